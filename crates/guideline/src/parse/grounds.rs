use std::collections::BTreeSet;

use kernel::calendar::Label;

use super::service::limit;
use crate::base::{Base, LawGround};
use crate::explain::FloorNote;
use crate::read::{Given, Section, choice_words, yes_or_no};
use crate::{
    Act, Basis, BlockRules, Category, Choice, EvidenceForm, EvidenceRules, Ground, ListKind, ModerationRules,
    Police, PoliceReport, Question, RegistrationRules, RestoreRules, Strength,
};

pub(super) fn moderation(whole: &Section<'_>, base: &Base) -> ModerationRules {
    let section = whole.section("moderation");
    let acts = section.choices("acts");
    if acts.is_empty() {
        section.problem(
            section.at(),
            "acts behöver minst ett av hide och remove",
            "acts needs at least one of hide and remove",
        );
    }
    ModerationRules {
        acts,
        decide_within: limit(&section, "decide_within"),
        second_person: section.flag("second_person"),
        reason_required: section.flag("reason_required"),
        police_when_crime: section.choice("police_when_crime", Police::Decide),
        list: section.choice("list", ListKind::Closed),
        obvious_only: section.flag("obvious_only"),
        may_transfer: section.flag("may_transfer"),
        police_report: section.choice("police_report", PoliceReport::UnitDecides),
        visitors_report: section.choice("visitors_report", Strength::May),
        complaints_routine: section.choice("complaints_routine", Strength::May),
        reminder: base.reminder.clone(),
    }
}

pub(super) fn evidence(whole: &Section<'_>) -> EvidenceRules {
    let section = whole.section("evidence");
    EvidenceRules {
        before_hide: section.flag("before_hide"),
        before_remove: section.flag("before_remove"),
        forms: section.labels("forms"),
        kept_by: section.parties_of("kept_by"),
    }
}

pub(super) fn restore(whole: &Section<'_>) -> RestoreRules {
    let section = whole.section("restore");
    RestoreRules {
        reason_required: section.flag("reason_required"),
        second_person: section.flag("second_person"),
    }
}

pub(super) fn block(whole: &Section<'_>) -> BlockRules {
    let section = whole.section("block");
    BlockRules {
        allowed: section.flag("allowed"),
        after_breaches: section.count("after_breaches", 1..=100),
        longest_days: section.count("longest_days", 1..=3_650),
    }
}

/// What holds for a ground that says nothing else.
pub(super) struct Defaults<'a> {
    pub(super) moderation: &'a ModerationRules,
    pub(super) restore: RestoreRules,
    pub(super) registration: &'a RegistrationRules,
}

pub(super) fn grounds(
    whole: &Section<'_>,
    base: &Base,
    defaults: &Defaults<'_>,
) -> (Vec<Category>, Vec<Ground>) {
    let (mut categories, mut grounds) = (Vec::new(), Vec::new());
    for (n, section) in whole.list("ground", "ground").iter().enumerate() {
        let key = section.name("category");
        let subs = section.list("sub", "ground");
        let mut category =
            Category { key: key.clone(), number: n + 1, label: section.label("label"), grounds: vec![] };
        let crime = section.take_flag("crime");
        let whole_category = Reading { section, key: key.clone(), category: &key, crime, base, defaults };
        let found: Vec<_> = if subs.is_empty() {
            section.page().claim(format!("ground {key}"), section.at());
            vec![whole_category.ground(category.label.clone())]
        } else {
            subs.iter().map(|sub| whole_category.sub(sub)).collect()
        };
        category.grounds = found.iter().map(|it| it.key.clone()).collect();
        grounds.extend(found);
        categories.push(category);
    }
    if grounds.is_empty() {
        whole.problem(
            whole.at(),
            "ingen grund finns: skriv minst en [[ground]]",
            "there is no ground: write at least one [[ground]]",
        );
    }
    (categories, grounds)
}

/// One ground being read: its own values, then its law's, then what holds for all.
struct Reading<'r, 'a> {
    section: &'r Section<'a>,
    key: String,
    category: &'r str,
    crime: Option<(bool, Given)>,
    base: &'r Base,
    defaults: &'r Defaults<'r>,
}

impl Reading<'_, '_> {
    /// The ground of a table under the category.
    fn sub(&self, section: &Section<'_>) -> Ground {
        let key = section.name("ground");
        let crime = section.take_flag("crime").or_else(|| self.crime.clone());
        let label = section.label("label");
        Reading { section, key, category: self.category, crime, base: self.base, defaults: self.defaults }
            .ground(label)
    }

    fn ground(self, label: Label) -> Ground {
        let law = self.law();
        let crime = self.or_by_law("crime", self.crime.clone(), law.filter(|it| it.crime));
        let secrecy =
            self.or_by_law("secrecy", self.section.take_flag("secrecy"), law.filter(|it| it.secrecy));
        let mut sources = self.section.given().sources.clone();
        sources.extend(law.into_iter().flat_map(|it| it.sources.iter().cloned()));
        Ground {
            category: self.category.to_owned(),
            label,
            help: self.section.label("help"),
            rule: self.rule(law),
            instruction: self.section.maybe_label("instruction").or_else(|| law?.instruction.clone()),
            basis: if law.is_some() { Basis::Law } else { Basis::HouseRule },
            law: law.map(|it| it.key.clone()),
            sources,
            must_stop_spreading: law.is_some_and(|it| it.stop_spreading),
            crime,
            secrecy,
            evidence: self.evidence(law),
            police: self.police(law, crime),
            second_person: self.second_person(
                "second_person",
                "moderation.second_person",
                self.defaults.moderation.second_person,
            ),
            second_person_to_restore: self.second_person(
                "second_person_to_restore",
                "restore.second_person",
                self.defaults.restore.second_person,
            ),
            opinion_sensitive: self.section.maybe_flag("opinion_sensitive").unwrap_or(false),
            reason_required: self.defaults.moderation.reason_required,
            bulk: self.section.maybe_flag("bulk").unwrap_or(false),
            blurred: self.section.maybe_flag("blurred").unwrap_or(false),
            asks: self.section.maybe_section("asks").map(|it| question(&it)),
            signals: self.section.maybe_choices("signals").unwrap_or_default().into_iter().collect(),
            valid_from: law.map(|it| it.valid_from),
            acts: self.acts(law),
            registered: self.registered(secrecy),
            key: self.key,
        }
    }

    fn law(&self) -> Option<&LawGround> {
        let key = self.section.maybe_text("law")?;
        let law = self.base.law(&key);
        if law.is_none() {
            let meant = crate::read::nearest(&key, self.base.grounds.iter().map(|it| it.key.as_str()));
            let (sv, en) = meant
                .map(|it| (format!("; menade du {it}?"), format!("; did you mean {it}?")))
                .unwrap_or_default();
            self.section.problem(
                self.section.at(),
                format!("law: lagens golv har ingen sådan grund{sv}"),
                format!("law: the law's base has no such ground{en}"),
            );
        }
        law
    }

    /// A ground without a law must say which rule it rests on.
    fn rule(&self, law: Option<&LawGround>) -> Label {
        let own = self.section.maybe_label("rule");
        match law {
            Some(law) => own.unwrap_or_else(|| law.rule.clone()),
            None => self.section.need("rule", own, Label::default()),
        }
    }

    fn acts(&self, law: Option<&LawGround>) -> Vec<Act> {
        let own = self.section.take_choices::<Act>("acts");
        let inherited = (self.defaults.moderation.acts.clone(), self.section.page().given("moderation.acts"));
        let (wanted, given) = own.filter(|it| !it.0.is_empty()).unwrap_or(inherited);
        let Some(law) = law.filter(|it| it.stop_spreading) else {
            self.section.keep("acts", choice_words(&wanted), &given, None);
            return wanted;
        };
        let acts = vec![Act::Remove];
        let why = Label::new(
            "Meddelandet ska hindras från att spridas; det dolda kan fortfarande synas för den som skrev och för dennes vänner.",
            "The message must be stopped from spreading; what is hidden may still be seen by its author and the author's friends.",
        );
        self.keep_floor(
            "acts",
            (choice_words(&acts), choice_words(&wanted)),
            &given,
            (law, choice_words(&acts), why),
        );
        acts
    }

    fn evidence(&self, law: Option<&LawGround>) -> EvidenceForm {
        let own = self.section.take_choice::<EvidenceForm>("evidence");
        let why = Label::new(
            "Minsta försiktighet för bevis på den här lagens grund.",
            "The least care for evidence on this law's ground.",
        );
        self.at_least("evidence", own, EvidenceForm::Copy, law.map(|it| (it, it.evidence)), &why)
    }

    fn police(&self, law: Option<&LawGround>, crime: bool) -> Police {
        let by_crime = || {
            (
                self.defaults.moderation.police_when_crime,
                self.section.page().given("moderation.police_when_crime"),
            )
        };
        let own = self.section.take_choice::<Police>("police").or_else(|| crime.then(by_crime));
        let why = Label::new(
            "Det minsta som lagens grund kräver i fråga om polisen.",
            "The least this law's ground demands about the police.",
        );
        self.at_least("police", own, Police::None, law.map(|it| (it, it.police)), &why)
    }

    /// The guideline's choice, unless the law's is more careful.
    fn at_least<T: Choice>(
        &self,
        key: &'static str,
        own: Option<(T, Given)>,
        nothing: T,
        law: Option<(&LawGround, T)>,
        why: &Label,
    ) -> T {
        let Some((law, least)) = law else {
            let (value, given) = own.unwrap_or_else(|| (nothing, self.section.given().clone()));
            self.section.keep(key, value.label(), &given, None);
            return value;
        };
        let (wanted, given) = own.unwrap_or_else(|| (least, Given::by(&law.sources)));
        let value = wanted.max(least);
        self.keep_floor(key, (value.label(), wanted.label()), &given, (law, least.label(), why.clone()));
        value
    }

    /// Yes where the law says so; otherwise what the guideline says, and no where it says nothing.
    fn or_by_law(&self, key: &'static str, own: Option<(bool, Given)>, law: Option<&LawGround>) -> bool {
        let Some(law) = law else {
            let Some((value, given)) = own else { return false };
            self.section.keep(key, yes_or_no(value), &given, None);
            return value;
        };
        let (wanted, given) = own.unwrap_or_else(|| (true, Given::by(&law.sources)));
        let why = Label::new(
            "Det följer av lagen som grunden vilar på.",
            "It follows from the law that the ground rests on.",
        );
        self.keep_floor(key, (yes_or_no(true), yes_or_no(wanted)), &given, (law, yes_or_no(true), why));
        true
    }

    /// Keeps a value that has the law under it; the law is the source where it took the guideline's place.
    fn keep_floor(
        &self,
        key: &str,
        (value, wanted): (Label, Label),
        given: &Given,
        (law, floor, why): (&LawGround, Label, Label),
    ) {
        let overruled = (value != wanted).then_some(wanted);
        let given = if overruled.is_some() { &Given::by(&law.sources) } else { given };
        let note =
            FloorNote { value: floor, sources: law.sources.clone(), since: law.valid_from, why, overruled };
        self.section.keep(key, value, given, Some(note));
    }

    fn second_person(&self, key: &'static str, inherited_key: &str, inherited: bool) -> bool {
        let inherited = || (inherited, self.section.page().given(inherited_key));
        let (value, given) = self.section.take_flag(key).unwrap_or_else(inherited);
        self.section.keep(key, yes_or_no(value), &given, None);
        value
    }

    fn registered(&self, secrecy: bool) -> BTreeSet<Act> {
        let rules = self.defaults.registration;
        let always = secrecy && rules.on_secrecy;
        let acts = [(Act::Hide, rules.on_hide || always), (Act::Remove, rules.on_remove || always)];
        acts.into_iter().filter(|it| it.1).map(|it| it.0).collect()
    }
}

fn question(section: &Section<'_>) -> Question {
    Question {
        key: section.text("key"),
        label: section.label("label"),
        may_be_unknown: section.flag("may_be_unknown"),
    }
}

use kernel::Permission;
use kernel::calendar::Label;

use crate::caption;
use crate::choice::choices;
use crate::explain::list;
use crate::{Choice, Explained, Fact, Ground, Guideline, ProfileItem};

choices! {
    /// What kind of remark it is.
    RemarkKind {
        /// The document is silent and a value was chosen.
        Silence = "silence", "dokumentet tiger", "the document is silent";
        /// The law's floor took the place of what the guideline says.
        Floor = "floor", "lagen går före", "the law takes precedence";
        /// The document cites what something else has taken the place of.
        Dated = "dated", "daterad hänvisning", "dated reference";
        /// Something is missing without which a duty cannot be done.
        Gap = "gap", "lucka", "gap";
    }
}

/// Something the organisation should know before it relies on its guideline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What kind it is.
    pub kind: RemarkKind,
    /// The key it is about.
    pub key: String,
    /// What it says.
    pub words: Label,
    /// Why, where somebody chose or the law decided.
    pub why: Option<Label>,
}

impl Guideline {
    /// What the document leaves open, what the law changes in it, and what is missing.
    #[must_use]
    pub fn check(&self) -> Vec<Remark> {
        let mut remarks = silences(&self.values);
        remarks.extend(self.values.iter().filter_map(overruled));
        remarks.extend(self.dated());
        remarks.extend(self.missing_permissions());
        remarks.extend(self.missing_laws());
        remarks.extend(self.unmet_duties());
        remarks.extend(self.never_late());
        remarks.extend(self.unasked_facts());
        remarks.extend(self.unsaid_to_visitors());
        remarks
    }

    /// What the document cites that something else has taken the place of, and documents that are no longer valid.
    fn dated(&self) -> impl Iterator<Item = Remark> {
        let cited = self.document.references.iter().map(|it| {
            let since = it.since.map(|it| it.to_string());
            let (sv, en) =
                since.map_or_else(Default::default, |it| (format!(" sedan {it}"), format!(" since {it}")));
            Label::new(
                format!("dokumentet skriver {}; nu gäller {}{sv}", it.written, it.now),
                format!("the document writes {}; now it is {}{en}", it.written, it.now),
            )
        });
        let ended = self.document.related.iter().filter_map(|it| {
            let until = it.valid_until?;
            Some(Label::new(
                format!("dokumentet hänvisar till {}, som är giltigt till {until}", it.title),
                format!("the document points to {}, which is valid until {until}", it.title),
            ))
        });
        let remark = |words| Remark { kind: RemarkKind::Dated, key: "document".to_owned(), words, why: None };
        cited.chain(ended).map(remark).chain(self.grounds_after_the_document())
    }

    /// Grounds whose law came after the document: they may be used from the law's day on.
    fn grounds_after_the_document(&self) -> impl Iterator<Item = Remark> {
        let since = |it: &Ground| it.valid_from.filter(|since| *since > self.version.valid_from());
        self.grounds.iter().filter_map(move |it| {
            let since = since(it)?;
            let words = Label::new(
                format!("lagen är yngre än dokumentet: grunden kan användas på det som hänt sedan {since}"),
                format!("the law is younger than the document: the ground may be used on what happened since {since}"),
            );
            Some(Remark { kind: RemarkKind::Dated, key: format!("ground.{}", it.key), words, why: None })
        })
    }

    /// What everybody who connects must be told (lag 1998:112 3 §) but no profile would say.
    fn unsaid_to_visitors(&self) -> impl Iterator<Item = Remark> {
        let says = |facts: &[Fact]| self.profile.items.iter().any(|it| facts.contains(&it.fact));
        let provider = says(&[Fact::Organisation, Fact::Unit, Fact::Belonging]);
        let told = [
            (provider, "vem som tillhandahåller kontot", "who provides the account"),
            (
                says(&[Fact::Visibility]),
                "att det som skrivs syns för andra",
                "that what is written is seen by others",
            ),
        ];
        told.into_iter().filter(|it| !it.0).map(|(_, sv, en)| {
            gap(
                "profile",
                format!("lagen kräver att besökaren får veta {sv} (SFS 1998:112 3 §), men profilen säger det inte"),
                format!("the law demands that the visitor is told {en} (SFS 1998:112 3 §), but the profile does not say so"),
            )
        })
    }

    /// What the profile has to say but nobody is asked for, so that it could never be filled in.
    fn unasked_facts(&self) -> impl Iterator<Item = Remark> {
        let unasked =
            |it: &&ProfileItem| it.fact.must_be_stated() && self.opening.asks_for(it.fact).is_none();
        self.profile.items.iter().filter(unasked).map(|it| {
            let (fact, key) = (it.fact.label(), format!("profile.item.{}", it.key));
            gap(
                &key,
                format!("profilen ska ange {}, men ingen fråga i ansökan ger svaret", fact.sv),
                format!("the profile has to say {}, but no question of the application asks for it", fact.en),
            )
        })
    }

    /// Permissions that no role has: duties nobody could do.
    fn missing_permissions(&self) -> impl Iterator<Item = Remark> {
        let nobody = |it: &&Permission| !self.roles.iter().any(|role| role.permissions.contains(it));
        Permission::ALL.iter().filter(nobody).map(|it| {
            gap(
                "role",
                format!("ingen roll har behörigheten {}", it.key()),
                format!("no role has the permission {}", it.key()),
            )
        })
    }

    /// Grounds on which the law demands that a message is stopped, but which nobody here could choose.
    fn missing_laws(&self) -> impl Iterator<Item = Remark> {
        let unused = |key: &str| !self.grounds.iter().any(|it| it.law.as_deref() == Some(key));
        self.law.grounds.iter().filter(move |it| it.stop_spreading && unused(&it.key)).map(|law| {
            gap(
                "ground",
                format!("ingen grund pekar på lagens {} ({})", law.label.sv, list(&law.sources)),
                format!("no ground points to the law's {} ({})", law.label.en, list(&law.sources)),
            )
        })
    }

    /// What comes back without a day, so that nobody could ever be late with it.
    fn never_late(&self) -> impl Iterator<Item = Remark> {
        let cadences = [
            ("planning.goals_measured", self.planning.goals_measured),
            ("planning.audiences_reviewed", self.planning.audiences_reviewed),
            ("profile.confirmed", self.profile.confirmed),
        ];
        cadences.into_iter().filter(|it| it.1.months().is_none()).map(|(key, _)| {
            gap(
                key,
                "löpande är ingen tid: ingen påminns och inget blir försenat förrän en tid är vald",
                "continuously is no time: nobody is reminded and nothing is late until a time is chosen",
            )
        })
    }

    fn unmet_duties(&self) -> Vec<Remark> {
        let mut gaps = Vec::new();
        if self.watch.escalation.is_empty() {
            gaps.push(gap(
                "watch.escalation",
                "ingen får veta att en runda blev missad",
                "nobody is told that a round was missed",
            ));
        }
        if self.based_on != self.law.version {
            let (from, to) = (&self.based_on, &self.law.version);
            gaps.push(gap(
                "guideline.based_on",
                format!("skriven mot {from}, men lagens golv är nu {to}: läs skillnaden och ändra"),
                format!("written against {from}, but the law's floor is now {to}: read the difference and change it"),
            ));
        }
        gaps
    }
}

fn gap(key: &str, sv: impl Into<String>, en: impl Into<String>) -> Remark {
    Remark { kind: RemarkKind::Gap, key: key.to_owned(), words: Label::new(sv, en), why: None }
}

/// The silences of the document: values chosen for one and the same reason are one silence.
fn silences(values: &[Explained]) -> Vec<Remark> {
    let mut groups: Vec<(&Label, Vec<&Explained>)> = Vec::new();
    for value in values.iter().filter(|it| !it.stated && it.from.is_none()) {
        let Some(why) = &value.why else { continue };
        match groups.iter_mut().find(|it| it.0 == why) {
            Some(group) => group.1.push(value),
            None => groups.push((why, vec![value])),
        }
    }
    groups.into_iter().map(|(why, values)| silence(why, &values)).collect()
}

/// What the values of one silence have in common: a single one is told with its value, several with theirs.
fn silence(why: &Label, values: &[&Explained]) -> Remark {
    let first = values[0];
    let key = values.iter().fold(first.key.as_str(), |common, it| shared(common, &it.key));
    let chosen = if let [one] = values { one.value.clone() } else { Label::join(&telling(values), "; ") };
    let words = Label::new(format!("valt: {}", chosen.sv), format!("chosen: {}", chosen.en));
    let key = if key.is_empty() { &first.key } else { key };
    Remark { kind: RemarkKind::Silence, key: key.to_owned(), words, why: Some(why.clone()) }
}

/// The section that two keys share; the whole key where they are the same.
fn shared<'k>(a: &'k str, b: &str) -> &'k str {
    if a == b || b.strip_prefix(a).is_some_and(|it| it.starts_with('.')) {
        return a;
    }
    let same = a.split('.').zip(b.split('.')).take_while(|it| it.0 == it.1);
    let length: usize = same.map(|it| it.0.len() + 1).sum();
    &a[..length.saturating_sub(1)]
}

/// The values that tell what was chosen: of many items only their names.
fn telling(values: &[&Explained]) -> Vec<Label> {
    const FEW: usize = 6;
    let many = values.len() > FEW && values.iter().any(|it| caption::names_an_item(&it.key));
    let told = values.iter().filter(|it| !many || !caption::is_detail(&it.key));
    told.map(|it| if many && caption::names_an_item(&it.key) { it.value.clone() } else { named(it) })
        .collect()
}

fn named(value: &Explained) -> Label {
    let name = caption::short(&value.key).unwrap_or_else(|| Label::same(&value.key));
    Label::new(format!("{}: {}", name.sv, value.value.sv), format!("{}: {}", name.en, value.value.en))
}

fn overruled(value: &Explained) -> Option<Remark> {
    let floor = value.floor.as_ref()?;
    let wanted = floor.overruled.as_ref()?;
    let sources = list(&floor.sources);
    let words = Label::new(
        format!("riktlinjen säger {}, lagen ger {} ({sources})", wanted.sv, value.value.sv),
        format!("the guideline says {}, the law gives {} ({sources})", wanted.en, value.value.en),
    );
    Some(Remark { kind: RemarkKind::Floor, key: value.key.clone(), words, why: Some(floor.why.clone()) })
}

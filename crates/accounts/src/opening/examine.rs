//! What an application still lacks under the guideline. Pure.

use guideline::{
    AccountKind, AnswerForm, ApplicationQuestion, Eligible, Fact, Guideline, KindRule, Mailbox, Party,
    Strength, StrongSignIn,
};
use kernel::PersonId;
use kernel::calendar::Label;

use super::town::Town;
use super::wording::{Answer, Field, OTHERS, SignIn, Wording, asked_anyway, asks_why_not_shared};
use crate::WebAddress;

/// Something that is missing or wrong, at a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Where.
    pub field: Field,
    /// What.
    pub why: Why,
}

/// What is missing or wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing was said, and it must be.
    NotAnswered,
    /// What is recommended was departed from without a reason.
    NeedsReason,
    /// So many are needed.
    TooFew(u32),
    /// So many are permitted.
    TooMany(u32),
    /// It must be so, and the answer is no.
    SaidNo,
    /// It is no address on the web.
    NoAddress,
    /// It is no number of hours a week.
    NoHours,
    /// Nothing was chosen of what is offered, by these names (NYK-02.1-01).
    NotChosen(Label),
    /// Something was chosen that is not among these.
    NotOffered(Label),
    /// Nobody there is that person.
    UnknownPerson,
    /// Accounts of this kind are not opened.
    KindForbidden,
    /// Accounts are not registered with such an address.
    MailboxRefused,
    /// Whoever wrote the address has it with a provider for private people.
    MailboxPrivate,
    /// Signing in must take more than a password.
    SignInTooWeak,
    /// One belongs to none of the groups that may have an account.
    NotEligible,
    /// Nobody responsible has a role of the part of the organisation that the group is (MOT-NYT-05).
    NotOfTheGroup,
    /// Nobody is their own deputy.
    OwnDeputy,
    /// Of an official's account, this party must be able to sign in.
    CustodianMissing(Party),
}

impl Why {
    /// Whether no account can be without it, whatever the guideline says: an account has a name, a platform, a unit
    /// and people who answer for it and for each other's absence (lag 1998:112 4 §).
    #[must_use]
    pub fn always_bars(&self, field: &Field) -> bool {
        let basic =
            [Field::Name, Field::Unit, Field::Platform, Field::Responsible, Field::Deputy, Field::Manager];
        matches!(self, Self::NotAnswered | Self::UnknownPerson | Self::OwnDeputy) && basic.contains(field)
    }
}

/// Everything that is missing, in the order of the form.
#[must_use]
pub fn missing(guideline: &Guideline, wording: &Wording, town: &Town) -> Vec<Missing> {
    let mut found = Found(Vec::new());
    found.about_the_account(guideline, wording, town);
    found.about_people(guideline, wording, town);
    for question in &guideline.opening.questions {
        found.about_question(guideline, question, wording, town);
    }
    found.about_time(guideline, wording);
    found.about_sign_in(guideline, wording, town);
    found.0
}

struct Found(Vec<Missing>);

impl Found {
    fn add(&mut self, field: Field, why: Why) {
        self.0.push(Missing { field, why });
    }

    fn needs(&mut self, there: bool, field: Field, why: Why) {
        if !there {
            self.add(field, why);
        }
    }

    fn about_the_account(&mut self, guideline: &Guideline, it: &Wording, town: &Town) {
        let opening = &guideline.opening;
        self.needs(!it.name.is_empty(), Field::Name, Why::NotAnswered);
        self.needs(it.unit.is_some_and(|it| town.has_unit(it)), Field::Unit, Why::NotAnswered);
        self.needs(it.platform.parse::<crate::AccountKey>().is_ok(), Field::Platform, Why::NotAnswered);
        match it.kind.map(|it| guideline.account.kind(it)) {
            None => self.add(Field::Kind, Why::NotAnswered),
            Some(KindRule::Forbidden) => self.add(Field::Kind, Why::KindForbidden),
            Some(KindRule::ByException) => {
                self.needs(!it.kind_reason.is_empty(), Field::KindReason, Why::NeedsReason);
            }
            Some(KindRule::Allowed) => {}
        }
        if !opening.eligible.is_empty() {
            match (it.eligible.as_str(), opening.others_eligible) {
                ("", _) => self.add(Field::Eligible, Why::NotAnswered),
                (OTHERS, false) => self.add(Field::Eligible, Why::NotEligible),
                (OTHERS, true) => {
                    self.needs(!it.eligible_reason.is_empty(), Field::EligibleReason, Why::NeedsReason);
                }
                (key, _) => match opening.eligible.iter().find(|group| group.key == key) {
                    None => self.add(Field::Eligible, Why::NotAnswered),
                    Some(group) => self.needs(belongs(group, it, town), Field::Eligible, Why::NotOfTheGroup),
                },
            }
        }
        if asks_why_not_shared(guideline) {
            self.needs(!it.shared_reason.is_empty(), Field::SharedReason, Why::NeedsReason);
        }
    }

    fn about_people(&mut self, guideline: &Guideline, it: &Wording, town: &Town) {
        let rules = &guideline.account;
        let named = u32::try_from(it.responsible.len()).unwrap_or(u32::MAX);
        if named == 0 {
            self.add(Field::Responsible, Why::NotAnswered);
        } else if named < rules.responsible_at_least {
            self.add(Field::Responsible, Why::TooFew(rules.responsible_at_least));
        } else if let Some(most) = rules.responsible_at_most.filter(|it| named > *it) {
            self.add(Field::Responsible, Why::TooMany(most));
        }
        self.needs(it.responsible.iter().all(|it| town.has(*it)), Field::Responsible, Why::UnknownPerson);
        let present = |person: Option<PersonId>| person.is_some_and(|it| town.has(it));
        self.needs(present(it.deputy), Field::Deputy, Why::NotAnswered);
        let own = it.deputy.is_some() && it.deputy.as_ref() == it.responsible.first();
        self.needs(!own, Field::Deputy, Why::OwnDeputy);
        self.needs(present(it.manager), Field::Manager, Why::NotAnswered);
    }

    fn about_question(
        &mut self,
        guideline: &Guideline,
        it: &ApplicationQuestion,
        wording: &Wording,
        town: &Town,
    ) {
        if asked_anyway(it.fact).is_some() {
            return;
        }
        let nothing = Answer::default();
        let answer = wording.answers.get(&it.key).unwrap_or(&nothing);
        let field = || Field::Question(it.key.clone());
        let departs = answer.text.is_empty() || it.form == AnswerForm::Yes && answer.text != "yes";
        if departs {
            match it.strength {
                Strength::Must if it.form == AnswerForm::Choices => {
                    self.add(field(), Why::NotChosen(names(guideline, it.fact)));
                }
                Strength::Must if answer.text.is_empty() => self.add(field(), Why::NotAnswered),
                Strength::Must => self.add(field(), Why::SaidNo),
                Strength::Should => {
                    let given = !answer.reason.is_empty();
                    self.needs(given, Field::Reason(it.key.clone()), Why::NeedsReason);
                }
                Strength::May => {}
            }
            return;
        }
        match it.form {
            AnswerForm::Text | AnswerForm::Yes => {}
            AnswerForm::Either => {
                let said = matches!(answer.text.as_str(), "yes" | "no");
                self.needs(said, field(), Why::NotAnswered);
            }
            AnswerForm::List => {
                let least = at_least(guideline, it.fact);
                self.needs(lines(&answer.text) >= least, field(), Why::TooFew(least));
            }
            AnswerForm::Choices => self.about_choices(guideline, it, &answer.text),
            AnswerForm::Hours => self.needs(hours(&answer.text).is_some(), field(), Why::NoHours),
            AnswerForm::Person => {
                let there = answer.text.parse().is_ok_and(|it| town.has(it));
                self.needs(there, field(), Why::UnknownPerson);
            }
            AnswerForm::Link => {
                self.needs(answer.text.parse::<WebAddress>().is_ok(), field(), Why::NoAddress);
            }
        }
    }

    /// As many as are asked for, and nothing that is not offered.
    fn about_choices(&mut self, guideline: &Guideline, it: &ApplicationQuestion, text: &str) {
        let (field, least) = (Field::Question(it.key.clone()), at_least(guideline, it.fact));
        let offered = guideline.planning.offered(it.fact);
        if !text.lines().all(|key| offered.iter().any(|it| it.0 == key)) {
            self.add(field, Why::NotOffered(names(guideline, it.fact)));
        } else if lines(text) < least {
            self.add(field, Why::TooFew(least));
        }
    }

    /// Who needs more time than there is says how it is to go (ORE-CHK-09).
    fn about_time(&mut self, guideline: &Guideline, wording: &Wording) {
        let said = |fact| wording.says(guideline, fact).and_then(hours);
        let (Some(needed), Some(available)) = (said(Fact::TimeNeeded), said(Fact::TimeAvailable)) else {
            return;
        };
        let Some(question) = guideline.opening.asks_for(Fact::TimeAvailable) else { return };
        let reason = wording.answers.get(&question.key).is_some_and(|it| !it.reason.is_empty());
        if needed > available {
            self.needs(reason, Field::Reason(question.key.clone()), Why::NeedsReason);
        }
    }

    fn about_sign_in(&mut self, guideline: &Guideline, it: &Wording, town: &Town) {
        let rules = &guideline.account;
        match it.mailbox {
            None => self.add(Field::Mailbox, Why::NotAnswered),
            Some(mailbox) => self.needs(rules.accepts(mailbox), Field::Mailbox, Why::MailboxRefused),
        }
        let private = is_said_to_be_ours_and_is_not(it.mailbox, &it.mailbox_address);
        self.needs(!private, Field::MailboxAddress, Why::MailboxPrivate);
        match (it.sign_in, rules.strong_sign_in) {
            (None, _) => self.add(Field::SignIn, Why::NotAnswered),
            (Some(SignIn::PasswordAlone), StrongSignIn::Always | StrongSignIn::WherePossible)
            | (Some(SignIn::NotOffered), StrongSignIn::Always) => self.add(Field::SignIn, Why::SignInTooWeak),
            (Some(SignIn::Strong | SignIn::NotOffered | SignIn::PasswordAlone), _) => {}
        }
        for why in custodians_lack(guideline, it, town) {
            self.add(Field::Custodians, why);
        }
    }
}

/// Whether the account would be the group's: somebody responsible has one of its roles, where it has any.
fn belongs(group: &Eligible, it: &Wording, town: &Town) -> bool {
    let has = |person: &PersonId| {
        let roles = town.any_roles(*person);
        group.for_roles.iter().any(|role| roles.contains(role.as_str()))
    };
    group.for_roles.is_empty() || it.responsible.iter().any(has)
}

/// Providers of mail for private people that are common in Sweden.
const PRIVATE_PROVIDERS: [&str; 24] = [
    "aol.com",
    "bahnhof.se",
    "bredband.net",
    "comhem.se",
    "gmail.com",
    "gmx.com",
    "googlemail.com",
    "hotmail.com",
    "hotmail.se",
    "icloud.com",
    "live.com",
    "live.se",
    "me.com",
    "msn.com",
    "outlook.com",
    "outlook.se",
    "passagen.se",
    "proton.me",
    "protonmail.com",
    "spray.se",
    "tele2.se",
    "telia.com",
    "yahoo.com",
    "yahoo.se",
];

/// Whether a mailbox is called the organisation's own, and its address is with a provider for private people: then it is
/// not, whatever is said of it (MOT-NYT-16).
pub(crate) fn is_said_to_be_ours_and_is_not(mailbox: Option<Mailbox>, address: &str) -> bool {
    matches!(mailbox, Some(Mailbox::Functional | Mailbox::Service)) && is_private_provider(address)
}

fn is_private_provider(address: &str) -> bool {
    let domain = address.rsplit_once('@').map_or("", |it| it.1).trim().to_ascii_lowercase();
    PRIVATE_PROVIDERS.contains(&domain.as_str())
}

/// What is wrong with those who can sign in to the platform: too few, gone, or, of an official's account, without
/// those whom the guideline names.
#[must_use]
pub(crate) fn custodians_lack(guideline: &Guideline, it: &Wording, town: &Town) -> Vec<Why> {
    let rules = &guideline.account;
    let mut lack = Vec::new();
    if u32::try_from(it.custodians.len()).unwrap_or(u32::MAX) < rules.custodians_at_least {
        lack.push(Why::TooFew(rules.custodians_at_least));
    }
    if !it.custodians.iter().all(|it| town.has(*it)) {
        lack.push(Why::UnknownPerson);
    }
    if it.kind == Some(AccountKind::Official) {
        for party in &rules.official_custodians {
            let stands_for = |person: &PersonId| {
                let manager = it.manager == Some(*person);
                let responsible = it.responsible.contains(person);
                let held = if manager { town.any_roles(*person) } else { town.roles(*person, it) };
                party.fits(responsible, responsible, held)
            };
            if !it.custodians.iter().any(stands_for) {
                lack.push(Why::CustodianMissing(party.clone()));
            }
        }
    }
    lack
}

/// How many lines a list needs.
#[must_use]
pub(super) fn at_least(guideline: &Guideline, fact: Fact) -> u32 {
    let planned = [
        (Fact::Goals, guideline.planning.goals_at_least),
        (Fact::Audience, guideline.planning.audiences_at_least),
    ];
    planned.into_iter().find(|it| it.0 == fact).map_or(1, |it| it.1.max(1))
}

/// What a question offers, in a row.
fn names(guideline: &Guideline, fact: Fact) -> Label {
    let offered = guideline.planning.offered(fact);
    let all = |name: fn(&Label) -> &str| offered.iter().map(|it| name(it.1)).collect::<Vec<_>>().join(", ");
    Label::new(all(|it| &it.sv), all(|it| &it.en))
}

fn lines(text: &str) -> u32 {
    u32::try_from(text.lines().filter(|it| !it.trim().is_empty()).count()).unwrap_or(u32::MAX)
}

/// Tenths of an hour, of a week at most.
fn hours(text: &str) -> Option<u32> {
    let (whole, tenths) = text.trim().split_once([',', '.']).unwrap_or((text.trim(), "0"));
    let tenths: u32 = tenths.parse().ok().filter(|it| *it < 10)?;
    let whole: u32 = whole.parse().ok().filter(|it| *it <= 168)?;
    Some(whole * 10 + tenths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_of_a_week() {
        assert_eq!([hours("4"), hours("2,5"), hours(" 168 ")], [Some(40), Some(25), Some(1680)]);
        assert_eq!([hours(""), hours("169"), hours("-1"), hours("fyra"), hours("1.75")], [None; 5]);
    }

    #[test]
    fn an_empty_application_lacks_everything_and_says_where() {
        let guideline = guideline::builtin::load("motala").unwrap();
        let found = missing(&guideline, &Wording::default(), &Town::default());
        let names: Vec<String> = found.iter().map(|it| it.field.name()).collect();
        for field in
            ["name", "unit", "kind", "eligible", "shared_reason", "responsible-1", "deputy", "q-goals"]
        {
            assert!(names.iter().any(|it| it == field), "{field}: {names:?}");
        }
        assert!(names.contains(&"r-web-page".to_owned()), "what is recommended asks for a reason");
        let always = found.iter().filter(|it| it.why.always_bars(&it.field)).count();
        assert_eq!(always, 6, "{found:?}");
    }
}

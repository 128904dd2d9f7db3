//! What an application says, and how it is read from the fields of a form or of a program. Pure.

use std::collections::BTreeMap;
use std::str::FromStr;

use guideline::{AccountKind, AnswerForm, ApplicationQuestion, Fact, Guideline, Mailbox, Strength};
use kernel::calendar::Label;
use kernel::{PersonId, UnitId};
use serde::{Deserialize, Serialize};

kernel::words! {
    /// How one signs in to the platform (sv. *inloggning på plattformen*).
    SignIn {
        /// With more than a password (sv. *stark autentisering*).
        Strong = "strong",
        /// The platform has nothing more than a password.
        NotOffered = "not-offered",
        /// With a password alone, though the platform has more.
        PasswordAlone = "password-alone",
    }
}

/// One wording of an application (sv. *ansökans lydelse*). What is not chosen yet is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// What the account is to be called.
    pub name: String,
    /// The unit it is for.
    pub unit: Option<UnitId>,
    /// The platform's stable name.
    pub platform: String,
    /// What kind of account.
    #[serde(with = "by_word")]
    pub kind: Option<AccountKind>,
    /// Why this kind, where it is opened by exception only.
    pub kind_reason: String,
    /// The group under which one may have an account, by its key, or [`OTHERS`].
    pub eligible: String,
    /// Why, where one belongs to none of the groups.
    pub eligible_reason: String,
    /// Why an account that is there already, or a shared one, is not enough.
    pub shared_reason: String,
    /// Who is to be responsible; the first is named on the account.
    pub responsible: Vec<PersonId>,
    /// Who stands in.
    pub deputy: Option<PersonId>,
    /// Who is told when neither does.
    pub manager: Option<PersonId>,
    /// Who will be able to sign in to the platform (sv. *nyckelinnehavare*); never with what.
    pub custodians: Vec<PersonId>,
    /// Which sort of address it is registered with.
    #[serde(with = "by_word")]
    pub mailbox: Option<Mailbox>,
    /// The address, where it is known.
    pub mailbox_address: String,
    /// How one signs in.
    #[serde(with = "by_word")]
    pub sign_in: Option<SignIn>,
    /// The answers, by the key of the question.
    pub answers: BTreeMap<String, Answer>,
}

/// An answer to a question of the guideline, and the reason where it departs from what is recommended.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// What was answered.
    pub text: String,
    /// Why nothing, or something else.
    pub reason: String,
}

/// Chosen by whoever belongs to none of the groups that may have an account.
pub const OTHERS: &str = "others";

/// Something that a form asks: one field, or the field of one question.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// What it is called.
    Name,
    /// The unit.
    Unit,
    /// The platform.
    Platform,
    /// The kind.
    Kind,
    /// Why this kind.
    KindReason,
    /// The group.
    Eligible,
    /// Why without a group.
    EligibleReason,
    /// Why not a shared account.
    SharedReason,
    /// Who is responsible.
    Responsible,
    /// Who stands in.
    Deputy,
    /// Who is told.
    Manager,
    /// Who can sign in.
    Custodians,
    /// The sort of address.
    Mailbox,
    /// The address.
    MailboxAddress,
    /// How one signs in.
    SignIn,
    /// The question of this key.
    Question(String),
    /// Why the question of this key is answered so, or not.
    Reason(String),
}

impl Field {
    /// What it is called in forms and by programs; several people are numbered from 1.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Name => "name".into(),
            Self::Unit => "unit".into(),
            Self::Platform => "platform".into(),
            Self::Kind => "kind".into(),
            Self::KindReason => "kind_reason".into(),
            Self::Eligible => "eligible".into(),
            Self::EligibleReason => "eligible_reason".into(),
            Self::SharedReason => "shared_reason".into(),
            Self::Responsible => "responsible-1".into(),
            Self::Deputy => "deputy".into(),
            Self::Manager => "manager".into(),
            Self::Custodians => "custodian-1".into(),
            Self::Mailbox => "mailbox".into(),
            Self::MailboxAddress => "mailbox_address".into(),
            Self::SignIn => "sign_in".into(),
            Self::Question(key) => format!("q-{key}"),
            Self::Reason(key) => format!("r-{key}"),
        }
    }
}

impl Field {
    /// The most characters it takes; what is chosen has fewer.
    fn room(&self) -> i64 {
        match self {
            Self::KindReason
            | Self::EligibleReason
            | Self::SharedReason
            | Self::Question(_)
            | Self::Reason(_) => MOST_TEXT,
            Self::Name
            | Self::Unit
            | Self::Platform
            | Self::Kind
            | Self::Eligible
            | Self::Responsible
            | Self::Deputy
            | Self::Manager
            | Self::Custodians
            | Self::Mailbox
            | Self::MailboxAddress
            | Self::SignIn => MOST_LINE,
        }
    }
}

/// The field of the form that answers the fact anyway, so that nothing is asked twice.
#[must_use]
pub(super) fn asked_anyway(fact: Fact) -> Option<Field> {
    let own = [
        (Fact::Responsible, Field::Responsible),
        (Fact::Deputy, Field::Deputy),
        (Fact::Kind, Field::Kind),
        (Fact::Unit, Field::Unit),
    ];
    own.into_iter().find(|it| it.0 == fact).map(|it| it.1)
}

/// The questions that have a field of their own.
pub fn own_questions(guideline: &Guideline) -> impl Iterator<Item = &ApplicationQuestion> {
    guideline.opening.questions.iter().filter(|it| asked_anyway(it.fact).is_none())
}

/// The most characters of what is said in a line.
pub(super) const MOST_LINE: i64 = 200;
/// The most characters of what is said in several.
pub(super) const MOST_TEXT: i64 = 2_000;

/// How many characters it has.
pub(super) fn length(text: &str) -> i64 {
    i64::try_from(text.chars().count()).unwrap_or(i64::MAX)
}

/// Names and values as they were sent.
#[derive(Clone, Debug, Default)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// The value of a field, without the blanks around it.
    #[must_use]
    pub fn one(&self, name: &str) -> String {
        self.0.iter().find(|it| it.0 == name).map(|it| it.1.trim().to_owned()).unwrap_or_default()
    }

    /// Everything that was marked under the name, one in a line.
    fn all(&self, name: &str) -> String {
        let marked = self.0.iter().filter(|it| it.0 == name).map(|it| it.1.trim());
        marked.filter(|it| !it.is_empty()).collect::<Vec<_>>().join("\n")
    }

    fn parsed<T: FromStr>(&self, name: &str) -> Option<T> {
        self.one(name).parse().ok()
    }

    /// The people of the numbered fields, each once, in the order of the form.
    fn people(&self, prefix: &str) -> Vec<PersonId> {
        let mut people = Vec::new();
        for (name, value) in &self.0 {
            if let (true, Ok(person)) = (name.starts_with(prefix), value.trim().parse())
                && !people.contains(&person)
            {
                people.push(person);
            }
        }
        people
    }
}

impl Wording {
    /// The wording that was sent. What cannot be read is absent, and so reported as missing.
    #[must_use]
    pub fn read(guideline: &Guideline, fields: &Fields) -> Self {
        let answer = |it: &ApplicationQuestion| {
            let name = Field::Question(it.key.clone()).name();
            let text = if it.form == AnswerForm::Choices { fields.all(&name) } else { fields.one(&name) };
            let reason = fields.one(&Field::Reason(it.key.clone()).name());
            (it.key.clone(), Answer { text, reason })
        };
        let answers = own_questions(guideline).map(answer);
        Self {
            name: fields.one("name"),
            unit: fields.parsed("unit"),
            platform: fields.one("platform").to_lowercase(),
            kind: fields.parsed("kind"),
            kind_reason: fields.one("kind_reason"),
            eligible: fields.one("eligible"),
            eligible_reason: fields.one("eligible_reason"),
            shared_reason: fields.one("shared_reason"),
            responsible: fields.people("responsible-"),
            deputy: fields.parsed("deputy"),
            manager: fields.parsed("manager"),
            custodians: fields.people("custodian-"),
            mailbox: fields.parsed("mailbox"),
            mailbox_address: fields.one("mailbox_address"),
            sign_in: fields.parsed("sign_in"),
            answers: answers.filter(|it| it.1 != Answer::default()).collect(),
        }
    }

    /// The fields by which a form shows it again.
    #[must_use]
    pub fn fields(&self) -> Fields {
        let id = |it: Option<String>| it.unwrap_or_default();
        let mut all = vec![
            ("name".to_owned(), self.name.clone()),
            ("unit".to_owned(), id(self.unit.map(|it| it.to_string()))),
            ("platform".to_owned(), self.platform.clone()),
            ("kind".to_owned(), id(self.kind.map(|it| it.to_string()))),
            ("kind_reason".to_owned(), self.kind_reason.clone()),
            ("eligible".to_owned(), self.eligible.clone()),
            ("eligible_reason".to_owned(), self.eligible_reason.clone()),
            ("shared_reason".to_owned(), self.shared_reason.clone()),
            ("deputy".to_owned(), id(self.deputy.map(|it| it.to_string()))),
            ("manager".to_owned(), id(self.manager.map(|it| it.to_string()))),
            ("mailbox".to_owned(), id(self.mailbox.map(|it| it.to_string()))),
            ("mailbox_address".to_owned(), self.mailbox_address.clone()),
            ("sign_in".to_owned(), id(self.sign_in.map(|it| it.to_string()))),
        ];
        let numbered = |prefix: &'static str, people: &[PersonId]| {
            let one = |(n, it): (usize, &PersonId)| (format!("{prefix}-{}", n + 1), it.to_string());
            people.iter().enumerate().map(one).collect::<Vec<_>>()
        };
        all.extend(numbered("responsible", &self.responsible));
        all.extend(numbered("custodian", &self.custodians));
        for (key, answer) in &self.answers {
            all.push((Field::Question(key.clone()).name(), answer.text.clone()));
            all.push((Field::Reason(key.clone()).name(), answer.reason.clone()));
        }
        Fields(all)
    }

    /// Everything in it that is free text, with its field.
    pub fn texts(&self) -> impl Iterator<Item = (Field, &str)> {
        let own = [
            (Field::Name, self.name.as_str()),
            (Field::Platform, &self.platform),
            (Field::KindReason, &self.kind_reason),
            (Field::EligibleReason, &self.eligible_reason),
            (Field::SharedReason, &self.shared_reason),
            (Field::MailboxAddress, &self.mailbox_address),
        ];
        let answers = self.answers.iter().flat_map(|(key, it)| {
            [(Field::Question(key.clone()), it.text.as_str()), (Field::Reason(key.clone()), &it.reason)]
        });
        own.into_iter().chain(answers)
    }

    /// The first field that says more than there is room for, and the most characters it takes.
    pub(super) fn too_long(&self) -> Option<(Field, i64)> {
        let group = (Field::Eligible, self.eligible.as_str());
        let mut all = self.texts().chain([group]).map(|(field, text)| {
            let most = field.room();
            (field, text, most)
        });
        all.find(|it| length(it.1) > it.2).map(|it| (it.0, it.2))
    }

    /// What was chosen of what the question offers, by its name; what is no longer offered by its key.
    #[must_use]
    pub(super) fn chosen(
        &self,
        guideline: &Guideline,
        question: &ApplicationQuestion,
        name: impl Fn(&Label) -> &str,
    ) -> Vec<String> {
        let offered = guideline.planning.offered(question.fact);
        let called = |key: &str| {
            let found = offered.iter().find(|it| it.0 == key);
            found.map_or_else(|| key.to_owned(), |it| name(it.1).to_owned())
        };
        let text = self.answers.get(&question.key).map_or("", |it| it.text.as_str());
        text.lines().map(called).collect()
    }

    /// The answer to the question that asks for the fact.
    #[must_use]
    pub fn says(&self, guideline: &Guideline, fact: Fact) -> Option<&str> {
        let question = guideline.opening.asks_for(fact)?;
        let answer = self.answers.get(&question.key)?;
        (!answer.text.is_empty()).then_some(answer.text.as_str())
    }

    /// Whether the fact is answered: by every question that asks for it (a `no` answers nothing) or by a field that is there anyway.
    #[must_use]
    pub fn answers_fact(&self, guideline: &Guideline, fact: Fact) -> bool {
        let anyway = [
            (Fact::Responsible, !self.responsible.is_empty()),
            (Fact::Deputy, self.deputy.is_some()),
            (Fact::Kind, self.kind.is_some()),
            (Fact::Unit, self.unit.is_some()),
        ];
        if let Some((_, answered)) = anyway.into_iter().find(|it| it.0 == fact) {
            return answered;
        }
        let mut asking = guideline.opening.questions.iter().filter(|it| it.fact == fact).peekable();
        let answered = |it: &ApplicationQuestion| {
            let text = self.answers.get(&it.key).map_or("", |it| it.text.as_str());
            !text.is_empty() && (it.form != AnswerForm::Yes || text == "yes")
        };
        asking.peek().is_some() && asking.all(answered)
    }

    /// What the account is for, as the account will say; nothing where the application did not say.
    #[must_use]
    pub fn purpose(&self, guideline: &Guideline) -> String {
        self.says(guideline, Fact::Purpose).unwrap_or_default().to_owned()
    }

    /// Everybody whom it names.
    #[must_use]
    pub fn names(&self, person: PersonId) -> bool {
        self.responsible.contains(&person)
            || self.custodians.contains(&person)
            || [self.deputy, self.manager].contains(&Some(person))
    }
}

/// How strongly a shared account goes before: it decides whether a reason is asked for.
#[must_use]
pub(super) fn asks_why_not_shared(guideline: &Guideline) -> bool {
    guideline.opening.shared_first != Strength::May
}

/// Alternatives are kept by their word.
mod by_word {
    use std::fmt::Display;
    use std::str::FromStr;

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[expect(clippy::ref_option, reason = "serde hands over a reference to the field")]
    pub(super) fn serialize<T: Display, S: Serializer>(it: &Option<T>, to: S) -> Result<S::Ok, S::Error> {
        it.as_ref().map(ToString::to_string).serialize(to)
    }

    pub(super) fn deserialize<'a, T: FromStr, D: Deserializer<'a>>(from: D) -> Result<Option<T>, D::Error> {
        Ok(Option::<String>::deserialize(from)?.and_then(|it| it.parse().ok()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wording_survives_its_fields_and_its_keeping() {
        let guideline = guideline::builtin::load("motala").unwrap();
        let id = |n: u8| format!("01900000-0000-7000-8000-00000000000{n}");
        let sent = [
            ("name", " Biblioteket "),
            ("unit", &id(1)),
            ("platform", "WordPress"),
            ("kind", "page"),
            ("eligible", "visitors"),
            ("responsible-1", &id(2)),
            ("responsible-2", ""),
            ("responsible-3", &id(2)),
            ("deputy", &id(3)),
            ("custodian-1", &id(2)),
            ("custodian-2", &id(3)),
            ("mailbox", "functional"),
            ("sign_in", "strong"),
            ("q-purpose", "Berätta"),
            ("r-web-page", "Sidan byggs om."),
            ("q-responsible", "det här frågas inte två gånger"),
        ];
        let fields = Fields(sent.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec());
        let wording = Wording::read(&guideline, &fields);
        assert_eq!((wording.name.as_str(), wording.platform.as_str()), ("Biblioteket", "wordpress"));
        assert_eq!((wording.responsible.len(), wording.custodians.len(), wording.answers.len()), (1, 2, 2));
        assert_eq!(Wording::read(&guideline, &wording.fields()), wording);
        let kept = serde_json::to_string(&wording).unwrap();
        assert_eq!(serde_json::from_str::<Wording>(&kept).unwrap(), wording);
        assert!(
            wording.answers_fact(&guideline, Fact::Purpose) && wording.answers_fact(&guideline, Fact::Deputy)
        );
        assert!(!wording.answers_fact(&guideline, Fact::WebPage), "a reason is no answer");
    }
}

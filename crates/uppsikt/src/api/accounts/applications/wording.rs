use std::collections::BTreeMap;

use accounts::{Answer, Fields, OTHERS, SignIn, Wording, own_questions};
use guideline::{AccountKind, Guideline, Mailbox};
use kernel::{PersonId, UnitId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::{ApiProblem, words};

/// What an application says. What is left out is not chosen or not said yet; see `/applications/new` for what is asked.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ApplicationWording {
    /// What the account is to be called.
    name: String,
    /// The identity of the unit it is for.
    #[serde(default)]
    unit: Option<String>,
    /// The platform's stable name, such as `wordpress`.
    #[serde(default)]
    platform: String,
    #[serde(default)]
    #[schema(schema_with = words::optional::<AccountKind>)]
    kind: Option<String>,
    /// Why this kind, where it is opened by exception only.
    #[serde(default)]
    kind_reason: String,
    /// The key of the group under which one may have an account, or `others`; empty while nothing is chosen.
    #[serde(default)]
    eligible: String,
    /// Why, where one belongs to none of the groups.
    #[serde(default)]
    eligible_reason: String,
    /// Why an account that is there already, or a shared one, is not enough.
    #[serde(default)]
    shared_reason: String,
    /// The identities of those who are to be responsible; the first is named on the account.
    #[serde(default)]
    responsible: Vec<String>,
    /// The identity of whoever stands in.
    #[serde(default)]
    deputy: Option<String>,
    /// The identity of whoever is told when neither does.
    #[serde(default)]
    manager: Option<String>,
    /// The identities of those who will be able to sign in to the platform; never with what.
    #[serde(default)]
    custodians: Vec<String>,
    /// Which sort of address it is registered with.
    #[serde(default)]
    #[schema(schema_with = words::optional::<Mailbox>)]
    mailbox: Option<String>,
    /// The address, where it is known.
    #[serde(default)]
    mailbox_address: String,
    /// How one signs in to the platform.
    #[serde(default)]
    #[schema(schema_with = words::optional::<SignIn>)]
    sign_in: Option<String>,
    /// The answers, by the key of the question.
    #[serde(default)]
    answers: BTreeMap<String, ApplicationAnswer>,
}

/// An answer to a question of the guideline.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ApplicationAnswer {
    /// In the form that the question has.
    #[serde(default)]
    text: String,
    /// Why nothing is answered, or something else than what is recommended.
    #[serde(default)]
    reason: String,
}

impl ApplicationWording {
    pub(super) fn of(it: &Wording) -> Self {
        let people = |all: &[PersonId]| all.iter().map(ToString::to_string).collect();
        let answer = |(key, it): (&String, &Answer)| {
            let Answer { text, reason } = it.clone();
            (key.clone(), ApplicationAnswer { text, reason })
        };
        Self {
            name: it.name.clone(),
            unit: it.unit.map(|it| it.to_string()),
            platform: it.platform.clone(),
            kind: it.kind.map(|it| it.to_string()),
            kind_reason: it.kind_reason.clone(),
            eligible: it.eligible.clone(),
            eligible_reason: it.eligible_reason.clone(),
            shared_reason: it.shared_reason.clone(),
            responsible: people(&it.responsible),
            deputy: it.deputy.map(|it| it.to_string()),
            manager: it.manager.map(|it| it.to_string()),
            custodians: people(&it.custodians),
            mailbox: it.mailbox.map(|it| it.to_string()),
            mailbox_address: it.mailbox_address.clone(),
            sign_in: it.sign_in.map(|it| it.to_string()),
            answers: it.answers.iter().map(answer).collect(),
        }
    }

    /// The wording as a form would have sent it; what a form lets nobody choose is refused by its name.
    pub(super) fn read(self, guideline: &Guideline) -> Result<Wording, ApiProblem> {
        self.names_what_there_is(guideline)?;
        let mut fields = vec![
            ("name".to_owned(), self.name),
            ("unit".to_owned(), self.unit.unwrap_or_default()),
            ("platform".to_owned(), self.platform),
            ("kind".to_owned(), self.kind.unwrap_or_default()),
            ("kind_reason".to_owned(), self.kind_reason),
            ("eligible".to_owned(), self.eligible),
            ("eligible_reason".to_owned(), self.eligible_reason),
            ("shared_reason".to_owned(), self.shared_reason),
            ("deputy".to_owned(), self.deputy.unwrap_or_default()),
            ("manager".to_owned(), self.manager.unwrap_or_default()),
            ("mailbox".to_owned(), self.mailbox.unwrap_or_default()),
            ("mailbox_address".to_owned(), self.mailbox_address),
            ("sign_in".to_owned(), self.sign_in.unwrap_or_default()),
        ];
        fields.extend(self.responsible.into_iter().map(|it| ("responsible-".to_owned(), it)));
        fields.extend(self.custodians.into_iter().map(|it| ("custodian-".to_owned(), it)));
        for (key, answer) in self.answers {
            fields.push((accounts::Field::Question(key.clone()).name(), answer.text));
            fields.push((accounts::Field::Reason(key).name(), answer.reason));
        }
        Ok(Wording::read(guideline, &Fields(fields)))
    }

    fn names_what_there_is(&self, guideline: &Guideline) -> Result<(), ApiProblem> {
        let chosen = |it: &Option<String>| it.clone();
        chosen(&self.unit).map(|it| words::identity::<UnitId>("unit", &it)).transpose()?;
        chosen(&self.kind).map(|it| words::read::<AccountKind>("kind", &it)).transpose()?;
        chosen(&self.mailbox).map(|it| words::read::<Mailbox>("mailbox", &it)).transpose()?;
        chosen(&self.sign_in).map(|it| words::read::<SignIn>("sign_in", &it)).transpose()?;
        let named = [
            ("responsible", self.responsible.iter().collect::<Vec<_>>()),
            ("deputy", self.deputy.iter().collect()),
            ("manager", self.manager.iter().collect()),
            ("custodians", self.custodians.iter().collect()),
        ];
        for (field, people) in named {
            for person in people {
                words::identity::<PersonId>(field, person)?;
            }
        }
        let groups = guideline.opening.eligible.iter().map(|it| it.key.as_str());
        let groups: Vec<&str> = groups.chain(guideline.opening.others_eligible.then_some(OTHERS)).collect();
        if !self.eligible.is_empty() && !groups.contains(&self.eligible.as_str()) {
            return Err(ApiProblem::wrong_word("eligible", &groups));
        }
        let questions: Vec<&str> = own_questions(guideline).map(|it| it.key.as_str()).collect();
        if self.answers.keys().any(|it| !questions.contains(&it.as_str())) {
            return Err(ApiProblem::wrong_word("answers", &questions));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_can_be_sent_back() {
        let guideline = guideline::builtin::load("motala").unwrap();
        let id = |n: u8| format!("01900000-0000-7000-8000-00000000000{n}");
        let sent = serde_json::json!({
            "name": "Biblioteket", "unit": id(1), "platform": "wordpress", "kind": "page", "kind_reason": "",
            "eligible": "visitors", "eligible_reason": "", "shared_reason": "Det når inte barnen.",
            "responsible": [id(2), id(3)], "deputy": id(4), "manager": null, "custodians": [id(2)],
            "mailbox": "functional", "mailbox_address": "b@example.se", "sign_in": "strong",
            "answers": { "purpose": { "text": "Berätta", "reason": "" } },
        });
        let read = |it: &serde_json::Value| {
            serde_json::from_value::<ApplicationWording>(it.clone()).unwrap().read(&guideline)
        };
        let wording = read(&sent).unwrap();
        assert_eq!(serde_json::to_value(ApplicationWording::of(&wording)).unwrap(), sent);
        let nothing = read(&serde_json::json!({ "name": "Biblioteket" })).unwrap();
        assert_eq!(nothing, Wording { name: "Biblioteket".to_owned(), ..Wording::default() });
        for (field, value) in [
            ("unit", serde_json::json!("biblioteket")),
            ("kind", "kingdom".into()),
            ("eligible", "everybody".into()),
            ("responsible", serde_json::json!([id(2), "ek"])),
            ("answers", serde_json::json!({ "weather": { "text": "Sol" } })),
            // It is asked by a field of its own.
            ("answers", serde_json::json!({ "responsible": { "text": id(2) } })),
        ] {
            let mut wrong = sent.clone();
            wrong[field] = value;
            assert!(read(&wrong).is_err(), "{wrong}");
        }
    }
}

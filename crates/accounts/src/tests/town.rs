use std::sync::Arc;

use guideline::Guideline;
use kernel::calendar::date_of;
use kernel::{Actor, ApplicationId, PersonId, Scope};
use people::{AssignRole, AttestCourse, Days};

use super::bench::Bench;
use crate::{
    Decide, Fields, Stage, StepOutcome, TakeStep, Verdict, Wording, application, begin_application, decide,
    hear, submit_application, take_step,
};

/// Everything that Motala's application asks, by field.
pub(super) fn answers(bench: &Bench) -> Vec<(String, String)> {
    let id = |it: PersonId| it.to_string();
    [
        ("name", "Biblioteket".to_owned()),
        ("unit", bench.unit.to_string()),
        ("platform", "wordpress".to_owned()),
        ("kind", "page".to_owned()),
        ("eligible", "visitors".to_owned()),
        ("shared_reason", "De gemensamma kontona når inte barnfamiljer.".to_owned()),
        ("responsible-1", id(bench.ek)),
        ("deputy", id(bench.alm)),
        ("manager", id(bench.chef)),
        ("custodian-1", id(bench.ek)),
        ("custodian-2", id(bench.alm)),
        ("mailbox", "functional".to_owned()),
        ("mailbox_address", "biblioteket@example.se".to_owned()),
        ("sign_in", "strong".to_owned()),
        ("q-purpose", "Visa vad som händer på biblioteket.".to_owned()),
        ("q-benefits", "participation".to_owned()),
        ("q-plan", "Verksamhetsplan 2026, mål 3.".to_owned()),
        ("q-goals", "Tusen besök fler före juni".to_owned()),
        ("q-audience", "Barnfamiljer".to_owned()),
        ("q-channel", "Där finns familjerna.".to_owned()),
        ("q-editorial-plan", "Två inlägg i veckan.".to_owned()),
        ("q-mandate", "yes".to_owned()),
        ("q-controller", "Bildningsnämnden".to_owned()),
        ("q-contact", "0141-22 50 00".to_owned()),
        ("r-web-page", "Sidan byggs om till våren.".to_owned()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .to_vec()
}

impl Bench {
    /// The application with these fields changed or, where nothing is said, left out.
    pub(super) fn wording(&self, changes: &[(&str, &str)]) -> Wording {
        let mut fields = answers(self);
        for (name, value) in changes {
            fields.retain(|it| it.0 != *name);
            fields.push(((*name).to_owned(), (*value).to_owned()));
        }
        Wording::read(&self.cx.guideline, &Fields(fields))
    }

    /// The same organisation under another guideline.
    pub(super) fn under(&mut self, change: impl FnOnce(&mut Guideline)) {
        let mut guideline = (*self.cx.guideline).clone();
        change(&mut guideline);
        self.cx.guideline = Arc::new(guideline);
    }

    /// The person with a role for all accounts.
    pub(super) async fn with_role(&self, person: PersonId, role: &str) -> Actor {
        let order = AssignRole {
            person,
            role: role.to_owned(),
            scope: Scope::All,
            days: Days::from(date_of(self.cx.now())),
        };
        people::assign_role(&self.cx, &self.admin, order).await.unwrap();
        self.actor(person).await
    }

    pub(super) async fn actor(&self, person: PersonId) -> Actor {
        people::actor(&self.cx, person).await.unwrap().unwrap()
    }

    /// The person has completed every course of the guideline.
    pub(super) async fn trained(&self, person: PersonId) {
        for course in &self.cx.guideline.people.courses {
            let order = AttestCourse {
                person,
                course: course.key.clone(),
                parts: Vec::new(),
                completed: date_of(self.cx.now()),
                proof: "Kursbevis".to_owned(),
            };
            people::attest_course(&self.cx, &self.admin, order).await.unwrap();
        }
    }

    pub(super) async fn begun(&self, by: &Actor) -> ApplicationId {
        begin_application(&self.cx, by, &self.wording(&[])).await.unwrap()
    }

    pub(super) async fn submitted(&self, by: &Actor) -> ApplicationId {
        let id = self.begun(by).await;
        submit_application(&self.cx, by, id, 1).await.unwrap();
        id
    }

    pub(super) async fn stage(&self, id: ApplicationId) -> Stage {
        application(&self.cx, &self.admin, id).await.unwrap().dossier.application.stage
    }

    /// What the log says about applications, oldest first.
    pub(super) async fn application_log(&self) -> Vec<String> {
        let sql = "select verb from log where subject like 'application:%' order by seq";
        let rows = self.cx.store.reader().rows(sql, &[]).await.unwrap();
        rows.iter().map(|it| it.get("verb").unwrap()).collect()
    }
}

pub(super) fn yes(application: ApplicationId, seen: i64) -> Decide {
    Decide {
        application,
        seen,
        verdict: Verdict::Approve,
        reason: String::new(),
        delegation: String::new(),
        role: None,
    }
}

pub(super) fn no(application: ApplicationId, seen: i64, reason: &str) -> Decide {
    Decide { verdict: Verdict::Refuse, reason: reason.to_owned(), ..yes(application, seen) }
}

pub(super) fn step(application: ApplicationId, step: &str) -> TakeStep {
    TakeStep {
        application,
        step: step.to_owned(),
        outcome: StepOutcome::Done,
        note: String::new(),
        day: String::new(),
        terms: String::new(),
        reader: None,
    }
}

/// Hears the manager, and lets the coordinator say yes.
pub(super) async fn decided(bench: &Bench, id: ApplicationId, manager: &Actor, coordinator: &Actor) {
    hear(&bench.cx, manager, id, 1, "manager", "Vi har tid och folk.").await.unwrap();
    assert_eq!(decide(&bench.cx, coordinator, yes(id, 1)).await.unwrap(), Stage::Decided);
}

/// Takes every step of Motala's way that stands between the decision and the account.
pub(super) async fn all_steps(bench: &Bench, id: ApplicationId, coordinator: &Actor, communicator: &Actor) {
    bench.trained(bench.ek).await;
    bench.trained(bench.alm).await;
    let ek = bench.actor(bench.ek).await;
    let terms = TakeStep { terms: "2026-10".into(), reader: Some(bench.ek), ..step(id, "terms") };
    take_step(&bench.cx, coordinator, terms).await.unwrap();
    for (by, key) in
        [(communicator, "creation"), (communicator, "mailbox"), (coordinator, "access"), (&ek, "training")]
    {
        take_step(&bench.cx, by, step(id, key)).await.unwrap();
    }
}

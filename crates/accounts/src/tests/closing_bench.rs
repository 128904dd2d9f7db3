//! An account that is closed: who takes part, and what each step is told.

use std::collections::BTreeSet;

use kernel::{Actor, ClosingId, Grant, Instant, Permission, Scope};
use records::{RegisterOrder, register, stage_of_closing};

use super::bench::Bench;
use crate::closing::{
    Decide, Fetched, Preserved, Propose, Stage, TakeStep, closing_of, decide_closing, note_fetched,
    propose_closing, take_closing_step,
};
use crate::{ConnectAccount, StepOutcome, Verdict, connect_account, note_recovery};

pub(super) const KEY: &str = "motala-webben";
pub(super) const DIGEST: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

/// Who takes part in Motala's way: manager and coordinator decide, the communicator does most.
pub(super) struct Cast {
    pub(super) ek: Actor,
    pub(super) manager: Actor,
    pub(super) coordinator: Actor,
}

pub(super) async fn cast(bench: &Bench) -> Cast {
    let manager = bench.with_role(bench.chef, "manager").await;
    bench.with_role(bench.alm, "communicator").await;
    let coordinator = bench.with_role(bench.alm, "coordinator").await;
    Cast { ek: bench.actor(bench.ek).await, manager, coordinator }
}

pub(super) fn propose() -> Propose {
    Propose { cause: "unused".to_owned(), reason: "Ingen läser det.".to_owned() }
}

pub(super) fn verdict(seen: ClosingId, verdict: Verdict, reason: &str) -> Decide {
    let (reason, delegation) = (reason.to_owned(), String::new());
    Decide { seen, verdict, reason, delegation, role: None }
}

pub(super) fn step(key: &str) -> TakeStep {
    TakeStep {
        step: key.to_owned(),
        outcome: StepOutcome::Done,
        note: String::new(),
        day: String::new(),
        text: String::new(),
        other_ways: String::new(),
        address: String::new(),
        preserved: None,
        digest: String::new(),
        people: Vec::new(),
    }
}

pub(super) fn left_out(key: &str, reason: &str) -> TakeStep {
    TakeStep { outcome: StepOutcome::LeftOut, note: reason.to_owned(), ..step(key) }
}

pub(super) fn preservation() -> TakeStep {
    TakeStep { preserved: Some(Preserved::All), ..step("preservation") }
}

pub(super) fn notice() -> TakeStep {
    TakeStep {
        text: "Webben avslutas. Ingen läser det.\n\nDu når oss på 0141-22 50 00.".to_owned(),
        other_ways: "0141-22 50 00".to_owned(),
        address: "https://webben.example.se/avslut".to_owned(),
        ..step("notice")
    }
}

pub(super) fn capture() -> TakeStep {
    TakeStep { digest: DIGEST.to_owned(), ..step("capture") }
}

impl Bench {
    /// Proposed by the responsible person and decided by both.
    pub(super) async fn closing_decided(&self, cast: &Cast) -> ClosingId {
        let id = propose_closing(&self.cx, &cast.ek, KEY, &propose()).await.unwrap();
        let yes = || verdict(id, Verdict::Approve, "");
        assert_eq!(decide_closing(&self.cx, &cast.manager, KEY, &yes()).await.unwrap(), Stage::Proposed);
        assert_eq!(decide_closing(&self.cx, &cast.coordinator, KEY, &yes()).await.unwrap(), Stage::Decided);
        id
    }

    pub(super) async fn take(&self, by: &Actor, order: TakeStep) {
        let step = order.step.clone();
        let taken = take_closing_step(&self.cx, by, KEY, &order).await;
        taken.unwrap_or_else(|refused| panic!("{step}: {refused:?}"));
    }

    /// Everything until the notice has stood long enough.
    pub(super) async fn noticed(&self, cast: &Cast) {
        self.take(&cast.manager, preservation()).await;
        self.take(&cast.ek, notice()).await;
        self.turn_to("2026-12-07T08:00:00Z");
    }

    /// A complete fetch that looked at everything and began now.
    pub(super) async fn fetched(&self, unsettled: i64, last_post_at: Option<&str>) {
        let account = crate::sql::by_key(&self.cx.store.reader(), &KEY.parse().unwrap()).await.unwrap();
        let account = account.unwrap().id;
        let mut tx = self.cx.store.begin().await.unwrap();
        let last_post_at: Option<Instant> = last_post_at.map(|it| it.parse().unwrap());
        let told = Fetched { full_from: Some(tx.now()), unsettled, last_post_at };
        note_fetched(&mut tx, account, &told).await.unwrap();
        note_recovery(&mut tx, account).await.unwrap();
        tx.commit().await.unwrap();
    }

    pub(super) async fn connected(&self, account: kernel::AccountId) {
        let secret = "mycket hemligt programlösenord".into();
        let order = ConnectAccount { account, api_url: None, login: "uppsikt".into(), secret };
        connect_account(&self.cx, &self.admin, order).await.unwrap();
    }

    /// The registrar registers what the closing proposed.
    pub(super) async fn registered(&self, id: ClosingId) {
        let (entry, _) = stage_of_closing(&self.cx.store.reader(), id).await.unwrap().unwrap();
        register(&self.cx, &self.registrar(), entry, Self::registration()).await.unwrap();
    }

    pub(super) fn registrar(&self) -> Actor {
        let permissions = BTreeSet::from([Permission::Register, Permission::ReadRegister]);
        let grant = Grant { permissions: permissions.into_iter().collect(), scope: Scope::All };
        Actor::person(self.chef, "Registrator Alm".to_owned(), vec![grant])
    }

    pub(super) fn registration() -> RegisterOrder {
        RegisterOrder {
            matter: "Konto avslutat".to_owned(),
            sender: String::new(),
            restricted: None,
            existing_matter: None,
            expected_change: 0,
        }
    }

    /// The keys of the steps that are over, in order.
    pub(super) async fn over(&self) -> Vec<String> {
        let seen = closing_of(&self.cx, &self.admin, KEY).await.unwrap();
        let way = seen.way(&self.cx).into_iter().filter(|it| it.1.is_over());
        way.map(|it| it.0.key.clone()).collect()
    }

    pub(super) async fn closing_stage(&self) -> Stage {
        closing_of(&self.cx, &self.admin, KEY).await.unwrap().dossier.unwrap().closing.stage
    }
}

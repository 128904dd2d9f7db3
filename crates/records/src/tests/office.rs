use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use guideline::Guideline;
use kernel::{
    AccountId, Actor, CaseId, Digest, Entropy, EntryId, Faults, Instant, ItemId, Permission, PersonId, Scope,
    TurnableClock,
};
use store::{Location, Store, Surroundings};

use crate::correct::correct_in;
use crate::decline::decline_in;
use crate::register::register_in;
use crate::{
    Cause, CorrectOrder, DeclineOrder, Designation, Origin, Proposal, PublicEntry, Refused, RegisterOrder,
    Secrecy, Sight, look, propose, search_register,
};

struct Counting(AtomicU64);

impl Entropy for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        let digest = Digest::of(&self.0.fetch_add(1, Ordering::SeqCst).to_be_bytes());
        for (byte, chance) in bytes.iter_mut().zip(digest.as_bytes().iter().cycle()) {
            *byte = *chance;
        }
    }
}

#[derive(Clone)]
pub(super) struct Office {
    pub(super) store: Store,
    pub(super) clock: Arc<TurnableClock>,
    pub(super) faults: Faults,
    pub(super) guideline: Arc<Guideline>,
    pub(super) account: AccountId,
    _folder: Arc<tempfile::TempDir>,
}

static SCHEMA: AtomicU64 = AtomicU64::new(0);

fn postgres() -> Option<String> {
    let url = std::env::var("UPPSIKT_POSTGRES").ok();
    if url.is_none() {
        assert!(std::env::var("UPPSIKT_REQUIRE_ALL").is_err(), "UPPSIKT_POSTGRES is required here");
        eprintln!("SKIPPED on PostgreSQL: UPPSIKT_POSTGRES is not set (cargo xtask test sets it)");
    }
    url
}

/// An office on each engine that is there, on 23 November 2026 at 09:00 in Stockholm.
pub(super) async fn offices() -> Vec<Office> {
    let mut offices = Vec::new();
    for url in [Some(None), postgres().map(Some)].into_iter().flatten() {
        let folder = tempfile::tempdir().unwrap();
        let location = match url {
            None => Location::Sqlite(folder.path().join("uppsikt.db")),
            Some(url) => {
                let n = SCHEMA.fetch_add(1, Ordering::SeqCst);
                Location::Postgres { url, schema: format!("records_{}_{n}", std::process::id()) }
            }
        };
        let clock = Arc::new(TurnableClock::at(at("2026-11-23T08:00:00Z")));
        let faults = Faults::planned();
        let entropy = Arc::new(Counting(AtomicU64::new(0)));
        let surroundings =
            Surroundings { clock: clock.clone(), entropy: entropy.clone(), faults: faults.clone() };
        let store = Store::open(&location, surroundings).await.unwrap();
        offices.push(Office {
            account: AccountId::new(store.now(), &*entropy),
            guideline: Arc::new(guideline::builtin::load("motala").unwrap()),
            store,
            clock,
            faults,
            _folder: Arc::new(folder),
        });
    }
    offices
}

pub(super) fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

impl Office {
    pub(super) fn person(&self, name: &str, permissions: &[Permission], scope: Scope) -> Actor {
        let id = PersonId::new(self.store.now(), self.store.entropy());
        Actor::person(
            id,
            name.to_owned(),
            vec![kernel::Grant { permissions: permissions.iter().copied().collect(), scope }],
        )
    }

    pub(super) fn registrar(&self) -> Actor {
        self.person("Registrator Alm", &[Permission::Register, Permission::ReadRegister], Scope::All)
    }

    pub(super) fn reader(&self) -> Actor {
        self.person("Arkivarie Bok", &[Permission::ReadRegister], Scope::All)
    }

    /// What a case proposes about a removed comment.
    pub(super) fn proposal(&self) -> Proposal {
        Proposal {
            cause: Cause::Case {
                case: CaseId::new(self.store.now(), self.store.entropy()),
                item: ItemId::new(self.store.now(), self.store.entropy()),
            },
            account: self.account,
            origin: Origin::Received,
            dated: at("2026-11-22T20:15:00Z"),
            sender: Some("Kommentator Lind".to_owned()),
            matter: "Kommentar om bygglov, borttagen".to_owned(),
            restricted: false,
            bundle: Digest::of(b"bundle"),
            ground: "removed".to_owned(),
            asked_matter: None,
        }
    }

    /// Proposes, a second after what was done before.
    pub(super) async fn propose(&self, proposal: &Proposal) -> EntryId {
        self.clock.turn_to(self.store.now().plus_seconds(1)).unwrap();
        let mut tx = self.store.begin().await.unwrap();
        let id = propose(&mut tx, &self.guideline.version, proposal.clone()).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    pub(super) async fn register(
        &self,
        actor: &Actor,
        id: EntryId,
        order: RegisterOrder,
    ) -> Result<Designation, Refused> {
        let mut tx = self.store.begin().await?;
        let designation = register_in(&mut tx, &self.guideline, actor, id, order).await?;
        tx.commit().await?;
        Ok(designation)
    }

    pub(super) async fn decline(
        &self,
        actor: &Actor,
        id: EntryId,
        order: DeclineOrder,
    ) -> Result<(), Refused> {
        let mut tx = self.store.begin().await?;
        decline_in(&mut tx, &self.guideline, actor, id, order).await?;
        tx.commit().await?;
        Ok(())
    }

    pub(super) async fn correct(
        &self,
        actor: &Actor,
        id: EntryId,
        order: CorrectOrder,
    ) -> Result<(), Refused> {
        let mut tx = self.store.begin().await?;
        correct_in(&mut tx, &self.guideline, actor, id, order).await?;
        tx.commit().await?;
        Ok(())
    }

    /// A new entry, registered as it was proposed.
    pub(super) async fn registered(
        &self,
        proposal: &Proposal,
        order: RegisterOrder,
    ) -> (EntryId, Designation) {
        let id = self.propose(proposal).await;
        let designation = self.register(&self.registrar(), id, order).await.unwrap();
        (id, designation)
    }

    /// What the log says was done with the entry.
    pub(super) async fn verbs(&self, id: EntryId) -> Vec<String> {
        let logged = store::log::about(&self.store.reader(), &format!("entry:{id}")).await.unwrap();
        logged.into_iter().map(|it| it.verb).collect()
    }

    pub(super) async fn search(&self, actor: &Actor, words: &str) -> Vec<PublicEntry> {
        search_register(&self.store.reader(), actor, words).await.unwrap()
    }

    pub(super) async fn whole(&self, actor: &Actor, id: EntryId) -> (crate::Entry, Vec<crate::Change>) {
        match look(&self.store, actor, id).await.unwrap() {
            Sight::Whole { entry, changes } => (*entry, changes),
            Sight::Public { .. } => panic!("only the public form was shown"),
        }
    }
}

pub(super) fn order() -> RegisterOrder {
    RegisterOrder {
        matter: "Kommentar om bygglov, borttagen".to_owned(),
        sender: "Kommentator Lind".to_owned(),
        restricted: None,
        existing_matter: None,
        expected_change: 0,
    }
}

pub(super) fn secrecy() -> Secrecy {
    Secrecy { provision: "21 kap. 1 § OSL".to_owned(), authority: "Kommunstyrelsen".to_owned() }
}

pub(super) fn correction(designation: &Designation) -> CorrectOrder {
    CorrectOrder {
        matter: "Kommentar om bygglov på Storgatan, borttagen".to_owned(),
        sender: "Kommentator Lind".to_owned(),
        restricted: None,
        number: designation.number.clone(),
        reason: "Gatan saknades".to_owned(),
        expected_change: 1,
    }
}

pub(super) fn leave_out() -> DeclineOrder {
    DeclineOrder { reason: "Ringa betydelse".to_owned(), expected_change: 0 }
}

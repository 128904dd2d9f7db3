//! The register's promises on both engines. PostgreSQL is the one in `UPPSIKT_POSTGRES`.
#![expect(clippy::disallowed_methods, reason = "tests ask the environment for the PostgreSQL to use, and start tasks")]

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use guideline::Guideline;
use kernel::{
    AccountId, Actor, CaseId, Digest, Entropy, EntryId, Faults, Instant, ItemId, Permission, PersonId, Scope,
    TurnableClock,
};
use store::{Location, Store, Surroundings, params};

use crate::correct::correct_in;
use crate::decline::decline_in;
use crate::register::register_in;
use crate::{
    Binding, CorrectOrder, DeclineOrder, Designation, Field, Openness, Origin, Proposal, PublicEntry, Refused,
    RegisterOrder, Secrecy, Sight, Stage, entry_of_case, look, propose, register_of_year, register_years,
    search_register, waiting,
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
struct Office {
    store: Store,
    clock: Arc<TurnableClock>,
    faults: Faults,
    guideline: Arc<Guideline>,
    account: AccountId,
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
async fn offices() -> Vec<Office> {
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
        let surroundings = Surroundings { clock: clock.clone(), entropy: entropy.clone(), faults: faults.clone() };
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

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

impl Office {
    fn person(&self, name: &str, permissions: &[Permission], scope: Scope) -> Actor {
        let id = PersonId::new(self.store.now(), self.store.entropy());
        Actor::person(id, name.to_owned(), permissions.iter().copied().collect(), scope)
    }

    fn registrar(&self) -> Actor {
        self.person("Registrator Alm", &[Permission::Register, Permission::ReadRegister], Scope::All)
    }

    fn reader(&self) -> Actor {
        self.person("Arkivarie Bok", &[Permission::ReadRegister], Scope::All)
    }

    /// What a case proposes about a removed comment.
    fn proposal(&self) -> Proposal {
        Proposal {
            case: CaseId::new(self.store.now(), self.store.entropy()),
            item: ItemId::new(self.store.now(), self.store.entropy()),
            account: self.account,
            origin: Origin::Received,
            dated: at("2026-11-22T20:15:00Z"),
            sender: Some("Kommentator Lind".to_owned()),
            matter: "Kommentar om bygglov, borttagen".to_owned(),
            restricted: false,
            bundle: Digest::of(b"bundle"),
            ground: "removed".to_owned(),
        }
    }

    /// Proposes, a second after what was done before.
    async fn propose(&self, proposal: &Proposal) -> EntryId {
        self.clock.turn_to(self.store.now().plus_seconds(1)).unwrap();
        let mut tx = self.store.begin().await.unwrap();
        let id = propose(&mut tx, &self.guideline.version, proposal.clone()).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    async fn register(&self, actor: &Actor, id: EntryId, order: RegisterOrder) -> Result<Designation, Refused> {
        let mut tx = self.store.begin().await?;
        let designation = register_in(&mut tx, &self.guideline, actor, id, order).await?;
        tx.commit().await?;
        Ok(designation)
    }

    async fn decline(&self, actor: &Actor, id: EntryId, order: DeclineOrder) -> Result<(), Refused> {
        let mut tx = self.store.begin().await?;
        decline_in(&mut tx, &self.guideline, actor, id, order).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn correct(&self, actor: &Actor, id: EntryId, order: CorrectOrder) -> Result<(), Refused> {
        let mut tx = self.store.begin().await?;
        correct_in(&mut tx, &self.guideline, actor, id, order).await?;
        tx.commit().await?;
        Ok(())
    }

    /// A new entry, registered as it was proposed.
    async fn registered(&self, proposal: &Proposal, order: RegisterOrder) -> (EntryId, Designation) {
        let id = self.propose(proposal).await;
        let designation = self.register(&self.registrar(), id, order).await.unwrap();
        (id, designation)
    }

    async fn verbs(&self, id: EntryId) -> Vec<String> {
        let sql = "select verb from log where subject = $1 order by seq";
        let rows = self.store.reader().rows(sql, params![format!("entry:{id}")]).await.unwrap();
        rows.iter().map(|row| row.get("verb").unwrap()).collect()
    }

    async fn search(&self, actor: &Actor, words: &str) -> Vec<PublicEntry> {
        search_register(&self.store.reader(), actor, words).await.unwrap()
    }

    async fn whole(&self, actor: &Actor, id: EntryId) -> (crate::Entry, Vec<crate::Change>) {
        match look(&self.store, actor, id).await.unwrap() {
            Sight::Whole { entry, changes } => (*entry, changes),
            Sight::Public { .. } => panic!("only the public form was shown"),
        }
    }
}

fn order() -> RegisterOrder {
    RegisterOrder {
        matter: "Kommentar om bygglov, borttagen".to_owned(),
        sender: "Kommentator Lind".to_owned(),
        restricted: None,
        existing_matter: None,
        expected_change: 0,
    }
}

fn secrecy() -> Secrecy {
    Secrecy { provision: "21 kap. 1 § OSL".to_owned(), authority: "Kommunstyrelsen".to_owned() }
}

fn correction(designation: &Designation) -> CorrectOrder {
    CorrectOrder {
        matter: "Kommentar om bygglov på Storgatan, borttagen".to_owned(),
        sender: "Kommentator Lind".to_owned(),
        restricted: None,
        number: designation.number.clone(),
        reason: "Gatan saknades".to_owned(),
        expected_change: 1,
    }
}

fn leave_out() -> DeclineOrder {
    DeclineOrder { reason: "Ringa betydelse".to_owned(), expected_change: 0 }
}

#[tokio::test]
async fn a_case_proposes_once_however_often_its_job_runs() {
    for office in offices().await {
        let proposal = office.proposal();
        let id = office.propose(&proposal).await;
        assert_eq!(office.propose(&proposal).await, id);
        assert_eq!(office.verbs(id).await, ["registration-proposed"]);
        let queue = waiting(&office.store.reader(), &office.registrar()).await.unwrap();
        assert_eq!(queue.iter().map(|it| it.id).collect::<Vec<_>>(), [id]);
        let entry = &queue[0];
        assert_eq!((entry.case, entry.bundle, &entry.openness), (proposal.case, proposal.bundle, &Openness::Public));
        assert_eq!((entry.guideline.clone(), entry.change), (office.guideline.version.clone(), 0));
    }
}

#[tokio::test]
async fn a_proposal_that_failed_around_its_commit_is_one_proposal_when_repeated() {
    for office in offices().await {
        for point in [1, 2] {
            let proposal = office.proposal();
            office.faults.fail_at(point); // 0 begin, 1 before commit, 2 after commit
            let mut tx = office.store.begin().await.unwrap();
            propose(&mut tx, &office.guideline.version, proposal.clone()).await.unwrap();
            assert!(tx.commit().await.is_err());
            assert!(office.faults.end());
            let id = office.propose(&proposal).await;
            assert_eq!(office.verbs(id).await, ["registration-proposed"], "point {point}");
        }
    }
}

#[tokio::test]
async fn what_may_be_secret_waits_first_and_only_for_registrars_of_its_account() {
    for office in offices().await {
        let first = office.propose(&office.proposal()).await;
        let secret = office.propose(&Proposal { restricted: true, ..office.proposal() }).await;
        let reader = office.store.reader();
        let ids = |entries: Vec<crate::Entry>| entries.iter().map(|it| it.id).collect::<Vec<_>>();
        assert_eq!(ids(waiting(&reader, &office.registrar()).await.unwrap()), [secret, first]);
        let own = Scope::Accounts(BTreeSet::from([office.account]));
        let near = office.person("Registrator Bo", &[Permission::Register], own);
        assert_eq!(ids(waiting(&reader, &near).await.unwrap()), [secret, first]);
        for nobody in [
            office.person("Registrator By", &[Permission::Register], Scope::Accounts(BTreeSet::new())),
            office.reader(),
        ] {
            assert!(waiting(&reader, &nobody).await.unwrap().is_empty());
            assert!(matches!(look(&office.store, &nobody, first).await, Err(Refused::NotFound)));
        }
    }
}

#[tokio::test]
async fn a_registered_entry_has_number_person_time_and_guideline() {
    for office in offices().await {
        let registrar = office.registrar();
        let proposal = office.proposal();
        let id = office.propose(&proposal).await;
        let designation = office.register(&registrar, id, order()).await.unwrap();
        assert_eq!(designation.to_string(), "KS-2026/00001-1");
        let entry = entry_of_case(&office.store.reader(), &registrar, proposal.case).await.unwrap().unwrap();
        let Stage::Registered { decided, .. } = &entry.stage else { panic!("{:?}", entry.stage) };
        assert_eq!((Some(decided.by), decided.name.as_str()), (registrar.id(), "Registrator Alm"));
        assert_eq!((decided.at, &decided.guideline), (office.store.now(), &office.guideline.version));
        assert_eq!(entry.change, 1);
        assert_eq!(office.verbs(id).await, ["registration-proposed", "record-registered"]);
        assert!(waiting(&office.store.reader(), &registrar).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn registering_twice_says_the_number_and_takes_no_other() {
    for office in offices().await {
        let (id, designation) = office.registered(&office.proposal(), order()).await;
        let again = office.register(&office.registrar(), id, order()).await.unwrap_err();
        assert!(matches!(again, Refused::Registered(it) if it == designation));
        let (_, next) = office.registered(&office.proposal(), order()).await;
        assert_eq!(next.to_string(), "KS-2026/00002-1");
    }
}

#[tokio::test]
async fn whoever_may_not_register_is_refused() {
    for office in offices().await {
        let id = office.propose(&office.proposal()).await;
        let refused = office.register(&office.reader(), id, order()).await.unwrap_err();
        assert!(matches!(refused, Refused::NotPermitted));
        let refused = office.register(&Actor::system("records"), id, order()).await.unwrap_err();
        assert!(matches!(refused, Refused::NotPermitted));
        let far = office.person("Registrator By", &[Permission::Register], Scope::Accounts(BTreeSet::new()));
        let refused = office.register(&far, id, order()).await.unwrap_err();
        assert!(matches!(refused, Refused::NotFound), "what lies outside the scope is not found");
        let unknown = EntryId::new(office.store.now(), office.store.entropy());
        let refused = office.register(&office.registrar(), unknown, order()).await.unwrap_err();
        assert!(matches!(refused, Refused::NotFound));
        assert_eq!(office.verbs(id).await, ["registration-proposed"]);
    }
}

#[tokio::test]
async fn a_form_that_says_too_little_or_too_much_is_refused() {
    for office in offices().await {
        let id = office.propose(&office.proposal()).await;
        let registrar = office.registrar();
        let refused = async |order| office.register(&registrar, id, order).await.unwrap_err();
        let empty = refused(RegisterOrder { matter: " \n ".to_owned(), ..order() }).await;
        assert!(matches!(empty, Refused::Empty(Field::Matter)));
        let long = refused(RegisterOrder { matter: "å".repeat(201), ..order() }).await;
        assert!(matches!(long, Refused::TooLong { field: Field::Matter, most: 200 }));
        let long = refused(RegisterOrder { sender: "ö".repeat(121), ..order() }).await;
        assert!(matches!(long, Refused::TooLong { field: Field::Sender, .. }));
        for half in [Secrecy { provision: " ".to_owned(), ..secrecy() }, Secrecy { authority: String::new(), ..secrecy() }] {
            let refused = refused(RegisterOrder { restricted: Some(half), ..order() }).await;
            assert!(matches!(refused, Refused::Empty(Field::Secrecy)), "a marking names provision and authority");
        }
        let stale = refused(RegisterOrder { expected_change: 1, ..order() }).await;
        assert!(matches!(stale, Refused::Stale));
        assert_eq!(office.verbs(id).await, ["registration-proposed"]);
        let designation = office.register(&registrar, id, order()).await.unwrap();
        assert_eq!(designation.to_string(), "KS-2026/00001-1", "no refusal took a number");
    }
}

#[tokio::test]
async fn what_belongs_to_a_matter_gets_its_number() {
    for office in offices().await {
        let (_, first) = office.registered(&office.proposal(), order()).await;
        let typed = "ks 2026/1".parse().unwrap();
        let same = RegisterOrder { existing_matter: Some(typed), ..order() };
        let (_, second) = office.registered(&office.proposal(), same).await;
        assert_eq!(second.number, first.number);
        assert_eq!(second.to_string(), "KS-2026/00001-2");
        let elsewhere = RegisterOrder { existing_matter: Some("BN 2024/77".parse().unwrap()), ..order() };
        let (_, third) = office.registered(&office.proposal(), elsewhere).await;
        assert_eq!(third.to_string(), "BN 2024/77", "another register numbers its own records");
        let (_, fourth) = office.registered(&office.proposal(), order()).await;
        assert_eq!(fourth.to_string(), "KS-2026/00002-1");
    }
}

#[tokio::test]
async fn a_number_that_this_register_never_gave_out_is_refused() {
    for office in offices().await {
        office.registered(&office.proposal(), order()).await;
        let id = office.propose(&office.proposal()).await;
        for number in ["KS-2026/00002", "KS-2025/00001"] {
            let order = RegisterOrder { existing_matter: Some(number.parse().unwrap()), ..order() };
            let refused = office.register(&office.registrar(), id, order).await.unwrap_err();
            assert!(matches!(refused, Refused::UnknownMatter(it) if it.as_str() == number));
        }
    }
}

#[tokio::test]
async fn twenty_at_once_and_dropped_changes_leave_numbers_without_gaps_or_doubles() {
    for office in offices().await {
        let mut ids = Vec::new();
        for _ in 0..25 {
            ids.push(office.propose(&office.proposal()).await);
        }
        let registrar = office.registrar();
        let writers = ids.into_iter().enumerate().map(|(n, id)| {
            let (office, registrar) = (office.clone(), registrar.clone());
            tokio::spawn(async move {
                if n % 5 == 4 {
                    let mut tx = office.store.begin().await.unwrap();
                    register_in(&mut tx, &office.guideline, &registrar, id, order()).await.unwrap();
                    drop(tx);
                    return None;
                }
                Some(office.register(&registrar, id, order()).await.unwrap().to_string())
            })
        });
        let mut numbers = Vec::new();
        for writer in writers.collect::<Vec<_>>() {
            numbers.extend(writer.await.unwrap());
        }
        numbers.sort();
        let expected: Vec<String> = (1..=20).map(|n| format!("KS-2026/{n:05}-1")).collect();
        assert_eq!(numbers, expected);
    }
}

#[tokio::test]
async fn a_registration_that_failed_around_its_commit_has_one_number_when_repeated() {
    for office in offices().await {
        let registrar = office.registrar();
        for (point, number) in [(1, "KS-2026/00001-1"), (2, "KS-2026/00002-1")] {
            let id = office.propose(&office.proposal()).await;
            office.faults.fail_at(point);
            assert!(matches!(office.register(&registrar, id, order()).await, Err(Refused::Failed(_))));
            assert!(office.faults.end());
            let designation = match office.register(&registrar, id, order()).await {
                Ok(designation) | Err(Refused::Registered(designation)) => designation,
                Err(refused) => panic!("{refused}"),
            };
            assert_eq!(designation.to_string(), number, "point {point}");
        }
    }
}

#[tokio::test]
async fn the_series_begins_anew_when_the_year_begins_in_stockholm() {
    for office in offices().await {
        office.clock.turn_to(at("2026-12-31T22:59:58Z")).unwrap();
        let (_, last) = office.registered(&office.proposal(), order()).await;
                let (id, first) = office.registered(&office.proposal(), order()).await;
        assert_eq!((last.to_string().as_str(), first.to_string().as_str()), ("KS-2026/00001-1", "KS-2027/00001-1"));
        let reader = office.store.reader();
        assert_eq!(register_years(&reader, &office.reader()).await.unwrap(), [2027, 2026]);
        let year = register_of_year(&reader, &office.reader(), 2027, None, 10).await.unwrap();
        assert_eq!(year.iter().map(|it| it.id).collect::<Vec<_>>(), [id]);
    }
}

#[tokio::test]
async fn what_the_registrar_finds_minor_is_left_out_with_a_reason() {
    for office in offices().await {
        let proposal = Proposal { ground: "action".to_owned(), ..office.proposal() };
        let id = office.propose(&proposal).await;
        let registrar = office.registrar();
        let refused = async |order| office.decline(&registrar, id, order).await.unwrap_err();
        assert!(matches!(refused(DeclineOrder { reason: " ".to_owned(), ..leave_out() }).await, Refused::ReasonMissing));
        assert!(matches!(refused(DeclineOrder { expected_change: 4, ..leave_out() }).await, Refused::Stale));
        let reader = office.decline(&office.reader(), id, leave_out()).await.unwrap_err();
        assert!(matches!(reader, Refused::NotPermitted));
        office.decline(&registrar, id, leave_out()).await.unwrap();
        assert!(matches!(refused(leave_out()).await, Refused::Declined));
        let entry = entry_of_case(&office.store.reader(), &registrar, proposal.case).await.unwrap().unwrap();
        assert!(matches!(&entry.stage, Stage::Declined { reason, decided }
            if reason == "Ringa betydelse" && decided.name == "Registrator Alm"));
        assert_eq!(office.verbs(id).await, ["registration-proposed", "registration-declined"]);
        let late = office.register(&registrar, id, RegisterOrder { expected_change: 1, ..order() }).await.unwrap();
        assert_eq!(late.to_string(), "KS-2026/00001-1", "a mistake does not end the duty to register");
    }
}

#[tokio::test]
async fn what_may_be_secret_or_was_removed_must_be_registered() {
    for office in offices().await {
        let registrar = office.registrar();
        let secret = Proposal { restricted: true, ground: "action".to_owned(), ..office.proposal() };
        let secret = office.propose(&secret).await;
        let refused = office.decline(&registrar, secret, leave_out()).await.unwrap_err();
        assert!(matches!(refused, Refused::MustBeRegistered(Binding::Secrecy)));
        let removed = office.propose(&office.proposal()).await;
        let refused = office.decline(&registrar, removed, leave_out()).await.unwrap_err();
        assert!(matches!(refused, Refused::MustBeRegistered(Binding::Guideline { source, .. }) if source == "MOT-DIA-06"));
        let (registered, _) = office.registered(&office.proposal(), order()).await;
        let refused = office.decline(&registrar, registered, leave_out()).await.unwrap_err();
        assert!(matches!(refused, Refused::Registered(_)), "what is registered is never taken out");
    }
}

#[tokio::test]
async fn a_marking_says_provision_authority_date_and_person_and_locks_nothing() {
    for office in offices().await {
        let registrar = office.registrar();
        let proposal = Proposal { restricted: true, ..office.proposal() };
        let id = office.propose(&proposal).await;
        let marked = RegisterOrder { restricted: Some(secrecy()), ..order() };
        office.register(&registrar, id, marked).await.unwrap();
        let (entry, _) = office.whole(&registrar, id).await;
        let Openness::Marked(marking) = entry.openness else { panic!("{:?}", entry.openness) };
        assert_eq!((marking.secrecy, marking.decided.at), (secrecy(), office.store.now()));
        assert_eq!(marking.decided.name, "Registrator Alm");
        let named = office.person("Ombud Dal", &[Permission::ReadRestricted], Scope::All);
        assert_eq!(office.whole(&named, id).await.0.matter, order().matter);
        let expected =
            ["registration-proposed", "record-registered", "restricted-entry-read", "restricted-entry-read"];
        assert_eq!(office.verbs(id).await, expected, "every look is logged");
    }
}

#[tokio::test]
async fn the_public_form_leaves_out_sender_and_matter_of_a_restricted_entry() {
    for office in offices().await {
        let marked = RegisterOrder { restricted: Some(secrecy()), ..order() };
        let (secret, designation) = office.registered(&office.proposal(), marked).await;
        let (open, _) = office.registered(&office.proposal(), order()).await;
        let reader = office.reader();
        let list = register_of_year(&office.store.reader(), &reader, 2026, None, 10).await.unwrap();
        assert_eq!(list.iter().map(|it| it.id).collect::<Vec<_>>(), [open, secret]);
        assert_eq!(list[0].open.as_ref().unwrap().matter, order().matter);
        assert_eq!((&list[1].open, &list[1].designation), (&None, &designation));
        let Sight::Public { entry, .. } = look(&office.store, &reader, secret).await.unwrap() else {
            panic!("the reader saw everything")
        };
        assert_eq!(entry.open, None);
        assert_eq!(office.verbs(secret).await.last().unwrap(), "record-registered", "the public form is no secret");
    }
}

#[tokio::test]
async fn the_register_is_found_by_its_words_and_secret_words_only_by_who_may_read_them() {
    for office in offices().await {
        let (open, _) = office.registered(&office.proposal(), order()).await;
        let marked = RegisterOrder {
            matter: "Uppgifter om hälsa".to_owned(),
            restricted: Some(secrecy()),
            ..order()
        };
        let (secret, _) = office.registered(&office.proposal(), marked).await;
        let found = async |actor: &Actor, words: &str| {
            office.search(actor, words).await.iter().map(|it| it.id).collect::<Vec<_>>()
        };
        let (reader, registrar) = (office.reader(), office.registrar());
        assert_eq!(found(&reader, "kommentaren").await, [open]);
        assert!(found(&reader, "hälsa").await.is_empty());
        assert_eq!(found(&reader, "Lind").await, [open], "the sender of a restricted entry is not found");
        assert_eq!(found(&reader, "KS-2026/00002").await, [secret], "its number is public");
        assert_eq!(found(&registrar, "hälsa").await, [secret]);
        let far = office.person("Registrator By", &[Permission::Register], Scope::Accounts(BTreeSet::new()));
        assert!(found(&far, "hälsa").await.is_empty());
        let nobody = office.person("Redaktör Ek", &[Permission::Answer], Scope::All);
        assert!(found(&nobody, "bygglov").await.is_empty());
    }
}

#[tokio::test]
async fn a_correction_shows_who_changed_what_when_and_why() {
    for office in offices().await {
        let registrar = office.registrar();
        let (id, designation) = office.registered(&office.proposal(), order()).await;
        office.clock.turn_to(at("2026-11-24T10:00:00Z")).unwrap();
        office.correct(&registrar, id, correction(&designation)).await.unwrap();
        let (entry, changes) = office.whole(&registrar, id).await;
        assert_eq!((entry.matter.as_str(), entry.change), ("Kommentar om bygglov på Storgatan, borttagen", 2));
        let [change] = &changes[..] else { panic!("{changes:?}") };
        assert_eq!((change.field, change.old.as_deref()), (Field::Matter, Some("Kommentar om bygglov, borttagen")));
        assert_eq!((change.new.as_deref(), change.reason.as_str()), (Some(entry.matter.as_str()), "Gatan saknades"));
        assert_eq!((Some(change.decided.by), change.decided.at), (registrar.id(), office.store.now()));
        assert_eq!(office.search(&registrar, "Storgatan").await.len(), 1);
        let list = register_of_year(&office.store.reader(), &office.reader(), 2026, None, 10).await.unwrap();
        assert_eq!(list[0].changed_at, Some(office.store.now()));
        assert_eq!(office.verbs(id).await.last().unwrap(), "register-entry-corrected");
    }
}

#[tokio::test]
async fn a_correction_that_cannot_be_is_refused() {
    for office in offices().await {
        let registrar = office.registrar();
        let waits = office.propose(&office.proposal()).await;
        let (id, designation) = office.registered(&office.proposal(), order()).await;
        let good = correction(&designation);
        let refused = async |id, order| office.correct(&registrar, id, order).await.unwrap_err();
        assert!(matches!(refused(waits, good.clone()).await, Refused::NotRegistered));
        assert!(matches!(refused(id, CorrectOrder { expected_change: 0, ..good.clone() }).await, Refused::Stale));
        let unfounded = CorrectOrder { reason: String::new(), ..good.clone() };
        assert!(matches!(refused(id, unfounded).await, Refused::ReasonMissing));
        let same = CorrectOrder { matter: order().matter, ..good.clone() };
        assert!(matches!(refused(id, same).await, Refused::Unchanged));
        let unknown = CorrectOrder { number: "KS-2026/00009".parse().unwrap(), ..good.clone() };
        assert!(matches!(refused(id, unknown).await, Refused::UnknownMatter(_)));
        let empty = CorrectOrder { matter: String::new(), ..good.clone() };
        assert!(matches!(refused(id, empty).await, Refused::Empty(Field::Matter)));
        let reader = office.correct(&office.reader(), id, good).await.unwrap_err();
        assert!(matches!(reader, Refused::NotPermitted));
        assert!(office.whole(&registrar, id).await.1.is_empty());
    }
}

#[tokio::test]
async fn what_is_marked_later_disappears_from_the_public_form_and_its_history() {
    for office in offices().await {
        let registrar = office.registrar();
        let (id, designation) = office.registered(&office.proposal(), order()).await;
        let marked = CorrectOrder { restricted: Some(secrecy()), ..correction(&designation) };
        office.correct(&registrar, id, marked.clone()).await.unwrap();
        let reader = office.reader();
        assert!(office.search(&reader, "bygglov").await.is_empty());
        let Sight::Public { entry, changes } = look(&office.store, &reader, id).await.unwrap() else {
            panic!("the reader saw everything")
        };
        assert_eq!(entry.open, None);
        assert_eq!(changes.iter().map(|it| it.field).collect::<Vec<_>>(), [Field::Matter, Field::Secrecy]);
        let lifted = CorrectOrder { restricted: None, expected_change: 2, ..marked };
        office.correct(&registrar, id, lifted).await.unwrap();
        assert_eq!(office.search(&reader, "bygglov").await.len(), 1);
        let (entry, changes) = office.whole(&registrar, id).await;
        assert_eq!((entry.openness, changes.len()), (Openness::Public, 3));
        let last = changes.last().unwrap();
        assert_eq!((last.old.as_deref(), last.new.as_deref()), (Some("21 kap. 1 § OSL, Kommunstyrelsen"), None));
    }
}

#[tokio::test]
async fn a_record_moved_to_another_matter_leaves_its_place_unused() {
    for office in offices().await {
        let registrar = office.registrar();
        let (_, first) = office.registered(&office.proposal(), order()).await;
        let (moved, own) = office.registered(&office.proposal(), order()).await;
        let to_first = CorrectOrder { number: first.number.clone(), ..correction(&own) };
        office.correct(&registrar, moved, to_first).await.unwrap();
        let (entry, changes) = office.whole(&registrar, moved).await;
        assert_eq!(entry.stage.designation().unwrap().to_string(), "KS-2026/00001-2");
        let number = changes.iter().find(|it| it.field == Field::Number).unwrap();
        assert_eq!(number.old.as_deref(), Some("KS-2026/00002-1"));
        let back = RegisterOrder { existing_matter: Some(own.number), ..order() };
        let (_, next) = office.registered(&office.proposal(), back).await;
        assert_eq!(next.to_string(), "KS-2026/00002-2", "the place 1 is in the history of another record");
    }
}

#[tokio::test]
async fn a_long_register_is_read_page_by_page() {
    for office in offices().await {
        let mut ids = Vec::new();
        for _ in 0..5 {
            ids.push(office.registered(&office.proposal(), order()).await.0);
        }
        ids.reverse();
        let mut read = Vec::new();
        loop {
            let page = register_of_year(&office.store.reader(), &office.reader(), 2026, read.last().copied(), 2).await;
            let page = page.unwrap();
            if page.is_empty() {
                break;
            }
            read.extend(page.iter().map(|it| it.id));
        }
        assert_eq!(read, ids);
    }
}

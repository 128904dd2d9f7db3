use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use guideline::Guideline;
use kernel::calendar::{Date, date_of};
use kernel::{AccountId, Actor, Clock, Digest, Entropy, Faults, Instant, PersonId, Scope, TurnableClock};
use platform::fake::Fake;
use platform::mail::Mailer;
use platform::{Address, Connect, Platform, Trouble};
use store::{Blobs, Location, Store, Surroundings, Vault, params};
use webkit::{Lang, Strictness, Text, Texts, Tongue};

use crate::{
    AddPerson, AssignRole, AssignmentId, Context, Cost, Days, actor, add_person, assign_role, found,
    give_mandate, needs_mandate,
};

pub(super) const PASSWORD: &str = "tre blå hästar";

pub(super) struct Counting(AtomicU64);

impl From<u64> for Counting {
    fn from(first: u64) -> Self {
        Self(AtomicU64::new(first))
    }
}

impl Entropy for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        let digest = Digest::of(&self.0.fetch_add(1, Ordering::SeqCst).to_be_bytes());
        for (byte, chance) in bytes.iter_mut().zip(digest.as_bytes().iter().cycle()) {
            *byte = *chance;
        }
    }
}

struct ToTheFake(Arc<Fake>);

impl Connect for ToTheFake {
    fn connect(&self, _: &Address) -> Result<Arc<dyn Platform>, Trouble> {
        Ok(self.0.clone())
    }

    fn knows(&self, _: &str) -> bool {
        true
    }
}

pub(super) struct Bench {
    pub(super) cx: Context,
    pub(super) clock: Arc<TurnableClock>,
    pub(super) admin: Actor,
    /// Gives the mandates.
    pub(super) manager: Actor,
    _folder: tempfile::TempDir,
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

/// A founded organisation on each engine that is there. It is Monday 23 November 2026, 9:00 in Stockholm.
pub(super) async fn benches() -> Vec<Bench> {
    let mut benches = Vec::new();
    for url in [Some(None), postgres().map(Some)].into_iter().flatten() {
        let folder = tempfile::tempdir().unwrap();
        let location = match url {
            None => Location::Sqlite(folder.path().join("uppsikt.db")),
            Some(url) => {
                let n = SCHEMA.fetch_add(1, Ordering::SeqCst);
                Location::Postgres { url, schema: format!("people_{}_{n}", std::process::id()) }
            }
        };
        benches.push(bench(location, folder).await);
    }
    benches
}

async fn bench(location: Location, folder: tempfile::TempDir) -> Bench {
    let clock = Arc::new(TurnableClock::at("2026-11-23T08:00:00Z".parse().unwrap()));
    let surroundings =
        Surroundings { clock: clock.clone(), entropy: Arc::new(Counting::from(0)), faults: Faults::none() };
    let blobs = Blobs::open(folder.path().join("blobs"), Faults::none()).unwrap();
    let cx = Context {
        organisation: "Motala kommun".to_owned(),
        store: Store::open(&location, surroundings).await.unwrap(),
        vault: Vault::new(blobs.clone()),
        blobs,
        guideline: Arc::new(guideline::builtin::load("motala").unwrap()),
        papers: Arc::new(guideline::builtin::papers("motala").unwrap()),
        analyser: Arc::new(text::Analyser::new()),
        connect: Arc::new(ToTheFake(Arc::new(Fake::new(clock.clone(), Faults::none())))),
        seal_key: Arc::new(archive::signing::SigningKey::generate().unwrap()),
        stamp_authority: None,
        diary: None,
        mailer: Mailer::kept().into(),
        secret_key: Arc::new([7; 32]),
        public_url: "http://127.0.0.1".to_owned(),
        packer: None,
    };
    let order = new_person("admin", "Administratör Asp");
    let admin = found(&cx, order, "administrator", &PASSWORD.into(), Cost::TRIFLING).await.unwrap();
    let admin = actor(&cx, admin).await.unwrap().unwrap();
    let manager = chief(&cx, &admin).await;
    Bench { cx, clock, admin, manager, _folder: folder }
}

async fn chief(cx: &Context, admin: &Actor) -> Actor {
    let person = add_person(cx, admin, new_person("chef", "Chef Al")).await.unwrap();
    let days = Days::from(date_of(cx.now()));
    let order = AssignRole { person, role: "manager".to_owned(), scope: Scope::All, days };
    assign_role(cx, admin, order).await.unwrap();
    actor(cx, person).await.unwrap().unwrap()
}

pub(super) fn new_person(login: &str, name: &str) -> AddPerson {
    AddPerson {
        login: login.to_owned(),
        name: name.to_owned(),
        mail: format!("{login}@example.se"),
        unit: None,
    }
}

/// What is said in Swedish.
pub(super) fn sv(text: &Text) -> String {
    Tongue::new(Lang::Sv, Texts::load(Strictness::Strict)).say(text)
}

pub(super) fn account(n: u8) -> AccountId {
    format!("01900000-0000-7000-8000-0000000000{n:02}").parse().unwrap()
}

pub(super) fn accounts(numbers: &[u8]) -> Scope {
    Scope::Accounts(numbers.iter().map(|it| account(*it)).collect::<BTreeSet<_>>())
}

impl Bench {
    pub(super) fn today(&self) -> Date {
        date_of(self.clock.now())
    }

    pub(super) fn turn_to(&self, time: &str) {
        self.clock.turn_to(time.parse().unwrap()).unwrap();
    }

    pub(super) async fn person(&self, login: &str, name: &str) -> PersonId {
        add_person(&self.cx, &self.admin, new_person(login, name)).await.unwrap()
    }

    /// A person with a role from today on.
    pub(super) async fn person_with(&self, login: &str, role: &str, scope: Scope) -> PersonId {
        let person = self.person(login, &format!("Person {login}")).await;
        self.assign(person, role, scope).await;
        person
    }

    /// A role from today on, with its mandate.
    pub(super) async fn assign(&self, person: PersonId, role: &str, scope: Scope) -> AssignmentId {
        self.assign_on(person, role, scope, Days::from(self.today())).await
    }

    pub(super) async fn assign_on(
        &self,
        person: PersonId,
        role: &str,
        scope: Scope,
        days: Days,
    ) -> AssignmentId {
        let assignment = self.assign_alone(person, role, scope, days).await;
        if needs_mandate(&self.cx.guideline, role) {
            give_mandate(&self.cx, &self.manager, assignment).await.unwrap();
        }
        assignment
    }

    /// A role whose mandate waits.
    pub(super) async fn assign_alone(
        &self,
        person: PersonId,
        role: &str,
        scope: Scope,
        days: Days,
    ) -> AssignmentId {
        let order = AssignRole { person, role: role.to_owned(), scope, days };
        assign_role(&self.cx, &self.admin, order).await.unwrap()
    }

    /// The same organisation under a guideline that says something else.
    pub(super) fn under(&self, change: impl FnOnce(&mut Guideline)) -> Context {
        let mut guideline = Guideline::clone(&self.cx.guideline);
        change(&mut guideline);
        Context { guideline: Arc::new(guideline), ..self.cx.clone() }
    }

    pub(super) async fn actor(&self, person: PersonId) -> Actor {
        actor(&self.cx, person).await.unwrap().unwrap()
    }

    /// The verbs of the log, oldest first, without the two that let the manager in.
    pub(super) async fn logged(&self) -> Vec<String> {
        let rows = self.cx.store.reader().rows("select verb from log order by seq", params![]).await.unwrap();
        let all = rows.iter().map(|it| it.get("verb").unwrap());
        all.enumerate().filter(|it| !(1..3).contains(&it.0)).map(|it| it.1).collect()
    }

    /// Everything the database remembers as text, to look for what it must not remember.
    pub(super) async fn remembered(&self) -> String {
        let mut all = String::new();
        for table in ["log", "person", "password", "sign_in_failure", "api_token", "session"] {
            let rows =
                self.cx.store.reader().rows(&format!("select * from {table}"), params![]).await.unwrap();
            write!(all, "{rows:?}").unwrap();
        }
        all
    }

    pub(super) fn now(&self) -> Instant {
        self.clock.now()
    }
}

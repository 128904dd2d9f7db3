use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use kernel::calendar::date_of;
use kernel::{AccountId, Actor, Clock, Digest, Entropy, Faults, PersonId, Scope, TurnableClock, UnitId};
use people::{AddPerson, AddUnit, AssignRole, Context, Cost, Days, UnitKind};
use platform::fake::Fake;
use platform::mail::Mailer;
use platform::{Address, Connect, Platform, Trouble};
use store::{Blobs, Location, Store, Surroundings, Vault, params};

use crate::{OpenAccount, open_account};

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

/// Leads to the fake, remembers with what it was asked, and knows one platform only.
struct ToTheFake {
    fake: Arc<Fake>,
    asked: Arc<Mutex<Vec<Address>>>,
}

impl Connect for ToTheFake {
    fn connect(&self, address: &Address) -> Result<Arc<dyn Platform>, Trouble> {
        if address.platform != "wordpress" {
            return Err(Trouble::Refused("there is no such platform".to_owned()));
        }
        self.asked.lock().unwrap().push(address.clone());
        Ok(self.fake.clone())
    }

    fn knows(&self, platform: &str) -> bool {
        platform == "wordpress"
    }
}

/// A founded organisation with a unit, an administrator and three more people.
pub(super) struct Bench {
    pub(super) cx: Context,
    pub(super) clock: Arc<TurnableClock>,
    pub(super) fake: Arc<Fake>,
    pub(super) asked: Arc<Mutex<Vec<Address>>>,
    pub(super) admin: Actor,
    pub(super) unit: UnitId,
    pub(super) ek: PersonId,
    pub(super) alm: PersonId,
    pub(super) chef: PersonId,
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

/// A bench on each engine that is there. It is Monday 23 November 2026, 9:00 in Stockholm.
pub(super) async fn benches() -> Vec<Bench> {
    let mut benches = Vec::new();
    for url in [Some(None), postgres().map(Some)].into_iter().flatten() {
        let folder = tempfile::tempdir().unwrap();
        let location = match url {
            None => Location::Sqlite(folder.path().join("uppsikt.db")),
            Some(url) => {
                let n = SCHEMA.fetch_add(1, Ordering::SeqCst);
                Location::Postgres { url, schema: format!("accounts_{}_{n}", std::process::id()) }
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
    let fake = Arc::new(Fake::new(clock.clone(), Faults::none()));
    let asked = Arc::new(Mutex::new(Vec::new()));
    let blobs = Blobs::open(folder.path().join("blobs"), Faults::none()).unwrap();
    let cx = Context {
        organisation: "Motala kommun".to_owned(),
        store: Store::open(&location, surroundings).await.unwrap(),
        vault: Vault::new(blobs.clone()),
        blobs,
        guideline: Arc::new(guideline::builtin::load("motala").unwrap()),
        papers: Arc::new(guideline::builtin::papers("motala").unwrap()),
        analyser: Arc::new(text::Analyser::new()),
        connect: Arc::new(ToTheFake { fake: fake.clone(), asked: asked.clone() }),
        seal_key: Arc::new(archive::signing::SigningKey::generate().unwrap()),
        stamp_authority: None,
        diary: None,
        mailer: Mailer::kept().into(),
        secret_key: Arc::new([7; 32]),
        public_url: "http://127.0.0.1".to_owned(),
        packer: None,
    };
    let order = new_person("admin", "Administratör Asp");
    let password = PASSWORD.into();
    let admin = people::found(&cx, order, "administrator", &password, Cost::TRIFLING).await.unwrap();
    let admin = people::actor(&cx, admin).await.unwrap().unwrap();
    let order = AddUnit { name: "Tekniska nämnden".into(), kind: UnitKind::Committee, parent: None };
    let unit = people::add_unit(&cx, &admin, order).await.unwrap();
    let mut added = Vec::new();
    for (login, name) in [("ek", "Redaktör Ek"), ("alm", "Redaktör Alm"), ("chef", "Chef Lind")] {
        added.push(people::add_person(&cx, &admin, new_person(login, name)).await.unwrap());
    }
    let (ek, alm, chef) = (added[0], added[1], added[2]);
    Bench { cx, clock, fake, asked, admin, unit, ek, alm, chef, _folder: folder }
}

fn new_person(login: &str, name: &str) -> AddPerson {
    AddPerson {
        login: login.to_owned(),
        name: name.to_owned(),
        mail: format!("{login}@example.se"),
        unit: None,
    }
}

impl Bench {
    pub(super) fn order(&self) -> OpenAccount {
        OpenAccount {
            key: "motala-webben".to_owned(),
            name: "Motala kommuns webb".to_owned(),
            platform: "wordpress".to_owned(),
            url: "https://webben.example.se".to_owned(),
            unit: self.unit,
            purpose: "Berätta vad som händer i kommunen".to_owned(),
            responsible: self.ek,
            deputy: Some(self.alm),
            manager: self.chef,
        }
    }

    pub(super) async fn opened(&self) -> AccountId {
        open_account(&self.cx, &self.admin, self.order()).await.unwrap()
    }

    /// The person as an editor of this account alone.
    pub(super) async fn editor(&self, person: PersonId, account: AccountId) -> Actor {
        let order = AssignRole {
            person,
            role: "editor".into(),
            scope: Scope::Accounts(BTreeSet::from([account])),
            days: Days::from(date_of(self.clock.now())),
        };
        people::assign_role(&self.cx, &self.admin, order).await.unwrap();
        people::actor(&self.cx, person).await.unwrap().unwrap()
    }

    /// What the log says about accounts, oldest first.
    pub(super) async fn logged(&self) -> Vec<String> {
        let sql = "select verb from log where subject like 'account:%' order by seq";
        let rows = self.cx.store.reader().rows(sql, params![]).await.unwrap();
        rows.iter().map(|it| it.get("verb").unwrap()).collect()
    }

    /// From now on another guideline holds.
    pub(super) fn rule(&mut self, change: impl FnOnce(&mut guideline::Guideline)) {
        change(Arc::make_mut(&mut self.cx.guideline));
    }

    /// Changes something about the accounts as a use-case of another room would.
    pub(super) async fn change(&self, sql: &str, values: &[store::Value]) {
        let mut tx = self.cx.store.begin().await.unwrap();
        tx.execute_one(sql, values).await.unwrap();
        tx.log(store::Entry::new(&self.admin, "changed-for-a-test", "test", "1"));
        tx.commit().await.unwrap();
    }

    pub(super) fn turn_to(&self, time: &str) {
        self.clock.turn_to(time.parse().unwrap()).unwrap();
    }
}

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use accounts::{ConnectAccount, OpenAccount};
use archive::stamp::Roots;
use kernel::item::ExternalId;
use kernel::{AccountId, Actor, Clock, Faults, Instant, Outcome, Scope, TurnableClock};
use people::{AddPerson, AddUnit, AssignRole, AttestCourse, Context, Cost, Days, StampAuthority};
use platform::diary::Kept;
use platform::fake::Fake;
use platform::mail::Mailer;
use platform::stamp::Authority;
use platform::{Address, Connect, Platform, Trouble};
use store::{Blobs, Location, Store, Surroundings, Vault};

use crate::{Chance, server};

/// On which database a world stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// SQLite in a temporary folder.
    Sqlite,
    /// A fresh schema in the PostgreSQL of `UPPSIKT_POSTGRES`.
    Postgres,
}

/// One organisation under Motala's guideline with one account, connected to the fake platform.
pub struct World {
    /// Everything a use-case may reach.
    pub cx: Context,
    /// The clock; it begins on Monday 2026-11-23 at 09:00 in Stockholm.
    pub clock: Arc<TurnableClock>,
    /// The plan of failures; it fails nowhere until told.
    pub faults: Faults,
    /// The platform, where tests write as visitors.
    pub fake: Arc<Fake>,
    /// The authority's own diary, in memory.
    pub diary: Arc<Kept>,
    /// The account.
    pub account: AccountId,
    /// The first person, who lets the others in.
    pub administrator: Actor,
    /// The manager, who gives the mandates.
    pub manager: Actor,
    /// The last to go: until then the database may be written.
    place: Place,
}

/// The folder of the files, and where the database is; both go with the world.
struct Place {
    folder: tempfile::TempDir,
    location: Location,
}

impl Place {
    fn on(engine: Engine, n: u64) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let location = match engine {
            Engine::Sqlite => Location::Sqlite(folder.path().join("uppsikt.db")),
            Engine::Postgres => {
                let url = server("UPPSIKT_POSTGRES").expect("a PostgreSQL");
                Location::Postgres { url, schema: schema(folder.path(), n) }
            }
        };
        Self { folder, location }
    }
}

/// The number of a process comes again; the name of a temporary folder is new each time.
fn schema(folder: &Path, n: u64) -> String {
    let name = folder.file_name().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    let chance: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    format!("world_{}_{n}_{chance}", std::process::id())
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Err(failed) = self.location.destroy() {
            eprintln!("a schema is left behind: {}", failed.chain());
        }
    }
}

struct Always(Arc<Fake>);

impl Connect for Always {
    fn connect(&self, _: &Address) -> Result<Arc<dyn Platform>, Trouble> {
        Ok(self.0.clone())
    }

    fn knows(&self, platform: &str) -> bool {
        platform == "wordpress"
    }
}

static WORLDS: AtomicU64 = AtomicU64::new(1);

/// Monday 2026-11-23 09:00 in Stockholm.
const BEGINNING: i64 = 1_795_420_800_000_000;

impl World {
    /// A world on each engine that is there.
    ///
    /// # Panics
    ///
    /// When an engine that is there refuses.
    pub async fn each() -> Vec<Self> {
        let mut worlds = vec![Self::on(Engine::Sqlite).await];
        if server("UPPSIKT_POSTGRES").is_some() {
            worlds.push(Self::on(Engine::Postgres).await);
        }
        worlds
    }

    /// A world on this engine.
    ///
    /// # Panics
    ///
    /// When the engine is not there.
    pub async fn on(engine: Engine) -> Self {
        let n = WORLDS.fetch_add(1, Ordering::SeqCst);
        Self::with_chance(engine, n, n).await
    }

    /// A world that is the same in every run, whatever other tests do meanwhile: what is due at the same time is done
    /// in the same order, so that the points of a fault sweep can be counted.
    ///
    /// # Panics
    ///
    /// When the database refuses.
    pub async fn always_the_same(engine: Engine) -> Self {
        let n = WORLDS.fetch_add(1, Ordering::SeqCst);
        Self::with_chance(engine, n, 0).await
    }

    async fn with_chance(engine: Engine, n: u64, chance: u64) -> Self {
        let place = Place::on(engine, n);
        let clock = Arc::new(TurnableClock::at(Instant::from_micros(BEGINNING)));
        let faults = Faults::planned();
        let fake = Arc::new(Fake::new(clock.clone(), faults.clone()));
        let diary = Arc::new(Kept::new(faults.clone()));
        let mut cx = context(&place, clock.clone(), faults.clone(), fake.clone(), chance).await;
        cx.diary = Some(diary.clone());
        let administrator = found(&cx).await;
        let manager = add(&cx, [&administrator; 2], "Chef Al", "manager").await;
        let account = open(&cx, [&administrator, &manager]).await;
        Self { cx, clock, faults, fake, diary, account, administrator, manager, place }
    }

    /// A person with a role for every account, its courses completed and its mandate given.
    ///
    /// # Panics
    ///
    /// When the organisation's rules do not let the person in, or give them no such role.
    pub async fn person(&self, name: &str, role: &str) -> Actor {
        add(&self.cx, [&self.administrator, &self.manager], name, role).await
    }

    /// Turns the clock forward.
    ///
    /// # Panics
    ///
    /// When the clock would go backward.
    pub fn turn(&self, seconds: i64) {
        let later = self.clock.now().plus_seconds(seconds);
        self.clock.turn_to(later).expect("the clock goes forward");
    }

    /// Does every job that is due now, and those that these enqueue for now.
    ///
    /// # Panics
    ///
    /// When jobs keep coming without end.
    pub async fn work(&self) {
        for _ in 0..500 {
            let Ok(claimed) = self.cx.store.claim("test").await else { continue };
            let Some(job) = claimed else { return };
            let outcome = run(&self.cx, &job.kind, &job.subject).await;
            let settled = match &outcome {
                Ok(()) => self.cx.store.done(&job).await,
                Err(failure) => self.cx.store.failed(&job, failure).await,
            };
            if settled.is_err() {
                self.turn(121); // The worker died; its lease runs out.
            }
        }
        panic!("the queue never emptied");
    }

    /// Works, and turns the clock to what pauses after failures, until nothing but the regular sweeps waits.
    pub async fn work_through(&self) {
        for _ in 0..40 {
            self.work().await;
            let Ok(next) = self.cx.store.next_due().await else { continue };
            let Some(next) = next else { return };
            if next.seconds_since(self.clock.now()) > 30 {
                return;
            }
            self.turn(next.seconds_since(self.clock.now()).max(0) + 1);
        }
    }

    /// Lets no file be kept from now on, or lets files be kept again.
    ///
    /// # Panics
    ///
    /// When the folder is not as it was left.
    #[expect(clippy::disallowed_methods, reason = "the folder is broken from outside, as a full disk would")]
    pub fn keep_no_files(&self, broken: bool) {
        let blobs = self.place.folder.path().join("blobs");
        let (whole, away) = (blobs.join("unfinished"), blobs.join("away"));
        let (from, to) = if broken { (whole, away) } else { (away, whole) };
        std::fs::rename(from, to).expect("a folder that is moved");
    }

    /// Lets the time-stamping authority of the environment stamp what is sealed from now on; whether there is one.
    ///
    /// # Panics
    ///
    /// When its root certificate cannot be read.
    #[expect(
        clippy::disallowed_methods,
        reason = "the servers of the tests leave their certificate in a file"
    )]
    pub fn be_stamped(&mut self) -> bool {
        let (Some(url), Some(roots)) = (server("UPPSIKT_TSA"), server("UPPSIKT_TSA_CA")) else {
            return false;
        };
        let roots = Roots::read(&std::fs::read(roots).expect("a certificate")).expect("a certificate");
        let address = Authority::new(&url, self.clock.clone()).expect("an address");
        self.cx.stamp_authority = Some(Arc::new(StampAuthority { address, roots }));
        true
    }

    /// Fetches the account until the platform has shown everything.
    ///
    /// # Panics
    ///
    /// When the platform or the database fails.
    pub async fn fetch(&self) {
        dialogue::fetch::fetch_all(&self.cx, self.account).await.expect("a sweep");
    }

    /// The item that stands under this identity on the platform.
    ///
    /// # Panics
    ///
    /// When it was not fetched.
    pub async fn item(&self, external: &ExternalId) -> dialogue::Item {
        let reader = self.cx.store.reader();
        let found = dialogue::item::standing_as(&reader, self.account, external).await.expect("a database");
        found.expect("the item was fetched")
    }

    /// The verbs logged about a subject (`kind:id`), oldest first.
    ///
    /// # Panics
    ///
    /// When the database fails.
    pub async fn logged(&self, subject: &str) -> Vec<String> {
        let entries = store::log::about(&self.cx.store.reader(), subject).await.expect("a log");
        entries.into_iter().map(|it| it.verb).collect()
    }

    /// The jobs that wait for a person.
    ///
    /// # Panics
    ///
    /// When the database fails.
    pub async fn parked(&self) -> Vec<store::Parked> {
        self.cx.store.reader().parked().await.expect("a queue")
    }
}

async fn context(
    place: &Place,
    clock: Arc<TurnableClock>,
    faults: Faults,
    fake: Arc<Fake>,
    chance: u64,
) -> Context {
    let entropy = Arc::new(Chance::from(chance << 32));
    let surroundings = Surroundings { clock, entropy, faults: faults.clone() };
    let blobs = Blobs::open(place.folder.path().join("blobs"), faults).expect("a folder for blobs");
    Context {
        organisation: "Motala kommun".to_owned(),
        store: Store::open(&place.location, surroundings).await.expect("a database"),
        vault: Vault::new(blobs.clone()),
        blobs,
        guideline: Arc::new(guideline::builtin::load("motala").expect("Motala's guideline")),
        papers: Arc::new(guideline::builtin::papers("motala").expect("Motala's requirements")),
        analyser: Arc::new(text::Analyser::new()),
        connect: Arc::new(Always(fake)),
        seal_key: Arc::new(archive::signing::SigningKey::generate().expect("a key")),
        stamp_authority: None,
        diary: None,
        mailer: Arc::new(Mailer::kept()),
        secret_key: Arc::new([7; 32]),
        public_url: "http://127.0.0.1:8080".to_owned(),
        packer: Some(Arc::new(crate::Packages::default())),
    }
}

async fn found(cx: &Context) -> Actor {
    let order = AddPerson {
        login: "administrator".to_owned(),
        name: "Administratör Asp".to_owned(),
        mail: "administrator@example.se".to_owned(),
        unit: None,
    };
    let password = "ett långt lösenord för prov".to_owned().into();
    let id = people::found(cx, order, "administrator", &password, Cost::TRIFLING).await.expect("a founder");
    people::actor(cx, id).await.expect("a database").expect("the founder")
}

/// Lets somebody in and gives them a role; who gives mandates gives one where the role needs it, and the person attests
/// the courses on the web and acknowledges the conduct rules.
async fn add(cx: &Context, [by, manager]: [&Actor; 2], name: &str, role: &str) -> Actor {
    let login: String = name.to_lowercase().chars().filter(char::is_ascii_alphabetic).collect();
    let order = AddPerson { mail: format!("{login}@example.se"), login, name: name.to_owned(), unit: None };
    let person = people::add_person(cx, by, order).await.expect("a person");
    let today = kernel::calendar::date_of(cx.now());
    let order = AssignRole { person, role: role.to_owned(), scope: Scope::All, days: Days::from(today) };
    let assignment = people::assign_role(cx, by, order).await.expect("a role");
    if people::needs_mandate(&cx.guideline, role) {
        people::give_mandate(cx, manager, assignment).await.expect("a mandate");
    }
    let actor = people::actor(cx, person).await.expect("a database").expect("the person");
    for course in cx.guideline.people.courses_for(role).filter(|it| it.trainers.is_empty()) {
        let (course, proof) = (course.key.clone(), "kursbevis".to_owned());
        let order = AttestCourse { person, course, parts: Vec::new(), completed: today, proof };
        people::attest_course(cx, &actor, order).await.expect("an attestation");
    }
    let version = cx.guideline.version.to_string();
    people::acknowledge_conduct(cx, &actor, &version).await.expect("the conduct rules");
    people::actor(cx, person).await.expect("a database").expect("the person")
}

async fn open(cx: &Context, [by, manager]: [&Actor; 2]) -> AccountId {
    let responsible = add(cx, [by, manager], "Redaktör Ek", "editor").await;
    let deputy = add(cx, [by, manager], "Ersättare Lind", "editor").await;
    let unit = AddUnit {
        name: "Kommunikationsenheten".to_owned(),
        kind: people::UnitKind::Department,
        parent: None,
    };
    let unit = people::add_unit(cx, by, unit).await.expect("a unit");
    let order = OpenAccount {
        key: "motala-webben".to_owned(),
        name: "Motala kommuns webbplats".to_owned(),
        platform: "wordpress".to_owned(),
        url: "https://motala.example.se/".to_owned(),
        unit,
        purpose: "Nyheter om kommunens verksamhet".to_owned(),
        responsible: responsible.id().expect("a person"),
        deputy: deputy.id(),
        manager: manager.id().expect("a person"),
    };
    let account = accounts::open_account(cx, by, order).await.expect("an account");
    let order = ConnectAccount {
        account,
        api_url: None,
        login: "uppsikt".to_owned(),
        secret: "ett programlösenord".to_owned().into(),
    };
    accounts::connect_account(cx, by, order).await.expect("a connection");
    account
}

/// Runs a job as the worker of an installation does.
async fn run(cx: &Context, kind: &str, subject: &str) -> Outcome<()> {
    if let Some(outcome) = people::jobs::run(cx, kind, subject).await {
        return outcome;
    }
    if let Some(outcome) = accounts::jobs::run(cx, kind, subject).await {
        return outcome;
    }
    if let Some(outcome) = publishing::jobs::run(cx, kind, subject).await {
        return outcome;
    }
    if let Some(outcome) = dialogue::jobs::run(cx, kind, subject).await {
        return outcome;
    }
    if let Some(outcome) = moderation::jobs::run(cx, kind, subject).await {
        return outcome;
    }
    if let Some(outcome) = oversight::jobs::run(cx, kind, subject).await {
        return outcome;
    }
    panic!("no slice knows the job {kind}");
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn schema_of(world: &World) -> String {
        let sql = "select cast(current_schema() as text) as name";
        let row = world.cx.store.reader().row(sql, store::params![]).await.unwrap();
        row.unwrap().get("name").unwrap()
    }

    #[tokio::test]
    async fn a_world_leaves_no_schema_behind() {
        if server("UPPSIKT_POSTGRES").is_none() {
            return;
        }
        let (gone, world) = (World::on(Engine::Postgres).await, World::on(Engine::Postgres).await);
        let names = [schema_of(&gone).await, schema_of(&world).await];
        drop(gone);
        let sql = "select cast(nspname as text) as name from pg_namespace
             where cast(nspname as text) in ($1, $2)";
        let left = world.cx.store.reader().rows(sql, store::params![&names[0], &names[1]]).await.unwrap();
        let left: Vec<String> = left.iter().map(|it| it.get("name").unwrap()).collect();
        assert_eq!(left, names[1..]);
    }

    #[test]
    fn a_process_whose_number_comes_again_meets_no_old_schema() {
        let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        assert_ne!(schema(one.path(), 1), schema(other.path(), 1));
    }
}

//! A real installation for tests: the program itself in processes of its own, a platform on loopback, people with
//! passwords. Nothing of the program's inside is used but to found the installation and to look whether what the
//! outside shows is what was recorded.

pub(crate) mod browser;
pub(crate) mod cast;
pub(crate) mod golden;
pub(crate) mod orders;
pub(crate) mod process;
pub(crate) mod proof;
pub(crate) mod site;
pub(crate) mod sources;
pub(crate) mod stage;
pub(crate) mod web;
pub(crate) mod witness;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use kernel::item::ExternalId;
use kernel::{AccountId, Clock, Instant};
use testkit::Engine;
use uppsikt::installation::Installation;
use uppsikt::machine::SystemClock;

use cast::{Cast, Player};
use process::{Ran, Serving};
use site::Site;
use web::{Answer, Web};
use witness::Witness;

/// The key of the installation's account.
pub(crate) const ACCOUNT: &str = "motala-webben";

/// An installation under Motala's guideline with one account on one site.
pub(crate) struct Rig {
    /// Opened beside the program, to look at what it recorded.
    pub(crate) house: Installation,
    pub(crate) account: AccountId,
    pub(crate) cast: Cast,
    pub(crate) site: Site,
    /// What stands between the program and the site and sees every order.
    pub(crate) witness: Witness,
    folder: tempfile::TempDir,
    serving: Option<Serving>,
    port: u16,
    /// How many minutes its clock was turned.
    turned: AtomicU32,
}

/// Which installation to make.
pub(crate) struct Wanted<'a> {
    pub(crate) engine: Engine,
    /// Where a real WordPress is, instead of the simulator.
    pub(crate) wordpress: Option<(String, String)>,
    /// More lines for its settings.
    pub(crate) settings: &'a str,
}

impl Wanted<'_> {
    /// On this engine, with the simulator.
    pub(crate) fn on(engine: Engine) -> Self {
        Self { engine, wordpress: None, settings: "" }
    }
}

static RIGS: AtomicU32 = AtomicU32::new(1);

impl Rig {
    /// Founds the installation with the program itself, then lets people in and opens the account.
    pub(crate) async fn found(wanted: Wanted<'_>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let dir = folder.path().join("motala");
        let mut words = vec!["init", "--guideline", "motala", "--name", "Motala kommun"];
        words.extend(["--admin", cast::ADMINISTRATOR]);
        let schema = format!("rig_{}_{}", std::process::id(), RIGS.fetch_add(1, Ordering::SeqCst));
        let postgres = match wanted.engine {
            Engine::Sqlite => None,
            Engine::Postgres => testkit::server("UPPSIKT_POSTGRES"),
        };
        if let Some(url) = &postgres {
            words.extend(["--database", url, "--schema", &schema]);
        }
        let ran = process::run(&[&words[..], &[path(&dir)]].concat());
        assert_eq!(ran.status, 0, "{ran}");
        let settings = format!("\n[rehearsal]\nenabled = true\n{}", wanted.settings);
        append(&dir.join("uppsikt.toml"), &settings);

        let site = Site::open(wanted.wordpress).await;
        let witness = Witness::before(&site.url()).await;
        let house = Installation::open(&dir).await.unwrap();
        let (cast, account) = cast::enter(&house.cx, &ran.said, &site, &witness.url_of(&site)).await;
        witness.look_at(house.cx.clone(), account);
        Self {
            house,
            account,
            cast,
            site,
            witness,
            folder,
            serving: None,
            port: free_port(),
            turned: AtomicU32::new(0),
        }
    }

    /// The same with the web and the worker running.
    pub(crate) async fn start(wanted: Wanted<'_>) -> Self {
        let mut rig = Self::found(wanted).await;
        rig.serve("all").await;
        rig
    }

    pub(crate) fn dir(&self) -> PathBuf {
        self.folder.path().join("motala")
    }

    /// A file beside the installation.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Starts the program and waits until it answers.
    pub(crate) async fn serve(&mut self, role: &str) {
        self.serve_at_once(role);
        let client = web::client();
        let url = format!("{}/health", self.url());
        until("the program answers", async || client.get(&url).send().await.ok()).await;
    }

    /// Starts the program and waits for nothing.
    pub(crate) fn serve_at_once(&mut self, role: &str) {
        assert!(self.serving.is_none(), "one program at a time");
        let listen = format!("127.0.0.1:{}", self.port);
        let dir = self.dir();
        let words = ["serve", path(&dir), "--demo-clock", "--role", role, "--listen", &listen];
        self.serving = Some(Serving::start(&words, &self.beside("journal")));
    }

    /// Lets the program end in order (SIGTERM).
    pub(crate) async fn stop(&mut self) {
        let serving = self.serving.take().expect("the program runs");
        serving.stop().await;
    }

    /// Takes the program away in the middle of whatever it does (SIGKILL).
    pub(crate) fn kill(&mut self) {
        let serving = self.serving.take().expect("the program runs");
        serving.kill();
    }

    /// Runs a command on the installation: `run("verify", &[])`.
    pub(crate) fn run(&self, command: &str, words: &[&str]) -> Ran {
        let dir = self.dir();
        process::run(&[&[command, path(&dir)], words].concat())
    }

    /// A visit to the pages as somebody of the cast, signed in with their password.
    pub(crate) async fn visit(&self, player: &Player) -> Web {
        Web::sign_in(&self.url(), &player.login).await
    }

    /// A visit as nobody.
    pub(crate) fn stranger(&self) -> Web {
        Web::new(&self.url(), None)
    }

    /// A program that acts as somebody of the cast.
    pub(crate) fn api(&self, player: &Player) -> Web {
        Web::new(&self.url(), Some(player.token.clone()))
    }

    /// Turns the rehearsal's clock forward, as anybody can from any page.
    pub(crate) async fn turn(&self, minutes: u32) -> Answer {
        self.turned.fetch_add(minutes, Ordering::SeqCst);
        let web = self.stranger();
        web.get("/sign-in").await;
        web.post("/rehearsal/clock", &[("minutes", &minutes.to_string())]).await
    }

    /// What time it is there.
    pub(crate) fn clock(&self) -> Instant {
        now().plus_seconds(i64::from(self.turned.load(Ordering::SeqCst)) * 60)
    }

    /// A minute passes, and no faster than the platform answers: a job keeps its lease for two.
    pub(crate) async fn pass_a_minute(&self) {
        self.turn(1).await;
        self.witness.quiet().await;
    }

    /// Somebody signs in by one press, which the log remembers.
    pub(crate) async fn leave_a_trace(&self) {
        let web = self.stranger();
        web.get("/sign-in").await;
        let answer = web.post(&format!("/rehearsal/people/{}", self.cast.with("manager").person), &[]).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
    }

    /// The item that a comment became.
    pub(crate) async fn item(&self, comment: u64) -> Option<dialogue::Item> {
        let external = ExternalId(format!("comment-{comment}"));
        let reader = self.house.cx.store.reader();
        dialogue::item::standing_as(&reader, self.account, &external).await.unwrap()
    }

    /// How many entries the log has.
    pub(crate) async fn log_length(&self) -> i64 {
        let latest = store::log::latest(&self.house.cx.store.reader(), None, 1).await.unwrap();
        latest.first().map_or(0, |it| it.seq)
    }

    /// What the log has said since it was so long, but for passwords that were not right.
    pub(crate) async fn done_since(&self, length: i64) -> Vec<String> {
        let latest = store::log::latest(&self.house.cx.store.reader(), None, 100).await.unwrap();
        let since = latest.into_iter().filter(|it| it.seq > length && it.verb != "sign-in-refused");
        since.map(|it| it.verb).collect()
    }

    /// Fails with what is wrong unless everything that is kept is as it was sealed.
    pub(crate) fn verify(&self) {
        let ran = self.run("verify", &[]);
        assert_eq!(ran.status, 0, "{ran}");
    }
}

impl Drop for Rig {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let journal = std::fs::read_to_string(self.beside("journal")).unwrap_or_default();
            let lines: Vec<_> = journal.lines().collect();
            eprintln!("the end of the journal:\n{}", lines[lines.len().saturating_sub(25)..].join("\n"));
        }
    }
}

/// Looks again and again until there is something; after two minutes the wait is what failed.
pub(crate) async fn until<T>(what: &str, look: impl AsyncFn() -> Option<T>) -> T {
    let looking = async {
        loop {
            if let Some(found) = look().await {
                return found;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    let found = tokio::time::timeout(Duration::from_mins(2), looking).await;
    found.unwrap_or_else(|_| panic!("waited two minutes in vain until {what}"))
}

/// The real WordPress of the environment on which nobody else writes, its address and its login.
pub(crate) fn real_wordpress() -> Option<(String, String)> {
    Some((testkit::server("UPPSIKT_SITE")?, testkit::server("UPPSIKT_SITE_PASSWORD")?))
}

/// The machine's time.
pub(crate) fn now() -> Instant {
    SystemClock.now()
}

pub(crate) fn path(path: &Path) -> &str {
    path.to_str().expect("temporary folders have plain names")
}

fn append(path: &Path, text: &str) {
    let whole = std::fs::read_to_string(path).unwrap() + text;
    std::fs::write(path, whole).unwrap();
}

fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// The clock of the simulated site.
fn site_clock() -> Arc<dyn Clock> {
    Arc::new(SystemClock)
}

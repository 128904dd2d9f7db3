//! A municipality of a scenario: its installation, its people at their browsers, its site, its time.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use accounts::OpenAccount;
use kernel::calendar::date_of;
use kernel::{Clock, Instant, Scope};
use people::{AddPerson, AssignRole, Cost, Days};
use platform::mail::{Mail, Mailer};
use secrecy::ExposeSecret;
use simulator::Simulator;
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;
use uppsikt::current::Current;
use uppsikt::found::{Founding, first_person, found};
use uppsikt::installation::{Installation, Time};
use uppsikt::machine::RehearsalClock;
use uppsikt::{web, work};

use crate::page::{Page, go};
use crate::rig::ACCOUNT;
use crate::rig::cast::{self, ADMINISTRATOR};
use crate::rig::site::Site;
use crate::rig::web::Web;
use crate::rig::witness::Witness;
use crate::town::Who;

/// Sweeps are never further apart than this, so that the ledger has no holes in it.
const STEP_SECONDS: i64 = 28 * 60;
/// An account that was fetched this long ago is fetched again.
const POLL_SECONDS: i64 = 61;

/// Everything that a scenario happens in; it is gone when this is dropped.
pub(crate) struct Municipality {
    pub(crate) site: Site,
    /// What stands between the program and the site and sees every order.
    pub(crate) witness: Witness,
    /// Whether jobs may fail now, because the platform does.
    pub(crate) out_of_reach: bool,
    /// Letters that have arrived, with the time at which they did.
    pub(crate) letters: Vec<(Instant, Mail)>,
    house: Installation,
    clock: Arc<RehearsalClock>,
    url: String,
    visits: BTreeMap<String, Web>,
    folder: TempDir,
    /// Telling it to stop stops the pages; they run as long as this is there.
    _stop: watch::Sender<bool>,
    _pages: JoinSet<()>,
}

impl Municipality {
    /// Founds it at this time, lets everybody in and opens the doors.
    pub(crate) async fn found(guideline: &str, at: Instant) -> Self {
        let clock = Arc::new(RehearsalClock::at(at));
        let folder = tempfile::tempdir().unwrap();
        let founding = Founding {
            name: guideline::builtin::load(guideline).unwrap().organisation,
            guideline: guideline.to_owned(),
            database: None,
            schema: None,
            rehearsal: true,
        };
        let time = Time::Rehearsal(clock.clone());
        let mut house = found(&folder.path().join("kommunen"), &founding, time).await.unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        house.cx.public_url.clone_from(&url);

        let simulator = Simulator::start(([127, 0, 0, 1], 0).into(), clock.clone()).await.unwrap();
        let site = simulator.site("kommunen");
        let site = Site::Simulated { _simulator: simulator, site };
        let witness = Witness::before(&site.url()).await;
        let (first, given) = first_person(&house.cx, administrator(), Cost::TRIFLING).await.unwrap();
        let said = format!("Engångslösenord {}", given.expose_secret());
        let (_, account) = cast::enter(&house.cx, &said, &site, &witness.url_of(&site)).await;
        let first = people::actor(&house.cx, first.id().unwrap()).await.unwrap().unwrap();
        cast::let_in_without_role(&house.cx, &first, Who::Employee.name(), Who::Employee.login()).await;
        witness.look_at(house.cx.clone(), account);

        let (stop, stopped) = watch::channel(false);
        let mut pages = JoinSet::new();
        let serving = house.clone();
        pages.spawn(
            async move { web::serve(&serving, &Current::of(&serving), listener, stopped).await.unwrap() },
        );
        let (visits, letters) = (BTreeMap::new(), Vec::new());
        let municipality = Self {
            site,
            witness,
            out_of_reach: false,
            letters,
            house,
            clock,
            url,
            visits,
            folder,
            _stop: stop,
            _pages: pages,
        };
        work::begin(&municipality.house.cx).await.unwrap();
        municipality
    }

    pub(crate) fn now(&self) -> Instant {
        self.clock.now()
    }

    /// Fails unless this was logged, whatever it is about.
    pub(crate) async fn must_have_logged(&self, verb: &str) {
        let logged = store::log::latest(&self.house.cx.store.reader(), None, 200).await.unwrap();
        assert!(logged.iter().any(|it| it.verb == verb), "{verb} är inte loggat");
    }

    /// The simulated site itself, where the public and the account write.
    pub(crate) fn wordpress(&self) -> &simulator::Site {
        match &self.site {
            Site::Simulated { site, .. } => site,
            Site::Real { .. } => unreachable!("scenarios play on a simulated site"),
        }
    }

    /// Lets the worker do what is due.
    pub(crate) async fn work(&mut self) {
        let tally = work::once(&self.house.cx, |_| {}).await.unwrap();
        if tally.failed > 0 && !self.out_of_reach {
            let why = self.house.cx.store.reader().parked().await.unwrap();
            panic!("{} uppdrag gick inte: {why:?}", tally.failed);
        }
        if let Mailer::Kept(letters) = &*self.house.cx.mailer {
            let arrived: Vec<Mail> = letters.lock().unwrap().drain(..).collect();
            let now = self.now();
            self.letters.extend(arrived.into_iter().map(|it| (now, it)));
        }
    }

    /// As long passes as it takes until what was written is fetched.
    pub(crate) async fn wait_for_a_sweep(&mut self) {
        self.clock.turn_to(self.now().plus_seconds(POLL_SECONDS));
        self.work().await;
    }

    /// Turns the clock there as time passes, with everything that becomes due on the way.
    pub(crate) async fn walk_to(&mut self, to: Instant) {
        assert!(to >= self.now(), "klockan går inte bakåt");
        while to.seconds_since(self.now()) > STEP_SECONDS {
            self.clock.turn_to(self.now().plus_seconds(STEP_SECONDS));
            self.work().await;
        }
        self.clock.turn_to(to);
        self.work().await;
    }

    /// Turns the clock there at once: the program did not run meanwhile.
    pub(crate) async fn jump_to(&mut self, to: Instant) {
        assert!(to >= self.now(), "klockan går inte bakåt");
        self.clock.turn_to(to);
        self.work().await;
    }

    /// Somebody at their browser, signed in with their password.
    pub(crate) async fn visit(&mut self, login: &str) -> &Web {
        if !self.visits.contains_key(login) {
            let web = Web::sign_in(&self.url, login).await;
            self.visits.insert(login.to_owned(), web);
        }
        &self.visits[login]
    }

    /// A page as this person sees it.
    pub(crate) async fn page(&mut self, login: &str, path: &str) -> Page {
        go(self.visit(login).await, path).await
    }

    /// Gives somebody a role for all accounts, by its key or by what the guideline calls it.
    pub(crate) async fn give_role(&self, who: Who, role: &str) {
        let cx = &self.house.cx;
        let found = cx.guideline.roles.iter().find(|it| it.key == role || it.label.sv == role);
        let role = found.unwrap_or_else(|| panic!("riktlinjen har ingen roll {role}")).key.clone();
        let everybody = people::people(&cx.store.reader()).await.unwrap();
        let id = |login: &str| everybody.iter().find(|it| it.login == login).expect("everybody is there").id;
        let by = people::actor(cx, id(ADMINISTRATOR)).await.unwrap().unwrap();
        let days = Days::from(date_of(cx.now()));
        let order = AssignRole { person: id(who.login()), role, scope: Scope::All, days };
        people::assign_role(cx, &by, order).await.unwrap();
    }

    /// Opens another account like the first; the roles of everybody are for all accounts.
    pub(crate) async fn open_another(&self, key: &str, name: &str) {
        let cx = &self.house.cx;
        let reader = cx.store.reader();
        let everybody = people::people(&reader).await.unwrap();
        let first = everybody.iter().find(|it| it.login == ADMINISTRATOR).expect("everybody is there").id;
        let by = people::actor(cx, first).await.unwrap().unwrap();
        let like = accounts::find_by_key(&reader, &by, ACCOUNT).await.unwrap().unwrap();
        let order = OpenAccount {
            key: key.to_owned(),
            name: name.to_owned(),
            platform: like.platform,
            url: format!("{}/{key}", like.url.as_str()),
            unit: like.unit,
            purpose: like.purpose,
            responsible: like.responsible,
            deputy: Some(like.deputy),
            manager: like.manager,
        };
        accounts::open_account(cx, &by, order).await.unwrap();
    }

    /// A page as anybody sees it who has not signed in.
    pub(crate) async fn public_page(&self, path: &str) -> Page {
        go(&Web::new(&self.url, None), path).await
    }

    /// The browser of somebody who is not signed in.
    pub(crate) fn anybody(&self) -> Web {
        Web::new(&self.url, None)
    }

    /// The folder where everything is kept.
    pub(crate) fn storage(&self) -> &Path {
        self.folder.path()
    }
}

fn administrator() -> AddPerson {
    AddPerson {
        login: ADMINISTRATOR.to_owned(),
        name: "Administratör".to_owned(),
        mail: ADMINISTRATOR.to_owned(),
        unit: None,
    }
}

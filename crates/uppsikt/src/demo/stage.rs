//! The stage of a rehearsal: sites on the simulator, people, units, accounts.

use std::collections::{BTreeMap, BTreeSet};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;

use accounts::{ConnectAccount, OpenAccount};
use anyhow::{Context as _, Result};
use kernel::calendar::date_of;
use kernel::{AccountId, Actor, PersonId, Scope};
use people::{AddPerson, AddUnit, AssignRole, AttestCourse, ChangePassword, Context, Cost, Days, UnitKind};
use secrecy::SecretString;
use simulator::{Simulator, Site};

use super::PASSWORD;
use super::story::{Account, Player, Story};
use crate::found::{Founding, first_person, found};
use crate::installation::{Installation, Time};
use crate::machine::RehearsalClock;

/// What the page about each account says: right once, before the office hours were changed.
const OLD_PROFILE: &str = "Det du skriver här blir allmän handling och syns för andra.\n\
    Vi läser det som skrivs här minst en gång varje arbetsdag, helgfria måndag–fredag kl. 07:30–16:00.";

/// Everything a story needs to be told.
pub(super) struct Stage {
    pub(super) house: Installation,
    pub(super) clock: Arc<RehearsalClock>,
    pub(super) sites: BTreeMap<String, Site>,
    pub(super) accounts: BTreeMap<String, AccountId>,
    people: BTreeMap<String, PersonId>,
    /// The platform lives as long as the rehearsal.
    _simulator: Simulator,
}

impl Stage {
    /// Founds the installation; nobody but the administrator is there yet.
    pub(super) async fn new(folder: &Path, guideline: &str, story: &Story) -> Result<Self> {
        let clock = Arc::new(RehearsalClock::at(story.begins.0));
        let name = match guideline::builtin::load(guideline) {
            Ok(it) => format!("{} (övning)", it.organisation),
            Err(_) => "Övningskommunen".to_owned(),
        };
        let founding =
            Founding { name, guideline: guideline.to_owned(), database: None, schema: None, rehearsal: true };
        let house = found(folder, &founding, Time::Rehearsal(clock.clone())).await?;
        let nowhere_special = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        let simulator = Simulator::start(nowhere_special, clock.clone())
            .await
            .context("de låtsade plattformarna kan inte startas")?;
        let sites = story.account.iter().map(|it| (it.key.clone(), simulator.site(&it.key))).collect();
        let (people, accounts) = (BTreeMap::new(), BTreeMap::new());
        Ok(Self { house, clock, sites, accounts, people, _simulator: simulator })
    }

    /// Lets everybody in, opens and connects the accounts.
    pub(super) async fn set(&mut self, story: &Story) -> Result<()> {
        let administrator = self.administrator().await?;
        for player in &story.person {
            let id = self.add(&administrator, player).await?;
            self.people.insert(player.login.clone(), id);
        }
        for account in &story.account {
            let id = self.open(&administrator, account).await?;
            self.accounts.insert(account.key.clone(), id);
        }
        for player in &story.person {
            self.give_role(&administrator, player).await?;
        }
        for player in &story.person {
            self.make_ready(&administrator, story, player).await?;
        }
        Ok(())
    }

    /// What the player's role waits for: the mandate of the manager, the courses, the conduct rules.
    async fn make_ready(&self, administrator: &Actor, story: &Story, player: &Player) -> Result<()> {
        let cx = self.cx();
        let (id, me) = (self.person(&player.login)?, self.actor(&player.login).await?);
        for role in people::assignments_of(&cx.store.reader(), id).await? {
            let givers = people::givers(&cx.guideline, &role.role);
            let giver = story.person.iter().find(|it| givers.contains(&it.role));
            if let Some(giver) = giver.filter(|_| people::needs_mandate(&cx.guideline, &role.role)) {
                people::give_mandate(cx, &self.actor(&giver.login).await?, role.id).await?;
            }
            for course in cx.guideline.people.courses_for(&role.role) {
                let by = self.teacher(administrator, story, player, &course.trainers).await?;
                let (course, proof) = (course.key.clone(), "Kursbevis i lärplattformen".to_owned());
                let completed = date_of(cx.now());
                let order = AttestCourse { person: id, course, parts: Vec::new(), completed, proof };
                people::attest_course(cx, by.as_ref().unwrap_or(&me), order).await?;
            }
        }
        Ok(people::acknowledge_conduct(cx, &me, &cx.guideline.version.to_string()).await?)
    }

    /// Who attests a course: whoever in the story holds it, or somebody who is given that role; nobody else where it is
    /// on the web.
    async fn teacher(
        &self,
        administrator: &Actor,
        story: &Story,
        player: &Player,
        trainers: &[String],
    ) -> Result<Option<Actor>> {
        let Some(role) = trainers.first() else { return Ok(None) };
        let others = || story.person.iter().filter(|it| it.login != player.login);
        let holds = others().find(|it| trainers.contains(&it.role));
        let Some(teacher) = holds.or_else(|| others().next_back()) else { return Ok(None) };
        if holds.is_none() {
            let (person, days) = (self.person(&teacher.login)?, Days::from(date_of(self.cx().now())));
            let order = AssignRole { person, role: role.clone(), scope: Scope::All, days };
            people::assign_role(self.cx(), administrator, order).await?;
        }
        Ok(Some(self.actor(&teacher.login).await?))
    }

    pub(super) fn cx(&self) -> &Context {
        &self.house.cx
    }

    /// Somebody of the story, as they may act now.
    pub(super) async fn actor(&self, login: &str) -> Result<Actor> {
        let id = self.people.get(login).with_context(|| format!("berättelsen har ingen {login}"))?;
        people::actor(self.cx(), *id).await?.with_context(|| format!("{login} har slutat"))
    }

    fn person(&self, login: &str) -> Result<PersonId> {
        self.people.get(login).copied().with_context(|| format!("berättelsen har ingen {login}"))
    }

    async fn administrator(&self) -> Result<Actor> {
        let order = AddPerson {
            login: "admin".to_owned(),
            name: "Administratör Al".to_owned(),
            mail: "admin@example.se".to_owned(),
            unit: None,
        };
        let (actor, given) = first_person(self.cx(), order, Cost::FULL).await?;
        self.choose_password(&actor, given).await?;
        let id = actor.id().context("administratören är en person")?;
        people::actor(self.cx(), id).await?.context("administratören finns inte")
    }

    async fn add(&self, by: &Actor, player: &Player) -> Result<PersonId> {
        let order = AddPerson {
            login: player.login.clone(),
            name: player.name.clone(),
            mail: format!("{}@example.se", player.login),
            unit: None,
        };
        let id = people::add_person(self.cx(), by, order).await?;
        let given = people::give_password(self.cx(), by, id, Cost::FULL).await?;
        let actor = people::actor(self.cx(), id).await?.context("den nya personen finns inte")?;
        self.choose_password(&actor, given).await?;
        Ok(id)
    }

    /// Each chooses the password that the rehearsal shows.
    async fn choose_password(&self, actor: &Actor, given: SecretString) -> Result<()> {
        let order = ChangePassword { old: given, new: SecretString::from(PASSWORD) };
        Ok(people::change_password(self.cx(), actor, order, Cost::FULL).await?)
    }

    async fn open(&self, by: &Actor, account: &Account) -> Result<AccountId> {
        let unit = AddUnit { name: account.unit.clone(), kind: UnitKind::Department, parent: None };
        let unit = people::add_unit(self.cx(), by, unit).await?;
        let site = self.sites.get(&account.key).context("kontot har ingen plats")?;
        site.set_title(&account.name, &format!("{}, {}", account.unit, self.cx().organisation));
        site.write_about(OLD_PROFILE);
        let order = OpenAccount {
            key: account.key.clone(),
            name: account.name.clone(),
            platform: "wordpress".to_owned(),
            url: site.url().to_owned(),
            unit,
            purpose: account.purpose.clone(),
            responsible: self.person(&account.responsible)?,
            deputy: Some(self.person(&account.deputy)?),
            manager: self.person(&account.manager)?,
        };
        let id = accounts::open_account(self.cx(), by, order).await?;
        let order = ConnectAccount {
            account: id,
            api_url: None,
            login: site.user().to_owned(),
            secret: SecretString::from(site.password()),
        };
        accounts::connect_account(self.cx(), by, order).await?;
        Ok(id)
    }

    async fn give_role(&self, by: &Actor, player: &Player) -> Result<()> {
        let scope = match &player.accounts {
            None => Scope::All,
            Some(keys) => {
                let ids: BTreeSet<_> = keys.iter().filter_map(|it| self.accounts.get(it).copied()).collect();
                Scope::Accounts(ids)
            }
        };
        let order = AssignRole {
            person: self.person(&player.login)?,
            role: player.role.clone(),
            scope,
            days: Days::from(date_of(self.cx().now())),
        };
        people::assign_role(self.cx(), by, order).await?;
        Ok(())
    }
}

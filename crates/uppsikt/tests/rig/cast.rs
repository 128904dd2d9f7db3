//! The people of an installation: one for each role of its guideline.

use accounts::{ConnectAccount, OpenAccount};
use kernel::calendar::date_of;
use kernel::{AccountId, Actor, PersonId, Scope};
use people::{
    AddPerson, AddUnit, AssignRole, AttestCourse, ChangePassword, Context, Cost, Days, MakeToken, UnitKind,
};
use secrecy::ExposeSecret;

use super::ACCOUNT;
use super::site::Site;

/// What the first person signs in as.
pub(crate) const ADMINISTRATOR: &str = "administrator@example.se";
/// Everybody's own password.
pub(crate) const PASSWORD: &str = "sju gröna hästar i hagen";

/// The roles of Motala's guideline, in its order, with somebody who has each.
pub(crate) const ROLES: [(&str, &str); 9] = [
    ("editor", "Redaktör Ek"),
    ("communicator", "Kommunikatör Gran"),
    ("coordinator", "Kommunikationschef Lönn"),
    ("manager", "Chef Al"),
    ("registrar", "Registrator Rönn"),
    ("archivist", "Arkivarie Alm"),
    ("data-protection-officer", "Dataskyddsombud Bok"),
    ("security-coordinator", "Säkerhetssamordnare Hassel"),
    ("administrator", "Administratör"),
];

/// The roles that other guidelines have besides.
const OTHERS: [(&str, &str); 6] = [
    ("web-strategist", "Webbstrateg Sälg"),
    ("media-lead", "Medieansvarig Hägg"),
    ("chief-registrar", "Huvudregistrator Asp"),
    ("service-centre", "Servicecenter Björk"),
    ("it", "It-tekniker Pil"),
    ("director", "Direktör Tall"),
];

/// Somebody who plays a role.
#[derive(Clone)]
pub(crate) struct Player {
    pub(crate) role: &'static str,
    pub(crate) person: PersonId,
    pub(crate) login: String,
    /// With which a program acts as them.
    pub(crate) token: String,
}

/// Everybody, in the order of [`ROLES`].
pub(crate) struct Cast(Vec<Player>);

impl Cast {
    pub(crate) fn all(&self) -> &[Player] {
        &self.0
    }

    /// Somebody who has one of these roles.
    fn one_of(&self, roles: &[String]) -> Option<PersonId> {
        self.0.iter().find(|it| roles.iter().any(|role| role == it.role)).map(|it| it.person)
    }

    /// Who has this role.
    pub(crate) fn with(&self, role: &str) -> &Player {
        self.0.iter().find(|it| it.role == role).unwrap()
    }
}

/// Lets everybody in, opens the account and connects it to the site at `url`.
pub(crate) async fn enter(cx: &Context, said_by_init: &str, site: &Site, url: &str) -> (Cast, AccountId) {
    let everybody = people::people(&cx.store.reader()).await.unwrap();
    let first = everybody.iter().find(|it| it.login == ADMINISTRATOR).unwrap().id;
    let shown =
        said_by_init.split("Engångslösenord").nth(1).and_then(|it| it.split_whitespace().next()).unwrap();
    choose_password(cx, first, shown).await;
    let administrator = actor(cx, first).await;
    let mut cast = Vec::new();
    let in_the_guideline = |it: &(&str, &str)| cx.guideline.role(it.0).is_some();
    for (role, name) in ROLES.into_iter().chain(OTHERS).filter(in_the_guideline) {
        cast.push(if role == "administrator" {
            player(cx, role, first, ADMINISTRATOR).await
        } else {
            let person = let_in(cx, &administrator, role, name).await;
            player(cx, role, person, &login(role)).await
        });
    }
    let deputy = let_in_as(cx, &administrator, ("editor", "Ersättare Lind"), "ersattare").await;
    let cast = Cast(cast);
    for person in cast.0.iter().map(|it| it.person).chain([deputy]) {
        make_ready(cx, &cast, person).await;
    }
    let account = open(cx, &administrator, &cast, deputy, site, url).await;
    (cast, account)
}

/// Everything that the person's roles wait for: the mandate, the courses, and the conduct rules and guidance read.
pub(crate) async fn make_ready(cx: &Context, cast: &Cast, person: PersonId) {
    let me = actor(cx, person).await;
    for role in people::assignments_of(&cx.store.reader(), person).await.unwrap() {
        if people::needs_mandate(&cx.guideline, &role.role) {
            let giver = cast.one_of(people::givers(&cx.guideline, &role.role)).unwrap();
            people::give_mandate(cx, &actor(cx, giver).await, role.id).await.unwrap();
        }
        for course in cx.guideline.people.courses_for(&role.role) {
            let teacher = match cast.one_of(&course.trainers) {
                Some(teacher) => actor(cx, teacher).await,
                None => me.clone(),
            };
            let (course, proof) = (course.key.clone(), "Kursbevis".to_owned());
            let completed = date_of(cx.now());
            let order = AttestCourse { person, course, parts: Vec::new(), completed, proof };
            people::attest_course(cx, &teacher, order).await.unwrap();
        }
    }
    let version = cx.guideline.version.to_string();
    people::acknowledge_conduct(cx, &me, &version).await.unwrap();
    for it in guidance::guide::guides(cx, &me).await.unwrap().into_iter().filter(|it| it.is_mine) {
        guidance::guide::acknowledge_guide(cx, &me, &it.guide.key, &version).await.unwrap();
    }
}

/// Lets somebody in who has no role.
pub(crate) async fn let_in_without_role(cx: &Context, by: &Actor, name: &str, login: &str) -> PersonId {
    let (login, name) = (login.to_owned(), name.to_owned());
    let order = AddPerson { mail: format!("{login}@example.se"), login, name, unit: None };
    let person = people::add_person(cx, by, order).await.unwrap();
    let given = people::give_password(cx, by, person, Cost::TRIFLING).await.unwrap();
    choose_password(cx, person, given.expose_secret()).await;
    person
}

fn login(role: &str) -> String {
    role.to_owned()
}

async fn actor(cx: &Context, person: PersonId) -> Actor {
    people::actor(cx, person).await.unwrap().unwrap()
}

async fn player(cx: &Context, role: &'static str, person: PersonId, login: &str) -> Player {
    let order = MakeToken { name: "prov".to_owned(), days: 366 };
    let (_, token) = people::make_token(cx, &actor(cx, person).await, order).await.unwrap();
    Player { role, person, login: login.to_owned(), token: token.expose_secret().to_owned() }
}

async fn let_in(cx: &Context, by: &Actor, role: &str, name: &str) -> PersonId {
    let_in_as(cx, by, (role, name), &login(role)).await
}

async fn let_in_as(cx: &Context, by: &Actor, (role, name): (&str, &str), login: &str) -> PersonId {
    let person = let_in_without_role(cx, by, name, login).await;
    let days = Days::from(date_of(cx.now()));
    let order = AssignRole { person, role: role.to_owned(), scope: Scope::All, days };
    people::assign_role(cx, by, order).await.unwrap();
    person
}

async fn choose_password(cx: &Context, person: PersonId, given: &str) {
    let order = ChangePassword { old: given.into(), new: PASSWORD.into() };
    people::change_password(cx, &actor(cx, person).await, order, Cost::TRIFLING).await.unwrap();
}

async fn open(cx: &Context, by: &Actor, cast: &Cast, deputy: PersonId, site: &Site, url: &str) -> AccountId {
    let name = "Kommunikationsenheten".to_owned();
    let order = AddUnit { name, kind: UnitKind::Department, parent: None };
    let unit = people::add_unit(cx, by, order).await.unwrap();
    let order = OpenAccount {
        key: ACCOUNT.to_owned(),
        name: format!("{}s webbplats", cx.guideline.organisation),
        platform: "wordpress".to_owned(),
        url: url.to_owned(),
        unit,
        purpose: "Nyheter om kommunens verksamhet".to_owned(),
        responsible: cast.with("editor").person,
        deputy: Some(deputy),
        manager: cast.with("manager").person,
    };
    let account = accounts::open_account(cx, by, order).await.unwrap();
    let (login, password) = site.login();
    let order = ConnectAccount { account, api_url: None, login, secret: password.into() };
    accounts::connect_account(cx, by, order).await.unwrap();
    account
}

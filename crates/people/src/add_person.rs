use kernel::calendar::date_of;
use kernel::{Actor, Permission, PersonId, Scope, UnitId};
use secrecy::SecretString;
use store::{Entry, Tx};

use crate::model::LONGEST_NAME;
use crate::password::{self, Cost};
use crate::sign_in::hashed;
use crate::{Assignment, AssignmentId, Context, Days, Login, Person, Refused, roles, sql};

/// A person to be let in.
#[derive(Clone, Debug)]
pub struct AddPerson {
    /// What the person is to sign in as.
    pub login: String,
    /// The name shown.
    pub name: String,
    /// Where reminders are sent.
    pub mail: String,
    /// Where the person works.
    pub unit: Option<UnitId>,
}

/// Adds a person, who has no role and no password yet. Ordered twice, it is the same person.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn add_person(cx: &Context, actor: &Actor, order: AddPerson) -> Result<PersonId, Refused> {
    let by = manager(actor)?;
    let login = login_of(&order)?;
    let mut tx = cx.store.begin().await?;
    if let Some(there) = sql::person_by_login(&mut tx, &login).await? {
        let same =
            there.name == order.name.trim() && there.mail == order.mail.trim() && there.left_at.is_none();
        return if same { Ok(there.id) } else { Err(Refused::LoginTaken) };
    }
    if let Some(unit) = order.unit
        && !sql::unit_is_there(&mut tx, unit).await?
    {
        return Err(Refused::UnknownUnit);
    }
    let id = PersonId::new(tx.now(), tx.entropy());
    let person = new_person(id, &login, &order);
    sql::add_person(&mut tx, &person, by).await?;
    tx.log(Entry::new(actor, "person-added", "person", id));
    tx.commit().await?;
    Ok(id)
}

/// Gives a person a password made by chance, which they must change when they first sign in. It is shown once.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn give_password(
    cx: &Context,
    actor: &Actor,
    person: PersonId,
    cost: Cost,
) -> Result<SecretString, Refused> {
    manager(actor)?;
    let made = password::made_by_chance(cx.store.entropy());
    let hash = hashed(cx, &made, cost).await?;
    let mut tx = cx.store.begin().await?;
    present(&mut tx, person).await?;
    sql::set_password(&mut tx, person, &hash, true).await?;
    webkit::end_sessions(&mut tx, person).await?;
    tx.log(Entry::new(actor, "password-given", "person", person));
    tx.commit().await?;
    Ok(made)
}

/// Makes the first person of an organisation, who lets the others in. Possible once.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn found(
    cx: &Context,
    order: AddPerson,
    role: &str,
    chosen: &SecretString,
    cost: Cost,
) -> Result<PersonId, Refused> {
    let login = login_of(&order)?;
    if cx.guideline.role(role).is_none() {
        return Err(Refused::UnknownRole(role.to_owned()));
    }
    if !roles::manages_people(&cx.guideline, role) {
        return Err(Refused::RoleTooWeak(role.to_owned()));
    }
    let id = PersonId::new(cx.now(), cx.store.entropy());
    let person = new_person(id, &login, &order);
    password::check(chosen, &person)?;
    let hash = hashed(cx, chosen, cost).await?;
    let mut tx = cx.store.begin().await?;
    if sql::anybody(&mut tx).await? {
        return Err(Refused::AlreadyFounded);
    }
    sql::add_person(&mut tx, &person, id).await?;
    sql::set_password(&mut tx, id, &hash, false).await?;
    let assignment = Assignment {
        id: AssignmentId::new(tx.now(), tx.entropy()),
        person: id,
        role: role.to_owned(),
        scope: Scope::All,
        days: Days::from(date_of(tx.now())),
        decided_by: id,
        decided_at: tx.now(),
        ended: None,
    };
    sql::assign(&mut tx, &assignment, &cx.guideline.version.to_string()).await?;
    tx.log(
        Entry::new(&Actor::system("init"), "organisation-founded", "person", id).under(&cx.guideline.version),
    );
    tx.commit().await?;
    Ok(id)
}

/// The person who acts, if they may manage people.
pub(crate) fn manager(actor: &Actor) -> Result<PersonId, Refused> {
    actor.id().filter(|_| actor.may(Permission::ManagePeople)).ok_or(Refused::NotPermitted)
}

/// The person, if they are there and have not left.
pub(crate) async fn present(tx: &mut Tx, id: PersonId) -> Result<Person, Refused> {
    let person = sql::person_now(tx, id).await?.ok_or(Refused::UnknownPerson)?;
    if person.left_at.is_some() { Err(Refused::HasLeft) } else { Ok(person) }
}

/// The name as it is kept.
pub(crate) fn name_of(name: &str) -> Result<String, Refused> {
    match name.trim() {
        "" => Err(Refused::NameMissing),
        name if name.chars().count() > LONGEST_NAME => Err(Refused::NameTooLong),
        name => Ok(name.to_owned()),
    }
}

fn login_of(order: &AddPerson) -> Result<Login, Refused> {
    name_of(&order.name)?;
    let mail = order.mail.trim();
    let looks_right = mail.split_once('@').is_some_and(|(who, place)| {
        !who.is_empty()
            && place.contains('.')
            && !place.contains('@')
            && !place.starts_with('.')
            && !place.ends_with('.')
    });
    if !looks_right || mail.len() > 254 || mail.chars().any(|it| it.is_whitespace() || it.is_control()) {
        return Err(Refused::MailUnfit);
    }
    order.login.parse().map_err(|_| Refused::LoginUnfit)
}

fn new_person(id: PersonId, login: &Login, order: &AddPerson) -> Person {
    Person {
        id,
        login: login.to_string(),
        name: order.name.trim().to_owned(),
        mail: order.mail.trim().to_owned(),
        unit: order.unit,
        left_at: None,
    }
}

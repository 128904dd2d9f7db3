use kernel::{Actor, Instant, Outcome, Permission, PersonId, UnitId};
use people::{Context, Person};
use store::Entry;

use super::{Refused, sql};

/// Who answers what is asked of a unit, and who is told when no reply comes (sv. *svarskontakt*; ORE-OVG-09).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// The unit.
    pub unit: UnitId,
    /// Its number at the unit, from 1; the last holds.
    pub n: i64,
    /// Who answers.
    pub person: PersonId,
    /// Who leads the unit.
    pub head: PersonId,
    /// Who said so.
    pub by: PersonId,
    /// When.
    pub at: Instant,
}

/// Who is to answer for a unit.
#[derive(Clone, Debug)]
pub struct SetContact {
    /// The unit, by its identity.
    pub unit: String,
    /// Who answers, by their identity.
    pub person: String,
    /// Who leads it, by their identity.
    pub head: String,
}

/// Says who answers for a unit and who leads it, for those who manage people. Said twice, it is said once.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn set_contact(cx: &Context, actor: &Actor, order: SetContact) -> Result<(), Refused> {
    let by = actor.id().filter(|_| actor.may(Permission::ManagePeople)).ok_or(Refused::NotPermitted)?;
    let reader = cx.store.reader();
    let units = people::units(&reader).await?;
    let unit = units.iter().find(|it| it.id.to_string() == order.unit.trim()).ok_or(Refused::UnitUnknown)?.id;
    let people = people::people(&reader).await?;
    let (person, head) = (known(&people, &order.person)?, known(&people, &order.head)?);
    let same = |it: &Contact| (it.unit, it.person, it.head) == (unit, person, head);
    if contacts(cx).await?.iter().any(same) {
        return Ok(());
    }
    let mut tx = cx.store.begin().await?;
    let n = sql::count(&mut tx, unit).await? + 1;
    let contact = Contact { unit, n, person, head, by, at: tx.now() };
    sql::insert_contact(&mut tx, &contact).await?;
    tx.log(Entry::new(actor, "unit-contact-named", "unit", unit));
    tx.commit().await?;
    Ok(())
}

/// Somebody who works here.
pub(super) fn known(people: &[Person], id: &str) -> Result<PersonId, Refused> {
    let id = id.trim().parse().map_err(|_| Refused::PersonUnknown)?;
    let here = |it: &&Person| it.id == id && it.left_at.is_none();
    people.iter().find(here).map(|it| it.id).ok_or(Refused::PersonUnknown)
}

/// Who answers for each unit that has somebody.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn contacts(cx: &Context) -> Outcome<Vec<Contact>> {
    sql::contacts(&cx.store.reader()).await
}

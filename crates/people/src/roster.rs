use std::collections::BTreeMap;

use kernel::calendar::date_of;
use kernel::{Outcome, PersonId};
use store::Reader;

use crate::{Absence, Assignment, Person, Unit, sql};

/// The person, also one who has left.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn person(reader: &Reader, id: PersonId) -> Outcome<Option<Person>> {
    sql::person(reader, id).await
}

/// Everybody by name, also those who have left.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn people(reader: &Reader) -> Outcome<Vec<Person>> {
    sql::people(reader).await
}

/// All units by name.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn units(reader: &Reader) -> Outcome<Vec<Unit>> {
    sql::units(reader).await
}

/// Every role that was ever given to the person, the oldest first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn assignments_of(reader: &Reader, person: PersonId) -> Outcome<Vec<Assignment>> {
    sql::assignments_of(reader, person).await
}

/// The roles that hold today, by person.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn assignments_today(reader: &Reader) -> Outcome<BTreeMap<PersonId, Vec<Assignment>>> {
    let mut sorted: BTreeMap<PersonId, Vec<Assignment>> = BTreeMap::new();
    for it in sql::assignments_on(reader, date_of(reader.now())).await? {
        sorted.entry(it.person).or_default().push(it);
    }
    Ok(sorted)
}

/// The absences of today and of the days to come.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn absences(reader: &Reader) -> Outcome<Vec<Absence>> {
    sql::absences_from(reader, date_of(reader.now())).await
}

use kernel::{Outcome, PersonId};
use store::{Reader, Row, Tx, params};

use crate::{Login, Person};

const PERSON: &str = "select id, login, name, mail, unit, left_at
     from person
     where id = $1";

fn person_of(row: &Row) -> Outcome<Person> {
    Ok(Person {
        id: row.get("id")?,
        login: row.get("login")?,
        name: row.get("name")?,
        mail: row.get("mail")?,
        unit: row.get("unit")?,
        left_at: row.get("left_at")?,
    })
}

pub(crate) async fn person(reader: &Reader, id: PersonId) -> Outcome<Option<Person>> {
    reader.row(PERSON, params![id]).await?.as_ref().map(person_of).transpose()
}

pub(crate) async fn person_now(tx: &mut Tx, id: PersonId) -> Outcome<Option<Person>> {
    tx.row(PERSON, params![id]).await?.as_ref().map(person_of).transpose()
}

pub(crate) async fn person_by_login(tx: &mut Tx, login: &Login) -> Outcome<Option<Person>> {
    let sql = "select id, login, name, mail, unit, left_at
         from person
         where login = $1";
    tx.row(sql, params![login.as_str()]).await?.as_ref().map(person_of).transpose()
}

pub(crate) async fn people(reader: &Reader) -> Outcome<Vec<Person>> {
    let sql = "select id, login, name, mail, unit, left_at
         from person
         order by name, login";
    reader.rows(sql, params![]).await?.iter().map(person_of).collect()
}

pub(crate) async fn anybody(tx: &mut Tx) -> Outcome<bool> {
    Ok(tx.row("select id from person limit 1", params![]).await?.is_some())
}

pub(crate) async fn add_person(tx: &mut Tx, person: &Person, by: PersonId) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "insert into person (id, login, name, mail, unit, added_by, added_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        params![person.id, &person.login, &person.name, &person.mail, person.unit, by, now],
    )
    .await
}

pub(crate) async fn mark_left(tx: &mut Tx, person: PersonId, by: PersonId) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "update person
         set left_at = $1, left_by = $2
         where id = $3 and left_at is null",
        params![now, by, person],
    )
    .await
}

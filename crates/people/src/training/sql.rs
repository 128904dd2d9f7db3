use kernel::calendar::Date;
use kernel::{Instant, Outcome, PersonId};
use store::{Reader, Row, Tx, params};

use super::Attestation;
use crate::sql::day;

fn attestation_of(row: &Row) -> Outcome<Attestation> {
    Ok(Attestation {
        id: row.get("id")?,
        person: row.get("person")?,
        course: row.get("course")?,
        part: row.get("part")?,
        completed: row.parse::<Date>("completed_day")?,
        proof: row.get("proof")?,
        attested_by: row.get("attested_by")?,
        attested_as: row.get("attested_as")?,
        attested_at: row.get("attested_at")?,
        guideline: row.get("guideline")?,
    })
}

macro_rules! attestations {
    ($condition:literal) => {
        concat!(
            "select id, person, course, part, completed_day, proof, attested_by, attested_as, attested_at, guideline
             from course_attestation",
            $condition,
            " order by completed_day, id"
        )
    };
}

const OF_PERSON: &str = attestations!(" where person = $1");

/// What was attested about a person, the oldest first.
pub(crate) async fn attestations_of(reader: &Reader, person: PersonId) -> Outcome<Vec<Attestation>> {
    reader.rows(OF_PERSON, params![person]).await?.iter().map(attestation_of).collect()
}

/// The same, within a change.
pub(crate) async fn attestations_of_now(tx: &mut Tx, person: PersonId) -> Outcome<Vec<Attestation>> {
    tx.rows(OF_PERSON, params![person]).await?.iter().map(attestation_of).collect()
}

/// What was attested about anybody.
pub(crate) async fn attestations(reader: &Reader) -> Outcome<Vec<Attestation>> {
    reader.rows(attestations!(""), params![]).await?.iter().map(attestation_of).collect()
}

pub(crate) async fn attest(tx: &mut Tx, it: &Attestation) -> Outcome<()> {
    tx.execute_one(
        "insert into course_attestation
           (id, person, course, part, completed_day, proof, attested_by, attested_as, attested_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        &[
            it.id.into(),
            it.person.into(),
            (&it.course).into(),
            (&it.part).into(),
            day(it.completed),
            (&it.proof).into(),
            it.attested_by.into(),
            (&it.attested_as).into(),
            it.attested_at.into(),
            (&it.guideline).into(),
        ],
    )
    .await
}

/// When the person was last reminded of this.
pub(crate) async fn reminded_at(tx: &mut Tx, person: PersonId, what: &str) -> Outcome<Option<Instant>> {
    let sql = "select sent_at from person_reminder where person = $1 and what = $2";
    tx.row(sql, params![person, what]).await?.map(|row| row.get("sent_at")).transpose()
}

/// Notes that the person is reminded of this now.
pub(crate) async fn note_reminder(tx: &mut Tx, person: PersonId, what: &str) -> Outcome<()> {
    let now = tx.now();
    tx.note(
        "insert into person_reminder (person, what, sent_at)
         values ($1, $2, $3)
         on conflict (person, what) do update
         set sent_at = excluded.sent_at",
        params![person, what, now],
    )
    .await?;
    Ok(())
}

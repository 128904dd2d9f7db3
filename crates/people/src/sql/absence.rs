use kernel::calendar::{Date, date_of};
use kernel::{Instant, Outcome, PersonId};
use store::{Reader, Row, Tx, params};

use super::{day, days_of, ended_of, last_day};
use crate::standing::Standing;
use crate::{Absence, AbsenceId, Days};

macro_rules! absences {
    ($condition:literal) => {
        concat!(
            "select a.id, a.person, a.deputy, a.first_day, a.last_day, a.ended_at, a.ended_by
             from absence a
             left join person d on d.id = a.deputy
             where ",
            $condition,
            " order by a.first_day, a.id"
        )
    };
}

fn absence_of(row: &Row) -> Outcome<Absence> {
    Ok(Absence {
        id: row.get("id")?,
        person: row.get("person")?,
        deputy: row.get("deputy")?,
        days: days_of(row)?,
        ended: ended_of(row)?,
    })
}

fn standing_of(rows: &[Row]) -> Outcome<Standing> {
    let mut pairs = Vec::new();
    for row in rows {
        let deputy: Option<PersonId> = row.get("deputy")?;
        if let Some(deputy) = deputy {
            pairs.push((row.get("person")?, deputy));
        }
    }
    Ok(Standing::new(pairs))
}

/// Who is away at a time, which may have passed, and who stands in.
pub(crate) async fn standing(reader: &Reader, at: Instant) -> Outcome<Standing> {
    let sql = absences!(
        "a.first_day <= $1 and a.last_day >= $1
         and (a.ended_at is null or a.ended_at > $2)
         and (d.left_at is null or d.left_at > $2)"
    );
    standing_of(&reader.rows(sql, &[day(date_of(at)), at.into()]).await?)
}

/// Absences that are not over on the day.
pub(crate) async fn absences_from(reader: &Reader, on: Date) -> Outcome<Vec<Absence>> {
    let sql = absences!("a.ended_at is null and a.last_day >= $1");
    reader.rows(sql, &[day(on)]).await?.iter().map(absence_of).collect()
}

/// Absences that have a day in common with the days and that the person takes part in, away or standing in.
pub(crate) async fn absences_around(tx: &mut Tx, person: PersonId, days: Days) -> Outcome<Vec<Absence>> {
    let sql = absences!(
        "a.ended_at is null and (a.person = $1 or a.deputy = $1)
         and a.last_day >= $2 and (cast($3 as text) is null or a.first_day <= $3)"
    );
    let rows = tx.rows(sql, &[person.into(), day(days.first), last_day(days)]).await?;
    rows.iter().map(absence_of).collect()
}

pub(crate) async fn absence_now(tx: &mut Tx, id: AbsenceId) -> Outcome<Option<Absence>> {
    tx.row(absences!("a.id = $1"), params![id]).await?.as_ref().map(absence_of).transpose()
}

pub(crate) async fn register_absence(tx: &mut Tx, it: &Absence, by: &str) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "insert into absence (id, person, deputy, first_day, last_day, registered_by, registered_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        &[
            it.id.into(),
            it.person.into(),
            it.deputy.into(),
            day(it.days.first),
            last_day(it.days),
            by.into(),
            now.into(),
        ],
    )
    .await
}

pub(crate) async fn end_absence(tx: &mut Tx, id: AbsenceId, by: &str) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "update absence
         set ended_at = $1, ended_by = $2
         where id = $3 and ended_at is null",
        params![now, by, id],
    )
    .await
}

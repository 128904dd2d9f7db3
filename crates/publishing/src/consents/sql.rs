use kernel::{ConsentId, Outcome};
use store::{Reader, Row, Tx, params};

use super::{Assurance, Capacity, Consent, ConsentWithdrawn};
use crate::model::Informed;
use crate::sql::declaration::day;

/// One that was noted before it was asked what it rests on rests on nothing.
const COLUMNS: &str =
    "c.id, c.unit_id, c.subject, c.scope, c.given_on, c.valid_until, c.form, c.kept, c.by_person, c.at,
    c.guideline, c.withdrawn_by, c.withdrawn_at, c.withdrawn_reason, a.born_on, coalesce(a.guardians, 0) as guardians,
    coalesce(a.guardians_consented, '') as guardians_consented, coalesce(a.capacity, 'unjudged') as capacity,
    a.capacity_on, a.informed_on, coalesce(a.informed_means, '') as informed_means,
    coalesce(a.informed_version, '') as informed_version";

const FROM: &str = "consent c left join consent_assurance a on a.consent_id = c.id";

fn assurance(row: &Row) -> Outcome<Assurance> {
    let guardians: i64 = row.get("guardians")?;
    let consented: String = row.get("guardians_consented")?;
    Ok(Assurance {
        born_on: day(row, "born_on")?,
        guardians: u32::try_from(guardians).unwrap_or(0),
        guardians_consented: consented.lines().map(str::to_owned).collect(),
        capacity: row.parse("capacity")?,
        capacity_on: day(row, "capacity_on")?,
        informed: Informed {
            whom: Vec::new(),
            on: day(row, "informed_on")?,
            means: row.get("informed_means")?,
            version: row.get("informed_version")?,
        },
    })
}

fn consent(row: &Row) -> Outcome<Consent> {
    let withdrawn = match row.get("withdrawn_by")? {
        Some(by) => {
            Some(ConsentWithdrawn { by, at: row.get("withdrawn_at")?, reason: row.get("withdrawn_reason")? })
        }
        None => None,
    };
    Ok(Consent {
        id: row.get("id")?,
        unit: row.get("unit_id")?,
        subject: row.get("subject")?,
        scope: row.parse("scope")?,
        given_on: row.parse("given_on")?,
        valid_until: day(row, "valid_until")?,
        form: row.get("form")?,
        kept: row.get("kept")?,
        by: row.get("by_person")?,
        at: row.get("at")?,
        guideline: row.get("guideline")?,
        assurance: assurance(row)?,
        withdrawn,
    })
}

/// Every consent, the latest day first.
pub(crate) async fn all(reader: &Reader) -> Outcome<Vec<Consent>> {
    let sql = format!("select {COLUMNS} from {FROM} order by c.given_on desc, c.subject, c.id");
    reader.rows(&sql, params![]).await?.iter().map(consent).collect()
}

/// Those with these identities, in no order.
pub(crate) async fn these(reader: &Reader, ids: &[ConsentId]) -> Outcome<Vec<Consent>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = all(reader).await?;
    found.retain(|it| ids.contains(&it.id));
    Ok(found)
}

pub(crate) async fn in_tx(tx: &mut Tx, id: ConsentId) -> Outcome<Option<Consent>> {
    let sql = format!("select {COLUMNS} from {FROM} where c.id = $1");
    tx.row(&sql, params![id]).await?.as_ref().map(consent).transpose()
}

/// A consent that says all of this and was not withdrawn.
pub(crate) async fn same(tx: &mut Tx, it: &Consent) -> Outcome<Option<ConsentId>> {
    let sql = format!(
        "select {COLUMNS} from {FROM} where c.unit_id = $1 and c.subject = $2 and c.withdrawn_at is null"
    );
    let found = tx.rows(&sql, params![it.unit, &it.subject]).await?;
    let alike = |other: &Consent| {
        Consent { id: it.id, by: it.by, at: it.at, guideline: it.guideline.clone(), ..other.clone() } == *it
    };
    for row in &found {
        let other = consent(row)?;
        if alike(&other) {
            return Ok(Some(other.id));
        }
    }
    Ok(None)
}

pub(crate) async fn insert(tx: &mut Tx, it: &Consent) -> Outcome<()> {
    tx.execute_one(
        "insert into consent (id, unit_id, subject, scope, given_on, valid_until, form, kept, by_person, at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        params![
            it.id,
            it.unit,
            &it.subject,
            it.scope.word(),
            it.given_on.to_string(),
            it.valid_until.map(|it| it.to_string()),
            &it.form,
            &it.kept,
            it.by,
            it.at,
            &it.guideline,
        ],
    )
    .await?;
    insert_assurance(tx, it.id, &it.assurance).await
}

async fn insert_assurance(tx: &mut Tx, id: ConsentId, it: &Assurance) -> Outcome<()> {
    tx.execute_one(
        "insert into consent_assurance (consent_id, born_on, guardians, guardians_consented, capacity, capacity_on,
           informed_on, informed_means, informed_version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![
            id,
            it.born_on.map(|it| it.to_string()),
            i64::from(it.guardians),
            it.guardians_consented.join("\n"),
            Capacity::word(it.capacity),
            it.capacity_on.map(|it| it.to_string()),
            it.informed.on.map(|it| it.to_string()),
            &it.informed.means,
            &it.informed.version,
        ],
    )
    .await
}

pub(crate) async fn withdraw(tx: &mut Tx, id: ConsentId, it: &ConsentWithdrawn) -> Outcome<()> {
    tx.execute_one(
        "update consent set withdrawn_by = $2, withdrawn_at = $3, withdrawn_reason = $4
         where id = $1 and withdrawn_at is null",
        params![id, it.by, it.at, &it.reason],
    )
    .await
}

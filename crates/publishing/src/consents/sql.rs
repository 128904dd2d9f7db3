use kernel::calendar::Date;
use kernel::{ConsentId, Failed, Outcome};
use store::{Reader, Row, Tx, params};

use super::{Consent, ConsentWithdrawn};

const COLUMNS: &str =
    "c.id, c.unit_id, c.subject, c.scope, c.given_on, c.valid_until, c.form, c.kept, c.by_person, c.at,
    c.guideline, c.withdrawn_by, c.withdrawn_at, c.withdrawn_reason";

fn day(text: Option<String>) -> Outcome<Option<Date>> {
    let unreadable = |error| Failed::for_good("reading until when a consent holds").because(error);
    text.map(|it| it.parse()).transpose().map_err(unreadable)
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
        valid_until: day(row.get("valid_until")?)?,
        form: row.get("form")?,
        kept: row.get("kept")?,
        by: row.get("by_person")?,
        at: row.get("at")?,
        guideline: row.get("guideline")?,
        withdrawn,
    })
}

/// Every consent, the latest day first.
pub(crate) async fn all(reader: &Reader) -> Outcome<Vec<Consent>> {
    let sql = format!("select {COLUMNS} from consent c order by c.given_on desc, c.subject, c.id");
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
    let sql = format!("select {COLUMNS} from consent c where c.id = $1");
    tx.row(&sql, params![id]).await?.as_ref().map(consent).transpose()
}

/// A consent that says all of this and was not withdrawn.
pub(crate) async fn same(tx: &mut Tx, it: &Consent) -> Outcome<Option<ConsentId>> {
    let sql = format!(
        "select {COLUMNS} from consent c where c.unit_id = $1 and c.subject = $2 and c.withdrawn_at is null"
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

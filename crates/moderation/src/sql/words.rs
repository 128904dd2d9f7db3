use kernel::{CaseId, ItemId, Outcome};
use store::{Reader, Row, params};

/// What was decided in a case, in the words in which it is kept.
pub(crate) struct CaseWords {
    pub(crate) id: CaseId,
    pub(crate) item: ItemId,
    pub(crate) act: String,
    pub(crate) ground: String,
    pub(crate) reason: String,
    /// Why it was to be restored, if somebody asked.
    pub(crate) restoration: Option<String>,
    /// Whether the police are told, why, and under which reference.
    pub(crate) police: Option<(String, String, Option<String>)>,
    /// The day on which they were told, under which number and by whom.
    pub(crate) filing: Option<(String, String, String)>,
}

fn case_words(row: &Row) -> Outcome<CaseWords> {
    let decision: Option<String> = row.get("decision")?;
    let reason: Option<String> = row.get("police_reason")?;
    let reference: Option<String> = row.get("reference")?;
    let (filed_on, number): (Option<String>, Option<String>) = (row.get("filed_on")?, row.get("number")?);
    let filed_by: Option<String> = row.get("filed_by")?;
    Ok(CaseWords {
        id: row.get("id")?,
        item: row.get("item_id")?,
        act: row.get("act")?,
        ground: row.get("ground")?,
        reason: row.get("reason")?,
        restoration: row.get("restoration_reason")?,
        filing: filed_on.zip(number).zip(filed_by).map(|((day, number), by)| (day, number, by)),
        police: decision.zip(reason).map(|(decision, reason)| (decision, reason, reference)),
    })
}

pub(crate) async fn cases(reader: &Reader, after: &str, limit: i64) -> Outcome<Vec<CaseWords>> {
    let rows = reader
        .rows(
            "select c.id, c.item_id, c.act, c.ground, c.reason, r.reason as restoration_reason,
               p.decision, p.reason as police_reason, p.reference, f.filed_on, f.number, f.filed_by
             from moderation_case c
             left join restoration r on r.case_id = c.id
             left join police_report p on p.case_id = c.id
             left join police_filing f on f.case_id = c.id
             where c.id > $1
             order by c.id
             limit $2",
            params![after, limit],
        )
        .await?;
    rows.iter().map(case_words).collect()
}

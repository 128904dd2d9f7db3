use std::collections::BTreeMap;

use kernel::{AccountId, CaseId, Failed, IncidentId, Instant, Outcome, PersonId};
use store::{Reader, Row, Tx, params};

use super::model::{Breach, Description, Evidence, Incident, Stage, Step};

const COLUMNS: &str = "i.id, i.stage, i.steps, i.kind, i.extent, i.account_id, i.item_id, i.item_wording,
    i.item_digest, i.post_id, i.origin, i.what, i.discovered_at, i.breach, i.aware_at, i.by_person, i.made_at,
    i.guideline";

fn incident(row: &Row) -> Outcome<Incident> {
    let item = match row.get("item_id")? {
        Some(item) => {
            Some(Evidence { item, wording: row.get("item_wording")?, digest: row.get("item_digest")? })
        }
        None => None,
    };
    let unreadable = |error| Failed::for_good("reading whether personal data are concerned").because(error);
    let breach: Option<String> = row.get("breach")?;
    Ok(Incident {
        id: row.get("id")?,
        stage: row.parse("stage")?,
        steps: row.get("steps")?,
        kind: row.get("kind")?,
        extent: row.parse("extent")?,
        account: row.get("account_id")?,
        item,
        post: row.get("post_id")?,
        origin: row.get("origin")?,
        what: row.get("what")?,
        discovered_at: row.get("discovered_at")?,
        breach: breach.map(|it| it.parse()).transpose().map_err(unreadable)?,
        aware_at: row.get("aware_at")?,
        by: row.get("by_person")?,
        made_at: row.get("made_at")?,
        guideline: row.get("guideline")?,
    })
}

/// Every incident, the latest first.
pub(super) async fn all(reader: &Reader) -> Outcome<Vec<Incident>> {
    let sql = format!("select {COLUMNS} from incident i order by i.made_at desc, i.id");
    reader.rows(&sql, params![]).await?.iter().map(incident).collect()
}

pub(super) async fn one(reader: &Reader, id: IncidentId) -> Outcome<Option<Incident>> {
    let sql = format!("select {COLUMNS} from incident i where i.id = $1");
    reader.row(&sql, params![id]).await?.as_ref().map(incident).transpose()
}

pub(super) async fn in_tx(tx: &mut Tx, id: IncidentId) -> Outcome<Option<Incident>> {
    let sql = format!("select {COLUMNS} from incident i where i.id = $1");
    tx.row(&sql, params![id]).await?.as_ref().map(incident).transpose()
}

/// The latest incident that was proposed for this reason.
pub(super) async fn proposed(tx: &mut Tx, origin: &str) -> Outcome<Option<Incident>> {
    let sql =
        format!("select {COLUMNS} from incident i where i.origin = $1 order by i.made_at desc, i.id limit 1");
    tx.row(&sql, params![origin]).await?.as_ref().map(incident).transpose()
}

/// The incident that this person reported in the same words, unless it is over.
pub(super) async fn same(tx: &mut Tx, by: PersonId, it: &Incident) -> Outcome<Option<IncidentId>> {
    let sql =
        format!("select {COLUMNS} from incident i where i.by_person = $1 and i.what = $2 and i.kind = $3");
    for row in &tx.rows(&sql, params![by, &it.what, &it.kind]).await? {
        let other = incident(row)?;
        let alike = (other.stage, other.account, other.discovered_at, other.breach)
            == (it.stage, it.account, it.discovered_at, it.breach);
        if alike && other.item == it.item && other.post == it.post {
            return Ok(Some(other.id));
        }
    }
    Ok(None)
}

pub(super) async fn insert(tx: &mut Tx, it: &Incident) -> Outcome<()> {
    tx.execute_one(
        "insert into incident (id, stage, steps, kind, extent, account_id, item_id, item_wording, item_digest, post_id,
           origin, what, discovered_at, breach, aware_at, by_person, made_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        params![
            it.id,
            it.stage.word(),
            it.steps,
            &it.kind,
            it.extent.word(),
            it.account,
            it.item.as_ref().map(|it| it.item),
            it.item.as_ref().map(|it| it.wording),
            it.item.as_ref().map(|it| it.digest),
            it.post,
            &it.origin,
            &it.what,
            it.discovered_at,
            it.breach.map(Breach::word),
            it.aware_at,
            it.by,
            it.made_at,
            &it.guideline,
        ],
    )
    .await
}

/// Writes what has become of it, one step further than `steps` says.
pub(super) async fn update(tx: &mut Tx, it: &Incident) -> Outcome<()> {
    tx.execute_one(
        "update incident set stage = $2, steps = $3, kind = $4, extent = $5, account_id = $6, what = $7,
           discovered_at = $8, breach = $9, aware_at = $10
         where id = $1 and steps = $11",
        params![
            it.id,
            it.stage.word(),
            it.steps,
            &it.kind,
            it.extent.word(),
            it.account,
            &it.what,
            it.discovered_at,
            it.breach.map(Breach::word),
            it.aware_at,
            it.steps - 1,
        ],
    )
    .await
}

fn step(row: &Row) -> Outcome<Step> {
    Ok(Step {
        n: row.get("n")?,
        act: row.parse("act")?,
        by: row.get("by_person")?,
        at: row.get("at")?,
        text: row.get("text")?,
        reference: row.get("reference")?,
    })
}

const STEPS: &str = "select s.n, s.act, s.by_person, s.at, s.text, s.reference from incident_step s where s.incident_id = $1 order by s.n";

/// What was done, the oldest first.
pub(super) async fn steps(reader: &Reader, id: IncidentId) -> Outcome<Vec<Step>> {
    reader.rows(STEPS, params![id]).await?.iter().map(step).collect()
}

/// What was done with each of those that wait for somebody, the oldest first.
pub(super) async fn steps_of_open(reader: &Reader) -> Outcome<BTreeMap<IncidentId, Vec<Step>>> {
    let sql = "select s.incident_id, s.n, s.act, s.by_person, s.at, s.text, s.reference
         from incident_step s
         join incident i on i.id = s.incident_id
         where i.stage in ($1, $2)
         order by s.incident_id, s.n";
    let mut sorted: BTreeMap<IncidentId, Vec<Step>> = BTreeMap::new();
    for row in &reader.rows(sql, params![Stage::Draft.word(), Stage::Reported.word()]).await? {
        sorted.entry(row.get("incident_id")?).or_default().push(step(row)?);
    }
    Ok(sorted)
}

pub(super) async fn steps_in_tx(tx: &mut Tx, id: IncidentId) -> Outcome<Vec<Step>> {
    tx.rows(STEPS, params![id]).await?.iter().map(step).collect()
}

pub(super) async fn add_step(tx: &mut Tx, id: IncidentId, it: &Step, guideline: &str) -> Outcome<()> {
    tx.execute_one(
        "insert into incident_step (incident_id, n, act, by_person, at, text, reference, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![id, it.n, it.act.word(), it.by, it.at, &it.text, &it.reference, guideline],
    )
    .await
}

/// What was last written down for the authority.
pub(super) async fn description(reader: &Reader, id: IncidentId) -> Outcome<Option<Description>> {
    let sql = "select d.nature, d.persons, d.records, d.contact, d.consequences, d.measures from incident_description d
         where d.incident_id = $1 order by d.n desc limit 1";
    let Some(row) = reader.row(sql, params![id]).await? else { return Ok(None) };
    Ok(Some(Description {
        nature: row.get("nature")?,
        persons: row.get("persons")?,
        records: row.get("records")?,
        contact: row.get("contact")?,
        consequences: row.get("consequences")?,
        measures: row.get("measures")?,
    }))
}

pub(super) async fn describe(
    tx: &mut Tx,
    id: IncidentId,
    it: &Description,
    n: i64,
    by: PersonId,
) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "insert into incident_description
           (incident_id, n, nature, persons, records, contact, consequences, measures, by_person, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        params![
            id,
            n,
            &it.nature,
            &it.persons,
            &it.records,
            &it.contact,
            &it.consequences,
            &it.measures,
            by,
            now
        ],
    )
    .await
}

/// Whether this person was written to about this.
pub(super) async fn was_told(reader: &Reader, id: IncidentId, what: &str, person: PersonId) -> Outcome<bool> {
    let sql =
        "select t.at from incident_told t where t.incident_id = $1 and t.what = $2 and t.person_id = $3";
    Ok(reader.row(sql, params![id, what, person]).await?.is_some())
}

pub(super) async fn note_told(tx: &mut Tx, id: IncidentId, what: &str, person: PersonId) -> Outcome<()> {
    let now = tx.now();
    tx.note(
        "insert into incident_told (incident_id, what, person_id, at) values ($1, $2, $3, $4)
         on conflict (incident_id, what, person_id) do nothing",
        params![id, what, person, now],
    )
    .await
    .map(|_| ())
}

/// To whom it was told when, of one matter.
pub(super) async fn told(reader: &Reader, id: IncidentId) -> Outcome<Vec<(String, PersonId, Instant)>> {
    let sql = "select t.what, t.person_id, t.at from incident_told t where t.incident_id = $1
         order by t.at, t.what, t.person_id";
    let rows = reader.rows(sql, params![id]).await?;
    rows.iter().map(|it| Ok((it.get("what")?, it.get("person_id")?, it.get("at")?))).collect()
}

/// How often in a row we were not let in, and when that was last looked at.
pub(super) async fn signs(tx: &mut Tx, account: AccountId) -> Outcome<Option<(i64, Instant)>> {
    let sql = "select g.failures, g.checked_at from incident_sign g where g.account_id = $1";
    let Some(row) = tx.row(sql, params![account]).await? else { return Ok(None) };
    Ok(Some((row.get("failures")?, row.get("checked_at")?)))
}

pub(super) async fn note_signs(
    tx: &mut Tx,
    account: AccountId,
    failures: i64,
    checked_at: Instant,
) -> Outcome<()> {
    tx.note(
        "insert into incident_sign (account_id, failures, checked_at) values ($1, $2, $3)
         on conflict (account_id) do update set failures = excluded.failures, checked_at = excluded.checked_at",
        params![account, failures, checked_at],
    )
    .await
    .map(|_| ())
}

/// What was answered when it was asked whether a case is to be assessed as an incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answered {
    pub(super) assess: bool,
    pub(super) reason: String,
    pub(super) by: PersonId,
    pub(super) at: Instant,
}

pub(super) async fn answered(reader: &Reader, case: CaseId) -> Outcome<Option<Answered>> {
    let sql = "select q.answer, q.reason, q.by_person, q.at from incident_question q where q.case_id = $1";
    let Some(row) = reader.row(sql, params![case]).await? else { return Ok(None) };
    let answer: String = row.get("answer")?;
    Ok(Some(Answered {
        assess: answer == "yes",
        reason: row.get("reason")?,
        by: row.get("by_person")?,
        at: row.get("at")?,
    }))
}

/// The cases about which it was answered.
pub(super) async fn answered_cases(reader: &Reader) -> Outcome<Vec<CaseId>> {
    let rows = reader.rows("select q.case_id from incident_question q", params![]).await?;
    rows.iter().map(|it| it.get("case_id")).collect()
}

pub(super) async fn answer(tx: &mut Tx, case: CaseId, it: &Answered, guideline: &str) -> Outcome<u64> {
    tx.execute(
        "insert into incident_question (case_id, answer, reason, by_person, at, guideline)
         values ($1, $2, $3, $4, $5, $6) on conflict (case_id) do nothing",
        params![case, if it.assess { "yes" } else { "no" }, &it.reason, it.by, it.at, guideline],
    )
    .await
}

/// Those that wait for somebody.
pub(super) async fn open(reader: &Reader) -> Outcome<Vec<Incident>> {
    let sql =
        format!("select {COLUMNS} from incident i where i.stage in ($1, $2) order by i.discovered_at, i.id");
    let rows = reader.rows(&sql, params![Stage::Draft.word(), Stage::Reported.word()]).await?;
    rows.iter().map(incident).collect()
}

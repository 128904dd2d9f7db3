//! All SQL of moderation.

pub(crate) mod block;
pub(crate) mod bundle;
pub(crate) mod care;
pub(crate) mod complaint;
pub(crate) mod transfer;
pub(crate) mod words;

use std::collections::HashMap;

use kernel::{CaseId, Digest, Failed, Instant, ItemId, Outcome, PersonId, Scope};
use store::{Reader, Row, Tx, Value, params};

use crate::model::{Case, PoliceDecision, Restoration, RestorationStage, Stage};

const COLUMNS: &str =
    "id, item_id, account_id, ground, act, reason, version_n, content, form, register, decided_by,
    decided_at, guideline, stage, second_by, bundle, sealed_at, acted_at, verified_at, entry_id, stopped";

fn case(row: &Row) -> Outcome<Case> {
    Ok(Case {
        id: row.get("id")?,
        item: row.get("item_id")?,
        account: row.get("account_id")?,
        ground: row.get("ground")?,
        act: row.parse("act")?,
        reason: row.get("reason")?,
        version: row.get("version_n")?,
        content: row.get("content")?,
        form: row.parse("form")?,
        register: row.get("register")?,
        decided_by: row.get("decided_by")?,
        decided_at: row.get("decided_at")?,
        guideline: row.parse("guideline")?,
        second_by: row.get("second_by")?,
        sealed_at: row.get("sealed_at")?,
        acted_at: row.get("acted_at")?,
        verified_at: row.get("verified_at")?,
        stage: stage(row)?,
    })
}

fn stage(row: &Row) -> Outcome<Stage> {
    let word: String = row.get("stage")?;
    Ok(match word.as_str() {
        "awaiting-second" => Stage::AwaitingSecond,
        "decided" => Stage::Decided,
        "sealed" => Stage::Sealed(row.get("bundle")?),
        "acted" => Stage::Acted(row.get("bundle")?),
        "verified" => Stage::Verified(row.get("bundle")?),
        "registered" => Stage::Registered(row.get("bundle")?, row.get("entry_id")?),
        "closed" => Stage::Closed(row.get("bundle")?),
        "stopped" => Stage::Stopped(row.get("stopped")?),
        other => return Err(Failed::for_good(format!("reading the stage of a case: \"{other}\""))),
    })
}

pub(crate) async fn insert(tx: &mut Tx, it: &Case) -> Outcome<()> {
    tx.execute_one(
        "insert into moderation_case (id, item_id, account_id, ground, act, reason, version_n, content, form,
           register, decided_by, decided_at, guideline, stage)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        params![
            it.id,
            it.item,
            it.account,
            it.ground.as_str(),
            it.act.word(),
            it.reason.as_str(),
            it.version,
            it.content,
            it.form.word(),
            it.register,
            it.decided_by,
            it.decided_at,
            it.guideline.to_string(),
            it.stage.word(),
        ],
    )
    .await
}

/// Moves a case on from the stage it was in.
pub(crate) async fn save(tx: &mut Tx, it: &Case, was: &str) -> Outcome<()> {
    let (entry, stopped) = match &it.stage {
        Stage::Registered(_, entry) => (Some(*entry), None),
        Stage::Stopped(why) => (None, Some(why.as_str())),
        Stage::AwaitingSecond
        | Stage::Decided
        | Stage::Sealed(_)
        | Stage::Acted(_)
        | Stage::Verified(_)
        | Stage::Closed(_) => (None, None),
    };
    tx.execute_one(
        "update moderation_case set stage = $3, second_by = $4, bundle = $5, sealed_at = $6, acted_at = $7,
           verified_at = $8, entry_id = $9, stopped = $10
         where id = $1 and stage = $2",
        params![
            it.id,
            was,
            it.stage.word(),
            it.second_by,
            it.stage.bundle(),
            it.sealed_at,
            it.acted_at,
            it.verified_at,
            entry,
            stopped,
        ],
    )
    .await
}

pub(crate) async fn in_tx(tx: &mut Tx, id: CaseId) -> Outcome<Option<Case>> {
    let sql = format!("select {COLUMNS} from moderation_case where id = $1");
    tx.row(&sql, params![id]).await?.as_ref().map(case).transpose()
}

pub(crate) async fn one(reader: &Reader, id: CaseId) -> Outcome<Option<Case>> {
    let sql = format!("select {COLUMNS} from moderation_case where id = $1");
    reader.row(&sql, params![id]).await?.as_ref().map(case).transpose()
}

/// The cases with these identities, the longest decided first.
pub(crate) async fn some(reader: &Reader, ids: &[CaseId]) -> Outcome<Vec<Case>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "select {COLUMNS} from moderation_case where id in ({}) order by decided_at, id",
        places(ids.len())
    );
    let values: Vec<Value> = ids.iter().map(|it| Value::from(*it)).collect();
    reader.rows(&sql, &values).await?.iter().map(case).collect()
}

fn places(n: usize) -> String {
    (1..=n).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ")
}

/// The cases whose evidence is sealed and on which nothing has been done, and those whose undoing is decided, on these
/// accounts, the longest decided first.
pub(crate) async fn to_be_done(reader: &Reader, scope: &Scope) -> Outcome<Vec<Case>> {
    let sql = format!(
        "select {COLUMNS} from moderation_case
         where stage = 'sealed'
            or exists (select 1 from restoration r where r.case_id = moderation_case.id and r.stage = 'decided')
         order by decided_at, id"
    );
    let cases: Outcome<Vec<Case>> = reader.rows(&sql, params![]).await?.iter().map(case).collect();
    Ok(cases?.into_iter().filter(|it| scope.covers(it.account)).collect())
}

/// The cases that restrict the words of their items: neither declined nor undone.
pub(crate) async fn restricting(reader: &Reader) -> Outcome<Vec<Case>> {
    let sql = format!(
        "select {COLUMNS} from moderation_case
         where form <> 'copy' and (stopped is null or stopped <> 'declined')
           and not exists (select 1 from restoration r where r.case_id = moderation_case.id and r.stage = 'restored')
         order by decided_at, id"
    );
    reader.rows(&sql, params![]).await?.iter().map(case).collect()
}

pub(crate) async fn by_bundle(reader: &Reader, bundle: Digest) -> Outcome<Option<Case>> {
    let sql = format!("select {COLUMNS} from moderation_case where bundle = $1");
    reader.row(&sql, params![bundle]).await?.as_ref().map(case).transpose()
}

/// The case that already takes this item away, or has: a stopped or restored one is none.
pub(crate) async fn live(tx: &mut Tx, item: ItemId) -> Outcome<Option<Case>> {
    let sql = format!(
        "select {COLUMNS} from moderation_case
         where item_id = $1 and stage <> 'stopped'
           and not exists (select 1 from restoration r where r.case_id = moderation_case.id and r.stage = 'restored')
         order by decided_at desc, id desc
         limit 1"
    );
    tx.row(&sql, params![item]).await?.as_ref().map(case).transpose()
}

pub(crate) async fn of_item_in(tx: &mut Tx, item: ItemId) -> Outcome<Vec<Case>> {
    let sql = format!("select {COLUMNS} from moderation_case where item_id = $1 order by decided_at, id");
    tx.rows(&sql, params![item]).await?.iter().map(case).collect()
}

pub(crate) async fn of_item(reader: &Reader, item: ItemId) -> Outcome<Vec<Case>> {
    let sql = format!("select {COLUMNS} from moderation_case where item_id = $1 order by decided_at, id");
    reader.rows(&sql, params![item]).await?.iter().map(case).collect()
}

/// The latest cases on these accounts, newest first, from before a time.
pub(crate) async fn latest(
    reader: &Reader,
    scope: &Scope,
    before: Instant,
    limit: i64,
) -> Outcome<Vec<Case>> {
    let mut values = vec![Value::from(before), Value::from(limit)];
    let within = within(scope, "account_id", &mut values);
    let sql = format!(
        "select {COLUMNS} from moderation_case
         where decided_at < $1 and {within}
         order by decided_at desc, id desc
         limit $2"
    );
    reader.rows(&sql, &values).await?.iter().map(case).collect()
}

/// A condition that keeps a query inside a scope; its parameters are added to `values`.
fn within(scope: &Scope, column: &str, values: &mut Vec<Value>) -> String {
    match scope {
        Scope::All => "1 = 1".to_owned(),
        Scope::Accounts(accounts) if accounts.is_empty() => "1 = 0".to_owned(),
        Scope::Accounts(accounts) => {
            let first = values.len() + 1;
            let places: Vec<String> = (first..first + accounts.len()).map(|n| format!("${n}")).collect();
            values.extend(accounts.iter().map(|it| Value::from(*it)));
            format!("{column} in ({})", places.join(", "))
        }
    }
}

/// Cases on these accounts that wait for a second person who is not `me`, longest waiting first.
pub(crate) async fn awaiting(reader: &Reader, scope: &Scope, me: Option<PersonId>) -> Outcome<Vec<Case>> {
    let mut values = vec![Value::from(me.map(|it| it.to_string()).unwrap_or_default())];
    let within = within(scope, "account_id", &mut values);
    let sql = format!(
        "select {COLUMNS} from moderation_case
         where stage = 'awaiting-second' and decided_by <> $1 and {within}
         order by decided_at, id"
    );
    reader.rows(&sql, &values).await?.iter().map(case).collect()
}

/// Live cases on these accounts and one of these grounds about which nobody has decided whether the police are told.
pub(crate) async fn without_police_decision(
    reader: &Reader,
    scope: &Scope,
    grounds: &[&str],
) -> Outcome<Vec<Case>> {
    let mut values: Vec<Value> = grounds.iter().map(|it| Value::from((*it).to_owned())).collect();
    let named: Vec<String> = (1..=grounds.len()).map(|n| format!("${n}")).collect();
    let within = within(scope, "account_id", &mut values);
    let sql = format!(
        "select {COLUMNS} from moderation_case
         where ground in ({}) and stage <> 'stopped' and {within}
           and not exists (select 1 from police_report r where r.case_id = moderation_case.id)
         order by decided_at, id",
        named.join(", ")
    );
    reader.rows(&sql, &values).await?.iter().map(case).collect()
}

fn restoration(row: &Row) -> Outcome<Restoration> {
    Ok(Restoration {
        case: row.get("case_id")?,
        asked_by: row.get("asked_by")?,
        asked_at: row.get("asked_at")?,
        reason: row.get("reason")?,
        guideline: row.get("guideline")?,
        stage: row.parse("stage")?,
        confirmed_by: row.get("confirmed_by")?,
        acted_at: row.get("acted_at")?,
    })
}

const RESTORATION: &str =
    "select r.case_id, r.asked_by, r.asked_at, r.reason, r.guideline, r.stage, r.confirmed_by, r.acted_at
    from restoration r";

pub(crate) async fn restoration_of(reader: &Reader, id: CaseId) -> Outcome<Option<Restoration>> {
    let sql = format!("{RESTORATION} where r.case_id = $1");
    reader.row(&sql, params![id]).await?.as_ref().map(restoration).transpose()
}

/// How far the restorations of some cases have come.
pub(crate) async fn restoration_stages(
    reader: &Reader,
    ids: &[CaseId],
) -> Outcome<HashMap<CaseId, RestorationStage>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let sql = format!("select case_id, stage from restoration where case_id in ({})", places(ids.len()));
    let values: Vec<Value> = ids.iter().map(|it| Value::from(*it)).collect();
    reader.rows(&sql, &values).await?.iter().map(|it| Ok((it.get("case_id")?, it.parse("stage")?))).collect()
}

pub(crate) async fn restoration_in(tx: &mut Tx, id: CaseId) -> Outcome<Option<Restoration>> {
    let sql = format!("{RESTORATION} where r.case_id = $1");
    tx.row(&sql, params![id]).await?.as_ref().map(restoration).transpose()
}

/// Restorations on these accounts that wait for a second person who is not `me`, longest waiting first.
pub(crate) async fn restorations_awaiting(
    reader: &Reader,
    scope: &Scope,
    me: Option<PersonId>,
) -> Outcome<Vec<Restoration>> {
    let mut values = vec![Value::from(me.map(|it| it.to_string()).unwrap_or_default())];
    let within = within(scope, "c.account_id", &mut values);
    let sql = format!(
        "{RESTORATION} join moderation_case c on c.id = r.case_id
         where r.stage = 'awaiting-second' and r.asked_by <> $1 and {within}
         order by r.asked_at, r.case_id"
    );
    reader.rows(&sql, &values).await?.iter().map(restoration).collect()
}

pub(crate) async fn ask_restoration(tx: &mut Tx, it: &Restoration) -> Outcome<()> {
    tx.execute_one(
        "insert into restoration (case_id, asked_by, asked_at, reason, guideline, stage)
         values ($1, $2, $3, $4, $5, $6)",
        params![
            it.case,
            it.asked_by,
            it.asked_at,
            it.reason.as_str(),
            it.guideline.as_str(),
            it.stage.word(),
        ],
    )
    .await
}

/// Ends the restorations of an item that are not carried out: a later decision takes their place. Of which cases.
pub(crate) async fn overtake_restorations(tx: &mut Tx, item: ItemId) -> Outcome<Vec<CaseId>> {
    let sql = "update restoration set stage = 'overtaken'
         where stage in ('awaiting-second', 'decided')
           and case_id in (select id from moderation_case where item_id = $1)
         returning case_id";
    tx.rows(sql, params![item]).await?.iter().map(|it| it.get("case_id")).collect()
}

pub(crate) async fn save_restoration(tx: &mut Tx, it: &Restoration, was: RestorationStage) -> Outcome<bool> {
    let now = tx.now();
    let rows = tx
        .execute(
            "update restoration set stage = $3, confirmed_by = $4,
               confirmed_at = coalesce(confirmed_at, case when cast($4 as text) is null then null else cast($5 as bigint) end),
               acted_at = $6
             where case_id = $1 and stage = $2",
            params![it.case, was.word(), it.stage.word(), it.confirmed_by, now, it.acted_at],
        )
        .await?;
    Ok(rows == 1)
}

/// A bundle's time stamp as the tables know it.
#[derive(Clone, Debug)]
pub(crate) struct StampRow {
    pub(crate) case: CaseId,
    pub(crate) authority: Option<String>,
    pub(crate) response: Option<Digest>,
    pub(crate) stamped_at: Option<Instant>,
}

pub(crate) async fn expect_stamp(tx: &mut Tx, bundle: Digest, case: CaseId) -> Outcome<()> {
    let now = tx.now();
    tx.execute(
        "insert into stamp (bundle, case_id, stage, asked_at) values ($1, $2, 'pending', $3)
         on conflict (bundle) do nothing",
        params![bundle, case, now],
    )
    .await?;
    Ok(())
}

pub(crate) async fn stamped(
    tx: &mut Tx,
    bundle: Digest,
    authority: &str,
    response: Digest,
    at: Instant,
) -> Outcome<bool> {
    let rows = tx
        .execute(
            "update stamp set stage = 'stamped', authority = $2, response = $3, stamped_at = $4
             where bundle = $1 and stage = 'pending'",
            params![bundle, authority, response, at],
        )
        .await?;
    Ok(rows == 1)
}

pub(crate) async fn stamp_of(reader: &Reader, bundle: Digest) -> Outcome<Option<StampRow>> {
    let row = reader
        .row("select case_id, authority, response, stamped_at from stamp where bundle = $1", params![bundle])
        .await?;
    row.as_ref()
        .map(|row| {
            Ok(StampRow {
                case: row.get("case_id")?,
                authority: row.get("authority")?,
                response: row.get("response")?,
                stamped_at: row.get("stamped_at")?,
            })
        })
        .transpose()
}

/// The cases whose bundles no authority has stamped yet, longest waiting first, and since when.
pub(crate) async fn stamps_pending(reader: &Reader) -> Outcome<Vec<(CaseId, Instant)>> {
    let sql = "select case_id, asked_at from stamp where stage = 'pending' order by asked_at, case_id";
    reader
        .rows(sql, params![])
        .await?
        .iter()
        .map(|row| Ok((row.get("case_id")?, row.get("asked_at")?)))
        .collect()
}

/// A decision about a police report.
#[derive(Clone, Debug)]
pub(crate) struct PoliceRow {
    pub(crate) decision: PoliceDecision,
    pub(crate) reason: String,
    pub(crate) reference: Option<String>,
    pub(crate) decided_by: PersonId,
    pub(crate) decided_at: Instant,
}

pub(crate) async fn decide_police(
    tx: &mut Tx,
    case: CaseId,
    guideline: &str,
    it: &PoliceRow,
) -> Outcome<bool> {
    let rows = tx
        .execute(
            "insert into police_report (case_id, decision, reason, reference, decided_by, decided_at, guideline)
             values ($1, $2, $3, $4, $5, $6, $7)
             on conflict (case_id) do nothing",
            params![
                case,
                it.decision.word(),
                it.reason.as_str(),
                it.reference.as_deref(),
                it.decided_by,
                it.decided_at,
                guideline,
            ],
        )
        .await?;
    Ok(rows == 1)
}

pub(crate) async fn police_of(reader: &Reader, case: CaseId) -> Outcome<Option<PoliceRow>> {
    let row = reader
        .row(
            "select decision, reason, reference, decided_by, decided_at from police_report where case_id = $1",
            params![case],
        )
        .await?;
    row.as_ref()
        .map(|row| {
            Ok(PoliceRow {
                decision: row.parse("decision")?,
                reason: row.get("reason")?,
                reference: row.get("reference")?,
                decided_by: row.get("decided_by")?,
                decided_at: row.get("decided_at")?,
            })
        })
        .transpose()
}

/// What was decided about the police, as it stands in this transaction.
pub(crate) async fn police_in(tx: &mut Tx, case: CaseId) -> Outcome<Option<PoliceDecision>> {
    let row = tx.row("select decision from police_report where case_id = $1", params![case]).await?;
    row.map(|row| row.parse("decision")).transpose()
}

/// The accounts on which anything was ever decided about.
pub(crate) async fn accounts_with_cases(
    tx: &mut Tx,
) -> Outcome<std::collections::HashSet<kernel::AccountId>> {
    let rows = tx.rows("select distinct account_id from moderation_case", params![]).await?;
    rows.iter().map(|it| it.get("account_id")).collect()
}

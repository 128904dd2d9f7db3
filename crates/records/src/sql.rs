use guideline::GuidelineVersion;
use kernel::{AccountId, EntryId, Failed, Instant, ItemId, Outcome, Scope};
use store::{Reader, Row, Tx, Value, params};

use crate::change::Change;
use crate::entry::{Entry, Marking, Openness, PublicEntry, Secrecy};
use crate::model::{Cause, Decided, Designation, Stage};
use crate::{Proposal, RegistryNumber};

const ENTRY: &str = "
    select e.id, e.case_id, e.item_id, e.account_id, e.origin, e.dated_at, e.sender, e.matter, e.restricted, e.bundle,
      e.ground, e.guideline, e.proposed_at, e.stage, e.number, e.document, e.change,
      d.reason, d.by_person, d.by_name, d.at, d.guideline as decided_guideline,
      s.provision, s.authority, s.by_person as marked_by, s.by_name as marked_name, s.at as marked_at,
      s.guideline as marked_guideline,
      (select max(c.at) from register_change c where c.entry_id = e.id) as changed_at
    from register_entry e
    left join register_decision d
      on d.entry_id = e.id and d.n = (select max(n) from register_decision where entry_id = e.id)
    left join register_secrecy s
      on s.entry_id = e.id and s.n = (select max(n) from register_secrecy where entry_id = e.id)";

/// Inserts the proposal.
pub(crate) async fn propose(
    tx: &mut Tx,
    id: EntryId,
    guideline: &GuidelineVersion,
    it: &Proposal,
) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
            "insert into register_entry
               (id, case_id, item_id, account_id, origin, dated_at, sender, matter, restricted, bundle, ground,
                guideline, proposed_at, number, stage, change)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'proposed', 0)",
            params![
                id, cause_of(&it.cause), item_of(&it.cause), it.account, it.origin.key(), it.dated, it.sender.clone(), &it.matter,
                it.restricted, it.bundle, &it.ground, guideline.to_string(), now,
                it.asked_matter.as_ref().map(RegistryNumber::as_str)
            ],
        )
        .await
}

/// Writes what is proposed now over what was proposed or left out before.
pub(crate) async fn renew(
    tx: &mut Tx,
    before: &Entry,
    guideline: &GuidelineVersion,
    it: &Proposal,
) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "update register_entry
         set stage = 'proposed', dated_at = $1, sender = $2, matter = $3, restricted = $4, bundle = $5, ground = $6,
           guideline = $7, proposed_at = $8, number = $9, decided_at = null, change = change + 1
         where id = $10 and stage = $11 and change = $12",
        params![
            it.dated,
            it.sender.clone(),
            &it.matter,
            it.restricted,
            it.bundle,
            &it.ground,
            guideline.to_string(),
            now,
            it.asked_matter.as_ref().map(RegistryNumber::as_str),
            before.id,
            before.stage.key(),
            before.change
        ],
    )
    .await
}

/// Between an item and the number of its wording, in the column of cases; no identity holds it.
const WORDING: char = '#';

/// What proposed an entry, in the column of cases: no two identities are the same.
fn cause_of(cause: &Cause) -> String {
    match cause {
        Cause::Case { case, .. } => case.to_string(),
        Cause::Closing(closing) => closing.to_string(),
        Cause::Wording { item, wording } => format!("{item}{WORDING}{wording}"),
    }
}

/// The item that an entry is about; nothing for one that a closing proposed, and so they are told apart.
fn item_of(cause: &Cause) -> String {
    cause.item().map(|it| it.to_string()).unwrap_or_default()
}

fn read_cause(row: &Row) -> Outcome<Cause> {
    let (item, cause): (String, String) = (row.get("item_id")?, row.get("case_id")?);
    if let Some((_, wording)) = cause.split_once(WORDING) {
        let unread = |it| Failed::for_good("reading the wording of a register entry").because(it);
        Ok(Cause::Wording { item: row.get("item_id")?, wording: wording.parse().map_err(unread)? })
    } else if item.is_empty() {
        Ok(Cause::Closing(row.get("case_id")?))
    } else {
        Ok(Cause::Case { case: row.get("case_id")?, item: row.get("item_id")? })
    }
}

/// The entry that the case or the closing proposed, if it has.
pub(crate) async fn id_of_cause(tx: &mut Tx, cause: &Cause) -> Outcome<Option<EntryId>> {
    let sql = "select id from register_entry where case_id = $1";
    let row = tx.row(sql, params![cause_of(cause)]).await?;
    row.map(|row| row.get("id")).transpose()
}

/// The entry, seen with the transaction's own changes.
pub(crate) async fn entry_in(tx: &mut Tx, id: EntryId) -> Outcome<Option<Entry>> {
    let row = tx.row(&format!("{ENTRY} where e.id = $1"), params![id]).await?;
    row.as_ref().map(entry_of).transpose()
}

/// The entry, with the time of its last change.
pub(crate) async fn entry(reader: &Reader, id: EntryId) -> Outcome<Option<(Entry, Option<Instant>)>> {
    let row = reader.row(&format!("{ENTRY} where e.id = $1"), params![id]).await?;
    row.map(|row| Ok((entry_of(&row)?, row.get("changed_at")?))).transpose()
}

/// The entry that the case or the closing of this identity proposed, if it has.
pub(crate) async fn entry_of_cause(reader: &Reader, cause: String) -> Outcome<Option<Entry>> {
    let row = reader.row(&format!("{ENTRY} where e.case_id = $1"), params![cause]).await?;
    row.as_ref().map(entry_of).transpose()
}

/// The entries about an item, oldest first.
pub(crate) async fn of_item(reader: &Reader, item: ItemId) -> Outcome<Vec<Entry>> {
    let sql = format!("{ENTRY} where e.item_id = $1 order by e.proposed_at, e.id");
    reader.rows(&sql, params![item]).await?.iter().map(entry_of).collect()
}

/// The same, seen with the transaction's own changes.
pub(crate) async fn of_item_in(tx: &mut Tx, item: ItemId) -> Outcome<Vec<Entry>> {
    let sql = format!("{ENTRY} where e.item_id = $1 order by e.proposed_at, e.id");
    tx.rows(&sql, params![item]).await?.iter().map(entry_of).collect()
}

/// What waits within the scope: where secrecy is suspected first, then the oldest.
pub(crate) async fn waiting(reader: &Reader, scope: &Scope) -> Outcome<Vec<Entry>> {
    let sql = format!(
        "{ENTRY}
         where e.stage = 'proposed'
           and (cast($1 as text) is null or cast($1 as text) like '%' || e.account_id || '%')
         order by e.restricted desc, e.proposed_at, e.id
         limit 500"
    );
    let rows = reader.rows(&sql, params![accounts(scope)]).await?;
    rows.iter().map(entry_of).collect()
}

/// The years that the register has entries of, newest first.
pub(crate) async fn years(reader: &Reader) -> Outcome<Vec<i16>> {
    let sql = "select distinct year from register_entry where stage = 'registered' order by year desc";
    let rows = reader.rows(sql, params![]).await?;
    let year = |row: &Row| {
        i16::try_from(row.get::<i64>("year")?).map_err(|it| Failed::for_good("reading a year").because(it))
    };
    rows.iter().map(year).collect()
}

/// Registered entries after the one named, in the order of their identities.
pub(crate) async fn registered_after(
    reader: &Reader,
    after: Option<EntryId>,
    limit: i64,
) -> Outcome<Vec<Entry>> {
    let after = after.map(|it| it.to_string()).unwrap_or_default();
    let sql = format!("{ENTRY} where e.stage = 'registered' and e.id > $1 order by e.id limit $2");
    reader.rows(&sql, params![after, limit]).await?.iter().map(entry_of).collect()
}

/// Every registered entry, in the order of their identities.
pub(crate) async fn all_registered(reader: &Reader) -> Outcome<Vec<Entry>> {
    let (mut all, mut after) = (Vec::new(), None);
    loop {
        let more = registered_after(reader, after, 1_000).await?;
        let Some(last) = more.last() else { return Ok(all) };
        after = Some(last.id);
        all.extend(more);
    }
}

/// The public forms of a year's entries, newest first, after the one named.
pub(crate) async fn of_year(
    reader: &Reader,
    year: i16,
    after: Option<EntryId>,
    limit: i64,
) -> Outcome<Vec<PublicEntry>> {
    let sql = format!(
        "{ENTRY}
         where e.stage = 'registered'
           and e.year = $1
           and (cast($2 as text) is null
             or (e.decided_at, e.id) < (select decided_at, id from register_entry where id = cast($2 as text)))
         order by e.decided_at desc, e.id desc
         limit $3"
    );
    public_of(&reader.rows(&sql, params![i64::from(year), after, limit]).await?)
}

/// The registered entries among these, newest first; those with restricted fields only within the scope.
pub(crate) async fn registered(reader: &Reader, ids: &[String]) -> Outcome<Vec<(AccountId, PublicEntry)>> {
    let places: Vec<String> = (1..=ids.len()).map(|n| format!("${n}")).collect();
    let sql = format!(
        "{ENTRY}
         where e.stage = 'registered'
           and e.id in ({})
         order by e.decided_at desc, e.id desc",
        places.join(", ")
    );
    let ids: Vec<Value> = ids.iter().map(Value::from).collect();
    let rows = reader.rows(&sql, &ids).await?;
    let accounts = rows.iter().map(|row| row.get("account_id")).collect::<Outcome<Vec<_>>>()?;
    Ok(accounts.into_iter().zip(public_of(&rows)?).collect())
}

/// The changes of an entry, oldest first.
pub(crate) async fn changes(reader: &Reader, id: EntryId) -> Outcome<Vec<Change>> {
    let rows = reader
        .rows(
            "select field, old, new, reason, by_person, by_name, at, guideline
             from register_change
             where entry_id = $1
             order by n, field",
            params![id],
        )
        .await?;
    let change = |row: &Row| {
        let (field, old, new, reason) =
            (row.parse("field")?, row.get("old")?, row.get("new")?, row.get("reason")?);
        Ok(Change {
            field,
            old,
            new,
            reason,
            decided: decided(row, ["by_person", "by_name", "at", "guideline"])?,
        })
    };
    rows.iter().map(change).collect()
}

/// The next number of this series of the year.
pub(crate) async fn next_number(tx: &mut Tx, series: &str, year: i16) -> Outcome<i64> {
    let row = tx
        .row(
            "insert into register_series (series, year, last)
             values ($1, $2, 1)
             on conflict (series, year) do update set last = register_series.last + 1
             returning last",
            params![series, i64::from(year)],
        )
        .await?;
    row.ok_or_else(|| Failed::new("taking the next registry number"))?.get("last")
}

/// The last number given out in this series of the year, 0 when there is none.
pub(crate) async fn last_number(tx: &mut Tx, series: &str, year: i16) -> Outcome<i64> {
    let sql = "select last from register_series where series = $1 and year = $2";
    tx.row(sql, params![series, i64::from(year)]).await?.map_or(Ok(0), |row| row.get("last"))
}

/// The next place among the records of a matter. A place is never given out twice.
pub(crate) async fn next_document(tx: &mut Tx, number: &RegistryNumber) -> Outcome<i64> {
    let row = tx
        .row(
            "insert into register_matter (number, documents)
             values ($1, 1)
             on conflict (number) do update set documents = register_matter.documents + 1
             returning documents",
            params![number.as_str()],
        )
        .await?;
    row.ok_or_else(|| Failed::new("taking the next place in a matter"))?.get("documents")
}

/// Writes the entry as it stands now over `before`, which must still be what the table holds.
pub(crate) async fn save(tx: &mut Tx, before: &Entry, now: &Entry, year: Option<i16>) -> Outcome<()> {
    let designation = now.stage.designation();
    let decided_at = match &now.stage {
        Stage::Proposed => None,
        Stage::Registered { decided, .. } | Stage::Declined { decided, .. } => Some(decided.at),
    };
    tx.execute_one(
        "update register_entry
         set stage = $1, sender = $2, matter = $3, restricted = $4, number = $5, document = $6,
           year = coalesce(cast($7 as bigint), year), decided_at = $8, change = $9
         where id = $10 and stage = $11 and change = $12",
        params![
            now.stage.key(),
            now.sender.clone(),
            &now.matter,
            now.openness.restricted(),
            designation.map(|it| it.number.as_str()),
            designation.and_then(|it| it.document),
            year.map(i64::from),
            decided_at,
            now.change,
            before.id,
            before.stage.key(),
            before.change
        ],
    )
    .await
}

/// Keeps what was decided about the entry.
pub(crate) async fn save_decision(
    tx: &mut Tx,
    entry: &Entry,
    reason: Option<&str>,
    decided: &Decided,
) -> Outcome<()> {
    tx.execute_one(
        "insert into register_decision (entry_id, n, outcome, reason, by_person, by_name, at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![
            entry.id,
            entry.change,
            entry.stage.key(),
            reason,
            decided.by,
            &decided.name,
            decided.at,
            decided.guideline.to_string()
        ],
    )
    .await
}

/// Keeps a marking, or that there is none any more.
pub(crate) async fn save_marking(
    tx: &mut Tx,
    entry: &Entry,
    secrecy: Option<&Secrecy>,
    decided: &Decided,
) -> Outcome<()> {
    tx.execute_one(
        "insert into register_secrecy (entry_id, n, provision, authority, by_person, by_name, at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![
            entry.id,
            entry.change,
            secrecy.map(|it| it.provision.as_str()),
            secrecy.map(|it| it.authority.as_str()),
            decided.by,
            &decided.name,
            decided.at,
            decided.guideline.to_string()
        ],
    )
    .await
}

/// Keeps what was corrected.
pub(crate) async fn save_changes(tx: &mut Tx, entry: &Entry, changes: &[Change]) -> Outcome<()> {
    let rows = changes.iter().map(|it| {
        params![
            entry.id,
            entry.change,
            it.field.key(),
            it.old.clone(),
            it.new.clone(),
            &it.reason,
            it.decided.by,
            &it.decided.name,
            it.decided.at,
            it.decided.guideline.to_string()
        ]
        .to_vec()
    });
    tx.execute_each(
        "insert into register_change (entry_id, n, field, old, new, reason, by_person, by_name, at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        rows.collect(),
    )
    .await
}

pub(crate) fn accounts(scope: &Scope) -> Option<String> {
    match scope {
        Scope::All => None,
        Scope::Accounts(ids) => Some(ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")),
    }
}

fn public_of(rows: &[Row]) -> Outcome<Vec<PublicEntry>> {
    let public = |row: &Row| {
        let entry = entry_of(row)?;
        entry
            .public(row.get("changed_at")?)
            .ok_or_else(|| Failed::for_good("reading the register: an entry in it is not registered"))
    };
    rows.iter().map(public).collect()
}

fn entry_of(row: &Row) -> Outcome<Entry> {
    Ok(Entry {
        id: row.get("id")?,
        cause: read_cause(row)?,
        account: row.get("account_id")?,
        origin: row.parse("origin")?,
        dated: row.get("dated_at")?,
        sender: row.get("sender")?,
        matter: row.get("matter")?,
        openness: openness_of(row)?,
        bundle: row.get("bundle")?,
        ground: row.get("ground")?,
        asked_matter: asked_matter(row)?,
        guideline: row.parse("guideline")?,
        proposed_at: row.get("proposed_at")?,
        stage: stage_of(row)?,
        change: row.get("change")?,
    })
}

/// The number that a proposal asks for stands where the number of the registered entry will stand.
fn asked_matter(row: &Row) -> Outcome<Option<RegistryNumber>> {
    let waits = row.get::<String>("stage")? == Stage::Proposed.key();
    let number: Option<String> = row.get("number")?;
    Ok(number.filter(|_| waits).and_then(|it| it.parse().ok()))
}

fn openness_of(row: &Row) -> Outcome<Openness> {
    if !row.get::<bool>("restricted")? {
        return Ok(Openness::Public);
    }
    let Some(provision) = row.get("provision")? else { return Ok(Openness::Suspected) };
    let secrecy = Secrecy { provision, authority: row.get("authority")? };
    let decided = decided(row, ["marked_by", "marked_name", "marked_at", "marked_guideline"])?;
    Ok(Openness::Marked(Marking { secrecy, decided }))
}

fn stage_of(row: &Row) -> Outcome<Stage> {
    let made = |row: &Row| decided(row, ["by_person", "by_name", "at", "decided_guideline"]);
    match row.get::<String>("stage")?.as_str() {
        "proposed" => Ok(Stage::Proposed),
        "registered" => {
            let designation = Designation { number: row.parse("number")?, document: row.get("document")? };
            Ok(Stage::Registered { designation, decided: made(row)? })
        }
        "declined" => Ok(Stage::Declined { reason: row.get("reason")?, decided: made(row)? }),
        other => Err(Failed::for_good(format!("reading a register entry: there is no stage {other}"))),
    }
}

fn decided(row: &Row, [by, name, at, guideline]: [&str; 4]) -> Outcome<Decided> {
    Ok(Decided { by: row.get(by)?, name: row.get(name)?, at: row.get(at)?, guideline: row.parse(guideline)? })
}

/// What the registered entries about these items are called, the oldest first.
pub(crate) async fn designations_of_items(
    reader: &Reader,
    ids: &[ItemId],
) -> Outcome<std::collections::HashMap<ItemId, Vec<Designation>>> {
    let mut found: std::collections::HashMap<ItemId, Vec<Designation>> = std::collections::HashMap::new();
    for some in ids.chunks(500) {
        let places: Vec<String> = (1..=some.len()).map(|n| format!("${n}")).collect();
        let sql = format!(
            "select item_id, number, document from register_entry
             where stage = 'registered' and item_id in ({})
             order by decided_at, id",
            places.join(", ")
        );
        let ids: Vec<Value> = some.iter().map(|it| Value::from(*it)).collect();
        for row in reader.rows(&sql, &ids).await? {
            let designation = Designation { number: row.parse("number")?, document: row.get("document")? };
            found.entry(row.get("item_id")?).or_default().push(designation);
        }
    }
    Ok(found)
}

/// The stages of the entries about these items.
pub(crate) async fn stages_of_items(
    tx: &mut Tx,
    ids: &[kernel::ItemId],
) -> Outcome<std::collections::HashMap<kernel::ItemId, Vec<String>>> {
    let mut found: std::collections::HashMap<kernel::ItemId, Vec<String>> = std::collections::HashMap::new();
    for some in ids.chunks(200) {
        let places: Vec<String> = (1..=some.len()).map(|n| format!("${n}")).collect();
        let sql =
            format!("select item_id, stage from register_entry where item_id in ({})", places.join(", "));
        let ids: Vec<Value> = some.iter().map(|it| Value::from(*it)).collect();
        for row in tx.rows(&sql, &ids).await? {
            found.entry(row.get("item_id")?).or_default().push(row.get("stage")?);
        }
    }
    Ok(found)
}

use std::collections::BTreeSet;

use accounts::Account;
use kernel::calendar::date_of;
use kernel::item::{Direction, ExternalId, Kind};
use kernel::{AccountId, Digest, Instant, ItemId, Outcome};
use people::Unit;
use records::retention::{Candidate, Facts as Asked, OwnHold};
use store::{Reader, Row, Tx, Value, params};

use crate::Item;
use crate::disposal::{kind, units_above};

/// What the schedule asks of an item, as the tables know it.
pub(crate) struct Facts {
    pub(crate) id: ItemId,
    pub(crate) account: AccountId,
    kind: Kind,
    direction: Direction,
    received_at: Instant,
    answered_at: Option<Instant>,
    last_at: Instant,
    content: Digest,
    wordings: i64,
    holds: Vec<OwnHold>,
}

impl Facts {
    pub(crate) fn candidate(&self, account: &Account, units: &[Unit]) -> Candidate {
        Candidate {
            item: self.id,
            account: self.account,
            account_name: account.name.clone(),
            facts: Asked {
                kind: kind(self.kind, self.direction, self.answered_at.is_some()),
                units: units_above(units, account.unit),
                posted: date_of(self.received_at),
                answered: self.answered_at.map(date_of),
                last: date_of(self.last_at),
                closed: account.closed_at.map(date_of),
            },
            received_at: self.received_at,
            content: self.content,
            wordings: self.wordings,
            own: self.holds.clone(),
        }
    }
}

const FACTS: &str = "
    select i.id, i.account_id, i.kind, i.direction, i.posted_at, i.first_seen_at, i.content, i.versions, i.open,
      (select max(v.observed_at) from item_version v where v.item_id = i.id) as worded_at,
      (select max(h.at) from handling h where h.item_id = i.id) as handled_at,
      (select max(a.posted_at) from answer a where a.item_id = i.id) as answered_at,
      (select count(*) from answer a where a.item_id = i.id and a.stage in ('decided', 'posted')) as under_way,
      (select count(*) from restriction r where r.item_id = i.id and r.lifted_at is null) as restrictions,
      (select count(*) from item_unassessed u where u.item_id = i.id) as unassessed
    from item i";

fn facts(row: &Row) -> Outcome<Facts> {
    let (posted_at, first_seen_at): (Option<Instant>, Instant) =
        (row.get("posted_at")?, row.get("first_seen_at")?);
    let received_at = posted_at.map_or(first_seen_at, |it| it.min(first_seen_at));
    let answered_at: Option<Instant> = row.get("answered_at")?;
    let since = [row.get("worded_at")?, row.get("handled_at")?, answered_at];
    Ok(Facts {
        id: row.get("id")?,
        account: row.get("account_id")?,
        kind: row.parse("kind")?,
        direction: row.parse("direction")?,
        received_at,
        answered_at,
        last_at: since.into_iter().flatten().fold(received_at, Instant::max),
        content: row.get("content")?,
        wordings: row.get("versions")?,
        holds: holds(row)?,
    })
}

/// What holds an item by itself, as far as the dialogue knows.
fn holds(row: &Row) -> Outcome<Vec<OwnHold>> {
    let (direction, some) = (row.parse::<Direction>("direction")?, |it: i64| it > 0);
    let unassessed = some(row.get("unassessed")?) && direction == Direction::Incoming;
    let holds = [
        (row.get("open")?, OwnHold::Unanswered),
        (unassessed, OwnHold::Unassessed),
        (some(row.get("under_way")?), OwnHold::AnswerUnderWay),
        (some(row.get("restrictions")?), OwnHold::Restricted),
    ];
    Ok(holds.into_iter().filter(|it| it.0).map(|it| it.1).collect())
}

pub(crate) async fn of_account(
    tx: &mut Tx,
    account: AccountId,
    after: Option<ItemId>,
    limit: i64,
) -> Outcome<Vec<Facts>> {
    let after = after.map(|it| it.to_string()).unwrap_or_default();
    let sql = format!("{FACTS} where i.account_id = $1 and i.id > $2 order by i.id limit $3");
    tx.rows(sql.trim(), params![account, after, limit]).await?.iter().map(facts).collect()
}

pub(crate) async fn of_items(tx: &mut Tx, ids: &[ItemId]) -> Outcome<Vec<Facts>> {
    let mut found = Vec::with_capacity(ids.len());
    for some in ids.chunks(200) {
        let places: Vec<String> = (1..=some.len()).map(|n| format!("${n}")).collect();
        let sql = format!("{FACTS} where i.id in ({}) order by i.id", places.join(", "));
        let ids: Vec<Value> = some.iter().map(|it| Value::from(*it)).collect();
        for row in tx.rows(sql.trim(), &ids).await? {
            found.push(facts(&row)?);
        }
    }
    Ok(found)
}

/// Takes away everything that says what an item says, who wrote it, or what people thought of it.
pub(crate) async fn remove(tx: &mut Tx, item: &Item, wordings: i64) -> Outcome<()> {
    let gone = [
        "update item_version set text = '', author_name = null where item_id = $1 and n <= $2",
        "delete from finding
         where item_id = $1 and version_id in (select id from item_version where item_id = $1 and n <= $2)",
    ];
    for sql in gone {
        tx.execute(sql, params![item.id, wordings]).await?;
    }
    let whole = [
        "update item set author_id = null, author_name = null, permalink = null where id = $1",
        "update handling set note = null where item_id = $1",
        "update answer set text = '' where item_id = $1",
        "update answer_draft_step set text = null, note = null where item_id = $1",
        "update item_mark set place = null where item_id = $1",
        "update item_validity set note = null where item_id = $1",
    ];
    for sql in whole {
        tx.execute(sql, params![item.id]).await?;
    }
    // An answer of ours is kept where it was decided as well.
    let sql = "update answer set text = '' where account_id = $1 and external_id = $2";
    tx.execute(sql, params![item.account, item.external.0.as_str()]).await?;
    Ok(())
}

/// The wordings of these items up to a number each, by what they are called on the platform; not those that a later
/// wording repeats.
pub(crate) async fn wordings(
    reader: &Reader,
    of: &[(ItemId, i64)],
) -> Outcome<BTreeSet<(ExternalId, Digest)>> {
    let (mut gone, mut stays) = (BTreeSet::new(), BTreeSet::new());
    for some in of.chunks(200) {
        let places: Vec<String> = (1..=some.len()).map(|n| format!("${n}")).collect();
        let sql = format!(
            "select i.id, i.external_id, v.n, v.content from item_version v
             join item i on i.id = v.item_id
             where v.item_id in ({})",
            places.join(", ")
        );
        let ids: Vec<Value> = some.iter().map(|it| Value::from(it.0)).collect();
        for row in reader.rows(&sql, &ids).await? {
            let (id, n): (ItemId, i64) = (row.get("id")?, row.get("n")?);
            let wording = (ExternalId(row.get("external_id")?), row.get("content")?);
            let is_gone = some.iter().any(|it| it.0 == id && n <= it.1);
            if is_gone {
                gone.insert(wording)
            } else {
                stays.insert(wording)
            };
        }
    }
    Ok(gone.difference(&stays).cloned().collect())
}

/// The items of an account, or of all, that were received within a time.
pub(crate) async fn received(
    reader: &Reader,
    account: Option<AccountId>,
    from: Option<Instant>,
    until: Option<Instant>,
) -> Outcome<Vec<(ItemId, AccountId)>> {
    let sql = "select id, account_id from item
         where (cast($1 as text) is null or account_id = $1)
           and (cast($2 as bigint) is null or coalesce(posted_at, first_seen_at) >= $2)
           and (cast($3 as bigint) is null or coalesce(posted_at, first_seen_at) < $3)
         order by id";
    let rows = reader.rows(sql, params![account, from, until]).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("account_id")?))).collect()
}

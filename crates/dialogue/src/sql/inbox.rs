use std::collections::BTreeMap;

use kernel::{AccountId, Instant, ItemId, Outcome, Scope};
use store::{Reader, Row, Value, params};

use crate::inbox::{Counts, Filter, Place};
use crate::model::{Found, Item, ItemSummary, Need};
use crate::restricted;
use crate::sql::item::{COLUMNS, item};

/// A condition on the account that keeps a query inside a scope, and its parameters from `$first` on.
pub(crate) fn within(scope: &Scope, first: usize) -> (String, Vec<Value>) {
    column_within("i.account_id", scope, first)
}

/// The account in a condition for which no index is sought: a page of the inbox is found by walking along what is due,
/// and ends after fifty, while an index by account would first have to sort all that waits there.
const ACCOUNT_ON_THE_WAY: &str = "coalesce(i.account_id, '')";

fn column_within(column: &str, scope: &Scope, first: usize) -> (String, Vec<Value>) {
    match scope {
        Scope::All => ("1 = 1".to_owned(), Vec::new()),
        Scope::Accounts(accounts) if accounts.is_empty() => ("1 = 0".to_owned(), Vec::new()),
        Scope::Accounts(accounts) => {
            let places: Vec<String> = (first..first + accounts.len()).map(|n| format!("${n}")).collect();
            let values = accounts.iter().map(|it| Value::from(*it)).collect();
            (format!("{column} in ({})", places.join(", ")), values)
        }
    }
}

/// A page of the open items, what is due first first.
pub(crate) async fn page(
    reader: &Reader,
    scope: &Scope,
    filter: &Filter,
    after: Option<&Place>,
    limit: i64,
) -> Outcome<Vec<ItemSummary>> {
    let mut values = vec![
        Value::from(limit),
        Value::from(after.map_or(i64::MIN, |it| it.due_at.as_micros())),
        Value::from(after.map_or_else(String::new, |it| it.id.to_string())),
    ];
    let (within, more) = column_within(ACCOUNT_ON_THE_WAY, scope, values.len() + 1);
    values.extend(more);
    let mut conditions = vec![within, "(i.due_at, i.id) > ($2, $3)".to_owned()];
    if let Some(account) = filter.account {
        values.push(account.into());
        let column = if filter.need.is_some() { "i.account_id" } else { ACCOUNT_ON_THE_WAY };
        conditions.push(format!("{column} = ${}", values.len()));
    }
    if let Some(need) = filter.need {
        values.push(need.word().into());
        conditions.push(format!("i.need = ${}", values.len()));
    }
    let sql = format!(
        "select {SUMMARY}
         from item i
         join item_version v on v.item_id = i.id and v.n = i.versions
         where i.open = 1 and {}
         order by i.due_at, i.id
         limit $1",
        conditions.join(" and ")
    );
    let mut items: Vec<ItemSummary> =
        reader.rows(&sql, &values).await?.iter().map(summary).collect::<Outcome<_>>()?;
    add_findings(reader, &mut items).await?;
    restricted::withhold(reader, &mut items).await?;
    Ok(items)
}

/// What a line says of an item.
const SUMMARY: &str =
    "i.id, i.account_id, i.kind, i.direction, i.author_name, v.text, i.posted_at, i.first_seen_at, i.need,
    i.due_at, i.visibility, i.presence, i.versions, i.guideline,
    case when i.need = 'answer' and exists (
      select 1 from answer a
      join answer_manner m on m.answer_id = a.id
      where a.item_id = i.id and m.kind = 'holding' and a.decided_at = i.due_from
    ) then 1 else 0 end as is_promised";

pub(crate) fn summary(row: &Row) -> Outcome<ItemSummary> {
    let seen: Instant = row.get("first_seen_at")?;
    Ok(ItemSummary {
        id: row.get("id")?,
        account: row.get("account_id")?,
        kind: row.parse("kind")?,
        direction: row.parse("direction")?,
        author: row.get("author_name")?,
        text: Some(row.get("text")?),
        restriction: None,
        received_at: row.get::<Option<Instant>>("posted_at")?.map_or(seen, |it| it.min(seen)),
        need: row.parse("need")?,
        due_at: row.get("due_at")?,
        is_promised: row.get("is_promised")?,
        visibility: row.parse("visibility")?,
        presence: row.parse("presence")?,
        versions: row.get("versions")?,
        guideline: row.get("guideline")?,
        findings: Vec::new(),
    })
}

/// What was found in the present wordings, in one query.
pub(crate) async fn add_findings(reader: &Reader, items: &mut [ItemSummary]) -> Outcome<()> {
    if items.is_empty() {
        return Ok(());
    }
    let places: Vec<String> = (1..=items.len()).map(|n| format!("${n}")).collect();
    let sql = format!(
        "select f.item_id, f.code, max(f.confidence) as confidence from finding f
         join item_version v on v.id = f.version_id
         join item i on i.id = f.item_id and v.n = i.versions
         where f.item_id in ({})
         group by f.item_id, f.code
         order by f.item_id, f.code",
        places.join(", ")
    );
    let values: Vec<Value> = items.iter().map(|it| Value::from(it.id)).collect();
    for row in reader.rows(&sql, &values).await? {
        let id: ItemId = row.get("item_id")?;
        if let Some(item) = items.iter_mut().find(|it| it.id == id) {
            item.findings.push(Found { code: row.get("code")?, confidence: row.get("confidence")? });
        }
    }
    Ok(())
}

/// How many open items there are on each account by need, and how many of them are overdue.
pub(crate) async fn counts_by_account(reader: &Reader, scope: &Scope) -> Outcome<Vec<(AccountId, Counts)>> {
    let now = reader.now();
    let (within, more) = within(scope, 2);
    let sql = format!(
        "select i.account_id, i.need, count(*) as n, count(case when i.due_at < $1 then 1 end) as overdue
         from item i
         where i.open = 1 and {within}
         group by i.account_id, i.need"
    );
    let values: Vec<Value> = std::iter::once(Value::from(now)).chain(more).collect();
    let mut counts: BTreeMap<AccountId, Counts> = BTreeMap::new();
    for row in reader.rows(&sql, &values).await? {
        let counts = counts.entry(row.get("account_id")?).or_default();
        let n: i64 = row.get("n")?;
        counts.overdue += row.get::<i64>("overdue")?;
        match row.parse::<Need>("need")? {
            Need::Moderate => counts.moderate = n,
            Need::Answer => counts.answer = n,
            Need::Look => counts.look = n,
            Need::Nothing => {}
        }
    }
    Ok(counts.into_iter().collect())
}

/// How many open items of the account needed an answer before now.
pub(crate) async fn overdue_answers(reader: &Reader, account: AccountId) -> Outcome<i64> {
    let sql = "select count(*) as n
         from item
         where account_id = $1 and open = 1 and need = $2 and due_at < $3";
    let values = store::params![account, Need::Answer.word(), reader.now()];
    reader.row(sql, values).await?.map_or(Ok(0), |it| it.get("n"))
}

/// How many open items there are, counted no further than this.
pub(crate) async fn waiting(reader: &Reader, scope: &Scope, most: i64) -> Outcome<i64> {
    let (within, more) = within(scope, 2);
    let sql = format!(
        "select count(*) as n from (select 1 from item i where i.open = 1 and {within} limit $1) as counted"
    );
    let values: Vec<Value> = std::iter::once(Value::from(most)).chain(more).collect();
    reader.row(&sql, &values).await?.map_or(Ok(0), |it| it.get("n"))
}

/// When what needs this and is open is due next after a time.
pub(crate) async fn next_due(
    reader: &Reader,
    scope: &Scope,
    need: Need,
    after: Instant,
) -> Outcome<Option<Instant>> {
    let (within, more) = column_within(ACCOUNT_ON_THE_WAY, scope, 3);
    let sql = format!(
        "select i.due_at from item i
         where i.open = 1 and i.need = $1 and i.due_at > $2 and {within}
         order by i.due_at
         limit 1"
    );
    let values: Vec<Value> = [Value::from(need.word()), Value::from(after)].into_iter().chain(more).collect();
    reader.row(&sql, &values).await?.map_or(Ok(None), |it| it.get("due_at"))
}

/// What needs an answer, is open and was due after the one time and not after the other, what was due first first.
pub(crate) async fn unanswered(reader: &Reader, after: Instant, until: Instant) -> Outcome<Vec<Item>> {
    let sql = format!(
        "select {COLUMNS}
         from item
         where open = 1 and need = $1 and due_at > $2 and due_at <= $3
         order by due_at, id"
    );
    reader.rows(&sql, params![Need::Answer.word(), after, until]).await?.iter().map(item).collect()
}

/// What an account received after an item was first seen, or everything, newest first.
pub(crate) async fn since(
    reader: &Reader,
    account: AccountId,
    after: Option<ItemId>,
    limit: i64,
) -> Outcome<Vec<ItemSummary>> {
    let sql = format!(
        "select {SUMMARY}
         from item i
         join item_version v on v.item_id = i.id and v.n = i.versions
         where i.account_id = $1 and i.direction = 'incoming'
           and i.first_seen_at > coalesce((select first_seen_at from item where id = $2), 0)
         order by i.first_seen_at desc, i.id desc
         limit $3"
    );
    let after = after.map_or_else(String::new, |it| it.to_string());
    let rows = reader.rows(&sql, params![account, after, limit]).await?;
    let mut items: Vec<ItemSummary> = rows.iter().map(summary).collect::<Outcome<_>>()?;
    add_findings(reader, &mut items).await?;
    restricted::withhold(reader, &mut items).await?;
    Ok(items)
}

/// The items that are to be shown for a search, in the order of `ids`, within the scope.
pub(crate) async fn found(reader: &Reader, scope: &Scope, ids: &[String]) -> Outcome<Vec<ItemSummary>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<String> = (1..=ids.len()).map(|n| format!("${n}")).collect();
    let (within, more) = within(scope, ids.len() + 1);
    let sql = format!(
        "select {SUMMARY}
         from item i
         join item_version v on v.item_id = i.id and v.n = i.versions
         where i.id in ({}) and {within}
         order by i.first_seen_at desc, i.id desc",
        places.join(", ")
    );
    let values: Vec<Value> = ids.iter().map(Value::from).chain(more).collect();
    let mut items: Vec<ItemSummary> =
        reader.rows(&sql, &values).await?.iter().map(summary).collect::<Outcome<_>>()?;
    add_findings(reader, &mut items).await?;
    restricted::withhold(reader, &mut items).await?;
    Ok(items)
}

/// The last item of an account that a round could be signed through.
pub(crate) async fn newest(reader: &Reader, account: AccountId) -> Outcome<Option<ItemId>> {
    let row = reader
        .row(
            "select id from item where account_id = $1 and direction = 'incoming'
             order by first_seen_at desc, id desc
             limit 1",
            params![account],
        )
        .await?;
    row.map(|it| it.get("id")).transpose()
}

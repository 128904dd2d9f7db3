use std::collections::BTreeMap;

use guideline::Fact;
use kernel::{AccountId, Instant, Outcome};
use store::{Reader, Row, Tx, params};

use super::model::{About, Confirmation, Seen, Symbol};

// What people stated

/// The latest statement of each fact about this; an empty one was taken back.
pub(crate) async fn facts(reader: &Reader, about: About) -> Outcome<BTreeMap<Fact, String>> {
    let sql = "select fact, said
         from profile_fact
         where about = $1
         order by fact, n";
    let rows = reader.rows(sql, params![about.word()]).await?;
    let mut facts = BTreeMap::new();
    for row in &rows {
        facts.insert(row.parse::<Fact>("fact")?, row.get::<String>("said")?);
    }
    facts.retain(|_, said| !said.is_empty());
    Ok(facts)
}

/// The latest statement of this fact about each that has one, by the word it is kept under.
pub(crate) async fn said_of_all(reader: &Reader, fact: Fact) -> Outcome<BTreeMap<String, String>> {
    let sql = "select about, said
         from profile_fact
         where fact = $1
         order by about, n";
    let mut said = BTreeMap::new();
    for row in &reader.rows(sql, params![fact.word()]).await? {
        said.insert(row.get::<String>("about")?, row.get::<String>("said")?);
    }
    said.retain(|_, it| !it.is_empty());
    Ok(said)
}

pub(crate) async fn latest_fact(tx: &mut Tx, about: About, fact: Fact) -> Outcome<Option<(i64, String)>> {
    let sql = "select n, said
         from profile_fact
         where about = $1 and fact = $2
         order by n desc
         limit 1";
    let row = tx.row(sql, params![about.word(), fact.word()]).await?;
    row.map(|it| Ok((it.get("n")?, it.get("said")?))).transpose()
}

pub(crate) async fn add_fact(
    tx: &mut Tx,
    about: About,
    fact: Fact,
    n: i64,
    said: &str,
    by: kernel::PersonId,
) -> Outcome<()> {
    tx.execute_one(
        "insert into profile_fact (about, fact, n, said, stated_by, stated_at)
         values ($1, $2, $3, $4, $5, $6)",
        params![about.word(), fact.word(), n, said, by, tx.now()],
    )
    .await
}

// The symbol

const SYMBOL: &str = "select n, symbol, reason
     from profile_symbol
     where account = $1
     order by n desc
     limit 1";

fn symbol_of(row: &Row) -> Outcome<(i64, Symbol, String)> {
    Ok((row.get("n")?, row.parse("symbol")?, row.get("reason")?))
}

/// What the account shows; the logotype where nobody decided otherwise.
pub(crate) async fn symbol(reader: &Reader, account: AccountId) -> Outcome<Symbol> {
    let row = reader.row(SYMBOL, params![account]).await?;
    Ok(row.as_ref().map(symbol_of).transpose()?.map_or(Symbol::Logotype, |it| it.1))
}

pub(crate) async fn symbol_now(tx: &mut Tx, account: AccountId) -> Outcome<Option<(i64, Symbol, String)>> {
    tx.row(SYMBOL, params![account]).await?.as_ref().map(symbol_of).transpose()
}

pub(crate) async fn add_symbol(
    tx: &mut Tx,
    account: AccountId,
    (n, symbol, reason): (i64, Symbol, &str),
    by: kernel::PersonId,
    guideline: &str,
) -> Outcome<()> {
    tx.execute_one(
        "insert into profile_symbol (account, n, symbol, reason, decided_by, decided_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7)",
        params![account, n, symbol.word(), reason, by, tx.now(), guideline],
    )
    .await
}

// What the platform showed

fn seen_of(row: &Row) -> Outcome<Seen> {
    let amiss: String = row.get("amiss")?;
    Ok(Seen {
        at: row.get("seen_at")?,
        name: row.get("name")?,
        description: row.get("description")?,
        about: row.get("about")?,
        picture: row.get("picture")?,
        amiss: amiss.split(' ').filter(|it| !it.is_empty()).map(str::to_owned).collect(),
        amiss_since: row.get("amiss_since")?,
    })
}

pub(crate) async fn seen(reader: &Reader, account: AccountId) -> Outcome<Option<Seen>> {
    let sql = "select seen_at, name, description, about, picture, amiss, amiss_since
         from profile_seen
         where account = $1";
    reader.row(sql, params![account]).await?.as_ref().map(seen_of).transpose()
}

/// When each account's profile was last seen.
pub(crate) async fn seen_at(reader: &Reader) -> Outcome<Vec<(AccountId, Instant)>> {
    let rows = reader.rows("select account, seen_at from profile_seen order by account", params![]).await?;
    rows.iter().map(|row| Ok((row.get("account")?, row.get("seen_at")?))).collect()
}

pub(crate) async fn note_seen(tx: &mut Tx, account: AccountId, it: &Seen) -> Outcome<()> {
    tx.note(
        "insert into profile_seen (account, seen_at, name, description, about, picture, amiss, amiss_since)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (account) do update
         set seen_at = excluded.seen_at, name = excluded.name, description = excluded.description,
             about = excluded.about, picture = excluded.picture, amiss = excluded.amiss,
             amiss_since = excluded.amiss_since",
        params![
            account,
            it.at,
            &it.name,
            &it.description,
            &it.about,
            it.picture.as_ref(),
            it.amiss.join(" "),
            it.amiss_since,
        ],
    )
    .await?;
    Ok(())
}

// Who vouched for it

fn confirmation_of(row: &Row) -> Outcome<Confirmation> {
    let deviations: String = row.get("deviations")?;
    Ok(Confirmation {
        n: row.get("n")?,
        due_at: row.get("due_at")?,
        deviations: deviations.split(' ').filter(|it| !it.is_empty()).map(str::to_owned).collect(),
        note: row.get("note")?,
        by: row.get("confirmed_by")?,
        at: row.get("confirmed_at")?,
    })
}

const CONFIRMATIONS: &str = "select n, due_at, deviations, note, confirmed_by, confirmed_at
     from profile_confirmation
     where account = $1
     order by n desc";

/// Every confirmation of the account, the latest first.
pub(crate) async fn confirmations(reader: &Reader, account: AccountId) -> Outcome<Vec<Confirmation>> {
    reader.rows(CONFIRMATIONS, params![account]).await?.iter().map(confirmation_of).collect()
}

pub(crate) async fn latest_confirmation(tx: &mut Tx, account: AccountId) -> Outcome<Option<Confirmation>> {
    tx.row(CONFIRMATIONS, params![account]).await?.as_ref().map(confirmation_of).transpose()
}

/// When each account was last vouched for.
pub(crate) async fn confirmed_at(reader: &Reader) -> Outcome<Vec<(AccountId, Instant)>> {
    let sql = "select account, max(confirmed_at) as latest
         from profile_confirmation
         group by account
         order by account";
    reader
        .rows(sql, params![])
        .await?
        .iter()
        .map(|row| Ok((row.get("account")?, row.get("latest")?)))
        .collect()
}

pub(crate) async fn add_confirmation(
    tx: &mut Tx,
    account: AccountId,
    it: &Confirmation,
    guideline: &str,
) -> Outcome<()> {
    tx.execute_one(
        "insert into profile_confirmation
           (account, n, due_at, deviations, note, confirmed_by, confirmed_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![account, it.n, it.due_at, it.deviations.join(" "), &it.note, it.by, it.at, guideline],
    )
    .await
}

/// Notes that somebody was reminded; whether nobody had been before.
pub(crate) async fn note_reminder(tx: &mut Tx, account: AccountId, due_at: Instant) -> Outcome<bool> {
    let sql = "insert into profile_reminder (account, due_at, sent_at)
         values ($1, $2, $3)
         on conflict (account, due_at) do nothing";
    Ok(tx.note(sql, params![account, due_at, tx.now()]).await? == 1)
}

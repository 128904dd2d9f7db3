use kernel::item::{Author, ExternalId};
use kernel::{AccountId, Instant, ItemId, Outcome, PersonId, VersionId};
use store::{Reader, Row, Tx, Value, params};

use crate::model::{Finding, Handling, How, Item, Wording};

pub(crate) const COLUMNS: &str =
    "id, account_id, external_id, kind, direction, parent, lifted, root, author_id, author_name,
    posted_at, first_seen_at, confirmed_at, visibility, presence, permalink, content, versions, need, due_at,
    due_from, guideline, open, known_at";

pub(crate) fn item(row: &Row) -> Outcome<Item> {
    let author_id: Option<String> = row.get("author_id")?;
    let author_name: Option<String> = row.get("author_name")?;
    Ok(Item {
        id: row.get("id")?,
        account: row.get("account_id")?,
        external: ExternalId(row.get("external_id")?),
        kind: row.parse("kind")?,
        direction: row.parse("direction")?,
        parent: row.get::<Option<String>>("parent")?.map(ExternalId),
        lifted: row.get("lifted")?,
        root: row.get::<Option<String>>("root")?.map(ExternalId),
        author: author_name.map(|name| Author { id: author_id, name }),
        posted_at: row.get("posted_at")?,
        first_seen_at: row.get("first_seen_at")?,
        confirmed_at: row.get("confirmed_at")?,
        visibility: row.parse("visibility")?,
        presence: row.parse("presence")?,
        permalink: row.get("permalink")?,
        content: row.get("content")?,
        versions: row.get("versions")?,
        need: row.parse("need")?,
        due_at: row.get("due_at")?,
        due_from: row.get("due_from")?,
        guideline: row.get("guideline")?,
        open: row.get("open")?,
        known_at: row.get("known_at")?,
    })
}

fn wording(row: &Row) -> Outcome<Wording> {
    Ok(Wording {
        id: row.get("id")?,
        n: row.get("n")?,
        observed_at: row.get("observed_at")?,
        text: row.get("text")?,
        author: row.get("author_name")?,
        content: row.get("content")?,
    })
}

/// The item of others that stands at an address on an account.
pub(crate) async fn at_address(tx: &mut Tx, account: AccountId, address: &str) -> Outcome<Option<ItemId>> {
    let sql = "select id from item
         where account_id = $1 and permalink = $2 and direction = 'incoming'
         order by id
         limit 1";
    tx.row(sql, params![account, address]).await?.map(|row| row.get("id")).transpose()
}

/// The items of an account with these identities on the platform.
pub(crate) async fn by_external(tx: &mut Tx, account: AccountId, ids: &[&ExternalId]) -> Outcome<Vec<Item>> {
    let mut found = Vec::with_capacity(ids.len());
    for some in ids.chunks(200) {
        let places: Vec<String> = (2..some.len() + 2).map(|n| format!("${n}")).collect();
        let sql = format!(
            "select {COLUMNS} from item where account_id = $1 and external_id in ({})",
            places.join(", ")
        );
        let params: Vec<Value> = std::iter::once(Value::from(account))
            .chain(some.iter().map(|it| Value::from(it.0.as_str())))
            .collect();
        for row in tx.rows(&sql, &params).await? {
            found.push(item(&row)?);
        }
    }
    Ok(found)
}

pub(crate) async fn in_tx(tx: &mut Tx, id: ItemId) -> Outcome<Option<Item>> {
    let sql = format!("select {COLUMNS} from item where id = $1");
    tx.row(&sql, params![id]).await?.as_ref().map(item).transpose()
}

pub(crate) async fn one(reader: &Reader, id: ItemId) -> Outcome<Option<Item>> {
    let sql = format!("select {COLUMNS} from item where id = $1");
    reader.row(&sql, params![id]).await?.as_ref().map(item).transpose()
}

pub(crate) async fn standing_as(
    reader: &Reader,
    account: AccountId,
    id: &ExternalId,
) -> Outcome<Option<Item>> {
    let sql = format!("select {COLUMNS} from item where account_id = $1 and external_id = $2");
    reader.row(&sql, params![account, id.0.as_str()]).await?.as_ref().map(item).transpose()
}

/// An item with its present wording.
pub(crate) struct Worded {
    pub(crate) item: Item,
    pub(crate) text: String,
}

pub(crate) fn worded(row: &Row) -> Outcome<Worded> {
    Ok(Worded { item: item(row)?, text: row.get("text")? })
}

/// How much of a thread is shown at once.
const THREAD: i64 = 500;

/// The post of a thread and what stands below it, oldest first; however long it is, the item itself and what it
/// answers are there.
pub(crate) async fn thread(reader: &Reader, of: &Item) -> Outcome<Vec<Worded>> {
    let root = of.root.as_ref().unwrap_or(&of.external);
    let sql = format!(
        "select {}, v.text from item i
         join item_version v on v.item_id = i.id and v.n = i.versions
         where i.account_id = $1 and (i.root = $2 or i.external_id = $2)
         order by coalesce(i.posted_at, i.first_seen_at), i.id
         limit $3",
        columns_of("i")
    );
    let rows = reader.rows(&sql, params![of.account, root.0.as_str(), THREAD]).await?;
    let mut thread: Vec<Worded> = rows.iter().map(worded).collect::<Outcome<_>>()?;
    for one in ancestry(reader, of).await? {
        if thread.iter().all(|it| it.item.id != one.item.id) {
            thread.push(one);
        }
    }
    Ok(thread)
}

/// The item and what it answers, up to the post; the item first.
pub(crate) async fn ancestry(reader: &Reader, of: &Item) -> Outcome<Vec<Worded>> {
    let sql = format!(
        "select {}, v.text from item i
         join item_version v on v.item_id = i.id and v.n = i.versions
         where i.account_id = $1 and i.external_id = $2",
        columns_of("i")
    );
    let mut line: Vec<Worded> = Vec::new();
    let mut next = Some(of.external.clone());
    while let Some(external) = next.take() {
        let row = reader.row(&sql, params![of.account, external.0.as_str()]).await?;
        let Some(found) = row.as_ref().map(worded).transpose()? else { break };
        if line.iter().all(|it| it.item.id != found.item.id) {
            next = found.item.parent.clone().or_else(|| found.item.root.clone());
            line.push(found);
        }
    }
    Ok(line)
}

pub(crate) fn columns_of(table: &str) -> String {
    let columns: Vec<String> = COLUMNS.split(',').map(|it| format!("{table}.{}", it.trim())).collect();
    columns.join(", ")
}

/// The rows of new items, all at once.
pub(crate) async fn insert(tx: &mut Tx, items: &[Item]) -> Outcome<()> {
    let rows = items.iter().map(insert_params).collect();
    tx.execute_each(
        &format!(
            "insert into item ({COLUMNS})
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
                     $20, $21, $22, $23, $24)"
        ),
        rows,
    )
    .await
}

fn insert_params(it: &Item) -> Vec<Value> {
    vec![
        it.id.into(),
        it.account.into(),
        it.external.0.as_str().into(),
        it.kind.word().into(),
        it.direction.word().into(),
        it.parent.as_ref().map(|it| it.0.as_str()).into(),
        it.lifted.into(),
        it.root.as_ref().map(|it| it.0.as_str()).into(),
        it.author.as_ref().and_then(|it| it.id.as_deref()).into(),
        it.author.as_ref().map(|it| it.name.as_str()).into(),
        it.posted_at.into(),
        it.first_seen_at.into(),
        it.confirmed_at.into(),
        it.visibility.word().into(),
        it.presence.word().into(),
        it.permalink.as_deref().into(),
        it.content.into(),
        it.versions.into(),
        it.need.word().into(),
        it.due_at.into(),
        it.due_from.into(),
        it.guideline.as_str().into(),
        it.open.into(),
        it.known_at.into(),
    ]
}

/// Writes what may change about an item that is known.
pub(crate) async fn update(tx: &mut Tx, it: &Item) -> Outcome<()> {
    tx.execute_one(
        "update item set author_name = $2, confirmed_at = $3, visibility = $4, presence = $5, content = $6,
           versions = $7, need = $8, due_at = $9, due_from = $10, guideline = $11, open = $12, known_at = $13, lifted = $14
         where id = $1",
        params![
            it.id,
            it.author.as_ref().map(|it| it.name.as_str()),
            it.confirmed_at,
            it.visibility.word(),
            it.presence.word(),
            it.content,
            it.versions,
            it.need.word(),
            it.due_at,
            it.due_from,
            it.guideline.as_str(),
            it.open,
            it.known_at,
            it.lifted,
        ],
    )
    .await
}

/// Notes that the platform showed these items at this time, unchanged.
pub(crate) async fn confirm(tx: &mut Tx, ids: &[ItemId], seen_at: Instant) -> Outcome<()> {
    for some in ids.chunks(200) {
        let places: Vec<String> = (2..some.len() + 2).map(|n| format!("${n}")).collect();
        let sql = format!(
            "update item set confirmed_at = $1 where confirmed_at < $1 and id in ({})",
            places.join(", ")
        );
        let params: Vec<Value> =
            std::iter::once(Value::from(seen_at)).chain(some.iter().map(|it| Value::from(*it))).collect();
        tx.note(&sql, &params).await?;
    }
    Ok(())
}

/// A wording with the place of its bytes.
pub(crate) struct NewWording<'a> {
    pub(crate) id: VersionId,
    pub(crate) item: ItemId,
    pub(crate) n: i64,
    pub(crate) text: &'a str,
    pub(crate) author: Option<&'a str>,
    pub(crate) content: kernel::Digest,
    pub(crate) payload: &'a str,
    pub(crate) bytes: std::ops::Range<usize>,
    pub(crate) findings: Vec<Finding>,
}

pub(crate) async fn insert_wordings(tx: &mut Tx, wordings: &[NewWording<'_>]) -> Outcome<()> {
    let now = tx.now();
    let rows = wordings
        .iter()
        .map(|it| {
            params![
                it.id,
                it.item,
                it.n,
                now,
                it.text,
                it.author,
                it.content,
                it.payload,
                as_int(it.bytes.start),
                as_int(it.bytes.end),
            ]
            .to_vec()
        })
        .collect();
    tx.execute_each(
        "insert into item_version (id, item_id, n, observed_at, text, author_name, content, payload_id,
           byte_from, byte_to)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        rows,
    )
    .await?;
    insert_findings(tx, wordings).await
}

async fn insert_findings(tx: &mut Tx, wordings: &[NewWording<'_>]) -> Outcome<()> {
    let mut rows = Vec::new();
    for wording in wordings {
        for (n, it) in wording.findings.iter().enumerate() {
            rows.push(
                params![
                    wording.id,
                    wording.item,
                    as_int(n),
                    it.code.as_str(),
                    as_int(it.from),
                    as_int(it.to),
                    it.confidence,
                    it.reason.as_str(),
                ]
                .to_vec(),
            );
        }
    }
    if rows.is_empty() {
        return Ok(());
    }
    tx.execute_each(
        "insert into finding (version_id, item_id, n, code, byte_from, byte_to, confidence, reason)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        rows,
    )
    .await
}

pub(crate) fn as_int(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// All wordings of an item, oldest first.
pub(crate) async fn wordings(reader: &Reader, id: ItemId) -> Outcome<Vec<Wording>> {
    let rows = reader
        .rows(
            "select id, n, observed_at, text, author_name, content from item_version
             where item_id = $1
             order by n",
            params![id],
        )
        .await?;
    rows.iter().map(wording).collect()
}

/// What triage found in a wording, in the order of the text.
pub(crate) async fn findings(reader: &Reader, version: VersionId) -> Outcome<Vec<Finding>> {
    let rows = reader
        .rows(
            "select code, byte_from, byte_to, confidence, reason from finding
             where version_id = $1
             order by byte_from, n",
            params![version],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Finding {
                code: row.get("code")?,
                from: as_place(row.get("byte_from")?),
                to: as_place(row.get("byte_to")?),
                confidence: row.get("confidence")?,
                reason: row.get("reason")?,
            })
        })
        .collect()
}

fn as_place(n: i64) -> usize {
    usize::try_from(n).unwrap_or(0)
}

/// Adds a decision about an item.
pub(crate) async fn handled(
    tx: &mut Tx,
    item: ItemId,
    how: How,
    by: Option<PersonId>,
    guideline: &str,
    note: Option<&str>,
) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "insert into handling (item_id, n, how, by_person, at, guideline, note)
         select cast($1 as text), coalesce(max(n), 0) + 1, $2, $3, $4, $5, $6 from handling where item_id = $1",
        params![item, how.word(), by, now, guideline, note],
    )
    .await
}

/// The present words of an item; none where there are none.
pub(crate) async fn present_words(reader: &Reader, item: ItemId) -> Outcome<Option<String>> {
    let sql = "select v.text from item_version v
         join item i on i.id = v.item_id and i.versions = v.n
         where i.id = $1";
    let words: Option<String> = reader.row(sql, params![item]).await?.map(|it| it.get("text")).transpose()?;
    Ok(words.filter(|it| !it.is_empty()))
}

/// How many decisions about an item there are.
pub(crate) async fn decisions(tx: &mut Tx, item: ItemId) -> Outcome<i64> {
    let sql = "select count(*) as n from handling where item_id = $1";
    tx.row(sql, params![item]).await?.map_or(Ok(0), |it| it.get("n"))
}

/// The decisions about an item, oldest first.
pub(crate) async fn handlings(reader: &Reader, item: ItemId) -> Outcome<Vec<Handling>> {
    let rows = reader
        .rows(
            "select how, by_person, at, guideline, note from handling
             where item_id = $1
             order by n",
            params![item],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Handling {
                how: row.parse("how")?,
                by: row.get("by_person")?,
                at: row.get("at")?,
                guideline: row.get("guideline")?,
                note: row.get("note")?,
            })
        })
        .collect()
}

/// Items that stood there before the sweep, should have shown in it, and did not.
pub(crate) async fn unseen(
    tx: &mut Tx,
    account: AccountId,
    sweep_began: kernel::Instant,
    since: Option<kernel::Instant>,
) -> Outcome<Vec<Item>> {
    let sql = format!(
        "select {COLUMNS} from item
         where account_id = $1 and presence = 'present' and confirmed_at < $2
           and (cast($3 as bigint) is null or posted_at > $3)
           and not exists (select 1 from no_copy f where f.item_id = item.id)
         order by id"
    );
    tx.rows(&sql, params![account, sweep_began, since]).await?.iter().map(item).collect()
}

/// How much waits for a person on the account, and when the account posted last.
pub(crate) async fn unsettled(tx: &mut Tx, account: AccountId) -> Outcome<(i64, Option<Instant>)> {
    let waiting = "select count(*) as n from item where account_id = $1 and open = 1";
    let posted = "select max(posted_at) as at
         from item
         where account_id = $1 and kind = 'post' and direction = 'outgoing'";
    let n = tx.row(waiting, params![account]).await?.map_or(Ok(0), |row| row.get("n"))?;
    let at = tx.row(posted, params![account]).await?.map_or(Ok(None), |row| row.get("at"))?;
    Ok((n, at))
}

/// When each post of the accounts themselves was posted, since a moment.
pub(crate) async fn posted_since(reader: &Reader, since: Instant) -> Outcome<Vec<(AccountId, Instant)>> {
    let sql = "select account_id, posted_at
         from item
         where kind = 'post' and direction = 'outgoing' and posted_at >= $1
         order by account_id, posted_at";
    let rows = reader.rows(sql, params![since]).await?;
    rows.iter().map(|row| Ok((row.get("account_id")?, row.get("posted_at")?))).collect()
}

/// The posts of the accounts themselves that stand there in another wording than the first we saw.
pub(crate) async fn reworded_posts(reader: &Reader) -> Outcome<Vec<Item>> {
    let sql = format!(
        "select {COLUMNS} from item
         where kind = 'post' and direction = 'outgoing' and presence = 'present' and versions > 1
         order by account_id, id"
    );
    reader.rows(&sql, params![]).await?.iter().map(item).collect()
}

/// The accounts on which the organisation itself has written since a moment.
pub(crate) async fn active_since(reader: &Reader, since: Instant) -> Outcome<Vec<AccountId>> {
    let sql = "select distinct account_id
         from item
         where direction = 'outgoing' and posted_at >= $1
         order by account_id";
    let rows = reader.rows(sql, params![since]).await?;
    rows.iter().map(|row| row.get("account_id")).collect()
}

/// The present words of what the public has written since a moment, the oldest first; restricted words are left out.
pub(crate) async fn written_since(reader: &Reader, since: Instant) -> Outcome<Vec<(ItemId, String)>> {
    let sql = "select i.id, v.text
         from item i
         join item_version v on v.item_id = i.id and v.n = i.versions
         where i.direction = 'incoming' and i.posted_at >= $1
           and not exists (select 1 from restriction r where r.item_id = i.id and r.lifted_at is null)
         order by i.posted_at, i.id";
    let rows = reader.rows(sql, params![since]).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("text")?))).collect()
}

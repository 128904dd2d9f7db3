use kernel::{CrisisId, Outcome, PersonId};
use store::{Reader, Row, Tx, params};

use super::model::{Choice, Crisis, Digest, Notice, Slot};

const COLUMNS: &str =
    "c.id, c.name, c.themes, c.begun_by, c.begun_at, c.guideline, c.ended_by, c.ended_at, c.ended_why";

fn crisis(row: &Row) -> Outcome<Crisis> {
    let themes: String = row.get("themes")?;
    let ended = match row.get("ended_by")? {
        Some(by) => Some((by, row.get("ended_at")?, row.get("ended_why")?)),
        None => None,
    };
    Ok(Crisis {
        id: row.get("id")?,
        name: row.get("name")?,
        themes: themes.lines().map(str::to_owned).collect(),
        begun_by: row.get("begun_by")?,
        begun_at: row.get("begun_at")?,
        guideline: row.get("guideline")?,
        ended,
    })
}

/// Every crisis, the latest first.
pub(super) async fn all(reader: &Reader) -> Outcome<Vec<Crisis>> {
    let sql = format!("select {COLUMNS} from crisis c order by c.begun_at desc, c.id");
    reader.rows(&sql, params![]).await?.iter().map(crisis).collect()
}

pub(super) async fn one(reader: &Reader, id: CrisisId) -> Outcome<Option<Crisis>> {
    let sql = format!("select {COLUMNS} from crisis c where c.id = $1");
    reader.row(&sql, params![id]).await?.as_ref().map(crisis).transpose()
}

pub(super) async fn in_tx(tx: &mut Tx, id: CrisisId) -> Outcome<Option<Crisis>> {
    let sql = format!("select {COLUMNS} from crisis c where c.id = $1");
    tx.row(&sql, params![id]).await?.as_ref().map(crisis).transpose()
}

/// The crisis that is on.
pub(super) async fn on(tx: &mut Tx) -> Outcome<Option<Crisis>> {
    let sql = format!("select {COLUMNS} from crisis c where c.ended_at is null order by c.begun_at limit 1");
    tx.row(&sql, params![]).await?.as_ref().map(crisis).transpose()
}

pub(super) async fn insert(tx: &mut Tx, it: &Crisis) -> Outcome<()> {
    tx.execute_one(
        "insert into crisis (id, name, themes, begun_by, begun_at, guideline) values ($1, $2, $3, $4, $5, $6)",
        params![it.id, &it.name, it.themes.join("\n"), it.begun_by, it.begun_at, &it.guideline],
    )
    .await
}

pub(super) async fn end(tx: &mut Tx, id: CrisisId, by: PersonId, why: &str) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "update crisis set ended_by = $2, ended_at = $3, ended_why = $4 where id = $1 and ended_at is null",
        params![id, by, now, why],
    )
    .await
}

fn choice(row: &Row) -> Outcome<Choice> {
    Ok(Choice {
        n: row.get("n")?,
        account: row.get("account_id")?,
        used: row.get("used")?,
        reason: row.get("reason")?,
        by: row.get("by_person")?,
        at: row.get("at")?,
    })
}

const CHOICES: &str = "select h.n, h.account_id, h.used, h.reason, h.by_person, h.at from crisis_choice h
     where h.crisis_id = $1 order by h.n";

/// What was decided about accounts, the oldest first.
pub(super) async fn choices(reader: &Reader, id: CrisisId) -> Outcome<Vec<Choice>> {
    reader.rows(CHOICES, params![id]).await?.iter().map(choice).collect()
}

pub(super) async fn choices_in_tx(tx: &mut Tx, id: CrisisId) -> Outcome<Vec<Choice>> {
    tx.rows(CHOICES, params![id]).await?.iter().map(choice).collect()
}

pub(super) async fn choose(tx: &mut Tx, id: CrisisId, it: &Choice, guideline: &str) -> Outcome<()> {
    tx.execute_one(
        "insert into crisis_choice (crisis_id, n, account_id, used, reason, by_person, at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![id, it.n, it.account, it.used, &it.reason, it.by, it.at, guideline],
    )
    .await
}

fn notice(row: &Row) -> Outcome<Notice> {
    Ok(Notice {
        account: row.get("account_id")?,
        text: row.get("text")?,
        address: row.get("address")?,
        by: row.get("by_person")?,
        at: row.get("at")?,
    })
}

/// What accounts say, the oldest first.
pub(super) async fn notices(reader: &Reader, id: CrisisId) -> Outcome<Vec<Notice>> {
    let sql = "select o.account_id, o.text, o.address, o.by_person, o.at from crisis_notice o
         where o.crisis_id = $1 order by o.n";
    reader.rows(sql, params![id]).await?.iter().map(notice).collect()
}

pub(super) async fn add_notice(tx: &mut Tx, id: CrisisId, it: &Notice) -> Outcome<()> {
    tx.execute_one(
        "insert into crisis_notice (crisis_id, n, account_id, text, address, by_person, at)
         values ($1, (select coalesce(max(n), 0) + 1 from crisis_notice where crisis_id = $1), $2, $3, $4, $5, $6)",
        params![id, it.account, &it.text, &it.address, it.by, it.at],
    )
    .await
}

fn slot(row: &Row) -> Outcome<Slot> {
    Ok(Slot {
        account: row.get("account_id")?,
        person: row.get("person_id")?,
        deputy: row.get("deputy_id")?,
        from: row.get("from_at")?,
        until: row.get("until_at")?,
    })
}

/// Who watches which account, the earliest first.
pub(super) async fn slots(reader: &Reader, id: CrisisId) -> Outcome<Vec<Slot>> {
    let sql = "select s.account_id, s.person_id, s.deputy_id, s.from_at, s.until_at from crisis_slot s
         where s.crisis_id = $1 order by s.from_at, s.n";
    reader.rows(sql, params![id]).await?.iter().map(slot).collect()
}

pub(super) async fn add_slot(tx: &mut Tx, id: CrisisId, it: &Slot, by: PersonId) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "insert into crisis_slot (crisis_id, n, account_id, person_id, deputy_id, from_at, until_at, by_person, at)
         values ($1, (select coalesce(max(n), 0) + 1 from crisis_slot where crisis_id = $1), $2, $3, $4, $5, $6, $7, $8)",
        params![id, it.account, it.person, it.deputy, it.from, it.until, by, now],
    )
    .await
}

fn digest(row: &Row) -> Outcome<Digest> {
    Ok(Digest { n: row.get("n")?, at: row.get("at")?, items: row.get("items")?, text: row.get("text")? })
}

/// What was put together, the latest first.
pub(super) async fn digests(reader: &Reader, id: CrisisId) -> Outcome<Vec<Digest>> {
    let sql =
        "select d.n, d.at, d.items, d.text from crisis_digest d where d.crisis_id = $1 order by d.n desc";
    reader.rows(sql, params![id]).await?.iter().map(digest).collect()
}

pub(super) async fn add_digest(tx: &mut Tx, id: CrisisId, it: &Digest) -> Outcome<()> {
    tx.execute_one(
        "insert into crisis_digest (crisis_id, n, at, items, text) values ($1, $2, $3, $4, $5)",
        params![id, it.n, it.at, it.items, &it.text],
    )
    .await
}

/// Whether this person was written to about this.
pub(super) async fn was_told(reader: &Reader, id: CrisisId, what: &str, person: PersonId) -> Outcome<bool> {
    let sql = "select t.at from crisis_told t where t.crisis_id = $1 and t.what = $2 and t.person_id = $3";
    Ok(reader.row(sql, params![id, what, person]).await?.is_some())
}

pub(super) async fn note_told(tx: &mut Tx, id: CrisisId, what: &str, person: PersonId) -> Outcome<()> {
    let now = tx.now();
    tx.note(
        "insert into crisis_told (crisis_id, what, person_id, at) values ($1, $2, $3, $4)
         on conflict (crisis_id, what, person_id) do nothing",
        params![id, what, person, now],
    )
    .await
    .map(|_| ())
}

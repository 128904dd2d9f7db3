use kernel::{AccountId, Outcome};
use store::{Reader, Row, Tx, params};

use super::model::Attested;

const COLUMNS: &str = "account, n, what, attested_by, attested_at, note, documents, lacking, guideline";

fn attested(row: &Row) -> Outcome<Attested> {
    let documents: String = row.get("documents")?;
    Ok(Attested {
        account: row.get("account")?,
        n: row.get("n")?,
        what: row.get("what")?,
        by: row.get("attested_by")?,
        at: row.get("attested_at")?,
        note: row.get("note")?,
        documents: documents.lines().map(str::to_owned).collect(),
        lacking: row.get("lacking")?,
        guideline: row.get("guideline")?,
    })
}

fn of_one() -> String {
    format!("select {COLUMNS} from account_attestation where account = $1 order by n desc")
}

/// What was vouched for about the account, the latest first.
pub(crate) async fn of_account(reader: &Reader, account: AccountId) -> Outcome<Vec<Attested>> {
    reader.rows(&of_one(), params![account]).await?.iter().map(attested).collect()
}

/// The same, seen from within a change.
pub(crate) async fn of_account_now(tx: &mut Tx, account: AccountId) -> Outcome<Vec<Attested>> {
    tx.rows(&of_one(), params![account]).await?.iter().map(attested).collect()
}

/// The latest of each kind about every account.
pub(crate) async fn latest(reader: &Reader) -> Outcome<Vec<Attested>> {
    let sql = format!(
        "select {COLUMNS} from account_attestation a
         where n = (select max(b.n) from account_attestation b where b.account = a.account and b.what = a.what)
         order by account, n"
    );
    reader.rows(&sql, params![]).await?.iter().map(attested).collect()
}

pub(crate) async fn add(tx: &mut Tx, it: &Attested) -> Outcome<()> {
    tx.execute_one(
        "insert into account_attestation
           (account, n, what, attested_by, attested_at, note, documents, lacking, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![
            it.account,
            it.n,
            &it.what,
            it.by,
            it.at,
            &it.note,
            it.documents.join("\n"),
            &it.lacking,
            &it.guideline
        ],
    )
    .await
}

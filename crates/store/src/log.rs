//! The log: append-only, chained, without content. It outlives what it speaks of.
//!
//! The hash of an entry covers its fields, each with its length in front, and the hash of the entry before.
//! Whoever changes, removes or inserts an entry must change every later one, and the hashes printed in
//! evidence bundles and reports no longer fit.

use std::fmt;

use kernel::{Digest, Hasher, Instant, Outcome};

use crate::{Entry, Reader, Row, Tx, Value, params};

/// What the first entry of every log follows.
fn beginning() -> Digest {
    Digest::of(b"uppsikt log 1")
}

/// An entry as it stands in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logged {
    /// Its number, from 1 without gaps.
    pub seq: i64,
    /// When.
    pub at: Instant,
    /// Who: `person:<id>` or `system:<part>`.
    pub actor: String,
    /// Did what.
    pub verb: String,
    /// To what: `kind:id`.
    pub subject: String,
    /// Under which guideline version.
    pub guideline: Option<String>,
    /// The digest of the content concerned.
    pub digest: Option<Digest>,
    /// The hash of the entry before.
    pub prev: Digest,
    /// The hash of this entry.
    pub hash: Digest,
}

impl Logged {
    fn expected_hash(&self) -> Digest {
        let mut hasher = Hasher::default();
        let mut field = |text: &str| {
            hasher.update(&(text.len() as u64).to_be_bytes());
            hasher.update(text.as_bytes());
        };
        field(&self.prev.to_string());
        field(&self.seq.to_string());
        field(&self.at.as_micros().to_string());
        field(&self.actor);
        field(&self.verb);
        field(&self.subject);
        field(self.guideline.as_deref().unwrap_or(""));
        field(&self.digest.map_or_else(String::new, |it| it.to_string()));
        hasher.finish()
    }

    fn from_row(row: &Row) -> Outcome<Self> {
        Ok(Self {
            seq: row.get("seq")?,
            at: row.get("at")?,
            actor: row.get("actor")?,
            verb: row.get("verb")?,
            subject: row.get("subject")?,
            guideline: row.get("guideline")?,
            digest: row.get("digest")?,
            prev: row.get("prev")?,
            hash: row.get("hash")?,
        })
    }
}

const COLUMNS: &str = "seq, at, actor, verb, subject, guideline, digest, prev, hash";

/// So many entries are chained at a time; meanwhile the database writes down those before.
const AT_A_TIME: usize = 16;

pub(crate) async fn append(tx: &mut Tx, entries: Vec<Entry>) -> Outcome<()> {
    if entries.is_empty() {
        return Ok(());
    }
    let head = tx.row("select seq, hash from log order by seq desc limit 1", params![]).await?;
    let (mut seq, mut prev) = match head {
        Some(row) => (row.get("seq")?, row.get("hash")?),
        None => (0, beginning()),
    };
    let at = tx.now();
    let mut entries = entries.into_iter().peekable();
    while entries.peek().is_some() {
        let mut rows = Vec::with_capacity(AT_A_TIME);
        for entry in entries.by_ref().take(AT_A_TIME) {
            seq += 1;
            let logged = chained(seq, at, prev, entry);
            prev = logged.hash;
            rows.push(as_params(logged));
        }
        insert(tx, rows).await?;
    }
    Ok(())
}

async fn insert(tx: &mut Tx, rows: Vec<Vec<Value>>) -> Outcome<()> {
    tx.note_each(
        "insert into log (seq, at, actor, verb, subject, guideline, digest, prev, hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        rows,
    )
    .await
}

fn chained(seq: i64, at: Instant, prev: Digest, entry: Entry) -> Logged {
    let mut logged = Logged {
        seq,
        at,
        actor: entry.actor,
        verb: entry.verb.to_owned(),
        subject: entry.subject,
        guideline: entry.guideline,
        digest: entry.digest,
        prev,
        hash: prev,
    };
    logged.hash = logged.expected_hash();
    logged
}

fn as_params(it: Logged) -> Vec<Value> {
    vec![
        it.seq.into(),
        it.at.into(),
        it.actor.into(),
        it.verb.into(),
        it.subject.into(),
        it.guideline.into(),
        it.digest.into(),
        it.prev.into(),
        it.hash.into(),
    ]
}

/// The entries about a subject (`kind:id`), oldest first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn about(reader: &Reader, subject: &str) -> Outcome<Vec<Logged>> {
    let sql = format!("select {COLUMNS} from log where subject = $1 order by seq");
    reader.rows(&sql, params![subject]).await?.iter().map(Logged::from_row).collect()
}

/// What was done so to the subject, oldest first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn done_to(reader: &Reader, subject: &str, verb: &str) -> Outcome<Vec<Logged>> {
    let sql = format!("select {COLUMNS} from log where subject = $1 and verb = $2 order by seq");
    reader.rows(&sql, params![subject, verb]).await?.iter().map(Logged::from_row).collect()
}

/// The latest entries, newest first, from before entry number `before` (`None`: from the end).
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn latest(reader: &Reader, before: Option<i64>, limit: i64) -> Outcome<Vec<Logged>> {
    let sql = format!("select {COLUMNS} from log where seq < $1 order by seq desc limit $2");
    let before = before.unwrap_or(i64::MAX);
    reader.rows(&sql, params![before, limit]).await?.iter().map(Logged::from_row).collect()
}

/// What a walk along the chain showed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// How many entries fit.
    pub entries: i64,
    /// The hash of the last one: publish it, and nobody can shorten the log unseen.
    pub head: Digest,
    /// Where the chain breaks first, if it does.
    pub broken: Option<Broken>,
}

/// Where a chain breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The number of the entry.
    pub seq: i64,
    /// How.
    pub how: Breach,
}

/// How a chain breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breach {
    /// Entries before this one are missing, or one was inserted.
    Number,
    /// The entry does not follow the one before.
    Link,
    /// The entry was changed.
    Content,
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Number => "its number does not follow the entry before",
            Self::Link => "it does not carry the hash of the entry before",
            Self::Content => "its content does not have the hash it carries",
        })
    }
}

/// Walks along the whole chain.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach. A chain that breaks is no error but an answer.
pub async fn verify(reader: &Reader) -> Outcome<Verified> {
    let mut verified = Verified::nothing();
    let mut page = after(reader, i64::MIN).await?;
    while let Some(last) = page.last() {
        let next = after(reader, last.get("seq")?);
        // The database reads the next page while this one is digested: who is asked first answers meanwhile.
        let (next, walked) = tokio::join!(biased; next, async { verified.walk(&page) });
        walked?;
        if verified.broken.is_some() {
            break;
        }
        page = next?;
    }
    Ok(verified)
}

/// The entries that follow this one, as many as are looked at together.
async fn after(reader: &Reader, seq: i64) -> Outcome<Vec<Row>> {
    let sql = format!("select {COLUMNS} from log where seq > $1 order by seq limit 5000");
    reader.rows(&sql, params![seq]).await
}

impl Verified {
    fn nothing() -> Self {
        Self { entries: 0, head: beginning(), broken: None }
    }

    /// Goes on along the chain until it breaks or these entries end.
    fn walk(&mut self, page: &[Row]) -> Outcome<()> {
        for row in page {
            if !self.follow(&Logged::from_row(row)?) {
                break;
            }
        }
        Ok(())
    }

    /// Whether the chain goes on with this entry.
    fn follow(&mut self, next: &Logged) -> bool {
        if let Some(how) = breach(self, next) {
            self.broken = Some(Broken { seq: next.seq, how });
            return false;
        }
        self.entries += 1;
        self.head = next.hash;
        true
    }
}

fn breach(so_far: &Verified, next: &Logged) -> Option<Breach> {
    if next.seq != so_far.entries + 1 {
        Some(Breach::Number)
    } else if next.prev != so_far.head {
        Some(Breach::Link)
    } else if next.hash != next.expected_hash() {
        Some(Breach::Content)
    } else {
        None
    }
}

#[cfg(test)]
#[path = "tests/chain.rs"]
mod tests;

//! The words of register entries, held against the log: who changes one in the database is found out.

use kernel::{Actor, Digest, EntryId, Outcome};
use store::attested::{Attested, Examined, attested, words};
use store::{Entry as LogEntry, Reader, Tx, log};

use crate::entry::{Entry, Openness};
use crate::sql;

const AT_A_TIME: i64 = 500;
const WORDED: &str = "register-entry-worded";

/// Logs the digest of what an entry says, whenever it is registered or corrected.
pub(crate) fn note(tx: &mut Tx, actor: &Actor, it: &Entry) {
    tx.log(LogEntry::new(actor, WORDED, "entry", it.id).under(&it.guideline).about(digest(it)));
}

fn digest(it: &Entry) -> Digest {
    let number = it.stage.designation().map(ToString::to_string).unwrap_or_default();
    let secrecy = match &it.openness {
        Openness::Public => String::new(),
        Openness::Suspected => "suspected".to_owned(),
        Openness::Marked(marking) => marking.secrecy.to_string(),
    };
    words(&["entry", &number, it.sender.as_deref().unwrap_or_default(), &it.matter, &secrecy])
}

/// Looks at every registered entry.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn examine(reader: &Reader) -> Outcome<Examined> {
    let mut examined = Examined::default();
    let mut after: Option<EntryId> = None;
    loop {
        let entries = sql::registered_after(reader, after, AT_A_TIME).await?;
        let Some(last) = entries.last() else { return Ok(examined) };
        after = Some(last.id);
        for it in &entries {
            let subject = format!("entry:{}", it.id);
            match attested(reader, &subject, WORDED, digest(it)).await? {
                // An earlier version logged that it was registered, and not in which words.
                Attested::Unknown if is_registered(reader, &subject).await? => examined.not_said += 1,
                found => examined.add("entry", &it.id, found),
            }
        }
    }
}

/// Whether the log says that it was ever registered; what nobody registered was put there by somebody else.
async fn is_registered(reader: &Reader, subject: &str) -> Outcome<bool> {
    for verb in ["record-registered", "record-registered-elsewhere"] {
        if !log::done_to(reader, subject, verb).await?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

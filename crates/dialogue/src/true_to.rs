//! Wordings held against the bytes that they were read from: who changes one in the database is found out.

use accounts::Account;
use kernel::{ItemId, Outcome};
use people::Context;
use platform::Observed;
use store::{Reader, log};

use crate::keep::is_blank;
use crate::sql::forbid;
use crate::sql::whole::{self as sql, Worded};

const AT_A_TIME: i64 = 100;

/// What is wrong with a wording that is not what the platform answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Departs {
    /// It says something else, or is said by somebody else, than the bytes that it was read from.
    Otherwise,
    /// One that was taken in is not there any more.
    Missing,
}

/// What came of holding an account's wordings against the bytes that they were read from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// How many say what their bytes say.
    pub same: usize,
    /// Those that do not, by their item.
    pub departing: Vec<(ItemId, Departs)>,
}

/// Reads every answer of the platform again that wordings of the account were read from, and compares. What must not be
/// copied and what was disposed of has no bytes to compare with; bytes that are gone are told of elsewhere.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer, or no such platform is known.
pub async fn held_against_payloads(cx: &Context, account: &Account) -> Outcome<Held> {
    let reader = cx.store.reader();
    let mut held = Held::default();
    let (mut after, mut opened) = (String::new(), None);
    loop {
        let payloads = sql::payloads(&reader, account.id, &after, AT_A_TIME).await?;
        let Some(last) = payloads.last() else { break };
        after.clone_from(&last.id);
        for kept in &payloads {
            let worded = sql::worded_in(&reader, &kept.id).await?;
            if worded.is_empty() {
                continue;
            }
            let Ok(body) = cx.blobs.get(kept.body).await else { continue };
            let connector = match &mut opened {
                Some(it) => it,
                nothing => nothing.insert(accounts::reading_connector(cx, account).await?),
            };
            let payload = kept.with_body(body);
            let page = connector.understand(&payload).map(|it| it.items).unwrap_or_default();
            for it in worded.iter().filter(|it| !is_blank(&payload.body, &it.bytes)) {
                if page.iter().any(|seen| says_the_same(seen, it)) {
                    held.same += 1;
                } else if !is_emptied(&reader, it).await? {
                    held.departing.push((it.item, Departs::Otherwise));
                }
            }
        }
    }
    let missing = sql::with_fewer_wordings(&reader, account.id).await?;
    held.departing.extend(missing.into_iter().map(|it| (it, Departs::Missing)));
    Ok(held)
}

/// Whether its words were taken away by what the log knows: a disposal, or because no copy may be made. Their bytes follow.
async fn is_emptied(reader: &Reader, it: &Worded) -> Outcome<bool> {
    if !it.text.is_empty() {
        return Ok(false);
    }
    let disposed = log::done_to(reader, &format!("item:{}", it.item), "item-disposed").await?;
    Ok(!disposed.is_empty() || forbid::is_forbidden(reader, it.item).await?)
}

fn says_the_same(seen: &Observed, it: &Worded) -> bool {
    let author = seen.author.as_ref().map(|it| it.name.as_str());
    seen.bytes == it.bytes
        && seen.id == it.external
        && seen.text == it.text
        && seen.content == it.content
        && author == it.author.as_deref()
        && (!it.is_present || it.author_now.is_none() || author == it.author_now.as_deref())
}

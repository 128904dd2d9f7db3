//! What evidence of an item is made of: its wordings' own bytes, its thread, its clocks, the ledger.

use std::ops::Range;

use kernel::{Failed, ItemId, Outcome};
use people::Context;
use platform::Payload;
use store::Reader;

use crate::model::{Coverage, Item, Wording};
use crate::restricted;
use crate::sql::item as sql;
use crate::sql::sweep;

/// The bytes that one wording was read from.
#[derive(Clone, Debug)]
pub struct WordingBytes {
    /// The wording.
    pub wording: Wording,
    /// The platform's own bytes of this item, cut out of the payload they came in.
    pub bytes: Vec<u8>,
    /// The payload they came in, without its body.
    pub came_in: Payload,
}

/// Everything we hold about an item.
#[derive(Clone, Debug)]
pub struct Material {
    /// The item.
    pub item: Item,
    /// Its wordings, oldest first, with their bytes.
    pub wordings: Vec<WordingBytes>,
    /// The post, what the item answers, and the item last, with the present texts; no text where that is
    /// restricted. What others wrote beside it is not part of the evidence about it.
    pub above: Vec<(Item, Option<String>)>,
    /// For which times we know what stood on the account.
    pub coverage: Vec<Coverage>,
}

/// Gathers what we hold about the item.
///
/// # Errors
///
/// [`Failed`] when the item is unknown, or the database or files do not answer.
pub async fn material(cx: &Context, id: ItemId) -> Outcome<Material> {
    let reader = cx.store.reader();
    let item = sql::one(&reader, id).await?.ok_or_else(|| Failed::for_good(format!("finding item {id}")))?;
    let wordings = sql::wordings(&reader, id).await?;
    let mut with_bytes = Vec::with_capacity(wordings.len());
    for (n, kept, place) in sweep::of_wordings(&reader, id).await? {
        let Some(wording) = wordings.iter().find(|it| it.n == n) else { continue };
        let body = cx.blobs.get(kept.body).await?;
        let bytes = cut(&body, place).ok_or_else(|| {
            Failed::for_good(format!("cutting wording {n} of item {id} out of its payload"))
        })?;
        with_bytes.push(WordingBytes {
            wording: wording.clone(),
            bytes,
            came_in: kept.with_body(Vec::new()),
        });
    }
    let above = above(&reader, &item).await?;
    let coverage = sweep::ledger(&reader, item.account).await?;
    Ok(Material { item, wordings: with_bytes, above, coverage })
}

/// The line from the post to the item. Words that are restricted are not evidence of what answers them.
async fn above(reader: &Reader, of: &Item) -> Outcome<Vec<(Item, Option<String>)>> {
    let mut line = sql::ancestry(reader, of).await?;
    line.reverse();
    let ids: Vec<ItemId> = line.iter().map(|it| it.item.id).filter(|it| *it != of.id).collect();
    let restricted = restricted::restrictions(reader, &ids).await?;
    let shown = |mut it: sql::Worded| {
        if !restricted.contains_key(&it.item.id) {
            return (it.item, Some(it.text));
        }
        (it.item.author, it.item.permalink) = (None, None);
        (it.item, None)
    };
    Ok(line.into_iter().map(shown).collect())
}

fn cut(body: &[u8], place: Range<usize>) -> Option<Vec<u8>> {
    body.get(place).map(<[u8]>::to_vec)
}

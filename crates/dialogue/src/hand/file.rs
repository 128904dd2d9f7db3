use kernel::{Actor, ItemId, Outcome};
use people::Context;

use crate::item::view;
use crate::sql::sweep;
use crate::viewing;

/// The file that came with an item.
#[derive(Clone, Debug)]
pub struct ItemFile {
    /// Its media type, such as `image/png`.
    pub kind: &'static str,
    /// Its bytes, as they were sent.
    pub bytes: Vec<u8>,
}

/// The file that came with an item, for whoever reads its words; none where there is none, or none any longer.
///
/// # Errors
///
/// [`kernel::Failed`] when the files or the database do not answer.
pub async fn file(cx: &Context, actor: &Actor, id: ItemId) -> Outcome<Option<ItemFile>> {
    let found = view(cx, actor, id).await?;
    if found.is_none_or(|it| it.is_withheld() || it.is_gone()) {
        return Ok(None);
    }
    if viewing::needs_reason(cx, actor, id).await? {
        return Ok(None); // Whoever needs to see it says why first.
    }
    let Some((_, kept, place)) = sweep::of_wordings(&cx.store.reader(), id).await?.pop() else {
        return Ok(None);
    };
    if kept.method != platform::hand::METHOD {
        return Ok(None);
    }
    let body = cx.blobs.get(kept.body).await?;
    let file = body.get(place).and_then(platform::hand::file_in);
    Ok(file.map(|(bytes, kind)| ItemFile { kind, bytes }))
}

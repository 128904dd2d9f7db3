use kernel::{Actor, PostId};
use people::Context;

use crate::desk::Desk;
use crate::{Refused, sql, write};

/// Begins another post with what one says (sv. *kopiera*). The assessments of the legal basis and of the risk stay with the
/// one that they were made for (STO-PER-06, MOT-RIS-03).
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn copy_post(cx: &Context, actor: &Actor, id: PostId) -> Result<PostId, Refused> {
    let (desk, by) = Desk::taken_up(cx, actor, id).await?;
    let open: Vec<_> = desk.accounts.iter().filter(|it| it.is_open()).map(|it| it.id).collect();
    if open.is_empty() {
        return Err(Refused::AccountUnfit);
    }
    let mut tx = cx.store.begin().await?;
    let mut content = desk.wording.content;
    content.declaration = content.declaration.of_a_copy();
    let copy = write::begin(cx, &mut tx, actor, (by, Some(id)), content, (None, None)).await?;
    sql::delivery::set(&mut tx, copy, &open).await?;
    tx.commit().await?;
    Ok(copy)
}

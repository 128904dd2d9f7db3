use kernel::Actor;
use people::Context;
use records::disclosure::{Refused, TakeDown, gather, take_down, whole_request};

use super::find::found;

/// Takes a request for public records down with everything that is found for it (sv. *ta emot en begäran*); its number.
///
/// # Errors
///
/// [`Refused`], with the field that it concerns.
pub async fn take_request(cx: &Context, actor: &Actor, order: TakeDown) -> Result<i64, Refused> {
    let read = order.read()?;
    let found = found(cx, &read.scope, &[]).await?;
    let mut tx = cx.store.begin().await?;
    let n = take_down(cx, &mut tx, actor, read, &found).await?;
    tx.commit().await?;
    Ok(n)
}

/// Looks anew for what an open request asks for (sv. *söka igen*); how many records it has now.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn gather_again(cx: &Context, actor: &Actor, n: i64) -> Result<usize, Refused> {
    let whole = whole_request(cx, actor, n).await?.ok_or(Refused::Unknown)?;
    let known: Vec<_> = whole.lines.iter().map(|it| (it.subject, it.id.clone())).collect();
    let found = found(cx, &whole.request.scope, &known).await?;
    let mut tx = cx.store.begin().await?;
    gather(cx, &mut tx, actor, n, &found).await?;
    tx.commit().await?;
    Ok(found.len())
}

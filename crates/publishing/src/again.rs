//! A post that cannot be published: trying again at once when somebody has put right what was in the way. What has
//! happened on the platform already does not happen twice: the post is found again by its mark.

use std::collections::HashMap;

use kernel::{AccountId, Actor, Outcome, PostId};
use people::Context;
use store::{Anew, Entry, Failing, Reader};

use crate::Refused;
use crate::desk::Desk;
use crate::jobs;

/// Tries at once to publish a post that waits after a failure or for a person. Asked for twice, it is one try.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn try_again(cx: &Context, actor: &Actor, id: PostId) -> Result<(), Refused> {
    let (desk, _) = Desk::taken_up(cx, actor, id).await?;
    let mut tx = cx.store.begin().await?;
    let mut found = Anew::NothingFails;
    for account in &desk.accounts {
        found = found.max(tx.try_again(&[jobs::PUBLISH], jobs::subject(id, account.id)).await?);
    }
    match found {
        Anew::NothingFails => Err(Refused::NothingFails),
        Anew::UnderWay => Ok(()),
        Anew::Now => {
            tx.log(Entry::new(actor, "post-tried-again", "post", id).under(&cx.guideline.version));
            tx.commit().await?;
            Ok(())
        }
    }
}

/// What could not be done so far, by post and account.
pub(crate) async fn failures(reader: &Reader) -> Outcome<HashMap<(PostId, AccountId), Failing>> {
    let failing = reader.failing().await?.into_iter().filter(|it| it.kind == jobs::PUBLISH);
    Ok(failing.filter_map(|it| Some((jobs::parted(&it.subject)?, it))).collect())
}

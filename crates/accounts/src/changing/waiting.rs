use kernel::{Actor, Outcome};
use people::Context;

use super::desk::{decides, has_a_voice};
use super::model::Stage;
use super::sql::{self, Look};
use crate::Account;
use crate::opening::Town;

/// The accounts of which a change waits for this person's decision, in a role of the guideline; the oldest first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn waiting(cx: &Context, actor: &Actor) -> Outcome<Vec<Account>> {
    let Some(me) = actor.id() else { return Ok(Vec::new()) };
    let reader = cx.store.reader();
    let waiting = sql::waiting(&reader).await?;
    if waiting.is_empty() {
        return Ok(Vec::new());
    }
    let town = Town::look(cx).await?;
    let mut found = Vec::new();
    for id in waiting {
        let Some(account) = crate::account(&reader, id).await? else { continue };
        let changes = sql::of_account(&mut Look::Beside(&reader), id).await?;
        let change = changes.first().filter(|it| it.stage == Stage::Proposed);
        let mine = decides(&cx.guideline, me, &account, &town)
            && change.is_some_and(|it| has_a_voice(cx, actor, it, &account, &town));
        found.extend(mine.then_some(account));
    }
    Ok(found)
}

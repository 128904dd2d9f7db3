//! Accounts that nobody uses: the program proposes to close them and decides nothing (MOT-AVS-01, STO-AVS-01).

use kernel::calendar::{date_of, day_words};
use kernel::{Actor, Failed, Instant, Outcome};
use people::Context;

use super::model::{Fetched, Stage};
use super::propose::add;
use super::refused::Refused;
use super::{rules, sql};
use crate::Account;

const DAY_SECONDS: i64 = 24 * 3_600;

/// Proposes the closing of every account without a post for as long as the guideline says. Of an account that does not
/// reach us, or that was never looked at as a whole, we know too little. After a no it is not proposed again before it
/// has been unused for as long once more.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub(crate) async fn propose_for_unused(cx: &Context) -> Outcome<()> {
    let Some((cause, days)) = rules::unused(&cx.guideline) else { return Ok(()) };
    let reader = cx.store.reader();
    let (fetched, moved) = (sql::all_fetched(&reader).await?, sql::moved(&reader).await?);
    let troubled = crate::states(&reader).await?;
    let troubled = |it: &Account| troubled.iter().any(|(id, state)| *id == it.id && state.trouble.is_some());
    for account in crate::open_accounts(&reader).await? {
        let Some(fetched) = fetched.get(&account.id).filter(|_| !troubled(&account)) else { continue };
        let Some(since) = unused_since(&account, fetched, moved.get(&account.id)) else { continue };
        if cx.now().seconds_since(since) < i64::from(days) * DAY_SECONDS {
            continue;
        }
        let mut tx = cx.store.begin().await?;
        let reason = reason(fetched);
        let added = add(cx, &mut tx, &Actor::system("closing"), &account, (None, cause, reason)).await;
        match added {
            Ok(_) => tx.commit().await?,
            Err(Refused::Failed(failed)) => return Err(failed),
            Err(refused) => return Err(Failed::for_good("proposing to close an account").because(refused)),
        }
    }
    Ok(())
}

/// Since when nothing was posted; `None` while a closing is under way, and of an account that was never looked at as a
/// whole.
fn unused_since(account: &Account, it: &Fetched, last: Option<&(Stage, Instant)>) -> Option<Instant> {
    it.full_from?;
    if last.is_some_and(|it| it.0.is_under_way()) {
        return None;
    }
    [Some(account.opened_at), it.last_post_at, last.map(|it| it.1)].into_iter().flatten().max()
}

/// In Swedish: it is kept as the reason of a decision.
fn reason(it: &Fetched) -> String {
    match it.last_post_at {
        Some(at) => format!("Inget inlägg sedan {}.", day_words(date_of(at)).sv),
        None => "Inget inlägg har publicerats.".to_owned(),
    }
}

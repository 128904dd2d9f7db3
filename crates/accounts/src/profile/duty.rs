use kernel::{Actor, Instant, Outcome};
use people::Context;

use super::remind::due_soon;
use super::view::{profile, was_seen};
use crate::Account;

/// What is to be done about a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DutyKind {
    /// So many items of the published profile are not what they should be.
    Correct(usize),
    /// Somebody must vouch for it.
    Confirm,
}

/// Something to do with the profile of an account.
#[derive(Clone, Debug)]
pub struct Duty {
    /// Which account.
    pub account: Account,
    /// What.
    pub kind: DutyKind,
    /// By when, where there is a day.
    pub due_at: Option<Instant>,
}

/// What this person has to do with the profiles of the accounts that they answer for. A published profile that
/// something here has made outdated is told at once, not when it is looked at next.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn duties(cx: &Context, actor: &Actor) -> Outcome<Vec<Duty>> {
    let Some(me) = actor.id() else { return Ok(Vec::new()) };
    let mine = |it: &Account| it.responsible == me && actor.sees(it.id);
    let mut duties = Vec::new();
    for account in crate::open_accounts(&cx.store.reader()).await?.into_iter().filter(mine) {
        if !was_seen(cx, account.id).await? {
            continue;
        }
        let amiss = profile(cx, &account).await?.lines.iter().filter(|it| it.is_amiss()).count();
        if amiss > 0 {
            duties.push(Duty { account, kind: DutyKind::Correct(amiss), due_at: None });
        }
    }
    for (account, due_at) in due_soon(cx, cx.now()).await? {
        if mine(&account) {
            duties.push(Duty { account, kind: DutyKind::Confirm, due_at: Some(due_at) });
        }
    }
    Ok(duties)
}

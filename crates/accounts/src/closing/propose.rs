use kernel::{Actor, ClosingId, PersonId};
use people::Context;
use store::{Entry, Job, Tx};

use super::desk::{REASON, kept, known, may_propose, somebody};
use super::model::{Closing, Stage};
use super::refused::Refused;
use super::rules;
use super::sql::{self, Look};
use crate::Account;
use crate::jobs::TELL_OF_CLOSING;

/// What somebody proposes.
#[derive(Clone, Debug)]
pub struct Propose {
    /// What gives cause, by its key.
    pub cause: String,
    /// Why, in words.
    pub reason: String,
}

/// Proposes that an account is closed (sv. *föreslå avslut*), with the reason (FL 32 §). Nothing is closed by it: whoever
/// is responsible and the manager are told, and the deciders decide. Proposed twice, it is the same closing.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn propose_closing(
    cx: &Context,
    actor: &Actor,
    key: &str,
    order: &Propose,
) -> Result<ClosingId, Refused> {
    let by = somebody(cx, actor).await?;
    let (account, town) = known(cx, actor, key).await?;
    if !may_propose(cx, actor, &account, &town) {
        return Err(Refused::NotPermitted);
    }
    if !rules::causes(&cx.guideline).iter().any(|it| it.0 == order.cause) {
        return Err(Refused::CauseUnfit);
    }
    let reason = kept(REASON, &order.reason)?;
    if reason.is_empty() {
        return Err(Refused::ReasonMissing);
    }
    let mut tx = cx.store.begin().await?;
    let there = crate::sql::account_now(&mut tx, account.id).await?.ok_or(Refused::NotFound)?;
    if !there.is_open() {
        return Err(Refused::AccountClosed);
    }
    let latest = sql::latest(&mut Look::Within(&mut tx), account.id).await?.map(|it| it.closing);
    if let Some(closing) = latest.filter(|it| it.stage.is_under_way()) {
        let same =
            (closing.proposed_by, &closing.cause, &closing.reason) == (Some(by), &order.cause, &reason);
        return if same { Ok(closing.id) } else { Err(Refused::UnderWay) };
    }
    let id = add(cx, &mut tx, actor, &account, (Some(by), &order.cause, reason)).await?;
    tx.commit().await?;
    Ok(id)
}

/// The closing comes into being, within a change; whoever must know of it is told by a job.
pub(super) async fn add(
    cx: &Context,
    tx: &mut Tx,
    actor: &Actor,
    account: &Account,
    (by, cause, reason): (Option<PersonId>, &str, String),
) -> Result<ClosingId, Refused> {
    let now = tx.now();
    let closing = Closing {
        id: ClosingId::new(now, tx.entropy()),
        account: account.id,
        cause: cause.to_owned(),
        reason,
        proposed_by: by,
        proposed_at: now,
        stage: Stage::Proposed,
        moved_by: by,
        moved_at: now,
        end_reason: String::new(),
    };
    sql::propose(tx, &closing, &cx.guideline.version.to_string()).await?;
    tx.log(Entry::new(actor, "closing-proposed", "account", account.id).under(&cx.guideline.version));
    let job = Job::now(tx, TELL_OF_CLOSING, closing.id);
    tx.enqueue(job).await?;
    Ok(closing.id)
}

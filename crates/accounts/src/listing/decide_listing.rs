use kernel::{AccountId, Actor, Failed, Outcome, Permission};
use people::Context;
use store::Entry;
use webkit::{Problem, Text};

use super::{Decision, ShownTo, rules, sql};
use crate::Origin;
use crate::detail::detail;
use crate::profile::is_too_long;

/// Who is to see an account in the list, and why.
#[derive(Clone, Debug)]
pub struct DecideListing {
    /// Which account.
    pub account: AccountId,
    /// Who is to see it.
    pub shown_to: ShownTo,
    /// Why.
    pub reason: String,
}

/// Why it was not decided who sees an account.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// The actor's roles do not reach so far.
    #[error("only somebody who manages accounts may do this")]
    NotPermitted,
    /// No such account, or one that the actor may not know of.
    #[error("there is no such account")]
    UnknownAccount,
    /// The guideline lists every account for the public.
    #[error("the guideline lists every account for the public")]
    AllAreListed,
    /// A decision has a reason.
    #[error("a reason is missing")]
    ReasonMissing,
    /// The reason is longer than anybody reads.
    #[error("the reason has more than 1000 characters")]
    TooLong,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

/// Whether who sees the account is for somebody to decide: the guideline lists a selection, or it was brought in.
pub(crate) async fn is_open_to_choice(cx: &Context, account: AccountId) -> Outcome<bool> {
    let found = detail(&cx.store.reader(), account).await?;
    Ok(rules::is_selected(&cx.guideline) || found.is_some_and(|it| it.origin == Origin::BroughtIn))
}

/// Decides who sees an account in the list (STO-TIL-04, NYK-02.2-01). Decided twice alike, it is one decision.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn decide_listing(cx: &Context, actor: &Actor, order: DecideListing) -> Result<(), Refused> {
    let by = actor.id().filter(|_| actor.may(Permission::ManageAccounts)).ok_or(Refused::NotPermitted)?;
    if !actor.may_on(Permission::ManageAccounts, order.account) {
        return Err(Refused::UnknownAccount);
    }
    if !is_open_to_choice(cx, order.account).await? {
        return Err(Refused::AllAreListed);
    }
    let reason = order.reason.trim().to_owned();
    if reason.is_empty() {
        return Err(Refused::ReasonMissing);
    }
    if is_too_long(&reason) {
        return Err(Refused::TooLong);
    }
    let mut tx = cx.store.begin().await?;
    crate::sql::account_now(&mut tx, order.account).await?.ok_or(Refused::UnknownAccount)?;
    let latest = sql::latest_now(&mut tx, order.account).await?;
    if latest.as_ref().is_some_and(|it| it.shown_to == order.shown_to && it.reason == reason) {
        return Ok(());
    }
    let decision = Decision {
        n: latest.map_or(1, |it| it.n + 1),
        shown_to: order.shown_to,
        reason,
        decided_by: by,
        decided_at: tx.now(),
    };
    let version = cx.guideline.version.to_string();
    sql::add(&mut tx, order.account, &decision, &version).await?;
    let verb = match order.shown_to {
        ShownTo::Public => "account-listed-for-all",
        ShownTo::Staff => "account-listed-for-staff",
    };
    tx.log(Entry::new(actor, verb, "account", order.account).under(&version));
    tx.commit().await?;
    Ok(())
}

impl Refused {
    /// What the person is told.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotPermitted => Text::key("accounts-refused-not-permitted"),
            Self::UnknownAccount => Text::key("accounts-refused-unknown-account"),
            Self::AllAreListed => Text::key("accounts-listing-refused-all"),
            Self::ReasonMissing => Text::key("accounts-listing-refused-reason"),
            Self::TooLong => Text::key("accounts-profile-refused-too-long"),
            Self::Failed(_) => Text::key("accounts-refused-failed"),
        }
    }
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotPermitted => Self::NotPermitted,
            Refused::UnknownAccount => Self::NotFound,
            Refused::Failed(failed) => Self::from(failed),
            other => Self::conflict(other.text()),
        }
    }
}

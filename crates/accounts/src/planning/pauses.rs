use kernel::{AccountId, Actor};
use people::Context;
use store::Entry;

use super::model::Pause;
use super::{Refused, sql};
use crate::WebAddress;
use crate::profile::{answering, is_too_long};

/// Days on which less is to be published.
#[derive(Clone, Debug)]
pub struct OrderPause {
    /// On which account.
    pub account: AccountId,
    /// The first day.
    pub first_day: String,
    /// The last day.
    pub last_day: String,
    /// Why.
    pub reason: String,
    /// The address of the post that says so; empty until there is one.
    pub announced_in: String,
}

/// Decides on a pause, or says where one was announced: the same days again are the same pause.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn order_pause(cx: &Context, actor: &Actor, order: OrderPause) -> Result<(), Refused> {
    let (by, account) = answering(cx, actor, order.account).await?;
    if !cx.guideline.publishing.pauses_allowed && cx.guideline.is_binding() {
        return Err(Refused::PausesForbidden);
    }
    let day = |text: &str| text.trim().parse().map_err(|_| Refused::DayUnfit);
    let mut pause = Pause {
        n: 0,
        first_day: day(&order.first_day)?,
        last_day: day(&order.last_day)?,
        reason: order.reason.trim().to_owned(),
        announced_in: match order.announced_in.trim() {
            "" => None,
            link => Some(link.parse::<WebAddress>().map_err(|_| Refused::LinkUnfit)?.as_str().to_owned()),
        },
    };
    if pause.last_day < pause.first_day {
        return Err(Refused::DayUnfit);
    }
    if pause.reason.is_empty() {
        return Err(Refused::ReasonMissing);
    }
    if is_too_long(&pause.reason) {
        return Err(Refused::TooLong);
    }
    let mut tx = cx.store.begin().await?;
    let standing = sql::pauses_now(&mut tx, account.id).await?;
    let same = |it: &&Pause| (it.first_day, it.last_day) == (pause.first_day, pause.last_day);
    let there = standing.iter().find(same);
    if there.is_some_and(|it| it.announced_in == pause.announced_in) {
        return Ok(());
    }
    pause.n = there.or(standing.first()).map_or(1, |it| it.n + i64::from(there.is_none()));
    sql::put_pause(&mut tx, account.id, &pause, by, &cx.guideline.version.to_string()).await?;
    let verb = if pause.announced_in.is_some() { "pause-announced" } else { "pause-decided" };
    tx.log(Entry::new(actor, verb, "account", account.id).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}

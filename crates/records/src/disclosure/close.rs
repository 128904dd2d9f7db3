use std::collections::BTreeSet;

use kernel::Actor;
use people::Context;
use store::Entry;

use super::model::{Ended, Ending, ending};
use super::who::{by, taken_up};
use super::{Refused, hold, sql, words};

/// How a request ends.
#[derive(Clone, Debug, Default)]
pub struct CloseRequest {
    /// That whoever asked wants it no more: then nothing has to be judged.
    pub withdrawn: bool,
    /// Why, in words; needed where it is withdrawn.
    pub reason: String,
}

/// Ends a request (sv. *avsluta begäran*): when everything was judged, handed out and told, or when whoever asked wants it
/// no more. What was asked for may be disposed of again. Whoever judges.
///
/// # Errors
///
/// [`Refused`], with what is missing.
pub async fn close_request(
    cx: &Context,
    actor: &Actor,
    n: i64,
    order: &CloseRequest,
) -> Result<Ending, Refused> {
    let why = words::text_or_none("reason", &order.reason)?;
    let (_, standing) = taken_up(cx, actor, n).await?;
    if !standing.reviews {
        return Err(Refused::NotPermitted);
    }
    if order.withdrawn && why.is_empty() {
        return Err(Refused::Missing("reason"));
    }
    let mut tx = cx.store.begin().await?;
    let request = sql::requests::one_now(&mut tx, n).await?.ok_or(Refused::Unknown)?;
    let lines = sql::lines::all_now(&mut tx, n).await?;
    let handed_out: BTreeSet<i64> = sql::outputs::lines_now(&mut tx, n).await?.into_iter().collect();
    let ending = if order.withdrawn {
        Ending::Withdrawn
    } else {
        ending(&lines, &handed_out, request.told.is_some()).map_err(Refused::NotYet)?
    };
    let ended = Ended { ending, why, by: by(actor, tx.now())? };
    sql::requests::end(&mut tx, n, &ended).await?;
    hold::release(cx, &mut tx, actor, &request).await?;
    let entry = Entry::new(actor, "disclosure-ended", "disclosure", n);
    tx.log(entry.under(&cx.guideline.version));
    tx.commit().await?;
    Ok(ending)
}

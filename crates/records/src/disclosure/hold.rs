//! What is asked for is kept from disposal until the request has ended (JO: a record that is asked for may not go).

use kernel::{Actor, Failed, ItemId, Outcome};
use people::Context;
use store::Tx;

use super::model::{Request, Subject};
use super::{Refused, sql};
use crate::retention::{hold_for_request, hold_more, lift_for_request};

/// Holds everything that the request has found so far; its hold, new or as it was.
pub(super) async fn keep(
    cx: &Context,
    tx: &mut Tx,
    actor: &Actor,
    request: &Request,
) -> Result<Option<i64>, Refused> {
    let ids = sql::lines::subjects_now(tx, request.n, Subject::Item).await?;
    let unread = |it| Failed::for_good("reading which items are asked for").because(it);
    let items: Vec<ItemId> = ids.iter().map(|it| it.parse()).collect::<Result<_, _>>().map_err(unread)?;
    match request.hold {
        Some(hold) => {
            hold_more(tx, hold, &items).await?;
            Ok(Some(hold))
        }
        None if items.is_empty() => Ok(None),
        None => Ok(Some(hold_for_request(cx, tx, actor, request.n, &items).await?)),
    }
}

/// Lets what was asked for go its way again.
pub(super) async fn release(cx: &Context, tx: &mut Tx, actor: &Actor, request: &Request) -> Outcome<()> {
    match request.hold {
        Some(hold) => lift_for_request(cx, tx, actor, hold, request.n).await,
        None => Ok(()),
    }
}

/// The open request that a hold belongs to: nobody lifts it.
pub(crate) async fn held_open(tx: &mut Tx, hold: i64) -> Outcome<Option<i64>> {
    sql::requests::open_with_hold(tx, hold).await
}

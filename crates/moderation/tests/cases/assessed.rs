//! An item that somebody has assessed: what nobody has is not disposed of.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use dialogue::assess::{self, AssessOrder, Assessed, Choice};
use kernel::{Actor, ItemId};
use people::Context;

/// The present wording is kept in order.
pub(crate) async fn keep_in_order(cx: &Context, actor: &Actor, item: ItemId) {
    let view = dialogue::item::view(cx, actor, item).await.unwrap().unwrap();
    let before = assess::of_item(cx, actor, &view).await.unwrap().unwrap();
    let choice = Choice {
        assessed: Assessed::KeepInOrder,
        ground: None,
        reason: None,
        number: None,
        number_unknown: false,
        secrecy: false,
    };
    let assessments = i64::try_from(before.made.len()).unwrap();
    let order = AssessOrder { item, seen: view.item.versions, assessments, choice };
    assess::assess(cx, actor, order).await.unwrap();
}

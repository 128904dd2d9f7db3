//! How an item is assessed as a public record.

use cucumber::{given, when};

use crate::town::{Town, Who};

#[given(expr = "att {who} öppnar kommentaren")]
#[when(expr = "{who} öppnar kommentaren")]
async fn somebody_opens_the_comment(town: &mut Town, who: Who) {
    let path = town.path().await;
    town.look(who, &path).await;
}

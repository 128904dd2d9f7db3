//! What is to be gone from an account by a certain time, and is still there (ORE-SEK-04, STO-PER-10).

use std::collections::HashMap;

use accounts::Account;
use kernel::{AccountId, Actor, Outcome};
use people::Context;
use webkit::Text;

use super::{Duty, duty};
use crate::clock::running;

/// One for each item that is still there.
pub(super) async fn removals(
    cx: &Context,
    actor: &Actor,
    accounts: &HashMap<AccountId, Account>,
) -> Outcome<Vec<Duty>> {
    let now = cx.now();
    let one = |(case, clock): (crate::Case, crate::clock::Clock)| {
        let name = accounts.get(&case.account).map_or("", |it| it.name.as_str());
        let title = Text::key("moderation-duty-removal").with("account", name);
        let text = Text::key("moderation-duty-removal-text").with("at", clock.from);
        let badge = (clock.due <= now).then(|| (Text::key("moderation-duty-removal-badge"), "bad"));
        Duty { due: Some(clock.due), badge, ..duty(title, text, format!("/cases/{}", case.id)) }
    };
    Ok(running(cx, actor).await?.into_iter().map(one).collect())
}

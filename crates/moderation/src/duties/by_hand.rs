//! What has to be done on platforms that no connector reaches: answers to publish, items to hide, remove or show again.

use std::collections::HashMap;

use accounts::Account;
use kernel::{AccountId, Actor, Outcome};
use people::Context;
use webkit::Text;

use super::{Duty, duty};
use crate::by_hand::to_do;

fn name(accounts: &HashMap<AccountId, Account>, id: AccountId) -> &str {
    accounts.get(&id).map_or("", |it| it.name.as_str())
}

/// The signed answers that somebody has to publish.
pub(super) async fn answers(
    cx: &Context,
    actor: &Actor,
    accounts: &HashMap<AccountId, Account>,
) -> Outcome<Vec<Duty>> {
    let one = |it: dialogue::hand::ToPublish| {
        let title = Text::key("moderation-duty-publish").with("account", name(accounts, it.account));
        let duty = duty(title, Text::key("moderation-duty-publish-text"), format!("/items/{}", it.item));
        Duty { due: it.due_at, ..duty }
    };
    Ok(dialogue::hand::to_publish(cx, actor).await?.into_iter().map(one).collect())
}

/// What was decided about items, and is to be done now.
pub(super) async fn decisions(
    cx: &Context,
    actor: &Actor,
    accounts: &HashMap<AccountId, Account>,
) -> Outcome<Vec<Duty>> {
    let one = |it: crate::Case| {
        let title = Text::key("moderation-duty-by-hand").with("account", name(accounts, it.account));
        duty(title, Text::key("moderation-duty-by-hand-text"), format!("/cases/{}", it.id))
            .marked(Some((Text::key("moderation-duty-by-hand-badge"), "caution")))
    };
    Ok(to_do(cx, actor).await?.into_iter().map(one).collect())
}

//! Questions that go on to whoever knows, and those that wait for whoever takes the harder ones (NYK-06-02, ORE-OVG-09).

use std::collections::HashMap;

use accounts::Account;
use dialogue::query::{Errand, Task, tasks};
use dialogue::route::{Harder, harder_questions};
use kernel::{AccountId, Actor, Outcome};
use people::Context;
use webkit::Text;

use super::{Duty, duty};

/// The questions that this person is asked, and those they asked that were replied to.
pub(super) async fn queries(
    cx: &Context,
    actor: &Actor,
    accounts: &HashMap<AccountId, Account>,
) -> Outcome<Vec<Duty>> {
    let mut found = Vec::new();
    for it in tasks(cx, actor).await? {
        let account = match accounts.get(&it.query.account) {
            Some(account) => account.name.clone(),
            // Whoever is asked need not know of the account otherwise.
            None => name_of(cx, it.query.account).await?,
        };
        found.push(query(&it, &account));
    }
    Ok(found)
}

async fn name_of(cx: &Context, id: AccountId) -> Outcome<String> {
    Ok(accounts::account(&cx.store.reader(), id).await?.map(|it| it.name).unwrap_or_default())
}

fn query(it: &Task, account: &str) -> Duty {
    let (title, text, href) = match it.errand {
        Errand::Reply => (
            Text::key("moderation-duty-query-reply"),
            Text::key("moderation-duty-query-reply-text"),
            format!("/items/{}/queries/{}", it.query.item, it.query.n),
        ),
        Errand::Post => (
            Text::key("moderation-duty-query-post"),
            Text::key("moderation-duty-query-post-text"),
            format!("/items/{}", it.query.item),
        ),
    };
    let due = (it.errand == Errand::Reply).then_some(it.query.due_at);
    Duty { due, ..duty(title, text.with("account", account), href) }
}

/// The harder questions that this person takes over, by their role.
pub(super) async fn harder(
    cx: &Context,
    actor: &Actor,
    accounts: &HashMap<AccountId, Account>,
) -> Outcome<Vec<Duty>> {
    let name = |id: AccountId| accounts.get(&id).map_or("", |it| it.name.as_str());
    let one = |it: Harder| {
        let text = Text::key("moderation-duty-harder-text").with("account", name(it.account));
        let what = duty(Text::key("moderation-duty-harder"), text, format!("/items/{}", it.item));
        Duty { due: it.due_at, ..what }
    };
    Ok(harder_questions(cx, actor).await?.into_iter().map(one).collect())
}

//! What people write for each other: drafts of answers that somebody reads, and posts whose last day has passed.

use std::collections::HashMap;

use accounts::Account;
use dialogue::help::{Chore, Errand, errands};
use dialogue::route::{Awaited, carried_on};
use dialogue::validity::{Validity, expired};
use kernel::calendar::day_words;
use kernel::{AccountId, Actor, Outcome, PersonId};
use people::Context;
use webkit::Text;

use super::{Duty, duty};

/// The drafts that this person has to read or to go on with.
pub(super) async fn drafts(
    cx: &Context,
    actor: &Actor,
    accounts: &HashMap<AccountId, Account>,
) -> Outcome<Vec<Duty>> {
    let chores = errands(cx, actor).await?;
    if chores.is_empty() {
        return Ok(Vec::new());
    }
    let people = people::people(&cx.store.reader()).await?;
    let named = |id: PersonId| people.iter().find(|it| it.id == id).map_or("", |it| it.name.as_str());
    Ok(chores.iter().map(|it| draft(it, name(accounts, it.draft.account), named(it.draft.by))).collect())
}

fn name(accounts: &HashMap<AccountId, Account>, id: AccountId) -> &str {
    accounts.get(&id).map_or("", |it| it.name.as_str())
}

fn draft(it: &Chore, account: &str, writer: &str) -> Duty {
    let (title, text) = match it.errand {
        Errand::Read => (
            Text::key("moderation-duty-draft-read"),
            Text::key("moderation-duty-draft-read-text").with("writer", writer),
        ),
        Errand::GoOn => {
            (Text::key("moderation-duty-draft-back"), Text::key("moderation-duty-draft-back-text"))
        }
        Errand::TakeBack => {
            (Text::key("moderation-duty-draft-past"), Text::key("moderation-duty-draft-past-text"))
        }
    };
    let href = format!("/items/{}/drafts/{}", it.draft.item, it.draft.n);
    Duty { due: it.due_at, ..duty(title, text.with("account", account), href) }
}

/// The records of their accounts that this person has to assess (STO-ALL-04).
pub(super) async fn records(
    cx: &Context,
    actor: &Actor,
    accounts: &HashMap<AccountId, Account>,
) -> Outcome<Vec<Duty>> {
    let mut open: Vec<&Account> = accounts.values().filter(|it| it.is_open()).collect();
    open.sort_by(|one, other| one.name.cmp(&other.name));
    let one = |(account, n): (&Account, i64)| {
        let title = Text::key("moderation-duty-records").with("account", account.name.as_str());
        let text = Text::key("moderation-duty-records-text").with("n", n);
        duty(title, text, format!("/assessments?account={}", account.key))
    };
    Ok(dialogue::assess::record_tasks(cx, actor, open.into_iter()).await?.into_iter().map(one).collect())
}

/// The complaints that this person carries on, since their authors have not made them elsewhere (KBA-ALL-10).
pub(super) async fn complaints(
    cx: &Context,
    actor: &Actor,
    accounts: &HashMap<AccountId, Account>,
) -> Outcome<Vec<Duty>> {
    let one = |it: Awaited| {
        let text =
            Text::key("moderation-duty-carry-complaint-text").with("account", name(accounts, it.account));
        let what = duty(Text::key("moderation-duty-carry-complaint"), text, format!("/items/{}", it.item));
        Duty { due: Some(it.since), ..what }
    };
    Ok(carried_on(cx, actor).await?.into_iter().map(one).collect())
}

/// The posts that this person has to see over (ORE-OVG-03).
pub(super) async fn validity(
    cx: &Context,
    actor: &Actor,
    accounts: &HashMap<AccountId, Account>,
) -> Outcome<Vec<Duty>> {
    let all: Vec<Account> = accounts.values().cloned().collect();
    let past = |it: Validity| {
        let day = it.last_day.map(day_words).unwrap_or_default();
        let text = Text::key("moderation-duty-validity-text")
            .with("account", name(accounts, it.account))
            .with("day", Text::both(day.sv, day.en));
        duty(Text::key("moderation-duty-validity"), text, format!("/items/{}", it.item))
    };
    Ok(expired(cx, actor, &all).await?.into_iter().map(past).collect())
}

//! What has a deadline to the minute: items in the inbox, and watch rounds.

use std::collections::HashMap;

use accounts::Account;
use dialogue::inbox::{self, Counts, Filter};
use dialogue::{ItemSummary, Need, Reasons, Round, RoundStage};
use kernel::{AccountId, Actor, Outcome, Permission, PersonId};
use people::Context;
use webkit::Text;

use super::{Duty, Next, duty};

/// What waits in the inbox, by need, with the deadline that comes first and why it does.
pub(super) async fn items(
    cx: &Context,
    actor: &Actor,
    counts: &Counts,
    reasons: &Reasons<'_>,
) -> Outcome<Vec<Duty>> {
    let kinds = [
        (Need::Moderate, counts.moderate, "moderation-duty-moderate", Permission::Moderate),
        (Need::Answer, counts.answer, "moderation-duty-answer", Permission::Answer),
    ];
    let mut duties = Vec::new();
    for (need, n, key, permission) in kinds {
        if n == 0 || !actor.may(permission) {
            continue;
        }
        let filter = Filter { account: None, need: Some(need) };
        let (items, _) = inbox::page(cx, actor, &filter, None).await?;
        let Some(first) = items.first() else { continue };
        let text = Text::key("moderation-duty-first").with("author", author(first));
        let text = match reasons.of(first) {
            Some(why) => text.with("why", why.text).with("source", why.source),
            None => continue,
        };
        let duty = duty(Text::key(key).with("n", n), text, format!("/inbox?need={need}"));
        duties.push(Duty { due: first.due_at, ..duty });
    }
    Ok(duties)
}

fn author(item: &ItemSummary) -> Text {
    match (&item.author, &item.restriction) {
        (Some(author), _) => Text::same(author.as_str()),
        (None, Some(_)) => Text::key("moderation-author-withheld"),
        (None, None) => Text::key("moderation-author-unknown"),
    }
}

/// The rounds that can be signed, and those missed where this person stands in or is in charge (MOT-BEV-05).
pub(super) async fn rounds(
    cx: &Context,
    actor: &Actor,
    accounts: &HashMap<AccountId, Account>,
    reasons: &Reasons<'_>,
) -> Outcome<Vec<Duty>> {
    let Some(me) = actor.id() else { return Ok(Vec::new()) };
    let mut first: HashMap<AccountId, Round> = HashMap::new();
    for round in dialogue::unsigned_rounds(cx, actor).await? {
        first.entry(round.account).or_insert(round);
    }
    let now = cx.now();
    let mut duties = Vec::new();
    for round in first.into_values().filter(|it| it.opens_at <= now) {
        let Some(account) = accounts.get(&round.account) else { continue };
        let missed = round.stage == RoundStage::Missed || round.due_at < now;
        let mine = account.responsible == me || stands_in(cx, account, me).await?;
        if mine || missed && [account.deputy, account.manager].contains(&me) {
            duties.push(round_duty(account, &round, me, missed, reasons.of_rounds()));
        }
    }
    Ok(duties)
}

/// Accounts on which so much is written that they should perhaps be watched more closely (MOT-BEV-04).
pub(super) async fn stirring(cx: &Context, actor: &Actor) -> Outcome<Vec<Duty>> {
    let busy = |(account, n): (Account, i64)| {
        let title = Text::key("dialogue-pace-duty").with("account", account.name.as_str());
        let text = Text::key("dialogue-pace-busy").with("n", n);
        duty(title, text, format!("/accounts/{}/rounds", account.key))
    };
    Ok(dialogue::pace::proposed(cx, actor).await?.into_iter().map(busy).collect())
}

/// Whether the person stands in for whoever is responsible and away.
async fn stands_in(cx: &Context, account: &Account, me: PersonId) -> Outcome<bool> {
    let deputy = people::deputy_of(&cx.store.reader(), account.responsible, cx.now()).await?;
    Ok(deputy.is_some_and(|it| it.id == me))
}

fn round_duty(account: &Account, round: &Round, me: PersonId, missed: bool, source: &str) -> Duty {
    let text = match (missed, account.responsible == me, account.manager == me) {
        (false, _, _) => Text::key("moderation-duty-round-text").with("source", source),
        (true, true, _) => Text::key("moderation-duty-round-missed-text"),
        (true, false, true) => Text::key("moderation-duty-round-manager-text"),
        (true, false, false) => Text::key("moderation-duty-round-deputy-text"),
    };
    let title = Text::key("moderation-duty-round").with("account", account.name.as_str());
    let duty = duty(title, text, format!("/accounts/{}/rounds", account.key));
    let badge = missed.then(|| (Text::key("moderation-duty-missed"), "bad"));
    Duty { due: Some(round.due_at), badge, ..duty }
}

/// What comes next when nothing is to be done: the next deadline, in time to come, of an item or a round that this person
/// may do something about.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn next_due(cx: &Context, actor: &Actor) -> Outcome<Option<Next>> {
    let now = cx.now();
    let item = inbox::next_due(cx, actor, now).await?;
    let item = item.map(|at| Next { what: Text::key("moderation-next-item"), at });
    let rounds = dialogue::unsigned_rounds(cx, actor).await?;
    let round = rounds.iter().filter(|it| it.stage == RoundStage::Open && it.due_at > now);
    let round = round.map(|it| it.due_at).min();
    let round = round.map(|at| Next { what: Text::key("moderation-next-round"), at });
    Ok([item, round].into_iter().flatten().min_by_key(|it| it.at))
}

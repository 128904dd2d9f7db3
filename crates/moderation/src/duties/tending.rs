//! What the care of accounts and people asks for: profiles, plans, applications, closings, reports, roles and courses.

use std::collections::HashMap;

use accounts::Account;
use accounts::profile::DutyKind;
use kernel::calendar::{Date, date_of, day_words};
use kernel::{AccountId, Actor, Outcome, Permission};
use people::Context;
use webkit::Text;

use super::{Duty, duty};

/// So many are told one by one.
const FEW: usize = 5;

/// All of it, in the order in which it is shown.
pub(super) async fn tending(
    cx: &Context,
    actor: &Actor,
    accounts: &HashMap<AccountId, Account>,
) -> Outcome<Vec<Duty>> {
    let mut all = profiles(cx, actor).await?;
    all.extend(applications(cx, actor).await?);
    all.extend(closings(cx, actor).await?);
    all.extend(changes(cx, actor).await?);
    all.extend(attestations(cx, actor).await?);
    all.extend(completions(cx, actor).await?);
    all.extend(listings(cx, actor).await?);
    all.extend(roles_to_give(cx, actor).await?);
    all.extend(reporting(cx, actor).await?);
    all.extend(troubles(cx, actor, accounts).await?);
    all.extend(care(cx, actor).await?);
    all.extend(document(cx, actor).await?);
    Ok(all)
}

/// That the day for it has passed.
fn late(is: bool) -> Option<(Text, &'static str)> {
    is.then(|| (Text::key("moderation-duty-late"), "bad"))
}

fn day(it: Date) -> Text {
    let words = day_words(it);
    Text::both(words.sv, words.en)
}

/// The profiles that this person answers for and has to correct or to vouch for, and the plans that lack something.
async fn profiles(cx: &Context, actor: &Actor) -> Outcome<Vec<Duty>> {
    let profile = |it: accounts::profile::Duty| {
        let (key, text) = match it.kind {
            DutyKind::Correct(n) => {
                ("moderation-duty-profile", Text::key("moderation-duty-profile-text").with("n", n))
            }
            DutyKind::Confirm => {
                ("moderation-duty-confirm-profile", Text::key("moderation-duty-confirm-profile-text"))
            }
        };
        let title = Text::key(key).with("account", it.account.name);
        Duty { due: it.due_at, ..duty(title, text, format!("/accounts/{}/profile", it.account.key)) }
    };
    let mut duties: Vec<Duty> =
        accounts::profile::duties(cx, actor).await?.into_iter().map(profile).collect();
    duties.extend(accounts::planning::duties(cx, actor).await?.into_iter().map(|it| {
        let title = Text::key("moderation-duty-plan").with("account", it.account.name);
        let text = Text::key("moderation-duty-plan-text").with("n", it.gaps);
        duty(title, text, format!("/accounts/{}/plan", it.account.key))
    }));
    Ok(duties)
}

/// Courses, conduct rules, mandates, absences and what leavers left behind.
async fn care(cx: &Context, actor: &Actor) -> Outcome<Vec<Duty>> {
    let caring = |it: people::Duty| {
        let badge = it.bars.then(|| (Text::key("moderation-duty-bars"), "caution"));
        duty(it.title, it.text, it.href).marked(badge)
    };
    Ok(people::duties(cx, actor).await?.into_iter().map(caring).collect())
}

/// The document that governs: its review, what one is asked about its next version, the guidance to be read.
async fn document(cx: &Context, actor: &Actor) -> Outcome<Vec<Duty>> {
    let one = |it: guidance::Duty| {
        let bars = it.bars.then(|| (Text::key("moderation-duty-bars"), "caution"));
        duty(it.title, it.text, it.href).marked(late(it.late).or(bars))
    };
    Ok(guidance::duties(cx, actor).await?.into_iter().map(one).collect())
}

/// What applications for accounts wait for from this person.
async fn applications(cx: &Context, actor: &Actor) -> Outcome<Vec<Duty>> {
    let waits = |it: accounts::Waiting| {
        let text = Text::key("moderation-duty-application").with("name", it.name);
        let badge = it.anew.then(|| (Text::key("moderation-duty-anew"), "caution"));
        duty(it.what, text, format!("/applications/{}", it.application)).marked(badge)
    };
    Ok(accounts::waiting(cx, actor).await?.into_iter().map(waits).collect())
}

/// What the closing of accounts waits for from this person.
async fn closings(cx: &Context, actor: &Actor) -> Outcome<Vec<Duty>> {
    let waits = |it: accounts::closing::Waiting| {
        let text = Text::key("moderation-duty-closing").with("account", it.account.name);
        duty(it.what, text, format!("/accounts/{}/closing", it.account.key))
    };
    Ok(accounts::closing::waiting(cx, actor).await?.into_iter().map(waits).collect())
}

/// The changes of accounts that wait for this person's decision.
async fn changes(cx: &Context, actor: &Actor) -> Outcome<Vec<Duty>> {
    let waits = |it: Account| {
        let text = Text::key("moderation-duty-change-text").with("account", it.name);
        duty(Text::key("moderation-duty-change"), text, format!("/accounts/{}/changes", it.key))
    };
    Ok(accounts::changing::waiting(cx, actor).await?.into_iter().map(waits).collect())
}

/// What this person has to vouch for about accounts.
async fn attestations(cx: &Context, actor: &Actor) -> Outcome<Vec<Duty>> {
    let today = date_of(cx.now());
    let one = |it: accounts::attesting::Duty| {
        let title = Text::key("moderation-duty-attest").with("account", it.account.name);
        let text = Text::key("moderation-duty-attest-text").with("n", it.n).with("day", day(it.by));
        let href = format!("/accounts/{}/attestations", it.account.key);
        duty(title, text, href).marked(late(it.by < today))
    };
    Ok(accounts::attesting::duties(cx, actor).await?.into_iter().map(one).collect())
}

/// The accounts of this person that were there before and do not meet yet what is asked of new ones.
async fn completions(cx: &Context, actor: &Actor) -> Outcome<Vec<Duty>> {
    let today = date_of(cx.now());
    let unmet = accounts::unmet_duties(cx, actor).await?;
    if let Some((_, _, first)) = unmet.first().filter(|_| unmet.len() > FEW) {
        let title = Text::key("moderation-duty-complete-many").with("n", unmet.len());
        let text = Text::key("moderation-duty-complete-many-text").with("day", day(*first));
        return Ok(vec![duty(title, text, "/accounts").marked(late(*first < today))]);
    }
    let one = |(account, n, due_on): (Account, usize, Date)| {
        let title = Text::key("moderation-duty-complete").with("account", account.name);
        let text = Text::key("moderation-duty-complete-text").with("n", n).with("day", day(due_on));
        duty(title, text, format!("/accounts/{}/duties", account.key)).marked(late(due_on < today))
    };
    Ok(unmet.into_iter().map(one).collect())
}

/// The accounts that were brought in and wait for somebody to decide whether the public is told of them.
async fn listings(cx: &Context, actor: &Actor) -> Outcome<Option<Duty>> {
    let undecided = accounts::listing::undecided(cx, actor).await?;
    Ok(undecided.first().map(|first| {
        let one = undecided.len() == 1;
        let href = if one { format!("/accounts/{}/listing", first.key) } else { "/listing".to_owned() };
        let title = Text::key("moderation-duty-listing").with("n", undecided.len());
        duty(title, Text::key("moderation-duty-listing-text"), href)
    }))
}

/// The accounts that those who answer for them do not see, for whoever gives roles: each by itself while they are few.
async fn roles_to_give(cx: &Context, actor: &Actor) -> Outcome<Vec<Duty>> {
    if !actor.may(Permission::ManagePeople) {
        return Ok(Vec::new());
    }
    let roleless = accounts::roleless(cx).await?;
    if roleless.len() > FEW {
        let title = Text::key("moderation-duty-roles-many").with("n", roleless.len());
        return Ok(vec![duty(title, Text::key("moderation-duty-roles-many-text"), "/accounts")]);
    }
    let one = |(account, names): (Account, Vec<String>)| {
        let title = Text::key("moderation-duty-roles").with("account", account.name);
        let text = Text::key("moderation-duty-roles-text").with("names", names.join(", "));
        duty(title, text, format!("/accounts/{}", account.key))
    };
    Ok(roleless.into_iter().map(one).collect())
}

/// Reports to sign, deviations to put right or to follow up, and those of one's accounts that are late.
async fn reporting(cx: &Context, actor: &Actor) -> Outcome<Vec<Duty>> {
    let reports = |it: accounts::reporting::Duty| duty(it.title, it.text, it.href).marked(late(it.late));
    Ok(accounts::reporting::duties(cx, actor).await?.into_iter().map(reports).collect())
}

/// Accounts that are not fetched, and those that nobody has connected.
async fn troubles(cx: &Context, actor: &Actor, accounts: &HashMap<AccountId, Account>) -> Outcome<Vec<Duty>> {
    let sees = [Permission::ReadItems, Permission::ReadAccounts, Permission::ManageAccounts];
    if !sees.iter().any(|it| actor.may(*it)) {
        return Ok(Vec::new());
    }
    let reader = cx.store.reader();
    let mut duties: Vec<(String, Duty)> = Vec::new();
    for (id, state) in accounts::states(&reader).await? {
        let (Some(account), Some(_)) = (accounts.get(&id), &state.trouble) else { continue };
        let title = Text::key("moderation-duty-trouble").with("account", account.name.as_str());
        let text = Text::key("moderation-duty-trouble-text").with("at", state.since);
        let badge = Some((Text::key("moderation-duty-not-fetched"), "bad"));
        let trouble = duty(title, text, format!("/accounts/{}", account.key)).marked(badge);
        duties.push((account.name.clone(), trouble));
    }
    if actor.may(Permission::ManageAccounts) {
        let connected = accounts::connected(&reader).await?;
        let can_be = |it: &&Account| it.is_open() && !accounts::is_by_hand(cx, it);
        let open = accounts.values().filter(can_be).filter(|it| !connected.contains(&it.id));
        duties.extend(to_connect(&open.collect::<Vec<_>>()));
    }
    duties.sort_by(|one, other| one.0.cmp(&other.0));
    Ok(duties.into_iter().map(|it| it.1).collect())
}

/// The accounts that nobody has connected: each by itself while they are few.
fn to_connect(unconnected: &[&Account]) -> Vec<(String, Duty)> {
    let text = || Text::key("moderation-duty-connect-text");
    if unconnected.len() > FEW {
        let title = Text::key("moderation-duty-connect-many").with("n", unconnected.len());
        return vec![(String::new(), duty(title, text(), "/accounts"))];
    }
    let one = |it: &&Account| {
        let title = Text::key("moderation-duty-connect").with("account", it.name.as_str());
        (it.name.clone(), duty(title, text(), format!("/accounts/{}", it.key)))
    };
    unconnected.iter().map(one).collect()
}

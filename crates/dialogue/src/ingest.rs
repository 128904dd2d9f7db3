//! Understanding what was observed: new items, new wordings, changed visibility, changed place.

use std::collections::HashMap;

use accounts::Account;
use accounts::platforms::answers_for_others;
use kernel::item::{Direction, ExternalId, Visibility};
use kernel::{Instant, ItemId, Outcome, VersionId};
use people::Context;
use platform::Observed;
use store::{Entry, Findable, Tx};

use crate::assess::sql as assess;
use crate::fetch::fetcher;
use crate::model::{How, Item, Need, Presence};
use crate::restricted;
use crate::rules;
use crate::sql::forbid;
use crate::sql::item::{self as sql, NewWording};
use crate::triage::{Triage, triage};

/// Takes in the items of one payload, as they were seen at `seen_at`. A second time changes nothing, and what was
/// seen earlier than what we know already changes nothing either.
///
/// # Errors
///
/// [`kernel::Failed`] when the database refuses.
pub async fn take_in(
    cx: &Context,
    tx: &mut Tx,
    account: &Account,
    payload: &str,
    seen_at: Instant,
    observed: &[Observed],
) -> Outcome<()> {
    let latest = one_of_each(observed);
    let ids: Vec<&ExternalId> = latest.iter().map(|it| &it.id).collect();
    let known: HashMap<ExternalId, Item> = sql::by_external(tx, account.id, &ids)
        .await?
        .into_iter()
        .map(|it| (it.external.clone(), it))
        .collect();
    let forbidden = forbid::of_account_in(tx, account.id).await?;
    let (mut fresh, mut confirmed) = (Vec::new(), Vec::new());
    for it in latest {
        match known.get(&it.id) {
            None => fresh.push(it),
            Some(item) if forbidden.contains(&it.id) => shown(cx, tx, item.clone(), seen_at, it).await?,
            Some(item) if is_unchanged(item, it) => confirmed.push(item.id),
            Some(item) if seen_at < item.confirmed_at => {} // Something newer is known.
            Some(item) => change(cx, tx, account, item.clone(), payload, seen_at, it).await?,
        }
    }
    sql::confirm(tx, &confirmed, seen_at).await?;
    receive(cx, tx, account, payload, seen_at, &fresh).await
}

/// Pages overlap and shift: of twins the later one is the newer state.
fn one_of_each(observed: &[Observed]) -> Vec<&Observed> {
    let last: HashMap<&ExternalId, usize> = observed.iter().enumerate().map(|(n, it)| (&it.id, n)).collect();
    observed.iter().enumerate().filter(|(n, it)| last.get(&it.id) == Some(n)).map(|(_, it)| it).collect()
}

/// An item that must not be copied: only who can see it is noted, and that it can be seen again is an alarm.
async fn shown(cx: &Context, tx: &mut Tx, mut item: Item, seen_at: Instant, it: &Observed) -> Outcome<()> {
    if item.visibility == it.visibility || seen_at < item.confirmed_at {
        return Ok(());
    }
    item.visibility = it.visibility;
    item.confirmed_at = seen_at;
    tx.log(Entry::new(&fetcher(), "item-visibility-changed", "item", item.id).under(&cx.guideline.version));
    if is_seen_by_people(it.visibility) {
        item.presence = Presence::Present;
        item.need = Need::Moderate;
        (item.due_from, item.due_at) = (Some(tx.now()), Some(tx.now()));
        reopen(tx, &mut item).await?;
    }
    sql::update(tx, &item).await
}

fn is_seen_by_people(visibility: Visibility) -> bool {
    match visibility {
        Visibility::Public | Visibility::Private => true,
        Visibility::Hidden | Visibility::Spam | Visibility::Removed => false,
    }
}

async fn reopen(tx: &mut Tx, item: &mut Item) -> Outcome<()> {
    if !item.open {
        item.open = true;
        sql::handled(tx, item.id, How::Reopened, None, &item.guideline, None).await?;
    }
    Ok(())
}

fn is_unchanged(item: &Item, it: &Observed) -> bool {
    item.content == it.content
        && item.visibility == it.visibility
        && !reappeared(item, it)
        && (item.lifted || it.parent == item.parent)
}

/// What was gone is there again. What we removed and the platform keeps in its bin has not reappeared.
fn reappeared(item: &Item, it: &Observed) -> bool {
    match item.presence {
        Presence::Present => false,
        Presence::GoneUnconfirmed | Presence::Gone => true,
        Presence::RemovedByUs => it.visibility != Visibility::Removed,
    }
}

/// So many items are read at a time; meanwhile the database writes down those before.
const AT_A_TIME: usize = 20;

async fn receive(
    cx: &Context,
    tx: &mut Tx,
    account: &Account,
    payload: &str,
    seen_at: Instant,
    observed: &[&Observed],
) -> Outcome<()> {
    for some in observed.chunks(AT_A_TIME) {
        receive_some(cx, tx, account, payload, seen_at, some).await?;
    }
    Ok(())
}

async fn receive_some(
    cx: &Context,
    tx: &mut Tx,
    account: &Account,
    payload: &str,
    seen_at: Instant,
    observed: &[&Observed],
) -> Outcome<()> {
    let mut items = Vec::with_capacity(observed.len());
    let mut wordings = Vec::with_capacity(observed.len());
    let others = answers_for_others(cx, tx, account).await?;
    for it in observed {
        let triage = triage(cx, (account, others), it, tx.now());
        let item = received(cx, tx, account, seen_at, it, &triage);
        wordings.push(wording(cx, tx, item.id, 1, payload, it, triage));
        items.push(item);
    }
    sql::insert(tx, &items).await?;
    sql::insert_wordings(tx, &wordings).await?;
    assess::wait(tx, &items.iter().collect::<Vec<_>>()).await?;
    tx.index_each(items.iter().zip(observed).map(|(item, it)| findable(item, &it.text)).collect()).await?;
    for item in &items {
        let verb = match item.direction {
            Direction::Incoming => "item-received",
            Direction::Outgoing => "item-published",
        };
        tx.log(Entry::new(&fetcher(), verb, "item", item.id).under(&item.guideline).about(item.content));
    }
    Ok(())
}

fn received(
    cx: &Context,
    tx: &Tx,
    account: &Account,
    seen_at: Instant,
    it: &Observed,
    triage: &Triage,
) -> Item {
    Item {
        id: ItemId::new(it.posted_at.map_or(tx.now(), |at| at.min(tx.now())), tx.entropy()),
        account: account.id,
        external: it.id.clone(),
        kind: it.kind,
        direction: it.direction,
        parent: it.parent.clone(),
        lifted: false,
        root: it.root.clone(),
        author: it.author.clone(),
        posted_at: it.posted_at,
        first_seen_at: seen_at,
        confirmed_at: seen_at,
        visibility: it.visibility,
        presence: Presence::Present,
        permalink: it.permalink.clone(),
        content: it.content,
        versions: 1,
        need: triage.need,
        due_at: triage.due_at,
        due_from: triage.due_from,
        guideline: cx.guideline.version.to_string(),
        open: triage.need != Need::Nothing,
        known_at: None,
    }
}

fn wording<'a>(
    cx: &Context,
    tx: &Tx,
    item: ItemId,
    n: i64,
    payload: &'a str,
    it: &'a Observed,
    triage: Triage,
) -> NewWording<'a> {
    NewWording {
        id: VersionId::new(tx.now(), cx.store.entropy()),
        item,
        n,
        text: &it.text,
        author: it.author.as_ref().map(|it| it.name.as_str()),
        content: it.content,
        payload,
        bytes: it.bytes.clone(),
        findings: triage.findings,
    }
}

fn findable(item: &Item, text: &str) -> Findable {
    Findable {
        subject: format!("item:{}", item.id),
        scope: item.account.to_string(),
        terms: text::search_terms(text),
    }
}

async fn find_by(tx: &mut Tx, item: &Item, text: &str) -> Outcome<()> {
    let scope = restricted::scope(tx, item).await?;
    tx.index(&format!("item:{}", item.id), &scope, &text::search_terms(text)).await
}

/// Takes in what changed about an item that is known: each kind of change is logged by its own name.
async fn change(
    cx: &Context,
    tx: &mut Tx,
    account: &Account,
    mut item: Item,
    payload: &str,
    seen_at: Instant,
    it: &Observed,
) -> Outcome<()> {
    let log = |verb, item: &Item| {
        Entry::new(&fetcher(), verb, "item", item.id).under(&cx.guideline.version).about(item.content)
    };
    item.confirmed_at = seen_at;
    if reappeared(&item, it) {
        item.presence = Presence::Present;
        tx.log(log("item-reappeared", &item));
    }
    let came_out = !is_seen_by_people(item.visibility) && is_seen_by_people(it.visibility);
    if item.visibility != it.visibility {
        item.visibility = it.visibility;
        tx.log(log("item-visibility-changed", &item));
    }
    if item.parent != it.parent && !item.lifted {
        // Some platforms lift answers to the top when what they answer is deleted. We keep the first place.
        item.lifted = true;
        tx.log(log("item-lifted", &item));
    }
    let was_edited = item.content != it.content;
    if was_edited || came_out {
        look_again(cx, tx, account, &mut item, payload, it).await?;
    }
    if was_edited {
        tx.log(log("item-edited", &item));
    }
    sql::update(tx, &item).await
}

/// A new wording, or one that people can see again, is looked at again whatever was decided about it before.
async fn look_again(
    cx: &Context,
    tx: &mut Tx,
    account: &Account,
    item: &mut Item,
    payload: &str,
    it: &Observed,
) -> Outcome<()> {
    let others = answers_for_others(cx, tx, account).await?;
    let triage = triage(cx, (account, others), it, tx.now());
    item.guideline = cx.guideline.version.to_string();
    if triage.need != Need::Nothing {
        let from = tx.now();
        let due = rules::due(&cx.guideline, &account.platform, triage.need, from);
        (item.need, item.due_at, item.due_from) = (triage.need, due, Some(from));
        reopen(tx, item).await?;
    }
    if item.content == it.content {
        return Ok(());
    }
    item.versions += 1;
    item.content = it.content;
    item.author.clone_from(&it.author);
    let new = wording(cx, tx, item.id, item.versions, payload, it, triage);
    sql::insert_wordings(tx, &[new]).await?;
    assess::wait(tx, &[item]).await?;
    find_by(tx, item, &it.text).await
}

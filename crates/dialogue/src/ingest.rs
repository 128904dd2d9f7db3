//! Understanding what was observed: new items, new wordings, changed visibility, changed place.

use std::collections::HashMap;

use kernel::item::{Direction, ExternalId, Visibility};
use accounts::Account;
use kernel::{ItemId, Outcome, VersionId};
use people::Context;
use platform::Observed;
use store::{Entry, Tx};

use crate::fetch::fetcher;
use crate::model::{How, Item, Need, Presence};
use crate::sql::item::{self as sql, NewWording};
use crate::triage::{Triage, triage};

/// Takes the items of one payload in. A second time changes nothing.
///
/// # Errors
///
/// [`kernel::Failed`] when the database refuses.
pub async fn take_in(
    cx: &Context,
    tx: &mut Tx,
    account: &Account,
    payload: &str,
    observed: &[Observed],
) -> Outcome<()> {
    let ids: Vec<&ExternalId> = observed.iter().map(|it| &it.id).collect();
    let known: HashMap<ExternalId, Item> = sql::by_external(tx, account.id, &ids)
        .await?
        .into_iter()
        .map(|it| (it.external.clone(), it))
        .collect();
    let mut fresh: HashMap<&ExternalId, &Observed> = HashMap::new();
    let mut confirmed = Vec::new();
    let mut changed = Vec::new();
    for it in observed {
        match known.get(&it.id) {
            None => drop(fresh.insert(&it.id, it)), // The later of two twins on one page is the newer state.
            Some(item) if is_unchanged(item, it) => confirmed.push(item.id),
            Some(item) => changed.push((item.clone(), it)),
        }
    }
    sql::confirm(tx, confirmed).await?;
    let in_order: Vec<&Observed> =
        observed.iter().filter(|it| fresh.get(&it.id).is_some_and(|last| std::ptr::eq(*last, *it))).collect();
    receive(cx, tx, account, payload, &in_order).await?;
    for (item, it) in changed {
        change(cx, tx, account, item, payload, it).await?;
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

async fn receive(
    cx: &Context,
    tx: &mut Tx,
    account: &Account,
    payload: &str,
    observed: &[&Observed],
) -> Outcome<()> {
    let mut items = Vec::with_capacity(observed.len());
    let mut wordings = Vec::with_capacity(observed.len());
    for it in observed {
        let triage = triage(cx, &account.platform, it, tx.now());
        let item = received(cx, tx, account, it, &triage);
        wordings.push(wording(cx, tx, item.id, 1, payload, it, triage));
        items.push(item);
    }
    if items.is_empty() {
        return Ok(());
    }
    sql::insert(tx, &items).await?;
    sql::insert_wordings(tx, &wordings).await?;
    for (item, it) in items.iter().zip(observed) {
        find_by(tx, item, &it.text).await?;
        let verb = match item.direction {
            Direction::Incoming => "item-received",
            Direction::Outgoing => "item-published",
        };
        tx.log(Entry::new(&fetcher(), verb, "item", item.id).under(&item.guideline).about(item.content));
    }
    Ok(())
}

fn received(cx: &Context, tx: &Tx, account: &Account, it: &Observed, triage: &Triage) -> Item {
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
        first_seen_at: tx.now(),
        confirmed_at: tx.now(),
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

async fn find_by(tx: &mut Tx, item: &Item, text: &str) -> Outcome<()> {
    let terms = text::search_terms(text);
    tx.index(&format!("item:{}", item.id), &item.account.to_string(), &terms).await
}

/// Takes in what changed about an item that is known: each kind of change is logged by its own name.
async fn change(
    cx: &Context,
    tx: &mut Tx,
    account: &Account,
    mut item: Item,
    payload: &str,
    it: &Observed,
) -> Outcome<()> {
    let log = |verb, item: &Item| {
        Entry::new(&fetcher(), verb, "item", item.id).under(&cx.guideline.version).about(item.content)
    };
    item.confirmed_at = tx.now();
    if reappeared(&item, it) {
        item.presence = Presence::Present;
        tx.log(log("item-reappeared", &item));
    }
    if item.visibility != it.visibility {
        item.visibility = it.visibility;
        tx.log(log("item-visibility-changed", &item));
    }
    if item.parent != it.parent && !item.lifted {
        // Some platforms lift answers to the top when what they answer is deleted. We keep the first place.
        item.lifted = true;
        tx.log(log("item-lifted", &item));
    }
    if item.content != it.content {
        edited(cx, tx, account, &mut item, payload, it).await?;
        tx.log(log("item-edited", &item));
    }
    sql::update(tx, &item).await
}

/// An edit is a new wording, and a new wording is looked at again whatever was decided about the old one.
async fn edited(
    cx: &Context,
    tx: &mut Tx,
    account: &Account,
    item: &mut Item,
    payload: &str,
    it: &Observed,
) -> Outcome<()> {
    let triage = triage(cx, &account.platform, it, tx.now());
    item.versions += 1;
    item.content = it.content;
    item.author = it.author.clone();
    item.guideline = cx.guideline.version.to_string();
    if triage.need != Need::Nothing {
        if !item.open {
            sql::handled(tx, item.id, How::Reopened, None, &item.guideline, None).await?;
        }
        (item.need, item.due_at, item.due_from) = (triage.need, triage.due_at, triage.due_from);
        item.open = true;
    }
    let new = wording(cx, tx, item.id, item.versions, payload, it, triage);
    sql::insert_wordings(tx, &[new]).await?;
    find_by(tx, item, &it.text).await
}

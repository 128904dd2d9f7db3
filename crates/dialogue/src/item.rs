//! One item with everything a person needs to decide about it.

use std::collections::HashMap;

use kernel::calendar::Deadline;
use kernel::item::{Direction, ExternalId, Kind};
use kernel::{Actor, ItemId, Outcome, Permission};
use people::Context;
use records::retention::{self, Gone, Hold};
use store::{Entry, log};

use crate::manner::AnswerKind;
use crate::model::{Answer, Finding, Handling, Item, Need, Wording};
use crate::restricted::{self, Restricted};
use crate::rules;
use crate::sql::answer as answers;
use crate::sql::item::{self as sql, Worded};

/// An item among its neighbours.
#[derive(Clone, Debug)]
pub struct Neighbour {
    /// The item.
    pub item: Item,
    /// Its present wording, unless it is restricted: then it is read on its own page.
    pub text: Option<String>,
    /// How deep it stands below the post.
    pub depth: usize,
    /// Whether it was disposed of.
    pub gone: bool,
}

/// Everything about one item.
#[derive(Clone, Debug)]
pub struct View {
    /// The item; of one whose words this reader may not read, without its author and its address.
    pub item: Item,
    /// That its words are restricted, and whether this reader reads them; if not, there are none in what follows.
    pub restricted: Option<Restricted>,
    /// All its wordings, oldest first.
    pub wordings: Vec<Wording>,
    /// What triage found in the present wording.
    pub findings: Vec<Finding>,
    /// The post and what stands below it, in reading order, the item included.
    pub thread: Vec<Neighbour>,
    /// What was decided about it.
    pub handlings: Vec<Handling>,
    /// The answers given or under way.
    pub answers: Vec<Answer>,
    /// Why it is due when it is.
    pub deadline: Option<Deadline>,
    /// What the log says about it.
    pub history: Vec<log::Logged>,
    /// That it was disposed of (sv. *gallrad*): then there are no words.
    pub gone: Option<Gone>,
    /// The holds that somebody has set on it.
    pub holds: Vec<Hold>,
}

impl View {
    /// Whether the words are kept from this reader.
    #[must_use]
    pub fn is_withheld(&self) -> bool {
        self.restricted.as_ref().is_some_and(|it| !it.may_read)
    }

    /// Whether it was said that the answer follows, and its time is counted from there.
    #[must_use]
    pub fn is_promised(&self) -> bool {
        is_promised(&self.item, &self.answers)
    }

    /// Whether the thread was begun by somebody else than the account.
    #[must_use]
    pub fn is_in_others_thread(&self) -> bool {
        let root = self.item.root.as_ref().unwrap_or(&self.item.external);
        let begun = self.thread.iter().find(|it| it.item.external == *root);
        begun.is_some_and(|it| it.item.direction == Direction::Incoming && it.item.kind == Kind::Post)
    }

    /// Whether its present wording was disposed of.
    #[must_use]
    pub fn is_gone(&self) -> bool {
        self.gone.as_ref().is_some_and(|it| it.wordings >= self.item.versions)
    }

    /// The present wording.
    #[must_use]
    pub fn present(&self) -> Option<&Wording> {
        self.wordings.last()
    }
}

/// The item as this person may see it; `None` when there is none for them. That somebody reads restricted words is
/// logged.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn view(cx: &Context, actor: &Actor, id: ItemId) -> Outcome<Option<View>> {
    let Some(mut view) = whole(cx, actor, id).await? else { return Ok(None) };
    match &view.restricted {
        None => {}
        Some(it) if it.may_read => {
            restricted::log_reading(cx, actor, "restricted-item-read", &[id]).await?;
        }
        Some(_) => withhold(&mut view),
    }
    Ok(Some(view))
}

async fn whole(cx: &Context, actor: &Actor, id: ItemId) -> Outcome<Option<View>> {
    let reader = cx.store.reader();
    let Some(item) = sql::one(&reader, id).await? else { return Ok(None) };
    if !actor.may_on(Permission::ReadItems, item.account) {
        return Ok(None);
    }
    let wordings = sql::wordings(&reader, id).await?;
    let findings = match wordings.last() {
        Some(present) => sql::findings(&reader, present.id).await?,
        None => Vec::new(),
    };
    let answers = answers::of_item(&reader, id).await?;
    Ok(Some(View {
        findings,
        restricted: restricted::restriction(&reader, actor, &item).await?,
        thread: thread(&reader, &item).await?,
        handlings: sql::handlings(&reader, id).await?,
        deadline: deadline(cx, &reader, &item, &answers).await?,
        answers,
        history: log::about(&reader, &format!("item:{id}")).await?,
        gone: retention::gone(&reader, &[id]).await?.remove(&id),
        holds: retention::holds_on(&reader, id, item.account).await?,
        wordings,
        item,
    }))
}

/// Takes out everything that is a word of the item, or may repeat one.
fn withhold(view: &mut View) {
    view.wordings.clear();
    view.findings.clear();
    view.handlings.iter_mut().for_each(|it| it.note = None);
    let here = view.item.id;
    for it in view.thread.iter_mut().filter(|it| it.item.id == here) {
        without_words(it);
    }
    (view.item.author, view.item.permalink) = (None, None);
}

/// The thread in reading order, without the words of what is restricted beside the item itself.
async fn thread(reader: &store::Reader, of: &Item) -> Outcome<Vec<Neighbour>> {
    let mut thread = in_reading_order(&sql::thread(reader, of).await?);
    let ids: Vec<ItemId> = thread.iter().map(|it| it.item.id).filter(|it| *it != of.id).collect();
    let restricted = restricted::restrictions(reader, &ids).await?;
    thread.iter_mut().filter(|it| restricted.contains_key(&it.item.id)).for_each(without_words);
    let ids: Vec<ItemId> = thread.iter().map(|it| it.item.id).collect();
    let gone = retention::gone(reader, &ids).await?;
    for it in &mut thread {
        it.gone = gone.get(&it.item.id).is_some_and(|gone| gone.wordings >= it.item.versions);
    }
    Ok(thread)
}

fn without_words(it: &mut Neighbour) {
    it.text = None;
    (it.item.author, it.item.permalink) = (None, None);
}

/// The item alone, as this person may see it.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn find(cx: &Context, actor: &Actor, id: ItemId) -> Outcome<Option<Item>> {
    let item = sql::one(&cx.store.reader(), id).await?;
    Ok(item.filter(|it| actor.may_on(Permission::ReadItems, it.account)))
}

/// The item, whoever asks: for jobs, which act for nobody.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn one(reader: &store::Reader, id: ItemId) -> Outcome<Option<Item>> {
    sql::one(reader, id).await
}

/// The item that stands under this identity on the account's platform.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn standing_as(
    reader: &store::Reader,
    account: kernel::AccountId,
    id: &ExternalId,
) -> Outcome<Option<Item>> {
    sql::standing_as(reader, account, id).await
}

/// The posts of the accounts themselves that stand there in another wording than the first we saw.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn reworded_posts(reader: &store::Reader) -> Outcome<Vec<Item>> {
    sql::reworded_posts(reader).await
}

/// The accounts on which the organisation itself has written since a moment.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn active_since(reader: &store::Reader, since: kernel::Instant) -> Outcome<Vec<kernel::AccountId>> {
    sql::active_since(reader, since).await
}

/// The present words of what the public has written since a moment, without who wrote them, the oldest first; restricted
/// words are left out.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn written_since(reader: &store::Reader, since: kernel::Instant) -> Outcome<Vec<(ItemId, String)>> {
    sql::written_since(reader, since).await
}

/// The item inside a transaction, for decisions about it.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn in_tx(tx: &mut store::Tx, id: ItemId) -> Outcome<Option<Item>> {
    sql::in_tx(tx, id).await
}

/// Notes that a person has now seen the item: from here on the organisation knows (lag 1998:112 § 4 a).
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn note_known(cx: &Context, actor: &Actor, id: ItemId) -> Outcome<()> {
    let mut tx = cx.store.begin().await?;
    let Some(mut item) = sql::in_tx(&mut tx, id).await? else { return Ok(()) };
    if item.known_at.is_some() || actor.id().is_none() {
        return Ok(());
    }
    item.known_at = Some(tx.now());
    sql::update(&mut tx, &item).await?;
    tx.log(Entry::new(actor, "item-known", "item", id).about(item.content));
    tx.commit().await
}

async fn deadline(
    cx: &Context,
    reader: &store::Reader,
    item: &Item,
    answers: &[Answer],
) -> Outcome<Option<Deadline>> {
    let Some(from) = item.due_from else { return Ok(None) };
    Ok(match item.need {
        Need::Moderate => Some(rules::moderate_deadline(&cx.guideline, from)),
        Need::Answer if is_promised(item, answers) => Some(rules::holding_deadline(&cx.guideline, from)),
        Need::Answer => {
            let account = accounts::account(reader, item.account).await?;
            let platform = account.map(|it| it.platform).unwrap_or_default();
            Some(rules::answer_deadline(&cx.guideline, &platform, from))
        }
        Need::Look | Need::Nothing => None,
    })
}

/// Whether its time is counted from when it was said that the answer follows.
fn is_promised(item: &Item, answers: &[Answer]) -> bool {
    let holds = |it: &Answer| it.kind == AnswerKind::Holding && item.due_from == Some(it.decided_at);
    item.need == Need::Answer && answers.iter().any(holds)
}

/// Puts answers below what they answer. Cycles and unknown parents end up at the top: nothing is lost.
fn in_reading_order(items: &[Worded]) -> Vec<Neighbour> {
    let here: HashMap<ExternalId, usize> =
        items.iter().enumerate().map(|(n, it)| (it.item.external.clone(), n)).collect();
    let parent = |n: usize| -> Option<usize> {
        let it: &Item = &items.get(n)?.item;
        it.parent.as_ref().or(it.root.as_ref()).and_then(|it| here.get(it)).copied().filter(|p| *p != n)
    };
    let depth = |n: usize| std::iter::successors(parent(n), |it| parent(*it)).take(items.len()).count();
    let path = |n: usize| {
        let mut path: Vec<usize> =
            std::iter::successors(Some(n), |it| parent(*it)).take(items.len()).collect();
        path.reverse();
        path
    };
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_by_cached_key(|n| path(*n));
    order
        .into_iter()
        .map(|n| Neighbour {
            text: Some(items[n].text.clone()),
            depth: depth(n).min(6),
            gone: false,
            item: items[n].item.clone(),
        })
        .collect()
}

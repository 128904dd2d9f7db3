//! Blocking an author (sv. *stänga av användare*; MOT-DOL-15): where the guideline allows it, after as many breaches on the
//! account as it says, with a reason and a last day. A person does it on the platform and says so; when the last day has
//! passed, or before, a person lifts it.

use kernel::calendar::{Date, date_of};
use kernel::item::Author;
use kernel::{AccountId, Actor, CaseId, Failed, Instant, ItemId, Outcome, Permission, PersonId};
use people::Context;
use store::attested::words;
use store::{Entry, Reader};

use crate::model::{Case, RestorationStage};
use crate::open::{LONGEST_REASON, SHORTEST_REASON};
use crate::sql;
use crate::sql::block as blocks;

/// An author who is kept from writing on an account (sv. *avstängning*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The item that it was decided at.
    pub item: ItemId,
    /// The account.
    pub account: AccountId,
    /// The author.
    pub author: Author,
    /// Why.
    pub reason: String,
    /// The last day.
    pub last_day: Date,
    /// Who decided, and when.
    pub decided: (PersonId, Instant),
    /// Who did it on the platform, and when.
    pub done: Option<(PersonId, Instant)>,
    /// Who lifted it, and when.
    pub ended: Option<(PersonId, Instant)>,
}

/// An order to block the author of an item.
#[derive(Clone, Debug)]
pub struct BlockOrder {
    /// The item.
    pub item: ItemId,
    /// Why.
    pub reason: String,
    /// The last day, such as `2026-12-23`.
    pub last_day: String,
}

/// Why nobody was blocked, or nothing noted.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such item for this person.
    #[error("there is no such item")]
    NotFound,
    /// The guideline does not let authors be blocked.
    #[error("the guideline does not let authors be blocked")]
    NotAllowed,
    /// Nobody is named as its author.
    #[error("the item has no author")]
    NoAuthor,
    /// The author has broken the rules less often than the guideline asks.
    #[error("{had} breaches where the guideline asks for {needed}")]
    TooFew {
        /// How often.
        had: usize,
        /// How often they must have.
        needed: usize,
    },
    /// It needs a reason.
    #[error("it needs a reason")]
    NeedsReason,
    /// The reason is too long.
    #[error("the reason is longer than {LONGEST_REASON} characters")]
    ReasonTooLong,
    /// The last day has passed, or lies further ahead than the guideline lets.
    #[error("the last day lies between today and {most} days ahead")]
    DayUnfit {
        /// At most so many days.
        most: u32,
    },
    /// The author is blocked.
    #[error("the author is blocked already")]
    Blocked,
    /// Nothing of a block is to be done.
    #[error("nothing is to be done about a block")]
    NothingToDo,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

/// Decides that the author of an item is blocked on its account.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn block_author(cx: &Context, actor: &Actor, order: BlockOrder) -> Result<(), Refused> {
    let (by, author, account) = author_of(cx, actor, order.item).await?;
    let rules = &cx.guideline.block;
    if !rules.allowed {
        return Err(Refused::NotAllowed);
    }
    let reason = reason(&order.reason)?;
    let last_day = last_day(&order.last_day, date_of(cx.now()), rules.longest_days)?;
    let needed = usize::try_from(rules.after_breaches).unwrap_or(usize::MAX);
    let had = breaches(cx, account, &author).await?.len();
    if had < needed {
        return Err(Refused::TooFew { had, needed });
    }
    let mut tx = cx.store.begin().await?;
    if blocks::standing(&mut tx, account).await?.iter().any(|it| is_same(&it.author, &author)) {
        return Err(Refused::Blocked);
    }
    let decided = (by, tx.now());
    let said = words(&["block", &reason, &last_day.to_string()]);
    let block =
        Block { item: order.item, account, author, reason, last_day, decided, done: None, ended: None };
    let version = cx.guideline.version.to_string();
    if !blocks::insert(&mut tx, &block, &version).await? {
        return Err(Refused::Blocked);
    }
    tx.log(Entry::new(actor, "author-blocked", "item", block.item).under(&version).about(said));
    tx.commit().await?;
    Ok(())
}

/// Notes that a person blocked the author on the platform.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn note_block_done(cx: &Context, actor: &Actor, item: ItemId) -> Result<(), Refused> {
    let (by, _, _) = author_of(cx, actor, item).await?;
    let mut tx = cx.store.begin().await?;
    if !blocks::done(&mut tx, item, by).await? {
        return Err(Refused::NothingToDo);
    }
    tx.log(Entry::new(actor, "block-done-by-hand", "item", item).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}

/// Lifts a block: a person says why, and does it on the platform.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn lift_block(cx: &Context, actor: &Actor, item: ItemId, why: &str) -> Result<(), Refused> {
    let (by, _, _) = author_of(cx, actor, item).await?;
    let why = reason(why)?;
    let mut tx = cx.store.begin().await?;
    if !blocks::end(&mut tx, item, by, &why).await? {
        return Err(Refused::NothingToDo);
    }
    let said = words(&["block-lifted", &why]);
    tx.log(Entry::new(actor, "block-lifted", "item", item).under(&cx.guideline.version).about(said));
    tx.commit().await?;
    Ok(())
}

/// Who decides, about whom, on which account.
async fn author_of(
    cx: &Context,
    actor: &Actor,
    id: ItemId,
) -> Result<(PersonId, Author, AccountId), Refused> {
    let item = dialogue::item::find(cx, actor, id).await?.ok_or(Refused::NotFound)?;
    let by =
        actor.id().filter(|_| actor.may_on(Permission::Moderate, item.account)).ok_or(Refused::NotFound)?;
    let known = dialogue::item::one(&cx.store.reader(), id).await?.and_then(|it| it.author);
    Ok((by, known.ok_or(Refused::NoAuthor)?, item.account))
}

fn reason(written: &str) -> Result<String, Refused> {
    let it = written.trim();
    if it.chars().filter(|it| !kernel::is_invisible(*it)).count() < SHORTEST_REASON {
        return Err(Refused::NeedsReason);
    }
    if it.chars().count() > LONGEST_REASON {
        return Err(Refused::ReasonTooLong);
    }
    Ok(it.to_owned())
}

fn last_day(written: &str, today: Date, most: u32) -> Result<Date, Refused> {
    let unfit = || Refused::DayUnfit { most };
    let day: Date = written.trim().parse().map_err(|_| unfit())?;
    let furthest = (0..most).try_fold(today, |it, _| it.tomorrow().ok()).ok_or_else(unfit)?;
    if day < today || day > furthest { Err(unfit()) } else { Ok(day) }
}

/// Whether both are the same person, as far as the platform tells: by its identity, or by name where it has none.
fn is_same(one: &Author, other: &Author) -> bool {
    match (&one.id, &other.id) {
        (Some(one), Some(other)) => one == other,
        (None, None) => one.name == other.name,
        (Some(_), None) | (None, Some(_)) => false,
    }
}

/// The author's breaches on the account: what was taken away by a decision that holds, oldest first.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn breaches(cx: &Context, account: AccountId, author: &Author) -> Outcome<Vec<Case>> {
    let reader = cx.store.reader();
    let cases = blocks::cases_on(&reader, account).await?;
    let ids: Vec<CaseId> = cases.iter().map(|it| it.id).collect();
    let undone = sql::restoration_stages(&reader, &ids).await?;
    let mut found: Vec<Case> = Vec::new();
    for case in cases {
        let stands = undone.get(&case.id) != Some(&RestorationStage::Restored);
        let again = found.iter().any(|it| it.item == case.item);
        if stands && !again && is_by(&reader, &case, author).await? {
            found.push(case);
        }
    }
    Ok(found)
}

async fn is_by(reader: &Reader, case: &Case, author: &Author) -> Outcome<bool> {
    let item = dialogue::item::one(reader, case.item).await?;
    Ok(item.and_then(|it| it.author).is_some_and(|it| is_same(&it, author)))
}

/// The block that was decided at an item.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn of_item(cx: &Context, item: ItemId) -> Outcome<Option<Block>> {
    blocks::of_item(&cx.store.reader(), item).await
}

/// The blocks that wait for somebody who may moderate there: to be done on the platform, or, when their last day has
/// passed, to be lifted.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn waiting(cx: &Context, actor: &Actor) -> Outcome<Vec<Block>> {
    if !actor.may(Permission::Moderate) {
        return Ok(Vec::new());
    }
    let today = date_of(cx.now());
    let mut all = blocks::unended(&cx.store.reader()).await?;
    all.retain(|it| actor.may_on(Permission::Moderate, it.account));
    all.retain(|it| it.done.is_none() || it.last_day < today);
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_ends_on_a_day_that_the_guideline_lets() {
        let today: Date = "2026-11-23".parse().unwrap();
        let read = |it: &str| last_day(it, today, 90);
        assert_eq!(read("2026-11-23").unwrap(), today);
        assert!(read("2027-02-21").is_ok(), "ninety days ahead");
        for unfit in ["", "snart", "2026-11-22", "2027-02-22"] {
            assert!(matches!(read(unfit), Err(Refused::DayUnfit { most: 90 })), "{unfit}");
        }
    }

    #[test]
    fn two_with_one_name_are_one_only_where_the_platform_tells_no_more() {
        let author = |id: Option<&str>| Author { id: id.map(str::to_owned), name: "Arg".to_owned() };
        assert!(is_same(&author(None), &author(None)));
        assert!(is_same(&author(Some("7")), &author(Some("7"))));
        assert!(!is_same(&author(Some("7")), &author(Some("8"))));
        assert!(!is_same(&author(Some("7")), &author(None)));
    }
}

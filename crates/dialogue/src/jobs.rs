//! The dialogue's jobs: thin, each calls one step of a use-case.

use std::str::FromStr;

use kernel::{Failed, ItemId, Outcome, PersonId, RoundId};
use people::Context;
use records::handing::{ASK_RECEIPT, HAND_OVER};
use store::Job;

use crate::snapshot::{self, hand_over as delivery, make, plan};
use crate::sql::round as rounds;
use crate::sql::sweep as sweeps;
use crate::{answer, diary, fetch, forbid, gone, overdue, posts, query, round, route, tell};

/// Takes the next page of an account's sweep.
pub const FETCH: &str = "fetch";
/// Looks directly at an item that was missing from a sweep.
pub const CONFIRM_GONE: &str = "confirm-gone";
/// Carries out the next step of an answer.
pub const ANSWER: &str = "answer";
/// Asks the clock about a watch round.
pub const WATCH: &str = "watch";
/// Looks for accounts that were opened and are not swept yet.
pub const TEND: &str = "tend-accounts";
/// Removes a blob that nothing refers to any longer.
pub const FORGET_BLOB: &str = "forget-blob";
/// Blanks out what was kept of an item that must not be copied.
pub const PURGE: &str = "purge";
/// Tells the deputy or the manager about a missed watch round.
pub const TELL: &str = "tell-missed-round";
/// Counts what the accounts themselves have posted, week by week, and the questions answered there, month by month.
pub const COUNT_POSTS: &str = "count-posts";

/// Looks for what was not answered in time.
pub const LOOK_FOR_OVERDUE: &str = "look-for-overdue";
/// Tells somebody that something was not answered in time.
pub const TELL_OVERDUE: &str = "tell-overdue-answer";
/// Tells somebody that a conversation was broken off.
pub const TELL_BROKEN_OFF: &str = "tell-broken-off";
/// Tells somebody that they are asked.
pub const TELL_QUERY: &str = "tell-query";
/// Looks whether a question was replied to in time.
pub const QUERY_DUE: &str = "query-due";

/// How often what was not answered in time is looked for.
const OVERDUE_SECONDS: i64 = 300;
/// How often posts are counted.
const COUNT_SECONDS: i64 = 6 * 3_600;
/// How often new accounts are looked for.
const TEND_SECONDS: i64 = 60;

/// Runs a job of the dialogue; `None` when the kind is not one of its own.
pub async fn run(cx: &Context, kind: &str, subject: &str) -> Option<Outcome<()>> {
    Some(match kind {
        FETCH => match id(subject) {
            Ok(account) => fetch::fetch_for_ever(cx, account).await,
            Err(failed) => Err(failed),
        },
        CONFIRM_GONE => match id(subject) {
            Ok(item) => gone::confirm(cx, item).await,
            Err(failed) => Err(failed),
        },
        ANSWER => match id(subject) {
            Ok(it) => answer::advance(cx, it).await,
            Err(failed) => Err(failed),
        },
        WATCH => match id(subject) {
            Ok(it) => round::watch(cx, it).await,
            Err(failed) => Err(failed),
        },
        TEND => tend(cx).await,
        FORGET_BLOB => match id(subject) {
            Ok(it) => forbid::forget_blob(cx, it).await,
            Err(failed) => Err(failed),
        },
        PURGE => match id(subject) {
            Ok(it) => forbid::purge(cx, it).await,
            Err(failed) => Err(failed),
        },
        TELL => match round_and_step(subject) {
            Ok((round, step)) => tell::tell(cx, round, step).await,
            Err(failed) => Err(failed),
        },
        LOOK_FOR_OVERDUE => look_for_overdue(cx).await,
        TELL_OVERDUE => match item_and_person(subject) {
            Ok((item, person)) => overdue::tell(cx, item, person).await,
            Err(failed) => Err(failed),
        },
        TELL_BROKEN_OFF => match item_and_person(subject) {
            Ok((item, person)) => route::tell(cx, item, person).await,
            Err(failed) => Err(failed),
        },
        TELL_QUERY => match query_and_person(subject) {
            Ok((item, n, person)) => query::tell(cx, item, n, person).await,
            Err(failed) => Err(failed),
        },
        QUERY_DUE => match item_and_number(subject) {
            Ok((item, n)) => query::fall_due(cx, item, n).await,
            Err(failed) => Err(failed),
        },
        COUNT_POSTS => count_posts(cx).await,
        HAND_OVER => match id(subject) {
            Ok(it) => diary::hand_over(cx, it).await,
            Err(failed) => Err(failed),
        },
        ASK_RECEIPT => match id(subject) {
            Ok(it) => diary::ask_receipt(cx, it).await,
            Err(failed) => Err(failed),
        },
        _ => return of_snapshots(cx, kind, subject).await,
    })
}

/// The jobs of snapshots.
async fn of_snapshots(cx: &Context, kind: &str, subject: &str) -> Option<Outcome<()>> {
    Some(match kind {
        plan::PLAN => plan::plan(cx).await,
        make::MAKE => match id(subject) {
            Ok(n) => make::make(cx, n).await,
            Err(failed) => Err(failed),
        },
        delivery::HAND_OVER => match id(subject) {
            Ok(n) => delivery::hand_over(cx, n).await,
            Err(failed) => Err(failed),
        },
        snapshot::FORGET => match id(subject) {
            Ok(n) => snapshot::forget(cx, n).await,
            Err(failed) => Err(failed),
        },
        snapshot::TELL => match snapshot_and_person(subject) {
            Ok(about) => snapshot::tell(cx, about).await,
            Err(failed) => Err(failed),
        },
        _ => return None,
    })
}

/// Orders the snapshots whose time has come, and looks again later.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn plan_snapshots(cx: &Context) -> Outcome<()> {
    plan::plan(cx).await
}

/// Starts what runs by itself for an account: its sweeps and its watch rounds.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn begin(cx: &Context, account: kernel::AccountId) -> Outcome<()> {
    fetch::schedule(cx, account).await?;
    round::plan(cx, account).await
}

/// Begins with every open account that nobody has begun with, and looks again in a minute: an account that was
/// opened while the program runs is watched without a restart. One that is not connected has its rounds as well.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn tend(cx: &Context) -> Outcome<()> {
    let reader = cx.store.reader();
    for account in accounts::open_accounts(&reader).await? {
        let connected = accounts::connection(&reader, account.id).await?.is_some();
        if connected && sweeps::state(&reader, account.id).await?.is_none() {
            begin(cx, account.id).await?;
        } else if !connected && !rounds::is_ahead(&reader, account.id, cx.now()).await? {
            // What nothing fetches, somebody looks at on the platform itself.
            round::plan(cx, account.id).await?;
        }
    }
    let mut tx = cx.store.begin().await?;
    let again = tx.now().plus_seconds(TEND_SECONDS);
    tx.enqueue(Job::at(TEND, "accounts", again)).await?;
    tx.commit().await
}

/// Counts the posts of every account in the weeks that may have changed, and the questions answered, and counts again later.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn count_posts(cx: &Context) -> Outcome<()> {
    let counted = posts::weeks(cx).await?;
    let answered = posts::answered(cx).await?;
    let mut tx = cx.store.begin().await?;
    for (account, weeks) in counted {
        accounts::planning::note_weeks(&mut tx, account, &weeks).await?;
    }
    for (account, months) in answered {
        accounts::planning::note_answered(&mut tx, account, &months).await?;
    }
    let again = tx.now().plus_seconds(COUNT_SECONDS);
    tx.enqueue(Job::at(COUNT_POSTS, "accounts", again)).await?;
    tx.commit().await
}

/// Tells of what was not answered in time, and looks again later.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn look_for_overdue(cx: &Context) -> Outcome<()> {
    overdue::look(cx).await?;
    let mut tx = cx.store.begin().await?;
    let again = tx.now().plus_seconds(OVERDUE_SECONDS);
    tx.enqueue(Job::at(LOOK_FOR_OVERDUE, "accounts", again)).await?;
    tx.commit().await
}

/// A job that tells somebody of an item: `item:person`.
fn item_and_person(subject: &str) -> Outcome<(ItemId, PersonId)> {
    let (item, person) = subject.split_once(':').unwrap_or((subject, ""));
    Ok((id(item)?, id(person)?))
}

/// A job that tells somebody of a snapshot: `number:person`.
fn snapshot_and_person(subject: &str) -> Outcome<(i64, PersonId)> {
    let (n, person) = subject.split_once(':').unwrap_or((subject, ""));
    Ok((id(n)?, id(person)?))
}

/// A job about a question: `item:number`.
fn item_and_number(subject: &str) -> Outcome<(ItemId, i64)> {
    let (item, n) = subject.split_once(':').unwrap_or((subject, ""));
    Ok((id(item)?, id(n)?))
}

/// A job that tells somebody of a question: `item:number:person`.
fn query_and_person(subject: &str) -> Outcome<(ItemId, i64, PersonId)> {
    let (query, person) = subject.rsplit_once(':').unwrap_or((subject, ""));
    let (item, n) = item_and_number(query)?;
    Ok((item, n, id(person)?))
}

fn id<T: FromStr>(subject: &str) -> Outcome<T> {
    subject.parse().map_err(|_| Failed::for_good(format!("reading what a job is about: \"{subject}\"")))
}

/// A job that tells is about a step of a round's escalation: `round:step`.
fn round_and_step(subject: &str) -> Outcome<(RoundId, usize)> {
    let (round, step) = subject.split_once(':').unwrap_or((subject, "0"));
    Ok((id(round)?, id(step)?))
}

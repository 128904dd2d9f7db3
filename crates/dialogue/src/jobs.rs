//! The dialogue's jobs: thin, each calls one step of a use-case.

use std::str::FromStr;

use accounts::Account;
use guideline::{Choice, Told};
use kernel::{Failed, Outcome};
use people::{Context, Person};
use platform::mail::Mail;
use store::Job;

use crate::model::Round;
use crate::sql::round as rounds;
use crate::sql::sweep as sweeps;
use crate::{answer, fetch, forbid, gone, posts, round};

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
/// Counts what the accounts themselves have posted, week by week.
pub const COUNT_POSTS: &str = "count-posts";

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
        TELL => tell(cx, subject).await,
        COUNT_POSTS => count_posts(cx).await,
        _ => return None,
    })
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
/// opened while the program runs is watched without a restart.
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
        }
    }
    let mut tx = cx.store.begin().await?;
    let again = tx.now().plus_seconds(TEND_SECONDS);
    tx.enqueue(Job::at(TEND, "accounts", again)).await?;
    tx.commit().await
}

/// Counts the posts of every account in the weeks that may have changed, and counts again later.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn count_posts(cx: &Context) -> Outcome<()> {
    let counted = posts::weeks(cx).await?;
    let mut tx = cx.store.begin().await?;
    for (account, weeks) in counted {
        accounts::planning::note_weeks(&mut tx, account, &weeks).await?;
    }
    let again = tx.now().plus_seconds(COUNT_SECONDS);
    tx.enqueue(Job::at(COUNT_POSTS, "accounts", again)).await?;
    tx.commit().await
}

fn id<T: FromStr>(subject: &str) -> Outcome<T> {
    subject.parse().map_err(|_| Failed::for_good(format!("reading what a job is about: \"{subject}\"")))
}

/// Writes to everybody whom a step of the escalation names (MOT-BEV-03).
async fn tell(cx: &Context, subject: &str) -> Outcome<()> {
    let reader = cx.store.reader();
    let (round, step) = subject.split_once(':').unwrap_or((subject, "0"));
    let Some(round) = rounds::one(&reader, id(round)?).await? else { return Ok(()) };
    let Some(account) = accounts::account(&reader, round.account).await? else { return Ok(()) };
    let step: usize = id(step)?;
    let Some(escalation) = cx.guideline.watch.escalation.get(step) else { return Ok(()) };
    for told in &escalation.tell {
        for person in told_people(cx, &account, *told).await? {
            cx.mailer.send(&missed_round(cx, &account, &round, *told, &person)).await?;
        }
    }
    Ok(())
}

async fn told_people(cx: &Context, account: &Account, told: Told) -> Outcome<Vec<Person>> {
    let reader = cx.store.reader();
    let id = match told {
        Told::Responsible => account.responsible,
        Told::Deputy => account.deputy,
        Told::Manager => account.manager,
        Told::Coordinator => {
            return people::people_with_role(&reader, "coordinator", account.id, cx.now()).await;
        }
    };
    Ok(people::person(&reader, id).await?.into_iter().collect())
}

fn missed_round(cx: &Context, account: &Account, round: &Round, told: Told, person: &Person) -> Mail {
    Mail {
        to: person.mail.clone(),
        subject: format!("Bevakningen av {} är inte gjord", account.name),
        body: format!(
            "Hej {}!\n\nBevakningsrundan för {} skulle ha varit signerad senast {}. Ingen har signerat den.\n\n\
             Gå igenom kontot och signera rundan här:\n{}/accounts/{}/rounds\n\n\
             Du får det här brevet som {} för kontot.\n\n{}\n",
            person.name,
            account.name,
            kernel::calendar::moment_words(round.due_at).sv,
            cx.public_url,
            account.key,
            told.label().sv,
            cx.organisation,
        ),
    }
}

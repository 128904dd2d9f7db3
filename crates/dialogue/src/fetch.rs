//! A sweep over an account: keep what the platform answers, then understand it.

use accounts::Account;
use kernel::{AccountId, Actor, Failed, Instant, Outcome, Retry};
use people::Context;
use platform::{Cursor, Page, Payload, Platform, Sweep, Trouble};
use store::{Job, Tx};

use crate::coverage;
use crate::ingest;
use crate::jobs;
use crate::keep::{UNDER_WAY_SECONDS, forget, is_blank, note, settle, tidy_up};
use crate::model::Purpose;
use crate::sql::item as items;
use crate::sql::sweep::{self as sql, KeptPayload, SweepState};

/// How often an account is asked when nothing pushes.
const POLL_SECONDS: i64 = 60;
/// How often a sweep looks at everything, however old.
const FULL_SWEEP_SECONDS: i64 = 24 * 3600;
/// How far back the sweeps between look.
const RECENT_SECONDS: i64 = 30 * 24 * 3600;

/// Whether a sweep goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Swept {
    /// There are more pages.
    GoesOn,
    /// The platform has shown everything that the sweep asked for.
    Complete,
    /// The account is not open any longer, or nothing reaches it but people.
    NothingToDo,
}

/// Takes one page of the account's sweep. Repeating it is harmless.
///
/// # Errors
///
/// [`Failed`] when the platform, the files or the database do not answer; what had arrived is kept.
pub async fn fetch_page(cx: &Context, account: AccountId) -> Outcome<Swept> {
    let Some(found) = accounts::account(&cx.store.reader(), account).await? else {
        return Ok(Swept::NothingToDo);
    };
    if !found.is_open() || accounts::is_by_hand(cx, &found) {
        return Ok(Swept::NothingToDo);
    }
    let connector = accounts::connector(cx, &found).await?;
    take_up_again(cx, &found, &*connector).await?;
    let state = current_sweep(cx, account).await?;
    let sweep = Sweep { since: state.since };
    let cursor = state.cursor.clone().map(Cursor);
    let payload = match connector.fetch(&sweep, cursor.as_ref()).await {
        Ok(payload) => payload,
        Err(trouble) => return Err(in_trouble(cx, account, trouble).await?),
    };
    let understood = connector.understand(&payload);
    let (kept, bytes) = note(cx, &found, Purpose::Sweep, &payload, understood.as_ref().ok()).await?;
    match understood {
        Ok(page) => {
            // The file is written while the database is; what points into it is committed when it is there.
            let taking = taken_in(cx, &found, state, &kept, &payload, page);
            let (stored, taken) = tokio::join!(cx.blobs.put(bytes), taking);
            stored?;
            commit(cx, account, taken?).await
        }
        Err(trouble) => {
            cx.blobs.put(bytes).await?;
            settle(cx, &kept, Some(&trouble.to_string())).await?;
            Err(in_trouble(cx, account, trouble).await?)
        }
    }
}

/// Takes one page as a job: whatever stands in its way, it is tried again in a while and never parked, because
/// a fetch that nobody repeats loses what is written meanwhile.
pub(crate) async fn fetch_for_ever(cx: &Context, account: AccountId) -> Outcome<()> {
    let outcome = fetch_page(cx, account).await.map(drop);
    outcome.map_err(|failed| match failed.when_to_retry() {
        Retry::NotBefore(_) => failed,
        Retry::Soon | Retry::Never => failed.retry(Retry::NotBefore(cx.now().plus_seconds(POLL_SECONDS))),
    })
}

/// Sweeps the account until the platform has shown everything.
///
/// # Errors
///
/// [`Failed`] as for [`fetch_page`].
pub async fn fetch_all(cx: &Context, account: AccountId) -> Outcome<()> {
    while fetch_page(cx, account).await? == Swept::GoesOn {}
    Ok(())
}

/// Puts the account's next sweep into the queue.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn schedule(cx: &Context, account: AccountId) -> Outcome<()> {
    let mut tx = cx.store.begin().await?;
    let job = Job::now(&tx, jobs::FETCH, account);
    tx.enqueue(job).await?;
    tx.commit().await
}

async fn current_sweep(cx: &Context, account: AccountId) -> Outcome<SweepState> {
    let now = cx.now();
    let before = sql::state(&cx.store.reader(), account).await?;
    Ok(match before {
        Some(running) if running.finished_at.is_none() => running,
        Some(done) => begin_sweep(now, whole_enough(cx, account, done.full_at).await?),
        None => begin_sweep(now, None),
    })
}

/// When everything was looked at, unless the closing of the account asks for that anew.
async fn whole_enough(
    cx: &Context,
    account: AccountId,
    full_at: Option<Instant>,
) -> Outcome<Option<Instant>> {
    let wanted = accounts::closing::wants_full_fetch(cx, account).await?;
    Ok(full_at.filter(|it| wanted.is_none_or(|wanted| *it >= wanted)))
}

fn begin_sweep(now: Instant, full_at: Option<Instant>) -> SweepState {
    let recent_is_enough = full_at.is_some_and(|it| now.seconds_since(it) < FULL_SWEEP_SECONDS);
    SweepState {
        started_at: now,
        since: recent_is_enough.then(|| now.plus_seconds(-RECENT_SECONDS)),
        cursor: None,
        garbled: false,
        finished_at: None,
        full_at: if recent_is_enough { full_at } else { Some(now) },
    }
}

/// Understands what was kept but not understood when the program was interrupted. What cannot be taken in is
/// noted and passed over: one payload never stops an account.
async fn take_up_again(cx: &Context, account: &Account, connector: &dyn Platform) -> Outcome<()> {
    for kept in sql::not_understood(&cx.store.reader(), account.id).await? {
        let problem = match cx.blobs.get(kept.body).await {
            // Another worker is just storing the bytes, or the program was interrupted before; then the platform
            // is asked again.
            Err(_) => {
                if cx.now().seconds_since(kept.received_at) > UNDER_WAY_SECONDS {
                    forget(cx, &kept).await?;
                }
                continue;
            }
            Ok(body) => match connector.understand(&kept.with_body(body)) {
                Err(trouble) => Some(trouble.to_string()),
                Ok(page) => match take_in_again(cx, account, &kept, &page).await {
                    Ok(()) => continue,
                    Err(failed) => Some(failed.to_string()),
                },
            },
        };
        settle(cx, &kept, problem.as_deref()).await?;
    }
    Ok(())
}

async fn take_in_again(cx: &Context, account: &Account, kept: &KeptPayload, page: &Page) -> Outcome<()> {
    let mut tx = cx.store.begin().await?;
    ingest::take_in(cx, &mut tx, account, &kept.id, kept.received_at, &page.items).await?;
    sql::understood(&mut tx, &kept.id, None).await?;
    tx.commit().await
}

/// Takes a page in, up to the commit; with how the sweep goes on.
async fn taken_in(
    cx: &Context,
    account: &Account,
    mut state: SweepState,
    kept: &KeptPayload,
    payload: &Payload,
    page: Page,
) -> Outcome<(Tx, Swept)> {
    let mut tx = cx.store.begin().await?;
    let garbled = page.garbled.iter().find(|it| !is_blank(&payload.body, &it.0)).map(|it| it.1.clone());
    ingest::take_in(cx, &mut tx, account, &kept.id, payload.received_at, &page.items).await?;
    sql::understood(&mut tx, &kept.id, garbled.as_deref()).await?;
    if let Some(why) = &garbled {
        let trouble = Trouble::Garbled(format!("{why} ({})", payload.request.url));
        accounts::note_trouble(&mut tx, account.id, &trouble.to_string()).await?;
        state.garbled = true;
    }
    state.cursor = page.next.map(|it| it.0);
    let complete = state.cursor.is_none();
    if complete {
        finish(&mut tx, account.id, &mut state).await?;
    }
    sql::save(&mut tx, account.id, &state).await?;
    let again = if complete { tx.now().plus_seconds(POLL_SECONDS) } else { tx.now() };
    tx.enqueue(Job::at(jobs::FETCH, account.id, again)).await?;
    Ok((tx, if complete { Swept::Complete } else { Swept::GoesOn }))
}

async fn commit(cx: &Context, account: AccountId, taken: (Tx, Swept)) -> Outcome<Swept> {
    let (tx, swept) = taken;
    tx.commit().await?;
    if swept == Swept::Complete {
        tidy_up(cx, account).await?;
    }
    Ok(swept)
}

/// The platform has shown everything: what it did not show is suspected gone, and the ledger grows.
async fn finish(tx: &mut Tx, account: AccountId, state: &mut SweepState) -> Outcome<()> {
    state.finished_at = Some(tx.now());
    if state.garbled {
        // What could not be understood is not covered, the trouble stays until it can be, and what was not seen may
        // stand in it.
        return Ok(());
    }
    crate::gone::suspect(tx, account, state).await?;
    coverage::covered_until(tx, account, state.started_at).await?;
    let (unsettled, last_post_at) = items::unsettled(tx, account).await?;
    let full_from = state.since.is_none().then_some(state.started_at);
    let told = accounts::closing::Fetched { full_from, unsettled, last_post_at };
    accounts::closing::note_fetched(tx, account, &told).await?;
    accounts::note_recovery(tx, account).await
}

/// Writes the trouble down where people see it, and says when to try again: an account in trouble is
/// tried for ever, because a parked fetch would lose what is written meanwhile.
async fn in_trouble(cx: &Context, account: AccountId, trouble: Trouble) -> Outcome<Failed> {
    let mut tx = cx.store.begin().await?;
    accounts::note_trouble(&mut tx, account, &trouble.to_string()).await?;
    let later = tx.now().plus_seconds(5 * POLL_SECONDS);
    tx.commit().await?;
    let failed = trouble.while_doing(format!("fetching account {account}"));
    Ok(match failed.when_to_retry() {
        Retry::Soon | Retry::Never => failed.retry(Retry::NotBefore(later)),
        Retry::NotBefore(_) => failed,
    })
}

/// The system as the one who fetches.
pub(crate) fn fetcher() -> Actor {
    Actor::system("fetch")
}

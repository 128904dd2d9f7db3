//! The worker: takes due jobs from the queue, has the slices do them, and records how it went.

use std::sync::Arc;
use std::time::Duration;

use kernel::{Failed, Outcome};
use people::Context;
use store::Claimed;
use tokio::sync::watch;
use tokio::task::{JoinError, JoinSet};

use crate::current::Current;

/// Another process may enqueue without waking us, and a rehearsal's clock jumps; so the queue is looked at this often.
const LOOK_AGAIN: Duration = Duration::from_secs(1);
/// How often a worker says that it is still doing a job; its lease is four times as long.
const STILL_AT_IT: Duration = Duration::from_secs(30);
/// How long the worker waits when the queue itself is out of reach.
const OUT_OF_REACH: Duration = Duration::from_secs(5);

/// Does what is due, and what that makes due at once, then stops; how many jobs were done and how many failed.
///
/// # Errors
///
/// [`Failed`] when the queue is out of reach.
pub async fn once(cx: &Context, each: impl Fn(&str)) -> Outcome<Tally> {
    let mut tally = Tally::default();
    while let Some(job) = cx.store.claim(WORKER).await? {
        each(&job.kind);
        if perform(cx, job).await? { tally.done += 1 } else { tally.failed += 1 }
    }
    Ok(tally)
}

/// How many jobs were tried.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Those that were done.
    pub done: usize,
    /// Those that failed; they are tried again, or wait for a person.
    pub failed: usize,
}

const WORKER: &str = "uppsikt";

/// Works until told to stop, and finishes what it has begun.
pub async fn work(current: Arc<Current>, parallel: usize, mut stop: watch::Receiver<bool>) {
    let mut hands = JoinSet::new();
    while !*stop.borrow() {
        while hands.len() >= parallel {
            hands.join_next().await;
        }
        let taken = match current.context().await {
            Ok(cx) => cx.store.claim(WORKER).await.map(|job| (cx, job)),
            Err(failed) => Err(failed),
        };
        match taken {
            Ok((cx, Some(job))) => {
                hands.spawn(async move { performed(&cx, job).await });
            }
            Ok((cx, None)) => rest(&cx, &mut hands, &mut stop).await,
            Err(failed) => {
                tracing::error!(error = failed.chain(), "the queue is out of reach");
                pause(OUT_OF_REACH, &mut stop).await;
            }
        }
    }
    tracing::info!(running = hands.len(), "the worker finishes what it has begun");
    while hands.join_next().await.is_some() {}
}

/// Waits until there may be something to do.
async fn rest(cx: &Context, hands: &mut JoinSet<()>, stop: &mut watch::Receiver<bool>) {
    tokio::select! {
        () = cx.store.job_enqueued() => {}
        () = tokio::time::sleep(LOOK_AGAIN) => {}
        _ = stop.changed() => {}
        Some(_) = hands.join_next() => {}
    }
}

async fn pause(length: Duration, stop: &mut watch::Receiver<bool>) {
    tokio::select! {
        () = tokio::time::sleep(length) => {}
        _ = stop.changed() => {}
    }
}

async fn performed(cx: &Context, job: Claimed) {
    let (kind, id) = (job.kind.clone(), job.id);
    if let Err(failed) = perform(cx, job).await {
        tracing::error!(job = %id, kind, error = failed.chain(), "how a job went could not be recorded; it will be repeated");
    }
}

/// Does a job and records how it went; whether it was done.
async fn perform(cx: &Context, job: Claimed) -> Outcome<bool> {
    let outcome = guarded(cx, &job).await;
    match &outcome {
        Ok(()) => {
            tracing::debug!(job = %job.id, kind = job.kind, subject = job.subject, "job done");
            cx.store.done(&job).await?;
        }
        Err(failed) => {
            let error = failed.chain();
            tracing::warn!(job = %job.id, kind = job.kind, subject = job.subject, attempt = job.attempt, error, "job failed");
            cx.store.failed(&job, failed).await?;
        }
    }
    Ok(outcome.is_ok())
}

/// Does a job in a task of its own: one that panics is parked for a person, never repeated blindly.
async fn guarded(cx: &Context, job: &Claimed) -> Outcome<()> {
    let (mine, kind, subject) = (cx.clone(), job.kind.clone(), job.subject.clone());
    let mut task = JoinSet::new();
    task.spawn(async move { run(&mine, &kind, &subject).await });
    match attended(cx, job, &mut task).await {
        Some(Ok(outcome)) => outcome,
        Some(Err(error)) => {
            Err(Failed::for_good(format!("doing the job {}: the program broke off", job.kind)).because(error))
        }
        None => Err(Failed::for_good(format!("doing the job {}: it never began", job.kind))),
    }
}

/// Waits for a job, and says meanwhile that it is still being done, so that no other worker takes it over.
async fn attended(
    cx: &Context,
    job: &Claimed,
    task: &mut JoinSet<Outcome<()>>,
) -> Option<Result<Outcome<()>, JoinError>> {
    loop {
        tokio::select! {
            ended = task.join_next() => return ended,
            () = tokio::time::sleep(STILL_AT_IT) => match cx.store.renew(job).await {
                Ok(true) => {}
                Ok(false) => tracing::warn!(job = %job.id, kind = job.kind, "another worker has taken a job over that is still being done"),
                Err(failed) => tracing::warn!(job = %job.id, error = failed.chain(), "the lease of a job could not be renewed"),
            },
        }
    }
}

async fn run(cx: &Context, kind: &str, subject: &str) -> Outcome<()> {
    if let Some(outcome) = people::jobs::run(cx, kind, subject).await {
        return outcome;
    }
    if let Some(outcome) = accounts::jobs::run(cx, kind, subject).await {
        return outcome;
    }
    if let Some(outcome) = publishing::jobs::run(cx, kind, subject).await {
        return outcome;
    }
    if let Some(outcome) = dialogue::jobs::run(cx, kind, subject).await {
        return outcome;
    }
    if let Some(outcome) = moderation::jobs::run(cx, kind, subject).await {
        return outcome;
    }
    if let Some(outcome) = oversight::jobs::run(cx, kind, subject).await {
        return outcome;
    }
    Err(Failed::for_good(format!("doing a job: no part of this program knows the kind \"{kind}\"")))
}

/// Starts what runs by itself for every account that is open and connected: its sweeps and its watch rounds.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn begin(cx: &Context) -> Outcome<usize> {
    let accounts = accounts::open_accounts(&cx.store.reader()).await?;
    let mut begun = 0;
    for account in accounts {
        if accounts::connection(&cx.store.reader(), account.id).await?.is_some() {
            dialogue::jobs::begin(cx, account.id).await?;
            begun += 1;
        }
    }
    take_up(cx).await?;
    Ok(begun)
}

/// Takes up what was connected, or left waiting for the world outside, while nobody worked; from here on the queue
/// looks for it by itself.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn take_up(cx: &Context) -> Outcome<()> {
    people::jobs::begin(cx).await?;
    accounts::jobs::begin(cx).await?;
    dialogue::jobs::tend(cx).await?;
    dialogue::jobs::count_posts(cx).await?;
    dialogue::jobs::look_for_overdue(cx).await?;
    dialogue::jobs::plan_snapshots(cx).await?;
    moderation::jobs::begin(cx).await?;
    oversight::jobs::begin(cx).await
}

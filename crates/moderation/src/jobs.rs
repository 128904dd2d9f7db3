//! Moderation's jobs: thin, each calls one step of a use-case.

use kernel::{CaseId, Failed, Outcome};
use people::Context;

use store::Job;

use crate::{restore, sql, stamp, step};

/// Carries out the next step of a case.
pub const ADVANCE: &str = "moderate";
/// Shows an item again.
pub const RESTORE: &str = "restore";
/// Asks the time-stamping authority about a bundle.
pub const STAMP: &str = "stamp";

/// Takes up again what waits for the world outside: bundles that were sealed when no time-stamping authority was
/// set, or before the program stopped.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn begin(cx: &Context) -> Outcome<()> {
    let waiting = sql::stamps_pending(&cx.store.reader()).await?;
    if waiting.is_empty() || cx.stamp_authority.is_none() {
        return Ok(());
    }
    let mut tx = cx.store.begin().await?;
    for (case, _) in waiting {
        let job = Job::now(&tx, STAMP, case);
        tx.enqueue(job).await?;
    }
    tx.commit().await
}

/// Runs a job of moderation; `None` when the kind is not one of its own.
pub async fn run(cx: &Context, kind: &str, subject: &str) -> Option<Outcome<()>> {
    let case = |subject: &str| -> Outcome<CaseId> {
        subject.parse().map_err(|it| Failed::for_good("reading which case a job is about").because(it))
    };
    Some(match kind {
        ADVANCE => match case(subject) {
            Ok(id) => step::advance(cx, id).await,
            Err(failed) => Err(failed),
        },
        RESTORE => match case(subject) {
            Ok(id) => restore::carry_out(cx, id).await,
            Err(failed) => Err(failed),
        },
        STAMP => match case(subject) {
            Ok(id) => stamp::carry_out(cx, id).await,
            Err(failed) => Err(failed),
        },
        _ => return None,
    })
}

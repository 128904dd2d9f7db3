//! Moderation's jobs: thin, each calls one step of a use-case.

use std::collections::HashSet;

use kernel::{Actor, CaseId, Digest, Failed, Outcome};
use people::Context;
use store::Job;

use crate::model::Stage;
use crate::{bundle, clock, complaint, disposal, restore, sql, stamp, step, transfer};

/// Carries out the next step of a case.
pub const ADVANCE: &str = "moderate";
/// Shows an item again.
pub const RESTORE: &str = "restore";
/// Destroys the bytes of a bundle that must not exist.
pub const DESTROY: &str = "destroy-bundle";
/// Asks the time-stamping authority about a bundle.
pub const STAMP: &str = "stamp";

/// Looks whether an item that was to be gone by now is.
pub const REMOVAL_DUE: &str = "removal-due";
/// Tells somebody that it is not.
pub const TELL_REMOVAL_DUE: &str = "tell-removal-due";

/// Hands over what was transferred to another channel.
pub const HAND_OVER: &str = "hand-over-transfer";

/// Tells whoever reported that it was received.
pub const TELL_RECEIPT: &str = "tell-complaint-receipt";
/// Gives whoever reported the answer.
pub const TELL_REPLY: &str = "tell-complaint-reply";

/// Takes up again what waits: bundles that were sealed when no time-stamping authority was set, or before the program
/// stopped; restrictions of cases that were opened by a program that knew of none; bytes that must not be there.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn begin(cx: &Context) -> Outcome<()> {
    restrict(cx).await?;
    bundle::sweep(cx).await?;
    stamp_again(cx).await
}

async fn restrict(cx: &Context) -> Outcome<()> {
    let reader = cx.store.reader();
    let known: HashSet<CaseId> = dialogue::restricting_cases(&reader).await?.into_iter().collect();
    for case in sql::restricting(&reader).await?.iter().filter(|it| !known.contains(&it.id)) {
        let mut tx = cx.store.begin().await?;
        let version = case.guideline.to_string();
        let by = (case.ground.as_str(), version.as_str());
        dialogue::restrict(&mut tx, &Actor::system("moderation"), case.item, case.id, by).await?;
        for person in std::iter::once(case.decided_by).chain(case.second_by) {
            dialogue::take_part(&mut tx, case.item, Some(person)).await?;
        }
        if case.stage == Stage::AwaitingSecond {
            dialogue::await_second(&mut tx, case.item, case.id, case.decided_by).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

async fn stamp_again(cx: &Context) -> Outcome<()> {
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
        DESTROY => match subject.parse::<Digest>() {
            Ok(digest) => bundle::destroy(cx, digest).await,
            Err(it) => Err(Failed::for_good("reading which bundle a job is about").because(it)),
        },
        REMOVAL_DUE => match case(subject) {
            Ok(id) => clock::ring(cx, id).await,
            Err(failed) => Err(failed),
        },
        TELL_REMOVAL_DUE => match clock::told(subject) {
            Ok((id, person)) => clock::tell(cx, id, person).await,
            Err(failed) => Err(failed),
        },
        HAND_OVER => match case(subject) {
            Ok(id) => transfer::hand_over(cx, id).await,
            Err(failed) => Err(failed),
        },
        TELL_RECEIPT => complaint::tell::receipt(cx, subject).await,
        TELL_REPLY => complaint::tell::reply(cx, subject).await,
        records::retention::LIST => disposal::list(cx, subject).await,
        records::retention::DISPOSE => disposal::carry_out(cx, subject).await,
        STAMP => match case(subject) {
            Ok(id) => stamp::carry_out(cx, id).await,
            Err(failed) => Err(failed),
        },
        _ => return None,
    })
}

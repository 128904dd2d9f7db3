//! The time stamp of an evidence bundle (RFC 3161): asked for at once, and again later when the authority was
//! down; until then the bundle's stamp is pending.

use archive::stamp::{StampRequest, verify_stamp};
use kernel::{Actor, CaseId, Digest, Failed, Instant, Outcome};
use people::Context;
use store::Entry;

use crate::sql;

/// What is known about a bundle's time stamp.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StampState {
    /// No authority has answered yet.
    Pending,
    /// An authority has stated that the bundle existed then.
    Stamped {
        /// The authority, as it is configured or named in its answer.
        authority: String,
        /// When, by the authority's clock.
        at: Instant,
        /// The blob that holds its answer.
        response: Digest,
    },
}

/// The time stamp of a bundle; `None` when there is no such bundle.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn stamp_of(cx: &Context, bundle: Digest) -> Outcome<Option<StampState>> {
    let row = sql::stamp_of(&cx.store.reader(), bundle).await?;
    Ok(row.map(|it| match (it.authority, it.response, it.stamped_at) {
        (Some(authority), Some(response), Some(at)) => StampState::Stamped { authority, at, response },
        (_, _, _) => StampState::Pending,
    }))
}

/// Asks the authority. Safe to repeat: a bundle that is stamped stays as it is.
///
/// # Errors
///
/// [`Failed`] when the authority or the database does not answer, or its answer does not verify.
pub(crate) async fn carry_out(cx: &Context, id: CaseId) -> Outcome<()> {
    let reader = cx.store.reader();
    let Some(bundle) = sql::one(&reader, id).await?.and_then(|it| it.stage.bundle()) else { return Ok(()) };
    let Some(row) = sql::stamp_of(&reader, bundle).await? else { return Ok(()) };
    if row.stamped_at.is_some() {
        return Ok(());
    }
    let Some(authority) = &cx.stamp_authority else { return Ok(()) };
    let mut entropy = [0; 8];
    cx.store.entropy().fill(&mut entropy);
    let request = StampRequest::new(&bundle, entropy);
    let answer = authority.address.stamp(request.as_der()).await?;
    let stamp = verify_stamp(&answer, &bundle, Some(request.nonce()), &authority.roots)
        .map_err(|it| Failed::new("verifying the answer of the time-stamping authority").because(it))?;
    let response = cx.blobs.put(answer).await?;
    let mut tx = cx.store.begin().await?;
    if sql::stamped(&mut tx, bundle, &stamp.authority, response, stamp.at).await? {
        tx.log(
            Entry::new(&Actor::system("moderation"), "evidence-stamped", "case", row.case).about(response),
        );
        tx.commit().await?;
    }
    Ok(())
}

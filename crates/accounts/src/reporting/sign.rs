use kernel::{Actor, Digest, PersonId, UnitId};
use people::Context;
use store::Entry;

use super::model::ReportRound;
use super::sql::{self, Signed};
use super::{Refused, report};

/// A report to be signed off.
#[derive(Clone, Debug)]
pub struct SignReport {
    /// In which round.
    pub round: ReportRound,
    /// Of which department or company.
    pub unit: UnitId,
    /// What was shown, by its digest.
    pub shown: String,
}

/// Whoever acts: somebody who is there and whose password nobody else knows.
pub(super) async fn somebody(cx: &Context, actor: &Actor) -> Result<PersonId, Refused> {
    let by = actor.id().ok_or(Refused::NotPermitted)?;
    if people::is_free_to_act(&cx.store.reader(), by).await? { Ok(by) } else { Err(Refused::NotPermitted) }
}

/// Signs off a report (sv. *skriva under*) and keeps what it says; signed anew after a change, it is another version.
/// Signed twice, it is signed once; of two at once the second is told. The number of the version.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn sign_report(cx: &Context, actor: &Actor, order: SignReport) -> Result<i64, Refused> {
    let shown: Digest = order.shown.trim().parse().map_err(|_| Refused::ShownUnfit)?;
    let by = somebody(cx, actor).await?;
    let found = report(cx, actor, order.round, order.unit).await?;
    let role = found.signs.clone().ok_or(Refused::NotPermitted)?.role;
    let mut tx = cx.store.begin().await?;
    let latest = sql::latest_now(&mut tx, order.round, order.unit).await?;
    if let Some((n, of, who)) = latest.filter(|it| it.1 == shown) {
        let mine = who == by && of == shown;
        return if mine { Ok(n) } else { Err(Refused::AlreadySigned) };
    }
    if found.signed.first().map(|it| it.n) != latest.map(|it| it.0) || found.shown != shown {
        return Err(Refused::Stale);
    }
    if !found.signed.is_empty() && !found.has_changed() {
        return Err(Refused::AlreadySigned);
    }
    match found.now.lacking().count() {
        0 => {}
        n => return Err(Refused::Incomplete(n)),
    }
    let signed = Signed {
        n: latest.map_or(1, |it| it.0 + 1),
        report: found.now,
        shown,
        covered_to: found.covered_to,
        by,
        role,
        at: tx.now(),
        guideline: cx.guideline.version.to_string(),
    };
    sql::add_signed(&mut tx, &signed).await?;
    let subject = format!("{}/{}", order.round, order.unit);
    tx.log(Entry::new(actor, "report-signed", "report", subject).under(&cx.guideline.version).about(shown));
    tx.commit().await?;
    Ok(signed.n)
}

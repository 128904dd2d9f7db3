use kernel::Actor;
use people::Context;
use store::Entry;

use super::model::LineState;
use super::who::{by, taken_up, took};
use super::{Refused, sql, words};

/// Notes that whoever asks was told of the right to a decision in writing (sv. *upplysa om rätten till beslut*; OSL 6 kap.
/// 3 §). Whoever took the request down, or judges.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn tell_of_right(cx: &Context, actor: &Actor, n: i64) -> Result<(), Refused> {
    let (request, standing) = taken_up(cx, actor, n).await?;
    if !standing.reviews && !took(actor, &request) {
        return Err(Refused::NotPermitted);
    }
    if request.told.is_some() {
        return Ok(());
    }
    let mut tx = cx.store.begin().await?;
    let told = by(actor, tx.now())?;
    sql::requests::told(&mut tx, n, &told).await?;
    let entry = Entry::new(actor, "disclosure-right-told", "disclosure", n);
    tx.log(entry.under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}

/// A written decision not to hand something out.
#[derive(Clone, Debug, Default)]
pub struct RefuseRequest {
    /// By which provision.
    pub provision: String,
    /// Why, for whoever asked.
    pub reason: String,
}

/// Decides in writing that what is kept back is not handed out (sv. *avslagsbeslut*; OSL 6 kap. 3 §, FL 31–32 §§); the number
/// of the decision. Whoever the guideline names.
///
/// # Errors
///
/// [`Refused`], with the field that it concerns.
pub async fn refuse(cx: &Context, actor: &Actor, n: i64, order: &RefuseRequest) -> Result<i64, Refused> {
    let (provision, reason) =
        (words::name("provision", &order.provision)?, words::text("reason", &order.reason)?);
    let (_, standing) = taken_up(cx, actor, n).await?;
    let role = standing.refuses_as.ok_or(Refused::NotPermitted)?;
    let mut tx = cx.store.begin().await?;
    let lines = sql::lines::all_now(&mut tx, n).await?;
    let kept = |it: LineState| matches!(it, LineState::Masked | LineState::Withheld);
    if !lines.iter().any(|it| kept(it.state())) {
        return Err(Refused::NothingKeptBack);
    }
    let by = by(actor, tx.now())?;
    let new = sql::outputs::NewRefusal {
        role: &role,
        provision: &provision,
        reason: &reason,
        by: (by.person, &by.name),
        guideline: &cx.guideline.version.to_string(),
    };
    let decision = sql::outputs::refuse(&mut tx, n, &new).await?;
    let entry = Entry::new(actor, "disclosure-refused", "disclosure", n);
    tx.log(entry.under(&cx.guideline.version));
    tx.commit().await?;
    Ok(decision)
}

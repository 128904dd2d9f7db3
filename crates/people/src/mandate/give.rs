use kernel::calendar::date_of;
use kernel::{Actor, PersonId, Scope};
use store::{Entry, Tx};

use super::model::{needs_mandate, shared, united};
use super::{Mandate, givers, sql};
use crate::{Assignment, AssignmentId, CareRefused, Context, MandateId, sql as people_sql};

/// The longest reason, in characters.
const LONGEST_REASON: usize = 500;

/// Gives the mandate that a role carries (MOT-PRI-05, MOT-ANS-14), for those of its accounts that the giver answers
/// for. Nobody gives one to themselves. Given twice, it is the same mandate.
///
/// # Errors
///
/// [`CareRefused`], with the reason.
pub async fn give_mandate(cx: &Context, actor: &Actor, assignment: AssignmentId) -> Result<(), CareRefused> {
    let by = actor.id().ok_or(CareRefused::NotPermitted)?;
    let mut tx = cx.store.begin().await?;
    let there = standing(&mut tx, assignment).await?;
    if !needs_mandate(&cx.guideline, &there.role) {
        return Err(CareRefused::NoMandateNeeded);
    }
    let (given_as, scope) = entitled(cx, &mut tx, by, &there).await?.ok_or(CareRefused::NotTheGiver)?;
    if there.person == by {
        return Err(CareRefused::OwnMandate);
    }
    let known = sql::mandates_of_now(&mut tx, there.person).await?;
    let same = |it: &Mandate| {
        it.assignment == assignment && it.given_by == by && it.scope == scope && it.ended.is_none()
    };
    if known.iter().any(same) {
        return Ok(());
    }
    record(cx, &mut tx, &there, by, (given_as, scope)).await?;
    tx.log(Entry::new(actor, "mandate-given", "person", there.person).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}

/// The mandate that goes without saying: whoever may give it gave the role.
pub(crate) async fn own_mandate(
    cx: &Context,
    tx: &mut Tx,
    by: PersonId,
    assignment: &Assignment,
) -> Result<(), kernel::Failed> {
    if by == assignment.person || !needs_mandate(&cx.guideline, &assignment.role) {
        return Ok(());
    }
    match entitled(cx, tx, by, assignment).await? {
        Some(given) => record(cx, tx, assignment, by, given).await,
        None => Ok(()),
    }
}

/// A mandate to be withdrawn.
#[derive(Clone, Debug)]
pub struct WithdrawMandate {
    /// The role that carries it.
    pub assignment: AssignmentId,
    /// Why.
    pub reason: String,
}

impl WithdrawMandate {
    /// The order, when its reason is one.
    ///
    /// # Errors
    ///
    /// [`CareRefused`], with what is wrong with the reason.
    pub fn checked(self) -> Result<Self, CareRefused> {
        match self.reason.trim() {
            "" => Err(CareRefused::ReasonMissing),
            it if it.chars().count() > LONGEST_REASON => Err(CareRefused::TooLong),
            it => Ok(Self { reason: it.to_owned(), ..self }),
        }
    }
}

/// Withdraws the mandate that a role carries, as far as the actor could give it. Withdrawn twice, it stays as it was
/// withdrawn first.
///
/// # Errors
///
/// [`CareRefused`], with the reason.
pub async fn withdraw_mandate(
    cx: &Context,
    actor: &Actor,
    order: WithdrawMandate,
) -> Result<(), CareRefused> {
    let by = actor.id().ok_or(CareRefused::NotPermitted)?;
    let mut tx = cx.store.begin().await?;
    let there = standing(&mut tx, order.assignment).await?;
    let (_, scope) = entitled(cx, &mut tx, by, &there).await?.ok_or(CareRefused::NotTheGiver)?;
    let order = order.checked()?;
    let mandates = sql::mandates_of_now(&mut tx, there.person).await?;
    let reached = |it: &&Mandate| {
        it.assignment == order.assignment && it.ended.is_none() && shared(&it.scope, &scope).is_some()
    };
    let reached: Vec<MandateId> = mandates.iter().filter(reached).map(|it| it.id).collect();
    if reached.is_empty() {
        return Ok(());
    }
    for mandate in reached {
        sql::end(&mut tx, mandate, &actor.to_string(), &order.reason).await?;
    }
    tx.log(Entry::new(actor, "mandate-withdrawn", "person", there.person).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}

async fn standing(tx: &mut Tx, assignment: AssignmentId) -> Result<Assignment, CareRefused> {
    let there = people_sql::assignment_now(tx, assignment).await?;
    there.filter(|it| it.ended.is_none()).ok_or(CareRefused::UnknownAssignment)
}

/// As what, and for which of the role's accounts, somebody may give its mandate today.
async fn entitled(
    cx: &Context,
    tx: &mut Tx,
    by: PersonId,
    assignment: &Assignment,
) -> Result<Option<(String, Scope)>, kernel::Failed> {
    let givers = givers(&cx.guideline, &assignment.role);
    let today = date_of(tx.now());
    let mut own = people_sql::assignments_not_ended_now(tx, by).await?;
    own.retain(|it| it.days.cover(today) && givers.contains(&it.role));
    let reach = united(own.iter().map(|it| it.scope.clone()));
    let shared = reach.and_then(|it| shared(&it, &assignment.scope));
    Ok(own.into_iter().next().map(|it| it.role).zip(shared))
}

async fn record(
    cx: &Context,
    tx: &mut Tx,
    assignment: &Assignment,
    by: PersonId,
    (given_as, scope): (String, Scope),
) -> Result<(), kernel::Failed> {
    let mandate = Mandate {
        id: MandateId::new(tx.now(), tx.entropy()),
        assignment: assignment.id,
        given_by: by,
        given_as,
        scope,
        given_at: tx.now(),
        ended: None,
    };
    sql::give(tx, &mandate, &cx.guideline.version.to_string()).await
}

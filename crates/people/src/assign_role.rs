use kernel::calendar::date_of;
use kernel::{Actor, PersonId, Scope};
use store::{Entry, Tx};

use crate::add_person::{manager, present};
use crate::{Assignment, AssignmentId, Context, Days, Refused, mandate, roles, sql};

/// A role to be given to a person.
#[derive(Clone, Debug)]
pub struct AssignRole {
    /// To whom.
    pub person: PersonId,
    /// Which role, by its key in the guideline.
    pub role: String,
    /// For which accounts.
    pub scope: Scope,
    /// On which days.
    pub days: Days,
}

/// Gives a person a role. A role that needs a mandate waits for it, unless whoever gives the role may give the mandate.
/// Ordered twice, it is the same assignment.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn assign_role(cx: &Context, actor: &Actor, order: AssignRole) -> Result<AssignmentId, Refused> {
    let by = manager(actor)?;
    if cx.guideline.role(&order.role).is_none() {
        return Err(Refused::UnknownRole(order.role));
    }
    if order.days.are_backwards() {
        return Err(Refused::DaysBackwards);
    }
    if order.scope == Scope::Accounts(std::collections::BTreeSet::new()) {
        return Err(Refused::NoAccount);
    }
    let mut tx = cx.store.begin().await?;
    present(&mut tx, order.person).await?;
    let same = |it: &&Assignment| it.role == order.role && it.scope == order.scope && it.days == order.days;
    if let Some(there) = sql::assignments_not_ended_now(&mut tx, order.person).await?.iter().find(same) {
        return Ok(there.id);
    }
    let assignment = Assignment {
        id: AssignmentId::new(tx.now(), tx.entropy()),
        person: order.person,
        role: order.role,
        scope: order.scope,
        days: order.days,
        decided_by: by,
        decided_at: tx.now(),
        ended: None,
    };
    sql::assign(&mut tx, &assignment, &cx.guideline.version.to_string()).await?;
    mandate::own_mandate(cx, &mut tx, by, &assignment).await?;
    tx.log(Entry::new(actor, "role-assigned", "person", order.person).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(assignment.id)
}

/// Ends a role at once. Ended twice, it stays as it was ended first.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn end_role(cx: &Context, actor: &Actor, assignment: AssignmentId) -> Result<(), Refused> {
    manager(actor)?;
    let mut tx = cx.store.begin().await?;
    let there = sql::assignment_now(&mut tx, assignment).await?.ok_or(Refused::UnknownAssignment)?;
    if there.ended.is_some() {
        return Ok(());
    }
    sql::end_assignment(&mut tx, assignment, &actor.to_string()).await?;
    mandate::end_mandates_of(&mut tx, assignment, &actor.to_string()).await?;
    somebody_manages_people(cx, &mut tx).await?;
    tx.log(Entry::new(actor, "role-ended", "person", there.person).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}

/// Refuses a change after which nobody could manage people, today or from a day to come.
pub(crate) async fn somebody_manages_people(cx: &Context, tx: &mut Tx) -> Result<(), Refused> {
    let today = date_of(tx.now());
    let holding = sql::assignments_on_now(tx, today).await?;
    let lasting = |it: &&Assignment| it.days.last.is_none();
    if holding.iter().filter(lasting).any(|it| roles::manages_people(&cx.guideline, &it.role)) {
        Ok(())
    } else {
        Err(Refused::LastAdministrator)
    }
}

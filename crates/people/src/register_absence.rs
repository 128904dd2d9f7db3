use kernel::calendar::{Date, date_of};
use kernel::{Actor, Permission, PersonId};
use store::{Entry, Tx};

use crate::add_person::present;
use crate::{Absence, AbsenceId, Assignment, Context, Days, Refused, roles, sql};

/// Days that a person will be away.
#[derive(Clone, Debug)]
pub struct RegisterAbsence {
    /// Who.
    pub person: PersonId,
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
    /// Who stands in; without one the absence is refused where the guideline says so (MOT-BEV-05).
    pub deputy: Option<PersonId>,
}

/// Registers an absence (sv. *frånvaro*), one's own or, for those who manage people, anybody's. On these days the
/// deputy acts on the absent person's accounts. Ordered twice, it is the same absence.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn register_absence(
    cx: &Context,
    actor: &Actor,
    order: RegisterAbsence,
) -> Result<AbsenceId, Refused> {
    concerned(actor, order.person)?;
    if order.deputy.is_none() && cx.guideline.watch.deputy_required {
        return Err(Refused::DeputyMissing);
    }
    if order.deputy == Some(order.person) {
        return Err(Refused::DeputyIsThePerson);
    }
    let days = Days { first: order.first, last: Some(order.last) };
    if days.are_backwards() {
        return Err(Refused::DaysBackwards);
    }
    let mut tx = cx.store.begin().await?;
    if order.last < date_of(tx.now()) {
        return Err(Refused::DaysAreOver);
    }
    present(&mut tx, order.person).await?;
    let known = sql::absences_around(&mut tx, order.person, days).await?;
    if let Some(known) = known.iter().find(|it| it.person == order.person) {
        let same = (known.deputy, known.days) == (order.deputy, days);
        return if same { Ok(known.id) } else { Err(Refused::AbsentAlready) };
    }
    if let Some(deputy) = order.deputy {
        fit_to_stand_in(cx, &mut tx, order.person, deputy, days).await?;
    }
    let absence = Absence {
        id: AbsenceId::new(tx.now(), tx.entropy()),
        person: order.person,
        deputy: order.deputy,
        days,
        ended: None,
    };
    sql::register_absence(&mut tx, &absence, &actor.to_string()).await?;
    tx.log(Entry::new(actor, "absence-registered", "person", order.person).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(absence.id)
}

/// Ends an absence at once, because the person is back. Ended twice, it stays as it was ended first.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn end_absence(cx: &Context, actor: &Actor, absence: AbsenceId) -> Result<(), Refused> {
    let mut tx = cx.store.begin().await?;
    let there = sql::absence_now(&mut tx, absence).await?.ok_or(Refused::UnknownAbsence)?;
    concerned(actor, there.person)?;
    if there.ended.is_some() {
        return Ok(());
    }
    sql::end_absence(&mut tx, absence, &actor.to_string()).await?;
    tx.log(Entry::new(actor, "absence-ended", "person", there.person));
    tx.commit().await?;
    Ok(())
}

fn concerned(actor: &Actor, person: PersonId) -> Result<(), Refused> {
    if actor.id() == Some(person) || actor.may(Permission::ManagePeople) {
        Ok(())
    } else {
        Err(Refused::NotPermitted)
    }
}

/// The deputy is there and may do what cannot wait in each of the person's roles, on all of the days.
async fn fit_to_stand_in(
    cx: &Context,
    tx: &mut Tx,
    person: PersonId,
    deputy: PersonId,
    days: Days,
) -> Result<(), Refused> {
    match present(tx, deputy).await {
        Err(Refused::UnknownPerson | Refused::HasLeft) => return Err(Refused::DeputyIsGone),
        there => there?,
    };
    if sql::absences_around(tx, deputy, days).await?.iter().any(|it| it.person == deputy) {
        return Err(Refused::DeputyIsAway);
    }
    let mut needed = sql::assignments_not_ended_now(tx, person).await?;
    needed.retain(|it| it.days.meet(days));
    let mut offered: Vec<Assignment> = sql::assignments_not_ended_now(tx, deputy).await?;
    offered.retain(|it| it.days.cover_all(days));
    match roles::first_not_covered(&cx.guideline, &needed, &offered) {
        Some(role) => Err(Refused::DeputyLacks { role }),
        None => Ok(()),
    }
}

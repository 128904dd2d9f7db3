use guideline::Cover;
use kernel::calendar::{Date, date_of};
use kernel::{Actor, Permission, PersonId};
use store::Entry;

use crate::add_person::present;
use crate::cover::{self, Gap};
use crate::{Absence, AbsenceId, Context, Days, Refused, sql};

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
    if order.deputy.is_none() && is_asked_for(cx) && cx.guideline.people.absence_cover == Cover::Always {
        return Err(Refused::DeputyMissing);
    }
    if order.deputy == Some(order.person) {
        return Err(Refused::DeputyIsThePerson);
    }
    let days = Days { first: order.first, last: Some(order.last) };
    if days.are_backwards() {
        return Err(Refused::DaysBackwards);
    }
    if order.first.duration_until(order.last).as_secs() >= LONGEST_ABSENCE_DAYS * 24 * 3_600 {
        return Err(Refused::DaysTooMany);
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
        match present(&mut tx, deputy).await {
            Err(Refused::UnknownPerson | Refused::HasLeft) => return Err(Refused::DeputyIsGone),
            there => there?,
        };
    }
    covered(cx, &order).await?;
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

/// The longest absence: each of its days is looked at.
pub(crate) const LONGEST_ABSENCE_DAYS: i64 = 800;

/// Each of the days is covered, before the absence is granted: by the deputy, or by nobody where the guideline lets it
/// be so.
async fn covered(cx: &Context, order: &RegisterAbsence) -> Result<(), Refused> {
    let reader = cx.store.reader();
    let facts = cover::facts(cx, &reader, date_of(reader.now())).await?;
    let days = cover::every_day(order.first.max(date_of(reader.now())), order.last);
    let plan = cover::plan(&cx.guideline, &facts, (order.person, order.deputy), days, false);
    let Some(gap) = plan.iter().find_map(|it| it.by.clone().err()) else { return Ok(()) };
    let days = plan.iter().filter(|it| it.by.as_ref() == Err(&gap)).map(|it| it.day).collect();
    match gap {
        Gap::Nobody if is_asked_for(cx) => Err(Refused::Alone { days }),
        Gap::Nobody => Ok(()),
        Gap::Away => Err(Refused::DeputyIsAway { days }),
        Gap::Role(role) => Err(Refused::DeputyLacks { role, days }),
        Gap::Course(course) => Err(Refused::DeputyUntrained { course, days }),
        Gap::Mandate => Err(Refused::DeputyUnmandated { days }),
    }
}

/// Whether the guideline bars an absence for which nobody is named before it is entered.
fn is_asked_for(cx: &Context) -> bool {
    let rules = &cx.guideline;
    rules.is_binding() && rules.watch.deputy_required && rules.people.cover_named_before
}

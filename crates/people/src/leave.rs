use kernel::calendar::date_of;
use kernel::{Actor, PersonId};
use store::{Entry, Job};

use crate::add_person::manager;
use crate::assign_role::somebody_manages_people;
use crate::jobs::HAND_OVER;
use crate::{Absence, Context, Days, Refused, custody, sql};

/// A person leaves (sv. *slutar*): from this moment nothing is permitted, whatever they were signed in with.
///
/// What must be done then becomes tasks for whoever oversees the accounts ([`crate::tasks`]); those about accounts are
/// added by a job right afterwards.
///
/// Gives back the absences of others that are now without the deputy they had, so that somebody arranges for one.
/// Left twice, it stays as it was the first time.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn leave(cx: &Context, actor: &Actor, person: PersonId) -> Result<Vec<Absence>, Refused> {
    let by = manager(actor)?;
    let mut tx = cx.store.begin().await?;
    let there = sql::person_now(&mut tx, person).await?.ok_or(Refused::UnknownPerson)?;
    let from_today = Days::from(date_of(tx.now()));
    let mut uncovered = sql::absences_around(&mut tx, person, from_today).await?;
    uncovered.retain(|it| it.deputy == Some(person));
    if there.left_at.is_some() {
        return Ok(uncovered);
    }
    sql::mark_left(&mut tx, person, by).await?;
    sql::end_assignments_of(&mut tx, person, &actor.to_string()).await?;
    let n_tokens = sql::end_tokens_of(&mut tx, person, &actor.to_string()).await?;
    sql::forget_password(&mut tx, person).await?;
    webkit::end_sessions(&mut tx, person).await?;
    somebody_manages_people(cx, &mut tx).await?;
    custody::tasks_of_leaving(&mut tx, &there, &uncovered, n_tokens).await?;
    let hand_over = Job::now(&tx, HAND_OVER, person);
    tx.enqueue(hand_over).await?;
    tx.log(Entry::new(actor, "person-left", "person", person));
    tx.commit().await?;
    Ok(uncovered)
}

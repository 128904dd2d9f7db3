use kernel::calendar::date_of;
use kernel::{Actor, Outcome};

use super::model::{mandated, needs_mandate, shared, united};
use super::{Mandate, givers, sql};
use crate::{Assignment, Context, Person, roster};

/// A role that needs a mandate which the actor may give (sv. *uppdrag att ge*).
#[derive(Clone, Debug)]
pub struct Unmandated {
    /// Whose role.
    pub person: Person,
    /// The role.
    pub assignment: Assignment,
    /// The mandates that stand.
    pub mandates: Vec<Mandate>,
    /// Whether it waits: none of its accounts has a mandate.
    pub waits: bool,
}

/// The roles of today and to come whose mandate the actor may give or withdraw; those that wait first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn waiting_for_mandate(cx: &Context, actor: &Actor) -> Outcome<Vec<Unmandated>> {
    let Some(me) = actor.id() else { return Ok(Vec::new()) };
    let reader = cx.store.reader();
    let today = date_of(reader.now());
    let own = roster::assignments_today(&reader).await?.remove(&me).unwrap_or_default();
    if !own.iter().any(|it| gives_any(cx, &it.role)) {
        return Ok(Vec::new());
    }
    let mandates = sql::mandates(&reader).await?;
    let mut found = Vec::new();
    for person in roster::people(&reader).await?.into_iter().filter(|it| it.left_at.is_none() && it.id != me)
    {
        for assignment in crate::sql::assignments_not_ended(&reader, person.id).await? {
            let is_over = assignment.days.last.is_some_and(|it| it < today);
            let reach = own.iter().filter(|it| givers(&cx.guideline, &assignment.role).contains(&it.role));
            let reach = united(reach.map(|it| it.scope.clone()));
            let reaches = reach.is_some_and(|it| shared(&it, &assignment.scope).is_some());
            if is_over || !reaches || !needs_mandate(&cx.guideline, &assignment.role) {
                continue;
            }
            let standing: Vec<Mandate> =
                mandates.iter().filter(|it| it.assignment == assignment.id).cloned().collect();
            let waits = mandated(&assignment, &standing).is_none();
            found.push(Unmandated { person: person.clone(), assignment, mandates: standing, waits });
        }
    }
    found.sort_by_key(|it| !it.waits);
    Ok(found)
}

fn gives_any(cx: &Context, role: &str) -> bool {
    let rules = &cx.guideline.people.mandate;
    rules.given_by.iter().chain(&rules.editors_appointed_by).any(|it| it == role)
}

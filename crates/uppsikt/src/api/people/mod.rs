//! The people of the organisation: who there is, who comes and who leaves.

pub(super) mod absences;
pub(super) mod roles;
pub(super) mod showing;
pub(super) mod staying;

use kernel::{Actor, Permission, PersonId};
use people::Context;

use super::{ApiProblem, Bearer};

/// The person of the address, for somebody who manages people.
async fn managed(cx: &Context, bearer: Bearer, id: &str) -> Result<(Actor, PersonId), ApiProblem> {
    let actor = bearer.who_may(&[Permission::ManagePeople])?;
    let id = id.parse().map_err(|_| ApiProblem::not_found())?;
    let there = people::person(&cx.store.reader(), id).await?;
    there.map(|it| (actor, it.id)).ok_or_else(ApiProblem::not_found)
}

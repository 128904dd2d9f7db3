//! The retention schedule, holds and disposals.

pub(super) mod disposals;
pub(super) mod holds;
pub(super) mod schedule;

use kernel::Actor;
use records::retention::may_see_schedule;

use super::ApiProblem;

/// For others than those who have to do with retention there is nothing here.
fn admitted(actor: &Actor) -> Result<(), ApiProblem> {
    may_see_schedule(actor).then_some(()).ok_or_else(ApiProblem::not_found)
}

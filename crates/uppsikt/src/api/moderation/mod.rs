//! Decisions to hide, remove and restore, and what belongs to them.

pub(super) mod block;
pub(super) mod care;
pub(super) mod cases;
pub(super) mod complaints;
pub(super) mod decisions;
pub(super) mod lists;
pub(super) mod opening;

use kernel::CaseId;

use super::ApiProblem;

/// An address that names no case names nothing.
fn parsed(id: &str) -> Result<CaseId, ApiProblem> {
    id.parse().map_err(|_| ApiProblem::not_found())
}

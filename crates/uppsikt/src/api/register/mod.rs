//! The register of public records.

pub(super) mod decisions;
pub(super) mod handing;
pub(super) mod reading;

use kernel::EntryId;

use super::ApiProblem;

/// An address that names no entry names nothing.
fn parsed(id: &str) -> Result<EntryId, ApiProblem> {
    id.parse().map_err(|_| ApiProblem::not_found())
}

//! Posts of our own on their way out, and the consents that some rest on.

pub(super) mod acts;
pub(super) mod consents;
mod declaring;
pub(super) mod showing;
pub(super) mod writing;

use kernel::PostId;

use super::ApiProblem;

/// An address that names no post names nothing.
fn parsed(id: &str) -> Result<PostId, ApiProblem> {
    id.parse().map_err(|_| ApiProblem::not_found())
}

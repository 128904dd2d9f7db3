//! Requests for public records: taken down, judged, handed out, refused; and everything in the order of time.

pub(super) mod asking;
pub(super) mod deciding;
pub(super) mod judging;
pub(super) mod ordered;

use super::ApiProblem;

/// A number in an address; what is none names nothing.
fn number(text: &str) -> Result<i64, ApiProblem> {
    text.parse().map_err(|_| ApiProblem::not_found())
}

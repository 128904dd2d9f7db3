//! What is written on the accounts: the inbox, an item, and what is decided about it.

pub(super) mod assessments;
pub(super) mod decisions;
pub(super) mod drafts;
pub(super) mod hand;
pub(super) mod inbox;
pub(super) mod item;
pub(super) mod marks;
pub(super) mod queries;
pub(super) mod route;
pub(super) mod texts;

use kernel::ItemId;

use super::ApiProblem;

/// An address that names no item names nothing.
pub(super) fn parsed(id: &str) -> Result<ItemId, ApiProblem> {
    id.parse().map_err(|_| ApiProblem::not_found())
}

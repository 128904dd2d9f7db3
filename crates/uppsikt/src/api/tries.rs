//! What has been tried and has not succeeded.

use serde::Serialize;
use store::Failing;
use utoipa::ToSchema;

/// Something that was decided, has been tried and has not succeeded.
#[derive(Serialize, ToSchema)]
pub(super) struct FailedTry {
    /// What is tried: `answer`, `moderate`, `restore` or `stamp`.
    what: String,
    /// How often it was tried since somebody last asked for it.
    attempts: i64,
    /// Whether it waits for a person; otherwise it is tried again by itself.
    waits_for_person: bool,
    /// When it is tried again by itself.
    next_at: Option<String>,
    /// Why, for the operator.
    error: String,
}

impl From<Failing> for FailedTry {
    fn from(it: Failing) -> Self {
        Self {
            what: it.kind,
            attempts: it.attempts,
            waits_for_person: it.parked_at.is_some(),
            next_at: it.parked_at.is_none().then(|| it.next_at.to_string()),
            error: it.error,
        }
    }
}

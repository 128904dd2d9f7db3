//! What incidents read of the guideline. Pure.

use guideline::{Guideline, IncidentKind};
use kernel::Instant;
use kernel::calendar::Label;

use super::Incident;

/// The kind of this key, where the guideline in force has it.
pub(crate) fn kind<'a>(guideline: &'a Guideline, key: &str) -> Option<&'a IncidentKind> {
    guideline.incident.kinds.iter().find(|it| it.key == key)
}

/// What people call the kind; its key, where the guideline in force no longer has it.
#[must_use]
pub fn kind_label(guideline: &Guideline, key: &str) -> Label {
    kind(guideline, key).map_or_else(|| Label::same(key), |it| it.label.clone())
}

/// Whether the kind is closed only once somebody has decided about the police.
pub(crate) fn asks_for_police(guideline: &Guideline, key: &str) -> bool {
    kind(guideline, key).is_some_and(|it| it.police_decided)
}

/// By when the authority has to be notified of this incident (GDPR art. 33.1).
#[must_use]
pub fn law_limit(guideline: &Guideline, it: &Incident) -> Option<Instant> {
    it.notify_by(guideline.incident.personal_data_hours)
}

/// Hours of the wall, in seconds.
pub(super) fn seconds(hours: u32) -> i64 {
    i64::from(hours) * 3_600
}

/// When those concerned are told that the law's time is about to end: as far ahead as the guideline says, half as far, and
/// when it has ended.
pub(super) fn warnings(guideline: &Guideline, limit: Instant) -> [Instant; 3] {
    let ahead = seconds(guideline.incident.handling.warn_hours);
    [limit.plus_seconds(-ahead), limit.plus_seconds(-ahead / 2), limit]
}

//! What people reads of the guideline: which roles there are, and what they may do. Pure.

use std::collections::BTreeSet;

use guideline::Guideline;
use kernel::Permission;
use kernel::calendar::Label;

use crate::Assignment;

/// What may not wait while somebody is away: the law wants the watch (lag 1998:112 4 §), the guideline the rest.
pub(crate) const CANNOT_WAIT: [Permission; 4] =
    [Permission::Watch, Permission::Answer, Permission::Moderate, Permission::Register];

/// What the assignments together let somebody do.
pub(crate) fn permissions(guideline: &Guideline, assignments: &[Assignment]) -> BTreeSet<Permission> {
    guideline.permissions(assignments.iter().map(|it| it.role.as_str()))
}

/// What people call the role; its key, when the guideline in force no longer has it.
pub(crate) fn label(guideline: &Guideline, role: &str) -> Label {
    guideline.role(role).map_or_else(|| Label::same(role), |it| it.label.clone())
}

/// Whether the role lets somebody manage people.
pub(crate) fn manages_people(guideline: &Guideline, role: &str) -> bool {
    guideline.permissions([role]).contains(&Permission::ManagePeople)
}

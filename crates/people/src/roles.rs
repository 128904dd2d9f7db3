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

/// What of somebody's role their deputy may do, who may so much by roles of their own: both of it; and to read what only
/// named readers read, where a duty that cannot wait comes along with it. A deputy without such a duty, for a data
/// protection officer for example, has nothing to finish and reads nothing more.
pub(crate) fn inherited(theirs: &BTreeSet<Permission>, own: &BTreeSet<Permission>) -> BTreeSet<Permission> {
    let mut both: BTreeSet<Permission> = theirs.intersection(own).copied().collect();
    let finishes = CANNOT_WAIT.iter().any(|it| both.contains(it)) && both.contains(&Permission::ReadItems);
    if finishes && theirs.contains(&Permission::ReadRestricted) {
        both.insert(Permission::ReadRestricted);
    }
    both
}

/// What people call the role; its key, when the guideline in force no longer has it.
pub(crate) fn label(guideline: &Guideline, role: &str) -> Label {
    guideline.role(role).map_or_else(|| Label::same(role), |it| it.label.clone())
}

/// Whether the role lets somebody manage people.
pub(crate) fn manages_people(guideline: &Guideline, role: &str) -> bool {
    guideline.permissions([role]).contains(&Permission::ManagePeople)
}

#[cfg(test)]
mod tests {
    use kernel::Permission::{Answer, ReadItems, ReadLog, ReadRestricted, Register};

    use super::*;

    #[test]
    fn a_deputy_reads_what_the_duty_that_they_take_over_needs_and_no_more() {
        let inherits = |theirs: &[Permission], own: &[Permission]| {
            let set = |it: &[Permission]| it.iter().copied().collect::<BTreeSet<_>>();
            inherited(&set(theirs), &set(own)).into_iter().collect::<Vec<_>>()
        };
        let registrar = [ReadItems, ReadRestricted, Register];
        assert_eq!(inherits(&registrar, &[ReadItems, Register, Answer]), registrar);
        assert_eq!(inherits(&registrar, &[ReadItems, Answer]), [ReadItems], "registers nothing");
        assert_eq!(inherits(&registrar, &[Register]), [Register], "reads no items at all");
        let officer = [ReadItems, ReadRestricted, ReadLog];
        assert_eq!(
            inherits(&officer, &[ReadItems, Answer]),
            [ReadItems],
            "an officer's insight is their own"
        );
        assert_eq!(inherits(&[ReadItems, Register], &[ReadItems, Register]), [ReadItems, Register]);
    }
}

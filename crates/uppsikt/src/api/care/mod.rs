//! What people need before they may work with the accounts, and what they leave behind: courses, conduct rules,
//! mandates, hand-overs.

pub(super) mod conduct;
pub(super) mod courses;
pub(super) mod custody;
pub(super) mod mandates;

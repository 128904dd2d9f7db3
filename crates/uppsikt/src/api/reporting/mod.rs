//! Reports on the accounts, what departs from the guideline, and how accounts stand with the rules.

pub(super) mod compliance;
pub(super) mod deviations;
pub(super) mod reports;

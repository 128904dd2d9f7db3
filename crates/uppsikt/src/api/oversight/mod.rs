//! Incidents: reported, and every step that is taken with them. Crises, and the accounts in them.

pub(super) mod crises;
pub(super) mod incidents;
pub(super) mod questions;

//! The tables of applications.

mod change;
mod load;

pub(super) use change::*;
pub(super) use load::*;

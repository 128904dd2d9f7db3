//! All SQL of the dialogue, by what it is about.

pub(crate) mod answer;
pub(crate) mod disclosure;
pub(crate) mod disposal;
pub(crate) mod forbid;
pub(crate) mod inbox;
pub(crate) mod item;
pub(crate) mod ordered;
pub(crate) mod restricted;
pub(crate) mod round;
pub(crate) mod sweep;
pub(crate) mod viewing;
pub(crate) mod whole;

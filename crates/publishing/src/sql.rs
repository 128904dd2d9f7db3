//! What is kept of posts, in the words of the database.

pub(crate) mod clearance;
pub(crate) mod declaration;
pub(crate) mod delivery;
pub(crate) mod exemption;
pub(crate) mod post;
pub(crate) mod wording;

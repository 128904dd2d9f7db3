//! The rules for how people behave in the organisation's name (sv. *förhållningsregler*): who has acknowledged which
//! version of them, and what a new version changes.

mod acknowledge;
mod model;
mod sql;
mod view;

pub use acknowledge::acknowledge_conduct;
pub(crate) use model::changes;
pub use model::{ConductChange, KeptRule};
pub(crate) use view::unacknowledged;
pub use view::{Acknowledgement, Conduct, acknowledgements, own_conduct};

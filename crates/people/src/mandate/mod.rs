//! Mandates (sv. *uppdrag*): who may act in the organisation's name, and who said so.

mod give;
mod model;
mod sql;
mod waiting;

pub(crate) use give::own_mandate;
pub use give::{WithdrawMandate, give_mandate, withdraw_mandate};
pub(crate) use model::{IN_ITS_NAME, holds, mandated, united};
pub use model::{Mandate, givers, needs_mandate};
pub use sql::mandates_of;
pub(crate) use sql::{end_mandates_of, mandates};
pub use waiting::{Unmandated, waiting_for_mandate};

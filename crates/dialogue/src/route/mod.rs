//! What an item is about, as somebody says who has read it, and what follows (sv. *slag, svarsväg*; KBA-TAN-16..22,
//! NYK-10-02, NYK-07-05, STO-BSV-06, ORE-OVG-04).
//!
//! Whoever answers says of which class an item is ([`class_item`]); the guideline's route for it says who is asked first
//! ([`consult`]), where it belongs, and what is answered. Somebody's own matter, a matter under way and what may be secret
//! are never answered in the channel: only the guideline's referral is, which says where to turn and nothing else. Where
//! secrecy is suspected the whole conversation is broken off. A complaint is closed with what became of it
//! ([`close_complaint`]).

mod alert;
mod class;
mod complaint;
mod consult;
mod flow;
mod model;
mod refused;
pub(crate) mod sql;
mod view;

pub(crate) use alert::tell;
pub use class::{ClassItem, class_item};
pub use complaint::{CloseComplaint, close_complaint};
pub use consult::{Consult, consult};
pub use flow::{FinishFlow, Walked, answered, finish_flow, walk, walked};
pub use model::{Classed, ComplaintEnd, Consultation, ItemClass};
pub(crate) use model::{Given, Unfit, judge};
pub use refused::Refused;
pub(crate) use view::standing;
pub use view::{Awaited, Harder, RouteView, Standing, carried_on, harder_questions, route_of};

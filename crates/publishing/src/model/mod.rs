//! What a post of our own is, and what its way allows. Pure.

mod content;
mod declaration;
mod film;
mod way;

pub use content::{
    Assessment, Clearance, Content, Exemption, Material, Page, Personal, PersonalData, Picture, Purpose,
    Wording,
};
pub(crate) use content::{assessment, risked};
pub(crate) use declaration::plain;
pub use declaration::{DataKind, Declaration, Harm, Informed, Risk};
pub use film::{Captioned, Film};
pub(crate) use way::DeliveryStep;
pub use way::{Confirmation, Delivery, DeliveryStage, Post, PostAct, PostStage, Standing, Step, StopReason};

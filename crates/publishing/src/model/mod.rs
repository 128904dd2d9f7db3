//! What a post of our own is, and what its way allows. Pure.

mod content;
mod way;

pub(crate) use content::assessment;
pub use content::{
    Assessment, Content, Material, Page, Personal, PersonalData, Picture, Purpose, Wording,
};
pub(crate) use way::DeliveryStep;
pub use way::{
    Confirmation, Delivery, DeliveryStage, Post, PostAct, PostStage, Standing, Step, StopReason,
};

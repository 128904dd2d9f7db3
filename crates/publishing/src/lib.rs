//! Publishing (sv. *publicering*): what the accounts themselves say, from the first draft until it stands there.
//!
//! A post ([`Post`]) is written for one or several accounts by somebody who may answer on each of them. Each time it is
//! looked at, the guideline's rules on a single post are held against it ([`findings`]): what keeps it from being
//! published, what has to be read and confirmed first, and what is only shown; every finding says where its rule comes
//! from. A guideline that is not decided keeps nothing back that the law does not.
//!
//! **The way of a post.** It is worded and worded anew, each wording with its author ([`write_post`], [`reword_post`]).
//! Whoever publishes it ([`release_post`]) confirms what the guideline asks to be confirmed, in their name, now or for a
//! later time. Where the guideline wants a second person it waits for one ([`approve_post`]). From there on a job speaks
//! to the platform ([`jobs`]): the post bears a mark, by which it is found again, so that nothing is posted twice; it
//! counts as published when a direct look has shown it. What was planned is looked through once more when its time has
//! come: a consent may have been withdrawn meanwhile. The item itself comes with the next sweep, as everything that
//! stands on an account does.
//!
//! **What is declared.** On every post it is said whether it holds any of what is never published; what is said to be
//! there stops it, and nobody lets it through. Where there are personal data, each condition of the guideline is judged by
//! what is known ([`Condition`]): by the declaration of this post ([`Declaration`]), by the consents that it names, and by
//! how its accounts are kept. A number that a machine took for somebody's and that is none is let through by a second
//! person ([`clear_number`]), and the manager is told.
//!
//! **Consents** ([`consents`]) are a register for each unit: who, for what, from when until when, and where the paper
//! lies; the paper itself is not here. A post names whom it shows and the consents that it rests on. One that is
//! withdrawn says which posts rest on it.
//!
//! **Invariants.** Nothing is published that a rule of the law keeps back, nor without the name of whoever published it.
//! The assessment of the legal basis belongs to one post: a copy has none. Whoever cannot answer on any account of a
//! post does not find it; whoever cannot on all of them changes nothing.

mod again;
mod approve;
mod checks;
mod clear;
pub mod consents;
mod copy;
mod deliver;
mod desk;
mod exempt;
pub mod jobs;
mod model;
mod pages;
mod read;
mod refused;
mod release;
mod rules;
mod settle;
mod sql;
mod view;
mod withdraw;
mod write;

pub use again::try_again;
pub use approve::{ApprovePost, approve_post};
pub use checks::{Condition, Examined, Finding, Keeping, Numbers, Point, conditions, findings};
pub use clear::{ClearNumber, clear_number};
pub use copy::copy_post;
pub use exempt::{ExemptPost, ExemptionLine, exempt_post, exemptions};
pub use model::{
    Assessment, Captioned, Clearance, Confirmation, Content, DataKind, Declaration, Delivery, DeliveryStage,
    Exemption, Film, Harm, Informed, Material, Page, Personal, PersonalData, Picture, Post, PostAct,
    PostStage, Purpose, Risk, Standing, Step, StopReason, Wording,
};
pub use pages::routes;
pub use refused::Refused;
pub use release::{ReleasePost, Releasing, release_post};
pub use settle::{SettleRecording, recordings_to_caption, settle_recording};
pub use view::{PostLine, PostView, post, posts, publishable, published, waiting_count};
pub use withdraw::withdraw_post;
pub use write::{RewordPost, WritePost, reword_post, write_post};

//! Reports on the accounts and what departs from the guideline (sv. *rapportering*, *avvikelser*; STO-RAP-02 to 08,
//! STO-UPP-01 and 02, MOT-ANS-09).
//!
//! In the guideline's months each department and each company vouches for its accounts: what is new, what is there, what
//! was closed. The report is filled in from the register ([`report()`]); what is missing is named and bars the signature
//! ([`sign_report`]), in a draft of a guideline too: a report with holes is none. What was signed is kept as it was and
//! no later change reaches it; signed anew after a correction, the new version counts and the old one stays. A report can
//! be made in any month on demand.
//!
//! How each account stands with each rule follows from what is known and is never stored ([`compliance`]). What departs
//! becomes a deviation with an action, an owner and a day ([`raise_deviation`]); it stays open until somebody other than
//! the one who put it right has looked ([`check_deviation`]).

mod as_words;
mod book;
mod comply;
mod deviations;
mod duty;
mod export;
mod lights;
mod model;
mod pages;
mod refused;
mod remind;
mod rules;
mod sign;
mod sql;
mod view;
mod words;

pub use comply::{Compliance, compliance, raise_from_rule};
pub use deviations::{
    CheckDeviation, FixDeviation, RaiseDeviation, account_deviations, check_deviation, deviation,
    fix_deviation, open_deviations, raise_deviation, report_to_manager,
};
pub use duty::{Duty, duties};
pub use export::{csv, json, xlsx};
pub use lights::{Judged, Light, Rule};
pub use model::{
    Capacity, CheckOutcome, Deviation, DeviationStage, DeviationStep, Lack, Line, Reach, Report, ReportRound,
    ReportRoundError, Section, Standing, StepKind,
};
pub(crate) use pages::routes;
pub use refused::Refused;
pub(crate) use remind::order_letters;
pub use remind::tell;
pub use sign::{SignReport, sign_report};
pub use sql::Signed;
pub use view::{UnitReport, current_round, overview, report, rounds};

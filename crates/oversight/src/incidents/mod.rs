//! Incidents (sv. *incidenter*): reported, received, confirmed, judged, notified, closed, each step by somebody.

mod ask;
mod model;
mod notification;
mod propose;
mod refused;
mod report;
mod rules;
mod sql;
mod take_step;
mod tell;
mod view;

pub use ask::{AnswerQuestion, CaseQuestion, answer_question, question, unasked};
pub use model::{Act, Breach, Course, Description, Evidence, Extent, Incident, Stage, Standing, Step, Stop};
pub use notification::notification;
pub use refused::Refused;
pub use report::{ReportIncident, complete_incident, report_incident};
pub use rules::{kind_label, law_limit};
pub use take_step::{TakeStep, take_step};
pub use view::{Counted, IncidentView, counted, incident, incidents, reportable, waiting_count};

pub(crate) use propose::look;
pub(crate) use rules::{asks_for_police, kind};
pub(crate) use tell::tell;
pub(crate) use view::{Open, open};

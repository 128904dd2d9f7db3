//! Courses (sv. *utbildningar*): who has completed which, who vouches for it, who lacks what, and the reminders.

mod attest;
mod export;
mod model;
mod overview;
mod remind;
mod sql;

pub(crate) use attest::LONGEST_PROOF;
pub use attest::{AttestCourse, attest_course};
pub use export::training_csv;
pub(crate) use model::ITSELF;
pub use model::{Attestation, CourseState, course_state};
pub(crate) use overview::lacking_of;
pub use overview::{CourseLine, Learner, courses_lacking, learners, own_courses};
pub(crate) use remind::{is_near, order_reminders, remind};
pub(crate) use sql::{attestations, attestations_of};

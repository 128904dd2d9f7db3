//! People, units and roles (sv. *personer, enheter, roller*): who may do what, and who stands in for whom.
//!
//! The guideline says which roles there are and what each may do; here is who has which role, for which
//! accounts, on which days, and who decided it. What somebody may do is worked out anew at each request
//! ([`actor()`]), so whoever leaves or loses a role loses it at once, whatever they are signed in with.
//!
//! **Rules.** What the guideline withholds until a course is completed (`training`) or a mandate given (`mandate`) is in
//! no [`kernel::Actor`] ([`withheld_from`] tells it); a guideline that does not bind notes it and bars nobody. An absence
//! is refused unless a deputy may do what cannot wait on each of its days (`cover`, MOT-BEV-05; somebody must keep
//! watch on every day, lag 1998:112 4 §). A deputy who is away hands on to their own. With a duty that
//! cannot wait a deputy takes over the reading of restricted words that it needs, and reads on for who is away what those
//! take part in deciding ([`kernel::Actor::acts_for`]). What a leaver leaves becomes tasks
//! (`custody`). The last person who may
//! manage people can neither leave nor lose that role. Passwords are kept as Argon2id, tokens as SHA-256; five
//! failures with one login close the door for a quarter of an hour. A password that somebody else knows lets one
//! do nothing but change it.
//!
//! **Others call** [`Context`] (what every use-case takes first), [`actor()`], [`actor_by_token`], [`person`],
//! [`people()`], [`people_with_role`], [`deputy_of`], [`units`] and [`controller`]; their pages take [`SignedIn`].
//! Everything else is for the pages of this slice, for the commands that found an organisation ([`found`]), and
//! for tests.

mod actor;
mod add_person;
mod add_unit;
mod assign_role;
mod care_refused;
mod change_password;
mod conduct;
mod context;
mod cover;
mod custody;
mod duty;
mod ids;
pub mod jobs;
mod leave;
mod mandate;
mod model;
mod pages;
mod password;
mod refused;
mod register_absence;
mod roles;
mod roster;
mod sign_in;
mod signed_in;
mod sql;
mod standing;
mod structure;
#[cfg(test)]
mod tests;
mod tokens;
mod training;
mod withheld;

pub use actor::{
    actor, courses_before_publishing, deputies_today, deputy_of, is_free_to_act, must_choose_password,
    people_with_role, withheld_from,
};
pub use add_person::{AddPerson, add_person, found, give_password};
pub use add_unit::{AddUnit, add_unit};
pub use assign_role::{AssignRole, assign_role, end_role};
pub use care_refused::CareRefused;
pub use change_password::{ChangePassword, change_password};
pub use conduct::{
    Acknowledgement, Conduct, ConductChange, KeptRule, acknowledge_conduct, acknowledgements, own_conduct,
};
pub use context::{Context, Packed, Packer, StampAuthority};
pub use cover::{CoverLine, DayCover, Gap, cover_of};
pub use custody::{NewTask, Task, TaskKind, add_task, finish_task, may_settle, tasks};
pub use duty::{Duty, duties};
pub use ids::{AbsenceId, AdoptionId, AssignmentId, AttestationId, IdError, MandateId, TaskId, TokenId};
pub use jobs::HAND_OVER;
pub use leave::leave;
pub use mandate::{
    Mandate, Unmandated, WithdrawMandate, give_mandate, givers, mandates_of, needs_mandate,
    waiting_for_mandate, withdraw_mandate,
};
pub use model::{
    Absence, ApiToken, Assignment, Days, Ended, Login, LoginError, Person, Unit, UnitKind, controller,
};
pub use pages::routes;
pub use password::{Cost, Unfit};
pub use refused::{AccessRefused, Refused};
pub use register_absence::{RegisterAbsence, end_absence, register_absence};
pub use roster::{absences, assignments_of, assignments_today, people, person, units};
pub use sign_in::sign_in;
pub use signed_in::SignedIn;
pub use structure::{
    AdoptGuideline, Adoption, Bond, UnitChange, adopt_guideline, adoptions, bond, bond_of, change_unit, tree,
    unit_changes,
};
pub use tokens::{MakeToken, actor_by_token, end_token, make_token, tokens_of};
pub use training::{
    AttestCourse, Attestation, CourseLine, CourseState, Learner, attest_course, course_state,
    courses_lacking, learners, own_courses, training_csv,
};
pub use withheld::{Lack, Withheld};

//! The shell of the web: what every page has in common. It knows no duty.
//!
//! [`Kit::dress`] wraps the routes of all slices. Around each request it makes a [`Visit`]: language, theme,
//! [`Session`], a number for the log. Slices write handlers that extract → call a use-case → answer with a page:
//! [`Shell`] is what `layout.html` needs and stands in every page struct, [`Posted`] is a form that was proven
//! to be ours, [`FormErrors`] puts what is wrong beside the fields, [`Problem`] becomes a page that says what to
//! do, [`SeeOther`] leads on and says what was done. `README.md` of this crate has the recipe.
//!
//! **Invariants.** Every page works without JavaScript. No script or style stands in a page. A form is worth
//! something only for the browser, the session and the path it was made for. The database knows a session by
//! the digest of its token alone. Who is not permitted to know gets *not found*. What failed is logged once,
//! under the number that the person is shown. Every text is a key that exists in Swedish and in English.

mod assets;
mod chart;
mod chip;
mod cookies;
mod csv;
mod form;
mod headers;
mod house;
mod icon;
mod kit;
mod lang;
mod local_path;
mod page;
mod posted;
mod problem;
mod problem_page;
mod session;
mod shell;
mod text;
mod texts;
mod token;
mod tongue;
mod uploaded;
mod visit;
mod when;

pub use chart::Chart;
pub use chip::{Chip, Moment};
pub use cookies::SetCookie;
pub use csv::{csv_file, csv_line};
pub use form::{Choice, Form, FormErrors};
pub use house::{Badge, Barred, Furnishing, Place};
pub use icon::{Icon, icon};
pub use kit::{Kit, Setup};
pub use lang::{Lang, Theme};
pub use local_path::LocalPath;
pub use page::{SeeOther, Tone, page, page_with, refused_page, whole_or_part};
pub use posted::{PROOF_FIELD, Posted};
pub use problem::{Problem, Refusal};
pub use session::{Session, end_sessions};
pub use shell::Shell;
pub use text::{Arg, Text};
pub use texts::{Strictness, Texts};
pub use tongue::Tongue;
pub use uploaded::Uploaded;
pub use visit::Visit;

#[cfg(test)]
mod tests;

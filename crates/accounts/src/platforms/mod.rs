//! Which platforms there are, and what each carries (sv. *plattformslista*; NYK-02-01, KBA-SYF-01). The list is open:
//! whoever manages accounts adds to it, also what no connector reaches. An account may be on a platform that is not on
//! the list; then nobody has said that it carries more than words.

mod list_platform;
mod model;
mod pages;
mod refused;
mod sql;
mod view;

pub use list_platform::{ListPlatform, list_platform};
pub use model::{ListedPlatform, PlatformKind};
pub(crate) use pages::routes;
pub use refused::Refused;
pub(crate) use view::called;
pub use view::{answers_for_others, carries, platforms};

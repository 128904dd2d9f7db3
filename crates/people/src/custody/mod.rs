//! What must be done because somebody left (sv. *överlämning*): accounts taken over, access ended at the platforms.
//!
//! Here is what follows from roles, absences and tokens; what follows from accounts is added by their owner, who does
//! the job [`HAND_OVER`](crate::HAND_OVER) with [`add_task`].

mod model;
mod settle;
mod sql;

pub use model::{Task, TaskKind};
pub(crate) use settle::tasks_of_leaving;
pub use settle::{NewTask, add_task, finish_task, may_settle, tasks};

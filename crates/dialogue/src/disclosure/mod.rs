//! What the dialogue does when public records are asked for (sv. *utlämnande*): it finds the items, says why one is looked at
//! by hand, shows its words to who judges it, and puts together what is handed out. Who decides what, and when, is the
//! business of `records::disclosure`.

mod find;
mod hand;
mod judge;
mod mark;
mod take;

pub use hand::{hand_out, handed_out, printed_file};
pub use judge::{LineSight, LineView, ask_about, judge, look_at};
pub use mark::{may_mark, set_secrecy};
pub use take::{gather_again, take_request};

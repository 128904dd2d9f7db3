//! The whole program, tried from outside: one program of tests, since each would compile the rig anew. `cargo xtask test`
//! runs each room of it by itself; `cargo xtask test -p uppsikt --test whole kill::` runs one alone.

#![expect(clippy::unwrap_used, reason = "a test that fails may say so by stopping")]
#![expect(
    clippy::disallowed_methods,
    reason = "the installation is driven from outside: processes, files, the network; the sources are read"
)]

#[path = "../rig/mod.rs"]
mod rig;

mod evidence;
mod hostile;
mod journey;
mod kill;
mod parity;
mod program;
mod routes;
mod strict;
mod trace;

//! The program: settings, wiring, commands, web, JSON API, worker.
//!
//! Here and nowhere else the machine is asked for its clock, its chance and its environment, tasks are started and
//! a port is opened. Nothing is decided here: every command calls the use-cases of the slices with a person who may,
//! or as the part of the system that it is.
//!
//! **Where to begin.** `cli.rs` is the program as it is called, `command/` has a file per command.
//! [`installation`] puts a [`people::Context`] together from a folder; [`work`] carries out what the queue holds;
//! [`web`] dresses the pages of the slices; `api/` is the same duties for programs; [`health`] is how the doctor and
//! `/health` look at it all. `demo/` tells `story/vecka.toml` with the real use-cases on a simulated platform.
//!
//! **Invariants.** Exit status: 0 done, 1 found something wrong (said on standard output), 2 wrong usage, 3 could not
//! do it (said on standard error with what to do). Standard output is for results alone, so that it can be piped.
//! An export, a backup and a key are never written over what is there, and have their name only when they are whole.
//! A job that panics waits for a person. Settings that cannot stand stop the start, all of them said at once.

pub mod api;
mod cli;
mod command;
pub mod connect;
pub mod current;
pub mod demo;
pub mod diary_folder;
mod ended;
pub mod files;
pub mod found;
pub mod health;
pub mod installation;
pub mod journal;
pub mod machine;
mod packer;
mod papers;
mod progress;
mod run;
pub mod settings;
pub mod swedish;
mod usage;
pub mod web;
pub mod work;

pub use ended::{Ended, WrongUse};
pub use run::run;

//! The use-cases on both engines. PostgreSQL is the one in `UPPSIKT_POSTGRES`.
#![expect(clippy::disallowed_methods, reason = "tests ask the environment for the PostgreSQL to use")]

mod absence;
mod access;
mod bench;
mod browser;
mod pages;
mod roles;

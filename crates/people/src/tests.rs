//! The use-cases on both engines. PostgreSQL is the one in `UPPSIKT_POSTGRES`.
#![expect(clippy::disallowed_methods, reason = "tests ask the environment for the PostgreSQL to use")]

mod absence;
mod access;
mod bench;
mod browser;
mod care_pages;
mod conduct;
mod custody;
mod mandate;
mod pages;
mod roles;
mod structure;
mod training;

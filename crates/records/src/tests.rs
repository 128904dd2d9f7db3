//! The register's promises on both engines. PostgreSQL is the one in `UPPSIKT_POSTGRES`.
#![expect(
    clippy::disallowed_methods,
    reason = "tests ask the environment for the PostgreSQL to use, and start tasks"
)]

mod correcting;
mod office;
mod pages;
mod registering;

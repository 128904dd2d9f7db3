//! The use-cases on both engines. PostgreSQL is the one in `UPPSIKT_POSTGRES`.
#![expect(clippy::disallowed_methods, reason = "tests ask the environment for the PostgreSQL to use")]

mod applying;
mod attesting;
mod bench;
mod bringing_in;
mod browser;
mod changing;
mod closing;
mod closing_bench;
mod closing_pages;
mod closing_way;
mod connecting;
mod deciding;
mod hand_over;
mod listing;
mod opening;
mod opening_pages;
mod pages;
mod planning;
mod platforms;
mod profile;
mod profile_pages;
mod reporting;
mod reporting_deviations;
mod reporting_pages;
mod states;
mod town;

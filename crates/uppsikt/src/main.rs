//! `uppsikt`: everything that an authority does with its accounts in social media, in one program.

use std::process::ExitCode;

#[expect(clippy::disallowed_methods, reason = "the program's own words are read here")]
fn main() -> ExitCode {
    uppsikt::run(std::env::args_os())
}

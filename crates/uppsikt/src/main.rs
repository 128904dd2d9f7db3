//! `uppsikt`: everything that an authority does with its accounts in social media, in one program.

use std::process::ExitCode;

/// Taking in what is fetched asks for memory in many small pieces; the system's allocator costs a sixth of the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[expect(clippy::disallowed_methods, reason = "the program's own words are read here")]
fn main() -> ExitCode {
    uppsikt::run(std::env::args_os())
}

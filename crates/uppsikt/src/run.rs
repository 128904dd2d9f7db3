use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;

use crate::cli::Cli;
use crate::command;
use crate::ended::{Ended, WrongUse};
use crate::{swedish, usage};

/// Runs the program as it was called; its exit status.
pub fn run(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match Cli::try_parse_from(words) {
        Ok(cli) => cli,
        Err(error) => return usage::say(&error),
    };
    let ended = runtime().and_then(|runtime| {
        let ended = runtime.block_on(command::run(cli.command));
        // A job that waits for the disk must not keep the program alive after it said that it is done.
        runtime.shutdown_timeout(std::time::Duration::from_secs(5));
        ended
    });
    match ended.and_then(|ended| flushed().map(|()| ended)) {
        Ok(Ended::Well) => ExitCode::SUCCESS,
        Ok(Ended::FoundWrong) => ExitCode::from(1),
        // Nobody listens any more, so nothing is said; what was not said must not pass for well.
        Err(error) if is_closed_pipe(&error) => ExitCode::from(3),
        Err(error) => unable(&error),
    }
}

fn runtime() -> Result<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_multi_thread().enable_all().build()?)
}

fn flushed() -> Result<()> {
    Ok(io::stdout().flush()?)
}

/// Whoever read our output has seen enough: `uppsikt … | head`.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .any(|it| it.downcast_ref::<io::Error>().is_some_and(|it| it.kind() == io::ErrorKind::BrokenPipe))
}

fn unable(error: &anyhow::Error) -> ExitCode {
    if let Some(wrong) = error.downcast_ref::<WrongUse>() {
        eprintln!("uppsikt: {wrong}");
        return ExitCode::from(2);
    }
    eprintln!("uppsikt: det gick inte: {}", swedish::chain(error));
    ExitCode::from(3)
}

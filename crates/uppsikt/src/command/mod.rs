//! The commands, one file each.

mod accounts;
mod backup;
mod config;
mod doctor;
pub(crate) mod export;
mod fetch;
mod guideline;
mod init;
mod restore;
pub(crate) mod serve;
mod text;
mod verify;
mod work;

use std::io::{self, Write};

use anyhow::Result;

use crate::cli::{Command, Text};
use crate::demo;
use crate::ended::Ended;

/// Runs a command.
pub(crate) async fn run(command: Command) -> Result<Ended> {
    match command {
        Command::Demo(order) => demo::run(order).await,
        Command::Init(order) => init::run(order).await,
        Command::Serve(order) => serve::run(order).await,
        Command::Work(order) => work::run(order).await,
        Command::Accounts(order) => accounts::run(order).await,
        Command::Fetch(order) => fetch::run(order).await,
        Command::Guideline { command } => guideline::run(&command),
        Command::Text { command: Text::Check { guideline } } => text::run(guideline.as_deref()),
        Command::Export(order) => export::run(order).await,
        Command::Verify(order) => verify::run(order).await,
        Command::Backup(order) => backup::back_up(order).await,
        Command::Restore(order) => restore::restore(&order),
        Command::Doctor(order) => doctor::run(order).await,
        Command::Config { command } => config::run(&command),
    }
}

/// A line of a result. Unlike `println!` it does not panic when nobody reads on.
pub(crate) fn say(line: &str) -> Result<()> {
    Ok(writeln!(io::stdout().lock(), "{line}")?)
}

use anyhow::Result;

use super::say;
use crate::cli::Config;
use crate::ended::Ended;
use crate::files;
use crate::installation::Folder;
use crate::settings::{self, FILE, Given, Origin};

/// `uppsikt config explain`: every setting with its value, where it comes from and what it means.
pub(super) fn run(command: &Config) -> Result<Ended> {
    let Config::Explain { dir } = command;
    let text = match dir {
        Some(dir) => {
            let folder = Folder::new(dir);
            folder.read_settings()?;
            files::text(&folder.settings())?
        }
        None => String::new(),
    };
    let given = Given::read(&text, settings::environment)?;
    for (name, value, origin, meaning) in given.explained() {
        let origin = match origin {
            Origin::Default => "förval".to_owned(),
            Origin::File(line) => format!("{FILE}, rad {line}"),
            Origin::Environment(variable) => format!("miljövariabeln {variable}"),
        };
        let value = if value.is_empty() { "(tomt)" } else { &value };
        say(&format!("{name} = {value}\n    {origin}\n    {meaning}"))?;
    }
    Ok(Ended::Well)
}

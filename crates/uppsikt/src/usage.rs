use std::process::ExitCode;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// Says what was wrong about how the program was called, or the help that was asked for.
pub(crate) fn say(error: &Error) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            print!("{}", swedish(error));
            ExitCode::SUCCESS
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            eprint!("{}", swedish(error));
            ExitCode::from(2)
        }
        kind => {
            eprintln!(
                "uppsikt: {}\nHjälp: uppsikt --help, eller --help efter kommandot.",
                words(kind, error)
            );
            ExitCode::from(2)
        }
    }
}

/// The help, with the one word in it that the parser does not let us choose.
fn swedish(help: &Error) -> String {
    help.to_string().replace("[OPTIONS]", "[FLAGGOR]")
}

fn words(kind: ErrorKind, error: &Error) -> String {
    let about = |kind| error.get(kind).map(shown).unwrap_or_default();
    let argument = about(ContextKind::InvalidArg);
    let said = match kind {
        ErrorKind::InvalidSubcommand => {
            format!("det finns inget kommando {}", about(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingSubcommand => {
            format!("ett kommando saknas: {}", about(ContextKind::ValidSubcommand))
        }
        ErrorKind::UnknownArgument => format!("{argument} finns inte här"),
        ErrorKind::MissingRequiredArgument => format!("det här saknas: {argument}"),
        ErrorKind::ArgumentConflict => {
            format!("{argument} går inte ihop med {}", about(ContextKind::PriorArg))
        }
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("{argument} saknar sitt värde")
        }
        ErrorKind::InvalidValue if about(ContextKind::InvalidValue).is_empty() => {
            format!("{argument} saknar sitt värde")
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let possible = about(ContextKind::ValidValue);
            let possible = if possible.is_empty() { possible } else { format!("; välj bland: {possible}") };
            format!("{} går inte att ha som {argument}{possible}", about(ContextKind::InvalidValue))
        }
        _ => error.to_string().trim_start_matches("error: ").trim().to_owned(),
    };
    let meant = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let meant = meant.into_iter().map(about).find(|it| !it.is_empty());
    meant.map_or_else(|| said.clone(), |meant| format!("{said}. Menade du {meant}?"))
}

fn shown(value: &ContextValue) -> String {
    match value {
        ContextValue::String(it) => it.clone(),
        ContextValue::Strings(them) => them.join(", "),
        ContextValue::Number(it) => it.to_string(),
        ContextValue::Bool(it) => it.to_string(),
        _ => String::new(),
    }
}

//! What the program says on a terminal about things that others put into words: Swedish first, and what is somebody's own
//! words, such as those of the operator's log, as a quotation after it.

use std::fmt::Display;
use std::io;
use std::sync::LazyLock;

use kernel::Failed;
use store::log::Breach;
use webkit::{Lang, Strictness, Text, Texts, Tongue};

static TONGUE: LazyLock<Tongue> = LazyLock::new(|| Tongue::new(Lang::Sv, Texts::load(Strictness::Forgiving)));

/// A text of the pages, in Swedish.
#[must_use]
pub fn say(text: &Text) -> String {
    TONGUE.say(text)
}

/// Words that are the program's own, written for whoever reads its log.
#[must_use]
pub fn in_own_words(words: impl Display) -> String {
    format!("programmets egna ord: ”{words}”")
}

/// Why an account cannot be fetched.
#[must_use]
pub fn trouble(noted: &str) -> String {
    say(&accounts::trouble_text(noted))
}

/// How the log's chain breaks.
#[must_use]
pub fn breach(how: Breach) -> &'static str {
    match how {
        Breach::Number => "numret följer inte på posten före",
        Breach::Link => "posten bär inte kontrollsumman av posten före",
        Breach::Content => "innehållet stämmer inte med postens kontrollsumma",
    }
}

/// What a job of this kind is for.
#[must_use]
pub fn job(kind: &str) -> String {
    let what = match kind {
        "fetch" => "att hämta",
        "confirm-gone" => "att se efter om något är borttaget",
        "answer" => "att publicera ett svar",
        "watch" => "att bevaka en rond",
        "tell-missed-round" => "att meddela om en missad rond",
        "tell-overdue-answer" => "att meddela om ett försenat svar",
        "tell-incident" => "att meddela om en incident",
        "tell-crisis" => "att meddela i en kris",
        "make-crisis-digest" => "att göra en lägesbild",
        "moderate" => "att dölja eller ta bort",
        "restore" => "att återställa",
        "destroy-bundle" => "att förstöra ett bevis",
        "stamp" => "att tidsstämpla ett bevis",
        "hand-over" => "att lämna över",
        _ => return kind.to_owned(),
    };
    format!("{what} ({kind})")
}

/// Everything that led to an error, from what was to be done to what stood in the way.
#[must_use]
pub fn chain(error: &anyhow::Error) -> String {
    let mut said = Vec::new();
    for cause in error.chain() {
        if let Some(failed) = cause.downcast_ref::<Failed>() {
            // Its causes stand in its chain.
            said.push(in_own_words(failed.chain()));
            break;
        }
        if let Some(refused) = cause.downcast_ref::<people::Refused>() {
            said.push(say(&refused.text()));
            break;
        }
        said.push(match cause.downcast_ref::<io::Error>() {
            Some(error) => system(error),
            None if is_foreign(cause) => format!("ordagrant: ”{cause}”"),
            None => cause.to_string(),
        });
    }
    said.join(": ")
}

/// Whether it is an error of a part that knows no Swedish.
fn is_foreign(cause: &(dyn std::error::Error + 'static)) -> bool {
    cause.is::<serde_json::Error>()
        || cause.is::<zip::result::ZipError>()
        || cause.is::<archive::Unfit>()
        || cause.is::<archive::transfer::Unsent>()
        || cause.is::<archive::pdf::Unprinted>()
        || cause.is::<archive::signing::NotAKey>()
        || cause.is::<archive::stamp::NotARoot>()
}

/// What the system answered.
fn system(error: &io::Error) -> String {
    let known = match error.kind() {
        io::ErrorKind::NotFound => "det finns inte",
        io::ErrorKind::PermissionDenied => "behörighet saknas",
        io::ErrorKind::AlreadyExists => "det finns redan",
        io::ErrorKind::AddrInUse => "adressen är upptagen",
        io::ErrorKind::StorageFull => "disken är full",
        io::ErrorKind::QuotaExceeded => "utrymmet som är tilldelat räcker inte",
        io::ErrorKind::ReadOnlyFilesystem => "det går inte att skriva där",
        io::ErrorKind::IsADirectory => "det är en mapp",
        io::ErrorKind::NotADirectory => "det är ingen mapp",
        io::ErrorKind::UnexpectedEof => "det slutar för tidigt",
        io::ErrorKind::ConnectionRefused => "ingen svarar där",
        io::ErrorKind::TimedOut => "inget svar i tid",
        _ => return format!("systemets egna ord: ”{error}”"),
    };
    known.to_owned()
}

#[cfg(test)]
mod tests {
    use anyhow::Context as _;

    use super::*;

    #[test]
    fn what_the_system_says_is_said_in_swedish() {
        let missing: Result<(), _> = Err(io::Error::from(io::ErrorKind::NotFound));
        let error = missing.context("x.toml kan inte läsas").unwrap_err();
        assert_eq!(chain(&error), "x.toml kan inte läsas: det finns inte");
        let strange = anyhow::Error::from(io::Error::other("odd")).context("x kan inte läsas");
        assert_eq!(chain(&strange), "x kan inte läsas: systemets egna ord: ”odd”");
    }

    #[test]
    fn the_words_of_a_part_that_knows_no_swedish_are_a_quotation() {
        let error = anyhow::Error::from(archive::stamp::NotARoot).context("rot.pem har inga rotcertifikat");
        let told = chain(&error);
        assert!(told.starts_with("rot.pem har inga rotcertifikat: ordagrant: ”this holds no"), "{told}");
    }

    #[test]
    fn a_refusal_is_told_as_on_the_pages() {
        let told = chain(&anyhow::Error::from(people::Refused::AlreadyFounded));
        assert_eq!(told, say(&people::Refused::AlreadyFounded.text()));
        assert_ne!(told, people::Refused::AlreadyFounded.to_string());
    }

    #[test]
    fn the_operators_words_are_a_quotation() {
        let failed = Failed::new("reading rows").because(io::Error::other("locked"));
        let error = anyhow::Error::from(failed).context("databasen kan inte öppnas");
        assert_eq!(chain(&error), "databasen kan inte öppnas: programmets egna ord: ”reading rows: locked”");
    }

    #[test]
    fn what_keeps_an_account_from_being_fetched_is_said_in_swedish() {
        let said = trouble(&platform::Trouble::Unreachable("no connection".to_owned()).to_string());
        assert_eq!(said, "plattformen går inte att nå (ingen förbindelse)");
    }
}

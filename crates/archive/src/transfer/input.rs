use kernel::Instant;

use super::Unsent;
use crate::container::is_name;

/// The longest identity of a package: it is the name of a folder and stands before every path.
const LONGEST_ID: usize = 64;

/// An organisation and the code that identifies it, in Sweden its *organisationsnummer*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its name.
    pub name: String,
    /// Its code.
    pub code: String,
}

/// What a package to an archive (sv. *arkivpaket*) is about, and who sends it to whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TransferInput {
    /// The package's identity and the name of its folder: letters, digits, `-`, `_` and `.`, at most 64.
    pub id: String,
    /// What it holds, in a few words.
    pub label: String,
    /// What it covers, and what is known to be missing.
    pub description: String,
    /// When it was made.
    pub created_at: Instant,
    /// The first and the last moment that its content is about, where they are known.
    pub covers: Option<(Instant, Instant)>,
    /// Where the content comes from: the account's public address.
    pub source: String,
    /// The software that made it, and its version.
    pub software: (String, String),
    /// Whose records they are (sv. *arkivbildare*; SIP9–14).
    pub creator: Organisation,
    /// Who hands them over (sv. *överlämnande organisation*; SIP15–20).
    pub submitter: Organisation,
    /// Whom to ask; it stands in the documentation.
    pub contact: Option<String>,
    /// Who receives them (sv. *arkivinstitution*; SIP26–31).
    pub preserver: Option<Organisation>,
    /// The agreement under which they are handed over (sv. *leveransöverenskommelse*; SIP5).
    pub agreement: Option<String>,
    /// Where in the archive they belong (SIP7).
    pub reference: Option<String>,
}

impl TransferInput {
    pub(super) fn check(&self) -> Result<(), Unsent> {
        let fit = is_name(&self.id) && !self.id.contains('/') && self.id.len() <= LONGEST_ID;
        if fit { Ok(()) } else { Err(Unsent::Id(self.id.chars().take(200).collect())) }
    }
}

/// One way in which the same content is there (sv. *representation*). Each stands in a package at most once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Representation {
    /// What the platform answered, byte for byte.
    Original,
    /// The web archive (WACZ) made from it.
    WebArchive,
    /// The copy for reading (PDF/A).
    Reading,
}

impl Representation {
    /// The name of its folder.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Original => "original",
            Self::WebArchive => "webbarkiv",
            Self::Reading => "lasexemplar",
        }
    }

    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Original => "Plattformens svar, byte för byte",
            Self::WebArchive => "Webbarkiv (WACZ) gjort av plattformens svar",
            Self::Reading => "Läsexemplar (PDF/A) gjort av plattformens svar",
        }
    }

    /// What the files are, in the terms of the specification that comes with the package.
    pub(super) fn content_type(self) -> &'static str {
        match self {
            Self::Original => "urn:uppsikt:innehall:original:1",
            Self::WebArchive => "urn:uppsikt:innehall:webbarkiv:1",
            Self::Reading => "urn:uppsikt:innehall:lasexemplar:1",
        }
    }

    pub(super) fn made_by(self) -> EventKind {
        match self {
            Self::Original => EventKind::Capture,
            Self::WebArchive | Self::Reading => EventKind::Migrate,
        }
    }
}

/// What has happened to something (sv. *händelse*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// Fetched from the platform.
    Capture,
    /// Held back from the public, still on the platform.
    Hide,
    /// Taken away from the platform.
    Remove,
    /// Shown again.
    Restore,
    /// Made into another format.
    Migrate,
    /// Disposed of (sv. *gallring*) by decision.
    Dispose,
}

impl EventKind {
    /// The word in PREMIS.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Capture => "capture",
            Self::Hide => "hide",
            Self::Remove => "remove",
            Self::Restore => "restore",
            Self::Migrate => "migrate",
            Self::Dispose => "dispose",
        }
    }
}

/// Something that has happened, and who answers for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The identity of the event, unique in the package.
    pub id: String,
    /// What happened.
    pub kind: EventKind,
    /// When.
    pub at: Instant,
    /// Why, and under which decision.
    pub detail: String,
    /// How it went.
    pub outcome: String,
    /// The role that answers for it; none is the software itself.
    pub by: Option<String>,
}

/// One item of the account, and all that has happened to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemEvents {
    /// The identity of the item.
    pub id: String,
    /// Where the public found it.
    pub address: Option<String>,
    /// What has happened to it, the oldest first.
    pub events: Vec<Event>,
}

/// One file of a representation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileInput<'a> {
    /// Its name under `data/`: a file with an extension, perhaps in folders whose names have no full stop. Names
    /// are handed in in rising order, whatever their case, so that nothing has to be remembered to find doubles.
    pub name: &'a str,
    /// Its media type.
    pub media_type: &'a str,
    /// When it came about.
    pub created_at: Instant,
    /// What it is called where it comes from, such as the address that was asked.
    pub original_name: Option<&'a str>,
}

impl FileInput<'_> {
    /// Whether every system can unpack it, and no folder can have the name of a file.
    pub(super) fn is_fit(&self) -> bool {
        let (folders, file) = self.name.rsplit_once('/').unwrap_or(("", self.name));
        is_name(self.name) && self.name.len() <= 100 && file.contains('.') && !folders.contains('.')
    }
}

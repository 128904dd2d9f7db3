use crate::verify::Language;

/// More findings than this help nobody.
const MOST: usize = 100;

/// A rule of the specification that is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its name there, such as `CSIP1`.
    pub id: &'static str,
    swedish: &'static str,
    english: &'static str,
}

impl Rule {
    pub(super) const fn new(id: &'static str, swedish: &'static str, english: &'static str) -> Self {
        Self { id, swedish, english }
    }
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It is neither a folder nor a container of a package.
    NotAPackage,
    /// The container ends before its content does.
    CutOff,
    /// The container is damaged or was changed.
    Container(&'static str),
    /// Something follows the end of the container.
    Trailing,
    /// A name that could leave the package, or that not every system can unpack.
    UnfitName,
    /// A link, which could lead anywhere.
    Link,
    /// Neither a file nor a folder.
    Special,
    /// The same name stands twice, perhaps in another case.
    Twice,
    /// The files do not lie in one folder (CSIPSTR1).
    SeveralRoots,
    /// Encrypted, or packed in a way that is not read.
    Packing,
    /// It unpacks to far more than a file of its size may.
    Bomb,
    /// More files, bytes or depth than are read.
    TooMuch,
    /// No well-formed XML.
    NotXml,
    /// It has a document type, which could name other files or expand without end.
    DocumentType,
    /// An entity that XML itself does not define.
    Entity,
    /// Another document than it must be.
    OtherDocument,
    /// A rule of the specification is not kept.
    Rule(&'static Rule),
    /// A named file is not there.
    Missing,
    /// A file that no document names.
    Unlisted,
    /// The file has another length than its document says.
    Size {
        /// As the document says.
        said: u64,
        /// As it is.
        is: u64,
    },
    /// The file has another digest than its document says.
    Checksum,
    /// The container's own checksum of the file does not hold.
    Crc,
    /// Two documents say different things of the file.
    Disagree,
    /// A reference leads out of the package or to another place than a file.
    Astray(String),
    /// An identity that stands twice.
    IdTwice(String),
    /// A reference to an identity that is not there.
    Dangling(String),
    /// A division that stands twice.
    DivisionTwice(String),
    /// So much is wrong that the rest is not listed.
    More,
}

/// Something that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file in the package; empty for the package as a whole.
    pub place: String,
    /// What.
    pub problem: Problem,
}

impl Finding {
    /// One line for a person.
    #[must_use]
    pub fn line(&self, language: Language) -> String {
        match language {
            Language::Swedish => format!("{}: {}", self.at("paketet"), self.problem.swedish()),
            Language::English => format!("{}: {}", self.at("the package"), self.problem.english()),
        }
    }

    fn at<'a>(&'a self, whole: &'a str) -> &'a str {
        if self.place.is_empty() { whole } else { &self.place }
    }
}

/// The findings so far.
#[derive(Debug, Default)]
pub(super) struct Findings(Vec<Finding>);

impl Findings {
    /// Adds one; names come from outside and are shown without signs that nobody can see.
    pub(super) fn add(&mut self, place: &str, problem: Problem) {
        let place = shown(place);
        match self.0.len() {
            n if n < MOST => self.0.push(Finding { place, problem }),
            MOST => self.0.push(Finding { place: String::new(), problem: Problem::More }),
            _ => {}
        }
    }

    pub(super) fn rule(&mut self, place: &str, kept: bool, rule: &'static Rule) {
        if !kept {
            self.add(place, Problem::Rule(rule));
        }
    }

    pub(super) fn into_list(self) -> Vec<Finding> {
        self.0
    }
}

fn shown(text: &str) -> String {
    let visible = |it: char| if it.is_control() { '\u{fffd}' } else { it };
    text.chars().take(300).map(visible).collect()
}

impl Problem {
    fn swedish(&self) -> String {
        let text = match self {
            Self::NotAPackage => "är inget arkivpaket",
            Self::CutOff => "är avklippt",
            Self::Container(part) => return format!("behållaren är skadad eller ändrad ({part})"),
            Self::Trailing => "något följer efter behållarens slut",
            Self::UnfitName => "har ett namn som inte får förekomma",
            Self::Link => "är en länk; länkar får inte förekomma",
            Self::Special => "är varken fil eller mapp",
            Self::Twice => "finns två gånger",
            Self::SeveralRoots => "filerna ligger inte i en enda mapp (CSIPSTR1)",
            Self::Packing => "är krypterad eller packad på ett sätt som inte läses",
            Self::Bomb => "packar upp till orimligt mycket mer än den är",
            Self::TooMuch => "är större eller djupare än vad som läses",
            Self::NotXml => "är inte välformad XML",
            Self::DocumentType => {
                "har en dokumenttyp (DOCTYPE); den läses inte, eftersom den kan växa utan gräns"
            }
            Self::Entity => "använder en entitet som inte är definierad i XML",
            Self::OtherDocument => "är ett annat dokument än det ska vara",
            Self::Rule(it) => return format!("{} ({})", it.swedish, it.id),
            Self::Missing => "saknas",
            Self::Unlisted => "står inte i någon METS.xml",
            Self::Size { said, is } => return format!("är {is} byte, men ska vara {said}"),
            Self::Checksum => "har ändrats, kontrollsumman stämmer inte",
            Self::Crc => "stämmer inte med behållarens kontrollsumma",
            Self::Disagree => "beskrivs olika på två ställen",
            Self::Astray(it) => {
                return format!("hänvisar ut ur paketet eller till något annat än en fil: {}", shown(it));
            }
            Self::IdTwice(it) => return format!("identiteten {} finns två gånger", shown(it)),
            Self::Dangling(it) => return format!("hänvisar till {}, som inte finns", shown(it)),
            Self::DivisionTwice(it) => return format!("delen {} finns två gånger i strukturen", shown(it)),
            Self::More => "har fler fel än som räknas upp här",
        };
        text.to_owned()
    }

    fn english(&self) -> String {
        let text = match self {
            Self::NotAPackage => "is no package",
            Self::CutOff => "is cut off",
            Self::Container(part) => return format!("the container is damaged or was altered ({part})"),
            Self::Trailing => "something follows the end of the container",
            Self::UnfitName => "has a name that must not occur",
            Self::Link => "is a link; links must not occur",
            Self::Special => "is neither a file nor a folder",
            Self::Twice => "is there twice",
            Self::SeveralRoots => "the files do not lie in one folder (CSIPSTR1)",
            Self::Packing => "is encrypted, or packed in a way that is not read",
            Self::Bomb => "unpacks to unreasonably more than it is",
            Self::TooMuch => "is larger or deeper than what is read",
            Self::NotXml => "is no well-formed XML",
            Self::DocumentType => {
                "has a document type (DOCTYPE); it is not read, because it may grow without limit"
            }
            Self::Entity => "uses an entity that XML does not define",
            Self::OtherDocument => "is another document than it must be",
            Self::Rule(it) => return format!("{} ({})", it.english, it.id),
            Self::Missing => "is missing",
            Self::Unlisted => "is in no METS.xml",
            Self::Size { said, is } => return format!("has {is} bytes but must have {said}"),
            Self::Checksum => "was altered, the checksum does not match",
            Self::Crc => "does not match the container's checksum",
            Self::Disagree => "is described in two ways",
            Self::Astray(it) => {
                return format!("refers out of the package or to something that is no file: {}", shown(it));
            }
            Self::IdTwice(it) => return format!("the identity {} is there twice", shown(it)),
            Self::Dangling(it) => return format!("refers to {}, which is not there", shown(it)),
            Self::DivisionTwice(it) => {
                return format!("the division {} is there twice in the structure", shown(it));
            }
            Self::More => "has more faults than are listed here",
        };
        text.to_owned()
    }
}

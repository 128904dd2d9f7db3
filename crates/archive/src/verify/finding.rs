use super::Language;
use crate::stamp::Unstamped;

/// Where in a file something is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The file as a whole.
    File,
    /// The container between the files' contents.
    Container {
        /// The file that the bytes are about, if it is one.
        file: Option<String>,
        /// The field of the ZIP format.
        field: &'static str,
        /// The offset in the whole file.
        at: u64,
    },
    /// A file inside.
    Inside(String),
    /// A field of a file inside.
    Field {
        /// The file.
        file: &'static str,
        /// The field.
        field: &'static str,
    },
    /// A record of a WARC file inside.
    Record {
        /// The file.
        file: String,
        /// Its number, from 1.
        number: u64,
        /// What it is and its address, as far as they can be read.
        what: String,
    },
    /// A time stamp beside the file, by its number from 1.
    Stamp(usize),
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It is not a container, is cut off, or more bytes follow its end.
    NotAContainer,
    /// A byte differs from what the contents require.
    ContainerAltered,
    /// More work than the limits allow.
    TooMuch,
    /// A name that could leave the folder, or that not every program can unpack.
    UnfitName,
    /// A name stands twice.
    Twice,
    /// The checksum of the ZIP format does not hold.
    Checksum,
    /// A required file is missing.
    Missing,
    /// A file is in the list with another digest or length.
    Altered,
    /// A file is there but not in the list.
    Unlisted,
    /// The file does not have the form it must have.
    Garbled,
    /// Another value stands where this must be repeated.
    Differs,
    /// The signature does not hold.
    Signature,
    /// It is signed with another key than expected.
    OtherKey,
    /// The packed record is damaged.
    RecordPacking,
    /// The header of the record is damaged.
    RecordHeader,
    /// The record is shorter or longer than it says.
    RecordLength,
    /// The record lacks a digest.
    RecordWithoutDigest,
    /// The block of the record has another digest than it says.
    RecordBlock,
    /// The payload of the record has another digest than it says.
    RecordPayload,
    /// The index does not say what the records say.
    Index,
    /// A page is listed that no record holds.
    PageWithoutRecord,
    /// A description holds more than a description.
    HoldsContent,
    /// The time stamp is not valid.
    Stamp(Unstamped),
    /// The time stamp is older than the sealing.
    StampedBeforeSealing,
    /// So much is wrong that the rest is not listed.
    More,
}

/// Something that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Where.
    pub place: Place,
    /// What.
    pub problem: Problem,
}

impl Finding {
    /// One line for a person.
    #[must_use]
    pub fn line(&self, language: Language) -> String {
        match language {
            Language::Swedish => format!("{}: {}", self.place.swedish(), self.problem.swedish()),
            Language::English => format!("{}: {}", self.place.english(), self.problem.english()),
        }
    }
}

impl Place {
    fn swedish(&self) -> String {
        match self {
            Self::File => "filen".to_owned(),
            Self::Container { file: Some(file), field, at } => {
                format!("behållaren mellan filerna, {field} för {file}, byte {at}")
            }
            Self::Container { file: None, field, at } => {
                format!("behållaren mellan filerna, {field}, byte {at}")
            }
            Self::Inside(file) => file.clone(),
            Self::Field { file, field } => format!("{file}, fältet {field}"),
            Self::Record { file, number, what } => format!("{file}, post {number} ({what})"),
            Self::Stamp(n) => format!("tidsstämpel {n}"),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::File => "the file".to_owned(),
            Self::Container { file: Some(file), field, at } => {
                format!("the container between the files, {field} of {file}, byte {at}")
            }
            Self::Container { file: None, field, at } => {
                format!("the container between the files, {field}, byte {at}")
            }
            Self::Inside(file) => file.clone(),
            Self::Field { file, field } => format!("{file}, field {field}"),
            Self::Record { file, number, what } => format!("{file}, record {number} ({what})"),
            Self::Stamp(n) => format!("time stamp {n}"),
        }
    }
}

impl Problem {
    fn swedish(self) -> &'static str {
        match self {
            Self::NotAContainer => "är ingen hel WACZ-fil, eller så följer något efter slutet",
            Self::ContainerAltered => "har ändrats",
            Self::TooMuch => "är större än vad som läses",
            Self::UnfitName => "har ett filnamn som inte får förekomma",
            Self::Twice => "finns två gånger",
            Self::Checksum => "stämmer inte med behållarens kontrollsumma",
            Self::Missing => "saknas",
            Self::Altered => "har ändrats sedan förseglingen",
            Self::Unlisted => "står inte i innehållsförteckningen",
            Self::Garbled => "har inte den form den måste ha",
            Self::Differs => "stämmer inte med det som förseglades",
            Self::Signature => "signaturen stämmer inte",
            Self::OtherKey => "är signerad med en annan nyckel än väntat",
            Self::RecordPacking => "är skadad",
            Self::RecordHeader => "har ett skadat huvud",
            Self::RecordLength => "är kortare eller längre än den anger",
            Self::RecordWithoutDigest => "saknar kontrollsumma",
            Self::RecordBlock => "har ändrats, blocket stämmer inte med sin kontrollsumma",
            Self::RecordPayload => "har ändrats, innehållet stämmer inte med sin kontrollsumma",
            Self::Index => "säger inte detsamma som posterna",
            Self::PageWithoutRecord => "nämner en sida som inte finns",
            Self::HoldsContent => "ska vara en beskrivning utan kopia men innehåller mer",
            Self::Stamp(reason) => reason.swedish(),
            Self::StampedBeforeSealing => "är äldre än förseglingen enligt filen",
            Self::More => "har fler fel än som räknas upp här",
        }
    }

    fn english(self) -> String {
        let text = match self {
            Self::NotAContainer => "is not a complete WACZ file, or something follows its end",
            Self::ContainerAltered => "was altered",
            Self::TooMuch => "is larger than what is read",
            Self::UnfitName => "has a file name that must not occur",
            Self::Twice => "is there twice",
            Self::Checksum => "does not match the container's checksum",
            Self::Missing => "is missing",
            Self::Altered => "was altered after sealing",
            Self::Unlisted => "is not in the list of contents",
            Self::Garbled => "does not have the form it must have",
            Self::Differs => "does not match what was sealed",
            Self::Signature => "the signature does not hold",
            Self::OtherKey => "is signed with another key than expected",
            Self::RecordPacking => "is damaged",
            Self::RecordHeader => "has a damaged header",
            Self::RecordLength => "is shorter or longer than it says",
            Self::RecordWithoutDigest => "has no digest",
            Self::RecordBlock => "was altered, the block does not match its digest",
            Self::RecordPayload => "was altered, the payload does not match its digest",
            Self::Index => "does not say what the records say",
            Self::PageWithoutRecord => "names a page that is not there",
            Self::HoldsContent => "must be a description without a copy but holds more",
            Self::Stamp(reason) => return reason.to_string(),
            Self::StampedBeforeSealing => "is older than the sealing according to the file",
            Self::More => "has more faults than are listed here",
        };
        text.to_owned()
    }
}

impl Unstamped {
    /// The reason in Swedish.
    #[must_use]
    pub fn swedish(self) -> &'static str {
        match self {
            Self::TooLong => "svaret är för långt för en tidsstämpel",
            Self::Garbled => "svaret är ingen tidsstämpel",
            Self::NotGranted => "tjänsten gav ingen tidsstämpel",
            Self::OtherContent => "gäller ett annat innehåll",
            Self::OtherNonce => "svarar på en annan fråga",
            Self::WeakDigest => "använder en kontrollsumma som inte godtas",
            Self::OtherSigner => "nämner ett annat certifikat än det som följer med",
            Self::NotForStamping => "certifikatet är inte avsett enbart för tidsstämplar",
            Self::Signature => "stämpelns signatur stämmer inte",
            Self::NotTrusted => "tjänstens certifikat leder inte till någon betrodd rot",
        }
    }
}

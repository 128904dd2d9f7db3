use kernel::{Digest, Instant};

use super::{Finding, Place, Problem};
use crate::stamp::Stamp;

/// More findings than this help nobody.
const MOST: usize = 100;

/// The language of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Swedish.
    Swedish,
    /// English.
    English,
}

/// What kind of file it says it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Evidence with a copy of the item.
    Copy,
    /// Evidence that describes without a copy.
    Description,
    /// The archive of an account.
    Export,
}

impl Form {
    pub(super) fn of(name: &str) -> Option<Self> {
        match name {
            "copy" => Some(Self::Copy),
            "description" => Some(Self::Description),
            "export" => Some(Self::Export),
            _ => None,
        }
    }
}

/// What the file says about itself. Worth something only when there are no findings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The SHA-256 of the file, which the register and the stamps refer to.
    pub digest: Digest,
    /// Its length.
    pub bytes: u64,
    /// What kind of file it is.
    pub form: Option<Form>,
    /// Its title.
    pub title: Option<String>,
    /// When it was sealed, by the sealer's clock.
    pub created: Option<Instant>,
    /// The software that sealed it.
    pub software: Option<String>,
    /// The fingerprint of the key that signed it.
    pub key: Option<Digest>,
    /// Whether the key is the one that was expected; `None` when none was.
    pub key_expected: Option<bool>,
    /// How many files are inside.
    pub files: usize,
    /// How many records are inside.
    pub records: u64,
    /// The time stamps that hold. None yet: stamp pending.
    pub stamps: Vec<Stamp>,
}

impl Facts {
    pub(super) fn of(digest: Digest, bytes: u64) -> Self {
        Self {
            digest,
            bytes,
            form: None,
            title: None,
            created: None,
            software: None,
            key: None,
            key_expected: None,
            files: 0,
            records: 0,
            stamps: Vec::new(),
        }
    }
}

/// What the verification of a file led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Everything that is wrong; empty when the file is whole.
    pub findings: Vec<Finding>,
    /// What the file says about itself.
    pub facts: Facts,
}

impl Report {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.findings.is_empty()
    }

    fn verdict(&self, language: Language) -> &'static str {
        let by_another = self.findings.iter().all(|it| it.problem == Problem::OtherKey);
        match (self.holds(), by_another, language) {
            (true, _, Language::Swedish) => "Filen är hel.",
            (true, _, Language::English) => "The file is whole.",
            (false, true, Language::Swedish) => "Filen är hel men INTE förseglad med den väntade nyckeln.",
            (false, true, Language::English) => "The file is whole but NOT sealed with the expected key.",
            (false, false, Language::Swedish) => "Filen är INTE hel.",
            (false, false, Language::English) => "The file is NOT whole.",
        }
    }

    /// The report for a person, line by line: the verdict, what is wrong, what the file is.
    #[must_use]
    pub fn lines(&self, language: Language) -> Vec<String> {
        let mut lines = vec![self.verdict(language).to_owned()];
        lines.extend(self.findings.iter().map(|it| format!("- {}", it.line(language))));
        match language {
            Language::Swedish => self.facts.swedish(&mut lines),
            Language::English => self.facts.english(&mut lines),
        }
        lines
    }
}

impl Facts {
    fn swedish(&self, lines: &mut Vec<String>) {
        lines.push(format!(
            "SHA-256: {} ({} byte, {} filer, {} poster)",
            self.digest, self.bytes, self.files, self.records
        ));
        let form = self.form.map(|it| match it {
            Form::Copy => "bevis med kopia",
            Form::Description => "beskrivning utan kopia",
            Form::Export => "arkiv över ett konto",
        });
        lines.extend(form.map(|it| format!("Slag: {it}")));
        lines.extend(self.title.as_deref().map(|it| format!("Titel: {}", plain(it))));
        let sealed = self.created.zip(self.software.as_deref());
        lines.extend(sealed.map(|(at, by)| format!("Förseglad {at} enligt egen klocka, av {}", plain(by))));
        lines.extend(self.key.map(|key| match self.key_expected {
            Some(true) => format!("Nyckel: {key} (den väntade)"),
            Some(false) => format!("Nyckel: {key} (INTE den väntade)"),
            None => format!("Nyckel: {key} (jämför med den som organisationen har offentliggjort)"),
        }));
        for stamp in &self.stamps {
            lines.push(format!(
                "Tidsstämpel: fanns senast {} enligt {} (nr {})",
                stamp.at,
                plain(&stamp.authority),
                stamp.serial
            ));
        }
        if self.stamps.is_empty() && self.form.is_some() {
            lines.push("Tidsstämpel: stämpel väntar; ingen giltig stämpel bifogades".to_owned());
        }
    }

    fn english(&self, lines: &mut Vec<String>) {
        lines.push(format!(
            "SHA-256: {} ({} bytes, {} files, {} records)",
            self.digest, self.bytes, self.files, self.records
        ));
        let form = self.form.map(|it| match it {
            Form::Copy => "evidence with a copy",
            Form::Description => "description without a copy",
            Form::Export => "archive of an account",
        });
        lines.extend(form.map(|it| format!("Kind: {it}")));
        lines.extend(self.title.as_deref().map(|it| format!("Title: {}", plain(it))));
        let sealed = self.created.zip(self.software.as_deref());
        lines.extend(sealed.map(|(at, by)| format!("Sealed {at} by its own clock, by {}", plain(by))));
        lines.extend(self.key.map(|key| match self.key_expected {
            Some(true) => format!("Key: {key} (as expected)"),
            Some(false) => format!("Key: {key} (NOT the expected one)"),
            None => format!("Key: {key} (compare with the one the organisation has published)"),
        }));
        for stamp in &self.stamps {
            lines.push(format!(
                "Time stamp: existed no later than {} according to {} (no. {})",
                stamp.at,
                plain(&stamp.authority),
                stamp.serial
            ));
        }
        if self.stamps.is_empty() && self.form.is_some() {
            lines.push("Time stamp: stamp pending; no valid stamp was given".to_owned());
        }
    }
}

/// What comes from the file stays on its line, is short, and cannot steer a terminal.
pub(super) fn plain(text: &str) -> String {
    text.chars().map(|it| if it.is_control() { '\u{fffd}' } else { it }).take(300).collect()
}

/// Collects findings up to a number that helps.
#[derive(Debug, Default)]
pub(super) struct Findings(Vec<Finding>);

impl Findings {
    pub(super) fn add(&mut self, place: Place, problem: Problem) {
        if self.0.len() < MOST {
            self.0.push(Finding { place, problem });
        } else if self.0.len() == MOST {
            self.0.push(Finding { place: Place::File, problem: Problem::More });
        }
    }

    pub(super) fn into_list(self) -> Vec<Finding> {
        self.0
    }
}

use kernel::Digest;

use super::Finding;
use super::mets::Mets;
use crate::verify::Language;

/// What a package says about itself. Worth something only when there are no findings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The folder that it lies in.
    pub root: String,
    /// Its identity (`OBJID`).
    pub id: String,
    /// What it holds.
    pub label: String,
    /// What kind of package it is: `SIP`, `AIP`, `DIP`.
    pub kind: String,
    /// The profile that it follows.
    pub profile: String,
    /// When it was made.
    pub created: String,
    /// The software that made it.
    pub software: String,
    /// The SHA-256 of its `METS.xml`.
    pub seal: Option<Digest>,
    /// How many files it has.
    pub files: u64,
    /// Their length together.
    pub bytes: u64,
    /// How many representations have a `METS.xml` of their own.
    pub representations: usize,
    /// How many events its PREMIS documents tell.
    pub events: u64,
    /// Files whose only digest is of a kind that proves nothing (MD5) or is not known: only the length was compared.
    pub unproven: u64,
}

impl Facts {
    pub(super) fn describe(&mut self, mets: &Mets) {
        let of = |name: &str| mets.attributes.get(name).unwrap_or_default().to_owned();
        (self.id, self.label, self.profile) = (of("OBJID"), of("LABEL"), of("PROFILE"));
        if let Some(header) = &mets.header {
            let of = |name: &str| header.attributes.get(name).unwrap_or_default().to_owned();
            (self.kind, self.created) = (of("csip:OAISPACKAGETYPE"), of("CREATEDATE"));
            let software = header.agents.iter().find(|it| it.attributes.get("OTHERTYPE") == Some("SOFTWARE"));
            self.software = software.map(|it| format!("{} {}", it.name, it.note)).unwrap_or_default();
        }
    }
}

/// What was found in a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Everything that is wrong.
    pub findings: Vec<Finding>,
    /// What it says about itself.
    pub facts: Facts,
}

impl Report {
    /// The report for a person, line by line.
    #[must_use]
    pub fn lines(&self, language: Language) -> Vec<String> {
        let mut lines: Vec<String> = self.findings.iter().map(|it| it.line(language)).collect();
        lines.extend(match language {
            Language::Swedish => self.swedish(),
            Language::English => self.english(),
        });
        lines
    }

    fn swedish(&self) -> Vec<String> {
        let it = &self.facts;
        let seal = it.seal.map_or_else(|| "okänd".to_owned(), |it| it.to_string());
        let mut lines = vec![
            format!("Arkivpaket {} ({}): {}", it.id, it.kind, it.label),
            format!("Gjort {} av {}", it.created, it.software),
            format!(
                "{} filer, {} byte, {} representationer, {} händelser",
                it.files, it.bytes, it.representations, it.events
            ),
            format!("SHA-256 för METS.xml: {seal}"),
        ];
        if it.unproven > 0 {
            lines.push(format!(
                "{} filer har ingen kontrollsumma som bevisar något; bara längden är jämförd.",
                it.unproven
            ));
        }
        lines.push(match self.findings.len() {
            0 => "Paketet följer FGS Paketstruktur 2.0 (E-ARK CSIP och SIP 2.1.0), och ingen fil är ändrad."
                .to_owned(),
            n => format!("{n} fel. Paketet går inte att lita på."),
        });
        lines
    }

    fn english(&self) -> Vec<String> {
        let it = &self.facts;
        let seal = it.seal.map_or_else(|| "unknown".to_owned(), |it| it.to_string());
        let mut lines = vec![
            format!("Package {} ({}): {}", it.id, it.kind, it.label),
            format!("Made {} by {}", it.created, it.software),
            format!(
                "{} files, {} bytes, {} representations, {} events",
                it.files, it.bytes, it.representations, it.events
            ),
            format!("SHA-256 of METS.xml: {seal}"),
        ];
        if it.unproven > 0 {
            lines.push(format!(
                "{} files have no checksum that proves anything; only lengths were compared.",
                it.unproven
            ));
        }
        lines.push(match self.findings.len() {
            0 => "The package follows E-ARK CSIP and SIP 2.1.0, and no file was altered.".to_owned(),
            n => format!("{n} faults. The package cannot be trusted."),
        });
        lines
    }
}

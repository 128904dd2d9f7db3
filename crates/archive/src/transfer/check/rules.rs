//! The rules about a document as a whole, its sections and its files (CSIP and SIP 2.1.0).

use super::METS;
use super::elements::Attributes;
use super::finding::{Findings, Rule};
use super::mets::Mets;
use super::source::Entry;
use super::{header, structure};

const SIP: &str = "https://earksip.dilcis.eu/profile/E-ARK-SIP";

const OBJECT: Rule =
    Rule::new("CSIP1", "paketets identitet (OBJID) saknas", "the package's identity (OBJID) is missing");
const FOLDER: Rule = Rule::new(
    "CSIPSTR2",
    "mappen heter inte som paketet (OBJID)",
    "the folder is not named as the package (OBJID)",
);
const CATEGORY: Rule =
    Rule::new("CSIP2", "innehållets kategori (TYPE) saknas", "the category of content (TYPE) is missing");
const CONTENT: Rule = Rule::new(
    "CSIP4",
    "representationens innehållstyp (CONTENTINFORMATIONTYPE) saknas",
    "the representation's content information type is missing",
);
const OTHER_CONTENT: Rule = Rule::new(
    "CSIP5",
    "innehållstypen är OTHER utan att sägas (OTHERCONTENTINFORMATIONTYPE)",
    "the content information type is OTHER without being told",
);
const PROFILE: Rule = Rule::new("CSIP6", "profilen (PROFILE) saknas", "the profile (PROFILE) is missing");
const SIP_PROFILE: Rule = Rule::new(
    "SIP2",
    "ett SIP följer en annan profil än SIP",
    "a SIP follows another profile than that of a SIP",
);

const SECTION_ID: Rule =
    Rule::new("CSIP18", "ett metadataavsnitt saknar identitet", "a section of metadata has no identity");
const SECTION_CREATED: Rule = Rule::new(
    "CSIP19",
    "ett beskrivande avsnitt saknar tidpunkt (CREATED)",
    "a descriptive section has no time (CREATED)",
);
const ONE_AMD: Rule =
    Rule::new("CSIP31", "det finns fler än ett avsnitt amdSec", "there is more than one section amdSec");
const REFERENCE: Rule = Rule::new(
    "CSIP22–30, 36–44, 49–57",
    "en hänvisning till metadata saknar någon av LOCTYPE, xlink:type, xlink:href, MDTYPE, MIMETYPE, SIZE, CREATED, CHECKSUM, CHECKSUMTYPE",
    "a reference to metadata lacks one of LOCTYPE, xlink:type, xlink:href, MDTYPE, MIMETYPE, SIZE, CREATED, CHECKSUM, CHECKSUMTYPE",
);

const FILE_SECTION: Rule =
    Rule::new("CSIP58", "det finns fler än en fileSec", "there is more than one fileSec");
const FILE_SECTION_ID: Rule = Rule::new("CSIP59", "fileSec saknar identitet", "fileSec has no identity");
const DOCUMENTATION: Rule = Rule::new(
    "CSIP60",
    "dokumentationen står inte i en filgrupp",
    "the documentation is in no group of files",
);
const SCHEMAS: Rule =
    Rule::new("CSIP113", "scheman står inte i en filgrupp", "the schemas are in no group of files");
const REPRESENTATIONS: Rule = Rule::new(
    "CSIP114",
    "representationerna står inte i en filgrupp",
    "the representations are in no group of files",
);
const GROUP_CONTENT: Rule = Rule::new(
    "CSIP62",
    "en filgrupp för en representation saknar innehållstyp",
    "a group of a representation has no content information type",
);
const GROUP_OTHER: Rule = Rule::new(
    "CSIP63",
    "en filgrupps innehållstyp är OTHER utan att sägas",
    "the content information type of a group is OTHER without being told",
);
const GROUP_USE: Rule =
    Rule::new("CSIP64", "en filgrupp saknar användning (USE)", "a group of files has no USE");
const GROUP_ID: Rule =
    Rule::new("CSIP65", "en filgrupp saknar identitet", "a group of files has no identity");
const FILES: Rule = Rule::new("CSIP66", "en filgrupp har inga filer", "a group of files has no files");
const FILE_ID: Rule = Rule::new("CSIP67", "en fil saknar identitet", "a file has no identity");
const FILE_KIND: Rule =
    Rule::new("CSIP68", "en fil saknar medietyp (MIMETYPE)", "a file has no media type (MIMETYPE)");
const FILE_SIZE: Rule = Rule::new("CSIP69", "en fil saknar längd (SIZE)", "a file has no length (SIZE)");
const FILE_CREATED: Rule =
    Rule::new("CSIP70", "en fil saknar tidpunkt (CREATED)", "a file has no time (CREATED)");
const FILE_CHECKSUM: Rule =
    Rule::new("CSIP71", "en fil saknar kontrollsumma (CHECKSUM)", "a file has no checksum (CHECKSUM)");
const FILE_CHECKSUM_KIND: Rule = Rule::new(
    "CSIP72",
    "en kontrollsumma säger inte av vilket slag den är",
    "a checksum does not say of which kind it is",
);
const FILE_PLACE: Rule = Rule::new("CSIP76", "en fil saknar plats (FLocat)", "a file has no place (FLocat)");
const FILE_LOCATOR: Rule =
    Rule::new("CSIP77", "en plats är inte av typen URL", "a place is not of the type URL");
const FILE_LINK: Rule = Rule::new("CSIP78", "en plats är ingen enkel länk", "a place is no simple link");
const FILE_HREF: Rule = Rule::new("CSIP79", "en plats saknar adress", "a place has no address");

/// The rules for the document of the package.
pub(super) fn package(mets: &Mets, root: &str, entries: &[Entry], findings: &mut Findings) {
    let object = mets.attributes.get("OBJID");
    findings.rule(METS, object.is_none_or(|it| it.is_empty() || it == root), &FOLDER);
    let is_sip =
        mets.header.as_ref().is_some_and(|it| it.attributes.get("csip:OAISPACKAGETYPE") == Some("SIP"));
    let profile = mets.attributes.get("PROFILE").unwrap_or_default();
    findings.rule(METS, !is_sip || profile.is_empty() || profile.starts_with(SIP), &SIP_PROFILE);
    let has = |folder: &str| entries.iter().any(|it| it.path.starts_with(folder));
    let grouped = |label: &str| {
        mets.groups.iter().any(|it| it.attributes.get("USE").is_some_and(|it| it.starts_with(label)))
    };
    findings.rule(METS, !has("documentation/") || grouped("Documentation"), &DOCUMENTATION);
    findings.rule(METS, !has("schemas/") || grouped("Schemas"), &SCHEMAS);
    findings.rule(METS, !has("representations/") || grouped("Representations"), &REPRESENTATIONS);
    document(mets, METS, findings);
}

/// The rules for the document of a representation in this folder.
pub(super) fn representation(mets: &Mets, folder: &str, findings: &mut Findings) {
    let place = format!("{folder}{METS}");
    findings.rule(&place, mets.attributes.has("csip:CONTENTINFORMATIONTYPE"), &CONTENT);
    document(mets, &place, findings);
}

fn document(mets: &Mets, place: &str, findings: &mut Findings) {
    let root = &mets.attributes;
    for (name, rule) in [("OBJID", &OBJECT), ("TYPE", &CATEGORY), ("PROFILE", &PROFILE)] {
        findings.rule(place, root.has(name), rule);
    }
    findings.rule(place, is_told(root), &OTHER_CONTENT);
    header::check(mets, place, findings);
    sections(mets, place, findings);
    files(mets, place, findings);
    structure::check(mets, place, findings);
}

/// A content type that is `OTHER` has to be told.
fn is_told(it: &Attributes) -> bool {
    it.get("csip:CONTENTINFORMATIONTYPE") != Some("OTHER") || it.has("csip:OTHERCONTENTINFORMATIONTYPE")
}

fn sections(mets: &Mets, place: &str, findings: &mut Findings) {
    findings.rule(place, mets.amd_sections <= 1, &ONE_AMD);
    for it in &mets.sections {
        findings.rule(place, it.attributes.has("ID"), &SECTION_ID);
        findings.rule(place, it.kind != "dmdSec" || it.attributes.has("CREATED"), &SECTION_CREATED);
        if let Some(reference) = &it.reference {
            let told = ["xlink:href", "MDTYPE", "MIMETYPE", "SIZE", "CREATED", "CHECKSUM", "CHECKSUMTYPE"];
            let whole = told.iter().all(|name| reference.has(name))
                && reference.get("LOCTYPE") == Some("URL")
                && reference.get("xlink:type") == Some("simple");
            findings.rule(place, whole, &REFERENCE);
        }
    }
}

fn files(mets: &Mets, place: &str, findings: &mut Findings) {
    findings.rule(place, mets.file_sections.len() <= 1, &FILE_SECTION);
    findings.rule(place, mets.file_sections.iter().all(|it| it.has("ID")), &FILE_SECTION_ID);
    for group in &mets.groups {
        let it = &group.attributes;
        findings.rule(place, it.has("USE"), &GROUP_USE);
        findings.rule(place, it.has("ID"), &GROUP_ID);
        findings.rule(place, !group.files.is_empty(), &FILES);
        let of_representation = it.get("USE").is_some_and(|it| it.starts_with("Representations"));
        findings.rule(place, !of_representation || it.has("csip:CONTENTINFORMATIONTYPE"), &GROUP_CONTENT);
        findings.rule(place, is_told(it), &GROUP_OTHER);
        group.files.iter().for_each(|it| file(&it.attributes, it.location.as_ref(), place, findings));
    }
}

fn file(it: &Attributes, location: Option<&Attributes>, place: &str, findings: &mut Findings) {
    let asked = [
        ("ID", &FILE_ID),
        ("MIMETYPE", &FILE_KIND),
        ("SIZE", &FILE_SIZE),
        ("CREATED", &FILE_CREATED),
        ("CHECKSUM", &FILE_CHECKSUM),
        ("CHECKSUMTYPE", &FILE_CHECKSUM_KIND),
    ];
    for (name, rule) in asked {
        findings.rule(place, it.has(name), rule);
    }
    let Some(location) = location else { return findings.rule(place, false, &FILE_PLACE) };
    findings.rule(place, location.get("LOCTYPE") == Some("URL"), &FILE_LOCATOR);
    findings.rule(place, location.get("xlink:type") == Some("simple"), &FILE_LINK);
    findings.rule(place, location.has("xlink:href"), &FILE_HREF);
}

//! `METS.xml`, of the package and of each representation (CSIP 2.1.0, SIP 2.1.0, METS 1.12).
//!
//! A document is written as a beginning, its file lines, which may be many, and an end.

use kernel::Instant;

use super::input::{Organisation, TransferInput};
use super::place::Written;
use super::xml::Xml;
use crate::manifest::to_the_second;

pub(super) const METS: &str = "http://www.loc.gov/METS/";
pub(super) const CSIP: &str = "https://DILCIS.eu/XML/METS/CSIPExtensionMETS";
pub(super) const XLINK: &str = "http://www.w3.org/1999/xlink";
pub(super) const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";
pub(super) const PROFILE: &str = "https://earksip.dilcis.eu/profile/E-ARK-SIP.xml";
/// The category of content (CSIP2), out of the vocabulary.
pub(super) const TYPE: &str = "Websites";
/// What the package follows beyond CSIP and SIP; it stands in the package's documentation.
pub(super) const SPECIFICATION: &str = "urn:uppsikt:innehall:konto:1";
const SHA_256: &str = "SHA-256";
const ORGANIZATION: (&str, &str) = ("TYPE", "ORGANIZATION");

/// What a document is about.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head<'a> {
    /// What its identities begin with: they are unique in the package, not only in the document.
    pub(super) prefix: &'a str,
    pub(super) object: &'a str,
    pub(super) label: &'a str,
    pub(super) content_type: &'a str,
    /// Where the schemas are from here.
    pub(super) schemas: &'a str,
}

/// A document of metadata that a section refers to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Metadata<'a> {
    pub(super) id: &'a str,
    pub(super) path: &'a str,
    pub(super) kind: &'a str,
    pub(super) written: Written,
}

/// A group of files, and where its lines are.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) content_type: String,
    /// The document of the representation that it is about, seen from here.
    pub(super) pointer: Option<String>,
}

/// A file as a line of its group.
#[derive(Clone, Copy, Debug)]
pub(super) struct File<'a> {
    pub(super) id: &'a str,
    pub(super) path: &'a str,
    pub(super) media_type: &'a str,
    pub(super) created_at: Instant,
    pub(super) written: Written,
}

/// Everything before the file section.
pub(super) fn beginning(head: Head<'_>, input: &TransferInput, metadata: &[Metadata<'_>]) -> String {
    let mut xml = Xml::document();
    let at = head.schemas;
    let schemas = format!("{METS} {at}mets.xsd {CSIP} {at}csip.xsd {XLINK} {at}xlink.xsd");
    let attributes = [
        ("xmlns", METS),
        ("xmlns:csip", CSIP),
        ("xmlns:xlink", XLINK),
        ("xmlns:xsi", XSI),
        ("xsi:schemaLocation", &schemas),
        ("OBJID", head.object),
        ("LABEL", head.label),
        ("TYPE", TYPE),
        ("PROFILE", PROFILE),
        ("csip:CONTENTINFORMATIONTYPE", "OTHER"),
        ("csip:OTHERCONTENTINFORMATIONTYPE", head.content_type),
    ];
    xml.open("mets", &attributes);
    header(&mut xml, input);
    let created = to_the_second(input.created_at);
    for it in metadata.iter().filter(|it| it.kind == "DC") {
        xml.open("dmdSec", &[("ID", it.id), ("CREATED", &created), ("STATUS", "CURRENT")]);
        reference(&mut xml, it, &created);
        xml.close("dmdSec");
    }
    xml.open("amdSec", &[("ID", &format!("{}-bevarande", head.prefix))]);
    for it in metadata.iter().filter(|it| it.kind == "PREMIS") {
        xml.open("digiprovMD", &[("ID", it.id), ("CREATED", &created), ("STATUS", "CURRENT")]);
        reference(&mut xml, it, &created);
        xml.close("digiprovMD");
    }
    xml.close("amdSec");
    xml.open("fileSec", &[("ID", &format!("{}-filer", head.prefix))]);
    xml.take()
}

/// The software, whose records they are, who hands them over and to whom (CSIP10–16, SIP5–31).
fn header(xml: &mut Xml, input: &TransferInput) {
    let created = to_the_second(input.created_at);
    xml.open(
        "metsHdr",
        &[("CREATEDATE", &created), ("RECORDSTATUS", "NEW"), ("csip:OAISPACKAGETYPE", "SIP")],
    );
    let software = [("ROLE", "CREATOR"), ("TYPE", "OTHER"), ("OTHERTYPE", "SOFTWARE")];
    agent(xml, &software, &input.software.0, ("SOFTWARE VERSION", &input.software.1));
    organisation(xml, &[("ROLE", "ARCHIVIST"), ORGANIZATION], &input.creator);
    // Not as CREATOR: the reference validator takes every agent of that role for software, and SIP16 names none.
    organisation(xml, &[("ROLE", "OTHER"), ("OTHERROLE", "SUBMITTER"), ORGANIZATION], &input.submitter);
    if let Some(it) = &input.preserver {
        organisation(xml, &[("ROLE", "PRESERVATION"), ORGANIZATION], it);
    }
    let records = [("SUBMISSIONAGREEMENT", &input.agreement), ("REFERENCECODE", &input.reference)];
    for (kind, value) in records {
        if let Some(value) = value {
            xml.text("altRecordID", &[("TYPE", kind)], value);
        }
    }
    xml.close("metsHdr");
}

fn organisation(xml: &mut Xml, role: &[(&str, &str)], it: &Organisation) {
    agent(xml, role, &it.name, ("IDENTIFICATIONCODE", &it.code));
}

fn agent(xml: &mut Xml, attributes: &[(&str, &str)], name: &str, note: (&str, &str)) {
    xml.open("agent", attributes);
    xml.text("name", &[], name);
    xml.text("note", &[("csip:NOTETYPE", note.0)], note.1);
    xml.close("agent");
}

fn reference(xml: &mut Xml, it: &Metadata<'_>, created: &str) {
    let (size, digest) = (it.written.bytes.to_string(), it.written.digest.to_string());
    xml.empty(
        "mdRef",
        &[
            ("LOCTYPE", "URL"),
            ("xlink:type", "simple"),
            ("xlink:href", it.path),
            ("MDTYPE", it.kind),
            ("MIMETYPE", "application/xml"),
            ("SIZE", &size),
            ("CREATED", created),
            ("CHECKSUM", &digest),
            ("CHECKSUMTYPE", SHA_256),
        ],
    );
}

/// The first line of a group.
pub(super) fn group_begins(group: &Group) -> String {
    let mut xml = Xml::part(2);
    let attributes = [
        ("ID", &*group.id),
        ("USE", &group.label),
        ("csip:CONTENTINFORMATIONTYPE", "OTHER"),
        ("csip:OTHERCONTENTINFORMATIONTYPE", &group.content_type),
    ];
    xml.open("fileGrp", &attributes);
    xml.take()
}

/// The last line of a group.
pub(super) fn group_ends() -> String {
    let mut xml = Xml::part(3);
    xml.close("fileGrp");
    xml.take()
}

/// The lines of a file.
pub(super) fn file(it: &File<'_>) -> String {
    let mut xml = Xml::part(3);
    let (size, digest) = (it.written.bytes.to_string(), it.written.digest.to_string());
    let created = to_the_second(it.created_at);
    let attributes = [
        ("ID", it.id),
        ("MIMETYPE", it.media_type),
        ("SIZE", &size),
        ("CREATED", &created),
        ("CHECKSUM", &digest),
        ("CHECKSUMTYPE", SHA_256),
    ];
    xml.open("file", &attributes);
    xml.empty("FLocat", &[("LOCTYPE", "URL"), ("xlink:type", "simple"), ("xlink:href", it.path)]);
    xml.close("file");
    xml.take()
}

/// Everything after the groups: the structural map, with a division for the metadata and for each group.
pub(super) fn end(head: Head<'_>, metadata: &[Metadata<'_>], groups: &[Group]) -> String {
    let mut xml = Xml::part(2);
    xml.close("fileSec");
    let id = |what: &str| format!("{}-{what}", head.prefix);
    xml.open("structMap", &[("ID", &id("karta")), ("TYPE", "PHYSICAL"), ("LABEL", "CSIP")]);
    xml.open("div", &[("ID", &id("del")), ("LABEL", head.object)]);
    let named = |kind: &str| {
        let ids: Vec<&str> = metadata.iter().filter(|it| it.kind == kind).map(|it| it.id).collect();
        ids.join(" ")
    };
    let (described, preserved) = (named("DC"), named("PREMIS"));
    let division_id = id("del-metadata");
    let mut attributes = vec![("ID", &*division_id), ("LABEL", "Metadata")];
    let sections = [("DMDID", &*described), ("ADMID", &*preserved)];
    attributes.extend(sections.into_iter().filter(|(_, ids)| !ids.is_empty()));
    xml.empty("div", &attributes);
    for it in groups {
        division(&mut xml, it);
    }
    representations(&mut xml, &id("del-representationer"), groups);
    xml.close("div");
    xml.close("structMap");
    xml.close("mets");
    xml.take()
}

/// The groups of all representations once more, together (CSIP101–104), where each has a division of its own.
fn representations(xml: &mut Xml, id: &str, groups: &[Group]) {
    let mut pointed = groups.iter().filter(|it| it.pointer.is_some()).peekable();
    if pointed.peek().is_some() {
        xml.open("div", &[("ID", id), ("LABEL", "Representations")]);
        for it in pointed {
            xml.empty("fptr", &[("FILEID", &it.id)]);
        }
        xml.close("div");
    }
}

fn division(xml: &mut Xml, group: &Group) {
    let id = format!("{}-del", group.id);
    xml.open("div", &[("ID", &id), ("LABEL", &group.label)]);
    match &group.pointer {
        Some(path) => {
            let attributes = [
                ("LOCTYPE", "URL"),
                ("xlink:type", "simple"),
                ("xlink:href", &**path),
                ("xlink:title", &group.id),
            ];
            xml.empty("mptr", &attributes);
        }
        None => xml.empty("fptr", &[("FILEID", &group.id)]),
    }
    xml.close("div");
}

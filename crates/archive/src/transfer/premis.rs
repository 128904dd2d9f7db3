//! What has happened to the content, and what it is (PREMIS 3.0).

use std::collections::BTreeSet;

use super::input::{Event, FileInput, ItemEvents, Representation, TransferInput};
use super::place::Written;
use super::xml::Xml;
use crate::manifest::to_the_second;

const PREMIS: &str = "http://www.loc.gov/premis/v3";
/// Whose word an identity is.
const OURS: &str = "uppsikt";
const SOFTWARE: &str = "programvara";

/// The beginning of a document; objects, events and agents follow, in this order.
pub(super) fn beginning(schemas: &str) -> String {
    let mut xml = Xml::document();
    let location = format!("{PREMIS} {schemas}premis.xsd");
    let attributes = [
        ("xmlns", PREMIS),
        ("xmlns:xsi", super::mets::XSI),
        ("version", "3.0"),
        ("xsi:schemaLocation", &location),
    ];
    xml.open("premis", &attributes);
    xml.take()
}

/// The agents and the end: the software, and the roles that events name.
pub(super) fn end(input: &TransferInput, roles: &BTreeSet<String>) -> String {
    let mut xml = Xml::part(1);
    xml.open("agent", &[]);
    identity(&mut xml, "agentIdentifier", SOFTWARE);
    xml.text("agentName", &[], &input.software.0);
    xml.text("agentType", &[], "software");
    xml.text("agentVersion", &[], &input.software.1);
    xml.close("agent");
    for role in roles {
        xml.open("agent", &[]);
        identity(&mut xml, "agentIdentifier", &agent_id(role));
        xml.text("agentName", &[], role);
        xml.text("agentType", &[], "person");
        xml.close("agent");
    }
    xml.close("premis");
    xml.take()
}

/// The account itself.
pub(super) fn account(input: &TransferInput) -> String {
    object("intellectualEntity", &input.id, |xml| xml.text("originalName", &[], &input.source))
}

/// One item of the account.
pub(super) fn item(it: &ItemEvents) -> String {
    object("intellectualEntity", &it.id, |xml| {
        if let Some(address) = &it.address {
            xml.text("originalName", &[], address);
        }
    })
}

/// A representation.
pub(super) fn representation(it: Representation) -> String {
    object("representation", it.name(), |xml| xml.text("originalName", &[], it.label()))
}

/// A file with its fixity, its length and its format.
pub(super) fn file(path: &str, it: &FileInput<'_>, written: Written) -> String {
    object("file", path, |xml| {
        xml.open("objectCharacteristics", &[]);
        xml.open("fixity", &[]);
        xml.text("messageDigestAlgorithm", &[], "SHA-256");
        xml.text("messageDigest", &[], &written.digest.to_string());
        xml.close("fixity");
        xml.text("size", &[], &written.bytes.to_string());
        xml.nested(&["format", "formatDesignation", "formatName"], it.media_type);
        xml.close("objectCharacteristics");
        if let Some(name) = it.original_name {
            xml.text("originalName", &[], name);
        }
    })
}

fn object(kind: &str, id: &str, rest: impl FnOnce(&mut Xml)) -> String {
    let mut xml = Xml::part(1);
    xml.open("object", &[("xsi:type", kind)]);
    identity(&mut xml, "objectIdentifier", id);
    rest(&mut xml);
    xml.close("object");
    xml.take()
}

/// An event that happened to the object of this identity.
pub(super) fn event(it: &Event, object: &str) -> String {
    let mut xml = Xml::part(1);
    xml.open("event", &[]);
    identity(&mut xml, "eventIdentifier", &it.id);
    xml.text("eventType", &[], it.kind.word());
    xml.text("eventDateTime", &[], &to_the_second(it.at));
    xml.nested(&["eventDetailInformation", "eventDetail"], &it.detail);
    xml.nested(&["eventOutcomeInformation", "eventOutcome"], &it.outcome);
    let by = it.by.as_deref().map_or_else(|| SOFTWARE.to_owned(), agent_id);
    identity(&mut xml, "linkingAgentIdentifier", &by);
    identity(&mut xml, "linkingObjectIdentifier", object);
    xml.close("event");
    xml.take()
}

fn agent_id(role: &str) -> String {
    format!("roll:{role}")
}

/// `NAME` with its two parts, `NAMEType` and `NAMEValue`.
fn identity(xml: &mut Xml, name: &str, value: &str) {
    xml.open(name, &[]);
    xml.text(&format!("{name}Type"), &[], OURS);
    xml.text(&format!("{name}Value"), &[], value);
    xml.close(name);
}

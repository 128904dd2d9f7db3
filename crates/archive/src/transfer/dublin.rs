//! What the package is about, in the fifteen elements of Dublin Core.

use super::input::TransferInput;
use super::xml::Xml;
use crate::manifest::to_the_second;

const DC: &str = "http://purl.org/dc/elements/1.1/";

/// `dc.xml`.
pub(super) fn document(input: &TransferInput) -> String {
    let mut xml = Xml::document();
    let location = format!("{DC} ../../schemas/dc.xsd");
    let attributes = [("xmlns:dc", DC), ("xmlns:xsi", super::mets::XSI), ("xsi:schemaLocation", &*location)];
    xml.open("dc:record", &attributes);
    xml.text("dc:title", &[], &input.label);
    xml.text("dc:creator", &[], &input.creator.name);
    xml.text("dc:description", &[], &input.description);
    xml.text("dc:publisher", &[], &input.submitter.name);
    xml.text("dc:date", &[], &to_the_second(input.created_at));
    xml.text("dc:type", &[], "Collection");
    xml.text("dc:identifier", &[], &input.id);
    xml.text("dc:source", &[], &input.source);
    xml.text("dc:language", &[], "sv");
    if let Some((from, to)) = input.covers {
        xml.text("dc:coverage", &[], &format!("{}/{}", to_the_second(from), to_the_second(to)));
    }
    xml.close("dc:record");
    xml.take()
}

//! Reads XML element by element, within limits, and without anything that a document could bring in from outside.

use std::io::{self, Read};

use quick_xml::NsReader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, NamespaceResolver, ResolveResult};

use super::finding::Problem;
use super::gauged::Gauged;
use super::source::Limits;
use crate::transfer::mets::{CSIP, METS, XLINK, XSI};

/// More attributes than this has no element that we know.
const MOST_ATTRIBUTES: usize = 64;

/// The attributes that rules ask about; others are not kept.
const ASKED: [&str; 28] = [
    "ID",
    "ADMID",
    "DMDID",
    "FILEID",
    "OBJID",
    "LABEL",
    "TYPE",
    "PROFILE",
    "CREATEDATE",
    "ROLE",
    "OTHERTYPE",
    "OTHERROLE",
    "CREATED",
    "STATUS",
    "LOCTYPE",
    "MDTYPE",
    "MIMETYPE",
    "SIZE",
    "CHECKSUM",
    "CHECKSUMTYPE",
    "USE",
    "xlink:type",
    "xlink:href",
    "xlink:title",
    "csip:CONTENTINFORMATIONTYPE",
    "csip:OTHERCONTENTINFORMATIONTYPE",
    "csip:OAISPACKAGETYPE",
    "csip:NOTETYPE",
];

/// The attributes of an element. Names of the namespaces that we know have their usual prefix, whatever they have
/// in the document.
#[derive(Clone, Debug, Default)]
pub(super) struct Attributes(Vec<(String, String)>);

impl Attributes {
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|it| it.0 == name).map(|it| it.1.as_str())
    }

    /// Whether it is there and says something.
    pub(super) fn has(&self, name: &str) -> bool {
        self.get(name).is_some_and(|it| !it.trim().is_empty())
    }
}

/// An element that begins.
#[derive(Debug)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: Attributes,
}

/// What makes something of the elements of a document.
pub(super) trait Build {
    /// The name of the outermost element; empty is any.
    const ROOT: &'static str;
    /// An element begins within these.
    fn begin(&mut self, parents: &[String], element: Element);
    /// A piece of text stands within these.
    fn text(&mut self, parents: &[String], text: &str);
    /// The last of these ends.
    fn end(&mut self, _parents: &[String]) {}
    /// How many things it holds in memory.
    fn held(&self) -> usize;
}

/// That a document is well-formed is all that is asked.
pub(super) struct WellFormed;

impl Build for WellFormed {
    const ROOT: &'static str = "";
    fn begin(&mut self, _: &[String], _: Element) {}
    fn text(&mut self, _: &[String], _: &str) {}
    fn held(&self) -> usize {
        0
    }
}

/// Reads a document to its end.
pub(super) fn read<B: Build>(source: impl Read, limits: Limits, built: B) -> io::Result<Result<B, Problem>> {
    let source = Gauged::new(source, limits);
    let mut reader = NsReader::from_reader(source);
    reader.config_mut().expand_empty_elements = true;
    let (mut document, mut buffer) = (Document { parents: Vec::new(), roots: 0, limits, built }, Vec::new());
    loop {
        reader.get_mut().begin_piece();
        let event = match reader.read_event_into(&mut buffer) {
            Ok(event) => event,
            Err(error) => return fault(error),
        };
        let done = matches!(event, Event::Eof);
        if let Err(problem) = document.take(event, reader.resolver()) {
            return Ok(Err(problem));
        }
        if done {
            return Ok(Ok(document.built));
        }
        buffer.clear();
    }
}

/// What the disk could not read is no fault of the document.
fn fault<B>(error: quick_xml::Error) -> io::Result<Result<B, Problem>> {
    let quick_xml::Error::Io(error) = error else { return Ok(Err(Problem::NotXml)) };
    match error.kind() {
        io::ErrorKind::FileTooLarge => Ok(Err(Problem::TooMuch)),
        io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput | io::ErrorKind::UnexpectedEof => {
            Ok(Err(Problem::NotXml))
        }
        kind => Err(io::Error::new(kind, error)),
    }
}

struct Document<B> {
    parents: Vec<String>,
    roots: usize,
    limits: Limits,
    built: B,
}

impl<B: Build> Document<B> {
    fn take(&mut self, event: Event<'_>, names: &NamespaceResolver) -> Result<(), Problem> {
        match event {
            Event::Start(it) | Event::Empty(it) => self.begin(&it, names)?,
            Event::End(_) => {
                self.built.end(&self.parents);
                self.parents.pop().ok_or(Problem::NotXml)?;
            }
            Event::Text(it) => self.text(&it.xml10_content())?,
            Event::CData(it) => self.text(&it.xml10_content())?,
            Event::GeneralRef(it) => {
                let letter = it.resolve_char_ref().map_err(|_| Problem::NotXml)?;
                let known = match &*it {
                    "amp" => Some('&'),
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => letter,
                };
                self.text(known.ok_or(Problem::Entity)?.encode_utf8(&mut [0; 4]))?;
            }
            Event::DocType(_) => return Err(Problem::DocumentType),
            Event::Eof if self.roots != 1 || !self.parents.is_empty() => return Err(Problem::NotXml),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::Eof => {}
        }
        Ok(())
    }

    fn begin(&mut self, it: &BytesStart<'_>, names: &NamespaceResolver) -> Result<(), Problem> {
        if self.parents.len() >= self.limits.depth {
            return Err(Problem::TooMuch);
        }
        let (space, local) = names.resolve_element(it.name());
        let name = named(&space, local.as_ref())?;
        let mut attributes = Vec::new();
        for (n, attribute) in it.attributes().enumerate() {
            if n >= MOST_ATTRIBUTES {
                return Err(Problem::TooMuch);
            }
            let attribute = attribute.map_err(|_| Problem::NotXml)?;
            if attribute.key.as_namespace_binding().is_some() {
                continue;
            }
            let (space, local) = names.resolve_attribute(attribute.key);
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| Problem::Entity)?;
            let name = named(&space, local.as_ref())?;
            if ASKED.contains(&name.as_str()) {
                attributes.push((name, value.into_owned()));
            }
        }
        if self.parents.is_empty() {
            self.roots += 1;
            if !B::ROOT.is_empty() && name != B::ROOT {
                return Err(Problem::OtherDocument);
            }
        }
        self.built.begin(&self.parents, Element { name: name.clone(), attributes: Attributes(attributes) });
        self.parents.push(name);
        // Small elements in a large document would take far more room than the document.
        let most = self.limits.files.saturating_mul(4).saturating_add(10_000);
        if self.built.held() > most { Err(Problem::TooMuch) } else { Ok(()) }
    }

    fn text(&mut self, text: &str) -> Result<(), Problem> {
        if self.parents.is_empty() {
            return if text.trim().is_empty() { Ok(()) } else { Err(Problem::NotXml) };
        }
        self.built.text(&self.parents, text);
        Ok(())
    }
}

/// The name with the prefix that its namespace has here.
fn named(space: &ResolveResult<'_>, local: &str) -> Result<String, Problem> {
    let prefix = match space {
        ResolveResult::Unbound => "",
        ResolveResult::Bound(Namespace(it)) => match *it {
            METS => "",
            CSIP => "csip:",
            XLINK => "xlink:",
            XSI => "xsi:",
            super::history::PREMIS => "premis:",
            _ => "?:",
        },
        ResolveResult::Unknown(_) => return Err(Problem::NotXml),
    };
    Ok(format!("{prefix}{local}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_small_things_in_a_document_are_refused() {
        let many = (0..70).fold(String::new(), |all, n| all + " a" + &n.to_string() + "=''");
        assert_eq!(judged(&format!("<a{many}/>")), Err(Problem::TooMuch));
        let limits = Limits { files: 10, ..Limits::default() };
        let small = format!("<mets xmlns='{METS}'>{}</mets>", "<div/>".repeat(20_000));
        let read = read(small.as_bytes(), limits, super::super::mets::Mets::default()).unwrap();
        assert_eq!(read.map(|_| ()), Err(Problem::TooMuch));
    }

    fn judged(text: &str) -> Result<(), Problem> {
        read(text.as_bytes(), Limits { piece_bytes: 20_000, depth: 8, ..Limits::default() }, WellFormed)
            .unwrap()
            .map(|_| ())
    }

    #[test]
    fn what_a_document_could_bring_in_is_refused() {
        assert_eq!(judged("<a b='&lt;&#229;'>å &amp; <c/><![CDATA[<]]></a>\n"), Ok(()));
        assert_eq!(judged("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), Err(Problem::DocumentType));
        assert_eq!(judged("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"), Err(Problem::DocumentType));
        assert_eq!(judged("<a>&b;</a>"), Err(Problem::Entity));
        assert_eq!(judged("<a b='&c;'/>"), Err(Problem::Entity));
    }

    #[test]
    fn what_is_not_well_formed_is_refused() {
        for text in [
            "",
            "a",
            "<a>",
            "<a></b>",
            "<a/><b/>",
            "<a/>b",
            "<a b='1' b='2'/>",
            "<x:a/>",
            "<a b=1/>",
            "<a>&#0;</a>",
        ] {
            assert_eq!(judged(text), Err(Problem::NotXml), "{text}");
        }
    }

    #[test]
    fn depth_and_length_have_limits() {
        assert_eq!(judged(&("<a>".repeat(9) + &"</a>".repeat(9))), Err(Problem::TooMuch));
        assert_eq!(judged(&format!("<a b='{}'/>", "x".repeat(40_000))), Err(Problem::TooMuch));
        let limits = Limits { document_bytes: 30_000, ..Limits::default() };
        let long = format!("<a>{}</a>", "<b/>".repeat(10_000));
        assert_eq!(read(long.as_bytes(), limits, WellFormed).unwrap().map(|_| ()), Err(Problem::TooMuch));
    }
}

//! A `METS.xml` as it was read.

use std::collections::HashSet;

use super::elements::{Attributes, Build, Element};
use super::finding::{Findings, Problem};

/// No name is longer; the rest of it is not kept.
const LONGEST: usize = 10_000;

/// A document: what rules ask about, and nothing else.
#[derive(Debug, Default)]
pub(super) struct Mets {
    pub(super) attributes: Attributes,
    pub(super) header: Option<Header>,
    pub(super) sections: Vec<Section>,
    pub(super) amd_sections: usize,
    pub(super) file_sections: Vec<Attributes>,
    pub(super) groups: Vec<Group>,
    pub(super) maps: Vec<Map>,
    /// How many elements it has.
    pub(super) elements: usize,
    /// Every identity of the document.
    pub(super) ids: HashSet<String>,
    /// Identities that stood there before.
    pub(super) ids_twice: Vec<String>,
    /// Identities that are referred to.
    pub(super) references: HashSet<String>,
}

/// `metsHdr`.
#[derive(Debug, Default)]
pub(super) struct Header {
    pub(super) attributes: Attributes,
    pub(super) agents: Vec<Agent>,
}

/// An agent of the header.
#[derive(Debug, Default)]
pub(super) struct Agent {
    pub(super) attributes: Attributes,
    pub(super) name: String,
    pub(super) note: String,
    pub(super) note_kind: Option<String>,
}

/// A section of metadata: `dmdSec`, or one within `amdSec`.
#[derive(Debug, Default)]
pub(super) struct Section {
    pub(super) kind: String,
    pub(super) attributes: Attributes,
    pub(super) reference: Option<Attributes>,
}

/// `fileGrp`.
#[derive(Debug, Default)]
pub(super) struct Group {
    pub(super) attributes: Attributes,
    pub(super) files: Vec<File>,
}

/// `file`.
#[derive(Debug, Default)]
pub(super) struct File {
    pub(super) attributes: Attributes,
    pub(super) location: Option<Attributes>,
}

/// `structMap`.
#[derive(Debug, Default)]
pub(super) struct Map {
    pub(super) attributes: Attributes,
    /// The divisions, each with how deep it stands, from 1.
    pub(super) divisions: Vec<Division>,
}

/// `div`.
#[derive(Debug, Default)]
pub(super) struct Division {
    pub(super) depth: usize,
    pub(super) attributes: Attributes,
    pub(super) files: Vec<Attributes>,
    pub(super) documents: Vec<Attributes>,
}

impl Mets {
    /// The paths of the representations' documents, each once.
    pub(super) fn pointers(&self, findings: &mut Findings) -> Vec<String> {
        let mut paths = Vec::new();
        let divisions = self.maps.iter().flat_map(|it| &it.divisions);
        for href in divisions.flat_map(|it| &it.documents).filter_map(|it| it.get("xlink:href")) {
            match super::fixity::path("", href) {
                Some(path) if !paths.contains(&path) => paths.push(path),
                Some(_) => findings.add(super::METS, Problem::DivisionTwice(href.to_owned())),
                None => findings.add(super::METS, Problem::Astray(href.to_owned())),
            }
        }
        paths
    }

    fn note_ids(&mut self, element: &Element) {
        if let Some(id) = element.attributes.get("ID")
            && !self.ids.insert(id.to_owned())
        {
            self.ids_twice.push(id.to_owned());
        }
        for name in ["ADMID", "DMDID", "FILEID"] {
            let ids = element.attributes.get(name).unwrap_or_default().split_ascii_whitespace();
            self.references.extend(ids.map(str::to_owned));
        }
    }
}

impl Build for Mets {
    const ROOT: &'static str = "mets";

    fn begin(&mut self, parents: &[String], element: Element) {
        self.elements += 1;
        self.note_ids(&element);
        let parent = parents.last().map_or("", String::as_str);
        let Element { name, attributes } = element;
        match (parent, name.as_str()) {
            ("", _) => self.attributes = attributes,
            ("mets", "metsHdr") => self.header = Some(Header { attributes, agents: Vec::new() }),
            ("metsHdr", "agent") => {
                if let Some(it) = &mut self.header {
                    it.agents.push(Agent { attributes, ..Agent::default() });
                }
            }
            ("agent", "note") => {
                if let Some(it) = self.agent() {
                    it.note_kind = attributes.get("csip:NOTETYPE").map(str::to_owned);
                }
            }
            ("mets", "amdSec") => self.amd_sections += 1,
            ("mets", "dmdSec") | ("amdSec", _) => {
                self.sections.push(Section { kind: name, attributes, reference: None });
            }
            (_, "mdRef") => {
                if let Some(it) = self.sections.last_mut() {
                    it.reference = Some(attributes);
                }
            }
            ("mets", "fileSec") => self.file_sections.push(attributes),
            (_, "fileGrp") => self.groups.push(Group { attributes, files: Vec::new() }),
            (_, "file") => {
                if let Some(it) = self.groups.last_mut() {
                    it.files.push(File { attributes, location: None });
                }
            }
            ("file", "FLocat") => {
                if let Some(it) = self.groups.last_mut().and_then(|it| it.files.last_mut()) {
                    it.location = Some(attributes);
                }
            }
            ("mets", "structMap") => self.maps.push(Map { attributes, divisions: Vec::new() }),
            (_, "div" | "fptr" | "mptr") => self.divide(parents, &name, attributes),
            _ => {}
        }
    }

    fn held(&self) -> usize {
        self.elements
    }

    fn text(&mut self, parents: &[String], text: &str) {
        let (Some(last), Some(agent)) = (parents.last(), self.agent()) else { return };
        match last.as_str() {
            "name" if agent.name.len() < LONGEST => agent.name.push_str(text),
            "note" if agent.note.len() < LONGEST => agent.note.push_str(text),
            _ => {}
        }
    }
}

impl Mets {
    fn agent(&mut self) -> Option<&mut Agent> {
        self.header.as_mut()?.agents.last_mut()
    }

    fn divide(&mut self, parents: &[String], name: &str, attributes: Attributes) {
        let depth = parents.iter().filter(|it| *it == "div").count();
        let Some(map) = self.maps.last_mut() else { return };
        if name == "div" {
            map.divisions.push(Division { depth: depth + 1, attributes, ..Division::default() });
        } else if let Some(it) = map.divisions.iter_mut().rev().find(|it| it.depth == depth) {
            if name == "fptr" { &mut it.files } else { &mut it.documents }.push(attributes);
        }
    }
}

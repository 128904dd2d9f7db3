//! The PREMIS documents: each object, event and agent stands once, what an event names is there, and what it says of
//! a file is what METS says.

use std::collections::{BTreeMap, HashSet};
use std::io;

use super::elements::{self, Build, Element, WellFormed};
use super::finding::{Findings, Problem, Rule};
use super::fixity::{Kind, path};
use super::mets::Mets;
use super::report::Facts;
use super::source::{Entry, Limits, Source, find};

pub(super) const PREMIS: &str = "http://www.loc.gov/premis/v3";

const EVENT: Rule =
    Rule::new("PREMIS 2.3", "en händelse saknar slag eller tidpunkt", "an event has no type or no time");
const OBJECT: Rule = Rule::new("PREMIS 1.1", "ett objekt saknar identitet", "an object has no identity");

/// Reads every document of metadata that the documents refer to.
pub(super) fn check(
    source: &mut Source,
    entries: &[Entry],
    documents: &[(String, Mets)],
    limits: Limits,
    facts: &mut Facts,
    findings: &mut Findings,
) -> io::Result<()> {
    for (folder, mets) in documents {
        let files = files(folder, mets);
        for reference in mets.sections.iter().filter_map(|it| it.reference.as_ref()) {
            let found = reference.get("xlink:href").and_then(|it| path(folder, it));
            let Some(entry) = found.as_deref().and_then(|it| find(entries, it)) else { continue };
            let is_xml = reference.get("MIMETYPE").is_some_and(|it| it.ends_with("xml"));
            let is_premis = reference.get("MDTYPE").is_some_and(|it| it.starts_with("PREMIS"));
            let read = source.open_entry(entry)?;
            if is_premis {
                match elements::read(read, limits, History::default())? {
                    Ok(history) => history.judge(&entry.path, folder, &files, facts, findings),
                    Err(problem) => findings.add(&entry.path, problem),
                }
            } else if is_xml && let Err(problem) = elements::read(read, limits, WellFormed)? {
                findings.add(&entry.path, problem);
            }
        }
    }
    Ok(())
}

/// What a document says of its files: length and digest.
type Files = BTreeMap<String, (String, String)>;

fn files(folder: &str, mets: &Mets) -> Files {
    let of = |it: &super::mets::File| {
        let path = path(folder, it.location.as_ref()?.get("xlink:href")?)?;
        let [bytes, digest] = ["SIZE", "CHECKSUM"].map(|name| it.attributes.get(name).unwrap_or_default());
        (it.attributes.get("CHECKSUMTYPE").map(Kind::of) == Some(Kind::Sha256))
            .then(|| (path, (bytes.to_owned(), digest.to_ascii_lowercase())))
    };
    mets.groups.iter().flat_map(|it| &it.files).filter_map(of).collect()
}

/// A document as it was read.
#[derive(Default)]
struct History {
    objects: HashSet<String>,
    agents: HashSet<String>,
    events: HashSet<String>,
    twice: Vec<String>,
    linked_objects: HashSet<String>,
    linked_agents: HashSet<String>,
    described: Vec<(String, String, String)>,
    n_events: u64,
    broken_events: u64,
    broken_objects: u64,
    now: Now,
}

/// The object, event or agent that is being read.
#[derive(Default)]
struct Now {
    id: String,
    kind: String,
    at: String,
    bytes: String,
    algorithm: String,
    digest: String,
    link: String,
}

impl Build for History {
    const ROOT: &'static str = "premis:premis";

    fn begin(&mut self, parents: &[String], element: Element) {
        if parents.len() == 1 {
            self.now = Now::default();
        }
        if element.name.starts_with("premis:linking") && parents.len() == 2 {
            self.now.link.clear();
        }
    }

    fn text(&mut self, parents: &[String], text: &str) {
        let Some(last) = parents.last() else { return };
        let now = &mut self.now;
        let into = match last.trim_start_matches("premis:") {
            "objectIdentifierValue" | "eventIdentifierValue" | "agentIdentifierValue"
                if parents.len() == 4 =>
            {
                &mut now.id
            }
            "eventType" => &mut now.kind,
            "eventDateTime" => &mut now.at,
            "size" => &mut now.bytes,
            "messageDigestAlgorithm" => &mut now.algorithm,
            "messageDigest" => &mut now.digest,
            "linkingObjectIdentifierValue" | "linkingAgentIdentifierValue" => &mut now.link,
            _ => return,
        };
        into.push_str(text.trim());
    }

    fn held(&self) -> usize {
        self.objects.len() + self.agents.len() + self.twice.len() + self.described.len()
    }

    fn end(&mut self, parents: &[String]) {
        let Some(last) = parents.last() else { return };
        match (parents.len(), last.trim_start_matches("premis:")) {
            (3, "linkingObjectIdentifier") => {
                self.linked_objects.insert(std::mem::take(&mut self.now.link));
            }
            (3, "linkingAgentIdentifier") => {
                self.linked_agents.insert(std::mem::take(&mut self.now.link));
            }
            (2, kind @ ("object" | "event" | "agent")) => self.keep(kind),
            _ => {}
        }
    }
}

impl History {
    fn keep(&mut self, kind: &str) {
        let now = std::mem::take(&mut self.now);
        let ids = match kind {
            "object" => &mut self.objects,
            "event" => &mut self.events,
            _ => &mut self.agents,
        };
        if !ids.insert(now.id.clone()) {
            self.twice.push(now.id.clone());
        }
        match kind {
            "object" => self.broken_objects += u64::from(now.id.is_empty()),
            "event" => {
                self.n_events += 1;
                self.broken_events += u64::from(now.kind.is_empty() || now.at.is_empty());
            }
            _ => {}
        }
        if Kind::of(&now.algorithm) == Kind::Sha256 {
            self.described.push((now.id, now.bytes, now.digest.to_ascii_lowercase()));
        }
    }

    fn judge(self, place: &str, folder: &str, files: &Files, facts: &mut Facts, findings: &mut Findings) {
        facts.events += self.n_events;
        findings.rule(place, self.broken_events == 0, &EVENT);
        findings.rule(place, self.broken_objects == 0, &OBJECT);
        for id in self.twice {
            findings.add(place, Problem::IdTwice(id));
        }
        let dangling = self.linked_objects.difference(&self.objects);
        let mut dangling: Vec<&String> =
            dangling.chain(self.linked_agents.difference(&self.agents)).collect();
        dangling.sort_unstable();
        for id in dangling {
            findings.add(place, Problem::Dangling(id.clone()));
        }
        // Documents of other programs name their objects in ways of their own; only paths can be compared.
        for (id, bytes, digest) in self.described {
            let listed = path(folder, &id).and_then(|it| files.get(&it));
            if listed.is_some_and(|it| *it != (bytes, digest)) {
                findings.add(&format!("{folder}{id}"), Problem::Disagree);
            }
        }
    }
}

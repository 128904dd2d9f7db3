//! The rules about the structural map (CSIP80–119).

use std::collections::BTreeSet;

use super::finding::{Findings, Problem, Rule};
use super::mets::{Division, Mets};

const MAP: Rule = Rule::new(
    "CSIP80–82",
    "strukturen saknas (structMap med TYPE PHYSICAL och LABEL CSIP)",
    "the structure is missing (structMap with TYPE PHYSICAL and LABEL CSIP)",
);
const MAP_ID: Rule = Rule::new("CSIP83", "strukturen saknar identitet", "the structure has no identity");
const MAIN: Rule = Rule::new(
    "CSIP84",
    "strukturen har inte exakt en huvuddel",
    "the structure has not exactly one main division",
);
const DIVISION_ID: Rule = Rule::new(
    "CSIP85, 89, 94, 98, 102, 106",
    "en del av strukturen saknar identitet",
    "a division of the structure has no identity",
);
const METADATA: Rule =
    Rule::new("CSIP88", "strukturen saknar delen Metadata", "the structure has no division Metadata");
const METADATA_NAMES: Rule = Rule::new(
    "CSIP91–92",
    "delen Metadata nämner inte alla aktuella metadata",
    "the division Metadata does not name all current metadata",
);
const LABEL: Rule = Rule::new(
    "CSIP107",
    "en del av strukturen saknar namn (LABEL)",
    "a division of the structure has no LABEL",
);
const GROUPED: Rule = Rule::new(
    "CSIP96, 100, 104",
    "en filgrupp står inte i strukturen",
    "a group of files is not in the structure",
);
const ONE: Rule = Rule::new(
    "CSIP109",
    "en representation har fler än en pekare",
    "a representation has more than one pointer",
);
const POINTER: Rule = Rule::new(
    "CSIP110–112",
    "en pekare saknar adress eller är inte av typen URL och simple",
    "a pointer has no address or is not of the type URL and simple",
);
const TITLE: Rule = Rule::new(
    "CSIP108",
    "en pekare nämner ingen filgrupp (xlink:title)",
    "a pointer names no group of files (xlink:title)",
);

/// The structure of a document.
pub(super) fn check(mets: &Mets, place: &str, findings: &mut Findings) {
    let ours = |it: &&super::mets::Map| {
        it.attributes.get("LABEL") == Some("CSIP") && it.attributes.get("TYPE") == Some("PHYSICAL")
    };
    let maps: Vec<_> = mets.maps.iter().filter(ours).collect();
    let [map] = maps[..] else { return findings.rule(place, false, &MAP) };
    findings.rule(place, map.attributes.has("ID"), &MAP_ID);
    findings.rule(place, map.divisions.iter().filter(|it| it.depth == 1).count() == 1, &MAIN);
    findings.rule(place, map.divisions.iter().all(|it| it.attributes.has("ID")), &DIVISION_ID);
    let parts: Vec<&Division> = map.divisions.iter().filter(|it| it.depth == 2).collect();
    labels(&parts, place, findings);
    metadata(mets, &parts, place, findings);
    let parts: Vec<&Division> = map.divisions.iter().filter(|it| it.depth >= 2).collect();
    groups(mets, &parts, place, findings);
    pointers(mets, &parts, place, findings);
}

fn labels(parts: &[&Division], place: &str, findings: &mut Findings) {
    let mut names = BTreeSet::new();
    for it in parts {
        let label = it.attributes.get("LABEL").unwrap_or_default();
        findings.rule(place, !label.is_empty(), &LABEL);
        if !label.is_empty() && !names.insert(label) {
            findings.add(place, Problem::DivisionTwice(label.to_owned()));
        }
    }
    findings.rule(place, names.contains("Metadata"), &METADATA);
}

/// What is current has to be named, by its section or by the one around it.
fn metadata(mets: &Mets, parts: &[&Division], place: &str, findings: &mut Findings) {
    let Some(part) = parts.iter().find(|it| it.attributes.get("LABEL") == Some("Metadata")) else { return };
    let named: BTreeSet<&str> = ["ADMID", "DMDID"]
        .iter()
        .flat_map(|it| part.attributes.get(it).unwrap_or_default().split_ascii_whitespace())
        .collect();
    let current = mets.sections.iter().filter(|it| it.attributes.get("STATUS") == Some("CURRENT"));
    let all = current.into_iter().all(|it| it.attributes.get("ID").is_some_and(|it| named.contains(it)));
    findings.rule(place, all, &METADATA_NAMES);
}

/// Every group is pointed at, as files or by way of a representation's own document.
fn groups(mets: &Mets, parts: &[&Division], place: &str, findings: &mut Findings) {
    let files = parts.iter().flat_map(|it| &it.files).filter_map(|it| it.get("FILEID"));
    let titles = parts.iter().flat_map(|it| &it.documents).filter_map(|it| it.get("xlink:title"));
    let pointed: BTreeSet<&str> = files.chain(titles).collect();
    for group in &mets.groups {
        let id = group.attributes.get("ID");
        findings.rule(place, id.is_none_or(|it| pointed.contains(it)), &GROUPED);
    }
}

fn pointers(mets: &Mets, parts: &[&Division], place: &str, findings: &mut Findings) {
    for part in parts {
        findings.rule(place, part.documents.len() <= 1, &ONE);
        for it in &part.documents {
            let whole = it.has("xlink:href")
                && it.get("LOCTYPE") == Some("URL")
                && it.get("xlink:type") == Some("simple");
            findings.rule(place, whole, &POINTER);
            let title = it.get("xlink:title").unwrap_or_default();
            let is_group = mets.groups.iter().any(|group| group.attributes.get("ID") == Some(title));
            findings.rule(place, is_group, &TITLE);
        }
    }
}

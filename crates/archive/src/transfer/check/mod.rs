//! Examines a package: its container, its documents, every rule of CSIP and SIP 2.1.0 that a machine can decide,
//! and every byte against its digest.
//!
//! It asks more than the reference validator does: lengths and digests, references that lead nowhere, identities
//! and divisions that stand twice, files that no document names, and whether METS and PREMIS agree. Packages of
//! other software are read too, also as ZIP files; what cannot be proven about them (MD5) is said.
//!
//! Hostile input meets [`Limits`] before it meets memory: no document type is read, no entity expanded, no link
//! followed, no name leaves the package, and nothing unpacks to more than its size promises.

mod agreement;
mod elements;
mod finding;
mod fixity;
mod folder;
mod gauged;
mod header;
mod history;
mod mets;
mod report;
mod rules;
mod source;
mod structure;
mod tape;
mod zipped;

pub use finding::{Finding, Problem, Rule};
pub use report::{Facts, Report};
pub use source::{Limits, is_package};

use std::io;
use std::path::Path;

use finding::Findings;
use mets::Mets;
use source::{Entry, Source};

/// The document that holds a package together, and each of its representations.
const METS: &str = "METS.xml";

/// Examines a package: a folder, a container (tar) or a ZIP file. Memory grows with the number of files, not with
/// their lengths.
///
/// # Errors
///
/// What the system said when the package could not be read. Anything wrong with the package is in the report.
pub fn check(path: &Path, limits: Limits) -> io::Result<Report> {
    let mut findings = Findings::default();
    let mut facts = Facts::default();
    let mut source = Source::open(path)?;
    if let Some(entries) = source.index(limits, &mut findings)? {
        source.root().clone_into(&mut facts.root);
        examine(&mut source, &entries, limits, &mut facts, &mut findings)?;
    }
    Ok(Report { findings: findings.into_list(), facts })
}

fn examine(
    source: &mut Source,
    entries: &[Entry],
    limits: Limits,
    facts: &mut Facts,
    findings: &mut Findings,
) -> io::Result<()> {
    let Some(root) = document(source, entries, METS, limits, findings)? else { return Ok(()) };
    facts.describe(&root);
    rules::package(&root, source.root(), entries, findings);
    let mut documents = vec![(String::new(), root)];
    for pointer in documents[0].1.pointers(findings) {
        let Some(folder) = pointer.strip_suffix(METS) else { continue };
        if let Some(mets) = document(source, entries, &pointer, limits, findings)? {
            rules::representation(&mets, folder, findings);
            documents.push((folder.to_owned(), mets));
        }
    }
    facts.representations = documents.len() - 1;
    agreement::identities(&documents, findings);
    let listed = fixity::listed(&documents, findings);
    fixity::check(source, entries, &listed, facts, findings)?;
    history::check(source, entries, &documents, limits, facts, findings)
}

/// Reads one `METS.xml`. That it is not there is a finding too.
fn document(
    source: &mut Source,
    entries: &[Entry],
    path: &str,
    limits: Limits,
    findings: &mut Findings,
) -> io::Result<Option<Mets>> {
    let Some(entry) = source::find(entries, path) else {
        findings.add(path, Problem::Missing);
        return Ok(None);
    };
    let read = elements::read(source.open_entry(entry)?, limits, Mets::default());
    match read? {
        Ok(mets) => Ok(Some(mets)),
        Err(problem) => {
            findings.add(path, problem);
            Ok(None)
        }
    }
}

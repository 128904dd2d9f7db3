//! Identities: each stands once, and each that is referred to is there.

use std::collections::HashSet;

use super::METS;
use super::finding::{Findings, Problem};
use super::mets::Mets;

/// All documents together. An identity is unique in the package (CSIP 2.1.0), and a reference is to the same document.
pub(super) fn identities(documents: &[(String, Mets)], findings: &mut Findings) {
    let mut elsewhere: HashSet<&str> = HashSet::new();
    for (folder, mets) in documents {
        let place = format!("{folder}{METS}");
        for id in &mets.ids_twice {
            findings.add(&place, Problem::IdTwice(id.clone()));
        }
        let mut again: Vec<&str> =
            mets.ids.iter().map(String::as_str).filter(|it| elsewhere.contains(it)).collect();
        again.sort_unstable();
        for id in again {
            findings.add(&place, Problem::IdTwice(id.to_owned()));
        }
        elsewhere.extend(mets.ids.iter().map(String::as_str));
        let mut dangling: Vec<&String> = mets.references.difference(&mets.ids).collect();
        dangling.sort_unstable();
        for id in dangling {
            findings.add(&place, Problem::Dangling(id.clone()));
        }
    }
}

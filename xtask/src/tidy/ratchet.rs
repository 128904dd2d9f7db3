//! `tidy/ratchet.toml`: exceptions from the limits on length, which may only shrink.

use std::collections::BTreeMap;

use toml::{Table, Value};

use super::Finding;
use super::tree::{Tree, line_at};

const FILE: &str = "tidy/ratchet.toml";

/// The exceptions of one table of the file, and the findings about them.
pub(crate) struct Ratchet {
    listed: BTreeMap<String, (usize, usize)>,
    used: Vec<String>,
}

impl Ratchet {
    /// The exceptions listed under `[section]`: what, how many lines.
    pub(crate) fn read(tree: &Tree, section: &str) -> Self {
        let text = tree.file(FILE).map_or("", |it| it.text.as_str());
        let table: Table = text.parse().unwrap_or_default();
        let section = table.get(section).and_then(Value::as_table);
        let listed = section.into_iter().flatten().filter_map(|(what, lines)| {
            let line = line_at(text, text.find(&format!("\"{what}\"")).unwrap_or(0));
            Some((what.clone(), (usize::try_from(lines.as_integer()?).ok()?, line)))
        });
        Self { listed: listed.collect(), used: Vec::new() }
    }

    /// Whether something of this length is listed; says so when the list could shrink.
    pub(crate) fn allows(&mut self, what: &str, lines: usize, found: &mut Vec<Finding>) -> bool {
        let Some((listed, line)) = self.listed.get(what).copied() else { return false };
        self.used.push(what.to_owned());
        if listed > lines {
            let said = format!("{what} is listed with {listed} lines and has {lines}");
            found.push(Finding::new(FILE, line, said, format!("lower it to {lines}")));
        }
        listed >= lines
    }

    /// Exceptions that nothing needs any more.
    pub(crate) fn unused(self) -> Vec<Finding> {
        let unused = self.listed.into_iter().filter(|(what, _)| !self.used.contains(what));
        unused
            .map(|(what, (_, line))| {
                Finding::new(FILE, line, format!("{what} needs no exception"), "remove the line")
            })
            .collect()
    }
}

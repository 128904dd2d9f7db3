//! A thread as nested lists: where a list begins and how many end before each line.

use webkit::Shell;

use super::words;
use crate::item::{Neighbour, View};

/// A line of a thread.
pub(super) struct Line {
    /// Whether a list begins inside the line before.
    pub(super) begins: bool,
    /// How many lists end before this line.
    pub(super) ends: usize,
    /// Whether it is the item that the page is about.
    pub(super) here: bool,
    pub(super) author: String,
    pub(super) marks: Vec<(String, &'static str)>,
    pub(super) it: Neighbour,
}

/// A thread in reading order.
pub(super) struct Thread {
    pub(super) lines: Vec<Line>,
    /// How many lists are open after the last line, the outermost not counted.
    pub(super) open: usize,
}

pub(super) fn thread(shell: &Shell, view: &View, account: &str) -> Thread {
    let mut level = 0;
    let mut lines: Vec<Line> = Vec::new();
    for it in &view.thread {
        let deepest = if lines.is_empty() { 0 } else { level + 1 };
        let depth = it.depth.min(deepest);
        let item = &it.item;
        lines.push(Line {
            begins: depth > level,
            ends: level.saturating_sub(depth),
            here: item.id == view.item.id,
            author: match it.text {
                Some(_) => super::item_page::author(shell, item, account),
                None => shell.t("dialogue-author-withheld"),
            },
            marks: words::marks(shell, item.visibility, item.presence, item.versions),
            it: it.clone(),
        });
        level = depth;
    }
    Thread { lines, open: level }
}

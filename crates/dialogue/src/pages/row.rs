//! Items as lines: in the inbox, in a search, in a watch round.

use std::collections::HashMap;

use kernel::item::Direction;
use kernel::{AccountId, Actor, Permission};
use people::Context;
use webkit::Shell;

use super::marked::{Piece, Spot, excerpt};
use super::words;
use crate::model::ItemSummary;
use crate::why::Reasons;

/// How many characters of a wording stand in a line.
const EXCERPT: usize = 260;

/// An item as a line.
#[expect(clippy::struct_excessive_bools, reason = "each shows or hides one part of the line")]
pub(super) struct Row {
    pub(super) item: ItemSummary,
    pub(super) kind: String,
    pub(super) author: String,
    pub(super) account: String,
    pub(super) need: (String, &'static str),
    /// On which ground its words are restricted.
    pub(super) restricted: Option<String>,
    pub(super) excerpt: Vec<Piece>,
    /// What was found, also where the excerpt does not reach.
    pub(super) found: Vec<String>,
    pub(super) marks: Vec<(String, &'static str)>,
    /// Whether it is known to wait: only then its need and its deadline say something.
    pub(super) waiting: bool,
    /// Why it waits and why by then, and where that rule comes from.
    pub(super) why: Option<(String, String)>,
    /// Whether the deadline is so near that its chip counts down instead of naming the time.
    pub(super) counts_down: bool,
    pub(super) may_answer: bool,
    pub(super) may_moderate: bool,
}

/// The items as lines, with what this person may do; with the reasons why they wait, where it is known that they do.
pub(super) fn rows(
    cx: &Context,
    shell: &Shell,
    actor: &Actor,
    accounts: &HashMap<AccountId, String>,
    items: Vec<ItemSummary>,
    reasons: Option<&Reasons<'_>>,
) -> Vec<Row> {
    let row = |item: ItemSummary| {
        let (need, tone) = words::need(item.need);
        let restricted =
            item.restriction.as_ref().map(|it| shell.say(&words::ground(&cx.guideline, &it.ground)));
        let account = accounts.get(&item.account).cloned().unwrap_or_default();
        let acts = restricted.is_none() && item.direction == Direction::Incoming;
        let left = item.due_at.map(|it| it.seconds_since(shell.now()));
        Row {
            kind: shell.say(&words::kind(item.kind)),
            author: author(shell, &item, &account),
            account,
            need: (shell.say(&need), tone),
            excerpt: excerpt(item.text.as_deref().unwrap_or_default(), spots(cx, shell, &item), EXCERPT),
            found: signals(&item).map(|it| shell.say(&words::finding(it))).collect(),
            marks: words::marks(shell, item.visibility, item.presence, item.versions),
            waiting: reasons.is_some(),
            why: reasons.and_then(|it| it.of(&item)).map(|it| (shell.say(&it.text), it.source)),
            counts_down: left.is_some_and(|it| it < 4 * 3_600),
            may_answer: acts && actor.may_on(Permission::Answer, item.account),
            may_moderate: acts && actor.may_on(Permission::Moderate, item.account),
            restricted,
            item,
        }
    };
    items.into_iter().map(row).collect()
}

/// Who wrote it: nobody is named where its words are restricted, and what the account wrote is written by the account.
fn author(shell: &Shell, item: &ItemSummary, account: &str) -> String {
    match (&item.author, item.direction) {
        (None, _) if item.restriction.is_some() => shell.t("dialogue-author-withheld"),
        (None, Direction::Incoming) => shell.t("dialogue-author-unknown"),
        (None, Direction::Outgoing) => account.to_owned(),
        (Some(author), _) => author.clone(),
    }
}

/// The findings that may suggest a ground.
fn signals(item: &ItemSummary) -> impl Iterator<Item = &str> {
    item.findings.iter().map(|it| it.code.as_str()).filter(|it| words::is_signal(it))
}

/// Where in the wording it stands what triage has found; the analysis is quick and always gives the same.
fn spots(cx: &Context, shell: &Shell, item: &ItemSummary) -> Vec<Spot> {
    let Some(text) = item.text.as_ref().filter(|_| signals(item).next().is_some()) else { return Vec::new() };
    let found = cx.analyser.analyse(text).findings.into_iter();
    found
        .filter(|it| signals(item).any(|code| code == it.code.as_str()))
        .map(|it| (it.start, it.end, shell.say(&words::finding(it.code.as_str()))))
        .collect()
}

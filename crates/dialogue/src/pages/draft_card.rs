//! The drafts of an answer on the page of an item, and the way to asking a colleague.

use kernel::item::Direction;
use kernel::{Actor, Outcome, Permission};
use people::Context;
use webkit::{Shell, Text};

use super::{Names, words};
use crate::help::{self, AnswerDraft, Asked, DraftStage};
use crate::item::View;

/// The part of the page.
pub(super) struct HelpCard {
    pub(super) drafts: Vec<DraftLine>,
    /// Where one asks a colleague to read; empty where nothing can be answered.
    pub(super) ask: String,
}

/// A draft as a line.
pub(super) struct DraftLine {
    pub(super) href: String,
    pub(super) n: i64,
    pub(super) by: String,
    pub(super) asked: String,
    pub(super) stage: (String, &'static str),
}

impl HelpCard {
    /// None for whoever may not answer, or has nothing to read.
    pub(super) async fn of(
        cx: &Context,
        actor: &Actor,
        shell: &Shell,
        names: &Names,
        view: &View,
        answerable: bool,
    ) -> Outcome<Option<Self>> {
        let item = &view.item;
        let incoming = item.direction == Direction::Incoming;
        if view.is_withheld() || !incoming || !actor.may_on(Permission::Answer, item.account) {
            return Ok(None);
        }
        let drafts = help::drafts_of(cx, actor, item).await?;
        let drafts: Vec<_> =
            drafts.iter().map(|it| line(cx, shell, names, &it.draft, it.is_outdated)).collect();
        let ask = if answerable { format!("/items/{}/drafts", item.id) } else { String::new() };
        Ok((!drafts.is_empty() || !ask.is_empty()).then_some(Self { drafts, ask }))
    }
}

pub(super) fn line(
    cx: &Context,
    shell: &Shell,
    names: &Names,
    it: &AnswerDraft,
    is_outdated: bool,
) -> DraftLine {
    DraftLine {
        href: format!("/items/{}/drafts/{}", it.item, it.n),
        n: it.n,
        by: names.of(it.by),
        asked: asked(cx, shell, names, &it.asked),
        stage: stage(shell, it.stage, is_outdated),
    }
}

/// Who is asked: by name, or by what the guideline calls the role.
pub(super) fn asked(cx: &Context, shell: &Shell, names: &Names, it: &Asked) -> String {
    match it {
        Asked::Person(person) => names.of(*person),
        Asked::Role(key) => role(cx, shell, key),
    }
}

/// What the guideline calls a role.
pub(super) fn role(cx: &Context, shell: &Shell, key: &str) -> String {
    cx.guideline.role(key).map_or_else(|| key.to_owned(), |it| shell.say(&words::label(&it.label)))
}

/// How far a draft has come.
pub(super) fn stage(shell: &Shell, it: DraftStage, is_outdated: bool) -> (String, &'static str) {
    let (text, tone) = match it {
        DraftStage::Asked | DraftStage::Taken | DraftStage::Returned if is_outdated => {
            (Text::key("dialogue-draft-outdated"), "bad")
        }
        DraftStage::Asked => (Text::key("dialogue-draft-asked"), "caution"),
        DraftStage::Taken => (Text::key("dialogue-draft-taken"), "info"),
        DraftStage::Returned => (Text::key("dialogue-draft-returned"), "caution"),
        DraftStage::Sent => (Text::key("dialogue-draft-sent"), "good"),
        DraftStage::Withdrawn => (Text::key("dialogue-draft-withdrawn"), "plain"),
    };
    (shell.say(&text), tone)
}

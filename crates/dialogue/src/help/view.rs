use kernel::{Actor, Instant, ItemId, Outcome, Permission};
use people::Context;

use super::ask::{roles_among, roles_of};
use super::model::{AnswerDraft, DraftAct, DraftStage, DraftStep, Part, wording};
use super::sql::{self, Open};
use crate::model::Item;
use crate::restricted;

/// A draft with everything that was done with it, and what this person may do with it.
#[derive(Clone, Debug)]
pub struct DraftView {
    /// The draft.
    pub draft: AnswerDraft,
    /// Everything that was done with it, the oldest first.
    pub steps: Vec<DraftStep>,
    /// What this person may do with it now.
    pub may: Vec<DraftAct>,
    /// Whether the item was edited after it was written.
    pub is_outdated: bool,
}

impl DraftView {
    /// The words as they are now.
    #[must_use]
    pub fn text(&self) -> &str {
        wording(&self.steps)
    }
}

/// The drafts of an item, the oldest first; none for whoever may not answer on its account or does not read its words.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn drafts_of(cx: &Context, actor: &Actor, item: &Item) -> Outcome<Vec<DraftView>> {
    let reader = cx.store.reader();
    let withheld = restricted::restriction(&reader, actor, item).await?.is_some_and(|it| !it.may_read);
    if withheld || !actor.may_on(Permission::Answer, item.account) {
        return Ok(Vec::new());
    }
    let drafts = sql::of_item(&reader, item.id).await?;
    if drafts.is_empty() {
        return Ok(Vec::new());
    }
    let roles = roles_of(cx, actor, item.account).await?;
    let mut views = Vec::new();
    for draft in drafts {
        let is_outdated = draft.seen != item.versions;
        let steps = sql::steps(&reader, &draft).await?;
        views.push(DraftView { may: may(&draft, actor, &roles, is_outdated), steps, is_outdated, draft });
    }
    Ok(views)
}

fn may(draft: &AnswerDraft, actor: &Actor, roles: &[String], is_outdated: bool) -> Vec<DraftAct> {
    let Some(part) = draft.part(actor, roles) else { return Vec::new() };
    if part == Part::Reader && draft.is_with_another(actor) {
        return Vec::new();
    }
    let fits = |act: &DraftAct| {
        draft.stage.after(*act, part).is_some() && !(is_outdated && *act == DraftAct::Approve)
    };
    DraftAct::ALL.iter().copied().filter(fits).collect()
}

/// What somebody has to do with a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errand {
    /// Read it.
    Read,
    /// Go on with it: it was given back.
    GoOn,
    /// Take it back, because it can be sent no more.
    TakeBack,
}

/// A draft that waits for somebody.
#[derive(Clone, Debug)]
pub struct Chore {
    /// The draft.
    pub draft: AnswerDraft,
    /// What is to be done with it.
    pub errand: Errand,
    /// By when the item is to be answered.
    pub due_at: Option<Instant>,
}

/// The drafts that wait for this person: to be read, or to be gone on with.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn errands(cx: &Context, actor: &Actor) -> Outcome<Vec<Chore>> {
    let reader = cx.store.reader();
    let open = sql::open(&reader, &actor.scope_of(Permission::Answer)).await?;
    if open.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<ItemId> = open.iter().map(|it| it.draft.item).collect();
    let restricted = restricted::restrictions(&reader, &ids).await?;
    let today = people::assignments_today(&reader).await?;
    let chore = |it: Open| {
        let part = it.draft.part(actor, &roles_among(&today, actor, it.draft.account))?;
        let errand = errand(&it, part, it.draft.is_with_another(actor))?;
        Some(Chore { due_at: it.due_at, draft: it.draft, errand })
    };
    let readable = open.into_iter().filter(|it| !restricted.contains_key(&it.draft.item));
    Ok(readable.filter_map(chore).collect())
}

fn errand(it: &Open, part: Part, is_with_another: bool) -> Option<Errand> {
    match (part, it.draft.stage) {
        (Part::Writer, _) if it.is_past => Some(Errand::TakeBack),
        (Part::Writer, DraftStage::Returned) => Some(Errand::GoOn),
        (Part::Reader, DraftStage::Asked | DraftStage::Taken) if !it.is_past && !is_with_another => {
            Some(Errand::Read)
        }
        (Part::Writer | Part::Reader, _) => None,
    }
}

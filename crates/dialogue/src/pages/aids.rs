//! What helps whoever deals with an item: the aid, the flow, the grounds for no answer.

use kernel::Outcome;
use people::Context;
use webkit::{Choice, Shell};

use super::words;
use crate::route;

/// What stands at hand on the page of an item.
pub(super) struct Aids {
    /// What helps whoever answers: where it is read, and its heading.
    pub(super) aid: Option<(String, String)>,
    /// The only grounds on which somebody is left without an answer; none where the guideline lists none.
    pub(super) silence: Vec<Choice>,
    /// Whether the guideline has a flow.
    pub(super) has_flow: bool,
    /// The questions of the flow that were answered, and how.
    pub(super) walked: Vec<(String, String)>,
}

impl Aids {
    pub(super) async fn of(cx: &Context, shell: &Shell, item: kernel::ItemId) -> Outcome<Self> {
        Ok(Self {
            aid: aid(cx),
            silence: silence(cx, shell),
            has_flow: !cx.guideline.answer.flow.is_empty(),
            walked: walked(cx, shell, item).await?,
        })
    }
}

/// What the guideline names for whoever answers (ORE-BES-05).
fn aid(cx: &Context) -> Option<(String, String)> {
    let key = cx.guideline.answer.aid.as_ref()?;
    let found = cx.papers.templates.get(key)?;
    Some((format!("/guideline/templates/{key}"), found.title.clone()))
}

/// The grounds that the guideline lists for leaving somebody without an answer.
fn silence(cx: &Context, shell: &Shell) -> Vec<Choice> {
    let grounds = cx.guideline.answer.silence.iter();
    grounds.map(|it| Choice::new(it.key.as_str(), shell.say(&words::label(&it.label)))).collect()
}

/// The questions of the flow that were answered last, and how.
async fn walked(cx: &Context, shell: &Shell, item: kernel::ItemId) -> Outcome<Vec<(String, String)>> {
    let path = route::walked(cx, item).await?.unwrap_or_default();
    let said = |yes: bool| shell.t(if yes { "dialogue-flow-yes" } else { "dialogue-flow-no" });
    let steps = route::answered(&cx.guideline, &path);
    Ok(steps.iter().map(|(step, yes)| (shell.say(&words::label(&step.question)), said(*yes))).collect())
}

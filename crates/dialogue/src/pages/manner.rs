//! In what manner an answer is given, as forms ask for it and pages tell it.

use people::Context;
use webkit::{Form, Shell, Text};

use super::{Names, words};
use crate::item::View;
use crate::model::Answer;
use crate::{AnswerKind, ThreadOf};

/// What is said beside the boxes of a form with an answer.
pub(super) struct MannerView {
    /// What it means that we come back.
    pub(super) holding: String,
    /// What is to be read before somebody answers in the thread of others; none where the guideline asks for nothing there.
    pub(super) reminder: Option<String>,
}

impl MannerView {
    pub(super) fn new(cx: &Context, shell: &Shell) -> Self {
        let answer = &cx.guideline.answer;
        let within = words::label(&answer.holding.deadline.label());
        let holding = Text::key("dialogue-holding-hint")
            .with("within", within)
            .with("text", answer.holding.text.as_str())
            .with("source", words::sources(&cx.guideline, "answer.holding.deadline"));
        Self {
            holding: shell.say(&holding),
            reminder: answer.external_thread.as_ref().map(|it| shell.say(&words::label(it))),
        }
    }

    /// Whether the reminder is shown: the box beside it says that others began the thread.
    pub(super) fn is_reminding(&self, form: &Form) -> bool {
        self.reminder.is_some() && form.chosen("external", "yes")
    }
}

/// Ticks that others began the thread, where they did and the guideline asks about it.
pub(super) fn in_its_thread(cx: &Context, view: &View, form: Form) -> Form {
    let asks = cx.guideline.answer.external_thread.is_some();
    if asks && view.is_in_others_thread() { form.with("external", "yes") } else { form }
}

/// Who wrote an answer, and who read it before it was sent.
pub(super) fn written_and_read(shell: &Shell, names: &Names, it: &Answer) -> String {
    let writer = names.of(it.by);
    match it.read_by {
        None => writer,
        Some(reader) => {
            let both = Text::key("dialogue-answer-by-two").with("writer", writer);
            shell.say(&both.with("reader", names.of(reader)))
        }
    }
}

/// What an answer is beside an ordinary one.
pub(super) fn manner_words(shell: &Shell, it: &Answer) -> Vec<String> {
    let kind = match it.kind {
        AnswerKind::Whole => None,
        AnswerKind::Holding => Some(shell.t("dialogue-answer-holding")),
    };
    let thread = match it.thread {
        ThreadOf::Ours => None,
        ThreadOf::Others => Some(shell.t("dialogue-answer-in-others-thread")),
    };
    kind.into_iter().chain(thread).collect()
}

//! What an item needs from a person, and by when. Triage proposes the order of work; it decides nothing.

use accounts::Account;
use kernel::Instant;
use kernel::item::{Direction, Visibility};
use people::Context;
use platform::Observed;
use text::Ask;

use crate::model::{Finding, Need};
use crate::rules;

/// What triage says about a wording.
#[derive(Clone, Debug)]
pub(crate) struct Triage {
    pub(crate) findings: Vec<Finding>,
    pub(crate) need: Need,
    pub(crate) due_at: Option<Instant>,
    pub(crate) due_from: Option<Instant>,
}

/// Reads a wording. Deadlines count from when it reached the organisation, an edit's from now; what was there before the
/// account was taken in counts from now too, because nobody could have known of it here. `others`: whether the organisation
/// answers for what others write about people there.
pub(crate) fn triage(
    cx: &Context,
    (account, others): (&Account, bool),
    it: &Observed,
    now: Instant,
) -> Triage {
    let analysis = cx.analyser.analyse(&it.text);
    let findings: Vec<Finding> = analysis.findings.iter().map(finding).collect();
    let need = need(cx, (it, others), &findings, analysis.question);
    let from = it.posted_at.filter(|at| *at >= account.opened_at).map_or(now, |at| at.min(now));
    let due_at = rules::due(&cx.guideline, &account.platform, need, from);
    Triage { findings, need, due_at, due_from: due_at.map(|_| from) }
}

fn need(cx: &Context, (it, others): (&Observed, bool), findings: &[Finding], question: bool) -> Need {
    let calls = |it: &Finding| {
        (others || !rules::is_personal_data(&it.code)) && rules::calls_for_moderation(&cx.guideline, it)
    };
    let out_of_sight = match it.visibility {
        Visibility::Public | Visibility::Hidden | Visibility::Private => false,
        Visibility::Spam | Visibility::Removed => true,
    };
    match it.direction {
        Direction::Outgoing => Need::Nothing,
        Direction::Incoming if out_of_sight => Need::Nothing,
        Direction::Incoming if findings.iter().any(calls) => Need::Moderate,
        Direction::Incoming if question || is_to_be_answered(cx, &it.text) => Need::Answer,
        Direction::Incoming => Need::Look,
    }
}

/// Whether what asks no question is answered all the same: where the guideline says that opinions are (STO-DIA-03).
fn is_to_be_answered(cx: &Context, text: &str) -> bool {
    cx.guideline.answer.opinion_needs_answer
        && cx.analyser.asked(text).asks.iter().any(|it| *it != Ask::Praise)
}

fn finding(it: &text::Finding) -> Finding {
    Finding {
        code: it.code.as_str().to_owned(),
        from: it.start,
        to: it.end,
        confidence: rules::percent(it.confidence),
        reason: it.reason.clone(),
    }
}

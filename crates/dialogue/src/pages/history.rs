//! What the log says about an item, in words.

use kernel::Instant;
use store::log::Logged;
use webkit::{Shell, Text};

use super::Names;

/// A line of the history.
pub(super) struct Line {
    pub(super) what: String,
    pub(super) who: String,
    pub(super) at: Instant,
}

/// The log about one thing, oldest first.
pub(super) fn lines(shell: &Shell, names: &Names, logged: &[Logged]) -> Vec<Line> {
    let line =
        |it: &Logged| Line { what: shell.say(&verb(&it.verb)), who: who(shell, names, &it.actor), at: it.at };
    logged.iter().map(line).collect()
}

/// Who did it: a person's name, or that the program did it by itself.
fn who(shell: &Shell, names: &Names, actor: &str) -> String {
    match actor.strip_prefix("person:").and_then(|it| it.parse().ok()) {
        Some(person) => names.of(person),
        None => shell.t("dialogue-by-itself"),
    }
}

/// What a verb of the log says about an item, in words; one from a later version is shown as it is.
#[must_use]
pub fn verb(verb: &str) -> Text {
    of_moderation(verb).or_else(|| of_the_item(verb)).map_or_else(|| Text::same(verb), Text::key)
}

/// What was decided about it, and what came of that.
fn of_moderation(verb: &str) -> Option<&'static str> {
    Some(match verb {
        "case-tried-again" => "dialogue-log-case-tried-again",
        "case-opened" => "dialogue-log-case-opened",
        "case-confirmed" => "dialogue-log-case-confirmed",
        "case-declined" => "dialogue-log-case-declined",
        "case-stopped" => "dialogue-log-case-stopped",
        "case-verified" => "dialogue-log-case-verified",
        "transfer-handed-over" => "dialogue-log-transferred",
        "author-blocked" => "dialogue-log-author-blocked",
        "block-done-by-hand" => "dialogue-log-block-done",
        "block-lifted" => "dialogue-log-block-lifted",
        "item-reported" => "dialogue-log-reported",
        "pictures-blurred" => "dialogue-log-pictures-blurred",
        "pictures-viewed" => "dialogue-log-pictures-viewed",
        "removal-overdue" => "dialogue-log-removal-overdue",
        "case-registered" => "dialogue-log-case-registered",
        "case-closed" => "dialogue-log-case-closed",
        "evidence-condemned" => "dialogue-log-evidence-condemned",
        "evidence-destroyed" => "dialogue-log-evidence-destroyed",
        "evidence-sealed" => "dialogue-log-evidence-sealed",
        "item-hidden" => "dialogue-log-hidden",
        "item-removed" => "dialogue-log-removed",
        "item-removed-by-us" => "dialogue-log-removed-by-us",
        "item-restored" => "dialogue-log-restored",
        "restoration-asked" => "dialogue-log-restoration-asked",
        "item-restricted" => "dialogue-log-restricted",
        "restriction-lifted" => "dialogue-log-restriction-lifted",
        "restricted-item-read" => "dialogue-log-restricted-read",
        "restricted-item-found" => "dialogue-log-restricted-found",
        "copies-forbidden" => "dialogue-log-copies-forbidden",
        "payload-blanked" => "dialogue-log-payload-blanked",
        _ => return None,
    })
}

/// What it went through otherwise.
fn of_the_item(verb: &str) -> Option<&'static str> {
    Some(match verb {
        "query-asked" => "dialogue-log-query-asked",
        "query-replied" => "dialogue-log-query-replied",
        "query-withdrawn" => "dialogue-log-query-withdrawn",
        "query-overdue" => "dialogue-log-query-overdue",
        "flow-walked" => "dialogue-log-flow-walked",
        "item-classed" => "dialogue-log-classed",
        "conversation-broken-off" => "dialogue-log-broken-off",
        "item-consulted" => "dialogue-log-consulted",
        "complaint-closed" => "dialogue-log-complaint-closed",
        "item-received" => "dialogue-log-received",
        "item-published" => "dialogue-log-published",
        "item-edited" => "dialogue-log-edited",
        "item-lifted" => "dialogue-log-lifted",
        "item-visibility-changed" => "dialogue-log-visibility-changed",
        "item-missing" => "dialogue-log-missing",
        "item-gone" => "dialogue-log-gone",
        "item-reappeared" => "dialogue-log-reappeared",
        "item-known" => "dialogue-log-known",
        "item-written-down" => "dialogue-log-written-down",
        "item-done-by-hand" => "dialogue-log-done-by-hand",
        "answer-given-by-hand" => "dialogue-log-given-by-hand",
        "item-left-unanswered" => "dialogue-log-left-unanswered",
        "item-assessed" => "dialogue-log-assessed",
        "item-seen-in-round" => "dialogue-log-seen-in-round",
        "answer-overdue" => "dialogue-log-answer-overdue",
        "answer-decided" => "dialogue-log-answer-decided",
        "answer-tried-again" => "dialogue-log-answer-tried-again",
        "answer-posted" => "dialogue-log-answer-posted",
        "answer-confirmed" => "dialogue-log-answer-confirmed",
        "answer-stopped" => "dialogue-log-answer-stopped",
        "answer-in-others-thread" => "dialogue-log-answer-in-others-thread",
        "draft-ask" => "dialogue-log-draft-ask",
        "draft-take" => "dialogue-log-draft-take",
        "draft-reword" => "dialogue-log-draft-reword",
        "draft-return" => "dialogue-log-draft-return",
        "draft-approve" => "dialogue-log-draft-approve",
        "draft-withdraw" => "dialogue-log-draft-withdraw",
        "item-marked" => "dialogue-log-marked",
        "mark-ended" => "dialogue-log-mark-ended",
        "validity-set" => "dialogue-log-validity-set",
        "validity-reviewed" => "dialogue-log-validity-reviewed",
        "item-disposed" => "dialogue-log-disposed",
        "item-left-by-disposal" => "dialogue-log-left-by-disposal",
        "item-held-from-disposal" => "dialogue-log-held-from-disposal",
        "secrecy-marked" => "dialogue-log-secrecy-marked",
        "secrecy-mark-ended" => "dialogue-log-secrecy-mark-ended",
        "disclosure-record-released" => "dialogue-log-disclosure-released",
        "disclosure-record-masked" => "dialogue-log-disclosure-masked",
        "disclosure-record-withheld" => "dialogue-log-disclosure-withheld",
        "disclosure-manager-asked" => "dialogue-log-disclosure-asked",
        "disclosure-manager-answered" => "dialogue-log-disclosure-answered",
        "record-handed-out" => "dialogue-log-handed-out",
        _ => return None,
    })
}

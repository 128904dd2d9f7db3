//! What somebody may write into a guideline or a base.
//!
//! Reading must not panic and must end; what it refuses, it refuses with words; what it accepts can be worked with:
//! explained, compared, and asked when something is due.
#![no_main]

use guideline::{Guideline, RouteKind, builtin};
use kernel::Instant;
use libfuzzer_sys::fuzz_target;

/// A guideline that can be read under the product's base.
const SMALL: &str = include_str!("../seeds/guideline_parse/small.toml");

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    match Guideline::parse("fuzz", text, builtin::BASE) {
        Ok(guideline) => work_with(&guideline),
        Err(problems) => assert!(!problems.to_string().is_empty(), "a refusal has words"),
    }
    if text.contains("[base]") {
        match Guideline::parse("small", SMALL, text) {
            Ok(guideline) => work_with(&guideline),
            Err(problems) => assert!(!problems.to_string().is_empty(), "a refusal has words"),
        }
    }
});

fn work_with(guideline: &Guideline) {
    let from = Instant::from_micros(1_795_420_800_000_000);
    for rule in [guideline.answer.deadline_on("wordpress"), guideline.moderation.decide_within] {
        let deadline = guideline.office.deadline(from, rule);
        assert!(deadline.at >= from, "nothing is due before it came");
        assert!(!deadline.lines().is_empty(), "a deadline explains itself");
    }
    for step in &guideline.watch.escalation {
        assert!(
            guideline.office.deadline(from, step.after).at >= from,
            "nobody is told before it was missed"
        );
    }
    let rounds = [guideline.watch.rounds_per_workday, guideline.watch.intensified_rounds_per_workday];
    for per_day in rounds {
        if let Some(round) = guideline.office.next_round(from, per_day) {
            assert!(round.due > from, "the next round lies ahead");
        }
    }
    for kind in RouteKind::ALL {
        assert!(guideline.answer.route(*kind).is_some(), "every kind of writing has its route");
    }
    let (before, after) = guideline.opening.around_the_decision();
    assert_eq!(before.len() + after.len() + 1, guideline.opening.steps.len(), "there is one decision");
    for remark in guideline.check() {
        assert!(!remark.words.sv.is_empty(), "a remark has words");
    }
    let signed = guideline.answer.sign("Hej!", "Redaktör Ek", "Kommunikationsenheten", "Motala kommun");
    assert!(signed.starts_with("Hej!"), "signing keeps the text");
    assert!(!guideline.registration.number.write(2026, 179).is_empty(), "a registry number can be written");
}

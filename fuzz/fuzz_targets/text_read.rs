//! What anybody may write on an account.
//!
//! Reading must not panic and must end, says the same twice, and points out nothing but whole characters of the text,
//! with a reason. The first line, where there is another, is what the rest stands under.
#![no_main]

use std::ops::Range;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use text::draft::{self, Draft, Place};
use text::{Analyser, Code};

static ANALYSER: LazyLock<Analyser> = LazyLock::new(Analyser::new);

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let analysis = ANALYSER.analyse(text);
    assert_eq!(analysis, ANALYSER.analyse(text), "a text is read as it was read before");
    for finding in &analysis.findings {
        assert!(is_a_place(text, finding.start..finding.end), "{} lies in the text", finding.code);
        assert!((0.0..=1.0).contains(&finding.confidence), "{} is sure to a degree", finding.code);
        assert!(!finding.reason.is_empty() && !finding.code.rule().is_empty(), "{} has a reason", finding.code);
    }
    let asked = ANALYSER.asked(text);
    let signs = asked.signs.iter().map(|it| it.start..it.end);
    assert!(signs.chain(asked.matters).all(|it| is_a_place(text, it)), "what is asked stands in the text");
    for remark in draft::review(&Draft { text, ..Draft::default() }) {
        if let Place::Text(place) = remark.place {
            assert!(is_a_place(text, place), "a remark is about words of the text");
        }
        assert!(!remark.reason.is_empty(), "a remark has a reason");
    }
    if let Some((above, comment)) = text.split_once('\n') {
        let hint = ANALYSER.off_topic(above, comment);
        assert!(hint.is_none_or(|it| it.code == Code::OffTopic && is_a_place(comment, it.start..it.end)));
    }
});

fn is_a_place(text: &str, place: Range<usize>) -> bool {
    !place.is_empty() && text.get(place).is_some()
}

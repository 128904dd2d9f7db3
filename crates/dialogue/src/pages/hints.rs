//! What is worth a look in an answer before it is sent (ORE-BES-03, STO-BSV-05): a hint is never in the way.

use people::Context;
use text::draft::{self, Draft, Limits, Place, Point, Remark};
use webkit::Shell;

use super::{text_words, words};

/// What was seen in an answer.
pub(super) struct Hints {
    /// The readability index, and where the guideline draws the line.
    pub(super) lix: String,
    pub(super) remarks: Vec<Hint>,
}

/// A place to look at.
pub(super) struct Hint {
    pub(super) what: String,
    pub(super) place: String,
    pub(super) reason: String,
    pub(super) instead: String,
}

impl Hints {
    pub(super) fn of(cx: &Context, shell: &Shell, text: &str) -> Self {
        let most = cx.guideline.answer.lix_at_most;
        let limits = Limits { lix: most, ..Limits::default() };
        let read = Draft { text, limits, ..Draft::default() };
        let remarks = draft::review(&read);
        let lix = match cx.analyser.analyse(text).told_lix {
            Some(lix) => {
                let said = webkit::Text::key("dialogue-hints-lix")
                    .with("lix", i64::from(lix))
                    .with("most", i64::from(most));
                let source = words::sources(&cx.guideline, "answer.language.lix_at_most");
                shell.say(&said.with("source", source))
            }
            None => shell.t_with("dialogue-text-lix-few-words", "n", i64::from(text::FEWEST_WORDS)),
        };
        let remarks = remarks.into_iter().filter(|it| is_of_language(it.point));
        Self { lix, remarks: remarks.map(|it| hint(shell, text, it)).collect() }
    }
}

/// What is about how the words are read; the rest is about posts.
fn is_of_language(it: Point) -> bool {
    matches!(
        it,
        Point::HardToRead
            | Point::LongSentence
            | Point::LongWord
            | Point::OfficeWord
            | Point::Capitals
            | Point::Tone
    )
}

fn hint(shell: &Shell, text: &str, it: Remark) -> Hint {
    let place = match &it.place {
        Place::Text(place) => text.get(place.clone()).unwrap_or_default().to_owned(),
        Place::Whole | Place::Picture(_) | Place::Film(_) | Place::Link(_) => String::new(),
    };
    Hint {
        what: shell.say(&text_words::point(it.point)),
        place,
        reason: it.reason,
        instead: it.instead.unwrap_or_default(),
    }
}

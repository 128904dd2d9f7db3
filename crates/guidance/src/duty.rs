//! What somebody has to do about the document that governs: review it, answer a consultation, read its guidance.

use kernel::calendar::{Date, date_of, day_words};
use kernel::{Actor, Outcome};
use people::Context;
use webkit::Text;

use crate::{consultation, guide, review};

/// Something to do, in words.
#[derive(Clone, Debug)]
pub struct Duty {
    /// What.
    pub title: Text,
    /// Why, and what follows.
    pub text: Text,
    /// Where it is done.
    pub href: String,
    /// Whether its day has passed.
    pub late: bool,
    /// Whether something waits for it.
    pub bars: bool,
}

/// What this person has to do about the document.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn duties(cx: &Context, actor: &Actor) -> Outcome<Vec<Duty>> {
    let mut duties: Vec<Duty> = guide::waiting(cx, actor).await?.iter().map(|it| reading(cx, it)).collect();
    duties.extend(consultation::waiting(cx, actor).await?.into_iter().map(answering));
    let today = date_of(cx.now());
    duties.extend(review::waiting(cx, actor).await?.map(|it| reviewing(it, today)));
    Ok(duties)
}

fn day(it: Date) -> Text {
    let words = day_words(it);
    Text::both(words.sv, words.en)
}

fn reading(cx: &Context, it: &guideline::Guide) -> Duty {
    let bars = cx.guideline.is_binding() && !it.blocks.is_empty();
    let text = if bars { "guidance-duty-guide-bars" } else { "guidance-duty-guide-text" };
    Duty {
        title: Text::key("guidance-duty-guide").with("guide", Text::both(&it.label.sv, &it.label.en)),
        text: Text::key(text),
        href: "/guideline/guides".to_owned(),
        late: false,
        bars,
    }
}

fn answering((version, last_day): (i64, Date)) -> Duty {
    Duty {
        title: Text::key("guidance-duty-consultation").with("n", version),
        text: Text::key("guidance-duty-consultation-text").with("day", day(last_day)),
        href: format!("/guideline/versions/{version}/consultation"),
        late: false,
        bars: false,
    }
}

fn reviewing(next: review::Due, today: Date) -> Duty {
    Duty {
        title: Text::key("guidance-duty-review"),
        text: Text::key("guidance-duty-review-text").with("day", day(next.on)).with("since", day(next.since)),
        href: "/guideline/review".to_owned(),
        late: next.on < today,
        bars: false,
    }
}

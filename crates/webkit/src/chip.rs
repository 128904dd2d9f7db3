use askama::Template;
use askama::filters::HtmlSafe;
use kernel::Instant;

use crate::icon::{Icon, icon};
use crate::{Tongue, when};

/// With less time left than this, a deadline is near.
const NEAR_SECONDS: i64 = 4 * 3_600;

/// A point in time as an element: readable for people, exact for programs.
#[derive(Clone, Debug, Template)]
#[template(source = r#"<time datetime="{{ iso }}" title="{{ full }}">{{ words }}</time>"#, ext = "html")]
pub struct Moment {
    iso: String,
    full: String,
    words: String,
}

impl Moment {
    pub(crate) fn new(tongue: &Tongue, at: Instant, words: String) -> Self {
        Self { iso: when::iso(at), full: when::full(tongue, at), words }
    }
}

impl HtmlSafe for Moment {}

/// A deadline as people see it: an icon and words, never colour alone (WCAG 1.4.1).
#[derive(Clone, Debug, Template)]
#[template(source = r#"<span class="chip {{ state }}">{{ icon }}{{ moment }}</span>"#, ext = "html")]
pub struct Chip {
    state: &'static str,
    icon: Icon,
    moment: Moment,
}

impl HtmlSafe for Chip {}

impl Chip {
    pub(crate) fn open(tongue: &Tongue, due: Instant, now: Instant) -> Self {
        let left = due.seconds_since(now);
        let said = |key: &str| tongue.t_with(key, "span", when::span(tongue, left.abs()));
        let (state, name, words) = if left < 0 {
            ("overdue", "alarm", said("deadline-overdue"))
        } else if left < NEAR_SECONDS {
            ("near", "hourglass", said("deadline-near"))
        } else {
            (
                "ahead",
                "clock",
                tongue.t_with("deadline-ahead", "at", when::moment_seen_from(tongue, due, now)),
            )
        };
        Self { state, icon: icon(name), moment: Moment::new(tongue, due, words) }
    }

    pub(crate) fn met(tongue: &Tongue, due: Instant, at: Instant) -> Self {
        let late = at.seconds_since(due);
        let (state, name, words) = if late > 0 {
            ("late", "alarm", tongue.t_with("deadline-late", "span", when::span(tongue, late)))
        } else {
            ("met", "check", tongue.t("deadline-met"))
        };
        Self { state, icon: icon(name), moment: Moment::new(tongue, due, words) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Lang, Strictness, Texts};

    #[test]
    fn a_deadline_says_in_words_how_it_stands() {
        let tongue = Tongue::new(Lang::Sv, Texts::load(Strictness::Strict));
        let now: Instant = "2026-11-23T13:05:00Z".parse().unwrap();
        let open = |seconds| Chip::open(&tongue, now.plus_seconds(seconds), now).to_string();
        assert!(open(7_800).contains(">2 tim 10 min kvar</time>"));
        assert!(open(-3_600).contains(">Försenad 1 tim</time>"));
        assert!(open(86_400).contains(">senast tis 24 nov 14:05</time>"));
        assert!(open(60).contains(r#"datetime="2026-11-23T14:06:00+01:00""#));
        assert!(Chip::met(&tongue, now, now).to_string().contains("I tid"));
        assert!(Chip::met(&tongue, now, now.plus_seconds(120)).to_string().contains("2 min för sent"));
    }
}

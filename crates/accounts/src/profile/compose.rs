//! The text of a profile, whole and cut to the room that a platform has.

use guideline::{Fact, Strength};

use super::model::{Line, Says};

/// The characters that the short description of a platform takes, as the platforms themselves count them; none where
/// it has no such limit. A text that fits here may have to be shortened when a platform changes its mind.
#[must_use]
pub(crate) fn room(platform: &str) -> Option<usize> {
    let rooms = [
        ("bluesky", 256),
        ("facebook", 255),
        ("instagram", 150),
        ("linkedin", 2_000),
        ("mastodon", 500),
        ("snapchat", 80),
        ("threads", 150),
        ("tiktok", 80),
        ("x", 160),
        ("youtube", 1_000),
    ];
    rooms.iter().find(|it| it.0 == platform).map(|it| it.1)
}

/// A text for the short description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Short {
    /// The text to copy.
    pub text: String,
    /// Its characters.
    pub length: usize,
    /// The characters there is room for; none where there is no limit.
    pub room: Option<usize>,
    /// The items that found no room and must stand on the page that the text leads to.
    pub left_out: Vec<String>,
}

/// Every text of the profile, one on each line.
#[must_use]
pub fn whole(lines: &[Line]) -> String {
    texts(lines).map(|it| it.1).collect::<Vec<_>>().join("\n")
}

/// As much of it as the platform has room for, what is demanded first, and at its end where the rest stands.
#[must_use]
pub fn short(lines: &[Line], platform: &str, page: Option<&str>) -> Short {
    let room = room(platform);
    let all: Vec<(&Line, &str)> = texts(lines).collect();
    let whole = all.iter().map(|it| it.1).collect::<Vec<_>>().join(" ");
    let length = |it: &str| it.chars().count();
    let Some(most) = room.filter(|most| length(&whole) > *most) else {
        return Short { length: length(&whole), text: whole, room, left_out: Vec::new() };
    };
    let tail = page.or_else(|| links(&all)).map(|it| format!("Läs mer: {it}")).unwrap_or_default();
    let mut order: Vec<usize> =
        (0..all.len()).filter(|n| all[*n].0.fact != Fact::RulesPage || page.is_none()).collect();
    order.sort_by_key(|n| (all[*n].0.strength != Strength::Must, length(all[*n].1)));
    let mut taken: Vec<usize> = Vec::new();
    let mut left = most.saturating_sub(length(&tail));
    for n in order {
        let needed = length(all[n].1) + 1;
        if needed <= left {
            left -= needed;
            taken.push(n);
        }
    }
    taken.sort_unstable();
    let kept = taken.iter().map(|n| all[*n].1).chain((!tail.is_empty()).then_some(tail.as_str()));
    let text = kept.collect::<Vec<_>>().join(" ");
    let left_out = (0..all.len()).filter(|n| !taken.contains(n)).map(|n| all[n].0.item.clone()).collect();
    Short { length: length(&text), text, room, left_out }
}

fn texts(lines: &[Line]) -> impl Iterator<Item = (&Line, &str)> {
    lines.iter().filter_map(|it| match &it.says {
        Says::Text { text, .. } => Some((it, text.as_str())),
        Says::NotStated | Says::Seen => None,
    })
}

/// The address of a page on which the rest can stand, among what is said anyway.
fn links<'a>(all: &[(&'a Line, &str)]) -> Option<&'a str> {
    let link = |wanted: Fact| {
        all.iter().find(|it| it.0.fact == wanted).and_then(|it| match &it.0.says {
            Says::Text { proofs, .. } => proofs.first().and_then(|it| it.first()).map(String::as_str),
            Says::NotStated | Says::Seen => None,
        })
    };
    link(Fact::RulesPage).or_else(|| link(Fact::WebPage))
}

#[cfg(test)]
mod tests {
    use kernel::calendar::Label;

    use super::*;

    fn line(item: &str, strength: Strength, text: &str) -> Line {
        Line {
            item: item.into(),
            label: Label::same(item),
            help: Label::default(),
            fact: Fact::Content,
            strength,
            within: guideline::ProfilePart::Anywhere,
            one_of: None,
            source: String::new(),
            says: Says::Text { text: text.into(), proofs: vec![vec![text.into()]] },
        }
    }

    #[test]
    fn what_fits_is_said_whole() {
        let lines = [line("a", Strength::Must, "Ett."), line("b", Strength::May, "Två.")];
        let short = short(&lines, "instagram", Some("https://x.example.se"));
        assert_eq!((short.text.as_str(), short.length, short.room), ("Ett. Två.", 9, Some(150)));
        assert!(short.left_out.is_empty());
        assert_eq!(whole(&lines), "Ett.\nTvå.");
    }

    #[test]
    fn what_does_not_fit_stands_where_the_text_leads_and_the_demanded_goes_first() {
        let long = "Ord ".repeat(30);
        let lines = [
            line("rad", Strength::May, "Ett råd."),
            line("lang", Strength::Must, long.trim()),
            line("krav", Strength::Must, "Ett krav."),
        ];
        let short = short(&lines, "tiktok", Some("https://x.example.se/om"));
        assert_eq!(short.text, "Ett råd. Ett krav. Läs mer: https://x.example.se/om");
        assert_eq!(short.left_out, ["lang"]);
        assert!(short.length <= 80);
    }

    #[test]
    fn no_text_is_ever_longer_than_its_room() {
        let lines: Vec<Line> = (0..40).map(|n| line("x", Strength::Must, &"å".repeat(n))).collect();
        for platform in ["tiktok", "x", "instagram", "facebook", "mastodon"] {
            let short = short(&lines, platform, Some("https://x.example.se/om"));
            assert!(short.length <= room(platform).unwrap(), "{platform}: {}", short.length);
        }
    }
}

use guideline::{Basis, Ground, Guideline};
use kernel::calendar::Date;

/// What is known of the organisation and is filled in where a template has its blank, such as `{organisation}`.
#[derive(Clone, Debug)]
pub struct Blanks {
    known: Vec<(&'static str, String)>,
}

/// A part of a text of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part<'t> {
    /// Words as they stand, or what was filled in.
    Words(String),
    /// A blank that nobody knows yet.
    Blank(&'t str),
}

impl Blanks {
    /// What this guideline knows on this day.
    #[must_use]
    pub fn of(organisation: &str, guideline: &Guideline, today: Date) -> Self {
        let in_force: Vec<&Ground> = guideline.grounds.iter().filter(|it| it.in_force(today)).collect();
        let house: Vec<&Ground> =
            in_force.iter().filter(|it| it.basis == Basis::HouseRule).copied().collect();
        Self {
            known: vec![
                ("organisation", organisation.to_owned()),
                ("guideline", guideline.document.title.clone()),
                ("not_allowed", lines(&in_force)),
                ("house_rules", lines(&house)),
            ],
        }
    }

    /// The parts of a text, each blank by itself.
    pub(crate) fn parts<'t>(&self, text: &'t str) -> Vec<Part<'t>> {
        let (mut parts, mut rest) = (Vec::new(), text);
        while let Some((before, name, after)) = next(rest) {
            if !before.is_empty() {
                parts.push(Part::Words(before.to_owned()));
            }
            parts.push(self.filled(name));
            rest = after;
        }
        if !rest.is_empty() {
            parts.push(Part::Words(rest.to_owned()));
        }
        parts
    }

    /// What is known is filled in; what is known to be nothing stays a blank, never an empty place.
    fn filled<'t>(&self, name: &'t str) -> Part<'t> {
        let known = self.known.iter().find(|it| it.0 == name && !it.1.is_empty());
        known.map_or(Part::Blank(name), |it| Part::Words(it.1.clone()))
    }
}

/// One ground a line, as a list.
fn lines(grounds: &[&Ground]) -> String {
    grounds.iter().map(|it| format!("- {}", it.label.sv)).collect::<Vec<_>>().join("\n")
}

/// The next blank: what stands before it, its name, and what follows.
fn next(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    while let Some(open) = text[from..].find('{').map(|it| it + from) {
        let inside = &text[open + 1..];
        let end = inside.find(|it: char| !(it.is_ascii_lowercase() || it == '_')).unwrap_or(inside.len());
        if end > 0 && inside[end..].starts_with('}') {
            return Some((&text[..open], &inside[..end], &inside[end + 1..]));
        }
        from = open + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blanks() -> Blanks {
        Blanks { known: vec![("organisation", "Motala kommun".to_owned()), ("house_rules", String::new())] }
    }

    #[test]
    fn what_is_known_is_filled_in_and_the_rest_stays_to_be_seen() {
        let words = |it: &str| Part::Words(it.to_owned());
        assert_eq!(
            blanks().parts("Vi är {organisation}, {unit}."),
            [words("Vi är "), words("Motala kommun"), words(", "), Part::Blank("unit"), words(".")]
        );
        assert_eq!(blanks().parts("{house_rules}"), [Part::Blank("house_rules")]);
        for plain in ["", "{", "{}", "{Ord}", "{ unit }", "{å}", "a { b"] {
            assert!(blanks().parts(plain).iter().all(|it| matches!(it, Part::Words(_))), "{plain}");
        }
    }
}

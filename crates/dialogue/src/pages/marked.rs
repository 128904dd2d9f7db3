//! A text with the places that were found in it, said in words and not by colour alone (WCAG 1.4.1).

/// A stretch of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// The words as they were written.
    pub(super) text: String,
    /// What was found there; nothing for the text between.
    pub(super) found: Option<String>,
}

/// A place in a text: its first byte, the byte after it, what was found there.
pub(super) type Spot = (usize, usize, String);

/// The whole text, cut where something was found. Places that touch are one place with both names.
pub(super) fn pieces(text: &str, mut spots: Vec<Spot>) -> Vec<Piece> {
    spots.retain(|(from, to, _)| from < to && text.get(*from..*to).is_some());
    spots.sort();
    let mut joined: Vec<Spot> = Vec::new();
    for (from, to, found) in spots {
        match joined.last_mut().filter(|it| from < it.1) {
            Some(last) => {
                last.1 = last.1.max(to);
                if !last.2.split(", ").any(|it| it == found) {
                    last.2 = format!("{}, {found}", last.2);
                }
            }
            None => joined.push((from, to, found)),
        }
    }
    let mut pieces = Vec::new();
    let mut reached = 0;
    for (from, to, found) in joined {
        pieces.push(Piece { text: text[reached..from].to_owned(), found: None });
        pieces.push(Piece { text: text[from..to].to_owned(), found: Some(found) });
        reached = to;
    }
    pieces.push(Piece { text: text[reached..].to_owned(), found: None });
    pieces.retain(|it| !it.text.is_empty());
    pieces
}

/// A part of the text that holds its first finding, or its beginning: at most about `most` characters.
pub(super) fn excerpt(text: &str, spots: Vec<Spot>, most: usize) -> Vec<Piece> {
    let first = spots.iter().map(|it| it.0).min().unwrap_or(0);
    let before = text.get(..first).map_or(0, |it| it.chars().count());
    let skip = if before > most / 2 { before - most / 4 } else { 0 };
    let from = nth(text, skip);
    let to = nth(text, skip + most);
    let inside = |it: Spot| (it.0 >= from && it.1 <= to).then(|| (it.0 - from, it.1 - from, it.2));
    let mut pieces = pieces(&text[from..to], spots.into_iter().filter_map(inside).collect());
    let dots = || Piece { text: "…".to_owned(), found: None };
    if from > 0 {
        pieces.insert(0, dots());
    }
    if to < text.len() {
        pieces.push(dots());
    }
    pieces
}

fn nth(text: &str, n: usize) -> usize {
    text.char_indices().nth(n).map_or(text.len(), |it| it.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(pieces: &[Piece]) -> String {
        let one =
            |it: &Piece| it.found.as_ref().map_or(it.text.clone(), |found| format!("[{}|{found}]", it.text));
        pieces.iter().map(one).collect()
    }

    #[test]
    fn every_word_is_kept_and_places_that_touch_are_one() {
        let text = "ring 070-000 åh hej";
        let spots = vec![(5, 12, "nummer".to_owned()), (9, 16, "hot".to_owned()), (0, 0, "inget".to_owned())];
        assert_eq!(shown(&pieces(text, spots)), "ring [070-000 åh|nummer, hot] hej");
        assert_eq!(shown(&pieces(text, vec![(14, 99, "utanför".to_owned())])), text);
        assert_eq!(shown(&pieces(text, vec![(14, 17, "mitt i å".to_owned())])), text);
    }

    #[test]
    fn an_excerpt_shows_what_was_found_and_that_something_is_left_out() {
        let long = format!("{}HOT{}", "å ".repeat(100), " ä".repeat(100));
        let at = long.find("HOT").unwrap();
        let said = shown(&excerpt(&long, vec![(at, at + 3, "hot".to_owned())], 40));
        assert!(said.starts_with('…') && said.ends_with('…') && said.contains("[HOT|hot]"), "{said}");
        assert_eq!(shown(&excerpt("kort", vec![], 40)), "kort");
    }
}

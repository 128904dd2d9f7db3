//! What a published profile says, held against what it should say, word by word.

use guideline::ProfilePart;

use super::model::{Line, Says, Seen};

/// How an item stands in the published profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is there.
    There,
    /// Something like it is there, and not what it should be now.
    Outdated,
    /// It is not there.
    Missing,
    /// Another of the same group is there, and one is enough.
    NotNeeded,
    /// Somebody has to state the fact first.
    NotStated,
    /// Only an eye can tell.
    ByEye,
}

/// How words stand in one text and the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PieceKind {
    /// In both.
    Same,
    /// It should stand there and does not.
    Missing,
    /// It stands there and is not asked for.
    Extra,
}

/// Words in a row that stand alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// How.
    pub kind: PieceKind,
    /// The words.
    pub words: String,
}

/// Longer texts are compared by so many words from their beginning.
const MOST_WORDS: usize = 1_500;
/// So large a part of an item's words in the same place makes it an older wording of it, in hundredths.
const ALIKE_PERCENT: usize = 60;
/// What begins with the same words is an older wording, however much of it has become otherwise.
const LEAD_WORDS: usize = 4;
/// A shorter sentence is like too many others.
const LEAST_WORDS: usize = 3;

/// How each item stands in what was published: anywhere in it, or in the texts beside the name (ORE-REP-10).
#[must_use]
pub fn compare(lines: &[Line], seen: &Seen) -> Vec<State> {
    let shapes = |text: String| words(&text).iter().map(|it| shape(it)).collect::<Vec<String>>();
    let (all, described) = (shapes(seen.text()), shapes(seen.described()));
    let within = |it: &Line| match it.within {
        ProfilePart::Anywhere => &all,
        ProfilePart::Text => &described,
    };
    let mut states: Vec<State> = lines.iter().map(|it| state(it, within(it))).collect();
    for n in 0..lines.len() {
        let group = lines[n].one_of.as_ref();
        let another = |m: usize| m != n && lines[m].one_of.as_ref() == group && states[m] == State::There;
        let open = matches!(states[n], State::Missing | State::Outdated | State::NotStated);
        if group.is_some() && open && (0..lines.len()).any(another) {
            states[n] = State::NotNeeded;
        }
    }
    states
}

fn state(line: &Line, published: &[String]) -> State {
    match &line.says {
        Says::NotStated => State::NotStated,
        Says::Seen => State::ByEye,
        Says::Text { text, proofs } => {
            let shapes = |it: &str| words(it).iter().map(|it| shape(it)).collect::<Vec<_>>();
            let stands = |parts: &Vec<String>| parts.iter().all(|it| stands_in(&shapes(it), published));
            let mut stand = proofs.iter().map(stands);
            if stand.next() == Some(true) {
                State::There
            } else if is_alike(&shapes(text), published) {
                State::Outdated
            } else if stand.any(|it| it) {
                State::There
            } else {
                State::Missing
            }
        }
    }
}

/// Whether the words stand there in a row.
fn stands_in(wanted: &[String], published: &[String]) -> bool {
    !wanted.is_empty() && published.windows(wanted.len()).any(|it| it == wanted)
}

/// Whether some part of the published text is an older wording.
fn is_alike(wanted: &[String], published: &[String]) -> bool {
    if wanted.len() < LEAST_WORDS {
        return false;
    }
    if wanted.len() > LEAD_WORDS && stands_in(&wanted[..LEAD_WORDS], published) {
        return true;
    }
    let width = wanted.len() + wanted.len() / 2;
    let part = |from: usize| &published[from..published.len().min(from + width)];
    let begins = (0..published.len()).filter(|from| wanted.contains(&published[*from]));
    begins.into_iter().any(|from| common(wanted, part(from)) * 100 >= wanted.len() * ALIKE_PERCENT)
}

/// How many words the two have in common, in the same order.
fn common(one: &[String], other: &[String]) -> usize {
    table(one, other)[0]
}

/// For each place (row by row) the number of words in common from there on.
fn table(one: &[String], other: &[String]) -> Vec<usize> {
    let width = other.len() + 1;
    let mut table = vec![0_usize; (one.len() + 1) * width];
    for i in (0..one.len()).rev() {
        for j in (0..other.len()).rev() {
            table[i * width + j] = if one[i] == other[j] {
                table[(i + 1) * width + j + 1] + 1
            } else {
                table[(i + 1) * width + j].max(table[i * width + j + 1])
            };
        }
    }
    table
}

/// The two texts in one, with what is missing and what is extra, word for word.
#[must_use]
pub fn difference(wanted: &str, published: &str) -> Vec<Piece> {
    let (wanted, published) = (words(wanted), words(published));
    let shapes = |it: &[&str]| it.iter().map(|it| shape(it)).collect::<Vec<_>>();
    let (left, right) = (shapes(&wanted), shapes(&published));
    let table = table(&left, &right);
    let width = right.len() + 1;
    let (mut i, mut j) = (0, 0);
    let mut pieces: Vec<Piece> = Vec::new();
    while i < left.len() || j < right.len() {
        let both = i < left.len() && j < right.len();
        if both && left[i] == right[j] {
            add(&mut pieces, PieceKind::Same, published[j]);
            (i, j) = (i + 1, j + 1);
        } else if j == right.len() || both && table[(i + 1) * width + j] >= table[i * width + j + 1] {
            add(&mut pieces, PieceKind::Missing, wanted[i]);
            i += 1;
        } else {
            add(&mut pieces, PieceKind::Extra, published[j]);
            j += 1;
        }
    }
    pieces
}

fn add(pieces: &mut Vec<Piece>, kind: PieceKind, word: &str) {
    match pieces.last_mut() {
        Some(piece) if piece.kind == kind => {
            piece.words.push(' ');
            piece.words.push_str(word);
        }
        _ => pieces.push(Piece { kind, words: word.to_owned() }),
    }
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().take(MOST_WORDS).collect()
}

/// A word as it is compared: without case, without signs at its ends, and an address without what does not tell.
fn shape(word: &str) -> String {
    let word = word.to_lowercase();
    let word = word.trim_matches(|it: char| !it.is_alphanumeric());
    let word = word.strip_prefix("https://").or_else(|| word.strip_prefix("http://")).unwrap_or(word);
    let word = word.strip_prefix("www.").unwrap_or(word);
    word.trim_end_matches('/').to_owned()
}

#[cfg(test)]
mod tests {
    use guideline::{Fact, Strength};
    use kernel::calendar::Label;
    use proptest::prelude::*;

    use super::*;

    fn line(says: Says, one_of: Option<&str>) -> Line {
        Line {
            item: "x".into(),
            label: Label::default(),
            help: Label::default(),
            fact: Fact::Content,
            strength: Strength::Must,
            within: ProfilePart::Anywhere,
            one_of: one_of.map(str::to_owned),
            source: String::new(),
            says,
        }
    }

    fn text(text: &str, proof: &str) -> Line {
        line(Says::Text { text: text.into(), proofs: vec![vec![proof.into()]] }, None)
    }

    fn state_of(line: Line, published: &str) -> State {
        compare(&[line], &about(published))[0]
    }

    fn about(text: &str) -> Seen {
        Seen {
            at: kernel::Instant::from_micros(0),
            name: String::new(),
            description: String::new(),
            about: text.into(),
            picture: None,
            amiss: Vec::new(),
            amiss_since: None,
        }
    }

    #[test]
    fn what_must_stand_in_the_text_is_not_found_in_the_name() {
        let sender = text("Vi är en del av Örebro kommun.", "Örebro kommun");
        let described = Line { within: ProfilePart::Text, ..sender.clone() };
        let seen = Seen { name: "Örebro kommun".into(), ..about("Välkommen hit!") };
        assert_eq!(compare(&[sender, described.clone()], &seen), [State::There, State::Missing]);
        assert_eq!(compare(&[described], &about("En sida från Örebro kommun.")), [State::There]);
    }

    #[test]
    fn what_has_two_parts_is_there_with_both() {
        let proofs = vec![vec!["inte sekretess här".into(), "019-21 10 00".into()]];
        let notice = || {
            line(
                Says::Text {
                    text: "Skriv inte sekretess här. Ring 019-21 10 00".into(),
                    proofs: proofs.clone(),
                },
                None,
            )
        };
        assert_eq!(state_of(notice(), "Inte sekretess här! Ring gärna: 019-21 10 00."), State::There);
        assert_ne!(state_of(notice(), "Skriv inte sekretess här."), State::There);
    }

    #[test]
    fn an_item_is_there_whatever_stands_around_it() {
        let unit = || text("Kontot sköts av Tekniska nämnden.", "Tekniska nämnden");
        assert_eq!(state_of(unit(), "Vi på Tekniska Nämnden, Motala, svarar."), State::There);
        assert_eq!(state_of(unit(), "Vi på nämnden, Tekniska, svarar."), State::Missing);
        let link = text("Läs mer: https://www.example.se/om", "https://www.example.se/om");
        assert_eq!(state_of(link, "Mer på example.se/om/."), State::There);
    }

    #[test]
    fn an_older_wording_is_told_from_one_that_was_never_there() {
        let hours = "Vi läser det som skrivs här minst en gång varje arbetsdag, helgfria måndag–fredag kl. 08:00–16:30.";
        let older = "Hej! Vi läser det som skrivs här minst en gång varje arbetsdag, helgfria måndag–fredag kl. 07:00–15:00. Välkommen!";
        assert_eq!(state_of(text(hours, hours), older), State::Outdated);
        assert_eq!(state_of(text(hours, hours), "Välkommen hit!"), State::Missing);
        assert_eq!(state_of(text(hours, hours), &format!("Hej! {hours}")), State::There);
    }

    #[test]
    fn an_old_list_is_outdated_even_beside_a_link_to_the_new_one() {
        let rules = |list: &str| {
            let text = format!("Det här accepterar vi inte: {list}.");
            line(
                Says::Text {
                    proofs: vec![vec![text.clone()], vec!["https://www.example.se/regler".into()]],
                    text,
                },
                None,
            )
        };
        let published = "Det här accepterar vi inte: svordomar. Mer: www.example.se/regler";
        assert_eq!(state_of(rules("svordomar"), published), State::There);
        assert_eq!(state_of(rules("hot; hets; reklam; svordomar och annat"), published), State::Outdated);
        assert_eq!(
            state_of(rules("hot"), "Regler: www.example.se/regler"),
            State::There,
            "the link is enough"
        );
    }

    #[test]
    fn of_a_group_one_is_enough() {
        let contact =
            line(Says::Text { text: "Ring 0141".into(), proofs: vec![vec!["0141".into()]] }, Some("contact"));
        let page = line(Says::NotStated, Some("contact"));
        assert_eq!(
            compare(&[contact.clone(), page.clone()], &about("Ring 0141")),
            [State::There, State::NotNeeded]
        );
        assert_eq!(compare(&[contact, page], &about("Hej")), [State::Missing, State::NotStated]);
    }

    #[test]
    fn every_word_is_told_as_the_same_missing_or_extra() {
        let pieces = difference("Vi svarar vardagar kl. 8.", "Vi svarar alltid kl. 8. Hej!");
        let told: Vec<_> = pieces.iter().map(|it| (it.kind, it.words.as_str())).collect();
        let expected = [
            (PieceKind::Same, "Vi svarar"),
            (PieceKind::Missing, "vardagar"),
            (PieceKind::Extra, "alltid"),
            (PieceKind::Same, "kl. 8."),
            (PieceKind::Extra, "Hej!"),
        ];
        assert_eq!(told, expected);
        assert_eq!(difference("", ""), []);
    }

    proptest! {
        #[test]
        fn no_word_is_lost_and_none_is_invented(wanted in "[abc ]{0,40}", published in "[abc ]{0,40}") {
            let pieces = difference(&wanted, &published);
            let said = |left_out: PieceKind| {
                let kept = pieces.iter().filter(|it| it.kind != left_out);
                kept.map(|it| it.words.as_str()).collect::<Vec<_>>().join(" ")
            };
            prop_assert_eq!(said(PieceKind::Extra), words(&wanted).join(" "));
            prop_assert_eq!(said(PieceKind::Missing), words(&published).join(" "));
        }
    }
}

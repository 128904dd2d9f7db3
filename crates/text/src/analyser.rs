use std::sync::LazyLock;

use crate::finding::Finding;
use crate::kinds;
use crate::lexicon::Lexicon;
use crate::lix::{self, Paragraph};
use crate::pieces::pieces;
use crate::question;
use crate::reading::Reading;

/// The lists of findings: the same for everybody, so their automata are built once in a process.
static FINDING: LazyLock<Lexicon> = LazyLock::new(Lexicon::new);

/// The lists that tell what a text asks.
static ASKING: LazyLock<Lexicon> = LazyLock::new(Lexicon::asking);

/// Reads Swedish texts; shared by reference between threads.
pub struct Analyser {
    lexicon: &'static Lexicon,
    asking: &'static LazyLock<Lexicon>,
    known: Vec<String>,
}

/// What a text contains that a person should look at (sv. *analys*).
#[derive(Clone, Debug, PartialEq)]
pub struct Analysis {
    /// The findings, in the order of the text.
    pub findings: Vec<Finding>,
    /// Whether the text asks something that must be answered (sv. *fråga*).
    pub question: bool,
    /// How hard the text is to read (sv. *läsbarhetsindex, LIX*); 0 for a text without words.
    pub lix: u32,
    /// The same, where the text has words enough for it to say something ([`crate::FEWEST_WORDS`]).
    pub told_lix: Option<u32>,
    /// The same for each paragraph that has words.
    pub paragraphs: Vec<Paragraph>,
}

impl Analyser {
    /// Builds the automata of the lists of findings, unless an analyser of this process has.
    #[must_use]
    pub fn new() -> Self {
        Self { lexicon: &FINDING, asking: &ASKING, known: Vec::new() }
    }

    /// The same, with the hosts that links may lead to without being looked at: `"ekbacka.example"` and what is under it.
    #[must_use]
    pub fn knowing<'a>(self, hosts: impl IntoIterator<Item = &'a str>) -> Self {
        Self { known: hosts.into_iter().map(str::to_lowercase).collect(), ..self }
    }

    /// The lists that tell what a text asks, built when first wanted.
    pub(crate) fn asking(&self) -> &Lexicon {
        self.asking
    }

    /// Reads a text.
    #[must_use]
    pub fn analyse(&self, text: &str) -> Analysis {
        let (mut findings, mut question) = (Vec::new(), false);
        for piece in pieces(text) {
            let reading = Reading::of(&text[piece.clone()], self.lexicon);
            let found = kinds::find_all(&reading, &self.known);
            findings.extend(found.iter().map(|found| reading.finding(found, piece.start)));
            question |= question::asks(&reading, &found);
        }
        let paragraphs = lix::paragraphs(text);
        // What stands outside the only paragraph with words adds nothing to the index.
        let lix = if let [only] = &paragraphs[..] { only.lix } else { lix::lix(text) };
        Analysis { findings, question, lix: lix.value, told_lix: lix.told(), paragraphs }
    }
}

impl Default for Analyser {
    fn default() -> Self {
        Self::new()
    }
}

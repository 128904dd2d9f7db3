use kernel::{AccountId, CrisisId, Instant, PersonId};

/// A crisis in which communication is led otherwise than every day (sv. *kris*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crisis {
    /// Identity.
    pub id: CrisisId,
    /// What it is called.
    pub name: String,
    /// The words by which what people write is grouped (sv. *teman*).
    pub themes: Vec<String>,
    /// Who began it.
    pub begun_by: PersonId,
    /// When.
    pub begun_at: Instant,
    /// Under which guideline.
    pub guideline: String,
    /// That it is over: who ended it, when, and why.
    pub ended: Option<(PersonId, Instant, String)>,
}

/// Whether an account is used (sv. *val*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its number in the crisis.
    pub n: i64,
    /// Which account.
    pub account: AccountId,
    /// Whether it is used.
    pub used: bool,
    /// Why.
    pub reason: String,
    /// Who decided.
    pub by: PersonId,
    /// When.
    pub at: Instant,
}

/// That an account says where the information is (sv. *hänvisning*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Which account.
    pub account: AccountId,
    /// What stands there.
    pub text: String,
    /// Where it stands.
    pub address: String,
    /// Who confirmed it.
    pub by: PersonId,
    /// When.
    pub at: Instant,
}

/// Somebody who watches an account for a while, and who stands in (sv. *pass*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Which account.
    pub account: AccountId,
    /// Who.
    pub person: PersonId,
    /// Who stands in.
    pub deputy: PersonId,
    /// From when.
    pub from: Instant,
    /// Until when.
    pub until: Instant,
}

impl Slot {
    /// Whether it covers this moment.
    #[must_use]
    pub fn covers(&self, at: Instant) -> bool {
        self.from <= at && at < self.until
    }
}

/// What was put together and sent (sv. *lägesbild*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digest {
    /// Its number in the crisis.
    pub n: i64,
    /// When it was made.
    pub at: Instant,
    /// How many items it rests on.
    pub items: i64,
    /// What it says.
    pub text: String,
}

/// What is missing with an account (sv. *brist*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// Nobody has decided whether it is used.
    Undecided,
    /// It is not used and does not say yet where the information is; in time.
    NoticeWaits,
    /// It should have said so by now.
    NoticeLate,
    /// It is used and nobody watches it now.
    Unstaffed,
}

/// An account in a crisis: what was decided, and what is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The latest choice.
    pub choice: Option<Choice>,
    /// That it says where the information is, since that choice.
    pub notice: Option<Notice>,
    /// Who watches it now.
    pub now: Option<Slot>,
}

impl Line {
    /// What is known of this account; each list has the oldest first.
    #[must_use]
    pub fn of(
        account: AccountId,
        choices: &[Choice],
        notices: &[Notice],
        slots: &[Slot],
        now: Instant,
    ) -> Self {
        let choice = choices.iter().rev().find(|it| it.account == account).cloned();
        let since = choice.as_ref().map(|it| it.at);
        let stands = |it: &&Notice| it.account == account && since.is_some_and(|since| it.at >= since);
        let notice = notices.iter().rev().find(stands).cloned();
        let slot = slots.iter().rev().find(|it| it.account == account && it.covers(now)).cloned();
        Self { choice, notice, now: slot }
    }

    /// What is missing, where an account that is not used has so many seconds to say where the information is.
    #[must_use]
    pub fn gap(&self, referral_seconds: i64, now: Instant) -> Option<Gap> {
        match &self.choice {
            None => Some(Gap::Undecided),
            Some(it) if it.used => self.now.is_none().then_some(Gap::Unstaffed),
            Some(_) if self.notice.is_some() => None,
            Some(it) if now >= it.at.plus_seconds(referral_seconds) => Some(Gap::NoticeLate),
            Some(_) => Some(Gap::NoticeWaits),
        }
    }
}

/// What people write about one matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// The word.
    pub word: String,
    /// How many items have it.
    pub items: usize,
    /// A few of them, without who wrote them.
    pub quotes: Vec<String>,
}

/// So many quotes of a theme, and so many characters of each.
const QUOTES: usize = 3;
const QUOTE_CHARACTERS: usize = 140;

/// Groups what was written by the words of the crisis, whatever the capitals; an item with several words is counted with
/// each. What has none of them is left out.
#[must_use]
pub fn themes_of(themes: &[String], written: &[String]) -> Vec<Theme> {
    let theme = |word: &String| {
        let plain = word.to_lowercase();
        let having: Vec<&String> = written.iter().filter(|it| it.to_lowercase().contains(&plain)).collect();
        let quotes = having.iter().take(QUOTES).map(|it| quote(it)).collect();
        Theme { word: word.clone(), items: having.len(), quotes }
    };
    let mut all: Vec<Theme> = themes.iter().map(theme).collect();
    all.sort_by(|a, b| b.items.cmp(&a.items).then(a.word.cmp(&b.word)));
    all
}

/// The beginning of a text on one line, without whom it calls by name (`@somebody`).
fn quote(text: &str) -> String {
    let plain = |word: &str| if word.starts_with('@') { "@…".to_owned() } else { word.to_owned() };
    let words: Vec<String> = text.split_whitespace().map(plain).collect();
    let line = words.join(" ");
    if line.chars().count() <= QUOTE_CHARACTERS {
        return line;
    }
    let cut: String = line.chars().take(QUOTE_CHARACTERS).collect();
    format!("{}…", cut.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(n: u8) -> AccountId {
        format!("01900000-0000-7000-8000-00000000000{n}").parse().unwrap()
    }

    fn person() -> PersonId {
        "01900000-0000-7000-8000-0000000000aa".parse().unwrap()
    }

    fn choice(n: i64, of: u8, used: bool, at: i64) -> Choice {
        let (account, by) = (account(of), person());
        Choice { n, account, used, reason: String::new(), by, at: Instant::from_micros(0).plus_seconds(at) }
    }

    #[test]
    fn what_is_missing_follows_from_the_latest_choice_and_the_time() {
        let at = |seconds| Instant::from_micros(0).plus_seconds(seconds);
        let notice = Notice {
            account: account(1),
            text: String::new(),
            address: String::new(),
            by: person(),
            at: at(200),
        };
        let slot =
            Slot { account: account(1), person: person(), deputy: person(), from: at(100), until: at(400) };
        let gap = |choices: &[Choice], notices: &[Notice], slots: &[Slot], now| {
            Line::of(account(1), choices, notices, slots, at(now)).gap(3_600, at(now))
        };
        assert_eq!(gap(&[], &[], &[], 0), Some(Gap::Undecided));
        assert_eq!(gap(&[choice(1, 2, true, 0)], &[], &[], 0), Some(Gap::Undecided), "another account's");
        assert_eq!(gap(&[choice(1, 1, false, 0)], &[], &[], 3_599), Some(Gap::NoticeWaits));
        assert_eq!(gap(&[choice(1, 1, false, 0)], &[], &[], 3_600), Some(Gap::NoticeLate));
        let said = std::slice::from_ref(&notice);
        assert_eq!(gap(&[choice(1, 1, false, 0)], said, &[], 3_600), None);
        let again = [choice(1, 1, false, 0), choice(2, 1, true, 250), choice(3, 1, false, 300)];
        assert_eq!(gap(&again, said, &[], 310), Some(Gap::NoticeWaits), "what stood there before is old");
        assert_eq!(gap(&[choice(1, 1, true, 0)], &[], &[], 50), Some(Gap::Unstaffed));
        let staffed = std::slice::from_ref(&slot);
        assert_eq!(gap(&[choice(1, 1, true, 0)], &[], staffed, 399), None);
        assert_eq!(
            gap(&[choice(1, 1, true, 0)], &[], staffed, 400),
            Some(Gap::Unstaffed),
            "the slot is over"
        );
    }

    #[test]
    fn what_is_written_is_grouped_by_words_with_counts_and_quotes_that_name_nobody() {
        let themes = ["el".to_owned(), "Vatten".to_owned()];
        let written: Vec<String> = [
            "När kommer VATTNET, alltså vattentanken?",
            "@Kajsa vet du om vatten finns?",
            "Finns vatten på Storgatan?",
            "Vatten och el är borta",
            "Tack!",
        ]
        .map(str::to_owned)
        .into();
        let found = themes_of(&themes, &written);
        let counts: Vec<_> = found.iter().map(|it| (it.word.as_str(), it.items)).collect();
        assert_eq!(counts, [("Vatten", 4), ("el", 1)]);
        assert_eq!(found[0].quotes.len(), 3);
        assert!(found[0].quotes.iter().all(|it| !it.contains("Kajsa")), "{found:?}");
        assert!(quote(&"å ".repeat(300)).chars().count() <= QUOTE_CHARACTERS + 1);
    }
}

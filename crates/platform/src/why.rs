use std::fmt;

kernel::words! {
    /// What exactly went wrong, as far as we found it out ourselves: the words that stand in a [`crate::Trouble`] are one
    /// of these, or the platform's own.
    Why {
        /// Nobody answered the call.
        NoConnection = "no connection",
        /// The answer took too long.
        NoAnswerInTime = "no answer in time",
        /// The answer ended before it was whole.
        BrokeOff = "the answer broke off",
        /// The answer is larger than is received.
        Oversized = "the answer is larger than 20 MB",
        /// The site answers, and has no programming interface there.
        NoInterface = "the site offers no such interface",
        /// Something before the site says that there is nothing.
        NotByTheSite = "not found, and not by the site's own interface",
        /// The site is somewhere else.
        Moved = "the site sends us to another address; its address in the settings must be corrected",
        /// A page for people.
        WebPage = "a web page instead of data",
        /// No list where one was asked for.
        NoList = "no list",
        /// Nothing at all.
        Empty = "an empty answer",
        /// No object where one was asked for.
        NoObject = "no object",
        /// Two commas with nothing between.
        Hole = "a list with a hole in it",
        /// The list ends, and the answer goes on.
        Trailing = "something follows the list",
        /// It ends before it is whole.
        CutOff = "it ends in the middle",
        /// A bracket closes what another opened.
        Brackets = "brackets that do not match",
        /// It was kept of a request that was none of ours.
        ForeignRequest = "the request was no request for posts or comments",
        /// The site has no name.
        NoName = "the site does not say what it is called",
        /// The page with the profile cannot be read.
        NoProfile = "the page about the account cannot be read",
        /// Who is signed in is not said.
        NoSelf = "the site does not say who we are",
        /// What was asked for is something else than a comment.
        NoComment = "it is no comment of a visitor",
        /// The bytes could not be read.
        Unreadable = "unreadable",
        /// It is written in no JSON.
        NoJson = "no JSON",
        /// It is JSON of another shape.
        WrongField = "a field is missing or of another kind",
        /// What names it is no number.
        NoNumber = "an identity that is no number",
        /// A sweep was to go on from a place that is none.
        NoPlace = "it is no place in a sweep of this platform",
        /// An identity of another platform.
        ForeignIdentity = "it is no identity of this platform",
        /// A comment that stands under nothing.
        NoPost = "a comment without a post",
        /// It was refused, and nothing was said.
        NoReason = "no reason given",
        /// The address is none.
        AddressForm = "the address of the site must look like https://www.example.se",
        /// The address is for another kind of program.
        AddressScheme = "the address of the site must begin with https:// or http://",
        /// The address carries a secret.
        AddressSecret = "the address of the site must not contain a user name or a password",
        /// The address carries a question.
        AddressQuery = "the address of the site must not contain ? or #",
    }
}

const IN_ITEM: &str = " of the item";
const WITHHELD: &str = "the list is empty, though the site counts ";

/// The words of a trouble, taken apart again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// What we found out ourselves.
    Known(Why),
    /// The same, at a line and a character of one item among others.
    InItem(Why, u64, u64),
    /// The site counts so many, and shows none.
    Withheld(u64),
    /// Words of the platform, which cannot be said in another language.
    Quoted(String),
}

impl Said {
    /// What the words mean.
    #[must_use]
    pub fn of(words: &str) -> Self {
        if let Ok(why) = words.parse() {
            return Self::Known(why);
        }
        if let Some(n) = words.strip_prefix(WITHHELD).and_then(|it| it.parse().ok()) {
            return Self::Withheld(n);
        }
        Self::in_item(words).unwrap_or_else(|| Self::Quoted(words.to_owned()))
    }

    fn in_item(words: &str) -> Option<Self> {
        let (why, place) = words.strip_suffix(IN_ITEM)?.rsplit_once(", at line ")?;
        let (line, column) = place.split_once(" column ")?;
        Some(Self::InItem(why.parse().ok()?, line.parse().ok()?, column.parse().ok()?))
    }
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(why) => write!(f, "{why}"),
            Self::InItem(why, line, column) => write!(f, "{why}, at line {line} column {column}{IN_ITEM}"),
            Self::Withheld(n) => write!(f, "{WITHHELD}{n}"),
            Self::Quoted(words) => f.write_str(words),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_with_an_address_is_known() {
        for address in ["x", "ftp://x.example", "https://a:b@x.example", "https://x.example/?a"] {
            let wrong = crate::wordpress::Site::new(address).unwrap_err().to_string();
            assert!(matches!(Said::of(&wrong), Said::Known(_)), "{wrong}");
        }
    }

    #[test]
    fn what_was_said_is_understood_again() {
        let known = Why::ALL.iter().flat_map(|it| [Said::Known(*it), Said::InItem(*it, 1, 34)]);
        for said in known.chain([Said::Withheld(7), Said::Quoted("comment_closed".to_owned())]) {
            assert_eq!(Said::of(&said.to_string()), said);
        }
        for strange in ["", ", at line 1 column 2 of the item", "no JSON, at line x column 2 of the item"] {
            assert_eq!(Said::of(strange), Said::Quoted(strange.to_owned()));
        }
    }
}

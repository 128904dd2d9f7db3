use std::borrow::Cow;

use kernel::Instant;

/// Something said to a person, kept so that it can be said in either language later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    pub(crate) words: Words,
    pub(crate) args: Vec<(&'static str, Arg)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Words {
    Key(Cow<'static, str>),
    Both { sv: String, en: String },
}

/// What is put into a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Words as they are.
    Word(String),
    /// A number, written as the language writes it and counted by its plural rules.
    Number(i64),
    /// A point in time, written as the language writes it.
    Moment(Instant),
    /// Another text.
    Text(Box<Text>),
}

impl Text {
    /// The text with this key in `locales/*/*.ftl`.
    #[must_use]
    pub fn key(key: impl Into<Cow<'static, str>>) -> Self {
        Self { words: Words::Key(key.into()), args: Vec::new() }
    }

    /// A text that is data (a label of the guideline, a name), in both languages.
    pub fn both(sv: impl Into<String>, en: impl Into<String>) -> Self {
        Self { words: Words::Both { sv: sv.into(), en: en.into() }, args: Vec::new() }
    }

    /// A text that is data and the same in every language.
    pub fn same(words: impl Into<String>) -> Self {
        let words = words.into();
        Self::both(words.clone(), words)
    }

    /// Puts something into the text where it says `{ $name }`.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }
}

impl From<&str> for Arg {
    fn from(it: &str) -> Self {
        Self::Word(it.to_owned())
    }
}
impl From<String> for Arg {
    fn from(it: String) -> Self {
        Self::Word(it)
    }
}
impl From<&String> for Arg {
    fn from(it: &String) -> Self {
        Self::Word(it.clone())
    }
}
impl From<i64> for Arg {
    fn from(it: i64) -> Self {
        Self::Number(it)
    }
}
impl From<&i64> for Arg {
    fn from(it: &i64) -> Self {
        Self::Number(*it)
    }
}
impl From<&usize> for Arg {
    fn from(it: &usize) -> Self {
        Self::from(*it)
    }
}
impl From<i32> for Arg {
    fn from(it: i32) -> Self {
        Self::Number(i64::from(it))
    }
}
impl From<&i32> for Arg {
    fn from(it: &i32) -> Self {
        Self::from(*it)
    }
}
impl From<usize> for Arg {
    fn from(it: usize) -> Self {
        Self::Number(i64::try_from(it).unwrap_or(i64::MAX))
    }
}
impl From<Instant> for Arg {
    fn from(it: Instant) -> Self {
        Self::Moment(it)
    }
}
impl From<Text> for Arg {
    fn from(it: Text) -> Self {
        Self::Text(Box::new(it))
    }
}

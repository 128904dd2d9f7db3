use fluent_bundle::FluentValue;
use kernel::Instant;

use crate::text::{Arg, Text, Words};
use crate::texts::fluent_args;
use crate::{Lang, Texts, when};

/// A language with its texts: says things to one person.
#[derive(Clone)]
pub struct Tongue {
    lang: Lang,
    texts: Texts,
}

impl Tongue {
    /// The language with its texts.
    #[must_use]
    pub fn new(lang: Lang, texts: Texts) -> Self {
        Self { lang, texts }
    }

    /// Which language it is.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The text with this key.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.texts.format(self.lang, key, None)
    }

    /// The text with this key, with one thing put into it.
    #[must_use]
    pub fn t_with(&self, key: &str, name: &'static str, arg: impl Into<Arg>) -> String {
        self.say(&Text::key(key.to_owned()).with(name, arg))
    }

    /// The text, in this language.
    #[must_use]
    pub fn say(&self, text: &Text) -> String {
        match &text.words {
            Words::Both { sv, en } => match self.lang {
                Lang::Sv => sv.clone(),
                Lang::En => en.clone(),
            },
            Words::Key(key) => {
                let args = fluent_args(text.args.iter().map(|(name, arg)| (*name, self.value(arg))));
                self.texts.format(self.lang, key, Some(&args))
            }
        }
    }

    /// Date and time without the year: `mån 23 nov 14:05`.
    #[must_use]
    pub fn moment(&self, at: Instant) -> String {
        when::moment(self, at)
    }

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Word(word) => FluentValue::from(word.clone()),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Moment(at) => FluentValue::from(when::full(self, *at)),
            Arg::Text(text) => FluentValue::from(self.say(text)),
        }
    }
}

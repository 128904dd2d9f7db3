#![expect(clippy::disallowed_methods, reason = "rust-embed reads the folder in builds that are no releases")]

use std::borrow::Cow;
use std::path::Path;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;

use crate::Lang;

#[derive(RustEmbed)]
#[folder = "../../locales/"]
struct Locales;

/// All texts of the interface in both languages, loaded once from every `.ftl` file of `locales/`.
#[derive(Clone)]
pub struct Texts(Arc<Loaded>);

struct Loaded {
    sv: Bundle,
    en: Bundle,
    strictness: Strictness,
}

type Bundle = FluentBundle<FluentResource>;

/// What happens when a text is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strictness {
    /// The key is shown as ⟦key⟧ and the operator is warned.
    Forgiving,
    /// The program stops: for tests.
    Strict,
}

impl Texts {
    /// Loads every text.
    #[must_use]
    pub fn load(strictness: Strictness) -> Self {
        Self(Arc::new(Loaded { sv: bundle(Lang::Sv), en: bundle(Lang::En), strictness }))
    }

    /// Whether there is a text with this key in the language.
    #[must_use]
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        self.bundle(lang).get_message(key).is_some_and(|it| it.value().is_some())
    }

    pub(crate) fn format(&self, lang: Lang, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let bundle = self.bundle(lang);
        let Some(pattern) = bundle.get_message(key).and_then(|it| it.value()) else {
            return self.missing(lang, key, "no such text");
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, args, &mut errors);
        if errors.is_empty() {
            text.into_owned()
        } else {
            self.missing(lang, key, "something the text speaks of was not given")
        }
    }

    fn bundle(&self, lang: Lang) -> &Bundle {
        match lang {
            Lang::Sv => &self.0.sv,
            Lang::En => &self.0.en,
        }
    }

    fn missing(&self, lang: Lang, key: &str, why: &'static str) -> String {
        assert!(self.0.strictness == Strictness::Forgiving, "text {key} ({}): {why}", lang.code());
        tracing::warn!(key, lang = lang.code(), why, "a text could not be shown");
        format!("⟦{key}⟧")
    }
}

fn bundle(lang: Lang) -> Bundle {
    let id: LanguageIdentifier = lang.code().parse().expect("our codes are language identifiers");
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang {
        Lang::Sv => |value, _| number(value, '\u{a0}'),
        Lang::En => |value, _| number(value, ','),
    }));
    for (file, source) in sources(lang) {
        let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, errors)| {
            tracing::warn!(file, ?errors, "a file of texts is damaged; the rest of it is used");
            resource
        });
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::warn!(file, ?errors, "a text is defined twice; the first is used");
        }
    }
    bundle
}

/// The files of a language, in the order of their names.
pub(crate) fn sources(lang: Lang) -> Vec<(String, String)> {
    let mut files: Vec<_> = Locales::iter()
        .filter(|path| {
            let path = Path::new(path.as_ref());
            path.starts_with(lang.code()) && path.extension().is_some_and(|it| it == "ftl")
        })
        .filter_map(|path| {
            let file = Locales::get(&path)?;
            Some((path.to_string(), String::from_utf8_lossy(&file.data).into_owned()))
        })
        .collect();
    files.sort();
    files
}

fn number(value: &FluentValue<'_>, separator: char) -> Option<String> {
    match value {
        FluentValue::Number(FluentNumber { value, .. }) => Some(grouped(&value.to_string(), separator)),
        FluentValue::String(_) | FluentValue::Custom(_) | FluentValue::None | FluentValue::Error => None,
    }
}

/// Digits in groups of three, from five digits on (Svenska skrivregler) – `1234`, `12 345`.
fn grouped(digits: &str, separator: char) -> String {
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |it| ("−", it));
    let whole = digits.split('.').next().unwrap_or(digits);
    if whole.len() < 5 || whole.len() != digits.len() {
        return format!("{sign}{digits}");
    }
    let mut text = String::from(sign);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

pub(crate) fn fluent_args<'a>(
    pairs: impl Iterator<Item = (&'static str, FluentValue<'a>)>,
) -> FluentArgs<'a> {
    pairs.map(|(name, value)| (Cow::Borrowed(name), value)).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::panic::AssertUnwindSafe;

    use fluent_syntax::{ast, parser};

    use super::*;

    /// Each text with the things it speaks of.
    fn defined(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
        let mut keys = BTreeMap::new();
        for (file, source) in sources(lang) {
            let tree = parser::parse(source.as_str())
                .unwrap_or_else(|(_, errors)| panic!("{file} is damaged: {errors:?}"));
            for entry in tree.body {
                let ast::Entry::Message(message) = entry else { continue };
                let spoken_of = source_of(&message);
                let earlier = keys.insert(message.id.name.to_owned(), spoken_of);
                assert!(earlier.is_none(), "{} is defined twice, the second time in {file}", message.id.name);
            }
        }
        keys
    }

    fn source_of(message: &ast::Message<&str>) -> BTreeSet<String> {
        let text = format!("{message:?}");
        text.split("VariableReference { id: Identifier { name: \"")
            .skip(1)
            .filter_map(|it| it.split('"').next().map(str::to_owned))
            .collect()
    }

    #[test]
    fn every_text_exists_in_both_languages_and_speaks_of_the_same_things() {
        let (sv, en) = (defined(Lang::Sv), defined(Lang::En));
        assert_eq!(sv["when-full"].len(), 5, "what a text speaks of is seen");
        assert!(sv.len() > 50, "only {} texts were found", sv.len());
        for (key, spoken_of) in &sv {
            assert_eq!(en.get(key), Some(spoken_of), "{key}");
        }
        for key in en.keys() {
            assert!(sv.contains_key(key), "{key} exists in English only");
        }
    }

    #[test]
    fn a_missing_text_is_visible_and_stops_a_test() {
        let texts = Texts::load(Strictness::Forgiving);
        assert_eq!(texts.format(Lang::Sv, "no-such-key", None), "⟦no-such-key⟧");
        let strict = Texts::load(Strictness::Strict);
        assert!(
            std::panic::catch_unwind(AssertUnwindSafe(|| strict.format(Lang::Sv, "no-such-key", None)))
                .is_err()
        );
    }

    #[test]
    fn numbers_are_grouped_as_the_language_does() {
        assert_eq!(grouped("1234", '\u{a0}'), "1234");
        assert_eq!(grouped("12345", '\u{a0}'), "12\u{a0}345");
        assert_eq!(grouped("-1234567", ','), "−1,234,567");
    }
}

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::str::FromStr;

use toml::de::{DeTable, DeValue};

use super::FILE;
use super::keys::{KEYS, Key, nearest};

/// Where a setting comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Nobody said anything.
    Default,
    /// The file, with its line.
    File(usize),
    /// A variable of the environment.
    Environment(String),
}

/// Something that is wrong with the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where: `uppsikt.toml:3:1`, or the name of a variable.
    pub place: String,
    /// What, and what to write instead.
    pub words: String,
}

/// Everything that is wrong with the settings.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.iter().map(|it| format!("{}: {}", it.place, it.words)).collect::<Vec<_>>().join("\n"))]
pub struct Problems(pub Vec<Problem>);

/// The settings as they were written, and what is wrong with them so far.
pub struct Given {
    values: BTreeMap<&'static str, (String, Origin)>,
    problems: Vec<Problem>,
}

impl Given {
    /// Reads file and environment.
    ///
    /// # Errors
    ///
    /// [`Problems`] when the text is no TOML; everything else is told by [`Given::finish`].
    pub fn read(text: &str, environment: impl Fn(&str) -> Option<String>) -> Result<Self, Problems> {
        let (table, errors) = DeTable::parse_recoverable(text);
        if !errors.is_empty() {
            let problem = |it: &toml::de::Error| Problem {
                place: place(text, it.span().map_or(0, |it| it.start)),
                words: format!(
                    "raden går inte att läsa som TOML. Se efter citattecken, likhetstecken och hakparenteser \
                     på den och raden före (läsarens egna ord: ”{}”)",
                    it.message()
                ),
            };
            return Err(Problems(errors.iter().map(problem).collect()));
        }
        let mut given = Self { values: BTreeMap::new(), problems: Vec::new() };
        given.take(text, "", table.get_ref());
        for key in KEYS {
            if let Some(value) = environment(&key.variable()) {
                given.values.insert(key.name, (value, Origin::Environment(key.variable())));
            }
        }
        Ok(given)
    }

    fn take(&mut self, text: &str, above: &str, table: &DeTable<'_>) {
        for (name, value) in table {
            let at = name.span().start;
            let name = format!("{above}{}", name.get_ref());
            let problem = |words: String| Problem { place: place(text, at), words };
            let line = text[..at.min(text.len())].matches('\n').count() + 1;
            let is_section = KEYS.iter().any(|it| it.name.starts_with(&format!("{name}.")));
            match (value.get_ref(), KEYS.iter().find(|it| it.name == name)) {
                (DeValue::Table(inner), None) if above.is_empty() && is_section => {
                    self.take(text, &format!("{name}."), inner);
                }
                (value, Some(key)) => match written(value) {
                    Some(value) => drop(self.values.insert(key.name, (value, Origin::File(line)))),
                    None => self
                        .problems
                        .push(problem(format!("{name} ska vara en text, ett tal eller true/false"))),
                },
                (_, None) => self.problems.push(problem(unknown(&name))),
            }
        }
    }

    /// What was written, or else the default.
    pub fn text(&mut self, name: &str) -> String {
        if let Some((value, _)) = self.values.get(name) {
            let value = value.trim().to_owned();
            if value.is_empty() && key(name).default.is_none() {
                self.wrong(name, "får inte vara tom");
            }
            return value;
        }
        key(name).default.map_or_else(
            || {
                self.wrong(name, &format!("saknas. {}", key(name).meaning));
                String::new()
            },
            str::to_owned,
        )
    }

    /// A value that has a form of its own.
    ///
    /// # Panics
    ///
    /// When the default does not have that form, which a test would show.
    pub fn parsed<T: FromStr>(&mut self, name: &str, form: &str) -> T {
        self.text(name).parse().unwrap_or_else(|_| {
            self.wrong(name, &format!("är inte {form}"));
            let default = key(name).default.unwrap_or_default();
            default.parse().ok().expect("every default has the form of its setting")
        })
    }

    /// A whole number within bounds.
    pub fn count(&mut self, name: &str, bounds: RangeInclusive<u64>) -> u64 {
        let form = format!("ett helt tal från {} till {}", bounds.start(), bounds.end());
        let value = self.parsed(name, &form);
        if !bounds.contains(&value) {
            self.wrong(name, &format!("är inte {form}"));
        }
        value
    }

    /// Yes or no.
    pub fn flag(&mut self, name: &str) -> bool {
        self.parsed(name, "true eller false")
    }

    /// Notes that the value cannot stand.
    pub fn wrong(&mut self, name: &str, why: &str) {
        let place = match self.values.get(name).map(|it| &it.1) {
            Some(Origin::File(line)) => format!("{FILE}:{line}"),
            Some(Origin::Environment(variable)) => variable.clone(),
            Some(Origin::Default) | None => FILE.to_owned(),
        };
        self.problems.push(Problem { place, words: format!("{name} {why}") });
    }

    /// What was made of it, unless something is wrong.
    ///
    /// # Errors
    ///
    /// Everything that is wrong.
    pub fn finish<T>(self, made: T) -> Result<T, Problems> {
        if self.problems.is_empty() { Ok(made) } else { Err(Problems(self.problems)) }
    }

    /// Every setting with its value (secrets masked), where it comes from and what it means.
    pub fn explained(&self) -> impl Iterator<Item = (&'static str, String, Origin, &'static str)> {
        KEYS.iter().map(|key| {
            let (value, origin) = self
                .values
                .get(key.name)
                .cloned()
                .unwrap_or_else(|| (key.default.unwrap_or("(saknas)").to_owned(), Origin::Default));
            let shown = if key.is_secret() && !value.is_empty() { "(visas inte)".to_owned() } else { value };
            (key.name, shown, origin, key.meaning)
        })
    }
}

fn key(name: &str) -> &'static Key {
    KEYS.iter().find(|it| it.name == name).expect("only settings of the table are asked for")
}

fn written(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(it) => Some(it.to_string()),
        DeValue::Integer(it) => Some(it.as_str().to_owned()),
        DeValue::Boolean(it) => Some(it.to_string()),
        DeValue::Float(_) | DeValue::Datetime(_) | DeValue::Array(_) | DeValue::Table(_) => None,
    }
}

fn unknown(name: &str) -> String {
    let meant = nearest(name).map(|it| format!(" Menade du {it}?")).unwrap_or_default();
    format!("det finns ingen inställning {name}.{meant} Alla visas av uppsikt config explain.")
}

/// File, line and character, from 1.
fn place(text: &str, at: usize) -> String {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    format!("{FILE}:{line}:{column}")
}

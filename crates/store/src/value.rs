use std::borrow::Cow;
use std::str::FromStr;
use std::sync::Arc;

use kernel::{
    AccountId, AnswerId, ApplicationId, CaseId, ClosingId, ConsentId, CrisisId, Digest, EntryId, Failed,
    ImportId, IncidentId, Instant, ItemId, JobId, Outcome, PersonId, PostId, RoundId, UnitId, VersionId,
};

/// A value on its way into or out of the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Null,
    /// `bigint`
    Int(i64),
    /// `text`; a NUL character, which PostgreSQL cannot keep, goes in as U+FFFD on both engines.
    Text(String),
    /// `bytea`
    Bytes(Vec<u8>),
}

/// A text as both engines can keep it.
pub(crate) fn storable(text: &str) -> Cow<'_, str> {
    if text.contains('\0') { Cow::Owned(text.replace('\0', "\u{FFFD}")) } else { Cow::Borrowed(text) }
}

/// The parameters of a statement: `params![id, now, "text"]`.
#[macro_export]
macro_rules! params {
    ($($value:expr),* $(,)?) => { &[$($crate::Value::from($value)),*] as &[$crate::Value] };
}

impl From<i64> for Value {
    fn from(it: i64) -> Self {
        Self::Int(it)
    }
}
impl From<bool> for Value {
    fn from(it: bool) -> Self {
        Self::Int(i64::from(it))
    }
}
impl From<&str> for Value {
    fn from(it: &str) -> Self {
        Self::Text(it.to_owned())
    }
}
impl From<String> for Value {
    fn from(it: String) -> Self {
        Self::Text(it)
    }
}
impl From<&String> for Value {
    fn from(it: &String) -> Self {
        Self::Text(it.clone())
    }
}
impl From<Vec<u8>> for Value {
    fn from(it: Vec<u8>) -> Self {
        Self::Bytes(it)
    }
}
impl From<&[u8]> for Value {
    fn from(it: &[u8]) -> Self {
        Self::Bytes(it.to_vec())
    }
}
impl From<Instant> for Value {
    fn from(it: Instant) -> Self {
        Self::Int(it.as_micros())
    }
}
impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(it: Option<T>) -> Self {
        it.map_or(Self::Null, Into::into)
    }
}

/// What a column can be read as.
pub trait FromValue: Sized {
    /// Reads the value, or says what was expected.
    ///
    /// # Errors
    ///
    /// What was expected instead.
    fn from_value(value: &Value) -> Result<Self, &'static str>;
}

impl FromValue for i64 {
    fn from_value(value: &Value) -> Result<Self, &'static str> {
        match value {
            Value::Int(it) => Ok(*it),
            Value::Null | Value::Text(_) | Value::Bytes(_) => Err("a number"),
        }
    }
}
impl FromValue for bool {
    fn from_value(value: &Value) -> Result<Self, &'static str> {
        i64::from_value(value).map(|it| it != 0)
    }
}
impl FromValue for String {
    fn from_value(value: &Value) -> Result<Self, &'static str> {
        match value {
            Value::Text(it) => Ok(it.clone()),
            Value::Null | Value::Int(_) | Value::Bytes(_) => Err("a text"),
        }
    }
}
impl FromValue for Vec<u8> {
    fn from_value(value: &Value) -> Result<Self, &'static str> {
        match value {
            Value::Bytes(it) => Ok(it.clone()),
            Value::Null | Value::Int(_) | Value::Text(_) => Err("bytes"),
        }
    }
}
impl FromValue for Instant {
    fn from_value(value: &Value) -> Result<Self, &'static str> {
        i64::from_value(value).map(Self::from_micros)
    }
}
impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: &Value) -> Result<Self, &'static str> {
        if *value == Value::Null { Ok(None) } else { T::from_value(value).map(Some) }
    }
}

fn parsed<T: FromStr>(value: &Value, expected: &'static str) -> Result<T, &'static str> {
    match value {
        Value::Text(it) => it.parse().map_err(|_| expected),
        Value::Null | Value::Int(_) | Value::Bytes(_) => Err(expected),
    }
}

macro_rules! as_text {
    ($($name:ty),+) => {$(
        impl From<$name> for Value {
            fn from(it: $name) -> Self {
                Self::Text(it.to_string())
            }
        }
        impl FromValue for $name {
            fn from_value(value: &Value) -> Result<Self, &'static str> {
                parsed(value, stringify!($name))
            }
        }
    )+};
}
as_text!(
    AccountId,
    AnswerId,
    ApplicationId,
    CaseId,
    ClosingId,
    ConsentId,
    CrisisId,
    Digest,
    EntryId,
    ImportId,
    IncidentId,
    ItemId,
    JobId,
    PersonId,
    PostId,
    RoundId,
    UnitId,
    VersionId
);

/// One row of an answer.
#[derive(Clone, Debug)]
pub struct Row {
    columns: Arc<[String]>,
    values: Vec<Value>,
}

impl Row {
    pub(crate) fn new(columns: Arc<[String]>, values: Vec<Value>) -> Self {
        Self { columns, values }
    }

    /// The value of the column.
    ///
    /// # Errors
    ///
    /// [`Failed`] when there is no such column or it holds something else: the tables and the program
    /// do not belong together.
    pub fn get<T: FromValue>(&self, column: &str) -> Outcome<T> {
        let place = self.columns.iter().position(|it| it == column).ok_or_else(|| {
            Failed::for_good(format!("reading column {column}: the answer has no such column"))
        })?;
        T::from_value(&self.values[place])
            .map_err(|expected| Failed::for_good(format!("reading column {column}: expected {expected}")))
    }

    /// The value of the column, parsed from its text.
    ///
    /// # Errors
    ///
    /// [`Failed`] when there is no such column or its text is not of the kind.
    pub fn parse<T: FromStr>(&self, column: &str) -> Outcome<T> {
        let text: String = self.get(column)?;
        text.parse()
            .map_err(|_| Failed::for_good(format!("reading column {column}: \"{text}\" is not understood")))
    }
}

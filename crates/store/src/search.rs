use std::borrow::Cow;
use std::collections::HashSet;

use kernel::Outcome;

use crate::{EngineKind, Reader, Tx, dialect, params};

/// A subject that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// `kind:id`
    pub subject: String,
}

/// What a subject is to be found by: nothing when there are no terms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findable {
    /// `kind:id`
    pub subject: String,
    /// Within what it is found; a search may be told to stay within some scopes.
    pub scope: String,
    /// The words.
    pub terms: Vec<String>,
}

/// Longer words are found by their beginning: PostgreSQL keeps none beyond 2,046 bytes.
const TERM_CHARS: usize = 64;
/// No text is found by more words than these.
const TERMS: usize = 20_000;
/// Nor by words that are longer together: PostgreSQL keeps less than a megabyte of them for a text.
const BYTES: usize = 900_000;

/// The words as both engines can keep them, each once.
fn kept(terms: &[String]) -> Vec<Cow<'_, str>> {
    let (mut kept, mut known, mut bytes) = (Vec::new(), HashSet::with_capacity(terms.len()), 0);
    for term in terms.iter().flat_map(|it| it.split_whitespace()).map(cut) {
        if term.is_empty() || known.contains(&term) {
            continue;
        }
        bytes += term.len();
        if kept.len() == TERMS || bytes > BYTES {
            break;
        }
        known.insert(term.clone());
        kept.push(term);
    }
    kept
}

/// The beginning of a word, without what no database keeps.
fn cut(word: &str) -> Cow<'_, str> {
    if word.len() <= TERM_CHARS && !word.contains('\0') {
        return Cow::Borrowed(word);
    }
    Cow::Owned(word.chars().filter(|it| *it != '\0').take(TERM_CHARS).collect())
}

/// Three visits to the database however many subjects there are.
pub(crate) async fn index(tx: &mut Tx, subjects: Vec<Findable>) -> Outcome<()> {
    let engine = tx.kind();
    let (mut keys, mut found, mut forgotten) = (Vec::with_capacity(subjects.len()), Vec::new(), Vec::new());
    for it in subjects {
        let terms = kept(&it.terms);
        if terms.is_empty() {
            forgotten.push(vec![it.subject.as_str().into()]);
        } else {
            found.push(vec![it.subject.as_str().into(), terms.join(" ").into()]);
        }
        keys.push(vec![it.subject.into(), it.scope.into()]);
    }
    tx.note_each(
        "insert into search_key (subject, scope) values ($1, $2)
         on conflict (subject) do update set scope = excluded.scope",
        keys,
    )
    .await?;
    for (sql, sets) in [(dialect::index_terms(engine), found), (dialect::forget_terms(engine), forgotten)] {
        if !sets.is_empty() {
            tx.note_each(sql, sets).await?;
        }
    }
    Ok(())
}

pub(crate) async fn find(
    reader: &Reader,
    engine: EngineKind,
    terms: &[String],
    scopes: Option<&[String]>,
    limit: i64,
) -> Outcome<Vec<Hit>> {
    let terms = kept(terms);
    if terms.is_empty() {
        return Ok(Vec::new());
    }
    let scopes = match scopes {
        None => String::new(),
        Some([]) => return Ok(Vec::new()),
        Some(scopes) => format!("|{}|", scopes.join("|")),
    };
    let question = dialect::question(engine, &terms);
    reader
        .rows(dialect::find_terms(engine), params![question, limit, scopes])
        .await?
        .iter()
        .map(|row| Ok(Hit { subject: row.get("subject")? }))
        .collect()
}

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

/// Three visits to the database however many subjects there are.
pub(crate) async fn index(tx: &mut Tx, subjects: Vec<Findable>) -> Outcome<()> {
    let engine = tx.kind();
    let (mut keys, mut found, mut forgotten) = (Vec::with_capacity(subjects.len()), Vec::new(), Vec::new());
    for it in subjects {
        let terms: Vec<&str> = it.terms.iter().map(|it| it.trim()).filter(|it| !it.is_empty()).collect();
        if terms.is_empty() {
            forgotten.push(params![&it.subject].to_vec());
        } else {
            found.push(params![&it.subject, terms.join(" ")].to_vec());
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
    if terms.is_empty() {
        return Ok(Vec::new());
    }
    let scopes = match scopes {
        None => String::new(),
        Some([]) => return Ok(Vec::new()),
        Some(scopes) => format!("|{}|", scopes.join("|")),
    };
    let question = dialect::question(engine, terms);
    reader
        .rows(dialect::find_terms(engine), params![question, limit, scopes])
        .await?
        .iter()
        .map(|row| Ok(Hit { subject: row.get("subject")? }))
        .collect()
}

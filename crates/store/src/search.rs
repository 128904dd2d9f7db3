use kernel::Outcome;

use crate::{EngineKind, Reader, Tx, dialect, params};

/// A subject that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// `kind:id`
    pub subject: String,
}

pub(crate) async fn index(tx: &mut Tx, subject: &str, scope: &str, terms: &[String]) -> Outcome<()> {
    let engine = tx.kind();
    let key = tx
        .rows_quietly(
            "insert into search_key (subject, scope) values ($1, $2)
             on conflict (subject) do update set scope = excluded.scope
             returning id",
            params![subject, scope],
        )
        .await?;
    let Some(key) = key.first() else { return Ok(()) };
    let key: i64 = key.get("id")?;
    let terms: Vec<&str> = terms.iter().map(|it| it.trim()).filter(|it| !it.is_empty()).collect();
    if terms.is_empty() {
        tx.note(dialect::forget_terms(engine), params![key]).await?;
    } else {
        tx.note(dialect::index_terms(engine), params![key, terms.join(" ")]).await?;
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

//! Where SQLite and PostgreSQL must differ, side by side.

use std::borrow::Cow;

use crate::EngineKind;

/// Takes the next due job for a worker: `$1` worker, `$2` leased until, `$3` now.
pub(crate) fn claim_job(engine: EngineKind) -> &'static str {
    match engine {
        EngineKind::Sqlite => {
            "update job set worker = $1, lease = lease + 1, leased_until = $2, attempts = attempts + 1
             where id = (
               select id from job
               where parked_at is null and run_at <= $3 and leased_until <= $3
               order by run_at, id
               limit 1)
             returning id, kind, subject, generation, attempts, lease"
        }
        EngineKind::Postgres => {
            "update job set worker = $1, lease = lease + 1, leased_until = $2, attempts = attempts + 1
             where id = (
               select id from job
               where parked_at is null and run_at <= $3 and leased_until <= $3
               order by run_at, id
               limit 1
               for update skip locked)
             returning id, kind, subject, generation, attempts, lease"
        }
    }
}

/// Puts a text into the full-text index: `$1` the subject of its key, `$2` its terms with blanks between.
pub(crate) fn index_terms(engine: EngineKind) -> &'static str {
    match engine {
        // Not `insert … select`: that may write several rows, so SQLite makes a savepoint for each, and at each
        // savepoint FTS5 writes its index to the file.
        EngineKind::Sqlite => {
            "insert or replace into search (rowid, terms)
             values ((select id from search_key where subject = $1), $2)"
        }
        EngineKind::Postgres => {
            "insert into search (id, terms)
             select id, array_to_tsvector(string_to_array($2, ' ')) from search_key where subject = $1
             on conflict (id) do update set terms = excluded.terms"
        }
    }
}

/// Takes a text out of the full-text index: `$1` the subject of its key.
pub(crate) fn forget_terms(engine: EngineKind) -> &'static str {
    match engine {
        EngineKind::Sqlite => {
            "delete from search where rowid = (select id from search_key where subject = $1)"
        }
        EngineKind::Postgres => {
            "delete from search where id = (select id from search_key where subject = $1)"
        }
    }
}

/// SQLite marks terms as taken out and keeps them until the index is rewritten.
pub(crate) const REWRITE_INDEX: &str = "insert into search (search) values ('optimize')";

/// The number of a transaction of PostgreSQL that begins and ends now.
pub(crate) const MARK: &str = "select cast(pg_current_xact_id() as text)";

/// How many transactions of PostgreSQL can still see what was there before the mark `$1`.
pub(crate) const OLDER_THAN_MARK: &str = "
    select count(*) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()
      and greatest(age(backend_xmin), age(backend_xid)) > age(cast(cast(cast($1 as text) as xid8) as xid))";

/// PostgreSQL keeps deleted rows, and after a plain vacuum their bytes, until the table is rewritten.
pub(crate) fn rewrite_table(table: &str) -> String {
    format!("vacuum (full) {table}")
}

/// Finds texts that hold all terms, newest first: `$1` the question in the engine's form, `$2` limit,
/// `$3` scopes with `|` around each, or an empty text for everywhere.
pub(crate) fn find_terms(engine: EngineKind) -> &'static str {
    match engine {
        EngineKind::Sqlite => {
            "select k.subject from search s
             join search_key k on k.id = s.rowid
             where s.terms match $1 and ($3 = '' or instr($3, '|' || k.scope || '|') > 0)
             order by s.rowid desc
             limit $2"
        }
        EngineKind::Postgres => {
            "select k.subject from search s
             join search_key k on k.id = s.id
             where s.terms @@ $1::text::tsquery and ($3 = '' or strpos($3, '|' || k.scope || '|') > 0)
             order by s.id desc
             limit $2"
        }
    }
}

/// The question for [`find_terms`]: every term must be there. Terms are quoted, so none is an operator.
pub(crate) fn question(engine: EngineKind, terms: &[Cow<'_, str>]) -> String {
    match engine {
        EngineKind::Sqlite => joined(terms, " AND ", |it| format!("\"{}\"", it.replace('"', "\"\""))),
        EngineKind::Postgres => {
            joined(terms, " & ", |it| format!("'{}'", it.replace('\\', "\\\\").replace('\'', "''")))
        }
    }
}

fn joined(terms: &[Cow<'_, str>], between: &str, quote: impl Fn(&str) -> String) -> String {
    terms.iter().map(|it| quote(it)).collect::<Vec<_>>().join(between)
}

use std::sync::Arc;

use rusqlite::Connection;

use crate::value::storable;
use crate::{Row, Value};

pub(super) fn query(connection: &mut Connection, sql: &str, params: &[Value]) -> rusqlite::Result<Vec<Row>> {
    let mut statement = connection.prepare_cached(sql)?;
    let places = places(&statement)?;
    bind(&mut statement, &places, params)?;
    let columns: Arc<[String]> = statement.column_names().map(str::to_owned).collect();
    let mut rows = statement.raw_query();
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let values = (0..columns.len()).map(|it| row.get_ref(it).map(value)).collect::<Result<_, _>>()?;
        found.push(Row::new(columns.clone(), values));
    }
    Ok(found)
}

/// Executes the statement; how many rows that changed.
pub(super) fn execute(connection: &Connection, sql: &str, params: &[Value]) -> rusqlite::Result<u64> {
    let mut statement = connection.prepare_cached(sql)?;
    let places = places(&statement)?;
    bind(&mut statement, &places, params)?;
    statement.raw_execute().map(|rows| rows as u64)
}

/// Executes the statement once for each set of parameters.
pub(super) fn execute_each(connection: &Connection, sql: &str, sets: &[Vec<Value>]) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(sql)?;
    let places = places(&statement)?;
    for params in sets {
        bind(&mut statement, &places, params)?;
        statement.raw_execute()?;
    }
    Ok(())
}

/// Which of our parameters each of SQLite's is: it knows `$1` as a name and numbers by first appearance.
fn places(statement: &rusqlite::Statement<'_>) -> rusqlite::Result<Vec<usize>> {
    let number = |place| {
        let name = statement.parameter_name(place)?.strip_prefix('$')?;
        name.parse::<usize>().ok()?.checked_sub(1)
    };
    let placed = |place| number(place).ok_or(rusqlite::Error::InvalidParameterCount(0, place));
    (1..=statement.parameter_count()).map(placed).collect()
}

fn bind(statement: &mut rusqlite::Statement<'_>, places: &[usize], params: &[Value]) -> rusqlite::Result<()> {
    for (place, number) in (1..).zip(places) {
        let missing = || rusqlite::Error::InvalidParameterCount(params.len(), place);
        match params.get(*number).ok_or_else(missing)? {
            Value::Null => statement.raw_bind_parameter(place, rusqlite::types::Null)?,
            Value::Int(it) => statement.raw_bind_parameter(place, it)?,
            Value::Text(it) => statement.raw_bind_parameter(place, storable(it))?,
            Value::Bytes(it) => statement.raw_bind_parameter(place, it)?,
        }
    }
    Ok(())
}

fn value(raw: rusqlite::types::ValueRef<'_>) -> Value {
    use rusqlite::types::ValueRef;
    match raw {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(it) => Value::Int(it),
        // No column is a floating number; one can only come from an average, which callers round.
        #[expect(clippy::cast_possible_truncation, reason = "rounded on purpose")]
        ValueRef::Real(it) => Value::Int(it.round() as i64),
        ValueRef::Text(it) => Value::Text(String::from_utf8_lossy(it).into_owned()),
        ValueRef::Blob(it) => Value::Bytes(it.to_vec()),
    }
}

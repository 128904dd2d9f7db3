//! Just enough SQL to know which tables a text names and makes.

/// A word or a sign of SQL, in lower case, with the byte it starts at.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Word<'a> {
    pub(crate) text: &'a str,
    pub(crate) at: usize,
}

/// The words and signs, without comments and without quoted values.
pub(crate) fn words(sql: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(first) = sql[at..].chars().next() {
        let rest = &sql[at..];
        let length = if rest.starts_with("--") {
            rest.find('\n').unwrap_or(rest.len())
        } else if first == '\'' {
            rest[1..].find('\'').map_or(rest.len(), |it| it + 2)
        } else if is_name(first) {
            let length = rest.find(|it| !is_name(it)).unwrap_or(rest.len());
            words.push(Word { text: &rest[..length], at });
            length
        } else {
            if !first.is_whitespace() && first != '"' {
                words.push(Word { text: &rest[..first.len_utf8()], at });
            }
            first.len_utf8()
        };
        at += length;
    }
    words
}

fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_' || letter == '$' || letter == '.'
}

/// Whether a text of a program is SQL: the house writes it in lower case, the verb first.
pub(crate) fn is_sql(text: &str, in_sql_file: bool) -> bool {
    let words = words(text);
    let has = |it: &str| words.iter().skip(1).any(|word| word.text == it);
    match words.first().map(|it| it.text) {
        Some("select") => has("from"),
        Some("with") => has("as") && has("select"),
        Some("insert" | "replace") => has("into"),
        Some("update") => has("set"),
        Some("delete") => words.get(1).is_some_and(|it| it.text == "from"),
        Some("create") => creates(text).next().is_some(),
        Some("from" | "join" | "left" | "inner" | "union" | "where" | "and") => in_sql_file,
        _ => false,
    }
}

/// The tables that a text reads or changes, each with the byte where it is named.
pub(crate) fn tables(sql: &str) -> Vec<Word<'_>> {
    let words = words(sql);
    let text = |place: usize| words.get(place).map_or("", |it: &Word<'_>| it.text);
    let local = local_names(&words);
    let mut named = Vec::new();
    let mut note = |place: usize| {
        let name = text(place);
        if is_table_name(name) && !local.contains(&name) {
            named.push(Word { text: name.rsplit('.').next().unwrap_or(name), at: words[place].at });
        }
    };
    for place in 0..words.len() {
        match text(place) {
            "from"
                if !matches!(text(place.wrapping_sub(1)), "distinct" | "both" | "leading" | "trailing") =>
            {
                let mut next = place + 1;
                while text(next + 1) != "(" || text(place.wrapping_sub(1)) == "delete" {
                    note(next);
                    let Some(comma) = comma_after(&words, next) else { break };
                    next = comma + 1;
                }
            }
            "join" if text(place + 2) != "(" => note(place + 1),
            "into" | "references" => note(place + 1),
            "update" if is_update(text(place + 2), text(place + 3), text(place + 4)) => note(place + 1),
            _ => {}
        }
    }
    named
}

fn is_table_name(word: &str) -> bool {
    let starts_well = word.starts_with(|it: char| it.is_ascii_lowercase());
    starts_well && !["select", "lateral", "only", "values", "set", "unnest"].contains(&word)
}

/// `update t set`, `update t as x set`, `update t x set`.
fn is_update(second: &str, third: &str, fourth: &str) -> bool {
    second == "set" || third == "set" || (second == "as" && fourth == "set")
}

/// `from a, b` and `from a x, b y`: the place of the comma after the table at this place.
fn comma_after(words: &[Word<'_>], place: usize) -> Option<usize> {
    (place + 1..place + 4).find(|it| words.get(*it).is_some_and(|word| word.text == ",")).filter(|comma| {
        words[place + 1..*comma].iter().all(|it| {
            it.text.starts_with(|it: char| it.is_ascii_lowercase())
                && !["where", "order", "group", "limit", "join", "on", "left"].contains(&it.text)
        })
    })
}

/// The names that the text itself gives to its parts: `with x as (…)`, `with x (a, b) as (…)`.
fn local_names<'a>(words: &[Word<'a>]) -> Vec<&'a str> {
    let text = |place: usize| words.get(place).map_or("", |it| it.text);
    let opens = |place: usize| {
        text(place) == "as"
            && (text(place + 1) == "("
                || (["materialized", "not"].contains(&text(place + 1)) && text(place + 2) != ","))
    };
    let mut local = Vec::new();
    for place in 0..words.len() {
        let mut after = place + 1;
        if text(after) == "(" {
            after += words[after..].iter().position(|it| it.text == ")").unwrap_or(0) + 1;
        }
        if opens(after) {
            local.push(text(place));
        }
    }
    local
}

/// The tables (and views, when `view` is asked for) that a text makes, each with the byte of its name.
pub(crate) fn creates(sql: &str) -> impl Iterator<Item = Word<'_>> {
    created(sql, &["table"])
}

/// The views that a text makes.
pub(crate) fn views(sql: &str) -> impl Iterator<Item = Word<'_>> {
    created(sql, &["view"])
}

fn created<'a>(sql: &'a str, kinds: &'static [&'static str]) -> impl Iterator<Item = Word<'a>> {
    let words = words(sql);
    let mut made = Vec::new();
    for (place, word) in words.iter().enumerate() {
        if word.text != "create" {
            continue;
        }
        let kind = words.iter().skip(place + 1).position(|it| kinds.contains(&it.text)).filter(|it| *it < 3);
        let name = kind.and_then(|kind| {
            let mut rest = words.iter().skip(place + kind + 2).peekable();
            while rest.next_if(|it| ["if", "not", "exists"].contains(&it.text)).is_some() {}
            rest.next()
        });
        made.extend(name.map(|it| Word { text: it.text, at: it.at }));
    }
    made.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(sql: &str) -> Vec<&str> {
        tables(sql).into_iter().map(|it| it.text).collect()
    }

    #[test]
    fn the_tables_of_a_statement_are_found() {
        assert_eq!(
            named("select a.x from item a join person p on p.id = a.id where a.y in (select y from unit)"),
            ["item", "person", "unit"]
        );
        assert_eq!(
            named(
                "insert into log (seq, at) values ($1, 'from nowhere') on conflict (seq) do update set at = 1"
            ),
            ["log"]
        );
        assert_eq!(named("update job set x = $1 where id = $2 -- from comment"), ["job"]);
        assert_eq!(named("update job as j set x = s.x from search s where s.id = j.id"), ["job", "search"]);
        assert_eq!(named("delete from job where id = $1"), ["job"]);
        assert_eq!(
            named("select 1 from a, b x, c where x.y is distinct from a.y order by 1"),
            ["a", "b", "c"]
        );
        assert_eq!(named("select id from \"job\" for update skip locked"), ["job"]);
        assert_eq!(named("select x from main.item"), ["item"]);
    }

    #[test]
    fn names_that_the_statement_makes_itself_are_no_tables() {
        assert_eq!(
            named(
                "with recursive up (id, n) as (select id, 1 from unit), top as (select id from up) select id from top"
            ),
            ["unit"]
        );
        assert_eq!(named("select value from json_each($1) join generate_series(1, 2) on true"), [""; 0]);
        assert_eq!(named("select x from (select y from item) sub"), ["item"]);
    }

    #[test]
    fn prose_is_not_sql() {
        assert!(is_sql("select id\n from job", false));
        assert!(is_sql("with x as (select 1) select * from x", false));
        assert!(!is_sql("select a unit", false));
        assert!(!is_sql("update the list", false));
        assert!(!is_sql("from the left", false));
        assert!(is_sql("left join unit u on u.id = $1", true));
    }

    #[test]
    fn what_is_made_is_known() {
        let sql = "create table if not exists a (x text); create virtual table b using fts5(x); create unique index c on a (x); create view v_a as select x from a;";
        assert_eq!(creates(sql).map(|it| it.text).collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!(views(sql).map(|it| it.text).collect::<Vec<_>>(), ["v_a"]);
    }
}

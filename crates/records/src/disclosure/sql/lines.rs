use std::collections::{HashMap, HashSet};

use kernel::{Failed, Outcome, PersonId};
use store::{Reader, Row, Tx, Value, params};

use super::{by, maybe_by};
use crate::disclosure::model::{By, Found, Hides, Inquiry, Line, Subject, Verdict};

/// The rows that a request's records are put together from.
struct Rows {
    lines: Vec<Row>,
    verdicts: Vec<Row>,
    inquiries: Vec<Row>,
}

const LINES: &str =
    "select n, subject, subject_id, account_id, dated_at, wordings, reasons, facts from disclosure_line
     where disclosure_n = $1
     order by dated_at, n";
const VERDICTS: &str =
    "select line_n, judged, provision, reason, masks, hides, seen, by_person, by_name, at, guideline
     from disclosure_verdict
     where disclosure_n = $1
     order by line_n, n";
const INQUIRIES: &str =
    "select line_n, n, question, asked_by, asked_name, asked_at, asked_of, answer, answered_by, answered_name,
       answered_at
     from disclosure_question
     where disclosure_n = $1
     order by line_n, n";

/// The records of a request, in the order in which they were received or drawn up.
pub(in crate::disclosure) async fn all(reader: &Reader, disclosure: i64) -> Outcome<Vec<Line>> {
    whole(&Rows {
        lines: reader.rows(LINES, params![disclosure]).await?,
        verdicts: reader.rows(VERDICTS, params![disclosure]).await?,
        inquiries: reader.rows(INQUIRIES, params![disclosure]).await?,
    })
}

pub(in crate::disclosure) async fn all_now(tx: &mut Tx, disclosure: i64) -> Outcome<Vec<Line>> {
    whole(&Rows {
        lines: tx.rows(LINES, params![disclosure]).await?,
        verdicts: tx.rows(VERDICTS, params![disclosure]).await?,
        inquiries: tx.rows(INQUIRIES, params![disclosure]).await?,
    })
}

fn whole(rows: &Rows) -> Outcome<Vec<Line>> {
    let mut verdicts: HashMap<i64, Vec<Verdict>> = HashMap::new();
    for row in &rows.verdicts {
        verdicts.entry(row.get("line_n")?).or_default().push(verdict(row)?);
    }
    let mut inquiries: HashMap<i64, Vec<Inquiry>> = HashMap::new();
    for row in &rows.inquiries {
        inquiries.entry(row.get("line_n")?).or_default().push(inquiry(row)?);
    }
    let line = |row: &Row| {
        let n: i64 = row.get("n")?;
        let reasons: String = row.get("reasons")?;
        let unread = |it| Failed::for_good("reading why a record is looked at").because(it);
        let reasons = reasons.split_whitespace().map(str::parse).collect::<Result<_, _>>().map_err(unread)?;
        Ok(Line {
            n,
            subject: row.parse("subject")?,
            id: row.get("subject_id")?,
            account: row.get("account_id")?,
            dated: row.get("dated_at")?,
            wordings: row.get("wordings")?,
            reasons,
            facts: row.get("facts")?,
            verdicts: verdicts.remove(&n).unwrap_or_default(),
            inquiries: inquiries.remove(&n).unwrap_or_default(),
        })
    };
    rows.lines.iter().map(line).collect()
}

fn verdict(row: &Row) -> Outcome<Verdict> {
    let (masks, hides): (String, String) = (row.get("masks")?, row.get("hides")?);
    Ok(Verdict {
        judged: row.parse("judged")?,
        provision: row.get("provision")?,
        reason: row.get("reason")?,
        masks: masks.lines().map(str::to_owned).collect(),
        hides: Hides { author: hides.contains("author"), address: hides.contains("address") },
        seen: row.get("seen")?,
        by: by(row, ["by_person", "by_name", "at"])?,
        guideline: row.get("guideline")?,
    })
}

fn inquiry(row: &Row) -> Outcome<Inquiry> {
    let answer = match maybe_by(row, ["answered_by", "answered_name", "answered_at"])? {
        Some(by) => Some((row.get("answer")?, by)),
        None => None,
    };
    Ok(Inquiry {
        n: row.get("n")?,
        question: row.get("question")?,
        asked: by(row, ["asked_by", "asked_name", "asked_at"])?,
        of: row.get("asked_of")?,
        answer,
    })
}

/// Adds what was found, or notes how it stands now; the numbers follow the order in which it was received.
pub(in crate::disclosure) async fn put(tx: &mut Tx, disclosure: i64, found: &[Found]) -> Outcome<()> {
    let sql = "select n, subject, subject_id from disclosure_line where disclosure_n = $1";
    let (mut known, mut last) = (HashSet::new(), 0_i64);
    for row in tx.rows(sql, params![disclosure]).await? {
        last = last.max(row.get("n")?);
        known.insert((row.parse::<Subject>("subject")?, row.get::<String>("subject_id")?));
    }
    let mut rows = Vec::with_capacity(found.len());
    for it in found {
        // What is there keeps its number.
        let is_known = known.contains(&(it.subject, it.id.clone()));
        let n = if is_known { 0 } else { last + 1 };
        last = last.max(n);
        rows.push(row(disclosure, n, it));
    }
    tx.execute_each(
        "insert into disclosure_line
           (disclosure_n, n, subject, subject_id, account_id, dated_at, wordings, reasons, facts)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (disclosure_n, subject, subject_id) do update
         set dated_at = excluded.dated_at, wordings = excluded.wordings, reasons = excluded.reasons,
           facts = excluded.facts",
        rows,
    )
    .await
}

fn row(disclosure: i64, n: i64, it: &Found) -> Vec<Value> {
    let reasons: Vec<&str> = it.reasons.iter().map(|it| it.word()).collect();
    params![
        disclosure,
        n,
        it.subject.word(),
        &it.id,
        it.account,
        it.dated,
        it.wordings,
        reasons.join(" "),
        it.facts(),
    ]
    .to_vec()
}

/// Takes a record out of a request: there is none of it any longer that anybody may have.
pub(in crate::disclosure) async fn drop(tx: &mut Tx, disclosure: i64, n: i64) -> Outcome<()> {
    let sql = "delete from disclosure_line where disclosure_n = $1 and n = $2";
    tx.execute(sql, params![disclosure, n]).await.map(|_| ())
}

pub(in crate::disclosure) async fn judge(
    tx: &mut Tx,
    disclosure: i64,
    lines: &[i64],
    it: &[Verdict],
) -> Outcome<()> {
    let row = |(line, it): (&i64, &Verdict)| {
        let hides = [(it.hides.author, "author"), (it.hides.address, "address")];
        let hides: Vec<&str> = hides.into_iter().filter(|it| it.0).map(|it| it.1).collect();
        params![
            disclosure,
            *line,
            it.judged.word(),
            &it.provision,
            &it.reason,
            it.masks.join("\n"),
            hides.join(" "),
            it.seen,
            it.by.person,
            &it.by.name,
            it.by.at,
            &it.guideline,
        ]
        .to_vec()
    };
    tx.execute_each(
        "insert into disclosure_verdict
           (disclosure_n, line_n, n, judged, provision, reason, masks, hides, seen, by_person, by_name, at, guideline)
         select cast($1 as bigint), cast($2 as bigint), coalesce(max(n), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10,
           cast($11 as bigint), $12
         from disclosure_verdict
         where disclosure_n = $1 and line_n = $2",
        lines.iter().zip(it).map(row).collect(),
    )
    .await
}

pub(in crate::disclosure) async fn ask(
    tx: &mut Tx,
    (disclosure, line): (i64, i64),
    it: &Inquiry,
    guideline: &str,
) -> Outcome<()> {
    tx.execute_one(
        "insert into disclosure_question
           (disclosure_n, line_n, n, question, asked_by, asked_name, asked_at, asked_of, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![
            disclosure,
            line,
            it.n,
            &it.question,
            it.asked.person,
            &it.asked.name,
            it.asked.at,
            it.of,
            guideline
        ],
    )
    .await
}

pub(in crate::disclosure) async fn answer(
    tx: &mut Tx,
    (disclosure, line, n): (i64, i64, i64),
    answer: &str,
    by: &By,
) -> Outcome<()> {
    tx.execute_one(
        "update disclosure_question set answer = $4, answered_by = $5, answered_name = $6, answered_at = $7
         where disclosure_n = $1 and line_n = $2 and n = $3 and answered_at is null",
        params![disclosure, line, n, answer, by.person, &by.name, by.at],
    )
    .await
}

/// The questions that wait for one of these people, by request and record.
pub(in crate::disclosure) async fn asked_of(
    reader: &Reader,
    people: &[PersonId],
) -> Outcome<Vec<(i64, i64)>> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "select q.disclosure_n, q.line_n from disclosure_question q
         join disclosure d on d.n = q.disclosure_n
         where q.answered_at is null and d.ended_at is null and q.asked_of in ({})
         order by q.asked_at",
        super::places(1, people.len())
    );
    let people: Vec<Value> = people.iter().map(|it| Value::from(*it)).collect();
    let rows = reader.rows(&sql, &people).await?;
    rows.iter().map(|row| Ok((row.get("disclosure_n")?, row.get("line_n")?))).collect()
}

/// The requests in which one of these people was ever asked something.
pub(in crate::disclosure) async fn ever_asked(
    reader: &Reader,
    disclosure: i64,
    people: &[PersonId],
) -> Outcome<bool> {
    if people.is_empty() {
        return Ok(false);
    }
    let sql = format!(
        "select 1 as one from disclosure_question where disclosure_n = $1 and asked_of in ({}) limit 1",
        super::places(2, people.len())
    );
    let mut values = vec![Value::from(disclosure)];
    values.extend(people.iter().map(|it| Value::from(*it)));
    Ok(reader.row(&sql, &values).await?.is_some())
}

/// The identities of a request's records of one kind.
pub(in crate::disclosure) async fn subjects_now(
    tx: &mut Tx,
    disclosure: i64,
    subject: Subject,
) -> Outcome<Vec<String>> {
    let sql = "select subject_id from disclosure_line where disclosure_n = $1 and subject = $2 order by n";
    let rows = tx.rows(sql, params![disclosure, subject.word()]).await?;
    rows.iter().map(|it| it.get("subject_id")).collect()
}

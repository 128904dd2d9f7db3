//! What is declared of each wording, and the film that goes with it.

use kernel::calendar::Date;
use kernel::{Failed, Instant, Outcome, PersonId, PostId};
use store::{Reader, Row, Tx, params};

use crate::model::{Assessment, Captioned, DataKind, Declaration, Film, Harm, Informed, Risk, Wording};

/// A wording written before there were declarations has none.
pub(super) const COLUMNS: &str = "coalesce(d.held, '') as held, coalesce(d.holds_none, 0) as holds_none,
    coalesce(d.kinds, '') as kinds, d.persons, coalesce(d.minimised, 0) as minimised,
    coalesce(d.alternatives, '') as alternatives, coalesce(d.harm, 'unjudged') as harm, coalesce(d.risk, '') as risk,
    coalesce(d.series, '') as series, d.risk_by, d.risk_at, coalesce(d.informed, '') as informed, d.informed_on,
    coalesce(d.informed_means, '') as informed_means, coalesce(d.informed_version, '') as informed_version,
    coalesce(d.met, '') as met, coalesce(d.people, 0) as people, coalesce(d.vital, 0) as vital, coalesce(f.address, '') as film,
    coalesce(f.speech, 0) as speech, coalesce(f.live, 0) as live, coalesce(f.text_only, 0) as text_only,
    coalesce(f.read_aloud, 0) as read_aloud, coalesce(f.captions, 'not') as captions";

pub(super) const JOINS: &str = "left join post_declaration d on d.post_id = w.post_id and d.n = w.n
     left join post_film f on f.post_id = w.post_id and f.n = w.n";

pub(super) fn declaration(row: &Row) -> Outcome<Declaration> {
    let keys = |column: &str| -> Outcome<Vec<String>> {
        let text: String = row.get(column)?;
        Ok(text.split_whitespace().map(str::to_owned).collect())
    };
    let persons: Option<i64> = row.get("persons")?;
    Ok(Declaration {
        held: keys("held")?,
        holds_none: row.get("holds_none")?,
        kinds: keys("kinds")?.iter().filter_map(|it| it.parse().ok()).collect(),
        persons: persons.and_then(|it| u32::try_from(it).ok()),
        minimised: row.get("minimised")?,
        alternatives: row.get("alternatives")?,
        risk: Risk { harm: row.parse("harm")?, conclusion: row.get("risk")?, series: row.get("series")? },
        informed: informed(row)?,
        met: keys("met")?,
    })
}

fn informed(row: &Row) -> Outcome<Informed> {
    let whom: String = row.get("informed")?;
    Ok(Informed {
        whom: whom.lines().map(str::to_owned).collect(),
        on: day(row, "informed_on")?,
        means: row.get("informed_means")?,
        version: row.get("informed_version")?,
    })
}

/// A day that may be missing.
pub(crate) fn day(row: &Row, column: &str) -> Outcome<Option<Date>> {
    let text: Option<String> = row.get(column)?;
    let unreadable = |error| Failed::for_good(format!("reading the day in {column}")).because(error);
    text.map(|it| it.parse()).transpose().map_err(unreadable)
}

pub(super) fn risked(row: &Row) -> Outcome<Option<Assessment>> {
    let by: Option<PersonId> = row.get("risk_by")?;
    by.map(|by| Ok(Assessment { by, at: row.get("risk_at")? })).transpose()
}

pub(super) fn film(row: &Row) -> Outcome<Film> {
    Ok(Film {
        address: row.get("film")?,
        speech: row.get("speech")?,
        live: row.get("live")?,
        text_only: row.get("text_only")?,
        read_aloud: row.get("read_aloud")?,
        captions: row.parse("captions")?,
    })
}

pub(super) async fn insert(tx: &mut Tx, id: PostId, it: &Wording) -> Outcome<()> {
    let said = &it.content.declaration;
    let kinds: Vec<&str> = said.kinds.iter().map(|it| DataKind::word(*it)).collect();
    tx.execute_one(
        "insert into post_declaration (post_id, n, held, holds_none, kinds, persons, minimised, alternatives, harm, risk,
           series, risk_by, risk_at, informed, informed_on, informed_means, informed_version, met, people, vital)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)",
        params![
            id,
            it.n,
            said.held.join(" "),
            said.holds_none,
            kinds.join(" "),
            said.persons.map(i64::from),
            said.minimised,
            &said.alternatives,
            Harm::word(said.risk.harm),
            &said.risk.conclusion,
            &said.risk.series,
            it.risked.map(|it| it.by),
            it.risked.map(|it| it.at),
            said.informed.whom.join("\n"),
            said.informed.on.map(|it| it.to_string()),
            &said.informed.means,
            &said.informed.version,
            said.met.join(" "),
            it.content.picture.people,
            it.content.vital,
        ],
    )
    .await?;
    insert_film(tx, id, it.n, &it.content.film).await
}

async fn insert_film(tx: &mut Tx, id: PostId, n: i64, it: &Film) -> Outcome<()> {
    if it.address.is_empty() {
        return Ok(());
    }
    tx.execute_one(
        "insert into post_film (post_id, n, address, speech, live, text_only, read_aloud, captions)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![
            id,
            n,
            &it.address,
            it.speech,
            it.live,
            it.text_only,
            it.read_aloud,
            Captioned::word(it.captions),
        ],
    )
    .await
}

/// The latest assessment of the risk that was made for this series, by any post that was not taken back.
pub(crate) async fn risk_of_series(reader: &Reader, series: &str) -> Outcome<Option<(Risk, Assessment)>> {
    let sql = "select d.harm, d.risk, d.series, d.risk_by, d.risk_at
         from post_declaration d
         join post p on p.id = d.post_id and p.wording = d.n
         where d.series = $1 and d.risk_by is not null and p.stage <> 'withdrawn'
         order by d.risk_at desc, d.post_id
         limit 1";
    let found = reader.row(sql, params![series]).await?;
    let read = |row: &Row| -> Outcome<(Risk, Assessment)> {
        let risk =
            Risk { harm: row.parse("harm")?, conclusion: row.get("risk")?, series: row.get("series")? };
        let at: Instant = row.get("risk_at")?;
        Ok((risk, Assessment { by: row.get("risk_by")?, at }))
    };
    found.as_ref().map(read).transpose()
}

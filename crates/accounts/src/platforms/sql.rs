use kernel::{Failed, Outcome};
use platform::hand::Media;
use store::{Reader, Row, Tx, params};

use super::model::ListedPlatform;

fn platform_of(row: &Row) -> Outcome<ListedPlatform> {
    let words: String = row.get("media")?;
    let media: Result<Vec<Media>, _> = words.split(',').map(str::parse).collect();
    Ok(ListedPlatform {
        key: row.parse("key")?,
        name: row.get("name")?,
        kind: row.parse("kind")?,
        media: media.map_err(|it| Failed::for_good("reading what a platform carries").because(it))?,
        influence: row.get::<Option<bool>>("influence")?.unwrap_or(true),
        listed_by: row.get("listed_by")?,
        listed_at: row.get("listed_at")?,
        guideline: row.get("guideline")?,
    })
}

/// Every platform as it was described last, by name.
pub(crate) async fn all(reader: &Reader) -> Outcome<Vec<ListedPlatform>> {
    let sql = "select p.key, p.name, p.kind, p.media, p.listed_by, p.listed_at, p.guideline, i.influence
         from account_platform p
         left join account_platform_influence i on i.key = p.key and i.n = p.n
         where p.n = (select max(l.n) from account_platform l where l.key = p.key)
         order by p.name, p.key";
    reader.rows(sql, params![]).await?.iter().map(platform_of).collect()
}

/// How the platform was described last, and with which number.
pub(crate) async fn latest_now(tx: &mut Tx, key: &str) -> Outcome<Option<(i64, ListedPlatform)>> {
    let sql = "select p.key, p.n, p.name, p.kind, p.media, p.listed_by, p.listed_at, p.guideline, i.influence
         from account_platform p
         left join account_platform_influence i on i.key = p.key and i.n = p.n
         where p.key = $1
         order by p.n desc
         limit 1";
    let row = tx.row(sql, params![key]).await?;
    row.map(|row| Ok((row.get("n")?, platform_of(&row)?))).transpose()
}

pub(crate) async fn add(tx: &mut Tx, n: i64, it: &ListedPlatform) -> Outcome<()> {
    let media: Vec<&str> = it.media.iter().map(|it| it.word()).collect();
    tx.execute_one(
        "insert into account_platform (key, n, name, kind, media, listed_by, listed_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![
            it.key.as_str(),
            n,
            &it.name,
            it.kind.word(),
            media.join(","),
            it.listed_by,
            it.listed_at,
            &it.guideline,
        ],
    )
    .await?;
    tx.execute_one(
        "insert into account_platform_influence (key, n, influence) values ($1, $2, $3)",
        params![it.key.as_str(), n, it.influence],
    )
    .await
}

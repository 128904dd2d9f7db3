use guideline::LegalBasis;
use kernel::{Failed, Outcome, PostId};
use store::{Reader, Row, Tx, params};

use super::{declaration, post};
use crate::model::{Assessment, Content, Material, Page, Personal, Picture, Post, Purpose, Wording};

const COLUMNS: &str = "w.n, w.title, w.text, w.audience, w.need, w.message, w.page, w.page_reason, w.personal, w.basis,
    w.basis_reason, w.shown, w.consents, w.exception, w.exception_reason, w.picture, w.description, w.described,
    w.written, w.borrowed, w.right_holder, w.licence, w.larger, w.assessed_by, w.assessed_at,
    w.by_person as worded_by, w.at, w.guideline";

fn wording(row: &Row) -> Outcome<Wording> {
    let assessed = match row.get("assessed_by")? {
        Some(by) => Some(Assessment { by, at: row.get("assessed_at")? }),
        None => None,
    };
    Ok(Wording {
        n: row.get("n")?,
        content: content(row)?,
        assessed,
        risked: declaration::risked(row)?,
        by: row.get("worded_by")?,
        at: row.get("at")?,
        guideline: row.get("guideline")?,
    })
}

fn content(row: &Row) -> Outcome<Content> {
    Ok(Content {
        title: row.get("title")?,
        text: row.get("text")?,
        purpose: Purpose {
            audience: row.get("audience")?,
            need: row.get("need")?,
            message: row.get("message")?,
        },
        page: Page { address: row.get("page")?, reason: row.get("page_reason")? },
        personal: personal(row)?,
        picture: Picture {
            address: row.get("picture")?,
            description: row.get("description")?,
            described: row.get("described")?,
            written: row.get("written")?,
            people: row.get("people")?,
        },
        film: declaration::film(row)?,
        material: Material {
            borrowed: row.get("borrowed")?,
            right_holder: row.get("right_holder")?,
            licence: row.get("licence")?,
        },
        larger: row.get("larger")?,
        vital: row.get("vital")?,
        declaration: declaration::declaration(row)?,
    })
}

fn personal(row: &Row) -> Outcome<Personal> {
    let basis: Option<String> = row.get("basis")?;
    let unreadable = |error| Failed::for_good("reading on what a post rests").because(error);
    let (shown, consents): (String, String) = (row.get("shown")?, row.get("consents")?);
    Ok(Personal {
        data: row.parse("personal")?,
        basis: basis.map(|it| it.parse::<LegalBasis>()).transpose().map_err(unreadable)?,
        basis_reason: row.get("basis_reason")?,
        shown: shown.lines().map(str::to_owned).collect(),
        consents: consents.split_whitespace().filter_map(|it| it.parse().ok()).collect(),
        exception: row.get("exception")?,
        exception_reason: row.get("exception_reason")?,
    })
}

/// One wording of a post.
pub(crate) async fn one(reader: &Reader, id: PostId, n: i64) -> Outcome<Option<Wording>> {
    let sql = format!(
        "select {COLUMNS}, {} from post_wording w
         {}
         where w.post_id = $1 and w.n = $2",
        declaration::COLUMNS,
        declaration::JOINS
    );
    reader.row(&sql, params![id, n]).await?.as_ref().map(wording).transpose()
}

/// Every post with the wording that holds, the latest first.
pub(crate) async fn current(reader: &Reader) -> Outcome<Vec<(Post, Wording)>> {
    let sql = format!(
        "select {}, {COLUMNS}, {} from post p
         join post_wording w on w.post_id = p.id and w.n = p.wording
         {}
         order by p.made_at desc, p.id desc",
        post::COLUMNS,
        declaration::COLUMNS,
        declaration::JOINS
    );
    let rows = reader.rows(&sql, params![]).await?;
    rows.iter().map(|row| Ok((post::post(row)?, wording(row)?))).collect()
}

pub(crate) async fn insert(tx: &mut Tx, id: PostId, it: &Wording) -> Outcome<()> {
    let content = &it.content;
    let personal = &content.personal;
    let consents: Vec<String> = personal.consents.iter().map(ToString::to_string).collect();
    tx.execute_one(
        "insert into post_wording (post_id, n, title, text, audience, need, message, page, page_reason, personal, basis,
           basis_reason, shown, consents, exception, exception_reason, picture, description, described, written,
           borrowed, right_holder, licence, larger, assessed_by, assessed_at, by_person, at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
           $23, $24, $25, $26, $27, $28, $29)",
        params![
            id,
            it.n,
            &content.title,
            &content.text,
            &content.purpose.audience,
            &content.purpose.need,
            &content.purpose.message,
            &content.page.address,
            &content.page.reason,
            personal.data.word(),
            personal.basis.map(LegalBasis::word),
            &personal.basis_reason,
            personal.shown.join("\n"),
            consents.join(" "),
            personal.exception,
            &personal.exception_reason,
            &content.picture.address,
            &content.picture.description,
            content.picture.described,
            &content.picture.written,
            content.material.borrowed,
            &content.material.right_holder,
            &content.material.licence,
            content.larger,
            it.assessed.map(|it| it.by),
            it.assessed.map(|it| it.at),
            it.by,
            it.at,
            &it.guideline,
        ],
    )
    .await?;
    declaration::insert(tx, id, it).await
}

use kernel::{Instant, Outcome, PersonId, PostId};
use store::{Reader, Row, Tx, params};

use crate::model::{Confirmation, Post, PostAct, PostStage, Step};

pub(super) const COLUMNS: &str =
    "p.id, p.stage, p.steps, p.wording, p.by_person, p.made_at, p.planned_for, p.copied_from";

pub(super) fn post(row: &Row) -> Outcome<Post> {
    Ok(Post {
        id: row.get("id")?,
        stage: row.parse("stage")?,
        steps: row.get("steps")?,
        wording: row.get("wording")?,
        by: row.get("by_person")?,
        made_at: row.get("made_at")?,
        planned_for: row.get("planned_for")?,
        copied_from: row.get("copied_from")?,
    })
}

pub(crate) async fn one(reader: &Reader, id: PostId) -> Outcome<Option<Post>> {
    let sql = format!("select {COLUMNS} from post p where p.id = $1");
    reader.row(&sql, params![id]).await?.as_ref().map(post).transpose()
}

pub(crate) async fn in_tx(tx: &mut Tx, id: PostId) -> Outcome<Option<Post>> {
    let sql = format!("select {COLUMNS} from post p where p.id = $1");
    tx.row(&sql, params![id]).await?.as_ref().map(post).transpose()
}

/// The posts that wait for a second person, or that are released and do not stand everywhere yet.
pub(crate) async fn unsettled(reader: &Reader) -> Outcome<Vec<Post>> {
    let sql = format!(
        "select {COLUMNS} from post p
         where p.stage = 'waiting'
            or p.stage = 'released'
               and exists (select 1 from post_delivery d where d.post_id = p.id and d.stage <> 'confirmed')
         order by p.made_at, p.id"
    );
    reader.rows(&sql, params![]).await?.iter().map(post).collect()
}

pub(crate) async fn insert(tx: &mut Tx, it: &Post) -> Outcome<()> {
    tx.execute_one(
        "insert into post (id, stage, steps, wording, by_person, made_at, planned_for, copied_from)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![
            it.id,
            it.stage.word(),
            it.steps,
            it.wording,
            it.by,
            it.made_at,
            it.planned_for,
            it.copied_from,
        ],
    )
    .await
}

/// Moves a post on from the stage and the step that were seen; whether it was there.
pub(crate) async fn advance(tx: &mut Tx, from: &Post, to: &Post) -> Outcome<()> {
    tx.execute_one(
        "update post set stage = $4, steps = $5, wording = $6, planned_for = $7
         where id = $1 and stage = $2 and steps = $3",
        params![
            from.id,
            from.stage.word(),
            from.steps,
            to.stage.word(),
            to.steps,
            to.wording,
            to.planned_for,
        ],
    )
    .await
}

fn step(row: &Row) -> Outcome<Step> {
    let (confirmed, roles): (String, String) = (row.get("confirmed")?, row.get("roles")?);
    Ok(Step {
        n: row.get("n")?,
        act: row.parse("act")?,
        wording: row.get("wording")?,
        confirmed: confirmed.split(' ').filter_map(|it| it.parse().ok()).collect(),
        watched: row.get("watched")?,
        by: row.get("by_person")?,
        at: row.get("at")?,
        guideline: row.get("guideline")?,
        roles: roles.split_whitespace().map(str::to_owned).collect(),
    })
}

const STEPS: &str = "select s.n, s.act, s.wording, s.confirmed, s.watched, s.by_person, s.at, s.guideline,
       coalesce(r.roles, '') as roles
     from post_step s
     left join post_step_role r on r.post_id = s.post_id and r.n = s.n
     where s.post_id = $1
     order by s.n";

/// Everything that was done with it, the oldest first.
pub(crate) async fn steps(reader: &Reader, id: PostId) -> Outcome<Vec<Step>> {
    reader.rows(STEPS, params![id]).await?.iter().map(step).collect()
}

pub(crate) async fn insert_step(tx: &mut Tx, of: PostId, it: &Step) -> Outcome<()> {
    let confirmed: Vec<&str> = it.confirmed.iter().map(|it| Confirmation::word(*it)).collect();
    tx.execute_one(
        "insert into post_step (post_id, n, act, wording, confirmed, watched, by_person, at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![
            of,
            it.n,
            it.act.word(),
            it.wording,
            confirmed.join(" "),
            &it.watched,
            it.by,
            it.at,
            &it.guideline,
        ],
    )
    .await?;
    let roles = it.roles.join(" ");
    tx.execute_one(
        "insert into post_step_role (post_id, n, roles) values ($1, $2, $3)",
        params![of, it.n, roles],
    )
    .await
}

/// The posts of which somebody has said what became of the recording.
pub(crate) async fn settled(reader: &Reader) -> Outcome<Vec<PostId>> {
    let rows =
        reader.rows("select post_id from post_step where act = $1", params![PostAct::Settle.word()]).await?;
    rows.iter().map(|it| it.get("post_id")).collect()
}

/// A draft that this person began a moment ago with these very words.
pub(crate) async fn same(tx: &mut Tx, by: PersonId, text: &str, since: Instant) -> Outcome<Vec<PostId>> {
    let rows = tx
        .rows(
            "select p.id from post p
             join post_wording w on w.post_id = p.id and w.n = p.wording
             where p.by_person = $1 and p.stage = $2 and w.text = $3 and p.made_at >= $4
             order by p.made_at",
            params![by, PostStage::Draft.word(), text, since],
        )
        .await?;
    rows.iter().map(|it| it.get("id")).collect()
}

use std::collections::HashMap;

use kernel::{AccountId, ClosingId, Failed, Instant, Outcome, PersonId};
use store::{Reader, Row, Tx, Value, params};

use super::dossier::Dossier;
use super::model::{Closing, Fetched, Stage, StepTaken, View, Voice};

/// Where is looked: beside every change, or within one.
pub(crate) enum Look<'a> {
    /// As it was committed last.
    Beside(&'a Reader),
    /// With the change's own.
    Within(&'a mut Tx),
}

impl Look<'_> {
    async fn rows(&mut self, sql: &str, params: &[Value]) -> Outcome<Vec<Row>> {
        match self {
            Self::Beside(reader) => reader.rows(sql, params).await,
            Self::Within(tx) => tx.rows(sql, params).await,
        }
    }
}

macro_rules! closings {
    ($rest:literal) => {
        concat!(
            "select id, account, cause, reason, proposed_by, proposed_at, stage, moved_by, moved_at, end_reason
             from account_closing ",
            $rest
        )
    };
}

/// The latest closing of the account with all that has happened to it.
pub(crate) async fn latest(look: &mut Look<'_>, account: AccountId) -> Outcome<Option<Dossier>> {
    let sql = closings!("where account = $1 order by proposed_at desc, id desc limit 1");
    let rows = look.rows(sql, params![account]).await?;
    match rows.first() {
        Some(row) => Ok(Some(dossier(look, closing_of(row)?).await?)),
        None => Ok(None),
    }
}

/// The closing of this identity.
pub(crate) async fn closing(reader: &Reader, id: ClosingId) -> Outcome<Option<Closing>> {
    let row = reader.row(closings!("where id = $1"), params![id]).await?;
    row.as_ref().map(closing_of).transpose()
}

/// Every closing of the account, the latest first.
pub(crate) async fn of_account(reader: &Reader, account: AccountId) -> Outcome<Vec<Closing>> {
    let sql = closings!("where account = $1 order by proposed_at desc, id desc");
    reader.rows(sql, params![account]).await?.iter().map(closing_of).collect()
}

/// The closings of which somebody still has something to do, the oldest first: those under way, and those of closed
/// accounts.
pub(crate) async fn alive(reader: &Reader) -> Outcome<Vec<Dossier>> {
    let sql = closings!("where stage in ('proposed', 'decided', 'closed') order by proposed_at, id");
    let mut found = Vec::new();
    for row in reader.rows(sql, params![]).await? {
        found.push(dossier(&mut Look::Beside(reader), closing_of(&row)?).await?);
    }
    Ok(found)
}

/// When the last closing of each account came to where it is.
pub(crate) async fn moved(reader: &Reader) -> Outcome<HashMap<AccountId, (Stage, Instant)>> {
    let sql = closings!("order by proposed_at, id");
    let closings: Outcome<Vec<_>> = reader.rows(sql, params![]).await?.iter().map(closing_of).collect();
    Ok(closings?.into_iter().map(|it| (it.account, (it.stage, it.moved_at))).collect())
}

async fn dossier(look: &mut Look<'_>, closing: Closing) -> Outcome<Dossier> {
    let id = params![closing.id];
    let views = "select role, said, said_by, said_at
         from account_closing_view
         where closing = $1
         order by said_at, role";
    let voices = "select person, role, delegation, verdict, reason, said_at
         from account_closing_voice
         where closing = $1
         order by said_at, person";
    let steps =
        "select step, act, outcome, note, day, text, other_ways, address, preserved, digest, done_by, done_at
         from account_closing_step
         where closing = $1
         order by done_at, step";
    let people = "select person from account_closing_person where closing = $1 order by person";
    Ok(Dossier {
        views: look.rows(views, id).await?.iter().map(view_of).collect::<Outcome<_>>()?,
        voices: look.rows(voices, id).await?.iter().map(voice_of).collect::<Outcome<_>>()?,
        steps: look.rows(steps, id).await?.iter().map(step_of).collect::<Outcome<_>>()?,
        withdrawn: look.rows(people, id).await?.iter().map(|it| it.get("person")).collect::<Outcome<_>>()?,
        closing,
    })
}

fn closing_of(row: &Row) -> Outcome<Closing> {
    Ok(Closing {
        id: row.get("id")?,
        account: row.get("account")?,
        cause: row.get("cause")?,
        reason: row.get("reason")?,
        proposed_by: row.get("proposed_by")?,
        proposed_at: row.get("proposed_at")?,
        stage: row.parse("stage")?,
        moved_by: row.get("moved_by")?,
        moved_at: row.get("moved_at")?,
        end_reason: row.get("end_reason")?,
    })
}

fn view_of(row: &Row) -> Outcome<View> {
    Ok(View {
        role: row.get("role")?,
        said: row.get("said")?,
        by: row.get("said_by")?,
        at: row.get("said_at")?,
    })
}

fn voice_of(row: &Row) -> Outcome<Voice> {
    Ok(Voice {
        person: row.get("person")?,
        role: row.get("role")?,
        delegation: row.get("delegation")?,
        verdict: row.parse("verdict")?,
        reason: row.get("reason")?,
        at: row.get("said_at")?,
    })
}

fn step_of(row: &Row) -> Outcome<StepTaken> {
    let preserved: Option<String> = row.get("preserved")?;
    let act: String = row.get("act")?;
    Ok(StepTaken {
        step: row.get("step")?,
        act: act.parse().map_err(|_| Failed::for_good("reading column act: it is no kind of step"))?,
        outcome: row.parse("outcome")?,
        note: row.get("note")?,
        day: row.get("day")?,
        text: row.get("text")?,
        other_ways: row.get("other_ways")?,
        address: row.get("address")?,
        preserved: preserved.and_then(|it| it.parse().ok()),
        digest: row.get("digest")?,
        by: row.get("done_by")?,
        at: row.get("done_at")?,
    })
}

pub(crate) async fn propose(tx: &mut Tx, it: &Closing, guideline: &str) -> Outcome<()> {
    tx.execute_one(
        "insert into account_closing
           (id, account, cause, reason, proposed_by, proposed_at, stage, moved_by, moved_at, end_reason, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        params![
            it.id,
            it.account,
            &it.cause,
            &it.reason,
            it.proposed_by,
            it.proposed_at,
            it.stage.word(),
            it.moved_by,
            it.moved_at,
            &it.end_reason,
            guideline,
        ],
    )
    .await
}

/// Brings a closing from the stage that was seen to another.
pub(crate) async fn advance(tx: &mut Tx, it: &Closing, to: Stage, by: PersonId, reason: &str) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "update account_closing
         set stage = $1, moved_by = $2, moved_at = $3, end_reason = $4
         where id = $5 and stage = $6",
        params![to.word(), by, now, reason, it.id, it.stage.word()],
    )
    .await
}

pub(crate) async fn say(tx: &mut Tx, id: ClosingId, it: &Voice, guideline: &str) -> Outcome<()> {
    tx.execute_one(
        "insert into account_closing_voice
           (closing, person, role, delegation, verdict, reason, said_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![
            id,
            it.person,
            it.role.as_ref(),
            it.delegation.as_ref(),
            it.verdict.word(),
            &it.reason,
            it.at,
            guideline
        ],
    )
    .await
}

pub(crate) async fn hear(tx: &mut Tx, id: ClosingId, it: &View, guideline: &str) -> Outcome<()> {
    tx.execute_one(
        "insert into account_closing_view (closing, role, said, said_by, said_at, guideline)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (closing, role) do update
         set said = excluded.said, said_by = excluded.said_by, said_at = excluded.said_at,
             guideline = excluded.guideline",
        params![id, &it.role, &it.said, it.by, it.at, guideline],
    )
    .await
}

pub(crate) async fn take_step(tx: &mut Tx, id: ClosingId, it: &StepTaken, guideline: &str) -> Outcome<()> {
    tx.execute_one(
        "insert into account_closing_step
           (closing, step, act, outcome, note, day, text, other_ways, address, preserved, digest, done_by, done_at,
            guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
         on conflict (closing, step) do update
         set act = excluded.act, outcome = excluded.outcome, note = excluded.note, day = excluded.day,
             text = excluded.text, other_ways = excluded.other_ways, address = excluded.address,
             preserved = excluded.preserved, digest = excluded.digest, done_by = excluded.done_by,
             done_at = excluded.done_at, guideline = excluded.guideline",
        params![
            id,
            &it.step,
            it.act.word(),
            it.outcome.word(),
            &it.note,
            &it.day,
            &it.text,
            &it.other_ways,
            &it.address,
            it.preserved.map(super::Preserved::word),
            it.digest,
            it.by,
            it.at,
            guideline,
        ],
    )
    .await
}

/// The sign-ins of these people were withdrawn.
pub(crate) async fn withdraw(tx: &mut Tx, id: ClosingId, people: &[PersonId], by: PersonId) -> Outcome<()> {
    let now = tx.now();
    let rows = people.iter().map(|it| params![id, *it, by, now].to_vec()).collect();
    tx.execute_each(
        "insert into account_closing_person (closing, person, confirmed_by, confirmed_at)
         values ($1, $2, $3, $4)",
        rows,
    )
    .await
}

/// The account is not used any longer.
pub(crate) async fn close_account(tx: &mut Tx, account: AccountId) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "update account
         set closed_at = $1
         where id = $2 and closed_at is null",
        params![now, account],
    )
    .await
}

/// What we sign in with is destroyed; whether there was something.
pub(crate) async fn destroy_secret(tx: &mut Tx, account: AccountId) -> Outcome<bool> {
    let gone = tx.execute("delete from account_connection where account = $1", params![account]).await?;
    Ok(gone > 0)
}

// What was fetched

fn fetched_of(row: &Row) -> Outcome<Fetched> {
    Ok(Fetched {
        full_from: row.get("full_from")?,
        unsettled: row.get("unsettled")?,
        last_post_at: row.get("last_post_at")?,
    })
}

pub(crate) async fn fetched(look: &mut Look<'_>, account: AccountId) -> Outcome<Option<Fetched>> {
    let sql = "select full_from, unsettled, last_post_at from account_fetched where account = $1";
    look.rows(sql, params![account]).await?.first().map(fetched_of).transpose()
}

/// What was fetched of every account.
pub(crate) async fn all_fetched(reader: &Reader) -> Outcome<HashMap<AccountId, Fetched>> {
    let sql = "select account, full_from, unsettled, last_post_at from account_fetched order by account";
    let rows = reader.rows(sql, params![]).await?;
    rows.iter().map(|row| Ok((row.get("account")?, fetched_of(row)?))).collect()
}

/// Notes what a complete fetch told; one that did not look at everything leaves when that was done last.
pub(crate) async fn note_fetched(tx: &mut Tx, account: AccountId, it: &Fetched) -> Outcome<()> {
    let now = tx.now();
    tx.note(
        "insert into account_fetched (account, full_from, unsettled, last_post_at, noted_at)
         values ($1, $2, $3, $4, $5)
         on conflict (account) do update
         set full_from = coalesce(excluded.full_from, account_fetched.full_from),
             unsettled = excluded.unsettled, last_post_at = excluded.last_post_at, noted_at = excluded.noted_at",
        params![account, it.full_from, it.unsettled, it.last_post_at, now],
    )
    .await?;
    Ok(())
}

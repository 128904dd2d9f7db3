use kernel::{Actor, Permission, PersonId};
use people::Context;
use store::Tx;

use super::judge::log_about;
use super::model::{Inquiry, Line};
use super::who::{by, taken_up};
use super::{Refused, sql, words};

/// Asks the manager whether a record may be handed out (sv. *fråga närmaste chef*; NYK-10.1-03): until the answer is there it
/// is not. Whoever knows of the request and reads what stands on the account.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn ask_manager(
    cx: &Context,
    tx: &mut Tx,
    actor: &Actor,
    (n, line): (i64, i64),
    manager: PersonId,
    question: &str,
) -> Result<(), Refused> {
    let question = words::text("question", question)?;
    let line = known(cx, tx, actor, n, line).await?;
    if line.open_inquiry().is_some() {
        return Err(Refused::Asked);
    }
    let asked = by(actor, tx.now())?;
    if manager == asked.person {
        return Err(Refused::OwnManager);
    }
    let number = i64::try_from(line.inquiries.len()).unwrap_or(i64::MAX).saturating_add(1);
    let inquiry = Inquiry { n: number, question, asked, of: manager, answer: None };
    sql::lines::ask(tx, (n, line.n), &inquiry, &cx.guideline.version.to_string()).await?;
    log_about(cx, tx, actor, (n, &line), "disclosure-manager-asked");
    Ok(())
}

async fn known(cx: &Context, tx: &mut Tx, actor: &Actor, n: i64, line: i64) -> Result<Line, Refused> {
    taken_up(cx, actor, n).await?;
    let lines = sql::lines::all_now(tx, n).await?;
    let found = lines.into_iter().find(|it| it.n == line);
    found.filter(|it| actor.may_on(Permission::ReadItems, it.account)).ok_or(Refused::Unknown)
}

/// Answers what somebody unsure asked (sv. *svara den som är osäker*): whoever was asked, or stands in for them. It binds
/// nobody; who judges the record reads it.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn answer_inquiry(
    cx: &Context,
    actor: &Actor,
    (n, line): (i64, i64),
    answer: &str,
) -> Result<(), Refused> {
    let answer = words::text("answer", answer)?;
    let mut tx = cx.store.begin().await?;
    let line = known(cx, &mut tx, actor, n, line).await?;
    let open = line.open_inquiry().ok_or(Refused::Unknown)?;
    if !actor.acts_for().any(|it| it == open.of) {
        return Err(Refused::NotPermitted);
    }
    let by = by(actor, tx.now())?;
    sql::lines::answer(&mut tx, (n, line.n, open.n), &answer, &by).await?;
    log_about(cx, &mut tx, actor, (n, &line), "disclosure-manager-answered");
    tx.commit().await?;
    Ok(())
}

use kernel::Actor;
use kernel::PersonId;
use people::Context;

use super::model::{Asked, Consulted, Statement};
use super::view::answers_for;
use super::{Refused, sql};
use crate::roles::role_label;
use crate::version::{Stage, StepKind, VersionStep, note, now};

/// The most characters of a statement.
const LONGEST: usize = 20_000;
/// The same of its number.
const LONGEST_NUMBER: usize = 200;

/// What somebody who was asked says.
#[derive(Clone, Debug)]
pub struct GiveStatement {
    /// About which version, by its number.
    pub version: String,
    /// Who was asked, by the number within the version.
    pub consulted: String,
    /// What is said.
    pub said: String,
    /// The number under which the answer was registered; a body's has one.
    pub number: String,
}

/// Says something about a version for a role that one has, or notes what a body answered (sv. *yttra sig*). What comes
/// after the last day is taken as well, until the version is decided. Said twice by the same person, it is said once.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn give_statement(cx: &Context, actor: &Actor, order: GiveStatement) -> Result<(), Refused> {
    let said = kept("said", &order.said, LONGEST)?;
    let number = kept("number", &order.number, LONGEST_NUMBER)?;
    if said.is_empty() {
        return Err(Refused::NothingSaid);
    }
    let by = actor.id().ok_or(Refused::NotPermitted)?;
    let answers_for = answers_for(cx, actor).await?;
    let mut tx = cx.store.begin().await?;
    let version = now(cx, &mut tx, &order.version).await?;
    let n: i64 = order.consulted.parse().map_err(|_| Refused::Unknown)?;
    let all = sql::consultation_now(&mut tx, version.line.n).await?;
    let to = all.consulted.iter().find(|it| it.n == n).ok_or(Refused::Unknown)?;
    if !answers_for.includes(&to.asked) {
        return Err(Refused::NotPermitted);
    }
    still_open(version.line.stage)?;
    if matches!(to.asked, Asked::Body(_)) && !number.chars().any(|it| it.is_ascii_digit()) {
        return Err(Refused::NumberMissing);
    }
    if to.has(&said, &number, by) {
        return Ok(());
    }
    let statement = Statement { said, number, by, at: tx.now() };
    sql::add_statement(&mut tx, version.line.n, to, &statement, &cx.guideline.version.to_string()).await?;
    note(cx, tx, actor, &version, step(cx, to, &statement, by), "guideline-commented").await?;
    Ok(())
}

fn still_open(stage: Stage) -> Result<(), Refused> {
    match stage {
        Stage::Draft | Stage::Proposed => Ok(()),
        Stage::Approved | Stage::Withdrawn => Err(Refused::Closed(stage)),
    }
}

fn kept(field: &'static str, text: &str, most: usize) -> Result<String, Refused> {
    let text = text.trim();
    if text.chars().count() > most { Err(Refused::TooLong { field, most }) } else { Ok(text.to_owned()) }
}

/// What the history of the version says: who has answered, and the number of the answer.
fn step(cx: &Context, to: &Consulted, it: &Statement, by: PersonId) -> VersionStep {
    let who = match &to.asked {
        Asked::Role(role) => role_label(&cx.guideline, role).sv,
        Asked::Body(name) => name.clone(),
    };
    let note = if it.number.is_empty() { who } else { format!("{who}, {}", it.number) };
    VersionStep { kind: StepKind::Heard, note, by, at: it.at }
}

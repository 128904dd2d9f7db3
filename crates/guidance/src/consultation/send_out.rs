use kernel::calendar::{Date, date_of};
use kernel::{Actor, PersonId};
use people::Context;

use super::model::{Asked, Consultation, Round};
use super::{Refused, sql};
use crate::roles::role_label;
use crate::version::{Stage, StepKind, Version, VersionStep, editor, note, now};

/// The most characters of a name.
const LONGEST_NAME: usize = 200;
/// The most bodies of one round.
const MOST_BODIES: usize = 300;

/// A version to be sent out for comment.
#[derive(Clone, Debug)]
pub struct SendOut {
    /// Which, by its number.
    pub version: String,
    /// Until when one may answer, such as `2026-12-07`.
    pub last_day: String,
    /// The keys of the roles that are asked; those that the guideline demands are asked in any case.
    pub roles: Vec<String>,
    /// The bodies that are asked, by their names.
    pub bodies: Vec<String>,
    /// The digest of the text that is sent.
    pub seen: String,
}

/// Sends a proposed version out for comment (sv. *sända på samråd, på remiss*). Sent again as it was, it is sent once.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn send_out(cx: &Context, actor: &Actor, order: SendOut) -> Result<(), Refused> {
    let last_day = last_day(cx, &order.last_day)?;
    let asked = asked(cx, &order)?;
    let by = editor(actor)?;
    let mut tx = cx.store.begin().await?;
    let version = now(cx, &mut tx, &order.version).await?;
    waits(&version, &order.seen)?;
    let before = sql::consultation_now(&mut tx, version.line.n).await?;
    let round = round(&before, &version, last_day, by, tx.now());
    if is_as_before(&before, &round, &asked) {
        return Ok(());
    }
    let under = cx.guideline.version.to_string();
    sql::add_round(&mut tx, version.line.n, &round, &asked, before.consulted.len(), &under).await?;
    let step = VersionStep { kind: StepKind::SentOut, note: told(cx, &asked, last_day), by, at: round.at };
    note(cx, tx, actor, &version, step, "guideline-sent-out").await?;
    Ok(())
}

fn waits(version: &Version, seen: &str) -> Result<(), Refused> {
    if version.line.stage != Stage::Proposed {
        return Err(Refused::NotProposed(version.line.stage));
    }
    if version.line.digest.to_string() == seen { Ok(()) } else { Err(Refused::Stale) }
}

fn round(before: &Consultation, it: &Version, last_day: Date, by: PersonId, at: kernel::Instant) -> Round {
    let n = before.rounds.last().map_or(1, |it| it.n + 1);
    Round { n, last_day, digest: it.line.digest, by, at }
}

/// Whether the last round asked the same of the same, about the same text.
fn is_as_before(before: &Consultation, round: &Round, asked: &[Asked]) -> bool {
    before.rounds.last().is_some_and(|last| {
        let there = before.consulted.iter().filter(|it| it.round == last.n).map(|it| &it.asked);
        (last.last_day, last.digest) == (round.last_day, round.digest) && there.eq(asked)
    })
}

/// The last day, if it leaves as much time as the guideline gives.
fn last_day(cx: &Context, text: &str) -> Result<Date, Refused> {
    let days = i64::from(cx.guideline.upkeep.consultation.answer_days);
    let first = date_of(cx.now()).saturating_add(jiff::Span::new().days(days));
    let fits = |it: &Date| *it >= first && it.year() < 2200;
    text.trim().parse().ok().filter(fits).ok_or(Refused::LastDayUnfit(first))
}

/// Everybody who is asked, each once, the roles in the order of the guideline.
fn asked(cx: &Context, order: &SendOut) -> Result<Vec<Asked>, Refused> {
    if let Some(unknown) = order.roles.iter().find(|it| cx.guideline.role(it).is_none()) {
        return Err(Refused::UnknownRole(unknown.chars().take(LONGEST_NAME).collect()));
    }
    let demanded = &cx.guideline.upkeep.consultation.roles;
    let roles = cx.guideline.roles.iter().map(|it| &it.key);
    let roles = roles.filter(|it| order.roles.contains(it) || demanded.contains(it));
    let mut asked: Vec<Asked> = roles.cloned().map(Asked::Role).collect();
    for name in order.bodies.iter().map(|it| it.trim()).filter(|it| !it.is_empty()) {
        if name.chars().count() > LONGEST_NAME {
            return Err(Refused::TooLong { field: "bodies", most: LONGEST_NAME });
        }
        let body = Asked::Body(name.to_owned());
        if !asked.contains(&body) {
            asked.push(body);
        }
    }
    match asked.len() {
        0 => Err(Refused::NobodyAsked),
        n if n > MOST_BODIES => Err(Refused::TooMany(MOST_BODIES)),
        _ => Ok(asked),
    }
}

/// What the history of the version says: who was asked, until when.
fn told(cx: &Context, asked: &[Asked], last_day: Date) -> String {
    let name = |it: &Asked| match it {
        Asked::Role(role) => role_label(&cx.guideline, role).sv,
        Asked::Body(name) => name.clone(),
    };
    format!("{} ({last_day})", asked.iter().map(name).collect::<Vec<_>>().join(", "))
}

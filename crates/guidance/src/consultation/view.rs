use std::collections::BTreeSet;

use kernel::calendar::{Date, Label, date_of};
use kernel::{Actor, Outcome, Permission};
use people::Context;

use super::model::{Asked, Consultation};
use super::{Refused, sql};
use crate::roles::{role_label, roles_of};
use crate::version;

/// Everybody who was asked about a version, and what they said. Whoever works here may read it.
///
/// # Errors
///
/// [`Refused::Unknown`] when there is no version with this number.
pub async fn consultation(cx: &Context, n: &str) -> Result<Consultation, Refused> {
    let found = version::version(cx, n).await?;
    Ok(sql::consultation(&cx.store.reader(), found.line.n).await?)
}

/// What the roles are called that the guideline demands and that are not heard about a version.
///
/// # Errors
///
/// [`version::Refused`] when there is no version with this number.
pub(crate) async fn not_heard(cx: &Context, n: &str) -> Result<Vec<Label>, version::Refused> {
    let demanded = &cx.guideline.upkeep.consultation.roles;
    let n: i64 = n.parse().map_err(|_| version::Refused::Unknown)?;
    if demanded.is_empty() {
        return Ok(Vec::new());
    }
    let all = sql::consultation(&cx.store.reader(), n).await?;
    let missing = all.unheard(demanded, date_of(cx.now()));
    Ok(missing.into_iter().map(|it| role_label(&cx.guideline, it)).collect())
}

/// For whom somebody may answer: in the roles they have, and for every body, where they may write the guideline.
pub(super) struct AnswersFor {
    roles: BTreeSet<String>,
    bodies: bool,
}

impl AnswersFor {
    pub(super) fn includes(&self, asked: &Asked) -> bool {
        match asked {
            Asked::Role(role) => self.roles.contains(role),
            Asked::Body(_) => self.bodies,
        }
    }
}

pub(super) async fn answers_for(cx: &Context, actor: &Actor) -> Outcome<AnswersFor> {
    let bodies = actor.may(Permission::EditGuideline);
    Ok(AnswersFor { roles: roles_of(cx, actor).await?, bodies })
}

/// The numbers of those for whom this person may answer.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn may_answer(cx: &Context, actor: &Actor, all: &Consultation) -> Outcome<BTreeSet<i64>> {
    let answers_for = answers_for(cx, actor).await?;
    Ok(all.consulted.iter().filter(|it| answers_for.includes(&it.asked)).map(|it| it.n).collect())
}

/// The versions about which this person is asked and has time to answer, each with the last day, what is due first first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn waiting(cx: &Context, actor: &Actor) -> Outcome<Vec<(i64, Date)>> {
    let open = sql::open_roles(&cx.store.reader(), &cx.guideline.name, date_of(cx.now())).await?;
    if open.is_empty() {
        return Ok(Vec::new());
    }
    let mine = roles_of(cx, actor).await?;
    let mut waiting: Vec<(i64, Date)> = Vec::new();
    for (version, role, last_day) in open {
        if mine.contains(&role) && waiting.iter().all(|it| it.0 != version) {
            waiting.push((version, last_day));
        }
    }
    Ok(waiting)
}

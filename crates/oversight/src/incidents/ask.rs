//! After a decision about personal data: is an incident to be assessed (NYK-06.2-14)? Whoever decided answers.

use kernel::{Actor, CaseId, Instant, Outcome, PersonId};
use moderation::Case;
use people::Context;
use store::Entry;

use super::refused::LONGEST;
use super::{Refused, sql};

/// So many of the latest cases are looked through for questions that wait.
const LATEST: i64 = 200;

/// The question about a case, and what was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseQuestion {
    /// The case.
    pub case: CaseId,
    /// The item that it was decided about.
    pub item: kernel::ItemId,
    /// Whether an incident is to be assessed; nobody has answered where there is none.
    pub assess: Option<bool>,
    /// Why.
    pub reason: String,
    /// Who answered, and when.
    pub by: Option<(PersonId, Instant)>,
}

/// An answer.
#[derive(Clone, Debug, Default)]
pub struct AnswerQuestion {
    /// `yes` or `no`.
    pub answer: String,
    /// Why.
    pub reason: String,
}

/// The question about this case, where the guideline asks it and the person sees the case.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn question(cx: &Context, actor: &Actor, id: CaseId) -> Outcome<Option<CaseQuestion>> {
    let Some(case) = asked(cx, actor, id).await? else { return Ok(None) };
    let answered = sql::answered(&cx.store.reader(), id).await?;
    Ok(Some(CaseQuestion {
        case: id,
        item: case.item,
        assess: answered.as_ref().map(|it| it.assess),
        by: answered.as_ref().map(|it| (it.by, it.at)),
        reason: answered.map(|it| it.reason).unwrap_or_default(),
    }))
}

async fn asked(cx: &Context, actor: &Actor, id: CaseId) -> Outcome<Option<Case>> {
    let seen = moderation::view::view(cx, actor, id).await?;
    Ok(seen.map(|it| it.case).filter(|it| is_asked(cx, it)))
}

fn is_asked(cx: &Context, case: &Case) -> bool {
    cx.guideline.incident.asked_on.contains(&case.ground)
}

/// Stores the answer. Whoever decided about the case gives it, once.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn answer_question(
    cx: &Context,
    actor: &Actor,
    id: CaseId,
    order: AnswerQuestion,
) -> Result<(), Refused> {
    let assess = match order.answer.trim() {
        "yes" => true,
        "no" => false,
        _ => return Err(Refused::AnswerMissing),
    };
    let reason = order.reason.trim().to_owned();
    if reason.chars().count() > LONGEST {
        return Err(Refused::TooLong("reason"));
    }
    if !assess && kernel::is_blank(&reason) {
        return Err(Refused::TextMissing);
    }
    let case = asked(cx, actor, id).await?.ok_or(Refused::Unknown)?;
    let by = actor.id().ok_or(Refused::NotPermitted)?;
    if !actor.acts_for().any(|it| it == case.decided_by || Some(it) == case.second_by) {
        return Err(Refused::NotPermitted);
    }
    if let Some(there) = sql::answered(&cx.store.reader(), id).await? {
        return if (there.assess, there.reason) == (assess, reason) {
            Ok(())
        } else {
            Err(Refused::OutOfOrder)
        };
    }
    let mut tx = cx.store.begin().await?;
    let guideline = cx.guideline.version.to_string();
    let answer = sql::Answered { assess, reason, by, at: tx.now() };
    if sql::answer(&mut tx, id, &answer, &guideline).await? == 0 {
        return Err(Refused::OutOfOrder);
    }
    tx.log(Entry::new(actor, "incident-question-answered", "case", id).under(&guideline));
    tx.commit().await?;
    Ok(())
}

/// The cases of this person about which the question waits.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn unasked(cx: &Context, actor: &Actor) -> Outcome<Vec<CaseId>> {
    if cx.guideline.incident.asked_on.is_empty() {
        return Ok(Vec::new());
    }
    let later = cx.now().plus_seconds(1);
    let latest = moderation::view::latest(cx, actor, later, LATEST).await?;
    let answered = sql::answered_cases(&cx.store.reader()).await?;
    let mine = |it: &Case| actor.acts_for().any(|me| me == it.decided_by);
    let waits = latest.into_iter().map(|it| it.case);
    Ok(waits
        .filter(|it| is_asked(cx, it) && mine(it) && !answered.contains(&it.id))
        .map(|it| it.id)
        .collect())
}

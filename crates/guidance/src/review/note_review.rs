use kernel::Actor;
use kernel::calendar::{Date, date_of};
use people::Context;
use store::Entry;

use super::model::{Review, ReviewOutcome, due};
use super::view::owns;
use super::{Refused, sql};

/// The most characters of a note.
const LONGEST: usize = 2_000;

/// A review to be noted.
#[derive(Clone, Debug)]
pub struct NoteReview {
    /// The day on which it was done, such as `2026-11-23`.
    pub reviewed_on: String,
    /// What came of it: `stands` or `change`.
    pub outcome: String,
    /// What is to be changed, or what was looked at.
    pub note: String,
}

/// Notes that the document was reviewed (sv. *anteckna översynen*, NYK-01-03): from here on its time begins anew. Noted
/// twice by the same person, it is noted once.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn note_review(cx: &Context, actor: &Actor, order: NoteReview) -> Result<(), Refused> {
    let (outcome, note) = said(&order)?;
    let rules = cx.guideline.upkeep.review.as_ref().ok_or(Refused::NoReview)?;
    let by = actor.id().ok_or(Refused::NotPermitted)?;
    let owns = owns(cx, actor, rules).await?;
    let today = date_of(cx.now());
    let mut tx = cx.store.begin().await?;
    let before = sql::reviews_now(&mut tx, &cx.guideline.name).await?;
    let last = before.first();
    let since = due(rules, cx.guideline.version.valid_from(), last.map(|it| it.on)).since;
    let on = order.reviewed_on.trim().parse().ok().filter(|it: &Date| (since..=today).contains(it));
    let on = on.ok_or(Refused::DayUnfit(since))?;
    if !owns {
        return Err(Refused::NotPermitted);
    }
    if last.is_some_and(|it| (it.on, it.outcome, &it.note, it.by) == (on, outcome, &note, by)) {
        return Ok(());
    }
    let n = last.map_or(1, |it| it.n + 1);
    let guideline = cx.guideline.version.to_string();
    let review = Review { n, on, outcome, note, by, at: tx.now(), guideline };
    sql::add(&mut tx, &cx.guideline.name, &review).await?;
    let entry = Entry::new(actor, "guideline-reviewed", "guideline", &cx.guideline.name);
    tx.log(entry.under(&cx.guideline.version).about(cx.guideline.digest));
    tx.commit().await?;
    Ok(())
}

/// What came of it, and the note, which says what is to be changed where something is.
fn said(order: &NoteReview) -> Result<(ReviewOutcome, String), Refused> {
    let outcome: ReviewOutcome = order.outcome.trim().parse().map_err(|_| Refused::OutcomeMissing)?;
    let note = order.note.trim();
    if note.chars().count() > LONGEST {
        return Err(Refused::TooLong(LONGEST));
    }
    if outcome == ReviewOutcome::Change && note.is_empty() {
        return Err(Refused::NoteMissing);
    }
    Ok((outcome, note.to_owned()))
}

use guideline::{Effect, Strength};
use kernel::calendar::{Date, TimeOfDay, moment_at};
use kernel::{Actor, Instant, PersonId, PostId};
use people::Context;
use store::{Job, Tx};

use crate::checks::Finding;
use crate::desk::Desk;
use crate::model::{Confirmation, Post, PostAct, PostStage};
use crate::rules;
use crate::write::{LONGEST, Taken, as_seen, step, within};
use crate::{Refused, jobs, sql, view};

/// An order to publish a post.
#[derive(Clone, Debug, Default)]
pub struct Releasing {
    /// The accounts that are confirmed to be the right ones, by their keys.
    pub accounts: Vec<String>,
    /// What else is confirmed.
    pub confirmed: Vec<Confirmation>,
    /// What others were found to write about the matter.
    pub watched: String,
    /// The day and the time on the wall, `2026-12-01T10:00`; at once where it is empty.
    pub planned_for: String,
}

/// An order to publish a post that somebody saw.
#[derive(Clone, Debug)]
pub struct ReleasePost {
    /// Which.
    pub post: PostId,
    /// The number of the last step that the person saw.
    pub step: i64,
    /// What they confirm, and when it is published.
    pub releasing: Releasing,
}

/// Publishes a post (sv. *publicera*), now or later, in the name of whoever does; where the guideline wants a second
/// person it is submitted to one instead. Speaks to no platform. Ordered twice by the same person, it is one order.
///
/// # Errors
///
/// [`Refused`], with the reason; of findings all that keep it back.
pub async fn release_post(cx: &Context, actor: &Actor, order: ReleasePost) -> Result<(), Refused> {
    let planned_for = planned(&order.releasing.planned_for, cx.now())?;
    let watched = within("watched", &order.releasing.watched, LONGEST)?;
    let (mut desk, by) = Desk::taken_up(cx, actor, order.post).await?;
    let act = if cx.guideline.publishing.post.approved_by_second && cx.guideline.is_binding() {
        PostAct::Submit
    } else {
        PostAct::Release
    };
    if is_done(cx, &desk.post, act, by, order.step).await? {
        return Ok(());
    }
    is_trained(cx, by).await?;
    desk.post.planned_for = planned_for;
    let found = desk.findings(cx);
    nothing_blocks(&found)?;
    let wanted = wanted(cx, actor, &desk, &found).await?;
    let confirmed = confirmed(&desk, &order.releasing, &wanted)?;
    if rules::watches(&cx.guideline, desk.wording.content.larger) == Strength::Must && watched.is_empty() {
        return Err(Refused::WatchMissing);
    }
    are_connected(cx, &desk).await?;
    let mut tx = cx.store.begin().await?;
    let from = as_seen(&mut tx, &desk.post, order.step).await?;
    let stage = from.stage.after(act).ok_or(Refused::OutOfOrder)?;
    let to = Post { stage, steps: from.steps + 1, planned_for, ..from.clone() };
    let taken = Taken { confirmed, watched, ..Taken::of(act, by, &desk.wording.content) };
    step(cx, &mut tx, actor, (&from, &to), taken).await?;
    enqueue(&mut tx, &desk, &to).await?;
    tx.commit().await?;
    Ok(())
}

/// Whether the person has completed what the guideline has them learn before they publish.
pub(crate) async fn is_trained(cx: &Context, by: PersonId) -> Result<(), Refused> {
    let lacking = people::courses_before_publishing(cx, by).await?;
    lacking.into_iter().next().map_or(Ok(()), |it| Err(Refused::CourseMissing(it.label)))
}

/// Puts what is released on its way, account by account.
pub(crate) async fn enqueue(tx: &mut Tx, desk: &Desk, post: &Post) -> Result<(), Refused> {
    if post.stage != PostStage::Released {
        return Ok(());
    }
    let at = post.planned_for.filter(|it| *it > tx.now()).unwrap_or(tx.now());
    for account in &desk.accounts {
        tx.enqueue(Job::at(jobs::PUBLISH, jobs::subject(post.id, account.id), at)).await?;
    }
    Ok(())
}

/// Whether this person has done this with the post right after what they saw.
pub(crate) async fn is_done(
    cx: &Context,
    post: &Post,
    act: PostAct,
    by: PersonId,
    seen: i64,
) -> Result<bool, Refused> {
    let steps = sql::post::steps(&cx.store.reader(), post.id).await?;
    Ok(steps.last().is_some_and(|it| it.act == act && it.by == by && it.n == seen + 1))
}

pub(crate) fn nothing_blocks(found: &[Finding]) -> Result<(), Refused> {
    let blocking: Vec<Finding> = found.iter().filter(|it| it.blocks()).cloned().collect();
    if blocking.is_empty() { Ok(()) } else { Err(Refused::Blocked(blocking)) }
}

/// What whoever publishes this has to confirm.
pub(crate) async fn wanted(
    cx: &Context,
    actor: &Actor,
    desk: &Desk,
    found: &[Finding],
) -> Result<Vec<Confirmation>, Refused> {
    let publishable = view::publishable(cx, actor).await?.len();
    let rules = &cx.guideline.publishing;
    let asks = |it: &Confirmation| match it {
        Confirmation::Content => rules.confirmed_before,
        Confirmation::Account => rules::confirms_account(&cx.guideline, publishable),
        Confirmation::Warnings => found.iter().any(|it| it.effect == Effect::Warn),
        Confirmation::Agreement => rules.channels_agree && !desk.wording.content.page.address.is_empty(),
    };
    Ok(Confirmation::ALL.iter().copied().filter(asks).collect())
}

/// What is confirmed, if that is everything that is wanted.
fn confirmed(desk: &Desk, said: &Releasing, wanted: &[Confirmation]) -> Result<Vec<Confirmation>, Refused> {
    let each_account = desk.accounts.iter().all(|it| said.accounts.iter().any(|key| it.key.as_str() == key));
    for it in wanted {
        let is_said = match it {
            Confirmation::Account => each_account,
            Confirmation::Content | Confirmation::Warnings | Confirmation::Agreement => {
                said.confirmed.contains(it)
            }
        };
        if !is_said {
            return Err(Refused::NotConfirmed(*it));
        }
    }
    Ok(wanted.to_vec())
}

/// Only what can be posted is released.
async fn are_connected(cx: &Context, desk: &Desk) -> Result<(), Refused> {
    let connected = accounts::connected(&cx.store.reader()).await?;
    let lacking = desk.accounts.iter().find(|it| !it.is_open() || !connected.contains(&it.id));
    lacking.map_or(Ok(()), |it| Err(Refused::NotConnected(it.name.clone())))
}

/// The time on the wall in Sweden that somebody wrote.
fn planned(text: &str, now: Instant) -> Result<Option<Instant>, Refused> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let (day, time) = text.split_once(['T', ' ']).ok_or(Refused::PlannedUnfit)?;
    let day: Date = day.parse().map_err(|_| Refused::PlannedUnfit)?;
    let time: TimeOfDay = time.get(..5).unwrap_or(time).parse().map_err(|_| Refused::PlannedUnfit)?;
    let at = Some(moment_at(day, time)).filter(|it| *it > now && day.year() < 2200);
    at.map(Some).ok_or(Refused::PlannedUnfit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_to_come_is_read_as_the_clock_on_the_wall_shows_it() {
        let now = "2026-11-23T08:00:00Z".parse().unwrap();
        let at = |text: &str| planned(text, now).map(|it| it.map(|it| it.to_string()));
        assert_eq!(at("2026-12-01T10:00").unwrap().as_deref(), Some("2026-12-01T09:00:00Z"));
        assert_eq!(at("2026-12-01 10:00").unwrap().as_deref(), Some("2026-12-01T09:00:00Z"));
        assert_eq!(at("  ").unwrap(), None);
        for wrong in ["2026-11-23T08:59", "i morgon", "2026-12-01", "2026-12-01T25:00", "2026-12-01Té"] {
            assert!(matches!(at(wrong), Err(Refused::PlannedUnfit)), "{wrong}");
        }
    }
}

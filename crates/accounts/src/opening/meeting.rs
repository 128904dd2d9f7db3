use guideline::{OpeningAct, Step};
use kernel::calendar::{Date, Label, TimeOfDay, moment_at};
use kernel::{Actor, ApplicationId, Instant, PersonId};
use people::Context;
use store::Entry;

use super::decide::role_label;
use super::desk::{Desk, PLACE, at_desk, kept};
use super::dossier::Dossier;
use super::refused::OpeningRefused;
use super::sql;
use super::take_step::its_turn;

/// How long a meeting is when nothing is said, and at most, in minutes.
const MINUTES: i64 = 60;
const MOST_MINUTES: i64 = 480;

/// A meeting that was called (sv. *kallelse*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// The step that it is held in.
    pub step: String,
    /// When it begins.
    pub starts_at: Instant,
    /// How long it is, in minutes.
    pub minutes: i64,
    /// Where.
    pub place: String,
    /// Who takes part.
    pub participants: Vec<PersonId>,
    /// Who called it.
    pub by: PersonId,
    /// When it was called.
    pub at: Instant,
}

impl Meeting {
    /// When it ends.
    #[must_use]
    pub fn ends_at(&self) -> Instant {
        self.starts_at.plus_seconds(self.minutes * 60)
    }
}

/// A meeting to be called.
#[derive(Clone, Debug)]
pub struct CallMeeting {
    /// About which application.
    pub application: ApplicationId,
    /// The step that it is held in, by its key.
    pub step: String,
    /// The day, `2026-12-03`.
    pub day: String,
    /// The time of the day, `10:00`.
    pub time: String,
    /// How long, in minutes; an hour when nothing is said.
    pub minutes: String,
    /// Where.
    pub place: String,
    /// Who takes part; whoever the guideline names must be among them.
    pub participants: Vec<PersonId>,
}

/// Calls the start meeting (sv. *kalla till uppstartsmöte*): when, where and with whom. Called anew, it is moved
/// (NYK-04.1-01).
///
/// # Errors
///
/// [`OpeningRefused`], with the reason.
pub async fn call_meeting(cx: &Context, actor: &Actor, order: CallMeeting) -> Result<(), OpeningRefused> {
    kept(PLACE, &order.place)?;
    let mut desk = at_desk(cx, actor, order.application).await?;
    let step = meeting_step(cx, &order.step).ok_or(OpeningRefused::UnknownStep)?;
    its_turn(cx, &desk, step)?;
    let meeting = meeting(cx, &desk, &order)?;
    let same = |it: &Meeting| Meeting { by: meeting.by, at: meeting.at, ..it.clone() } == meeting;
    if desk.dossier.meeting(&order.step).is_some_and(same) {
        return Ok(());
    }
    sql::call_meeting(&mut desk.tx, order.application, &meeting, &cx.guideline.version.to_string()).await?;
    let subject = format!("{}/{}", order.application, step.key);
    desk.tx.log(
        Entry::new(actor, "opening-meeting-called", "application", subject).under(&cx.guideline.version),
    );
    desk.tx.commit().await?;
    Ok(())
}

/// The step, where it is a meeting.
pub(crate) fn meeting_step<'a>(cx: &'a Context, key: &str) -> Option<&'a Step<OpeningAct>> {
    cx.guideline.opening.step(key).filter(|it| it.act == OpeningAct::Meeting)
}

fn meeting(cx: &Context, desk: &Desk, order: &CallMeeting) -> Result<Meeting, OpeningRefused> {
    let day: Date = order.day.trim().parse().map_err(|_| OpeningRefused::DayUnfit)?;
    let time: TimeOfDay = order.time.trim().parse().map_err(|_| OpeningRefused::TimeUnfit)?;
    let mut participants = order.participants.clone();
    participants.sort();
    participants.dedup();
    if !participants.iter().all(|it| desk.town.has(*it)) {
        return Err(OpeningRefused::UnknownParticipant);
    }
    if let Some(role) = missing_role(cx, desk, &participants) {
        return Err(OpeningRefused::ParticipantMissing(role));
    }
    Ok(Meeting {
        step: order.step.clone(),
        starts_at: moment_at(day, time),
        minutes: minutes(&order.minutes)?,
        place: kept(PLACE, &order.place)?,
        participants,
        by: desk.by,
        at: desk.tx.now(),
    })
}

fn minutes(said: &str) -> Result<i64, OpeningRefused> {
    match said.trim() {
        "" => Ok(MINUTES),
        said => said
            .parse()
            .ok()
            .filter(|it| (1..=MOST_MINUTES).contains(it))
            .ok_or(OpeningRefused::MinutesUnfit(MOST_MINUTES)),
    }
}

/// The first role that takes part by the guideline and by nobody here.
fn missing_role(cx: &Context, desk: &Desk, participants: &[PersonId]) -> Option<Label> {
    let there = |role: &str| {
        let roles = |it: &PersonId| desk.town.roles(*it, &desk.dossier.wording).contains(role);
        participants.iter().any(roles)
    };
    let missing = cx.guideline.opening.meeting_with.iter().find(|role| !there(role));
    missing.map(|role| role_label(&cx.guideline, role))
}

/// A meeting that the guideline names people for is not held before it was called.
pub(super) fn was_called(
    cx: &Context,
    dossier: &Dossier,
    step: &Step<OpeningAct>,
) -> Result<(), OpeningRefused> {
    let named = !cx.guideline.opening.meeting_with.is_empty() && cx.guideline.is_binding();
    if named && dossier.meeting(&step.key).is_none() {
        return Err(OpeningRefused::NotCalled);
    }
    Ok(())
}

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use guideline::{OpeningAct, Step};
use kernel::PersonId;
use kernel::calendar::moment_words;
use people::{Context, SignedIn};
use webkit::{Choice, Form, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::list::titled;
use super::parts::{FormPage, Part};
use super::{errors, form, identity};
use crate::opening::dossier::Dossier;
use crate::opening::invitation::Invitation;
use crate::opening::meeting::{CallMeeting, Meeting, call_meeting, meeting_step};
use crate::opening::town::Town;
use crate::opening::view::{self, ApplicationView};
use crate::opening::wording::Fields;
use crate::opening::{OpeningRefused, words};

/// A meeting on the page of its application.
pub(super) struct Called {
    pub(super) told: String,
    /// Where its file for calendars is.
    pub(super) file: String,
}

pub(super) fn called(shell: &Shell, dossier: &Dossier, town: &Town, step: &str) -> Option<Called> {
    let meeting = dossier.meeting(step)?;
    let mut names: Vec<String> = meeting.participants.iter().map(|it| town.person_name(*it)).collect();
    names.sort();
    let at = moment_words(meeting.starts_at).get(shell.lang()).to_owned();
    let text = Text::key("accounts-opening-meeting-called").with("at", at).with("minutes", meeting.minutes);
    let mut told = shell.say(&text.with("who", names.join(", ")));
    if !meeting.place.is_empty() {
        told = format!(
            "{told} {}",
            shell.t_with("accounts-opening-meeting-at", "place", meeting.place.as_str())
        );
    }
    Some(Called { told, file: format!("/applications/{}/steps/{step}/meeting.ics", dossier.application.id) })
}

/// How many may take part beside those whom the guideline names.
const OTHERS: usize = 2;

fn meeting_page(
    cx: &Context,
    shell: Shell,
    seen: &ApplicationView,
    step: &Step<OpeningAct>,
    form: Form,
) -> FormPage {
    let required =
        |name: &str, key: &str, kind| Part::line(name, shell.t(key), String::new(), true).of_kind(kind);
    let hint = shell.t("accounts-opening-meeting-minutes-hint");
    let mut parts = vec![
        required("day", "accounts-opening-day", "date"),
        required("time", "accounts-opening-meeting-time", "time"),
        Part::line("minutes", shell.t("accounts-opening-meeting-minutes"), hint, false).of_kind("number"),
        Part::line("place", shell.t("accounts-opening-meeting-place"), String::new(), false),
    ];
    for (n, role) in cx.guideline.opening.meeting_with.iter().enumerate() {
        let label = shell.say(&words::role(&cx.guideline, role));
        let people = with_role(&seen.town, &seen.dossier, role);
        parts.push(Part::select(&format!("participant-{n}"), label, String::new(), true, people));
    }
    let named = cx.guideline.opening.meeting_with.len();
    for n in named..named + OTHERS {
        let label = shell.t("accounts-opening-meeting-other");
        let people = form::everybody(&seen.town);
        parts.push(Part::select(&format!("participant-{n}"), label, String::new(), false, people));
    }
    let back = format!("/applications/{}", seen.dossier.application.id);
    let intro = vec![titled(&shell, &seen.dossier), step.help.get(shell.lang()).to_owned()];
    let title = Text::key("accounts-opening-call-meeting");
    let mut page = FormPage::new(shell, title, form, parts, "accounts-opening-call-meeting", back);
    page.intro = intro;
    page
}

/// Those who may take part in this role.
fn with_role(town: &Town, dossier: &Dossier, role: &str) -> Vec<Choice> {
    let may =
        |it: &&people::Person| it.left_at.is_none() && town.roles(it.id, &dossier.wording).contains(role);
    town.people.iter().filter(may).map(|it| Choice::new(it.id.to_string(), it.name.as_str())).collect()
}

/// Shows the form by which the meeting is called, with what was said the last time.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((id, key)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let id = identity(&id)?;
    let seen = view::application(&cx, &signed_in, id).await?;
    let step = meeting_step(&cx, &key).ok_or(Problem::NotFound)?;
    if cx.guideline.is_binding() && !seen.dossier.fits(&step.done_by, signed_in.person, &seen.town) {
        return Err(OpeningRefused::NotYourStep(step.done_by.clone()).into());
    }
    let form = shell.form(&format!("/applications/{id}/steps/{key}/meeting"));
    let form = match seen.dossier.meeting(&key) {
        Some(meeting) => as_called(&cx, form, &seen, meeting),
        None => form,
    };
    Ok(page(&meeting_page(&cx, shell, &seen, step, form)))
}

fn as_called(cx: &Context, form: Form, seen: &ApplicationView, meeting: &Meeting) -> Form {
    let local = kernel::calendar::stockholm().to_datetime(meeting.starts_at.timestamp());
    let mut form = form
        .with("day", local.date().to_string())
        .with("time", local.strftime("%H:%M").to_string())
        .with("minutes", meeting.minutes.to_string())
        .with("place", meeting.place.clone());
    let mut left = meeting.participants.clone();
    for (n, role) in cx.guideline.opening.meeting_with.iter().enumerate() {
        let has = |it: &PersonId| seen.town.roles(*it, &seen.dossier.wording).contains(role.as_str());
        if let Some(at) = left.iter().position(has) {
            form = form.with(format!("participant-{n}"), left.remove(at).to_string());
        }
    }
    let named = cx.guideline.opening.meeting_with.len();
    for (n, person) in left.into_iter().enumerate() {
        form = form.with(format!("participant-{}", named + n), person.to_string());
    }
    form
}

/// Calls the meeting.
pub(super) async fn call(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((id, key)): Path<(String, String)>,
    posted: Posted<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let id = identity(&id)?;
    let fields = Fields(posted.value.clone());
    let chosen = posted.value.iter().filter(|it| it.0.starts_with("participant-"));
    let order = CallMeeting {
        application: id,
        step: key.clone(),
        day: fields.one("day"),
        time: fields.one("time"),
        minutes: fields.one("minutes"),
        place: fields.one("place"),
        participants: chosen.filter_map(|it| it.1.parse().ok()).collect(),
    };
    match call_meeting(&cx, &signed_in, order).await {
        Ok(()) => Ok(SeeOther::to(format!("/applications/{id}"))
            .saying(Text::key("accounts-opening-meeting-noted"))
            .into_response()),
        Err(refused) => {
            let form = posted.again(&shell, errors(&cx, refused)?);
            let seen = view::application(&cx, &signed_in, id).await?;
            let step = meeting_step(&cx, &key).ok_or(Problem::NotFound)?;
            Ok(refused_page(&meeting_page(&cx, shell.wrong(), &seen, step, form)))
        }
    }
}

/// The meeting as a file that every calendar reads.
pub(super) async fn file(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((id, key)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let id = identity(&id)?;
    let seen = view::application(&cx, &signed_in, id).await?;
    let step = meeting_step(&cx, &key).ok_or(Problem::NotFound)?;
    let meeting = seen.dossier.meeting(&key).ok_or(Problem::NotFound)?;
    let invitation = Invitation {
        meeting,
        uid: format!("{id}-{key}@uppsikt"),
        summary: format!("{}: {}", step.label.get(shell.lang()), titled(&shell, &seen.dossier)),
        description: step.help.get(shell.lang()).to_owned(),
        url: format!("{}/applications/{id}", cx.public_url.trim_end_matches('/')),
    };
    let head = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"mote.ics\""),
    ];
    Ok((head, invitation.file(&seen.town.people)).into_response())
}

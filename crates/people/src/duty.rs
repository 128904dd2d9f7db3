//! What somebody has to do about courses, conduct rules, mandates, absences and leavers.

use kernel::calendar::{Date, date_of, day_words};
use kernel::{Actor, Outcome, Permission, PersonId};
use webkit::Text;

use crate::training::{CourseState, is_near};
use crate::{Absence, Context, conduct, cover, custody, mandate, roster, training};

/// Something to do, in words.
#[derive(Clone, Debug)]
pub struct Duty {
    /// What.
    pub title: Text,
    /// Why, and what follows.
    pub text: Text,
    /// Where it is done.
    pub href: String,
    /// Whether something waits for it.
    pub bars: bool,
}

fn duty(title: Text, text: Text, href: &str, bars: bool) -> Duty {
    Duty { title, text, href: href.to_owned(), bars }
}

/// What this person has to do, what bars them first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn duties(cx: &Context, actor: &Actor) -> Outcome<Vec<Duty>> {
    let Some(me) = actor.id() else { return Ok(Vec::new()) };
    let mut duties = courses(cx, me).await?;
    duties.extend(own_conduct(cx, me).await?);
    duties.extend(mandates(cx, actor).await?);
    duties.extend(trainees(cx, actor, me).await?);
    duties.extend(uncovered(cx, actor, me).await?);
    duties.extend(leavers(cx, actor).await?);
    duties.sort_by_key(|it| !it.bars);
    Ok(duties)
}

async fn courses(cx: &Context, me: PersonId) -> Outcome<Vec<Duty>> {
    let today = date_of(cx.now());
    let bars = cx.guideline.is_binding();
    let text = |key: &'static str, on: Option<Date>| match on.map(day_words) {
        Some(day) => Text::key(key).with("day", Text::both(day.sv, day.en)),
        None => Text::key(key),
    };
    let mut found = Vec::new();
    for line in training::own_courses(cx, me).await? {
        let label = &line.course.label;
        let title = Text::key("people-duty-course").with("course", Text::both(&label.sv, &label.en));
        let waits = bars && !line.course.blocks.is_empty();
        match line.state {
            CourseState::Missing(_) if waits => {
                found.push(duty(title, text("people-duty-course-bars", None), "/training", true));
            }
            CourseState::Missing(_) => {
                found.push(duty(title, text("people-duty-course-missing", None), "/training", false));
            }
            CourseState::Expired(on) => {
                found.push(duty(title, text("people-duty-course-expired", Some(on)), "/training", waits));
            }
            CourseState::Valid { until: Some(until), .. } if is_near(until, today) => {
                found.push(duty(title, text("people-duty-course-expires", Some(until)), "/training", false));
            }
            CourseState::Valid { .. } => {}
        }
    }
    Ok(found)
}

async fn own_conduct(cx: &Context, me: PersonId) -> Outcome<Option<Duty>> {
    if !cx.guideline.people.conduct_acknowledged {
        return Ok(None);
    }
    let own = conduct::own_conduct(cx, me).await?;
    if own.rules.is_empty() || own.acknowledged_at.is_some() {
        return Ok(None);
    }
    let text = if own.since.is_some() { "people-duty-conduct-again" } else { "people-duty-conduct-text" };
    Ok(Some(duty(Text::key("people-duty-conduct"), Text::key(text), "/conduct", false)))
}

async fn mandates(cx: &Context, actor: &Actor) -> Outcome<Option<Duty>> {
    let waiting = mandate::waiting_for_mandate(cx, actor).await?;
    let n = waiting.iter().filter(|it| it.waits).count();
    let title = Text::key("people-duty-mandates").with("n", n);
    Ok((n > 0).then(|| duty(title, Text::key("people-duty-mandates-text"), "/mandates", false)))
}

/// Those who wait for a course that this person holds (NYK-03-05).
async fn trainees(cx: &Context, actor: &Actor, me: PersonId) -> Outcome<Vec<Duty>> {
    let own = roster::assignments_today(&cx.store.reader()).await?.remove(&me).unwrap_or_default();
    let holds = |trainers: &[String]| own.iter().any(|it| trainers.contains(&it.role));
    let held: Vec<_> = cx.guideline.people.courses.iter().filter(|it| holds(&it.trainers)).collect();
    if held.is_empty() {
        return Ok(Vec::new());
    }
    let learners = training::learners(cx, actor).await?;
    let mut found = Vec::new();
    for course in held {
        let lines = learners.iter().filter(|it| it.person.id != me).flat_map(|it| &it.courses);
        let n = lines.filter(|it| it.course.key == course.key && !it.state.is_valid()).count();
        if n > 0 {
            let label = Text::both(&course.label.sv, &course.label.en);
            let title = Text::key("people-duty-train").with("n", n).with("course", label);
            found.push(duty(title, Text::key("people-duty-train-text"), "/training", false));
        }
    }
    Ok(found)
}

/// Absences with days that nobody covers: one's own, and everybody's for who manages people.
async fn uncovered(cx: &Context, actor: &Actor, me: PersonId) -> Outcome<Vec<Duty>> {
    let reader = cx.store.reader();
    let mut absences = roster::absences(&reader).await?;
    absences.retain(|it| it.person == me || actor.may(Permission::ManagePeople));
    if absences.is_empty() {
        return Ok(Vec::new());
    }
    let plans = cover::cover_of(cx, &absences).await?;
    let people = roster::people(&reader).await?;
    let mut found = Vec::new();
    for (absence, plan) in absences.iter().zip(plans) {
        let days: Vec<Date> = plan
            .iter()
            .filter(|it| it.by.is_err())
            .flat_map(|it| cover::every_day(it.first, it.last))
            .collect();
        let person = people.iter().find(|it| it.id == absence.person && it.left_at.is_none());
        if let Some(person) = person.filter(|_| !days.is_empty()) {
            found.push(uncovered_duty(absence, &person.name, &days, me));
        }
    }
    Ok(found)
}

fn uncovered_duty(absence: &Absence, name: &str, days: &[Date], me: PersonId) -> Duty {
    let words = cover::in_words(days);
    let title = Text::key("people-duty-uncovered").with("name", name);
    let text = Text::key("people-duty-uncovered-text").with("days", Text::both(words.sv, words.en));
    let href = if absence.person == me { "/me".to_owned() } else { format!("/people/{}", absence.person) };
    Duty { title, text, href, bars: false }
}

/// What leavers left behind, for whoever oversees the accounts.
async fn leavers(cx: &Context, actor: &Actor) -> Outcome<Option<Duty>> {
    if !custody::may_settle(cx, actor).await? {
        return Ok(None);
    }
    let tasks = custody::tasks(&cx.store.reader()).await?;
    let n = tasks.iter().filter(|it| it.done.is_none()).count();
    let title = Text::key("people-duty-custody").with("n", n);
    Ok((n > 0).then(|| duty(title, Text::key("people-duty-custody-text"), "/custody", false)))
}

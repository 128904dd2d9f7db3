use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use guideline::Course;
use kernel::PersonId;
use kernel::calendar::{date_of, day_words};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::errors;
use super::training::state_words;
use crate::pages::day;
use crate::training::attestations_of;
use crate::{AttestCourse, Context, SignedIn, attest_course, course_state, roster};

#[derive(Template)]
#[template(path = "attest.html")]
struct AttestPage {
    shell: Shell,
    name: String,
    course: String,
    state: (String, &'static str),
    on_the_web: bool,
    parts: Vec<Choice>,
    known: Vec<String>,
    form: Form,
}

/// What stands in the address: a person, and a course of the guideline that the actor may see of them.
async fn found(
    cx: &Context,
    signed_in: &SignedIn,
    (person, course): (&str, &str),
) -> Result<(crate::Person, Course), Problem> {
    let id: PersonId = person.parse().map_err(|_| Problem::NotFound)?;
    let person = roster::person(&cx.store.reader(), id).await?.ok_or(Problem::NotFound)?;
    let course = cx.guideline.people.courses.iter().find(|it| it.key == course).ok_or(Problem::NotFound)?;
    let sees = id == signed_in.person || {
        let learners = crate::learners(cx, signed_in).await?;
        let theirs = learners.iter().filter(|it| it.person.id == id);
        theirs.flat_map(|it| &it.courses).any(|it| it.course.key == course.key)
    };
    if sees { Ok((person, course.clone())) } else { Err(Problem::NotFound) }
}

async fn attest_page(
    cx: &Context,
    shell: Shell,
    (person, course): (&crate::Person, &Course),
    form: Form,
) -> Result<AttestPage, Problem> {
    let reader = cx.store.reader();
    let attested = attestations_of(&reader, person.id).await?;
    let shell = shell.titled(Text::key("people-attest-title"));
    let people = roster::people(&reader).await?;
    let line = |it: &crate::Attestation| {
        let by =
            people.iter().find(|one| one.id == it.attested_by).map(|it| it.name.clone()).unwrap_or_default();
        let part = if it.part.is_empty() { course.label.sv.clone() } else { it.part.clone() };
        let text = Text::key("people-attested")
            .with("part", part)
            .with("day", day_words(it.completed).get(shell.lang()))
            .with("by", by)
            .with("proof", it.proof.clone());
        shell.say(&text)
    };
    let state = course_state(course, &attested, date_of(cx.now()));
    let part = |it: &kernel::calendar::Label| Choice::new(it.sv.clone(), it.get(shell.lang()));
    Ok(AttestPage {
        name: person.name.clone(),
        course: course.label.get(shell.lang()).to_owned(),
        state: state_words(&shell, &state),
        on_the_web: course.trainers.is_empty(),
        parts: course.modules.iter().map(part).collect(),
        known: attested.iter().filter(|it| it.course == course.key).map(line).collect(),
        form,
        shell,
    })
}

/// Shows what was attested, and the form.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((person, course)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (person, course) = found(&cx, &signed_in, (&person, &course)).await?;
    let today = date_of(cx.now()).to_string();
    let form = shell.form(&format!("/people/{}/courses/{}", person.id, course.key)).with("completed", today);
    Ok(page(&attest_page(&cx, shell, (&person, &course), form).await?))
}

#[derive(Deserialize)]
pub(super) struct Attested {
    #[serde(default)]
    parts: Vec<String>,
    #[serde(default)]
    completed: String,
    #[serde(default)]
    proof: String,
}

/// Attests the course.
pub(super) async fn attest(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((person, course)): Path<(String, String)>,
    posted: Posted<Attested>,
) -> Result<Response, Problem> {
    let (person, course) = found(&cx, &signed_in, (&person, &course)).await?;
    let sent = &posted.value;
    let wrong = match day(&sent.completed) {
        Err(text) => FormErrors::one("completed", text),
        Ok(_) if !course.modules.is_empty() && sent.parts.is_empty() => {
            FormErrors::one("parts", Text::key("people-care-no-part"))
        }
        Ok(completed) => {
            let (parts, proof) = (sent.parts.clone(), sent.proof.clone());
            let order =
                AttestCourse { person: person.id, course: course.key.clone(), parts, completed, proof };
            match attest_course(&cx, &signed_in, order).await {
                Ok(()) => {
                    let done = SeeOther::to("/training").saying(Text::key("people-course-attested"));
                    return Ok(done.into_response());
                }
                Err(refused) => errors(refused)?,
            }
        }
    };
    let form = posted.again(&shell, wrong);
    Ok(refused_page(&attest_page(&cx, shell.wrong(), (&person, &course), form).await?))
}

use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use guideline::Choice as _;
use kernel::calendar::{Date, day_words};
use webkit::{Problem, Shell, Text, page};

use super::{Ways, ways};
use crate::withheld::either;
use crate::{
    Context, CourseLine, CourseState, SignedIn, learners, own_courses, roles, training_csv, withheld_from,
};

#[derive(Template)]
#[template(path = "training.html")]
struct TrainingPage {
    shell: Shell,
    ways: Ways,
    waits: Vec<String>,
    bars: bool,
    courses: Vec<CourseView>,
    others: Vec<LearnerLine>,
}

struct CourseView {
    name: String,
    state: String,
    tone: &'static str,
    parts: Vec<(String, bool)>,
    how: String,
    blocks: String,
    source: String,
    /// Where one attests it oneself.
    attesting: Option<String>,
}

struct LearnerLine {
    name: String,
    course: String,
    state: String,
    tone: &'static str,
    attesting: Option<String>,
}

/// Shows one's own courses, and those of others as far as one may see them.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    let own = own_courses(&cx, signed_in.person).await?;
    let (waits, bars) = withheld_from(&cx, signed_in.person).await?;
    let shell = shell.titled(Text::key("people-training-title"));
    Ok(page(&TrainingPage {
        ways: ways(&cx, &signed_in, &shell, "/training").await?,
        waits: waits.iter().map(|it| shell.say(&it.text())).collect(),
        bars,
        courses: own.iter().map(|it| course_view(&cx, &shell, &signed_in, it)).collect(),
        others: others(&cx, &signed_in, &shell).await?,
        shell,
    }))
}

async fn others(cx: &Context, signed_in: &SignedIn, shell: &Shell) -> Result<Vec<LearnerLine>, Problem> {
    let roles = crate::roster::assignments_today(&cx.store.reader()).await?.remove(&signed_in.person);
    let roles = roles.unwrap_or_default();
    let manages = signed_in.may(kernel::Permission::ManagePeople);
    let mut lines = Vec::new();
    for learner in learners(cx, signed_in).await?.into_iter().filter(|it| it.person.id != signed_in.person) {
        for line in &learner.courses {
            let trainers = &line.course.trainers;
            let may = if trainers.is_empty() {
                manages
            } else {
                roles.iter().any(|it| trainers.contains(&it.role))
            };
            let (state, tone) = state_words(shell, &line.state);
            lines.push(LearnerLine {
                name: learner.person.name.clone(),
                course: line.course.label.get(shell.lang()).to_owned(),
                state,
                tone,
                attesting: may.then(|| format!("/people/{}/courses/{}", learner.person.id, line.course.key)),
            });
        }
    }
    lines.sort_by_key(|it| it.tone == "good");
    Ok(lines)
}

fn course_view(cx: &Context, shell: &Shell, signed_in: &SignedIn, it: &CourseLine) -> CourseView {
    let course = &it.course;
    let (state, tone) = state_words(shell, &it.state);
    let missing = match &it.state {
        CourseState::Missing(parts) => parts.clone(),
        CourseState::Valid { .. } | CourseState::Expired(_) => Vec::new(),
    };
    let trainers: Vec<_> = course.trainers.iter().map(|it| roles::label(&cx.guideline, it)).collect();
    let how = if trainers.is_empty() {
        shell.t("people-course-on-the-web")
    } else {
        shell.t_with("people-course-held-by", "trainers", either(&trainers))
    };
    let blocks: Vec<_> = course.blocks.iter().map(|it| it.label()).collect();
    let sources: Vec<String> = course.sources.iter().map(ToString::to_string).collect();
    CourseView {
        name: course.label.get(shell.lang()).to_owned(),
        state,
        tone,
        parts: course
            .modules
            .iter()
            .map(|it| (it.get(shell.lang()).to_owned(), !missing.contains(it)))
            .collect(),
        how,
        blocks: if blocks.is_empty() {
            String::new()
        } else {
            shell.t_with("people-course-blocks", "acts", either(&blocks))
        },
        source: sources.join(", "),
        attesting: trainers
            .is_empty()
            .then(|| format!("/people/{}/courses/{}", signed_in.person, course.key)),
    }
}

pub(super) fn state_words(shell: &Shell, state: &CourseState) -> (String, &'static str) {
    let day = |it: Date| day_words(it).get(shell.lang()).to_owned();
    match state {
        CourseState::Missing(_) => (shell.t("people-course-missing"), "caution"),
        CourseState::Expired(on) => (shell.t_with("people-course-expired", "day", day(*on)), "bad"),
        CourseState::Valid { since, until: None } => {
            (shell.t_with("people-course-completed", "day", day(*since)), "good")
        }
        CourseState::Valid { until: Some(until), .. } => {
            (shell.t_with("people-course-valid", "day", day(*until)), "good")
        }
    }
}

/// The same as a file.
pub(super) async fn export(State(cx): State<Context>, signed_in: SignedIn) -> Result<Response, Problem> {
    let text = training_csv(&cx, &signed_in).await?;
    let kind = (header::CONTENT_TYPE, "text/csv; charset=utf-8");
    let disposition = (header::CONTENT_DISPOSITION, "attachment; filename=\"utbildning.csv\"");
    Ok(([kind, disposition], text).into_response())
}

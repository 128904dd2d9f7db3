use kernel::calendar::Date;
use kernel::{Actor, Outcome};
use webkit::csv_line;

use super::{CourseState, learners};
use crate::{Context, roles};

/// Who has completed and who lacks which course, as CSV (RFC 4180): what the actor may see of it.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn training_csv(cx: &Context, actor: &Actor) -> Outcome<String> {
    let mut text = String::from("person,role,course,state,completed,valid_until,missing_parts\r\n");
    for learner in learners(cx, actor).await? {
        for line in learner.courses {
            let role = roles::label(&cx.guideline, &line.role).sv;
            let cells = [learner.person.name.clone(), role, line.course.label.sv.clone()];
            let cells: Vec<String> = cells.into_iter().chain(state_cells(&line.state)).collect();
            text.push_str(&csv_line(cells.iter().map(String::as_str)));
        }
    }
    Ok(text)
}

fn state_cells(state: &CourseState) -> [String; 4] {
    let day = |it: Option<Date>| it.map(|it| it.to_string()).unwrap_or_default();
    match state {
        CourseState::Missing(parts) => {
            let parts: Vec<&str> = parts.iter().map(|it| it.sv.as_str()).collect();
            ["missing".to_owned(), String::new(), String::new(), parts.join("; ")]
        }
        CourseState::Expired(on) => ["expired".to_owned(), String::new(), on.to_string(), String::new()],
        CourseState::Valid { since, until } => {
            ["completed".to_owned(), day(Some(*since)), day(*until), String::new()]
        }
    }
}

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use people::{Context, Task, TaskId, TaskKind};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::{ApiProblem, Bearer, Sent, words};

/// Something that must be done because a person left.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct TaskView {
    id: String,
    /// Who left.
    person: String,
    #[schema(schema_with = words::schema::<TaskKind>)]
    kind: &'static str,
    /// What is to be done, in Swedish.
    subject: String,
    made_at: String,
    /// Who did it; none while it is open.
    done_by: Option<String>,
    done_at: Option<String>,
}

/// Lists what leavers left behind, what is open first; for those who oversee the accounts
#[utoipa::path(get, path = "/custody", tag = "people", responses((status = 200, body = [TaskView]), (status = 403)))]
pub(in crate::api) async fn list_tasks(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
) -> Result<Json<Vec<TaskView>>, ApiProblem> {
    if !people::may_settle(&cx, &actor).await? {
        return Err(ApiProblem::not_permitted());
    }
    let task = |it: Task| TaskView {
        id: it.id.to_string(),
        person: it.person.to_string(),
        kind: it.kind.word(),
        subject: it.subject.sv,
        made_at: it.made_at.to_string(),
        done_by: it.done.as_ref().map(|it| it.by.to_string()),
        done_at: it.done.as_ref().map(|it| it.at.to_string()),
    };
    Ok(Json(people::tasks(&cx.store.reader()).await?.into_iter().map(task).collect()))
}

/// What was done.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Finishing {
    /// Such as who took over.
    note: Option<String>,
}

/// Says that a task is done; sent twice by the same person, it is said once
#[utoipa::path(post, path = "/custody/{task}", tag = "people", params(("task" = String, Path)),
    request_body = Finishing, responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn finish_task(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(task): Path<String>,
    Sent(it): Sent<Finishing>,
) -> Result<StatusCode, ApiProblem> {
    let task: TaskId = task.parse().map_err(|_| ApiProblem::not_found())?;
    people::finish_task(&cx, &actor, task, &it.note.unwrap_or_default()).await?;
    Ok(StatusCode::NO_CONTENT)
}

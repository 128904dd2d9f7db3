use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use kernel::Instant;
use serde::Deserialize;
use webkit::{Form, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::{Ways, errors, ways};
use crate::{Context, SignedIn, Task, finish_task, may_settle, roster, tasks};

#[derive(Template)]
#[template(path = "custody.html")]
struct CustodyPage {
    shell: Shell,
    ways: Ways,
    open: Vec<TaskView>,
    done: Vec<TaskView>,
}

#[derive(Template)]
#[template(path = "custody-task.html")]
struct TaskPage {
    shell: Shell,
    task: TaskView,
    form: Option<Form>,
}

struct TaskView {
    subject: String,
    href: String,
    place: String,
    name: String,
    made_at: Instant,
    done: Option<(String, Instant, String)>,
}

async fn views(cx: &Context, shell: &Shell, tasks: Vec<Task>) -> Result<Vec<TaskView>, Problem> {
    let people = roster::people(&cx.store.reader()).await?;
    let name = |id| people.iter().find(|it| it.id == id).map(|it| it.name.clone()).unwrap_or_default();
    let view = |it: Task| TaskView {
        subject: it.subject.get(shell.lang()).to_owned(),
        href: format!("/custody/{}", it.id),
        place: it.href,
        name: name(it.person),
        made_at: it.made_at,
        done: it.done.map(|it| (name(it.by), it.at, it.note)),
    };
    Ok(tasks.into_iter().map(view).collect())
}

/// Shows what leavers left behind.
pub(super) async fn list(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    if !may_settle(&cx, &signed_in).await? {
        return Err(Problem::NotPermitted);
    }
    let shell = shell.titled(Text::key("people-custody-title"));
    let all = views(&cx, &shell, tasks(&cx.store.reader()).await?).await?;
    let (open, done) = all.into_iter().partition(|it| it.done.is_none());
    let ways = ways(&cx, &signed_in, &shell, "/custody").await?;
    Ok(page(&CustodyPage { shell, ways, open, done }))
}

async fn task_page(cx: &Context, signed_in: &SignedIn, shell: Shell, id: &str) -> Result<TaskPage, Problem> {
    if !may_settle(cx, signed_in).await? {
        return Err(Problem::NotPermitted);
    }
    let mut all = tasks(&cx.store.reader()).await?;
    all.retain(|it| it.id.to_string() == id);
    let shell = shell.titled(Text::key("people-task-title"));
    let task = views(cx, &shell, all).await?.pop().ok_or(Problem::NotFound)?;
    let form = task.done.is_none().then(|| shell.form(&task.href));
    Ok(TaskPage { shell, task, form })
}

/// Shows a task and the form that ends it.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(task): Path<String>,
) -> Result<Response, Problem> {
    Ok(page(&task_page(&cx, &signed_in, shell, &task).await?))
}

#[derive(Deserialize)]
pub(super) struct Finished {
    #[serde(default)]
    note: String,
}

/// Says that the task is done.
pub(super) async fn finish(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(task): Path<String>,
    posted: Posted<Finished>,
) -> Result<Response, Problem> {
    let id = task.parse().map_err(|_| Problem::NotFound)?;
    match finish_task(&cx, &signed_in, id, &posted.value.note).await {
        Ok(()) => Ok(SeeOther::to("/custody").saying(Text::key("people-task-done")).into_response()),
        Err(refused) => {
            let wrong = errors(refused)?;
            let mut again = task_page(&cx, &signed_in, shell.wrong(), &task).await?;
            again.form = again.form.is_some().then(|| posted.again(&again.shell, wrong));
            Ok(refused_page(&again))
        }
    }
}

//! The guideline's flow, one question at a time, until it is said what the item is about.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use kernel::Permission;
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Form, Posted, Problem, SeeOther, Shell, Text, page};

use super::{parsed, words};
use crate::item;
use crate::route::{FinishFlow, Walked, answered, finish_flow, walk};

/// How far somebody has come.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Way {
    path: String,
}

#[derive(Template)]
#[template(path = "flow.html")]
struct FlowPage {
    shell: Shell,
    item: String,
    words: String,
    /// What was answered so far.
    answered: Vec<(String, String)>,
    /// The question, and where a yes and a no lead.
    question: Option<(String, String, String)>,
    /// What the item is about, at the end, with the form that says so.
    end: Option<(String, Form)>,
}

/// Shows the question that the answers have led to.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    Query(at): Query<Way>,
) -> Result<Response, Problem> {
    let id = parsed(&id)?;
    let view = item::view(&cx, &signed_in.actor, id).await?.ok_or(Problem::NotFound)?;
    let may = !view.is_withheld() && signed_in.actor.may_on(Permission::Answer, view.item.account);
    let walked = walk(&cx.guideline, &at.path).filter(|_| may).ok_or(Problem::NotFound)?;
    let way = format!("/items/{id}/flow");
    let onward = |answer: char| format!("{way}?path={}{answer}", at.path);
    let (question, end) = match walked {
        Walked::At(step) => {
            let question = shell.say(&words::label(&step.question));
            (Some((question, onward('y'), onward('n'))), None)
        }
        Walked::End(class) => {
            let seen = view.item.versions.to_string();
            let form = shell.form(&way).with("path", at.path.as_str()).with("seen", seen);
            (None, Some((shell.say(&words::class(class)), form)))
        }
    };
    let said = |yes: bool| shell.t(if yes { "dialogue-flow-yes" } else { "dialogue-flow-no" });
    let answered = answered(&cx.guideline, &at.path);
    let answered =
        answered.iter().map(|(step, yes)| (shell.say(&words::label(&step.question)), said(*yes))).collect();
    let words = view.present().map(|it| it.text.clone()).unwrap_or_default();
    let shell = shell.titled(Text::key("dialogue-flow"));
    Ok(page(&FlowPage { item: format!("/items/{id}"), words, answered, question, end, shell }))
}

/// A walk that is finished.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Finished {
    path: String,
    seen: String,
}

/// Finishes the walk.
pub(super) async fn finish(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    posted: Posted<Finished>,
) -> Result<Response, Problem> {
    let item = parsed(&id)?;
    let Finished { path, seen } = posted.value;
    finish_flow(&cx, &signed_in, FinishFlow { item, seen: seen.parse().unwrap_or(0), path }).await?;
    let to = SeeOther::to(format!("/items/{item}"));
    Ok(to.saying(Text::key("dialogue-route-classed")).into_response())
}

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::super::{Way, ways};
use super::consultation::called;
use crate::consultation::{Asked, GiveStatement, consultation, give_statement, may_answer};

/// The page on which somebody answers who was asked about a version, or notes what a body answered.
#[derive(Template)]
#[template(path = "consultation-answer.html")]
struct AnswerPage {
    shell: Shell,
    ways: Vec<Way>,
    n: String,
    name: String,
    is_body: bool,
    /// How a body may answer.
    formats: Vec<String>,
    form: Form,
}

/// Shows the form.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((n, consulted)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let form = shell.form(&format!("/guideline/versions/{n}/consulted/{consulted}"));
    Ok(page(&answer_page(&cx, &signed_in, shell, (n, &consulted), form).await?))
}

async fn answer_page(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    (n, consulted): (String, &str),
    form: Form,
) -> Result<AnswerPage, Problem> {
    let all = consultation(cx, &n).await?;
    let to = all.consulted.iter().find(|it| it.n.to_string() == consulted).ok_or(Problem::NotFound)?;
    if !may_answer(cx, signed_in, &all).await?.contains(&to.n) {
        return Err(Problem::NotPermitted);
    }
    let formats = cx.guideline.upkeep.consultation.reply_formats.iter();
    Ok(AnswerPage {
        ways: ways(&shell, &cx.guideline, ""),
        name: called(cx, &shell, &to.asked),
        is_body: matches!(to.asked, Asked::Body(_)),
        formats: formats.map(|it| it.get(shell.lang()).to_owned()).collect(),
        shell: shell.titled(Text::key("guidance-answer-title")),
        n,
        form,
    })
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Said {
    said: String,
    number: String,
}

/// Keeps the answer.
pub(super) async fn give(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((n, consulted)): Path<(String, String)>,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let order = GiveStatement {
        version: n.clone(),
        consulted: consulted.clone(),
        said: posted.value.said.clone(),
        number: posted.value.number.clone(),
    };
    match give_statement(&cx, &signed_in, order).await {
        Ok(()) => {
            let to = SeeOther::to(format!("/guideline/versions/{n}/consultation"));
            Ok(to.saying(Text::key("guidance-answer-kept")).into_response())
        }
        Err(refused) if !refused.field().is_empty() => {
            let shell = shell.wrong();
            let form = posted.again(&shell, FormErrors::one(refused.field(), refused.text()));
            Ok(refused_page(&answer_page(&cx, &signed_in, shell, (n, &consulted), form).await?))
        }
        Err(refused) => Err(refused.into()),
    }
}

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use kernel::{CaseId, Instant};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::Names;
use crate::incidents::{AnswerQuestion, CaseQuestion, Refused, answer_question, question};

#[derive(Template)]
#[template(path = "incident-question.html")]
struct QuestionPage {
    shell: Shell,
    case: CaseId,
    item: String,
    form: Option<Form>,
    choices: Vec<Choice>,
    answered: Option<(String, String, String, Instant)>,
}

impl QuestionPage {
    async fn of(cx: &Context, shell: Shell, it: CaseQuestion, again: Option<Form>) -> Result<Self, Problem> {
        let names = Names::load(cx).await?;
        let shell = shell.titled(Text::key("oversight-question"));
        let (yes, no) = (shell.t("oversight-question-yes"), shell.t("oversight-question-no"));
        let answered = match (it.assess, it.by) {
            (Some(assess), Some((by, at))) => {
                let answer = if assess { yes.clone() } else { no.clone() };
                Some((answer, it.reason, names.of(by), at))
            }
            (Some(_) | None, _) => None,
        };
        let form = || shell.form(&format!("/cases/{}/incident", it.case));
        Ok(Self {
            case: it.case,
            item: it.item.to_string(),
            form: answered.is_none().then(|| again.unwrap_or_else(form)),
            choices: vec![Choice::new("yes", yes), Choice::new("no", no)],
            answered,
            shell,
        })
    }
}

async fn found(cx: &Context, signed_in: &SignedIn, id: &str) -> Result<CaseQuestion, Problem> {
    let id: CaseId = id.parse().map_err(|_| Problem::NotFound)?;
    question(cx, signed_in, id).await?.ok_or(Problem::NotFound)
}

/// Shows the question, or what was answered.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let it = found(&cx, &signed_in, &id).await?;
    Ok(page(&QuestionPage::of(&cx, shell, it, None).await?))
}

/// What was answered.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Said {
    answer: String,
    reason: String,
}

/// Stores the answer; where an incident is to be assessed, its form comes next.
pub(super) async fn answer(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let it = found(&cx, &signed_in, &id).await?;
    let order = AnswerQuestion { answer: posted.value.answer.clone(), reason: posted.value.reason.clone() };
    let assess = order.answer == "yes";
    match answer_question(&cx, &signed_in, it.case, order).await {
        Ok(()) => {
            let next = format!("/incidents/new?item={}", it.item);
            let to = if assess { next } else { format!("/cases/{id}/incident") };
            Ok(SeeOther::to(to).saying(Text::key("oversight-question-stored")).into_response())
        }
        Err(refused @ (Refused::AnswerMissing | Refused::TextMissing | Refused::TooLong(_))) => {
            let shell = shell.wrong();
            let field = if refused.field() == "text" { "reason" } else { refused.field() };
            let form = posted.again(&shell, FormErrors::one(field, refused.text()));
            Ok(refused_page(&QuestionPage::of(&cx, shell, it, Some(form)).await?))
        }
        Err(refused) => Err(refused.into()),
    }
}

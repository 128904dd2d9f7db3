use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::Response;
use guideline::Extent;
use people::Context;
use serde::Deserialize;
use webkit::{Problem, Shell, Text, page};

use super::super::model::judge;
use super::super::shelf::Shelf;
use super::super::{Listed, Verdict, platform_name, rules};

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    adress: String,
}

#[derive(Template)]
#[template(path = "listing-question.html")]
struct QuestionPage {
    shell: Shell,
    asked: String,
    answer: Option<Answer>,
    complete: bool,
}

/// The answer: its tone, what it says, and the account that it is about.
struct Answer {
    tone: &'static str,
    heading: Text,
    text: Text,
    account: Option<(Listed, String)>,
}

impl Answer {
    fn of(verdict: Verdict) -> Self {
        let said = |tone, heading, text: Text, account: Option<Listed>| Self {
            tone,
            heading: Text::key(heading),
            text,
            account: account.map(|it| (it.clone(), platform_name(&it.platform))),
        };
        match verdict {
            Verdict::Official(it) => {
                let text = Text::key("accounts-question-yes-text").with("unit", it.unit_name.as_str());
                said("done", "accounts-question-yes", text, Some(it))
            }
            Verdict::Closed(it) => {
                let closed = it.closed_at.unwrap_or(it.opened_at);
                let text = Text::key("accounts-question-closed-text").with("at", closed);
                said("caution", "accounts-question-closed", text, Some(it))
            }
            Verdict::LookAlike(it) => {
                let text = Text::key("accounts-question-like-text").with("account", it.name.as_str());
                said("bad", "accounts-question-like", text, Some(it))
            }
            Verdict::NotListed => {
                said("bad", "accounts-question-no", Text::key("accounts-question-no-text"), None)
            }
            Verdict::NoAddress => {
                said("caution", "accounts-question-unread", Text::key("accounts-question-unread-text"), None)
            }
        }
    }
}

/// "Is this account official?" – by an address that somebody pastes.
pub(super) async fn ask(
    State(cx): State<Context>,
    Extension(kept): Extension<Shelf>,
    shell: Shell,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    if !rules::is_public(&cx.guideline) {
        return Err(Problem::NotFound);
    }
    let asked: String = asked.adress.trim().chars().take(2_000).collect();
    let answer =
        if asked.is_empty() { None } else { Some(Answer::of(judge(&asked, kept.take(&cx).await?.placed()))) };
    Ok(page(&QuestionPage {
        shell: shell.titled(Text::key("accounts-question-title")),
        asked,
        answer,
        complete: cx.guideline.list.extent == Extent::All,
    }))
}

//! The application as a document to sign, register and keep (KBA-BIL-01).

use archive::pdf::{Block, Document};
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::Failed;
use kernel::calendar::moment_words;
use people::{Context, SignedIn};
use webkit::{Problem, Shell};

use super::identity;
use super::list::titled;
use super::page::{Said, answers, facts, told, views, voice};
use super::steps::{StepLine, step_lines};
use crate::opening::view::{self, ApplicationView};

/// The application as PDF/A-2u.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = identity(&id)?;
    let seen = view::application(&cx, &signed_in, id).await?;
    let steps = step_lines(&cx, &shell, &signed_in, &seen.dossier, &seen.town);
    let bytes = document(&cx, &shell, &seen, &steps)
        .print()
        .map_err(|it| Failed::for_good(format!("printing application {id}")).because(it))?;
    let head = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"ansokan-{id}.pdf\"")),
    ];
    Ok((head, bytes).into_response())
}

fn document(cx: &Context, shell: &Shell, seen: &ApplicationView, steps: &[StepLine]) -> Document {
    let (dossier, town) = (&seen.dossier, &seen.town);
    let it = &dossier.application;
    let mut says = vec![
        (shell.t("accounts-opening-version"), it.version.to_string()),
        (shell.t("accounts-guideline"), cx.guideline.version.to_string()),
    ];
    says.extend(facts(cx, shell, &dossier.wording, town));
    let mut blocks = vec![
        Block::Paragraph(told(shell, town, dossier)),
        Block::Heading(shell.t("accounts-opening-says")),
        Block::Facts(says),
    ];
    for (question, answer, reason) in answers(cx, shell, &dossier.wording, town) {
        blocks.push(Block::Subheading(question));
        let because =
            (!reason.is_empty()).then(|| shell.t_with("accounts-opening-because", "reason", reason));
        blocks.push(Block::Paragraph([answer, because.unwrap_or_default()].join("\n").trim().to_owned()));
    }
    blocks.push(Block::Heading(shell.t("accounts-opening-voices")));
    blocks.push(voices(cx, shell, seen));
    blocks.push(Block::Heading(shell.t("accounts-opening-way")));
    blocks.push(way(shell, steps));
    blocks.push(Block::Heading(shell.t("accounts-opening-document-signature")));
    blocks.push(Block::Paragraph(shell.t("accounts-opening-document-lines")));
    Document {
        title: shell.t_with("accounts-opening-document-title", "name", titled(shell, dossier)),
        author: cx.organisation.clone(),
        software: format!("Uppsikt {}", env!("CARGO_PKG_VERSION")),
        created_at: it.moved_at,
        blocks,
    }
}

/// Who was heard and who said yes or no, about which wording, when and why.
fn voices(cx: &Context, shell: &Shell, seen: &ApplicationView) -> Block {
    let (dossier, town) = (&seen.dossier, &seen.town);
    let decided = dossier.voices.iter().map(|it| voice(cx, shell, dossier, town, it));
    let row = |it: Said| {
        let who = if it.as_what.is_empty() { it.who } else { format!("{} ({})", it.who, it.as_what) };
        let at = moment_words(it.at).get(shell.lang()).to_owned();
        vec![it.what, who, at, it.version.to_string(), it.text]
    };
    Block::Table {
        columns: [
            "accounts-opening-decision",
            "accounts-opening-document-who",
            "accounts-opening-document-when",
            "accounts-opening-version",
            "accounts-opening-reason",
        ]
        .map(|it| shell.t(it))
        .into(),
        rows: views(cx, shell, dossier, town).into_iter().chain(decided).map(row).collect(),
    }
}

fn way(shell: &Shell, steps: &[StepLine]) -> Block {
    let row = |it: &StepLine| {
        let done = it.done.as_ref().map(|(who, at, note)| {
            let at = moment_words(*at).get(shell.lang()).to_owned();
            format!("{who}, {at}. {note}").trim().to_owned()
        });
        vec![it.label.clone(), it.badge.clone(), done.unwrap_or_default()]
    };
    Block::Table {
        columns: [
            "accounts-opening-document-step",
            "accounts-report-standing",
            "accounts-opening-document-who",
        ]
        .map(|it| shell.t(it))
        .into(),
        rows: steps.iter().map(row).collect(),
    }
}

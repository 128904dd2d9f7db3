use archive::pdf::{Block, Document};
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::Failed;
use kernel::calendar::moment_words;
use people::{Context, SignedIn};
use webkit::{Problem, Shell, Text};

use super::disposal::why;
use super::{Names, number};
use crate::retention::model::LineState;
use crate::retention::report::Report;
use crate::retention::view::whole_report;
use crate::retention::{Line, report_json, texts};

/// The report as JSON, byte for byte what the log keeps the digest of.
pub(super) async fn as_json(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(n): Path<String>,
) -> Result<Response, Problem> {
    let text = report_json(&cx, &signed_in, number(&n)?).await?.ok_or(Problem::NotFound)?;
    Ok(file("application/json", &format!("gallring-{n}.json"), text.into_bytes()))
}

/// The report as a document to read and keep (PDF/A-2u).
pub(super) async fn as_pdf(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(n): Path<String>,
) -> Result<Response, Problem> {
    let report = whole_report(&cx, &signed_in, number(&n)?).await?.ok_or(Problem::NotFound)?;
    let names = Names::load(&cx).await?;
    let bytes = document(&shell, &names, &report)
        .print()
        .map_err(|it| Failed::for_good(format!("printing the report of disposal {n}")).because(it))?;
    Ok(file("application/pdf", &format!("gallring-{n}.pdf"), bytes))
}

fn file(kind: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)], bytes)
        .into_response()
}

fn document(shell: &Shell, names: &Names, report: &Report) -> Document {
    let disposal = &report.disposal;
    let at = |at| moment_words(at).get(shell.lang()).to_owned();
    let ended_at = disposal.ended_at.unwrap_or(disposal.asked.1);
    let say = |text: Text| shell.say(&text);
    let mut facts = vec![
        (
            shell.t("records-report-asked"),
            format!("{}, {}", names.of(disposal.asked.0), at(disposal.asked.1)),
        ),
        (shell.t("records-report-done"), at(ended_at)),
        (shell.t("records-report-guideline"), disposal.guideline.clone()),
    ];
    if let Some((by, approved_at)) = disposal.approved {
        facts.insert(
            1,
            (shell.t("records-report-approved"), format!("{}, {}", names.of(by), at(approved_at))),
        );
    }
    for state in LineState::ALL {
        facts.push((say(texts::state(*state).0), report.in_state(*state).count().to_string()));
    }
    let rules = report
        .rows
        .iter()
        .map(|it| vec![it.n.to_string(), say(it.kind.text()), say(it.fate.text()), say(it.decision())]);
    let columns = |keys: &[String]| keys.to_vec();
    Document {
        title: say(Text::key("records-disposal-title").with("n", disposal.n)),
        author: report.organisation.clone(),
        software: format!("Uppsikt {}", env!("CARGO_PKG_VERSION")),
        created_at: ended_at,
        blocks: vec![
            Block::Paragraph(shell.t("records-report-lead")),
            Block::Facts(facts),
            Block::Heading(shell.t("records-report-rows")),
            Block::Table {
                columns: columns(&[
                    shell.t("records-retention-row"),
                    shell.t("records-retention-kind"),
                    shell.t("records-retention-fate"),
                    shell.t("records-retention-authority"),
                ]),
                rows: rules.collect(),
            },
            Block::Heading(shell.t("records-report-gone")),
            Block::Table {
                columns: columns(&[
                    shell.t("records-report-item"),
                    shell.t("records-retention-kind"),
                    shell.t("records-report-received"),
                    shell.t("records-retention-row"),
                    shell.t("records-report-digest"),
                ]),
                rows: report.in_state(LineState::Disposed).map(|it| gone(shell, it)).collect(),
            },
            Block::Heading(shell.t("records-report-kept")),
            Block::Table {
                columns: columns(&[
                    shell.t("records-report-item"),
                    shell.t("records-report-state"),
                    shell.t("records-report-why"),
                ]),
                rows: kept(shell, report),
            },
        ],
    }
}

fn gone(shell: &Shell, it: &Line) -> Vec<String> {
    let received = moment_words(it.received_at).get(shell.lang()).to_owned();
    vec![
        it.item.to_string(),
        shell.say(&it.kind.text()),
        received,
        it.row.to_string(),
        it.content.to_string(),
    ]
}

fn kept(shell: &Shell, report: &Report) -> Vec<Vec<String>> {
    let because = |it: &Line| {
        let held = it.held.map(|it| shell.say(&it.text()));
        let out = it.taken_out.as_ref().map(|it| it.0.clone());
        out.or(held).unwrap_or_else(|| shell.say(&why(&report.rows, it)))
    };
    let others = report.lines.iter().filter(|it| it.state != LineState::Disposed);
    others.map(|it| vec![it.item.to_string(), shell.say(&texts::state(it.state).0), because(it)]).collect()
}

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use people::{Context, SignedIn};
use webkit::{Problem, Shell, Text, page};

use super::super::model::{ReportRound, Standing};
use super::super::rules;
use super::super::view::{UnitReport, current_round, overview, rounds};
use super::{day, month};

#[derive(Template)]
#[template(path = "reports.html")]
struct ReportsPage {
    shell: Shell,
    month: String,
    due: Option<String>,
    no_rounds: bool,
    sources: String,
    collector: String,
    rounds: Vec<(String, String, bool)>,
    lines: Vec<Line>,
    signed: usize,
}

struct Line {
    name: String,
    href: String,
    badge: String,
    tone: &'static str,
    whole: usize,
    all: usize,
    percent: usize,
    missing: Vec<String>,
    signers: String,
    signed: Option<(String, kernel::Instant)>,
}

/// Shows the round that is on.
pub(super) async fn current(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    let round = current_round(&cx);
    shown(&cx, &signed_in, shell, round).await
}

/// Shows a round: who has signed, who has not, and how much is missing.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(round): Path<String>,
) -> Result<Response, Problem> {
    let round: ReportRound = round.parse().map_err(|_| Problem::NotFound)?;
    shown(&cx, &signed_in, shell, round).await
}

async fn shown(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    round: ReportRound,
) -> Result<Response, Problem> {
    let reports = overview(cx, signed_in, round).await?;
    let people = people::people(&cx.store.reader()).await?;
    let months = rules::months(&cx.guideline);
    let line = |it: &UnitReport| {
        let report = it.told();
        let by = |id| super::name(&shell, &people, id);
        Line {
            name: report.unit_name.clone(),
            href: format!("/reports/{round}/{}", report.unit),
            badge: shell.say(&it.standing.text()),
            tone: it.standing.tone(),
            whole: report.whole(),
            all: report.lines.len(),
            percent: report.percent(),
            missing: report.lacking().map(called).collect(),
            signers: it.signers.iter().map(|it| it.name.clone()).collect::<Vec<_>>().join(", "),
            signed: it.signed.first().map(|it| (by(it.by), it.at)),
        }
    };
    let others = rounds(cx).await?.into_iter();
    let page_of = ReportsPage {
        month: month(&shell, round),
        due: round.is_asked_for(months).then(|| day(&shell, round.due())),
        no_rounds: months.is_empty(),
        sources: rules::sources(&cx.guideline, "reporting.months").join(", "),
        collector: cx.guideline.reporting.collector.get(shell.lang()).to_owned(),
        rounds: others.map(|it| (month(&shell, it), format!("/reports/{it}"), it == round)).collect(),
        signed: reports.iter().filter(|it| it.standing == Standing::Signed).count(),
        lines: reports.iter().map(line).collect(),
        shell: shell.titled(Text::key("accounts-report-title")),
    };
    Ok(page(&page_of))
}

/// An account by its name, or where it has none by its key.
fn called(line: &super::super::model::Line) -> String {
    if line.name.trim().is_empty() { line.key.clone() } else { line.name.clone() }
}

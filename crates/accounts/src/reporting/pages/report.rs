use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use kernel::Instant;
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::super::export::{columns, heading, told};
use super::super::model::{Line, Report, Section};
use super::super::sign::{SignReport, sign_report};
use super::super::view::{UnitReport, report};
use super::super::{Refused, rules};
use super::{day, month, name, place};

/// What a report says, for the page and for paper.
struct Told {
    sections: Vec<Part>,
    missing: Vec<Missing>,
    whole: usize,
    all: usize,
    percent: usize,
    since: Instant,
}

struct Part {
    title: String,
    heads: Vec<String>,
    rows: Vec<Vec<(String, String)>>,
    marks: Vec<(String, &'static str)>,
}

struct Missing {
    account: String,
    href: String,
    what: String,
}

fn part(shell: &Shell, report: &Report, section: Section) -> Part {
    let columns: Vec<_> = columns(report)
        .into_iter()
        .filter(|it| !["section", "reach", "unreached_since"].contains(it))
        .collect();
    let heads: Vec<String> = columns.iter().map(|it| heading(shell.tongue(), it)).collect();
    let cells = |line: &Line| {
        let said = columns.iter().map(|it| told(shell.tongue(), line, it));
        heads.iter().cloned().zip(said).collect()
    };
    let mark = |line: &Line| match line.reach {
        Some(it) => (shell.say(&it.text()), it.tone()),
        None => (String::new(), "plain"),
    };
    Part {
        title: shell.say(&section.text()),
        rows: report.section(section).map(cells).collect(),
        marks: report.section(section).map(mark).collect(),
        heads,
    }
}

impl Told {
    fn new(shell: &Shell, report: &Report) -> Self {
        let missing = report.lacking().map(|it| Missing {
            account: if it.name.trim().is_empty() { it.key.clone() } else { it.name.clone() },
            href: format!("/accounts/{}", it.key),
            what: it.lacks.iter().map(|it| shell.say(&it.text())).collect::<Vec<_>>().join(", "),
        });
        Self {
            sections: Section::ALL.iter().map(|it| part(shell, report, *it)).collect(),
            missing: missing.collect(),
            whole: report.whole(),
            all: report.lines.len(),
            percent: report.percent(),
            since: report.since,
        }
    }
}

struct Version {
    n: i64,
    by: String,
    role: Option<String>,
    at: Instant,
    guideline: String,
}

#[derive(Template)]
#[template(path = "report.html")]
struct ReportPage {
    shell: Shell,
    up: String,
    at: String,
    title: String,
    badge: String,
    tone: &'static str,
    due: Option<String>,
    versions: Vec<Version>,
    signers: String,
    changed: bool,
    told: Told,
    /// For whoever signs, when nothing is missing.
    form: Option<Form>,
}

fn versions(cx: &Context, shell: &Shell, people: &[people::Person], it: &UnitReport) -> Vec<Version> {
    let role = |key: &String| {
        cx.guideline.role(key).map_or_else(|| key.clone(), |it| it.label.get(shell.lang()).to_owned())
    };
    let version = |it: &super::super::Signed| Version {
        n: it.n,
        by: name(shell, people, it.by),
        role: it.role.as_ref().map(role),
        at: it.at,
        guideline: it.guideline.clone(),
    };
    it.signed.iter().map(version).collect()
}

async fn report_page(cx: &Context, shell: Shell, it: &UnitReport) -> Result<ReportPage, Problem> {
    let people = people::people(&cx.store.reader()).await?;
    let round = it.now.round;
    let at = format!("/reports/{round}/{}", it.now.unit);
    let title = format!("{}, {}", it.told().unit_name, month(&shell, round));
    let is_due = round.is_asked_for(rules::months(&cx.guideline));
    // Where the register has changed since, what would be signed is what is shown.
    let told = if it.can_be_signed() { &it.now } else { it.told() };
    let form = it.can_be_signed().then(|| shell.form(&format!("{at}/signature")));
    Ok(ReportPage {
        badge: shell.say(&it.standing.text()),
        tone: it.standing.tone(),
        due: is_due.then(|| day(&shell, round.due())),
        versions: versions(cx, &shell, &people, it),
        signers: it.signers.iter().map(|it| it.name.clone()).collect::<Vec<_>>().join(", "),
        changed: it.has_changed(),
        told: Told::new(&shell, told),
        form: form.map(|form| form.with("shown", it.shown.to_string())),
        shell: shell.titled(Text::same(title.clone())),
        up: format!("/reports/{round}"),
        at,
        title,
    })
}

/// Shows the report of a unit: what is new, there and closed, what is missing, and who has signed.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((round, unit)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (round, unit) = place(&round, &unit)?;
    let found = report(&cx, &signed_in, round, unit).await?;
    Ok(page(&report_page(&cx, shell, &found).await?))
}

/// The form stands on the page of the report.
pub(super) async fn back(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path((round, unit)): Path<(String, String)>,
) -> Result<SeeOther, Problem> {
    let (round, unit) = place(&round, &unit)?;
    report(&cx, &signed_in, round, unit).await?;
    Ok(SeeOther::to(format!("/reports/{round}/{unit}")))
}

#[derive(Deserialize)]
pub(super) struct Shown {
    #[serde(default)]
    shown: String,
}

/// Signs the report off.
pub(super) async fn sign(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((round, unit)): Path<(String, String)>,
    posted: Posted<Shown>,
) -> Result<Response, Problem> {
    let (round, unit) = place(&round, &unit)?;
    let found = report(&cx, &signed_in, round, unit).await?;
    if found.signs.is_none() {
        return Err(Problem::NotPermitted);
    }
    let order = SignReport { round, unit, shown: posted.value.shown.clone() };
    let refused = match sign_report(&cx, &signed_in, order).await {
        Ok(_) => {
            let to = SeeOther::to(format!("/reports/{round}/{unit}"));
            return Ok(to.saying(Text::key("accounts-report-was-signed")).into_response());
        }
        Err(refused @ (Refused::Stale | Refused::ShownUnfit | Refused::Incomplete(_))) => refused,
        Err(refused) => return Err(refused.into()),
    };
    let now = report(&cx, &signed_in, round, unit).await?;
    let mut again = report_page(&cx, shell.wrong(), &now).await?;
    let form = posted.again(&again.shell, FormErrors::one("", refused.text()));
    // What is shown now is not what was sent.
    again.form = Some(form.with("shown", now.shown.to_string()));
    Ok(refused_page(&again))
}

#[derive(Template)]
#[template(path = "report-print.html")]
struct PrintPage {
    shell: Shell,
    at: String,
    title: String,
    versions: Vec<Version>,
    told: Told,
}

/// Shows the report as it is printed: what was signed, and before that what the register says.
pub(super) async fn print(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((round, unit)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (round, unit) = place(&round, &unit)?;
    let found = report(&cx, &signed_in, round, unit).await?;
    let people = people::people(&cx.store.reader()).await?;
    let title = format!("{}, {}", found.told().unit_name, month(&shell, round));
    let mut versions = versions(&cx, &shell, &people, &found);
    versions.truncate(1);
    Ok(page(&PrintPage {
        at: format!("/reports/{round}/{unit}"),
        versions,
        told: Told::new(&shell, found.told()),
        shell: shell.titled(Text::same(title.clone())),
        title,
    }))
}

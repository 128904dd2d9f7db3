use askama::Template;
use axum::extract::State;
use axum::response::Response;
use kernel::Instant;
use people::{Context, SignedIn};
use webkit::{Problem, Shell, Text, page};

use super::words;
use crate::incidents::{Incident, Stage, counted, incidents, kind_label, law_limit};

#[derive(Template)]
#[template(path = "incidents.html")]
struct IncidentsPage {
    shell: Shell,
    rows: Vec<Row>,
    counts: Vec<(String, i64, i64)>,
}

struct Row {
    kind: String,
    href: String,
    account: String,
    discovered_at: Instant,
    stage: (String, &'static str),
    notify_by: Option<Instant>,
}

/// Shows the incidents that the person has something to do with, and how many there were of each kind.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    let shell = shell.titled(Text::key("oversight-incidents"));
    let known = incidents(&cx, &signed_in).await?;
    let kind = |key: &str| shell.say(&words::label(&kind_label(&cx.guideline, key)));
    let mut rows = Vec::new();
    for (it, account) in &known {
        let (stage, tone) = words::stage(it.stage);
        rows.push(Row {
            kind: kind(&it.kind),
            href: format!("/incidents/{}", it.id),
            account: account.as_ref().map_or_else(|| shell.t("oversight-no-account"), |it| it.name.clone()),
            discovered_at: it.discovered_at,
            stage: (shell.say(&stage), tone),
            notify_by: law_limit(&cx.guideline, it).filter(|_| it.stage == Stage::Reported),
        });
    }
    let all: Vec<Incident> = known.iter().map(|it| it.0.clone()).collect();
    let counts = counted(&all).into_iter().map(|it| (kind(&it.kind), it.all, it.attempts)).collect();
    Ok(page(&IncidentsPage { shell, rows, counts }))
}

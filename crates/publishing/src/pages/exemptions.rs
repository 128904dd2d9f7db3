use askama::Template;
use axum::extract::State;
use axum::response::Response;
use kernel::{Instant, Permission};
use people::{Context, SignedIn};
use webkit::{Problem, Shell, Text, page};

use super::Names;
use crate::exempt::{ExemptionLine, exemptions};

#[derive(Template)]
#[template(path = "exemptions.html")]
struct ExemptionsPage {
    shell: Shell,
    rows: Vec<Row>,
}

struct Row {
    title: String,
    href: String,
    accounts: String,
    rules: Vec<String>,
    reason: String,
    by: String,
    at: Instant,
}

/// Shows what was let out although not everybody can take part of it.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    let signed_in = signed_in.who_may(Permission::Answer)?;
    let shell = shell.titled(Text::key("publishing-exemptions"));
    let names = Names::load(&cx).await?;
    let row = |it: ExemptionLine| Row {
        title: it.title,
        href: format!("/posts/{}", it.exemption.post),
        accounts: it.accounts.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join(", "),
        rules: it.exemption.rules,
        reason: it.exemption.reason,
        by: names.of(it.exemption.by),
        at: it.exemption.at,
    };
    let rows = exemptions(&cx, &signed_in).await?.into_iter().map(row).collect();
    Ok(page(&ExemptionsPage { shell, rows }))
}

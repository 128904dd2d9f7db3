use askama::Template;
use axum::extract::State;
use axum::response::Response;
use webkit::{Problem, Shell, Text, page};

use super::{Ways, ways};
use crate::pages::words;
use crate::{Context, SignedIn, roster, waiting_for_mandate};

#[derive(Template)]
#[template(path = "mandates.html")]
struct MandatesPage {
    shell: Shell,
    ways: Ways,
    required: bool,
    lines: Vec<MandateLine>,
}

struct MandateLine {
    name: String,
    role: String,
    scope: String,
    days: String,
    waits: bool,
    given: String,
    href: String,
    giving: String,
}

/// Shows the roles whose mandate one may give, those that wait first.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    let people = roster::people(&cx.store.reader()).await?;
    let shell = shell.titled(Text::key("people-mandates-title"));
    let name = |id| people.iter().find(|it| it.id == id).map(|it| it.name.clone()).unwrap_or_default();
    let line = |it: crate::Unmandated| {
        let href = format!("/people/{}/roles/{}/mandate", it.person.id, it.assignment.id);
        let given: Vec<String> = it.mandates.iter().map(|it| name(it.given_by)).collect();
        MandateLine {
            name: it.person.name,
            role: words::role(&shell, &cx.guideline, &it.assignment.role),
            scope: words::scope(&shell, &it.assignment.scope),
            days: words::days(&shell, it.assignment.days),
            waits: it.waits,
            given: given.join(", "),
            giving: href.clone(),
            href,
        }
    };
    let lines = waiting_for_mandate(&cx, &signed_in).await?.into_iter().map(line).collect();
    let required = cx.guideline.people.mandate.required;
    let ways = ways(&cx, &signed_in, &shell, "/mandates").await?;
    Ok(page(&MandatesPage { shell, ways, required, lines }))
}

//! What the binder of each unit holds, to be printed and put in front of it (NYK-11.2-03).

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use kernel::Permission;
use people::{Context, SignedIn};
use webkit::{Problem, Shell, Text, page};

use super::words;
use crate::consents::{Consent, consents, units};

#[derive(Template)]
#[template(path = "binder.html")]
struct BinderPage {
    shell: Shell,
    units: Vec<(String, Vec<Line>)>,
}

struct Line {
    given_on: String,
    subject: String,
    form: String,
    kept: String,
    withdrawn: bool,
}

/// Shows the index of the binders, the oldest consent first as they lie there.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    let signed_in = signed_in.who_may(Permission::Answer)?;
    let shell = shell.titled(Text::key("publishing-binder"));
    let mut all = consents(&cx, &signed_in).await?;
    all.sort_by(|one, other| (one.given_on, &one.subject).cmp(&(other.given_on, &other.subject)));
    let line = |it: &Consent| Line {
        given_on: words::day(&shell, it.given_on),
        subject: it.subject.clone(),
        form: it.form.clone(),
        kept: it.kept.clone(),
        withdrawn: it.withdrawn.is_some(),
    };
    let of = |unit: people::Unit| {
        let lines: Vec<Line> = all.iter().filter(|it| it.unit == unit.id).map(line).collect();
        (unit.name, lines)
    };
    let units: Vec<_> = units(&cx, &signed_in).await?.into_iter().map(of).collect();
    let units = units.into_iter().filter(|it| !it.1.is_empty()).collect();
    Ok(page(&BinderPage { shell, units }))
}

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use kernel::Instant;
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Form, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::{Names, admitted, beside, number};
use crate::retention::{Hold, holds, lift_hold, may_hold, may_hold_some, texts};

#[derive(Template)]
#[template(path = "holds.html")]
struct HoldsPage {
    shell: Shell,
    holds: Vec<View>,
    may_set: bool,
}

#[derive(Template)]
#[template(path = "hold.html")]
struct HoldPage {
    shell: Shell,
    hold: View,
    form: Option<Form>,
}

/// A hold in words.
struct View {
    n: i64,
    href: String,
    kind: Text,
    scope: Text,
    words: String,
    from: Option<Text>,
    to: Option<Text>,
    reason: String,
    by: String,
    at: Instant,
    lifted: Option<(String, Instant, String)>,
}

fn view(names: &Names, it: Hold) -> View {
    let scope = match it.scope.as_str() {
        "item" => Text::key("records-hold-of-item"),
        "account" => Text::key("records-hold-of-account"),
        _ => Text::key("records-hold-of-query").with("n", it.hits),
    };
    View {
        n: it.n,
        href: format!("/holds/{}", it.n),
        kind: it.kind.text(),
        scope,
        words: it.query.words,
        from: it.query.from.map(texts::day),
        to: it.query.to.map(texts::day),
        reason: it.reason,
        by: names.of(it.set.0),
        at: it.set.1,
        lifted: it.lifted.map(|(by, at, why)| (names.of(by), at, why)),
    }
}

/// Shows the holds.
pub(super) async fn list(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    admitted(&signed_in)?;
    let names = Names::load(&cx).await?;
    let all = holds(&cx.store.reader(), &signed_in).await?;
    Ok(page(&HoldsPage {
        shell: shell.titled(Text::key("records-holds")),
        holds: all.into_iter().map(|it| view(&names, it)).collect(),
        may_set: may_hold_some(&signed_in),
    }))
}

async fn drawn(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    n: &str,
    form: Option<Form>,
) -> Result<HoldPage, Problem> {
    let n = number(n)?;
    let all = holds(&cx.store.reader(), signed_in).await?;
    let found = all.into_iter().find(|it| it.n == n).ok_or(Problem::NotFound)?;
    let may = found.lifted.is_none() && may_hold(signed_in, found.query.account);
    let empty = shell.form(&format!("/holds/{n}/lifting"));
    Ok(HoldPage {
        shell: shell.titled(Text::key("records-hold-title").with("n", n)),
        hold: view(&Names::load(cx).await?, found),
        form: form.or_else(|| may.then_some(empty)),
    })
}

/// Shows one hold with the form that lifts it.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(hold): Path<String>,
) -> Result<Response, Problem> {
    Ok(page(&drawn(&cx, &signed_in, shell, &hold, None).await?))
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Said {
    reason: String,
}

/// Lifts a hold.
pub(super) async fn lift(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(hold): Path<String>,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let Err(refused) = lift_hold(&cx, &signed_in, &hold, &posted.value.reason).await else {
        return Ok(SeeOther::to("/holds").saying(Text::key("records-hold-lifted-now")).into_response());
    };
    let shell = shell.wrong();
    let form = posted.again(&shell, beside(refused)?);
    Ok(refused_page(&drawn(&cx, &signed_in, shell, &hold, Some(form)).await?))
}

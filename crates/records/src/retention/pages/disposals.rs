use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use kernel::{Instant, Permission};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Form, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::{Names, admitted, beside, number};
use crate::retention::model::DisposalStage;
use crate::retention::{disposal, disposals, take_out, texts};

#[derive(Template)]
#[template(path = "disposals.html")]
struct DisposalsPage {
    shell: Shell,
    disposals: Vec<Listed>,
    may_ask: bool,
}

struct Listed {
    n: i64,
    stage: (Text, &'static str),
    by: String,
    at: Instant,
}

/// Shows the disposals.
pub(super) async fn list(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    admitted(&signed_in)?;
    let names = Names::load(&cx).await?;
    let all = disposals(&cx.store.reader(), &signed_in).await?;
    let listed = |it: crate::retention::Disposal| Listed {
        n: it.n,
        stage: texts::stage(it.stage),
        by: names.of(it.asked.0),
        at: it.asked.1,
    };
    Ok(page(&DisposalsPage {
        shell: shell.titled(Text::key("records-disposals")),
        disposals: all.into_iter().map(listed).collect(),
        may_ask: signed_in.may(Permission::ManageRetention),
    }))
}

#[derive(Template)]
#[template(path = "taking-out.html")]
struct TakingOutPage {
    shell: Shell,
    disposal: i64,
    item: String,
    form: Form,
}

async fn drawn(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    (n, item): (&str, &str),
    form: Option<Form>,
) -> Result<TakingOutPage, Problem> {
    let n = number(n)?;
    let found = disposal(&cx.store.reader(), signed_in, n).await?.ok_or(Problem::NotFound)?;
    if found.stage != DisposalStage::Proposed {
        return Err(Problem::NotFound);
    }
    let item: kernel::ItemId = item.parse().map_err(|_| Problem::NotFound)?;
    let empty = shell.form(&format!("/disposals/{n}/items/{item}/taking-out"));
    Ok(TakingOutPage {
        shell: shell.titled(Text::key("records-disposal-take-out")),
        disposal: n,
        item: item.to_string(),
        form: form.unwrap_or(empty),
    })
}

/// Shows the form that takes a record out of a list.
pub(super) async fn taking_out(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((disposal, item)): Path<(String, String)>,
) -> Result<Response, Problem> {
    Ok(page(&drawn(&cx, &signed_in, shell, (&disposal, &item), None).await?))
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Said {
    reason: String,
}

/// Takes a record out of a list.
pub(super) async fn take_it_out(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((disposal, item)): Path<(String, String)>,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let Err(refused) = take_out(&cx, &signed_in, &disposal, &item, &posted.value.reason).await else {
        let to = SeeOther::to(format!("/disposals/{disposal}"));
        return Ok(to.saying(Text::key("records-disposal-taken-out")).into_response());
    };
    let shell = shell.wrong();
    let form = posted.again(&shell, beside(refused)?);
    Ok(refused_page(&drawn(&cx, &signed_in, shell, (&disposal, &item), Some(form)).await?))
}

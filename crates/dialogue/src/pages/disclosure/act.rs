//! What is done with a request by a press, or with a short form.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use people::{Context, SignedIn};
use records::disclosure::{CloseRequest, RefuseRequest, close_request, refuse, release_open, tell_of_right};
use serde::Deserialize;
use webkit::{Posted, Problem, SeeOther, Shell, Text, refused_page};

use super::show::{Again, drawn};
use super::{beside, number};
use crate::disclosure::{gather_again, hand_out};
use crate::pages::again::Nothing;

/// The buttons stand on the page of the request.
pub(super) async fn back(Path(n): Path<String>) -> SeeOther {
    SeeOther::to(format!("/disclosures/{n}"))
}

fn there(n: i64, said: Text) -> Response {
    SeeOther::to(format!("/disclosures/{n}")).saying(said).into_response()
}

/// Looks for what is asked for once more.
pub(super) async fn search(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(n): Path<String>,
    _: Posted<Nothing>,
) -> Result<Response, Problem> {
    let n = number(&n)?;
    let found = gather_again(&cx, &signed_in, n).await?;
    Ok(there(n, Text::key("dialogue-disclosure-searched").with("n", found)))
}

/// Releases what nothing speaks against.
pub(super) async fn release(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(n): Path<String>,
    _: Posted<Nothing>,
) -> Result<Response, Problem> {
    let n = number(&n)?;
    let released = release_open(&cx, &signed_in, n).await?;
    Ok(there(n, Text::key("dialogue-disclosure-released").with("n", released)))
}

/// Notes that whoever asks was told of the right to a decision.
pub(super) async fn tell(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(n): Path<String>,
    _: Posted<Nothing>,
) -> Result<Response, Problem> {
    let n = number(&n)?;
    tell_of_right(&cx, &signed_in, n).await?;
    Ok(there(n, Text::key("dialogue-disclosure-told-now")))
}

/// Hands out what was judged so.
pub(super) async fn hand(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(n): Path<String>,
    _: Posted<Nothing>,
) -> Result<Response, Problem> {
    let n = number(&n)?;
    let output = hand_out(&cx, &signed_in, n, shell.tongue()).await?;
    let to = SeeOther::to(format!("/disclosures/{n}/outputs/{output}"));
    Ok(to.saying(Text::key("dialogue-disclosure-handed-now")).into_response())
}

/// What is written into the form of a decision not to hand out.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Refusing {
    provision: String,
    reason: String,
}

/// Decides in writing that something is not handed out.
pub(super) async fn refuse_it(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(text): Path<String>,
    posted: Posted<Refusing>,
) -> Result<Response, Problem> {
    let n = number(&text)?;
    let it = posted.value.clone();
    let order = RefuseRequest { provision: it.provision, reason: it.reason };
    let refused = match refuse(&cx, &signed_in, n, &order).await {
        Ok(decision) => {
            let to = SeeOther::to(format!("/disclosures/{n}/refusals/{decision}"));
            return Ok(to.saying(Text::key("dialogue-disclosure-refused-now")).into_response());
        }
        Err(refused) => refused,
    };
    let shell = shell.wrong();
    let again = Again::Refusal(posted.again(&shell, beside(refused)?));
    Ok(refused_page(&drawn(&cx, &signed_in, shell, &text, 0, Some(again)).await?))
}

/// What is written into the form that ends a request.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Closing {
    withdrawn: String,
    reason: String,
}

/// Ends a request.
pub(super) async fn close(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(text): Path<String>,
    posted: Posted<Closing>,
) -> Result<Response, Problem> {
    let n = number(&text)?;
    let it = posted.value.clone();
    let order = CloseRequest { withdrawn: it.withdrawn == "yes", reason: it.reason };
    let refused = match close_request(&cx, &signed_in, n, &order).await {
        Ok(ending) => {
            let said = Text::key("dialogue-disclosure-ended-now").with("ending", ending.text());
            return Ok(there(n, said));
        }
        Err(refused) => refused,
    };
    let shell = shell.wrong();
    let again = Again::Closing(posted.again(&shell, beside(refused)?));
    Ok(refused_page(&drawn(&cx, &signed_in, shell, &text, 0, Some(again)).await?))
}

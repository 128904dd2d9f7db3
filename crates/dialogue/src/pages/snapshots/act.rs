use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{FormErrors, Posted, Problem, SeeOther, Shell, Text, refused_page};

use super::list::ListPage;
use super::show::{SnapshotPage, number};
use crate::snapshot::{NoteDelivery, SetPace, ask_snapshot, note_delivery, set_pace};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Said {
    recipient: String,
    reference: String,
    day: String,
    per_year: String,
    reason: String,
}

/// Asks for a snapshot now.
pub(super) async fn ask(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(key): Path<String>,
    _posted: Posted<Said>,
) -> Result<Response, Problem> {
    let n = ask_snapshot(&cx, &signed_in, &key).await?;
    Ok(SeeOther::to(format!("/snapshots/{n}"))
        .saying(Text::key("dialogue-snapshot-asked-now"))
        .into_response())
}

/// Notes that the archive has received one.
pub(super) async fn note(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(n): Path<String>,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let (n, said) = (number(&n)?, &posted.value);
    let order = NoteDelivery {
        recipient: said.recipient.clone(),
        reference: said.reference.clone(),
        day: said.day.clone(),
    };
    let refused = match note_delivery(&cx, &signed_in, n, &order).await {
        Ok(()) => {
            let to = SeeOther::to(format!("/snapshots/{n}"));
            return Ok(to.saying(Text::key("dialogue-snapshot-noted")).into_response());
        }
        Err(refused) if refused.field().is_empty() => return Err(refused.into()),
        Err(refused) => refused,
    };
    let shell = shell.wrong();
    let form = posted.again(&shell, FormErrors::one(refused.field(), refused.text()));
    Ok(refused_page(&SnapshotPage::of(&cx, &signed_in, shell, n, Some(form)).await?))
}

/// Decides how many a year are made of an account.
pub(super) async fn pace(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let said = &posted.value;
    let order = SetPace { per_year: said.per_year.clone(), reason: said.reason.clone() };
    let refused = match set_pace(&cx, &signed_in, &key, &order).await {
        Ok(()) => {
            return Ok(SeeOther::to("/snapshots")
                .saying(Text::key("dialogue-snapshot-pace-set"))
                .into_response());
        }
        Err(refused) if refused.field().is_empty() => return Err(refused.into()),
        Err(refused) => refused,
    };
    let shell = shell.wrong();
    let form = posted.again(&shell, FormErrors::one(refused.field(), refused.text()));
    Ok(refused_page(&ListPage::of(&cx, &signed_in, shell, Some((&key, form))).await?))
}

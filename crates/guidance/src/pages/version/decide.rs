use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, refused_page};

use super::show::{VersionPage, version_page};
use crate::version::{
    ApproveVersion, ProposeVersion, Refused, approve_version, propose_version, return_version, version,
    withdraw_version,
};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Said {
    reason: String,
    in_force_on: String,
    decided_by: String,
    decided_on: String,
    reference: String,
    silences_read: String,
    seen: String,
}

/// What every one of these forms stands on.
struct Asked<'a> {
    cx: &'a Context,
    signed_in: &'a SignedIn,
    shell: Shell,
    n: &'a str,
    posted: &'a Posted<Said>,
}

impl Asked<'_> {
    /// Leads back to the page, or shows it with what is wrong beside the fields of the form.
    async fn answered(
        self,
        outcome: Result<(), Refused>,
        done: &'static str,
        form: fn(&mut VersionPage) -> &mut Option<Form>,
    ) -> Result<Response, Problem> {
        let refused = match outcome {
            Ok(()) => {
                let to = SeeOther::to(format!("/guideline/versions/{}", self.n));
                return Ok(to.saying(Text::key(done)).into_response());
            }
            Err(refused) if refused.is_of_a_form() => refused,
            Err(refused) => return Err(refused.into()),
        };
        let shell = self.shell.wrong();
        let again = self.posted.again(&shell, FormErrors::one(refused.field(), refused.text()));
        let found = version(self.cx, self.n).await?;
        let mut page = version_page(self.cx, self.signed_in, shell, found).await?;
        *form(&mut page) = Some(again);
        Ok(refused_page(&page))
    }
}

/// Puts a draft forward.
pub(super) async fn propose(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(n): Path<String>,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let sent = &posted.value;
    let outcome = propose_version(
        &cx,
        &signed_in,
        ProposeVersion {
            version: n.clone(),
            reason: sent.reason.clone(),
            in_force_on: sent.in_force_on.clone(),
            seen: sent.seen.clone(),
        },
    )
    .await;
    let asked = Asked { cx: &cx, signed_in: &signed_in, shell, n: &n, posted: &posted };
    asked.answered(outcome, "guidance-version-proposed", |it| &mut it.propose).await
}

/// Approves what somebody else wrote.
pub(super) async fn approve(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(n): Path<String>,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let sent = &posted.value;
    let outcome = approve_version(
        &cx,
        &signed_in,
        ApproveVersion {
            version: n.clone(),
            decided_by: sent.decided_by.clone(),
            decided_on: sent.decided_on.clone(),
            reference: sent.reference.clone(),
            silences_read: sent.silences_read == "yes",
            seen: sent.seen.clone(),
        },
    )
    .await;
    let asked = Asked { cx: &cx, signed_in: &signed_in, shell, n: &n, posted: &posted };
    asked.answered(outcome, "guidance-version-approved", |it| &mut it.approve).await
}

/// Gives a version back to be written on.
pub(super) async fn give_back(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(n): Path<String>,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let outcome = return_version(&cx, &signed_in, &n, &posted.value.reason).await;
    let asked = Asked { cx: &cx, signed_in: &signed_in, shell, n: &n, posted: &posted };
    asked.answered(outcome, "guidance-version-returned", |it| &mut it.give_back).await
}

/// Gives a version up.
pub(super) async fn withdraw(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(n): Path<String>,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let outcome = withdraw_version(&cx, &signed_in, &n, &posted.value.reason).await;
    let asked = Asked { cx: &cx, signed_in: &signed_in, shell, n: &n, posted: &posted };
    asked.answered(outcome, "guidance-version-withdrawn", |it| &mut it.withdraw).await
}

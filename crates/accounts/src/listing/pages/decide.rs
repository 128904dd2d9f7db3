use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use kernel::Permission;
use people::{Context, Person, SignedIn};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::super::decide_listing::is_open_to_choice;
use super::super::{DecideListing, Decision, Refused, ShownTo, decide_listing, is_kept_back, sql};
use crate::{Account, find_by_key};

#[derive(Template)]
#[template(path = "listing-decide.html")]
struct DecidePage {
    shell: Shell,
    account: Account,
    form: Option<Form>,
    choices: Vec<Choice>,
    decisions: Vec<DecisionLine>,
    source: String,
    kept_back: bool,
}

struct DecisionLine {
    decision: Decision,
    is_public: bool,
    by: String,
}

async fn decide_page(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    account: Account,
    form: Form,
) -> Result<DecidePage, Problem> {
    let reader = cx.store.reader();
    let people = people::people(&reader).await?;
    let named = |it: &[Person], id| it.iter().find(|it| it.id == id).map(|it| it.name.clone());
    let line = |it: Decision| DecisionLine {
        is_public: it.shown_to == ShownTo::Public,
        by: named(&people, it.decided_by).unwrap_or_default(),
        decision: it,
    };
    let open = is_open_to_choice(cx, account.id).await?;
    let may = open && signed_in.may(Permission::ManageAccounts);
    let sources = cx.guideline.sources("list.extent");
    let shell = shell.titled(Text::key("accounts-listing-decide-title"));
    Ok(DecidePage {
        form: may.then_some(form),
        choices: vec![
            Choice::new("public", shell.t("accounts-listing-public")),
            Choice::new("staff", shell.t("accounts-listing-staff")),
        ],
        decisions: sql::decisions(&reader, account.id).await?.into_iter().map(line).collect(),
        source: sources.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        kept_back: is_kept_back(cx, &account).await?,
        account,
        shell,
    })
}

async fn known(cx: &Context, signed_in: &SignedIn, key: &str) -> Result<Account, Problem> {
    find_by_key(&cx.store.reader(), signed_in, key).await?.ok_or(Problem::NotFound)
}

/// Shows who sees the account in the list, and every decision on that.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    let account = known(&cx, &signed_in, &key).await?;
    let form = shell.form(&format!("/accounts/{}/listing", account.key));
    Ok(page(&decide_page(&cx, &signed_in, shell, account, form).await?))
}

#[derive(Deserialize)]
pub(super) struct Sent {
    #[serde(default)]
    shown_to: String,
    #[serde(default)]
    reason: String,
}

/// Decides who sees the account.
pub(super) async fn decide(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
    posted: Posted<Sent>,
) -> Result<Response, Problem> {
    let signed_in = signed_in.who_may(Permission::ManageAccounts)?;
    let account = known(&cx, &signed_in, &key).await?;
    let wrong = match posted.value.shown_to.parse::<ShownTo>() {
        Err(_) => FormErrors::one("shown_to", Text::key("accounts-listing-refused-choose")),
        Ok(shown_to) => {
            let order = DecideListing { account: account.id, shown_to, reason: posted.value.reason.clone() };
            match decide_listing(&cx, &signed_in, order).await {
                Ok(()) => {
                    let done = SeeOther::to(format!("/accounts/{}/listing", account.key));
                    return Ok(done.saying(Text::key("accounts-listing-decided")).into_response());
                }
                Err(refused @ (Refused::ReasonMissing | Refused::TooLong)) => {
                    FormErrors::one("reason", refused.text())
                }
                Err(refused) => return Err(refused.into()),
            }
        }
    };
    let form = posted.again(&shell, wrong);
    Ok(refused_page(&decide_page(&cx, &signed_in, shell.wrong(), account, form).await?))
}

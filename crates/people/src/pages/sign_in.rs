use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use kernel::PersonId;
use secrecy::SecretString;
use serde::Deserialize;
use store::Entry;
use webkit::{Form, LocalPath, Posted, Problem, SeeOther, Session, Shell, Text, page, page_with};

use super::access_errors;
use crate::{AccessRefused, Context, SignedIn, sql};

#[derive(Template)]
#[template(path = "sign-in.html")]
struct SignInPage {
    shell: Shell,
    form: Form,
}

fn sign_in_page(shell: Shell, form: Form) -> SignInPage {
    SignInPage { shell: shell.titled(Text::key("people-sign-in-title")), form }
}

#[derive(Deserialize)]
pub(super) struct Next {
    next: Option<String>,
}

/// Shows the sign-in page; whoever is signed in already is led on.
pub(super) async fn show(session: Session, shell: Shell, Query(asked): Query<Next>) -> Response {
    let next = LocalPath::or_first_page(asked.next.as_deref());
    if session.person().is_some() && asked.next.is_none() {
        return SeeOther::to(next.as_str()).into_response();
    }
    let form = shell.form("/sign-in").with("next", next.as_str());
    page(&sign_in_page(shell, form))
}

#[derive(Deserialize)]
pub(super) struct Credentials {
    #[serde(default)]
    login: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
}

/// Signs in and leads to where the person was going.
pub(super) async fn sign_in(
    State(cx): State<Context>,
    session: Session,
    shell: Shell,
    posted: Posted<Credentials>,
) -> Result<Response, Problem> {
    let password = SecretString::from(posted.value.password.as_str());
    let refused = match crate::sign_in(&cx, &posted.value.login, &password).await {
        Ok(person) => return let_in(&cx, &session, person, &posted.value.next).await,
        Err(refused) => refused,
    };
    let status = match refused {
        AccessRefused::Wait { .. } => StatusCode::TOO_MANY_REQUESTS,
        AccessRefused::Wrong
        | AccessRefused::PasswordUnfit(_)
        | AccessRefused::NotAPerson
        | AccessRefused::TokenNameMissing
        | AccessRefused::TokenDays
        | AccessRefused::UnknownToken
        | AccessRefused::Failed(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let form = posted.again(&shell, access_errors(refused, "login")?);
    Ok(page_with(status, &sign_in_page(shell.wrong(), form)))
}

async fn let_in(cx: &Context, session: &Session, person: PersonId, next: &str) -> Result<Response, Problem> {
    let one_time = sql::password_is_one_time(&cx.store.reader(), person).await?;
    let mut tx = cx.store.begin().await?;
    let cookie = session.sign_in(&mut tx, person).await?;
    tx.commit().await?;
    let on = if one_time {
        SeeOther::to("/me")
    } else {
        SeeOther::to(LocalPath::or_first_page(Some(next)).as_str())
    };
    Ok((cookie, on).into_response())
}

#[derive(Deserialize)]
pub(super) struct Nothing {}

/// Signs out and leads to the sign-in page.
pub(super) async fn sign_out(
    State(cx): State<Context>,
    session: Session,
    signed_in: SignedIn,
    _: Posted<Nothing>,
) -> Result<Response, Problem> {
    let mut tx = cx.store.begin().await?;
    let cookie = session.sign_out(&mut tx).await?;
    tx.log(Entry::new(&signed_in.actor, "signed-out", "person", signed_in.person));
    tx.commit().await?;
    Ok((cookie, SeeOther::to("/sign-in").saying(Text::key("people-signed-out"))).into_response())
}

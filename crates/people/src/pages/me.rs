use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use kernel::calendar::day_words;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Session, Shell, Text, page, refused_page};

use super::sign_in::Nothing;
use super::words::{self, AbsenceLine, RoleLine};
use super::{access_errors, day, errors};
use crate::{
    AbsenceId, ApiToken, ChangePassword, Context, Cost, MakeToken, Person, RegisterAbsence, SignedIn,
    TokenId, Unfit, roster, sql, tokens,
};

#[derive(Template)]
#[template(path = "me.html")]
struct MePage {
    shell: Shell,
    person: Person,
    must_change: bool,
    roles: Vec<RoleLine>,
    absences: Vec<AbsenceLine>,
    tokens: Vec<TokenLine>,
    deputies: Vec<Choice>,
    password_form: Form,
    absence_form: Form,
    token_form: Form,
    made: Option<String>,
}

struct TokenLine {
    name: String,
    state: String,
    ending: Option<String>,
}

/// The page with its forms as they are shown first.
async fn me(cx: &Context, signed_in: &SignedIn, shell: Shell) -> Result<MePage, Problem> {
    let reader = cx.store.reader();
    let person = roster::person(&reader, signed_in.person).await?.ok_or(Problem::SignInNeeded)?;
    let (people, absences) = words::everybody(cx).await?;
    let assignments = sql::assignments_not_ended(&reader, person.id).await?;
    let must_change = sql::password_is_one_time(&reader, person.id).await?;
    let title = if must_change { "people-choose-password-title" } else { "people-me-title" };
    let shell = shell.titled(Text::key(title));
    let (waits, _) = crate::withheld_from(cx, person.id).await?;
    let kept = tokens::tokens_of(&reader, person.id).await?;
    Ok(MePage {
        must_change,
        roles: assignments.iter().map(|it| words::role_line(&shell, cx, it, &waits, None)).collect(),
        absences: words::absence_lines(cx, &shell, &person, (&people, &absences), "/me").await?,
        tokens: kept.iter().map(|it| token_line(&shell, it)).collect(),
        deputies: words::deputies(&people, &person),
        password_form: shell.form("/me/password"),
        absence_form: shell.form("/me/absences"),
        token_form: shell.form("/me/tokens").with("token_days", "90"),
        made: None,
        person,
        shell,
    })
}

fn token_line(shell: &Shell, it: &ApiToken) -> TokenLine {
    let day = |at| day_words(kernel::calendar::date_of(at)).get(shell.lang()).to_owned();
    let (state, works) = match it.ended_at {
        Some(at) => (shell.t_with("people-token-ended", "day", day(at)), false),
        None if it.expires_at <= shell.now() => {
            (shell.t_with("people-token-over", "day", day(it.expires_at)), false)
        }
        None => (shell.t_with("people-token-works", "day", day(it.expires_at)), true),
    };
    let used = match it.used_at {
        Some(at) => shell.t_with("people-token-used", "day", day(at)),
        None => shell.t("people-token-not-used"),
    };
    TokenLine {
        name: it.name.clone(),
        state: format!("{state} {used}"),
        ending: works.then(|| format!("/me/tokens/{}/ending", it.id)),
    }
}

/// Shows one's own page.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    Ok(page(&me(&cx, &signed_in, shell).await?))
}

/// A form that is asked for stands on one's own page.
pub(super) async fn back() -> SeeOther {
    SeeOther::to("/me")
}

#[derive(Deserialize)]
pub(super) struct Passwords {
    #[serde(default)]
    old: String,
    #[serde(default)]
    new: String,
    #[serde(default)]
    again: String,
}

/// Changes the password; the session goes on, all others end. Whoever had to change it goes on to what is to be done.
pub(super) async fn change_password(
    State(cx): State<Context>,
    session: Session,
    signed_in: SignedIn,
    shell: Shell,
    posted: Posted<Passwords>,
) -> Result<Response, Problem> {
    let order = ChangePassword {
        old: SecretString::from(posted.value.old.as_str()),
        new: SecretString::from(posted.value.new.as_str()),
    };
    let had_to = sql::password_is_one_time(&cx.store.reader(), signed_in.person).await?;
    let wrong = if posted.value.new == posted.value.again {
        match crate::change_password(&cx, &signed_in.actor, order, Cost::FULL).await {
            Ok(()) => None,
            Err(crate::AccessRefused::PasswordUnfit(unfit)) => Some(unfit_error(unfit)),
            Err(refused) => Some(access_errors(refused, "old")?),
        }
    } else {
        Some(FormErrors::one("again", Text::key("people-refused-again-differs")))
    };
    let Some(wrong) = wrong else {
        let mut tx = cx.store.begin().await?;
        let cookie = session.sign_in(&mut tx, signed_in.person).await?;
        tx.commit().await?;
        let on = SeeOther::to(if had_to { "/" } else { "/me" });
        return Ok((cookie, on.saying(Text::key("people-password-changed"))).into_response());
    };
    let mut again = me(&cx, &signed_in, shell.wrong()).await?;
    again.password_form = posted.again(&again.shell, wrong);
    Ok(refused_page(&again))
}

fn unfit_error(unfit: Unfit) -> FormErrors {
    FormErrors::one("new", unfit.text())
}

#[derive(Deserialize)]
pub(super) struct NewToken {
    #[serde(default)]
    token_name: String,
    #[serde(default)]
    token_days: String,
}

/// Makes a token and shows its secret, once.
pub(super) async fn make_token(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    posted: Posted<NewToken>,
) -> Result<Response, Problem> {
    let days = posted.value.token_days.trim().parse().unwrap_or(0);
    let order = MakeToken { name: posted.value.token_name.clone(), days };
    match crate::make_token(&cx, &signed_in.actor, order).await {
        Ok((_, secret)) => {
            let mut made = me(&cx, &signed_in, shell).await?;
            made.made = Some(secret.expose_secret().to_owned());
            Ok(page(&made))
        }
        Err(refused) => {
            let field = match refused {
                crate::AccessRefused::TokenDays => "token_days",
                crate::AccessRefused::TokenNameMissing => "token_name",
                crate::AccessRefused::Wrong
                | crate::AccessRefused::Wait { .. }
                | crate::AccessRefused::PasswordUnfit(_)
                | crate::AccessRefused::NotAPerson
                | crate::AccessRefused::UnknownToken
                | crate::AccessRefused::Failed(_) => "",
            };
            let mut again = me(&cx, &signed_in, shell.wrong()).await?;
            again.token_form = posted.again(&again.shell, access_errors(refused, field)?);
            Ok(refused_page(&again))
        }
    }
}

/// Ends a token.
pub(super) async fn end_token(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(token): Path<String>,
    _: Posted<Nothing>,
) -> Result<SeeOther, Problem> {
    let token: TokenId = token.parse().map_err(|_| Problem::NotFound)?;
    match crate::end_token(&cx, &signed_in.actor, token).await {
        Ok(()) => Ok(SeeOther::to("/me").saying(Text::key("people-token-is-ended"))),
        Err(refused) => access_errors(refused, "").and(Err(Problem::NotFound)),
    }
}

#[derive(Deserialize)]
pub(super) struct NewAbsence {
    #[serde(default)]
    first: String,
    #[serde(default)]
    last: String,
    #[serde(default)]
    deputy: String,
}

impl NewAbsence {
    /// The order, if the days are days.
    pub(super) fn order(&self, person: kernel::PersonId) -> Result<RegisterAbsence, FormErrors> {
        let mut wrong = FormErrors::none();
        let first = wrong.check("first", day(&self.first));
        let last = wrong.check("last", day(&self.last));
        match (first, last) {
            (Some(first), Some(last)) => {
                Ok(RegisterAbsence { person, first, last, deputy: self.deputy.parse().ok() })
            }
            (None, _) | (_, None) => Err(wrong),
        }
    }
}

/// Registers one's own absence.
pub(super) async fn register_absence(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    posted: Posted<NewAbsence>,
) -> Result<Response, Problem> {
    let wrong = match posted.value.order(signed_in.person) {
        Ok(order) => match crate::register_absence(&cx, &signed_in.actor, order).await {
            Ok(_) => {
                return Ok(SeeOther::to("/me")
                    .saying(Text::key("people-absence-registered"))
                    .into_response());
            }
            Err(refused) => errors(refused)?,
        },
        Err(wrong) => wrong,
    };
    let mut again = me(&cx, &signed_in, shell.wrong()).await?;
    again.absence_form = posted.again(&again.shell, wrong);
    Ok(refused_page(&again))
}

/// Ends one's own absence.
pub(super) async fn end_absence(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(absence): Path<String>,
    _: Posted<Nothing>,
) -> Result<SeeOther, Problem> {
    let absence: AbsenceId = absence.parse().map_err(|_| Problem::NotFound)?;
    crate::end_absence(&cx, &signed_in.actor, absence).await?;
    Ok(SeeOther::to("/me").saying(Text::key("people-absence-ended")))
}

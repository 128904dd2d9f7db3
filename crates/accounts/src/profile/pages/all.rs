use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use guideline::{Choice as _, Fact};
use kernel::{Instant, Permission};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::super::model::About;
use super::super::{Refused, StateFact, profile, sql, state_fact};
use super::words::asked;
use crate::list as accounts_of;

#[derive(Template)]
#[template(path = "profiles.html")]
struct ProfilesPage {
    shell: Shell,
    lines: Vec<Line>,
    facts: Vec<(String, String)>,
    choices: Vec<Choice>,
    form: Option<Form>,
}

struct Line {
    name: String,
    href: String,
    badge: String,
    tone: &'static str,
    since: Option<Instant>,
    due_at: Option<Instant>,
}

async fn lines(cx: &Context, signed_in: &SignedIn, shell: &Shell) -> Result<Vec<Line>, Problem> {
    let mut lines = Vec::new();
    for account in
        accounts_of(&cx.store.reader(), signed_in).await?.into_iter().filter(crate::Account::is_open)
    {
        let profile = profile(cx, &account).await?;
        let amiss = profile.lines.iter().filter(|it| it.is_amiss()).count();
        let (badge, tone) = match (&profile.seen, amiss) {
            (None, _) => (shell.t("accounts-profile-never-seen"), "caution"),
            (Some(_), 0) => (shell.t("accounts-profile-in-order"), "good"),
            (Some(_), n) => (shell.t_with("accounts-profile-amiss", "n", n), "bad"),
        };
        lines.push(Line {
            name: account.name,
            href: format!("/accounts/{}/profile", account.key),
            badge,
            tone,
            since: profile.seen.and_then(|it| it.amiss_since),
            due_at: profile.due_at,
        });
    }
    Ok(lines)
}

async fn profiles_page(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    form: Form,
) -> Result<ProfilesPage, Problem> {
    let stated = sql::facts(&cx.store.reader(), About::Organisation).await?;
    let facts = asked(&cx.guideline);
    let label = |it: Fact| it.label().get(shell.lang()).to_owned();
    Ok(ProfilesPage {
        lines: lines(cx, signed_in, &shell).await?,
        facts: stated.iter().map(|(fact, said)| (label(*fact), said.clone())).collect(),
        choices: facts.iter().map(|it| Choice::new(it.word(), label(*it))).collect(),
        form: signed_in.may(Permission::ManageAccounts).then_some(form),
        shell: shell.titled(Text::key("accounts-profiles-title")),
    })
}

/// Shows how every profile stands, and what is said in all of them.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    let form = shell.form("/profiles/facts");
    Ok(page(&profiles_page(&cx, &signed_in, shell, form).await?))
}

pub(super) async fn back(_: SignedIn) -> SeeOther {
    SeeOther::to("/profiles")
}

#[derive(Deserialize)]
pub(super) struct Stated {
    #[serde(default)]
    fact: String,
    #[serde(default)]
    said: String,
}

/// States a fact for every account that does not say otherwise.
pub(super) async fn state(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    posted: Posted<Stated>,
) -> Result<Response, Problem> {
    let signed_in = signed_in.who_may(Permission::ManageAccounts)?;
    let wrong = match posted.value.fact.parse::<Fact>() {
        Err(_) => FormErrors::one("fact", Text::key("accounts-profile-choose-fact")),
        Ok(fact) => {
            let order = StateFact { about: About::Organisation, fact, said: posted.value.said.clone() };
            match state_fact(&cx, &signed_in, order).await {
                Ok(()) => {
                    let done = SeeOther::to("/profiles").saying(Text::key("accounts-profile-stated"));
                    return Ok(done.into_response());
                }
                Err(refused @ (Refused::LinkUnfit | Refused::OutsideDomain(_) | Refused::TooLong)) => {
                    FormErrors::one("said", refused.text())
                }
                Err(refused @ Refused::NotForStating) => FormErrors::one("fact", refused.text()),
                Err(refused) => return Err(refused.into()),
            }
        }
    };
    let form = posted.again(&shell, wrong);
    Ok(refused_page(&profiles_page(&cx, &signed_in, shell.wrong(), form).await?))
}

//! The page of what is vouched for about an account, and the form by which somebody does.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use guideline::AttestationBasis;
use kernel::Instant;
use kernel::calendar::{Date, day_words};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::attest::{Attest, attest, told};
use super::model::{Attested, Standing};
use super::refused::Refused;
use super::view::{AttestationLine, AttestationsView, attestations};
use crate::opening::pages::parts::{FormPage, Part};
use crate::opening::words;
use crate::publishers::publishers;

/// The pages of attestations, to be merged with those of accounts.
pub(crate) fn routes() -> Router<Context> {
    Router::new()
        .route("/accounts/{key}/attestations", get(show))
        .route("/accounts/{key}/attestations/{what}", get(show_form).post(give))
}

#[derive(Template)]
#[template(path = "account-attestations.html")]
struct AttestationsPage {
    shell: Shell,
    name: String,
    account_at: String,
    lines: Vec<Line>,
}

/// Something that is vouched for.
struct Line {
    what: String,
    badge: (String, &'static str),
    /// By when, or since when.
    day: Option<String>,
    by: String,
    given: Vec<Given>,
    source: String,
    attest_at: Option<String>,
}

/// A time that somebody vouched for it.
struct Given {
    who: String,
    at: Instant,
    note: String,
    documents: String,
    /// What it lacked then.
    warning: Option<String>,
}

fn home(key: &str) -> String {
    format!("/accounts/{key}/attestations")
}

fn day(shell: &Shell, day: Date) -> String {
    day_words(day).get(shell.lang()).to_owned()
}

/// Shows what is vouched for, by whom, and how the account stands with it.
async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    let seen = attestations(&cx, &signed_in, &key).await?;
    let title = Text::key("accounts-attest-title").with("account", seen.account.name.clone());
    Ok(page(&AttestationsPage {
        name: seen.account.name.clone(),
        account_at: format!("/accounts/{key}"),
        lines: seen.lines.iter().map(|it| line(&cx, &shell, &seen, it)).collect(),
        shell: shell.titled(title),
    }))
}

fn line(cx: &Context, shell: &Shell, seen: &AttestationsView, it: &AttestationLine) -> Line {
    let sources: Vec<&str> = it.asked.sources.iter().map(guideline::Source::as_str).collect();
    let attest_at = format!("{}/{}", home(seen.account.key.as_str()), it.asked.key);
    let (key, tone) = match it.standing {
        Standing::Given => ("accounts-attest-given", "good"),
        Standing::Due => ("accounts-attest-due", "info"),
        Standing::Missing => ("accounts-attest-missing", "bad"),
    };
    let by =
        if it.standing == Standing::Missing { "accounts-attest-since" } else { "accounts-attest-by-day" };
    Line {
        what: it.asked.label.get(shell.lang()).to_owned(),
        badge: (shell.t(key), tone),
        day: it.by.map(|on| shell.t_with(by, "day", day(shell, on))),
        by: shell.say(&words::party(&cx.guideline, &it.asked.by)),
        given: it.given.iter().map(|given| one(shell, seen, it, given)).collect(),
        source: sources.join(", "),
        attest_at: (it.mine && seen.account.is_open()).then_some(attest_at),
    }
}

fn one(shell: &Shell, seen: &AttestationsView, line: &AttestationLine, it: &Attested) -> Given {
    let lacking = || Some(it.lacking.clone()).filter(|it| !it.is_empty());
    Given {
        who: seen.town.person_name(it.by),
        at: it.at,
        note: it.note.clone(),
        documents: it.documents.join(", "),
        warning: match line.asked.rests_on {
            Some(AttestationBasis::Documents) => {
                it.documents.is_empty().then(|| shell.t("accounts-attest-no-documents"))
            }
            Some(AttestationBasis::Training) => {
                lacking().map(|who| shell.t_with("accounts-attest-lacked", "who", who))
            }
            Some(AttestationBasis::Publishers) | None => None,
        },
    }
}

/// The line of this key, if it is this person's to vouch for.
fn asked<'a>(seen: &'a AttestationsView, what: &str) -> Result<&'a AttestationLine, Problem> {
    let line = seen.lines.iter().find(|it| it.asked.key == what).ok_or(Problem::NotFound)?;
    if line.mine { Ok(line) } else { Err(Refused::NotPermitted.into()) }
}

/// Who publishes on the account, and how many at most.
fn circle(cx: &Context, shell: &Shell, seen: &AttestationsView) -> String {
    let all = publishers(&cx.guideline, &seen.town, &seen.account);
    let who: Vec<&str> = all.iter().map(|it| it.name.as_str()).collect();
    let text = Text::key("accounts-attest-publishers").with("n", who.len()).with("who", who.join(", "));
    let most = cx.guideline.account.publishers_at_most;
    let most = most.map(|it| shell.t_with("accounts-attest-publishers-most", "most", i64::from(it)));
    [Some(shell.say(&text)), most].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn form_page(
    cx: &Context,
    shell: Shell,
    seen: &AttestationsView,
    line: &AttestationLine,
    form: Form,
) -> FormPage {
    let mut parts = Vec::new();
    if line.asked.rests_on == Some(AttestationBasis::Documents) {
        let hint = shell.t("accounts-attest-documents-hint");
        parts.push(Part::area("documents", shell.t("accounts-attest-documents"), hint, false));
    }
    parts.push(Part::area("note", shell.t("accounts-attest-note"), String::new(), false));
    let mut intro = vec![line.asked.label.get(shell.lang()).to_owned()];
    if line.asked.rests_on == Some(AttestationBasis::Training) {
        intro.push(match seen.untrained.as_slice() {
            [] => shell.t("accounts-attest-all-trained"),
            lacking => {
                let who = Text::both(told(lacking, |it| &it.sv), told(lacking, |it| &it.en));
                shell.say(&Text::key("accounts-attest-lacks").with("who", who))
            }
        });
    }
    if line.asked.rests_on == Some(AttestationBasis::Publishers) {
        intro.push(circle(cx, &shell, seen));
    }
    let title = Text::key("accounts-attest-title").with("account", seen.account.name.clone());
    let back = home(seen.account.key.as_str());
    let mut page = FormPage::new(shell, title, form, parts, "accounts-attest-do", back);
    page.intro = intro;
    page
}

/// Shows the form, with what whoever vouches should know.
async fn show_form(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((key, what)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let seen = attestations(&cx, &signed_in, &key).await?;
    let line = asked(&seen, &what)?;
    if !seen.account.is_open() {
        return Err(Refused::Closed.into());
    }
    let form = shell.form(&format!("{}/{what}", home(&key)));
    Ok(page(&form_page(&cx, shell, &seen, line, form)))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Sent {
    note: String,
    documents: String,
}

/// Vouches for it.
async fn give(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((key, what)): Path<(String, String)>,
    posted: Posted<Sent>,
) -> Result<Response, Problem> {
    let sent = &posted.value;
    let order = Attest { what: what.clone(), note: sent.note.clone(), documents: sent.documents.clone() };
    let wrong = match attest(&cx, &signed_in, &key, &order).await {
        Ok(()) => {
            let done = SeeOther::to(home(&key)).saying(Text::key("accounts-attest-said"));
            return Ok(done.into_response());
        }
        Err(refused) if refused.field().is_empty() => return Err(refused.into()),
        Err(refused) => FormErrors::one(refused.field(), refused.text()),
    };
    let seen = attestations(&cx, &signed_in, &key).await?;
    let form = posted.again(&shell, wrong);
    Ok(refused_page(&form_page(&cx, shell.wrong(), &seen, asked(&seen, &what)?, form)))
}

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use guideline::PrivacyRules;
use kernel::calendar::{Date, date_of};
use kernel::{ConsentId, Instant, Permission};
use people::{Context, SignedIn, Unit};
use serde::Deserialize;
use webkit::{Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::{Names, words};
use crate::consents::{Consent, ConsentRefused, WithdrawConsent, consent, consents, units, withdraw_consent};
use crate::view::posts;

#[derive(Template)]
#[template(path = "consents.html")]
struct ConsentsPage {
    shell: Shell,
    rows: Vec<Row>,
    may_record: bool,
}

struct Row {
    subject: String,
    href: String,
    unit: String,
    scope: String,
    given_on: String,
    valid_until: String,
    state: String,
    tone: &'static str,
}

fn row(rules: &PrivacyRules, shell: &Shell, units: &[Unit], it: &Consent) -> Row {
    let (state, tone) = words::consent(rules, it, date_of(shell.now()));
    Row {
        subject: it.subject.clone(),
        href: format!("/consents/{}", it.id),
        unit: units.iter().find(|unit| unit.id == it.unit).map(|it| it.name.clone()).unwrap_or_default(),
        scope: shell.say(&words::scope(it.scope)),
        given_on: words::day(shell, it.given_on),
        valid_until: it
            .valid_until
            .map_or_else(|| shell.t("publishing-consent-endless"), |it| words::day(shell, it)),
        state: shell.say(&state),
        tone,
    }
}

/// Shows the consents that the person keeps.
pub(super) async fn list(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    let signed_in = signed_in.who_may(Permission::Answer)?;
    let shell = shell.titled(Text::key("publishing-consents"));
    let units = units(&cx, &signed_in).await?;
    let all = consents(&cx, &signed_in).await?;
    let rows = all.iter().map(|it| row(&cx.guideline.privacy, &shell, &units, it)).collect();
    Ok(page(&ConsentsPage { rows, may_record: !units.is_empty(), shell }))
}

#[derive(Template)]
#[template(path = "consent.html")]
struct ConsentPage {
    shell: Shell,
    row: Row,
    assurance: Vec<(String, String)>,
    form: String,
    kept: String,
    by: String,
    at: Instant,
    withdrawn: Option<(String, String, Instant)>,
    within: String,
    posts: Vec<(String, String, String, &'static str)>,
    withdrawal: Option<Form>,
}

/// What the consent rests on besides its paper, as far as something is noted.
fn assurance(shell: &Shell, it: &Consent) -> Vec<(String, String)> {
    let it = &it.assurance;
    let day = |it: Option<Date>| it.map(|it| words::day(shell, it)).unwrap_or_default();
    let join = |all: [String; 3]| all.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(", ");
    let capacity = join([shell.say(&words::capacity(it.capacity)), day(it.capacity_on), String::new()]);
    let guardians = match it.guardians {
        0 => String::new(),
        of => format!("{}/{of}: {}", it.guardians_consented.len(), it.guardians_consented.join(", ")),
    };
    let informed = &it.informed;
    let told = join([day(informed.on), informed.means.clone(), informed.version.clone()]);
    let all = [
        ("publishing-consent-capacity", capacity),
        ("publishing-consent-born", day(it.born_on)),
        ("publishing-consent-guardians-consented", guardians),
        ("publishing-informed-title", told),
    ];
    all.into_iter().filter(|it| !it.1.is_empty()).map(|(key, said)| (shell.t(key), said)).collect()
}

async fn consent_page(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    it: Consent,
    again: Option<Form>,
) -> Result<ConsentPage, Problem> {
    let shell = shell.titled(Text::same(it.subject.as_str()));
    let names = Names::load(cx).await?;
    let units = units(cx, signed_in).await?;
    let resting = posts(cx, signed_in).await?.into_iter().filter(|line| line.consents.contains(&it.id));
    let post = |line: crate::PostLine| {
        let (standing, tone) = words::standing(line.standing);
        (line.title, format!("/posts/{}", line.post.id), shell.say(&standing), tone)
    };
    let form = || shell.form(&format!("/consents/{}/withdrawal", it.id));
    Ok(ConsentPage {
        row: row(&cx.guideline.privacy, &shell, &units, &it),
        assurance: assurance(&shell, &it),
        by: names.of(it.by),
        at: it.at,
        withdrawn: it.withdrawn.as_ref().map(|it| (it.reason.clone(), names.of(it.by), it.at)),
        within: shell.say(&words::label(&cx.guideline.privacy.consent.withdrawn_within.label())),
        posts: resting.map(post).collect(),
        withdrawal: it.withdrawn.is_none().then(|| again.unwrap_or_else(form)),
        form: it.form,
        kept: it.kept,
        shell,
    })
}

async fn known(cx: &Context, signed_in: &SignedIn, id: &str) -> Result<Consent, Problem> {
    let id: ConsentId = id.parse().map_err(|_| Problem::NotFound)?;
    consent(cx, signed_in, id).await?.ok_or(Problem::NotFound)
}

/// Shows a consent and the posts that rest on it.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let it = known(&cx, &signed_in, &id).await?;
    Ok(page(&consent_page(&cx, &signed_in, shell, it, None).await?))
}

/// The form stands on the page of the consent.
pub(super) async fn back(Path(id): Path<String>) -> SeeOther {
    SeeOther::to(format!("/consents/{id}"))
}

/// What was written into the form that withdraws.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Withdrawing {
    reason: String,
}

/// Notes that the consent was withdrawn.
pub(super) async fn withdraw(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Withdrawing>,
) -> Result<Response, Problem> {
    let it = known(&cx, &signed_in, &id).await?;
    let order = WithdrawConsent { consent: it.id, reason: posted.value.reason.clone() };
    match withdraw_consent(&cx, &signed_in, order).await {
        Ok(()) => {
            let to = SeeOther::to(format!("/consents/{id}"));
            Ok(to.saying(Text::key("publishing-consent-done-withdrawn")).into_response())
        }
        Err(refused @ (ConsentRefused::ReasonMissing | ConsentRefused::TooLong(_))) => {
            let shell = shell.wrong();
            let form = posted.again(&shell, FormErrors::one(refused.field(), refused.text()));
            Ok(refused_page(&consent_page(&cx, &signed_in, shell, it, Some(form)).await?))
        }
        Err(refused) => Err(refused.into()),
    }
}

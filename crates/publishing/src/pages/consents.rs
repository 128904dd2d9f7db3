use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use kernel::calendar::date_of;
use kernel::{ConsentId, Instant, Permission};
use people::{Context, SignedIn, Unit};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::{Names, words};
use crate::consents::{
    Consent, ConsentRefused, ConsentScope, RecordConsent, WithdrawConsent, consent, consents, record_consent,
    units, withdraw_consent,
};
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

fn row(shell: &Shell, units: &[Unit], it: &Consent) -> Row {
    let (state, tone) = words::consent(it, date_of(shell.now()));
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
    let rows = all.iter().map(|it| row(&shell, &units, it)).collect();
    Ok(page(&ConsentsPage { rows, may_record: !units.is_empty(), shell }))
}

#[derive(Template)]
#[template(path = "consent-new.html")]
struct NewConsentPage {
    shell: Shell,
    form: Form,
    units: Vec<Choice>,
    scopes: Vec<Choice>,
    /// The form that the guideline asks for, and where it is kept.
    asked: (String, String),
}

impl NewConsentPage {
    async fn of(cx: &Context, signed_in: &SignedIn, shell: Shell, form: Form) -> Result<Self, Problem> {
        let rules = &cx.guideline.privacy.consent;
        let units = units(cx, signed_in).await?;
        let scope = |it: &ConsentScope| Choice::new(it.word(), shell.say(&words::scope(*it)));
        Ok(Self {
            form,
            units: units.iter().map(|it| Choice::new(it.id.to_string(), it.name.as_str())).collect(),
            scopes: ConsentScope::ALL.iter().map(scope).collect(),
            asked: (rules.form.get(shell.lang()).to_owned(), rules.kept.get(shell.lang()).to_owned()),
            shell,
        })
    }
}

const PATH: &str = "/consents/new";

/// Shows the form that notes a consent.
pub(super) async fn new(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    let signed_in = signed_in.who_may(Permission::Answer)?;
    let shell = shell.titled(Text::key("publishing-consent-new"));
    let form = shell.form(PATH);
    Ok(page(&NewConsentPage::of(&cx, &signed_in, shell, form).await?))
}

/// What was written into the form of a consent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Said {
    unit: String,
    subject: String,
    scope: String,
    given_on: String,
    valid_until: String,
    form: String,
    kept: String,
}

/// Notes the consent.
pub(super) async fn record(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let said = posted.value.clone();
    let order = RecordConsent {
        unit: said.unit,
        subject: said.subject,
        scope: said.scope,
        given_on: said.given_on,
        valid_until: said.valid_until,
        form: said.form,
        kept: said.kept,
    };
    let refused = match record_consent(&cx, &signed_in, order).await {
        Ok(_) => {
            let to = SeeOther::to("/consents".to_owned());
            return Ok(to.saying(Text::key("publishing-consent-done-recorded")).into_response());
        }
        Err(refused @ (ConsentRefused::NotPermitted | ConsentRefused::Failed(_))) => {
            return Err(refused.into());
        }
        Err(refused) => refused,
    };
    let shell = shell.titled(Text::key("publishing-consent-new")).wrong();
    let form = posted.again(&shell, FormErrors::one(refused.field(), refused.text()));
    Ok(refused_page(&NewConsentPage::of(&cx, &signed_in, shell, form).await?))
}

#[derive(Template)]
#[template(path = "consent.html")]
struct ConsentPage {
    shell: Shell,
    row: Row,
    form: String,
    kept: String,
    by: String,
    at: Instant,
    withdrawn: Option<(String, String, Instant)>,
    within: String,
    posts: Vec<(String, String, String, &'static str)>,
    withdrawal: Option<Form>,
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
        row: row(&shell, &units, &it),
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

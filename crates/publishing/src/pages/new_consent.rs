use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use kernel::Permission;
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::words;
use crate::consents::{Capacity, ConsentRefused, ConsentScope, RecordConsent, record_consent, units};

#[derive(Template)]
#[template(path = "consent-new.html")]
struct NewConsentPage {
    shell: Shell,
    form: Form,
    units: Vec<Choice>,
    scopes: Vec<Choice>,
    capacities: Vec<Choice>,
    /// Below which age the guardians consent, and below which nothing is published.
    ages: (i64, Option<i64>),
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
            capacities: [Capacity::Understands, Capacity::Lacking, Capacity::Protected]
                .into_iter()
                .map(|it| Choice::new(it.word(), shell.say(&words::capacity(it))))
                .collect(),
            ages: (rules.guardians_below_age.into(), cx.guideline.privacy.barred_below_age.map(i64::from)),
            asked: (rules.form.get(shell.lang()).to_owned(), rules.kept.get(shell.lang()).to_owned()),
            shell,
        })
    }
}

const PATH: &str = "/consents/new";

/// Shows the form that notes a consent.
pub(super) async fn show(
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
    born_on: String,
    guardians: String,
    guardians_consented: String,
    capacity: String,
    capacity_on: String,
    informed_on: String,
    informed_means: String,
    informed_version: String,
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
        born_on: said.born_on,
        guardians: said.guardians,
        guardians_consented: said.guardians_consented,
        capacity: said.capacity,
        capacity_on: said.capacity_on,
        informed_on: said.informed_on,
        informed_means: said.informed_means,
        informed_version: said.informed_version,
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

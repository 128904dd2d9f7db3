use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use kernel::{Permission, PersonId};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::{errors, words};
use crate::{Duty, OpenAccount, Refused, bring_in};

#[derive(Template)]
#[template(path = "new-account.html")]
struct NewAccountPage {
    shell: Shell,
    form: Form,
    units: Vec<Choice>,
    people: Vec<Choice>,
}

async fn new_account(cx: &Context, shell: Shell, form: Form) -> Result<NewAccountPage, Problem> {
    let reader = cx.store.reader();
    let units = people::units(&reader).await?;
    Ok(NewAccountPage {
        shell: shell.titled(Text::key("accounts-new-title")),
        form,
        units: units.into_iter().map(|it| Choice::new(it.id.to_string(), it.name)).collect(),
        people: words::present(&people::people(&reader).await?),
    })
}

/// Shows the form for an account that was there before.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    signed_in.who_may(Permission::ManageAccounts)?;
    let form = shell.form("/accounts").with("platform", "wordpress");
    Ok(page(&new_account(&cx, shell, form).await?))
}

#[derive(Deserialize)]
pub(super) struct NewAccount {
    #[serde(default)]
    name: String,
    #[serde(default)]
    key: String,
    #[serde(default)]
    platform: String,
    #[serde(default)]
    url: String,
    #[serde(default)]
    purpose: String,
    #[serde(default)]
    unit: String,
    #[serde(default)]
    responsible: String,
    #[serde(default)]
    deputy: String,
    #[serde(default)]
    manager: String,
}

impl NewAccount {
    fn order(&self) -> Result<OpenAccount, FormErrors> {
        let mut wrong = FormErrors::none();
        let unit = self.unit.parse().map_err(|_| Refused::UnknownUnit.text());
        let unit = wrong.check("unit", unit);
        let somebody =
            |text: &str, duty| text.parse::<PersonId>().map_err(|_| Refused::UnknownPerson(duty).text());
        let responsible = wrong.check("responsible", somebody(&self.responsible, Duty::Responsible));
        let manager = wrong.check("manager", somebody(&self.manager, Duty::Manager));
        let (Some(unit), Some(responsible), Some(manager)) = (unit, responsible, manager) else {
            return Err(wrong);
        };
        Ok(OpenAccount {
            key: self.key.clone(),
            name: self.name.clone(),
            platform: self.platform.clone(),
            url: self.url.clone(),
            unit,
            purpose: self.purpose.clone(),
            responsible,
            deputy: self.deputy.parse().ok(),
            manager,
        })
    }
}

/// Brings in an existing account and leads to its page.
pub(super) async fn open(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    posted: Posted<NewAccount>,
) -> Result<Response, Problem> {
    let signed_in = signed_in.who_may(Permission::ManageAccounts)?;
    let wrong = match posted.value.order() {
        Ok(order) => {
            let on = format!("/accounts/{}", order.key.trim());
            match bring_in(&cx, &signed_in, order).await {
                Ok(_) => {
                    return Ok(SeeOther::to(on).saying(Text::key("accounts-brought-in")).into_response());
                }
                Err(refused) => errors(refused)?,
            }
        }
        Err(wrong) => wrong,
    };
    let form = posted.again(&shell, wrong);
    Ok(refused_page(&new_account(&cx, shell.wrong(), form).await?))
}

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Choice, Form, Posted, Problem, Shell, Text, page, refused_page};

use super::{back_home, errors, home};
use crate::changing::model::{ChangeField, says};
use crate::changing::propose::{ProposeChange, propose_change};
use crate::changing::refused::Refused;
use crate::changing::view::{ChangesView, changes_of};
use crate::opening::pages::form::everybody;
use crate::opening::pages::parts::{FormPage, Part};
use crate::opening::words;

fn form_page(cx: &Context, shell: Shell, seen: &ChangesView, form: Form) -> FormPage {
    let label = |field: ChangeField| shell.say(&field.text());
    let units = seen.town.units.iter().map(|it| Choice::new(it.id.to_string(), it.name.clone())).collect();
    let person = |field: ChangeField| {
        Part::select(field.word(), label(field), String::new(), true, everybody(&seen.town))
    };
    let unit = ChangeField::Unit;
    let parts = vec![
        Part::line(ChangeField::Name.word(), label(ChangeField::Name), String::new(), true),
        Part::line(ChangeField::Address.word(), label(ChangeField::Address), String::new(), true)
            .of_kind("url"),
        Part::select(unit.word(), label(unit), String::new(), true, units),
        Part::area(ChangeField::Purpose.word(), label(ChangeField::Purpose), String::new(), true),
        person(ChangeField::Responsible),
        person(ChangeField::Deputy),
        person(ChangeField::Manager),
        Part::area(
            "reason",
            shell.t("accounts-opening-reason"),
            shell.t("accounts-change-reason-hint"),
            true,
        ),
    ];
    let who = words::who_decide(&cx.guideline, &cx.guideline.change.deciders, |_| None);
    let intro =
        vec![shell.t("accounts-change-intro"), shell.t_with("accounts-opening-decision-by", "who", who)];
    let title = Text::key("accounts-change-ask").with("account", seen.account.name.clone());
    let back = home(seen.account.key.as_str());
    let mut page = FormPage::new(shell, title, form, parts, "accounts-change-send", back);
    page.intro = intro;
    page
}

/// Why this person asks for no change now, if so.
fn barred(seen: &ChangesView) -> Option<Refused> {
    let waits = seen.proposed().is_some();
    (!seen.may_propose).then_some(if waits { Refused::UnderWay } else { Refused::NotPermitted })
}

/// Shows the form with what holds now.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    let seen = changes_of(&cx, &signed_in, &key).await?;
    if let Some(refused) = barred(&seen) {
        return Err(refused.into());
    }
    let mut form = shell.form(&home(&key));
    for field in ChangeField::ALL {
        form = form.with(field.word(), says(&seen.account, *field));
    }
    Ok(page(&form_page(&cx, shell, &seen, form)))
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    name: String,
    address: String,
    unit: String,
    purpose: String,
    responsible: String,
    deputy: String,
    manager: String,
    reason: String,
}

impl Sent {
    fn order(&self) -> Result<ProposeChange, Refused> {
        let person = |text: &str, duty| {
            text.parse().map(Some).map_err(|_| Refused::Account(crate::Refused::UnknownPerson(duty)))
        };
        Ok(ProposeChange {
            name: Some(self.name.clone()),
            address: Some(self.address.clone()),
            unit: Some(self.unit.parse().map_err(|_| Refused::Account(crate::Refused::UnknownUnit))?),
            purpose: Some(self.purpose.clone()),
            responsible: person(&self.responsible, crate::Duty::Responsible)?,
            deputy: person(&self.deputy, crate::Duty::Deputy)?,
            manager: person(&self.manager, crate::Duty::Manager)?,
            reason: self.reason.clone(),
        })
    }
}

/// Asks for the change.
pub(super) async fn propose(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
    posted: Posted<Sent>,
) -> Result<Response, Problem> {
    let asked = match posted.value.order() {
        Ok(order) => propose_change(&cx, &signed_in, &key, &order).await,
        Err(refused) => Err(refused),
    };
    let Err(refused) = asked else {
        return Ok(back_home(&key).saying(Text::key("accounts-change-asked")).into_response());
    };
    let seen = changes_of(&cx, &signed_in, &key).await?;
    if let Some(refused) = barred(&seen) {
        return Err(refused.into());
    }
    let wrong = errors(refused)?;
    let form = posted.again(&shell, wrong);
    Ok(refused_page(&form_page(&cx, shell.wrong(), &seen, form)))
}

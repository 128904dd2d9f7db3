use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use kernel::Permission;
use serde::Deserialize;
use webkit::{Choice, Form, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::errors;
use crate::{AddPerson, Context, Refused, SignedIn, roster};

#[derive(Template)]
#[template(path = "new-person.html")]
struct NewPersonPage {
    shell: Shell,
    form: Form,
    units: Vec<Choice>,
}

async fn new_person(cx: &Context, shell: Shell, form: Form) -> Result<NewPersonPage, Problem> {
    let units = roster::units(&cx.store.reader()).await?;
    let units = units.into_iter().map(|it| Choice::new(it.id.to_string(), it.name)).collect();
    Ok(NewPersonPage { shell: shell.titled(Text::key("people-new-title")), form, units })
}

/// Shows the form for a new person.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    signed_in.who_may(Permission::ManagePeople)?;
    let form = shell.form("/people");
    Ok(page(&new_person(&cx, shell, form).await?))
}

#[derive(Deserialize)]
pub(super) struct NewPerson {
    #[serde(default)]
    name: String,
    #[serde(default)]
    login: String,
    #[serde(default)]
    mail: String,
    #[serde(default)]
    unit: String,
}

/// Adds the person and leads to their page.
pub(super) async fn add(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    posted: Posted<NewPerson>,
) -> Result<Response, Problem> {
    let sent = &posted.value;
    let order = AddPerson {
        login: sent.login.clone(),
        name: sent.name.clone(),
        mail: sent.mail.clone(),
        unit: sent.unit.parse().ok(),
    };
    // A unit that is no identity is none that there is.
    let is_lost = order.unit.is_none() && !sent.unit.is_empty();
    let added = if is_lost {
        Err(Refused::UnknownUnit)
    } else {
        crate::add_person(&cx, &signed_in.actor, order).await
    };
    match added {
        Ok(id) => {
            let on = SeeOther::to(format!("/people/{id}")).saying(Text::key("people-added"));
            Ok(on.into_response())
        }
        Err(refused) => {
            let form = posted.again(&shell, errors(refused)?);
            Ok(refused_page(&new_person(&cx, shell.wrong(), form).await?))
        }
    }
}

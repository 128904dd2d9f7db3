use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use kernel::calendar::day_words;
use kernel::{Permission, UnitId};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::units::{bond_words, kind_key, parents};
use super::{day, errors};
use crate::{
    AdoptGuideline, Context, Refused, SignedIn, Unit, UnitKind, adopt_guideline, adoptions, change_unit,
    controller, roster, unit_changes,
};

#[derive(Template)]
#[template(path = "unit.html")]
struct UnitPage {
    shell: Shell,
    name: String,
    kind: String,
    controller: String,
    bond: Option<(String, &'static str)>,
    is_company: bool,
    adoptions: Vec<String>,
    changes: Vec<(String, kernel::Instant)>,
    parents: Vec<Choice>,
    form: Form,
    adoption_form: Form,
}

async fn unit_page(cx: &Context, shell: Shell, id: UnitId) -> Result<UnitPage, Problem> {
    let reader = cx.store.reader();
    let units = roster::units(&reader).await?;
    let unit = units.iter().find(|it| it.id == id).ok_or(Problem::NotFound)?;
    let every = adoptions(cx, &reader).await?;
    let shell = shell.titled(Text::same(unit.name.clone()));
    let own = every.iter().filter(|it| it.unit == id);
    let adopted = own.map(|it| {
        let text = Text::key("people-adoption")
            .with("body", it.body.clone())
            .with("day", day_words(it.decided).get(shell.lang()))
            .with("number", it.registry_number.clone())
            .with("version", it.guideline.clone());
        shell.say(&text)
    });
    let name_of = |id: Option<UnitId>| {
        let unit = id.and_then(|id| units.iter().find(|it| it.id == id));
        unit.map_or_else(|| shell.t("people-unit-top"), |it| it.name.clone())
    };
    let mut changes = Vec::new();
    for it in unit_changes(&reader, id).await? {
        if it.name.0 != it.name.1 {
            let text =
                Text::key("people-unit-was-renamed").with("before", it.name.0).with("after", it.name.1);
            changes.push((shell.say(&text), it.at));
        }
        if it.parent.0 != it.parent.1 {
            let text = Text::key("people-unit-was-moved").with("before", name_of(it.parent.0));
            changes.push((shell.say(&text.with("after", name_of(it.parent.1))), it.at));
        }
    }
    Ok(UnitPage {
        kind: shell.t(kind_key(unit.kind)),
        controller: controller(&units, id)
            .map_or_else(|| shell.t("people-unit-no-controller"), |it| it.name.clone()),
        bond: bond_words(cx, &shell, &units, &every, unit),
        is_company: unit.kind == UnitKind::Company,
        adoptions: adopted.collect(),
        changes,
        parents: parents(&units).into_iter().filter(|it| it.value != id.to_string()).collect(),
        form: change_form(&shell, unit),
        adoption_form: shell.form(&format!("/units/{id}/adoptions")),
        name: unit.name.clone(),
        shell,
    })
}

fn change_form(shell: &Shell, unit: &Unit) -> Form {
    let parent = unit.parent.map(|it| it.to_string()).unwrap_or_default();
    shell.form(&format!("/units/{}", unit.id)).with("name", unit.name.clone()).with("parent", parent)
}

fn named(unit: &str) -> Result<UnitId, Problem> {
    unit.parse().map_err(|_| Problem::NotFound)
}

/// Shows a unit, what it was, and the forms that change it.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(unit): Path<String>,
) -> Result<Response, Problem> {
    signed_in.who_may(Permission::ManagePeople)?;
    Ok(page(&unit_page(&cx, shell, named(&unit)?).await?))
}

/// A form that is asked for stands on the page of its unit.
pub(super) async fn back(Path(unit): Path<String>) -> Result<SeeOther, Problem> {
    Ok(SeeOther::to(format!("/units/{}", named(&unit)?)))
}

#[derive(Deserialize)]
pub(super) struct Changed {
    #[serde(default)]
    name: String,
    #[serde(default)]
    parent: String,
}

/// Renames or moves the unit.
pub(super) async fn change(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(unit): Path<String>,
    posted: Posted<Changed>,
) -> Result<Response, Problem> {
    let signed_in = signed_in.who_may(Permission::ManagePeople)?;
    let id = named(&unit)?;
    let sent = &posted.value;
    // What is no unit is not the top: nothing moves because a form was spoiled.
    let parent = match sent.parent.trim() {
        "" => Ok(None),
        it => it.parse().map(Some).map_err(|_| Refused::UnknownUnit),
    };
    let changed = match parent {
        Ok(parent) => change_unit(&cx, &signed_in.actor, id, &sent.name, parent).await,
        Err(refused) => Err(refused),
    };
    match changed {
        Ok(()) => {
            Ok(SeeOther::to(format!("/units/{id}")).saying(Text::key("people-unit-changed")).into_response())
        }
        Err(refused @ Refused::UnknownUnit) => {
            let mut again = unit_page(&cx, shell.wrong(), id).await?;
            again.form = posted.again(&again.shell, FormErrors::one("parent", refused.text()));
            Ok(refused_page(&again))
        }
        Err(refused) => {
            let wrong = errors(refused)?;
            let mut again = unit_page(&cx, shell.wrong(), id).await?;
            again.form = posted.again(&again.shell, wrong);
            Ok(refused_page(&again))
        }
    }
}

#[derive(Deserialize)]
pub(super) struct Adopted {
    #[serde(default)]
    body: String,
    #[serde(default)]
    decided: String,
    #[serde(default)]
    number: String,
}

/// Records the company's decision to be bound.
pub(super) async fn adopt(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(unit): Path<String>,
    posted: Posted<Adopted>,
) -> Result<Response, Problem> {
    let signed_in = signed_in.who_may(Permission::ManagePeople)?;
    let id = named(&unit)?;
    let sent = &posted.value;
    let wrong = match day(&sent.decided) {
        Ok(decided) => {
            let (body, registry_number) = (sent.body.clone(), sent.number.clone());
            let order = AdoptGuideline { unit: id, body, decided, registry_number };
            match adopt_guideline(&cx, &signed_in.actor, order).await {
                Ok(_) => {
                    let on = SeeOther::to(format!("/units/{id}")).saying(Text::key("people-adopted"));
                    return Ok(on.into_response());
                }
                Err(refused) => errors(refused)?,
            }
        }
        Err(text) => FormErrors::one("decided", text),
    };
    let mut again = unit_page(&cx, shell.wrong(), id).await?;
    again.adoption_form = posted.again(&again.shell, wrong);
    Ok(refused_page(&again))
}

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use kernel::{Permission, UnitId};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::errors;
use crate::{AddUnit, Context, SignedIn, Unit, UnitKind, controller, roster};

#[derive(Template)]
#[template(path = "units.html")]
struct UnitsPage {
    shell: Shell,
    units: Vec<UnitLine>,
    form: Form,
    kinds: Vec<Choice>,
    parents: Vec<Choice>,
}

struct UnitLine {
    name: String,
    kind: String,
    parent: String,
    controller: String,
}

async fn units_page(cx: &Context, shell: Shell, form: Form) -> Result<UnitsPage, Problem> {
    let units = roster::units(&cx.store.reader()).await?;
    let shell = shell.titled(Text::key("people-units-title"));
    let kind = |it: UnitKind| shell.t(kind_key(it));
    let line = |it: &Unit| UnitLine {
        name: it.name.clone(),
        kind: kind(it.kind),
        parent: units
            .iter()
            .find(|one| Some(one.id) == it.parent)
            .map(|one| one.name.clone())
            .unwrap_or_default(),
        controller: match controller(&units, it.id) {
            Some(it) => it.name.clone(),
            None => shell.t("people-unit-no-controller"),
        },
    };
    Ok(UnitsPage {
        units: units.iter().map(line).collect(),
        kinds: UnitKind::ALL.iter().map(|it| Choice::new(it.word(), kind(*it))).collect(),
        parents: units.iter().map(|it| Choice::new(it.id.to_string(), it.name.clone())).collect(),
        form,
        shell,
    })
}

fn kind_key(kind: UnitKind) -> &'static str {
    match kind {
        UnitKind::Committee => "people-unit-committee",
        UnitKind::Department => "people-unit-department",
        UnitKind::Company => "people-unit-company",
        UnitKind::Activity => "people-unit-activity",
    }
}

/// Shows the units and the form for a new one.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    signed_in.who_may(Permission::ManagePeople)?;
    let form = shell.form("/units");
    Ok(page(&units_page(&cx, shell, form).await?))
}

#[derive(Deserialize)]
pub(super) struct NewUnit {
    #[serde(default)]
    name: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    parent: String,
}

/// Adds a unit.
pub(super) async fn add(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    posted: Posted<NewUnit>,
) -> Result<Response, Problem> {
    let signed_in = signed_in.who_may(Permission::ManagePeople)?;
    let sent = &posted.value;
    let wrong = match sent.kind.parse::<UnitKind>() {
        Ok(kind) => {
            let parent: Option<UnitId> = sent.parent.parse().ok();
            let order = AddUnit { name: sent.name.clone(), kind, parent };
            match crate::add_unit(&cx, &signed_in.actor, order).await {
                Ok(_) => {
                    return Ok(SeeOther::to("/units").saying(Text::key("people-unit-added")).into_response());
                }
                Err(refused) => errors(refused)?,
            }
        }
        Err(_) => FormErrors::one("kind", Text::key("people-refused-unit-kind")),
    };
    let form = posted.again(&shell, wrong);
    Ok(refused_page(&units_page(&cx, shell.wrong(), form).await?))
}

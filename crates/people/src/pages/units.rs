use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use kernel::{Permission, UnitId};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::errors;
use crate::{
    AddUnit, Adoption, Bond, Context, SignedIn, Unit, UnitKind, adoptions, bond, controller, roster, tree,
};

#[derive(Template)]
#[template(path = "units.html")]
struct UnitsPage {
    shell: Shell,
    units: Vec<UnitLine>,
    form: Form,
    kinds: Vec<Choice>,
    parents: Vec<Choice>,
}

/// A unit in the tree: whether a list of what belongs to it begins, and how many lists end after it.
struct UnitLine {
    name: String,
    href: String,
    kind: String,
    controller: String,
    is_controller: bool,
    bond: Option<(String, &'static str)>,
    begins: bool,
    ends: usize,
}

async fn units_page(cx: &Context, shell: Shell, form: Form) -> Result<UnitsPage, Problem> {
    let reader = cx.store.reader();
    let units = roster::units(&reader).await?;
    let adoptions = adoptions(cx, &reader).await?;
    let shell = shell.titled(Text::key("people-units-title"));
    let read = tree(&units);
    let depths: Vec<usize> = read.iter().map(|it| it.0).chain([0]).collect();
    let lines = read.iter().enumerate().map(|(n, (depth, unit))| {
        let controller = controller(&units, unit.id);
        UnitLine {
            name: unit.name.clone(),
            href: format!("/units/{}", unit.id),
            kind: shell.t(kind_key(unit.kind)),
            is_controller: controller.is_some_and(|it| it.id == unit.id),
            controller: controller.map_or_else(|| shell.t("people-unit-no-controller"), |it| it.name.clone()),
            bond: bond_words(cx, &shell, &units, &adoptions, unit),
            begins: depths[n + 1] > *depth,
            ends: depth.saturating_sub(depths[n + 1]),
        }
    });
    Ok(UnitsPage {
        units: lines.collect(),
        kinds: UnitKind::ALL.iter().map(|it| Choice::new(it.word(), shell.t(kind_key(*it)))).collect(),
        parents: parents(&units),
        form,
        shell,
    })
}

/// What is said of a company and of what belongs to one, and of others only where the guideline does not name them.
pub(super) fn bond_words(
    cx: &Context,
    shell: &Shell,
    units: &[Unit],
    adoptions: &[Adoption],
    unit: &Unit,
) -> Option<(String, &'static str)> {
    match bond(&cx.guideline.document, units, adoptions, unit.id) {
        Bond::Bound if of_a_company(units, unit) => Some((shell.t("people-unit-bound"), "good")),
        Bond::Bound => None,
        Bond::NotAdopted(_) => Some((shell.t("people-unit-not-adopted"), "caution")),
        Bond::NotNamed => Some((shell.t("people-unit-not-named"), "caution")),
    }
}

/// Whether the unit is a company, or belongs to one: its controller is then the company.
fn of_a_company(units: &[Unit], unit: &Unit) -> bool {
    controller(units, unit.id).is_some_and(|it| it.kind == UnitKind::Company)
}

pub(super) fn kind_key(kind: UnitKind) -> &'static str {
    match kind {
        UnitKind::Committee => "people-unit-committee",
        UnitKind::Department => "people-unit-department",
        UnitKind::Company => "people-unit-company",
        UnitKind::Activity => "people-unit-activity",
    }
}

pub(super) fn parents(units: &[Unit]) -> Vec<Choice> {
    units.iter().map(|it| Choice::new(it.id.to_string(), it.name.clone())).collect()
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

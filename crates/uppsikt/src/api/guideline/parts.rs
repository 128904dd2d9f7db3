use axum::Json;
use axum::extract::State;
use guideline::{Act, EvidenceForm, Ground, Police, Role};
use kernel::calendar::{Label, date_of};
use people::Context;
use serde::Serialize;
use utoipa::ToSchema;

use super::document::{DocumentView, document};
use crate::api::{Bearer, words};

/// Words of the guideline in both languages.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Said {
    sv: String,
    en: String,
}

pub(in crate::api) fn said(it: &Label) -> Said {
    Said { sv: it.sv.clone(), en: it.en.clone() }
}

/// What people with a duty may do.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct RoleView {
    /// What a role is given by.
    key: String,
    label: Said,
    permissions: Vec<&'static str>,
}

fn role(it: &Role) -> RoleView {
    RoleView {
        key: it.key.clone(),
        label: said(&it.label),
        permissions: it.permissions.iter().map(|it| it.key()).collect(),
    }
}

/// A fact that has to be stated.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Question {
    label: Said,
    /// Whether nothing may be stated, because it is not known.
    may_be_unknown: bool,
}

/// A ground on which an item may be hidden or removed.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct GroundView {
    /// What a decision cites.
    key: String,
    label: Said,
    /// When it fits and when it does not.
    help: Said,
    /// The rule or the law in words.
    rule: Said,
    /// What must be done before anything else, where something must.
    instruction: Option<Said>,
    /// What may be done, the preferred first.
    acts: Vec<String>,
    #[schema(schema_with = words::schema::<EvidenceForm>)]
    evidence: &'static str,
    #[schema(schema_with = words::schema::<Police>)]
    police: &'static str,
    /// Whether another person has to confirm the decision.
    second_person: bool,
    /// What has to be stated with the decision, where something has.
    asks: Option<Question>,
    /// The codes of the findings that suggest it.
    signals: Vec<&'static str>,
}

fn ground(it: &Ground) -> GroundView {
    GroundView {
        key: it.key.clone(),
        label: said(&it.label),
        help: said(&it.help),
        rule: said(&it.rule),
        instruction: it.instruction.as_ref().map(said),
        acts: it.acts().iter().map(|it: &Act| it.word().to_owned()).collect(),
        evidence: it.evidence.word(),
        police: it.police.word(),
        second_person: it.second_person,
        asks: it
            .asks
            .as_ref()
            .map(|it| Question { label: said(&it.label), may_be_unknown: it.may_be_unknown }),
        signals: it.signals.iter().map(|it| it.word()).collect(),
    }
}

/// The guideline in force.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct GuidelineView {
    version: String,
    /// The document that was decided, or will be.
    document: DocumentView,
    roles: Vec<RoleView>,
    /// The grounds that may be used today, in the order of the document.
    grounds: Vec<GroundView>,
}

/// Shows the guideline in force: its document, the roles and the grounds
#[utoipa::path(get, path = "/guideline", tag = "guideline", responses((status = 200, body = GuidelineView)))]
pub(in crate::api) async fn show_guideline(State(cx): State<Context>, _: Bearer) -> Json<GuidelineView> {
    let today = date_of(cx.now());
    Json(GuidelineView {
        version: cx.guideline.version.to_string(),
        document: document(&cx.guideline),
        roles: cx.guideline.roles.iter().map(role).collect(),
        grounds: cx.guideline.grounds.iter().filter(|it| it.in_force(today)).map(ground).collect(),
    })
}

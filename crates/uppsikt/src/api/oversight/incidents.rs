use ::oversight::incidents::{
    self, Act, Breach, Description, Extent, Incident, IncidentView, ReportIncident, Stage, TakeStep,
};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use kernel::IncidentId;
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::{ApiProblem, Bearer, Made, Sent, made, words};

/// An incident as a line.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct IncidentLine {
    id: String,
    #[schema(schema_with = words::schema::<Stage>)]
    stage: &'static str,
    /// The kind, by its key in the guideline.
    kind: String,
    #[schema(schema_with = words::schema::<Extent>)]
    extent: &'static str,
    /// The key of the account; none where it concerns no particular one.
    account: Option<String>,
    discovered_at: String,
    /// `yes`, `no`, `unsure`; none in a draft that does not say.
    breach: Option<&'static str>,
    /// By when the supervisory authority has to be notified.
    notify_by: Option<String>,
}

/// How many incidents of a kind were reported.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct KindCount {
    kind: String,
    all: i64,
    /// Those in which nothing was harmed.
    attempts: i64,
}

/// The incidents that one has something to do with, and how many there were of each kind.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct IncidentList {
    incidents: Vec<IncidentLine>,
    counted: Vec<KindCount>,
}

fn line(cx: &Context, it: &Incident, account: Option<String>) -> IncidentLine {
    IncidentLine {
        id: it.id.to_string(),
        stage: it.stage.word(),
        kind: it.kind.clone(),
        extent: it.extent.word(),
        account,
        discovered_at: it.discovered_at.to_string(),
        breach: it.breach.map(Breach::word),
        notify_by: incidents::law_limit(&cx.guideline, it).map(|it| it.to_string()),
    }
}

/// Lists the incidents that one has something to do with, the latest first
#[utoipa::path(get, path = "/incidents", tag = "oversight", responses((status = 200, body = IncidentList)))]
pub(in crate::api) async fn list_incidents(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
) -> Result<Json<IncidentList>, ApiProblem> {
    let known = incidents::incidents(&cx, &actor).await?;
    let all: Vec<Incident> = known.iter().map(|it| it.0.clone()).collect();
    let count = |it: incidents::Counted| KindCount { kind: it.kind, all: it.all, attempts: it.attempts };
    Ok(Json(IncidentList {
        incidents: known
            .iter()
            .map(|(it, account)| line(&cx, it, account.as_ref().map(|it| it.key.to_string())))
            .collect(),
        counted: incidents::counted(&all).into_iter().map(count).collect(),
    }))
}

/// A step that was taken.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct IncidentStep {
    n: i64,
    #[schema(schema_with = words::schema::<Act>)]
    act: &'static str,
    /// The identity of the person; none where the program did it.
    by: Option<String>,
    at: String,
    text: String,
    reference: String,
}

/// What the supervisory authority asks for (GDPR art. 33.3).
#[derive(Default, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub(in crate::api) struct BreachDescription {
    nature: String,
    persons: String,
    records: String,
    contact: String,
    consequences: String,
    measures: String,
}

/// An incident with everything that is known of it.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct WholeIncident {
    #[serde(flatten)]
    line: IncidentLine,
    what: String,
    /// The identity of the item that it is about.
    item: Option<String>,
    /// The number of the wording that stood there, and its digest.
    item_wording: Option<i64>,
    item_digest: Option<String>,
    /// The identity of the post of our own that it is about.
    post: Option<String>,
    aware_at: Option<String>,
    guideline: String,
    steps: Vec<IncidentStep>,
    description: Option<BreachDescription>,
    /// What the authority asks for as a text in Swedish; none where no personal data are concerned.
    notification: Option<String>,
}

fn whole(cx: &Context, it: IncidentView) -> WholeIncident {
    let is_breach = it.incident.breach == Some(Breach::Yes);
    let notification = is_breach.then(|| incidents::notification(cx, &it));
    let step = |it: incidents::Step| IncidentStep {
        n: it.n,
        act: it.act.word(),
        by: it.by.map(|it| it.to_string()),
        at: it.at.to_string(),
        text: it.text,
        reference: it.reference,
    };
    let description = it.description.map(|it| BreachDescription {
        nature: it.nature,
        persons: it.persons,
        records: it.records,
        contact: it.contact,
        consequences: it.consequences,
        measures: it.measures,
    });
    let account = it.account.as_ref().map(|it| it.key.to_string());
    let evidence = it.incident.item.as_ref();
    WholeIncident {
        line: line(cx, &it.incident, account),
        item: evidence.map(|it| it.item.to_string()),
        item_wording: evidence.map(|it| it.wording),
        item_digest: evidence.map(|it| it.digest.to_string()),
        post: it.incident.post.map(|it| it.to_string()),
        aware_at: it.incident.aware_at.map(|it| it.to_string()),
        guideline: it.incident.guideline.clone(),
        what: it.incident.what,
        steps: it.steps.into_iter().map(step).collect(),
        description,
        notification,
    }
}

fn parsed(id: &str) -> Result<IncidentId, ApiProblem> {
    id.parse().map_err(|_| ApiProblem::not_found())
}

/// Shows an incident
#[utoipa::path(get, path = "/incidents/{incident}", tag = "oversight", params(("incident" = String, Path)),
    responses((status = 200, body = WholeIncident), (status = 404)))]
pub(in crate::api) async fn show_incident(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
) -> Result<Json<WholeIncident>, ApiProblem> {
    let found = incidents::incident(&cx, &actor, parsed(&id)?).await?;
    Ok(Json(whole(&cx, found.ok_or_else(ApiProblem::not_found)?)))
}

/// An incident to be reported.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ReportingIncident {
    /// One of the guideline's kinds, by its key.
    kind: String,
    #[schema(schema_with = words::schema::<Extent>)]
    extent: String,
    /// The key of the account; empty for none.
    #[serde(default)]
    account: String,
    /// The identity of the item that it is about; empty for none.
    #[serde(default)]
    item: String,
    /// The identity of the post of our own that it is about; empty for none.
    #[serde(default)]
    post: String,
    what: String,
    /// Such as `2026-11-23T09:15`; now when it is empty.
    #[serde(default)]
    discovered_at: String,
    /// `yes`, `no`, `unsure`; a draft need not say.
    breach: String,
    /// Whether it is kept as a draft, of which nobody is told.
    #[serde(default)]
    draft: bool,
}

fn order(it: ReportingIncident) -> ReportIncident {
    ReportIncident {
        kind: it.kind,
        extent: it.extent,
        account: it.account,
        item: it.item,
        post: it.post,
        what: it.what,
        discovered_at: it.discovered_at,
        breach: it.breach,
        draft: it.draft,
    }
}

/// Reports an incident, or begins a draft; sent twice alike, it is one
#[utoipa::path(post, path = "/incidents", tag = "oversight", request_body = ReportingIncident,
    responses((status = 201, body = Made), (status = 403)))]
pub(in crate::api) async fn report_incident(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Sent(it): Sent<ReportingIncident>,
) -> Result<(StatusCode, Json<Made>), ApiProblem> {
    Ok(made(incidents::report_incident(&cx, &actor, order(it)).await?))
}

/// Reports an incident that was a draft
#[utoipa::path(post, path = "/incidents/{incident}/report", tag = "oversight", params(("incident" = String, Path)),
    request_body = ReportingIncident, responses((status = 204), (status = 404), (status = 409)))]
pub(in crate::api) async fn complete_incident(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<ReportingIncident>,
) -> Result<StatusCode, ApiProblem> {
    incidents::complete_incident(&cx, &actor, parsed(&id)?, order(it)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A step to be taken with an incident.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct TakingStep {
    /// The number of the last step that was seen.
    step: i64,
    #[schema(schema_with = words::schema::<Act>)]
    act: String,
    /// What is said.
    #[serde(default)]
    text: String,
    /// The number of the case at the authority or the police.
    #[serde(default)]
    reference: String,
    /// What the authority asks for; only where that is what is written down.
    #[serde(default)]
    description: Option<BreachDescription>,
}

/// Takes a step with an incident: receives, confirms, asks, answers, judges, notifies, closes
#[utoipa::path(post, path = "/incidents/{incident}/steps", tag = "oversight", params(("incident" = String, Path)),
    request_body = TakingStep, responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn take_incident_step(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<TakingStep>,
) -> Result<StatusCode, ApiProblem> {
    let said = it.description.unwrap_or_default();
    let description = Description {
        nature: said.nature,
        persons: said.persons,
        records: said.records,
        contact: said.contact,
        consequences: said.consequences,
        measures: said.measures,
    };
    let order = TakeStep { seen: it.step, act: it.act, text: it.text, reference: it.reference, description };
    incidents::take_step(&cx, &actor, parsed(&id)?, order).await?;
    Ok(StatusCode::NO_CONTENT)
}

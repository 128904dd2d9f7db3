use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use kernel::calendar::date_of;
use people::Context;
use records::retention::{self, AddRow, Period, RecordKind, Row, RowFate};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::admitted;
use crate::api::{ApiProblem, Bearer, Nothing, Sent};

/// The decision that a row rests on.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct DecisionView {
    body: String,
    decided_on: String,
    reference: String,
}

/// A row of the retention schedule.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct RetentionRowView {
    row: i64,
    /// The unit it is for; null for everywhere.
    unit: Option<String>,
    /// The kind of record.
    kind: &'static str,
    /// `preserve` or `dispose`.
    fate: &'static str,
    /// How long it is kept, such as `P12M` or `P90D`.
    kept_for: Option<String>,
    /// What that is counted from.
    counted_from: Option<&'static str>,
    decision: Option<DecisionView>,
    from: String,
    ended: bool,
}

/// The schedule, and what it does not say.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ScheduleView {
    rows: Vec<RetentionRowView>,
    /// Kinds of record that no row speaks of: they are preserved.
    gaps: Vec<&'static str>,
    /// Rows that contradict each other: what they are about is preserved.
    overlaps: Vec<Vec<i64>>,
}

fn view(it: &Row) -> RetentionRowView {
    let (fate, kept_for, counted_from) = match it.fate {
        RowFate::Preserve => ("preserve", None, None),
        RowFate::Dispose(Period::Days(n), from) => ("dispose", Some(format!("P{n}D")), Some(from.word())),
        RowFate::Dispose(Period::Months(n), from) => ("dispose", Some(format!("P{n}M")), Some(from.word())),
    };
    let decision = it.authority.as_ref().map(|it| DecisionView {
        body: it.body.clone(),
        decided_on: it.day.to_string(),
        reference: it.reference.clone(),
    });
    RetentionRowView {
        row: it.n,
        unit: it.unit.map(|it| it.to_string()),
        kind: it.kind.word(),
        fate,
        kept_for,
        counted_from,
        decision,
        from: it.from.to_string(),
        ended: it.ended_at.is_some(),
    }
}

/// Shows the retention schedule with its gaps and overlaps
#[utoipa::path(get, path = "/retention", tag = "retention", responses(
    (status = 200, body = ScheduleView), (status = 404)))]
pub(in crate::api) async fn show_schedule(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
) -> Result<Json<ScheduleView>, ApiProblem> {
    admitted(&actor)?;
    let rows = retention::schedule(&cx.store.reader()).await?;
    Ok(Json(ScheduleView {
        gaps: retention::gaps(&rows, date_of(cx.now())).into_iter().map(RecordKind::word).collect(),
        overlaps: retention::overlaps(&rows).into_iter().map(|it| vec![it.0, it.1]).collect(),
        rows: rows.iter().map(view).collect(),
    }))
}

/// A row to be added.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct AddingRow {
    /// The unit it is for; left out, it holds everywhere.
    unit: Option<String>,
    /// `post`, `reply`, `question`, `comment`, `message`; `moderated`, `registered` and `restricted` are only preserved.
    kind: String,
    /// `preserve` or `dispose`.
    fate: String,
    /// How many days or months, for what is disposed of.
    period: Option<String>,
    /// `days` or `months`.
    measure: Option<String>,
    /// What that is counted from: `posted`, `answered`, `not-current` or `closed`.
    trigger: Option<String>,
    /// Who decided; what is disposed of needs the whole decision.
    body: Option<String>,
    /// When, such as `2026-01-12`.
    decided_on: Option<String>,
    /// The section or number of the decision.
    reference: Option<String>,
    /// From which day it holds.
    from: String,
}

/// The number of a row.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct AddedRow {
    row: i64,
}

/// Adds a row to the retention schedule
#[utoipa::path(post, path = "/retention/rows", tag = "retention", request_body = AddingRow, responses(
    (status = 200, body = AddedRow), (status = 403), (status = 404), (status = 422)))]
pub(in crate::api) async fn add_row(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Sent(it): Sent<AddingRow>,
) -> Result<Json<AddedRow>, ApiProblem> {
    let order = AddRow {
        unit: it.unit.unwrap_or_default(),
        kind: it.kind,
        fate: it.fate,
        period: it.period.unwrap_or_default(),
        measure: it.measure.unwrap_or_default(),
        trigger: it.trigger.unwrap_or_default(),
        body: it.body.unwrap_or_default(),
        decided_on: it.decided_on.unwrap_or_default(),
        reference: it.reference.unwrap_or_default(),
        from: it.from,
    };
    Ok(Json(AddedRow { row: retention::add_row(&cx, &actor, order).await? }))
}

/// Ends a row of the retention schedule
#[utoipa::path(post, path = "/retention/rows/{row}/ending", tag = "retention", params(("row" = String, Path)),
    responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn end_row(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(row): Path<String>,
    _: Nothing,
) -> Result<StatusCode, ApiProblem> {
    retention::end_row(&cx, &actor, &row).await?;
    Ok(StatusCode::NO_CONTENT)
}

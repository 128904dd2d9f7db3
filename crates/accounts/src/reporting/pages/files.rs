use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use people::{Context, SignedIn};
use webkit::{Problem, Visit};

use super::super::export;
use super::super::view::{UnitReport, report};
use super::place;

type At = Path<(String, String)>;

async fn found(
    cx: &Context,
    signed_in: &SignedIn,
    Path((round, unit)): At,
) -> Result<(UnitReport, Option<String>), Problem> {
    let (round, unit) = place(&round, &unit)?;
    let found = report(cx, signed_in, round, unit).await?;
    let by = match found.signed.first() {
        Some(it) => people::person(&cx.store.reader(), it.by).await?.map(|it| it.name),
        None => None,
    };
    Ok((found, by))
}

fn file(kind: &'static str, it: &UnitReport, ending: &str, bytes: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"rapport-{}.{ending}\"", it.now.round);
    ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)], bytes)
        .into_response()
}

/// The report as CSV.
pub(super) async fn csv(State(cx): State<Context>, signed_in: SignedIn, at: At) -> Result<Response, Problem> {
    let (it, _) = found(&cx, &signed_in, at).await?;
    Ok(file("text/csv; charset=utf-8", &it, "csv", export::csv(&it).into_bytes()))
}

/// The report as JSON.
pub(super) async fn json(
    State(cx): State<Context>,
    signed_in: SignedIn,
    at: At,
) -> Result<Response, Problem> {
    let (it, by) = found(&cx, &signed_in, at).await?;
    let text = export::json(&cx, &it, by.as_deref())?;
    Ok(file("application/json", &it, "json", text.into_bytes()))
}

/// The report as a workbook.
pub(super) async fn xlsx(
    State(cx): State<Context>,
    signed_in: SignedIn,
    visit: Visit,
    at: At,
) -> Result<Response, Problem> {
    const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    let (it, by) = found(&cx, &signed_in, at).await?;
    let bytes = export::xlsx(visit.tongue(), &it, by.as_deref())?;
    Ok(file(KIND, &it, "xlsx", bytes))
}

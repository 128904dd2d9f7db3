//! Evidence as a file, for whoever may open it (MOT-DOL-14).

use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use kernel::Digest;
use people::{Context, SignedIn};
use webkit::{Problem, Refusal, Text};

use crate::view;
use crate::view::Opened;

/// The sealed bundle; every opening of a restricted one is logged.
pub(super) async fn bundle(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(digest): Path<String>,
) -> Result<Response, Problem> {
    let digest = parsed(&digest)?;
    let bytes = match view::open_bundle(&cx, &signed_in.actor, digest).await?.ok_or(Problem::NotFound)? {
        Opened::Bytes(bytes) => bytes,
        Opened::Destroyed(case) => {
            let way_on = (Text::key("moderation-see-case"), format!("/cases/{case}"));
            let refusal = Refusal::new(StatusCode::GONE, Text::key("moderation-evidence-destroyed"));
            return Err(refusal.way_on(way_on.0, way_on.1).into());
        }
        Opened::Unsaid(case) => {
            let way_on = (Text::key("moderation-see-case"), format!("/cases/{case}"));
            let refusal = Refusal::new(StatusCode::FORBIDDEN, Text::key("moderation-evidence-unsaid"));
            return Err(refusal.way_on(way_on.0, way_on.1).into());
        }
    };
    Ok(file("application/wacz+zip", &format!("{digest}.wacz"), bytes))
}

/// The answer of the time-stamping authority (RFC 3161), which says when the bundle existed and nothing about what
/// is in it.
pub(super) async fn stamp(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(digest): Path<String>,
) -> Result<Response, Problem> {
    let digest = parsed(&digest)?;
    let bytes = view::open_stamp(&cx, &signed_in.actor, digest).await?.ok_or(Problem::NotFound)?;
    Ok(file("application/timestamp-reply", &format!("{digest}.tsr"), bytes))
}

fn parsed(digest: &str) -> Result<Digest, Problem> {
    digest.parse().map_err(|_| Problem::NotFound)
}

fn file(kind: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)], bytes)
        .into_response()
}

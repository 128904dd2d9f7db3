//! Snapshots of accounts, and whether the archive has them.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use dialogue::snapshot::{
    self, AccountSnapshots, Cause, Delivery, Made as Package, NoteDelivery, SetPace, Snapshot, Stage,
};
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{ApiProblem, Bearer, Made, Nothing, Sent, made, words};

/// A package as it was made.
#[derive(Serialize, ToSchema)]
struct PackageMade {
    /// The name of its file.
    file: String,
    /// The SHA-256 of the file.
    digest: String,
    bytes: i64,
    /// The SHA-256 of its `METS.xml`.
    seal: String,
    /// How many answers of the platform are in it.
    payloads: i64,
    /// How many copies for reading.
    copies: i64,
    made_at: String,
}

fn package(it: &Package) -> PackageMade {
    PackageMade {
        file: it.file.clone(),
        digest: it.digest.to_string(),
        bytes: it.bytes,
        seal: it.seal.to_string(),
        payloads: it.payloads,
        copies: it.copies,
        made_at: it.at.to_string(),
    }
}

/// That the archive has it.
#[derive(Serialize, ToSchema)]
struct PackageDelivered {
    recipient: String,
    reference: String,
    day: String,
    /// Whose note it is; none where the program put it into the archive's folder.
    by: Option<String>,
}

fn delivered(it: &Delivery) -> PackageDelivered {
    PackageDelivered {
        recipient: it.recipient.clone(),
        reference: it.reference.clone(),
        day: it.day.to_string(),
        by: it.by.as_ref().map(|it| it.person.to_string()),
    }
}

/// A snapshot of an account.
#[derive(Serialize, ToSchema)]
pub(super) struct SnapshotShown {
    n: i64,
    #[schema(schema_with = words::schema::<Cause>)]
    cause: &'static str,
    asked_at: String,
    /// Who asked for it; none where its time had come.
    asked_by: Option<String>,
    guideline: String,
    /// The last day on which the archive shall have it.
    due: String,
    made: Option<PackageMade>,
    delivered: Option<PackageDelivered>,
}

fn shown(it: &Snapshot) -> SnapshotShown {
    let delivery = match &it.stage {
        Stage::Delivered(_, it) => Some(it),
        Stage::Ordered | Stage::Made(_) => None,
    };
    SnapshotShown {
        n: it.n,
        cause: it.cause.word(),
        asked_at: it.asked_at.to_string(),
        asked_by: it.asked_by.as_ref().map(|it| it.0.to_string()),
        guideline: it.guideline.clone(),
        due: it.due.to_string(),
        made: it.made().map(package),
        delivered: delivery.map(delivered),
    }
}

/// An account with its snapshots.
#[derive(Serialize, ToSchema)]
pub(super) struct SnapshotsOfAccount {
    /// The key of the account.
    account: String,
    per_year: u32,
    /// How many are proposed, where so much is written that there should be more.
    proposed: Option<u32>,
    /// How many items have come since the last one.
    written: i64,
    /// By when the archive shall have the next; none for a closed account.
    next_due: Option<String>,
    /// The newest first.
    snapshots: Vec<SnapshotShown>,
}

fn of_account(it: &AccountSnapshots) -> SnapshotsOfAccount {
    SnapshotsOfAccount {
        account: it.account.key.to_string(),
        per_year: it.per_year,
        proposed: it.proposed,
        written: it.written,
        next_due: it.turn.map(|it| it.due.to_string()),
        snapshots: it.snapshots.iter().map(shown).collect(),
    }
}

/// Lists the accounts whose snapshots you keep, with how often they are made and those there are
#[utoipa::path(get, path = "/snapshots", tag = "snapshots", responses((status = 200, body = [SnapshotsOfAccount])))]
pub(super) async fn list_snapshots(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
) -> Result<Json<Vec<SnapshotsOfAccount>>, ApiProblem> {
    Ok(Json(snapshot::snapshots(&cx, &actor).await?.iter().map(of_account).collect()))
}

/// Shows one snapshot
#[utoipa::path(get, path = "/snapshots/{snapshot}", tag = "snapshots", params(("snapshot" = String, Path)),
    responses((status = 200, body = SnapshotShown), (status = 404)))]
pub(super) async fn show_snapshot(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(n): Path<String>,
) -> Result<Json<SnapshotShown>, ApiProblem> {
    let found = snapshot::snapshot(&cx, &actor, number(&n)?).await?;
    Ok(Json(shown(&found.ok_or_else(ApiProblem::not_found)?.1)))
}

/// The package of a snapshot, as `uppsikt verify` takes it
#[utoipa::path(get, path = "/snapshots/{snapshot}/package", tag = "snapshots", params(("snapshot" = String, Path)),
    responses((status = 200, content_type = "application/x-tar"), (status = 403), (status = 404), (status = 409)))]
pub(super) async fn fetch_snapshot_package(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(n): Path<String>,
) -> Result<Response, ApiProblem> {
    Ok(snapshot::fetch_package(&cx, &actor, number(&n)?).await?)
}

/// Asks for a snapshot of an account now, whatever its turn
#[utoipa::path(post, path = "/accounts/{key}/snapshots", tag = "snapshots", params(("key" = String, Path)),
    responses((status = 201, body = Made), (status = 404), (status = 409)))]
pub(super) async fn ask_snapshot(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
    _: Nothing,
) -> Result<(StatusCode, Json<Made>), ApiProblem> {
    Ok(made(snapshot::ask_snapshot(&cx, &actor, &key).await?))
}

/// How often snapshots of an account are to be made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PaceOrdered {
    /// At least as many as the guideline says.
    per_year: u32,
    reason: String,
}

/// Decides how many snapshots of an account are made a year
#[utoipa::path(post, path = "/accounts/{key}/snapshots/pace", tag = "snapshots", params(("key" = String, Path)),
    request_body = PaceOrdered, responses((status = 204), (status = 404), (status = 422)))]
pub(super) async fn set_snapshot_pace(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
    Sent(it): Sent<PaceOrdered>,
) -> Result<StatusCode, ApiProblem> {
    let order = SetPace { per_year: it.per_year.to_string(), reason: it.reason };
    snapshot::set_pace(&cx, &actor, &key, &order).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// That a package was handed over.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct DeliveryNoted {
    recipient: String,
    /// With which the archive has confirmed it.
    reference: String,
    /// Today when nothing is said.
    day: Option<String>,
}

/// Notes that the archive has received the package of a snapshot
#[utoipa::path(post, path = "/snapshots/{snapshot}/delivery", tag = "snapshots", params(("snapshot" = String, Path)),
    request_body = DeliveryNoted, responses((status = 204), (status = 404), (status = 409), (status = 422)))]
pub(super) async fn note_snapshot_delivery(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(n): Path<String>,
    Sent(it): Sent<DeliveryNoted>,
) -> Result<StatusCode, ApiProblem> {
    let order =
        NoteDelivery { recipient: it.recipient, reference: it.reference, day: it.day.unwrap_or_default() };
    snapshot::note_delivery(&cx, &actor, number(&n)?, &order).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A number in an address; what is none names nothing.
fn number(text: &str) -> Result<i64, ApiProblem> {
    text.parse().map_err(|_| ApiProblem::not_found())
}

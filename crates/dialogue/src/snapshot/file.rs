use std::io;

use axum::body::{Body, Bytes};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use kernel::{AccountId, Actor, Failed, ItemId, Outcome};
use people::Context;
use store::Entry;

use super::view::kept;
use super::{Made, Refused, Stage};
use crate::restricted::{log_reading, restriction};
use crate::sql::item as items;
use crate::sql::restricted as sql;

/// Removes a package that the archive has.
pub(crate) const FORGET: &str = "forget-package";

/// The package of a snapshot as an answer, for whoever keeps it, until the archive has it. It is whole: where it holds words
/// that only named people read, it is for those who read all of them. That it was fetched is logged.
///
/// # Errors
///
/// [`Refused`], with the reason; before anything is sent.
pub async fn fetch_package(cx: &Context, actor: &Actor, n: i64) -> Result<Response, Refused> {
    let (account, snapshot) = kept(cx, actor, n).await?.ok_or(Refused::Unknown)?;
    let Stage::Made(made) = &snapshot.stage else { return Err(Refused::NoPackage) };
    let restricted = readable(cx, actor, account.id).await?;
    let answer = answer(cx, made)?;
    log_reading(cx, actor, "restricted-item-read", &restricted).await?;
    let mut tx = cx.store.begin().await?;
    let entry = Entry::new(actor, "snapshot-fetched", "snapshot", n).about(made.digest);
    tx.log(entry.under(&cx.guideline.version));
    tx.commit().await?;
    Ok(answer)
}

/// The restricted items of the account, all of which this person reads.
async fn readable(cx: &Context, actor: &Actor, account: AccountId) -> Result<Vec<ItemId>, Refused> {
    let reader = cx.store.reader();
    let restricted = sql::on_account(&reader, account).await?;
    for id in &restricted {
        let item = items::one(&reader, *id).await?;
        let item = item.ok_or_else(|| Failed::for_good(format!("finding item {id}")))?;
        if restriction(&reader, actor, &item).await?.is_some_and(|it| !it.may_read) {
            return Err(Refused::Restricted);
        }
    }
    Ok(restricted)
}

/// Read piece by piece while it is sent, however large it is.
fn answer(cx: &Context, made: &Made) -> Outcome<Response> {
    cx.packer()?.read(&made.file, 0)?;
    let headers = [
        (header::CONTENT_TYPE, "application/x-tar".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}\"", made.file)),
        (header::CONTENT_LENGTH, made.bytes.to_string()),
    ];
    let (cx, file) = (cx.clone(), made.file.clone());
    let pieces = stream::try_unfold(0, move |from| {
        let piece = cx.packer().and_then(|it| it.read(&file, from));
        async move {
            let piece = piece.map_err(|it| io::Error::other(it.chain()))?;
            let next = from + piece.len() as u64;
            Ok::<_, io::Error>((!piece.is_empty()).then(|| (Bytes::from(piece), next)))
        }
    });
    Ok((headers, Body::from_stream(pieces)).into_response())
}

/// Removes the package of a snapshot that the archive has: what is disposed of here does not lie on in it.
///
/// # Errors
///
/// [`Failed`] when the disk refuses or the database does not answer.
pub(crate) async fn forget(cx: &Context, n: i64) -> Outcome<()> {
    match super::sql::one(&cx.store.reader(), n).await?.map(|it| it.stage) {
        Some(Stage::Delivered(made, _)) => cx.packer()?.forget(&made.file),
        Some(Stage::Ordered | Stage::Made(_)) | None => Ok(()),
    }
}

use std::io;

use axum::body::{Body, Bytes};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use kernel::Outcome;
use people::Context;

use super::Made;

/// A package as an answer, read piece by piece while it is sent, however large it is.
///
/// # Errors
///
/// [`kernel::Failed`] when it is not there; that is known before anything is sent.
pub fn package_file(cx: &Context, made: &Made) -> Outcome<Response> {
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

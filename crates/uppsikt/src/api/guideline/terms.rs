use axum::Json;
use axum::extract::State;
use guideline::Term;
use people::Context;
use serde::Serialize;
use utoipa::ToSchema;

use super::{Said, said};
use crate::api::Bearer;

/// A word that the document explains.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct TermView {
    key: String,
    word: Said,
    meaning: Said,
    sources: Vec<String>,
}

/// Lists the words that the document explains
#[utoipa::path(get, path = "/guideline/terms", tag = "guideline", responses((status = 200, body = [TermView])))]
pub(in crate::api) async fn list_terms(State(cx): State<Context>, _: Bearer) -> Json<Vec<TermView>> {
    let term = |it: &Term| TermView {
        key: it.key.clone(),
        word: said(&it.label),
        meaning: said(&it.text),
        sources: it.sources.iter().map(ToString::to_string).collect(),
    };
    Json(cx.guideline.terms.iter().map(term).collect())
}

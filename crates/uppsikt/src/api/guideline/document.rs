use guideline::{Choice as _, DatedReference, Document, DocumentState, Guideline, Predecessor};
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::words;

/// The document that the organisation decided, or will.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct DocumentView {
    title: String,
    #[schema(schema_with = words::schema::<DocumentState>)]
    state: &'static str,
    /// Whether it bars anybody's way: only a decided one does.
    binding: bool,
    registry_number: Option<String>,
    decided: Option<String>,
    revised: Option<String>,
    decided_by: Option<String>,
    owner: Option<String>,
    validity: Option<String>,
    classification: Option<String>,
    superior: Option<String>,
    replaces: Option<PredecessorView>,
    /// Whether a company is bound only when its own board has adopted the document.
    companies_adopt: bool,
    /// What it cites that something else has taken the place of.
    dated: Vec<DatedReferenceView>,
}

/// The document that it took the place of.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct PredecessorView {
    registry_number: String,
    decided: Option<String>,
    decided_by: Option<String>,
}

/// What the document cites by a name no longer in use.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct DatedReferenceView {
    written: String,
    now: String,
    since: Option<String>,
    sources: Vec<String>,
}

pub(super) fn document(guideline: &Guideline) -> DocumentView {
    let it: &Document = &guideline.document;
    DocumentView {
        title: it.title.clone(),
        state: it.state.key(),
        binding: guideline.is_binding(),
        registry_number: it.registry_number.clone(),
        decided: it.decided.map(|it| it.to_string()),
        revised: it.revised.map(|it| it.to_string()),
        decided_by: it.decided_by.clone(),
        owner: it.owner.clone(),
        validity: it.validity.clone(),
        classification: it.classification.clone(),
        superior: it.superior.clone(),
        replaces: it.predecessor.as_ref().map(predecessor),
        companies_adopt: it.companies_adopt,
        dated: it.references.iter().map(dated).collect(),
    }
}

fn predecessor(it: &Predecessor) -> PredecessorView {
    PredecessorView {
        registry_number: it.registry_number.clone(),
        decided: it.decided.map(|it| it.to_string()),
        decided_by: it.decided_by.clone(),
    }
}

fn dated(it: &DatedReference) -> DatedReferenceView {
    DatedReferenceView {
        written: it.written.clone(),
        now: it.now.clone(),
        since: it.since.map(|it| it.to_string()),
        sources: it.sources.iter().map(ToString::to_string).collect(),
    }
}

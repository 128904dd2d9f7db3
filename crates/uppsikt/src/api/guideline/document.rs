use guideline::{
    Choice as _, DatedReference, Document, DocumentState, Guideline, Predecessor, RelatedDocument, Relation,
};
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
    /// Where whoever works there finds it to read.
    place: Option<String>,
    superior: Option<String>,
    replaces: Option<PredecessorView>,
    /// Whether a company is bound only when its own board has adopted the document.
    companies_adopt: bool,
    /// What it cites that something else has taken the place of.
    dated: Vec<DatedReferenceView>,
    /// The documents it points to.
    related: Vec<RelatedView>,
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
    /// What holds now: of an authority that has changed its name, the present one.
    now: String,
    /// Where that is found, where it is known.
    link: Option<String>,
    /// The day of what is cited.
    issued: Option<String>,
    since: Option<String>,
    sources: Vec<String>,
}

/// A document that it points to.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct RelatedView {
    title: String,
    #[schema(schema_with = words::schema::<Relation>)]
    relation: &'static str,
    /// Its registry number, or its number among the laws.
    number: Option<String>,
    /// Where it is read, where that is known.
    link: Option<String>,
    /// The point of it to read.
    point: Option<String>,
    /// The last day it was valid, where it no longer is.
    valid_until: Option<String>,
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
        place: it.place.clone(),
        superior: it.superior.clone(),
        replaces: it.predecessor.as_ref().map(predecessor),
        companies_adopt: it.companies_adopt,
        dated: it.references.iter().map(|it| dated(guideline, it)).collect(),
        related: it.related.iter().map(related).collect(),
    }
}

fn predecessor(it: &Predecessor) -> PredecessorView {
    PredecessorView {
        registry_number: it.registry_number.clone(),
        decided: it.decided.map(|it| it.to_string()),
        decided_by: it.decided_by.clone(),
    }
}

fn dated(guideline: &Guideline, it: &DatedReference) -> DatedReferenceView {
    let known = guideline.law.authority(&it.written);
    DatedReferenceView {
        written: it.written.clone(),
        now: known.map_or(&it.now, |it| &it.now).clone(),
        link: known.map(|it| it.link.clone()),
        issued: it.issued.map(|it| it.to_string()),
        since: it.since.or(known.and_then(|it| it.since)).map(|it| it.to_string()),
        sources: it.sources.iter().map(ToString::to_string).collect(),
    }
}

fn related(it: &RelatedDocument) -> RelatedView {
    RelatedView {
        title: it.title.clone(),
        relation: it.relation.key(),
        number: it.number.clone(),
        link: it.link.clone(),
        point: it.point.clone(),
        valid_until: it.valid_until.map(|it| it.to_string()),
        sources: it.sources.iter().map(ToString::to_string).collect(),
    }
}

use axum::Json;
use axum::extract::State;
use dialogue::Tried;
use people::Context;
use serde::{Deserialize, Serialize};
use text::draft::{Place, Point, Remark};
use text::{Ask, Finding, Language, Sign};
use utoipa::ToSchema;

use crate::api::{ApiProblem, Bearer, Sent};

/// A text to be read: a comment that came, or a post that is about to be published.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct TextToTry {
    /// At most 20,000 characters. Nothing of it is kept or logged.
    text: String,
}

/// A text as it was read; places are bytes of its UTF-8.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct TextView {
    /// The same as `uppsikt text check` finds, the first in the text first.
    findings: Vec<TextFinding>,
    /// Whether it asks something that must be answered.
    question: bool,
    /// The readability index LIX; none for a text of fewer than 20 words, of which it says nothing.
    lix: Option<u32>,
    /// The language that it is written in, such as `swedish`; `unknown` when it says too little.
    #[schema(value_type = String)]
    language: Language,
    /// What it asks for, such as `question`, `complaint`, `fault`.
    #[schema(value_type = Vec<String>)]
    asks: Vec<Ask>,
    /// The places that show what it asks for.
    signs: Vec<TextSign>,
    /// The registry numbers in it.
    matters: Vec<TextPlace>,
    /// What to look at before it is published.
    remarks: Vec<TextRemark>,
}

/// A place in a text.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct TextPlace {
    start: usize,
    end: usize,
}

/// A place that shows what a text asks for.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct TextSign {
    #[schema(value_type = String)]
    ask: Ask,
    start: usize,
    end: usize,
}

/// Something found in a text. It proposes; a person decides.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct TextFinding {
    /// The kind, such as `threat`.
    code: &'static str,
    start: usize,
    end: usize,
    /// From 0 to 1, with two decimals.
    confidence: f64,
    /// Why, in Swedish.
    reason: String,
    /// The law that makes it something to look at, in Swedish.
    rule: &'static str,
    /// The keys of the grounds of the guideline that it suggests; none where the guideline has none.
    grounds: Vec<String>,
    /// Whether a comment with it waits for a decision.
    decisive: bool,
}

/// Something to look at before a text is published.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct TextRemark {
    /// What it is about, such as `long-sentence`.
    #[schema(value_type = String)]
    point: Point,
    /// None where it is about the whole.
    place: Option<TextPlace>,
    /// Why, in Swedish.
    reason: String,
    /// What to write instead.
    instead: Option<String>,
}

/// Reads a text: what is found in it and why, what it asks for, and what to look at before it is published. Nothing is kept
#[utoipa::path(post, path = "/text", tag = "dialogue", request_body = TextToTry,
    responses((status = 200, body = TextView)))]
pub(in crate::api) async fn try_text(
    State(cx): State<Context>,
    _: Bearer,
    Sent(it): Sent<TextToTry>,
) -> Result<Json<TextView>, ApiProblem> {
    let Tried { analysis, asked, remarks } = dialogue::try_text(&cx, &it.text)?;
    Ok(Json(TextView {
        findings: analysis.findings.into_iter().map(|it| finding(&cx, it)).collect(),
        question: analysis.question,
        lix: analysis.told_lix,
        language: asked.language,
        asks: asked.asks,
        signs: asked
            .signs
            .iter()
            .map(|Sign { ask, start, end }| TextSign { ask: *ask, start: *start, end: *end })
            .collect(),
        matters: asked.matters.iter().map(|it| TextPlace { start: it.start, end: it.end }).collect(),
        remarks: remarks.into_iter().map(remark).collect(),
    }))
}

fn finding(cx: &Context, it: Finding) -> TextFinding {
    TextFinding {
        code: it.code.as_str(),
        start: it.start,
        end: it.end,
        confidence: (f64::from(it.confidence) * 100.0).round() / 100.0,
        rule: it.code.rule(),
        grounds: dialogue::suggested(&cx.guideline, it.code).map(|it| it.key.clone()).collect(),
        decisive: dialogue::is_decisive(&cx.guideline, &it),
        reason: it.reason,
    }
}

fn remark(it: Remark) -> TextRemark {
    let place = match it.place {
        Place::Text(place) => Some(TextPlace { start: place.start, end: place.end }),
        Place::Whole | Place::Picture(_) | Place::Film(_) | Place::Link(_) => None,
    };
    TextRemark { point: it.point, place, reason: it.reason, instead: it.instead }
}

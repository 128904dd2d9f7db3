use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use dialogue::disclosure::{LineSight, LineView, ask_about, judge, look_at, set_secrecy};
use people::Context;
use records::disclosure::{
    Hides, Inquiry, JudgeLine, Judged, MarkSecrecy, Verdict, answer_inquiry, release_open,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::asking::{DisclosureLine, line};
use super::number;
use crate::api::{ApiProblem, Bearer, Nothing, Sent, words};

/// A decision about a record.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct LineVerdict {
    #[schema(schema_with = words::schema::<Judged>)]
    verdict: &'static str,
    provision: String,
    by: String,
    at: String,
    guideline: String,
}

fn verdict(it: &Verdict) -> LineVerdict {
    LineVerdict {
        verdict: it.judged.word(),
        provision: it.provision.clone(),
        by: it.by.person.to_string(),
        at: it.by.at.to_string(),
        guideline: it.guideline.clone(),
    }
}

/// What a manager was asked about a record.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct InquiryView {
    question: String,
    asked_by: String,
    asked_of: String,
    asked_at: String,
    answer: Option<String>,
    answered_at: Option<String>,
}

fn inquiry(it: &Inquiry) -> InquiryView {
    InquiryView {
        question: it.question.clone(),
        asked_by: it.asked.person.to_string(),
        asked_of: it.of.to_string(),
        asked_at: it.asked.at.to_string(),
        answer: it.answer.as_ref().map(|it| it.0.clone()),
        answered_at: it.answer.as_ref().map(|it| it.1.at.to_string()),
    }
}

/// A record of a request with its words, where one reads them.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct WholeDisclosureLine {
    line: DisclosureLine,
    /// What a verdict rests on: sent back as `seen`.
    facts: String,
    /// Every wording, the oldest first; none where the words are kept from the reader.
    wordings: Vec<String>,
    author: Option<String>,
    verdicts: Vec<LineVerdict>,
    inquiries: Vec<InquiryView>,
}

fn whole(it: LineView) -> WholeDisclosureLine {
    let (wordings, author) = match it.sight {
        LineSight::Item(view) => (
            view.wordings.iter().map(|it| it.text.clone()).collect(),
            view.item.author.as_ref().map(|it| it.name.clone()),
        ),
        LineSight::Entry(entry) => (vec![entry.matter], entry.sender),
        LineSight::Withheld => (Vec::new(), None),
    };
    WholeDisclosureLine {
        facts: it.line.facts.to_string(),
        wordings,
        author,
        verdicts: it.line.verdicts.iter().map(verdict).collect(),
        inquiries: it.line.inquiries.iter().map(inquiry).collect(),
        line: line(&it.line),
    }
}

/// Shows a record of a request with its words, where one reads them; restricted reading is logged
#[utoipa::path(get, path = "/disclosures/{disclosure}/lines/{line}", tag = "disclosure",
    params(("disclosure" = String, Path), ("line" = String, Path)),
    responses((status = 200, body = WholeDisclosureLine), (status = 404)))]
pub(in crate::api) async fn show_line(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((n, line)): Path<(String, String)>,
) -> Result<Json<WholeDisclosureLine>, ApiProblem> {
    let found = look_at(&cx, &actor, (number(&n)?, number(&line)?)).await?;
    found.map(|it| Json(whole(it))).ok_or_else(ApiProblem::not_found)
}

/// What is decided about a record.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct JudgingLine {
    /// `facts` of the record as it was read.
    seen: String,
    #[schema(schema_with = words::schema::<Judged>)]
    verdict: String,
    /// Needed where something is kept back.
    provision: Option<String>,
    /// Needed where it is not handed out.
    reason: Option<String>,
    /// The words to be taken out of every wording, one on each line.
    masks: Option<String>,
    /// That it is kept back who wrote it.
    #[serde(default)]
    hide_author: bool,
    /// That it is kept back where it stands on the platform.
    #[serde(default)]
    hide_address: bool,
}

/// Judges a record of a request by hand
#[utoipa::path(post, path = "/disclosures/{disclosure}/lines/{line}/verdict", tag = "disclosure",
    params(("disclosure" = String, Path), ("line" = String, Path)), request_body = JudgingLine,
    responses((status = 204), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub(in crate::api) async fn judge_record(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((n, line)): Path<(String, String)>,
    Sent(it): Sent<JudgingLine>,
) -> Result<StatusCode, ApiProblem> {
    let order = JudgeLine {
        disclosure: number(&n)?,
        line: number(&line)?,
        seen: it.seen,
        verdict: it.verdict,
        provision: it.provision.unwrap_or_default(),
        reason: it.reason.unwrap_or_default(),
        masks: it.masks.unwrap_or_default(),
        hides: Hides { author: it.hide_author, address: it.hide_address },
    };
    judge(&cx, &actor, &order).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// How many records were released.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ReleasedRecords {
    released: usize,
}

/// Releases every record that has no mark, no restriction and no finding
#[utoipa::path(post, path = "/disclosures/{disclosure}/release", tag = "disclosure",
    params(("disclosure" = String, Path)),
    responses((status = 200, body = ReleasedRecords), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn release_records(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(n): Path<String>,
    _: Nothing,
) -> Result<Json<ReleasedRecords>, ApiProblem> {
    Ok(Json(ReleasedRecords { released: release_open(&cx, &actor, number(&n)?).await? }))
}

/// A question to the manager.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct AskingManager {
    question: String,
}

/// Asks the manager of the account whether a record may be handed out; until the answer is there it is not
#[utoipa::path(post, path = "/disclosures/{disclosure}/lines/{line}/question", tag = "disclosure",
    params(("disclosure" = String, Path), ("line" = String, Path)), request_body = AskingManager,
    responses((status = 204), (status = 404), (status = 409), (status = 422)))]
pub(in crate::api) async fn ask_manager(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((n, line)): Path<(String, String)>,
    Sent(it): Sent<AskingManager>,
) -> Result<StatusCode, ApiProblem> {
    ask_about(&cx, &actor, (number(&n)?, number(&line)?), &it.question).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// An answer of the manager.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct AnsweringAsManager {
    answer: String,
}

/// Answers what somebody unsure asked about a record
#[utoipa::path(post, path = "/disclosures/{disclosure}/lines/{line}/answer", tag = "disclosure",
    params(("disclosure" = String, Path), ("line" = String, Path)), request_body = AnsweringAsManager,
    responses((status = 204), (status = 403), (status = 404), (status = 422)))]
pub(in crate::api) async fn answer_question(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((n, line)): Path<(String, String)>,
    Sent(it): Sent<AnsweringAsManager>,
) -> Result<StatusCode, ApiProblem> {
    answer_inquiry(&cx, &actor, (number(&n)?, number(&line)?), &it.answer).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A secrecy mark.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct MarkingSecrecy {
    /// The provision, such as `21 kap. 1 § OSL`; left out, the mark is taken away.
    provision: Option<String>,
    /// The authority that points at it.
    authority: Option<String>,
}

/// Marks an item as something under secrecy, or takes the mark away: a warning, never a lock
#[utoipa::path(post, path = "/items/{item}/secrecy", tag = "disclosure", params(("item" = String, Path)),
    request_body = MarkingSecrecy, responses((status = 204), (status = 403), (status = 404), (status = 422)))]
pub(in crate::api) async fn mark_secrecy(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<MarkingSecrecy>,
) -> Result<StatusCode, ApiProblem> {
    let item = id.parse().map_err(|_| ApiProblem::not_found())?;
    let order = MarkSecrecy {
        provision: it.provision.unwrap_or_default(),
        authority: it.authority.unwrap_or_default(),
    };
    set_secrecy(&cx, &actor, item, &order).await?;
    Ok(StatusCode::NO_CONTENT)
}

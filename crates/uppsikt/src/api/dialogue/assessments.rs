use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use dialogue::assess::{self, AssessOrder, Assessed, Assessing, Assessment, Choice, Shown, Suggestion};
use guideline::RegistrationSign;
use kernel::Permission;
use people::Context;
use records::RegistryNumber;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use webkit::Visit;

use super::parsed;
use crate::api::{ApiProblem, Asked, Bearer, Sent, words};

/// Those who answer for accounts, and registrars.
const WHO_ASSESSES: [Permission; 2] = [Permission::Answer, Permission::Register];

/// What is proposed for an item as a public record; a person decides.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct SuggestionView {
    #[schema(schema_with = words::schema::<Assessed>)]
    assessed: &'static str,
    /// The ground of the guideline, by its key; none where the law alone says so.
    ground: Option<String>,
    /// What speaks for it.
    #[schema(schema_with = words::schema::<RegistrationSign>)]
    sign: &'static str,
    /// The registry number that stands in the text.
    number: Option<String>,
}

fn suggestion(it: Suggestion) -> SuggestionView {
    let number = it.number.map(|it| it.to_string());
    SuggestionView { assessed: it.assessed.word(), ground: it.ground, sign: it.sign.word(), number }
}

/// How an item stands as a public record.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct AssessingView {
    suggestion: SuggestionView,
    /// Whether nothing but `register` can be chosen.
    bound: bool,
    /// Every assessment, the oldest first; their number is sent back as `assessments`.
    made: Vec<AssessmentView>,
    /// The entries that the registrar was asked for, the oldest first.
    entries: Vec<String>,
}

/// An assessment that was made.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct AssessmentView {
    /// The number of the wording that was assessed.
    wording: i64,
    #[schema(schema_with = words::schema::<Assessed>)]
    assessed: &'static str,
    ground: Option<String>,
    reason: Option<String>,
    number: Option<String>,
    /// Whether secrecy was suspected by whoever assessed it.
    secrecy: bool,
    /// What was proposed then.
    #[schema(schema_with = words::schema::<Assessed>)]
    proposed: &'static str,
    /// The identity of the person.
    by: String,
    at: String,
    guideline: String,
}

fn made(it: Assessment) -> AssessmentView {
    AssessmentView {
        wording: it.wording,
        assessed: it.choice.assessed.word(),
        ground: it.choice.ground,
        reason: it.choice.reason,
        number: it.choice.number.map(|it| it.to_string()),
        secrecy: it.choice.secrecy,
        proposed: it.proposed.word(),
        by: it.by.to_string(),
        at: it.at.to_string(),
        guideline: it.guideline,
    }
}

pub(super) fn assessing(it: Assessing) -> AssessingView {
    AssessingView {
        suggestion: suggestion(it.suggestion),
        bound: it.bound.is_some(),
        made: it.made.into_iter().map(made).collect(),
        entries: it.entries.into_iter().map(|it| it.0.to_string()).collect(),
    }
}

/// How an item is kept as a public record.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct AssessingItem {
    /// The number of the wording that was seen.
    seen: i64,
    /// How many assessments there were then.
    assessments: i64,
    #[schema(schema_with = words::schema::<Assessed>)]
    assessed: String,
    /// The ground of the guideline, by its key; left out where the law alone is followed.
    ground: Option<String>,
    /// Why; asked for by some grounds, without a ground, and against a proposal to register.
    reason: Option<String>,
    /// The registry number of the matter it belongs to.
    number: Option<String>,
    /// That it belongs to a matter whose number the registrar has to find.
    #[serde(default)]
    number_unknown: bool,
    /// That secrecy is suspected; then nothing but `register` can be chosen.
    #[serde(default)]
    secrecy: bool,
}

/// Assesses an item as a public record; what is to be registered is proposed to the registrar
#[utoipa::path(post, path = "/items/{item}/assessment", tag = "dialogue", params(("item" = String, Path)),
    request_body = AssessingItem, responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn assess_item(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<AssessingItem>,
) -> Result<StatusCode, ApiProblem> {
    let number = it.number.as_deref().map(str::parse::<RegistryNumber>).transpose();
    let choice = Choice {
        assessed: words::read("assessed", &it.assessed)?,
        ground: it.ground,
        reason: it.reason,
        number: number.map_err(assess::Refused::NotANumber)?,
        number_unknown: it.number_unknown,
        secrecy: it.secrecy,
    };
    let order = AssessOrder { item: parsed(&id)?, seen: it.seen, assessments: it.assessments, choice };
    assess::assess(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Which of what nobody has assessed.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct AssessmentsQuery {
    /// Only the account with this key.
    account: Option<String>,
}

/// An item that nobody has assessed in its present wording.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct UnassessedLine {
    item: String,
    /// The identity of the account.
    account: String,
    author: Option<String>,
    /// None where it is restricted: then it is assessed by itself.
    text: Option<String>,
    received_at: String,
    /// The number of the present wording; sent back as `seen`.
    versions: i64,
    /// How many assessments there are of earlier wordings; sent back as `assessments`.
    assessments: i64,
    suggestion: SuggestionView,
}

/// Lists what nobody has assessed as a public record, the oldest first and at most two hundred
#[utoipa::path(get, path = "/assessments", tag = "dialogue", params(AssessmentsQuery), responses(
    (status = 200, body = Vec<UnassessedLine>), (status = 403), (status = 404)))]
pub(in crate::api) async fn list_unassessed(
    State(cx): State<Context>,
    bearer: Bearer,
    Asked(asked): Asked<AssessmentsQuery>,
) -> Result<Json<Vec<UnassessedLine>>, ApiProblem> {
    let actor = bearer.who_may(&WHO_ASSESSES)?;
    let mut only = None;
    if let Some(key) = &asked.account {
        let account = accounts::find_by_key(&cx.store.reader(), &actor, key).await?;
        only = Some(account.ok_or_else(ApiProblem::not_found)?.id);
    }
    let lines = assess::waiting(&cx, &actor, only).await?;
    Ok(Json(lines.into_iter().map(line).collect()))
}

fn line(it: assess::Line) -> UnassessedLine {
    UnassessedLine {
        received_at: it.item.received_at().to_string(),
        item: it.item.id.to_string(),
        account: it.item.account.to_string(),
        author: it.item.author.map(|it| it.name),
        text: it.text,
        versions: it.item.versions,
        assessments: it.assessments,
        suggestion: suggestion(it.suggestion),
    }
}

/// An item as it was listed, with what was proposed for it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ShownItem {
    item: String,
    seen: i64,
    assessments: i64,
    #[schema(schema_with = words::schema::<Assessed>)]
    assessed: String,
    ground: Option<String>,
}

/// What is assessed as it was listed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct AssessingShown {
    /// At most two hundred.
    shown: Vec<ShownItem>,
}

/// What became of items that were assessed at once.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct AssessedShown {
    /// How many were assessed.
    done: usize,
    /// Those that were left as they are.
    left: Vec<LeftItem>,
}

/// An item that was left as it is.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct LeftItem {
    item: String,
    /// Why, in Swedish or English (`Accept-Language`).
    why: String,
}

/// Assesses items as they were listed; what changed since then is left as it is and named
#[utoipa::path(post, path = "/assessments", tag = "dialogue", request_body = AssessingShown, responses(
    (status = 200, body = AssessedShown), (status = 403), (status = 422)))]
pub(in crate::api) async fn assess_shown(
    State(cx): State<Context>,
    bearer: Bearer,
    visit: Visit,
    Sent(it): Sent<AssessingShown>,
) -> Result<Json<AssessedShown>, ApiProblem> {
    let actor = bearer.who_may(&WHO_ASSESSES)?;
    let read = |it: ShownItem| -> Result<Shown, ApiProblem> {
        Ok(Shown {
            item: it.item.parse().map_err(|_| ApiProblem::not_given("shown.item", "item"))?,
            seen: it.seen,
            assessments: it.assessments,
            assessed: words::read("shown.assessed", &it.assessed)?,
            ground: it.ground,
        })
    };
    let shown = it.shown.into_iter().map(read).collect::<Result<Vec<_>, _>>()?;
    let all = assess::assess_shown(&cx, &actor, &shown).await?;
    let said = |(item, why): (kernel::ItemId, assess::Refused)| LeftItem {
        item: item.to_string(),
        why: visit.tongue().say(&why.text()),
    };
    Ok(Json(AssessedShown { done: all.done, left: all.left.into_iter().map(said).collect() }))
}

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use dialogue::disclosure::{gather_again, take_request};
use kernel::AccountId;
use people::Context;
use records::disclosure::{
    Ending, Line, LineState, Output, Reason, Refusal, Refused, Request, Subject, TakeDown, Wanted, Whole,
    requests, whole_request,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::number;
use crate::api::{ApiProblem, Bearer, Made, Nothing, Sent, made, words};

/// A request for public records. Nothing says who asks or why.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct DisclosureView {
    disclosure: i64,
    /// What is asked for, in the words of whoever asks.
    description: String,
    #[schema(schema_with = words::schema::<Wanted>)]
    wanted: &'static str,
    taken_by: String,
    taken_at: String,
    /// By when it is to be handed out.
    due_at: String,
    /// The number of the hold that keeps what was found from disposal.
    hold: Option<i64>,
    /// When whoever asks was told of the right to a decision in writing.
    told_at: Option<String>,
    #[schema(schema_with = words::optional::<Ending>)]
    ending: Option<&'static str>,
    ended_at: Option<String>,
}

fn view(it: &Request) -> DisclosureView {
    DisclosureView {
        disclosure: it.n,
        description: it.description.clone(),
        wanted: it.wanted.word(),
        taken_by: it.taken.person.to_string(),
        taken_at: it.taken.at.to_string(),
        due_at: it.due_at.to_string(),
        hold: it.hold,
        told_at: it.told.as_ref().map(|it| it.at.to_string()),
        ending: it.ended.as_ref().map(|it| it.ending.word()),
        ended_at: it.ended.as_ref().map(|it| it.by.at.to_string()),
    }
}

/// A record of a request, without its words.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct DisclosureLine {
    line: i64,
    #[schema(schema_with = words::schema::<Subject>)]
    subject: &'static str,
    id: String,
    /// The identity of the account.
    account: String,
    dated: String,
    #[schema(schema_with = words::schema::<LineState>)]
    state: &'static str,
    /// Why it is judged by hand: `marked`, `restricted`, `finding`.
    reasons: Vec<&'static str>,
}

pub(super) fn line(it: &Line) -> DisclosureLine {
    DisclosureLine {
        line: it.n,
        subject: it.subject.word(),
        id: it.id.clone(),
        account: it.account.to_string(),
        dated: it.dated.to_string(),
        state: it.state().word(),
        reasons: it.reasons.iter().copied().map(Reason::word).collect(),
    }
}

/// Something that was handed out.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct DisclosureOutput {
    output: i64,
    records: i64,
    held_out: i64,
    /// The digest of the package, as the log has it.
    package: String,
    handed_out_by: String,
    handed_out_at: String,
    destroyed_at: Option<String>,
}

fn output(it: &Output) -> DisclosureOutput {
    DisclosureOutput {
        output: it.n,
        records: it.records,
        held_out: it.held_out,
        package: it.files.package.to_string(),
        handed_out_by: it.by.person.to_string(),
        handed_out_at: it.by.at.to_string(),
        destroyed_at: it.destroyed_at.map(|at| at.to_string()),
    }
}

/// A written decision not to hand something out.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct DisclosureRefusal {
    refusal: i64,
    /// The role in which it was decided, by its key in the guideline.
    role: String,
    provision: String,
    reason: String,
    decided_by: String,
    decided_at: String,
    guideline: String,
}

fn refusal(it: Refusal) -> DisclosureRefusal {
    DisclosureRefusal {
        refusal: it.n,
        role: it.role,
        provision: it.provision,
        reason: it.reason,
        decided_by: it.by.person.to_string(),
        decided_at: it.by.at.to_string(),
        guideline: it.guideline,
    }
}

/// A request with everything that belongs to it.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct WholeDisclosure {
    disclosure: DisclosureView,
    lines: Vec<DisclosureLine>,
    outputs: Vec<DisclosureOutput>,
    refusals: Vec<DisclosureRefusal>,
}

fn whole(it: Whole) -> WholeDisclosure {
    WholeDisclosure {
        disclosure: view(&it.request),
        lines: it.lines.iter().map(line).collect(),
        outputs: it.outputs.iter().map(output).collect(),
        refusals: it.refusals.into_iter().map(refusal).collect(),
    }
}

/// Lists the requests for public records that one may know of, what is due first first
#[utoipa::path(get, path = "/disclosures", tag = "disclosure", responses((status = 200, body = [DisclosureView])))]
pub(in crate::api) async fn list_disclosures(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
) -> Result<Json<Vec<DisclosureView>>, ApiProblem> {
    Ok(Json(requests(&cx, &actor).await?.iter().map(view).collect()))
}

/// Shows a request with its records, what was handed out and what was decided
#[utoipa::path(get, path = "/disclosures/{disclosure}", tag = "disclosure", params(("disclosure" = String, Path)),
    responses((status = 200, body = WholeDisclosure), (status = 404)))]
pub(in crate::api) async fn show_disclosure(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(n): Path<String>,
) -> Result<Json<WholeDisclosure>, ApiProblem> {
    let found = whole_request(&cx, &actor, number(&n)?).await?;
    found.map(|it| Json(whole(it))).ok_or_else(ApiProblem::not_found)
}

/// What somebody asks for.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct TakingDown {
    /// In the words of whoever asks.
    description: String,
    /// The keys of accounts; all where there are none.
    accounts: Vec<String>,
    /// Words that all stand in some wording.
    words: Option<String>,
    from: Option<String>,
    to: Option<String>,
    /// Identities or addresses of single items and entries, one on each line.
    single: Option<String>,
    #[schema(schema_with = words::schema::<Wanted>)]
    wanted: String,
    /// Who asks: left out unless they want to say, or it is needed to judge secrecy.
    requester: Option<String>,
}

/// Takes a request for public records down, with everything that is found for it
#[utoipa::path(post, path = "/disclosures", tag = "disclosure", request_body = TakingDown, responses(
    (status = 201, body = Made), (status = 403), (status = 422)))]
pub(in crate::api) async fn take_down_request(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Sent(it): Sent<TakingDown>,
) -> Result<(StatusCode, Json<Made>), ApiProblem> {
    let all = accounts::list(&cx.store.reader(), &actor).await?;
    let one = |key: &String| all.iter().find(|it| it.key.as_str() == key).map(|it| it.id);
    let accounts: Option<Vec<AccountId>> = it.accounts.iter().map(one).collect();
    let order = TakeDown {
        description: it.description,
        accounts: accounts.ok_or(Refused::Unfit("accounts"))?,
        words: it.words.unwrap_or_default(),
        from: it.from.unwrap_or_default(),
        to: it.to.unwrap_or_default(),
        single: it.single.unwrap_or_default(),
        wanted: it.wanted,
        requester: it.requester.unwrap_or_default(),
    };
    Ok(made(take_request(&cx, &actor, order).await?))
}

/// How many records a request has.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct FoundRecords {
    records: usize,
}

/// Looks anew for what an open request asks for
#[utoipa::path(post, path = "/disclosures/{disclosure}/search", tag = "disclosure",
    params(("disclosure" = String, Path)),
    responses((status = 200, body = FoundRecords), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn search_again(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(n): Path<String>,
    _: Nothing,
) -> Result<Json<FoundRecords>, ApiProblem> {
    Ok(Json(FoundRecords { records: gather_again(&cx, &actor, number(&n)?).await? }))
}

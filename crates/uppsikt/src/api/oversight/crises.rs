use ::oversight::crisis::{
    self, AddSlot, BeginCrisis, ChooseAccount, ConfirmNotice, Crisis, CrisisView, Gap, Line,
};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use kernel::{Actor, CrisisId};
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::{ApiProblem, Bearer, Made, Sent, made};

/// A crisis as a line.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct CrisisLine {
    id: String,
    name: String,
    /// The words by which what people write is grouped.
    themes: Vec<String>,
    begun_by: String,
    begun_at: String,
    ended_at: Option<String>,
    ended_why: Option<String>,
    guideline: String,
}

fn line(it: &Crisis) -> CrisisLine {
    CrisisLine {
        id: it.id.to_string(),
        name: it.name.clone(),
        themes: it.themes.clone(),
        begun_by: it.begun_by.to_string(),
        begun_at: it.begun_at.to_string(),
        ended_at: it.ended.as_ref().map(|it| it.1.to_string()),
        ended_why: it.ended.as_ref().map(|it| it.2.clone()),
        guideline: it.guideline.clone(),
    }
}

/// Lists the crises, the latest first
#[utoipa::path(get, path = "/crises", tag = "oversight", responses((status = 200, body = [CrisisLine])))]
pub(in crate::api) async fn list_crises(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
) -> Result<Json<Vec<CrisisLine>>, ApiProblem> {
    Ok(Json(crisis::crises(&cx, &actor).await?.iter().map(line).collect()))
}

/// An account in a crisis.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct CrisisAccount {
    /// The key of the account.
    account: String,
    /// Whether it is used; none where nobody has decided.
    used: Option<bool>,
    reason: Option<String>,
    /// What is missing: `undecided`, `notice`, `notice-late`, `unstaffed`.
    missing: Option<&'static str>,
    /// What stands on an account that is not used.
    notice: Option<String>,
    /// The identity of who watches it now, and of who stands in.
    person: Option<String>,
    deputy: Option<String>,
}

fn account(it: &(accounts::Account, Line, Option<Gap>, bool)) -> CrisisAccount {
    let (account, line, gap, _) = it;
    let missing = gap.map(|it| match it {
        Gap::Undecided => "undecided",
        Gap::NoticeWaits => "notice",
        Gap::NoticeLate => "notice-late",
        Gap::Unstaffed => "unstaffed",
    });
    CrisisAccount {
        account: account.key.to_string(),
        used: line.choice.as_ref().map(|it| it.used),
        reason: line.choice.as_ref().map(|it| it.reason.clone()),
        missing,
        notice: line.notice.as_ref().map(|it| it.text.clone()),
        person: line.now.as_ref().map(|it| it.person.to_string()),
        deputy: line.now.as_ref().map(|it| it.deputy.to_string()),
    }
}

/// What was put together of what people write.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct CrisisDigest {
    n: i64,
    at: String,
    items: i64,
    text: String,
}

/// A crisis with everything that is known of it.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct WholeCrisis {
    #[serde(flatten)]
    line: CrisisLine,
    accounts: Vec<CrisisAccount>,
    digests: Vec<CrisisDigest>,
    /// What an account that is not used says.
    notice: String,
    /// Where the organisation's own guideline for crises is read; none where that is not stated.
    guideline_link: Option<String>,
}

async fn found(cx: &Context, actor: &Actor, id: &str) -> Result<CrisisView, ApiProblem> {
    let id: CrisisId = parsed(id)?;
    crisis::crisis(cx, actor, id).await?.ok_or_else(ApiProblem::not_found)
}

fn parsed(id: &str) -> Result<CrisisId, ApiProblem> {
    id.parse().map_err(|_| ApiProblem::not_found())
}

/// Shows a crisis
#[utoipa::path(get, path = "/crises/{crisis}", tag = "oversight", params(("crisis" = String, Path)),
    responses((status = 200, body = WholeCrisis), (status = 404)))]
pub(in crate::api) async fn show_crisis(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
) -> Result<Json<WholeCrisis>, ApiProblem> {
    let view = found(&cx, &actor, &id).await?;
    let digest =
        |it: crisis::Digest| CrisisDigest { n: it.n, at: it.at.to_string(), items: it.items, text: it.text };
    Ok(Json(WholeCrisis {
        line: line(&view.crisis),
        accounts: view.lines.iter().map(account).collect(),
        digests: view.digests.into_iter().map(digest).collect(),
        notice: crisis::notice_text(&cx.guideline),
        guideline_link: crisis::follows(&cx.guideline).link,
    }))
}

/// Whether an account is used in a crisis that is begun.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct BeginningChoice {
    /// The key of the account.
    account: String,
    /// `yes` or `no`.
    used: String,
    /// Why; needed where it is not used.
    #[serde(default)]
    reason: String,
}

/// A crisis to be begun.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct BeginningCrisis {
    name: String,
    /// The words by which what people write is grouped, with commas between.
    themes: String,
    /// What is decided about accounts at once; the others stay undecided.
    #[serde(default)]
    choices: Vec<BeginningChoice>,
}

/// Begins crisis mode; whom the guideline names does
#[utoipa::path(post, path = "/crises", tag = "oversight", request_body = BeginningCrisis,
    responses((status = 201, body = Made), (status = 403), (status = 409)))]
pub(in crate::api) async fn begin_crisis(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Sent(it): Sent<BeginningCrisis>,
) -> Result<(StatusCode, Json<Made>), ApiProblem> {
    let choice =
        |it: BeginningChoice| ChooseAccount { account: it.account, used: it.used, reason: it.reason };
    let choices = it.choices.into_iter().map(choice).collect();
    let order = BeginCrisis { name: it.name, themes: it.themes, choices };
    Ok(made(crisis::begin_crisis(&cx, &actor, order).await?))
}

/// Why a crisis is over.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct EndingCrisis {
    reason: String,
}

/// Ends crisis mode
#[utoipa::path(post, path = "/crises/{crisis}/ending", tag = "oversight", params(("crisis" = String, Path)),
    request_body = EndingCrisis, responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn end_crisis(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<EndingCrisis>,
) -> Result<StatusCode, ApiProblem> {
    let view = found(&cx, &actor, &id).await?;
    crisis::end_crisis(&cx, &actor, view.crisis.id, &it.reason).await?;
    Ok(StatusCode::NO_CONTENT)
}

type Named = Path<(String, String)>;

async fn one(
    cx: &Context,
    actor: &Actor,
    (id, key): &(String, String),
) -> Result<(CrisisView, CrisisAccount), ApiProblem> {
    let view = found(cx, actor, id).await?;
    let it = view.lines.iter().find(|it| it.0.key.as_str() == key).map(account);
    let it = it.ok_or_else(ApiProblem::not_found)?;
    Ok((view, it))
}

/// Shows an account in a crisis
#[utoipa::path(get, path = "/crises/{crisis}/accounts/{key}", tag = "oversight",
    params(("crisis" = String, Path), ("key" = String, Path)),
    responses((status = 200, body = CrisisAccount), (status = 404)))]
pub(in crate::api) async fn show_crisis_account(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(named): Named,
) -> Result<Json<CrisisAccount>, ApiProblem> {
    Ok(Json(one(&cx, &actor, &named).await?.1))
}

/// Whether an account is used.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ChoosingAccount {
    /// `yes` or `no`.
    used: String,
    /// Why; needed where it is not used.
    #[serde(default)]
    reason: String,
}

/// Decides whether an account is used; decided anew, the latest holds
#[utoipa::path(post, path = "/crises/{crisis}/accounts/{key}", tag = "oversight",
    params(("crisis" = String, Path), ("key" = String, Path)), request_body = ChoosingAccount,
    responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn choose_account(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(named): Named,
    Sent(it): Sent<ChoosingAccount>,
) -> Result<StatusCode, ApiProblem> {
    let (view, known) = one(&cx, &actor, &named).await?;
    let order = ChooseAccount { account: known.account, used: it.used, reason: it.reason };
    crisis::choose_account(&cx, &actor, view.crisis.id, order).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What an account that is not used says.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct CrisisNotice {
    /// What stands there; none where nobody has confirmed it.
    confirmed: Option<String>,
    /// What to put up: the base channels stand in it.
    proposed: String,
}

/// Shows what an account that is not used says, and what it is to say
#[utoipa::path(get, path = "/crises/{crisis}/accounts/{key}/notice", tag = "oversight",
    params(("crisis" = String, Path), ("key" = String, Path)),
    responses((status = 200, body = CrisisNotice), (status = 404)))]
pub(in crate::api) async fn show_notice(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(named): Named,
) -> Result<Json<CrisisNotice>, ApiProblem> {
    let (_, it) = one(&cx, &actor, &named).await?;
    Ok(Json(CrisisNotice { confirmed: it.notice, proposed: crisis::notice_text(&cx.guideline) }))
}

/// That an account says where the information is.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ConfirmingNotice {
    /// What stands there; every base channel does.
    text: String,
    /// Where it stands.
    #[serde(default)]
    address: String,
}

/// Confirms that an account which is not used says where the information is
#[utoipa::path(post, path = "/crises/{crisis}/accounts/{key}/notice", tag = "oversight",
    params(("crisis" = String, Path), ("key" = String, Path)), request_body = ConfirmingNotice,
    responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn confirm_notice(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(named): Named,
    Sent(it): Sent<ConfirmingNotice>,
) -> Result<StatusCode, ApiProblem> {
    let (view, known) = one(&cx, &actor, &named).await?;
    let order = ConfirmNotice { account: known.account, text: it.text, address: it.address };
    crisis::confirm_notice(&cx, &actor, view.crisis.id, order).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Who watches an account for a while.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct CrisisSlot {
    person: String,
    deputy: String,
    from: String,
    until: String,
}

/// Lists who watches an account in a crisis, the earliest first
#[utoipa::path(get, path = "/crises/{crisis}/accounts/{key}/roster", tag = "oversight",
    params(("crisis" = String, Path), ("key" = String, Path)),
    responses((status = 200, body = [CrisisSlot]), (status = 404)))]
pub(in crate::api) async fn show_roster(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(named): Named,
) -> Result<Json<Vec<CrisisSlot>>, ApiProblem> {
    let (view, known) = one(&cx, &actor, &named).await?;
    let account = view.lines.iter().find(|it| it.0.key.as_str() == known.account).map(|it| it.0.id);
    let slots = view.slots.iter().filter(|it| Some(it.account) == account).map(|it| CrisisSlot {
        person: it.person.to_string(),
        deputy: it.deputy.to_string(),
        from: it.from.to_string(),
        until: it.until.to_string(),
    });
    Ok(Json(slots.collect()))
}

/// Somebody who is to watch an account.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct AddingSlot {
    /// The identity of the person.
    person: String,
    /// The identity of who stands in.
    deputy: String,
    /// Such as `2026-11-23T09:00`.
    from: String,
    until: String,
}

/// Says who watches an account for a while, and who stands in
#[utoipa::path(post, path = "/crises/{crisis}/accounts/{key}/roster", tag = "oversight",
    params(("crisis" = String, Path), ("key" = String, Path)), request_body = AddingSlot,
    responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn add_slot(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(named): Named,
    Sent(it): Sent<AddingSlot>,
) -> Result<StatusCode, ApiProblem> {
    let (view, known) = one(&cx, &actor, &named).await?;
    let order = AddSlot {
        account: known.account,
        person: it.person,
        deputy: it.deputy,
        from: it.from,
        until: it.until,
    };
    crisis::add_slot(&cx, &actor, view.crisis.id, order).await?;
    Ok(StatusCode::NO_CONTENT)
}

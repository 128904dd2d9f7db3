use axum::Json;
use axum::extract::{Path, State};
use guideline::{Effect, LegalBasis};
use kernel::Permission;
use people::Context;
use publishing::{
    Captioned, Condition, Confirmation, Content, DeliveryStage, Film, Finding, PersonalData, Point, PostAct,
    PostView as Seen, Standing, StopReason,
};
use serde::Serialize;
use utoipa::ToSchema;

use super::declaring::{self, DeclarationView};
use super::parsed;
use crate::api::{ApiProblem, Bearer, words};

/// A post of our own.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct PostLineView {
    id: String,
    /// Its heading, or the beginning of its text.
    title: String,
    #[schema(schema_with = words::schema::<Standing>)]
    standing: &'static str,
    /// The keys of its accounts.
    accounts: Vec<String>,
    /// When it is to be published, where that is later.
    planned_for: Option<String>,
    /// Whether society needs it now; such posts come first.
    vital: bool,
    /// Whether it holds personal data.
    personal_data: bool,
    /// Whether a consent that it rests on was withdrawn.
    consent_withdrawn: bool,
    made_at: String,
}

/// A post of our own with everything around it.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct PostView {
    id: String,
    #[schema(schema_with = words::schema::<Standing>)]
    standing: &'static str,
    /// The number of the last step: it is sent back as `step`.
    step: i64,
    planned_for: Option<String>,
    /// The post that it was copied from.
    copied_from: Option<String>,
    content: PostContentView,
    /// The identity of who judged the legal basis, if somebody has.
    assessed_by: Option<String>,
    assessed_at: Option<String>,
    deliveries: Vec<DeliveryView>,
    findings: Vec<PostFindingView>,
    /// The conditions for its personal data; none where there are no such data.
    conditions: Vec<ConditionView>,
    /// The identity of who judged the risk, if somebody has: for it or for its series.
    risk_assessed_by: Option<String>,
    risk_assessed_at: Option<String>,
    clearances: Vec<ClearanceView>,
    /// What has to be confirmed with the publication: the words of `confirmed`, and `account` for `accounts`.
    to_confirm: Vec<&'static str>,
    /// What the person of the token may do with it now.
    may: Vec<&'static str>,
    steps: Vec<PostStepView>,
}

/// What a post says and what is said about it.
#[derive(Serialize, ToSchema)]
#[expect(clippy::struct_excessive_bools, reason = "each is one independent fact about the post")]
pub(in crate::api) struct PostContentView {
    title: String,
    text: String,
    audience: String,
    need: String,
    message: String,
    page: String,
    page_reason: String,
    #[schema(schema_with = words::schema::<PersonalData>)]
    personal: &'static str,
    #[schema(schema_with = words::optional::<LegalBasis>)]
    basis: Option<&'static str>,
    basis_reason: String,
    shown: Vec<String>,
    consents: Vec<String>,
    exception: bool,
    exception_reason: String,
    picture: String,
    description: String,
    described: bool,
    written: String,
    borrowed: bool,
    right_holder: String,
    licence: String,
    larger: bool,
    /// Whether society needs it now.
    vital: bool,
    /// Whether the picture or the film shows people.
    people: bool,
    film: Option<FilmView>,
    declaration: DeclarationView,
}

/// The film that goes with a post.
#[derive(Serialize, ToSchema)]
#[expect(clippy::struct_excessive_bools, reason = "each is one independent fact about the film")]
pub(in crate::api) struct FilmView {
    address: String,
    speech: bool,
    live: bool,
    text_only: bool,
    read_aloud: bool,
    #[schema(schema_with = words::schema::<Captioned>)]
    captions: &'static str,
}

/// A condition of the guideline for personal data.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ConditionView {
    /// The guideline's key.
    key: String,
    met: bool,
    /// Whether it follows from how the accounts are kept.
    inherited: bool,
    sources: Vec<String>,
}

/// What was let through as no number of a person.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ClearanceView {
    reason: String,
    /// The identity of the person.
    by: String,
    at: String,
}

/// How a post is doing on one account.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct DeliveryView {
    account: String,
    #[schema(schema_with = words::schema::<DeliveryStage>)]
    stage: &'static str,
    /// The platform's identity of it.
    external: Option<String>,
    /// Where the public finds it.
    permalink: Option<String>,
    #[schema(schema_with = words::optional::<StopReason>)]
    why: Option<&'static str>,
    /// Whether it could not be published so far; it is tried again.
    failing: bool,
}

/// Something that a rule says to a post.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct PostFindingView {
    #[schema(schema_with = words::schema::<Point>)]
    point: &'static str,
    #[schema(schema_with = words::schema::<Effect>)]
    effect: &'static str,
    /// The field that it concerns.
    field: String,
    /// Whom or what exactly; what a text is remarked for is Swedish.
    about: String,
    /// What the guideline calls it, in Swedish.
    label: Option<String>,
    instead: Option<String>,
    /// Where the rule comes from.
    sources: Vec<String>,
}

/// Something that was done with a post.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct PostStepView {
    number: i64,
    #[schema(schema_with = words::schema::<PostAct>)]
    act: &'static str,
    /// What was confirmed with it.
    confirmed: Vec<&'static str>,
    /// What others were found to write.
    watched: String,
    /// The identity of the person.
    by: String,
    /// The guideline's keys of the roles in which it was done.
    roles: Vec<String>,
    at: String,
    guideline: String,
}

fn content(it: &Content) -> PostContentView {
    PostContentView {
        title: it.title.clone(),
        text: it.text.clone(),
        audience: it.purpose.audience.clone(),
        need: it.purpose.need.clone(),
        message: it.purpose.message.clone(),
        page: it.page.address.clone(),
        page_reason: it.page.reason.clone(),
        personal: it.personal.data.word(),
        basis: it.personal.basis.map(LegalBasis::word),
        basis_reason: it.personal.basis_reason.clone(),
        shown: it.personal.shown.clone(),
        consents: it.personal.consents.iter().map(ToString::to_string).collect(),
        exception: it.personal.exception,
        exception_reason: it.personal.exception_reason.clone(),
        picture: it.picture.address.clone(),
        description: it.picture.description.clone(),
        described: it.picture.described,
        written: it.picture.written.clone(),
        borrowed: it.material.borrowed,
        right_holder: it.material.right_holder.clone(),
        licence: it.material.licence.clone(),
        larger: it.larger,
        vital: it.vital,
        people: it.picture.people,
        film: (!it.film.address.is_empty()).then(|| film(&it.film)),
        declaration: declaring::view(&it.declaration),
    }
}

fn film(it: &Film) -> FilmView {
    FilmView {
        address: it.address.clone(),
        speech: it.speech,
        live: it.live,
        text_only: it.text_only,
        read_aloud: it.read_aloud,
        captions: it.captions.word(),
    }
}

fn condition(it: &Condition) -> ConditionView {
    ConditionView {
        key: it.criterion.key.clone(),
        met: it.is_met,
        inherited: it.is_inherited,
        sources: it.criterion.sources.iter().map(ToString::to_string).collect(),
    }
}

fn finding(it: &Finding) -> PostFindingView {
    PostFindingView {
        point: it.point.word(),
        effect: it.effect.word(),
        field: it.field.to_owned(),
        about: it.about.clone(),
        label: it.label.as_ref().map(|it| it.sv.clone()),
        instead: it.instead.clone(),
        sources: it.sources.iter().map(ToString::to_string).collect(),
    }
}

fn view(it: &Seen) -> PostView {
    let step = |it: &publishing::Step| PostStepView {
        number: it.n,
        act: it.act.word(),
        confirmed: it.confirmed.iter().map(|it| it.word()).collect(),
        watched: it.watched.clone(),
        by: it.by.to_string(),
        at: it.at.to_string(),
        guideline: it.guideline.clone(),
        roles: it.roles.clone(),
    };
    let clearance = |it: &publishing::Clearance| ClearanceView {
        reason: it.reason.clone(),
        by: it.by.to_string(),
        at: it.at.to_string(),
    };
    PostView {
        id: it.post.id.to_string(),
        standing: it.standing.word(),
        step: it.post.steps,
        planned_for: it.post.planned_for.map(|it| it.to_string()),
        copied_from: it.post.copied_from.map(|it| it.to_string()),
        content: content(&it.wording.content),
        assessed_by: it.wording.assessed.map(|it| it.by.to_string()),
        assessed_at: it.wording.assessed.map(|it| it.at.to_string()),
        deliveries: deliveries(it),
        findings: it.findings.iter().map(finding).collect(),
        conditions: it.conditions.iter().map(condition).collect(),
        risk_assessed_by: it.risk.as_ref().map(|it| it.1.by.to_string()),
        risk_assessed_at: it.risk.as_ref().map(|it| it.1.at.to_string()),
        clearances: it.clearances.iter().map(clearance).collect(),
        to_confirm: it.wanted.iter().copied().map(Confirmation::word).collect(),
        may: it.may.iter().copied().map(PostAct::word).collect(),
        steps: it.steps.iter().map(step).collect(),
    }
}

fn deliveries(it: &Seen) -> Vec<DeliveryView> {
    let one = |(account, it, failing): &(accounts::Account, publishing::Delivery, Option<store::Failing>)| {
        DeliveryView {
            account: account.key.to_string(),
            stage: it.stage.word(),
            external: it.external.as_ref().map(|it| it.0.clone()),
            permalink: it.permalink.clone(),
            why: it.why.map(StopReason::word),
            failing: failing.is_some(),
        }
    };
    it.deliveries.iter().map(one).collect()
}

/// Lists the posts of the accounts on which one may answer, the latest first
#[utoipa::path(get, path = "/posts", tag = "publishing", responses((status = 200, body = [PostLineView]), (status = 403)))]
pub(in crate::api) async fn list_posts(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
) -> Result<Json<Vec<PostLineView>>, ApiProblem> {
    if !actor.may(Permission::Answer) {
        return Err(ApiProblem::not_permitted());
    }
    let line = |it: publishing::PostLine| PostLineView {
        id: it.post.id.to_string(),
        title: it.title,
        standing: it.standing.word(),
        accounts: it.accounts.iter().map(|it| it.key.to_string()).collect(),
        planned_for: it.post.planned_for.map(|it| it.to_string()),
        vital: it.is_vital,
        personal_data: it.is_personal,
        consent_withdrawn: it.consent_withdrawn,
        made_at: it.post.made_at.to_string(),
    };
    Ok(Json(publishing::posts(&cx, &actor).await?.into_iter().map(line).collect()))
}

/// Shows a post with what the rules say to it
#[utoipa::path(get, path = "/posts/{post}", tag = "publishing", params(("post" = String, Path)),
    responses((status = 200, body = PostView), (status = 404)))]
pub(in crate::api) async fn show_post(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
) -> Result<Json<PostView>, ApiProblem> {
    let seen = publishing::post(&cx, &actor, parsed(&id)?).await?.ok_or_else(ApiProblem::not_found)?;
    Ok(Json(view(&seen)))
}

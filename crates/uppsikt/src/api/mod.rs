//! The programs' entrance: what the pages do, as JSON under `/api/v1`, for whoever shows a bearer token.
//!
//! A token acts as the person who made it (`/me`), with that person's permissions of today. Each route calls the same
//! use-case as the page does, so what the pages can do a program can do (`tests/whole/parity.rs` says what it cannot, and
//! why), and it is refused in the same words. What is refused comes as problem details (RFC 9457) with a Swedish (or
//! English) title and a stable `code`. What is sent is read strictly: what is missing, unknown or written twice is named
//! and refused. The description is at `/api/v1/openapi.json`.

mod accounts;
mod care;
mod description;
mod dialogue;
mod disclosure;
mod duties;
mod evidence;
mod guideline;
mod listing;
mod me;
mod moderation;
mod oversight;
mod people;
mod plans;
mod problem;
mod profiles;
mod publishing;
mod received;
mod register;
mod reporting;
mod retention;
mod snapshots;
mod tries;
mod units;
mod words;

use std::fmt::Display;

use ::people::Context;
use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router, middleware};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa::openapi::OpenApi;
use utoipa_axum::router::{OpenApiRouter, UtoipaMethodRouterExt as _};
use utoipa_axum::routes;

use problem::ApiProblem;
use received::{Asked, Bearer, Nothing, Sent};

const HOME: &str = "/api/v1";

/// The routes of the API, to be dressed with the pages.
pub fn routes(cx: &Context) -> Router<Context> {
    let (router, description) = described();
    let text = description.to_pretty_json().unwrap_or_default();
    let show = move || async move { as_json(text) };
    router
        .route(&format!("{HOME}/openapi.json"), get(show))
        .layer(DefaultBodyLimit::max(received::LARGEST_BYTES))
        .layer(middleware::map_response(never_kept))
        .layer(middleware::from_fn_with_state(cx.clone(), received::say_what_waits))
        .layer(middleware::from_fn(problem::in_words))
}

/// The description of the API (OpenAPI 3.1).
#[must_use]
pub fn description() -> OpenApi {
    described().1
}

fn described() -> (Router<Context>, OpenApi) {
    let all = OpenApiRouter::new()
        .merge(of_the_house())
        .merge(of_the_guideline())
        .merge(of_the_care())
        .merge(of_accounts())
        .merge(of_applications())
        .merge(of_changes())
        .merge(of_closings())
        .merge(of_the_tending())
        .merge(of_the_reporting())
        .merge(of_publishing())
        .merge(of_the_dialogue())
        .merge(of_moderation())
        .merge(of_the_register())
        .merge(of_retention())
        .merge(of_disclosure())
        .merge(of_snapshots())
        .merge(of_oversight());
    let described = OpenApiRouter::with_openapi(description::head()).nest(HOME, all);
    let (router, description) = described.split_for_parts();
    (router, description::completed(description))
}

fn of_the_house() -> OpenApiRouter<Context> {
    OpenApiRouter::new()
        .routes(routes!(me::show_me))
        .routes(routes!(duties::list_duties))
        .routes(routes!(me::register_own_absence))
        .routes(routes!(me::end_own_absence))
        .routes(routes!(me::change_own_password))
        .routes(routes!(me::list_own_tokens))
        .routes(routes!(me::end_own_token))
        .routes(routes!(units::list_units, units::add_unit))
        .routes(routes!(units::change_unit))
        .routes(routes!(units::adopt_guideline))
        .routes(routes!(people::showing::list_people, people::staying::add_person))
        .routes(routes!(people::showing::show_person))
        .routes(routes!(people::staying::give_password))
        .routes(routes!(people::staying::let_leave))
        .routes(routes!(people::roles::assign_role))
        .routes(routes!(people::roles::end_role))
        .routes(routes!(people::absences::register_absence))
        .routes(routes!(people::absences::end_absence))
}

fn of_the_guideline() -> OpenApiRouter<Context> {
    OpenApiRouter::new()
        .routes(routes!(guideline::parts::show_guideline))
        .routes(routes!(guideline::requirements::list_requirements))
        .routes(routes!(guideline::settings::list_settings))
        .routes(routes!(guideline::templates::list_templates))
        .routes(routes!(guideline::templates::show_template))
        .routes(routes!(guideline::versions::list_versions, guideline::versions::begin_version))
        .routes(routes!(guideline::versions::show_version))
        .routes(routes!(guideline::versions::write_version))
        .routes(routes!(guideline::versions::write_setting))
        .routes(routes!(guideline::versions::propose_version))
        .routes(routes!(guideline::versions::approve_version))
        .routes(routes!(guideline::versions::return_version))
        .routes(routes!(guideline::versions::withdraw_version))
        .routes(routes!(
            guideline::consultations::show_consultation,
            guideline::consultations::send_out_version
        ))
        .routes(routes!(guideline::consultations::give_statement))
        .routes(routes!(guideline::reviews::show_review, guideline::reviews::note_review))
        .routes(routes!(guideline::terms::list_terms))
        .routes(routes!(guideline::guides::list_guides))
        .routes(routes!(guideline::guides::acknowledge_guide))
}

fn of_the_care() -> OpenApiRouter<Context> {
    OpenApiRouter::new()
        .routes(routes!(care::courses::show_training))
        .routes(routes!(care::courses::attest_course))
        .routes(routes!(care::conduct::show_conduct, care::conduct::acknowledge_conduct))
        .routes(routes!(care::mandates::list_mandates))
        .routes(routes!(care::mandates::give_mandate))
        .routes(routes!(care::mandates::withdraw_mandate))
        .routes(routes!(care::custody::list_tasks))
        .routes(routes!(care::custody::finish_task))
}

fn of_accounts() -> OpenApiRouter<Context> {
    let with_a_file = DefaultBodyLimit::max(received::LARGEST_FILE_BYTES);
    OpenApiRouter::new()
        .routes(routes!(accounts::showing::list_accounts, accounts::opening::open_account))
        .routes(routes!(accounts::showing::show_account))
        .routes(routes!(accounts::opening::connect_account))
        .routes(routes!(accounts::rounds::list_next_rounds))
        .routes(routes!(accounts::rounds::list_rounds, accounts::rounds::sign_rounds))
        .routes(routes!(accounts::pace::watch_closer))
        .routes(routes!(accounts::pace::show_pace, accounts::pace::set_pace))
        .routes(routes!(accounts::pace::end_pace))
        .routes(routes!(accounts::duties::change_custodians))
        .routes(routes!(accounts::duties::list_account_duties))
        .routes(routes!(accounts::duties::meet_account_duty))
        .routes(routes!(accounts::platforms::list_platforms, accounts::platforms::put_on_platform_list))
        .routes(routes!(accounts::imports::send_import).layer(with_a_file))
        .routes(routes!(accounts::imports::show_import))
        .routes(routes!(accounts::imports::confirm_import))
}

fn of_applications() -> OpenApiRouter<Context> {
    use accounts::applications::{asking, deciding, delegated, showing, steps, writing};

    OpenApiRouter::new()
        .routes(routes!(asking::show_application_form))
        .routes(routes!(showing::list_applications, writing::begin_application))
        .routes(routes!(showing::show_application))
        .routes(routes!(writing::reword_application))
        .routes(routes!(writing::submit_application))
        .routes(routes!(writing::withdraw_application))
        .routes(routes!(steps::take_step))
        .routes(routes!(steps::call_meeting))
        .routes(routes!(steps::tick_checklist))
        .routes(routes!(deciding::hear_role))
        .routes(routes!(deciding::decide_application))
        .routes(routes!(deciding::open_applied_account))
        .routes(routes!(delegated::list_delegated_decisions))
}

fn of_changes() -> OpenApiRouter<Context> {
    use accounts::{attestations, changes};

    OpenApiRouter::new()
        .routes(routes!(attestations::list_attestations))
        .routes(routes!(attestations::attest))
        .routes(routes!(changes::list_changes, changes::propose_change))
        .routes(routes!(changes::decide_change))
        .routes(routes!(changes::withdraw_change))
}

fn of_closings() -> OpenApiRouter<Context> {
    use accounts::closing::{deciding, showing, steps};

    OpenApiRouter::new()
        .routes(routes!(showing::show_closing, deciding::propose_closing))
        .routes(routes!(deciding::decide_closing))
        .routes(routes!(deciding::hear_on_closing))
        .routes(routes!(deciding::cancel_closing))
        .routes(routes!(steps::take_closing_step))
}

fn of_the_tending() -> OpenApiRouter<Context> {
    OpenApiRouter::new()
        .routes(routes!(listing::show_listing))
        .routes(routes!(listing::show_listing_changes))
        .routes(routes!(listing::ask_whether_official))
        .routes(routes!(listing::decide_listing))
        .routes(routes!(profiles::show_profile))
        .routes(routes!(profiles::state_common_fact))
        .routes(routes!(profiles::state_account_fact))
        .routes(routes!(profiles::choose_symbol))
        .routes(routes!(profiles::look_at_profile))
        .routes(routes!(profiles::confirm_profile))
        .routes(routes!(plans::show_plan))
        .routes(routes!(plans::state_plan_fact))
        .routes(routes!(plans::set_goal))
        .routes(routes!(plans::measure_goal))
        .routes(routes!(plans::end_goal))
        .routes(routes!(plans::review_audience))
        .routes(routes!(plans::order_pause))
}

fn of_the_reporting() -> OpenApiRouter<Context> {
    use reporting::{compliance, deviations, reports};

    OpenApiRouter::new()
        .routes(routes!(reports::show_current_round))
        .routes(routes!(reports::show_round))
        .routes(routes!(reports::show_report))
        .routes(routes!(reports::sign_report))
        .routes(routes!(deviations::list_deviations))
        .routes(routes!(deviations::list_account_deviations, deviations::raise_deviation))
        .routes(routes!(deviations::show_deviation))
        .routes(routes!(deviations::fix_deviation))
        .routes(routes!(deviations::check_deviation))
        .routes(routes!(compliance::show_compliance))
        .routes(routes!(compliance::raise_from_rule))
}

fn of_publishing() -> OpenApiRouter<Context> {
    use publishing::{acts, consents, showing, writing};

    OpenApiRouter::new()
        .routes(routes!(showing::list_posts, writing::write_post))
        .routes(routes!(showing::show_post))
        .routes(routes!(writing::reword_post))
        .routes(routes!(acts::release_post))
        .routes(routes!(acts::approve_post))
        .routes(routes!(acts::withdraw_post))
        .routes(routes!(acts::copy_post))
        .routes(routes!(acts::try_post_again))
        .routes(routes!(acts::clear_number))
        .routes(routes!(acts::list_exemptions))
        .routes(routes!(acts::exempt_post))
        .routes(routes!(acts::settle_recording))
        .routes(routes!(consents::list_consents, consents::record_consent))
        .routes(routes!(consents::show_consent))
        .routes(routes!(consents::withdraw_consent))
}

fn of_the_dialogue() -> OpenApiRouter<Context> {
    let with_a_file = DefaultBodyLimit::max(received::LARGEST_FILE_BYTES);
    OpenApiRouter::new()
        .routes(routes!(dialogue::hand::write_down_item).layer(with_a_file))
        .routes(routes!(dialogue::hand::note_published_answer))
        .routes(routes!(dialogue::hand::download_item_file))
        .routes(routes!(dialogue::inbox::show_inbox))
        .routes(routes!(dialogue::inbox::search_items))
        .routes(routes!(dialogue::item::show_item))
        .routes(routes!(dialogue::decisions::answer_item))
        .routes(routes!(dialogue::decisions::try_answer_again))
        .routes(routes!(dialogue::decisions::leave_item))
        .routes(routes!(dialogue::drafts::list_drafts, dialogue::drafts::ask_for_help))
        .routes(routes!(dialogue::drafts::take_draft))
        .routes(routes!(dialogue::drafts::reword_draft))
        .routes(routes!(dialogue::drafts::give_draft_back))
        .routes(routes!(dialogue::drafts::approve_draft))
        .routes(routes!(dialogue::drafts::withdraw_draft))
        .routes(routes!(dialogue::queries::ask_query))
        .routes(routes!(dialogue::queries::show_query))
        .routes(routes!(dialogue::queries::reply_query))
        .routes(routes!(dialogue::queries::withdraw_query))
        .routes(routes!(dialogue::queries::list_contacts, dialogue::queries::set_contact))
        .routes(routes!(dialogue::route::class_item))
        .routes(routes!(dialogue::route::consult))
        .routes(routes!(dialogue::route::finish_flow))
        .routes(routes!(dialogue::route::close_complaint))
        .routes(routes!(dialogue::marks::show_marks))
        .routes(routes!(dialogue::marks::mark_item))
        .routes(routes!(dialogue::marks::end_mark))
        .routes(routes!(dialogue::marks::word_validity))
        .routes(routes!(dialogue::texts::try_text))
        .routes(routes!(dialogue::assessments::assess_item))
        .routes(routes!(dialogue::assessments::list_unassessed, dialogue::assessments::assess_shown))
}

fn of_moderation() -> OpenApiRouter<Context> {
    OpenApiRouter::new()
        .routes(routes!(moderation::lists::list_cases_of_item, moderation::opening::open_case))
        .routes(routes!(moderation::cases::list_cases, moderation::opening::open_several_cases))
        .routes(routes!(moderation::lists::list_waiting_cases))
        .routes(routes!(moderation::cases::show_case))
        .routes(routes!(moderation::decisions::try_case_again))
        .routes(routes!(moderation::decisions::note_case_done_by_hand))
        .routes(routes!(moderation::decisions::confirm_case))
        .routes(routes!(moderation::decisions::stop_case))
        .routes(routes!(moderation::decisions::ask_restoration))
        .routes(routes!(moderation::decisions::confirm_restoration))
        .routes(routes!(moderation::decisions::decide_police))
        .routes(routes!(moderation::care::note_police_report))
        .routes(routes!(moderation::care::view_case_evidence))
        .routes(routes!(moderation::care::close_case))
        .routes(routes!(moderation::complaints::list_complaints))
        .routes(routes!(moderation::complaints::show_complaint))
        .routes(routes!(moderation::complaints::decide_complaint))
        .routes(routes!(moderation::complaints::reply_to_complaint))
        .routes(routes!(moderation::complaints::close_report))
        .routes(routes!(moderation::block::block_item_author))
        .routes(routes!(moderation::block::note_author_blocked))
        .routes(routes!(moderation::block::lift_author_block))
        .routes(routes!(moderation::care::note_author_told))
        .routes(routes!(moderation::opening::transfer))
        .routes(routes!(evidence::download_evidence))
        .routes(routes!(evidence::download_stamp))
        .routes(routes!(evidence::verify_evidence))
}

fn of_the_register() -> OpenApiRouter<Context> {
    OpenApiRouter::new()
        .routes(routes!(register::reading::list_waiting_entries))
        .routes(routes!(register::reading::list_register))
        .routes(routes!(register::reading::show_entry))
        .routes(routes!(register::decisions::register_entry))
        .routes(routes!(register::decisions::decline_entry))
        .routes(routes!(register::decisions::correct_entry))
        .routes(routes!(register::handing::list_handovers))
        .routes(routes!(register::handing::hand_over_entry))
        .routes(routes!(register::handing::note_receipt_of_entry))
}

fn of_retention() -> OpenApiRouter<Context> {
    use retention::{disposals, holds, schedule};

    OpenApiRouter::new()
        .routes(routes!(schedule::show_schedule))
        .routes(routes!(schedule::add_row))
        .routes(routes!(schedule::end_row))
        .routes(routes!(holds::list_holds, holds::set_hold))
        .routes(routes!(holds::lift_hold))
        .routes(routes!(disposals::list_disposals, disposals::ask_disposal))
        .routes(routes!(disposals::show_disposal))
        .routes(routes!(disposals::show_disposal_report))
        .routes(routes!(disposals::take_out))
        .routes(routes!(disposals::approve_disposal))
        .routes(routes!(disposals::withdraw_disposal))
}

fn of_disclosure() -> OpenApiRouter<Context> {
    use disclosure::{asking, deciding, judging, ordered};

    OpenApiRouter::new()
        .routes(routes!(asking::list_disclosures, asking::take_down_request))
        .routes(routes!(asking::show_disclosure))
        .routes(routes!(asking::search_again))
        .routes(routes!(judging::release_records))
        .routes(routes!(judging::show_line))
        .routes(routes!(judging::judge_record))
        .routes(routes!(judging::ask_manager))
        .routes(routes!(judging::answer_question))
        .routes(routes!(judging::mark_secrecy))
        .routes(routes!(deciding::hand_out_records))
        .routes(routes!(deciding::show_output))
        .routes(routes!(deciding::note_told))
        .routes(routes!(deciding::refuse_request))
        .routes(routes!(deciding::end_request))
        .routes(routes!(ordered::list_records))
}

fn of_snapshots() -> OpenApiRouter<Context> {
    OpenApiRouter::new()
        .routes(routes!(snapshots::list_snapshots))
        .routes(routes!(snapshots::show_snapshot))
        .routes(routes!(snapshots::fetch_snapshot_package))
        .routes(routes!(snapshots::ask_snapshot))
        .routes(routes!(snapshots::set_snapshot_pace))
        .routes(routes!(snapshots::note_snapshot_delivery))
}

fn of_oversight() -> OpenApiRouter<Context> {
    use oversight::{crises, incidents, questions};

    OpenApiRouter::new()
        .routes(routes!(incidents::list_incidents, incidents::report_incident))
        .routes(routes!(incidents::show_incident))
        .routes(routes!(incidents::complete_incident))
        .routes(routes!(incidents::take_incident_step))
        .routes(routes!(questions::show_coordinator_question, questions::answer_coordinator_question))
        .routes(routes!(crises::list_crises, crises::begin_crisis))
        .routes(routes!(crises::show_crisis))
        .routes(routes!(crises::end_crisis))
        .routes(routes!(crises::show_crisis_account, crises::choose_account))
        .routes(routes!(crises::show_notice, crises::confirm_notice))
        .routes(routes!(crises::show_roster, crises::add_slot))
}

/// What was made, or was there already.
#[derive(Serialize, ToSchema)]
struct Made {
    /// Its identity.
    id: String,
}

fn made(id: impl Display) -> (StatusCode, Json<Made>) {
    (StatusCode::CREATED, Json(Made { id: id.to_string() }))
}

fn as_json(text: String) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], text).into_response()
}

/// What is answered to a token is for nobody else.
async fn never_kept(mut response: Response) -> Response {
    const KEPT: HeaderName = header::CACHE_CONTROL;
    response.headers_mut().insert(KEPT, HeaderValue::from_static("no-store"));
    response
}

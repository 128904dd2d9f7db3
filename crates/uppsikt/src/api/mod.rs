//! The programs' entrance: what the pages do, as JSON under `/api/v1`, for whoever shows a bearer token.
//!
//! A token acts as the person who made it (`/me`), with that person's permissions of today. Each route calls the same
//! use-case as the page does. What is refused comes as problem details (RFC 9457) with a Swedish (or English) title and
//! a stable `code`: the name of the refusal. The description is at `/api/v1/openapi.json`.

mod accounts;
mod bearer;
mod dialogue;
mod evidence;
mod existing;
mod moderation;
mod opening;
mod people;
mod problem;
mod register;

use ::people::Context;
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Router, middleware};
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::openapi::{ComponentsBuilder, InfoBuilder, OpenApi, OpenApiBuilder, SecurityRequirement};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use bearer::Bearer;
use problem::{ApiProblem, Sent};

const HOME: &str = "/api/v1";

/// The routes of the API, to be dressed with the pages.
pub fn routes() -> Router<Context> {
    let (router, description) = described();
    let text = description.to_pretty_json().unwrap_or_default();
    let show = move || async move { as_json(text) };
    router
        .route(&format!("{HOME}/openapi.json"), get(show))
        .layer(middleware::map_response(never_kept))
        .layer(middleware::from_fn(problem::in_words))
}

/// The description of the API (OpenAPI 3.1).
#[must_use]
pub fn description() -> OpenApi {
    described().1
}

fn described() -> (Router<Context>, OpenApi) {
    let all = OpenApiRouter::new()
        .routes(routes!(people::me))
        .routes(routes!(people::list))
        .routes(routes!(people::units))
        .routes(routes!(accounts::list))
        .routes(routes!(accounts::one))
        .routes(routes!(accounts::rounds))
        .routes(routes!(accounts::sign))
        .routes(routes!(accounts::connect))
        .routes(routes!(existing::duties))
        .routes(routes!(existing::meet))
        .routes(routes!(existing::custodians))
        .routes(routes!(existing::send))
        .routes(routes!(existing::one))
        .routes(routes!(existing::confirm))
        .routes(routes!(opening::list))
        .routes(routes!(opening::begin))
        .routes(routes!(opening::one))
        .routes(routes!(opening::rewrite))
        .routes(routes!(opening::submit))
        .routes(routes!(opening::withdraw))
        .routes(routes!(opening::take))
        .routes(routes!(opening::tick))
        .routes(routes!(opening::hear))
        .routes(routes!(opening::decide))
        .routes(routes!(opening::open))
        .routes(routes!(opening::delegated))
        .routes(routes!(dialogue::inbox))
        .routes(routes!(dialogue::search))
        .routes(routes!(dialogue::item))
        .routes(routes!(dialogue::answer))
        .routes(routes!(dialogue::leave))
        .routes(routes!(moderation::open))
        .routes(routes!(moderation::list))
        .routes(routes!(moderation::one))
        .routes(routes!(moderation::confirm))
        .routes(routes!(moderation::stop))
        .routes(routes!(moderation::ask_restoration))
        .routes(routes!(moderation::confirm_restoration))
        .routes(routes!(moderation::police))
        .routes(routes!(evidence::download))
        .routes(routes!(evidence::verification))
        .routes(routes!(register::queue))
        .routes(routes!(register::list))
        .routes(routes!(register::one))
        .routes(routes!(register::register))
        .routes(routes!(register::decline))
        .routes(routes!(register::correct));
    OpenApiRouter::with_openapi(head()).nest(HOME, all).split_for_parts()
}

/// What the description says about the API as a whole.
fn head() -> OpenApi {
    let info = InfoBuilder::new()
        .title("Uppsikt")
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some(
            "What the pages do, for programs. Errors are problem details (RFC 9457) with a stable code.",
        ))
        .build();
    let token = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
    OpenApiBuilder::new()
        .info(info)
        .components(Some(ComponentsBuilder::new().security_scheme("token", token).build()))
        .security(Some([SecurityRequirement::new("token", [] as [&str; 0])]))
        .build()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_is_described_with_what_it_answers() {
        let description = serde_json::to_value(description()).unwrap();
        assert_eq!(description["openapi"], "3.1.0");
        let paths = description["paths"].as_object().unwrap();
        assert!(paths.len() >= 25, "{}", paths.len());
        for (path, methods) in paths {
            assert!(path.starts_with(HOME), "{path}");
            for (method, operation) in methods.as_object().unwrap() {
                assert!(operation["summary"].is_string(), "{method} {path} says what it does");
                let answers = operation["responses"].as_object().unwrap();
                assert!(answers.keys().any(|it| it.starts_with('2')), "{method} {path}");
                assert!(answers.contains_key("401"), "{method} {path} needs a token");
            }
        }
    }
}

use askama::Template;
use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use kernel::Failed;
use serde_json::json;

use crate::page::page_with;
use crate::{Problem, Shell, Text, Visit};

#[derive(Template)]
#[template(path = "problem.html", blocks = ["problem"])]
struct ProblemPage {
    shell: Shell,
    title: Text,
    text: Text,
    todo: Text,
    way_on: Option<(Text, String)>,
    number: Option<String>,
    unchanged: bool,
}

/// Draws the problem for whoever asked: a page, a part of a page, or problem details.
pub(crate) fn draw(visit: &Visit, problem: &Problem) -> Response {
    report(visit, problem);
    if visit.wants_json() {
        return details(visit, problem);
    }
    if matches!(problem, Problem::SignInNeeded) {
        return to_sign_in(visit);
    }
    let page = explained(visit, problem);
    if visit.wants_part() {
        page_with(problem.status(), &page.as_problem())
    } else {
        page_with(problem.status(), &page)
    }
}

/// What failed is logged here and nowhere else, under the number that the person is shown.
fn report(visit: &Visit, problem: &Problem) {
    match problem {
        Problem::Failed(failed) => tracing::error!(request = visit.number(), "{}", failed.chain()),
        Problem::Broken => tracing::error!(request = visit.number(), "an invariant of the program is broken"),
        Problem::NotFound
        | Problem::NotPermitted
        | Problem::SignInNeeded
        | Problem::Refused(_)
        | Problem::WrongMethod
        | Problem::WrongKind
        | Problem::TooLarge
        | Problem::Unreadable
        | Problem::TooMany => {
            tracing::debug!(request = visit.number(), problem = problem.key(), "refused");
        }
    }
}

fn explained(visit: &Visit, problem: &Problem) -> ProblemPage {
    let key = problem.key();
    let part = |name: &str| Text::key(format!("{key}-{name}"));
    let barred = visit.furnishing().and_then(|it| it.barred.clone());
    let (text, way_on) = match problem {
        Problem::Refused(refusal) => (refusal.text.clone(), refusal.way_on.clone()),
        // Above it stands what the person waits for; here is the way to it.
        Problem::NotPermitted => (part("text"), barred.map(|it| (it.name, it.href))),
        Problem::NotFound
        | Problem::SignInNeeded
        | Problem::Failed(_)
        | Problem::WrongMethod
        | Problem::WrongKind
        | Problem::TooLarge
        | Problem::Unreadable
        | Problem::TooMany
        | Problem::Broken => (part("text"), None),
    };
    let number = matches!(problem, Problem::Failed(_) | Problem::Broken).then(|| visit.number().to_owned());
    let shell = Shell::new(visit.clone()).titled(part("title"));
    let unchanged = number.is_none() && !visit.only_asks();
    ProblemPage { shell, title: part("title"), text, todo: part("todo"), way_on, number, unchanged }
}

fn to_sign_in(visit: &Visit) -> Response {
    let next = percent_encoding::utf8_percent_encode(visit.here(), percent_encoding::NON_ALPHANUMERIC);
    let place = format!("/sign-in?next={next}");
    if visit.wants_part() {
        // A part of a page cannot become the sign-in page; htmx goes there with the whole window.
        let mut response = StatusCode::NO_CONTENT.into_response();
        let place = HeaderValue::from_str(&place).unwrap_or(HeaderValue::from_static("/sign-in"));
        response.headers_mut().insert("hx-redirect", place);
        return response;
    }
    Redirect::to(&place).into_response()
}

/// Problem details for HTTP APIs (RFC 9457).
fn details(visit: &Visit, problem: &Problem) -> Response {
    let page = explained(visit, problem);
    let tongue = visit.tongue();
    let code = problem.key().trim_start_matches("problem-");
    let mut body = json!({
        "type": format!("urn:uppsikt:{code}"),
        "title": tongue.say(&page.title),
        "status": problem.status().as_u16(),
        "code": code,
        "detail": tongue.say(&page.text),
        "instance": format!("urn:uppsikt:request:{}", visit.number()),
    });
    if let Some((name, href)) = &page.way_on {
        body["wayOn"] = json!({ "title": tongue.say(name), "href": href });
    }
    let mut response = (problem.status(), Json(body)).into_response();
    let kind = HeaderValue::from_static("application/problem+json");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

/// A page that could not be drawn.
pub(crate) fn undrawable(error: askama::Error) -> Problem {
    Problem::from(Failed::for_good("drawing a page").because(error))
}

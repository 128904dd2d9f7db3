use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderValue, Method, Response as Plain, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::{Clock, Entropy, Outcome};
use store::Store;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;
use tracing::Instrument as _;

use crate::assets::{self, Assets};
use crate::cookies::{Kept, SetCookie, cookie, cookie_name};
use crate::headers::{Https, secure};
use crate::house::House;
use crate::page::{Notice, Tone};
use crate::session::{self, Session, Sessions};
use crate::token::Token;
use crate::visit::{FORM_COOKIE, LANG_COOKIE, NOTICE_COOKIE, THEME_COOKIE, Visit, is_api};
use crate::{Lang, LocalPath, Problem, Texts, Theme, problem_page};

const A_YEAR: u32 = 365 * 24 * 3_600;
const A_MINUTE: u32 = 60;

/// What the shell takes from outside.
pub struct Setup {
    /// The name of the organisation, shown on every page.
    pub organisation: String,
    /// The address people use, such as `https://uppsikt.example.se`; decides about cookies and HSTS.
    pub public_url: String,
    /// Whether this is a rehearsal (sv. *övning*): said on every page, with a form that turns the clock.
    pub rehearsal: bool,
    /// Where sessions are kept.
    pub store: Store,
    /// The clock of the house, which times and deadlines on pages are seen from.
    pub clock: Arc<dyn Clock>,
    /// The clock of sessions: the machine's own also in a rehearsal, or turning the clock signs everybody out.
    pub session_clock: Arc<dyn Clock>,
    /// Chance.
    pub entropy: Arc<dyn Entropy>,
    /// All texts.
    pub texts: Texts,
    /// The most bytes a request may have, where a route does not say otherwise.
    pub body_limit_bytes: usize,
    /// How long a page may take.
    pub timeout_seconds: u64,
}

/// The shell of all pages of an installation.
#[derive(Clone)]
pub struct Kit {
    house: Arc<House>,
    sessions: Sessions,
    body_limit_bytes: usize,
    timeout: Duration,
}

impl Kit {
    /// Makes the shell.
    #[must_use]
    pub fn new(setup: Setup) -> Self {
        let https = setup.public_url.starts_with("https://");
        let house = House {
            organisation: setup.organisation,
            public_url: setup.public_url,
            rehearsal: setup.rehearsal,
            clock: setup.clock,
            entropy: Arc::clone(&setup.entropy),
            texts: setup.texts,
            assets: Assets::load(),
        };
        let sessions =
            Sessions { store: setup.store, clock: setup.session_clock, entropy: setup.entropy, https };
        Self {
            house: Arc::new(house),
            sessions,
            body_limit_bytes: setup.body_limit_bytes,
            timeout: Duration::from_secs(setup.timeout_seconds),
        }
    }

    /// Dresses the routes of all slices: visits, sessions, error pages, limits, headers, compression, assets.
    pub fn dress(&self, routes: Router) -> Router {
        let pages = routes
            .layer(CatchPanicLayer::custom(|_| panicked()))
            .layer(DefaultBodyLimit::max(self.body_limit_bytes))
            .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, self.timeout))
            .layer(middleware::from_fn_with_state(self.clone(), receive));
        let files = Router::new()
            .route("/assets/{version}/{*name}", get(assets::serve))
            .with_state(self.house.assets.clone());
        self.word(files)
            .fallback_service(pages)
            .layer(CompressionLayer::new())
            .layer(middleware::from_fn_with_state(Https(self.house.https()), secure))
    }

    /// Puts what goes wrong on routes that nobody signs in for into words.
    pub fn word(&self, routes: Router) -> Router {
        routes.layer(middleware::from_fn_with_state(self.clone(), worded))
    }

    fn name(&self, cookie: &str) -> String {
        cookie_name(cookie, self.house.https())
    }

    fn cookie(&self, name: &str, value: &str, kept: Kept) -> SetCookie {
        SetCookie::new(name, value, self.house.https(), kept)
    }

    async fn session(&self, token: Option<Token>) -> Outcome<Session> {
        let person = match &token {
            Some(token) => self.sessions.person(token).await?,
            None => None,
        };
        Ok(Session { sessions: self.sessions.clone(), token, person })
    }

    /// A page of the answer gets its cookies, an error its page.
    fn finish(&self, visit: &Visit, mut response: Response) -> Response {
        if let Some(problem) = problem_of(&response) {
            let allow = response.headers_mut().remove(header::ALLOW);
            let retry = response.headers_mut().remove(header::RETRY_AFTER);
            response = problem_page::draw(visit, &problem);
            allow.and_then(|it| response.headers_mut().insert(header::ALLOW, it));
            retry.and_then(|it| response.headers_mut().insert(header::RETRY_AFTER, it));
        }
        if let Some(notice) = response.extensions_mut().remove::<Notice>() {
            let value = carried(&notice, visit);
            self.cookie(NOTICE_COOKIE, &value, Kept::Seconds(A_MINUTE)).put(response.headers_mut());
        } else if visit.notice_was_shown() {
            self.cookie(NOTICE_COOKIE, "", Kept::Forgotten).put(response.headers_mut());
        }
        if let Some(token) = visit.new_form_token() {
            self.cookie(FORM_COOKIE, &token.cookie(), Kept::UntilClosed).put(response.headers_mut());
        }
        if let Ok(number) = HeaderValue::from_str(visit.number()) {
            response.headers_mut().insert("x-request-id", number);
        }
        response
    }
}

/// Receives a visitor: finds the session, lets the page answer, draws what went wrong.
async fn receive(State(kit): State<Kit>, mut request: Request, next: Next) -> Response {
    if let Some(response) = preference(&kit, &request) {
        return response;
    }
    let token = cookie(request.headers(), &kit.name(session::COOKIE)).and_then(Token::parse);
    let session = if is_api(request.uri().path()) { Ok(None) } else { kit.session(token).await.map(Some) };
    let (session, failed) = match session {
        Ok(session) => (session, None),
        Err(failed) => (None, Some(failed)),
    };
    let visit = Visit::new(Arc::clone(&kit.house), &request, session);
    let span = tracing::info_span!("request", number = visit.number(), method = %request.method());
    let response = if let Some(failed) = failed {
        Problem::from(failed).into_response()
    } else {
        request.extensions_mut().insert(visit.clone());
        next.run(request).instrument(span.clone()).await
    };
    span.in_scope(|| kit.finish(&visit, response))
}

/// Draws what went wrong where no session is looked up.
async fn worded(State(kit): State<Kit>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let asked = Request::from_parts(parts.clone(), Body::empty());
    let response = next.run(Request::from_parts(parts, body)).await;
    if problem_of(&response).is_none() {
        return response;
    }
    let visit = Visit::new(Arc::clone(&kit.house), &asked, None);
    kit.finish(&visit, response)
}

/// `?lang=en` and `?theme=dark` are remembered, and lead to the same page without them.
fn preference(kit: &Kit, request: &Request) -> Option<Response> {
    let uri = request.uri();
    if request.method() != Method::GET || is_api(uri.path()) {
        return None;
    }
    let query = uri.query()?;
    let lang = value(query, "lang").and_then(Lang::from_code);
    let theme = value(query, "theme").map(|it| Theme::from_code(Some(it)));
    if lang.is_none() && theme.is_none() {
        return None;
    }
    let rest: Vec<_> =
        query.split('&').filter(|it| !it.starts_with("lang=") && !it.starts_with("theme=")).collect();
    let question = if rest.is_empty() { "" } else { "?" };
    let place = LocalPath::or_first_page(Some(&format!("{}{question}{}", uri.path(), rest.join("&"))));
    let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, place.to_string())]).into_response();
    if let Some(lang) = lang {
        kit.cookie(LANG_COOKIE, lang.code(), Kept::Seconds(A_YEAR)).put(response.headers_mut());
    }
    if let Some(theme) = theme {
        kit.cookie(THEME_COOKIE, theme.code(), Kept::Seconds(A_YEAR)).put(response.headers_mut());
    }
    Some(response)
}

fn value<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}

/// The problem an answer carries, or that a bare answer of the framework stands for.
fn problem_of(response: &Response) -> Option<Problem> {
    let carried = response.extensions().get::<Problem>().cloned();
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok());
    let bare = kind.is_none_or(|it| it.starts_with("text/plain"));
    carried.or_else(|| bare.then(|| Problem::from_status(response.status()))?)
}

fn carried(notice: &Notice, visit: &Visit) -> String {
    let tone = match notice.tone {
        Tone::Done => 'd',
        Tone::Caution => 'c',
    };
    let words: String = visit.tongue().say(&notice.text).chars().take(600).collect();
    URL_SAFE_NO_PAD.encode(format!("{tone}{words}"))
}

fn panicked() -> Plain<Body> {
    Problem::Broken.into_response()
}

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use axum::extract::{FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap, Method, Uri, header};
use kernel::Failed;

use crate::cookies::{cookie, cookie_name};
use crate::house::{Furnishing, House};
use crate::session::Session;
use crate::token::Token;
use crate::{Lang, LocalPath, Problem, Theme, Tongue};

/// The cookie that binds a form to a browser in which nobody is signed in yet.
pub(crate) const FORM_COOKIE: &str = "uppsikt-form";
/// The cookie that carries what was done to the next page.
pub(crate) const NOTICE_COOKIE: &str = "uppsikt-notice";
pub(crate) const LANG_COOKIE: &str = "uppsikt-lang";
pub(crate) const THEME_COOKIE: &str = "uppsikt-theme";

/// One request, as far as every page has to know it.
#[derive(Clone)]
pub struct Visit(Arc<Inner>);

struct Inner {
    house: Arc<House>,
    session: Option<Session>,
    tongue: Tongue,
    theme: Theme,
    path: String,
    here: LocalPath,
    number: String,
    answer: Answer,
    only_asks: bool,
    form_token: Token,
    form_token_is_new: bool,
    form_shown: AtomicBool,
    notice: Option<String>,
    notice_shown: AtomicBool,
    furnishing: OnceLock<Furnishing>,
}

/// What whoever asked can use.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Answer {
    Page,
    Part,
    Json,
}

impl Visit {
    pub(crate) fn new(house: Arc<House>, request: &Request, session: Option<Session>) -> Self {
        let headers = request.headers();
        let own_cookie = |name: &str| cookie(headers, &cookie_name(name, house.https()));
        let accept = headers.get(header::ACCEPT_LANGUAGE).and_then(|it| it.to_str().ok());
        let lang = Lang::choose(own_cookie(LANG_COOKIE), accept);
        let theme = Theme::from_code(own_cookie(THEME_COOKIE));
        let known = own_cookie(FORM_COOKIE).and_then(Token::parse);
        let signed_in = session.as_ref().filter(|it| it.person.is_some()).and_then(|it| it.token.clone());
        let form_token_is_new = signed_in.is_none() && known.is_none();
        let form_token = signed_in.or(known).unwrap_or_else(|| Token::new(&*house.entropy));
        let inner = Inner {
            session,
            tongue: Tongue::new(lang, house.texts.clone()),
            theme,
            path: request.uri().path().to_owned(),
            here: here(request.method(), request.uri(), headers),
            number: number(&house),
            answer: answer(request.uri().path(), headers),
            only_asks: only_asks(request.method()),
            form_token,
            form_token_is_new,
            form_shown: AtomicBool::new(false),
            notice: own_cookie(NOTICE_COOKIE).map(str::to_owned),
            notice_shown: AtomicBool::new(false),
            furnishing: OnceLock::new(),
            house,
        };
        Self(Arc::new(inner))
    }

    /// Furnishes every page of this visit, including its error pages. Only the first time counts.
    pub fn furnish(&self, furnishing: Furnishing) {
        // A second furnishing would belong to another person than the first; the first one stands.
        let _ = self.0.furnishing.set(furnishing);
    }

    /// The path that was asked for, without the query.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// The number under which the operator finds this request in the log.
    #[must_use]
    pub fn number(&self) -> &str {
        &self.0.number
    }

    /// The person's language.
    #[must_use]
    pub fn tongue(&self) -> &Tongue {
        &self.0.tongue
    }

    pub(crate) fn of(extensions: &Extensions) -> Result<Self, Problem> {
        extensions.get::<Self>().cloned().ok_or_else(|| {
            Problem::from(Failed::for_good("finding the visit: the route is not inside Kit::dress"))
        })
    }

    pub(crate) fn session(&self) -> Result<&Session, Problem> {
        self.0.session.as_ref().ok_or_else(|| {
            Problem::from(Failed::for_good("finding the session: this is no page of the site"))
        })
    }

    pub(crate) fn house(&self) -> &House {
        &self.0.house
    }

    pub(crate) fn theme(&self) -> Theme {
        self.0.theme
    }

    /// The page the person is on, which can be asked for again: after a form the page where it stood.
    pub(crate) fn here(&self) -> &str {
        self.0.here.as_str()
    }

    pub(crate) fn furnishing(&self) -> Option<&Furnishing> {
        self.0.furnishing.get()
    }

    /// Whether the request could not have changed anything.
    pub(crate) fn only_asks(&self) -> bool {
        self.0.only_asks
    }

    pub(crate) fn wants_json(&self) -> bool {
        self.0.answer == Answer::Json
    }

    pub(crate) fn wants_part(&self) -> bool {
        self.0.answer == Answer::Part
    }

    pub(crate) fn form_proof(&self, action: &str) -> String {
        self.0.form_shown.store(true, Ordering::Relaxed);
        self.0.form_token.form_proof(action, &*self.0.house.entropy)
    }

    pub(crate) fn proves(&self, action: &str, proof: &str) -> bool {
        !self.0.form_token_is_new && self.0.form_token.proves(action, proof)
    }

    /// The token that the browser has to be given because a form was shown to it.
    pub(crate) fn new_form_token(&self) -> Option<&Token> {
        let wanted = self.0.form_token_is_new && self.0.form_shown.load(Ordering::Relaxed);
        wanted.then_some(&self.0.form_token)
    }

    pub(crate) fn take_notice(&self) -> Option<&str> {
        self.0.notice_shown.store(true, Ordering::Relaxed);
        self.0.notice.as_deref()
    }

    pub(crate) fn notice_was_shown(&self) -> bool {
        self.0.notice.is_some() && self.0.notice_shown.load(Ordering::Relaxed)
    }

    pub(crate) fn is_own_origin(&self, origin: &str, host: Option<&str>) -> bool {
        let ours = self.0.house.public_url.trim_end_matches('/');
        let scheme = if self.0.house.https() { "https" } else { "http" };
        origin == ours || host.is_some_and(|host| origin == format!("{scheme}://{host}"))
    }
}

fn only_asks(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD)
}

fn here(method: &Method, uri: &Uri, headers: &HeaderMap) -> LocalPath {
    if only_asks(method) {
        return LocalPath::or_first_page(uri.path_and_query().map(axum::http::uri::PathAndQuery::as_str));
    }
    let referer = headers.get(header::REFERER).and_then(|it| it.to_str().ok()?.parse::<Uri>().ok());
    LocalPath::or_first_page(referer.as_ref().and_then(|it| Some(it.path_and_query()?.as_str())))
}

/// Short enough to be read out on the telephone.
fn number(house: &House) -> String {
    let mut bytes = [0_u8; 6];
    house.entropy.fill(&mut bytes);
    let digits: Vec<String> = bytes.iter().map(|byte| format!("{byte:02X}")).collect();
    digits.chunks(2).map(<[String]>::concat).collect::<Vec<_>>().join("-")
}

fn answer(path: &str, headers: &HeaderMap) -> Answer {
    let said = |name: &str| headers.get(name).and_then(|it| it.to_str().ok());
    let accepts = said("accept").unwrap_or_default();
    if is_api(path) || (accepts.contains("json") && !accepts.contains("html")) {
        return Answer::Json;
    }
    let part = said("hx-request").is_some() && said("hx-boosted").is_none();
    if part && said("hx-history-restore-request").is_none() { Answer::Part } else { Answer::Page }
}

/// The programs' entrance knows no cookies: who comes there shows a bearer token.
pub(crate) fn is_api(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        Self::of(&parts.extensions)
    }
}

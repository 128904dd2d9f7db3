use std::fmt::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{StatusCode, header};
use tower::ServiceExt as _;
use webkit::{Kit, Setup, Strictness, Texts};

use super::bench::{Bench, Counting, PASSWORD};

/// Each browser has chance of its own, or two sessions would have one token.
static BROWSERS: AtomicU64 = AtomicU64::new(1_000);

/// A browser on the pages of a bench: it keeps cookies, and sends forms with the proof that stood in them.
pub(super) struct Browser {
    routes: Router,
    cookies: Vec<(String, String)>,
    pub(super) language: &'static str,
}

pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) location: String,
    pub(super) body: String,
}

impl Browser {
    pub(super) fn new(bench: &Bench) -> Self {
        let kit = Kit::new(Setup {
            organisation: bench.cx.organisation.clone(),
            public_url: bench.cx.public_url.clone(),
            rehearsal: false,
            store: bench.cx.store.clone(),
            clock: bench.clock.clone(),
            session_clock: bench.clock.clone(),
            entropy: Arc::new(Counting::from(BROWSERS.fetch_add(1_000, Ordering::SeqCst))),
            texts: Texts::load(Strictness::Strict),
            body_limit_bytes: 1 << 20,
            timeout_seconds: 30,
        });
        let routes = kit.dress(people::routes().merge(crate::routes()).with_state(bench.cx.clone()));
        Self { routes, cookies: Vec::new(), language: "sv" }
    }

    /// A browser in which somebody has signed in.
    pub(super) async fn of(bench: &Bench, login: &str) -> Self {
        let mut browser = Self::new(bench);
        let answer = browser.fill("/sign-in", "/sign-in", &[("login", login), ("password", PASSWORD)]).await;
        assert_eq!((answer.status, answer.location.as_str()), (StatusCode::SEE_OTHER, "/"));
        browser
    }

    pub(super) async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// Opens a page, fills in the form on it that is sent to `action`, and sends it.
    pub(super) async fn fill(&mut self, page: &str, action: &str, fields: &[(&str, &str)]) -> Answer {
        let shown = self.get(page).await;
        assert_eq!(shown.status, StatusCode::OK, "{page}");
        let proof = proof(&shown.body, action).unwrap_or_else(|| panic!("{page} has no form to {action}"));
        let mut form = format!("_proof={proof}");
        for (name, value) in fields {
            write!(form, "&{name}={}", encoded(value)).unwrap();
        }
        self.post(action, form).await
    }

    /// What is answered to a request without cookies, with its headers.
    pub(super) async fn answer(&self, path: &str, held: &str) -> axum::response::Response {
        let request = Request::get(path).header(header::IF_NONE_MATCH, held);
        self.routes.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
    }

    pub(super) async fn post(&mut self, path: &str, form: String) -> Answer {
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(form)).unwrap()).await
    }

    /// Opens a page, chooses a file in the form on it that is sent to `action`, and sends it.
    pub(super) async fn upload(&mut self, page: &str, action: &str, name: &str, bytes: &[u8]) -> Answer {
        let shown = self.get(page).await;
        let proof = proof(&shown.body, action).unwrap_or_else(|| panic!("{page} has no form to {action}"));
        let head = format!(
            "--grans\r\nContent-Disposition: form-data; name=\"_proof\"\r\n\r\n{proof}\r\n--grans\r\n\
             Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n"
        );
        let body = [head.as_bytes(), bytes, b"\r\n--grans--\r\n"].concat();
        let kind = "multipart/form-data; boundary=grans";
        let request = Request::post(action).header(header::CONTENT_TYPE, kind).body(Body::from(body));
        self.send(request.unwrap()).await
    }

    async fn send(&mut self, mut request: Request) -> Answer {
        let jar: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        request.headers_mut().insert(header::COOKIE, jar.join("; ").parse().unwrap());
        request.headers_mut().insert(header::ACCEPT_LANGUAGE, self.language.parse().unwrap());
        let response = self.routes.clone().oneshot(request).await.unwrap();
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.retain(|(known, _)| known != name);
            if !cookie.to_str().unwrap().contains("Max-Age=0") {
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        let status = response.status();
        let location = response.headers().get(header::LOCATION);
        let location = location.map(|it| it.to_str().unwrap().to_owned()).unwrap_or_default();
        let body = to_bytes(response.into_body(), 1 << 20).await.unwrap();
        Answer { status, location, body: String::from_utf8(body.to_vec()).unwrap() }
    }
}

fn proof(page: &str, action: &str) -> Option<String> {
    let form = page.split(&format!("action=\"{action}\"")).nth(1)?;
    Some(form.split("name=\"_proof\" value=\"").nth(1)?.split('"').next()?.to_owned())
}

fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    text.bytes().for_each(|it| write!(encoded, "%{it:02X}").unwrap());
    encoded
}

//! A browser for tests: it signs in, reads pages, fills in forms that it was shown.

#![expect(clippy::unwrap_used, reason = "a test that fails may say so by stopping")]

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Request, StatusCode, header};
use axum::routing::get;
use kernel::Actor;
use people::Context;
use testkit::World;
use tower::ServiceExt as _;
use webkit::{Kit, Problem, Session, SetCookie, Setup, Strictness, Texts};

static BROWSERS: AtomicU64 = AtomicU64::new(1);

/// Somebody's browser.
pub(crate) struct Browser {
    app: Router,
    cookie: String,
    lang: &'static str,
}

/// What a browser was answered.
pub(crate) struct Page {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Browser {
    /// The browser of somebody who has signed in.
    pub(crate) async fn of(world: &World, routes: Router<Context>, person: &Actor) -> Self {
        let routes = routes.route("/test/sign-in/{person}", get(sign_in)).with_state(world.cx.clone());
        let mut browser = Self { app: kit(world).dress(routes), cookie: String::new(), lang: "sv" };
        let page = browser.get(&format!("/test/sign-in/{}", person.id().unwrap())).await;
        let cookie = page.headers[header::SET_COOKIE].to_str().unwrap();
        cookie.split(';').next().unwrap().clone_into(&mut browser.cookie);
        browser
    }

    /// The same browser, set to English.
    pub(crate) fn in_english(&self) -> Self {
        Self { app: self.app.clone(), cookie: self.cookie.clone(), lang: "en" }
    }

    /// Asks for a page.
    pub(crate) async fn get(&self, path: &str) -> Page {
        self.send(self.request("GET", path).body(Body::empty()).unwrap()).await
    }

    /// Sends a form that stands on a page, as it stands and with what is written into it.
    pub(crate) async fn fill_in(&self, page: &Page, action: &str, written: &[(&str, &str)]) -> Page {
        let form = page.form(action);
        let mut fields: Vec<(String, String)> = standing(&form);
        fields.retain(|(name, _)| written.iter().all(|it| it.0 != name));
        fields.extend(written.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let body = fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
        let request = self
            .request("POST", action)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body.collect::<Vec<_>>().join("&")));
        self.send(request.unwrap()).await
    }

    fn request(&self, method: &str, path: &str) -> axum::http::request::Builder {
        Request::builder()
            .method(method)
            .uri(path)
            .header(header::COOKIE, &self.cookie)
            .header(header::ACCEPT, "text/html")
            .header(header::ACCEPT_LANGUAGE, self.lang)
    }

    async fn send(&self, request: Request<Body>) -> Page {
        let response = self.app.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Page { status: parts.status, headers: parts.headers, body }
    }
}

impl Page {
    /// The page as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    /// Where it leads.
    pub(crate) fn leads_to(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.text());
        self.headers[header::LOCATION].to_str().unwrap()
    }

    /// Says that the page holds all of this.
    pub(crate) fn says(&self, all: &[&str]) -> &Self {
        let text = self.text();
        for said in all {
            assert!(text.contains(said), "\"{said}\" is not said ({}):\n{text}", self.status);
        }
        self
    }

    /// Says that the page holds none of this.
    pub(crate) fn does_not_say(&self, all: &[&str]) -> &Self {
        let text = self.text();
        for said in all {
            assert!(!text.contains(said), "\"{said}\" is said:\n{text}");
        }
        self
    }

    /// Says that the page has this status.
    pub(crate) fn is(&self, status: StatusCode) -> &Self {
        assert_eq!(self.status, status, "{}", self.text());
        self
    }

    fn form(&self, action: &str) -> String {
        let text = self.text();
        let begins = text.find(&format!("action=\"{action}\""));
        let from = begins.unwrap_or_else(|| panic!("no form is sent to {action}:\n{text}"));
        let to = text[from..].find("</form>").map_or(text.len(), |it| from + it);
        text[from..to].to_owned()
    }
}

/// What stands in a form before anybody writes: what is hidden in it, and what is chosen already.
fn standing(form: &str) -> Vec<(String, String)> {
    let value =
        |of: &str, name: &str| of.split(&format!("{name}=\"")).nth(1)?.split('"').next().map(str::to_owned);
    let inputs = form.split("<input").skip(1).map(|it| it.split('>').next().unwrap());
    inputs
        .filter(|it| it.contains("type=\"hidden\"") || it.ends_with(" checked"))
        .filter_map(|it| Some((value(it, " name")?, value(it, " value")?)))
        .collect()
}

fn encoded(text: &str) -> String {
    let one =
        |it: u8| if it.is_ascii_alphanumeric() { char::from(it).to_string() } else { format!("%{it:02X}") };
    text.bytes().map(one).collect()
}

async fn sign_in(
    State(cx): State<Context>,
    session: Session,
    Path(person): Path<String>,
) -> Result<(SetCookie, &'static str), Problem> {
    let mut tx = cx.store.begin().await?;
    let cookie = session.sign_in(&mut tx, person.parse().map_err(|_| Problem::NotFound)?).await?;
    tx.commit().await?;
    Ok((cookie, "welcome"))
}

fn kit(world: &World) -> Kit {
    Kit::new(Setup {
        organisation: world.cx.organisation.clone(),
        public_url: world.cx.public_url.clone(),
        rehearsal: false,
        store: world.cx.store.clone(),
        clock: world.clock.clone(),
        session_clock: world.clock.clone(),
        // Two browsers must not draw the same token.
        entropy: Arc::new(testkit::Chance::from(BROWSERS.fetch_add(1, Ordering::SeqCst) << 16)),
        texts: Texts::load(Strictness::Strict),
        body_limit_bytes: 1 << 20,
        timeout_seconds: 30,
    })
}

//! Somebody at a browser, without the browser: signs in and opens pages in this process.

use std::sync::Arc;

use anyhow::{Context as _, Result, ensure};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use testkit::Chance;
use tower::ServiceExt as _;
use webkit::{Kit, Setup, Strictness, Texts};

use crate::town::Town;

/// The world's administrator signs in with this.
const PASSWORD: &str = "ett långt lösenord för prov";

/// A browser with its cookies.
pub(crate) struct Visitor {
    routes: Router,
    cookies: Vec<(String, String)>,
}

impl Visitor {
    /// Signs the administrator in at the sign-in page.
    pub(crate) async fn sign_in(town: &Town) -> Result<Self> {
        let kit = Kit::new(Setup {
            organisation: town.cx.organisation.clone(),
            public_url: town.cx.public_url.clone(),
            rehearsal: false,
            store: town.cx.store.clone(),
            clock: town.world.clock.clone(),
            session_clock: town.world.clock.clone(),
            entropy: Arc::new(Chance::from(1 << 55)),
            texts: Texts::load(Strictness::Forgiving),
            body_limit_bytes: 1 << 20,
            timeout_seconds: 30,
        });
        let routes = kit.dress(people::routes().merge(dialogue::routes()).with_state(town.cx.clone()));
        let mut visitor = Self { routes, cookies: Vec::new() };
        let page = visitor.open("/sign-in").await?;
        let proof = page.split("name=\"_proof\" value=\"").nth(1).and_then(|it| it.split('"').next());
        let proof = proof.context("the sign-in page has a form")?;
        let form = format!("_proof={proof}&login=administrator&password={}", PASSWORD.replace(' ', "+"));
        let request =
            Request::post("/sign-in").header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let (status, _) = visitor.send(request.body(Body::from(form))?).await?;
        ensure!(status == StatusCode::SEE_OTHER, "signing in was answered with {status}");
        Ok(visitor)
    }

    /// Opens a page that must be there.
    pub(crate) async fn open(&mut self, path: &str) -> Result<String> {
        let (status, body) = self.send(Request::get(path).body(Body::empty())?).await?;
        ensure!(status == StatusCode::OK, "{path} was answered with {status}");
        Ok(body)
    }

    async fn send(&mut self, mut request: Request<Body>) -> Result<(StatusCode, String)> {
        let jar: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        request.headers_mut().insert(header::COOKIE, jar.join("; ").parse()?);
        let response = self.routes.clone().oneshot(request).await?;
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let pair = cookie.to_str()?.split(';').next().unwrap_or_default();
            let (name, value) = pair.split_once('=').context("a cookie has a name and a value")?;
            self.cookies.retain(|(known, _)| known != name);
            self.cookies.push((name.to_owned(), value.to_owned()));
        }
        let status = response.status();
        let body = to_bytes(response.into_body(), 16 << 20).await?;
        Ok((status, String::from_utf8(body.to_vec())?))
    }
}

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::Duration;

use reqwest::redirect::Policy;
use reqwest::{Method, RequestBuilder};
use serde_json::Value;

use super::cast::PASSWORD;
use super::proof::proof;

/// What was answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) location: Option<String>,
    pub(crate) kind: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("{}: {}", self.status, self.text()))
    }
}

/// A browser without a window, or a program with a token.
pub(crate) struct Web {
    client: reqwest::Client,
    base: String,
    cookies: Mutex<BTreeMap<String, String>>,
    token: Option<String>,
}

/// So long is waited for an answer.
const PATIENCE: Duration = Duration::from_secs(20);

/// A client that follows nothing and believes nothing, and so needs no certificates.
pub(crate) fn client() -> reqwest::Client {
    reqwest::Client::builder()
        .redirect(Policy::none())
        .no_proxy()
        .no_gzip()
        .tls_certs_only([])
        .build()
        .unwrap()
}

impl Web {
    pub(crate) fn new(base: &str, token: Option<String>) -> Self {
        Self { client: client(), base: base.to_owned(), cookies: Mutex::default(), token }
    }

    /// Signs in as a person does.
    pub(crate) async fn sign_in(base: &str, login: &str) -> Self {
        let web = Self::new(base, None);
        web.get("/sign-in").await;
        let answer = web.post("/sign-in", &[("login", login), ("password", PASSWORD), ("next", "/")]).await;
        assert_eq!(answer.status, 303, "{login} cannot sign in: {}", answer.text());
        assert!(web.cookie("uppsikt").is_some(), "signed in without a session");
        web
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path)).await
    }

    /// Sends a form with the proof that it is ours.
    pub(crate) async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let proof = self.proof(path);
        let all = [&[("_proof", proof.as_str())], fields].concat();
        let body: Vec<String> =
            all.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        self.post_bytes(path, "application/x-www-form-urlencoded", body.join("&").into_bytes()).await
    }

    pub(crate) async fn post_bytes(&self, path: &str, kind: &str, body: Vec<u8>) -> Answer {
        self.send_bytes(Method::POST, path, kind, body).await
    }

    pub(crate) async fn send_bytes(&self, method: Method, path: &str, kind: &str, body: Vec<u8>) -> Answer {
        self.send(self.request(method, path).header("content-type", kind).body(body)).await
    }

    /// The proof for a form to this path in this browser.
    pub(crate) fn proof(&self, path: &str) -> String {
        let cookie = self.cookie("uppsikt").or_else(|| self.cookie("uppsikt-form")).unwrap_or_default();
        proof(&cookie, path.split('?').next().unwrap_or(path))
    }

    pub(crate) fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().unwrap().get(name).cloned()
    }

    /// Whoever is refused while still sending may find the connection closed before the answer is read, or wait for
    /// ever on one that is; then it is sent again.
    async fn answered(&self, request: RequestBuilder) -> reqwest::Response {
        for _ in 0..5 {
            let again = request.try_clone().unwrap().timeout(PATIENCE);
            if let Ok(response) = again.send().await {
                return response;
            }
        }
        request.timeout(PATIENCE).send().await.unwrap()
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let mut request = self.client.request(method, format!("{}{path}", self.base));
        if let Some(token) = &self.token {
            return request.bearer_auth(token);
        }
        let cookies = self.cookies.lock().unwrap();
        if !cookies.is_empty() {
            let pairs: Vec<String> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header("cookie", pairs.join("; "));
        }
        request.header("accept", "text/html")
    }

    async fn send(&self, request: RequestBuilder) -> Answer {
        let response = self.answered(request).await;
        let header =
            |name: &str| response.headers().get(name).and_then(|it| it.to_str().ok().map(str::to_owned));
        let (location, kind) = (header("location"), header("content-type").unwrap_or_default());
        for cookie in response.headers().get_all("set-cookie") {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap_or_default();
            let (name, value) = pair.split_once('=').unwrap();
            let mut cookies = self.cookies.lock().unwrap();
            if value.is_empty() {
                cookies.remove(name)
            } else {
                cookies.insert(name.to_owned(), value.to_owned())
            };
        }
        let status = response.status().as_u16();
        Answer { status, location, kind, body: response.bytes().await.unwrap().to_vec() }
    }
}

/// Percent-encoded, whatever it is.
pub(crate) fn encoded(text: &str) -> String {
    text.bytes()
        .map(|it| if it.is_ascii_alphanumeric() { char::from(it).to_string() } else { format!("%{it:02X}") })
        .collect()
}

#![expect(clippy::disallowed_methods, reason = "tests ask the environment for the PostgreSQL to use")]

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use askama::Template;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{Response, StatusCode, header};
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use kernel::{Clock as _, Digest, Entropy, Failed, Faults, Instant, PersonId, TurnableClock};
use store::{Location, Store, Surroundings, params};
use tower::ServiceExt as _;

use super::*;

struct Stirred(AtomicU64);
impl Entropy for Stirred {
    fn fill(&self, bytes: &mut [u8]) {
        let stirred = Digest::of(&self.0.fetch_add(1, Ordering::SeqCst).to_le_bytes());
        bytes.iter_mut().zip(stirred.as_bytes()).for_each(|(byte, new)| *byte = *new);
    }
}

/// A site with one person, as a browser sees it: it keeps cookies.
struct Site {
    routes: Router,
    store: Store,
    clock: Arc<TurnableClock>,
    mia: PersonId,
    cookies: Vec<(String, String)>,
    scheme: &'static str,
    _folder: tempfile::TempDir,
}

#[derive(serde::Deserialize)]
struct Note {
    #[serde(default)]
    text: String,
}

#[derive(Template)]
#[template(
    source = r#"{% extends "layout.html" %}{% import "macros.html" as m %}{% block content %}{% block note %}<h1>Anteckning</h1>{% call m::form(shell, form) %}{{ m::field(shell, form, "text", "Text") }}{% endcall %}{% endblock %}{% endblock %}"#,
    ext = "html",
    blocks = ["note"]
)]
struct NotePage {
    shell: Shell,
    form: Form,
}

async fn note(shell: Shell) -> axum::response::Response {
    let form = shell.form("/note");
    let page = NotePage { shell, form };
    whole_or_part(&page.shell, &page, &page.as_note())
}

async fn take_note(shell: Shell, posted: Posted<Note>) -> axum::response::Response {
    if posted.value.text.is_empty() {
        let form = posted.again(&shell, FormErrors::one("text", Text::key("problem-refused-title")));
        return refused_page(&NotePage { shell: shell.wrong(), form });
    }
    if posted.value.text == "<b>" {
        let form = posted.again(&shell, FormErrors::one("text", Text::same("inga taggar")));
        return refused_page(&NotePage { shell, form });
    }
    SeeOther::to("/note").saying(Text::both("Sparat åäö.", "Saved.")).into_response()
}

fn routes(store: &Store, mia: PersonId) -> Router {
    let (for_in, for_out, for_end) = (store.clone(), store.clone(), store.clone());
    Router::new()
        .route("/note", get(note).post(take_note))
        .route("/who", get(async |session: Session| Ok::<_, Problem>(session.signed_in()?.to_string())))
        .route(
            "/in",
            post(async move |session: Session| {
                let mut tx = for_in.begin().await?;
                let cookie = session.sign_in(&mut tx, mia).await?;
                tx.commit().await?;
                Ok::<_, Problem>((cookie, "in"))
            }),
        )
        .route(
            "/out",
            post(async move |session: Session| {
                let mut tx = for_out.begin().await?;
                let cookie = session.sign_out(&mut tx).await?;
                tx.commit().await?;
                Ok::<_, Problem>((cookie, "out"))
            }),
        )
        .route(
            "/leave",
            post(async move || {
                let mut tx = for_end.begin().await?;
                let ended = end_sessions(&mut tx, mia).await?;
                tx.commit().await?;
                Ok::<_, Problem>(ended.to_string())
            }),
        )
        .route("/secret", get(async || Problem::NotPermitted))
        .route("/failing", get(async || Problem::from(Failed::new("asking the <registry>"))))
        .route("/panic", get(async || -> &'static str { panic!("an invariant") }))
        .route("/api/v1/nothing", get(async || Problem::NotFound))
        .route("/api/v1/me", get(async |session: Session| session.person().is_some().to_string()))
}

impl Site {
    async fn open(public_url: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let location = Location::Sqlite(folder.path().join("site.db"));
        Self::open_at(public_url, &location, folder).await
    }

    /// The same site on each engine that is there.
    async fn on_each_engine() -> Vec<Self> {
        let mut sites = vec![Self::open("http://127.0.0.1").await];
        if let Some(url) = postgres() {
            let schema = format!("webkit_{}_{}", std::process::id(), SCHEMA.fetch_add(1, Ordering::SeqCst));
            let location = Location::Postgres { url, schema };
            sites.push(Self::open_at("http://127.0.0.1", &location, tempfile::tempdir().unwrap()).await);
        }
        sites
    }

    async fn open_at(public_url: &str, location: &Location, folder: tempfile::TempDir) -> Self {
        let clock = Arc::new(TurnableClock::at("2026-11-23T13:05:00Z".parse::<Instant>().unwrap()));
        let entropy = Arc::new(Stirred(AtomicU64::new(1)));
        let surroundings =
            Surroundings { clock: clock.clone(), entropy: entropy.clone(), faults: Faults::none() };
        let store = Store::open(location, surroundings).await.unwrap();
        session_table(&store).await;
        let mia = PersonId::new(clock.now(), &*entropy);
        let kit = Kit::new(Setup {
            organisation: "Exempelkommunen".into(),
            public_url: public_url.into(),
            rehearsal: true,
            store: store.clone(),
            clock: clock.clone(),
            session_clock: clock.clone(),
            entropy,
            texts: Texts::load(Strictness::Strict),
            body_limit_bytes: 1 << 20,
            timeout_seconds: 30,
        });
        let scheme = if public_url.starts_with("https") { "__Host-" } else { "" };
        let routes = kit.dress(routes(&store, mia));
        Self { routes, store, clock, mia, cookies: Vec::new(), scheme, _folder: folder }
    }

    fn cookie(&self, name: &str) -> Option<&str> {
        let name = format!("{}{name}", self.scheme);
        self.cookies.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    async fn send(&mut self, mut request: Request) -> Answer {
        let jar: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !jar.is_empty() {
            request.headers_mut().insert(header::COOKIE, jar.join("; ").parse().unwrap());
        }
        let response = self.routes.clone().oneshot(request).await.unwrap();
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.retain(|(known, _)| known != name);
            if !cookie.to_str().unwrap().contains("Max-Age=0") {
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        Answer::of(response).await
    }

    async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    async fn post(&mut self, path: &str, form: &str) -> Answer {
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(form.to_owned())).unwrap()).await
    }

    /// Opens the page and takes the proof out of its form.
    async fn proof(&mut self) -> String {
        let page = self.get("/note").await.body;
        let form = page.split("action=\"/note\"").nth(1).unwrap();
        form.split("name=\"_proof\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    }
}

/// The table as the migration makes it; asking for it again changes nothing.
async fn session_table(store: &Store) {
    let mut tx = store.begin().await.unwrap();
    for statement in include_str!("../../../migrations/0002_webkit.sql").split_inclusive(";\n") {
        tx.note(statement, params![]).await.unwrap();
    }
    tx.commit().await.unwrap();
}

static SCHEMA: AtomicU64 = AtomicU64::new(0);

fn postgres() -> Option<String> {
    let url = std::env::var("UPPSIKT_POSTGRES").ok();
    if url.is_none() {
        assert!(std::env::var("UPPSIKT_REQUIRE_ALL").is_err(), "UPPSIKT_POSTGRES is required here");
        eprintln!("SKIPPED on PostgreSQL: UPPSIKT_POSTGRES is not set (cargo xtask test sets it)");
    }
    url
}

struct Answer {
    status: StatusCode,
    headers: header::HeaderMap,
    body: String,
}

impl Answer {
    async fn of(response: Response<Body>) -> Self {
        let (parts, body) = response.into_parts();
        let body = String::from_utf8(to_bytes(body, usize::MAX).await.unwrap().to_vec()).unwrap();
        Self { status: parts.status, headers: parts.headers, body }
    }

    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |it| it.to_str().unwrap())
    }
}

#[tokio::test]
async fn a_form_is_taken_only_from_the_browser_it_was_shown_to() {
    let mut site = Site::open("http://127.0.0.1").await;
    let proof = site.proof().await;
    assert!(site.cookie("uppsikt-form").is_some());
    assert_eq!(site.post("/note", &format!("text=hej&_proof={proof}")).await.status, StatusCode::SEE_OTHER);
    let without = site.post("/note", "text=hej").await;
    assert_eq!(without.status, StatusCode::FORBIDDEN);
    assert!(without.body.contains("Ingenting har ändrats."));
    let mut stranger = Site::open("http://127.0.0.1").await;
    stranger.cookies = vec![("uppsikt-form".into(), "A".repeat(43))];
    assert_eq!(
        stranger.post("/note", &format!("text=hej&_proof={proof}")).await.status,
        StatusCode::FORBIDDEN
    );
}

#[tokio::test]
async fn a_form_sent_from_another_site_is_refused_even_with_a_proof() {
    let mut site = Site::open("http://uppsikt.example.se").await;
    let proof = site.proof().await;
    for (name, value, status) in [
        ("origin", "https://other.example.se", StatusCode::FORBIDDEN),
        ("origin", "null", StatusCode::FORBIDDEN),
        ("sec-fetch-site", "cross-site", StatusCode::FORBIDDEN),
        ("origin", "http://uppsikt.example.se", StatusCode::SEE_OTHER),
        ("sec-fetch-site", "same-origin", StatusCode::SEE_OTHER),
    ] {
        let request = Request::post("/note")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded; charset=UTF-8")
            .header(name, value)
            .body(Body::from(format!("text=hej&_proof={proof}")));
        assert_eq!(site.send(request.unwrap()).await.status, status, "{name}: {value}");
    }
}

#[tokio::test]
async fn signing_in_and_out_makes_older_forms_and_tokens_worthless() {
    for mut site in Site::on_each_engine().await {
        let before = site.proof().await;
        site.post("/in", "").await;
        let token = site.cookie("uppsikt").unwrap().to_owned();
        assert_eq!(site.get("/who").await.body, site.mia.to_string());
        assert_eq!(
            site.post("/note", &format!("text=hej&_proof={before}")).await.status,
            StatusCode::FORBIDDEN
        );
        site.post("/in", "").await;
        assert_ne!(site.cookie("uppsikt").unwrap(), token, "signing in again rotates the token");
        let within = site.proof().await;
        site.post("/out", "").await;
        assert!(site.cookie("uppsikt").is_none());
        assert_eq!(
            site.post("/note", &format!("text=hej&_proof={within}")).await.status,
            StatusCode::FORBIDDEN
        );
        site.cookies.push(("uppsikt".into(), token));
        assert_eq!(site.get("/who").await.status, StatusCode::SEE_OTHER, "the first token is worth nothing");
    }
}

#[tokio::test]
async fn a_session_ends_after_eight_idle_hours_and_after_a_day() {
    for mut site in Site::on_each_engine().await {
        let turn = |site: &Site, seconds| site.clock.turn_to(site.clock.now().plus_seconds(seconds)).unwrap();
        site.post("/in", "").await;
        for _ in 0..3 {
            turn(&site, 7 * 3_600);
            assert_eq!(site.get("/who").await.status, StatusCode::OK, "seven hours are no pause");
        }
        turn(&site, 3 * 3_600);
        assert_eq!(site.get("/who").await.status, StatusCode::SEE_OTHER, "a day is over");
        site.post("/in", "").await;
        turn(&site, 8 * 3_600);
        assert_eq!(site.get("/who").await.status, StatusCode::SEE_OTHER, "eight hours idle");
    }
}

#[tokio::test]
async fn who_leaves_loses_every_session_at_once() {
    for mut site in Site::on_each_engine().await {
        site.post("/in", "").await;
        let desk = std::mem::take(&mut site.cookies);
        site.post("/in", "").await;
        assert_eq!(site.post("/leave", "").await.body, "2");
        assert_eq!(site.get("/who").await.status, StatusCode::SEE_OTHER);
        site.cookies = desk;
        assert_eq!(site.get("/who").await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn the_database_does_not_know_the_token() {
    let mut site = Site::open("http://127.0.0.1").await;
    site.post("/in", "").await;
    let rows = site.store.reader().rows("select token_digest from session", params![]).await.unwrap();
    let stored: String = rows[0].get("token_digest").unwrap();
    let token = token::Token::parse(site.cookie("uppsikt").unwrap()).unwrap();
    assert_eq!(stored, token.digest().to_string());
    assert_eq!(rows.len(), 1);
}

#[tokio::test]
async fn who_is_not_signed_in_is_led_to_sign_in_and_back() {
    let mut site = Site::open("http://127.0.0.1").await;
    let answer = site.get("/who?a=1&b=å".replace('å', "%C3%A5").as_str()).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.header("location"), "/sign-in?next=%2Fwho%3Fa%3D1%26b%3D%25C3%25A5");
    let part = Request::get("/who").header("hx-request", "true").body(Body::empty()).unwrap();
    let part = site.send(part).await;
    assert_eq!((part.status, part.header("hx-redirect")), (StatusCode::NO_CONTENT, "/sign-in?next=%2Fwho"));
}

#[tokio::test]
async fn every_answer_carries_the_headers_that_protect_it() {
    let mut site = Site::open("https://uppsikt.example.se").await;
    for path in ["/note", "/nowhere", "/panic", "/api/v1/nothing", "/who"] {
        let answer = site.get(path).await;
        let policy = answer.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self';"),
            "{path}: {policy}"
        );
        assert!(!policy.contains("unsafe"));
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("cache-control"), "no-store");
        assert!(answer.header("strict-transport-security").contains("max-age=63072000"));
        assert_eq!(answer.header("x-request-id").len(), 14, "{path}");
    }
    assert!(site.cookie("uppsikt-form").is_some(), "the cookie carries the prefix __Host-");
    let mut plain = Site::open("http://127.0.0.1").await;
    assert_eq!(plain.get("/note").await.header("strict-transport-security"), "");
}

#[tokio::test]
async fn assets_are_kept_for_ever_under_the_address_the_page_gives() {
    let mut site = Site::open("http://127.0.0.1").await;
    let page = site.get("/note").await.body;
    let addresses: Vec<_> =
        page.split('"').filter(|it| it.starts_with("/assets/")).map(str::to_owned).collect();
    assert_eq!(addresses.len(), 6);
    for address in addresses {
        let request = Request::get(&address).body(Body::empty()).unwrap();
        let response = site.routes.clone().oneshot(request).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{address}");
        assert_eq!(response.headers()["cache-control"], "public, max-age=31536000, immutable");
    }
    assert_eq!(site.get("/assets/0000/shell.css").await.header("cache-control"), "no-cache");
    assert_eq!(site.get("/assets/0000/../Cargo.toml").await.status, StatusCode::NOT_FOUND);
    let missing = site.get("/assets/0000/nothing.css").await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    assert!(missing.body.contains("<h1>Sidan finns inte</h1>"), "{}", missing.body);
    let unreadable = site.get("/assets/%FF/shell.css").await;
    assert_eq!(unreadable.status, StatusCode::BAD_REQUEST);
    assert!(unreadable.body.contains("<h1>Det gick inte att läsa</h1>"), "{}", unreadable.body);
    let posted = site.post("/assets/0000/shell.css", "").await;
    assert_eq!((posted.status, posted.header("allow")), (StatusCode::METHOD_NOT_ALLOWED, "GET,HEAD"));
    assert!(posted.body.contains("<h1>Sidan kan inte användas så</h1>"), "{}", posted.body);
}

#[tokio::test]
async fn a_wrong_field_keeps_what_was_written_and_says_what_is_wrong() {
    let mut site = Site::open("http://127.0.0.1").await;
    let proof = site.proof().await;
    let answer = site.post("/note", &format!("text=%3Cb%3E&_proof={proof}")).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains(r#"value="&#60;b&#62;""#), "what was written is kept, and is no markup");
    assert!(answer.body.contains(r##"<a href="#field-text">inga taggar</a>"##));
    assert!(answer.body.contains(r#"aria-describedby="field-text-error" aria-invalid="true""#));
    let empty = site.post("/note", &format!("text=&_proof={proof}")).await;
    assert!(empty.body.contains("<title>Fel: "));
}

#[tokio::test]
async fn what_is_no_form_is_refused_in_words() {
    let mut site = Site::open("http://127.0.0.1").await;
    let proof = site.proof().await;
    let json = Request::post("/note").header(header::CONTENT_TYPE, "application/json");
    assert_eq!(
        site.send(json.body(Body::from("{}")).unwrap()).await.status,
        StatusCode::UNSUPPORTED_MEDIA_TYPE
    );
    let large = "a".repeat(300_000);
    let answer = site.post("/note", &format!("text={large}&_proof={proof}")).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.body.contains("korta den"));
    assert_eq!(site.post("/note", &format!("text=%FF&_proof={proof}")).await.status, StatusCode::BAD_REQUEST);
    let twice = site.post("/note", &format!("text=a&text=b&_proof={proof}")).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn what_was_done_is_said_once_on_the_next_page() {
    let mut site = Site::open("http://127.0.0.1").await;
    let proof = site.proof().await;
    let answer = site.post("/note", &format!("text=hej&_proof={proof}")).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/note"));
    assert!(site.get("/note").await.body.contains("Sparat åäö."));
    assert!(!site.get("/note").await.body.contains("Sparat åäö."));
}

#[tokio::test]
async fn an_error_is_a_page_for_people_and_details_for_programs() {
    let mut site = Site::open("http://127.0.0.1").await;
    let missing = site.get("/nowhere").await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    assert!(missing.body.contains("<h1>Sidan finns inte</h1>"));
    let method = site.post("/failing", "").await;
    assert_eq!((method.status, method.header("allow")), (StatusCode::METHOD_NOT_ALLOWED, "GET,HEAD"));
    assert_eq!(site.get("/secret").await.status, StatusCode::FORBIDDEN);
    let api = site.get("/api/v1/nothing").await;
    assert_eq!(api.header("content-type"), "application/problem+json");
    let details: serde_json::Value = serde_json::from_str(&api.body).unwrap();
    assert_eq!((&details["status"], &details["title"]), (&404.into(), &"Sidan finns inte".into()));
    assert_eq!((&details["code"], &details["type"]), (&"not-found".into(), &"urn:uppsikt:not-found".into()));
}

#[tokio::test]
async fn what_failed_shows_a_number_and_no_inner_detail() {
    let mut site = Site::open("http://127.0.0.1").await;
    for (path, status) in
        [("/failing", StatusCode::SERVICE_UNAVAILABLE), ("/panic", StatusCode::INTERNAL_SERVER_ERROR)]
    {
        let answer = site.get(path).await;
        assert_eq!(answer.status, status);
        assert!(answer.body.contains(&format!("<code>{}</code>", answer.header("x-request-id"))), "{path}");
        assert!(!answer.body.contains("registry") && !answer.body.contains("invariant"), "{path}");
    }
}

#[tokio::test]
async fn a_cookie_opens_nothing_in_the_programs_entrance() {
    let mut site = Site::open("http://127.0.0.1").await;
    site.post("/in", "").await;
    assert_eq!(site.get("/who").await.status, StatusCode::OK);
    assert_ne!(site.get("/api/v1/me").await.body, "true");
}

#[tokio::test]
async fn a_part_is_answered_to_who_asks_for_a_part() {
    let mut site = Site::open("http://127.0.0.1").await;
    let ask = |boosted: bool| {
        let request = Request::get("/note").header("hx-request", "true");
        let request = if boosted { request.header("hx-boosted", "true") } else { request };
        request.body(Body::empty()).unwrap()
    };
    assert!(site.send(ask(false)).await.body.trim_start().starts_with("<h1>"));
    assert!(site.send(ask(true)).await.body.starts_with("<!doctype html>"));
}

#[tokio::test]
async fn language_and_theme_are_remembered_without_a_script() {
    let mut site = Site::open("http://127.0.0.1").await;
    assert!(site.get("/note").await.body.contains(r#"<html lang="sv" data-theme="device">"#));
    let answer = site.get("/note?a=1&lang=en").await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/note?a=1"));
    assert_eq!(site.get("/note?theme=dark").await.header("location"), "/note");
    let page = site.get("/note").await.body;
    assert!(page.contains(r#"<html lang="en" data-theme="dark">"#));
    assert!(
        page.contains("Nothing here reaches any real platform or person."),
        "a rehearsal says that it is one"
    );
}

//! The worlds in which the contract must hold, and the people in them.

use std::sync::Arc;

use async_trait::async_trait;
use kernel::{Clock, Digest, Faults, Instant, Sealed, TurnableClock};
use platform::fake::Fake;
use platform::wordpress::{Login, Site, WordPress};
use platform::{ExternalId, Payload, Platform, Profile};
use reqwest::Method;
use serde_json::{Value, json};
use simulator::{Simulator, Status};

const PAGE_SIZE: u64 = 3;

/// A platform, and the people on it.
#[async_trait]
pub(crate) trait World: Sync {
    /// The account's way to the platform.
    fn platform(&self) -> &dyn Platform;
    /// The same with pages so small that a handful of comments needs several.
    fn in_small_pages(&self) -> &dyn Platform;
    /// The same with a password that is wrong.
    fn with_wrong_password(&self) -> Box<dyn Platform>;
    /// The account publishes.
    async fn write_post(&self, text: &str) -> ExternalId;
    /// A visitor comments.
    async fn write_comment(&self, under: &ExternalId, author: &str, text: &str) -> ExternalId;
    /// Somebody changes a comment without leaving a trace.
    async fn edit(&self, id: &ExternalId, text: &str);
    /// Somebody destroys a comment.
    async fn destroy(&self, id: &ExternalId);
    /// Somebody changes what the account says about itself; `about` is one line.
    async fn set_profile(&self, name: &str, description: &str, about: &str);
    /// The platform's own time when it gave this answer.
    fn time_of(&self, answer: &Payload) -> Instant;
    /// Something that differs from run to run where the platform outlives them.
    fn chance(&self) -> String {
        "1".to_owned()
    }
}

/// Where a post lies before it is published, and after it was taken back.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Desk {
    Draft,
    Pending,
    Scheduled,
    Published,
}

/// A platform where posts are worked on before they are published.
#[async_trait]
pub(crate) trait Newsroom: World {
    /// Somebody takes a post back, or publishes it.
    async fn lay_on(&self, post: &ExternalId, desk: Desk);
}

/// The time in the worlds that are ours.
pub(crate) fn clock() -> Arc<TurnableClock> {
    Arc::new(TurnableClock::at("2026-11-23T08:00:00Z".parse().unwrap()))
}

/// Evidence of something.
#[expect(clippy::disallowed_methods, reason = "a test of connectors has no vault, and must show a seal")]
pub(crate) fn seal() -> Sealed {
    let item = "01900000-0000-7000-8000-000000000001".parse().unwrap();
    let at = "2026-11-23T08:00:00Z".parse().unwrap();
    Sealed::by_reading_back(item, Digest::of(b"bundle"), b"bundle", kernel::SealForm::Copy, at).unwrap()
}

fn connector(url: &str, user: &str, password: &str) -> WordPress {
    let login = Login { user: user.to_owned(), password: password.into() };
    WordPress::new(Site::new(url).unwrap(), login, clock()).unwrap()
}

/// The platform in memory.
pub(crate) struct InMemory {
    fake: Fake,
}

impl InMemory {
    #[expect(clippy::unused_async, reason = "other worlds have to be started")]
    pub(crate) async fn new() -> Option<Self> {
        Some(Self { fake: Fake::new(clock(), Faults::none()).with_page_size(PAGE_SIZE) })
    }
}

#[async_trait]
impl World for InMemory {
    fn platform(&self) -> &dyn Platform {
        &self.fake
    }

    fn in_small_pages(&self) -> &dyn Platform {
        &self.fake
    }

    fn with_wrong_password(&self) -> Box<dyn Platform> {
        let fake = Fake::new(clock(), Faults::none());
        fake.sign_out(true);
        Box::new(fake)
    }

    async fn write_post(&self, text: &str) -> ExternalId {
        self.fake.write_post(text)
    }

    async fn write_comment(&self, under: &ExternalId, author: &str, text: &str) -> ExternalId {
        self.fake.write_comment(under, author, text)
    }

    async fn edit(&self, id: &ExternalId, text: &str) {
        self.fake.edit(id, text);
    }

    async fn destroy(&self, id: &ExternalId) {
        self.fake.destroy(id);
    }

    async fn set_profile(&self, name: &str, description: &str, about: &str) {
        let (name, description, about) = (name.to_owned(), description.to_owned(), about.to_owned());
        self.fake.set_profile(Profile { name, description, about, picture: None });
    }

    fn time_of(&self, _: &Payload) -> Instant {
        clock().now()
    }
}

/// The simulated site, over HTTP.
pub(crate) struct Simulated {
    _simulator: Simulator,
    site: simulator::Site,
    connector: WordPress,
    in_small_pages: WordPress,
}

impl Simulated {
    pub(crate) async fn new() -> Option<Self> {
        let simulator = Simulator::start(([127, 0, 0, 1], 0).into(), clock()).await.unwrap();
        let site = simulator.site("motala");
        let in_small_pages = connector(site.url(), site.user(), &site.password()).with_page_size(PAGE_SIZE);
        let connector = connector(site.url(), site.user(), &site.password());
        Some(Self { _simulator: simulator, site, connector, in_small_pages })
    }
}

fn number(id: &ExternalId) -> u64 {
    id.0.split_once('-').unwrap().1.parse().unwrap()
}

#[async_trait]
impl World for Simulated {
    fn platform(&self) -> &dyn Platform {
        &self.connector
    }

    fn in_small_pages(&self) -> &dyn Platform {
        &self.in_small_pages
    }

    fn with_wrong_password(&self) -> Box<dyn Platform> {
        Box::new(connector(self.site.url(), self.site.user(), "fel"))
    }

    async fn write_post(&self, text: &str) -> ExternalId {
        ExternalId(format!("post-{}", self.site.write_post("", text, clock().now())))
    }

    async fn write_comment(&self, under: &ExternalId, author: &str, text: &str) -> ExternalId {
        let (post, parent) = if under.0.starts_with("post-") {
            (number(under), 0)
        } else {
            (self.site.post_of(number(under)).unwrap(), number(under))
        };
        ExternalId(format!("comment-{}", self.site.write_comment(post, parent, author, text, clock().now())))
    }

    async fn edit(&self, id: &ExternalId, text: &str) {
        self.site.edit_comment(number(id), text);
    }

    async fn destroy(&self, id: &ExternalId) {
        self.site.destroy_comment(number(id));
    }

    async fn set_profile(&self, name: &str, description: &str, about: &str) {
        self.site.set_title(name, description);
        self.site.write_about(about);
    }

    fn time_of(&self, _: &Payload) -> Instant {
        clock().now()
    }
}

#[async_trait]
impl Newsroom for Simulated {
    async fn lay_on(&self, post: &ExternalId, desk: Desk) {
        let status = match desk {
            Desk::Draft => Status::Draft,
            Desk::Pending => Status::Pending,
            Desk::Scheduled => Status::Scheduled,
            Desk::Published => Status::Public,
        };
        self.site.set_post_status(number(post), status);
    }
}

/// A real WordPress, named by the environment. Cases wait for each other there: it is a small server.
pub(crate) struct Real {
    url: String,
    user: String,
    password: String,
    connector: WordPress,
    in_small_pages: WordPress,
    client: reqwest::Client,
    _turn: tokio::sync::MutexGuard<'static, ()>,
}

static TURN: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

impl Real {
    #[expect(clippy::disallowed_methods, reason = "the real site is named by whoever starts the test")]
    pub(crate) async fn new() -> Option<Self> {
        let (url, login) = (std::env::var("UPPSIKT_WORDPRESS"), std::env::var("UPPSIKT_WORDPRESS_PASSWORD"));
        let (Ok(url), Ok(login)) = (url, login) else {
            eprintln!(
                "SKIPPED: set UPPSIKT_WORDPRESS (url) and UPPSIKT_WORDPRESS_PASSWORD (user:application password)"
            );
            return None;
        };
        let turn = TURN.lock().await;
        let (user, password) = login.trim().split_once(':').expect("user:application password");
        let in_small_pages = connector(&url, user, password).with_page_size(PAGE_SIZE);
        let connector = connector(&url, user, password);
        let client = reqwest::Client::new();
        Some(Self {
            user: user.into(),
            password: password.into(),
            url,
            connector,
            in_small_pages,
            client,
            _turn: turn,
        })
    }

    async fn ask(&self, method: Method, part: &str, body: Value) -> Value {
        let url = format!("{}/wp-json/wp/v2/{part}", self.url);
        let request =
            self.client.request(method, url).basic_auth(&self.user, Some(&self.password)).json(&body);
        let response = request.send().await.unwrap();
        assert!(response.status().is_success(), "{part}: {}", response.status());
        response.json().await.unwrap()
    }

    async fn comment_parts(&self, under: &ExternalId) -> (u64, u64) {
        if under.0.starts_with("post-") {
            return (number(under), 0);
        }
        let seen =
            self.ask(Method::GET, &format!("comments/{}?context=edit", number(under)), Value::Null).await;
        (seen["post"].as_u64().unwrap(), number(under))
    }
}

#[async_trait]
impl World for Real {
    fn platform(&self) -> &dyn Platform {
        &self.connector
    }

    fn in_small_pages(&self) -> &dyn Platform {
        &self.in_small_pages
    }

    fn with_wrong_password(&self) -> Box<dyn Platform> {
        Box::new(connector(&self.url, &self.user, "fel"))
    }

    async fn write_post(&self, text: &str) -> ExternalId {
        let body = json!({ "title": "", "content": text, "status": "publish" });
        let made = self.ask(Method::POST, "posts", body).await;
        ExternalId(format!("post-{}", made["id"]))
    }

    /// As the moderator in the name of a visitor: the visitors' form takes one comment in 15 seconds.
    async fn write_comment(&self, under: &ExternalId, author: &str, text: &str) -> ExternalId {
        let (post, parent) = self.comment_parts(under).await;
        let email =
            format!("{}@example.invalid", author.to_lowercase().replace(|it: char| !it.is_ascii(), ""));
        let body = json!({ "post": post, "parent": parent, "content": text.replace('&', "&amp;").replace('<', "&lt;"),
            "author_name": author, "author_email": email.replace(' ', ".") });
        let made = self.ask(Method::POST, "comments", body).await;
        ExternalId(format!("comment-{}", made["id"]))
    }

    async fn edit(&self, id: &ExternalId, text: &str) {
        self.ask(Method::POST, &format!("comments/{}", number(id)), json!({ "content": text })).await;
    }

    async fn destroy(&self, id: &ExternalId) {
        self.ask(Method::DELETE, &format!("comments/{}?force=true", number(id)), Value::Null).await;
    }

    async fn set_profile(&self, name: &str, description: &str, about: &str) {
        self.ask(Method::POST, "settings", json!({ "title": name, "description": description })).await;
        let there = self.ask(Method::GET, "pages?slug=om-kontot&status=any&context=edit", Value::Null).await;
        let part = there[0]["id"].as_u64().map_or("pages".to_owned(), |it| format!("pages/{it}"));
        let content = about.replace('&', "&amp;").replace('<', "&lt;");
        let page =
            json!({ "slug": "om-kontot", "title": "Om kontot", "content": content, "status": "publish" });
        self.ask(Method::POST, &part, page).await;
    }

    fn chance(&self) -> String {
        std::process::id().to_string()
    }

    fn time_of(&self, answer: &Payload) -> Instant {
        let date = answer.headers.iter().find(|(name, _)| name == "date").expect("servers tell their time");
        platform::time::parse(&date.1).unwrap()
    }
}

#[async_trait]
impl Newsroom for Real {
    /// A post is scheduled by a date that has not come, and published by one that has.
    async fn lay_on(&self, post: &ExternalId, desk: Desk) {
        let body = match desk {
            Desk::Draft => json!({ "status": "draft" }),
            Desk::Pending => json!({ "status": "pending" }),
            Desk::Scheduled => json!({ "status": "future", "date_gmt": "2099-01-01T00:00:00" }),
            Desk::Published => json!({ "status": "publish", "date_gmt": "2026-01-01T00:00:00" }),
        };
        self.ask(Method::POST, &format!("posts/{}", number(post)), body).await;
    }
}

use std::fs::File;

use reqwest::Method;
use serde_json::{Value, json};
use simulator::{Simulator, Status};

use super::{now, site_clock, web};

/// What a comment is on the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    Public,
    Held,
    Binned,
}

/// A WordPress: the simulated one, or a real one.
pub(crate) enum Site {
    Simulated { _simulator: Simulator, site: simulator::Site },
    Real { client: reqwest::Client, url: String, user: String, password: String, _turn: File },
}

impl Site {
    pub(crate) async fn open(wordpress: Option<(String, String)>) -> Self {
        if let Some((url, login)) = wordpress {
            let (user, password) = login.trim().split_once(':').expect("user:application password");
            return Self::Real {
                client: web::client(),
                _turn: turn(&url).await,
                url,
                user: user.to_owned(),
                password: password.to_owned(),
            };
        }
        let simulator = Simulator::start(([127, 0, 0, 1], 0).into(), site_clock()).await.unwrap();
        let site = simulator.site("motala");
        Self::Simulated { _simulator: simulator, site }
    }

    pub(crate) fn url(&self) -> String {
        match self {
            Self::Simulated { site, .. } => site.url().to_owned(),
            Self::Real { url, .. } => url.clone(),
        }
    }

    pub(crate) fn is_real(&self) -> bool {
        matches!(self, Self::Real { .. })
    }

    /// The user and the application password of the account.
    pub(crate) fn login(&self) -> (String, String) {
        match self {
            Self::Simulated { site, .. } => (site.user().to_owned(), site.password()),
            Self::Real { user, password, .. } => (user.clone(), password.clone()),
        }
    }

    /// The next lists that are asked for are answered so.
    pub(crate) fn fail(&self, fault: simulator::Fault, times: u32) {
        let Self::Simulated { site, .. } = self else { panic!("only a simulated site fails when told to") };
        site.fail(fault, simulator::Moment::Before, simulator::Requests::Lists, times);
    }

    pub(crate) fn heal(&self) {
        let Self::Simulated { site, .. } = self else { panic!("only a simulated site is healed") };
        site.heal();
    }

    /// The account publishes; the post's number.
    pub(crate) async fn write_post(&self, title: &str, text: &str) -> u64 {
        match self {
            Self::Simulated { site, .. } => site.write_post(title, text, now()),
            Self::Real { .. } => {
                let body = json!({ "title": title, "content": text, "status": "publish" });
                number(&self.ask(Method::POST, "posts", body).await)
            }
        }
    }

    /// A visitor comments; the comment's number.
    pub(crate) async fn write_comment(&self, post: u64, author: &str, text: &str) -> u64 {
        match self {
            Self::Simulated { site, .. } => site.write_comment(post, 0, author, text, now()),
            Self::Real { .. } => {
                let mail = "besokare@example.invalid";
                let body =
                    json!({ "post": post, "content": text, "author_name": author, "author_email": mail });
                number(&self.ask(Method::POST, "comments", body).await)
            }
        }
    }

    /// Somebody changes a comment without leaving a trace.
    pub(crate) async fn edit(&self, comment: u64, text: &str) {
        match self {
            Self::Simulated { site, .. } => site.edit_comment(comment, text),
            Self::Real { .. } => {
                self.ask(Method::POST, &format!("comments/{comment}"), json!({ "content": text })).await;
            }
        }
    }

    pub(crate) async fn standing(&self, comment: u64) -> Standing {
        match self {
            Self::Simulated { site, .. } => match site.comment_status(comment) {
                Some(Status::Public) => Standing::Public,
                Some(Status::Held) => Standing::Held,
                Some(Status::Binned) => Standing::Binned,
                other => panic!("comment {comment} is {other:?}"),
            },
            Self::Real { .. } => {
                let part = format!("comments/{comment}?context=edit");
                match self.ask(Method::GET, &part, Value::Null).await["status"].as_str() {
                    Some("approved") => Standing::Public,
                    Some("hold") => Standing::Held,
                    Some("trash") => Standing::Binned,
                    other => panic!("comment {comment} is {other:?}"),
                }
            }
        }
    }

    /// The texts that stand under a comment.
    pub(crate) async fn replies(&self, post: u64, comment: u64) -> Vec<String> {
        match self {
            Self::Simulated { site, .. } => site.replies(comment).into_iter().map(|it| it.1).collect(),
            Self::Real { .. } => {
                let part =
                    format!("comments?context=edit&status=all&per_page=100&post={post}&parent={comment}");
                let found = self.ask(Method::GET, &part, Value::Null).await;
                let raw = |it: &Value| it["content"]["raw"].as_str().unwrap_or_default().to_owned();
                found.as_array().unwrap().iter().map(raw).collect()
            }
        }
    }

    async fn ask(&self, method: Method, part: &str, body: Value) -> Value {
        let Self::Real { client, url, user, password, .. } = self else {
            panic!("only a real site is asked")
        };
        let url = format!("{url}/wp-json/wp/v2/{part}");
        let request = client.request(method, url).basic_auth(user, Some(password));
        let request = if body.is_null() { request } else { request.json(&body) };
        let response = request.send().await.unwrap();
        assert!(response.status().is_success(), "{part}: {}", response.status());
        response.json().await.unwrap()
    }
}

fn number(made: &Value) -> u64 {
    made["id"].as_u64().unwrap()
}

/// Waits until no other test, in whatever process, writes on the real site; it is free again when the file is closed.
async fn turn(url: &str) -> File {
    let name: String = url.chars().filter(char::is_ascii_alphanumeric).collect();
    let file = File::create(std::env::temp_dir().join(format!("uppsikt-turn-{name}"))).unwrap();
    tokio::task::spawn_blocking(move || file.lock().map(|()| file)).await.unwrap().unwrap()
}

use serde_json::Value;

use crate::rig::Rig;
use crate::rig::web::Web;

/// A program with the token of somebody.
pub(super) struct Program(Web);

impl Program {
    pub(super) fn of(rig: &Rig, role: &str) -> Self {
        Self(rig.api(rig.cast.with(role)))
    }

    pub(super) fn with(rig: &Rig, token: String) -> Self {
        Self(Web::new(&rig.url(), Some(token)))
    }

    pub(super) async fn is_let_in(&self) -> bool {
        self.0.get("/api/v1/me").await.status == 200
    }

    pub(super) async fn ask(&self, path: &str) -> Value {
        let answer = self.0.get(&format!("/api/v1{path}")).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        answer.json()
    }

    /// Orders, and orders the same again as if the answer had been lost: what was answered, the same both times.
    pub(super) async fn order(&self, path: &str, body: &Value, status: u16) -> Value {
        let first = self.once(path, body, status).await;
        assert_eq!(self.once(path, body, status).await, first, "{path}: twice is once");
        first
    }

    /// Orders something that is refused the second time.
    pub(super) async fn once(&self, path: &str, body: &Value, status: u16) -> Value {
        let bytes = if body.is_null() { Vec::new() } else { body.to_string().into_bytes() };
        let answer = self.0.post_bytes(&format!("/api/v1{path}"), "application/json", bytes).await;
        assert_eq!(answer.status, status, "{path}: {}", answer.text());
        if answer.body.is_empty() { Value::Null } else { answer.json() }
    }

    pub(super) async fn refused(&self, path: &str, body: &Value, status: u16) -> String {
        self.once(path, body, status).await["code"].as_str().unwrap().to_owned()
    }
}

pub(super) fn id(made: &Value) -> String {
    made["id"].as_str().unwrap().to_owned()
}

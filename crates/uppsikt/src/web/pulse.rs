use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use kernel::{Clock, Instant};
use people::Context;
use serde_json::json;
use tokio::sync::Mutex;

use crate::health::{self, Finding, Gravity};
use crate::machine::SystemClock;

/// The log is walked along at most this often; the rest is examined each time.
const LOG_SECONDS: i64 = 15 * 60;

/// Remembers how the log was when it was last walked along.
#[derive(Clone)]
pub(super) struct Pulse {
    cx: Context,
    log: Arc<Mutex<Option<Walked>>>,
}

/// When the log was walked along, and what was wrong with it.
type Walked = (Instant, Option<Finding>);

impl Pulse {
    pub(super) fn new(cx: Context) -> Self {
        Self { cx, log: Arc::default() }
    }

    async fn findings(&self) -> kernel::Outcome<Vec<Finding>> {
        let mut findings = health::examine(&self.cx).await?;
        let now = SystemClock.now();
        let mut log = self.log.lock().await;
        if log.as_ref().is_none_or(|it| now.seconds_since(it.0) > LOG_SECONDS) {
            *log = Some((now, health::examine_log(&self.cx).await?.1));
        }
        findings.extend(log.as_ref().and_then(|it| it.1.clone()));
        Ok(findings)
    }
}

/// `/health`: 200 while the work is done, 503 with the codes of what is wrong. It names no account and no person.
pub(super) async fn show(State(pulse): State<Pulse>) -> Response {
    let wrong = match pulse.findings().await {
        Ok(findings) => {
            let wrong = findings.into_iter().filter(|it| it.gravity == Gravity::Wrong);
            wrong.map(|it| json!({ "code": it.code, "since": it.since.map(|at| at.to_string()) })).collect()
        }
        Err(failed) => {
            tracing::error!(error = failed.chain(), "the installation's health cannot be examined");
            vec![json!({ "code": "database-out-of-reach", "since": null })]
        }
    };
    let (status, word) =
        if wrong.is_empty() { (StatusCode::OK, "well") } else { (StatusCode::SERVICE_UNAVAILABLE, "wrong") };
    (status, Json(json!({ "status": word, "wrong": wrong }))).into_response()
}

use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use kernel::{Digest, Outcome};
use tokio::sync::RwLock;
use tower::ServiceExt as _;
use webkit::Problem;

use super::pages;
use crate::current::Current;
use crate::installation::Installation;

/// The pages under the guideline in force: a request sees one version from its first step to its last.
pub(super) struct Pages {
    house: Installation,
    current: Arc<Current>,
    built: RwLock<(Digest, Router)>,
}

impl Pages {
    pub(super) fn of(house: &Installation, current: Arc<Current>) -> Self {
        let built = (house.cx.guideline.digest, pages(house, &house.cx));
        Self { house: house.clone(), current, built: RwLock::new(built) }
    }

    pub(super) async fn answer(&self, request: Request) -> Response {
        match self.router().await {
            Ok(router) => match router.oneshot(request).await {
                Ok(response) => response,
                Err(never) => match never {},
            },
            Err(failed) => Problem::from(failed).into_response(),
        }
    }

    async fn router(&self) -> Outcome<Router> {
        let cx = self.current.context().await?;
        {
            let built = self.built.read().await;
            if built.0 == cx.guideline.digest {
                return Ok(built.1.clone());
            }
        }
        let anew = (cx.guideline.digest, pages(&self.house, &cx));
        let router = anew.1.clone();
        *self.built.write().await = anew;
        Ok(router)
    }
}

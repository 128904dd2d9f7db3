use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use kernel::{Actor, Permission};
use people::Context;

use super::ApiProblem;

/// Whoever shows a token, as they may act today.
pub(super) struct Bearer(pub(super) Actor);

impl Bearer {
    /// Goes on only when the person may do one of these at all.
    pub(super) fn who_may(self, permissions: &[Permission]) -> Result<Actor, ApiProblem> {
        if permissions.iter().any(|it| self.0.may(*it)) {
            Ok(self.0)
        } else {
            Err(ApiProblem::not_permitted())
        }
    }
}

impl FromRequestParts<Context> for Bearer {
    type Rejection = ApiProblem;

    async fn from_request_parts(parts: &mut Parts, cx: &Context) -> Result<Self, ApiProblem> {
        let said =
            parts.headers.get(header::AUTHORIZATION).and_then(|it| it.to_str().ok()).unwrap_or_default();
        let token = match said.split_once(' ') {
            Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => token.trim(),
            _ => return Err(ApiProblem::token_needed()),
        };
        people::actor_by_token(cx, token).await?.map(Self).ok_or_else(ApiProblem::token_needed)
    }
}

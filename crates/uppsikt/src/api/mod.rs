//! The programs' entrance.
use axum::Router;
use people::Context;
use crate::settings::Settings;
/// Routes.
pub fn routes(_: &Settings) -> Router<Context> { Router::new() }

//! The web: the pages of all slices in one shell, the programs' entrance beside them, and how it all is doing.

mod early;
mod furnish;
mod pulse;
mod rehearsal;
mod switch;

use anyhow::Result;
use axum::Router;
use axum::middleware;
use axum::routing::get;
use kernel::Clock;
use people::Context;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::watch;
use webkit::{Kit, Setup, Strictness, Texts};

use crate::api;
use crate::current::Current;
use crate::installation::Installation;
use crate::machine::{MachineEntropy, SystemClock};

/// Everything that answers over HTTP.
pub fn app(house: &Installation, current: &Arc<Current>) -> Router {
    let pages = Arc::new(switch::Pages::of(house, current.clone()));
    let pages = Router::new().fallback(move |request| async move { pages.answer(request).await });
    let kit = kit(house);
    let pulse =
        Router::new().route("/health", get(pulse::show)).with_state(pulse::Pulse::new(house.cx.clone()));
    kit.word(pulse).fallback_service(kit.dress(pages))
}

/// The pages and the programs' entrance, under one version of the guideline.
fn pages(house: &Installation, cx: &Context) -> Router {
    let mut pages = Router::new()
        .merge(people::routes())
        .merge(guidance::routes())
        .merge(records::routes())
        .merge(accounts::routes())
        .merge(publishing::routes())
        .merge(dialogue::routes())
        .merge(moderation::routes())
        .merge(oversight::routes())
        .merge(api::routes(cx))
        .with_state(cx.clone());
    if let Some(clock) = house.rehearsal_clock() {
        pages = pages.merge(rehearsal::routes(cx.clone(), clock.clone()));
    }
    let rehearsal = house.rehearsal_clock().is_some();
    pages.layer(middleware::from_fn_with_state((cx.clone(), rehearsal), furnish::furnish))
}

fn kit(house: &Installation) -> Kit {
    Kit::new(Setup {
        organisation: house.cx.organisation.clone(),
        public_url: house.cx.public_url.clone(),
        rehearsal: house.rehearsal_clock().is_some(),
        store: house.cx.store.clone(),
        clock: house.time.clock(),
        session_clock: Arc::new(SystemClock) as Arc<dyn Clock>,
        entropy: Arc::new(MachineEntropy),
        texts: Texts::load(Strictness::Forgiving),
        body_limit_bytes: house.settings.body_limit_bytes,
        timeout_seconds: house.settings.timeout_seconds,
    })
}

/// Answers on this port until told to stop, then lets the requests that have begun end.
///
/// # Errors
///
/// When the system takes the port back.
pub async fn serve(
    house: &Installation,
    current: &Arc<Current>,
    listener: TcpListener,
    mut stop: watch::Receiver<bool>,
) -> Result<()> {
    let stopped = async move {
        // That the sender is gone means the same as that it says stop.
        let _ = stop.wait_for(|it| *it).await;
    };
    let listener = early::Worded::new(listener, &Texts::load(Strictness::Forgiving));
    axum::serve(listener, app(house, current)).with_graceful_shutdown(stopped).await?;
    Ok(())
}

/// Waits until the operator (Ctrl-C) or the system (SIGTERM) wants the program to end.
pub async fn told_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(mut terminated) => {
            tokio::select! {
                _ = interrupted => {}
                _ = terminated.recv() => {}
            }
        }
        Err(error) => {
            tracing::warn!(%error, "the system's wish to end cannot be heard; Ctrl-C still can");
            // Without either the process ends when it is killed.
            let _ = interrupted.await;
        }
    }
}

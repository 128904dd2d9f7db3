use std::net::SocketAddr;

use anyhow::{Context as _, Result};
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::cli::{Role, Serve};
use crate::current::Current;
use crate::ended::{Ended, WrongUse};
use crate::installation::{Folder, Installation, Time};
use crate::{journal, web, work};

/// `uppsikt serve`: the web and the worker, until told to stop.
pub(super) async fn run(order: Serve) -> Result<Ended> {
    journal::begin("info");
    let folder = Folder::new(&order.dir);
    let mut settings = folder.read_settings()?;
    if let Some(listen) = order.listen {
        settings.listen = listen;
    }
    if order.demo_clock && !settings.rehearsal {
        let why = "--demo-clock finns bara i övningar: klockan i en riktig installation vrids aldrig";
        return Err(WrongUse(why.to_owned()).into());
    }
    let mut house = Installation::with(folder, settings, Time::Machine).await?;
    if order.demo_clock {
        house = house.at_its_own_time().await?;
        house.rehearsal_clock().into_iter().for_each(|it| it.run());
    }
    let n = work::begin(&house.cx).await?;
    tracing::info!(accounts = n, guideline = %house.cx.guideline.version, "installation opened");
    let listen = house.settings.listen;
    let listener = if order.role == Role::Work { None } else { Some(bind(listen).await?) };
    serve_on(&house, listener, order.role).await?;
    Ok(Ended::Well)
}

/// Serves on this port and works, as the role says, until told to stop; what has begun is finished.
pub(crate) async fn serve_on(house: &Installation, listener: Option<TcpListener>, role: Role) -> Result<()> {
    let (stop, stopped) = watch::channel(false);
    let working = match role {
        Role::All | Role::Work => true,
        Role::Web => false,
    };
    let current = Current::of(house);
    let worker = async {
        if working {
            work::work(current.clone(), house.settings.parallel, stopped.clone()).await;
        }
        Ok(())
    };
    let pages = async {
        if let Some(listener) = listener {
            tracing::info!(url = house.cx.public_url, "the web listens");
            web::serve(house, &current, listener, stopped.clone()).await?;
        }
        anyhow::Ok(())
    };
    let until = async {
        web::told_to_stop().await;
        tracing::info!("told to stop; what has begun is finished");
        // Both listen until they end; nobody listening means that both have ended.
        let _ = stop.send(true);
    };
    tokio::pin!(until);
    let both = async { tokio::try_join!(worker, pages).map(|_| ()) };
    tokio::pin!(both);
    tokio::select! {
        ended = &mut both => ended,
        () = &mut until => both.await,
    }
}

/// Takes the port.
#[expect(clippy::disallowed_methods, reason = "to listen is the binary's part")]
pub(crate) async fn bind(listen: SocketAddr) -> Result<TcpListener> {
    TcpListener::bind(listen).await.with_context(|| {
        format!("det går inte att lyssna på {listen}; är porten upptagen? Välj en annan med --listen (demo: --port)")
    })
}

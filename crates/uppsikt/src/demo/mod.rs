//! `uppsikt demo`: a rehearsal municipality on simulated platforms, with a week of everything that happens.
//!
//! Nothing but the platform is pretended: the people, the decisions, the evidence, the register and the log are made
//! by the use-cases of the slices, under the guideline, by the clock of the story.

mod play;
mod stage;
mod story;
mod tell;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};

use crate::cli::{Demo, Role};
use crate::command::serve::{bind, serve_on};
use crate::ended::{Ended, WrongUse};
use crate::{files, journal, progress};
use play::Play;
use stage::Stage;

/// What everybody of a rehearsal signs in with; it is shown there and worth nothing elsewhere.
pub const PASSWORD: &str = "öva lugnt och länge";

/// Sets the stage, tells the story, and either prints what happened or opens the doors.
pub(crate) async fn run(order: Demo) -> Result<Ended> {
    journal::begin(if order.once { "error" } else { "warn" });
    if guideline::builtin::text(&order.guideline).is_none() {
        let known = guideline::builtin::names().collect::<Vec<_>>().join(", ");
        return Err(WrongUse(format!(
            "ingen riktlinje heter {}; de som följer med är: {known}",
            order.guideline
        ))
        .into());
    }
    let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, order.port));
    let listener = if order.once { None } else { Some(bind(listen).await?) };
    let folder = Folder::choose(&order)?;
    let story = story::read()?;
    let mut stage = Stage::new(&folder.path, &order.guideline, &story).await?;
    let url = format!("http://{listen}");
    stage.house.cx.public_url.clone_from(&url);
    let bar = progress::bar(story.event.len(), "övningens vecka");
    stage.set(&story).await?;
    let mut play = Play::new(&stage);
    play.before(&story)?;
    play.tell(&story, || bar.inc(1)).await?;
    bar.finish_and_clear();
    let Some(listener) = listener else {
        return tell::tell(&stage, &play, &folder).await;
    };
    tell::welcome(&stage, &story, &url, &folder)?;
    stage.clock.run();
    serve_on(&stage.house, Some(listener), Role::All).await?;
    Ok(Ended::Well)
}

/// Where a rehearsal keeps its things.
struct Folder {
    path: PathBuf,
    /// Present where the folder goes with the rehearsal.
    temporary: Option<tempfile::TempDir>,
}

impl Folder {
    fn choose(order: &Demo) -> Result<Self> {
        if let Some(path) = &order.dir {
            if !files::is_empty(path)? {
                bail!("mappen {} är inte tom; en övning görs i en egen mapp", path.display());
            }
            return Ok(Self { path: path.clone(), temporary: None });
        }
        let temporary = tempfile::Builder::new().prefix("uppsikt-ovning-").tempdir();
        let temporary = temporary.context("ingen tillfällig mapp kan skapas")?;
        let path = temporary.path().join("installation");
        // Whoever had it told once wants to look at the files afterwards; a web rehearsal clears up behind itself.
        if order.once {
            return Ok(Self { path: temporary.keep().join("installation"), temporary: None });
        }
        Ok(Self { path, temporary: Some(temporary) })
    }
}

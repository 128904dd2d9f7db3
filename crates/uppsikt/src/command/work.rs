use anyhow::Result;
use kernel::Actor;
use tokio::sync::watch;

use super::say;
use crate::cli::Work;
use crate::current::Current;
use crate::ended::Ended;
use crate::installation::Installation;
use crate::{journal, progress, web, work};

/// `uppsikt work`: what the queue holds, once or until told to stop.
pub(super) async fn run(order: Work) -> Result<Ended> {
    journal::begin(if order.once { "warn" } else { "info" });
    let house = Installation::open(&order.dir).await?;
    work::take_up(&house.cx).await?;
    if order.parked {
        let operator = Actor::system("operator");
        for it in house.cx.store.reader().failing().await?.iter().filter(|it| it.is_stuck()) {
            house.cx.store.unpark(&operator, it.id).await?;
        }
    }
    if !order.once {
        let (stop, stopped) = watch::channel(false);
        let working = work::work(Current::of(&house), house.settings.parallel, stopped);
        tokio::pin!(working);
        tokio::select! {
            () = &mut working => {}
            () = web::told_to_stop() => {
                // The receiver lives as long as the worker; that it is gone means that it has stopped.
                let _ = stop.send(true);
                working.await;
            }
        }
        return Ok(Ended::Well);
    }
    let bar = progress::counter("uppdrag");
    let tally = work::once(&house.cx, |_| bar.inc(1)).await?;
    bar.finish_and_clear();
    say(&format!("{} uppdrag gjorda, {} gick inte", tally.done, tally.failed))?;
    if tally.failed > 0 {
        say(&format!("Se vad som är fel med: uppsikt doctor {}", order.dir.display()))?;
    }
    Ok(Ended::with_wrongs(tally.failed))
}

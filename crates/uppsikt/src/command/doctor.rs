use anyhow::Result;
use kernel::Instant;
use kernel::calendar::moment_words;

use super::say;
use crate::cli::Doctor;
use crate::ended::Ended;
use crate::files;
use crate::health::{self, Gravity};
use crate::installation::{Folder, Installation};

/// `uppsikt doctor`: reads like a nurse: what, since when, what to do.
pub(super) async fn run(order: Doctor) -> Result<Ended> {
    let house = Installation::open(&order.dir).await?;
    let cx = &house.cx;
    let (entries, broken) = health::examine_log(cx).await?;
    let mut findings = health::examine(cx).await?;
    findings.splice(0..0, broken);
    findings.extend(health::examine_diary(cx).await?);
    findings.extend(health::examine_keys(cx).await?);
    let mut wrong = findings.iter().filter(|it| it.gravity == Gravity::Wrong).count();
    say(&format!("{} i {}, {}", cx.organisation, order.dir.display(), moment_words(cx.now()).sv))?;
    for finding in &findings {
        for line in finding.lines() {
            say(&line)?;
        }
    }
    for path in open_keys(&house.folder)? {
        wrong += 1;
        say(&format!("FEL: {path} kan läsas av andra än driften\n    Gör så här: chmod 600 {path}"))?;
    }
    vitals(&house, entries).await?;
    say(if wrong == 0 {
        "Det som prövades är som det ska. Filer och bevis prövas byte för byte med: uppsikt verify MAPP"
    } else {
        "Något är fel; se ovan."
    })?;
    Ok(Ended::with_wrongs(wrong))
}

/// What is well, in numbers.
async fn vitals(house: &Installation, entries: i64) -> Result<()> {
    let reader = house.cx.store.reader();
    let states = accounts::states(&reader).await?;
    let latest: Option<Instant> = states.iter().filter_map(|it| it.1.fetched_at).max();
    let fetched = latest.map_or_else(|| "aldrig".to_owned(), |at| moment_words(at).sv);
    let queue = reader.queue_state().await?;
    say(&format!("Konton som hämtas: {}, senast {fetched}", states.len()))?;
    say(&format!("Kö: {} väntar nu, {} senare, {} har stannat", queue.due, queue.later, queue.parked))?;
    say(&format!("Loggens kedja: {entries} poster prövade"))
}

fn open_keys(folder: &Folder) -> Result<Vec<String>> {
    let keys = [folder.seal_key(), folder.secret_key()];
    let mut open = Vec::new();
    for path in keys {
        if files::is_open_to_others(&path)? {
            open.push(path.display().to_string());
        }
    }
    Ok(open)
}

//! How long it takes to walk along the chain of a long log.

use std::hint::black_box;
use std::sync::Arc;

use anyhow::{Result, ensure};
use kernel::{Actor, Digest, Faults, Instant, TurnableClock};
use store::{Entry, Location, Store, Surroundings, log};
use testkit::Chance;

use crate::clock::Started;
use crate::report::{Baseline, Report};

const ENTRIES: u64 = 1_000_000;
const BATCH: u64 = 20_000;

pub(crate) async fn measure(report: &mut Report) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let surroundings = Surroundings {
        clock: Arc::new(TurnableClock::at(Instant::from_micros(1_795_420_800_000_000))),
        entropy: Arc::new(Chance::from(1 << 57)),
        faults: Faults::none(),
    };
    let store = Store::open(&Location::Sqlite(folder.path().join("log.db")), surroundings).await?;
    let started = Started::now();
    write(&store).await?;
    let written = started.seconds();
    let started = Started::now();
    let verified = log::verify(&store.reader()).await?;
    let seconds = started.seconds();
    ensure!(verified.broken.is_none(), "the chain breaks");
    ensure!(u64::try_from(verified.entries) == Ok(ENTRIES), "{} entries were walked", verified.entries);
    let baseline =
        Baseline { name: "the same number of SHA-256 over 320 bytes".to_owned(), value: hashing() };
    let note = format!("written in {written:.1} s in transactions of {BATCH}");
    report.add("verifying 1,000,000 log entries", seconds, baseline, vec![note]);
    Ok(())
}

async fn write(store: &Store) -> Result<()> {
    let fetcher = Actor::system("fetch");
    for batch in 0..ENTRIES / BATCH {
        let mut tx = store.begin().await?;
        for n in 0..BATCH {
            let id = kernel::ItemId::new(tx.now(), tx.entropy());
            let content = Digest::of(&(batch * BATCH + n).to_be_bytes());
            tx.log(
                Entry::new(&fetcher, "item-received", "item", id).under(&"motala@2025-09-18").about(content),
            );
        }
        tx.commit().await?;
    }
    Ok(())
}

fn hashing() -> f64 {
    let bytes = [b'x'; 320];
    let started = Started::now();
    for _ in 0..ENTRIES {
        black_box(Digest::of(black_box(&bytes)));
    }
    started.seconds()
}

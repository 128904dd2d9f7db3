//! How fast what people write is taken in, durably and with everything that belongs to it.

use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use dialogue::inbox::{Filter, Place, page};
use kernel::item::ExternalId;
use kernel::{Actor, ItemId};
use kernel::{Clock as _, Faults};
use platform::{Cursor, Platform as _, Sweep};
use store::{Entry, Location, Store, Surroundings, Value, params};
use testkit::Chance;

use crate::clock::{Started, computed};
use crate::comments;
use crate::report::{Baseline, Report};
use crate::site::PAGE;
use crate::town::Town;

/// How many items are taken in for the measurement of the rate.
const ITEMS: u64 = 20_000;
/// We and the baseline take turns after so many, so that a busy machine slows both.
const TURN: u64 = 5_000;
/// How many pages are waited for one by one, a second apart: 100 items/s.
const PAGES_AT_PACE: u64 = 6;

pub(crate) async fn measure(report: &mut Report, town: &Town) -> Result<()> {
    rate(report, town).await?;
    latency(report, town).await
}

/// From the platform's answer to the commit: kept as a blob, understood, versions, triage, index, log.
async fn rate(report: &mut Report, town: &Town) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let bare = Bare::open(town, folder.path()).await?;
    let (mut ours, mut theirs) = (Spent::default(), Spent::default());
    for turn in 0..ITEMS / TURN {
        let numbers = turn * TURN..(turn + 1) * TURN;
        let sets = bare.sets(numbers.clone());
        town.site.prepare(numbers.clone());
        let meter = Meter::start();
        town.fetch_until(numbers.end).await?;
        ours.add(&meter);
        let meter = Meter::start();
        bare.insert(sets).await?;
        theirs.add(&meter);
    }
    let baseline = Baseline {
        name: "SQLite bulk insert of the same bytes with the same FTS5 index, 500 a transaction".to_owned(),
        value: f64_of(ITEMS) / theirs.wall,
    };
    let mut notes = vec![ours.said("ours"), theirs.said("baseline")];
    notes.push(format!("ratio by processor time alone: {:.3}", theirs.processor / ours.processor));
    notes.extend(parts(town).await?);
    report.add("durable ingest", f64_of(town.site.n_shown()) / ours.wall, baseline, notes);
    Ok(())
}

/// Seconds on the wall and on the processor, from here on.
struct Meter(Started, f64);

impl Meter {
    fn start() -> Self {
        Self(Started::now(), computed())
    }
}

/// Seconds that were spent in turns.
#[derive(Default)]
struct Spent {
    wall: f64,
    processor: f64,
}

impl Spent {
    fn add(&mut self, meter: &Meter) {
        self.wall += meter.0.seconds();
        self.processor += computed() - meter.1;
    }

    fn said(&self, who: &str) -> String {
        let each = |seconds: f64| seconds * 1e6 / f64_of(ITEMS);
        format!(
            "{who}: {:.1} µs an item on the wall, {:.1} on the processor",
            each(self.wall),
            each(self.processor)
        )
    }
}

/// The pure parts of taking in, each alone, over one page again and again, in processor time.
async fn parts(town: &Town) -> Result<Vec<String>> {
    const ROUNDS: u32 = 100;
    let cursor = Cursor("all 0 1".to_owned());
    let payload = town.site.fetch(&Sweep { since: None }, Some(&cursor)).await?;
    let page = town.site.understand(&payload)?;
    let timed = |part: &str, work: &dyn Fn()| {
        let before = computed();
        (0..ROUNDS).for_each(|_| work());
        let each = (computed() - before) * 1e6 / f64::from(ROUNDS) / f64_of(PAGE);
        format!("{each:.1} µs an item on the processor for {part}")
    };
    let understanding = || drop(black_box(town.site.understand(&payload)));
    let reading = || page.items.iter().for_each(|it| drop(black_box(town.cx.analyser.analyse(&it.text))));
    let terms = || page.items.iter().for_each(|it| drop(black_box(text::search_terms(&it.text))));
    Ok(vec![
        timed("understanding the payload", &understanding),
        timed("text analysis", &reading),
        timed("search terms", &terms),
    ])
}

/// The plainest way to have the same bytes in the same database: no decisions, no log, nothing read back.
struct Bare {
    store: Store,
    clock: Arc<kernel::TurnableClock>,
}

/// Rows of items and rows of the index, transaction by transaction.
type Sets = Vec<(Vec<Vec<Value>>, Vec<Vec<Value>>)>;

impl Bare {
    async fn open(town: &Town, folder: &std::path::Path) -> Result<Self> {
        let clock = town.world.clock.clone();
        let surroundings = Surroundings {
            clock: clock.clone(),
            entropy: Arc::new(Chance::from(1 << 60)),
            faults: Faults::none(),
        };
        let store = Store::open(&Location::Sqlite(folder.join("bare.db")), surroundings).await?;
        let mut tx = store.begin().await?;
        tx.execute(
            "create table bare (id integer primary key, external_id text not null unique, author text,
               posted_at bigint, text text not null, bytes blob not null)",
            params![],
        )
        .await?;
        tx.execute(
            "create virtual table bare_terms using fts5(terms, content = '', contentless_delete = 1,
               tokenize = \"unicode61 remove_diacritics 0\")",
            params![],
        )
        .await?;
        tx.log(Entry::new(&Actor::system("bench"), "table-made", "table", "bare"));
        tx.commit().await?;
        Ok(Self { store, clock })
    }

    fn sets(&self, numbers: std::ops::Range<u64>) -> Sets {
        let numbers: Vec<u64> = numbers.collect();
        let item = |n: u64| {
            let text = comments::text(n);
            let bytes = comments::comment(n, self.clock.now()).to_string().into_bytes();
            let id = i64::try_from(n).unwrap_or(0) + 1;
            let row = vec![
                id.into(),
                format!("comment-{id}").into(),
                "Besökare Alm".into(),
                self.clock.now().into(),
                text.as_str().into(),
                bytes.into(),
            ];
            (row, vec![id.into(), text::search_terms(&text).join(" ").into()])
        };
        numbers.chunks(500).map(|some| some.iter().copied().map(item).unzip()).collect()
    }

    async fn insert(&self, sets: Sets) -> Result<()> {
        for (items, terms) in sets {
            let mut tx = self.store.begin().await?;
            tx.execute_each(
                "insert into bare (id, external_id, author, posted_at, text, bytes) values ($1, $2, $3, $4, $5, $6)",
                items,
            )
            .await?;
            tx.execute_each("insert into bare_terms (rowid, terms) values ($1, $2)", terms).await?;
            // The store commits nothing unlogged; one line for 500 rows weighs nothing.
            tx.log(Entry::new(&Actor::system("bench"), "rows-inserted", "table", "bare"));
            tx.commit().await?;
        }
        Ok(())
    }
}

/// A hundred items each second: how long after the platform's answer the last of them stands in the inbox.
async fn latency(report: &mut Report, town: &Town) -> Result<()> {
    let reader = town.reader().await?;
    let mut waits = Vec::new();
    for _ in 0..PAGES_AT_PACE {
        let second = Started::now();
        town.fetch_until(town.site.n_shown() + 1).await?;
        see(town, &reader).await?;
        waits.push(town.site.answered().context("the site was asked")?.ms());
        let rest = Duration::from_secs_f64((1.0 - second.seconds()).max(0.0));
        tokio::time::sleep(rest).await;
    }
    let longest = waits.iter().copied().fold(0.0, f64::max);
    let baseline =
        Baseline { name: "storing the same payload as a blob".to_owned(), value: keep(town).await? };
    let notes = vec![format!("the longest of {PAGES_AT_PACE} pages of {PAGE}, one each second")];
    report.add("poll answer to inbox at 100 items/s", longest, baseline, notes);
    Ok(())
}

/// Opens the page of the inbox where the newest item must stand.
async fn see(town: &Town, reader: &Actor) -> Result<()> {
    let external = ExternalId(format!("comment-{}", town.site.n_shown()));
    let item = dialogue::item::standing_as(&town.cx.store.reader(), town.world.account, &external).await?;
    let item = item.context("the item was fetched")?;
    let due_at = item.due_at.context("the item waits for somebody")?;
    let before = Place { due_at, id: item_before(item.id) };
    let (shown, _) = page(&town.cx, reader, &Filter::default(), Some(&before)).await?;
    ensure!(shown.iter().any(|it| it.id == item.id), "the newest item does not stand in the inbox");
    Ok(())
}

/// The greatest identity below this one whose last digit differs, or this one's place when it is 0.
fn item_before(id: ItemId) -> ItemId {
    let text = id.to_string();
    let number = u128::from_str_radix(&text.replace('-', ""), 16).unwrap_or(0).saturating_sub(1);
    let digits = format!("{number:032x}");
    let parts = [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]];
    parts.join("-").parse().unwrap_or(id)
}

async fn keep(town: &Town) -> Result<f64> {
    let mut payload = town.site.fetch(&Sweep { since: None }, Some(&Cursor("all 0 1".to_owned()))).await?;
    payload.body.push(b' '); // Bytes that are not there yet.
    let started = Started::now();
    town.cx.blobs.put(payload.body).await?;
    Ok(started.ms())
}

#[expect(clippy::cast_precision_loss, reason = "counts of a bench are far below 2^52")]
fn f64_of(n: u64) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_before_an_item_lies_below_it_and_above_everything_else_below_it() {
        let id: ItemId = "01900000-0000-7000-8000-000000000010".parse().unwrap();
        assert_eq!(item_before(id).to_string(), "01900000-0000-7000-8000-00000000000f");
        assert!(item_before(id) < id);
    }
}

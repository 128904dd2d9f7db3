//! The same promises on both engines. PostgreSQL is the one in `UPPSIKT_POSTGRES`.
#![expect(clippy::disallowed_methods, reason = "tests ask the environment for the PostgreSQL to use")]

mod each;
mod encrypted;
mod files;
mod forgetting;
mod leases;
mod words;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use kernel::{Actor, Digest, Entropy, Faults, Instant, TurnableClock};

use crate::{Entry, Findable, Location, Store, Surroundings, log, migrations, params};

struct Counting(AtomicU64);

impl Entropy for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        let digest = Digest::of(&self.0.fetch_add(1, Ordering::SeqCst).to_be_bytes());
        for (byte, chance) in bytes.iter_mut().zip(digest.as_bytes().iter().cycle()) {
            *byte = *chance;
        }
    }
}

struct Bench {
    store: Store,
    clock: Arc<TurnableClock>,
    faults: Faults,
    place: Place,
}

/// Where a bench stands; it goes when the bench has gone.
struct Place {
    location: Location,
    folder: tempfile::TempDir,
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Err(failed) = self.location.destroy() {
            eprintln!("a schema is left behind: {}", failed.chain());
        }
    }
}

fn postgres() -> Option<String> {
    let url = std::env::var("UPPSIKT_POSTGRES").ok();
    if url.is_none() {
        assert!(std::env::var("UPPSIKT_REQUIRE_ALL").is_err(), "UPPSIKT_POSTGRES is required here");
        eprintln!("SKIPPED on PostgreSQL: UPPSIKT_POSTGRES is not set (cargo xtask test sets it)");
    }
    url
}

static SCHEMA: AtomicU64 = AtomicU64::new(0);

/// A bench on each engine that is there.
async fn benches() -> Vec<Bench> {
    let mut benches = Vec::new();
    let locations = [Some(None), postgres().map(Some)];
    for url in locations.into_iter().flatten() {
        let folder = tempfile::tempdir().unwrap();
        let location = match url {
            None => Location::Sqlite(folder.path().join("uppsikt.db")),
            Some(url) => {
                let n = SCHEMA.fetch_add(1, Ordering::SeqCst);
                let chance = folder.path().file_name().unwrap().to_string_lossy().to_ascii_lowercase();
                let chance = chance.replace(|it: char| !it.is_ascii_alphanumeric(), "");
                Location::Postgres { url, schema: format!("store_{}_{n}_{chance}", std::process::id()) }
            }
        };
        let clock = Arc::new(TurnableClock::at(Instant::from_micros(1_700_000_000_000_000)));
        let faults = Faults::planned();
        let surroundings = Surroundings {
            clock: clock.clone(),
            entropy: Arc::new(Counting(AtomicU64::new(0))),
            faults: faults.clone(),
        };
        let store = Store::open(&location, surroundings).await.unwrap();
        let mut tx = store.begin().await.unwrap();
        tx.batch("create table thing (id text primary key, n bigint, bytes bytea)").await.unwrap();
        tx.commit().await.unwrap();
        benches.push(Bench { store, clock, faults, place: Place { location, folder } });
    }
    benches
}

/// What a store has around it that nobody looks at.
fn surroundings() -> Surroundings {
    let clock = Arc::new(TurnableClock::at(Instant::from_micros(1_700_000_000_000_000)));
    Surroundings { clock, entropy: Arc::new(Counting(AtomicU64::new(0))), faults: Faults::none() }
}

fn entry(n: i64) -> Entry {
    Entry::new(&Actor::system("test"), "thing-changed", "thing", n)
}

async fn add(store: &Store, id: &str) {
    let mut tx = store.begin().await.unwrap();
    tx.execute("insert into thing (id, n, bytes) values ($1, $2, $3)", params![id, 7, vec![0_u8, 255]])
        .await
        .unwrap();
    tx.log(entry(1));
    tx.commit().await.unwrap();
}

async fn count(store: &Store) -> i64 {
    let row = store.reader().row("select count(*) as n from thing", params![]).await.unwrap().unwrap();
    row.get("n").unwrap()
}

#[tokio::test]
async fn values_come_back_as_they_went_in() {
    for bench in benches().await {
        add(&bench.store, "å").await;
        let sql = "select id, n, bytes, null as absent from thing where id = $2 and n > $1";
        let row = bench.store.reader().row(sql, params![6, "å"]).await.unwrap().unwrap();
        assert_eq!(row.get::<String>("id").unwrap(), "å");
        assert_eq!(row.get::<i64>("n").unwrap(), 7);
        assert_eq!(row.get::<Vec<u8>>("bytes").unwrap(), [0, 255]);
        assert_eq!(row.get::<Option<String>>("absent").unwrap(), None);
        assert!(row.get::<i64>("id").is_err() && row.get::<i64>("other").is_err());
    }
}

#[tokio::test]
async fn a_change_that_was_not_logged_is_refused_and_undone() {
    for bench in benches().await {
        let mut tx = bench.store.begin().await.unwrap();
        tx.execute("insert into thing (id) values ($1)", params!["a"]).await.unwrap();
        let refused = tx.commit().await.unwrap_err();
        assert!(refused.to_string().contains("not logged"));
        assert_eq!(count(&bench.store).await, 0);
    }
}

#[tokio::test]
async fn a_change_behind_a_with_is_a_change() {
    for bench in benches().await {
        add(&bench.store, "a").await;
        let mut tx = bench.store.begin().await.unwrap();
        let sql = "with it as (select 'a' as id)
             update thing set n = 8 where id in (select id from it) returning n";
        assert_eq!(tx.rows(sql, params![]).await.unwrap().len(), 1);
        assert!(tx.commit().await.unwrap_err().to_string().contains("not logged"));
        let mut tx = bench.store.begin().await.unwrap();
        tx.rows("select n from thing", params![]).await.unwrap();
        tx.commit().await.unwrap();
    }
}

#[tokio::test]
async fn a_dropped_change_never_happened_and_the_next_one_goes_on() {
    for bench in benches().await {
        let mut tx = bench.store.begin().await.unwrap();
        tx.execute("insert into thing (id) values ($1)", params!["a"]).await.unwrap();
        drop(tx);
        add(&bench.store, "b").await;
        assert_eq!(count(&bench.store).await, 1);
    }
}

#[tokio::test]
async fn a_failure_before_or_after_the_commit_is_told_apart_only_by_looking() {
    for bench in benches().await {
        for (point, kept) in [(1, 0), (2, 1)] {
            bench.faults.fail_at(point); // 0 begin, 1 before commit, 2 after commit
            let mut tx = bench.store.begin().await.unwrap();
            tx.execute("insert into thing (id) values ($1)", params!["a"]).await.unwrap();
            tx.log(entry(1));
            assert!(tx.commit().await.is_err());
            assert!(bench.faults.end());
            assert_eq!(count(&bench.store).await, kept, "point {point}");
        }
    }
}

#[tokio::test]
async fn the_chain_verifies_and_tells_where_it_was_broken() {
    for bench in benches().await {
        for n in ["a", "b", "c"] {
            add(&bench.store, n).await;
        }
        let reader = bench.store.reader();
        let whole = log::verify(&reader).await.unwrap();
        assert_eq!((whole.entries, &whole.broken), (3, &None));
        let breaches = [
            ("update log set actor = 'person:x' where seq = 2", 2, log::Breach::Content),
            ("update log set actor = 'system:test', prev = hash where seq = 2", 2, log::Breach::Link),
            ("delete from log where seq = 2", 3, log::Breach::Number),
        ];
        for (sql, seq, how) in breaches {
            let mut tx = bench.store.begin().await.unwrap();
            tx.note(sql, params![]).await.unwrap();
            tx.commit().await.unwrap();
            let broken = log::verify(&reader).await.unwrap().broken;
            assert_eq!(broken, Some(log::Broken { seq, how }), "{sql}");
        }
    }
}

#[tokio::test]
async fn many_writers_leave_a_log_without_gaps() {
    for bench in benches().await {
        let writers = (0..20).map(|n| {
            let store = bench.store.clone();
            tokio::spawn(async move { add(&store, &n.to_string()).await })
        });
        for writer in writers.collect::<Vec<_>>() {
            writer.await.unwrap();
        }
        let verified = log::verify(&bench.store.reader()).await.unwrap();
        assert_eq!((verified.entries, verified.broken), (20, None));
    }
}

async fn index(store: &Store, subject: &str, terms: &[&str]) {
    let mut tx = store.begin().await.unwrap();
    let terms: Vec<String> = terms.iter().map(|it| (*it).to_owned()).collect();
    tx.index(subject, "konto", &terms).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn search_keeps_swedish_letters_apart_and_stays_inside_the_scope() {
    for bench in benches().await {
        index(&bench.store, "item:1", &["här", "hal"]).await;
        index(&bench.store, "item:2", &["har", "hål"]).await;
        let reader = bench.store.reader();
        let find = |terms: &[&str], scopes: Option<Vec<String>>| {
            let terms: Vec<String> = terms.iter().map(|it| (*it).to_owned()).collect();
            let reader = reader.clone();
            async move {
                let hits = reader.search(&terms, scopes.as_deref(), 10).await.unwrap();
                hits.into_iter().map(|it| it.subject).collect::<Vec<_>>()
            }
        };
        assert_eq!(find(&["här"], None).await, ["item:1"]);
        assert_eq!(find(&["hål", "har"], None).await, ["item:2"]);
        assert!(find(&["här", "hål"], None).await.is_empty());
        assert_eq!(find(&["hål"], Some(vec!["konto".to_owned()])).await, ["item:2"]);
        assert!(find(&["hål"], Some(vec!["annat".to_owned()])).await.is_empty());
        for hostile in ["\"", "' | 'har", "har*", "a\\"] {
            find(&[hostile], None).await;
        }
        index(&bench.store, "item:2", &[]).await;
        assert!(find(&["hål"], None).await.is_empty());
    }
}

#[tokio::test]
async fn many_subjects_at_once_are_found_like_one_by_one_and_the_last_word_about_each_counts() {
    for bench in benches().await {
        let findable = |subject: &str, terms: &[&str]| Findable {
            subject: subject.to_owned(),
            scope: "konto".to_owned(),
            terms: terms.iter().map(|it| (*it).to_owned()).collect(),
        };
        let mut tx = bench.store.begin().await.unwrap();
        tx.index_each(vec![
            findable("item:1", &["bro", "väg"]),
            findable("item:2", &["bro"]),
            findable("item:3", &[]),
            findable("item:2", &[" ", "hamn"]),
        ])
        .await
        .unwrap();
        tx.index_each(vec![findable("item:4", &["bro"]), findable("item:1", &[])]).await.unwrap();
        tx.index_each(vec![]).await.unwrap();
        tx.commit().await.unwrap();
        let find = async |term: &str| {
            let hits = bench.store.reader().search(&[term.to_owned()], None, 10).await.unwrap();
            hits.into_iter().map(|it| it.subject).collect::<Vec<_>>()
        };
        assert_eq!(find("bro").await, ["item:4"]);
        assert_eq!(find("hamn").await, ["item:2"]);
        assert!(find("väg").await.is_empty());
    }
}

#[tokio::test]
async fn every_step_of_the_tables_history_can_be_applied_twice() {
    for bench in benches().await {
        for migration in migrations::HISTORY {
            let mut tx = bench.store.begin().await.unwrap();
            tx.batch(migration.text(bench.store.engine())).await.unwrap();
            tx.commit().await.unwrap();
        }
    }
}

#[tokio::test]
async fn a_database_of_a_newer_program_is_not_opened() {
    for bench in benches().await {
        let mut tx = bench.store.begin().await.unwrap();
        tx.note("insert into migration (name, digest, applied_at) values ('9999_later', 'x', 0)", params![])
            .await
            .unwrap();
        tx.commit().await.unwrap();
        assert!(migrations::apply(&bench.store).await.is_err());
    }
}

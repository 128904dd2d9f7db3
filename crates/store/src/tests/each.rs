use kernel::Failed;

use super::{Bench, add, benches, count, entry};
use crate::{Tx, params};

const INSERT: &str = "insert into thing (id) values ($1)";

/// A change that begins with three rows, the second of which is there already.
async fn begun(bench: &Bench) -> (Tx, Result<(), Failed>) {
    let mut tx = bench.store.begin().await.unwrap();
    let sets = ["b", "a", "c"].map(|it| params![it].to_vec()).to_vec();
    let sent = tx.execute_each(INSERT, sets).await;
    tx.log(entry(1));
    (tx, sent)
}

fn names_the_constraint(failed: &Failed) -> bool {
    let failed = failed.chain();
    failed.contains("thing_pkey") || failed.contains("thing.id")
}

#[tokio::test]
async fn a_refusal_that_nobody_waited_for_is_told_by_every_later_statement() {
    for bench in benches().await {
        add(&bench.store, "a").await;
        let (mut tx, sent) = begun(&bench).await;
        let told = if let Err(failed) = sent {
            failed
        } else {
            let told = tx.rows("select id from thing", params![]).await.unwrap_err();
            assert!(names_the_constraint(&tx.execute(INSERT, params!["d"]).await.unwrap_err()));
            told
        };
        assert!(names_the_constraint(&told), "{told}");
        tx.commit().await.unwrap_err();
        assert_eq!(count(&bench.store).await, 1, "nothing of the change is there");
    }
}

#[tokio::test]
async fn a_refusal_that_nobody_waited_for_stops_the_commit_and_not_the_next_change() {
    for bench in benches().await {
        add(&bench.store, "a").await;
        let (tx, _) = begun(&bench).await;
        tx.commit().await.unwrap_err();
        assert_eq!(count(&bench.store).await, 1, "nothing of the change is there");
        add(&bench.store, "b").await;
        assert_eq!(count(&bench.store).await, 2);
        let log = crate::log::verify(&bench.store.reader()).await.unwrap();
        assert_eq!((log.entries, log.broken), (2, None));
    }
}

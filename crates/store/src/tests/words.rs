use super::{add, benches, entry, index};
use crate::params;

async fn find(bench: &super::Bench, word: &str) -> usize {
    bench.store.reader().search(&[word.to_owned()], None, 10).await.unwrap().len()
}

#[tokio::test]
async fn no_word_that_a_stranger_writes_stops_a_text_from_being_indexed() {
    for bench in benches().await {
        let long = "å".repeat(5_000);
        index(&bench.store, "item:1", &[&long, "bro\0", "\0", "väg\nhamn", "bro"]).await;
        assert_eq!(find(&bench, &long).await, 1, "a long word is found by its beginning");
        for word in ["bro", "b\0ro", "väg", "hamn"] {
            assert_eq!(find(&bench, word).await, 1, "{word:?}");
        }
        assert_eq!(find(&bench, "\0").await, 0);
        let many: Vec<String> = (0..40_000).map(|n| format!("{n:05}{}", "😀".repeat(70))).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        index(&bench.store, "item:2", &many).await;
        assert_eq!(find(&bench, many[0]).await, 1);
        let short: Vec<String> = (0..40_000).map(|n| format!("ord{n}")).collect();
        index(&bench.store, "item:3", &short.iter().map(String::as_str).collect::<Vec<_>>()).await;
        assert_eq!((find(&bench, "ord19999").await, find(&bench, "ord20000").await), (1, 0));
    }
}

#[tokio::test]
async fn a_nul_in_a_text_is_replaced_alike_and_found_again_by_the_same_text() {
    for bench in benches().await {
        let mut tx = bench.store.begin().await.unwrap();
        tx.execute("insert into thing (id) values ($1)", params!["a\0b"]).await.unwrap();
        tx.execute_each("insert into thing (id) values ($1)", vec![params!["\0"].to_vec()]).await.unwrap();
        tx.log(crate::Entry::new(&kernel::Actor::system("test"), "thing-changed", "thing", "a\0b"));
        tx.log(entry(1));
        tx.commit().await.unwrap();
        let reader = bench.store.reader();
        let row = reader.row("select id from thing where id = $1", params!["a\0b"]).await.unwrap().unwrap();
        assert_eq!(row.get::<String>("id").unwrap(), "a\u{FFFD}b");
        assert_eq!(crate::log::verify(&reader).await.unwrap().broken, None);
    }
}

#[tokio::test]
async fn no_failure_repeats_what_somebody_wrote() {
    for bench in benches().await {
        add(&bench.store, "Anna Ek 19121212").await;
        let mut tx = bench.store.begin().await.unwrap();
        let sql = "insert into thing (id) values ($1)";
        let failed = tx.execute(sql, params!["Anna Ek 19121212"]).await.unwrap_err().chain();
        drop(tx);
        assert!(!failed.contains("Anna"), "{failed}");
        assert!(
            failed.contains("thing_pkey") || failed.contains("thing.id"),
            "it names the constraint: {failed}"
        );
        let mut tx = bench.store.begin().await.unwrap();
        let sql = "update thing set n = cast(cast($1 as text) as bigint)";
        if let Err(failed) = tx.execute(sql, params!["Anna Ek 19121212"]).await {
            let failed = failed.chain();
            assert!(failed.contains("22P02") && !failed.contains("Anna"), "{failed}");
        }
    }
}

use super::{Bench, add, benches, count, entry, index};
use crate::{EngineKind, Location, params};

/// Whether the bytes stand anywhere in the files of a SQLite database.
fn stands_in_files(bench: &Bench, text: &str) -> bool {
    let files = std::fs::read_dir(bench.place.folder.path()).unwrap();
    let bytes = files.map(|it| std::fs::read(it.unwrap().path()).unwrap());
    bytes.into_iter().any(|it| it.windows(text.len()).any(|it| it == text.as_bytes()))
}

/// Where a row stands in a PostgreSQL table: a table written anew begins with it.
async fn place_of(bench: &Bench, id: &str) -> String {
    let sql = "select cast(ctid as text) as place from thing where id = $1";
    bench.store.reader().row(sql, params![id]).await.unwrap().unwrap().get("place").unwrap()
}

#[tokio::test]
async fn what_was_deleted_is_in_no_file_once_it_is_forgotten() {
    for bench in benches().await {
        for n in 0..200 {
            add(&bench.store, &format!("grovtinnehåll{n}")).await;
            index(&bench.store, &format!("item:{n}"), &["vanligt", &format!("qzordalydelse{n}")]).await;
        }
        add(&bench.store, "kvar").await;
        index(&bench.store, "item:kvar", &["xykvarlydelse"]).await;
        let mut tx = bench.store.begin().await.unwrap();
        tx.execute("delete from thing where id <> 'kvar'", params![]).await.unwrap();
        tx.log(entry(1));
        for n in 0..200 {
            tx.index(&format!("item:{n}"), "konto", &[]).await.unwrap();
        }
        tx.commit().await.unwrap();
        bench.store.forget_deleted(&["thing"]).await.unwrap();
        assert_eq!(count(&bench.store).await, 1);
        let found =
            async |word: &str| bench.store.reader().search(&[word.to_owned()], None, 10).await.unwrap().len();
        assert_eq!((found("xykvarlydelse").await, found("vanligt").await), (1, 0));
        match bench.store.engine() {
            EngineKind::Sqlite => {
                assert!(stands_in_files(&bench, "kvarlydelse"), "we look where words stand");
                assert!(!stands_in_files(&bench, "ordalydelse"));
                assert!(!stands_in_files(&bench, "grovtinneh"));
            }
            EngineKind::Postgres => assert_eq!(place_of(&bench, "kvar").await, "(0,1)"),
        }
    }
}

#[tokio::test]
async fn a_single_text_that_was_taken_out_of_the_index_is_in_no_file_once_it_is_forgotten() {
    for bench in benches().await {
        let mut tx = bench.store.begin().await.unwrap();
        for n in 0..5 {
            tx.index(&format!("item:{n}"), "konto", &[format!("lydelse{n}qz")]).await.unwrap();
        }
        tx.commit().await.unwrap();
        index(&bench.store, "item:3", &[]).await;
        bench.store.forget_deleted(&[]).await.unwrap();
        let found = bench.store.reader().search(&["lydelse2qz".to_owned()], None, 10).await.unwrap();
        assert_eq!(found.len(), 1);
        if bench.store.engine() == EngineKind::Sqlite {
            // Words that begin alike are kept as what differs.
            assert!(stands_in_files(&bench, "2qz") && !stands_in_files(&bench, "3qz"));
        }
    }
}

#[tokio::test]
async fn what_somebody_still_reads_is_waited_for() {
    for bench in benches().await {
        add(&bench.store, "bort").await;
        add(&bench.store, "kvar").await;
        let Location::Postgres { url, .. } = &bench.place.location else { continue };
        let (reader, connection) = tokio_postgres::connect(url, tokio_postgres::NoTls).await.unwrap();
        let connection = tokio::spawn(connection);
        reader.batch_execute("begin isolation level repeatable read; select 1").await.unwrap();
        let mut tx = bench.store.begin().await.unwrap();
        tx.note("delete from thing where id = 'bort'", params![]).await.unwrap();
        tx.commit().await.unwrap();
        let ending = async {
            tokio::time::sleep(std::time::Duration::from_millis(200)).await;
            reader.batch_execute("commit").await.unwrap();
        };
        let (forgotten, ()) = tokio::join!(bench.store.forget_deleted(&["thing"]), ending);
        forgotten.unwrap();
        assert_eq!(place_of(&bench, "kvar").await, "(0,1)");
        connection.abort();
    }
}

#[tokio::test]
async fn a_copy_is_complete_while_others_write_and_goes_over_nothing() {
    for bench in benches().await {
        let path = bench.place.folder.path().join("copy.db");
        if bench.store.engine() == EngineKind::Postgres {
            assert!(bench.store.copy_to(path).await.is_err());
            continue;
        }
        for n in 0..50 {
            add(&bench.store, &format!("before{n}")).await;
        }
        let mut tx = bench.store.begin().await.unwrap();
        tx.execute("insert into thing (id) values ('meanwhile')", params![]).await.unwrap();
        bench.store.copy_to(path.clone()).await.unwrap();
        drop(tx);
        let surroundings = bench.store.surroundings.clone();
        let copy = crate::Store::open(&Location::Sqlite(path.clone()), surroundings).await.unwrap();
        assert_eq!(count(&copy).await, 50);
        assert_eq!(crate::log::verify(&copy.reader()).await.unwrap().broken, None);
        index(&copy, "item:1", &["bro"]).await;
        assert_eq!(copy.reader().search(&["bro".to_owned()], None, 1).await.unwrap().len(), 1);
        assert!(bench.store.copy_to(path).await.is_err(), "it goes over no file that is there");
    }
}

#[tokio::test]
async fn a_copy_ends_though_others_never_stop_writing() {
    for bench in benches().await {
        if bench.store.engine() == EngineKind::Postgres {
            continue;
        }
        let mut tx = bench.store.begin().await.unwrap();
        for n in 0..40 {
            let bytes = vec![7_u8; 1_000_000];
            let sql = "insert into thing (id, bytes) values ($1, $2)";
            tx.note(sql, params![format!("large{n}"), bytes]).await.unwrap();
        }
        tx.commit().await.unwrap();
        let writing = async {
            for n in 0..3_000 {
                add(&bench.store, &format!("meanwhile{n}")).await;
            }
        };
        tokio::select! {
            copied = bench.store.copy_to(bench.place.folder.path().join("copy.db")) => copied.unwrap(),
            () = writing => panic!("the copy began anew with every change"),
        }
    }
}

#[tokio::test]
async fn a_schema_that_was_destroyed_is_gone() {
    for bench in benches().await {
        let Location::Postgres { schema, .. } = bench.place.location.clone() else { continue };
        let other = benches().await.pop().unwrap();
        bench.place.location.destroy().unwrap();
        let sql = "select 1 as n from information_schema.schemata where cast(schema_name as text) = $1";
        assert!(other.store.reader().row(sql, params![schema]).await.unwrap().is_none());
    }
}

use std::path::Path;

use super::{postgres, surroundings};
use crate::{Location, Store, params};

/// The schema of these tests, at an address that ends with these words.
fn location(url: &str, words: &str) -> Location {
    Location::Postgres { url: format!("{url}?{words}"), schema: format!("encrypted_{}", std::process::id()) }
}

fn root() -> String {
    std::env::var("UPPSIKT_POSTGRES_CA").expect("whoever starts PostgreSQL says which certificate it shows")
}

async fn refusal(location: &Location) -> String {
    match Store::open(location, surroundings()).await {
        Ok(_) => panic!("it was opened"),
        Err(failed) => failed.chain(),
    }
}

#[tokio::test]
async fn the_way_to_a_server_that_proves_who_it_is_is_encrypted() {
    let Some(url) = postgres() else { return };
    let location = location(&url, &format!("sslmode=verify-full&sslrootcert={}", root()));
    let store = Store::open(&location, surroundings()).await.unwrap();
    let sql = "select cast(ssl as text) as ssl from pg_stat_ssl where pid = pg_backend_pid()";
    let row = store.reader().row(sql, params![]).await.unwrap().unwrap();
    assert_eq!(row.get::<String>("ssl").unwrap(), "true");
    drop(store);
    location.destroy().unwrap();
}

#[tokio::test]
async fn a_server_that_does_not_prove_who_it_is_is_told_nothing() {
    let Some(url) = postgres() else { return };
    let stranger = location(&url, "sslmode=verify-full");
    assert!(refusal(&stranger).await.contains("certificate"), "the machine does not trust it");
    let other_name = url.replace("127.0.0.1", "localhost");
    let other_name = location(&other_name, &format!("sslmode=verify-full&sslrootcert={}", root()));
    assert!(refusal(&other_name).await.contains("certificate"), "it is another's");
}

#[tokio::test]
async fn roots_that_are_none_are_refused_by_name() {
    let url = "postgres://uppsikt@127.0.0.1:1/none";
    let folder = tempfile::tempdir().unwrap();
    let empty = folder.path().join("tom.pem");
    std::fs::write(&empty, "ingenting").unwrap();
    for file in [empty.as_path(), Path::new("/nowhere/rot.pem")] {
        let said =
            refusal(&location(url, &format!("sslmode=verify-full&sslrootcert={}", file.display()))).await;
        assert!(said.contains(&file.display().to_string()), "{said}");
    }
}

//! What is kept on the disk.

use std::path::Path;

use cucumber::{given, then};

use crate::rig::web::encoded;
use crate::town::{Town, Who};

/// Without this a search that finds nothing would prove nothing.
#[given(expr = "att {string} finns i kommunens lagring")]
async fn it_is_kept(town: &mut Town, text: String) {
    let files = kept(town, &text).await;
    assert!(!files.is_empty(), "\"{text}\" har aldrig hämtats");
}

#[then(expr = "ingen i kommunen kan längre läsa {string}")]
async fn nobody_reads_it(town: &mut Town, text: String) {
    let here = town.here();
    here.walk_to(here.now().plus_seconds(3_600)).await;
    let found = town.look(Who::Editor, &format!("/inbox/search?q={}", encoded(&text))).await;
    assert!(found.rows().is_empty(), "sökningen hittar {}", found.text());
    let item = town.path().await;
    for (who, page) in [(Who::Editor, item), (Who::Registrar, town.case())] {
        let page = town.look(who, &page).await;
        assert_eq!(page.status, 200, "{}", page.path);
        page.must_not_say(&text);
    }
}

#[then(expr = "ingen kopia av {string} finns kvar i kommunens lagring")]
async fn no_copy_is_kept(town: &mut Town, text: String) {
    let files = kept(town, &text).await;
    assert!(files.is_empty(), "\"{text}\" står i {files:?}");
}

/// Every file that holds these words when nothing is left to do.
async fn kept(town: &mut Town, words: &str) -> Vec<String> {
    town.here().work().await;
    files_with(town.here().storage(), words)
}

/// The files below this folder in which these words stand.
fn files_with(folder: &Path, words: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_with(&path, words));
        } else if std::fs::read(&path).unwrap().windows(words.len()).any(|it| it == words.as_bytes()) {
            found.push(path.display().to_string());
        }
    }
    found
}

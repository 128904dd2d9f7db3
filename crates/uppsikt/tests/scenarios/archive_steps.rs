//! What an archive receives: packages, read without the program.

use std::process::Command;

use cucumber::then;

use crate::rig::process;
use crate::town::{Town, Who};

/// The package of the newest snapshot, as the archivist fetches it.
async fn package(town: &mut Town) -> Vec<u8> {
    let page = town.look(Who::Archivist, "/snapshots").await;
    let path =
        page.links(|href, _| href.starts_with("/snapshots/")).into_iter().next().expect("en ögonblicksbild");
    let web = town.here().visit(Who::Archivist.login()).await;
    let answer = web.get(&format!("{path}/package")).await;
    assert_eq!((answer.status, answer.kind.as_str()), (200, "application/x-tar"), "{path}");
    answer.body
}

/// The files of a container (ustar): name and content.
fn files(tar: &[u8]) -> Vec<(String, &[u8])> {
    let (mut found, mut at) = (Vec::new(), 0);
    while at + 512 <= tar.len() && tar[at] != 0 {
        let head = &tar[at..at + 512];
        let text = |part: &[u8]| String::from_utf8_lossy(part).trim_end_matches('\0').to_owned();
        let bytes = usize::from_str_radix(text(&head[124..136]).trim(), 8).unwrap();
        let (before, name) = (text(&head[345..500]), text(&head[..100]));
        let name = if before.is_empty() { name } else { format!("{before}/{name}") };
        found.push((name, &tar[at + 512..at + 512 + bytes]));
        at += 512 + bytes.div_ceil(512) * 512;
    }
    found
}

#[then(expr = "innehåller paketet {string}")]
async fn the_package_holds(town: &mut Town, words: String) {
    let package = package(town).await;
    let files = files(&package);
    let is_a_name = files.iter().any(|it| it.0.contains(&words));
    let said = || files.iter().any(|it| it.1.windows(words.len()).any(|it| it == words.as_bytes()));
    let names: Vec<_> = files.iter().map(|it| it.0.as_str()).collect();
    assert!(is_a_name || said(), "\"{words}\" står varken i eller på någon av filerna: {names:?}");
}

/// Read by a program that is not ours; where there is none on the machine, it is said.
#[then(expr = "går {string} att läsa i läsexemplaret")]
async fn it_is_read_in_the_copy(town: &mut Town, words: String) {
    let package = package(town).await;
    let files = files(&package);
    let copy = files.iter().find(|it| {
        it.0.contains("/lasexemplar/lasexemplar-") || it.0.contains("/lasexemplar/data/lasexemplar-")
    });
    let copy = copy.expect("ett läsexemplar i paketet").1;
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("lasexemplar.pdf");
    std::fs::write(&path, copy).unwrap();
    let Ok(output) = Command::new("pdftotext").arg("-layout").arg(&path).arg("-").output() else {
        assert!(std::env::var_os("UPPSIKT_REQUIRE_ALL").is_none(), "pdftotext is required here");
        eprintln!("SKIPPED: there is no pdftotext on the path; nobody outside read the copy");
        return;
    };
    let text = String::from_utf8_lossy(&output.stdout).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains(&words), "läsexemplaret säger: {text}");
}

#[then(expr = "godkänner uppsikt verify paketet")]
async fn it_is_verified(town: &mut Town) {
    let package = package(town).await;
    let name = files(&package)[0].0.split('/').next().unwrap().to_owned();
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join(format!("{name}.tar"));
    std::fs::write(&path, &package).unwrap();
    let ran = process::run(&["verify", path.to_str().unwrap()]);
    assert_eq!(ran.status, 0, "{ran}");
    let mut changed = package;
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    std::fs::write(&path, &changed).unwrap();
    assert_ne!(process::run(&["verify", path.to_str().unwrap()]).status, 0, "en ändrad byte märks");
}

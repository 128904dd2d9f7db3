//! What leaves the program is judged by others: archives by warcio and wacz, time stamps by OpenSSL, and what was
//! changed by `uppsikt verify`, which says where.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::rig::process::{Ran, run};
use crate::rig::stage::Decided;
use crate::rig::{ACCOUNT, Rig, Wanted, path, until};
use moderation::Case;
use testkit::{Engine, server};

/// Runs somebody else's program; what it said.
fn must(program: &str, words: &[&str], folder: &Path) -> String {
    let (well, said) = ask(program, words, folder);
    assert!(well, "{program} {words:?}: {said}");
    said
}

fn ask(program: &str, words: &[&str], folder: &Path) -> (bool, String) {
    let done = Command::new(program).args(words).current_dir(folder).output().unwrap();
    let said = [done.stdout, done.stderr].concat();
    (done.status.success(), String::from_utf8_lossy(&said).into_owned())
}

/// An installation with a comment hidden, one answered and one changed; and the case.
async fn eventful(settings: &str) -> (Rig, Case) {
    let rig = Rig::start(Wanted { settings, ..Wanted::on(Engine::Sqlite) }).await;
    let post = rig.site.write_post("Snöröjning", "Nu plogar vi gång- och cykelvägar.").await;
    let bad = rig.site.write_comment(post, "Besökare", "Vilken jävla skitplogning!").await;
    let question = rig.site.write_comment(post, "Anna", "När plogar ni Storgatan?").await;
    let item = rig.arrived(question).await;
    let editor = rig.visit(rig.cast.with("editor")).await;
    let answer = [("seen", "1"), ("decisions", "0"), ("text", "Vi plogar i kväll.")];
    assert_eq!(editor.post(&format!("/items/{}/answers", item.id), &answer).await.status, 303);
    let case = rig.hide(bad).await;
    until("the answer stands", async || (rig.site.replies(post, question).await.len() == 1).then_some(()))
        .await;
    (rig, case)
}

/// The bundle of a case as the registrar downloads it.
async fn download(rig: &Rig, case: &Case, to: &str) -> std::path::PathBuf {
    let registrar = rig.visit(rig.cast.with("registrar")).await;
    let answer = registrar.get(&format!("/evidence/{}", case.stage.bundle().unwrap())).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let file = rig.beside(to);
    fs::write(&file, &answer.body).unwrap();
    file
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_account_is_exported_so_that_others_can_read_it() {
    let (mut rig, _) = eventful("").await;
    rig.stop().await;
    let export = |format: &str, file: &str| -> Ran {
        let out = rig.beside(file);
        rig.run("export", &["--account", ACCOUNT, "--format", format, "--out", path(&out)])
    };
    for (format, file) in [("wacz", "konto.wacz"), ("json", "konto.json"), ("csv", "konto.csv")] {
        let ran = export(format, file);
        assert_eq!(ran.status, 0, "{format}: {ran}");
        assert_eq!(export(format, file).status, 3, "{format}: what is there is never written over");
        if format != "wacz" {
            let text = fs::read_to_string(rig.beside(file)).unwrap();
            for words in ["skitplogning", "Storgatan", "i kväll"] {
                assert!(text.contains(words), "{format} lacks {words}: {text}");
            }
        }
    }
    let json: serde_json::Value =
        serde_json::from_slice(&fs::read(rig.beside("konto.json")).unwrap()).unwrap();
    assert!(json.is_object() || json.is_array());
    let file = rig.beside("konto.wacz");
    let ran = run(&["verify", path(&file)]);
    assert_eq!(ran.status, 0, "{ran}");
    judged_by_warcio(&rig, &file);
    judged_by_wacz(&rig, &file);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_account_is_handed_to_an_archive_in_a_package_that_others_read() {
    let (mut rig, _) = eventful("").await;
    rig.stop().await;
    let export = |file: &str, code: &[&str]| -> Ran {
        let out = rig.beside(file);
        let words = ["--account", ACCOUNT, "--format", "fgs", "--out", path(&out)];
        rig.run("export", &[&words[..], code].concat())
    };
    assert_ne!(export("utan-nummer.tar", &[]).status, 0, "an archive knows an organisation by its number");
    assert!(!rig.beside("utan-nummer.tar").exists());
    for file in ["konto-2026.tar", "konto-2026"] {
        let ran = export(file, &["--code", "212000-0000"]);
        assert_eq!(ran.status, 0, "{file}: {ran}");
        assert_ne!(export(file, &["--code", "212000-0000"]).status, 0, "what is there is never written over");
        let ran = run(&["verify", path(&rig.beside(file))]);
        assert_eq!(ran.status, 0, "{file}: {ran}");
    }
    let package = rig.beside("konto-2026");
    let premis = fs::read_to_string(package.join("metadata/preservation/premis.xml")).unwrap();
    for event in ["capture", "hide"] {
        assert!(premis.contains(&format!("<eventType>{event}</eventType>")), "{event}: {premis}");
    }
    let original = package.join("representations/original/data/000000");
    let words = |it: std::io::Result<fs::DirEntry>| fs::read_to_string(it.unwrap().path()).unwrap();
    let mut bodies = fs::read_dir(original).unwrap().map(words);
    assert!(bodies.any(|it| it.contains("skitplogning")), "the platform's own words");
    let wacz = package.join("representations/webbarkiv/data/konto.wacz");
    assert_eq!(run(&["verify", path(&wacz)]).status, 0);
    judged_by_verapdf(&package.join("representations/lasexemplar/data/lasexemplar-000001.pdf"));
    fs::write(package.join("documentation/tackning.json"), "[]").unwrap();
    let ran = run(&["verify", path(&package)]);
    assert_ne!(ran.status, 0);
    assert!(ran.to_string().contains("documentation/tackning.json"), "{ran}");
}

fn judged_by_verapdf(file: &Path) {
    let Some(verapdf) = server("UPPSIKT_VERAPDF") else { return };
    for flavour in ["2u", "ua1"] {
        let said = must(&verapdf, &[flavour, path(file)], file.parent().unwrap());
        assert!(said.starts_with("PASS"), "{said}");
    }
}

fn judged_by_warcio(rig: &Rig, file: &Path) {
    let Some(warcio) = server("UPPSIKT_WARCIO") else { return };
    let folder = rig.beside("unpacked");
    let mut zip = zip::ZipArchive::new(fs::File::open(file).unwrap()).unwrap();
    zip.extract(&folder).unwrap();
    let names = zip.file_names().map(|it| it.unwrap().into_owned());
    let warcs: Vec<String> = names.filter(|it| it.ends_with(".warc.gz")).collect();
    let words: Vec<&str> = ["check", "-v"].into_iter().chain(warcs.iter().map(String::as_str)).collect();
    let said = must(&warcio, &words, &folder);
    assert!(said.contains("digest pass"), "{said}");
    assert!(!said.contains("failed") && !said.contains("no digest to check"), "{said}");
}

fn judged_by_wacz(rig: &Rig, file: &Path) {
    let Some(wacz) = server("UPPSIKT_WACZ") else { return };
    let said = must(&wacz, &["validate", "-f", path(file)], &rig.beside(""));
    assert!(said.contains("Validation succeeded"), "{said}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stamped_bundle_is_proven_by_openssl_alone() {
    let (Some(url), Some(roots)) = (server("UPPSIKT_TSA"), server("UPPSIKT_TSA_CA")) else { return };
    let settings = format!("[time_stamp]\nurl = \"{url}\"\nroots = \"{roots}\"\n");
    let (mut rig, case) = eventful(&settings).await;
    let bundle = download(&rig, &case, "bevis.wacz").await;
    let registrar = rig.visit(rig.cast.with("registrar")).await;
    let address = format!("/evidence/{}/stamp", case.stage.bundle().unwrap());
    let stamp = until("the bundle is stamped", async || {
        let answer = registrar.get(&address).await;
        (answer.status == 200).then_some(answer.body)
    })
    .await;
    fs::write(rig.beside("bevis.tsr"), stamp).unwrap();
    let words = ["ts", "-verify", "-data", "bevis.wacz", "-in", "bevis.tsr", "-CAfile", &roots];
    must("openssl", &words, &rig.beside(""));
    let tsr = rig.beside("bevis.tsr");
    let ours = ["verify", path(&bundle), "--stamp", path(&tsr), "--roots", &roots];
    let ran = run(&ours);
    assert_eq!(ran.status, 0, "{ran}");

    let mut bytes = fs::read(&bundle).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&bundle, bytes).unwrap();
    assert!(!ask("openssl", &words, &rig.beside("")).0, "OpenSSL proves a changed bundle");
    assert_eq!(run(&ours).status, 1);
    rig.stop().await;
    rig.verify();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_single_changed_byte_is_found_and_its_place_is_named() {
    let (rig, case) = eventful("").await;
    let bundle = download(&rig, &case, "bevis.wacz").await;
    let ran = run(&["verify", path(&bundle)]);
    assert_eq!(ran.status, 0, "{ran}");
    let whole = fs::read(&bundle).unwrap();
    let changed = rig.beside("changed.wacz");
    let mut zip = zip::ZipArchive::new(fs::File::open(&bundle).unwrap()).unwrap();
    assert!(zip.len() > 5);
    for n in 0..zip.len() {
        let (name, begin, length) = {
            let file = zip.by_index(n).unwrap();
            (file.name().unwrap().into_owned(), file.data_start().unwrap(), file.size())
        };
        let place = usize::try_from(begin + length / 2).unwrap();
        let ran = verify_changed(&whole, place, &changed);
        assert_eq!(ran.status, 1, "{name}, byte {place}: {ran}");
        assert!(ran.said.contains(&name), "a byte of {name} was changed: {ran}");
    }
    // The container around the files, from its first to its last byte.
    for place in [0, 7, 14, whole.len() - 1, whole.len() - 12, whole.len() - 60] {
        let ran = verify_changed(&whole, place, &changed);
        assert_eq!(ran.status, 1, "byte {place}: {ran}");
        assert!(ran.said.lines().count() > 1, "byte {place}: {ran}");
    }
}

fn verify_changed(whole: &[u8], place: usize, file: &Path) -> Ran {
    let mut bytes = whole.to_vec();
    bytes[place] ^= 0x20;
    fs::write(file, bytes).unwrap();
    run(&["verify", path(file)])
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_copy_that_the_law_forbids_is_destroyed_and_verification_says_so() {
    let (mut rig, hidden) = eventful("").await;
    let forbidden = Decided {
        author: "",
        text: "",
        ground: "child-abuse-image",
        act: "remove",
        reason: "En bild av ett övergrepp på ett barn.",
    };
    let item = dialogue::item::one(&rig.house.cx.store.reader(), hidden.item).await.unwrap().unwrap();
    let comment: u64 = item.external.0.rsplit('-').next().unwrap().parse().unwrap();
    let digest = hidden.stage.bundle().unwrap();
    let copy = rig.house.cx.vault.open(digest).await.unwrap();
    let removed = rig.decide(comment, forbidden).await;
    let registrar = rig.visit(rig.cast.with("registrar")).await;
    let program = rig.api(rig.cast.with("registrar"));
    for (answer, said) in [
        (registrar.get(&format!("/evidence/{digest}")).await, "Beviset är förstört"),
        (program.get(&format!("/api/v1/evidence/{digest}")).await, "\"code\":\"destroyed\""),
    ] {
        assert_eq!(answer.status, 410, "{}", answer.text());
        assert!(answer.text().contains(said), "{}", answer.text());
    }
    let case = registrar.get(&format!("/cases/{}", hidden.id)).await.text();
    assert!(case.contains("Beviset är förstört") && case.contains(&digest.to_string()), "{case}");
    rig.stop().await;
    let ran = rig.run("verify", &[]);
    assert_eq!(ran.status, 0, "{ran}");
    let said = ran.to_string();
    assert!(
        said.contains(&format!("Beviset {digest} är förstört")) && said.contains("lagen förbjuder"),
        "{said}"
    );
    let ran = rig
        .run("export", &["--account", ACCOUNT, "--format", "wacz", "--out", path(&rig.beside("konto.wacz"))]);
    assert_eq!(ran.status, 0, "{ran}");
    rig.house.cx.blobs.put(copy).await.unwrap();
    let ran = rig.run("verify", &[]);
    assert_eq!(ran.status, 1, "{ran}");
    assert!(
        ran.to_string().contains(&format!("beviset {digest} finns kvar, men lagen förbjuder kopian")),
        "{ran}"
    );
    assert_ne!(removed.stage.bundle(), Some(digest));
}

//! Documents for reading and keeping. `UPPSIKT_VERAPDF` names a program that takes a flavour and files and judges them
//! by veraPDF; `pdftotext` (Debian poppler-utils) is on the path.

#![expect(clippy::unwrap_used, reason = "a test that fails may say so by stopping")]
#![expect(clippy::disallowed_methods, reason = "referees are found by the environment and read files")]

use std::path::{Path, PathBuf};
use std::process::Command;

use archive::pdf::{Block, Document, Unprinted};

fn document(blocks: Vec<Block>) -> Document {
    Document {
        title: "Gallringsprotokoll KS 2026/00123 – räksmörgås & <ÅÄÖ>".to_owned(),
        author: "Exempelkommun".to_owned(),
        software: "Uppsikt 0.1.0".to_owned(),
        created_at: "2026-11-23T08:15:00Z".parse().unwrap(),
        blocks,
    }
}

fn texts(words: &[&str]) -> Vec<String> {
    words.iter().map(|it| (*it).to_owned()).collect()
}

/// Everything that a document can hold, long enough for several pages.
fn whole() -> Document {
    let rows = (0..30).map(|n| {
        let long = if n == 7 {
            "ord ".repeat(700)
        } else {
            "Ni är ju inte kloka 😀👍🏽 ❤️ på förvaltningen!".to_owned()
        };
        vec![format!("{n}"), "2026-11-23 kl. 08:15".to_owned(), long]
    });
    let address = format!("https://social.example.se/{}", "lång".repeat(60));
    document(vec![
        Block::Paragraph("Bakgrund utan rubrik.\nAndra raden.\n\nFjärde raden.".to_owned()),
        Block::Heading("Vad som gallrades".to_owned()),
        Block::Facts(vec![
            ("Beslut".to_owned(), "Kommunstyrelsen 2026-10-01 § 12".to_owned()),
            ("Adress".to_owned(), address),
            ("Tomt".to_owned(), String::new()),
        ]),
        Block::Subheading("Poster".to_owned()),
        Block::Table { columns: texts(&["Nr", "Tid", "Text"]), rows: rows.collect() },
        Block::Heading("Skrift som inte är latin".to_owned()),
        Block::Paragraph(
            "Ελληνικά, русский, \u{1f9ff}, عربي, 漢字, \u{e000}, \u{0}\u{202e}x e\u{301}".to_owned(),
        ),
        Block::Heading(String::new()),
        Block::Paragraph(String::new()),
        Block::Table { columns: texts(&["Ensam"]), rows: vec![vec![], texts(&["a", "för mycket"])] },
        Block::Facts(vec![]),
        Block::Paragraph("x".repeat(5_000)),
    ])
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert_eq!(whole().print().unwrap(), whole().print().unwrap());
    assert_ne!(whole().print().unwrap(), document(vec![]).print().unwrap());
}

#[test]
fn what_would_not_be_a_document_is_refused() {
    let subheading = document(vec![Block::Subheading("för djupt".to_owned())]);
    assert!(matches!(subheading.print(), Err(Unprinted::Order)));
    let table = document(vec![Block::Table { columns: vec![], rows: vec![] }]);
    assert!(matches!(table.print(), Err(Unprinted::NoColumns)));
}

fn verapdf(program: &Path, flavour: &str, file: &Path) -> (bool, String) {
    let output = Command::new(program).arg(flavour).arg(file).output().unwrap();
    let text = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&text).into_owned())
}

#[test]
fn verapdf_agrees_and_refuses_altered_twins() {
    let Some(program) = std::env::var_os("UPPSIKT_VERAPDF").map(PathBuf::from) else {
        assert!(std::env::var_os("UPPSIKT_REQUIRE_ALL").is_none(), "UPPSIKT_VERAPDF is required here");
        eprintln!("SKIPPED: UPPSIKT_VERAPDF does not name a referee; nobody outside judged this");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    for (name, it) in [("helt.pdf", whole()), ("tomt.pdf", document(vec![]))] {
        let path = folder.path().join(name);
        let bytes = it.print().unwrap();
        std::fs::write(&path, &bytes).unwrap();
        for flavour in ["2u", "ua1"] {
            let (ok, text) = verapdf(&program, flavour, &path);
            assert!(ok && text.starts_with("PASS"), "{name} {flavour}: {text}");
        }
        let twins = [
            ("2u", "<pdfaid:part>2", "<pdfaid:part>3"),
            ("2u", "/ToUnicode", "/ToUnicodf"),
            ("ua1", "/MarkInfo", "/MarkInfp"),
        ];
        for (flavour, words, others) in twins {
            let at = bytes.windows(words.len()).position(|it| it == words.as_bytes()).unwrap();
            let mut twin = bytes.clone();
            twin[at..at + words.len()].copy_from_slice(others.as_bytes());
            let path = folder.path().join("twin.pdf");
            std::fs::write(&path, twin).unwrap();
            let (ok, text) = verapdf(&program, flavour, &path);
            assert!(!ok && text.starts_with("FAIL"), "{name} with {others} passed: {text}");
        }
    }
}

#[test]
fn another_reader_finds_the_letters() {
    if Command::new("pdftotext").arg("-v").output().is_err() {
        assert!(std::env::var_os("UPPSIKT_REQUIRE_ALL").is_none(), "pdftotext is required here");
        eprintln!("SKIPPED: there is no pdftotext on the path; nobody outside read this");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("helt.pdf");
    std::fs::write(&path, whole().print().unwrap()).unwrap();
    let output = Command::new("pdftotext").args(["-layout"]).arg(&path).arg("-").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    for words in [
        "räksmörgås & <ÅÄÖ>",
        "Ni är ju inte kloka 😀👍",
        "❤",
        "§ 12",
        "Ελληνικά, русский, [U+1F9FF]",
        "[U+6F22]",
        "é",
        "sida 2 av",
    ] {
        assert!(text.contains(words), "{words} is missing");
    }
    assert_eq!(text.matches("ord").count(), 700);
}

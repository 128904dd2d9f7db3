//! Archives and XML, as a stranger may send them: what grows without end when it is opened, what reaches for files, what
//! repeats itself a thousand million times. Nothing here opens any of it.

use std::io::{Cursor, Write as _};
use std::sync::LazyLock;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::FORM;

/// XML that asks for a file of the machine.
pub(super) const ENTITY: &str =
    "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
/// XML of a few lines that is gigabytes when it is read out.
pub(super) const LAUGHS: &str = "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"haha\">\
    <!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">\
    <!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]><l>&d;</l>";

/// An archive of a few thousand bytes that holds many megabytes and wants to be unpacked outside its folder; packed once.
static BOMB: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("../../../../tmp/uppsikt-ute", SimpleFileOptions::default()).unwrap();
    for _ in 0..64 {
        zip.write_all(&[b'0'; 1 << 20]).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.len() < 100_000 && bytes.starts_with(b"PK"));
    bytes
});

/// What is sent to a page: what it is, as which kind, and its bytes.
pub(super) type Sent = (&'static str, &'static str, Vec<u8>);

/// For a page: in a field, as a file, and instead of a form.
pub(super) fn for_a_page(proof: &str) -> Vec<Sent> {
    let bomb = &*BOMB;
    let field = bomb.iter().fold(String::new(), |field, it| field + &format!("%{it:02X}"));
    let mut sent = vec![
        ("an archive in a field", FORM, format!("_proof={proof}&reason={field}&text={field}").into_bytes()),
        ("an archive called a form", FORM, bomb.clone()),
        ("xml called a form", FORM, ENTITY.as_bytes().to_vec()),
        ("an archive", "application/zip", bomb.clone()),
        ("xml", "application/xml", ENTITY.as_bytes().to_vec()),
        ("xml as text", "text/xml; charset=utf-8", LAUGHS.as_bytes().to_vec()),
    ];
    for (what, name, bytes) in [
        ("an archive as a file", "konton.csv", &bomb[..]),
        ("a file outside the folder", "../../../tmp/uppsikt-ute", &bomb[..]),
        ("xml as a file", "konton.xml", ENTITY.as_bytes()),
        ("laughing xml as a file", "konton.csv", LAUGHS.as_bytes()),
    ] {
        sent.push((what, "multipart/form-data; boundary=gran", with_file(proof, name, bytes)));
    }
    sent
}

fn with_file(proof: &str, name: &str, bytes: &[u8]) -> Vec<u8> {
    let before = format!(
        "--gran\r\nContent-Disposition: form-data; name=\"_proof\"\r\n\r\n{proof}\r\n\
         --gran\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n"
    );
    [before.as_bytes(), bytes, b"\r\n--gran--\r\n"].concat()
}

/// For a program's entrance: called JSON, and called what it is.
pub(super) fn for_a_program() -> Vec<Sent> {
    vec![
        ("an archive called json", "application/json", BOMB.clone()),
        ("xml called json", "application/json", ENTITY.as_bytes().to_vec()),
        ("an archive", "application/zip", BOMB.clone()),
        ("xml", "application/xml", LAUGHS.as_bytes().to_vec()),
    ]
}

//! Makes a package of as many mebibytes as asked for, examines it and says how fast and with how much memory.
//!
//! `cargo run --release -p archive --example package -- FOLDER container|folder MEBIBYTES BYTES_PER_FILE`

#![expect(clippy::disallowed_methods, reason = "a measurement reads the clock and the system")]
#![expect(clippy::print_stdout, reason = "a measurement is told")]

use std::io::Read;
use std::path::Path;
use std::time::Instant;

use archive::transfer::check::{Limits, check};
use archive::transfer::{FileInput, Organisation, Representation, Shape, Transfer, TransferInput};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [folder, shape, mebibytes, each] = &words[..] else {
        return Err("FOLDER container|folder MEBIBYTES BYTES_PER_FILE".into());
    };
    let shape = if shape == "folder" { Shape::Folder } else { Shape::Container };
    let (all, each): (u64, u64) = (mebibytes.parse::<u64>()? << 20, each.parse()?);
    let begun = Instant::now();
    let mut transfer = Transfer::begin(Path::new(folder), shape, input()?)?;
    let at = "2026-11-23T08:00:00Z".parse()?;
    transfer.representation(Representation::Original, at)?;
    for n in 0..all / each {
        let name = format!("{:04}/svar-{n:08}.bin", n / 1000);
        let file = FileInput {
            name: &name,
            media_type: "application/octet-stream",
            created_at: at,
            original_name: None,
        };
        transfer.file(&file, &mut std::io::repeat(u8::try_from(n % 251)?).take(each))?;
    }
    let made = transfer.finish()?;
    tell("made", begun, made.counted.bytes, made.counted.files);
    let begun = Instant::now();
    let report = check(&made.path, Limits::default())?;
    tell("examined", begun, report.facts.bytes, report.facts.files);
    println!("findings: {}", report.findings.len());
    Ok(())
}

fn tell(what: &str, begun: Instant, bytes: u64, files: u64) {
    let spent = begun.elapsed();
    let millis = u64::try_from(spent.as_millis()).unwrap_or(u64::MAX).max(1);
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find(|it| it.starts_with("VmHWM")).unwrap_or("VmHWM: not known");
    println!("{what}: {files} files, {bytes} bytes in {millis} ms: {} MB/s; {peak}", bytes / millis / 1000);
}

fn input() -> Result<TransferInput, Box<dyn std::error::Error>> {
    let organisation = Organisation { name: "Exempelkommun".to_owned(), code: "212000-0000".to_owned() };
    Ok(TransferInput {
        id: "exempelkommun-matning".to_owned(),
        label: "Mätning".to_owned(),
        description: "Tecken utan mening.".to_owned(),
        created_at: "2026-11-23T08:15:00Z".parse()?,
        covers: None,
        source: "https://social.example.se/@exempelkommun".to_owned(),
        software: ("Uppsikt".to_owned(), env!("CARGO_PKG_VERSION").to_owned()),
        creator: organisation.clone(),
        submitter: organisation,
        contact: None,
        preserver: None,
        agreement: None,
        reference: None,
    })
}

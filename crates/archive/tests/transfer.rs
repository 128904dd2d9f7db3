//! Packages to an archive: made whole, examined, and found out when anything was changed.

#![expect(clippy::unwrap_used, reason = "a test that fails may say so by stopping")]
#![expect(clippy::disallowed_methods, reason = "packages are files")]

mod parcel;

use std::fs;
use std::path::{Path, PathBuf};

use archive::transfer::check::{Limits, Report, check, is_package};
use archive::transfer::{FileInput, Representation, Shape, Transfer, Unsent};
use archive::verify::Language;
use kernel::Digest;
use parcel::{ID, at, fill, input, make};

fn examined(path: &Path) -> Report {
    check(path, Limits::default()).unwrap()
}

/// Every file below a folder with its bytes, in order.
fn contents(root: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let (mut found, mut waiting) = (Vec::new(), vec![root.to_owned()]);
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let bytes = fs::read(&path).unwrap();
                found.push((path.strip_prefix(root).unwrap().to_owned(), bytes));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn a_package_has_no_faults_in_either_shape_and_says_what_it_is() {
    for shape in [Shape::Folder, Shape::Container] {
        let folder = tempfile::tempdir().unwrap();
        let made = make(folder.path(), shape);
        let report = examined(&made.path);
        assert_eq!(report.findings, vec![], "{shape:?}");
        let facts = report.facts;
        assert_eq!((facts.id.as_str(), facts.root.as_str(), facts.kind.as_str()), (ID, ID, "SIP"));
        assert_eq!(facts.software, "Uppsikt 0.1.0");
        assert_eq!(facts.seal, Some(made.seal));
        assert_eq!(
            (facts.files, facts.bytes, facts.events),
            (made.counted.files, made.counted.bytes, made.counted.events)
        );
        assert_eq!((facts.representations, facts.unproven), (2, 0));
        assert!(is_package(&made.path).unwrap());
    }
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    let [a, b] = [(); 2].map(|()| tempfile::tempdir().unwrap());
    let [first, second] = [&a, &b].map(|it| make(it.path(), Shape::Container));
    assert_eq!(fs::read(first.path).unwrap(), fs::read(second.path).unwrap());
    let [first, second] = [&a, &b].map(|it| make(it.path(), Shape::Folder));
    assert_eq!(first.seal, second.seal);
    assert_eq!(contents(&first.path), contents(&second.path));
}

#[test]
fn what_is_in_the_container_is_what_is_in_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let (loose, packed) = (make(folder.path(), Shape::Folder), make(folder.path(), Shape::Container));
    let unpacked = tempfile::tempdir().unwrap();
    let tar =
        std::process::Command::new("tar").arg("-xf").arg(packed.path).arg("-C").arg(unpacked.path()).status();
    assert!(tar.unwrap().success());
    assert_eq!(contents(&loose.path), contents(&unpacked.path().join(ID)));
}

#[test]
fn a_package_that_was_given_up_leaves_nothing_and_one_that_is_there_is_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let mut transfer = Transfer::begin(folder.path(), Shape::Folder, input()).unwrap();
    fill(&mut transfer);
    assert!(!folder.path().join(ID).exists(), "a package gets its name when it is whole");
    drop(transfer);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    for shape in [Shape::Folder, Shape::Container] {
        make(folder.path(), shape);
        assert!(matches!(Transfer::begin(folder.path(), shape, input()), Err(Unsent::Taken(_))));
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
}

#[test]
fn what_a_run_that_broke_off_left_behind_is_in_nobodys_way() {
    let folder = tempfile::tempdir().unwrap();
    let left = folder.path().join(format!(".{ID}.halvfärdig/{ID}/schemas"));
    fs::create_dir_all(&left).unwrap();
    fs::write(left.join("gammal.xsd"), "x").unwrap();
    let made = make(folder.path(), Shape::Folder);
    assert_eq!(examined(&made.path).findings, vec![]);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_place_that_is_taken_while_the_package_is_made_is_left_alone() {
    for shape in [Shape::Folder, Shape::Container] {
        let folder = tempfile::tempdir().unwrap();
        let mut transfer = Transfer::begin(folder.path(), shape, input()).unwrap();
        fill(&mut transfer);
        let place =
            folder.path().join(if shape == Shape::Folder { ID.to_owned() } else { format!("{ID}.tar") });
        fs::create_dir(&place).unwrap();
        assert!(transfer.finish().is_err());
        assert_eq!(fs::read_dir(&place).unwrap().count(), 0);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}

#[test]
fn what_cannot_stand_in_a_package_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    for id in ["", "a/b", "..", "å", &"a".repeat(65)] {
        let input = archive::transfer::TransferInput { id: id.to_owned(), ..input() };
        assert!(matches!(Transfer::begin(folder.path(), Shape::Folder, input), Err(Unsent::Id(_))), "{id}");
    }
    let mut transfer = Transfer::begin(folder.path(), Shape::Folder, input()).unwrap();
    let when = at("2026-11-23T08:00:01Z");
    let file = |name| FileInput { name, media_type: "text/plain", created_at: when, original_name: None };
    assert!(matches!(transfer.file(&file("a.txt"), &mut &b""[..]), Err(Unsent::NoRepresentation)));
    transfer.representation(Representation::Original, when).unwrap();
    for name in ["../a.txt", "/a.txt", "a", "a.b/c.txt", "å.txt", "a b.txt", "a/../b.txt", ""] {
        assert!(matches!(transfer.file(&file(name), &mut &b""[..]), Err(Unsent::FileName(_))), "{name}");
    }
    transfer.file(&file("b.txt"), &mut &b""[..]).unwrap();
    for name in ["b.txt", "B.txt", "a.txt"] {
        assert!(matches!(transfer.file(&file(name), &mut &b""[..]), Err(Unsent::Order(_))), "{name}");
    }
    transfer.representation(Representation::Reading, when).unwrap();
    assert!(matches!(transfer.representation(Representation::WebArchive, when), Err(Unsent::Empty(_))));
    assert!(matches!(transfer.representation(Representation::Original, when), Err(Unsent::Twice(_))));
    assert!(matches!(
        transfer.documentation("om-paketet.TXT", "text/plain", &mut &b""[..]),
        Err(Unsent::Order(_))
    ));
}

#[test]
fn a_package_without_content_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let transfer = Transfer::begin(folder.path(), Shape::Folder, input()).unwrap();
    assert!(matches!(transfer.finish(), Err(Unsent::Nothing)));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

/// A spread of positions over the whole, at least this many, and the first and the last.
fn positions(length: usize, at_least: usize) -> impl Iterator<Item = usize> {
    let step = (length / at_least).max(1);
    (0..length).step_by(step).chain([length - 1])
}

#[test]
fn every_changed_byte_of_a_container_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let made = make(folder.path(), Shape::Container);
    let good = fs::read(&made.path).unwrap();
    let path = folder.path().join("andrad.tar");
    let mut tried = 0;
    for at in positions(good.len(), 2_050) {
        let mut bad = good.clone();
        bad[at] ^= 1 << (at % 8);
        fs::write(&path, &bad).unwrap();
        let report = check(&path, Limits::default()).unwrap();
        // The document that everything hangs on can be changed in words that nothing repeats: its digest tells.
        let found = !report.findings.is_empty() || report.facts.seal != Some(made.seal);
        assert!(found, "byte {at} of {}", good.len());
        tried += 1;
    }
    assert!(tried >= 2_000, "{tried}");
}

#[test]
fn a_container_that_was_cut_off_or_made_longer_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let good = fs::read(make(folder.path(), Shape::Container).path).unwrap();
    let path = folder.path().join("andrad.tar");
    for length in positions(good.len(), 300).filter(|it| *it < good.len()) {
        fs::write(&path, &good[..length]).unwrap();
        assert!(!examined(&path).findings.is_empty(), "cut at {length}");
    }
    for more in [vec![0], vec![0; 512], vec![0; 10_240], b"mer".to_vec()] {
        fs::write(&path, [good.as_slice(), &more].concat()).unwrap();
        assert!(!examined(&path).findings.is_empty(), "{} more", more.len());
    }
}

#[test]
fn every_file_of_a_folder_that_is_changed_gone_or_new_is_found_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let made = make(folder.path(), Shape::Folder);
    for (name, bytes) in contents(&made.path) {
        let (path, shown) = (made.path.join(&name), name.to_str().unwrap());
        let is_root = shown == "METS.xml";
        let named = |what: &str| {
            let report = examined(&made.path);
            let by_name = report.findings.iter().any(|it| it.place.ends_with(shown) || it.place.is_empty());
            assert!(
                by_name || (is_root && report.facts.seal != Some(made.seal)),
                "{what} {shown}: {:?}",
                report.findings
            );
        };
        let mut bad = bytes.clone();
        let middle = bad.len() / 2;
        bad[middle] ^= 1;
        fs::write(&path, &bad).unwrap();
        named("changed");
        fs::write(&path, [bytes.as_slice(), b" "].concat()).unwrap();
        named("longer");
        fs::remove_file(&path).unwrap();
        named("gone");
        fs::write(&path, &bytes).unwrap();
        fs::write(path.with_file_name("ny.txt"), "ny").unwrap();
        let report = examined(&made.path);
        assert!(report.findings.iter().any(|it| it.place.ends_with("ny.txt")), "new beside {shown}");
        fs::remove_file(path.with_file_name("ny.txt")).unwrap();
    }
    assert_eq!(examined(&made.path).findings, vec![]);
}

#[test]
fn the_report_is_read_by_people() {
    let folder = tempfile::tempdir().unwrap();
    let made = make(folder.path(), Shape::Folder);
    fs::write(made.path.join("documentation/luckor.json"), "[1]").unwrap();
    let lines = examined(&made.path).lines(Language::Swedish).join("\n");
    assert!(lines.contains("documentation/luckor.json: har ändrats, kontrollsumman stämmer inte"), "{lines}");
    assert!(lines.contains("1 fel. Paketet går inte att lita på."), "{lines}");
    assert!(
        lines.contains(&Digest::of(&fs::read(made.path.join("METS.xml")).unwrap()).to_string()),
        "{lines}"
    );
}

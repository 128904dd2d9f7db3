//! Packages whose documents contradict the rules, each other or the files are found out.

#![expect(clippy::unwrap_used, reason = "a test that fails may say so by stopping")]
#![expect(clippy::disallowed_methods, reason = "packages are files")]

mod parcel;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use archive::transfer::Shape;
use archive::transfer::check::{Limits, Problem, check, is_package};
use parcel::{ID, make};

fn problems(path: &Path) -> Vec<Problem> {
    check(path, Limits::default()).unwrap().findings.into_iter().map(|it| it.problem).collect()
}

fn rules(path: &Path) -> Vec<&'static str> {
    let rule = |it| if let Problem::Rule(rule) = it { Some(rule.id) } else { None };
    problems(path).into_iter().filter_map(rule).collect()
}

/// What is replaced in the root document, and what is found. The reference validator sees few of these.
#[test]
fn documents_that_contradict_themselves_or_the_files_are_found_out() {
    let dangling = |id: &str| Problem::Dangling(id.to_owned());
    let cases: [(&str, &str, Problem); 9] = [
        ("FILEID=\"paket-schemas\"", "FILEID=\"x\"", dangling("x")),
        ("ADMID=\"paket-premis\"", "ADMID=\"y\"", dangling("y")),
        ("ID=\"paket-schemas-1\"", "ID=\"paket-schemas-2\"", Problem::IdTwice("paket-schemas-2".to_owned())),
        ("ID=\"paket-schemas-1\"", "ID=\"original-7\"", Problem::IdTwice("original-7".to_owned())),
        ("LABEL=\"Schemas\"", "LABEL=\"Documentation\"", Problem::DivisionTwice("Documentation".to_owned())),
        ("schemas/dc.xsd", "../../etc/passwd", Problem::Astray("../../etc/passwd".to_owned())),
        ("schemas/dc.xsd", "http://127.0.0.1/dc.xsd", Problem::Astray("http://127.0.0.1/dc.xsd".to_owned())),
        ("schemas/dc.xsd", "schemas/dd.xsd", Problem::Missing),
        ("schemas/dc.xsd", "schemas/csip.xsd", Problem::Disagree),
    ];
    for (text, other, expected) in cases {
        let folder = tempfile::tempdir().unwrap();
        let made = make(folder.path(), Shape::Folder);
        let path = made.path.join("METS.xml");
        let mets = fs::read_to_string(&path).unwrap();
        let changed = if text.starts_with("schemas/") {
            mets.replacen(&format!("href=\"{text}\""), &format!("href=\"{other}\""), 1)
        } else {
            mets.replacen(text, other, 1)
        };
        assert_ne!(mets, changed, "{text}");
        fs::write(&path, changed).unwrap();
        let found = problems(&made.path);
        assert!(found.contains(&expected), "{text} as {other}: {found:?}");
    }
}

/// A text of the root document that is left out, and the rule that this breaks.
#[test]
fn every_rule_that_is_broken_is_named() {
    let cases = [
        (" OBJID=\"exempelkommun-mastodon-2026\"", "CSIP1"),
        (" TYPE=\"Websites\"", "CSIP2"),
        (" csip:OTHERCONTENTINFORMATIONTYPE=\"urn:uppsikt:innehall:konto:1\"", "CSIP5"),
        (" PROFILE=\"https://earksip.dilcis.eu/profile/E-ARK-SIP.xml\"", "CSIP6"),
        (" CREATEDATE=\"2026-11-23T08:15:00Z\"", "CSIP7"),
        (" csip:OAISPACKAGETYPE=\"SIP\"", "CSIP9"),
        (" OTHERTYPE=\"SOFTWARE\"", "CSIP10–13"),
        (" csip:NOTETYPE=\"SOFTWARE VERSION\"", "CSIP15–16"),
        (" csip:NOTETYPE=\"IDENTIFICATIONCODE\"", "SIP14, 20, 31"),
        (" OTHERROLE=\"SUBMITTER\"", "SIP15–17"),
        (" MDTYPE=\"DC\"", "CSIP22–30, 36–44, 49–57"),
        (" ID=\"paket-filer\"", "CSIP59"),
        (" USE=\"Documentation\"", "CSIP60"),
        (" USE=\"Schemas\"", "CSIP113"),
        (" USE=\"Schemas\"", "CSIP64"),
        (" ID=\"paket-schemas\"", "CSIP65"),
        (" ID=\"paket-schemas-1\"", "CSIP67"),
        (" MIMETYPE=\"text/plain\"", "CSIP68"),
        (" TYPE=\"PHYSICAL\"", "CSIP80–82"),
        (" ID=\"paket-karta\"", "CSIP83"),
        (" ID=\"paket-del-metadata\"", "CSIP85, 89, 94, 98, 102, 106"),
        (" LABEL=\"Metadata\"", "CSIP88"),
        (" ADMID=\"paket-premis\"", "CSIP91–92"),
        (" LABEL=\"Schemas\"", "CSIP107"),
        (" xlink:title=\"paket-original\"", "CSIP108"),
    ];
    for (text, rule) in cases {
        let folder = tempfile::tempdir().unwrap();
        let made = make(folder.path(), Shape::Folder);
        let path = made.path.join("METS.xml");
        let mets = fs::read_to_string(&path).unwrap();
        let changed = mets.replacen(text, "", 1);
        assert_ne!(mets, changed, "{text}");
        fs::write(&path, changed).unwrap();
        let found = rules(&made.path);
        assert!(found.contains(&rule), "{text}: {found:?}");
    }
}

#[test]
fn a_history_that_contradicts_itself_or_the_files_is_found_out() {
    let event = "<linkingObjectIdentifierValue>exempelkommun-mastodon-2026<";
    let cases = [
        (
            "metadata/preservation/premis.xml",
            event,
            "<linkingObjectIdentifierValue>annat<",
            Problem::Dangling("annat".to_owned()),
        ),
        (
            "metadata/preservation/premis.xml",
            "<eventIdentifierValue>h-1<",
            "<eventIdentifierValue>h-2-1<",
            Problem::IdTwice("h-2-1".to_owned()),
        ),
        ("representations/original/metadata/preservation/premis.xml", "<size>", "<size>9", Problem::Disagree),
        ("metadata/descriptive/dc.xml", "</dc:title>", "", Problem::NotXml),
    ];
    for (document, text, other, expected) in cases {
        let folder = tempfile::tempdir().unwrap();
        let path = make(folder.path(), Shape::Folder).path.join(document);
        let before = fs::read_to_string(&path).unwrap();
        let after = before.replacen(text, other, 1);
        assert_ne!(before, after, "{text}");
        fs::write(&path, after).unwrap();
        let found = problems(&folder.path().join(ID));
        assert!(found.contains(&expected), "{text}: {found:?}");
    }
}

/// The examples that the board behind CSIP publishes, each broken in one way, beside the repository.
#[test]
fn the_published_broken_examples_are_refused_for_what_is_broken() {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared");
    let shared = std::env::var_os("UPPSIKT_SHARED").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let examples = shared.join("law/schemas/eark-csip/examples");
    if !examples.is_dir() {
        let _ = writeln!(
            std::io::stderr(),
            "SKIPPED: {} is not there (UPPSIKT_SHARED); no published example was tried",
            examples.display()
        );
        return;
    }
    let cases =
        [("nocrtdt", "CSIP7"), ("nomtshdr", "CSIP117"), ("nopcktyp", "CSIP9"), ("noflscid", "CSIP59")];
    for (name, rule) in cases {
        let path = examples.join(format!("minimal_IP_{name}.zip"));
        assert!(is_package(&path).unwrap(), "{name}");
        let found = rules(&path);
        assert!(found.contains(&rule), "{name}: {found:?}");
    }
    assert!(!problems(&examples.join("minimal_IP_invmets.zip")).is_empty());
}

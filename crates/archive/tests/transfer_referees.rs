//! Public tools that others wrote judge our packages. `UPPSIKT_EARK` names the executable of `eark-validator`
//! (PyPI), whose wheel also carries the published schemas that `xmllint` (Debian libxml2-utils) judges by.

#![expect(clippy::unwrap_used, reason = "a test that fails may say so by stopping")]
#![expect(
    clippy::disallowed_methods,
    reason = "referees are found by the environment and packages are files"
)]

mod parcel;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use archive::transfer::Shape;
use archive::transfer::check::{Limits, check};
use parcel::make;

/// What the validator demands although it cannot be met: a rule that contradicts CSIP16 and the METS schema.
const DEFECTS: [&str; 1] = ["SIP14"];

/// The validator fetches four vocabularies while it starts. The same files are in its wheel and are read there. It
/// ends well whatever it finds, so what it says is counted.
const EARK: &str = r#"
import io, json, os, sys, sysconfig, urllib.request
lib = os.path.join(sysconfig.get_paths()["purelib"], "eark_validator/ipxml/resources/vocabs")
def local(address, *rest, **named):
    text = address if isinstance(address, str) else address.full_url
    return open(os.path.join(lib, text.rsplit("/", 1)[1]), "rb")
urllib.request.urlopen = local
from eark_validator.cli.app import main
said, sys.stdout = sys.stdout, io.StringIO()
try:
    main()
except SystemExit:
    pass
text, sys.stdout = sys.stdout.getvalue(), said
report = json.loads(text.strip().splitlines()[-1])
messages = list(report["structure"]["messages"])
for part in (report["metadata"] or {}).values():
    messages += part["messages"]
for it in messages:
    if it["severity"] == "Error":
        print(it["rule_id"], it["message"])
print("status", report["structure"]["status"], "metadata", bool(report["metadata"]))
"#;

fn tool(variable: &str) -> Option<PathBuf> {
    let found = std::env::var_os(variable).map(PathBuf::from);
    if found.is_none() {
        assert!(std::env::var_os("UPPSIKT_REQUIRE_ALL").is_none(), "{variable} is required here");
        let _ = writeln!(
            std::io::stderr(),
            "SKIPPED: {variable} does not name a referee; nobody outside judged this"
        );
    }
    found
}

fn run(dir: &Path, program: &Path, arguments: &[&str]) -> (bool, String) {
    let output = Command::new(program).args(arguments).current_dir(dir).output().unwrap();
    let text = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&text).into_owned())
}

/// The errors that the validator finds; that it stops in the middle is one too.
fn errors(eark: &Path, package: &Path) -> Vec<String> {
    let (python, name) = (eark.with_file_name("python"), package.to_str().unwrap());
    let (ok, text) = run(package.parent().unwrap(), &python, &["-c", EARK, name]);
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    match lines.pop() {
        Some(last) if ok && last == "status WellFormed metadata True" => {}
        last => lines.push(last.unwrap_or_default()),
    }
    lines.retain(|it| !DEFECTS.iter().any(|rule| it.starts_with(&format!("{rule} "))));
    lines
}

#[test]
fn eark_validator_finds_no_errors_in_either_shape() {
    let Some(eark) = tool("UPPSIKT_EARK") else { return };
    for shape in [Shape::Folder, Shape::Container] {
        let folder = tempfile::tempdir().unwrap();
        let made = make(folder.path(), shape);
        assert_eq!(errors(&eark, &made.path), Vec::<String>::new(), "{shape:?}");
    }
}

/// A text of a document that is replaced, and whether the validator sees it. We see all of them.
const TWINS: [(&str, &str, bool); 8] = [
    ("OBJID=\"exempelkommun-mastodon-2026\" ", "", true),
    ("csip:OAISPACKAGETYPE=\"SIP\"", "csip:OAISPACKAGETYPE=\"SAP\"", true),
    ("OTHERTYPE=\"SOFTWARE\"", "OTHERTYPE=\"PROGRAM\"", true),
    ("CREATEDATE=\"2026-11-23T08:15:00Z\" ", "", true),
    ("LABEL=\"Metadata\"", "LABEL=\"Metadatum\"", true),
    ("SIZE=\"", "SIZE=\"1", false),
    ("CHECKSUM=\"", "CHECKSUM=\"0", false),
    ("<fptr FILEID=\"paket-schemas\"/>", "<fptr FILEID=\"paket-scheman\"/>", false),
];

#[test]
fn eark_validator_refuses_altered_twins_and_where_it_does_not_we_do() {
    let Some(eark) = tool("UPPSIKT_EARK") else { return };
    for (text, other, seen) in TWINS {
        let folder = tempfile::tempdir().unwrap();
        let made = make(folder.path(), Shape::Folder);
        let path = made.path.join("METS.xml");
        let mets = fs::read_to_string(&path).unwrap();
        let changed = mets.replacen(text, other, 1);
        assert_ne!(mets, changed, "{text}");
        fs::write(&path, changed).unwrap();
        let report = check(&made.path, Limits::default()).unwrap();
        assert_ne!(report.findings, vec![], "{text}: ours");
        let theirs = errors(&eark, &made.path);
        assert_eq!(!theirs.is_empty(), seen, "{text}: {theirs:?}");
    }
}

/// The schema of METS with the attributes of CSIP, from the validator's wheel.
fn schema_of_csip(eark: &Path) -> PathBuf {
    let where_ = "import sysconfig; print(sysconfig.get_paths()['purelib'])";
    let (ok, text) = run(Path::new("/"), &eark.with_file_name("python"), &["-c", where_]);
    assert!(ok, "{text}");
    Path::new(text.trim()).join("eark_validator/ipxml/resources/schema/mets.csip.local.v2-0.xsd")
}

fn every_document(package: &Path) -> Vec<PathBuf> {
    let representations = ["original", "webbarkiv"].map(|it| package.join("representations").join(it));
    let mut folders = vec![package.to_owned()];
    folders.extend(representations);
    folders
}

/// The published schemas beside the repository, with a catalogue for the one address that they name.
fn published(folder: &Path) -> Option<(PathBuf, PathBuf)> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared");
    let shared = std::env::var_os("UPPSIKT_SHARED").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let schemas = shared.join("law/schemas");
    if !schemas.is_dir() {
        let _ = writeln!(
            std::io::stderr(),
            "SKIPPED: {} is not there (UPPSIKT_SHARED); the published schemas judged nothing",
            schemas.display()
        );
        return None;
    }
    let catalogue = format!(
        "<catalog xmlns=\"urn:oasis:names:tc:entity:xmlns:xml:catalog\">\
         <system systemId=\"http://www.loc.gov/standards/xlink/xlink.xsd\" uri=\"file://{0}\"/>\
         <uri name=\"http://www.loc.gov/standards/xlink/xlink.xsd\" uri=\"file://{0}\"/></catalog>",
        schemas.join("xlink/xlink.xsd").canonicalize().unwrap().display()
    );
    fs::write(folder.join("catalog.xml"), catalogue).unwrap();
    Some((schemas.join("mets/mets-1.12.1.xsd"), schemas.join("premis/premis-v3-0.xsd")))
}

fn lint(schema: &Path, document: &Path, catalogue: &Path) -> (bool, String) {
    let arguments = ["--nonet", "--noout", "--schema", schema.to_str().unwrap(), document.to_str().unwrap()];
    let mut xmllint = Command::new("xmllint");
    let output = xmllint.args(arguments).env("XML_CATALOG_FILES", catalogue).output().unwrap();
    let text = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&text).into_owned())
}

fn has_xmllint() -> bool {
    let found = Command::new("xmllint").arg("--version").output().is_ok();
    if !found {
        assert!(std::env::var_os("UPPSIKT_REQUIRE_ALL").is_none(), "xmllint is required here");
        let _ = writeln!(
            std::io::stderr(),
            "SKIPPED: there is no xmllint on the path; nobody outside judged this"
        );
    }
    found
}

#[test]
fn xmllint_finds_every_document_valid_by_the_published_schemas() {
    if !has_xmllint() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let package = make(folder.path(), Shape::Folder).path;
    let catalogue = folder.path().join("catalog.xml");
    let published = published(folder.path());
    for home in every_document(&package) {
        let (mets, premis) = (home.join("METS.xml"), home.join("metadata/preservation/premis.xml"));
        let mut kinds = Vec::new();
        if let Some(eark) = tool("UPPSIKT_EARK") {
            kinds.push((schema_of_csip(&eark), mets.clone()));
        }
        if let Some((schema_of_mets, schema_of_premis)) = &published {
            kinds.extend([(schema_of_mets.clone(), mets), (schema_of_premis.clone(), premis)]);
        }
        for (schema, document) in kinds {
            let (ok, text) = lint(&schema, &document, &catalogue);
            assert!(ok, "{}: {text}", schema.display());
            let twin = document.with_file_name("twin.xml");
            let altered = fs::read_to_string(&document)
                .unwrap()
                .replacen("file", "filen", 1)
                .replacen("agent", "agenten", 1);
            fs::write(&twin, altered).unwrap();
            assert!(!lint(&schema, &twin, &catalogue).0, "{}: an altered twin passed", schema.display());
            fs::remove_file(twin).unwrap();
        }
    }
}

#[test]
fn xmllint_finds_every_document_valid_by_the_schemas_in_the_package() {
    if !has_xmllint() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let package = make(folder.path(), Shape::Folder).path;
    let valid =
        |schema: &str, document: &Path| lint(&package.join("schemas").join(schema), document, folder.path());
    for home in every_document(&package) {
        for (schema, document) in
            [("mets.xsd", "METS.xml"), ("premis.xsd", "metadata/preservation/premis.xml")]
        {
            let (ok, text) = valid(schema, &home.join(document));
            assert!(ok, "{text}");
        }
    }
    let (ok, text) = valid("dc.xsd", &package.join("metadata/descriptive/dc.xml"));
    assert!(ok, "{text}");
    let path = package.join("METS.xml");
    let altered = fs::read_to_string(&path).unwrap().replacen("TYPE=\"PHYSICAL\"", "TYPE=\"LOGICAL\"", 1);
    fs::write(&path, altered).unwrap();
    assert!(!valid("mets.xsd", &path).0, "an altered twin passed");
}

//! Public tools that others wrote judge what this crate makes. Each test says loudly when its tool is absent:
//! `UPPSIKT_WARCIO` and `UPPSIKT_WACZ` name the executables (PyPI `warcio`, `wacz[signing]`), `openssl` is on the path.

#![expect(clippy::unwrap_used, reason = "a test that fails may say so by stopping")]
#![expect(clippy::disallowed_methods, reason = "referees are found by the environment and read files")]

mod sample;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use archive::signing::SigningKey;
use archive::stamp::{Roots, StampRequest, Unstamped, verify_stamp};
use archive::verify::{Problem, VerifyOptions, verify};
use archive::{Bundle, ExportBuilder, ExportInput};
use kernel::Digest;
use sample::{at, description, input, made, payload, version};

/// Long before the machine's clock, so that a stamp made now is later.
const SEALED: &str = "2020-01-02T03:04:05Z";

fn tool(variable: &str) -> Option<PathBuf> {
    let found = std::env::var_os(variable).map(PathBuf::from);
    if found.is_none() {
        eprintln!("SKIPPED: {variable} does not name a referee; nobody outside judged this");
    }
    found
}

fn has_openssl() -> bool {
    let found = Command::new("openssl").arg("version").output().is_ok_and(|it| it.status.success());
    if !found {
        eprintln!("SKIPPED: there is no openssl on the path; nobody outside judged this");
    }
    found
}

fn run(dir: &Path, program: impl Into<OsString>, arguments: &[&str]) -> (bool, String) {
    let program = program.into();
    let output = Command::new(&program).args(arguments).current_dir(dir).output().unwrap();
    let text = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&text).into_owned())
}

fn must(dir: &Path, program: impl Into<OsString>, arguments: &[&str]) -> String {
    let (ok, text) = run(dir, program, arguments);
    assert!(ok, "{arguments:?}: {text}");
    text
}

fn bundles(key: &SigningKey) -> Vec<(&'static str, Vec<u8>)> {
    let sealed = at(SEALED);
    let export = ExportInput {
        title: "Exempelkommun på Mastodon".to_owned(),
        description: "Hela kontot.".to_owned(),
        context: serde_json::json!({"coverage": []}),
        made: made(sealed),
        warc_bytes: 4_000,
    };
    let mut builder = ExportBuilder::new(Vec::new(), export).unwrap();
    for n in 0..30_u8 {
        builder.payload(&payload(u32::from(n), &format!("{{\"id\":{n}}}"))).unwrap();
        builder.version(&version(n, "{\"content\":\"Hej å\"}")).unwrap();
    }
    builder.page("https://uppsikt.invalid/konto.html", "Kontot", sealed, "<!doctype html><p>Kontot").unwrap();
    builder.file("poster.csv", b"id;datum\n1;2026-11-23\n").unwrap();
    vec![
        ("copy", Bundle::copy(&input(sealed), key).unwrap().into_bytes()),
        ("description", Bundle::description(&description(sealed), key).unwrap().into_bytes()),
        ("export", builder.finish(key).unwrap()),
    ]
}

/// Unpacks with another ZIP reader than our own.
fn unpack(bytes: &[u8], to: &Path) -> Vec<PathBuf> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    zip.extract(to).unwrap();
    zip.file_names().map(|it| to.join(it.unwrap().as_ref())).collect()
}

#[test]
fn warcio_finds_a_good_digest_on_every_record() {
    let Some(warcio) = tool("UPPSIKT_WARCIO") else { return };
    let key = SigningKey::generate().unwrap();
    for (name, bytes) in bundles(&key) {
        let dir = tempfile::tempdir().unwrap();
        let files = unpack(&bytes, dir.path());
        let warcs: Vec<&str> =
            files.iter().filter_map(|it| it.to_str()).filter(|it| it.ends_with(".warc.gz")).collect();
        let mut arguments = vec!["check", "-v"];
        arguments.extend(&warcs);
        let text = must(dir.path(), &warcio, &arguments);
        assert!(!text.contains("no digest to check") && !text.contains("failed"), "{name}: {text}");
        let passed = text.matches("digest pass").count() as u64;
        assert_eq!(passed, verify(&bytes, &VerifyOptions::default()).facts.records, "{name}");
    }
}

#[test]
fn wacz_finds_every_kind_of_file_valid_and_a_changed_one_not() {
    let Some(wacz) = tool("UPPSIKT_WACZ") else { return };
    let key = SigningKey::generate().unwrap();
    for (name, bytes) in bundles(&key) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("bevis.wacz");
        std::fs::write(&path, &bytes).unwrap();
        let text = must(dir.path(), &wacz, &["validate", "-f", "bevis.wacz"]);
        assert!(text.contains("Validation succeeded"), "{name}: {text}");
        std::fs::write(&path, changed(&bytes)).unwrap();
        let (ok, text) = run(dir.path(), &wacz, &["validate", "-f", "bevis.wacz"]);
        assert!(!ok || text.contains("Validation failed"), "{name}: a changed file passed: {text}");
    }
}

/// The same container, correct as a ZIP file, with one letter of the statement changed.
fn changed(bytes: &[u8]) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut to = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for n in 0..from.len() {
        let mut file = from.by_index(n).unwrap();
        let mut content = Vec::new();
        std::io::Read::read_to_end(&mut file, &mut content).unwrap();
        let name = file.name().unwrap().into_owned();
        if name.ends_with("OM-BEVISET.txt") {
            content[0] ^= 1;
        }
        to.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut to, &content).unwrap();
    }
    to.finish().unwrap().into_inner()
}

/// `wacz validate --verify-auth` knows only signatures with a domain's certificate from one of two authorities;
/// the function beneath it, which verifies an elliptic curve signature over the hash, judges ours.
#[test]
fn authsign_verifies_the_signature() {
    let Some(wacz) = tool("UPPSIKT_WACZ") else { return };
    let key = SigningKey::generate().unwrap();
    for (name, bytes) in bundles(&key) {
        let dir = tempfile::tempdir().unwrap();
        unpack(&bytes, dir.path());
        let script = "import json,base64\n\
            from authsign import crypto\n\
            from cryptography.hazmat.primitives.serialization import load_der_public_key\n\
            from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature as der\n\
            d=json.load(open('datapackage-digest.json'))['signedData']\n\
            s=base64.b64decode(d['signature']); n=len(s)//2\n\
            s=base64.b64encode(der(int.from_bytes(s[:n],'big'),int.from_bytes(s[n:],'big'))).decode()\n\
            k=load_der_public_key(base64.b64decode(d['publicKey']))\n\
            print(crypto.verify(d['hash'],s,k), crypto.verify(d['hash']+'0',s,k))";
        let text = must(dir.path(), wacz.with_file_name("python"), &["-c", script]);
        assert!(text.trim().ends_with("True False"), "{name}: {text}");
    }
}

/// A time stamping authority of our own, run by `openssl ts`.
struct Authority {
    dir: tempfile::TempDir,
}

impl Authority {
    fn new(key: &[&str], settings: &str) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let config = format!(
            "[req]\ndistinguished_name=dn\nprompt=no\n[dn]\nCN=Exempelstämpling\n\
             [v3_tsa]\nbasicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\n\
             extendedKeyUsage=critical,timeStamping\n\
             [v3_ca]\nbasicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n\
             [tsa]\ndefault_tsa=t\n[t]\ndir=.\nserial=$dir/serial\nsigner_cert=$dir/tsa.pem\nsigner_key=$dir/tsa.key\n\
             default_policy=1.2.3.4.1\ndigests=sha256\naccuracy=secs:1\ntsa_name=yes\n{settings}\n"
        );
        std::fs::write(dir.path().join("tsa.cnf"), config).unwrap();
        std::fs::write(dir.path().join("serial"), "01").unwrap();
        let request = ["req", "-utf8", "-config", "tsa.cnf", "-nodes"];
        let root = ["-x509", "-extensions", "v3_ca", "-days", "3650", "-subj", "/CN=Exempelrot"];
        let root_files = ["-keyout", "ca.key", "-out", "ca.pem"];
        must(dir.path(), "openssl", &[&request[..], key, &root, &root_files].concat());
        must(
            dir.path(),
            "openssl",
            &[&request[..], key, &["-new", "-keyout", "tsa.key", "-out", "tsa.csr"]].concat(),
        );
        let sign = ["x509", "-req", "-in", "tsa.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial"];
        let how = ["-days", "3650", "-extfile", "tsa.cnf", "-extensions", "v3_tsa", "-out", "tsa.pem"];
        must(dir.path(), "openssl", &[&sign[..], &how].concat());
        Self { dir }
    }

    fn answer(&self, request: &StampRequest) -> Vec<u8> {
        let path = self.dir.path();
        std::fs::write(path.join("q.tsq"), request.as_der()).unwrap();
        let reply = ["ts", "-reply", "-config", "tsa.cnf", "-queryfile", "q.tsq", "-out", "r.tsr"];
        must(path, "openssl", &reply);
        std::fs::read(path.join("r.tsr")).unwrap()
    }

    fn roots(&self) -> Roots {
        Roots::read(&std::fs::read(self.dir.path().join("ca.pem")).unwrap()).unwrap()
    }
}

const EC: [&str; 4] = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"];
const P384: [&str; 4] = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-384"];
const RSA: [&str; 2] = ["-newkey", "rsa:2048"];

#[test]
fn stamps_of_many_kinds_of_authorities_are_verified_as_openssl_does() {
    if !has_openssl() {
        return;
    }
    let kinds: [(&[&str], &str); 6] = [
        (&EC, "signer_digest=sha256\ncerts=$dir/tsa.pem"),
        (&EC, "signer_digest=sha256\ness_cert_id_alg=sha256"),
        (&EC, "signer_digest=sha512\ness_cert_id_alg=sha512\ncerts=$dir/ca.pem\ness_cert_id_chain=yes"),
        (&P384, "signer_digest=sha384\nclock_precision_digits=3"),
        (&RSA, "signer_digest=sha256\ncerts=$dir/ca.pem"),
        (&RSA, "signer_digest=sha512\ness_cert_id_alg=sha1\nordering=yes"),
    ];
    for (key, settings) in kinds {
        let authority = Authority::new(key, settings);
        std::fs::write(authority.dir.path().join("data"), "Hej").unwrap();
        let digest = Digest::of(b"Hej");
        let request = StampRequest::new(&digest, [0xff, 2, 3, 4, 5, 6, 7, 8]);
        let answer = authority.answer(&request);
        let check = ["ts", "-verify", "-data", "data", "-in", "r.tsr", "-CAfile", "ca.pem"];
        must(authority.dir.path(), "openssl", &check);
        let roots = authority.roots();
        let stamp = verify_stamp(&answer, &digest, Some(request.nonce()), &roots);
        let stamp = stamp.unwrap_or_else(|it| panic!("{settings}: {it}"));
        assert!(stamp.authority.contains("Exempelst"), "{}", stamp.authority);
        assert_eq!(stamp.policy, "1.2.3.4.1");
        assert!(stamp.at > at(SEALED));
        let stamped = |digest: &Digest, nonce, roots: &Roots| verify_stamp(&answer, digest, nonce, roots);
        assert_eq!(stamped(&Digest::of(b"hej"), None, &roots), Err(Unstamped::OtherContent));
        assert_eq!(stamped(&digest, Some([0x41; 8]), &roots), Err(Unstamped::OtherNonce));
        assert_eq!(stamped(&digest, None, &Roots::none()), Err(Unstamped::NotTrusted));
    }
}

#[test]
fn a_changed_stamp_is_refused_or_says_the_same() {
    if !has_openssl() {
        return;
    }
    let authority = Authority::new(&EC, "signer_digest=sha256");
    let digest = Digest::of(b"Hej");
    let good = authority.answer(&StampRequest::new(&digest, [1; 8]));
    let roots = authority.roots();
    let stamp = verify_stamp(&good, &digest, None, &roots).unwrap();
    let mut refused = 0;
    for at in 0..good.len() {
        let mut bad = good.clone();
        bad[at] ^= 1 << (at % 8);
        match verify_stamp(&bad, &digest, None, &roots) {
            Ok(same) => assert_eq!(same, stamp, "byte {at}"),
            Err(_) => refused += 1,
        }
        assert!(verify_stamp(&good[..at], &digest, None, &roots).is_err());
    }
    assert!(refused * 100 > good.len() * 95, "{refused} of {}", good.len());
}

#[test]
fn a_stamp_of_another_authority_is_not_trusted() {
    if !has_openssl() {
        return;
    }
    let (ours, theirs) =
        (Authority::new(&EC, "signer_digest=sha256"), Authority::new(&EC, "signer_digest=sha256"));
    let digest = Digest::of(b"Hej");
    let answer = theirs.answer(&StampRequest::new(&digest, [1; 8]));
    assert_eq!(verify_stamp(&answer, &digest, None, &ours.roots()), Err(Unstamped::NotTrusted));
    assert!(verify_stamp(&answer, &digest, None, &ours.roots().and(theirs.roots())).is_ok());
}

#[test]
fn a_stamp_kept_beside_the_file_is_verified_with_it() {
    if !has_openssl() {
        return;
    }
    let authority = Authority::new(&EC, "signer_digest=sha256");
    let key = SigningKey::generate().unwrap();
    let bundle = Bundle::copy(&input(at(SEALED)), &key).unwrap();
    let answer = authority.answer(&bundle.stamp_request([9; 8]));
    let options =
        VerifyOptions { roots: authority.roots(), stamps: vec![answer], ..VerifyOptions::default() };
    let report = verify(bundle.bytes(), &options);
    assert_eq!((report.findings, report.facts.stamps.len()), (vec![], 1));
    let later = Bundle::copy(&input(at("2990-01-01T00:00:00Z")), &key).unwrap();
    let answer = authority.answer(&later.stamp_request([9; 8]));
    let report = verify(later.bytes(), &VerifyOptions { stamps: vec![answer], ..options.clone() });
    assert_eq!(report.findings[0].problem, Problem::StampedBeforeSealing);
    let report = verify(later.bytes(), &options);
    assert_eq!(report.findings[0].problem, Problem::Stamp(Unstamped::OtherContent));
}

#[test]
fn the_commands_in_the_statement_work_as_they_stand() {
    let (Some(wacz), true) = (tool("UPPSIKT_WACZ"), has_openssl()) else { return };
    let authority = Authority::new(&RSA, "signer_digest=sha256");
    let key = SigningKey::generate().unwrap();
    for (name, bytes) in bundles(&key) {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("bevis.wacz"), &bytes).unwrap();
        let answer = authority.answer(&StampRequest::new(&Digest::of(&bytes), [9; 8]));
        std::fs::write(dir.path().join("bevis.wacz.tsr"), answer).unwrap();
        std::fs::copy(authority.dir.path().join("ca.pem"), dir.path().join("rot.pem")).unwrap();
        let unpacked = tempfile::tempdir().unwrap();
        unpack(&bytes, unpacked.path());
        let statement = std::fs::read_to_string(unpacked.path().join("evidence/OM-BEVISET.txt")).unwrap();
        let how = statement.split_once("SÅ KONTROLLERAR").unwrap().1;
        let commands: Vec<&str> = how.lines().filter_map(|it| it.strip_prefix("    ")).collect();
        let tools = wacz.parent().unwrap().display();
        let script = format!("set -eu\nPATH={tools}:$PATH\n{}\n", commands.join("\n"));
        let text = must(dir.path(), "sh", &["-c", &script]);
        for expected in [
            "Validation succeeded".to_owned(),
            "digest pass".to_owned(),
            "Verified OK".to_owned(),
            "Verification: OK".to_owned(),
            key.public().fingerprint().to_string(),
            Digest::of(&bytes).to_string(),
        ] {
            assert!(text.contains(&expected), "{name}: \"{expected}\" is missing in {text}");
        }
    }
}

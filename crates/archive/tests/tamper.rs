//! Whatever is changed in a sealed file, the verifier says so; whatever it is given, it ends.

#![expect(clippy::unwrap_used, reason = "a test that fails may say so by stopping")]

mod sample;

use archive::signing::SigningKey;
use archive::stamp::{Roots, verify_stamp};
use archive::verify::{Form, Language, Limits, Place, Problem, VerifyOptions, verify};
use archive::{Bundle, ExportBuilder, ExportInput, Unfit};
use kernel::Digest;
use proptest::prelude::*;
use sample::{at, description, input, made, page, payload, version};

fn copy(key: &SigningKey) -> Bundle {
    Bundle::copy(&input(at("2026-11-23T08:15:05.7Z")), key).unwrap()
}

/// The same with as little in it as there can be, for tests that look at every byte.
fn small(key: &SigningKey) -> Bundle {
    let mut it = input(at("2026-11-23T08:15:05Z"));
    it.payloads.truncate(1);
    it.versions.clear();
    it.screenshot = None;
    "<p>Hej</p>".clone_into(&mut it.rendered);
    Bundle::copy(&it, key).unwrap()
}

fn options(key: &SigningKey) -> VerifyOptions {
    VerifyOptions { expected_key: Some(key.public().clone()), ..VerifyOptions::default() }
}

fn export(key: &SigningKey, n: u32) -> Vec<u8> {
    let input = ExportInput {
        title: "Exempelkommun på Mastodon".to_owned(),
        description: "Hela kontot.".to_owned(),
        context: serde_json::json!({"coverage": []}),
        made: made(at("2026-11-23T08:15:05Z")),
        warc_bytes: 2_000,
    };
    let mut export = ExportBuilder::new(Vec::new(), input).unwrap();
    export
        .page("https://uppsikt.invalid/konto.html", "Kontot", at("2026-11-23T08:00:00Z"), "<p>Hej</p>")
        .unwrap();
    for n in 0..n {
        export.payload(&payload(n, &format!("{{\"id\":{n}}}"))).unwrap();
        export.version(&version(u8::try_from(n % 100).unwrap(), "{}")).unwrap();
    }
    export.file("lista.csv", b"id;datum\n").unwrap();
    export.finish(key).unwrap()
}

#[test]
fn a_sealed_bundle_holds_and_says_what_it_is() {
    let key = SigningKey::generate().unwrap();
    let bundle = copy(&key);
    let report = verify(bundle.bytes(), &options(&key));
    assert_eq!(report.findings, []);
    assert_eq!(report.facts.form, Some(Form::Copy));
    assert_eq!(report.facts.digest, bundle.digest());
    assert_eq!(report.facts.created, Some(at("2026-11-23T08:15:05Z")));
    assert_eq!(report.facts.key_expected, Some(true));
    let lines = report.lines(Language::Swedish).join("\n");
    assert!(lines.starts_with("Filen är hel.") && lines.contains("stämpel väntar"), "{lines}");
    assert!(report.lines(Language::English).join("\n").contains("stamp pending"));
}

#[test]
fn every_single_changed_byte_is_found() {
    let key = SigningKey::generate().unwrap();
    let good = small(&key).into_bytes();
    let options = options(&key);
    let halves = [0..good.len() / 2, good.len() / 2..good.len()];
    std::thread::scope(|scope| {
        for half in halves {
            let (good, options) = (&good, &options);
            scope.spawn(move || {
                let mut bad = good.clone();
                for at in half {
                    let flip = 1 << (at % 8);
                    bad[at] ^= flip;
                    assert!(!verify(&bad, options).holds(), "the change of byte {at} went unseen");
                    bad[at] ^= flip;
                }
                assert_eq!(&bad, good);
            });
        }
    });
}

#[test]
fn every_changed_byte_of_the_signature_file_is_found_without_knowing_the_key() {
    let key = SigningKey::generate().unwrap();
    let good = small(&key).into_bytes();
    let start = find(&good, b"\"path\": \"datapackage.json\"");
    let anybody = VerifyOptions::default();
    assert!(verify(&good, &anybody).holds());
    for at in start..good.len() {
        for flip in [0x01, 0x20] {
            let mut bad = good.clone();
            bad[at] ^= flip;
            assert!(!verify(&bad, &anybody).holds(), "the change of byte {at} by {flip} went unseen");
        }
    }
}

#[test]
fn bytes_put_in_or_taken_away_are_found_anywhere() {
    let key = SigningKey::generate().unwrap();
    let good = copy(&key).into_bytes();
    for at in (0..=good.len()).step_by(211) {
        let mut longer = good.clone();
        longer.insert(at, 0);
        assert!(!verify(&longer, &options(&key)).holds(), "a byte put in at {at} went unseen");
        assert!(!verify(&good[..at.min(good.len() - 1)], &options(&key)).holds());
        assert!(!verify(&good[good.len() - at.min(good.len() - 1)..], &options(&key)).holds());
    }
}

#[test]
fn the_finding_says_where() {
    let key = SigningKey::generate().unwrap();
    let good = copy(&key).into_bytes();
    let places = |at: usize| -> Vec<(Place, Problem)> {
        let mut bad = good.clone();
        bad[at] ^= 1;
        let report = verify(&bad, &options(&key));
        report.findings.into_iter().map(|it| (it.place, it.problem)).collect()
    };
    let statement = places(find(&good, "OM BEVISET\n".as_bytes()));
    assert!(statement.contains(&(Place::Inside("evidence/OM-BEVISET.txt".to_owned()), Problem::Altered)));
    let time = places(10);
    assert!(matches!(&time[0], (Place::Container { field: "time", at: 10, .. }, Problem::ContainerAltered)));
    let software = places(find(&good, b"\"software\": \"uppsikt 0.1.0\",\n    \"version\"") + 14);
    let place = Place::Field { file: "datapackage-digest.json", field: "signedData.software" };
    assert_eq!(software.last(), Some(&(place, Problem::Differs)));
    let warc = places(find(&good, b"archive/data-00001.warc.gz\x1f\x8b") + 26 + 12);
    assert!(warc.iter().any(|(place, _)| matches!(place, Place::Record { number: 1, .. })), "{warc:?}");
}

#[test]
fn a_seal_under_another_key_is_found() {
    let (ours, theirs) = (SigningKey::generate().unwrap(), SigningKey::generate().unwrap());
    let report = verify(copy(&theirs).bytes(), &options(&ours));
    assert_eq!(report.findings.len(), 1);
    assert_eq!(report.findings[0].problem, Problem::OtherKey);
}

#[test]
fn a_description_holds_no_copy_and_verifies() {
    let key = SigningKey::generate().unwrap();
    let bundle = Bundle::description(&description(at("2026-11-23T08:20:00Z")), &key).unwrap();
    let report = verify(bundle.bytes(), &options(&key));
    assert_eq!(report.findings, []);
    assert_eq!((report.facts.form, report.facts.records), (Some(Form::Description), 2));
}

#[test]
fn a_description_takes_no_encoded_image() {
    let key = SigningKey::generate().unwrap();
    let mut it = description(at("2026-11-23T08:20:00Z"));
    it.what = format!("bilden: data:image/png;base64,{}", "iVBORw0KGgo".repeat(40));
    assert!(matches!(Bundle::description(&it, &key), Err(Unfit::Description { field: "what", .. })));
    it.what = "ord ".repeat(2_000);
    assert!(Bundle::description(&it, &key).is_err());
    it.what = "En bild.".to_owned();
    it.address = Some("data:image/png;base64,AAAA".to_owned());
    assert!(Bundle::description(&it, &key).is_err());
}

#[test]
fn an_export_of_many_files_holds_and_a_changed_byte_is_found() {
    let key = SigningKey::generate().unwrap();
    let good = export(&key, 40);
    let report = verify(&good, &options(&key));
    assert_eq!(report.findings, []);
    assert!(report.facts.files > 15, "{:?}", report.facts);
    assert_eq!(report.facts.form, Some(Form::Export));
    for at in (0..good.len()).step_by(97) {
        let mut bad = good.clone();
        bad[at] = bad[at].wrapping_add(1);
        assert!(!verify(&bad, &options(&key)).holds(), "the change of byte {at} went unseen");
    }
}

#[test]
fn the_same_input_and_key_differ_in_the_signature_alone() {
    let key = SigningKey::generate().unwrap();
    let (one, two) = (copy(&key).into_bytes(), copy(&key).into_bytes());
    let signed = find(&one, b"\"path\": \"datapackage.json\"") - 60;
    assert!(one[..signed] == two[..signed]);
    assert!(one[signed..] != two[signed..]);
}

#[test]
fn a_file_that_unpacks_without_end_is_left_early() {
    let key = SigningKey::generate().unwrap();
    let mut it = input(at("2026-11-23T08:15:05Z"));
    it.payloads.push(payload(9, &" ".repeat(4 << 20)));
    let bundle = Bundle::copy(&it, &key).unwrap();
    let limits = Limits { unpacked_bytes: 1 << 20, ..Limits::default() };
    let report = verify(bundle.bytes(), &VerifyOptions { limits, ..options(&key) });
    assert!(report.findings.iter().any(|it| it.problem == Problem::TooMuch));
    assert!(verify(bundle.bytes(), &options(&key)).holds());
}

#[test]
fn names_that_leave_the_folder_and_double_names_are_refused() {
    let key = SigningKey::generate().unwrap();
    let good = copy(&key).into_bytes();
    let name = b"evidence/evidence.json";
    let replaced = |new: &[u8; 22]| {
        let mut bad = good.clone();
        let mut from = 0;
        while let Some(at) = bad[from..].windows(22).position(|it| it == name) {
            bad[from + at..from + at + 22].copy_from_slice(new);
            from += at + 22;
        }
        verify(&bad, &options(&key)).findings
    };
    assert!(replaced(b"../../../../etc/passwd").iter().any(|it| it.problem == Problem::UnfitName));
    let twice = copy(&key).into_bytes();
    assert!(verify(&[twice.clone(), twice].concat(), &options(&key)).findings.len() == 1);
}

fn find(bytes: &[u8], part: &[u8]) -> usize {
    bytes.windows(part.len()).rposition(|it| it == part).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn garbage_never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        prop_assert!(!verify(&bytes, &VerifyOptions::default()).holds());
        let tail = [bytes.as_slice(), b"PK\x05\x06\0\0\0\0", &bytes, &[0; 22]].concat();
        prop_assert!(!verify(&tail[..tail.len().min(bytes.len() + 22)], &VerifyOptions::default()).holds());
    }

    #[test]
    fn a_garbled_stamp_never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..600), cut in 0_u8..5) {
        let shells: [&[u8]; 5] = [b"", b"\x30\x82\x02\x00", b"\x30\x80", b"\x30\x03\x02\x01\x00\x30\x82\x02\x00",
            b"\x30\x82\x02\x00\x30\x03\x02\x01\x00\x30\x82\x01\x00\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02\xa0\x82\x01\x00\x30"];
        let response = [shells[usize::from(cut)], &bytes].concat();
        prop_assert!(verify_stamp(&response, &Digest::of(b""), None, &Roots::none()).is_err());
    }

    #[test]
    fn mutations_never_panic_and_never_pass(changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        let key = SigningKey::generate().unwrap();
        let good = small(&key).into_bytes();
        let mut bad = good.clone();
        for (at, byte) in &changes {
            let at = at.index(bad.len());
            bad[at] = *byte;
        }
        prop_assert_eq!(verify(&bad, &options(&key)).holds(), bad == good);
    }

    #[test]
    fn any_text_and_bytes_can_be_sealed(
        body in proptest::collection::vec(any::<u8>(), 0..2_000),
        text in any::<String>(),
        address in "\\PC{1,200}",
    ) {
        let key = SigningKey::generate().unwrap();
        let mut it = input(at("2026-11-23T08:15:05Z"));
        it.payloads[0].body = body;
        it.payloads[0].url = address;
        it.payloads[0].note = Some(text.clone());
        it.subject.title.clone_from(&text);
        it.rendered = archive::render::evidence_page(&page(&text));
        it.context = serde_json::json!({ "text": text });
        let bundle = Bundle::copy(&it, &key).unwrap();
        let report = verify(bundle.bytes(), &options(&key));
        prop_assert_eq!(report.findings, []);
    }
}

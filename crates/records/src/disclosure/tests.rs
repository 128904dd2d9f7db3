use super::*;
use kernel::{Digest, Instant};

fn by() -> By {
    let person = "01900000-0000-7000-8000-000000000001".parse().unwrap();
    By { person, name: "Registrator Alm".to_owned(), at: Instant::from_micros(1) }
}

fn verdict(judged: Judged, seen: Digest) -> Verdict {
    Verdict {
        judged,
        provision: "21 kap. 1 § OSL".to_owned(),
        reason: "Hälsa".to_owned(),
        masks: Vec::new(),
        hides: Hides::default(),
        seen,
        by: by(),
        guideline: "motala@2025-09-18".to_owned(),
    }
}

fn line(n: i64, reasons: &[Reason], judged: Option<Judged>) -> Line {
    let facts = Digest::of(b"facts");
    Line {
        n,
        subject: Subject::Item,
        id: format!("{n}"),
        account: "01900000-0000-7000-8000-000000000002".parse().unwrap(),
        dated: Instant::from_micros(n),
        wordings: 1,
        reasons: reasons.to_vec(),
        facts,
        verdicts: judged.map(|it| verdict(it, facts)).into_iter().collect(),
        inquiries: Vec::new(),
    }
}

fn inquiry(answered: bool) -> Inquiry {
    Inquiry {
        n: 1,
        question: "Får den lämnas ut?".to_owned(),
        asked: by(),
        of: by().person,
        answer: answered.then(|| ("Ja.".to_owned(), by())),
    }
}

#[test]
fn a_record_is_public_by_default_and_handed_out_only_when_somebody_says_so() {
    assert_eq!(line(1, &[], None).state(), LineState::Open);
    assert!(line(1, &[], None).handed_out_by().is_none());
    for reason in Reason::ALL {
        assert_eq!(line(1, &[*reason], None).state(), LineState::Held);
    }
    for (judged, state) in [
        (Judged::Released, LineState::Released),
        (Judged::Masked, LineState::Masked),
        (Judged::Withheld, LineState::Withheld),
    ] {
        let line = line(1, &[Reason::Marked], Some(judged));
        assert_eq!((line.state(), line.handed_out_by().is_some()), (state, judged != Judged::Withheld));
    }
}

#[test]
fn a_verdict_counts_no_more_when_the_record_has_changed() {
    let changed =
        |reasons: &[Reason], judged| Line { facts: Digest::of(b"x"), ..line(1, reasons, Some(judged)) };
    assert_eq!(changed(&[], Judged::Released).state(), LineState::Open);
    assert_eq!(changed(&[Reason::Marked], Judged::Released).state(), LineState::Held);
    assert_eq!(changed(&[], Judged::Withheld).state(), LineState::Held, "it is looked at again");
}

#[test]
fn while_a_manager_is_asked_nothing_is_handed_out() {
    let asked = Line { inquiries: vec![inquiry(false)], ..line(1, &[], Some(Judged::Released)) };
    assert_eq!((asked.state(), asked.handed_out_by()), (LineState::Asked, None));
    let answered = Line { inquiries: vec![inquiry(true)], ..asked };
    assert_eq!(answered.state(), LineState::Released);
}

#[test]
fn other_facts_make_another_digest() {
    let found = |reasons: &[Reason], wordings, marks| {
        let found = Found {
            subject: Subject::Item,
            id: String::new(),
            account: "01900000-0000-7000-8000-000000000002".parse().unwrap(),
            dated: Instant::from_micros(1),
            wordings,
            content: Digest::of(b"words"),
            reasons: reasons.to_vec(),
            marks,
        };
        found.facts()
    };
    let all = [
        found(&[], 1, 0),
        found(&[], 2, 0),
        found(&[Reason::Marked], 1, 1),
        found(&[Reason::Marked], 1, 3),
        found(&[Reason::Finding], 1, 0),
    ];
    assert_eq!(all.iter().collect::<std::collections::BTreeSet<_>>().len(), all.len());
}

#[test]
fn a_request_ends_by_what_was_decided_and_not_before_everything_is_done() {
    let one = |judged| line(1, &[], judged);
    let two = |judged| line(2, &[Reason::Marked], judged);
    let (released, masked, withheld) = (Some(Judged::Released), Some(Judged::Masked), Some(Judged::Withheld));
    let end = |lines: &[Line], handed: &[i64], told| ending(lines, &handed.iter().copied().collect(), told);
    assert_eq!(end(&[], &[], false), Ok(Ending::Nothing));
    assert_eq!(end(&[one(None)], &[], true), Err(NotYet::Unjudged));
    assert_eq!(end(&[one(released), two(None)], &[1], true), Err(NotYet::Unjudged));
    assert_eq!(end(&[one(released)], &[], true), Err(NotYet::NotHandedOut));
    assert_eq!(end(&[one(released)], &[1], false), Ok(Ending::HandedOut));
    assert_eq!(end(&[one(released), two(withheld)], &[1], false), Err(NotYet::NotTold));
    assert_eq!(end(&[one(released), two(withheld)], &[1], true), Ok(Ending::Partly));
    assert_eq!(end(&[one(released), two(masked)], &[1, 2], true), Ok(Ending::Partly));
    assert_eq!(end(&[two(withheld)], &[], true), Ok(Ending::Refused));
}

fn paper(text: &str) -> paper::Paper {
    paper::Paper {
        form: "uppsikt-disclosure/1".to_owned(),
        organisation: "Exempelkommunen".to_owned(),
        disclosure: 1,
        asked_at: "2026-11-23".to_owned(),
        made_at: "2026-11-23".to_owned(),
        records: vec![paper::Record {
            line: 7,
            id: "01900000-0000-7000-8000-000000000001".to_owned(),
            what: "Kommentar".to_owned(),
            account: "Webben".to_owned(),
            dated: "2026-11-22".to_owned(),
            author: Some("Besökare <Gran>".to_owned()),
            address: None,
            wordings: vec![paper::Said { seen_at: "2026-11-22".to_owned(), text: text.to_owned() }],
            masked_by: None,
        }],
        held_out: vec![paper::HeldOut { provision: "21 kap. 1 § OSL".to_owned(), records: 2 }],
        waiting: 0,
    }
}

#[test]
fn what_was_to_be_taken_out_is_found_wherever_it_is_left() {
    use webkit::{Lang, Strictness, Texts, Tongue};
    let tongue = Tongue::new(Lang::Sv, Texts::load(Strictness::Strict));
    let leaks = |text: &str, mask: &str| {
        let paper = paper(text);
        let printed = paper::print(&tongue, &paper).unwrap();
        paper::leaks(&tongue, &paper, &printed, &[mask.to_owned()]).unwrap()
    };
    assert_eq!(leaks("Grannen är sjuk", "GRANNEN"), [7]);
    assert_eq!(leaks("Grannen & co är \"sjuk\"", "& co är \"sjuk\""), [7]);
    assert_eq!(leaks("Inget", "besökare <gran>"), [7], "who wrote it is searched too");
    assert_eq!(leaks("Inget", "kommentar"), [0_i64; 0], "what the document itself says is no leak");
    let sneaked = paper("Inget");
    let mut printed = paper::print(&tongue, &sneaked).unwrap();
    printed.document.extend_from_slice("<p>hemligt</p>".as_bytes());
    let found = paper::leaks(&tongue, &sneaked, &printed, &["hemligt".to_owned()]).unwrap();
    assert_eq!(found, [0], "the document is read as it was written");
}

#[test]
fn the_package_lists_its_files_with_their_digests_and_says_what_is_kept_back_without_its_words() {
    use webkit::{Lang, Strictness, Texts, Tongue};
    let tongue = Tongue::new(Lang::Sv, Texts::load(Strictness::Strict));
    let printed = paper::print(&tongue, &paper("Hej")).unwrap();
    let package = String::from_utf8_lossy(&printed.package);
    for bytes in [&printed.data, &printed.document] {
        assert!(package.contains(&Digest::of(bytes).to_string()));
    }
    let manifest = package.split("uppsikt-disclosure-manifest/1").nth(1).unwrap();
    assert!(manifest.contains("21 kap. 1 § OSL") && !manifest.contains("Hej"), "{manifest}");
    let html = String::from_utf8(printed.document).unwrap();
    assert!(html.contains("Besökare") && !html.contains("<Gran>"), "{html}");
}

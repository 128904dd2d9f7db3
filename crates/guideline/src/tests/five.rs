//! The five municipalities side by side: what each document says, where it is silent, and where the law took over.

use super::*;

/// One line per setting, as `explain` shows it; written out so that an untrue edit is noticed.
const TABLE: &str = include_str!("./five.txt");

const NAMES: [&str; 5] = ["kungsbacka", "motala", "nykoping", "orebro", "stockholm"];

fn five() -> Vec<Guideline> {
    NAMES.iter().map(|it| builtin::load(it).unwrap_or_else(|problems| panic!("{problems}"))).collect()
}

fn shown(guideline: &Guideline, key: &str) -> String {
    let Some(value) = guideline.values().iter().find(|it| it.key == key) else { return "–".to_owned() };
    let silent = if value.stated { "" } else { " *" };
    let law = value.floor.as_ref().and_then(|it| it.overruled.as_ref()).map_or("", |_| " §");
    format!("{}{silent}{law}", value.value.sv)
}

#[test]
fn the_five_documents_differ_as_they_were_read_to_differ() {
    let five = five();
    let lines: Vec<_> = TABLE.lines().filter(|it| !it.starts_with('#')).collect();
    assert!(lines.len() > 100);
    for line in lines {
        let key = line.split(" | ").next().unwrap();
        let values: Vec<_> = five.iter().map(|it| shown(it, key)).collect();
        assert_eq!(line, format!("{key} | {}", values.join(" | ")));
    }
}

#[test]
fn all_five_come_along_and_only_the_proposal_binds_nobody() {
    assert_eq!(builtin::names().collect::<Vec<_>>(), NAMES);
    let binding: Vec<_> = five().iter().filter(|it| it.is_binding()).map(|it| it.name.clone()).collect();
    assert_eq!(binding, NAMES[..4]);
    let stockholm = builtin::load("stockholm").unwrap().document;
    assert!(stockholm.binds(Entity::Department, false) && !stockholm.binds(Entity::Company, false));
    assert!(stockholm.binds(Entity::Company, true));
}

/// Ground, and the first source of each municipality's: its document's requirement, or the law alone.
const GROUNDS: [(&str, [&str; 5]); 28] = [
    ("secrecy", ["KBA-TAN-18", "MOT-DOL-09", "NYK-06.2-05", "ORE-SEK-02", "STO-PER-10"]),
    ("personal-data", ["GDPR art. 5", "MOT-DOL-09", "NYK-06.2-05", "GDPR art. 5", "STO-PER-10"]),
    ("data-protection", ["", "", "NYK-06.2-14", "", ""]),
    ("intrusive-data", ["", "", "", "", "STO-PER-10"]),
    ("defamation", ["KBA-TAN-24", "", "NYK-06.2-06", "", ""]),
    ("violation", ["", "MOT-DOL-03", "", "", ""]),
    ("personal-attack", ["KBA-TAN-24", "MOT-DOL-03", "NYK-06.2-06", "", ""]),
    ("insult", ["KBA-TAN-24", "MOT-DOL-03", "NYK-06.2-06", "", ""]),
    ("privacy-intrusion", [LAW, "MOT-DOL-03", LAW, LAW, LAW]),
    ("threat", [LAW, "MOT-DOL-04", LAW, "ORE-DIA-07", LAW]),
    ("sedition", ["", "MOT-DOL-04", "", "ORE-DIA-10", "STO-BEV-09"]),
    ("incitement-to-crime", ["KBA-TAN-27", "MOT-DOL-05", "NYK-06.2-09", "", ""]),
    ("incitement-to-terrorism", [LAW, "MOT-DOL-05", LAW, LAW, LAW]),
    ("other-crime", ["", "MOT-DOL-05", "", "", ""]),
    ("agitation", ["KBA-TAN-25", "MOT-DOL-06", "NYK-06.2-07", "ORE-DIA-08", "STO-BEV-10"]),
    ("sexism", ["KBA-TAN-25", "MOT-DOL-06", "NYK-06.2-07", "", ""]),
    ("harassment", ["KBA-TAN-25", "MOT-DOL-06", "NYK-06.2-07", "", ""]),
    ("violence", ["KBA-TAN-26", "MOT-DOL-07", "NYK-06.2-08", "ORE-DIA-11", "STO-BEV-12"]),
    ("depicted-violence", ["KBA-TAN-26", "", "", "", ""]),
    ("pornography", ["KBA-TAN-26", "MOT-DOL-07", "NYK-06.2-08", "", ""]),
    ("child-abuse-image", [LAW, "MOT-DOL-07", LAW, "ORE-DIA-09", "STO-BEV-11"]),
    ("copyright", ["KBA-TAN-28", "MOT-DOL-08", "NYK-06.2-10", "ORE-DIA-12", "STO-BEV-13"]),
    ("profanity", ["KBA-TAN-29", "MOT-DOL-02", "NYK-06.2-11", "", ""]),
    ("party-political", ["", "", "NYK-06.2-12", "", ""]),
    ("advertising", ["KBA-TAN-30", "MOT-DOL-11", "NYK-06.2-13", "", ""]),
    ("misleading-link", ["", "MOT-DOL-10", "", "", ""]),
    ("off-topic", ["", "MOT-DOL-12", "", "", ""]),
    ("non-partner", ["", "MOT-DOL-13", "", "", ""]),
];

/// A ground that the document does not have but the law demands of everybody.
const LAW: &str = "SFS 1998:112 5 §";

#[test]
fn a_ground_that_a_municipality_lacks_is_never_offered() {
    for (n, guideline) in five().iter().enumerate() {
        for (key, sources) in GROUNDS {
            let first = guideline.ground(key).map(|it| it.sources[0].to_string()).unwrap_or_default();
            assert_eq!(first, sources[n], "{} in {}", key, guideline.name);
        }
        let known = |it: &&Ground| !GROUNDS.iter().any(|row| row.0 == it.key);
        let more: Vec<_> = guideline.grounds.iter().filter(known).map(|it| &it.key).collect();
        assert_eq!(more, Vec::<&String>::new(), "{}", guideline.name);
    }
}

#[test]
fn a_house_rule_always_comes_from_the_document_and_what_the_law_stops_is_everywhere() {
    let base = Base::parse(builtin::BASE).unwrap();
    for guideline in five() {
        for ground in guideline.grounds.iter().filter(|it| it.basis == Basis::HouseRule) {
            assert!(matches!(ground.sources[0], Source::Requirement(_)), "{} {}", guideline.name, ground.key);
        }
        for law in base.grounds.iter().filter(|it| it.stop_spreading) {
            let found = guideline.grounds.iter().any(|it| it.law.as_deref() == Some(&law.key));
            assert!(found, "{} has no ground for {}", guideline.name, law.key);
        }
    }
}

#[test]
fn every_way_in_and_out_is_the_documents_own() {
    let five = five();
    let opening =
        |n: usize| five[n].opening.steps.iter().map(|it| it.act.word()).collect::<Vec<_>>().join(" ");
    assert_eq!(
        opening(0),
        "application advice checklist decision mailbox terms creation access profile listing"
    );
    assert_eq!(opening(1), "application decision terms creation mailbox access training profile listing");
    assert_eq!(
        opening(2),
        "advice application meeting checklist decision training terms creation mailbox access profile listing"
    );
    assert_eq!(
        opening(3),
        "advice application support terms web-page checklist decision creation mailbox access profile listing"
    );
    assert_eq!(opening(4), "application decision terms creation mailbox access profile listing");
    for guideline in &five {
        let at = |act| guideline.closing.steps.iter().position(|it| it.act == act).unwrap();
        let order = [
            ClosingAct::Decision,
            ClosingAct::Preservation,
            ClosingAct::Notice,
            ClosingAct::Capture,
            ClosingAct::Removal,
            ClosingAct::Listing,
            ClosingAct::Revocation,
        ];
        assert!(order.map(at).is_sorted(), "{}", guideline.name);
    }
}

/// How many of each the documents list.
#[test]
fn lists_are_as_long_as_in_the_documents() {
    let counts = |of: fn(&Guideline) -> usize| five().iter().map(of).collect::<Vec<_>>();
    assert_eq!(counts(|it| it.opening.checklist.len()), [8, 0, 7, 17, 0]);
    assert_eq!(counts(|it| it.opening.eligible.len()), [2, 4, 0, 0, 0]);
    assert_eq!(counts(|it| it.planning.purposes.len()), [11, 5, 9, 8, 2]);
    assert_eq!(counts(|it| it.planning.metrics.len()), [3, 0, 0, 2, 0]);
    // The last of them is a choice that the document leaves open.
    assert_eq!(counts(|it| it.people.courses.len()), [0, 1, 3, 1, 1]);
    assert_eq!(counts(|it| it.people.guides.len()), [2, 0, 0, 0, 0]);
    assert_eq!(counts(|it| it.terms.len()), [6, 0, 0, 0, 0]);
    assert_eq!(counts(|it| it.upkeep.consultation.roles.len()), [0, 0, 4, 0, 0]);
    assert_eq!(counts(|it| it.upkeep.consultation.bodies.len()), [0, 0, 0, 0, 39]);
    assert_eq!(counts(|it| it.privacy.criteria.len()), [2, 9, 3, 2, 2]);
    assert_eq!(counts(|it| it.privacy.forbidden.len()), [2, 11, 1, 1, 9]);
    let own = |it: &Guideline| {
        it.categories.iter().filter(|it| !["law", "secrecy"].contains(&it.key.as_str())).count()
    };
    assert_eq!(counts(own), [7, 12, 10, 6, 6]);
    assert_eq!(counts(|it| it.accessibility.rules.len()), [4, 11, 4, 4, 4]);
    assert_eq!(counts(|it| it.document.references.len()), [3, 0, 2, 6, 2]);
}

#[test]
fn a_profile_says_what_each_document_asks_of_it() {
    let five = five();
    let facts = |n: usize| {
        let must = |it: &&ProfileItem| it.strength == Strength::Must && it.when == ProfileCase::Always;
        let items = five[n].profile.items.iter().filter(must);
        items.map(|it| it.fact.word()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(facts(0), "logotype unit contact writers purpose not-accepted visibility");
    assert_eq!(
        facts(1),
        "unit belonging controller public-records watching not-accepted visibility contact web-page privacy-page logotype cover"
    );
    assert_eq!(facts(2), "organisation logotype unit visibility");
    assert_eq!(facts(3), "organisation logotype belonging web-page secrecy-notice visibility");
    assert_eq!(
        facts(4),
        "unit belonging content public-records contact web-page organisation visibility logotype"
    );
    let phrase = five[3].profile.items.iter().find_map(|it| it.phrase.clone());
    assert_eq!(phrase.as_deref(), Some("En verksamhet inom Örebro kommun"));
    let company = five[4].profile.items_for(Entity::Company, "facebook", false);
    assert!(
        company.into_iter().all(|it| it.fact != Fact::Logotype),
        "the brand manual binds departments only"
    );
}

#[test]
fn registry_numbers_are_written_as_each_municipality_writes_them() {
    let numbers: Vec<_> = five().iter().map(|it| it.registration.number.write(2026, 179)).collect();
    assert_eq!(numbers, ["KS 2026-00179", "KS-2026/00179", "KK 2026/179", "Ks 179/2026", "KS 2026/179"]);
}

#[test]
fn an_answer_in_orebro_is_signed_with_name_department_and_municipality() {
    let orebro = builtin::load("orebro").unwrap();
    let signed = orebro.answer.sign("Hej!", "Redaktör Ek", "biblioteket", &orebro.organisation);
    assert_eq!(signed, "Hej!\n\n/Redaktör Ek, biblioteket, Örebro kommun");
    let nykoping = builtin::load("nykoping").unwrap();
    assert_eq!(nykoping.answer.sign("Hej!", "Redaktör Ek", "biblioteket", "Nyköpings kommun"), "Hej!");
}

#[test]
fn a_question_is_due_by_the_clock_of_each_document() {
    let five = five();
    let friday = midnight("2026-11-27".parse().unwrap()).plus_seconds(15 * 3_600);
    let due = |n: usize, platform: &str| {
        let guideline = &five[n];
        guideline.office.deadline(friday, guideline.answer.deadline_on(platform)).at
    };
    let day = |text: &str, minutes: i64| midnight(text.parse().unwrap()).plus_seconds(minutes * 60);
    assert_eq!(due(2, "facebook"), day("2026-11-28", 15 * 60), "Nyköping's hours run day and night");
    for n in [0, 1, 3, 4] {
        assert_eq!(due(n, "facebook"), day("2026-11-30", 16 * 60 + 30), "by the end of the next working day");
    }
    assert_eq!(due(3, "x"), day("2026-11-30", 10 * 60 + 30), "four office hours");
}

/// Finding, and the grounds that it suggests under each of the five documents.
const SUGGESTED: [(Signal, [&str; 5]); 12] = [
    (Signal::Sensitive, [OWN_DATA, OWN_DATA, NYKOPING_DATA, OWN_DATA, OWN_DATA]),
    (Signal::Offence, [ACCUSED, "violation personal-data", NYKOPING_ACCUSED, "personal-data", INTRUSIVE]),
    (Signal::PointedOut, ["personal-data", "violation personal-data", BOTH, "personal-data", INTRUSIVE]),
    (Signal::Secrecy, ["secrecy", "secrecy", "secrecy", "secrecy", "secrecy"]),
    (Signal::Address, ["personal-data", "personal-data", BOTH, "personal-data", INTRUSIVE]),
    (Signal::PaymentCard, ["personal-data", "personal-data", BOTH, "personal-data", INTRUSIVE]),
    (Signal::VehiclePlate, ["personal-data", "personal-data", BOTH, "personal-data", INTRUSIVE]),
    (Signal::Sexual, ["sexism harassment", "sexism harassment", "sexism harassment", "", ""]),
    (Signal::Campaign, ["", "", "party-political", "", ""]),
    (Signal::Copyright, ["copyright", "copyright", "copyright", "copyright", "copyright"]),
    (Signal::DeceptiveLink, ["", "other-crime misleading-link non-partner", "", "", ""]),
    (Signal::OffTopic, ["", "off-topic", "", "", ""]),
];
const OWN_DATA: &str = "privacy-intrusion personal-data";
const NYKOPING_DATA: &str = "personal-data data-protection privacy-intrusion";
const ACCUSED: &str = "defamation personal-data";
const NYKOPING_ACCUSED: &str = "personal-data defamation data-protection";
const BOTH: &str = "personal-data data-protection";
const INTRUSIVE: &str = "intrusive-data";

#[test]
fn a_finding_suggests_only_the_grounds_that_each_document_has() {
    for (n, guideline) in five().iter().enumerate() {
        for (signal, grounds) in SUGGESTED {
            let suggested = guideline.grounds.iter().filter(|it| it.signals.contains(&signal));
            let keys: Vec<_> = suggested.map(|it| it.key.as_str()).collect();
            let mut wanted: Vec<_> = grounds[n].split_whitespace().collect();
            wanted.sort_by_key(|key| guideline.grounds.iter().position(|it| it.key == *key));
            assert_eq!(keys, wanted, "{} in {}", signal.word(), guideline.name);
        }
    }
}

use std::collections::BTreeSet;

use kernel::Permission;
use kernel::calendar::{DeadlineRule, midnight};
use proptest::prelude::*;

use super::*;

mod five;
mod life;
mod meanwhile;

const MOTALA: &str = include_str!("../../../guidelines/motala/guideline.toml");

fn motala() -> Guideline {
    builtin::load("motala").unwrap_or_else(|problems| panic!("{problems}"))
}

/// Motala's guideline with one text put in the place of another.
fn with(old: &str, new: &str) -> Result<Guideline, Problems> {
    assert_eq!(MOTALA.matches(old).count(), 1, "{old:?} is there once");
    Guideline::parse("motala", &MOTALA.replace(old, new), builtin::BASE)
}

fn words(problems: &Problems) -> Vec<String> {
    problems.list().iter().map(ToString::to_string).collect()
}

#[test]
fn every_guideline_that_comes_along_can_be_read_and_bears_its_name() {
    for name in builtin::names() {
        let guideline = builtin::load(name).unwrap_or_else(|problems| panic!("{problems}"));
        assert_eq!(guideline.name, name);
        let gaps: Vec<_> = guideline.check().into_iter().filter(|it| it.kind == RemarkKind::Gap).collect();
        assert_eq!(gaps, [], "{name} has no gaps");
    }
    let unknown = builtin::load("mottala").unwrap_err();
    assert!(unknown.to_string().contains("motala"));
}

#[test]
fn the_document_is_the_one_that_was_decided() {
    let motala = motala();
    assert_eq!(motala.version.to_string(), "motala@2025-09-18");
    assert_eq!(motala.document.registry_number.as_deref(), Some("KS-2025/00179"));
    assert_eq!(motala.document.predecessor.as_ref().unwrap().registry_number, "KS-2013/00163");
    assert_eq!(motala.document.decided.unwrap().to_string(), "2025-09-18");
}

#[test]
fn the_twelve_categories_stand_in_the_order_of_the_document() {
    let motala = motala();
    let sources: Vec<_> = motala
        .categories
        .iter()
        .map(|it| motala.ground(&it.grounds[0]).unwrap().sources[0].to_string())
        .collect();
    let expected: Vec<_> = (2..=13).map(|n| format!("MOT-DOL-{n:02}")).collect();
    assert_eq!(sources, expected);
    assert_eq!(
        motala.categories.iter().map(|it| it.number).collect::<Vec<_>>(),
        (1..=12).collect::<Vec<_>>()
    );
}

#[test]
fn what_the_law_says_must_stop_spreading_is_removed_and_never_hidden() {
    let motala = motala();
    let base = Base::parse(builtin::BASE).unwrap();
    let stopped: BTreeSet<_> =
        motala.grounds.iter().filter(|it| it.must_stop_spreading).map(|it| it.law.clone().unwrap()).collect();
    assert_eq!(stopped.len(), 8, "1 a to 1 g and 2");
    for ground in &motala.grounds {
        let law = ground.law.as_deref().and_then(|it| base.law(it));
        assert_eq!(ground.must_stop_spreading, law.is_some_and(|it| it.stop_spreading));
        assert_eq!(ground.allows(Act::Hide), !ground.must_stop_spreading, "{}", ground.key);
        assert!(ground.allows(Act::Remove) && ground.reason_required);
        assert_eq!(ground.basis == Basis::Law, ground.law.is_some());
    }
    let remarks = motala.check();
    let overruled: Vec<_> = remarks.iter().filter(|it| it.kind == RemarkKind::Floor).collect();
    assert!(overruled.iter().any(|it| it.key == "ground.threat.acts"), "{overruled:?}");
}

#[test]
fn child_abuse_images_are_described_and_reported() {
    let ground = motala().ground("child-abuse-image").unwrap().clone();
    assert_eq!((ground.evidence, ground.police), (EvidenceForm::Description, Police::Decide));
    assert!(ground.instruction.unwrap().sv.contains("114 14"));
    let loosened =
        with("law = \"bbs-1e\"", "law = \"bbs-1e\"\nevidence = \"copy\"\npolice = \"none\"\ncrime = false")
            .unwrap();
    let ground = loosened.ground("child-abuse-image").unwrap();
    assert_eq!(
        (ground.evidence, ground.police, ground.crime),
        (EvidenceForm::Description, Police::Decide, true)
    );
    let overruled = loosened.check().into_iter().filter(|it| it.kind == RemarkKind::Floor).map(|it| it.key);
    let overruled: Vec<_> = overruled.filter(|it| it.starts_with("ground.child-abuse-image.")).collect();
    for key in ["evidence", "police", "crime", "acts"] {
        assert!(overruled.contains(&format!("ground.child-abuse-image.{key}")), "{key} in {overruled:?}");
    }
    let lines = loosened.explain("ground.child-abuse-image.evidence").unwrap()[0].lines();
    assert!(lines.iter().any(|it| it.sv == "Riktlinjen säger: kopia. Lagen går före."), "{lines:?}");
}

#[test]
fn crimes_need_a_decision_on_the_police_and_opinions_a_second_person() {
    let motala = motala();
    for key in ["threat", "sedition", "incitement-to-crime", "other-crime", "agitation", "privacy-intrusion"]
    {
        assert_eq!(motala.ground(key).unwrap().police, Police::Decide, "{key}");
    }
    let second: Vec<_> =
        motala.grounds.iter().filter(|it| it.second_person).map(|it| it.key.as_str()).collect();
    assert_eq!(second, ["misleading-link", "off-topic"]);
    assert!(motala.grounds.iter().filter(|it| it.second_person).all(|it| it.opinion_sensitive));
    assert_eq!(motala.ground("off-topic").unwrap().acts()[0], Act::Hide);
}

#[test]
fn every_signal_of_a_text_suggests_a_ground() {
    let motala = motala();
    let of_all = builtin::names().map(|name| builtin::load(name).unwrap());
    let grounds: Vec<_> = of_all.flat_map(|it| it.grounds).collect();
    let suggested: BTreeSet<_> = grounds.iter().flat_map(|it| it.signals.iter().copied()).collect();
    assert_eq!(suggested, Signal::ALL.iter().copied().collect());
    assert!(motala.ground("personal-data").unwrap().signals.contains(&Signal::Personnummer));
    // What a guideline has no ground for, it never suggests: canvassing is one of Nyköping's alone.
    assert!(motala.grounds.iter().all(|it| !it.signals.contains(&Signal::Campaign)));
}

#[test]
fn secrecy_is_registered_and_read_by_few_even_where_the_guideline_says_otherwise() {
    let ground = motala().ground("secrecy").unwrap().clone();
    assert!(ground.registered_on(Act::Hide) && ground.evidence == EvidenceForm::Restricted);
    let changed = with("on_remove = true", "on_remove = false\non_secrecy = false").unwrap();
    assert!(changed.registration.on_secrecy && changed.ground("secrecy").unwrap().registered_on(Act::Remove));
    assert!(!changed.ground("profanity").unwrap().registered_on(Act::Remove));
}

#[test]
fn a_guideline_may_tighten_a_floor_but_never_loosen_it() {
    let tighter =
        with("rounds_per_workday = { value = 1", "ceiling_days = 3\nrounds_per_workday = { value = 1")
            .unwrap();
    assert_eq!(tighter.watch.ceiling_days, 3);
    let looser =
        with("rounds_per_workday = { value = 1", "ceiling_days = 30\nrounds_per_workday = { value = 1")
            .unwrap();
    assert_eq!(looser.watch.ceiling_days, 7);
    let remark = looser.check().into_iter().find(|it| it.key == "watch.ceiling_days").unwrap();
    assert_eq!(remark.kind, RemarkKind::Floor);
    assert!(
        remark.words.sv.starts_with("riktlinjen säger 30, lagen ger 7 (SFS 1998:112 4 §)"),
        "{}",
        remark.words.sv
    );
    assert_eq!(looser.sources("watch.ceiling_days"), [Source::Law("SFS 1998:112 4 §".into())]);
    assert!(
        motala().evidence.before_hide
            && with("before_remove = true", "before_remove = false").unwrap().evidence.before_remove
    );
}

#[test]
fn a_question_at_closing_time_before_christmas_is_due_on_the_first_working_day_after() {
    let motala = motala();
    assert_eq!(motala.answer.deadline, DeadlineRule::WorkingDays(1));
    let asked = midnight("2025-12-23".parse().unwrap()).plus_seconds(15 * 3600 + 1800);
    let due = motala.office.deadline(asked, motala.answer.deadline);
    assert_eq!(due.at, midnight("2025-12-29".parse().unwrap()).plus_seconds(16 * 3600 + 1800));
    let round = motala.office.next_round(asked, motala.watch.rounds_per_workday).unwrap();
    let told = motala
        .watch
        .escalation
        .iter()
        .map(|it| (motala.office.deadline(round.due, it.after).at, it.tell.clone()));
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            (round.due, vec![Told::Responsible, Told::Deputy]),
            (midnight("2025-12-29".parse().unwrap()).plus_seconds(10 * 3600), vec![Told::Manager])
        ]
    );
}

#[test]
fn an_answer_is_signed_once() {
    let motala = motala();
    let sign = |text: &str| motala.answer.sign(text, "Redaktör Ek", "Tekniska", &motala.organisation);
    let signed = sign("Hej!\n");
    assert_eq!(signed, "Hej!\n\n/Redaktör Ek, redaktör för Tekniska, Motala kommun");
    assert_eq!(sign(&signed), signed);
}

#[test]
fn every_permission_is_somebodys_and_the_administrator_decides_nothing() {
    let motala = motala();
    let keys: Vec<_> = motala.roles.iter().map(|it| it.key.as_str()).collect();
    assert_eq!(motala.permissions(keys.iter().copied()), Permission::ALL.iter().copied().collect());
    for permission in [Permission::ReadItems, Permission::Answer, Permission::Moderate, Permission::Confirm] {
        assert!(!motala.role("administrator").unwrap().permissions.contains(&permission));
    }
    assert!(motala.permissions(["nobody"]).is_empty());
    let without =
        Guideline::parse("motala", &MOTALA.replace(", \"export\"", ""), builtin::BASE).unwrap().check();
    assert!(
        without
            .iter()
            .any(|it| it.kind == RemarkKind::Gap && it.words.sv == "ingen roll har behörigheten export")
    );
}

#[test]
fn registry_numbers_have_the_form_of_the_municipality() {
    assert_eq!(motala().registration.number.write(2025, 179), "KS-2025/00179");
    assert_eq!(motala().registration.ground("existing-matter").unwrap().outcome, Registration::AddToMatter);
}

#[test]
fn silence_is_explained_with_the_reason_for_the_choice() {
    let motala = motala();
    let lines: Vec<_> =
        motala.explain("answer.deadline").unwrap()[0].lines().into_iter().map(|it| it.sv).collect();
    assert_eq!(lines[..3], ["answer.deadline: 1 arbetsdag", "svarstid", "Källa: MOT-SVA-01"]);
    assert!(lines[3].starts_with("Dokumentet tiger; valt därför att: Anvisningarna säger snabbt"));
    let silent: Vec<_> =
        motala.check().into_iter().filter(|it| it.kind == RemarkKind::Silence).map(|it| it.key).collect();
    for key in [
        "answer.deadline",
        "office",
        "evidence.before_hide",
        "registration.on_hide",
        "moderation.second_person",
        "role.archivist",
    ] {
        assert!(silent.iter().any(|it| it == key), "{key} in {silent:?}");
    }
    assert!(!silent.iter().any(|it| it.starts_with("ground.profanity")));
}

#[test]
fn a_value_that_holds_for_all_grounds_is_said_to_be_one() {
    let motala = motala();
    let inherited = motala.explain("ground.profanity.second_person").unwrap()[0];
    assert_eq!(inherited.from.as_deref(), Some("moderation.second_person"));
    assert_eq!(inherited.lines()[2].sv, "Gäller där inget annat sägs: moderation.second_person");
    assert_eq!(motala.explain("ground.off-topic.second_person").unwrap()[0].from, None);
    let after = with("[moderation.second_person]\nvalue = false", "[moderation.second_person]\nvalue = true")
        .unwrap();
    let keys: Vec<_> = diff(&motala, &after).into_iter().map(|it| it.key).collect();
    assert_eq!(keys, ["moderation.second_person"]);
}

#[test]
fn a_key_or_a_whole_section_can_be_explained_and_a_slip_is_put_right() {
    let motala = motala();
    assert_eq!(motala.explain("watch.rounds_per_workday").unwrap()[0].value.sv, "1");
    assert!(motala.explain("ground.off-topic").unwrap().len() > 5);
    assert_eq!(
        motala.explain("watch.round_per_workday").unwrap_err().nearest.as_deref(),
        Some("watch.rounds_per_workday")
    );
}

#[test]
fn every_value_has_a_source_and_a_key_of_its_own() {
    let motala = motala();
    let keys: BTreeSet<_> = motala.values().iter().map(|it| &it.key).collect();
    assert_eq!(keys.len(), motala.values().len());
    for value in motala.values() {
        assert!(!value.sources.is_empty(), "{}", value.key);
        assert_eq!(value.stated, value.why.is_none(), "{}", value.key);
        assert!(!value.value.sv.is_empty() && !value.value.en.is_empty(), "{}", value.key);
    }
}

#[test]
fn a_difference_is_told_in_words() {
    let before = motala();
    assert_eq!(diff(&before, &before), []);
    let after = with(
        "rounds_per_workday = { value = 1, source = [\"MOT-BEV-03\", \"MOT-BEV-01\", \"MOT-BEV-02\"] }",
        "rounds_per_workday = { value = 3, source = \"KS § 45\" }",
    )
    .unwrap();
    let words: Vec<_> = diff(&before, &after).into_iter().map(|it| it.words.sv).collect();
    assert_eq!(words, ["watch.rounds_per_workday: ändrat: 1 → 3"]);
    let dropped = with("signals = [\"profanity\"]\n", "").unwrap();
    let words: Vec<_> = diff(&before, &dropped).into_iter().map(|it| it.words.en).collect();
    assert_eq!(words, ["ground.profanity.signals: dropped: swearing"]);
    assert_ne!(before.digest, dropped.digest);
}

#[test]
fn all_slips_are_found_at_once_with_their_places() {
    let text = MOTALA
        .replace("rounds_per_workday = { value = 1", "rounds_per_workdays = { value = 1")
        .replace("acts = [\"hide\", \"remove\"]\npolice", "acts = [\"hyde\"]\npolice")
        .replace("monday = \"08:00-16:30\"", "monday = \"8-16\"")
        .replace("law = \"bbs-1d\"", "law = \"bbs-1x\"");
    let problems = words(&Guideline::parse("motala", &text, builtin::BASE).unwrap_err());
    let told = |part: &str| assert!(problems.iter().any(|it| it.contains(part)), "{part} in {problems:#?}");
    told("watch: \"rounds_per_workdays\" is unknown here; did you mean \"rounds_per_workday\"?");
    told("watch: rounds_per_workday is missing");
    told("moderation: acts should be one of: hide, remove; did you mean \"hide\"?");
    told("office: monday should be times such as");
    told("ground.agitation: law: the law's base has no such ground; did you mean bbs-1");
    let line = text.lines().position(|it| it.starts_with("monday")).unwrap() + 1;
    told(&format!("motala:{line}:10: office"));
}

#[test]
fn a_value_without_a_source_or_a_silence_without_a_reason_is_refused() {
    let no_source = with("[evidence]\nsource = \"MOT-DOL-14\"", "[evidence]").unwrap_err();
    assert!(no_source.to_string().contains("evidence: before_remove has no source"), "{no_source}");
    let no_reason = with("value = false\nstated = false\nwhy.sv = \"Anvisningarna kräver ingen andra person. Förvalet är nej; de grunder som ligger nära åsikter har ja.\"\nwhy.en = \"The instructions demand no second person. The default is no; the grounds that lie close to opinions have yes.\"", "value = false\nstated = false").unwrap_err();
    assert!(no_reason.to_string().contains("stated = false needs a why"), "{no_reason}");
    let bad_source = with("source = \"MOT-DOL-14\"", "source = \"MOT-DOL14\"").unwrap_err();
    assert!(bad_source.to_string().contains("source should be a source such as"), "{bad_source}");
}

#[test]
fn what_is_no_toml_is_told_with_its_place() {
    let problems = Guideline::parse("motala", "[watch\nrounds = = 1", builtin::BASE).unwrap_err();
    assert!(problems.list().iter().all(|it| it.words.en.starts_with("this is not TOML: ")));
    let swedish = "raden går inte att läsa som TOML. Se efter citattecken";
    assert!(problems.list().iter().all(|it| it.words.sv.starts_with(swedish) && it.words.sv.ends_with("”)")));
    assert_eq!(problems.list()[0].line, 1);
    let empty = Guideline::parse("tom", "", builtin::BASE).unwrap_err();
    assert!(words(&empty).iter().any(|it| it.contains("the section [watch] is missing")));
}

#[test]
fn a_text_that_is_nested_without_end_is_refused() {
    for (open, close) in [("[", "]"), ("{a=", "}")] {
        let text = format!("a = {}1{}", open.repeat(20_000), close.repeat(20_000));
        assert!(Guideline::parse("x", &text, builtin::BASE).is_err());
    }
}

/// What the fuzzer begins with must be readable, or it would never come beyond the first slip.
#[test]
fn the_fuzzers_small_guideline_can_be_read_under_both_bases() {
    const SMALL: &str = include_str!("../../../fuzz/seeds/guideline_parse/small.toml");
    const SMALL_BASE: &str = include_str!("../../../fuzz/seeds/guideline_parse/base.toml");
    for base in [builtin::BASE, SMALL_BASE] {
        let small = Guideline::parse("small", SMALL, base).unwrap_or_else(|problems| panic!("{problems}"));
        assert!(small.answer.routes.len() == RouteKind::ALL.len() && small.competition.terms.is_some());
    }
}

#[test]
fn every_floor_holds_up_a_value_that_is_there() {
    let base = Base::parse(builtin::BASE).unwrap();
    let held: BTreeSet<_> = builtin::names()
        .flat_map(|it| builtin::load(it).unwrap().values().to_vec())
        .filter(|it| it.floor.is_some())
        .map(|it| it.key)
        .collect();
    for floor in &base.floors {
        assert!(held.contains(&floor.key), "{} holds up nothing", floor.key);
    }
}

#[test]
fn the_law_has_its_own_clocks_and_amounts() {
    let law = motala().law;
    let limit = |key: &str| law.clock(key).unwrap().limit.label().sv;
    assert_eq!(limit("personal-data-breach"), "72 timmar");
    assert_eq!((limit("cyber-warning"), limit("cyber-final-report")), ("24 timmar".into(), "1 månad".into()));
    assert_eq!((limit("disclosure"), limit("platform-complaint")), ("genast".into(), "6 månader".into()));
    let percent = motala().competition.terms.unwrap().prize_percent;
    assert_eq!(law.price_base(2026).unwrap().percent(percent), 1_800);
    assert_eq!(law.price_base(2027), None, "not decided yet, and never guessed");
}

#[test]
fn two_grounds_of_one_name_are_refused() {
    let problems = with("key = \"sexism\"", "key = \"profanity\"").unwrap_err();
    assert!(problems.to_string().contains("ground profanity is there twice"), "{problems}");
}

/// What the document asks, one requirement at a time.
const REQUIREMENTS: &str = include_str!("../../../guidelines/motala/requirements.toml");

#[test]
fn every_requirement_cited_exists_and_every_one_of_the_duties_here_is_cited() {
    let catalogue: toml::Table = REQUIREMENTS.parse().unwrap();
    let rows = catalogue["requirement"].as_array().unwrap();
    let of = |row: &toml::Value, key: &str| row[key].as_str().unwrap().to_owned();
    let known: BTreeSet<_> = rows.iter().map(|it| of(it, "id")).collect();
    let motala = motala();
    let cited =
        motala.values().iter().flat_map(|it| &it.sources).filter(|it| matches!(it, Source::Requirement(_)));
    let cited: BTreeSet<_> = cited.map(ToString::to_string).collect();
    assert_eq!(cited.difference(&known).collect::<Vec<_>>(), Vec::<&String>::new());
    let duties = ["monitoring", "moderation", "evidence", "registration"];
    // House rules as a document, the sender of answers and who assesses records are no values but how the house works.
    let elsewhere = ["MOT-RIS-12", "MOT-ANS-17"].map(str::to_owned);
    let due = rows.iter().filter(|it| duties.contains(&of(it, "area").as_str())).map(|it| of(it, "id"));
    let missing: Vec<_> = due.filter(|it| !cited.contains(it) && !elsewhere.contains(it)).collect();
    assert_eq!(missing, Vec::<String>::new());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_text_makes_reading_panic(text in "\\PC{0,200}") {
        let _ = Guideline::parse("x", &text, builtin::BASE);
        let _ = Base::parse(&text);
    }

    #[test]
    fn no_damage_to_a_guideline_makes_reading_panic(cuts in prop::collection::vec((0.0..1.0_f64, 0_usize..40, "[\\[\\]{}=\"'.,#a-zå0-9 \n-]{0,12}"), 1..6)) {
        let damaged = damage(MOTALA, &cuts);
        match Guideline::parse("motala", &damaged, builtin::BASE) {
            Ok(guideline) => prop_assert!(guideline.check().len() + guideline.values().len() > 0),
            Err(problems) => {
                prop_assert!(!problems.list().is_empty());
                let lines = damaged.lines().count() + 1;
                prop_assert!(problems.list().iter().all(|it| it.line <= lines && !it.words.sv.is_empty()));
            }
        }
    }

    #[test]
    fn no_damage_to_the_law_makes_reading_panic(cuts in prop::collection::vec((0.0..1.0_f64, 0_usize..40, "[\\[\\]{}=\"a-z0-9\n-]{0,8}"), 1..4)) {
        let _ = Guideline::parse("motala", MOTALA, &damage(builtin::BASE, &cuts));
    }

    #[test]
    fn no_missing_line_makes_reading_panic(n in 0_usize..600) {
        let text: Vec<_> = MOTALA.lines().enumerate().filter(|it| it.0 != n).map(|it| it.1).collect();
        let _ = Guideline::parse("motala", &text.join("\n"), builtin::BASE);
    }
}

/// The text with pieces cut out at parts of its length, and other pieces put in.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a place somewhere in the text is all that is wanted"
)]
fn damage(text: &str, cuts: &[(f64, usize, String)]) -> String {
    cuts.iter().fold(text.to_owned(), |text, (part, length, piece)| {
        let letters: Vec<char> = text.chars().collect();
        let at = (letters.len() as f64 * part) as usize;
        let rest = letters.iter().skip(at + length);
        letters.iter().take(at).copied().chain(piece.chars()).chain(rest.copied()).collect()
    })
}

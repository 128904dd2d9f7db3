use guideline::{LegalBasis, builtin};

use super::*;
use crate::consents::model_tests::consent;
use crate::consents::{Assurance, Capacity};
use crate::model::{DataKind, Declaration, Film, Harm, Informed, Page, Personal, PersonalData, Purpose};

fn content() -> Content {
    Content {
        text: "Badhuset öppnar igen på lördag.".to_owned(),
        purpose: Purpose {
            audience: "Barnfamiljer".to_owned(),
            need: "Veta när badet är öppet".to_owned(),
            message: "Badet öppnar på lördag".to_owned(),
        },
        page: Page { address: String::new(), reason: "Sidan är under arbete".to_owned() },
        personal: Personal { data: PersonalData::Absent, ..Personal::default() },
        declaration: Declaration { holds_none: true, ..Declaration::default() },
        ..Content::default()
    }
}

/// Everything that a guideline asks to be declared of whoever is shown.
fn declared(names: &[&str]) -> Declaration {
    Declaration {
        holds_none: true,
        kinds: vec![DataKind::Name],
        persons: u32::try_from(names.len()).ok(),
        minimised: true,
        alternatives: "Webbplatsen når inte målgruppen".to_owned(),
        risk: Risk {
            harm: Harm::NotExpected,
            conclusion: "Kända i sin roll".to_owned(),
            series: String::new(),
        },
        informed: Informed {
            whom: names.iter().map(|it| (*it).to_owned()).collect(),
            on: Some("2026-11-20".parse().unwrap()),
            means: "Brev".to_owned(),
            version: "Information 3".to_owned(),
        },
        ..Declaration::default()
    }
}

fn shown(basis: LegalBasis, names: &[&str]) -> Content {
    let mut content = content();
    content.personal.data = PersonalData::Present;
    content.personal.basis = Some(basis);
    content.personal.shown = names.iter().map(|it| (*it).to_owned()).collect();
    content.declaration = declared(names);
    content
}

fn examine(town: &str, content: &Content, is_assessed: bool, consents: &[Consent]) -> Vec<Finding> {
    let guideline = builtin::load(town).unwrap();
    let day = "2026-11-23".parse().unwrap();
    findings(&examined(&guideline, content, is_assessed, consents, day))
}

fn examined<'a>(
    guideline: &'a Guideline,
    content: &'a Content,
    is_assessed: bool,
    consents: &'a [Consent],
    day: Date,
) -> Examined<'a> {
    Examined {
        guideline,
        content,
        is_assessed,
        numbers: Numbers::default(),
        consents,
        risk: Some(&content.declaration.risk),
        keeping: Keeping { few_publish: true, rules_stand: true },
        day,
    }
}

/// What is told, but how many people there are, which is told wherever the guideline asks for restraint.
fn told(found: &[Finding]) -> Vec<(Point, Effect)> {
    let others = found.iter().filter(|it| it.point != Point::Restraint);
    others.map(|it| (it.point, it.effect)).collect()
}

const TOWNS: [&str; 5] = ["kungsbacka", "motala", "nykoping", "orebro", "stockholm"];

#[test]
fn a_post_that_lacks_nothing_is_found_to_lack_nothing() {
    for town in TOWNS {
        assert_eq!(told(&examine(town, &content(), false, &[])), [], "{town}");
    }
}

#[test]
fn personal_data_without_a_basis_are_kept_back_under_every_guideline_and_also_under_a_proposal() {
    let mut content = content();
    content.personal.data = PersonalData::Present;
    for (town, source) in [("motala", "MOT-PUB-05"), ("nykoping", "NYK-11.1-02"), ("stockholm", "STO-PER-04")]
    {
        let found = examine(town, &content, true, &[]);
        let basis = found.iter().find(|it| it.point == Point::BasisMissing).unwrap();
        assert!(basis.blocks() && basis.field == "basis", "{town}");
        assert!(basis.sources.iter().any(|it| it.as_str() == source), "{town}: {:?}", basis.sources);
    }
    content.personal.data = PersonalData::Unsaid;
    for town in TOWNS {
        let unsaid = (Point::PersonalUnsaid, Effect::Block);
        assert!(told(&examine(town, &content, true, &[])).contains(&unsaid), "{town}");
    }
}

#[test]
fn each_who_is_shown_on_consent_has_one_that_holds() {
    let two = shown(LegalBasis::Consent, &["Elev A", "Elev B"]);
    let found = examine("motala", &two, true, &[consent("elev a")]);
    assert_eq!(told(&found), [(Point::ConsentMissing, Effect::Block)]);
    assert_eq!(found[0].about, "Elev B");
    assert_eq!(told(&examine("motala", &two, true, &[consent("Elev A"), consent("Elev B")])), []);
    let nobody = shown(LegalBasis::Consent, &[]);
    assert_eq!(told(&examine("nykoping", &nobody, true, &[])), [(Point::ShownMissing, Effect::Block)]);
    // Where the guideline demands consent it is demanded on whatever basis.
    let named = shown(LegalBasis::PublicInterest, &["Elev A"]);
    assert_eq!(told(&examine("nykoping", &named, true, &[])), [(Point::ConsentMissing, Effect::Block)]);
    assert_eq!(told(&examine("motala", &named, true, &[])), []);
}

#[test]
fn a_picture_of_many_takes_the_place_of_consents_with_a_reason_and_another_basis() {
    let mut crowd = shown(LegalBasis::PublicInterest, &[]);
    crowd.personal.exception = true;
    assert_eq!(told(&examine("nykoping", &crowd, true, &[])), [(Point::ExceptionReason, Effect::Block)]);
    crowd.personal.exception_reason = "Publiken på torgdagen".to_owned();
    assert_eq!(examine("nykoping", &crowd, true, &[]), []);
    crowd.personal.basis = Some(LegalBasis::Consent);
    let found = examine("nykoping", &crowd, true, &[]);
    assert_eq!(told(&found), [(Point::ExceptionOnConsent, Effect::Block)]);
    assert!(found[0].sources.iter().any(|it| it.as_str() == "NYK-11.3-02"), "{:?}", found[0].sources);
}

#[test]
fn another_basis_than_the_usual_has_a_reason_and_each_is_judged_where_the_document_says_so() {
    let mut other = shown(LegalBasis::PublicInterest, &["Chef Al"]);
    // Stockholm's policy is a proposal: what it would keep back is read and confirmed instead.
    let warned = [(Point::OtherBasis, Effect::Warn), (Point::BasisNotAssessed, Effect::Warn)];
    assert_eq!(told(&examine("stockholm", &other, false, &[])), warned);
    other.personal.basis_reason = "Hon invigde badet".to_owned();
    assert_eq!(examine("stockholm", &other, true, &[]), []);
    let mut decided = builtin::load("stockholm").unwrap();
    decided.document.state = guideline::DocumentState::Decided;
    other.personal.basis_reason.clear();
    let it = examined(&decided, &other, false, &[], "2026-11-23".parse().unwrap());
    let blocked = [(Point::OtherBasis, Effect::Block), (Point::BasisNotAssessed, Effect::Block)];
    assert_eq!(told(&findings(&it)), blocked);
}

#[test]
fn what_others_have_made_is_used_by_permission() {
    let mut borrowed = content();
    borrowed.material.borrowed = true;
    assert_eq!(told(&examine("kungsbacka", &borrowed, false, &[])), [(Point::LicenceMissing, Effect::Block)]);
    assert_eq!(told(&examine("motala", &borrowed, false, &[])), [(Point::LicenceMissing, Effect::Warn)]);
    borrowed.material.right_holder = "Fotograf Ek".to_owned();
    let found = examine("kungsbacka", &borrowed, false, &[]);
    assert_eq!(found[0].field, "licence");
    borrowed.material.licence = "CC BY 4.0".to_owned();
    assert_eq!(examine("kungsbacka", &borrowed, false, &[]), []);
}

#[test]
fn for_whom_a_post_is_and_where_it_stands_on_the_main_channel_is_asked_where_the_document_asks() {
    let mut bare = content();
    bare.purpose.need.clear();
    bare.page.reason.clear();
    let found = examine("motala", &bare, false, &[]);
    assert_eq!((told(&found), found[0].field), (vec![(Point::PurposeMissing, Effect::Block)], "need"));
    assert_eq!(told(&examine("kungsbacka", &bare, false, &[])), [(Point::PageMissing, Effect::Block)]);
    bare.page.address = "https://kungsbacka.example.se/bad".to_owned();
    assert_eq!(examine("kungsbacka", &bare, false, &[]), []);
}

#[test]
fn a_picture_is_described_and_what_stands_in_it_stands_in_the_post() {
    let mut pictured = content();
    pictured.picture.address = "https://motala.example.se/bad.jpg".to_owned();
    pictured.picture.written = "Stängt för reparation till våren".to_owned();
    let found = examine("motala", &pictured, false, &[]);
    let fields: Vec<_> = found.iter().map(|it| (it.field, it.effect)).collect();
    assert_eq!(fields, [("description", Effect::Block), ("written", Effect::Block)]);
    assert_eq!(found[0].sources[0].as_str(), "MOT-TIL-06");
    pictured.picture.described = true;
    pictured.text.push_str(" Det har varit stängt för reparation till våren.");
    assert_eq!(examine("motala", &pictured, false, &[]), []);
}

#[test]
fn emoji_and_hashtags_are_warned_of_where_the_document_has_a_rule() {
    let mut content = content();
    content.text = "Ta 🚲 till jobbet #motalakommun".to_owned();
    let found = examine("motala", &content, false, &[]);
    assert!(found.iter().all(|it| it.effect == Effect::Warn), "{found:?}");
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(found[1].instead.as_deref(), Some("#MotalaKommun"));
    assert_eq!(examine("orebro", &content, false, &[]), [], "Örebro's document is silent on them");
    content.text = "#A1 #B1 #C1 #D1 #E1 #F1 #G1 #H1".to_owned();
    assert_eq!(told(&examine("motala", &content, false, &[])), [(Point::Accessibility, Effect::Warn)]);
}

#[test]
fn an_identity_number_is_never_published() {
    let guideline = builtin::load("orebro").unwrap();
    let (content, day) = (content(), "2026-11-23".parse().unwrap());
    let numbers = Numbers { of_person: true, of_matter: false };
    let it = Examined { numbers, ..examined(&guideline, &content, false, &[], day) };
    assert_eq!(told(&findings(&it)), [(Point::PersonalNumber, Effect::Block)]);
}

#[test]
fn what_is_declared_to_be_there_of_the_forbidden_stops_the_post_also_under_a_proposal() {
    for town in TOWNS {
        for forbidden in builtin::load(town).unwrap().privacy.forbidden {
            let mut held = content();
            held.declaration.held = vec![forbidden.key.clone()];
            let found = examine(town, &held, false, &[]);
            assert_eq!(told(&found), [(Point::ForbiddenHeld, Effect::Block)], "{town} {}", forbidden.key);
            assert_eq!((&found[0].label, &found[0].sources), (&Some(forbidden.label), &forbidden.sources));
        }
    }
}

#[test]
fn nobody_has_said_is_not_the_same_as_none() {
    let mut silent = content();
    silent.declaration.holds_none = false;
    for (town, effect) in
        [("motala", Effect::Block), ("nykoping", Effect::Block), ("stockholm", Effect::Warn)]
    {
        assert_eq!(told(&examine(town, &silent, false, &[])), [(Point::ForbiddenUnsaid, effect)], "{town}");
    }
}

#[test]
fn each_of_the_nine_conditions_keeps_the_post_back_when_it_alone_is_not_met() {
    let whole = shown(LegalBasis::PublicInterest, &["Chef Al"]);
    let without = |change: &dyn Fn(&mut Content)| {
        let mut content = whole.clone();
        change(&mut content);
        content
    };
    let cases = [
        ("risk-assessed", without(&|it| it.declaration.risk.conclusion.clear())),
        ("risk-assessed", without(&|it| it.declaration.risk.harm = Harm::Expected)),
        ("no-other-way", without(&|it| it.declaration.alternatives.clear())),
        ("only-necessary", without(&|it| it.declaration.minimised = false)),
        ("informed", without(&|it| it.declaration.informed.whom.clear())),
        ("informed", without(&|it| it.personal.shown.push("Chef Bok".to_owned()))),
    ];
    let guideline = builtin::load("motala").unwrap();
    let day = "2026-11-23".parse().unwrap();
    for (key, content) in &cases {
        let it = examined(&guideline, content, true, &[], day);
        let found = findings(&it);
        let label = &guideline.privacy.criteria.iter().find(|it| it.key == *key).unwrap().label;
        assert_eq!(told(&found), [(Point::ConditionUnmet, Effect::Block)], "{key}");
        let named = found.iter().find(|it| it.point == Point::ConditionUnmet).unwrap();
        assert_eq!(named.label.as_ref(), Some(label));
        let unmet: Vec<_> = conditions(&it, &found).into_iter().filter(|it| !it.is_met).collect();
        assert_eq!((unmet.len(), unmet[0].criterion.key.as_str()), (1, *key));
    }
    for keeping in
        [Keeping { few_publish: false, rules_stand: true }, Keeping { few_publish: true, rules_stand: false }]
    {
        let it = Examined { keeping, ..examined(&guideline, &whole, true, &[], day) };
        assert_eq!(told(&findings(&it)), [(Point::ConditionUnmet, Effect::Block)], "{keeping:?}");
    }
    let met = conditions(&examined(&guideline, &whole, true, &[], day), &[]);
    assert_eq!((met.len(), met.iter().filter(|it| it.is_met).count()), (9, 9));
}

#[test]
fn the_first_condition_follows_from_the_list_of_what_is_never_published() {
    let mut held = shown(LegalBasis::PublicInterest, &["Chef Al"]);
    held.declaration.held = vec!["health".to_owned()];
    let guideline = builtin::load("motala").unwrap();
    let it = examined(&guideline, &held, true, &[], "2026-11-23".parse().unwrap());
    let found = findings(&it);
    let unmet: Vec<_> = conditions(&it, &found).into_iter().filter(|it| !it.is_met).collect();
    assert_eq!(unmet.iter().map(|it| it.criterion.key.as_str()).collect::<Vec<_>>(), ["not-sensitive"]);
}

#[test]
fn the_kinds_are_named_and_the_people_counted_where_only_the_necessary_is_published() {
    let mut three = shown(LegalBasis::PublicInterest, &["Chef Al", "Chef Bok", "Chef Ek"]);
    let found = examine("motala", &three, true, &[]);
    let restraint = found.iter().find(|it| it.point == Point::Restraint).unwrap();
    assert_eq!((restraint.about.as_str(), restraint.effect), ("3", Effect::Warn));
    assert_eq!(restraint.label.as_ref().unwrap().sv, "namn");
    assert!(restraint.sources.iter().any(|it| it.as_str() == "MOT-PUB-04"));
    three.declaration.kinds.clear();
    let points: Vec<_> = told(&examine("motala", &three, true, &[])).into_iter().map(|it| it.0).collect();
    assert_eq!(points, [Point::KindsMissing, Point::ConditionUnmet]);
    assert_eq!(
        told(&examine("nykoping", &three, true, &[consent("Chef Al")])).len(),
        2,
        "two lack a consent"
    );
}

#[test]
fn people_in_a_picture_are_personal_data() {
    let mut pictured = content();
    pictured.picture.people = true;
    for (town, effect) in [("nykoping", Effect::Block), ("stockholm", Effect::Warn)] {
        assert_eq!(told(&examine(town, &pictured, false, &[])), [(Point::PeopleShown, effect)], "{town}");
    }
}

#[test]
fn a_consent_that_rests_on_too_little_does_not_count_and_some_are_not_shown_at_all() {
    let named = shown(LegalBasis::Consent, &["Elev A"]);
    let resting = |assurance: Assurance| vec![Consent { assurance, ..consent("Elev A") }];
    let judged = || consent("Elev A").assurance;
    let born = |text: &str| Some(text.parse().unwrap());
    let one = || vec!["Förälder Ek".to_owned()];
    let minor =
        Assurance { born_on: born("2012-03-01"), guardians: 2, guardians_consented: one(), ..judged() };
    let child =
        Assurance { born_on: born("2014-03-01"), guardians: 1, guardians_consented: one(), ..judged() };
    let cases = [
        (Assurance::default(), Point::CapacityUnjudged),
        (Assurance { capacity: Capacity::Lacking, ..judged() }, Point::CapacityLacking),
        (Assurance { capacity: Capacity::Protected, ..judged() }, Point::Protected),
        (minor, Point::GuardianMissing),
        (child, Point::TooYoung),
    ];
    for (assurance, point) in cases {
        let found = examine("motala", &named, true, &resting(assurance));
        assert_eq!(told(&found), [(point, Effect::Block)]);
    }
}

#[test]
fn a_film_with_speech_is_captioned_and_one_of_text_alone_is_read_aloud() {
    let mut filmed = content();
    filmed.film = Film { address: "https://motala.example.se/bad.mp4".to_owned(), ..Film::default() };
    assert_eq!(told(&examine("motala", &filmed, false, &[])), []);
    filmed.film.speech = true;
    let found = examine("motala", &filmed, false, &[]);
    assert_eq!((told(&found), found[0].field), (vec![(Point::Accessibility, Effect::Block)], "captions"));
    assert_eq!(found[0].sources[0].as_str(), "MOT-TIL-08");
    filmed.film.live = true;
    assert_eq!(told(&examine("motala", &filmed, false, &[])), [], "what is sent live is exempt");
    filmed.film = Film { captions: Captioned::BurntIn, live: false, text_only: true, ..filmed.film };
    let found = examine("motala", &filmed, false, &[]);
    assert_eq!((told(&found), found[0].field), (vec![(Point::Accessibility, Effect::Block)], "read_aloud"));
    filmed.film.read_aloud = true;
    assert_eq!(told(&examine("motala", &filmed, false, &[])), []);
}

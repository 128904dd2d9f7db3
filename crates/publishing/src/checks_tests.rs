use guideline::builtin;

use super::*;
use crate::consents::model_tests::consent;
use crate::model::{Page, Personal, Purpose};

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
        ..Content::default()
    }
}

fn shown(basis: LegalBasis, names: &[&str]) -> Content {
    let mut content = content();
    content.personal.data = PersonalData::Present;
    content.personal.basis = Some(basis);
    content.personal.shown = names.iter().map(|it| (*it).to_owned()).collect();
    content
}

fn examine(town: &str, content: &Content, is_assessed: bool, consents: &[Consent]) -> Vec<Finding> {
    let guideline = builtin::load(town).unwrap();
    let day = "2026-11-23".parse().unwrap();
    let it = Examined { guideline: &guideline, content, is_assessed, holds_number: false, consents, day };
    findings(&it)
}

fn told(found: &[Finding]) -> Vec<(Point, Effect)> {
    found.iter().map(|it| (it.point, it.effect)).collect()
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
    assert_eq!(examine("motala", &two, true, &[consent("Elev A"), consent("Elev B")]), []);
    let nobody = shown(LegalBasis::Consent, &[]);
    assert_eq!(told(&examine("motala", &nobody, true, &[])), [(Point::ShownMissing, Effect::Block)]);
    // Where the guideline demands consent it is demanded on whatever basis.
    let named = shown(LegalBasis::PublicInterest, &["Elev A"]);
    assert_eq!(told(&examine("nykoping", &named, true, &[])), [(Point::ConsentMissing, Effect::Block)]);
    assert_eq!(examine("motala", &named, true, &[]), []);
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
    let it = Examined {
        guideline: &decided,
        content: &other,
        is_assessed: false,
        holds_number: false,
        consents: &[],
        day: "2026-11-23".parse().unwrap(),
    };
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
    let it = Examined {
        guideline: &guideline,
        content: &content,
        is_assessed: false,
        holds_number: true,
        consents: &[],
        day,
    };
    assert_eq!(told(&findings(&it)), [(Point::PersonalNumber, Effect::Block)]);
}

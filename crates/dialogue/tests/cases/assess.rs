//! Items are assessed as public records: proposed, decided by people, handed to the registrar.

use dialogue::assess::{self, AssessOrder, Assessed, Assessing, Choice, Refused, Shown};
use kernel::ItemId;
use records::{DeclineOrder, RegisterOrder, Stage};

use super::*;

/// Somebody writes this below the account's post, and it is fetched.
async fn written(world: &World, text: &str) -> (kernel::item::ExternalId, ItemId) {
    let post = world.fake.write_post("Nyhet");
    let comment = world.fake.write_comment(&post, "Besökare", text);
    world.fetch().await;
    let item = world.item(&comment).await.id;
    (comment, item)
}

async fn assessing(world: &World, actor: &Actor, item: ItemId) -> Assessing {
    let view = dialogue::item::view(&world.cx, actor, item).await.unwrap().unwrap();
    assess::of_item(&world.cx, actor, &view).await.unwrap().unwrap()
}

fn choice(assessed: Assessed, ground: Option<&str>, reason: Option<&str>) -> Choice {
    Choice {
        assessed,
        ground: ground.map(str::to_owned),
        reason: reason.map(str::to_owned),
        number: None,
        number_unknown: false,
        secrecy: false,
    }
}

fn order(item: ItemId, assessments: i64, choice: Choice) -> AssessOrder {
    AssessOrder { item, seen: 1, assessments, choice }
}

async fn lines(world: &World, actor: &Actor) -> Vec<assess::Line> {
    assess::waiting(&world.cx, actor, None).await.unwrap()
}

fn shown(it: &assess::Line) -> Shown {
    Shown {
        item: it.item.id,
        seen: it.item.versions,
        assessments: it.assessments,
        assessed: it.suggestion.assessed,
        ground: it.suggestion.ground.clone(),
    }
}

#[tokio::test]
async fn a_complaint_is_proposed_to_the_registrar_and_gets_its_number() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let registrar = world.person("Registrator Rönn", "registrar").await;
        let (_, item) = written(&world, "Jag är så missnöjd med hemtjänsten, det här är ett klagomål").await;
        let proposed = assessing(&world, &editor, item).await.suggestion;
        assert_eq!(
            (proposed.assessed, proposed.ground.as_deref()),
            (Assessed::Register, Some("may-become-matter"))
        );
        assess::assess(&world.cx, &editor, order(item, 0, proposed.taken())).await.unwrap();
        let reader = world.cx.store.reader();
        let waiting = records::waiting(&reader, &registrar).await.unwrap();
        assert_eq!(waiting.len(), 1);
        assert_eq!(waiting[0].cause.item(), Some(item));
        assert_eq!(waiting[0].matter, "Kommentar på Motala kommuns webbplats: kan bli ett ärende");
        let form = RegisterOrder {
            matter: "Klagomål på hemtjänsten".to_owned(),
            sender: "Besökare".to_owned(),
            restricted: None,
            existing_matter: None,
            expected_change: waiting[0].change,
        };
        let number = records::register(&world.cx, &registrar, waiting[0].id, form).await.unwrap();
        let now = assessing(&world, &editor, item).await;
        assert!(matches!(&now.entries[0].2, Stage::Registered { designation, .. } if *designation == number));
        let anew = choice(Assessed::Minor, Some("simple-or-temporary"), Some("Var inget"));
        let refused = assess::assess(&world.cx, &editor, order(item, 1, anew)).await;
        assert!(matches!(refused, Err(Refused::Registered(it)) if it == number), "what is registered stays");
        let log = world.logged(&format!("item:{item}")).await;
        assert!(log.contains(&"item-assessed".to_owned()), "{log:?}");
    }
}

#[tokio::test]
async fn an_assessment_is_kept_with_its_author_and_may_be_made_anew_until_it_is_registered() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let registrar = world.person("Registrator Rönn", "registrar").await;
        let (_, item) = written(&world, "Lampan vid lekplatsen är trasig").await;
        let first = choice(Assessed::Register, Some("action"), None);
        assess::assess(&world.cx, &editor, order(item, 0, first)).await.unwrap();
        let silent = choice(Assessed::KeepInOrder, None, None);
        let refused = assess::assess(&world.cx, &editor, order(item, 1, silent)).await;
        assert!(matches!(refused, Err(Refused::ReasonMissing)), "against the proposal a reason is needed");
        let anew = choice(Assessed::KeepInOrder, None, Some("Redan lagad"));
        let overtaken = assess::assess(&world.cx, &editor, order(item, 0, anew.clone())).await;
        assert!(matches!(overtaken, Err(Refused::Overtaken)));
        assess::assess(&world.cx, &registrar, order(item, 1, anew)).await.unwrap();
        let reader = world.cx.store.reader();
        assert!(
            records::waiting(&reader, &registrar).await.unwrap().is_empty(),
            "the proposal is taken back"
        );
        let now = assessing(&world, &editor, item).await;
        let made: Vec<_> =
            now.made.iter().map(|it| (it.choice.assessed, it.name.as_str(), it.guideline.as_str())).collect();
        let version = world.cx.guideline.version.to_string();
        assert_eq!(
            made,
            [
                (Assessed::Register, "Redaktör Bok", version.as_str()),
                (Assessed::KeepInOrder, "Registrator Rönn", version.as_str()),
            ]
        );
        let again = choice(Assessed::Register, Some("action"), None);
        assess::assess(&world.cx, &editor, order(item, 2, again)).await.unwrap();
        let waiting = records::waiting(&reader, &registrar).await.unwrap();
        assert_eq!((waiting.len(), waiting[0].change), (1, 2), "one entry per wording, proposed anew");
    }
}

#[tokio::test]
async fn what_belongs_to_a_matter_asks_the_registrar_for_its_number() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let registrar = world.person("Registrator Rönn", "registrar").await;
        let (_, item) = written(&world, "Angående BUN 2026/00077: skolvägen är fortfarande mörk").await;
        let proposed = assessing(&world, &editor, item).await.suggestion;
        assert_eq!(proposed.ground.as_deref(), Some("existing-matter"));
        assess::assess(&world.cx, &editor, order(item, 0, proposed.taken())).await.unwrap();
        let waiting = records::waiting(&world.cx.store.reader(), &registrar).await.unwrap();
        assert_eq!(
            waiting[0].asked_matter.as_ref().map(ToString::to_string).as_deref(),
            Some("BUN 2026/00077")
        );
        let form = RegisterOrder {
            matter: "Om skolvägen".to_owned(),
            sender: String::new(),
            restricted: None,
            existing_matter: waiting[0].asked_matter.clone(),
            expected_change: 0,
        };
        let number = records::register(&world.cx, &registrar, waiting[0].id, form).await.unwrap();
        assert_eq!(number.to_string(), "BUN 2026/00077");
    }
}

#[tokio::test]
async fn where_secrecy_is_suspected_nothing_but_registering_can_be_chosen_and_the_registrar_cannot_decline() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let registrar = world.person("Registrator Rönn", "registrar").await;
        let (_, item) = written(&world, "Fin bild på badplatsen").await;
        let said = Choice { secrecy: true, ..choice(Assessed::KeepInOrder, None, None) };
        let refused = assess::assess(&world.cx, &editor, order(item, 0, said)).await;
        assert!(matches!(refused, Err(Refused::Secrecy)));
        let said = Choice { secrecy: true, ..choice(Assessed::Register, None, None) };
        assess::assess(&world.cx, &editor, order(item, 0, said)).await.unwrap();
        let back = choice(Assessed::Minor, Some("simple-or-temporary"), Some("Ändrade mig"));
        let refused = assess::assess(&world.cx, &editor, order(item, 1, back)).await;
        assert!(matches!(refused, Err(Refused::Secrecy)), "only the registrar says that it is not secret");
        let waiting = records::waiting(&world.cx.store.reader(), &registrar).await.unwrap();
        assert!(waiting[0].openness.restricted());
        let form = DeclineOrder { reason: "Ringa".to_owned(), expected_change: 0 };
        let declined = records::decline(&world.cx, &registrar, waiting[0].id, form).await;
        assert!(matches!(declined, Err(records::Refused::MustBeRegistered(_))));
        let number = "19811218-9876"; // Skatteverket's published example
        let (_, secret) = written(&world, &format!("Hej, mitt nummer är {number}")).await;
        let proposed = assessing(&world, &editor, secret).await;
        assert_eq!(proposed.suggestion.assessed, Assessed::Register);
        assert_eq!(proposed.bound, Some(assess::Bound::Secrecy));
    }
}

#[tokio::test]
async fn many_are_assessed_as_they_were_shown_and_what_changed_since_is_named_and_left() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let other = world.person("Redaktör Alm", "editor").await;
        let post = world.fake.write_post("Nyhet");
        let comments: Vec<_> = (0..5)
            .map(|n| world.fake.write_comment(&post, "Besökare", &format!("Tack för en fin invigning! {n}")))
            .collect();
        world.fetch().await;
        let all = lines(&world, &editor).await;
        let minor: Vec<Shown> =
            all.iter().filter(|it| it.suggestion.assessed == Assessed::Minor).map(shown).collect();
        assert_eq!((all.len(), minor.len()), (6, 5), "the post is kept in order");
        world.fake.edit(&comments[0], "Tack! Men lampan är trasig");
        world.turn(60);
        world.fetch().await;
        let taken = world.item(&comments[1]).await.id;
        let before = assessing(&world, &other, taken).await.suggestion.taken();
        assess::assess(&world.cx, &other, order(taken, 0, before)).await.unwrap();
        let done = assess::assess_shown(&world.cx, &editor, &minor).await.unwrap();
        assert_eq!(done.done, 3);
        let edited = world.item(&comments[0]).await.id;
        let left: Vec<_> = done.left.iter().map(|(id, why)| (*id, why.to_string())).collect();
        assert_eq!(left.len(), 2);
        assert!(left.contains(&(edited, Refused::Stale.to_string())), "{left:?}");
        assert!(left.contains(&(taken, Refused::Overtaken.to_string())), "{left:?}");
        let waits = lines(&world, &editor).await;
        assert_eq!(waits.len(), 2, "the edited one and the post");
        assert_eq!(assess::waiting_count(&world.cx, &editor, 100).await.unwrap(), 2);
        let again = assess::assess_shown(&world.cx, &editor, &minor).await.unwrap();
        assert_eq!((again.done, again.left.len()), (0, 5), "pressed twice, nothing is assessed twice");
    }
}

#[tokio::test]
async fn an_answered_question_is_proposed_as_minor_and_nobody_but_a_person_decides() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let (_, item) = written(&world, "När öppnar ni på lördag?").await;
        assert_eq!(assessing(&world, &editor, item).await.suggestion.assessed, Assessed::KeepInOrder);
        let answer = AnswerOrder { item, seen: 1, decisions: 0, text: "Klockan tio.".to_owned() };
        dialogue::answer(&world.cx, &editor, answer).await.unwrap();
        world.work().await;
        let now = assessing(&world, &editor, item).await;
        assert_eq!(now.suggestion.ground.as_deref(), Some("simple-or-temporary"));
        assert!(now.made.is_empty() && now.entries.is_empty());
        assess::assess(&world.cx, &editor, order(item, 0, now.suggestion.taken())).await.unwrap();
        assert_eq!(
            assessing(&world, &editor, item).await.present(1).unwrap().choice.assessed,
            Assessed::Minor
        );
    }
}

#[tokio::test]
async fn an_edit_is_another_record_that_is_assessed_by_itself() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let registrar = world.person("Registrator Rönn", "registrar").await;
        let (comment, item) = written(&world, "Lampan vid lekplatsen är trasig").await;
        let first = choice(Assessed::Register, Some("action"), None);
        assess::assess(&world.cx, &editor, order(item, 0, first.clone())).await.unwrap();
        world.fake.edit(&comment, "Lampan vid lekplatsen och bänken är trasiga");
        world.turn(60);
        world.fetch().await;
        let now = assessing(&world, &editor, item).await;
        assert!(now.present(2).is_none());
        let second = AssessOrder { item, seen: 2, assessments: 1, choice: first };
        assess::assess(&world.cx, &editor, second).await.unwrap();
        assert_eq!(records::waiting(&world.cx.store.reader(), &registrar).await.unwrap().len(), 2);
    }
}

#[tokio::test]
async fn whoever_neither_answers_nor_registers_assesses_nothing() {
    for world in World::each().await {
        let officer = world.person("Dataskyddsombud Bok", "data-protection-officer").await;
        let archivist = world.person("Arkivarie Alm", "archivist").await;
        let (_, item) = written(&world, "Fin bild").await;
        let kept = choice(Assessed::KeepInOrder, None, None);
        let refused = assess::assess(&world.cx, &officer, order(item, 0, kept.clone())).await;
        assert!(matches!(refused, Err(Refused::NotPermitted)));
        let refused = assess::assess(&world.cx, &archivist, order(item, 0, kept)).await;
        assert!(matches!(refused, Err(Refused::NotFound)));
        assert!(lines(&world, &officer).await.is_empty() && lines(&world, &archivist).await.is_empty());
    }
}

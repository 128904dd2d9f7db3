use kernel::Actor;
use kernel::calendar::Date;
use testkit::World;

use super::{NoteReview, Refused, ReviewOutcome, next_review, note_review, reviews, waiting};

const DAY: i64 = 24 * 3_600;

async fn note(world: &World, by: &Actor, on: &str, outcome: &str, note: &str) -> Result<(), Refused> {
    let order = NoteReview { reviewed_on: on.to_owned(), outcome: outcome.to_owned(), note: note.to_owned() };
    note_review(&world.cx, by, order).await
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

#[tokio::test]
async fn the_owner_is_told_from_thirty_days_before_until_the_review_is_noted() {
    for world in World::each().await {
        let owner = world.person("Kommunikationschef Lönn", "coordinator").await;
        let editor = world.person("Redaktör Ek", "editor").await;
        let late = waiting(&world.cx, &owner).await.unwrap().unwrap();
        assert_eq!(late.on, day("2026-09-18"), "a year after Motala's instructions were decided");
        assert_eq!(waiting(&world.cx, &editor).await.unwrap(), None);
        note(&world, &owner, "2026-11-23", "stands", "").await.unwrap();
        assert_eq!(waiting(&world.cx, &owner).await.unwrap(), None, "noted");
        assert_eq!(next_review(&world.cx).await.unwrap().unwrap().on, day("2027-11-23"));
        world.turn(334 * DAY);
        assert_eq!(waiting(&world.cx, &owner).await.unwrap(), None, "31 days before");
        world.turn(DAY);
        assert!(waiting(&world.cx, &owner).await.unwrap().is_some(), "30 days before");
        assert_eq!(world.logged("guideline:motala").await, ["guideline-reviewed"]);
    }
}

#[tokio::test]
async fn a_review_is_noted_by_the_owner_on_a_day_that_has_been_and_says_what_is_to_change() {
    for world in World::each().await {
        let owner = world.person("Kommunikationschef Lönn", "coordinator").await;
        let editor = world.person("Redaktör Ek", "editor").await;
        for (on, outcome, words, field) in [
            ("2026-11-24", "stands", "", "reviewed_on"),
            ("2025-09-17", "stands", "", "reviewed_on"),
            ("i går", "stands", "", "reviewed_on"),
            ("2026-11-23", "kanske", "", "outcome"),
            ("2026-11-23", "change", " ", "note"),
        ] {
            assert_eq!(
                note(&world, &owner, on, outcome, words).await.unwrap_err().field(),
                field,
                "{on} {outcome}"
            );
        }
        let other = note(&world, &editor, "2026-11-23", "stands", "").await;
        assert!(matches!(other, Err(Refused::NotPermitted)));
        for _ in 0..2 {
            note(&world, &owner, "2026-11-20", "change", "Plattformarna har bytt namn").await.unwrap();
        }
        let kept = reviews(&world.cx).await.unwrap();
        assert_eq!((kept.len(), kept[0].outcome, kept[0].on), (1, ReviewOutcome::Change, day("2026-11-20")));
        let before = note(&world, &owner, "2026-11-19", "stands", "").await;
        assert!(matches!(before, Err(Refused::DayUnfit(first)) if first == day("2026-11-20")));
    }
}

#[tokio::test]
async fn where_nobody_owns_the_document_whoever_may_write_it_reviews_it() {
    for world in World::each().await {
        assert!(waiting(&world.cx, &world.administrator).await.unwrap().is_some());
        world.person("Kommunikationschef Lönn", "coordinator").await;
        assert_eq!(waiting(&world.cx, &world.administrator).await.unwrap(), None);
    }
}

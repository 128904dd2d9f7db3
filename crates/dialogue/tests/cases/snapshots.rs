//! Snapshots: ordered by the calendar, made whole, handed over with a receipt.

use std::sync::Arc;

use dialogue::snapshot::{
    Cause, NoteDelivery, Refused, SetPace, Snapshot, Stage, ask_snapshot, fetch_package, note_delivery,
    set_pace, snapshot, snapshots, waiting,
};

use super::*;

const KEY: &str = "motala-webben";
const DAY: i64 = 24 * 3_600;

async fn all(world: &World, actor: &Actor) -> Vec<Snapshot> {
    let found = snapshots(&world.cx, actor).await.unwrap();
    found.into_iter().flat_map(|it| it.snapshots).collect()
}

fn receipt(reference: &str, day: &str) -> NoteDelivery {
    let (recipient, reference, day) = ("Kommunarkivet".to_owned(), reference.to_owned(), day.to_owned());
    NoteDelivery { recipient, reference, day }
}

#[tokio::test]
async fn when_the_last_month_of_the_half_year_begins_one_is_ordered_made_and_waits() {
    for world in World::each().await {
        let archivist = world.person("Arkivarie Alm", "archivist").await;
        world.fake.write_post("Badhuset öppnar igen");
        world.fetch().await;
        dialogue::jobs::plan_snapshots(&world.cx).await.unwrap();
        assert!(all(&world, &archivist).await.is_empty(), "it is November");
        world.turn(8 * DAY);
        dialogue::jobs::plan_snapshots(&world.cx).await.unwrap();
        dialogue::jobs::plan_snapshots(&world.cx).await.unwrap();
        world.work().await;
        let found = all(&world, &archivist).await;
        assert_eq!(found.len(), 1, "one each half-year, however often it is looked");
        assert_eq!((found[0].cause, found[0].due.to_string().as_str()), (Cause::Schedule, "2026-12-31"));
        let made = found[0].made().unwrap();
        let package = world.cx.packer().unwrap().read(&made.file, 0).unwrap();
        assert!(!package.is_empty() && made.payloads > 0);
        assert_eq!(waiting(&world.cx, &archivist).await.unwrap().len(), 1);
        let told = world.logged("snapshot:1").await;
        assert!(told.contains(&"snapshot-made".to_owned()), "{told:?}");
    }
}

#[tokio::test]
async fn one_that_nobody_hands_over_in_time_is_late_and_whoever_answers_for_the_account_is_told_once() {
    for world in World::each().await {
        let archivist = world.person("Arkivarie Alm", "archivist").await;
        world.turn(8 * DAY);
        dialogue::jobs::plan_snapshots(&world.cx).await.unwrap();
        world.turn(31 * DAY);
        dialogue::jobs::plan_snapshots(&world.cx).await.unwrap();
        dialogue::jobs::plan_snapshots(&world.cx).await.unwrap();
        world.work().await;
        let late = all(&world, &archivist).await;
        let today = kernel::calendar::date_of(world.cx.now());
        assert!(late.iter().any(|it| it.is_late(today)));
        let letters = world.cx.mailer.shown();
        let told = letters.iter().filter(|it| it.subject.starts_with("Försenad arkivering")).count();
        assert_eq!(told, 1);
    }
}

#[tokio::test]
async fn a_receipt_is_noted_once_with_a_day_between_its_making_and_today() {
    for world in World::each().await {
        let archivist = world.person("Arkivarie Alm", "archivist").await;
        let cx = &world.cx;
        let n = ask_snapshot(cx, &archivist, KEY).await.unwrap();
        let early = note_delivery(cx, &archivist, n, &receipt("KA 2026/9", "")).await;
        assert!(matches!(early, Err(Refused::OutOfOrder)), "it is not made");
        let again = ask_snapshot(cx, &archivist, KEY).await;
        assert!(matches!(again, Err(Refused::UnderWay(it)) if it == n));
        world.work().await;
        for (order, field) in [
            (receipt(" ", ""), "reference"),
            (receipt("KA 2026/9", "2026-11-22"), "day"),
            (receipt("KA 2026/9", "2099-01-01"), "day"),
            (receipt("KA 2026/9", "i går"), "day"),
        ] {
            assert_eq!(note_delivery(cx, &archivist, n, &order).await.unwrap_err().field(), field);
        }
        let whole = receipt("KA 2026/9", "");
        note_delivery(cx, &archivist, n, &whole).await.unwrap();
        note_delivery(cx, &archivist, n, &whole).await.unwrap();
        let other = note_delivery(cx, &archivist, n, &receipt("KA 2026/10", "")).await;
        assert!(matches!(other, Err(Refused::OutOfOrder)));
        let (_, noted) = snapshot(cx, &archivist, n).await.unwrap().unwrap();
        assert!(
            matches!(&noted.stage, Stage::Delivered(_, it) if it.reference == "KA 2026/9" && it.by.is_some())
        );
        assert!(waiting(cx, &archivist).await.unwrap().is_empty());
        world.work().await;
        let gone = fetch_package(cx, &archivist, n).await;
        assert!(matches!(gone, Err(Refused::NoPackage)));
        let file = &noted.made().unwrap().file;
        assert!(cx.packer().unwrap().read(file, 0).is_err(), "what is disposed of does not lie on in it");
    }
}

#[tokio::test]
async fn where_much_is_written_more_are_proposed_and_never_fewer_than_the_guideline_says() {
    for mut world in World::each().await {
        Arc::make_mut(&mut world.cx.guideline).archive.traffic_items = 2;
        let archivist = world.person("Arkivarie Alm", "archivist").await;
        let post = world.fake.write_post("Badhuset öppnar igen");
        for n in 0..3 {
            world.fake.write_comment(&post, "Besökare", &format!("Fråga {n}?"));
        }
        world.fetch().await;
        let cx = &world.cx;
        let seen = snapshots(cx, &archivist).await.unwrap().remove(0);
        assert_eq!((seen.per_year, seen.written, seen.proposed), (2, 4, Some(4)));
        let pace = |n: &str| SetPace { per_year: n.to_owned(), reason: "Det skrivs mycket.".to_owned() };
        assert!(matches!(set_pace(cx, &archivist, KEY, &pace("1")).await, Err(Refused::PaceUnfit(2))));
        assert!(matches!(set_pace(cx, &archivist, KEY, &pace("många")).await, Err(Refused::PaceUnfit(2))));
        set_pace(cx, &archivist, KEY, &pace("12")).await.unwrap();
        let seen = snapshots(cx, &archivist).await.unwrap().remove(0);
        assert_eq!((seen.per_year, seen.turn.unwrap().due.to_string().as_str()), (12, "2026-11-30"));
        dialogue::jobs::plan_snapshots(cx).await.unwrap();
        world.work().await;
        let seen = snapshots(cx, &archivist).await.unwrap().remove(0);
        assert_eq!(
            (seen.snapshots.len(), seen.written, seen.proposed),
            (1, 0, None),
            "it is counted from the last one"
        );
    }
}

#[tokio::test]
async fn whoever_neither_archives_nor_answers_for_the_account_knows_nothing_of_its_snapshots() {
    for world in World::each().await {
        let archivist = world.person("Arkivarie Alm", "archivist").await;
        let editor = world.person("Redaktör Bok", "editor").await;
        let cx = &world.cx;
        let n = ask_snapshot(cx, &archivist, KEY).await.unwrap();
        assert!(snapshot(cx, &editor, n).await.unwrap().is_none());
        assert!(all(&world, &editor).await.is_empty());
        assert!(matches!(ask_snapshot(cx, &editor, KEY).await, Err(Refused::Unknown)));
        assert!(matches!(note_delivery(cx, &editor, n, &receipt("A", "")).await, Err(Refused::Unknown)));
        let nowhere = ask_snapshot(cx, &archivist, "finns-inte").await;
        assert!(matches!(nowhere, Err(Refused::Unknown)));
    }
}

#[tokio::test]
async fn without_a_number_for_the_archive_nothing_is_made_and_it_is_tried_again_when_there_is_one() {
    for mut world in World::each().await {
        let archivist = world.person("Arkivarie Alm", "archivist").await;
        let packer = world.cx.packer.take();
        let n = ask_snapshot(&world.cx, &archivist, KEY).await.unwrap();
        world.work().await;
        assert_eq!(snapshot(&world.cx, &archivist, n).await.unwrap().unwrap().1.stage, Stage::Ordered);
        world.cx.packer = packer;
        world.turn(3_600);
        world.work().await;
        assert!(snapshot(&world.cx, &archivist, n).await.unwrap().unwrap().1.made().is_some());
    }
}

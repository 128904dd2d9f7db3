//! What items say about other places, and until when our own posts are right.

use dialogue::mark::{MarkItem, Month, Refused, count_marks, end_mark, mark_item};
use dialogue::validity::{self, WordValidity, expired, validity_of, word_validity};

use super::*;

const DAY: i64 = 24 * 3_600;

async fn questions(world: &World, n: usize) -> Vec<kernel::ItemId> {
    let post = world.fake.write_post("Nyhet");
    let mut items = Vec::new();
    for n in 0..n {
        let comment = world.fake.write_comment(&post, "Besökare", &format!("Vad kostar det, {n}?"));
        world.fetch().await;
        items.push(world.item(&comment).await.id);
    }
    items
}

fn missing(item: kernel::ItemId, place: &str) -> MarkItem {
    let (kind, place) = ("information-missing".to_owned(), place.to_owned());
    MarkItem { item, kind, place, unit: String::new() }
}

#[tokio::test]
async fn three_items_that_lack_the_same_page_are_counted_as_three() {
    for world in World::each().await {
        let (cx, editor) = (&world.cx, world.person("Redaktör Bok", "editor").await);
        let items = questions(&world, 4).await;
        let written = ["https://a.example.se/x", "a.example.se/x/", "http://A.example.se/x"];
        for (item, place) in items.iter().zip(written) {
            world.turn(1);
            mark_item(cx, &editor, missing(*item, place)).await.unwrap();
            assert_eq!(mark_item(cx, &editor, missing(*item, place)).await.unwrap(), 1, "twice is once");
        }
        mark_item(cx, &editor, missing(items[3], "Appen")).await.unwrap();
        let unit = people::units(&cx.store.reader()).await.unwrap()[0].clone();
        let better = |item| MarkItem {
            item,
            kind: "improvement".to_owned(),
            place: String::new(),
            unit: unit.id.to_string(),
        };
        mark_item(cx, &editor, better(items[0])).await.unwrap();
        mark_item(cx, &editor, better(items[1])).await.unwrap();
        let month = Month::of(cx.now());
        let summary = count_marks(cx, &editor, month).await.unwrap();
        let counted: Vec<_> = summary.places.iter().map(|it| (it.what.as_str(), it.items.len())).collect();
        assert_eq!(counted, [("https://a.example.se/x", 3), ("Appen", 1)]);
        assert_eq!((summary.units[0].what.clone(), summary.units[0].items.len()), (unit.name, 2));
        end_mark(cx, &editor, items[3], 1).await.unwrap();
        assert!(matches!(end_mark(cx, &editor, items[3], 1).await, Err(Refused::Over)));
        assert_eq!(count_marks(cx, &editor, month).await.unwrap().places.len(), 1);
        let before: Month = "2026-10".parse().unwrap();
        assert!(count_marks(cx, &editor, before).await.unwrap().places.is_empty());
        let blind = count_marks(cx, &world.administrator, month).await.unwrap();
        assert!(blind.places.is_empty() && blind.units.is_empty(), "who reads no items counts none");
    }
}

#[tokio::test]
async fn a_mark_says_what_it_is_about() {
    for world in World::each().await {
        let (cx, editor) = (&world.cx, world.person("Redaktör Bok", "editor").await);
        let item = questions(&world, 1).await[0];
        let refused = async |order| mark_item(cx, &editor, order).await.unwrap_err();
        assert!(matches!(refused(missing(item, " ")).await, Refused::PlaceMissing));
        assert!(matches!(refused(missing(item, &"å".repeat(501))).await, Refused::PlaceTooLong(500)));
        let none = MarkItem { kind: "improvement".to_owned(), ..missing(item, "") };
        assert!(matches!(refused(none.clone()).await, Refused::UnitUnknown));
        assert!(matches!(refused(MarkItem { kind: "love".to_owned(), ..none }).await, Refused::KindUnfit));
        let registrar = world.person("Registrator Rönn", "registrar").await;
        let other = mark_item(cx, &registrar, missing(item, "Appen")).await;
        assert!(matches!(other, Err(Refused::Unknown)));
        assert!("2026-13".parse::<Month>().is_err() && "november".parse::<Month>().is_err());
    }
}

#[tokio::test]
async fn a_post_whose_last_day_has_passed_is_a_task_until_somebody_sees_it_over() {
    for world in World::each().await {
        let cx = &world.cx;
        let account = accounts::account(&cx.store.reader(), world.account).await.unwrap().unwrap();
        let post = world.fake.write_post("Badhuset har stängt till fredag");
        world.fetch().await;
        let item = world.item(&post).await.id;
        let editor = world.person("Redaktör Bok", "editor").await;
        let word = |last_day: &str, note: &str| WordValidity {
            item,
            last_day: last_day.to_owned(),
            note: note.to_owned(),
        };
        let refused = async |order| word_validity(cx, &editor, order).await.unwrap_err();
        assert!(matches!(refused(word("2026-11-22", "")).await, validity::Refused::DayUnfit));
        assert!(matches!(refused(word("", " ")).await, validity::Refused::NoteMissing));
        word_validity(cx, &editor, word("2026-11-24", "")).await.unwrap();
        let responsible = people::actor(cx, account.responsible).await.unwrap().unwrap();
        let listed = std::slice::from_ref(&account);
        let waiting = async |actor: &Actor| expired(cx, actor, listed).await.unwrap().len();
        world.turn(DAY);
        assert_eq!(waiting(&responsible).await, 0, "it is right on its last day");
        world.turn(DAY);
        assert_eq!(waiting(&responsible).await, 1);
        assert_eq!(waiting(&editor).await, 0, "somebody else is responsible");
        word_validity(cx, &editor, word("", "Badhuset har öppnat.")).await.unwrap();
        assert_eq!(waiting(&responsible).await, 0);
        let said = validity_of(&cx.store.reader(), item).await.unwrap().unwrap();
        assert_eq!((said.n, said.last_day), (2, None));
        let comment = world.fake.write_comment(&post, "Besökare", "Hej");
        world.fetch().await;
        let of_others = WordValidity { item: world.item(&comment).await.id, ..word("2026-12-24", "") };
        assert!(matches!(refused(of_others).await, validity::Refused::NotOurs));
    }
}

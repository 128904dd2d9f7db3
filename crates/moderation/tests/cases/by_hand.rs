//! An account that no connector reaches: what is written down goes the same way as what is fetched.

use super::*;
use accounts::platforms::{ListPlatform, list_platform};
use dialogue::hand::{self, NoteGiven, WriteDown, note_given, write_down};
use dialogue::{AnswerOrder, Need, Presence};
use kernel::item::Visibility;
use moderation::by_hand::{Refused as ByHandRefused, note_done_by_hand, to_do};

const KEY: &str = "motala-snapchat";

/// The account, with who watches it.
async fn account(world: &World) -> Actor {
    let unit = people::units(&world.cx.store.reader()).await.unwrap()[0].id;
    let editor = world.person("Redaktör Bok", "editor").await;
    let order = accounts::OpenAccount {
        key: KEY.to_owned(),
        name: "Motala på Snapchat".to_owned(),
        platform: "snapchat".to_owned(),
        url: "https://www.snapchat.com/add/motala".to_owned(),
        unit,
        purpose: "Dialog".to_owned(),
        responsible: editor.id().unwrap(),
        deputy: world.administrator.id(),
        manager: world.manager.id().unwrap(),
    };
    accounts::open_account(&world.cx, &world.administrator, order).await.unwrap();
    editor
}

fn said(text: &str) -> WriteDown {
    WriteDown {
        kind: "comment".to_owned(),
        author: "Britta Besökare".to_owned(),
        text: text.to_owned(),
        day: "2026-11-23".to_owned(),
        time: "08:30".to_owned(),
        ..WriteDown::default()
    }
}

#[tokio::test]
async fn a_question_that_is_written_down_is_answered_by_hand() {
    for world in World::each().await {
        let (cx, editor) = (&world.cx, account(&world).await);
        let id = write_down(cx, &editor, KEY, &said("När öppnar badhuset?")).await.unwrap();
        assert_eq!(write_down(cx, &editor, KEY, &said("När öppnar badhuset?")).await.unwrap(), id);
        let item = dialogue::item::one(&cx.store.reader(), id).await.unwrap().unwrap();
        assert_eq!((item.need, item.open, item.versions), (Need::Answer, true, 1));
        assert!(item.known_at.is_some() && item.received_at() < item.first_seen_at);
        let logged = world.logged(&format!("item:{id}")).await;
        assert_eq!(logged, ["item-received", "item-written-down", "item-known"]);
        let order = AnswerOrder { item: id, seen: 1, decisions: 0, text: "På lördag.".to_owned() };
        let answer = dialogue::answer(cx, &editor, order).await.unwrap();
        world.work().await;
        assert!(world.parked().await.is_empty() && world.fake.effects().is_empty());
        let waiting = hand::to_publish(cx, &editor).await.unwrap();
        assert_eq!(waiting.iter().map(|it| it.item).collect::<Vec<_>>(), [id]);
        let given = NoteGiven { item: id, answer, address: String::new() };
        note_given(cx, &editor, &given).await.unwrap();
        note_given(cx, &editor, &given).await.unwrap();
        assert!(hand::to_publish(cx, &editor).await.unwrap().is_empty());
        let view = dialogue::item::view(cx, &editor, id).await.unwrap().unwrap();
        assert_eq!(view.answers[0].in_time(), Some(true));
        assert_eq!(view.thread.len(), 2, "the answer stands below");
        let account = accounts::find_by_key(&cx.store.reader(), &editor, KEY).await.unwrap().unwrap();
        let held = dialogue::held_against_payloads(cx, &account).await.unwrap();
        assert_eq!((held.same, held.departing.len()), (2, 0));
    }
}

#[tokio::test]
async fn what_is_decided_is_done_by_hand_once_its_evidence_is_sealed() {
    for world in World::each().await {
        let (cx, editor) = (&world.cx, account(&world).await);
        let id = write_down(cx, &editor, KEY, &said("Ni är fan helt jävla värdelösa")).await.unwrap();
        let case = open_case(cx, &editor, order(id, "profanity", Act::Hide)).await.unwrap();
        let early = note_done_by_hand(cx, &editor, case, "").await;
        assert!(matches!(early, Err(ByHandRefused::NothingToDo)), "nothing is sealed yet");
        world.work().await;
        assert_eq!(to_do(cx, &editor).await.unwrap().len(), 1);
        note_done_by_hand(cx, &editor, case, "Dold i appen").await.unwrap();
        let again = note_done_by_hand(cx, &editor, case, "").await;
        assert!(matches!(again, Err(ByHandRefused::NothingToDo)));
        world.work().await;
        let item = dialogue::item::one(&cx.store.reader(), id).await.unwrap().unwrap();
        assert_eq!((item.visibility, item.presence), (Visibility::Hidden, Presence::Present));
        let view = moderation::view::view(cx, &editor, case).await.unwrap().unwrap();
        assert!(view.case.is_complete() && view.case.acted_at.is_some(), "{:?}", view.case.stage);
        assert!(world.parked().await.is_empty() && world.fake.effects().is_empty());
        assert!(to_do(cx, &editor).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_file_is_kept_where_the_list_says_that_the_platform_carries_it() {
    for world in World::each().await {
        let (cx, editor) = (&world.cx, account(&world).await);
        let picture = WriteDown { file: b"GIF89a bild".to_vec(), ..said("Titta") };
        let refused = write_down(cx, &editor, KEY, &picture).await;
        assert!(matches!(refused, Err(hand::Refused::NotCarried)));
        let listed = ListPlatform {
            key: "snapchat".to_owned(),
            name: "Snapchat".to_owned(),
            kind: "chat".to_owned(),
            media: vec!["text".to_owned(), "image".to_owned()],
            no_influence: false,
        };
        list_platform(cx, &world.administrator, &listed).await.unwrap();
        let id = write_down(cx, &editor, KEY, &picture).await.unwrap();
        let file = hand::file(cx, &editor, id).await.unwrap().unwrap();
        assert_eq!((file.kind, file.bytes.as_slice()), ("image/gif", b"GIF89a bild".as_slice()));
        let stranger = world.person("Registrator Rönn", "administrator").await;
        assert!(hand::file(cx, &stranger, id).await.unwrap().is_none(), "who reads no items gets no file");
        let fetched = write_down(cx, &editor, "motala-webben", &said("Hej")).await;
        assert!(matches!(fetched, Err(hand::Refused::Fetched)));
        let nowhere = write_down(cx, &world.administrator, KEY, &said("Hej")).await;
        assert!(matches!(nowhere, Err(hand::Refused::NotFound)), "who does not watch it finds no account");
    }
}

//! What visitors report and complain of, authors who are blocked, and what is transferred.

use super::*;
use dialogue::Need;
use moderation::block::{BlockOrder, Refused as BlockRefused, block_author, lift_block, note_block_done};
use moderation::complaint::{Lacks, ReceiveRefused, Refused, Report, close, decide, one, receive, reply};
use moderation::transfer::{Refused as TransferRefused, TransferOrder, transfer_item};

fn report(link: &str) -> Report {
    Report {
        kind: "report".to_owned(),
        link: link.to_owned(),
        words: "Pekar ut min granne".to_owned(),
        answer_to: "berit@example.se".to_owned(),
    }
}

#[tokio::test]
async fn a_report_raises_the_item_and_is_closed_only_when_decided_and_answered() {
    for scene in scenes("Hon i kassan är långsam").await {
        let cx = &scene.world.cx;
        let item = scene.world.item(&scene.comment).await;
        let link = item.permalink.clone().unwrap_or_else(|| "https://example.se/1".to_owned());
        assert_ne!(item.need, Need::Moderate);
        let n = receive(cx, item.account, &report(&link)).await.unwrap();
        let found = one(cx, &scene.editor, n).await.unwrap().unwrap();
        let raised = scene.world.item(&scene.comment).await;
        assert_eq!(found.item.is_some(), item.permalink.is_some());
        assert_eq!(raised.need == Need::Moderate, item.permalink.is_some());
        let registrar = scene.world.person("Registrator Ask", "registrar").await;
        assert!(one(cx, &registrar, n).await.unwrap().is_none(), "it is for those who moderate");
        let refused = close(cx, &scene.editor, n).await;
        assert!(matches!(refused, Err(Refused::Lacks(Lacks::Decision))));
        let early = reply(cx, &scene.editor, n, "Tack, det är borttaget.").await;
        assert!(matches!(early, Err(Refused::Lacks(Lacks::Decision))));
        decide(cx, &scene.editor, n, "upheld", "Pekar ut en enskild").await.unwrap();
        let again = decide(cx, &scene.editor, n, "rejected", "Ändrade mig om det").await;
        assert!(matches!(again, Err(Refused::Done)));
        assert!(matches!(close(cx, &scene.editor, n).await, Err(Refused::Lacks(Lacks::Reply))));
        reply(cx, &scene.editor, n, "Tack, det är borttaget.").await.unwrap();
        scene.world.work().await;
        close(cx, &scene.editor, n).await.unwrap();
        let closed = one(cx, &scene.editor, n).await.unwrap().unwrap();
        assert_eq!((closed.answer_to, closed.closed.is_some()), (None, true));
        let log = scene.world.logged(&format!("complaint:{n}")).await;
        let steps = ["complaint-received", "complaint-decided", "complaint-replied", "complaint-closed"];
        assert_eq!(log, steps);
    }
}

#[tokio::test]
async fn a_flood_of_reports_is_stopped_until_the_hour_has_passed() {
    for scene in scenes("Hej").await {
        let cx = &scene.world.cx;
        let account = scene.world.item(&scene.comment).await.account;
        for _ in 0..30 {
            receive(cx, account, &report("https://example.se/1")).await.unwrap();
        }
        let one_more = receive(cx, account, &report("https://example.se/1")).await;
        assert!(matches!(one_more, Err(ReceiveRefused::TooMany)));
        scene.world.turn(3_601);
        receive(cx, account, &report("https://example.se/1")).await.unwrap();
    }
}

#[tokio::test]
async fn an_author_is_blocked_after_as_many_breaches_as_the_guideline_asks_for() {
    for scene in scenes("Ni är fan helt jävla värdelösa").await {
        let cx = &scene.world.cx;
        let order = || BlockOrder {
            item: scene.item,
            reason: "Gång på gång".to_owned(),
            last_day: "2026-12-23".to_owned(),
        };
        scene.open("profanity", Act::Hide).await;
        let early = block_author(cx, &scene.editor, order()).await;
        assert!(matches!(early, Err(BlockRefused::TooFew { had: 1, needed: 2 })), "{early:?}");
        let post = scene.world.fake.write_post("En nyhet till");
        let second = scene.world.fake.write_comment(&post, "Arg Besökare", "Fan vad ni är jävla usla");
        scene.world.turn(120);
        scene.world.fetch().await;
        let second = scene.world.item(&second).await.id;
        let second = super::order(second, "profanity", Act::Hide);
        open_case(cx, &scene.editor, second).await.unwrap();
        let registrar = scene.world.person("Registrator Ask", "registrar").await;
        let stranger = block_author(cx, &registrar, order()).await;
        assert!(matches!(stranger, Err(BlockRefused::NotFound)));
        let far = BlockOrder { last_day: "2027-12-23".to_owned(), ..order() };
        let far = block_author(cx, &scene.editor, far).await;
        assert!(matches!(far, Err(BlockRefused::DayUnfit { .. })));
        block_author(cx, &scene.editor, order()).await.unwrap();
        assert!(matches!(block_author(cx, &scene.editor, order()).await, Err(BlockRefused::Blocked)));
        assert_eq!(moderation::block::waiting(cx, &scene.editor).await.unwrap().len(), 1);
        note_block_done(cx, &scene.editor, scene.item).await.unwrap();
        assert!(moderation::block::waiting(cx, &scene.editor).await.unwrap().is_empty());
        lift_block(cx, &scene.editor, scene.item, "Tiden har gått").await.unwrap();
        let twice = lift_block(cx, &scene.editor, scene.item, "Tiden har gått").await;
        assert!(matches!(twice, Err(BlockRefused::NothingToDo)));
    }
}

#[tokio::test]
async fn where_the_guideline_knows_no_transfer_nothing_is_transferred() {
    for scene in scenes("Ni är fan helt jävla värdelösa").await {
        let transfer = TransferOrder {
            open: order(scene.item, "profanity", Act::Remove),
            recipient: "kundservice@motala.example.se".to_owned(),
            notice: String::new(),
        };
        let refused = transfer_item(&scene.world.cx, &scene.editor, transfer).await;
        assert!(matches!(refused, Err(TransferRefused::NotTransferable)));
        assert!(moderation::view::cases_of(&scene.world.cx, scene.item).await.unwrap().is_empty());
    }
}

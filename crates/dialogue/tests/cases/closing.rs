//! What the closing of an account asks of fetching, and what it is told by it.

use std::sync::Arc;

use accounts::closing::{
    ClosingView, Decide, Preserved, Propose, Refused, TakeStep, closing_of, decide_closing, propose_closing,
    take_closing_step,
};
use accounts::{StepOutcome, Verdict};
use dialogue::fetch::{Swept, fetch_page};
use guideline::ClosingAct;
use kernel::Actor;
use testkit::World;

const KEY: &str = "motala-webben";
const DAY: i64 = 24 * 3_600;

fn step(key: &str) -> TakeStep {
    TakeStep {
        step: key.to_owned(),
        outcome: StepOutcome::Done,
        note: String::new(),
        day: String::new(),
        text: "Vi slutar. Ingen läser det. Ring 0141-22 50 00.".to_owned(),
        other_ways: "0141-22 50 00".to_owned(),
        address: "https://motala.example.se/avslut".to_owned(),
        preserved: Some(Preserved::All),
        digest: "ab".repeat(32),
        people: Vec::new(),
    }
}

async fn seen(world: &World) -> ClosingView {
    closing_of(&world.cx, &world.administrator, KEY).await.unwrap()
}

/// Proposed, decided and told; the notice has stood long enough.
async fn noticed(world: &World) -> Actor {
    let communicator = world.person("Kommunikatör Bok", "communicator").await;
    let coordinator = world.person("Kommunikationschef Ask", "coordinator").await;
    let cx = &world.cx;
    let order = Propose { cause: "unused".to_owned(), reason: "Ingen läser det.".to_owned() };
    let id = propose_closing(cx, &coordinator, KEY, &order).await.unwrap();
    for by in [&world.manager, &coordinator] {
        let (reason, delegation) = (String::new(), String::new());
        let order = Decide { seen: id, verdict: Verdict::Approve, reason, delegation, role: None };
        decide_closing(cx, by, KEY, &order).await.unwrap();
    }
    let responsible = seen(world).await.account.responsible;
    let responsible = people::actor(cx, responsible).await.unwrap().unwrap();
    take_closing_step(cx, &world.manager, KEY, &step("preservation")).await.unwrap();
    take_closing_step(cx, &responsible, KEY, &step("notice")).await.unwrap();
    communicator
}

#[tokio::test]
async fn everything_is_fetched_once_more_and_then_nothing_any_longer() {
    for mut world in World::each().await {
        let rules = Arc::make_mut(&mut world.cx.guideline);
        rules.closing.steps.retain(|it| it.act != ClosingAct::Registration);
        let post = world.fake.write_post("Badhuset öppnar igen");
        world.fetch().await;
        let first = seen(&world).await.fetched.unwrap();
        assert!(first.full_from.is_some() && first.last_post_at.is_some() && first.unsettled == 0);
        let communicator = noticed(&world).await;
        world.turn(14 * DAY);
        world.fetch().await;
        let whole = seen(&world).await.fetched.unwrap().full_from;
        world.turn(3_600);
        take_closing_step(&world.cx, &communicator, KEY, &step("capture")).await.unwrap();
        world.fake.write_comment(&post, "Besökare", "När öppnar ni på lördag?");
        world.fetch().await;
        let now = seen(&world).await.fetched.unwrap();
        assert_eq!((now.full_from, now.unsettled), (whole, 1), "what is recent is enough again");
        let removal = take_closing_step(&world.cx, &communicator, KEY, &step("removal")).await;
        assert!(matches!(removal, Err(Refused::Unsettled(1))), "{removal:?}");
        let (items, _) =
            dialogue::inbox::page(&world.cx, &communicator, &dialogue::inbox::Filter::default(), None)
                .await
                .unwrap();
        let order = dialogue::LeaveOrder {
            item: items[0].id,
            seen: 1,
            note: Some("Besvarad på webbplatsen".to_owned()),
        };
        dialogue::leave_unanswered(&world.cx, &communicator, order).await.unwrap();
        world.turn(60);
        world.fetch().await;
        take_closing_step(&world.cx, &communicator, KEY, &step("removal")).await.unwrap();
        assert_eq!(fetch_page(&world.cx, world.account).await.unwrap(), Swept::NothingToDo);
        assert!(dialogue::unsigned_rounds(&world.cx, &communicator).await.unwrap().is_empty());
        let calls = world.fake.calls("fetch");
        world.turn(DAY);
        world.work().await;
        assert_eq!(world.fake.calls("fetch"), calls, "the platform is not asked any longer");
        let log = world.logged(&format!("account:{}", world.account)).await;
        assert!(!log.contains(&"round-missed".to_owned()), "nobody watches it: {log:?}");
    }
}

#[tokio::test]
async fn what_is_wanted_as_a_whole_is_fetched_as_a_whole_however_soon() {
    for world in World::each().await {
        world.fake.write_post("Badhuset öppnar igen");
        world.fetch().await;
        noticed(&world).await;
        world.turn(14 * DAY - 3_600 * 10);
        world.fetch().await;
        let before = seen(&world).await.fetched.unwrap().full_from.unwrap();
        world.turn(3_600 * 10);
        let wanted = accounts::closing::wants_full_fetch(&world.cx, world.account).await.unwrap().unwrap();
        assert!(before < wanted, "the notice had not stood long enough then");
        world.fetch().await;
        let after = seen(&world).await.fetched.unwrap().full_from.unwrap();
        assert!(after >= wanted, "less than a day after the whole fetch before");
    }
}

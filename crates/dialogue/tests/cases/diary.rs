//! What is to be registered is handed over to the authority's own diary, and is registered when its number comes back.

use dialogue::assess::{self, AssessOrder, Assessed, Choice};
use kernel::{EntryId, ItemId};
use records::handing::{self, HandOver, Handing, Refused};
use records::{RegisterOrder, Sight, Stage};

use super::*;

const QUARTER: i64 = 15 * 60 + 1;

struct Desk {
    registrar: Actor,
    entry: EntryId,
    item: ItemId,
}

/// A fault is reported, and assessed as something to be registered.
async fn desk(world: &World, secrecy: bool) -> Desk {
    let editor = world.person("Redaktör Bok", "editor").await;
    let registrar = world.person("Registrator Rönn", "registrar").await;
    let post = world.fake.write_post("Nyhet");
    let comment = world.fake.write_comment(&post, "Besökare", "Lampan vid lekplatsen är trasig");
    world.fetch().await;
    let item = world.item(&comment).await.id;
    let choice = Choice {
        assessed: Assessed::Register,
        ground: Some("action".to_owned()),
        reason: None,
        number: None,
        number_unknown: false,
        secrecy,
    };
    let order = AssessOrder { item, seen: 1, assessments: 0, choice };
    assess::assess(&world.cx, &editor, order).await.unwrap();
    let waiting = records::waiting(&world.cx.store.reader(), &registrar).await.unwrap();
    Desk { entry: waiting[0].id, registrar, item }
}

impl Desk {
    async fn stage(&self, world: &World) -> Stage {
        let Sight::Whole { entry, .. } =
            records::look(&world.cx.store, &self.registrar, self.entry).await.unwrap()
        else {
            panic!("the registrar sees all of it")
        };
        entry.stage
    }

    async fn order(&self, world: &World) -> Result<(), Refused> {
        handing::hand_over(&world.cx, &self.registrar, self.entry).await
    }

    /// Does the job as the worker does, and once more when it failed; done again, it changes nothing.
    async fn job(&self, world: &World, kind: &str) {
        for _ in 0..2 {
            let entry = self.entry.to_string();
            if dialogue::jobs::run(&world.cx, kind, &entry).await.unwrap().is_err() {
                dialogue::jobs::run(&world.cx, kind, &entry).await.unwrap().unwrap();
            }
        }
    }

    async fn waits(&self, world: &World) -> Vec<HandOver> {
        handing::without_receipt(&world.cx.store.reader(), &self.registrar).await.unwrap()
    }

    fn package(&self) -> String {
        format!("{}.1", self.entry)
    }

    async fn log(&self, world: &World) -> Vec<String> {
        world.logged(&format!("entry:{}", self.entry)).await
    }
}

#[tokio::test]
async fn what_is_handed_over_is_registered_when_the_diary_gives_its_number_and_not_before() {
    for world in World::each().await {
        let desk = desk(&world, false).await;
        desk.order(&world).await.unwrap();
        assert!(matches!(desk.order(&world).await, Err(Refused::OnItsWay)), "it is ordered once");
        assert!(world.diary.packages().is_empty(), "nothing has left the house");
        world.work().await;
        let packages = world.diary.packages();
        let names: Vec<_> = packages[0].files.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(
            (packages[0].id.as_str(), names),
            (desk.package().as_str(), vec!["handling.pdf", "uppgifter.json"])
        );
        assert!(packages[0].files[0].bytes.starts_with(b"%PDF"));
        let facts: serde_json::Value = serde_json::from_slice(&packages[0].files[1].bytes).unwrap();
        assert_eq!(facts["package"], desk.package());
        assert_eq!(desk.stage(&world).await, Stage::Proposed, "handing over is no registering");
        world.turn(3 * 86_400);
        world.work().await;
        assert_eq!(desk.stage(&world).await, Stage::Proposed);
        let waits = desk.waits(&world).await;
        assert_eq!(waits[0].days_without_receipt(world.cx.now()), Some(3));
        world.diary.register(&desk.package(), "TN 2026/0042");
        world.turn(QUARTER);
        world.work().await;
        let Stage::Registered { designation, decided } = desk.stage(&world).await else {
            panic!("the receipt registers it")
        };
        assert_eq!(designation.to_string(), "TN 2026/0042");
        assert_eq!(decided.name, "Registrator Rönn", "whoever ordered it decided it");
        assert!(desk.waits(&world).await.is_empty());
        let log = desk.log(&world).await;
        let order = [
            "hand-over-ordered",
            "handed-over",
            "receipt-received",
            "register-entry-worded",
            "record-registered-elsewhere",
        ];
        assert!(log.ends_with(&order.map(str::to_owned)), "{log:?}");
        assert!(matches!(desk.order(&world).await, Err(Refused::Received)));
    }
}

#[tokio::test]
async fn a_registrar_types_in_the_number_that_came_back() {
    for world in World::each().await {
        let desk = desk(&world, false).await;
        let number = || "TN 2026/0042".parse().unwrap();
        let early = handing::type_receipt(&world.cx, &desk.registrar, desk.entry, number()).await;
        assert!(matches!(early, Err(Refused::NothingHanded)));
        desk.order(&world).await.unwrap();
        let early = handing::type_receipt(&world.cx, &desk.registrar, desk.entry, number()).await;
        assert!(matches!(early, Err(Refused::NothingHanded)), "it has not left the house");
        world.work().await;
        let editor = world.person("Redaktör Alm", "editor").await;
        let other = handing::type_receipt(&world.cx, &editor, desk.entry, number()).await;
        assert!(matches!(other, Err(Refused::Register(records::Refused::NotPermitted))));
        handing::type_receipt(&world.cx, &desk.registrar, desk.entry, number()).await.unwrap();
        let stage = desk.stage(&world).await;
        assert!(matches!(stage, Stage::Registered { designation, .. } if designation.number == number()));
        let again = handing::type_receipt(&world.cx, &desk.registrar, desk.entry, number()).await;
        assert!(matches!(again, Err(Refused::NothingHanded)));
        world.turn(QUARTER);
        world.work().await;
        assert!(world.parked().await.is_empty());
    }
}

#[tokio::test]
async fn what_is_registered_here_keeps_its_number_beside_the_diarys() {
    for world in World::each().await {
        let desk = desk(&world, false).await;
        let form = RegisterOrder {
            matter: "Trasig lampa".to_owned(),
            sender: String::new(),
            restricted: None,
            existing_matter: None,
            expected_change: 0,
        };
        let number = records::register(&world.cx, &desk.registrar, desk.entry, form).await.unwrap();
        desk.order(&world).await.unwrap();
        world.work().await;
        world.diary.register(&desk.package(), "TN 2026/0042");
        world.turn(QUARTER);
        world.work().await;
        let stage = desk.stage(&world).await;
        assert!(matches!(stage, Stage::Registered { designation, .. } if designation == number));
        let Sight::Whole { entry, .. } =
            records::look(&world.cx.store, &desk.registrar, desk.entry).await.unwrap()
        else {
            panic!("the registrar sees all of it")
        };
        let handed = handing::handovers_of(&world.cx.store.reader(), &desk.registrar, &entry).await.unwrap();
        let there = "TN 2026/0042".parse().unwrap();
        assert!(matches!(&handed[0].handing, Handing::Received { number, by: None, .. } if *number == there));
    }
}

#[tokio::test]
async fn a_receipt_that_holds_no_number_is_shown_to_a_person_and_registers_nothing() {
    for world in World::each().await {
        let desk = desk(&world, false).await;
        desk.order(&world).await.unwrap();
        world.work().await;
        world.diary.register(&desk.package(), "mottaget, tack");
        world.turn(QUARTER);
        world.work().await;
        let parked = world.parked().await;
        assert_eq!((parked.len(), parked[0].kind.as_str()), (1, handing::ASK_RECEIPT));
        assert_eq!(desk.stage(&world).await, Stage::Proposed);
    }
}

#[tokio::test]
async fn by_mail_the_registrar_gets_the_files_and_nothing_that_may_be_secret() {
    for secrecy in [false, true] {
        for mut world in World::each().await {
            let to = "registrator@example.se".to_owned();
            let by_mail = platform::diary::ByMail::new(world.cx.mailer.clone(), to.clone());
            world.cx.diary = Some(std::sync::Arc::new(by_mail));
            let desk = desk(&world, secrecy).await;
            desk.order(&world).await.unwrap();
            world.work().await;
            let letters = world.cx.mailer.shown();
            let letter = letters.iter().find(|it| it.to == to).unwrap();
            assert!(letter.body.contains(&format!("/register/{}/diary", desk.entry)), "{}", letter.body);
            assert!(letter.body.contains(&desk.package()));
            assert_eq!(letter.attachments.len(), if secrecy { 0 } else { 2 });
            let said = format!("{} {}", letter.subject, letter.body);
            assert!(!said.contains("Besökare") && !said.contains("Lampan"), "{said}");
            assert_eq!(letter.subject.contains("leder till en åtgärd"), !secrecy, "{}", letter.subject);
            assert_eq!(desk.waits(&world).await.len(), 1);
            assert!(world.logged(&format!("item:{}", desk.item)).await.contains(&"item-assessed".to_owned()));
        }
    }
}

/// Every point of a hand-over fails once, also right after a commit: the diary has one package, and one number is noted.
#[tokio::test]
async fn a_hand_over_survives_a_failure_at_every_point() {
    let mut point = 0;
    loop {
        let world = World::always_the_same(Engine::Sqlite).await;
        let desk = desk(&world, false).await;
        world.faults.fail_at(point);
        if desk.order(&world).await.is_err() {
            match desk.order(&world).await {
                Ok(()) | Err(Refused::OnItsWay) => {}
                Err(refused) => panic!("failed at point {point}: {refused}"),
            }
        }
        desk.job(&world, handing::HAND_OVER).await;
        world.diary.register(&desk.package(), "TN 2026/0042");
        desk.job(&world, handing::ASK_RECEIPT).await;
        let failed = world.faults.end();
        assert_eq!(world.diary.packages().len(), 1, "failed at point {point}");
        let stage = desk.stage(&world).await;
        assert_eq!(stage.key(), "registered", "failed at point {point}: {:?}", world.parked().await);
        let log = desk.log(&world).await;
        for once in ["hand-over-ordered", "handed-over", "receipt-received", "record-registered-elsewhere"] {
            assert_eq!(log.iter().filter(|it| *it == once).count(), 1, "failed at point {point}: {log:?}");
        }
        let verified = store::log::verify(&world.cx.store.reader()).await.unwrap();
        assert_eq!(verified.broken, None, "failed at point {point}");
        if !failed {
            break;
        }
        point += 1;
    }
    assert_eq!(point, POINTS, "the number of points changed: is the new one meant?");
}

const POINTS: i64 = 19;

//! Crises through their use-cases, on both engines.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use kernel::{Actor, CrisisId};
use oversight::crisis::{
    AddSlot, BeginCrisis, ChooseAccount, ConfirmNotice, CrisisView, Gap, Refused, add_slot, begin_crisis,
    choose_account, confirm_notice, crisis, end_crisis, notice_text,
};
use testkit::World;

const ACCOUNT: &str = "motala-webben";

struct Scene {
    world: World,
    leader: Actor,
    editor: Actor,
}

async fn scenes() -> Vec<Scene> {
    let mut scenes = Vec::new();
    for world in World::each().await {
        let leader = world.person("Kommunikationschef Lönn", "coordinator").await;
        let editor = world.person("Redaktör Bok", "editor").await;
        scenes.push(Scene { world, leader, editor });
    }
    scenes
}

fn choice(used: &str, reason: &str) -> ChooseAccount {
    ChooseAccount { account: ACCOUNT.to_owned(), used: used.to_owned(), reason: reason.to_owned() }
}

impl Scene {
    async fn begin(&self, choices: Vec<ChooseAccount>) -> Result<CrisisId, Refused> {
        let order =
            BeginCrisis { name: "Vattenläckan".to_owned(), themes: "vatten, skola".to_owned(), choices };
        begin_crisis(&self.world.cx, &self.leader, order).await
    }

    async fn seen(&self, id: CrisisId) -> CrisisView {
        crisis(&self.world.cx, &self.leader, id).await.unwrap().unwrap()
    }

    async fn gap(&self, id: CrisisId) -> Option<Gap> {
        self.seen(id).await.lines[0].2
    }

    fn letters(&self, about: &str) -> usize {
        self.world.cx.mailer.shown().iter().filter(|it| it.subject.contains(about)).count()
    }
}

#[tokio::test]
async fn only_who_leads_begins_a_crisis_and_there_is_one_at_a_time() {
    for scene in scenes().await {
        let cx = &scene.world.cx;
        let order = BeginCrisis { name: "X".to_owned(), themes: "y".to_owned(), choices: Vec::new() };
        let refused = begin_crisis(cx, &scene.editor, order.clone()).await;
        assert!(matches!(refused, Err(Refused::NotPermitted)), "{refused:?}");
        let id = scene.begin(Vec::new()).await.unwrap();
        assert_eq!(scene.begin(Vec::new()).await.unwrap(), id, "begun twice alike, it is one");
        let another = begin_crisis(cx, &scene.leader, order).await;
        assert!(matches!(another, Err(Refused::AlreadyOn)), "{another:?}");
        assert_eq!(scene.gap(id).await, Some(Gap::Undecided));
        let silent = choose_account(cx, &scene.leader, id, choice("no", " ")).await;
        assert!(matches!(silent, Err(Refused::ReasonMissing)), "{silent:?}");
        end_crisis(cx, &scene.leader, id, "Lagat").await.unwrap();
        end_crisis(cx, &scene.leader, id, "Lagat").await.unwrap();
        let over = choose_account(cx, &scene.leader, id, choice("yes", "")).await;
        assert!(matches!(over, Err(Refused::Over)), "{over:?}");
        assert_eq!(scene.world.logged(&format!("crisis:{id}")).await, ["crisis-begun", "crisis-ended"]);
    }
}

#[tokio::test]
async fn an_account_that_is_not_used_says_where_the_information_is_or_the_leader_is_told() {
    for scene in scenes().await {
        let (world, cx) = (&scene.world, &scene.world.cx);
        let id = scene.begin(vec![choice("no", "Räcker med webben")]).await.unwrap();
        world.work().await;
        assert!(scene.letters("Hänvisa på") > 0, "who answers for the account is told at once");
        assert_eq!(scene.gap(id).await, Some(Gap::NoticeWaits));
        world.turn(3_601);
        world.work().await;
        assert_eq!((scene.gap(id).await, scene.letters("Larm")), (Some(Gap::NoticeLate), 1));
        let said = |text: &str| ConfirmNotice {
            account: ACCOUNT.to_owned(),
            text: text.to_owned(),
            address: String::new(),
        };
        let half = confirm_notice(cx, &scene.leader, id, said("Se motala.se")).await;
        assert!(matches!(half, Err(Refused::ChannelMissing(_))), "{half:?}");
        let whole = said(&notice_text(&cx.guideline));
        let stranger = confirm_notice(cx, &scene.editor, id, whole.clone()).await;
        assert!(matches!(stranger, Err(Refused::NotPermitted)), "{stranger:?}");
        confirm_notice(cx, &world.manager, id, whole.clone()).await.unwrap();
        confirm_notice(cx, &world.manager, id, whole).await.unwrap();
        assert_eq!(scene.gap(id).await, None);
    }
}

#[tokio::test]
async fn an_account_that_is_used_has_a_gap_whenever_nobody_watches_it() {
    for scene in scenes().await {
        let (world, cx) = (&scene.world, &scene.world.cx);
        let id = scene.begin(vec![choice("yes", "")]).await.unwrap();
        assert_eq!(scene.gap(id).await, Some(Gap::Unstaffed));
        let slot = |deputy: &Actor, until: &str| AddSlot {
            account: ACCOUNT.to_owned(),
            person: scene.editor.id().unwrap().to_string(),
            deputy: deputy.id().unwrap().to_string(),
            from: "2026-11-23T08:00".to_owned(),
            until: until.to_owned(),
        };
        let alone = add_slot(cx, &scene.leader, id, slot(&scene.editor, "2026-11-23T10:00")).await;
        assert!(matches!(alone, Err(Refused::SamePerson)), "{alone:?}");
        let backward = add_slot(cx, &scene.leader, id, slot(&scene.leader, "2026-11-23T07:00")).await;
        assert!(matches!(backward, Err(Refused::TimeUnfit("until"))), "{backward:?}");
        add_slot(cx, &scene.leader, id, slot(&scene.leader, "2026-11-23T10:00")).await.unwrap();
        assert_eq!(scene.gap(id).await, None, "it is nine o'clock");
        world.turn(3_601);
        assert_eq!(scene.gap(id).await, Some(Gap::Unstaffed));
    }
}

#[tokio::test]
async fn a_digest_is_made_sent_and_made_again_until_the_crisis_is_over() {
    for scene in scenes().await {
        let (world, cx) = (&scene.world, &scene.world.cx);
        let id = scene.begin(Vec::new()).await.unwrap();
        let post = world.fake.write_post("Vattnet är avstängt");
        world.fake.write_comment(&post, "Anna Nyfiken", "När kommer vattnet? Vatten!");
        world.fetch().await;
        world.turn(2 * 3_600 + 1);
        world.work().await;
        let seen = scene.seen(id).await;
        let [digest] = seen.digests.as_slice() else { panic!("{:?}", seen.digests) };
        assert!(digest.text.contains("vatten: 1") && !digest.text.contains("Nyfiken"), "{}", digest.text);
        assert_eq!((digest.items, scene.letters("Lägesbild 1")), (1, 1));
        end_crisis(cx, &scene.leader, id, "Lagat").await.unwrap();
        world.turn(2 * 3_600 + 1);
        world.work().await;
        assert_eq!(scene.seen(id).await.digests.len(), 1, "nothing is put together afterwards");
        let logged = scene.world.logged(&format!("crisis:{id}")).await;
        assert_eq!(logged, ["crisis-begun", "crisis-digest-made", "crisis-digest-sent", "crisis-ended"]);
    }
}

//! Until where an account was gone through, and who is told when nobody did.

use super::post::PostOffice;
use super::*;

/// Signs the account's rounds until an item; an item that nobody names is none.
async fn sign(
    world: &World,
    by: &Actor,
    through: Option<kernel::ItemId>,
) -> Result<Vec<kernel::RoundId>, RoundRefused> {
    dialogue::sign_round(&world.cx, by, SignRound { account: world.account, through }).await
}

async fn stage(world: &World) -> RoundStage {
    dialogue::rounds_of(&world.cx, world.account, 1).await.unwrap()[0].stage
}

#[tokio::test]
async fn a_round_is_not_signed_until_nothing_while_something_has_come_in() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        dialogue::plan_rounds(&world.cx, world.account).await.unwrap();
        let post = world.fake.write_post("Nyhet");
        let comment = world.fake.write_comment(&post, "Besökare", "Fint");
        world.fetch().await;
        assert!(matches!(sign(&world, &editor, None).await, Err(RoundRefused::NeedsThrough)));
        let elsewhere = "01900000-0000-7000-8000-000000000001".parse().unwrap();
        assert!(matches!(sign(&world, &editor, Some(elsewhere)).await, Err(RoundRefused::OtherAccount)));
        assert_eq!(stage(&world).await, RoundStage::Open);
        assert!(world.item(&comment).await.open);
        sign(&world, &editor, Some(world.item(&comment).await.id)).await.unwrap();
        assert_eq!(stage(&world).await, RoundStage::Signed);
    }
}

#[tokio::test]
async fn a_round_of_an_account_where_nobody_has_written_is_signed_until_nothing() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        dialogue::plan_rounds(&world.cx, world.account).await.unwrap();
        world.fake.write_post("Nyhet");
        world.fetch().await;
        assert_eq!(sign(&world, &editor, None).await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn what_was_gone_through_before_is_no_reason_to_sign_when_something_new_has_come_in() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        dialogue::plan_rounds(&world.cx, world.account).await.unwrap();
        let post = world.fake.write_post("Nyhet");
        let old = world.fake.write_comment(&post, "Besökare", "Fint");
        world.fetch().await;
        let old = world.item(&old).await.id;
        sign(&world, &editor, Some(old)).await.unwrap();
        world.turn(24 * 3_600);
        world.work().await;
        assert_eq!(sign(&world, &editor, Some(old)).await.unwrap().len(), 1, "nothing new has come in");
        world.turn(24 * 3_600);
        world.work().await;
        let new = world.fake.write_comment(&post, "Besökare", "Fult");
        world.turn(60);
        world.fetch().await;
        assert!(matches!(sign(&world, &editor, Some(old)).await, Err(RoundRefused::GoneThroughBefore)));
        assert!(world.item(&new).await.open);
        sign(&world, &editor, Some(world.item(&new).await.id)).await.unwrap();
        assert!(!world.item(&new).await.open);
    }
}

/// Lets the round be missed, and does what is due then.
async fn miss(world: &World) {
    dialogue::plan_rounds(&world.cx, world.account).await.unwrap();
    let due = dialogue::rounds_of(&world.cx, world.account, 1).await.unwrap()[0].due_at;
    world.turn(due.seconds_since(world.cx.now()) + 1);
    world.work().await;
}

#[tokio::test]
async fn whoever_was_told_is_not_told_again_when_the_mail_to_somebody_else_fails() {
    for (refused, other) in [("ersttarelind", "redaktrek"), ("redaktrek", "ersttarelind")] {
        for mut world in World::each().await {
            let office = PostOffice::refusing(refused).await;
            world.cx.mailer = office.mailer(&world);
            miss(&world).await;
            for _ in 0..5 {
                world.turn(60);
                world.work().await;
            }
            let address = |name: &str| format!("{name}@example.se");
            assert_eq!(office.taken(), [address(other)], "one mail, though the other failed again and again");
            office.take_everything();
            world.turn(600);
            world.work().await;
            assert_eq!(office.taken(), [address(other), address(refused)]);
        }
    }
}

#[tokio::test]
async fn nobody_is_told_any_longer_when_somebody_has_signed_meanwhile() {
    for mut world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let office = PostOffice::refusing("").await;
        world.cx.mailer = office.mailer(&world);
        miss(&world).await;
        sign(&world, &editor, None).await.unwrap();
        office.take_everything();
        world.turn(600);
        world.work().await;
        assert!(office.taken().is_empty(), "{:?}", office.taken());
        assert!(world.parked().await.is_empty());
    }
}

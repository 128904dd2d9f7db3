//! How closely an account is watched: by decision, by traffic, and by itself again afterwards.

use dialogue::pace::{
    Refused, SetPace, WatchCloser, end_pace, paces_of, proposed, rounds_now, set_pace, watch_closer,
};

use super::*;

const DAY: i64 = 24 * 3_600;

fn closer(world: &World, cause: &str, last_day: &str) -> WatchCloser {
    let (cause, last_day) = (cause.to_owned(), last_day.to_owned());
    WatchCloser { account: world.account, cause, last_day, reason: "Vattnet måste kokas".to_owned() }
}

async fn per_day(world: &World) -> u8 {
    let account = accounts::account(&world.cx.store.reader(), world.account).await.unwrap().unwrap();
    rounds_now(&world.cx, &account).await.unwrap().per_day.get()
}

/// How many rounds of the account are due on the day that it is.
async fn due_today(world: &World) -> usize {
    let today = kernel::calendar::date_of(world.cx.now());
    let rounds = dialogue::rounds_of(&world.cx, world.account, 50).await.unwrap();
    rounds.iter().filter(|it| kernel::calendar::date_of(it.due_at) == today).count()
}

#[tokio::test]
async fn while_something_stirs_there_are_more_rounds_and_afterwards_as_many_as_before() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        dialogue::plan_rounds(&world.cx, world.account).await.unwrap();
        assert_eq!((per_day(&world).await, due_today(&world).await), (1, 1));
        assert_eq!(
            watch_closer(&world.cx, &editor, closer(&world, "crisis", "2026-11-24")).await.unwrap(),
            1
        );
        assert_eq!(per_day(&world).await, 3);
        for _ in 0..9 {
            world.turn(3_600);
            world.work().await;
        }
        assert_eq!(due_today(&world).await, 3, "two more than were planned");
        for _ in 0..24 {
            world.turn(3_600);
            world.work().await;
        }
        assert_eq!(due_today(&world).await, 3, "the last day has as many");
        for _ in 0..24 {
            world.turn(3_600);
            world.work().await;
        }
        assert_eq!((per_day(&world).await, due_today(&world).await), (1, 1), "it ended by itself");
    }
}

#[tokio::test]
async fn a_cause_that_the_guideline_does_not_name_a_day_too_far_and_no_reason_are_refused() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let refused = async |order| watch_closer(&world.cx, &editor, order).await.unwrap_err();
        assert!(matches!(refused(closer(&world, "planned-post", "2026-11-24")).await, Refused::CauseUnfit));
        assert!(matches!(refused(closer(&world, "traffic", "2026-11-24")).await, Refused::CauseUnfit));
        assert!(matches!(refused(closer(&world, "crisis", "2026-11-22")).await, Refused::DayUnfit(31)));
        assert!(matches!(refused(closer(&world, "crisis", "2027-11-22")).await, Refused::DayUnfit(31)));
        let silent = WatchCloser { reason: " ".to_owned(), ..closer(&world, "crisis", "2026-11-24") };
        assert!(matches!(refused(silent).await, Refused::ReasonMissing));
        let registrar = world.person("Registrator Rönn", "registrar").await;
        let denied = watch_closer(&world.cx, &registrar, closer(&world, "crisis", "2026-11-24")).await;
        assert!(matches!(denied, Err(Refused::NotPermitted)));
        let order = SetPace { account: world.account, rounds: "2".to_owned(), reason: "Lugnt".to_owned() };
        assert!(
            matches!(set_pace(&world.cx, &editor, order).await, Err(Refused::NotByTraffic)),
            "Motala's is one"
        );
    }
}

#[tokio::test]
async fn where_the_guideline_follows_the_traffic_a_person_says_how_many() {
    for mut world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let mut guideline = (*world.cx.guideline).clone();
        guideline.watch.follows_traffic = true;
        world.cx.guideline = guideline.into();
        let order = |rounds: &str| SetPace {
            account: world.account,
            rounds: rounds.to_owned(),
            reason: "Forumet är livligt".to_owned(),
        };
        for unfit in ["0", "25", "många", ""] {
            let refused = set_pace(&world.cx, &editor, order(unfit)).await;
            assert!(matches!(refused, Err(Refused::RoundsUnfit(24))), "{unfit}");
        }
        set_pace(&world.cx, &editor, order("4")).await.unwrap();
        assert_eq!(per_day(&world).await, 4);
        watch_closer(&world.cx, &editor, closer(&world, "crisis", "2026-11-24")).await.unwrap();
        assert_eq!(per_day(&world).await, 4, "what stirs never makes the rounds fewer");
        set_pace(&world.cx, &editor, order("2")).await.unwrap();
        assert_eq!(per_day(&world).await, 3);
        let held = paces_of(&world.cx, world.account).await.unwrap();
        assert_eq!(held.iter().filter(|it| it.ended_at.is_none()).count(), 2, "one of each kind holds");
        end_pace(&world.cx, &editor, world.account, "2").await.unwrap();
        assert_eq!(per_day(&world).await, 2);
        assert!(matches!(end_pace(&world.cx, &editor, world.account, "2").await, Err(Refused::Over)));
        world.turn(60 * DAY);
        assert_eq!(per_day(&world).await, 2, "the traffic has no last day");
    }
}

#[tokio::test]
async fn much_that_is_written_in_an_hour_proposes_and_changes_nothing() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let post = world.fake.write_post("Badhuset stänger");
        for n in 0..20 {
            world.fake.write_comment(&post, "Besökare", &format!("Nej tack, nummer {n}"));
        }
        world.fetch().await;
        let busy = proposed(&world.cx, &editor).await.unwrap();
        assert_eq!(busy.iter().map(|it| it.1).collect::<Vec<_>>(), [20]);
        assert_eq!(per_day(&world).await, 1);
        watch_closer(&world.cx, &editor, closer(&world, "engagement", "2026-11-24")).await.unwrap();
        assert!(proposed(&world.cx, &editor).await.unwrap().is_empty(), "it is decided");
    }
}

#[tokio::test]
async fn an_account_that_is_not_connected_has_rounds_and_is_signed_without_items() {
    for world in World::each().await {
        let unit = people::units(&world.cx.store.reader()).await.unwrap()[0].id;
        let editor = world.person("Redaktör Bok", "editor").await;
        let order = accounts::OpenAccount {
            key: "motala-facebook".to_owned(),
            name: "Motala på Facebook".to_owned(),
            platform: "facebook".to_owned(),
            url: "https://facebook.example/motala".to_owned(),
            unit,
            purpose: "Dialog".to_owned(),
            responsible: editor.id().unwrap(),
            deputy: Some(world.administrator.id().unwrap()),
            manager: world.manager.id().unwrap(),
        };
        let account = accounts::open_account(&world.cx, &world.administrator, order).await.unwrap();
        dialogue::jobs::tend(&world.cx).await.unwrap();
        dialogue::jobs::tend(&world.cx).await.unwrap();
        assert_eq!(dialogue::rounds_of(&world.cx, account, 9).await.unwrap().len(), 1);
        let signed = dialogue::sign_round(&world.cx, &editor, SignRound { account, through: None }).await;
        assert_eq!(signed.unwrap().len(), 1);
    }
}

use axum::http::StatusCode;
use guideline::{Fact, Strength};
use kernel::AccountId;

use super::bench::{Bench, benches};
use super::browser::Browser;
use crate::planning::{
    EndGoal, Gap, MeasureGoal, OrderPause, Plan, Refused, SetGoal, duties, end_goal, measure_goal,
    note_weeks, order_pause, plan, review_audience, set_goal,
};

const PAGE: &str = "/accounts/motala-webben/plan";

async fn of(bench: &Bench, id: AccountId) -> Plan {
    let account = crate::account(&bench.cx.store.reader(), id).await.unwrap().unwrap();
    plan(&bench.cx, &account).await.unwrap()
}

fn goal(account: AccountId) -> SetGoal {
    SetGoal {
        account,
        what: "Fler får svar".into(),
        metric: "besvarade frågor".into(),
        target: "1 200".into(),
        due_day: "2027-06-30".into(),
    }
}

#[tokio::test]
async fn a_goal_has_a_metric_and_is_measured_until_it_is_reached_or_ended() {
    for bench in benches().await {
        let id = bench.opened().await;
        let bare = SetGoal { metric: " ".into(), ..goal(id) };
        assert!(matches!(set_goal(&bench.cx, &bench.admin, bare).await, Err(Refused::MetricMissing)));
        let endless = SetGoal { target: "många".into(), ..goal(id) };
        assert!(matches!(set_goal(&bench.cx, &bench.admin, endless).await, Err(Refused::NumberUnfit)));
        let n = set_goal(&bench.cx, &bench.admin, goal(id)).await.unwrap();
        assert_eq!(set_goal(&bench.cx, &bench.admin, goal(id)).await.unwrap(), n, "one order is one goal");
        let measure = |goal, value: &str, day: &str| MeasureGoal {
            account: id,
            goal,
            value: value.into(),
            day: day.into(),
        };
        let tomorrow = measure(n, "7", "2026-11-24");
        assert!(matches!(measure_goal(&bench.cx, &bench.admin, tomorrow).await, Err(Refused::DayUnfit)));
        let other = measure(n + 1, "7", "");
        assert!(matches!(measure_goal(&bench.cx, &bench.admin, other).await, Err(Refused::UnknownGoal)));
        for (value, day) in [("300", "2026-11-01"), ("900", ""), ("900", ""), ("1250", "")] {
            measure_goal(&bench.cx, &bench.admin, measure(n, value, day)).await.unwrap();
            bench.turn_to(&format!("2026-11-23T08:{:02}:00Z", value.len() + usize::from(day.is_empty())));
        }
        let goals = of(&bench, id).await.goals;
        let values: Vec<i64> = goals[0].measures.iter().map(|it| it.value).collect();
        assert_eq!(values, [300, 1_250], "a second value of a day corrects the first");
        assert!(goals[0].is_reached());
        let end = |reason: &str| EndGoal { account: id, goal: n, reason: reason.into() };
        assert!(matches!(end_goal(&bench.cx, &bench.admin, end("")).await, Err(Refused::ReasonMissing)));
        end_goal(&bench.cx, &bench.admin, end("Ny verksamhetsplan")).await.unwrap();
        assert!(matches!(end_goal(&bench.cx, &bench.admin, end("igen")).await, Err(Refused::UnknownGoal)));
        let logged = bench.logged().await;
        assert_eq!(
            logged[1..],
            ["goal-set", "goal-measured", "goal-measured", "goal-measured", "goal-ended"]
        );
    }
}

#[tokio::test]
async fn what_the_plan_lacks_is_told_to_whoever_answers_for_the_account() {
    for mut bench in benches().await {
        let id = bench.opened().await;
        let ek = bench.editor(bench.ek, id).await;
        assert!(of(&bench, id).await.gaps.contains(&Gap::TooFewGoals(1)));
        assert!(of(&bench, id).await.gaps.contains(&Gap::NotStated(Fact::PlanLink, Strength::Must)));
        assert!(duties(&bench.cx, &ek).await.unwrap().is_empty(), "nobody has begun to plan");
        set_goal(&bench.cx, &ek, goal(id)).await.unwrap();
        assert_eq!(duties(&bench.cx, &ek).await.unwrap().len(), 1);
        review_audience(&bench.cx, &ek, id, "Unga vuxna, och kanalen är rätt").await.unwrap();
        assert_eq!(of(&bench, id).await.reviews.len(), 1);
        bench.rule(|it| {
            it.publishing.posts_per_week = Some(2);
            it.publishing.posts_strength = Strength::Should;
            it.publishing.pauses_allowed = true;
            it.publishing.pauses_announced = Strength::Must;
        });
        let mut tx = bench.cx.store.begin().await.unwrap();
        let weeks = [("2026-11-23".parse().unwrap(), 2), ("2026-11-30".parse().unwrap(), 1)];
        note_weeks(&mut tx, id, &weeks).await.unwrap();
        tx.commit().await.unwrap();
        bench.turn_to("2026-12-08T08:00:00Z");
        let few = Gap::TooFewPosts("2026-11-30".parse().unwrap(), 1, 2, Strength::Should);
        assert!(of(&bench, id).await.gaps.contains(&few));
        let pause = |announced_in: &str| OrderPause {
            account: id,
            first_day: "2026-12-05".into(),
            last_day: "2026-12-20".into(),
            reason: "Personalen är på kurs".into(),
            announced_in: announced_in.into(),
        };
        order_pause(&bench.cx, &ek, pause("")).await.unwrap();
        let gaps = of(&bench, id).await.gaps;
        assert!(
            gaps.contains(&few) && gaps.contains(&Gap::PauseNotAnnounced(1, Strength::Must)),
            "nobody was told: {gaps:?}"
        );
        order_pause(&bench.cx, &ek, pause("https://webben.example.se/paus")).await.unwrap();
        let now = of(&bench, id).await;
        assert_eq!(now.pauses.len(), 1, "the same days are the same pause");
        let gone = |it: &Gap| !now.gaps.contains(it);
        assert!(gone(&few) && gone(&Gap::PauseNotAnnounced(1, Strength::Must)), "{:?}", now.gaps);
        bench.rule(|it| it.publishing.pauses_allowed = false);
        assert!(matches!(order_pause(&bench.cx, &ek, pause("")).await, Err(Refused::PausesForbidden)));
        let chef = bench.editor(bench.chef, id).await;
        assert!(matches!(set_goal(&bench.cx, &chef, goal(id)).await, Err(Refused::NotPermitted)));
    }
}

#[tokio::test]
async fn a_plan_is_made_by_the_forms_and_drawn_with_a_table_beside() {
    for mut bench in benches().await {
        bench.rule(|it| it.publishing.pauses_allowed = true);
        let id = bench.opened().await;
        let mut admin = Browser::of(&bench, "admin").await;
        let goals = format!("{PAGE}/goals");
        let wrong =
            admin.fill(PAGE, &goals, &[("what", "Fler <b>svar</b>"), ("metric", ""), ("number", "5")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("Skriv vad som räknas.") && !wrong.body.contains("<b>svar</b>"));
        let whole = [("what", "Fler svar"), ("metric", "svar"), ("number", "5"), ("day", "2027-01-31")];
        assert_eq!(admin.fill(PAGE, &goals, &whole).await.location, PAGE);
        let measures = format!("{PAGE}/measures");
        assert_eq!(
            admin.fill(PAGE, &measures, &[("goal", "1"), ("number", "3"), ("day", "")]).await.location,
            PAGE
        );
        let facts = format!("{PAGE}/facts");
        let link = [("fact", "plan-link"), ("said", "Verksamhetsplan 2026, mål 4")];
        assert_eq!(admin.fill(PAGE, &facts, &link).await.location, PAGE);
        let strange = [("fact", "watching"), ("said", "x")];
        assert_eq!(admin.fill(PAGE, &facts, &strange).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let audience = format!("{PAGE}/audience");
        assert_eq!(admin.fill(PAGE, &audience, &[("reason", "Alla")]).await.location, PAGE);
        let pauses = format!("{PAGE}/pauses");
        let backwards = [("day", "2026-12-20"), ("last_day", "2026-12-01"), ("reason", "Jul")];
        assert_eq!(admin.fill(PAGE, &pauses, &backwards).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let mut tx = bench.cx.store.begin().await.unwrap();
        note_weeks(&mut tx, id, &[("2026-11-16".parse().unwrap(), 4)]).await.unwrap();
        tx.commit().await.unwrap();
        let page = admin.get(PAGE).await.body;
        assert_eq!(page.matches("<svg viewBox=\"0 0 640 200\" role=\"img\"").count(), 2, "posts and a goal");
        assert!(page.contains("Verksamhetsplan 2026, mål 4") && page.contains("Inte nått än"), "{page}");
        let endings = format!("{PAGE}/endings");
        assert_eq!(
            admin.fill(PAGE, &endings, &[("goal", "1"), ("reason", "Nytt läge")]).await.location,
            PAGE
        );
        assert!(admin.get(PAGE).await.body.contains("Nytt läge"));
    }
}

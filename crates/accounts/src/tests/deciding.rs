use guideline::{CheckItem, DecisionMode, Fact, Guide, GuideGate, OpeningAct, Party, Step, Strength};
use kernel::calendar::{Label, date_of};

use super::bench::{Bench, benches};
use super::town::{no, step, yes};
use crate::{
    Decide, LineState, OpeningRefused, Stage, StepOutcome, StepState, Ticks, Verdict, application, decide,
    delegated_decisions, delegated_decisions_csv, hear, rewrite_application, take_step, tick_checklist,
    waiting,
};

/// Two roles decide together, and nobody is heard.
fn jointly(bench: &mut Bench) {
    bench.under(|it| {
        it.opening.deciders.roles = vec!["manager".into(), "communicator".into()];
        it.opening.deciders.mode = DecisionMode::Jointly;
        it.opening.deciders.consulted = Vec::new();
    });
}

#[tokio::test]
async fn jointly_means_all_of_them_on_the_same_wording() {
    for mut bench in benches().await {
        jointly(&mut bench);
        let cx = &bench.cx;
        let (ek, manager) = (bench.actor(bench.ek).await, bench.with_role(bench.chef, "manager").await);
        let communicator = bench.with_role(bench.alm, "communicator").await;
        let id = bench.submitted(&ek).await;
        assert_eq!(decide(cx, &manager, yes(id, 1)).await.unwrap(), Stage::Submitted, "one is not enough");
        assert_eq!(
            decide(cx, &manager, yes(id, 1)).await.unwrap(),
            Stage::Submitted,
            "said twice is said once"
        );
        let other = bench.wording(&[("q-audience", "Äldre")]);
        assert_eq!(rewrite_application(cx, &ek, id, 1, &other).await.unwrap(), 2);
        assert!(matches!(decide(cx, &communicator, yes(id, 1)).await, Err(OpeningRefused::Stale)));
        assert_eq!(
            decide(cx, &communicator, yes(id, 2)).await.unwrap(),
            Stage::Submitted,
            "the first yes is void"
        );
        let told = waiting(cx, &manager).await.unwrap();
        assert!(told.len() == 1 && told[0].anew, "who said yes is told: {told:?}");
        let dossier = application(cx, &manager, id).await.unwrap().dossier;
        assert_eq!((dossier.void().len(), dossier.yes().len()), (1, 1));
        assert_eq!(decide(cx, &manager, yes(id, 2)).await.unwrap(), Stage::Decided);
        let verbs = bench.application_log().await;
        assert_eq!(verbs.iter().filter(|it| *it == "application-approved").count(), 2, "{verbs:?}");
        assert_eq!(verbs.last().unwrap(), "application-decided");
    }
}

#[tokio::test]
async fn one_person_with_two_roles_is_not_two_people() {
    for mut bench in benches().await {
        jointly(&mut bench);
        bench.with_role(bench.chef, "manager").await;
        let both = bench.with_role(bench.chef, "communicator").await;
        let ek = bench.actor(bench.ek).await;
        let id = bench.submitted(&ek).await;
        let as_manager = Decide { role: Some("manager".into()), ..yes(id, 1) };
        assert_eq!(decide(&bench.cx, &both, as_manager).await.unwrap(), Stage::Submitted);
        let as_other = Decide { role: Some("communicator".into()), ..yes(id, 1) };
        assert_eq!(decide(&bench.cx, &both, as_other).await.unwrap(), Stage::Submitted);
    }
}

#[tokio::test]
async fn the_manager_whom_the_application_names_decides_and_no_other_manager_but_their_deputy() {
    for mut bench in benches().await {
        bench.under(|it| {
            it.opening.deciders.roles = vec!["manager".into()];
            it.opening.deciders.consulted = Vec::new();
        });
        let cx = &bench.cx;
        let ek = bench.actor(bench.ek).await;
        let other = bench.with_role(bench.alm, "manager").await;
        let first = bench.submitted(&ek).await;
        assert_eq!(
            decide(cx, &other, yes(first, 1)).await.unwrap(),
            Stage::Decided,
            "who is named is no manager"
        );
        let named = bench.with_role(bench.chef, "manager").await;
        let id = bench.submitted(&ek).await;
        assert!(matches!(decide(cx, &other, yes(id, 1)).await, Err(OpeningRefused::NotPermitted)));
        assert!(waiting(cx, &other).await.unwrap().is_empty(), "nor are they asked to");
        let today = date_of(cx.now());
        let away = people::RegisterAbsence {
            person: bench.chef,
            first: today,
            last: today,
            deputy: Some(bench.alm),
        };
        people::register_absence(cx, &named, away).await.unwrap();
        assert_eq!(decide(cx, &bench.actor(bench.alm).await, yes(id, 1)).await.unwrap(), Stage::Decided);
        bench.turn_to("2026-11-24T08:00:00Z");
        let later = bench.submitted(&ek).await;
        let refused = decide(cx, &bench.actor(bench.alm).await, yes(later, 1)).await;
        assert!(refused.is_err(), "the manager is back: {refused:?}");
        assert_eq!(decide(cx, &named, yes(later, 1)).await.unwrap(), Stage::Decided);
    }
}

#[tokio::test]
async fn nobody_decides_on_their_own_application_unless_the_rule_says_so() {
    for mut bench in benches().await {
        let coordinator = bench.with_role(bench.chef, "coordinator").await;
        let id = bench.submitted(&coordinator).await;
        hear(&bench.cx, &coordinator, id, 1, "manager", "Hörd i mötet.").await.unwrap();
        assert!(matches!(
            decide(&bench.cx, &coordinator, yes(id, 1)).await,
            Err(OpeningRefused::OwnApplication)
        ));
        bench.under(|it| it.opening.deciders.applicant_may_decide = true);
        assert_eq!(decide(&bench.cx, &coordinator, yes(id, 1)).await.unwrap(), Stage::Decided);
    }
}

#[tokio::test]
async fn a_no_has_a_reason_and_ends_it_and_whoever_comes_second_is_told() {
    for bench in benches().await {
        let cx = &bench.cx;
        let (one, other) = (
            bench.with_role(bench.chef, "coordinator").await,
            bench.with_role(bench.alm, "coordinator").await,
        );
        let ek = bench.actor(bench.ek).await;
        let id = bench.submitted(&ek).await;
        assert!(matches!(decide(cx, &bench.admin, yes(id, 1)).await, Err(OpeningRefused::NotPermitted)));
        assert!(matches!(decide(cx, &one, yes(id, 1)).await, Err(OpeningRefused::NotHeard(_))));
        assert!(matches!(decide(cx, &one, no(id, 1, " ")).await, Err(OpeningRefused::ReasonMissing)));
        hear(cx, &one, id, 1, "manager", "Vi har tid.").await.unwrap();
        let orders =
            (decide(cx, &one, yes(id, 1)), decide(cx, &other, no(id, 1, "Det räcker med ett konto.")));
        let (yes, no) = tokio::join!(orders.0, orders.1);
        let won = [yes.is_ok(), no.is_ok()].iter().filter(|it| **it).count();
        assert_eq!(won, 1, "{yes:?} {no:?}");
        let told = yes.err().or(no.err()).unwrap();
        let stage = bench.stage(id).await;
        assert!(matches!(told, OpeningRefused::AlreadyDecided(it) if it == stage), "{told}");
        let decisions = bench.application_log().await;
        let decisions = decisions
            .iter()
            .filter(|it| ["application-decided", "application-refused"].contains(&it.as_str()));
        assert_eq!(decisions.count(), 1);
    }
}

#[tokio::test]
async fn a_delegate_states_the_number_and_the_committee_gets_the_list() {
    for mut bench in benches().await {
        bench.under(|it| {
            it.opening.deciders.mode = DecisionMode::Delegated;
            it.opening.deciders.consulted = Vec::new();
        });
        let cx = &bench.cx;
        let ek = bench.actor(bench.ek).await;
        let delegate = bench.with_role(bench.chef, "manager").await;
        let id = bench.submitted(&ek).await;
        assert!(matches!(decide(cx, &delegate, yes(id, 1)).await, Err(OpeningRefused::DelegationMissing)));
        let order = Decide { delegation: "KS 4.12".into(), ..yes(id, 1) };
        assert_eq!(decide(cx, &delegate, order).await.unwrap(), Stage::Decided);
        bench.turn_to("2026-11-24T08:00:00Z");
        let refused = bench.submitted(&ek).await;
        let order = Decide { delegation: "=KS 4.12".into(), ..no(refused, 1, "Ett räcker.") };
        assert_eq!(decide(cx, &delegate, order).await.unwrap(), Stage::Refused);
        let (list, town) = delegated_decisions(cx, &bench.admin).await.unwrap();
        let told: Vec<_> =
            list.iter().map(|it| (it.delegation.as_str(), it.verdict, it.person, it.version)).collect();
        let expected =
            [("KS 4.12", Verdict::Approve, bench.chef, 1), ("=KS 4.12", Verdict::Refuse, bench.chef, 1)];
        assert_eq!(told, expected);
        assert_eq!(list[0].guideline, cx.guideline.version.to_string());
        let texts = webkit::Texts::load(webkit::Strictness::Strict);
        let tongue = webkit::Tongue::new(webkit::Lang::Sv, texts);
        let csv = delegated_decisions_csv(&tongue, &list, &town).unwrap();
        assert!(csv.starts_with('\u{FEFF}') && csv.contains("\r\n'=KS 4.12;"), "{csv}");
        assert!(matches!(delegated_decisions(cx, &ek).await, Err(OpeningRefused::NotFound)));
    }
}

/// Before the decision: advice, then the application, then a checklist of three lines.
fn with_checklist(bench: &mut Bench) {
    let step = |key: &str, act| Step {
        key: key.to_owned(),
        label: Label::same(key),
        help: Label::same(""),
        act,
        done_by: Party::Applicant,
        strength: Strength::Must,
        sources: Vec::new(),
    };
    let line = |key: &str, answered_by, strength| CheckItem {
        key: key.to_owned(),
        label: Label::same(key),
        help: Label::same(""),
        answered_by,
        ticked_by: None,
        strength,
        sources: Vec::new(),
    };
    bench.under(|it| {
        it.opening.deciders.consulted = Vec::new();
        it.opening.steps.insert(0, step("advice", OpeningAct::Advice));
        it.opening.steps.insert(2, step("checklist", OpeningAct::Checklist));
        it.opening.checklist = vec![
            line("goals", Some(Fact::Goals), Strength::Must),
            line("told", None, Strength::Must),
            line("staff", None, Strength::Should),
        ];
    });
}

#[tokio::test]
async fn the_checklist_ticks_itself_where_the_application_answers_and_bars_until_it_is_done() {
    for mut bench in benches().await {
        with_checklist(&mut bench);
        let cx = &bench.cx;
        let (ek, coordinator) =
            (bench.actor(bench.ek).await, bench.with_role(bench.chef, "coordinator").await);
        let id = bench.begun(&ek).await;
        let refused = crate::submit_application(cx, &ek, id, 1).await;
        assert!(
            matches!(refused, Err(OpeningRefused::Barred(it)) if it.sv == "advice"),
            "advice comes first"
        );
        take_step(cx, &ek, step(id, "advice")).await.unwrap();
        crate::submit_application(cx, &ek, id, 1).await.unwrap();
        assert!(matches!(decide(cx, &coordinator, yes(id, 1)).await, Err(OpeningRefused::Barred(_))));
        let ticks = |all: &[(&str, StepOutcome, &str)]| -> Ticks {
            all.iter().map(|it| (it.0.to_owned(), (it.1, it.2.to_owned()))).collect()
        };
        let none = ticks(&[("told", StepOutcome::LeftOut, "Nej")]);
        assert!(matches!(tick_checklist(cx, &ek, id, &none).await, Err(OpeningRefused::Demanded)));
        let half = ticks(&[("told", StepOutcome::Done, "")]);
        tick_checklist(cx, &ek, id, &half).await.unwrap();
        let dossier = application(cx, &ek, id).await.unwrap().dossier;
        let lines: Vec<_> =
            cx.guideline.opening.checklist.iter().map(|it| dossier.line(&cx.guideline, it)).collect();
        assert_eq!(lines, [LineState::Answered, LineState::Ticked, LineState::Open]);
        assert_eq!(
            dossier.way(&cx.guideline)[2].1,
            StepState::Ready,
            "what is recommended is not merely forgotten"
        );
        let silent = ticks(&[("told", StepOutcome::Done, ""), ("staff", StepOutcome::LeftOut, "")]);
        assert!(matches!(tick_checklist(cx, &ek, id, &silent).await, Err(OpeningRefused::ReasonMissing)));
        let whole = ticks(&[("told", StepOutcome::Done, ""), ("staff", StepOutcome::LeftOut, "Vi är två.")]);
        tick_checklist(cx, &ek, id, &whole).await.unwrap();
        tick_checklist(cx, &ek, id, &whole).await.unwrap();
        assert_eq!(decide(cx, &coordinator, yes(id, 1)).await.unwrap(), Stage::Decided);
        let ticked = bench.application_log().await;
        assert_eq!(ticked.iter().filter(|it| *it == "checklist-ticked").count(), 2, "{ticked:?}");
    }
}

#[tokio::test]
async fn whoever_decides_for_the_first_time_has_acknowledged_the_guidance_for_it() {
    for mut bench in benches().await {
        bench.under(|it| {
            it.opening.deciders.roles = vec!["manager".into()];
            it.opening.deciders.consulted = Vec::new();
            it.people.guides = vec![Guide {
                key: "deciding".into(),
                label: Label::same("För dig som beslutar"),
                points: vec![Label::same("Läs ansökan hel")],
                for_roles: vec!["manager".into()],
                blocks: vec![GuideGate::Decide],
                sources: Vec::new(),
            }];
        });
        let cx = &bench.cx;
        let (ek, manager) = (bench.actor(bench.ek).await, bench.with_role(bench.chef, "manager").await);
        let id = bench.submitted(&ek).await;
        let early = decide(cx, &manager, yes(id, 1)).await;
        assert!(matches!(early, Err(OpeningRefused::GuideUnread(it)) if it.sv == "För dig som beslutar"));
        let no = decide(cx, &manager, no(id, 1, "Det finns redan ett konto.")).await;
        assert!(matches!(no, Err(OpeningRefused::GuideUnread(_))), "a no is a decision too");
        assert_eq!(application(cx, &manager, id).await.unwrap().dossier.yes().len(), 0);
        let version = cx.guideline.version.to_string();
        guidance::guide::acknowledge_guide(cx, &manager, "deciding", &version).await.unwrap();
        assert_eq!(decide(cx, &manager, yes(id, 1)).await.unwrap(), Stage::Decided);
    }
}

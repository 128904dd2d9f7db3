use guideline::{Course, Gate, Guideline};
use kernel::calendar::Label;
use kernel::{Permission, PersonId};

use super::bench::{Bench, account, accounts, benches, sv};
use crate::{
    AttestCourse, CareRefused, Context, Days, Lack, Refused, RegisterAbsence, actor, attest_course, jobs,
    learners, own_courses, register_absence, training_csv, withheld_from,
};

/// A guideline whose editors need a course, in two parts, that coordinators hold.
fn with_a_course(guideline: &mut Guideline) {
    guideline.people.courses = vec![Course {
        key: "editor".into(),
        label: Label::new("Redaktörsutbildning", "Editor's course"),
        modules: vec![
            Label::new("Bevakning", "Watching"),
            Label::new("Olämpliga inlägg", "Unsuitable posts"),
        ],
        trainers: vec!["coordinator".into()],
        for_roles: vec!["editor".into()],
        valid_months: Some(12),
        blocks: vec![Gate::Answer, Gate::Moderate],
        sources: Vec::new(),
    }];
}

fn attest(person: PersonId, parts: &[&str], completed: &str) -> AttestCourse {
    AttestCourse {
        person,
        course: "editor".into(),
        parts: parts.iter().map(|it| (*it).to_owned()).collect(),
        completed: completed.parse().unwrap(),
        proof: String::new(),
    }
}

async fn may(cx: &Context, person: PersonId) -> Vec<Permission> {
    let actor = actor(cx, person).await.unwrap().unwrap();
    let acts = [Permission::ReadItems, Permission::Answer, Permission::Watch, Permission::Moderate];
    acts.into_iter().filter(|it| actor.may_on(*it, account(1))).collect()
}

async fn editor_and_trainer(bench: &Bench) -> (PersonId, PersonId) {
    let ek = bench.person_with("ek", "editor", accounts(&[1])).await;
    let lonn = bench.person_with("lonn", "coordinator", kernel::Scope::All).await;
    (ek, lonn)
}

#[tokio::test]
async fn what_a_course_withholds_waits_until_every_part_is_attested_and_when_it_has_expired() {
    for bench in benches().await {
        let (ek, lonn) = editor_and_trainer(&bench).await;
        let cx = &bench.under(with_a_course);
        assert_eq!(
            may(cx, ek).await,
            [Permission::ReadItems, Permission::Watch],
            "the role is there, and waits"
        );
        let (withheld, bars) = withheld_from(cx, ek).await.unwrap();
        assert!(bars && matches!(&withheld[0].lack, Lack::Course { key, .. } if key == "editor"));
        let said = sv(&withheld[0].text());
        assert!(
            said.contains("svara eller dölja och ta bort") && said.contains("Redaktörsutbildning"),
            "{said}"
        );
        assert!(said.contains("Kommunikationschef"), "it says how one gets it: {said}");
        let trainer = bench.actor(lonn).await;
        attest_course(cx, &trainer, attest(ek, &["Bevakning"], "2026-11-20")).await.unwrap();
        assert!(!may(cx, ek).await.contains(&Permission::Answer), "one part is missing");
        let missing = own_courses(cx, ek).await.unwrap();
        assert_eq!(
            missing[0].state,
            crate::CourseState::Missing(vec![Label::new("Olämpliga inlägg", "Unsuitable posts")])
        );
        attest_course(cx, &trainer, attest(ek, &[], "2026-11-23")).await.unwrap();
        attest_course(cx, &trainer, attest(ek, &[], "2026-11-23")).await.unwrap();
        let attested = bench.logged().await.iter().filter(|it| *it == "course-attested").count();
        assert_eq!(attested, 2, "ordered twice");
        assert_eq!(may(cx, ek).await.len(), 4);
        assert!(withheld_from(cx, ek).await.unwrap().0.is_empty());
        bench.turn_to("2027-11-23T08:00:00Z");
        assert_eq!(may(cx, ek).await.len(), 4, "the last day");
        bench.turn_to("2027-11-24T08:00:00Z");
        assert_eq!(may(cx, ek).await, [Permission::ReadItems, Permission::Watch], "expired");
    }
}

#[tokio::test]
async fn a_course_is_attested_by_whoever_holds_it_and_never_for_oneself() {
    for bench in benches().await {
        let (ek, lonn) = editor_and_trainer(&bench).await;
        bench.assign(lonn, "editor", accounts(&[2])).await;
        let cx = &bench.under(with_a_course);
        let n = bench.logged().await.len();
        let (learner, trainer) = (bench.actor(ek).await, bench.actor(lonn).await);
        let refused = |result: Result<(), CareRefused>| result.unwrap_err();
        let order = || attest(ek, &[], "2026-11-23");
        assert!(matches!(refused(attest_course(cx, &learner, order()).await), CareRefused::NotTheTrainer));
        assert!(matches!(
            refused(attest_course(cx, &bench.admin, order()).await),
            CareRefused::NotTheTrainer
        ));
        let own = attest(lonn, &[], "2026-11-23");
        assert!(matches!(refused(attest_course(cx, &trainer, own).await), CareRefused::OwnCourse));
        let to_come = attest(ek, &[], "2026-11-24");
        assert!(matches!(refused(attest_course(cx, &trainer, to_come).await), CareRefused::DayToCome));
        let other_part = attest(ek, &["Att skriva"], "2026-11-23");
        assert!(matches!(refused(attest_course(cx, &trainer, other_part).await), CareRefused::UnknownPart));
        let other = AttestCourse { course: "king".into(), ..order() };
        assert!(matches!(refused(attest_course(cx, &trainer, other).await), CareRefused::UnknownCourse));
        assert_eq!(bench.logged().await.len(), n);
    }
}

#[tokio::test]
async fn a_course_on_the_web_is_attested_by_whoever_took_it_with_what_shows_it() {
    for bench in benches().await {
        let (cx, ek) = (&bench.cx, bench.person_with("ek", "editor", accounts(&[1])).await);
        let alm = bench.person_with("alm", "editor", accounts(&[2])).await;
        let order = |proof: &str| AttestCourse {
            course: "data-protection".into(),
            proof: proof.into(),
            ..attest(ek, &[], "2026-11-23")
        };
        let learner = bench.actor(ek).await;
        let without = attest_course(cx, &learner, order(" ")).await;
        assert!(matches!(without, Err(CareRefused::ProofMissing)));
        let endless = attest_course(cx, &learner, order(&"x".repeat(501))).await;
        assert!(matches!(endless, Err(CareRefused::TooLong)));
        let by_another = attest_course(cx, &bench.actor(alm).await, order("bevis")).await;
        assert!(matches!(by_another, Err(CareRefused::NotPermitted)));
        attest_course(cx, &learner, order("Kursbevis 17")).await.unwrap();
        assert!(own_courses(cx, ek).await.unwrap()[0].state.is_valid());
    }
}

#[tokio::test]
async fn a_guideline_that_is_not_decided_notes_what_is_missing_and_bars_nobody() {
    for bench in benches().await {
        let ek = bench.person("ek", "Redaktör Ek").await;
        bench.assign_alone(ek, "editor", accounts(&[1]), Days::from(bench.today())).await;
        let cx = &bench.under(|it| {
            with_a_course(it);
            it.document.state = guideline::DocumentState::OutForComment;
        });
        assert_eq!(may(cx, ek).await.len(), 4);
        let (withheld, bars) = withheld_from(cx, ek).await.unwrap();
        assert_eq!((withheld.len(), bars), (2, false), "a course and a mandate are noted");
        assert_eq!(may(&bench.cx, ek).await, [Permission::ReadItems], "the decided one bars");
    }
}

#[tokio::test]
async fn a_deputy_who_lacks_a_course_is_refused_with_the_days() {
    for bench in benches().await {
        let (ek, lonn) = editor_and_trainer(&bench).await;
        let alm = bench.person_with("alm", "editor", accounts(&[2])).await;
        let cx = &bench.under(with_a_course);
        let (first, last) = ("2026-11-24".parse().unwrap(), "2026-11-26".parse().unwrap());
        let order = RegisterAbsence { person: ek, first, last, deputy: Some(alm) };
        let refused = register_absence(cx, &bench.admin, order.clone()).await.unwrap_err();
        let Refused::DeputyUntrained { days, .. } = &refused else { panic!("{refused}") };
        assert_eq!(days.len(), 3);
        assert!(sv(&refused.text()).contains("24 nov 2026–26 nov 2026"));
        attest_course(cx, &bench.actor(lonn).await, attest(alm, &[], "2025-11-25")).await.unwrap();
        let refused = register_absence(cx, &bench.admin, order.clone()).await.unwrap_err();
        let Refused::DeputyUntrained { days, .. } = &refused else { panic!("{refused}") };
        assert_eq!(
            days.iter().map(ToString::to_string).collect::<Vec<_>>(),
            ["2026-11-26"],
            "it ends before"
        );
        attest_course(cx, &bench.actor(lonn).await, attest(alm, &[], "2026-11-20")).await.unwrap();
        register_absence(cx, &bench.admin, order).await.unwrap();
    }
}

#[tokio::test]
async fn a_trainer_a_manager_and_the_overseer_see_who_lacks_what_and_others_do_not() {
    for bench in benches().await {
        let (ek, lonn) = editor_and_trainer(&bench).await;
        let chief = bench.person_with("al", "manager", accounts(&[2])).await;
        bench.person_with("alm", "editor", accounts(&[2])).await;
        let cx = &bench.under(with_a_course);
        let seen = |by| async move {
            let found = learners(cx, &actor(cx, by).await.unwrap().unwrap()).await.unwrap();
            found.into_iter().map(|it| it.person.login).collect::<Vec<_>>()
        };
        assert_eq!(seen(lonn).await, ["alm", "ek"]);
        assert_eq!(seen(chief).await, ["alm"], "those whose accounts are the manager's");
        assert_eq!(seen(bench.admin.id().unwrap()).await, ["alm", "ek"]);
        assert!(seen(ek).await.is_empty());
        let csv = training_csv(cx, &bench.admin).await.unwrap();
        let line =
            "Person ek,Publicerare och redaktör,Redaktörsutbildning,missing,,,Bevakning; Olämpliga inlägg";
        assert!(csv.contains(line), "{csv}");
    }
}

#[tokio::test]
async fn whoever_lacks_something_is_reminded_once_a_fortnight_and_before_a_course_ends() {
    for bench in benches().await {
        let (ek, lonn) = editor_and_trainer(&bench).await;
        let cx = &bench.under(with_a_course);
        attest_course(cx, &bench.actor(lonn).await, attest(ek, &[], "2026-11-23")).await.unwrap();
        let letters = || async {
            jobs::run(cx, jobs::TEND_PEOPLE, "people").await.unwrap().unwrap();
            let mut to = Vec::new();
            while let Some(job) = cx.store.claim("test").await.unwrap() {
                if job.kind == jobs::REMIND_PERSON {
                    to.push(job.subject.clone());
                    jobs::run(cx, &job.kind, &job.subject).await.unwrap().unwrap();
                }
                cx.store.done(&job).await.unwrap();
            }
            to.contains(&ek.to_string())
        };
        assert!(letters().await, "the conduct rules are not acknowledged");
        assert!(!letters().await, "not every day");
        crate::acknowledge_conduct(cx, &bench.actor(ek).await, &cx.guideline.version.to_string())
            .await
            .unwrap();
        bench.turn_to("2026-12-08T08:00:00Z");
        assert!(!letters().await, "nothing is missing");
        bench.turn_to("2027-10-24T08:00:00Z");
        assert!(letters().await, "the course ends in thirty days");
        let mails = cx.mailer.shown();
        let last = mails.iter().rfind(|it| it.to == "ek@example.se").unwrap();
        assert!(last.body.contains("Redaktörsutbildning igen senast 23 nov 2027"), "{}", last.body);
    }
}

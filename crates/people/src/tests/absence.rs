use kernel::{Permission, PersonId};

use super::bench::{Bench, account, accounts, benches, sv};
use crate::{Days, Refused, RegisterAbsence, absences, deputy_of, end_absence, leave, register_absence};

fn away(person: PersonId, deputy: Option<PersonId>, first: &str, last: &str) -> RegisterAbsence {
    RegisterAbsence { person, deputy, first: first.parse().unwrap(), last: last.parse().unwrap() }
}

/// Two editors with an account each.
async fn editors(bench: &Bench) -> (PersonId, PersonId) {
    let ek = bench.person_with("ek", "editor", accounts(&[1])).await;
    let alm = bench.person_with("alm", "editor", accounts(&[2])).await;
    (ek, alm)
}

#[tokio::test]
async fn a_deputy_looks_after_the_accounts_on_the_days_and_no_longer() {
    for bench in benches().await {
        let cx = &bench.cx;
        let (ek, alm) = editors(&bench).await;
        let order = away(ek, Some(alm), "2026-11-24", "2026-11-25");
        let absence = register_absence(cx, &bench.actor(ek).await, order.clone()).await.unwrap();
        assert_eq!(register_absence(cx, &bench.admin, order).await.unwrap(), absence, "ordered twice");
        let reader = cx.store.reader();
        assert!(!bench.actor(alm).await.may_on(Permission::Answer, account(1)), "not the day before");
        assert_eq!(deputy_of(&reader, ek, bench.now()).await.unwrap(), None);
        bench.turn_to("2026-11-24T08:00:00Z");
        let deputy = bench.actor(alm).await;
        assert!(
            deputy.may_on(Permission::Answer, account(1)) && deputy.may_on(Permission::Answer, account(2))
        );
        assert!(bench.actor(ek).await.may_on(Permission::Answer, account(1)), "who is away may still act");
        assert!(!bench.actor(ek).await.may_on(Permission::Answer, account(2)));
        assert_eq!(deputy_of(&reader, ek, bench.now()).await.unwrap().map(|it| it.id), Some(alm));
        bench.turn_to("2026-11-25T23:00:00Z"); // midnight in Stockholm
        assert!(!bench.actor(alm).await.may_on(Permission::Answer, account(1)), "not the day after");
        let at_noon = "2026-11-25T12:00:00Z".parse().unwrap();
        assert_eq!(deputy_of(&reader, ek, at_noon).await.unwrap().map(|it| it.id), Some(alm), "looking back");
        assert_eq!(bench.logged().await.last().unwrap(), "absence-registered");
    }
}

#[tokio::test]
async fn an_absence_without_a_deputy_who_can_do_the_work_is_refused() {
    for bench in benches().await {
        let cx = &bench.cx;
        let (ek, alm) = editors(&bench).await;
        let n_logged = bench.logged().await.len();
        let days = ("2026-11-24", "2026-11-25");
        let registered = |order: RegisterAbsence| async { register_absence(cx, &bench.admin, order).await };
        let with = |deputy| away(ek, deputy, days.0, days.1);
        assert!(matches!(registered(with(None)).await, Err(Refused::DeputyMissing)));
        assert!(matches!(registered(with(Some(ek))).await, Err(Refused::DeputyIsThePerson)));
        let nobody = "01900000-0000-7000-8000-000000000099".parse().unwrap();
        assert!(matches!(registered(with(Some(nobody))).await, Err(Refused::DeputyIsGone)));
        let admin = bench.admin.id();
        let Err(Refused::DeputyLacks { role, .. }) = registered(with(admin)).await else { panic!() };
        assert_eq!(role.sv, "Publicerare och redaktör");
        assert!(matches!(
            registered(away(ek, Some(alm), "2026-11-25", "2026-11-24")).await,
            Err(Refused::DaysBackwards)
        ));
        assert!(matches!(
            registered(away(ek, Some(alm), "2026-11-20", "2026-11-22")).await,
            Err(Refused::DaysAreOver)
        ));
        let by_another = register_absence(cx, &bench.actor(alm).await, with(Some(alm))).await;
        assert!(matches!(by_another, Err(Refused::NotPermitted)));
        assert_eq!(bench.logged().await.len(), n_logged);
    }
}

#[tokio::test]
async fn a_deputy_needs_the_role_on_all_of_the_days() {
    for bench in benches().await {
        let cx = &bench.cx;
        let ek = bench.person_with("ek", "editor", accounts(&[1])).await;
        let gran = bench.person("gran", "Vikarie Gran").await;
        let days = Days { first: bench.today(), last: Some("2026-11-25".parse().unwrap()) };
        bench.assign_on(gran, "editor", accounts(&[2]), days).await;
        let too_long =
            register_absence(cx, &bench.admin, away(ek, Some(gran), "2026-11-24", "2026-11-26")).await;
        let Err(refused @ Refused::DeputyLacks { .. }) = too_long else { panic!() };
        let said = sv(&refused.text());
        assert!(said.contains("26 nov 2026") && !said.contains("25 nov"), "{said}");
        register_absence(cx, &bench.admin, away(ek, Some(gran), "2026-11-24", "2026-11-25")).await.unwrap();
    }
}

#[tokio::test]
async fn nobody_is_away_twice_and_nobody_stands_in_while_away() {
    for bench in benches().await {
        let cx = &bench.cx;
        let (ek, alm) = editors(&bench).await;
        let registered = |order: RegisterAbsence| async { register_absence(cx, &bench.admin, order).await };
        registered(away(ek, Some(alm), "2026-11-24", "2026-11-26")).await.unwrap();
        let again = registered(away(ek, Some(alm), "2026-11-26", "2026-11-27")).await;
        assert!(matches!(again, Err(Refused::AbsentAlready)));
        let crosswise = registered(away(alm, Some(ek), "2026-11-26", "2026-11-27")).await;
        assert!(matches!(crosswise, Err(Refused::DeputyIsAway { .. })));
        registered(away(alm, Some(ek), "2026-11-27", "2026-11-27")).await.unwrap();
    }
}

#[tokio::test]
async fn a_deputy_who_falls_ill_hands_on_everything() {
    for bench in benches().await {
        let cx = &bench.cx;
        let (ek, alm) = editors(&bench).await;
        let bok = bench.person_with("bok", "editor", accounts(&[3])).await;
        register_absence(cx, &bench.admin, away(ek, Some(alm), "2026-11-23", "2026-11-26")).await.unwrap();
        let ill = away(alm, Some(bok), "2026-11-23", "2026-11-23");
        let ill = register_absence(cx, &bench.admin, ill).await.unwrap();
        let deputy = bench.actor(bok).await;
        assert!([1, 2, 3].iter().all(|it| deputy.may_on(Permission::Answer, account(*it))));
        let reader = cx.store.reader();
        assert_eq!(deputy_of(&reader, ek, bench.now()).await.unwrap().map(|it| it.id), Some(bok));
        let by_ek = end_absence(cx, &bench.actor(ek).await, ill).await;
        assert!(matches!(by_ek, Err(Refused::NotPermitted)), "somebody else's absence");
        end_absence(cx, &bench.actor(alm).await, ill).await.unwrap();
        end_absence(cx, &bench.actor(alm).await, ill).await.unwrap();
        assert!(!bench.actor(bok).await.may_on(Permission::Answer, account(1)));
        assert_eq!(deputy_of(&reader, ek, bench.now()).await.unwrap().map(|it| it.id), Some(alm));
        assert_eq!(absences(&reader).await.unwrap().len(), 1);
        let unknown =
            end_absence(cx, &bench.admin, "01900000-0000-7000-8000-000000000099".parse().unwrap()).await;
        assert!(matches!(unknown, Err(Refused::UnknownAbsence)));
        assert_eq!(bench.logged().await.iter().filter(|it| *it == "absence-ended").count(), 1);
    }
}

#[tokio::test]
async fn a_deputy_who_leaves_is_reported_and_stands_in_for_nobody() {
    for bench in benches().await {
        let cx = &bench.cx;
        let (ek, alm) = editors(&bench).await;
        let order = away(ek, Some(alm), "2026-11-23", "2026-11-26");
        let absence = register_absence(cx, &bench.admin, order).await.unwrap();
        let uncovered = leave(cx, &bench.admin, alm).await.unwrap();
        assert_eq!(uncovered.iter().map(|it| it.id).collect::<Vec<_>>(), [absence]);
        assert_eq!(deputy_of(&cx.store.reader(), ek, bench.now()).await.unwrap(), None);
        assert_eq!(leave(cx, &bench.admin, alm).await.unwrap().len(), 1, "left twice");
        assert_eq!(bench.logged().await.iter().filter(|it| *it == "person-left").count(), 1);
    }
}

#[tokio::test]
async fn a_deputy_reads_for_the_registrar_what_registering_needs_and_no_longer() {
    for bench in benches().await {
        let cx = bench.under(|it| {
            let archivist = it.roles.iter_mut().find(|it| it.key == "archivist").unwrap();
            archivist.permissions.extend([Permission::ReadItems, Permission::Register]);
        });
        let ronn = bench.person_with("ronn", "registrar", accounts(&[1])).await;
        let alm = bench.person_with("alm", "archivist", accounts(&[2])).await;
        let order = away(ronn, Some(alm), "2026-11-24", "2026-11-24");
        register_absence(&cx, &bench.admin, order).await.unwrap();
        let reads = async |n| {
            let deputy = crate::actor(&cx, alm).await.unwrap().unwrap();
            deputy.may_on(Permission::ReadRestricted, account(n))
        };
        assert!(!reads(1).await, "not the day before");
        bench.turn_to("2026-11-24T08:00:00Z");
        assert!(reads(1).await && !reads(2).await, "what the registrar reads, and nothing of their own");
        let deputy = crate::actor(&cx, alm).await.unwrap().unwrap();
        assert_eq!(deputy.acts_for().collect::<Vec<_>>(), [alm, ronn]);
        bench.turn_to("2026-11-25T08:00:00Z");
        assert!(!reads(1).await, "not the day after");
    }
}

#[tokio::test]
async fn whoever_stands_in_where_nothing_is_to_be_finished_reads_nothing_more() {
    for bench in benches().await {
        let bok = bench.person_with("bok", "data-protection-officer", accounts(&[1])).await;
        let alm = bench.person_with("alm", "editor", accounts(&[2])).await;
        let order = away(bok, Some(alm), "2026-11-23", "2026-11-23");
        register_absence(&bench.cx, &bench.admin, order).await.unwrap();
        let deputy = bench.actor(alm).await;
        assert!(deputy.may_on(Permission::ReadItems, account(1)));
        assert!(!deputy.may_on(Permission::ReadRestricted, account(1)));
    }
}

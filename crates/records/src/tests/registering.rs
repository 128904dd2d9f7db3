use std::collections::BTreeSet;

use kernel::{Actor, EntryId, Permission, Scope};

use super::office::{at, leave_out, offices, order, secrecy};
use crate::register::register_in;
use crate::{
    Binding, DeclineOrder, Field, Openness, Proposal, Refused, RegisterOrder, Secrecy, Stage, look, propose,
    register_of_year, register_years, stage_of_case, waiting,
};

#[tokio::test]
async fn a_case_proposes_once_however_often_its_job_runs() {
    for office in offices().await {
        let proposal = office.proposal();
        let id = office.propose(&proposal).await;
        assert_eq!(office.propose(&proposal).await, id);
        assert_eq!(office.verbs(id).await, ["registration-proposed"]);
        let queue = waiting(&office.store.reader(), &office.registrar()).await.unwrap();
        assert_eq!(queue.iter().map(|it| it.id).collect::<Vec<_>>(), [id]);
        let entry = &queue[0];
        assert_eq!(
            (entry.cause, entry.bundle, &entry.openness),
            (proposal.cause, proposal.bundle, &Openness::Public)
        );
        assert_eq!((entry.guideline.clone(), entry.change), (office.guideline.version.clone(), 0));
    }
}

#[tokio::test]
async fn a_proposal_says_briefly_what_it_concerns_on_one_line() {
    for office in offices().await {
        let sender = Some("Kommentator\nLind \u{202e}".to_owned());
        let long = Proposal { matter: "ordet ".repeat(100), sender, ..office.proposal() };
        let id = office.propose(&long).await;
        let (entry, _) = office.whole(&office.registrar(), id).await;
        assert_eq!(entry.sender.as_deref(), Some("Kommentator Lind"));
        assert!(entry.matter.ends_with('…') && entry.matter.chars().count() <= 200);
        let silent = Proposal { matter: " \n".to_owned(), ..office.proposal() };
        let mut tx = office.store.begin().await.unwrap();
        assert!(propose(&mut tx, &office.guideline.version, silent).await.is_err());
    }
}

#[tokio::test]
async fn a_proposal_that_failed_around_its_commit_is_one_proposal_when_repeated() {
    for office in offices().await {
        for point in [1, 2] {
            let proposal = office.proposal();
            office.faults.fail_at(point); // 0 begin, 1 before commit, 2 after commit
            let mut tx = office.store.begin().await.unwrap();
            propose(&mut tx, &office.guideline.version, proposal.clone()).await.unwrap();
            assert!(tx.commit().await.is_err());
            assert!(office.faults.end());
            let id = office.propose(&proposal).await;
            assert_eq!(office.verbs(id).await, ["registration-proposed"], "point {point}");
        }
    }
}

#[tokio::test]
async fn what_may_be_secret_waits_first_and_only_for_registrars_of_its_account() {
    for office in offices().await {
        let first = office.propose(&office.proposal()).await;
        let secret = office.propose(&Proposal { restricted: true, ..office.proposal() }).await;
        let reader = office.store.reader();
        let ids = |entries: Vec<crate::Entry>| entries.iter().map(|it| it.id).collect::<Vec<_>>();
        assert_eq!(ids(waiting(&reader, &office.registrar()).await.unwrap()), [secret, first]);
        let own = Scope::Accounts(BTreeSet::from([office.account]));
        let near = office.person("Registrator Bo", &[Permission::Register], own);
        assert_eq!(ids(waiting(&reader, &near).await.unwrap()), [secret, first]);
        for nobody in [
            office.person("Registrator By", &[Permission::Register], Scope::Accounts(BTreeSet::new())),
            office.reader(),
        ] {
            assert!(waiting(&reader, &nobody).await.unwrap().is_empty());
            assert!(matches!(look(&office.store, &nobody, first).await, Err(Refused::NotFound)));
        }
    }
}

#[tokio::test]
async fn a_registered_entry_has_number_person_time_and_guideline() {
    for office in offices().await {
        let registrar = office.registrar();
        let proposal = office.proposal();
        let id = office.propose(&proposal).await;
        let designation = office.register(&registrar, id, order()).await.unwrap();
        assert_eq!(designation.to_string(), "KS-2026/00001-1");
        let (_, stage) = stage_of_case(&office.store.reader(), &registrar, proposal.cause.case().unwrap())
            .await
            .unwrap()
            .unwrap();
        let Stage::Registered { decided, .. } = &stage else { panic!("{stage:?}") };
        assert_eq!((Some(decided.by), decided.name.as_str()), (registrar.id(), "Registrator Alm"));
        assert_eq!((decided.at, &decided.guideline), (office.store.now(), &office.guideline.version));
        assert_eq!(
            office.verbs(id).await,
            ["registration-proposed", "register-entry-worded", "record-registered"]
        );
        assert!(waiting(&office.store.reader(), &registrar).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn an_entry_that_was_changed_in_the_database_or_that_nobody_registered_is_found() {
    for office in offices().await {
        let id = office.propose(&office.proposal()).await;
        office.register(&office.registrar(), id, order()).await.unwrap();
        let examined = || async { crate::words::examine(&office.store.reader()).await.unwrap() };
        assert_eq!((examined().await.same, examined().await.untrue.len()), (1, 0));
        for sql in [
            "update register_entry set matter = $2 where id = $1",
            "update register_entry set sender = $2 where id = $1",
        ] {
            let mut tx = office.store.begin().await.unwrap();
            tx.execute_one(sql, store::params![id, "något annat"]).await.unwrap();
            tx.log(store::Entry::new(&office.registrar(), "changed-for-a-test", "test", "1"));
            tx.commit().await.unwrap();
            assert_eq!(examined().await.untrue.len(), 1, "{sql}");
        }
        let mut tx = office.store.begin().await.unwrap();
        let forged: EntryId = "00000000-0000-7000-8000-000000000001".parse().unwrap();
        for sql in [
            "update register_entry set id = $2 where id = $1",
            "update register_decision set entry_id = $2 where entry_id = $1",
        ] {
            tx.execute_one(sql, store::params![id, forged]).await.unwrap();
        }
        tx.log(store::Entry::new(&office.registrar(), "changed-for-a-test", "test", "1"));
        tx.commit().await.unwrap();
        let untrue = examined().await.untrue;
        assert!(untrue.len() == 1 && !untrue[0].is_logged, "{untrue:?}");
    }
}

#[tokio::test]
async fn registering_twice_says_the_number_and_takes_no_other() {
    for office in offices().await {
        let (id, designation) = office.registered(&office.proposal(), order()).await;
        let again = office.register(&office.registrar(), id, order()).await.unwrap_err();
        assert!(matches!(again, Refused::Registered(it) if it == designation));
        let (_, next) = office.registered(&office.proposal(), order()).await;
        assert_eq!(next.to_string(), "KS-2026/00002-1");
    }
}

#[tokio::test]
async fn whoever_may_not_register_is_refused() {
    for office in offices().await {
        let id = office.propose(&office.proposal()).await;
        let refused = office.register(&office.reader(), id, order()).await.unwrap_err();
        assert!(matches!(refused, Refused::NotPermitted));
        let refused = office.register(&Actor::system("records"), id, order()).await.unwrap_err();
        assert!(matches!(refused, Refused::NotPermitted));
        let far = office.person("Registrator By", &[Permission::Register], Scope::Accounts(BTreeSet::new()));
        let refused = office.register(&far, id, order()).await.unwrap_err();
        assert!(matches!(refused, Refused::NotFound), "what lies outside the scope is not found");
        let unknown = EntryId::new(office.store.now(), office.store.entropy());
        let refused = office.register(&office.registrar(), unknown, order()).await.unwrap_err();
        assert!(matches!(refused, Refused::NotFound));
        assert_eq!(office.verbs(id).await, ["registration-proposed"]);
    }
}

#[tokio::test]
async fn a_form_that_says_too_little_or_too_much_is_refused() {
    for office in offices().await {
        let id = office.propose(&office.proposal()).await;
        let registrar = office.registrar();
        let refused = async |order| office.register(&registrar, id, order).await.unwrap_err();
        let empty = refused(RegisterOrder { matter: " \n ".to_owned(), ..order() }).await;
        assert!(matches!(empty, Refused::Empty(Field::Matter)));
        let long = refused(RegisterOrder { matter: "å".repeat(201), ..order() }).await;
        assert!(matches!(long, Refused::TooLong { field: Field::Matter, most: 200 }));
        let long = refused(RegisterOrder { sender: "ö".repeat(121), ..order() }).await;
        assert!(matches!(long, Refused::TooLong { field: Field::Sender, .. }));
        for half in [
            Secrecy { provision: " ".to_owned(), ..secrecy() },
            Secrecy { authority: String::new(), ..secrecy() },
        ] {
            let refused = refused(RegisterOrder { restricted: Some(half), ..order() }).await;
            assert!(
                matches!(refused, Refused::Empty(Field::Secrecy)),
                "a marking names provision and authority"
            );
        }
        let stale = refused(RegisterOrder { expected_change: 1, ..order() }).await;
        assert!(matches!(stale, Refused::Stale));
        assert_eq!(office.verbs(id).await, ["registration-proposed"]);
        let designation = office.register(&registrar, id, order()).await.unwrap();
        assert_eq!(designation.to_string(), "KS-2026/00001-1", "no refusal took a number");
    }
}

#[tokio::test]
async fn what_belongs_to_a_matter_gets_its_number() {
    for office in offices().await {
        let (_, first) = office.registered(&office.proposal(), order()).await;
        let typed = "ks 2026/1".parse().unwrap();
        let same = RegisterOrder { existing_matter: Some(typed), ..order() };
        let (_, second) = office.registered(&office.proposal(), same).await;
        assert_eq!(second.number, first.number);
        assert_eq!(second.to_string(), "KS-2026/00001-2");
        let elsewhere = RegisterOrder { existing_matter: Some("BN 2024/77".parse().unwrap()), ..order() };
        let (_, third) = office.registered(&office.proposal(), elsewhere).await;
        assert_eq!(third.to_string(), "BN 2024/77", "another register numbers its own records");
        let (_, fourth) = office.registered(&office.proposal(), order()).await;
        assert_eq!(fourth.to_string(), "KS-2026/00002-1");
    }
}

#[tokio::test]
async fn a_number_that_this_register_never_gave_out_is_refused() {
    for office in offices().await {
        office.registered(&office.proposal(), order()).await;
        let id = office.propose(&office.proposal()).await;
        for number in ["KS-2026/00002", "KS-2025/00001"] {
            let order = RegisterOrder { existing_matter: Some(number.parse().unwrap()), ..order() };
            let refused = office.register(&office.registrar(), id, order).await.unwrap_err();
            assert!(matches!(refused, Refused::UnknownMatter(it) if it.as_str() == number));
        }
    }
}

#[tokio::test]
async fn twenty_at_once_and_dropped_changes_leave_numbers_without_gaps_or_doubles() {
    for office in offices().await {
        let mut ids = Vec::new();
        for _ in 0..25 {
            ids.push(office.propose(&office.proposal()).await);
        }
        let registrar = office.registrar();
        let writers = ids.into_iter().enumerate().map(|(n, id)| {
            let (office, registrar) = (office.clone(), registrar.clone());
            tokio::spawn(async move {
                if n % 5 == 4 {
                    let mut tx = office.store.begin().await.unwrap();
                    register_in(&mut tx, &office.guideline, &registrar, id, order()).await.unwrap();
                    drop(tx);
                    return None;
                }
                Some(office.register(&registrar, id, order()).await.unwrap().to_string())
            })
        });
        let mut numbers = Vec::new();
        for writer in writers.collect::<Vec<_>>() {
            numbers.extend(writer.await.unwrap());
        }
        numbers.sort();
        let expected: Vec<String> = (1..=20).map(|n| format!("KS-2026/{n:05}-1")).collect();
        assert_eq!(numbers, expected);
    }
}

#[tokio::test]
async fn a_registration_that_failed_around_its_commit_has_one_number_when_repeated() {
    for office in offices().await {
        let registrar = office.registrar();
        for (point, number) in [(1, "KS-2026/00001-1"), (2, "KS-2026/00002-1")] {
            let id = office.propose(&office.proposal()).await;
            office.faults.fail_at(point);
            assert!(matches!(office.register(&registrar, id, order()).await, Err(Refused::Failed(_))));
            assert!(office.faults.end());
            let designation = match office.register(&registrar, id, order()).await {
                Ok(designation) | Err(Refused::Registered(designation)) => designation,
                Err(refused) => panic!("{refused}"),
            };
            assert_eq!(designation.to_string(), number, "point {point}");
        }
    }
}

#[tokio::test]
async fn the_series_begins_anew_when_the_year_begins_in_stockholm() {
    for office in offices().await {
        office.clock.turn_to(at("2026-12-31T22:59:58Z")).unwrap();
        let (_, last) = office.registered(&office.proposal(), order()).await;
        let (id, first) = office.registered(&office.proposal(), order()).await;
        assert_eq!(
            (last.to_string().as_str(), first.to_string().as_str()),
            ("KS-2026/00001-1", "KS-2027/00001-1")
        );
        let reader = office.store.reader();
        assert_eq!(register_years(&reader, &office.reader()).await.unwrap(), [2027, 2026]);
        let year = register_of_year(&reader, &office.reader(), 2027, None, 10).await.unwrap();
        assert_eq!(year.iter().map(|it| it.id).collect::<Vec<_>>(), [id]);
    }
}

#[tokio::test]
async fn what_the_registrar_finds_minor_is_left_out_with_a_reason() {
    for office in offices().await {
        let proposal = Proposal { ground: "action".to_owned(), ..office.proposal() };
        let id = office.propose(&proposal).await;
        let registrar = office.registrar();
        let refused = async |order| office.decline(&registrar, id, order).await.unwrap_err();
        assert!(matches!(
            refused(DeclineOrder { reason: " ".to_owned(), ..leave_out() }).await,
            Refused::ReasonMissing
        ));
        assert!(matches!(refused(DeclineOrder { expected_change: 4, ..leave_out() }).await, Refused::Stale));
        let reader = office.decline(&office.reader(), id, leave_out()).await.unwrap_err();
        assert!(matches!(reader, Refused::NotPermitted));
        office.decline(&registrar, id, leave_out()).await.unwrap();
        assert!(matches!(refused(leave_out()).await, Refused::Declined));
        let (_, stage) = stage_of_case(&office.store.reader(), &registrar, proposal.cause.case().unwrap())
            .await
            .unwrap()
            .unwrap();
        assert!(matches!(&stage, Stage::Declined { reason, decided }
            if reason == "Ringa betydelse" && decided.name == "Registrator Alm"));
        assert_eq!(office.verbs(id).await, ["registration-proposed", "registration-declined"]);
        let late =
            office.register(&registrar, id, RegisterOrder { expected_change: 1, ..order() }).await.unwrap();
        assert_eq!(late.to_string(), "KS-2026/00001-1", "a mistake does not end the duty to register");
    }
}

#[tokio::test]
async fn what_may_be_secret_or_was_removed_must_be_registered() {
    for office in offices().await {
        let registrar = office.registrar();
        let secret = Proposal { restricted: true, ground: "action".to_owned(), ..office.proposal() };
        let secret = office.propose(&secret).await;
        let refused = office.decline(&registrar, secret, leave_out()).await.unwrap_err();
        assert!(matches!(refused, Refused::MustBeRegistered(Binding::Secrecy)));
        let removed = office.propose(&office.proposal()).await;
        let refused = office.decline(&registrar, removed, leave_out()).await.unwrap_err();
        assert!(
            matches!(refused, Refused::MustBeRegistered(Binding::Guideline { source, .. }) if source == "MOT-DIA-06")
        );
        let (registered, _) = office.registered(&office.proposal(), order()).await;
        let refused = office.decline(&registrar, registered, leave_out()).await.unwrap_err();
        assert!(matches!(refused, Refused::Registered(_)), "what is registered is never taken out");
    }
}

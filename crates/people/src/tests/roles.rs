use kernel::{Permission, Scope};
use store::params;

use super::bench::{PASSWORD, account, accounts, benches, new_person};
use crate::{
    AddPerson, AddUnit, AssignRole, Cost, Days, Refused, UnitKind, actor, add_person, add_unit, assign_role,
    assignments_of, assignments_today, controller, end_role, found, give_mandate, leave, people,
    people_with_role, person, units,
};

#[tokio::test]
async fn an_organisation_is_founded_once_by_somebody_who_may_let_others_in() {
    for bench in benches().await {
        let cx = &bench.cx;
        assert!(bench.admin.may(Permission::ManagePeople) && bench.admin.scope() == Scope::All);
        let again = found(cx, new_person("b", "B"), "administrator", &PASSWORD.into(), Cost::TRIFLING).await;
        assert!(matches!(again, Err(Refused::LoginUnfit)), "the login is too short: {again:?}");
        let order = new_person("berg", "Redaktör Berg");
        let again = found(cx, order.clone(), "administrator", &PASSWORD.into(), Cost::TRIFLING).await;
        assert!(matches!(again, Err(Refused::AlreadyFounded)));
        let weak = found(cx, order.clone(), "editor", &PASSWORD.into(), Cost::TRIFLING).await;
        assert!(matches!(weak, Err(Refused::RoleTooWeak(_))));
        let unknown = found(cx, order.clone(), "king", &PASSWORD.into(), Cost::TRIFLING).await;
        assert!(matches!(unknown, Err(Refused::UnknownRole(_))));
        let short = found(cx, order, "administrator", &"kort".into(), Cost::TRIFLING).await;
        assert!(matches!(short, Err(Refused::PasswordUnfit(_))));
        assert_eq!(bench.logged().await, ["organisation-founded"]);
    }
}

#[tokio::test]
async fn a_person_is_added_once_and_only_with_what_identifies_them() {
    for bench in benches().await {
        let (cx, admin) = (&bench.cx, &bench.admin);
        let order = new_person("Ek", "Redaktör Ek");
        let ek = add_person(cx, admin, order.clone()).await.unwrap();
        assert_eq!(add_person(cx, admin, order.clone()).await.unwrap(), ek, "ordered twice");
        let there = person(&cx.store.reader(), ek).await.unwrap().unwrap();
        assert_eq!((there.login.as_str(), there.name.as_str(), there.left_at), ("ek", "Redaktör Ek", None));
        let refused = |order: AddPerson| async move { add_person(cx, admin, order).await.unwrap_err() };
        let other_name = AddPerson { name: "Någon annan".into(), ..order.clone() };
        assert!(matches!(refused(other_name).await, Refused::LoginTaken));
        assert!(matches!(
            refused(AddPerson { name: " ".into(), ..order.clone() }).await,
            Refused::NameMissing
        ));
        assert!(matches!(
            refused(AddPerson { name: "å".repeat(201), ..order.clone() }).await,
            Refused::NameTooLong
        ));
        for mail in [
            "",
            "ek",
            "ek@",
            "@example.se",
            "ek@example",
            "e k@example.se",
            "ek@example.se\nBcc: x@example.se",
        ] {
            let unfit = refused(AddPerson { mail: mail.into(), ..order.clone() }).await;
            assert!(matches!(unfit, Refused::MailUnfit), "{mail}");
        }
        assert!(matches!(
            refused(AddPerson { login: "å ä".into(), ..order.clone() }).await,
            Refused::LoginUnfit
        ));
        let nowhere = Some("01900000-0000-7000-8000-000000000099".parse().unwrap());
        let lost = AddPerson { login: "ny".into(), unit: nowhere, ..order.clone() };
        assert!(matches!(refused(lost).await, Refused::UnknownUnit));
        let editor = bench.actor(ek).await;
        assert!(matches!(add_person(cx, &editor, order).await, Err(Refused::NotPermitted)));
        assert_eq!(bench.logged().await, ["organisation-founded", "person-added"]);
        assert_eq!(people(&cx.store.reader()).await.unwrap().len(), 3, "with the manager");
    }
}

#[tokio::test]
async fn units_form_a_tree_below_the_committee_that_is_controller() {
    for bench in benches().await {
        let (cx, admin) = (&bench.cx, &bench.admin);
        let unit = |name: &str, kind, parent| AddUnit { name: name.to_owned(), kind, parent };
        let committee =
            add_unit(cx, admin, unit("Tekniska nämnden", UnitKind::Committee, None)).await.unwrap();
        let office = unit("Gatuenheten", UnitKind::Activity, Some(committee));
        let streets = add_unit(cx, admin, office.clone()).await.unwrap();
        assert_eq!(add_unit(cx, admin, office).await.unwrap(), streets, "ordered twice");
        let all = units(&cx.store.reader()).await.unwrap();
        assert_eq!(controller(&all, streets).map(|it| it.name.as_str()), Some("Tekniska nämnden"));
        let nowhere = Some("01900000-0000-7000-8000-000000000099".parse().unwrap());
        let lost = add_unit(cx, admin, unit("X", UnitKind::Activity, nowhere)).await;
        assert!(matches!(lost, Err(Refused::UnknownUnit)));
        let nameless = add_unit(cx, admin, unit("", UnitKind::Activity, None)).await;
        assert!(matches!(nameless, Err(Refused::NameMissing)));
        let endless = add_unit(cx, admin, unit(&"a".repeat(201), UnitKind::Activity, None)).await;
        assert!(matches!(endless, Err(Refused::NameTooLong)));
        let ek = bench.person("ek", "Redaktör Ek").await;
        let not_permitted = add_unit(cx, &bench.actor(ek).await, unit("X", UnitKind::Activity, None)).await;
        assert!(matches!(not_permitted, Err(Refused::NotPermitted)));
        assert_eq!(
            bench.logged().await,
            ["organisation-founded", "unit-added", "unit-added", "person-added"]
        );
    }
}

#[tokio::test]
async fn a_role_gives_what_the_guideline_says_on_its_accounts_and_days() {
    for bench in benches().await {
        let cx = &bench.cx;
        let ek = bench.person("ek", "Redaktör Ek").await;
        assert!(!bench.actor(ek).await.may(Permission::ReadItems), "a person without a role may do nothing");
        let days = Days { first: "2026-11-24".parse().unwrap(), last: Some("2026-11-25".parse().unwrap()) };
        let order = AssignRole { person: ek, role: "editor".into(), scope: accounts(&[1, 2]), days };
        let assignment = assign_role(cx, &bench.admin, order.clone()).await.unwrap();
        assert_eq!(assign_role(cx, &bench.admin, order).await.unwrap(), assignment, "ordered twice");
        give_mandate(cx, &bench.manager, assignment).await.unwrap();
        assert!(!bench.actor(ek).await.may(Permission::Answer), "not before its first day");
        bench.turn_to("2026-11-23T23:00:00Z"); // midnight in Stockholm
        let editor = bench.actor(ek).await;
        assert!(
            editor.may_on(Permission::Answer, account(1)) && editor.may_on(Permission::Watch, account(2))
        );
        assert!(!editor.may_on(Permission::Answer, account(3)) && !editor.may(Permission::ManagePeople));
        let reader = cx.store.reader();
        let having = people_with_role(&reader, "editor", account(2), bench.now()).await.unwrap();
        assert_eq!(having.iter().map(|it| it.id).collect::<Vec<_>>(), [ek]);
        assert!(people_with_role(&reader, "editor", account(3), bench.now()).await.unwrap().is_empty());
        assert_eq!(assignments_today(&reader).await.unwrap()[&ek].len(), 1);
        bench.turn_to("2026-11-25T23:00:00Z");
        assert!(!bench.actor(ek).await.may(Permission::Answer), "not after its last day");
        assert_eq!(assignments_of(&reader, ek).await.unwrap()[0].scope, accounts(&[1, 2]));
        let expected = ["organisation-founded", "person-added", "role-assigned", "mandate-given"];
        assert_eq!(bench.logged().await, expected);
    }
}

#[tokio::test]
async fn a_role_that_makes_no_sense_is_refused() {
    for bench in benches().await {
        let cx = &bench.cx;
        let ek = bench.person("ek", "Redaktör Ek").await;
        let whole = AssignRole {
            person: ek,
            role: "editor".into(),
            scope: accounts(&[1]),
            days: Days::from(bench.today()),
        };
        let refused = |order: AssignRole| async { assign_role(cx, &bench.admin, order).await.unwrap_err() };
        let unknown_role = AssignRole { role: "king".into(), ..whole.clone() };
        assert!(matches!(refused(unknown_role).await, Refused::UnknownRole(_)));
        let no_account = AssignRole { scope: accounts(&[]), ..whole.clone() };
        assert!(matches!(refused(no_account).await, Refused::NoAccount));
        let days = Days { first: "2026-11-24".parse().unwrap(), last: Some("2026-11-23".parse().unwrap()) };
        assert!(matches!(refused(AssignRole { days, ..whole.clone() }).await, Refused::DaysBackwards));
        let nobody = "01900000-0000-7000-8000-000000000099".parse().unwrap();
        assert!(matches!(
            refused(AssignRole { person: nobody, ..whole.clone() }).await,
            Refused::UnknownPerson
        ));
        let by_himself = assign_role(cx, &bench.actor(ek).await, whole.clone()).await;
        assert!(matches!(by_himself, Err(Refused::NotPermitted)));
        leave(cx, &bench.admin, ek).await.unwrap();
        assert!(matches!(refused(whole).await, Refused::HasLeft));
        assert_eq!(bench.logged().await, ["organisation-founded", "person-added", "person-left"]);
    }
}

#[tokio::test]
async fn an_ended_role_gives_nothing_from_that_moment_and_stays_on_record() {
    for bench in benches().await {
        let cx = &bench.cx;
        let ek = bench.person_with("ek", "editor", accounts(&[1])).await;
        let reader = cx.store.reader();
        let id = assignments_of(&reader, ek).await.unwrap()[0].id;
        let before = bench.now();
        bench.turn_to("2026-11-23T09:00:00Z");
        assert!(matches!(end_role(cx, &bench.actor(ek).await, id).await, Err(Refused::NotPermitted)));
        end_role(cx, &bench.admin, id).await.unwrap();
        assert!(!bench.actor(ek).await.may(Permission::Answer));
        bench.turn_to("2026-11-23T10:00:00Z");
        end_role(cx, &bench.admin, id).await.unwrap();
        let ended = assignments_of(&reader, ek).await.unwrap()[0].ended.clone().unwrap();
        assert_eq!(ended.at.to_string(), "2026-11-23T09:00:00Z", "ended twice, it stays as it was");
        assert_eq!(ended.by, bench.admin.to_string());
        assert_eq!(people_with_role(&reader, "editor", account(1), before).await.unwrap().len(), 1);
        assert!(people_with_role(&reader, "editor", account(1), bench.now()).await.unwrap().is_empty());
        let unknown =
            end_role(cx, &bench.admin, "01900000-0000-7000-8000-000000000099".parse().unwrap()).await;
        assert!(matches!(unknown, Err(Refused::UnknownAssignment)));
        let expected =
            ["organisation-founded", "person-added", "role-assigned", "mandate-given", "role-ended"];
        assert_eq!(bench.logged().await, expected);
    }
}

#[tokio::test]
async fn somebody_who_manages_people_is_always_left() {
    for bench in benches().await {
        let cx = &bench.cx;
        let admin = bench.admin.id().unwrap();
        let role = assignments_of(&cx.store.reader(), admin).await.unwrap()[0].id;
        assert!(matches!(end_role(cx, &bench.admin, role).await, Err(Refused::LastAdministrator)));
        assert!(matches!(leave(cx, &bench.admin, admin).await, Err(Refused::LastAdministrator)));
        let days = Days { first: bench.today(), last: Some(bench.today()) };
        let today_only = bench.person("gran", "Vikarie Gran").await;
        let order = AssignRole { person: today_only, role: "administrator".into(), scope: Scope::All, days };
        assign_role(cx, &bench.admin, order).await.unwrap();
        assert!(
            matches!(leave(cx, &bench.admin, admin).await, Err(Refused::LastAdministrator)),
            "not tomorrow"
        );
        let other = bench.person_with("alm", "administrator", Scope::All).await;
        leave(cx, &bench.actor(other).await, admin).await.unwrap();
        assert!(actor(cx, admin).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn nothing_is_stored_of_an_order_that_was_refused() {
    for bench in benches().await {
        let admin = bench.admin.id().unwrap();
        assert!(leave(&bench.cx, &bench.admin, admin).await.is_err());
        let sql = "select count(*) as n from person where left_at is not null";
        let row = bench.cx.store.reader().row(sql, params![]).await.unwrap().unwrap();
        assert_eq!(row.get::<i64>("n").unwrap(), 0);
        assert!(actor(&bench.cx, admin).await.unwrap().is_some());
    }
}

use kernel::{Permission, UnitId};

use super::bench::{Bench, account, accounts, benches, new_person};
use crate::{
    AddPerson, AddUnit, AdoptGuideline, Bond, Days, Refused, UnitKind, add_person, add_unit, adopt_guideline,
    adoptions, bond_of, change_unit, controller, unit_changes, units,
};

async fn unit(bench: &Bench, name: &str, kind: UnitKind, parent: Option<UnitId>) -> UnitId {
    add_unit(&bench.cx, &bench.admin, AddUnit { name: name.to_owned(), kind, parent }).await.unwrap()
}

#[tokio::test]
async fn a_unit_is_renamed_and_moved_and_its_controller_follows() {
    for bench in benches().await {
        let cx = &bench.cx;
        let culture = unit(&bench, "Kulturnämnden", UnitKind::Committee, None).await;
        let school = unit(&bench, "Bildningsnämnden", UnitKind::Committee, None).await;
        let library = unit(&bench, "Biblioteket", UnitKind::Activity, Some(culture)).await;
        let shelf = unit(&bench, "Bokbussen", UnitKind::Activity, Some(library)).await;
        change_unit(cx, &bench.admin, library, "Stadsbiblioteket", Some(culture)).await.unwrap();
        change_unit(cx, &bench.admin, library, "Stadsbiblioteket", Some(school)).await.unwrap();
        change_unit(cx, &bench.admin, library, "Stadsbiblioteket", Some(school)).await.unwrap();
        let all = units(&cx.store.reader()).await.unwrap();
        assert_eq!(controller(&all, shelf).unwrap().id, school);
        let ring = change_unit(cx, &bench.admin, library, "Stadsbiblioteket", Some(shelf)).await;
        assert!(matches!(ring, Err(Refused::UnitBelowItself)));
        let ek = bench.person_with("ek", "editor", accounts(&[1])).await;
        let by_editor = change_unit(cx, &bench.actor(ek).await, library, "Mitt", None).await;
        assert!(matches!(by_editor, Err(Refused::NotPermitted)));
        let changes = unit_changes(&cx.store.reader(), library).await.unwrap();
        assert_eq!(changes.len(), 2, "ordered twice");
        assert_eq!(changes[0].name, ("Biblioteket".to_owned(), "Stadsbiblioteket".to_owned()));
        assert_eq!(changes[1].parent, (Some(culture), Some(school)));
        let logged = bench.logged().await;
        assert!(logged.contains(&"unit-renamed".to_owned()) && logged.contains(&"unit-moved".to_owned()));
    }
}

#[tokio::test]
async fn a_company_is_bound_by_its_own_decision_and_nobody_there_is_barred_before() {
    for bench in benches().await {
        let cx = &bench.cx;
        let company = unit(&bench, "Bostadsbolaget", UnitKind::Company, None).await;
        let desk = unit(&bench, "Kundtjänst", UnitKind::Activity, Some(company)).await;
        let order = AddPerson { unit: Some(desk), ..new_person("ek", "Redaktör Ek") };
        let ek = add_person(cx, &bench.admin, order).await.unwrap();
        bench.assign_alone(ek, "editor", accounts(&[1]), Days::from(bench.today())).await;
        let bond = || async { bond_of(cx, &cx.store.reader(), desk).await.unwrap() };
        assert_eq!(bond().await, Bond::NotAdopted(company));
        assert!(bench.actor(ek).await.may_on(Permission::Answer, account(1)), "noted, and bars nobody");
        let adopt = |unit, body: &str, day: &str| AdoptGuideline {
            unit,
            body: body.to_owned(),
            decided: day.parse().unwrap(),
            registry_number: "BO 2026/14".to_owned(),
        };
        let refused = |order| async { adopt_guideline(cx, &bench.admin, order).await.unwrap_err() };
        assert!(matches!(refused(adopt(desk, "Styrelsen", "2026-03-01")).await, Refused::NotACompany));
        assert!(matches!(refused(adopt(company, " ", "2026-03-01")).await, Refused::BodyUnfit));
        assert!(matches!(refused(adopt(company, "Styrelsen", "2026-12-01")).await, Refused::DecidedLater));
        let adopted =
            adopt_guideline(cx, &bench.admin, adopt(company, "Styrelsen", "2026-03-01")).await.unwrap();
        let again =
            adopt_guideline(cx, &bench.admin, adopt(company, "Styrelsen", "2026-03-01")).await.unwrap();
        assert_eq!(adopted, again, "recorded twice");
        assert_eq!(adoptions(cx, &cx.store.reader()).await.unwrap().len(), 1);
        assert_eq!(bond().await, Bond::Bound);
        assert!(!bench.actor(ek).await.may(Permission::Answer), "from now on the mandate is waited for");
    }
}

use kernel::Permission;

use super::bench::{account, accounts, benches, sv};
use crate::{
    AssignRole, CareRefused, Days, Refused, RegisterAbsence, WithdrawMandate, assign_role, end_role,
    give_mandate, mandates_of, register_absence, waiting_for_mandate, withdraw_mandate, withheld_from,
};

#[tokio::test]
async fn a_role_waits_for_the_mandate_of_the_manager_and_again_when_it_is_withdrawn() {
    for bench in benches().await {
        let (cx, ek) = (&bench.cx, bench.person("ek", "Redaktör Ek").await);
        let role = bench.assign_alone(ek, "editor", accounts(&[1]), Days::from(bench.today())).await;
        let waiting = bench.actor(ek).await;
        assert!(waiting.may_on(Permission::ReadItems, account(1)) && !waiting.may(Permission::Answer));
        assert!(!waiting.may(Permission::Confirm) && !waiting.may(Permission::Moderate));
        let said = sv(&withheld_from(cx, ek).await.unwrap().0[0].text());
        assert!(said.contains("Närmaste chef"), "{said}");
        assert_eq!(waiting_for_mandate(cx, &bench.manager).await.unwrap().len(), 1);
        give_mandate(cx, &bench.manager, role).await.unwrap();
        give_mandate(cx, &bench.manager, role).await.unwrap();
        assert!(bench.actor(ek).await.may_on(Permission::Moderate, account(1)));
        let given = mandates_of(&cx.store.reader(), ek).await.unwrap();
        assert_eq!((given.len(), given[0].given_as.as_str()), (1, "manager"));
        let withdraw = |reason: &str| WithdrawMandate { assignment: role, reason: reason.to_owned() };
        let without = withdraw_mandate(cx, &bench.manager, withdraw(" ")).await;
        assert!(matches!(without, Err(CareRefused::ReasonMissing)));
        withdraw_mandate(cx, &bench.manager, withdraw("Andra uppgifter")).await.unwrap();
        withdraw_mandate(cx, &bench.manager, withdraw("Andra uppgifter")).await.unwrap();
        assert!(!bench.actor(ek).await.may(Permission::Answer), "MOT-PRI-05");
        let logged = bench.logged().await;
        let n = |verb: &str| logged.iter().filter(|it| *it == verb).count();
        assert_eq!([n("mandate-given"), n("mandate-withdrawn")], [1, 1]);
        give_mandate(cx, &bench.manager, role).await.unwrap();
        assert!(bench.actor(ek).await.may(Permission::Answer), "given anew");
        end_role(cx, &bench.admin, role).await.unwrap();
        let ended = mandates_of(&cx.store.reader(), ek).await.unwrap();
        assert!(ended.iter().all(|it| it.ended.is_some()), "a mandate ends with its role");
    }
}

#[tokio::test]
async fn a_mandate_is_given_by_whom_the_guideline_says_for_their_accounts_and_not_to_themselves() {
    for bench in benches().await {
        let cx = &bench.cx;
        let ek = bench.person("ek", "Redaktör Ek").await;
        let role =
            bench.assign_alone(ek, "communicator", kernel::Scope::All, Days::from(bench.today())).await;
        let chief = bench.person_with("al", "manager", accounts(&[2])).await;
        let coordinator = bench.person_with("lonn", "coordinator", kernel::Scope::All).await;
        let by_coordinator = give_mandate(cx, &bench.actor(coordinator).await, role).await;
        assert!(matches!(by_coordinator, Err(CareRefused::NotTheGiver)));
        assert!(matches!(give_mandate(cx, &bench.admin, role).await, Err(CareRefused::NotTheGiver)));
        give_mandate(cx, &bench.actor(chief).await, role).await.unwrap();
        let actor = bench.actor(ek).await;
        assert!(
            actor.may_on(Permission::Answer, account(2)) && !actor.may_on(Permission::Answer, account(1))
        );
        assert!(actor.may_on(Permission::ReadItems, account(1)), "what one may see does not wait");
        let own = bench.assign_alone(chief, "editor", accounts(&[2]), Days::from(bench.today())).await;
        let to_oneself = give_mandate(cx, &bench.actor(chief).await, own).await;
        assert!(matches!(to_oneself, Err(CareRefused::OwnMandate)));
        let for_others = bench.assign_alone(ek, "editor", accounts(&[1]), Days::from(bench.today())).await;
        let beyond = give_mandate(cx, &bench.actor(chief).await, for_others).await;
        assert!(matches!(beyond, Err(CareRefused::NotTheGiver)), "not the chief's account");
        let registrar =
            bench.assign_alone(ek, "registrar", kernel::Scope::All, Days::from(bench.today())).await;
        let needless = give_mandate(cx, &bench.manager, registrar).await;
        assert!(matches!(needless, Err(CareRefused::NoMandateNeeded)));
    }
}

#[tokio::test]
async fn whoever_gives_a_role_and_may_give_its_mandate_gives_both() {
    for bench in benches().await {
        let (cx, ek) = (&bench.cx, bench.person("ek", "Redaktör Ek").await);
        bench.assign(bench.admin.id().unwrap(), "manager", accounts(&[1])).await;
        let admin = bench.actor(bench.admin.id().unwrap()).await;
        let days = Days::from(bench.today());
        let order = AssignRole { person: ek, role: "editor".into(), scope: accounts(&[1]), days };
        assign_role(cx, &admin, order).await.unwrap();
        assert!(bench.actor(ek).await.may_on(Permission::Answer, account(1)));
    }
}

#[tokio::test]
async fn nobody_stands_in_without_a_mandate() {
    for bench in benches().await {
        let cx = &bench.cx;
        let ek = bench.person_with("ek", "editor", accounts(&[1])).await;
        let alm = bench.person("alm", "Redaktör Alm").await;
        let role = bench.assign_alone(alm, "editor", accounts(&[2]), Days::from(bench.today())).await;
        let (first, last) = ("2026-11-23".parse().unwrap(), "2026-11-24".parse().unwrap());
        let order = RegisterAbsence { person: ek, first, last, deputy: Some(alm) };
        let refused = register_absence(cx, &bench.admin, order.clone()).await;
        assert!(matches!(refused, Err(Refused::DeputyUnmandated { days }) if days.len() == 2));
        give_mandate(cx, &bench.manager, role).await.unwrap();
        register_absence(cx, &bench.admin, order).await.unwrap();
        assert!(bench.actor(alm).await.may_on(Permission::Answer, account(1)));
    }
}

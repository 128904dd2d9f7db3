use kernel::{Actor, PersonId};
use store::params;

use super::bench::{Bench, benches};
use crate::reporting::{
    CheckDeviation, CheckOutcome, DeviationStage, FixDeviation, Light, RaiseDeviation, Refused, Rule,
    account_deviations, check_deviation, compliance, deviation, duties, fix_deviation, open_deviations,
    raise_deviation,
};
use crate::{change_custodians, find_by_key};

const KEY: &str = "motala-webben";

fn order(owner: PersonId) -> RaiseDeviation {
    RaiseDeviation {
        what: "Länken till villkoren saknas".into(),
        action: "Lägg in den".into(),
        owner: Some(owner),
        due_day: "2026-12-15".into(),
    }
}

fn fixing(note: &str) -> FixDeviation {
    FixDeviation { account: KEY.into(), deviation: "1".into(), note: note.into() }
}

fn check(outcome: CheckOutcome) -> CheckDeviation {
    CheckDeviation { account: KEY.into(), deviation: "1".into(), outcome, note: "Såg efter i dag".into() }
}

async fn stage(bench: &Bench) -> DeviationStage {
    deviation(&bench.cx, &bench.admin, KEY, "1").await.unwrap().1.stage()
}

async fn actor(bench: &Bench, person: PersonId) -> Actor {
    people::actor(&bench.cx, person).await.unwrap().unwrap()
}

#[tokio::test]
async fn a_deviation_stays_open_until_somebody_other_than_who_put_it_right_has_looked() {
    for bench in benches().await {
        let id = bench.opened().await;
        let ek = bench.editor(bench.ek, id).await;
        let n = raise_deviation(&bench.cx, &bench.admin, KEY, order(bench.ek)).await.unwrap();
        let again = raise_deviation(&bench.cx, &bench.admin, KEY, order(bench.ek)).await.unwrap();
        assert_eq!((n, again), (1, 1), "noted twice, it is one");
        let early = check_deviation(&bench.cx, &bench.admin, check(CheckOutcome::Passed)).await;
        assert!(matches!(early, Err(Refused::OutOfOrder(DeviationStage::Open))));
        assert!(matches!(fix_deviation(&bench.cx, &ek, fixing(" ")).await, Err(Refused::NoteMissing)));
        fix_deviation(&bench.cx, &ek, fixing("Länken ligger där")).await.unwrap();
        fix_deviation(&bench.cx, &ek, fixing("Länken ligger där")).await.unwrap();
        assert_eq!(stage(&bench).await, DeviationStage::Fixed);
        assert_eq!(open_deviations(&bench.cx, &ek).await.unwrap().len(), 1, "it is still open (STO-UPP-02)");
        let own = check_deviation(&bench.cx, &ek, check(CheckOutcome::Passed)).await;
        assert!(matches!(own, Err(Refused::OwnCheck)));
        let chef = actor(&bench, bench.chef).await;
        assert_eq!(duties(&bench.cx, &chef).await.unwrap().len(), 1, "the manager is asked to look");
        check_deviation(&bench.cx, &chef, check(CheckOutcome::Returned)).await.unwrap();
        assert_eq!(stage(&bench).await, DeviationStage::Open);
        fix_deviation(&bench.cx, &ek, fixing("Nu ligger den där")).await.unwrap();
        check_deviation(&bench.cx, &chef, check(CheckOutcome::Passed)).await.unwrap();
        assert_eq!(stage(&bench).await, DeviationStage::Closed);
        assert!(open_deviations(&bench.cx, &ek).await.unwrap().is_empty());
        let late = fix_deviation(&bench.cx, &ek, fixing("En gång till")).await;
        assert!(matches!(late, Err(Refused::OutOfOrder(DeviationStage::Closed))));
        let verbs = bench.logged().await;
        let expected = ["raised", "fixed", "returned", "fixed", "followed-up"];
        assert_eq!(verbs[1..], expected.map(|it| format!("deviation-{it}")));
    }
}

#[tokio::test]
async fn what_a_deviation_says_is_whole_and_of_bounded_length() {
    for bench in benches().await {
        bench.opened().await;
        let raise = async |order: RaiseDeviation| {
            raise_deviation(&bench.cx, &bench.admin, KEY, order).await.unwrap_err()
        };
        let whole = || order(bench.ek);
        assert!(matches!(raise(RaiseDeviation { what: " ".into(), ..whole() }).await, Refused::WhatMissing));
        let endless = RaiseDeviation { action: "å".repeat(100_000), ..whole() };
        assert!(matches!(raise(endless).await, Refused::TooLong { field: "action", .. }));
        let secret = RaiseDeviation { what: "lösenord: hemligt123".into(), ..whole() };
        assert!(matches!(raise(secret).await, Refused::LooksSecret("what")));
        assert!(matches!(raise(RaiseDeviation { owner: None, ..whole() }).await, Refused::OwnerUnfit));
        for due_day in ["", "i morgon", "2026-11-22"] {
            let order = RaiseDeviation { due_day: due_day.into(), ..whole() };
            assert!(matches!(raise(order).await, Refused::DayUnfit), "{due_day}");
        }
        people::leave(&bench.cx, &bench.admin, bench.alm).await.unwrap();
        assert!(matches!(raise(order(bench.alm)).await, Refused::OwnerUnfit), "who has left does nothing");
    }
}

#[tokio::test]
async fn two_overdue_deviations_are_told_to_the_manager_who_needs_no_role_for_it() {
    for bench in benches().await {
        let id = bench.opened().await;
        raise_deviation(&bench.cx, &bench.admin, KEY, order(bench.ek)).await.unwrap();
        let second = RaiseDeviation { what: "Bilden är fel".into(), ..order(bench.alm) };
        raise_deviation(&bench.cx, &bench.admin, KEY, second).await.unwrap();
        let chef = actor(&bench, bench.chef).await;
        assert!(duties(&bench.cx, &chef).await.unwrap().is_empty(), "there is time");
        bench.turn_to("2026-12-16T08:00:00Z");
        let late = duties(&bench.cx, &chef).await.unwrap();
        assert_eq!(late.iter().filter(|it| it.late).count(), 2);
        let (_, listed) = account_deviations(&bench.cx, &chef, KEY).await.unwrap();
        assert!(listed.iter().all(|it| it.due == "2026-12-15".parse().unwrap()), "with their days");
        // Somebody who is named nowhere knows nothing of it.
        let stranger =
            Actor::person("01900000-0000-7000-8000-000000000099".parse().unwrap(), "X".into(), vec![]);
        assert!(open_deviations(&bench.cx, &stranger).await.unwrap().is_empty());
        let hidden = account_deviations(&bench.cx, &stranger, KEY).await;
        assert!(matches!(hidden, Err(Refused::UnknownAccount)));
        // Who may see the account and does not look after it notes nothing.
        bench.change("update account set manager = $1", params![bench.admin.id().unwrap()]).await;
        let seeing = bench.editor(bench.chef, id).await;
        let refused = raise_deviation(&bench.cx, &seeing, KEY, order(bench.ek)).await;
        assert!(matches!(refused, Err(Refused::NotPermitted)));
    }
}

#[tokio::test]
async fn each_rule_says_how_the_account_stands_since_when_and_from_where() {
    for bench in benches().await {
        let id = bench.opened().await;
        let of = async |rule: Rule| {
            let found = compliance(&bench.cx, &bench.admin, KEY).await.unwrap();
            found.rules.into_iter().find(|it| it.rule == rule).unwrap()
        };
        assert_eq!(of(Rule::Responsible).await.light, Light::Green);
        assert_eq!(of(Rule::Permitted).await.light, Light::Red, "nobody has a role yet");
        assert_eq!(of(Rule::Connected).await.light, Light::Yellow);
        let custodians = of(Rule::Custodians).await;
        assert_eq!((custodians.light, custodians.sources), (Light::Red, vec!["MOT-BEV-05".to_owned()]));
        let account = find_by_key(&bench.cx.store.reader(), &bench.admin, KEY).await.unwrap().unwrap();
        change_custodians(&bench.cx, &bench.admin, &account, &[bench.ek, bench.alm]).await.unwrap();
        assert_eq!(of(Rule::Custodians).await.light, Light::Green);
        assert_eq!(of(Rule::Goals).await.light, Light::Red);
        bench.turn_to("2026-12-01T08:00:00Z");
        people::leave(&bench.cx, &bench.admin, bench.ek).await.unwrap();
        let left = of(Rule::Responsible).await;
        assert_eq!((left.light, left.since), (Light::Red, Some(bench.cx.now())), "red since they left");
        bench.change("update account set closed_at = $1", params![bench.cx.now()]).await;
        assert!(compliance(&bench.cx, &bench.admin, KEY).await.unwrap().rules.is_empty());
        let closed = raise_deviation(&bench.cx, &bench.admin, KEY, order(bench.alm)).await;
        assert!(matches!(closed, Err(Refused::Closed)), "{id}");
    }
}

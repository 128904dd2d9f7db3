//! An account that becomes another's or otherwise: who asks, who decides, what holds meanwhile and afterwards.

use kernel::AccountId;
use people::UnitKind;

use super::bench::{Bench, benches};
use super::closing_bench::{Cast, KEY, cast};
use crate::changing::{
    ChangeField, DecideChange, ProposeChange, Refused, Stage, changes_of, decide_change, propose_change,
    waiting, withdraw_change,
};
use crate::{Account, Verdict};

async fn account(bench: &Bench, id: AccountId) -> Account {
    crate::account(&bench.cx.store.reader(), id).await.unwrap().unwrap()
}

fn purpose(text: &str) -> ProposeChange {
    ProposeChange {
        purpose: Some(text.into()),
        reason: "Uppdraget är nytt".into(),
        ..ProposeChange::default()
    }
}

fn says(n: i64, verdict: Verdict, reason: &str) -> DecideChange {
    DecideChange { n, verdict, reason: reason.into(), delegation: String::new() }
}

async fn staged(bench: &Bench) -> (AccountId, Cast) {
    (bench.opened().await, cast(bench).await)
}

#[tokio::test]
async fn an_account_is_as_it_was_until_somebody_decides_and_otherwise_from_then_on() {
    for bench in benches().await {
        let (id, cast) = staged(&bench).await;
        let order = people::AddUnit { name: "Skolnämnden".into(), kind: UnitKind::Committee, parent: None };
        let unit = people::add_unit(&bench.cx, &bench.admin, order).await.unwrap();
        let order = ProposeChange {
            unit: Some(unit),
            responsible: Some(bench.chef),
            address: Some("https://skolan.example.se".into()),
            reason: "Skolan tar över".into(),
            ..ProposeChange::default()
        };
        let before = account(&bench, id).await;
        let n = propose_change(&bench.cx, &cast.ek, KEY, &order).await.unwrap();
        assert_eq!(
            propose_change(&bench.cx, &cast.ek, KEY, &order).await.unwrap(),
            n,
            "asked twice it is one"
        );
        assert_eq!(account(&bench, id).await, before);
        let waits: Vec<_> = waiting(&bench.cx, &cast.coordinator).await.unwrap();
        assert_eq!(waits.iter().map(|it| it.id).collect::<Vec<_>>(), [id]);
        assert!(waiting(&bench.cx, &cast.manager).await.unwrap().is_empty());
        let yes = says(n, Verdict::Approve, "");
        assert!(matches!(
            decide_change(&bench.cx, &cast.manager, KEY, &yes).await,
            Err(Refused::NotPermitted)
        ));
        assert_eq!(decide_change(&bench.cx, &cast.coordinator, KEY, &yes).await.unwrap(), Stage::Decided);
        let after = account(&bench, id).await;
        assert_eq!(
            (after.unit, after.responsible, after.url.as_str()),
            (unit, bench.chef, "https://skolan.example.se")
        );
        assert_eq!((after.name, after.deputy, after.manager), (before.name, before.deputy, before.manager));
        let seen = changes_of(&bench.cx, &cast.coordinator, KEY).await.unwrap();
        let fields: Vec<_> = seen.changes[0].fields.iter().map(|it| it.field).collect();
        assert_eq!(fields, [ChangeField::Address, ChangeField::Unit, ChangeField::Responsible]);
        assert_eq!(seen.said(ChangeField::Unit, &seen.changes[0].fields[1].before), "Tekniska nämnden");
        let logged = bench.logged().await;
        assert_eq!(logged[logged.len() - 2..], ["account-change-proposed", "account-changed"]);
        assert!(waiting(&bench.cx, &cast.coordinator).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_no_needs_a_reason_and_leaves_the_account_as_it_was() {
    for bench in benches().await {
        let (id, cast) = staged(&bench).await;
        let before = account(&bench, id).await;
        let n = propose_change(&bench.cx, &cast.ek, KEY, &purpose("Annat")).await.unwrap();
        let no = |why: &str| says(n, Verdict::Refuse, why);
        let silent = decide_change(&bench.cx, &cast.coordinator, KEY, &no("")).await;
        assert!(matches!(silent, Err(Refused::ReasonMissing)));
        let stage = decide_change(&bench.cx, &cast.coordinator, KEY, &no("Syftet räcker")).await.unwrap();
        assert_eq!(stage, Stage::Declined);
        assert_eq!(account(&bench, id).await, before);
        let late = decide_change(&bench.cx, &bench.admin, KEY, &says(n, Verdict::Approve, "")).await;
        assert!(matches!(late, Err(Refused::OutOfOrder(Stage::Declined))), "{late:?}");
    }
}

#[tokio::test]
async fn one_change_waits_at_a_time_and_whoever_asked_takes_it_back() {
    for bench in benches().await {
        let (_, cast) = staged(&bench).await;
        let same = purpose("Berätta vad som händer i kommunen");
        assert!(matches!(
            propose_change(&bench.cx, &cast.ek, KEY, &same).await,
            Err(Refused::NothingChanged)
        ));
        let n = propose_change(&bench.cx, &cast.ek, KEY, &purpose("Annat")).await.unwrap();
        let second = propose_change(&bench.cx, &cast.manager, KEY, &purpose("Något tredje")).await;
        assert!(matches!(second, Err(Refused::UnderWay)));
        let others = withdraw_change(&bench.cx, &cast.manager, KEY, n, "Nej").await;
        assert!(matches!(others, Err(Refused::NotPermitted)));
        withdraw_change(&bench.cx, &cast.ek, KEY, n, "Jag tänkte om").await.unwrap();
        withdraw_change(&bench.cx, &cast.ek, KEY, n, "Jag tänkte om").await.unwrap();
        assert_eq!(
            propose_change(&bench.cx, &cast.manager, KEY, &purpose("Något tredje")).await.unwrap(),
            n + 1
        );
    }
}

#[tokio::test]
async fn an_account_is_handed_to_somebody_who_is_there_and_never_to_its_own_deputy() {
    for bench in benches().await {
        let (_, cast) = staged(&bench).await;
        let to = |person| ProposeChange {
            responsible: Some(person),
            reason: "Hon slutar".into(),
            ..ProposeChange::default()
        };
        let own = propose_change(&bench.cx, &cast.ek, KEY, &to(bench.alm)).await;
        assert!(matches!(own, Err(Refused::Account(crate::Refused::DeputyIsResponsible))), "{own:?}");
        let n = propose_change(&bench.cx, &cast.ek, KEY, &to(bench.chef)).await.unwrap();
        people::leave(&bench.cx, &bench.admin, bench.chef).await.unwrap();
        let late = decide_change(&bench.cx, &cast.coordinator, KEY, &says(n, Verdict::Approve, "")).await;
        assert!(matches!(late, Err(Refused::Account(crate::Refused::UnknownPerson(_)))), "{late:?}");
    }
}

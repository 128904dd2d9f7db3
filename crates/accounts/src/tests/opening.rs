use kernel::PersonId;

use super::bench::benches;
use crate::{Duty, OpenAccount, Refused, account, find_by_key, list, open_account, open_accounts};

#[tokio::test]
async fn an_opened_account_is_found_by_those_who_may_know_of_it() {
    for bench in benches().await {
        let cx = &bench.cx;
        let id = bench.opened().await;
        assert_eq!(bench.opened().await, id, "ordered twice");
        let reader = cx.store.reader();
        let found = find_by_key(&reader, &bench.admin, "motala-webben").await.unwrap().unwrap();
        assert_eq!((found.id, found.name.as_str(), found.is_open()), (id, "Motala kommuns webb", true));
        assert_eq!((found.responsible, found.deputy, found.manager), (bench.ek, bench.alm, bench.chef));
        assert_eq!((Some(found.opened_by), found.opened_at), (bench.admin.id(), cx.now()));
        assert_eq!(found.guideline, cx.guideline.version.to_string());
        assert_eq!(account(&reader, id).await.unwrap(), Some(found.clone()));
        assert_eq!(open_accounts(&reader).await.unwrap(), [found]);
        let other = OpenAccount { key: "skolan".into(), name: "Skolan".into(), ..bench.order() };
        let other = open_account(cx, &bench.admin, other).await.unwrap();
        let editor = bench.editor(bench.ek, other).await;
        assert!(find_by_key(&reader, &editor, "motala-webben").await.unwrap().is_none());
        let seen = list(&reader, &editor).await.unwrap();
        assert_eq!(seen.iter().map(|it| it.key.as_str()).collect::<Vec<_>>(), ["skolan"]);
        assert_eq!(list(&reader, &bench.admin).await.unwrap().len(), 2);
        assert!(find_by_key(&reader, &bench.admin, "finns inte").await.unwrap().is_none());
        assert_eq!(bench.logged().await, ["account-opened", "account-opened"]);
    }
}

#[tokio::test]
async fn an_account_that_nobody_answers_for_is_refused() {
    for bench in benches().await {
        let refused =
            |order: OpenAccount| async { open_account(&bench.cx, &bench.admin, order).await.unwrap_err() };
        let nobody: PersonId = "01900000-0000-7000-8000-000000000099".parse().unwrap();
        let whole = bench.order();
        let no_deputy = OpenAccount { deputy: None, ..whole.clone() };
        assert!(matches!(refused(no_deputy).await, Refused::DeputyMissing));
        let own_deputy = OpenAccount { deputy: Some(bench.ek), ..whole.clone() };
        assert!(matches!(refused(own_deputy).await, Refused::DeputyIsResponsible));
        let unknown = OpenAccount { responsible: nobody, ..whole.clone() };
        assert!(matches!(refused(unknown).await, Refused::UnknownPerson(Duty::Responsible)));
        let unknown = OpenAccount { deputy: Some(nobody), ..whole.clone() };
        assert!(matches!(refused(unknown).await, Refused::UnknownPerson(Duty::Deputy)));
        let unknown =
            OpenAccount { unit: "01900000-0000-7000-8000-000000000099".parse().unwrap(), ..whole.clone() };
        assert!(matches!(refused(unknown).await, Refused::UnknownUnit));
        people::leave(&bench.cx, &bench.admin, bench.chef).await.unwrap();
        assert!(matches!(refused(whole).await, Refused::UnknownPerson(Duty::Manager)), "who has left");
        assert!(bench.logged().await.is_empty());
    }
}

#[tokio::test]
async fn an_account_that_is_not_described_is_refused() {
    for bench in benches().await {
        let refused =
            |order: OpenAccount| async { open_account(&bench.cx, &bench.admin, order).await.unwrap_err() };
        let whole = bench.order();
        let no_name = OpenAccount { name: " ".into(), ..whole.clone() };
        assert!(matches!(refused(no_name).await, Refused::NameMissing));
        let no_purpose = OpenAccount { purpose: String::new(), ..whole.clone() };
        assert!(matches!(refused(no_purpose).await, Refused::PurposeMissing));
        let no_platform = OpenAccount { platform: "Word Press".into(), ..whole.clone() };
        assert!(matches!(refused(no_platform).await, Refused::PlatformMissing));
        let bad_key = OpenAccount { key: "Motala webben".into(), ..whole.clone() };
        assert!(matches!(refused(bad_key).await, Refused::KeyUnfit));
        let bad_url = OpenAccount { url: "webben.example.se".into(), ..whole.clone() };
        assert!(matches!(refused(bad_url).await, Refused::UrlUnfit));
        let endless = OpenAccount { name: "a".repeat(201), ..whole.clone() };
        assert!(matches!(refused(endless).await, Refused::TooLong { field: "name", .. }));
        let endless = OpenAccount { purpose: "a".repeat(2_001), ..whole.clone() };
        assert!(matches!(refused(endless).await, Refused::TooLong { field: "purpose", .. }));
        bench.opened().await;
        let taken = OpenAccount { name: "Ett annat".into(), ..whole.clone() };
        assert!(matches!(refused(taken).await, Refused::KeyTaken));
        let editor = people::actor(&bench.cx, bench.ek).await.unwrap().unwrap();
        assert!(matches!(open_account(&bench.cx, &editor, whole).await, Err(Refused::NotPermitted)));
        assert_eq!(bench.logged().await, ["account-opened"]);
    }
}

use kernel::AccountId;

use super::bench::{Bench, benches};
use crate::{AccountState, note_recovery, note_trouble, state, states};

async fn troubled(bench: &Bench, account: AccountId, why: &str) -> AccountState {
    let mut tx = bench.cx.store.begin().await.unwrap();
    note_trouble(&mut tx, account, why).await.unwrap();
    tx.commit().await.unwrap();
    state(&bench.cx.store.reader(), account).await.unwrap().unwrap()
}

async fn recovered(bench: &Bench, account: AccountId) -> AccountState {
    let mut tx = bench.cx.store.begin().await.unwrap();
    note_recovery(&mut tx, account).await.unwrap();
    tx.commit().await.unwrap();
    state(&bench.cx.store.reader(), account).await.unwrap().unwrap()
}

#[tokio::test]
async fn trouble_has_a_beginning_and_an_end_and_the_last_fetch_is_remembered() {
    for bench in benches().await {
        let id = bench.opened().await;
        let reader = bench.cx.store.reader();
        assert_eq!(state(&reader, id).await.unwrap(), None);
        let at = |time: &str| format!("2026-11-23T{time}Z").parse::<kernel::Instant>().unwrap();
        let well = recovered(&bench, id).await;
        assert_eq!((well.fetched_at, well.since, well.trouble), (Some(at("08:00:00")), at("08:00:00"), None));
        bench.turn_to("2026-11-23T09:00:00Z");
        assert_eq!(recovered(&bench, id).await.since, at("08:00:00"), "well since the first time");
        bench.turn_to("2026-11-23T10:00:00Z");
        troubled(&bench, id, "no answer").await;
        bench.turn_to("2026-11-23T11:00:00Z");
        let ill = troubled(&bench, id, "the credentials do not work").await;
        assert_eq!((ill.since, ill.checked_at), (at("10:00:00"), at("11:00:00")));
        assert_eq!(ill.fetched_at, Some(at("09:00:00")), "nothing fetched since then");
        assert_eq!(ill.trouble.as_deref(), Some("the credentials do not work"));
        assert_eq!(states(&reader).await.unwrap(), [(id, ill)]);
        bench.turn_to("2026-11-23T12:00:00Z");
        let well = recovered(&bench, id).await;
        assert_eq!((well.since, well.fetched_at), (at("12:00:00"), Some(at("12:00:00"))));
        let expected = ["account-opened", "account-troubled", "account-recovered"];
        assert_eq!(bench.logged().await, expected, "only what changed is logged");
    }
}

use people::{HAND_OVER, TaskKind, tasks};

use super::bench::benches;
use crate::jobs;

#[tokio::test]
async fn whatever_a_leaver_answered_for_is_to_be_taken_over_by_somebody_once() {
    for bench in benches().await {
        let id = bench.opened().await;
        let account = crate::account(&bench.cx.store.reader(), id).await.unwrap().unwrap();
        let keys = [bench.ek, bench.alm];
        crate::change_custodians(&bench.cx, &bench.admin, &account, &keys).await.unwrap();
        people::leave(&bench.cx, &bench.admin, bench.ek).await.unwrap();
        people::leave(&bench.cx, &bench.admin, bench.chef).await.unwrap();
        for person in [bench.ek, bench.chef, bench.ek] {
            jobs::run(&bench.cx, HAND_OVER, &person.to_string()).await.unwrap().unwrap();
        }
        let tasks = tasks(&bench.cx.store.reader()).await.unwrap();
        let of = |kind: TaskKind| tasks.iter().filter(move |it| it.kind == kind);
        let responsible: Vec<_> = of(TaskKind::Responsible).map(|it| (it.person, it.href.as_str())).collect();
        assert_eq!(responsible, [(bench.ek, "/accounts/motala-webben")]);
        let passwords: Vec<_> = of(TaskKind::Custodian).map(|it| it.person).collect();
        assert_eq!(passwords, [bench.ek], "only whoever could sign in and left");
        assert_eq!(of(TaskKind::Manager).count(), 1);
        assert_eq!(of(TaskKind::AccountDeputy).count(), 0, "the deputy is still there");
        assert!(of(TaskKind::Responsible).all(|it| it.subject.sv.contains("Motala kommuns webb")));
    }
}

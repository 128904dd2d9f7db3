use super::bench::{accounts, benches, sv};
use crate::{
    CareRefused, HAND_OVER, MakeToken, RegisterAbsence, TaskKind, duties, finish_task, leave, make_token,
    register_absence, tasks,
};

#[tokio::test]
async fn what_a_leaver_leaves_becomes_tasks_for_the_overseer_that_a_named_person_does() {
    for bench in benches().await {
        let cx = &bench.cx;
        let lonn = bench.person_with("lonn", "coordinator", kernel::Scope::All).await;
        let ek = bench.person_with("ek", "editor", accounts(&[1])).await;
        let alm = bench.person_with("alm", "editor", accounts(&[2])).await;
        let order = MakeToken { name: "prov".to_owned(), days: 30 };
        make_token(cx, &bench.actor(ek).await, order).await.unwrap();
        let (first, last) = ("2026-11-24".parse().unwrap(), "2026-11-26".parse().unwrap());
        let order = RegisterAbsence { person: alm, first, last, deputy: Some(ek) };
        register_absence(cx, &bench.admin, order).await.unwrap();
        leave(cx, &bench.admin, ek).await.unwrap();
        leave(cx, &bench.admin, ek).await.unwrap();
        let open = tasks(&cx.store.reader()).await.unwrap();
        let mut kinds: Vec<TaskKind> = open.iter().map(|it| it.kind).collect();
        kinds.sort_unstable();
        assert_eq!(kinds, [TaskKind::Platforms, TaskKind::Tokens, TaskKind::Deputy]);
        let job = cx.store.claim("test").await.unwrap().unwrap();
        assert_eq!(
            (job.kind.as_str(), job.subject),
            (HAND_OVER, ek.to_string()),
            "the accounts' owner adds theirs"
        );
        let overseer = bench.actor(lonn).await;
        let told = |duties: Vec<crate::Duty>| duties.iter().map(|it| sv(&it.title)).collect::<Vec<_>>();
        let shown = told(duties(cx, &overseer).await.unwrap());
        assert!(shown.iter().any(|it| it.starts_with("3 saker att göra efter")), "{shown:?}");
        let by_editor = finish_task(cx, &bench.actor(alm).await, open[0].id, "").await;
        assert!(matches!(by_editor, Err(CareRefused::NotPermitted)));
        finish_task(cx, &overseer, open[0].id, " Borttagen hos plattformen ").await.unwrap();
        finish_task(cx, &overseer, open[0].id, "igen").await.unwrap();
        let by_another = finish_task(cx, &bench.admin, open[0].id, "").await;
        assert!(matches!(by_another, Err(CareRefused::DoneAlready)));
        let done = tasks(&cx.store.reader()).await.unwrap().pop().unwrap();
        let done = done.done.unwrap();
        assert_eq!((done.by, done.note.as_str()), (lonn, "Borttagen hos plattformen"));
        let logged = bench.logged().await;
        assert_eq!(logged.iter().filter(|it| *it == "custody-task-done").count(), 1);
        let of_alm = told(duties(cx, &bench.actor(alm).await).await.unwrap());
        assert!(of_alm.iter().any(|it| it.contains("dagar som ingen täcker")), "{of_alm:?}");
    }
}

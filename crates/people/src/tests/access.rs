use kernel::Permission;
use secrecy::{ExposeSecret, SecretString};
use store::params;

use super::bench::{Bench, PASSWORD, account, accounts, benches};
use crate::{
    AccessRefused, ChangePassword, Cost, MakeToken, Refused, Unfit, actor, actor_by_token, assignments_of,
    change_password, end_token, give_password, leave, make_token, sign_in, tokens_of,
};

const NEW: &str = "fyra gröna båtar";

async fn tries(bench: &Bench, login: &str, password: &str) -> Result<kernel::PersonId, AccessRefused> {
    sign_in(&bench.cx, login, &password.into()).await
}

#[tokio::test]
async fn the_right_password_signs_in_and_everything_else_is_refused_alike() {
    for bench in benches().await {
        assert_eq!(tries(&bench, " Admin ", PASSWORD).await.unwrap(), bench.admin.id().unwrap());
        for (login, password) in
            [("admin", "tre röda hästar"), ("ingen", PASSWORD), ("å ä", PASSWORD), ("", "")]
        {
            let refused = tries(&bench, login, password).await.unwrap_err();
            assert!(matches!(refused, AccessRefused::Wrong), "{login}");
        }
        let expected = ["organisation-founded", "signed-in"].into_iter().chain(["sign-in-refused"; 4]);
        assert_eq!(bench.logged().await, expected.collect::<Vec<_>>());
        let remembered = bench.remembered().await;
        for secret in [PASSWORD, "tre röda hästar", "ingen"] {
            assert!(!remembered.contains(secret), "{secret} was kept");
        }
    }
}

#[tokio::test]
async fn five_failures_close_the_door_for_a_quarter_of_an_hour_also_to_the_right_password() {
    for bench in benches().await {
        for _ in 0..5 {
            assert!(matches!(tries(&bench, "admin", "fel").await, Err(AccessRefused::Wrong)));
        }
        bench.turn_to("2026-11-23T08:14:59Z");
        let Err(AccessRefused::Wait { until }) = tries(&bench, "Admin", PASSWORD).await else { panic!() };
        assert_eq!(until.to_string(), "2026-11-23T08:15:00Z");
        assert!(
            matches!(tries(&bench, "annan", "fel").await, Err(AccessRefused::Wrong)),
            "others are let try"
        );
        bench.turn_to("2026-11-23T08:15:00Z");
        tries(&bench, "admin", PASSWORD).await.unwrap();
        for _ in 0..4 {
            assert!(matches!(tries(&bench, "admin", "fel").await, Err(AccessRefused::Wrong)));
        }
        tries(&bench, "admin", PASSWORD).await.unwrap();
        assert!(
            matches!(tries(&bench, "admin", "fel").await, Err(AccessRefused::Wrong)),
            "success starts over"
        );
    }
}

#[tokio::test]
async fn many_guesses_at_once_are_counted_one_by_one() {
    for bench in benches().await {
        let guesses = (0..12).map(|_| {
            let cx = bench.cx.clone();
            tokio::task::spawn(async move { sign_in(&cx, "admin", &"fel".into()).await })
        });
        let mut looked_at = 0;
        for guess in guesses.collect::<Vec<_>>() {
            if matches!(guess.await.unwrap(), Err(AccessRefused::Wrong)) {
                looked_at += 1;
            }
        }
        assert_eq!(looked_at, 5);
    }
}

#[tokio::test]
async fn whoever_signs_in_with_a_given_password_may_do_nothing_but_change_it() {
    for bench in benches().await {
        let cx = &bench.cx;
        let ek = bench.person_with("ek", "editor", accounts(&[1])).await;
        assert!(matches!(tries(&bench, "ek", "").await, Err(AccessRefused::Wrong)), "no password yet");
        let given = give_password(cx, &bench.admin, ek, Cost::TRIFLING).await.unwrap();
        assert_eq!(tries(&bench, "ek", given.expose_secret()).await.unwrap(), ek);
        let newcomer = bench.actor(ek).await;
        assert!(Permission::ALL.iter().all(|it| !newcomer.may(*it)) && !newcomer.sees(account(1)));
        let order = ChangePassword { old: given.clone(), new: NEW.into() };
        change_password(cx, &newcomer, order, Cost::TRIFLING).await.unwrap();
        assert!(bench.actor(ek).await.may_on(Permission::Answer, account(1)));
        assert!(tries(&bench, "ek", given.expose_secret()).await.is_err());
        assert_eq!(tries(&bench, "ek", NEW).await.unwrap(), ek);
        let by_ek = give_password(cx, &bench.actor(ek).await, ek, Cost::TRIFLING).await;
        assert!(matches!(by_ek, Err(Refused::NotPermitted)));
        let nobody = "01900000-0000-7000-8000-000000000099".parse().unwrap();
        let to_nobody = give_password(cx, &bench.admin, nobody, Cost::TRIFLING).await;
        assert!(matches!(to_nobody, Err(Refused::UnknownPerson)));
        let logged = bench.logged().await;
        assert!(
            logged.contains(&"password-given".to_owned()) && logged.contains(&"password-changed".to_owned())
        );
        assert!(!bench.remembered().await.contains(given.expose_secret()));
    }
}

#[tokio::test]
async fn a_password_is_changed_by_who_knows_it_and_ends_the_sessions() {
    for bench in benches().await {
        let cx = &bench.cx;
        let admin = bench.admin.id().unwrap();
        let changed = |old: &str, new: &str| {
            let order = ChangePassword { old: old.into(), new: new.into() };
            change_password(cx, &bench.admin, order, Cost::TRIFLING)
        };
        assert!(matches!(changed("fel lösenord", NEW).await, Err(AccessRefused::Wrong)));
        let unfit = |it: Result<(), AccessRefused>| match it {
            Err(AccessRefused::PasswordUnfit(unfit)) => unfit,
            other => panic!("{other:?}"),
        };
        assert_eq!(unfit(changed(PASSWORD, "kort").await), Unfit::TooShort);
        assert_eq!(unfit(changed(PASSWORD, "Administratör Asp").await), Unfit::IsTheName);
        assert_eq!(unfit(changed(PASSWORD, PASSWORD).await), Unfit::Unchanged);
        let system = kernel::Actor::system("test");
        let order = ChangePassword { old: PASSWORD.into(), new: NEW.into() };
        let by_the_system = change_password(cx, &system, order, Cost::TRIFLING).await;
        assert!(matches!(by_the_system, Err(AccessRefused::NotAPerson)));
        session(&bench, admin).await;
        changed(PASSWORD, NEW).await.unwrap();
        assert_eq!(n_sessions(&bench).await, 0);
        for _ in 0..5 {
            assert!(matches!(changed("fel lösenord", PASSWORD).await, Err(AccessRefused::Wrong)));
        }
        assert!(
            matches!(changed(NEW, PASSWORD).await, Err(AccessRefused::Wait { .. })),
            "guesses count here too"
        );
    }
}

#[tokio::test]
async fn a_token_acts_for_its_owner_until_it_ends_and_only_its_digest_is_kept() {
    for bench in benches().await {
        let cx = &bench.cx;
        let ek = bench.person_with("ek", "editor", accounts(&[1])).await;
        let editor = bench.actor(ek).await;
        let order = MakeToken { name: "Statistik".into(), days: 2 };
        let (id, secret) = make_token(cx, &editor, order.clone()).await.unwrap();
        assert_eq!(secret.expose_secret().len(), "uppsikt_".len() + 64);
        assert!(!bench.remembered().await.contains(&secret.expose_secret()["uppsikt_".len()..]));
        assert_eq!(actor_by_token(cx, secret.expose_secret()).await.unwrap(), Some(editor.clone()));
        assert_eq!(actor_by_token(cx, "uppsikt_00").await.unwrap(), None);
        let reader = cx.store.reader();
        assert_eq!(tokens_of(&reader, ek).await.unwrap()[0].used_at, Some(bench.now()));
        bench.turn_to("2026-11-25T08:00:00Z");
        assert_eq!(actor_by_token(cx, secret.expose_secret()).await.unwrap(), None, "its days are over");
        let (id_2, secret_2) = make_token(cx, &editor, order).await.unwrap();
        assert_ne!((id, secret.expose_secret()), (id_2, secret_2.expose_secret()));
        let by_another = end_token(cx, &bench.admin, id_2).await;
        assert!(matches!(by_another, Err(AccessRefused::UnknownToken)), "somebody else's is not found");
        end_token(cx, &editor, id_2).await.unwrap();
        end_token(cx, &editor, id_2).await.unwrap();
        assert_eq!(actor_by_token(cx, secret_2.expose_secret()).await.unwrap(), None);
        let logged = bench.logged().await;
        assert_eq!(&logged[logged.len() - 3..], ["token-made", "token-made", "token-ended"]);
    }
}

#[tokio::test]
async fn a_token_that_makes_no_sense_is_refused() {
    for bench in benches().await {
        let made = |name: &str, days| {
            let order = MakeToken { name: name.to_owned(), days };
            async { make_token(&bench.cx, &bench.admin, order).await }
        };
        assert!(matches!(made(" ", 1).await, Err(AccessRefused::TokenNameMissing)));
        for days in [0, -1, 367, i64::MAX] {
            assert!(matches!(made("x", days).await, Err(AccessRefused::TokenDays)), "{days}");
        }
        let order = MakeToken { name: "x".into(), days: 1 };
        let for_the_system = make_token(&bench.cx, &kernel::Actor::system("test"), order).await;
        assert!(matches!(for_the_system, Err(AccessRefused::NotAPerson)));
        assert_eq!(bench.logged().await, ["organisation-founded"]);
    }
}

#[tokio::test]
async fn whoever_leaves_loses_everything_at_once() {
    for bench in benches().await {
        let cx = &bench.cx;
        let ek = bench.person_with("ek", "editor", accounts(&[1])).await;
        let given = give_password(cx, &bench.admin, ek, Cost::TRIFLING).await.unwrap();
        let order = ChangePassword { old: given, new: NEW.into() };
        change_password(cx, &bench.actor(ek).await, order, Cost::TRIFLING).await.unwrap();
        let order = MakeToken { name: "Statistik".into(), days: 30 };
        let (_, token): (_, SecretString) = make_token(cx, &bench.actor(ek).await, order).await.unwrap();
        session(&bench, ek).await;
        leave(cx, &bench.admin, ek).await.unwrap();
        assert!(actor(cx, ek).await.unwrap().is_none());
        assert!(actor_by_token(cx, token.expose_secret()).await.unwrap().is_none());
        assert!(matches!(tries(&bench, "ek", NEW).await, Err(AccessRefused::Wrong)));
        assert_eq!(n_sessions(&bench).await, 0);
        let reader = cx.store.reader();
        assert_eq!(tokens_of(&reader, ek).await.unwrap()[0].ended_at, Some(bench.now()));
        assert!(assignments_of(&reader, ek).await.unwrap().iter().all(|it| it.ended.is_some()));
        let kept =
            cx.store.reader().rows("select * from password where person = $1", params![ek]).await.unwrap();
        assert!(kept.is_empty());
        let again = give_password(cx, &bench.admin, ek, Cost::TRIFLING).await;
        assert!(matches!(again, Err(Refused::HasLeft)));
        let unknown = leave(cx, &bench.admin, "01900000-0000-7000-8000-000000000099".parse().unwrap()).await;
        assert!(matches!(unknown, Err(Refused::UnknownPerson)));
    }
}

async fn session(bench: &Bench, person: kernel::PersonId) {
    let mut tx = bench.cx.store.begin().await.unwrap();
    tx.note(
        "insert into session (token_digest, person, begun_at, seen_at) values ($1, $2, $3, $3)",
        params!["digest", person, bench.now()],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
}

async fn n_sessions(bench: &Bench) -> i64 {
    let row =
        bench.cx.store.reader().row("select count(*) as n from session", params![]).await.unwrap().unwrap();
    row.get("n").unwrap()
}

use std::collections::BTreeSet;
use std::fmt::Write as _;

use kernel::{Actor, Grant, Permission, Retry, Scope};
use platform::Trouble;
use secrecy::ExposeSecret;
use store::params;

use super::bench::{Bench, benches};
use crate::{
    ConnectAccount, OpenAccount, Refused, account, connect_account, connection, connector, open_account,
};

const SECRET: &str = "mycket hemligt programlösenord";

fn order(account: kernel::AccountId) -> ConnectAccount {
    ConnectAccount { account, api_url: None, login: "uppsikt".into(), secret: SECRET.into() }
}

async fn everything_kept(bench: &Bench) -> String {
    let mut all = String::new();
    for table in ["log", "account", "account_connection", "account_state"] {
        let rows = bench.cx.store.reader().rows(&format!("select * from {table}"), params![]).await.unwrap();
        write!(all, "{rows:?}").unwrap();
    }
    all
}

#[tokio::test]
async fn a_connected_account_is_spoken_to_with_the_secret_that_nobody_else_sees() {
    for bench in benches().await {
        let cx = &bench.cx;
        let id = bench.opened().await;
        connect_account(cx, &bench.admin, order(id)).await.unwrap();
        assert_eq!(bench.fake.calls("probe"), 1, "the platform was asked first");
        let reader = cx.store.reader();
        let there = connection(&reader, id).await.unwrap().unwrap();
        assert_eq!((there.api_url.as_str(), there.login.as_str()), ("https://webben.example.se", "uppsikt"));
        let found = account(&reader, id).await.unwrap().unwrap();
        connector(cx, &found).await.unwrap();
        let asked = bench.asked.lock().unwrap().last().unwrap().clone();
        assert_eq!(asked.secret.expose_secret(), SECRET);
        assert_eq!((asked.platform.as_str(), asked.url.as_str()), ("wordpress", "https://webben.example.se"));
        assert!(!everything_kept(&bench).await.contains("hemligt"));
        let bytes: Vec<u8> = reader
            .row("select secret from account_connection", params![])
            .await
            .unwrap()
            .unwrap()
            .get("secret")
            .unwrap();
        assert!(!bytes.windows(7).any(|it| it == b"hemligt"));
        assert!(!format!("{:?}", order(id)).contains("hemligt"));
        assert_eq!(bench.logged().await, ["account-opened", "account-connected"]);
    }
}

#[tokio::test]
async fn an_account_is_connected_anew_with_another_address_and_secret() {
    for bench in benches().await {
        let cx = &bench.cx;
        let id = bench.opened().await;
        connect_account(cx, &bench.admin, order(id)).await.unwrap();
        let elsewhere = Some(" https://api.example.se/wp ".to_owned());
        let again = ConnectAccount { api_url: elsewhere, secret: "ett annat".into(), ..order(id) };
        connect_account(cx, &bench.admin, again).await.unwrap();
        let found = account(&cx.store.reader(), id).await.unwrap().unwrap();
        connector(cx, &found).await.unwrap();
        let asked = bench.asked.lock().unwrap().last().unwrap().clone();
        assert_eq!(
            (asked.url.as_str(), asked.secret.expose_secret()),
            ("https://api.example.se/wp", "ett annat")
        );
    }
}

#[tokio::test]
async fn what_the_platform_does_not_accept_is_refused_and_not_kept() {
    for bench in benches().await {
        let cx = &bench.cx;
        let id = bench.opened().await;
        bench.fake.sign_out(true);
        let refused = connect_account(cx, &bench.admin, order(id)).await.unwrap_err();
        assert!(matches!(refused, Refused::Platform(Trouble::SignedOut)));
        assert!(!format!("{refused} {refused:?}").contains("hemligt"));
        let strange = OpenAccount { key: "forumet".into(), platform: "forum".into(), ..bench.order() };
        let strange = open_account(cx, &bench.admin, strange).await.unwrap();
        let refused = connect_account(cx, &bench.admin, order(strange)).await.unwrap_err();
        assert!(matches!(refused, Refused::ByHand(_)));
        assert_eq!(connection(&cx.store.reader(), id).await.unwrap(), None);
        assert_eq!(bench.logged().await, ["account-opened", "account-opened"]);
    }
}

#[tokio::test]
async fn a_connection_that_is_not_whole_or_not_permitted_is_refused() {
    for bench in benches().await {
        let cx = &bench.cx;
        let id = bench.opened().await;
        let refused =
            |order: ConnectAccount| async { connect_account(cx, &bench.admin, order).await.unwrap_err() };
        let no_login = ConnectAccount { login: " ".into(), ..order(id) };
        assert!(matches!(refused(no_login).await, Refused::LoginMissing));
        let no_secret = ConnectAccount { secret: " ".into(), ..order(id) };
        assert!(matches!(refused(no_secret).await, Refused::SecretMissing));
        let endless = ConnectAccount { login: "a".repeat(201), ..order(id) };
        assert!(matches!(refused(endless).await, Refused::TooLong { field: "login", .. }));
        let endless = ConnectAccount { secret: "a".repeat(4_001).into(), ..order(id) };
        assert!(matches!(refused(endless).await, Refused::TooLong { field: "secret", .. }));
        let bad_url = ConnectAccount { api_url: Some("http://example.se".into()), ..order(id) };
        assert!(matches!(refused(bad_url).await, Refused::UrlUnfit));
        let unknown = "01900000-0000-7000-8000-000000000099".parse().unwrap();
        assert!(matches!(refused(order(unknown)).await, Refused::UnknownAccount));
        let editor = bench.editor(bench.ek, id).await;
        assert!(matches!(connect_account(cx, &editor, order(id)).await, Err(Refused::NotPermitted)));
        let nowhere = Grant {
            permissions: BTreeSet::from([Permission::ManageAccounts]),
            scope: Scope::Accounts(BTreeSet::new()),
        };
        let elsewhere = Actor::person(bench.ek, "Redaktör Ek".into(), vec![nowhere]);
        let not_found = connect_account(cx, &elsewhere, order(id)).await;
        assert!(matches!(not_found, Err(Refused::UnknownAccount)), "outside the scope is not found");
        assert_eq!(bench.fake.calls("probe"), 0, "nobody was asked");
    }
}

#[tokio::test]
async fn an_account_that_was_never_connected_says_so_to_the_operator() {
    for bench in benches().await {
        let id = bench.opened().await;
        let found = account(&bench.cx.store.reader(), id).await.unwrap().unwrap();
        let Err(failed) = connector(&bench.cx, &found).await else { panic!("it has no secret") };
        assert!(failed.chain().contains("motala-webben: nobody has connected it"), "{}", failed.chain());
        assert_eq!(failed.when_to_retry(), Retry::Never);
    }
}

#[tokio::test]
async fn a_closed_account_is_neither_connected_nor_among_the_open() {
    for bench in benches().await {
        let cx = &bench.cx;
        let id = bench.opened().await;
        let mut tx = cx.store.begin().await.unwrap();
        tx.note("update account set closed_at = $1", params![cx.now()]).await.unwrap();
        tx.commit().await.unwrap();
        assert!(matches!(connect_account(cx, &bench.admin, order(id)).await, Err(Refused::Closed)));
        assert!(crate::open_accounts(&cx.store.reader()).await.unwrap().is_empty());
    }
}

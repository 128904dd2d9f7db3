use std::collections::BTreeSet;

use axum::http::StatusCode;
use kernel::{Failed, PersonId};
use people::{ChangePassword, Cost};
use platform::Trouble;
use webkit::{Lang, Strictness, Texts, Tongue};

use super::bench::{Bench, PASSWORD, benches};
use super::browser::Browser;
use crate::{Duty, Refused, connection, find_by_key, note_recovery, note_trouble};

async fn with_password(bench: &Bench, person: PersonId) {
    let old = people::give_password(&bench.cx, &bench.admin, person, Cost::TRIFLING).await.unwrap();
    let actor = people::actor(&bench.cx, person).await.unwrap().unwrap();
    let order = ChangePassword { old, new: PASSWORD.into() };
    people::change_password(&bench.cx, &actor, order, Cost::TRIFLING).await.unwrap();
}

#[tokio::test]
async fn an_account_is_opened_and_connected_by_the_forms() {
    for bench in benches().await {
        let mut admin = Browser::of(&bench, "admin").await;
        let empty = admin.fill("/accounts/new", "/accounts", &[("name", "Webben")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.body.contains("Välj den enhet") && empty.body.contains("value=\"Webben\""));
        let [unit, ek, alm, chef] =
            [bench.unit.to_string(), bench.ek.to_string(), bench.alm.to_string(), bench.chef.to_string()];
        let mut fields = vec![
            ("name", "Webben"),
            ("key", "motala-webben"),
            ("platform", "wordpress"),
            ("url", "https://webben.example.se"),
            ("purpose", "Berätta"),
            ("unit", unit.as_str()),
            ("responsible", ek.as_str()),
            ("manager", chef.as_str()),
        ];
        let alone = admin.fill("/accounts/new", "/accounts", &fields).await;
        assert!(alone.body.contains("Välj en ersättare."));
        fields.push(("deputy", alm.as_str()));
        let opened = admin.fill("/accounts/new", "/accounts", &fields).await;
        assert_eq!(
            (opened.status, opened.location.as_str()),
            (StatusCode::SEE_OTHER, "/accounts/motala-webben")
        );
        let page = "/accounts/motala-webben";
        assert!(admin.get(page).await.body.contains("Kontot är inte anslutet"));
        bench.fake.sign_out(true);
        let action = "/accounts/motala-webben/connection";
        let fields = [("login", "uppsikt"), ("secret", "mycket hemligt"), ("api_url", "")];
        let refused = admin.fill(page, action, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Plattformen godtar inte") && !refused.body.contains("mycket hemligt"));
        bench.fake.sign_out(false);
        assert_eq!(admin.fill(page, action, &fields).await.location, page);
        let reader = bench.cx.store.reader();
        let found = find_by_key(&reader, &bench.admin, "motala-webben").await.unwrap().unwrap();
        assert!(connection(&reader, found.id).await.unwrap().is_some());
        assert!(admin.get(page).await.body.contains("Ansluten som uppsikt"));
    }
}

#[tokio::test]
async fn the_list_says_since_when_nothing_was_fetched_and_why() {
    for bench in benches().await {
        let id = bench.opened().await;
        let mut tx = bench.cx.store.begin().await.unwrap();
        note_recovery(&mut tx, id).await.unwrap();
        tx.commit().await.unwrap();
        let mut admin = Browser::of(&bench, "admin").await;
        let well = admin.get("/accounts").await.body;
        assert!(well.contains("Senast hämtat måndag 23 november 2026 kl. 09:00."), "{well}");
        bench.turn_to("2026-11-23T10:00:00Z");
        let mut tx = bench.cx.store.begin().await.unwrap();
        note_trouble(&mut tx, id, "no answer <b>").await.unwrap();
        tx.commit().await.unwrap();
        let ill = admin.get("/accounts").await.body;
        assert!(
            ill.contains(
                "Inget hämtat sedan måndag 23 november 2026 kl. 09:00. Orsak: programmet antecknade: ”no answer &#60;b&#62;”."
            ),
            "{ill}"
        );
        people::leave(&bench.cx, &bench.admin, bench.alm).await.unwrap();
        assert!(
            admin.get("/accounts").await.body.contains("Redaktör Alm (har slutat)"),
            "a duty that is nobody's"
        );
    }
}

#[tokio::test]
async fn an_account_is_found_by_who_has_a_role_for_it_and_changed_by_who_manages_it() {
    for bench in benches().await {
        bench.opened().await;
        with_password(&bench, bench.ek).await;
        let mut ek = Browser::of(&bench, "ek").await;
        let page = "/accounts/motala-webben";
        assert_eq!(ek.get(page).await.status, StatusCode::NOT_FOUND, "not permitted to know is not found");
        assert!(ek.get("/accounts").await.body.contains("Inga konton"));
        let mut admin = Browser::of(&bench, "admin").await;
        let ek_id = bench.ek.to_string();
        let fields = [("person", ek_id.as_str()), ("role", "editor")];
        let action = "/accounts/motala-webben/people";
        assert!(
            admin
                .fill(page, action, &[("person", ""), ("role", "editor")])
                .await
                .body
                .contains("Personen finns inte.")
        );
        assert_eq!(admin.fill(page, action, &fields).await.location, page);
        let seen = ek.get(page).await;
        assert_eq!(seen.status, StatusCode::OK);
        assert!(seen.body.contains("<b>Redaktör Ek</b>, Publicerare och redaktör"));
        assert!(!seen.body.contains("/connection\"") && !seen.body.contains(action));
        assert_eq!(ek.get("/accounts/new").await.status, StatusCode::FORBIDDEN);
        assert_eq!(Browser::new(&bench).get("/accounts").await.location, "/sign-in?next=%2Faccounts");
    }
}

#[tokio::test]
async fn every_page_is_whole_in_both_languages() {
    for bench in benches().await {
        let id = bench.opened().await;
        let mut browser = Browser::of(&bench, "admin").await;
        for (language, why) in [("sv", None), ("en", Some("no answer")), ("sv", Some("no answer"))] {
            browser.language = language;
            if let Some(why) = why {
                let mut tx = bench.cx.store.begin().await.unwrap();
                note_trouble(&mut tx, id, why).await.unwrap();
                tx.commit().await.unwrap();
            }
            for path in ["/accounts", "/accounts/new", "/accounts/motala-webben"] {
                let page = browser.get(path).await;
                assert_eq!(page.status, StatusCode::OK, "{path} {}", page.body);
                assert!(page.body.contains(&format!("<html lang=\"{language}\"")), "{path}");
                assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
                let mut seen = BTreeSet::new();
                for id in page.body.split(" id=\"").skip(1).filter_map(|it| it.split('"').next()) {
                    assert!(seen.insert(id), "{path} has two elements with the id {id}");
                }
            }
        }
    }
}

#[test]
fn every_reason_for_a_refusal_is_said_in_both_languages() {
    let until = "2026-11-23T08:15:00Z".parse().unwrap();
    let troubles = [
        Trouble::SignedOut,
        Trouble::NotPermitted("x".into()),
        Trouble::Gone,
        Trouble::Wait(until),
        Trouble::Refused("x".into()),
        Trouble::Unknown("x".into()),
        Trouble::Unreachable("x".into()),
        Trouble::Broken(500),
        Trouble::Garbled("x".into()),
        Trouble::Impossible("x"),
    ];
    let mut refused = vec![
        Refused::NotPermitted,
        Refused::UnknownAccount,
        Refused::KeyUnfit,
        Refused::KeyTaken,
        Refused::NameMissing,
        Refused::PlatformMissing,
        Refused::PurposeMissing,
        Refused::UrlUnfit,
        Refused::UnknownUnit,
        Refused::UnknownPerson(Duty::Responsible),
        Refused::UnknownPerson(Duty::Deputy),
        Refused::UnknownPerson(Duty::Manager),
        Refused::DeputyMissing,
        Refused::DeputyIsResponsible,
        Refused::Closed,
        Refused::LoginMissing,
        Refused::SecretMissing,
        Refused::TooLong { field: "name", most: 200 },
        Refused::Failed(Failed::new("x")),
    ];
    refused.extend(troubles.into_iter().map(Refused::Platform));
    let said = Texts::load(Strictness::Strict);
    for text in refused.iter().map(Refused::text) {
        let [sv, en] = [Lang::Sv, Lang::En].map(|it| Tongue::new(it, said.clone()).say(&text));
        assert!(sv.ends_with('.') && en.ends_with('.') && sv != en, "{sv} {en}");
    }
}

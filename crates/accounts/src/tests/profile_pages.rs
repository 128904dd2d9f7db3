use axum::http::StatusCode;
use platform::Profile as Shown;

use super::bench::benches;
use super::browser::Browser;
use crate::{ConnectAccount, connect_account, profile};

const PAGE: &str = "/accounts/motala-webben/profile";

#[tokio::test]
async fn the_page_shows_word_for_word_what_is_missing_and_what_is_extra() {
    for bench in benches().await {
        let account = bench.opened().await;
        let order =
            ConnectAccount { account, api_url: None, login: "uppsikt".into(), secret: "hemligt".into() };
        connect_account(&bench.cx, &bench.admin, order).await.unwrap();
        let mut admin = Browser::of(&bench, "admin").await;
        assert!(admin.get(PAGE).await.body.contains("Profilen på plattformen är inte läst än."));
        let about = "Kontot sköts av Gatukontoret. Ring <b>oss</b> gärna.".to_owned();
        bench.fake.set_profile(Shown { about, ..Shown::default() });
        profile::look(&bench.cx, account).await.unwrap();
        let page = admin.get(PAGE).await.body;
        assert!(page.contains("<del>") && page.contains("<ins>"), "{page}");
        assert!(page.contains("Gatukontoret.") && page.contains("punkter stämmer inte"));
        assert!(
            page.contains("&#60;b&#62;oss&#60;/b&#62;"),
            "what stands on the platform is text here: {page}"
        );
        assert!(page.contains("MOT-PRO-04"), "each item says where it comes from");
        let all = admin.get("/profiles").await.body;
        assert!(all.contains("Motala kommuns webb") && all.contains("punkter stämmer inte"));
    }
}

#[tokio::test]
async fn facts_are_stated_and_profiles_confirmed_by_the_forms() {
    for bench in benches().await {
        bench.opened().await;
        let mut admin = Browser::of(&bench, "admin").await;
        let facts = format!("{PAGE}/facts");
        let wrong = admin.fill(PAGE, &facts, &[("fact", "web-page"), ("said", "example.se")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("value=\"example.se\""), "what was written stays");
        let done = admin.fill(PAGE, &facts, &[("fact", "contact"), ("said", "0141-22 50 00")]).await;
        assert_eq!((done.status, done.location.as_str()), (StatusCode::SEE_OTHER, PAGE));
        let everywhere = [("fact", "privacy-page"), ("said", "https://www.motala.se/pu")];
        assert_eq!(admin.fill("/profiles", "/profiles/facts", &everywhere).await.location, "/profiles");
        let page = admin.get(PAGE).await.body;
        assert!(page.contains("Kontakta oss: 0141-22 50 00") && page.contains("https://www.motala.se/pu"));

        let confirmation = format!("{PAGE}/confirmation");
        let unjudged = admin.fill(&confirmation, &confirmation, &[("right", "logotype")]).await;
        assert_eq!(unjudged.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(unjudged.body.contains("Bedöm varje bild"));
        let judged = [("right", "logotype"), ("right", "cover"), ("note", "")];
        assert_eq!(admin.fill(&confirmation, &confirmation, &judged).await.location, PAGE);
        assert!(admin.get(PAGE).await.body.contains("Administratör Asp"));
    }
}

#[tokio::test]
async fn whoever_does_not_answer_for_the_account_sees_the_profile_and_changes_nothing() {
    for bench in benches().await {
        let account = bench.opened().await;
        let ek = bench.editor(bench.ek, account).await;
        assert!(profile::ask_for_look(&bench.cx, &ek, account).await.is_ok(), "the responsible person may");
        let chef = bench.editor(bench.chef, account).await;
        let refused = profile::ask_for_look(&bench.cx, &chef, account).await;
        assert!(matches!(refused, Err(profile::Refused::NotPermitted)));
        let mut stranger = Browser::new(&bench);
        for path in [PAGE, "/profiles", "/listing", "/listing/changes"] {
            let answer = stranger.get(path).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}");
            assert!(answer.location.starts_with("/sign-in"), "{path}");
        }
    }
}

use std::collections::BTreeSet;

use axum::http::StatusCode;
use kernel::calendar::Label;
use kernel::{Failed, Scope};
use webkit::{Lang, Strictness, Texts, Tongue};

use super::bench::{Bench, PASSWORD, accounts, benches};
use super::browser::Browser;
use crate::{
    AccessRefused, CareRefused, ChangePassword, Cost, Refused, Unfit, change_password, give_password, people,
    tokens_of,
};

const NEW: &str = "fyra gröna båtar";

async fn with_password(bench: &Bench, login: &str, role: &str, scope: Scope) -> kernel::PersonId {
    let person = bench.person_with(login, role, scope).await;
    let old = give_password(&bench.cx, &bench.admin, person, Cost::TRIFLING).await.unwrap();
    let order = ChangePassword { old, new: PASSWORD.into() };
    change_password(&bench.cx, &bench.actor(person).await, order, Cost::TRIFLING).await.unwrap();
    person
}

#[tokio::test]
async fn whoever_signs_in_comes_to_where_they_were_going_and_out_again() {
    for bench in benches().await {
        let mut browser = Browser::new(&bench);
        let led = browser.get("/me").await;
        assert_eq!((led.status, led.location.as_str()), (StatusCode::SEE_OTHER, "/sign-in?next=%2Fme"));
        let wrong = browser.fill(&led.location, "/sign-in", &[("login", "admin"), ("password", "fel")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            wrong.body.contains("Användarnamnet eller lösenordet är fel.")
                && !wrong.body.contains("value=\"fel\"")
        );
        let fields = [("login", "admin"), ("password", PASSWORD), ("next", "/me")];
        let let_in = browser.fill(&led.location, "/sign-in", &fields).await;
        assert_eq!((let_in.status, let_in.location.as_str()), (StatusCode::SEE_OTHER, "/me"));
        assert!(browser.get("/me").await.body.contains("Administratör Asp"));
        let me = browser.get("/me").await;
        assert!(!me.body.contains("/sign-out"), "the navigation belongs to the binary");
        let abroad = [("login", "admin"), ("password", PASSWORD), ("next", "https://example.se/")];
        let let_in = Browser::new(&bench).fill("/sign-in", "/sign-in", &abroad).await;
        assert_eq!(let_in.location, "/", "never to another site");
    }
}

#[tokio::test]
async fn too_many_failures_say_when_to_try_again() {
    for bench in benches().await {
        let mut browser = Browser::new(&bench);
        for _ in 0..5 {
            browser.fill("/sign-in", "/sign-in", &[("login", "admin"), ("password", "fel")]).await;
        }
        let fields = [("login", "admin"), ("password", PASSWORD)];
        let closed = browser.fill("/sign-in", "/sign-in", &fields).await;
        assert_eq!(closed.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(closed.body.contains("Försök igen måndag 23 november 2026 kl. 09:15."), "{}", closed.body);
    }
}

#[tokio::test]
async fn only_those_who_manage_people_see_the_roster() {
    for bench in benches().await {
        let ek = with_password(&bench, "ek", "editor", accounts(&[1])).await;
        let mut editor = Browser::of(&bench, "ek").await;
        for path in ["/people", "/people/new", &format!("/people/{ek}"), "/units"] {
            assert_eq!(editor.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
            assert_eq!(Browser::new(&bench).get(path).await.status, StatusCode::SEE_OTHER, "{path}");
        }
        assert_eq!(editor.get("/me").await.status, StatusCode::OK);
        let mut admin = Browser::of(&bench, "admin").await;
        for path in ["/people/01900000-0000-7000-8000-000000000099", "/people/x"] {
            assert_eq!(admin.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
}

#[tokio::test]
async fn every_page_is_whole_in_both_languages() {
    for bench in benches().await {
        let ek = with_password(&bench, "ek", "editor", accounts(&[1])).await;
        let mut browser = Browser::of(&bench, "admin").await;
        for language in ["sv", "en"] {
            browser.language = language;
            for path in
                ["/me", "/people", "/people/new", &format!("/people/{ek}"), "/units", "/sign-in?next=/"]
            {
                let page = browser.get(path).await;
                assert_eq!(page.status, StatusCode::OK, "{path} {}", page.body);
                assert!(page.body.contains(&format!("<html lang=\"{language}\"")), "{path}");
                assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
                assert!(!page.body.contains('⟦'), "{path}");
                assert_ids_are_unique(&page.body, path);
            }
        }
    }
}

fn assert_ids_are_unique(page: &str, path: &str) {
    let mut seen = BTreeSet::new();
    for id in page.split(" id=\"").skip(1).filter_map(|it| it.split('"').next()) {
        assert!(seen.insert(id), "{path} has two elements with the id {id}");
    }
}

#[tokio::test]
async fn a_person_is_let_in_given_a_role_and_sent_away_by_the_forms() {
    for bench in benches().await {
        let mut admin = Browser::of(&bench, "admin").await;
        let wrong = admin.fill("/people/new", "/people", &[("name", "Redaktör Ek"), ("login", "ek")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("Skriv en e-postadress") && wrong.body.contains("value=\"Redaktör Ek\""));
        let fields = [("name", "Redaktör Ek"), ("login", "ek"), ("mail", "ek@example.se"), ("unit", "")];
        let added = admin.fill("/people/new", "/people", &fields).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER);
        let page = added.location;
        let to = |it: &str| format!("{page}/{it}");
        let role = [("role", "communicator"), ("role_first", "2026-11-23"), ("role_last", "2026-11-22")];
        let backwards = admin.fill(&page, &to("roles"), &role).await;
        assert!(backwards.body.contains("Sista dagen ligger före den första."));
        let role = [("role", "communicator"), ("role_first", "2026-11-23"), ("role_last", "")];
        assert_eq!(admin.fill(&page, &to("roles"), &role).await.location, page);
        let alone = [("first", "2026-11-24"), ("last", "2026-11-25"), ("deputy", "")];
        let refused = admin.fill(&page, &to("absences"), &alone).await;
        assert!(refused.body.contains("Välj en ersättare."));
        let no_day = [("first", "i morgon"), ("last", "2026-11-25"), ("deputy", "")];
        assert!(admin.fill(&page, &to("absences"), &no_day).await.body.contains("Skriv en dag"));
        let given = admin.fill(&page, &to("password"), &[]).await;
        assert_eq!(given.status, StatusCode::OK);
        let secret = given.body.split("<code>").nth(1).unwrap().split('<').next().unwrap().to_owned();
        let mut ek = Browser::new(&bench);
        let fields = [("login", "ek"), ("password", secret.as_str()), ("next", "/people")];
        let first_time = ek.fill("/sign-in", "/sign-in", &fields).await;
        assert_eq!(first_time.location, "/me", "the password is changed first");
        let first = ek.get("/me").await.body;
        assert!(first.contains("Ditt lösenord är känt av någon annan."));
        assert!(
            first.contains("<h1>Välj ett eget lösenord</h1>") && !first.contains("/me/tokens"),
            "{first}"
        );
        assert_eq!(admin.fill(&page, &to("leaving"), &[]).await.location, page);
        assert_eq!(ek.get("/me").await.location, "/sign-in?next=%2Fme", "the session is over");
        assert!(people(&bench.cx.store.reader()).await.unwrap().iter().any(|it| it.left_at.is_some()));
    }
}

#[tokio::test]
async fn whoever_has_chosen_their_own_password_goes_on_to_what_is_to_be_done() {
    for bench in benches().await {
        let ek = bench.person("ek", "Redaktör Ek").await;
        let given = crate::give_password(&bench.cx, &bench.admin, ek, crate::Cost::TRIFLING).await.unwrap();
        let given = secrecy::ExposeSecret::expose_secret(&given).to_owned();
        let mut browser = Browser::new(&bench);
        let fields = [("login", "ek"), ("password", given.as_str()), ("next", "/people")];
        assert_eq!(browser.fill("/sign-in", "/sign-in", &fields).await.location, "/me");
        let differs = [("old", given.as_str()), ("new", NEW), ("again", "något annat här")];
        let refused = browser.fill("/me", "/me/password", &differs).await;
        assert!(refused.body.contains("De två nya lösenorden är inte lika."));
        let fields = [("old", given.as_str()), ("new", NEW), ("again", NEW)];
        assert_eq!(browser.fill("/me", "/me/password", &fields).await.location, "/");
        assert!(browser.get("/me").await.body.contains("/me/tokens"), "the page is whole");
    }
}

#[tokio::test]
async fn one_changes_ones_password_and_makes_keys_on_ones_own_page() {
    for bench in benches().await {
        let mut admin = Browser::of(&bench, "admin").await;
        let differs = [("old", PASSWORD), ("new", NEW), ("again", "något annat här")];
        let refused = admin.fill("/me", "/me/password", &differs).await;
        assert!(refused.body.contains("De två nya lösenorden är inte lika."));
        let short = [("old", PASSWORD), ("new", "kort"), ("again", "kort")];
        assert!(admin.fill("/me", "/me/password", &short).await.body.contains("minst 12 tecken"));
        let mut elsewhere = Browser::of(&bench, "admin").await;
        let fields = [("old", PASSWORD), ("new", NEW), ("again", NEW)];
        assert_eq!(admin.fill("/me", "/me/password", &fields).await.location, "/me");
        assert_eq!(admin.get("/me").await.status, StatusCode::OK, "this session goes on");
        assert_eq!(elsewhere.get("/me").await.status, StatusCode::SEE_OTHER, "the others end");
        let nameless = [("token_name", ""), ("token_days", "30")];
        assert!(admin.fill("/me", "/me/tokens", &nameless).await.body.contains("Ge nyckeln ett namn."));
        let made =
            admin.fill("/me", "/me/tokens", &[("token_name", "Statistik"), ("token_days", "30")]).await;
        assert!(made.body.contains("<code>uppsikt_"));
        assert!(!admin.get("/me").await.body.contains("uppsikt_"), "the secret is shown once");
        let token = tokens_of(&bench.cx.store.reader(), bench.admin.id().unwrap()).await.unwrap()[0].id;
        let ended = admin.fill("/me", &format!("/me/tokens/{token}/ending"), &[]).await;
        assert_eq!(ended.location, "/me");
        assert!(admin.get("/me").await.body.contains("Avslutad 23 nov 2026."));
    }
}

#[test]
fn every_reason_for_a_refusal_is_said_in_both_languages() {
    let until = "2026-11-23T08:15:00Z".parse().unwrap();
    let day = "2026-11-24".parse().unwrap();
    let refused = [
        Refused::NotPermitted,
        Refused::AlreadyFounded,
        Refused::UnknownPerson,
        Refused::HasLeft,
        Refused::NameMissing,
        Refused::NameTooLong,
        Refused::DeputyIsGone,
        Refused::LoginUnfit,
        Refused::LoginTaken,
        Refused::MailUnfit,
        Refused::UnknownUnit,
        Refused::UnknownRole("king".into()),
        Refused::RoleTooWeak("editor".into()),
        Refused::NoAccount,
        Refused::DaysBackwards,
        Refused::UnknownAssignment,
        Refused::LastAdministrator,
        Refused::DeputyMissing,
        Refused::DeputyIsThePerson,
        Refused::DeputyLacks { role: Label::same("x"), days: vec![day] },
        Refused::DeputyUntrained { course: Label::same("x"), days: vec![day] },
        Refused::DeputyUnmandated { days: vec![day] },
        Refused::Alone { days: vec![day] },
        Refused::DeputyIsAway { days: vec![day] },
        Refused::DaysAreOver,
        Refused::DaysTooMany,
        Refused::NoSuchUnit,
        Refused::UnitBelowItself,
        Refused::NotACompany,
        Refused::BodyUnfit,
        Refused::NumberUnfit,
        Refused::DecidedLater,
        Refused::AbsentAlready,
        Refused::UnknownAbsence,
        Refused::Failed(Failed::new("x")),
    ];
    let access = [
        AccessRefused::Wrong,
        AccessRefused::Wait { until },
        AccessRefused::NotAPerson,
        AccessRefused::TokenNameMissing,
        AccessRefused::TokenDays,
        AccessRefused::UnknownToken,
        AccessRefused::Failed(Failed::new("x")),
    ];
    let unfit = [Unfit::TooShort, Unfit::TooLong, Unfit::IsTheName, Unfit::Common, Unfit::Unchanged];
    let texts = refused.iter().map(Refused::text);
    let care = every_care();
    let texts = texts.chain(care.iter().map(CareRefused::text));
    let texts = texts.chain(access.iter().map(AccessRefused::text)).chain(unfit.iter().map(Unfit::text));
    let said = Texts::load(Strictness::Strict);
    for text in texts {
        let [sv, en] = [Lang::Sv, Lang::En].map(|it| Tongue::new(it, said.clone()).say(&text));
        assert!(sv.ends_with('.') && en.ends_with('.') && sv != en, "{sv} {en}");
    }
}

fn every_care() -> Vec<CareRefused> {
    vec![
        CareRefused::NotPermitted,
        CareRefused::UnknownPerson,
        CareRefused::HasLeft,
        CareRefused::UnknownCourse,
        CareRefused::UnknownPart,
        CareRefused::NotTheTrainer,
        CareRefused::OwnCourse,
        CareRefused::ProofMissing,
        CareRefused::TooLong,
        CareRefused::DayToCome,
        CareRefused::UnknownAssignment,
        CareRefused::NoMandateNeeded,
        CareRefused::NotTheGiver,
        CareRefused::OwnMandate,
        CareRefused::ReasonMissing,
        CareRefused::OtherVersion,
        CareRefused::UnknownTask,
        CareRefused::DoneAlready,
        CareRefused::Failed(Failed::new("x")),
    ]
}

use axum::http::StatusCode;
use guideline::Gate;
use kernel::{Permission, PersonId, Scope};

use super::bench::{Bench, PASSWORD, account, accounts, benches};
use super::browser::Browser;
use crate::{ChangePassword, Cost, Days, change_password, give_password, leave, tasks};

async fn with_password(bench: &Bench, person: PersonId) {
    let old = give_password(&bench.cx, &bench.admin, person, Cost::TRIFLING).await.unwrap();
    let order = ChangePassword { old, new: PASSWORD.into() };
    change_password(&bench.cx, &bench.actor(person).await, order, Cost::TRIFLING).await.unwrap();
}

/// An editor whose mandate waits, the manager, and a coordinator, each with a password.
async fn people(bench: &Bench) -> (PersonId, PersonId) {
    let ek = bench.person("ek", "Redaktör Ek").await;
    bench.assign_alone(ek, "editor", accounts(&[1]), Days::from(bench.today())).await;
    let lonn = bench.person_with("lonn", "coordinator", Scope::All).await;
    for person in [ek, lonn, bench.manager.id().unwrap()] {
        with_password(bench, person).await;
    }
    (ek, lonn)
}

#[tokio::test]
async fn the_manager_gives_and_withdraws_a_mandate_by_the_forms() {
    for bench in benches().await {
        let (ek, _) = people(&bench).await;
        let mut chief = Browser::of(&bench, "chef").await;
        let list = chief.get("/mandates").await;
        assert!(list.body.contains("Redaktör Ek") && list.body.contains("Väntar"), "{}", list.body);
        let action = list.body.split("action=\"/people/").nth(1).unwrap().split('"').next().unwrap();
        let action = format!("/people/{action}");
        assert_eq!(chief.fill("/mandates", &action, &[]).await.location, "/mandates");
        assert!(bench.actor(ek).await.may_on(Permission::Answer, account(1)));
        let withdrawal = format!("{action}/withdrawal");
        let without = chief.fill(&action, &withdrawal, &[("reason", " ")]).await;
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(without.body.contains("Skriv ett skäl."));
        chief.fill(&action, &withdrawal, &[("reason", "Andra uppgifter")]).await;
        assert!(!bench.actor(ek).await.may(Permission::Answer));
        let mut editor = Browser::of(&bench, "ek").await;
        assert!(editor.get("/me").await.body.contains("Väntar på uppdrag"));
        assert!(editor.get(&action).await.body.contains("Gavs av Chef Al"));
        let waits = editor.get("/training").await.body;
        assert!(waits.contains("Be någon med rollen Närmaste chef"), "{waits}");
    }
}

#[tokio::test]
async fn a_course_on_the_web_is_attested_by_the_form_with_what_shows_it() {
    for bench in benches().await {
        let (ek, _) = people(&bench).await;
        let mut editor = Browser::of(&bench, "ek").await;
        let page = format!("/people/{ek}/courses/data-protection");
        assert!(editor.get("/training").await.body.contains(&page));
        let today = [("completed", "2026-11-23"), ("proof", "")];
        let without = editor.fill(&page, &page, &today).await;
        assert!(without.body.contains("Skriv vad som visar att kursen är gjord."));
        let no_day = editor.fill(&page, &page, &[("completed", "i går"), ("proof", "x")]).await;
        assert_eq!(no_day.status, StatusCode::UNPROCESSABLE_ENTITY);
        let whole = [("completed", "2026-11-23"), ("proof", "Kursbevis 17")];
        assert_eq!(editor.fill(&page, &page, &whole).await.location, "/training");
        assert!(editor.get("/training").await.body.contains("Gjord 23 nov 2026"));
        assert!(editor.get(&page).await.body.contains("Intygat av Redaktör Ek. Kursbevis 17"));
        let mut stranger = Browser::of(&bench, "chef").await;
        let other = format!("/people/{ek}/courses/king");
        assert_eq!(stranger.get(&other).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn the_conduct_rules_are_read_acknowledged_and_followed_up_on_one_page() {
    for bench in benches().await {
        people(&bench).await;
        let mut editor = Browser::of(&bench, "ek").await;
        let rules = editor.get("/conduct").await.body;
        assert!(rules.contains("I tjänsten företräder du kommunen") && rules.contains("MOT-PRI-01"));
        for it in bench.cx.papers.requirements.list.iter().filter(|it| it.conduct) {
            assert_eq!(rules.matches(&it.wording).count(), 1, "{} is read once: {rules}", it.id);
        }
        assert!(!rules.contains("Vem som har bekräftat"), "only who oversees it sees how others stand");
        let stale = editor.fill("/conduct", "/conduct", &[("version", "motala@2013-03-21")]).await;
        assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
        let version = bench.cx.guideline.version.to_string();
        let done = editor.fill("/conduct", "/conduct", &[("version", &version)]).await;
        assert_eq!(done.location, "/conduct");
        assert!(editor.get("/conduct").await.body.contains("Du bekräftade den här versionen"));
        let overview = Browser::of(&bench, "lonn").await.get("/conduct").await.body;
        let table = overview.split_once("Vem som har bekräftat").unwrap().1;
        assert!(table.contains("Redaktör Ek") && table.contains("Inte bekräftat"));
    }
}

#[tokio::test]
async fn the_tree_of_units_is_shown_changed_and_adopted_by_the_forms() {
    for bench in benches().await {
        let mut admin = Browser::of(&bench, "admin").await;
        for (name, kind) in [("Kommunstyrelsen", "committee"), ("Bostadsbolaget", "company")] {
            let fields = [("name", name), ("kind", kind), ("parent", "")];
            assert_eq!(admin.fill("/units", "/units", &fields).await.location, "/units");
        }
        let units = crate::units(&bench.cx.store.reader()).await.unwrap();
        let id = |name: &str| units.iter().find(|it| it.name == name).unwrap().id.to_string();
        let fields = [("name", "Kundtjänst"), ("kind", "activity"), ("parent", &id("Bostadsbolaget"))];
        admin.fill("/units", "/units", &fields).await;
        let tree = admin.get("/units").await.body;
        assert!(tree.contains("Bolaget har inte antagit riktlinjen"), "{tree}");
        assert!(tree.contains("Personuppgiftsansvarig: Bostadsbolaget"));
        assert_eq!(tree.matches("<ul").count(), tree.matches("</ul>").count());
        let company = format!("/units/{}", id("Bostadsbolaget"));
        let adoptions = format!("{company}/adoptions");
        let half = [("body", "Styrelsen"), ("decided", "2026-10-01"), ("number", "")];
        assert!(admin.fill(&company, &adoptions, &half).await.body.contains("Skriv beslutets diarienummer"));
        let whole = [("body", "Styrelsen"), ("decided", "2026-10-01"), ("number", "BO 2026/14")];
        assert_eq!(admin.fill(&company, &adoptions, &whole).await.location, company);
        assert!(admin.get(&company).await.body.contains("Styrelsen, 1 okt 2026, BO 2026/14: antog motala@"));
        let board = id("Kommunstyrelsen");
        let moved = [("name", "Bostads AB"), ("parent", board.as_str())];
        assert_eq!(admin.fill(&company, &company, &moved).await.location, company);
        let shown = admin.get(&company).await.body;
        assert!(shown.contains("hette Bostadsbolaget, heter Bostads AB"), "{shown}");
        let units = crate::units(&bench.cx.store.reader()).await.unwrap();
        let below = units.iter().find(|it| it.name == "Kundtjänst").unwrap().id.to_string();
        let ring = [("name", "Bostads AB"), ("parent", below.as_str())];
        let refused = admin.fill(&company, &company, &ring).await;
        assert!(refused.body.contains("En enhet kan inte höra till sig själv"));
        let spoiled = admin.fill(&company, &company, &[("name", "Bostads AB"), ("parent", "x")]).await;
        assert_eq!(spoiled.status, StatusCode::UNPROCESSABLE_ENTITY, "it does not move to the top");
    }
}

#[tokio::test]
async fn what_a_leaver_left_is_done_by_the_form_and_stays_with_a_name() {
    for bench in benches().await {
        let (ek, _) = people(&bench).await;
        leave(&bench.cx, &bench.admin, ek).await.unwrap();
        let mut overseer = Browser::of(&bench, "lonn").await;
        assert!(overseer.get("/custody").await.body.contains("Ta bort Redaktör Ek som användare"));
        let task = format!("/custody/{}", tasks(&bench.cx.store.reader()).await.unwrap()[0].id);
        assert_eq!(overseer.fill(&task, &task, &[("note", "Bytt")]).await.location, "/custody");
        let done = overseer.get("/custody").await.body;
        assert!(done.contains("Inget att lämna över") && done.contains("Bytt"), "{done}");
        let mut chief = Browser::of(&bench, "chef").await;
        assert_eq!(chief.get("/custody").await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn the_pages_are_whole_in_both_languages_also_where_much_is_told() {
    for mut bench in benches().await {
        let (ek, _) = people(&bench).await;
        bench.cx = bench.under(|it| {
            it.people.courses[0].trainers = vec!["coordinator".into()];
            it.people.courses[0].blocks = vec![Gate::Answer];
            it.people.courses[0].valid_months = Some(12);
        });
        let role = bench.assign(ek, "communicator", accounts(&[2])).await;
        leave(&bench.cx, &bench.admin, bench.person("alm", "Redaktör Alm").await).await.unwrap();
        let task = tasks(&bench.cx.store.reader()).await.unwrap()[0].id;
        let pages = [
            "/training".to_owned(),
            "/conduct".to_owned(),
            "/mandates".to_owned(),
            "/custody".to_owned(),
            format!("/custody/{task}"),
            format!("/people/{ek}/courses/data-protection"),
            format!("/people/{ek}/roles/{role}/mandate"),
        ];
        let mut seen = 0;
        for login in ["ek", "lonn", "chef", "admin"] {
            let mut browser = Browser::of(&bench, login).await;
            for language in ["sv", "en"] {
                browser.language = language;
                for path in &pages {
                    let page = browser.get(path).await;
                    if page.status == StatusCode::OK {
                        seen += 1;
                        assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
                        assert!(!page.body.contains('⟦'), "{path}");
                    }
                }
            }
            assert_eq!(browser.get("/training.csv").await.status, StatusCode::OK);
        }
        assert!(seen >= 40, "{seen} pages were seen");
    }
}

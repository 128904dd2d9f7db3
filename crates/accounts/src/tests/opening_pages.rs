use axum::http::StatusCode;
use guideline::{Guide, GuideGate, Term};
use kernel::PersonId;
use kernel::calendar::Label;
use people::{ChangePassword, Cost};
use webkit::{Lang, Strictness, Texts, Tongue};

use super::bench::{Bench, PASSWORD, benches};
use super::browser::Browser;
use super::town::{answers, decided, yes};
use crate::opening::words;
use crate::{
    Column, Fault, Field, Missing, OpenAccount, OpeningRefused, Stage, Unreadable, Why, applications,
    bring_in, decide,
};

async fn browser_of(bench: &Bench, person: PersonId, login: &str) -> Browser {
    let old = people::give_password(&bench.cx, &bench.admin, person, Cost::TRIFLING).await.unwrap();
    let actor = bench.actor(person).await;
    let order = ChangePassword { old, new: PASSWORD.into() };
    people::change_password(&bench.cx, &actor, order, Cost::TRIFLING).await.unwrap();
    Browser::of(bench, login).await
}

fn fields(all: &[(String, String)]) -> Vec<(&str, &str)> {
    all.iter().map(|it| (it.0.as_str(), it.1.as_str())).collect()
}

/// Takes the steps of the way on their pages; one that is barred or somebody else's is refused.
async fn walked(bench: &Bench, home: &str, chef: &mut Browser, alm: &mut Browser, ek: &mut Browser) {
    let reader = bench.ek.to_string();
    let terms = format!("{home}/steps/terms");
    let without =
        chef.fill(&terms, &terms, &[("terms", ""), ("reader", &reader), ("day", "2026-11-23")]).await;
    assert!(without.body.contains("Skriv vilken version"), "{}", without.body);
    let read = [("terms", "2026-10"), ("reader", reader.as_str()), ("day", "2026-11-23"), ("note", "")];
    assert_eq!(chef.fill(&terms, &terms, &read).await.location, home);
    assert_eq!(ek.get(&format!("{home}/steps/creation")).await.status, StatusCode::CONFLICT);
    for (who, step) in [(&mut *alm, "creation"), (&mut *chef, "access")] {
        let path = format!("{home}/steps/{step}");
        if step == "access" {
            let barred = who.fill(&path, &path, &[("day", "2026-11-23")]).await;
            assert!(barred.body.contains("Steget före är inte gjort: Tjänsteadress"), "{}", barred.body);
            continue;
        }
        assert_eq!(
            who.fill(&path, &path, &[("day", "2026-11-23"), ("note", "Skapat.")]).await.location,
            home
        );
    }
    for (who, step) in [(&mut *alm, "mailbox"), (&mut *chef, "access")] {
        let path = format!("{home}/steps/{step}");
        assert_eq!(who.fill(&path, &path, &[("day", "2026-11-23")]).await.location, home, "{step}");
    }
    let training = format!("{home}/steps/training");
    let untrained = ek.fill(&training, &training, &[("day", "2026-11-23")]).await;
    assert!(untrained.body.contains("Redaktör Ek ("), "{}", untrained.body);
    bench.trained(bench.ek).await;
    bench.trained(bench.alm).await;
    assert_eq!(ek.fill(&training, &training, &[("day", "2026-11-23")]).await.location, home);
}

#[tokio::test]
async fn an_account_is_applied_for_decided_and_opened_by_the_forms() {
    for bench in benches().await {
        bench.with_role(bench.chef, "coordinator").await;
        bench.with_role(bench.alm, "communicator").await;
        let mut ek = browser_of(&bench, bench.ek, "ek").await;
        let mut chef = browser_of(&bench, bench.chef, "chef").await;
        let mut alm = browser_of(&bench, bench.alm, "alm").await;
        let mut sent = answers(&bench);
        sent.retain(|it| it.0 != "q-goals");
        let saved = ek.fill("/applications/new", "/applications", &fields(&sent)).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let home = saved.location;
        let draft = ek.get(&home).await.body;
        assert!(
            draft.contains("En sak saknas") && draft.contains("mätbara mål har kontot?: svara på det här."),
            "{draft}"
        );
        let refused = ek.fill(&home, &format!("{home}/submission"), &[("seen", "1")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Ansökan lämnades inte in"));
        let form = ek.get(&format!("{home}/wording")).await.body;
        assert!(form.contains("value=\"Biblioteket\"") && form.contains("name=\"seen\" value=\"1\""));
        let mut whole = answers(&bench);
        whole.push(("seen".to_owned(), "1".to_owned()));
        let wording = format!("{home}/wording");
        assert_eq!(ek.fill(&wording, &wording, &fields(&whole)).await.location, home);
        let submission = format!("{home}/submission");
        assert_eq!(ek.fill(&home, &submission, &[("seen", "2")]).await.location, home);
        let waits = chef.get("/applications").await.body;
        assert!(waits.contains("Väntar på dig") || waits.contains("Biblioteket"));
        let view = format!("{home}/views/manager");
        assert_eq!(chef.fill(&view, &view, &[("seen", "2"), ("said", "Vi har tid.")]).await.location, home);
        assert!(chef.get("/applications").await.body.contains("Besluta om ansökan"));
        let decision = format!("{home}/decision");
        let empty = chef.fill(&decision, &decision, &[("seen", "2")]).await;
        assert!(empty.body.contains("Välj bifall eller avslag."));
        let own = [("seen", "2"), ("verdict", "approve"), ("reason", ""), ("role", ""), ("delegation", "")];
        assert_eq!(chef.fill(&decision, &decision, &own).await.location, home);
        assert!(chef.get(&home).await.body.contains("Beviljad"));
        walked(&bench, &home, &mut chef, &mut alm, &mut ek).await;
        let opening = format!("{home}/opening");
        let shown = alm.get(&opening).await.body;
        assert!(shown.contains("value=\"biblioteket\""), "the key follows from the name");
        let opened = [("key", "biblioteket"), ("url", "https://biblioteket.example.se")];
        assert_eq!(alm.fill(&opening, &opening, &opened).await.location, "/accounts/biblioteket");
        let page = alm.get(&home).await.body;
        assert!(page.contains("Öppnat") && page.contains("läste villkoren, version 2026-10"), "{page}");
        assert!(page.contains("href=\"/accounts/biblioteket\""));
    }
}

#[tokio::test]
async fn a_void_yes_is_told_on_the_page_and_an_old_wording_is_not_decided_on() {
    for mut bench in benches().await {
        bench.under(|it| {
            it.opening.deciders.roles = vec!["manager".into(), "communicator".into()];
            it.opening.deciders.mode = guideline::DecisionMode::Jointly;
            it.opening.deciders.consulted = Vec::new();
        });
        let manager = bench.with_role(bench.chef, "manager").await;
        bench.with_role(bench.alm, "communicator").await;
        let ek = bench.actor(bench.ek).await;
        let id = bench.submitted(&ek).await;
        decide(&bench.cx, &manager, yes(id, 1)).await.unwrap();
        let mut alm = browser_of(&bench, bench.alm, "alm").await;
        let decision = format!("/applications/{id}/decision");
        let old = alm.get(&decision).await.body;
        let other = bench.wording(&[("q-audience", "Äldre")]);
        crate::rewrite_application(&bench.cx, &ek, id, 1, &other).await.unwrap();
        let refused = alm.fill(&decision, &decision, &[("seen", "1"), ("verdict", "approve")]).await;
        assert!(
            old.contains("lydelse 1") && refused.body.contains("Ansökan har ändrats sedan du öppnade den.")
        );
        let mut chef = browser_of(&bench, bench.chef, "chef").await;
        let page = chef.get(&format!("/applications/{id}")).await.body;
        assert!(page.contains("Tidigare ja gäller inte den nya lydelsen: Chef Lind."), "{page}");
        assert!(page.contains("gäller inte längre"));
        assert!(chef.get("/applications").await.body.contains("ny lydelse sedan ditt ja"));
    }
}

#[tokio::test]
async fn a_file_is_shown_row_by_row_before_it_is_brought_in() {
    for bench in benches().await {
        let mut admin = Browser::of(&bench, "admin").await;
        let file = "namn;plattform;adress;enhet;syfte;ansvarig;ersättare;chef\r\n\
            Bibliotek;facebook;https://b.example.se;Tekniska nämnden;Berätta;ek;alm;chef\r\n\
            <b>Fel</b>;facebook;https://f.example.se;Okänd;Berätta;ek;alm;chef\r\n";
        let old = encoding_rs::WINDOWS_1252.encode(file).0.into_owned();
        let shown = admin.upload("/imports", "/imports", "konton.csv", &old).await;
        assert_eq!(shown.status, StatusCode::SEE_OTHER, "{}", shown.body);
        let page = admin.get(&shown.location).await.body;
        assert!(page.contains("Ta in ett konto") && page.contains("Enhet: enheten finns inte"), "{page}");
        assert!(
            page.contains("&#60;b&#62;Fel") && !page.contains("<b>Fel"),
            "what is in a file is no part of a page"
        );
        let digest =
            page.split("name=\"shown\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let confirmation = format!("{}/confirmation", shown.location);
        let stale = admin.fill(&shown.location, &confirmation, &[("shown", "")]).await;
        assert_eq!(stale.location, shown.location);
        let done = admin.fill(&shown.location, &confirmation, &[("shown", &digest)]).await;
        assert_eq!(done.location, "/accounts");
        assert!(admin.get("/accounts").await.body.contains("Bibliotek"));
        let mut ek = browser_of(&bench, bench.ek, "ek").await;
        assert_eq!(ek.get("/imports").await.status, StatusCode::FORBIDDEN);
        assert_eq!(ek.get(&shown.location).await.status, StatusCode::FORBIDDEN);
        let empty = admin.upload("/imports", "/imports", "", b"").await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.body.contains("Välj en fil med en rad rubriker"));
    }
}

#[tokio::test]
async fn the_duties_of_an_old_account_are_met_on_its_pages() {
    for bench in benches().await {
        let id = bring_in(&bench.cx, &bench.admin, OpenAccount { key: "webben".into(), ..bench.order() })
            .await
            .unwrap();
        bench.editor(bench.ek, id).await;
        let mut ek = browser_of(&bench, bench.ek, "ek").await;
        let list = ek.get("/accounts/webben/duties").await.body;
        assert!(list.contains("Klart senast 22 maj 2027"), "{list}");
        let duty = "/accounts/webben/duties/question-goals";
        let secret = ek.fill(duty, duty, &[("note", "Lösenord: Sommar2026!")]).await;
        assert!(secret.body.contains("ser ut att innehålla ett lösenord"), "{}", secret.body);
        assert_eq!(
            ek.fill(duty, duty, &[("note", "Tusen läsare.")]).await.location,
            "/accounts/webben/duties"
        );
        assert!(ek.get("/accounts/webben/duties").await.body.contains("Tusen läsare."));
        let custodians = "/accounts/webben/custodians";
        let (one, two) = (bench.ek.to_string(), bench.alm.to_string());
        let few = ek.fill(custodians, custodians, &[("custodian-1", &one)]).await;
        assert!(few.body.contains("det behövs minst 2."), "{}", few.body);
        let both = [("custodian-1", one.as_str()), ("custodian-2", two.as_str())];
        assert_eq!(ek.fill(custodians, custodians, &both).await.location, "/accounts/webben");
        let page = ek.get("/accounts/webben").await.body;
        assert!(page.contains("<li>Redaktör Alm</li>") && page.contains("saker att komplettera"));
        bench.turn_to("2027-05-24T08:00:00Z");
        let mut admin = Browser::of(&bench, "admin").await;
        assert!(admin.get("/accounts/webben/duties").await.body.contains("försenat"));
        let mut alm = browser_of(&bench, bench.alm, "alm").await;
        assert_eq!(alm.get("/accounts/webben/duties").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn every_page_of_an_application_is_whole_in_both_languages() {
    for bench in benches().await {
        let coordinator = bench.with_role(bench.chef, "coordinator").await;
        let applicant = bench.actor(bench.ek).await;
        let id = bench.submitted(&applicant).await;
        let later = bench.submitted(&applicant).await;
        decided(&bench, later, &coordinator, &coordinator).await;
        let account = OpenAccount { key: "webben".into(), ..bench.order() };
        bring_in(&bench.cx, &bench.admin, account).await.unwrap();
        let mut chef = browser_of(&bench, bench.chef, "chef").await;
        let mut ek = browser_of(&bench, bench.ek, "ek").await;
        for language in ["sv", "en"] {
            (chef.language, ek.language) = (language, language);
            let home = format!("/applications/{id}");
            let theirs = ["/applications", "/delegated-decisions", "/imports", "/accounts/webben/duties"];
            for path in theirs.map(str::to_owned).into_iter().chain([
                home.clone(),
                format!("{home}/decision"),
                format!("{home}/views/manager"),
                format!("/applications/{later}"),
                format!("/applications/{later}/steps/terms"),
                "/accounts/webben/custodians".to_owned(),
                "/accounts/webben/duties/question-goals".to_owned(),
            ]) {
                whole(&mut chef, language, &path).await;
            }
            for path in [
                "/applications/new".to_owned(),
                home.clone(),
                format!("{home}/wording"),
                format!("{home}/withdrawal"),
            ] {
                whole(&mut ek, language, &path).await;
            }
        }
        let hidden = Browser::new(&bench).get(&format!("/applications/{id}")).await;
        assert!(hidden.location.starts_with("/sign-in"));
        assert_eq!(applications(&bench.cx, &bench.admin).await.unwrap().0.len(), 2);
    }
}

async fn whole(browser: &mut Browser, language: &str, path: &str) {
    let page = browser.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{path} {}", page.body);
    assert!(page.body.contains(&format!("<html lang=\"{language}\"")), "{path}");
    assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
    let mut seen = std::collections::BTreeSet::new();
    for id in page.body.split(" id=\"").skip(1).filter_map(|it| it.split('"').next()) {
        assert!(seen.insert(id), "{path} has two elements with the id {id}");
    }
}

#[test]
fn every_reason_is_said_in_both_languages() {
    let guideline = guideline::builtin::load("motala").unwrap();
    let label = || kernel::calendar::Label::same("x");
    let party = || guideline::Party::Role("editor".into());
    let refused = [
        OpeningRefused::NotFound,
        OpeningRefused::NotPermitted,
        OpeningRefused::NotYourStep(party()),
        OpeningRefused::Stale,
        OpeningRefused::OutOfOrder(Stage::Draft),
        OpeningRefused::AlreadyDecided(Stage::Decided),
        OpeningRefused::Incomplete(Vec::new()),
        OpeningRefused::LooksSecret(None),
        OpeningRefused::ReasonMissing,
        OpeningRefused::Barred(label()),
        OpeningRefused::UnknownStep,
        OpeningRefused::Demanded,
        OpeningRefused::TermsMissing,
        OpeningRefused::DayUnfit,
        OpeningRefused::OwnApplication,
        OpeningRefused::NotHeard(label()),
        OpeningRefused::GuideUnread(label()),
        OpeningRefused::DelegationMissing,
        OpeningRefused::Account(crate::Refused::KeyTaken),
    ];
    let whys = [
        Why::NotAnswered,
        Why::NeedsReason,
        Why::TooFew(2),
        Why::TooMany(2),
        Why::SaidNo,
        Why::NoAddress,
        Why::NoHours,
        Why::UnknownPerson,
        Why::KindForbidden,
        Why::MailboxRefused,
        Why::MailboxPrivate,
        Why::SignInTooWeak,
        Why::NotEligible,
        Why::OwnDeputy,
        Why::CustodianMissing(guideline::Party::Responsible),
        Why::CustodianMissing(party()),
    ];
    let unreadable = [
        Unreadable::Empty,
        Unreadable::NoText,
        Unreadable::HeadingsMissing(vec![Column::Name]),
        Unreadable::HeadingTwice(Column::Name),
        Unreadable::TooLong,
    ];
    let missing = |why| Missing { field: Field::Question("goals".into()), why }.text(&guideline);
    let mut texts: Vec<_> = refused.iter().map(OpeningRefused::text).collect();
    texts.extend(whys.into_iter().map(missing));
    texts.extend(unreadable.iter().map(Unreadable::text));
    texts.extend(Fault::ALL.iter().map(|it| it.text()));
    texts.extend(Column::ALL.iter().map(|it| it.text()));
    texts
        .extend([words::party(&guideline, &party()), words::party(&guideline, &guideline::Party::Applicant)]);
    let said = Texts::load(Strictness::Strict);
    for text in &texts {
        let [sv, en] = [Lang::Sv, Lang::En].map(|it| Tongue::new(it, said.clone()).say(text));
        assert!(!sv.is_empty() && sv != en, "{sv} {en}");
    }
}

#[tokio::test]
async fn the_words_that_the_guideline_explains_are_opened_where_the_application_is_written() {
    for mut bench in benches().await {
        let mut ek = browser_of(&bench, bench.ek, "ek").await;
        assert!(!ek.get("/applications/new").await.body.contains("<details"), "Motala explains none");
        bench.under(|it| {
            it.terms = vec![Term {
                key: "audience".into(),
                label: Label::same("Målgrupp"),
                text: Label::same("De som kontot är till för."),
                sources: Vec::new(),
            }];
        });
        let form = Browser::of(&bench, "ek").await.get("/applications/new").await.body;
        for said in ["<summary>Ord i ansökan", "/guideline/terms#audience", "De som kontot är till för."] {
            assert!(form.contains(said), "{form}");
        }
    }
}

#[tokio::test]
async fn whoever_has_not_read_the_guidance_is_led_to_it_from_the_decision() {
    for mut bench in benches().await {
        bench.under(|it| {
            it.opening.deciders.consulted = Vec::new();
            it.people.guides = vec![Guide {
                key: "deciding".into(),
                label: Label::same("För dig som beslutar"),
                points: Vec::new(),
                for_roles: vec!["coordinator".into()],
                blocks: vec![GuideGate::Decide],
                sources: Vec::new(),
            }];
        });
        bench.with_role(bench.chef, "coordinator").await;
        let id = bench.submitted(&bench.actor(bench.ek).await).await;
        let mut chef = browser_of(&bench, bench.chef, "chef").await;
        let decision = format!("/applications/{id}/decision");
        let refused = chef.fill(&decision, &decision, &[("seen", "1"), ("verdict", "approve")]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        let said = "Läs och bekräfta först vägledningen";
        assert!(refused.body.contains(said) && refused.body.contains("href=\"/guideline/guides\""));
    }
}

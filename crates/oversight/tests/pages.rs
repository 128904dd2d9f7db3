//! The pages of oversight, as a browser is shown them.

#[path = "../../dialogue/tests/browser/mod.rs"]
mod browser;

use axum::http::StatusCode;
use browser::Browser;
use testkit::World;

#[tokio::test]
async fn an_incident_is_reported_received_and_notified_on_its_pages() {
    for world in World::each().await {
        let reporter = world.person("Redaktör Bok", "editor").await;
        let coordinator = world.person("Samordnare Hassel", "security-coordinator").await;
        let stranger = world.person("Kommunikatör Gran", "communicator").await;
        let editor = Browser::of(&world, oversight::routes(), &reporter).await;
        editor.get("/incidents").await.is(StatusCode::OK).says(&["Inga incidenter", "Anmäl incident"]);
        let new = editor.get("/incidents/new?account=motala-webben").await;
        new.says(&["Information har läckt", "konfidentialitet", "72 timmar"]);
        let half = [("kind", "leak"), ("extent", "harm"), ("what", "En lista låg öppen")];
        let refused = editor.fill_in(&new, "/incidents/new", &half).await;
        refused.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Svara på om incidenten rör personuppgifter."]);
        let whole = [("kind", "leak"), ("extent", "harm"), ("what", "En lista låg öppen"), ("breach", "yes")];
        let here = editor.fill_in(&new, "/incidents/new", &whole).await.leads_to().to_owned();
        editor.get(&here).await.says(&["Åtgärdskort", "Fråga samordnaren", "Anmäld"]);
        editor.in_english().get(&here).await.says(&["Action card", "What was done", "Reported"]);
        world.work().await;
        let other = Browser::of(&world, oversight::routes(), &stranger).await;
        other.get(&here).await.is(StatusCode::NOT_FOUND);
        let hassel = Browser::of(&world, oversight::routes(), &coordinator).await;
        hassel.get(&here).await.says(&["Bekräfta mottagandet", "Vem som har fått brev"]);
        let steps = format!("{here}/steps");
        let form = hassel.get(&format!("{steps}?act=described")).await;
        let empty = hassel.fill_in(&form, &steps, &[("nature", " ")]).await;
        empty.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Skriv det här också."]);
        let said = [
            ("nature", "Namn låg öppna"),
            ("persons", "Ett tiotal"),
            ("records", "Namn"),
            ("contact", "Dataskyddsombudet"),
            ("consequences", "Små"),
            ("measures", "Listan är borta"),
        ];
        assert_eq!(hassel.fill_in(&form, &steps, &said).await.leads_to(), here);
        hassel.get(&here).await.says(&["Listan är borta"]);
        hassel.get(&format!("{here}/notification.txt")).await.says(&["33.3 d", "Listan är borta"]);
        let form = hassel.get(&format!("{steps}?act=notified")).await;
        let silent = hassel.fill_in(&form, &steps, &[]).await;
        silent.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Skriv ärendets nummer."]);
        let number = [("reference", "IMY-2026-4711")];
        assert_eq!(hassel.fill_in(&form, &steps, &number).await.leads_to(), here);
        hassel.in_english().get(&here).await.says(&["IMY-2026-4711", "The authority was notified"]);
        hassel.in_english().get("/incidents").await.says(&["Incident report", "Of these attempts"]);
    }
}

#[tokio::test]
async fn a_crisis_is_begun_staffed_and_ended_on_its_pages() {
    for world in World::each().await {
        let leader = world.person("Kommunikationschef Lönn", "coordinator").await;
        let editor = world.person("Redaktör Bok", "editor").await;
        let lead = Browser::of(&world, oversight::routes(), &leader).await;
        let new = lead.get("/crises").await;
        new.says(&["Gå in i krisläge", "Används inte regelbundet", "Kommunens krisplan"]);
        let nameless = lead.fill_in(&new, "/crises", &[("name", " "), ("themes", "vatten")]).await;
        nameless.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Skriv vad krisen kallas."]);
        let fields = [("name", "Vattenläckan"), ("themes", "vatten"), ("used:motala-webben", "yes")];
        let here = lead.fill_in(&new, "/crises", &fields).await.leads_to().to_owned();
        lead.get(&here).await.says(&["Larm: ingen bemannar nu", "Pågår", "Hänvisning att sätta upp"]);
        lead.in_english().get(&here).await.says(&["Alarm: nobody staffs it now", "Going on"]);
        let roster = format!("{here}/accounts/motala-webben/roster");
        let form = lead.get(&roster).await;
        let (one, two) = (editor.id(), leader.id());
        let (one, two) = (one.map(|it| it.to_string()), two.map(|it| it.to_string()));
        let (one, two) = (one.unwrap_or_default(), two.unwrap_or_default());
        let slot = [
            ("person", one.as_str()),
            ("deputy", two.as_str()),
            ("from", "2026-11-23T08:00"),
            ("until", "2026-11-23T16:00"),
        ];
        assert_eq!(lead.fill_in(&form, &roster, &slot).await.leads_to(), here);
        lead.get(&here).await.says(&["Redaktör Bok"]).does_not_say(&["Larm: ingen bemannar nu"]);
        let other = Browser::of(&world, oversight::routes(), &editor).await;
        other.get("/crises").await.says(&["Vattenläckan"]).does_not_say(&["Ord att följa"]);
        other.get(&roster).await.is(StatusCode::FORBIDDEN);
        let page = lead.get(&here).await;
        let ending = format!("{here}/ending");
        let silent = lead.fill_in(&page, &ending, &[("reason", "")]).await;
        silent.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Skriv varför."]);
        assert_eq!(lead.fill_in(&page, &ending, &[("reason", "Lagat")]).await.leads_to(), here);
        lead.in_english().get(&here).await.says(&["Over", "Lagat"]);
    }
}

//! The pages on which the document that governs is kept up to date, as a browser is shown them.

#![expect(clippy::unwrap_used, reason = "a test that fails may say so by stopping")]

#[path = "../../dialogue/tests/browser/mod.rs"]
mod browser;

use std::sync::Arc;

use axum::http::StatusCode;
use browser::Browser;
use guideline::{Guide, GuideGate};
use kernel::Actor;
use kernel::calendar::Label;
use testkit::World;

const VERSION: &str = "/guideline/versions/1";
const CONSULTATION: &str = "/guideline/versions/1/consultation";

/// A world in which one role is heard before a version is approved, answers come as PDF, and managers have guidance.
async fn worlds() -> Vec<World> {
    let mut worlds = World::each().await;
    for world in &mut worlds {
        let mut guideline = (*world.cx.guideline).clone();
        guideline.upkeep.consultation.roles = vec!["communicator".to_owned()];
        guideline.upkeep.consultation.answer_days = 14;
        guideline.upkeep.consultation.reply_formats = vec![Label::same("PDF till registraturen")];
        guideline.people.guides = vec![Guide {
            key: "deciding".to_owned(),
            label: Label::same("För dig som beslutar"),
            points: vec![Label::same("Läs ansökan hel")],
            for_roles: vec!["manager".to_owned()],
            blocks: vec![GuideGate::Decide],
            sources: vec!["MOT-ANS-02".parse().unwrap()],
        }];
        world.cx.guideline = Arc::new(guideline);
    }
    worlds
}

async fn of(world: &World, person: &Actor) -> Browser {
    Browser::of(world, guidance::routes(), person).await
}

/// Writes version 1 on the pages and puts it forward.
async fn put_forward(writer: &Browser) {
    let versions = writer.get("/guideline/versions").await;
    writer.fill_in(&versions, "/guideline/versions", &[]).await;
    let setting = "/guideline/versions/1/setting/watch.rounds_per_workday";
    let page = writer.get(setting).await;
    writer.fill_in(&page, setting, &[("value", "4"), ("source", "KS 2026/1")]).await.leads_to();
    let page = writer.get(VERSION).await;
    let proposal = [("in_force_on", "2027-01-01"), ("reason", "Kontona bevakas tätare")];
    writer.fill_in(&page, "/guideline/versions/1/proposal", &proposal).await.leads_to();
}

#[tokio::test]
async fn a_version_is_sent_out_answered_decided_on_and_shown_with_all_of_it() {
    for world in worlds().await {
        let lonn = world.person("Kommunikationschef Lönn", "coordinator").await;
        let communicator = world.person("Kommunikatör Gran", "communicator").await;
        let (writer, gran) = (of(&world, &lonn).await, of(&world, &communicator).await);
        put_forward(&writer).await;
        let page = writer.get(CONSULTATION).await;
        page.says(&[
            "Ingen är tillfrågad",
            "PDF till registraturen",
            "De tillfrågas alltid: ",
            "Kommunikatör",
        ]);
        let soon = writer.fill_in(&page, CONSULTATION, &[("last_day", "2026-11-24"), ("bodies", "")]).await;
        soon.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Sista dagen ska vara tidigast"]);
        let round = [("last_day", "2026-12-07"), ("bodies", "Kulturnämnden\r\nBadhuset AB")];
        assert_eq!(writer.fill_in(&page, CONSULTATION, &round).await.leads_to(), CONSULTATION);
        gran.get(CONSULTATION)
            .await
            .says(&["väntar på svar", "/consulted/1"])
            .does_not_say(&["/consulted/2"]);
        let answer = "/guideline/versions/1/consulted/1";
        let page = gran.get(answer).await;
        page.says(&["<h1>Yttra dig</h1>"]).does_not_say(&["PDF till registraturen"]);
        gran.fill_in(&page, answer, &[("said", "")]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        gran.fill_in(&page, answer, &[("said", "Vi hinner."), ("number", "")]).await.leads_to();
        let answer = "/guideline/versions/1/consulted/2";
        gran.get(answer).await.is(StatusCode::FORBIDDEN);
        let page = writer.get(answer).await;
        page.says(&["Kulturnämnden", "PDF till registraturen"]);
        let nameless = writer.fill_in(&page, answer, &[("said", "Tillstyrks."), ("number", "")]).await;
        nameless.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Skriv under vilket diarienummer"]);
        writer.fill_in(&page, answer, &[("said", "Tillstyrks."), ("number", "KUN 2026/4")]).await.leads_to();
        world.turn(15 * 24 * 3_600);
        let gran = of(&world, &communicator).await;
        gran.get(CONSULTATION).await.says(&[
            "Vi hinner.",
            "KUN 2026/4",
            "inget svar senast",
            "senast 7 dec 2026",
        ]);
        approve(&of(&world, &world.administrator).await).await;
        let shown = gran.get(VERSION).await;
        shown.says(&[
            "Beslutet bakom versionen",
            "Kommunens ledningsgrupp",
            "KS 2026/00123",
            "Öppna samrådet",
        ]);
        gran.get(CONSULTATION).await.does_not_say(&["/consulted/1"]);
        gran.in_english().get(CONSULTATION).await.says(&["no reply by", "Consultation on version"]);
    }
}

/// First on a decision of somebody whom the document does not name.
async fn approve(admin: &Browser) {
    let page = admin.get(VERSION).await;
    page.says(&["Riktlinjen beslutas av"]);
    let approval = "/guideline/versions/1/approval";
    let decision = [("decided_on", "2026-11-20"), ("reference", "KS 2026/00123"), ("silences_read", "yes")];
    let by = |body| [&[("decided_by", body)], &decision[..]].concat();
    let other = admin.fill_in(&page, approval, &by("Webbstrategen")).await;
    other.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Ett beslut av någon annan räcker inte"]);
    admin.fill_in(&page, approval, &by("Kommunens ledningsgrupp")).await.leads_to();
}

#[tokio::test]
async fn the_review_is_shown_to_everybody_and_noted_by_the_owner() {
    const HERE: &str = "/guideline/review";
    for world in worlds().await {
        let owner = of(&world, &world.person("Kommunikationschef Lönn", "coordinator").await).await;
        let editor = of(&world, &world.person("Redaktör Bok", "editor").await).await;
        editor
            .get(HERE)
            .await
            .says(&["Kommunikationschef", "18 sep 2026"])
            .does_not_say(&["name=\"outcome\""]);
        let page = owner.get(HERE).await;
        page.says(&["Översynen skulle ha varit gjord"]);
        owner
            .fill_in(&page, HERE, &[("reviewed_on", "2026-11-23"), ("outcome", "change")])
            .await
            .says(&["Skriv vad som ska ändras."]);
        let noted = [("reviewed_on", "2026-11-23"), ("outcome", "stands"), ("note", "Läst från början")];
        assert_eq!(owner.fill_in(&page, HERE, &noted).await.leads_to(), HERE);
        editor.get(HERE).await.says(&["Står fast", "Läst från början", "23 nov 2027"]);
        editor.in_english().get(HERE).await.says(&["next review", "Stands"]);
    }
}

#[tokio::test]
async fn guidance_is_acknowledged_on_its_page_and_is_among_the_ways_where_there_is_some() {
    const HERE: &str = "/guideline/guides";
    for world in worlds().await {
        let chef = of(&world, &world.manager).await;
        let page = chef.get(HERE).await;
        page.says(&[
            "<h1>Vägledning</h1>",
            "Läs ansökan hel",
            "för dig",
            "besluta om en ansökan",
            "MOT-ANS-02",
        ]);
        let done = chef.fill_in(&page, "/guideline/guides/deciding", &[]).await;
        assert_eq!(done.leads_to(), HERE);
        chef.get(HERE).await.says(&["Du bekräftade den här versionen"]);
        let late =
            chef.fill_in(&page, "/guideline/guides/deciding", &[("version", "motala@2013-03-21")]).await;
        late.is(StatusCode::CONFLICT);
        chef.get("/guideline").await.says(&["href=\"/guideline/guides\"", "href=\"/guideline/review\""]);
        chef.get("/guideline/terms").await.says(&["Riktlinjen förklarar inga ord."]);
        chef.in_english().get(HERE).await.says(&["Guidance", "You acknowledged this version"]);
    }
}

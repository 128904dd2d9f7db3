//! The first page of the house, and what is said when something has got stuck or was asked for and is not there.

use super::*;

const BAD: &str = "Ni är fan helt jävla värdelösa";

#[tokio::test]
async fn the_first_page_says_why_something_is_to_be_done_and_why_by_then() {
    for scene in scenes(BAD).await {
        let start = scene.browser.get("/").await;
        start.says(&["Mest bråttom: Arg Besökare. Kan vara", "ska granskas inom 1 kontorstimme (MOT-DOL-"]);
        dialogue::plan_rounds(&scene.world.cx, scene.world.account).await.unwrap();
        let account = accounts::account(&scene.world.cx.store.reader(), scene.world.account).await.unwrap();
        let me = people::actor(&scene.world.cx, account.unwrap().responsible).await.unwrap().unwrap();
        let responsible = Browser::of(&scene.world, routes(), &me).await;
        scene.world.turn(2 * 3_600);
        responsible.get("/").await.says(&["Bevakningsrunda för", "MOT-BEV-"]);
    }
}

#[tokio::test]
async fn whoever_only_looks_on_is_told_of_no_deadline_that_is_somebody_elses_or_has_passed() {
    for scene in scenes("När öppnar ni?").await {
        let officer = scene.colleague("Dataskyddsombud Bok", "data-protection-officer").await;
        officer.get("/").await.says(&["Inget väntar heller längre fram."]).does_not_say(&["Nästa inlägg"]);
        let watcher = scene.colleague("Redaktör Alm", "editor").await;
        watcher.get("/").await.says(&["Ett inlägg att besvara"]);
        scene.world.turn(7 * 24 * 3_600);
        let officer = scene.colleague("Dataskyddsombud Lind", "data-protection-officer").await;
        officer.get("/").await.says(&["Inget väntar heller längre fram."]).does_not_say(&["Nästa inlägg"]);
    }
}

#[tokio::test]
async fn a_ground_that_there_is_not_is_said_and_the_others_are_shown() {
    for scene in scenes(BAD).await {
        let page = scene.browser.get(&format!("{}?ground=nosuch", scene.here())).await;
        page.is(StatusCode::OK).says(&["Den grund som adressen anger finns inte", "<h1>Välj grund</h1>"]);
        scene.browser.get(&scene.here()).await.does_not_say(&["Den grund som adressen anger"]);
        let page = scene.browser.get("/cases?before=nosuch").await;
        page.is(StatusCode::OK).says(&["Den sida i listan som du bad om finns inte."]);
        scene.browser.get("/cases").await.does_not_say(&["Den sida i listan"]);
    }
}

#[tokio::test]
async fn what_has_got_stuck_is_tried_again_with_a_button_that_only_those_who_decide_see() {
    for scene in scenes(BAD).await {
        let case = scene.decide("profanity", &[("reason", REASON)]).await;
        scene.world.fake.sign_out(true);
        scene.world.work().await;
        scene.world.fake.sign_out(false);
        let stuck = scene.browser.get(&case).await;
        stuck.says(&["Beviset har inte kunnat hämtas", "Försök igen nu"]);
        let officer = scene.colleague("Dataskyddsombud Bok", "data-protection-officer").await;
        officer.get(&case).await.says(&["Beviset har inte"]).does_not_say(&["Försök igen nu"]);
        let pressed = scene.browser.fill_in(&stuck, &format!("{case}/attempts"), &[]).await;
        assert_eq!(pressed.leads_to(), case);
        scene.browser.get(&case).await.says(&["Det försöks nu."]).does_not_say(&["Försök igen nu"]);
        scene.world.work().await;
        scene.browser.get(&case).await.does_not_say(&["Beviset har inte kunnat"]);
        let late = scene.browser.fill_in(&stuck, &format!("{case}/attempts"), &[]).await;
        late.is(StatusCode::CONFLICT).says(&["Det finns inget att försöka igen"]);
        assert_eq!(scene.world.fake.effects().len(), 1);
    }
}

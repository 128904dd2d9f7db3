//! The page on which anybody may try how a text is read.

#[expect(dead_code, reason = "this page leads to no other")]
mod browser;

use axum::http::StatusCode;
use browser::Browser;
use testkit::World;

async fn browser(world: &World) -> Browser {
    // Whoever may read no item may still try a text of their own.
    Browser::of(world, dialogue::routes(), &world.administrator).await
}

#[tokio::test]
async fn every_finding_is_explained_with_its_rule_and_the_grounds_of_the_guideline() {
    for world in World::each().await {
        let browser = browser(&world).await;
        let page = browser.get("/text").await;
        page.is(StatusCode::OK).says(&["<h1>Pröva en text</h1>", "Texten sparas inte"]);
        let text = "Jag ska slå ihjäl dig. Rösta på Centerpartiet! Gatlyktan lyser inte, se KS-2026/00012.";
        let read = browser.fill_in(&page, "/text", &[("text", text)]).await;
        read.is(StatusCode::OK).says(&[
            "<mark>Jag ska slå ihjäl dig</mark> <small>(hot)</small>",
            "Texten kan vara ett hot om våld mot någon.",
            "Grunder i riktlinjen: Olaga hot",
            "brottsbalken 4 kap. 5 §",
            "Riktlinjen har ingen grund för det.",
            "<b>En felanmälan</b>: <q>Gatlyktan lyser inte</q>",
            "KS-2026/00012",
            "Svenska",
        ]);
    }
}

#[tokio::test]
async fn what_is_told_of_somebody_has_its_grounds_and_a_name_alone_has_none() {
    for world in World::each().await {
        let browser = browser(&world).await;
        let page = browser.get("/text").await;
        let text = "Grannen på Ekvägen 12 har fått cancer. Kalle Ekberg sa det.";
        let read = browser.fill_in(&page, "/text", &[("text", text)]).await;
        read.is(StatusCode::OK).says(&[
            "<b>känslig personuppgift</b>: <q>Grannen på Ekvägen 12 har fått cancer</q>",
            "Grunder i riktlinjen: Olaga integritetsintrång, Känsliga personuppgifter.",
            "<b>adress</b>: <q>Ekvägen 12</q>",
            "Grunder i riktlinjen: Känsliga personuppgifter.",
            "<b>personnamn</b>: <q>Kalle Ekberg</q>",
            "Det är i sig inget skäl att dölja eller ta bort.",
        ]);
    }
}

#[tokio::test]
async fn a_draft_gets_its_remarks_with_what_to_write_instead() {
    for world in World::each().await {
        let browser = browser(&world).await;
        let page = browser.get("/text").await;
        let text = "Ta 🚲 till jobbet! #motalakommun";
        let read = browser.fill_in(&page, "/text", &[("text", text)]).await;
        read.is(StatusCode::OK).says(&["Emoji i stället för ord", "#MotalaKommun", "Inget som riktlinjen"]);
        let english = browser.in_english().fill_in(&page, "/text", &[("text", text)]).await;
        english.says(&["Emoji for a word", "Write instead:"]);
    }
}

#[tokio::test]
async fn nothing_and_too_much_are_refused_and_what_was_pasted_stands_there_still() {
    for world in World::each().await {
        let browser = browser(&world).await;
        let page = browser.get("/text").await;
        let empty = browser.fill_in(&page, "/text", &[("text", "  ")]).await;
        empty.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Klistra in en text."]);
        let long = format!("Slutet gott {}", "å".repeat(20_001));
        let refused = browser.fill_in(&page, "/text", &[("text", &long)]).await;
        refused.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Texten är för lång", "Slutet gott"]);
        let marked_up = browser.fill_in(&page, "/text", &[("text", "<b>Du är en idiot</b>")]).await;
        marked_up.is(StatusCode::OK).does_not_say(&["<b>Du är"]);
    }
}

#[tokio::test]
async fn a_short_text_is_not_measured_and_no_sentence_ends_twice() {
    for world in World::each().await {
        let browser = browser(&world).await;
        let page = browser.get("/text").await;
        let read = browser.fill_in(&page, "/text", &[("text", "Grattis 🎉 #sommarimotala")]).await;
        read.is(StatusCode::OK).says(&[
            "Texten är för kort för att mätas. Måttet säger något från 20 ord och uppåt.",
            "#SommarIMotala",
        ]);
        let sentence = format!("Vi {} såg en katt.", "kom och gick och ".repeat(12));
        let read = browser.fill_in(&page, "/text", &[("text", &sentence)]).await;
        read.is(StatusCode::OK).says(&["Lång mening", "såg en katt.</q> <span"]);
        let body = String::from_utf8(read.body).unwrap();
        assert!(!body.contains(".</q>."), "{body}");
    }
}

//! The pages of the dialogue, as a browser is shown them.

mod browser;

use axum::http::StatusCode;
use browser::Browser;
use kernel::item::ExternalId;
use kernel::{Actor, ItemId};
use testkit::World;

const NUMBER: &str = "20120101-2380";

struct Scene {
    world: World,
    editor: Actor,
    browser: Browser,
    post: ExternalId,
}

async fn scenes() -> Vec<Scene> {
    let mut scenes = Vec::new();
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let browser = Browser::of(&world, dialogue::routes(), &editor).await;
        let post = world.fake.write_post("Badhuset öppnar igen");
        scenes.push(Scene { world, editor, browser, post });
    }
    scenes
}

impl Scene {
    async fn write(&self, text: &str) -> (ExternalId, ItemId) {
        let comment = self.world.fake.write_comment(&self.post, "Besökare Gran", text);
        self.world.turn(60);
        self.world.fetch().await;
        let item = self.world.item(&comment).await.id;
        (comment, item)
    }

    /// The account is taken out of use.
    async fn close(&self) {
        let mut tx = self.world.cx.store.begin().await.expect("a database");
        let (now, id) = (tx.now(), self.world.account);
        let sql = "update account set closed_at = $1 where id = $2";
        tx.note(sql, store::params![now, id]).await.expect("an account");
        tx.commit().await.expect("a database");
    }
}

#[tokio::test]
async fn the_inbox_says_what_is_needed_by_when_and_marks_what_was_found() {
    for scene in scenes().await {
        scene.browser.get("/inbox").await.is(StatusCode::OK).says(&["<h1>Inkorg</h1>", "Inkorgen är tom"]);
        let (_, asked) = scene.write("När öppnar ni på lördag?").await;
        scene.write(&format!("Ring min son, {NUMBER}, snälla.")).await;
        let page = scene.browser.get("/inbox").await;
        page.is(StatusCode::OK).says(&[
            "Allt (2)",
            "Ta ställning (1)",
            "Besvara (1)",
            &format!("<mark>{NUMBER}</mark> <small>(personnummer)</small>"),
            &format!("href=\"/items/{asked}\" data-open"),
            "data-answer",
            "data-moderate",
            "Besökare Gran",
            "<time datetime=",
        ]);
        let only = scene.browser.get("/inbox?need=answer").await;
        only.says(&["När öppnar ni"]).does_not_say(&[NUMBER]);
        let none = scene.browser.get("/inbox?need=look").await;
        none.says(&["Inget väntar här", "Visa hela inkorgen"]);
        page.says(&[
            "Kan vara personnummer: ska granskas inom 1 kontorstimme",
            "Fråga: ska ha svar inom 1 arbetsdag",
            "MOT-SVA-01",
        ]);
        scene.browser.in_english().get("/inbox").await.says(&[
            "<h1>Inbox</h1>",
            "Decide (1)",
            "personal identity number",
        ]);
    }
}

#[tokio::test]
async fn every_line_of_the_inbox_says_why_it_waits_and_no_search_result_does() {
    for mut scene in scenes().await {
        scene.write("Badhuset var trevligt i lördags").await;
        let seen = scene.browser.get("/inbox").await;
        seen.says(&["Ingen har läst det: ska gås igenom i nästa bevakningsrunda", "MOT-BEV-"]);
        scene.browser.get("/inbox/search?q=badhuset").await.does_not_say(&["Ingen har läst det"]);
        scene.write("När öppnar ni?").await;
        let mut later = (*scene.world.cx.guideline).clone();
        later.version = "motala@2030-01-01".parse().unwrap();
        scene.world.cx.guideline = std::sync::Arc::new(later);
        let later = Browser::of(&scene.world, dialogue::routes(), &scene.editor).await;
        let seen = later.get("/inbox").await;
        seen.says(&["Fråga: ska ha svar <"]).does_not_say(&["ska ha svar inom"]);
    }
}

#[tokio::test]
async fn what_is_asked_for_and_is_not_there_is_said_instead_of_passed_over() {
    for scene in scenes().await {
        scene.write("När öppnar ni?").await;
        for (asked, said) in [
            ("need=nosuch", "Det behov du valde finns inte."),
            ("account=nosuch", "Det konto du valde finns inte"),
            ("after=nosuch", "Den sida du bad om finns inte."),
        ] {
            let page = scene.browser.get(&format!("/inbox?{asked}")).await;
            page.is(StatusCode::OK).says(&[said, "När öppnar ni?"]);
        }
        scene.browser.get("/inbox?need=answer").await.does_not_say(&["finns inte."]);
        let page = scene.browser.get("/inbox/search?q=och%20!").await;
        page.is(StatusCode::OK).says(&["Skriv minst ett ord"]).does_not_say(&["Inget inlägg med"]);
    }
}

#[tokio::test]
async fn an_answer_that_has_got_stuck_is_tried_again_with_a_button() {
    for scene in scenes().await {
        let (_, item) = scene.write("När öppnar ni?").await;
        let here = format!("/items/{item}");
        let page = scene.browser.get(&here).await;
        let action = format!("/items/{item}/answers");
        scene.browser.fill_in(&page, &action, &[("text", "Klockan tio.")]).await;
        scene.world.fake.sign_out(true);
        scene.world.work().await;
        scene.world.fake.sign_out(false);
        let stuck = scene.browser.get(&here).await;
        stuck.says(&["Svaret har inte kunnat publiceras.", "Försök igen nu"]);
        let reader = scene.world.cx.store.reader();
        let answer = dialogue::answer::answers_to(&reader, item).await.unwrap()[0].id;
        let again = format!("/items/{item}/answers/{answer}/attempts");
        let pressed = scene.browser.fill_in(&stuck, &again, &[]).await;
        assert_eq!(pressed.leads_to(), here);
        let tried = scene.browser.get(&here).await;
        tried.says(&["Det försöks nu.", "Svaret skulle försökas igen"]).does_not_say(&["Försök igen nu"]);
        scene.world.work().await;
        scene.browser.get(&here).await.says(&["Publicerat och kontrollerat"]);
        let late = scene.browser.fill_in(&stuck, &again, &[]).await;
        late.is(StatusCode::CONFLICT).says(&["Det finns inget att försöka igen"]);
        assert_eq!(scene.world.fake.effects().len(), 1);
    }
}

#[tokio::test]
async fn a_long_inbox_has_pages_and_none_shows_an_item_twice() {
    for scene in scenes().await {
        for n in 0..53 {
            scene.world.fake.write_comment(&scene.post, "Besökare", &format!("Synpunkt nummer {n}."));
        }
        scene.world.fetch().await;
        let first = scene.browser.get("/inbox").await.text();
        let older = first.split("rel=\"next\" href=\"").nth(1).unwrap().split('"').next().unwrap();
        let second = scene.browser.get(&older.replace("&#38;", "&")).await.text();
        let said = |n: usize| format!("Synpunkt nummer {n}.</p>");
        let on = |page: &str| (0..53).filter(|n| page.contains(&said(*n))).collect::<Vec<_>>();
        assert_eq!((on(&first).len(), on(&second).len()), (50, 3));
        assert!(on(&first).iter().all(|it| !on(&second).contains(it)));
        assert!(!second.contains("rel=\"next\""));
    }
}

#[tokio::test]
async fn the_search_finds_what_has_been_dealt_with_too() {
    for scene in scenes().await {
        let (_, item) = scene.write("Brandbilen på torget var fin").await;
        let page = scene.browser.get(&format!("/items/{item}")).await;
        let action = format!("/items/{item}/leaving");
        let left = scene.browser.fill_in(&page, &action, &[("note", "")]).await;
        assert_eq!(left.leads_to(), "/inbox");
        scene
            .browser
            .get("/inbox/search?q=brandbilen")
            .await
            .says(&["Inlägg med brandbilen", "torget var fin"]);
        scene.browser.get("/inbox/search?q=ubåt").await.says(&["Inget inlägg med ubåt"]);
    }
}

#[tokio::test]
async fn opening_an_item_says_everything_about_it_and_notes_who_knew_when() {
    for scene in scenes().await {
        let (comment, item) = scene.write("När öppnar ni?").await;
        scene.world.fake.edit(&comment, &format!("När öppnar ni? Mvh {NUMBER}"));
        scene.world.turn(120);
        scene.world.fetch().await;
        let page = scene.browser.get(&format!("/items/{item}")).await;
        page.is(StatusCode::OK).says(&[
            "<h1>Kommentar av Besökare Gran</h1>",
            "Så står det nu",
            "En tidigare lydelse",
            "Det här hittades i texten",
            &format!("<mark>{NUMBER}</mark>"),
            "Det ska avgöras inom",
            "räknas (",
            "Sett av en människa",
            "Badhuset öppnar igen",
            "Det här inlägget",
            "Synligt för alla",
            "Svaret undertecknas:",
            "Redaktör Bok",
            "Kommunikationsenheten",
            &format!("/items/{item}/moderation\" data-moderate"),
        ]);
        let log = scene.world.logged(&format!("item:{item}")).await;
        assert_eq!(log, ["item-received", "item-edited", "item-known"]);
        scene.browser.get(&format!("/items/{item}")).await;
        assert_eq!(scene.world.logged(&format!("item:{item}")).await.len(), 3, "it is noted once");
        scene
            .browser
            .in_english()
            .get(&format!("/items/{item}"))
            .await
            .says(&["Comment by Besökare Gran", "Why this time"]);
    }
}

#[tokio::test]
async fn an_answer_is_signed_and_its_way_to_the_platform_can_be_followed() {
    for scene in scenes().await {
        let (_, item) = scene.write("När öppnar ni?").await;
        let (here, action) = (format!("/items/{item}"), format!("/items/{item}/answers"));
        let page = scene.browser.get(&here).await;
        let sent = scene.browser.fill_in(&page, &action, &[("text", "Hej! Klockan tio.")]).await;
        assert_eq!(sent.leads_to(), "/inbox");
        scene.browser.get(&here).await.says(&["Väntar på plattformen", "Hej! Klockan tio.", "/Redaktör Bok"]);
        scene.world.work().await;
        scene.browser.get(&here).await.says(&["Publicerat och kontrollerat", "I tid", "Klart"]);
        scene.browser.get("/inbox").await.says(&["Inkorgen är tom"]);
    }
}

#[tokio::test]
async fn a_refused_answer_keeps_every_word_and_says_what_to_do() {
    for scene in scenes().await {
        let (comment, item) = scene.write("När öppnar ni?").await;
        let (here, action) = (format!("/items/{item}"), format!("/items/{item}/answers"));
        let page = scene.browser.get(&here).await;
        let empty = scene.browser.fill_in(&page, &action, &[("text", "  ")]).await;
        empty.is(StatusCode::UNPROCESSABLE_ENTITY).says(&[
            "Skriv ett svar.",
            "href=\"#field-text\"",
            "<title>Fel: ",
        ]);
        let number = format!("Ditt nummer {NUMBER}");
        let refused = scene.browser.fill_in(&page, &action, &[("text", &number)]).await;
        refused
            .is(StatusCode::UNPROCESSABLE_ENTITY)
            .says(&["Ta bort numret", &format!("{number}</textarea>")]);
        scene.world.fake.edit(&comment, "Glöm det, hur ansöker man?");
        scene.world.turn(120);
        scene.world.fetch().await;
        let stale = scene.browser.fill_in(&page, &action, &[("text", "Klockan tio.")]).await;
        stale.is(StatusCode::UNPROCESSABLE_ENTITY).says(&[
            "har ändrats sedan du öppnade sidan",
            "Glöm det, hur ansöker man?",
            "Klockan tio.</textarea>",
        ]);
        let sent = scene.browser.fill_in(&stale, &action, &[("text", "Här: en blankett.")]).await;
        assert_eq!(sent.leads_to(), "/inbox", "the form that was shown again knows the new wording");
    }
}

#[tokio::test]
async fn leaving_what_may_have_to_be_moderated_needs_a_reason() {
    for scene in scenes().await {
        let (_, item) = scene.write(&format!("Numret är {NUMBER}")).await;
        let (here, action) = (format!("/items/{item}"), format!("/items/{item}/leaving"));
        let page = scene.browser.get(&here).await;
        let refused = scene.browser.fill_in(&page, &action, &[("note", "")]).await;
        refused.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Skriv varför inlägget får stå kvar"]);
        let left = scene.browser.fill_in(&page, &action, &[("note", "Ett påhittat nummer")]).await;
        assert_eq!(left.leads_to(), "/inbox");
        scene.browser.get(&here).await.says(&["Lämnat utan svar: Ett påhittat nummer", "Redaktör Bok"]);
        let again = scene.browser.fill_in(&page, &action, &[("note", "Än en gång")]).await;
        again.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["redan tagit hand om", "Än en gång</textarea>"]);
    }
}

#[tokio::test]
async fn a_question_is_not_left_without_an_answer_and_without_a_reason() {
    for scene in scenes().await {
        let (_, item) = scene.write("När öppnar ni på lördag?").await;
        let (here, action) = (format!("/items/{item}"), format!("/items/{item}/leaving"));
        let page = scene.browser.get(&here).await;
        page.says(&["Lämnas det utan, skriv varför"]);
        let refused = scene.browser.fill_in(&page, &action, &[("note", " ")]).await;
        refused.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Skriv varför inlägget inte får något svar."]);
        let left = scene.browser.fill_in(&page, &action, &[("note", "Gäller regionen")]).await;
        assert_eq!(left.leads_to(), "/inbox");
        scene.browser.get(&here).await.says(&["Lämnat utan svar: Gäller regionen"]);
    }
}

#[tokio::test]
async fn nothing_is_offered_on_an_account_that_is_closed() {
    for scene in scenes().await {
        dialogue::plan_rounds(&scene.world.cx, scene.world.account).await.unwrap();
        let (_, item) = scene.write("När öppnar ni på lördag?").await;
        let (here, rounds) = (format!("/items/{item}"), "/accounts/motala-webben/rounds");
        scene.browser.get(&here).await.says(&["data-answer", "data-moderate"]);
        let open = scene.browser.get(rounds).await;
        open.says(&["Skriv under rundan"]);
        scene.close().await;
        let closed = scene.browser.get(&here).await;
        closed.says(&["eftersom kontot är avslutat"]).does_not_say(&["data-answer", "data-moderate"]);
        let told = scene.browser.get(rounds).await;
        told.says(&["Kontot är avslutat. Det bevakas inte längre"]).does_not_say(&["Skriv under rundan"]);
        let signed = scene.browser.fill_in(&open, rounds, &[]).await;
        signed.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["ingen ny är planerad"]);
    }
}

#[tokio::test]
async fn what_lies_outside_is_not_found_and_a_form_of_another_page_is_worth_nothing() {
    for scene in scenes().await {
        let (_, item) = scene.write("När öppnar ni?").await;
        let administrator = Browser::of(&scene.world, dialogue::routes(), &scene.world.administrator).await;
        administrator.get(&format!("/items/{item}")).await.is(StatusCode::NOT_FOUND);
        administrator.get("/inbox").await.is(StatusCode::FORBIDDEN);
        administrator.get("/accounts/motala-webben/rounds").await.is(StatusCode::NOT_FOUND);
        scene.browser.get("/items/nonsense").await.is(StatusCode::NOT_FOUND);
        scene.browser.get("/accounts/no-such/rounds").await.is(StatusCode::NOT_FOUND);
        let page = scene.browser.get(&format!("/items/{item}")).await;
        let stolen =
            administrator.fill_in(&page, &format!("/items/{item}/answers"), &[("text", "Hej")]).await;
        stolen.is(StatusCode::FORBIDDEN);
        let seen = dialogue::item::view(&scene.world.cx, &scene.editor, item).await.unwrap().unwrap();
        assert!(seen.answers.is_empty());
    }
}

#[tokio::test]
async fn a_round_is_signed_until_the_item_that_was_shown_and_missed_rounds_stay_to_be_seen() {
    for scene in scenes().await {
        scene.write("Vad fint det blev").await;
        dialogue::plan_rounds(&scene.world.cx, scene.world.account).await.unwrap();
        let here = "/accounts/motala-webben/rounds";
        let page = scene.browser.get(here).await;
        page.is(StatusCode::OK).says(&[
            "Bevakningsrundor för Motala kommuns webbplats",
            "Skriv under rundan",
            "Vad fint det blev",
            "Till och med:",
            "23 nov 2026: öppet 08:00–16:30, en runda",
            "MOT-BEV-03",
            "Redaktör Ek",
            "Täckt",
        ]);
        scene.write("Kom efter att sidan visades").await;
        let signed = scene.browser.fill_in(&page, here, &[]).await;
        assert_eq!(signed.leads_to(), here);
        scene.browser.get(here).await.says(&["Underskriven", "Redaktör Bok", "Kom efter att sidan visades"]);
        scene.browser.get("/inbox").await.says(&["Kom efter"]).does_not_say(&["Vad fint"]);
        let again = scene.browser.fill_in(&page, here, &[]).await;
        again.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Ingen runda går att skriva under nu"]);
    }
}

#[tokio::test]
async fn a_form_that_says_until_nothing_or_nonsense_signs_no_round() {
    for scene in scenes().await {
        let (_, item) = scene.write("Vad fint det blev").await;
        dialogue::plan_rounds(&scene.world.cx, scene.world.account).await.unwrap();
        let here = "/accounts/motala-webben/rounds";
        let page = scene.browser.get(here).await;
        let empty = scene.browser.fill_in(&page, here, &[("through", "")]).await;
        empty
            .is(StatusCode::UNPROCESSABLE_ENTITY)
            .says(&["<title>Fel: ", "Det har kommit in inlägg på kontot"]);
        let nonsense = scene.browser.fill_in(&page, here, &[("through", "nonsense")]).await;
        nonsense.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["finns inte på kontot"]);
        scene
            .browser
            .get(here)
            .await
            .says(&["Skriv under rundan"])
            .does_not_say(&["Underskriven av Redaktör"]);
        scene.browser.get("/inbox").await.says(&["Vad fint"]);
        let signed = scene.browser.fill_in(&nonsense, here, &[]).await;
        assert_eq!(signed.leads_to(), here, "the form that is shown again knows until where");
        assert!(!dialogue::item::find(&scene.world.cx, &scene.editor, item).await.unwrap().unwrap().open);
    }
}

#[tokio::test]
async fn a_note_has_a_limit_and_every_word_is_kept() {
    for scene in scenes().await {
        let (_, item) = scene.write("Vad fint det blev").await;
        let (here, action) = (format!("/items/{item}"), format!("/items/{item}/leaving"));
        let page = scene.browser.get(&here).await;
        let long = scene.browser.fill_in(&page, &action, &[("note", &"ä".repeat(4_001))]).await;
        long.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Skriv högst 4000 tecken", "ää</textarea>"]);
        let left = scene.browser.fill_in(&page, &action, &[("note", &"ä".repeat(4_000))]).await;
        assert_eq!(left.leads_to(), "/inbox");
    }
}

#[tokio::test]
async fn a_missed_round_says_who_was_told() {
    for scene in scenes().await {
        dialogue::plan_rounds(&scene.world.cx, scene.world.account).await.unwrap();
        scene.world.turn(9 * 3_600);
        scene.world.work().await;
        let browser = Browser::of(&scene.world, dialogue::routes(), &scene.editor).await;
        let page = browser.get("/accounts/motala-webben/rounds").await;
        page.says(&["Missad", "kontots ansvariga, ersättaren", "Försenad", "Skriv under rundan"]);
        browser.get("/rounds").await.says(&[
            "<h1>Bevakningsrundor</h1>",
            "Motala kommuns webbplats",
            "Missad",
        ]);
    }
}

#[tokio::test]
async fn where_no_mail_can_be_sent_a_missed_round_says_that_nobody_has_been_told() {
    for mut world in World::each().await {
        world.cx.mailer = platform::mail::Mailer::Missing.into();
        let editor = world.person("Redaktör Bok", "editor").await;
        let browser = Browser::of(&world, dialogue::routes(), &editor).await;
        dialogue::plan_rounds(&world.cx, world.account).await.unwrap();
        let due = dialogue::rounds_of(&world.cx, world.account, 1).await.unwrap()[0].due_at;
        world.turn(due.seconds_since(world.cx.now()) + 1);
        world.work().await;
        let page = browser.get("/accounts/motala-webben/rounds").await;
        page.is(StatusCode::OK).says(&["Missad", "Ingen: e-post är inte inställd"]);
        assert!(world.parked().await.is_empty());
    }
}

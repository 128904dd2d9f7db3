//! The pages of moderation, as a browser is shown them.

#[path = "cases/assessed.rs"]
mod assessed;
#[path = "../../dialogue/tests/browser/mod.rs"]
mod browser;
#[path = "cases/retention_pages.rs"]
mod retention_pages;
#[path = "cases/start_pages.rs"]
mod start_pages;

use assessed::keep_in_order;
use axum::Router;
use axum::http::{StatusCode, header};
use browser::Browser;
use kernel::item::{ExternalId, Visibility};
use kernel::{Actor, ItemId};
use people::Context;
use testkit::World;

const REASON: &str = "Grova okvädningsord mot personal";

fn routes() -> Router<Context> {
    Router::new().merge(dialogue::routes()).merge(records::routes()).merge(moderation::routes())
}

struct Scene {
    world: World,
    editor: Actor,
    browser: Browser,
    comment: ExternalId,
    item: ItemId,
}

async fn scenes(text: &str) -> Vec<Scene> {
    let mut scenes = Vec::new();
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let browser = Browser::of(&world, routes(), &editor).await;
        let post = world.fake.write_post("Nyhet");
        let comment = world.fake.write_comment(&post, "Arg Besökare", text);
        world.fetch().await;
        let item = world.item(&comment).await.id;
        scenes.push(Scene { world, editor, browser, comment, item });
    }
    scenes
}

impl Scene {
    fn here(&self) -> String {
        format!("/items/{}/moderation", self.item)
    }

    /// Decides on a ground and gives the address of the case.
    async fn decide(&self, ground: &str, written: &[(&str, &str)]) -> String {
        let page = self.browser.get(&format!("{}?ground={ground}", self.here())).await;
        let done = self.browser.fill_in(&page, &self.here(), written).await;
        let case = done.leads_to().to_owned();
        assert!(case.starts_with("/cases/"), "{case}");
        case
    }

    async fn colleague(&self, name: &str, role: &str) -> Browser {
        Browser::of(&self.world, routes(), &self.world.person(name, role).await).await
    }
}

#[tokio::test]
async fn grounds_that_were_suggested_stand_first_and_criticism_is_never_one() {
    for scene in scenes("Ni är fan helt jävla värdelösa").await {
        let page = scene.browser.get(&scene.here()).await;
        page.is(StatusCode::OK).says(&[
            "<h1>Välj grund</h1>",
            "Kom ihåg:",
            "Föreslås av det som hittades",
            "Svordomar eller obscena ord",
            "MOT-DOL-02",
            "Ordningsregel",
            "Tillåter:",
            "dölja, ta bort",
            "Kräver en andra person",
            "Ring polisen på 114 14",
        ]);
        let text = page.text();
        let (first, rest) = text.split_once("Alla grunder").unwrap();
        assert!(first.contains("?ground=profanity") && !first.contains("?ground=off-topic"));
        assert!(rest.contains("?ground=profanity") && rest.contains("?ground=off-topic"));
        scene.browser.in_english().get(&scene.here()).await.says(&["Choose a ground", "House rule"]);
    }
}

#[tokio::test]
async fn the_form_offers_what_the_ground_allows_and_says_what_follows() {
    for scene in scenes("hot").await {
        let page = scene.browser.get(&format!("{}?ground=threat", scene.here())).await;
        page.says(&[
            "så det räcker inte att dölja",
            "name=\"act\" value=\"remove\"",
            "Det här händer sedan",
            "polisanmälan",
        ]);
        page.does_not_say(&["value=\"hide\""]);
        let both = scene.browser.get(&format!("{}?ground=off-topic", scene.here())).await;
        both.says(&[
            "value=\"hide\" checked",
            "value=\"remove\"",
            "En andra person måste bekräfta",
            "Kom ihåg:",
        ]);
        let image = scene.browser.get(&format!("{}?ground=child-abuse-image", scene.here())).await;
        image.says(&["Gör detta genast:", "114 14", "Ingen kopia sparas", "får enligt lag inte visas igen"]);
        scene.browser.get(&format!("{}?ground=no-such", scene.here())).await.says(&["<h1>Välj grund</h1>"]);
    }
}

#[tokio::test]
async fn a_decision_leads_to_its_case_which_tells_each_step_with_who_and_when() {
    for scene in scenes("Ni är fan helt jävla värdelösa").await {
        let case = scene.decide("profanity", &[("reason", REASON)]).await;
        scene.browser.get(&case).await.is(StatusCode::OK).says(&[
            "<h1>Beslut att dölja</h1>",
            "Beviset förseglas",
            "återstår",
            REASON,
            "Redaktör Bok",
        ]);
        assert_eq!(scene.world.fake.visibility(&scene.comment), Some(Visibility::Public));
        scene.world.work().await;
        let page = scene.browser.get(&case).await;
        page.says(&[
            "Dolt",
            "Väntar på registratorn",
            "Kontrollsumma (SHA-256)",
            "uppsikt verify",
            "wacz validate -f",
        ]);
        page.says(&["Ingen myndighet för tidsstämpling är inställd"])
            .does_not_say(&["återstår", "openssl ts"]);
        let again = scene.browser.get(&scene.here()).await;
        assert_eq!(again.leads_to(), case, "an item in a case is not decided about twice");
        scene.browser.get(&format!("/items/{}", scene.item)).await.says(&["Beslut om inlägget", "Dolt"]);
        let part =
            scene.browser.get_with(&format!("/items/{}/cases", scene.item), &[("hx-request", "true")]).await;
        part.says(&["Dölja: Svordomar eller obscena ord", &case]).does_not_say(&["<html"]);
        scene.browser.get(&format!("/items/{}/cases", scene.item)).await.says(&["<h1>", &case]);
        scene.browser.get("/cases").await.says(&["Dölja: Svordomar eller obscena ord", REASON]);
        scene.browser.in_english().get(&case).await.says(&["Decision to hide", "Verify it yourself"]);
    }
}

#[tokio::test]
async fn evidence_is_a_file_for_those_who_may_open_it() {
    for scene in scenes("Ni är fan helt jävla värdelösa").await {
        let case = scene.decide("profanity", &[("reason", REASON)]).await;
        scene.world.work().await;
        let page = scene.browser.get(&case).await.text();
        let href = page.split("href=\"/evidence/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let file = scene.browser.get(&format!("/evidence/{href}")).await;
        assert_eq!(file.status, StatusCode::OK);
        assert_eq!(file.headers[header::CONTENT_TYPE], "application/wacz+zip");
        assert_eq!(file.headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
        assert!(file.headers[header::CONTENT_DISPOSITION].to_str().unwrap().starts_with("attachment"));
        assert_eq!(kernel::Digest::of(&file.body).to_string(), href, "what is downloaded is what was sealed");
        scene.browser.get(&format!("/evidence/{href}/stamp")).await.is(StatusCode::NOT_FOUND);
        let outside = Browser::of(&scene.world, routes(), &scene.world.administrator).await;
        outside.get(&format!("/evidence/{href}")).await.is(StatusCode::NOT_FOUND);
        outside.get(&case).await.is(StatusCode::NOT_FOUND);
        outside.get("/cases").await.is(StatusCode::FORBIDDEN);
        outside.get(&scene.here()).await.is(StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_refused_decision_keeps_every_word() {
    for scene in scenes("Titta på example.se/annons").await {
        let page = scene.browser.get(&format!("{}?ground=misleading-link", scene.here())).await;
        let short =
            scene.browser.fill_in(&page, &scene.here(), &[("reason", "nej"), ("stated", "example.se")]).await;
        short.is(StatusCode::UNPROCESSABLE_ENTITY).says(&[
            "Skriv ett skäl",
            "nej</textarea>",
            "value=\"example.se\"",
        ]);
        let no_fact = scene.browser.fill_in(&page, &scene.here(), &[("reason", REASON)]).await;
        no_fact.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Grunden kräver den här uppgiften", REASON]);
        scene.world.fake.edit(&scene.comment, "En helt annan text");
        scene.world.turn(120);
        scene.world.fetch().await;
        let written = [("reason", REASON), ("stated", "example.se")];
        let stale = scene.browser.fill_in(&page, &scene.here(), &written).await;
        stale.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["har ändrats", "En helt annan text", REASON]);
        let done = scene.browser.fill_in(&stale, &scene.here(), &written).await;
        assert!(done.leads_to().starts_with("/cases/"));
    }
}

#[tokio::test]
async fn a_second_person_is_told_on_the_first_page_and_the_first_one_cannot_be_it() {
    for scene in scenes("Skolan är dålig, och förresten vägen").await {
        let case = scene.decide("off-topic", &[("reason", "Handlar om något annat")]).await;
        scene.world.work().await;
        assert_eq!(scene.world.fake.visibility(&scene.comment), Some(Visibility::Public));
        let mine = scene.browser.get(&case).await;
        mine.says(&["Du fattade beslutet, så någon annan måste bekräfta"]).does_not_say(&["/confirmation"]);
        let other = scene.colleague("Kommunikatör Sjö", "communicator").await;
        other.get("/").await.says(&["Ett beslut väntar på att du bekräftar", &format!("href=\"{case}\"")]);
        other.get("/cases").await.says(&["Väntar på att du bekräftar"]);
        let page = other.get(&case).await;
        page.says(&["Du kan bekräfta eller stoppa", "Skolan är dålig"]);
        let done = other.fill_in(&page, &format!("{case}/confirmation"), &[]).await;
        assert_eq!(done.leads_to(), case);
        let late = other.fill_in(&page, &format!("{case}/stopping"), &[]).await;
        late.is(StatusCode::CONFLICT).says(&["väntar inte längre på någon", &format!("href=\"{case}\"")]);
        scene.world.work().await;
        scene.browser.get(&case).await.says(&["Kommunikatör Sjö", "Dolt"]);
    }
}

#[tokio::test]
async fn a_stopped_decision_says_that_nothing_was_taken_away() {
    for scene in scenes("Skolan är dålig").await {
        let case = scene.decide("off-topic", &[("reason", "Handlar om något annat")]).await;
        let other = scene.colleague("Kommunikatör Sjö", "communicator").await;
        let page = other.get(&case).await;
        other.fill_in(&page, &format!("{case}/stopping"), &[]).await.leads_to();
        other.get(&case).await.says(&["Stoppat av en andra person. Inget har dolts", "görs inte"]);
        scene.browser.get("/inbox").await.says(&["Skolan är dålig"]);
    }
}

#[tokio::test]
async fn a_decision_is_undone_by_two_with_a_reason() {
    for scene in scenes("Ni är fan helt jävla värdelösa").await {
        let case = scene.decide("profanity", &[("reason", REASON)]).await;
        scene.world.work().await;
        let action = format!("{case}/restoration");
        let page = scene.browser.get(&case).await;
        let refused = scene.browser.fill_in(&page, &action, &[("reason", " ")]).await;
        refused.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Skriv varför inlägget ska visas igen"]);
        let long = scene.browser.fill_in(&page, &action, &[("reason", &"ö".repeat(4_001))]).await;
        long.is(StatusCode::UNPROCESSABLE_ENTITY)
            .says(&["Skälet är för långt. Skriv högst 4000 tecken.", "öö</textarea>"]);
        scene.browser.fill_in(&page, &action, &[("reason", "Ordet var ett citat")]).await.leads_to();
        scene.browser.get(&case).await.says(&["Någon annan än den som begärde", "Ordet var ett citat"]);
        let other = scene.colleague("Kommunikatör Sjö", "communicator").await;
        other.get("/").await.says(&["En återställning väntar på att du bekräftar"]);
        let page = other.get(&case).await;
        other.fill_in(&page, &format!("{action}/confirmation"), &[]).await.leads_to();
        scene.world.work().await;
        assert_eq!(scene.world.fake.visibility(&scene.comment), Some(Visibility::Public));
        scene.browser.get(&case).await.says(&["Inlägget visas igen", "Återställt", "Kommunikatör Sjö"]);
    }
}

#[tokio::test]
async fn whether_the_police_are_told_is_decided_with_a_reason() {
    for scene in scenes("Jag ska slå ihjäl dig").await {
        let case = scene.decide("threat", &[("reason", "Uttalat hot om våld")]).await;
        let page = scene.browser.get(&case).await;
        page.says(&["Det ska beslutas om händelsen polisanmäls"]);
        let action = format!("{case}/police");
        let refused = scene.browser.fill_in(&page, &action, &[("police_reason", "Allvarligt")]).await;
        refused
            .is(StatusCode::UNPROCESSABLE_ENTITY)
            .says(&["Välj om händelsen polisanmäls", "Allvarligt</textarea>"]);
        let refused = scene.browser.fill_in(&page, &action, &[("decision", "report")]).await;
        refused.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Skriv varför.", "value=\"report\" checked"]);
        let reference = "5".repeat(301);
        let written = [("decision", "report"), ("police_reason", "Allvarligt"), ("reference", &reference)];
        let refused = scene.browser.fill_in(&page, &action, &written).await;
        refused
            .is(StatusCode::UNPROCESSABLE_ENTITY)
            .says(&["Polisens diarienummer är kortare", "#field-reference"]);
        let written = [("decision", "report"), ("police_reason", "Allvarligt"), ("reference", "5000-K1-26")];
        scene.browser.fill_in(&page, &action, &written).await.leads_to();
        scene.browser.get(&case).await.says(&["Händelsen polisanmäls", "5000-K1-26"]);
    }
}

#[tokio::test]
async fn of_what_must_not_be_copied_no_page_shows_a_word() {
    for scene in scenes("Bild: ordet-som-inte-får-synas").await {
        let page = scene.browser.get(&format!("{}?ground=child-abuse-image", scene.here())).await;
        let pasted = "x".repeat(200);
        let refused = scene.browser.fill_in(&page, &scene.here(), &[("reason", &pasted)]).await;
        refused.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["med vanliga ord", "xxx</textarea>"]);
        let case = scene.decide("child-abuse-image", &[("reason", "Övergreppsbild på ett barn")]).await;
        scene.world.work().await;
        for page in [case.as_str(), &format!("/items/{}", scene.item), "/inbox/search?q=ordet", "/cases"] {
            scene.browser.get(page).await.is(StatusCode::OK).does_not_say(&["ordet-som-inte-får-synas"]);
        }
        scene.browser.get(&case).await.says(&[
            "Texten visas inte här",
            "Ring polisen på 114 14",
            "får enligt lag inte visas igen",
        ]);
    }
}

#[tokio::test]
async fn whoever_does_not_read_restricted_words_is_told_why_and_whom_to_ask() {
    for scene in scenes("Grannen Qvist har kontakt med socialtjänsten").await {
        let reason = "Pekar ut en klient hos soc";
        let case = scene.decide("secrecy", &[("reason", reason), ("act", "remove")]).await;
        scene.world.work().await;
        let (item, secret) = (format!("/items/{}", scene.item), ["Qvist", "Arg Besökare", reason]);
        let other = scene.colleague("Redaktör Alm", "editor").await;
        let page = other.get(&item).await;
        page.is(StatusCode::OK).does_not_say(&secret).does_not_say(&["data-answer", "data-moderate"]);
        page.says(&[
            "<h1>Kommentar med begränsad läsning</h1>",
            "Ett beslut på grunden Sekretess begränsar vem som får läsa",
            "för rollerna registrator",
            "dataskyddsombud",
        ]);
        other.get(&case).await.is(StatusCode::OK).does_not_say(&secret).says(&[
            "Skäl, text och avsändare visas bara",
            "Avsändaren visas inte",
            "Bara den som får läsa uppgifter med begränsad åtkomst",
        ]);
        other.get("/cases").await.does_not_say(&secret).says(&["Visas inte: begränsad läsning"]);
        other.get("/inbox/search?q=grannen").await.does_not_say(&secret).says(&["Inget inlägg med grannen"]);
        other
            .get(&scene.here())
            .await
            .is(StatusCode::FORBIDDEN)
            .does_not_say(&secret)
            .says(&["du får inte läsa det"]);
        other.in_english().get(&item).await.does_not_say(&secret).says(&["Comment with restricted reading"]);
        let registrar = scene.colleague("Registrator Rut", "registrar").await;
        for reader in [&scene.browser, &registrar] {
            reader.get(&item).await.says(&["Qvist", "Arg Besökare", "Varje läsning antecknas"]);
            reader.get(&case).await.says(&["Qvist", reason]);
        }
        registrar
            .get("/inbox/search?q=grannen")
            .await
            .does_not_say(&secret)
            .says(&["Begränsad läsning: Sekretess. Texten visas inte i listor.", &item]);
        scene.browser.get(&item).await.says(&["Lästes av någon som får läsa begränsade uppgifter"]);
    }
}

#[tokio::test]
async fn what_went_wrong_is_said_with_what_to_do() {
    for scene in scenes("Ni är fan helt jävla värdelösa").await {
        let case = scene.decide("profanity", &[("reason", REASON)]).await;
        scene.world.fake.sign_out(true);
        scene.world.work().await;
        scene.browser.get(&case).await.says(&[
            "Beviset har inte kunnat hämtas eller sparas, så ingenting har tagits bort",
            "Kontrollera kontots anslutning",
            "Ta inte bort det för hand",
        ]);
        scene.browser.get("/").await.says(&["Ett beslut har inte kunnat genomföras", &case]);
    }
    for scene in scenes("Ni är fan helt jävla värdelösa").await {
        let case = scene.decide("profanity", &[("reason", REASON)]).await;
        scene.world.fake.edit(&scene.comment, "Förlåt");
        scene.world.work().await;
        scene.browser.get(&case).await.says(&["Stoppat: inlägget ändrades efter beslutet"]);
    }
}

#[tokio::test]
async fn the_first_page_tells_each_role_what_to_do_now() {
    for scene in scenes("Ni är fan helt jävla värdelösa").await {
        dialogue::plan_rounds(&scene.world.cx, scene.world.account).await.unwrap();
        scene
            .browser
            .get("/")
            .await
            .is(StatusCode::OK)
            .says(&["<h1>Att göra nu</h1>", "Ett inlägg att ta ställning till"]);
        let case = scene.decide("profanity", &[("reason", REASON)]).await;
        scene.world.work().await;
        let registrar = scene.colleague("Registrator Rut", "registrar").await;
        registrar.get("/").await.says(&["En handling att diarieföra", "/register/queue"]);
        registrar.get(&case).await.says(&["href=\"/register/"]);
        let page = scene.browser.get("/").await;
        page.says(&["Inget att göra just nu", "Nästa bevakningsrunda ska vara gjord"]);
        let administrator = Browser::of(&scene.world, routes(), &scene.world.administrator).await;
        administrator
            .get("/")
            .await
            .says(&["/people", "/accounts"])
            .does_not_say(&["/inbox", "okvädningsord"]);
        scene.browser.in_english().get("/").await.says(&["To do now", "Nothing to do just now"]);
        assert!(scene.editor.may(kernel::Permission::Moderate));
    }
}

//! The pages of requests for public records, as a browser is shown them.

mod browser;

use axum::http::{StatusCode, header};
use browser::Browser;
use kernel::ItemId;
use testkit::World;

struct Scene {
    editor: Browser,
    registrar: Browser,
    manager: Browser,
    stranger: Browser,
    item: ItemId,
    /// Its files lie there as long as it is held.
    _world: World,
}

async fn scenes() -> Vec<Scene> {
    let mut scenes = Vec::new();
    for world in World::each().await {
        let browser = async |name: &str, role: &str| {
            let person = world.person(name, role).await;
            Browser::of(&world, dialogue::routes(), &person).await
        };
        let (editor, registrar) =
            (browser("Redaktör Bok", "editor").await, browser("Registrator Rönn", "registrar").await);
        let (manager, stranger) =
            (browser("Chef Ask", "manager").await, browser("Redaktör Lind", "editor").await);
        let post = world.fake.write_post("Badhuset öppnar igen");
        let comment = world.fake.write_comment(&post, "Besökare Gran", "Kvistqvist simmar <fort>");
        world.fetch().await;
        let item = world.item(&comment).await.id;
        scenes.push(Scene { editor, registrar, manager, stranger, item, _world: world });
    }
    scenes
}

impl Scene {
    /// The editor marks the comment and takes a request for it down.
    async fn take(&self) {
        let item = format!("/items/{}", self.item);
        let secrecy = format!("{item}/secrecy");
        let page = self.editor.get(&item).await;
        let said = [("provision", "21 kap. 1 § OSL"), ("authority", "Kommunstyrelsen")];
        assert_eq!(self.editor.fill_in(&page, &secrecy, &said).await.leads_to(), item);
        self.editor.get(&item).await.says(&["Sekretessmarkerad.", "21 kap. 1 § OSL", "inget hinder"]);
        let page = self.editor.get("/disclosures/new").await;
        page.says(&["Den som begär har rätt att vara anonym", "Vad som begärs"]);
        let wide = self.editor.fill_in(&page, "/disclosures/new", &[("description", "Allt")]).await;
        wide.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Ange minst ett konto"]);
        let id = self.item.to_string();
        let said = [("description", "Kommentaren om simningen"), ("single", &*id)];
        let done = self.editor.fill_in(&page, "/disclosures/new", &said).await;
        assert_eq!(done.leads_to(), "/disclosures/1");
    }
}

#[tokio::test]
async fn a_request_is_taken_down_judged_masked_and_handed_out_on_its_pages() {
    for scene in scenes().await {
        scene.take().await;
        scene.editor.get("/disclosures/1").await.says(&["En handling", "Sök igen", "Stopp 1 gäller"]);
        scene.editor.get("/disclosures/1").await.does_not_say(&["Släpp det offentliga", "Kvistqvist"]);
        let line = "/disclosures/1/lines/1";
        let page = scene.registrar.get(line).await;
        page.says(&["Prövas för hand", "Sekretessmarkerad", "Kvistqvist simmar &#60;fort&#62;"]);
        let verdict = format!("{line}/verdict");
        let baseless = [("verdict", "masked"), ("masks", "Kvistqvist")];
        let refused = scene.registrar.fill_in(&page, &verdict, &baseless).await;
        refused.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Ange sekretessbestämmelsen", "Kvistqvist"]);
        let said = [("verdict", "masked"), ("masks", "Kvistqvist"), ("provision", "21 kap. 1 § OSL")];
        assert_eq!(scene.registrar.fill_in(&page, &verdict, &said).await.leads_to(), "/disclosures/1");
        let page = scene.registrar.get("/disclosures/1").await;
        let done = scene.registrar.fill_in(&page, "/disclosures/1/outputs", &[]).await;
        let output = done.leads_to().to_owned();
        assert_eq!(output, "/disclosures/1/outputs/1");
        let page = scene.registrar.get(&output).await;
        page.says(&["[maskerat: 21 kap. 1 § OSL] simmar &#60;fort&#62;", "En handling lämnas ut."]);
        page.does_not_say(&["Kvistqvist"]);
        for (file, kind) in [("html", "text/html"), ("json", "application/json"), ("zip", "application/zip")]
        {
            let file = scene.editor.get(&format!("{output}/utlamnande.{file}")).await;
            file.is(StatusCode::OK);
            assert!(file.headers[header::CONTENT_TYPE].to_str().unwrap().starts_with(kind));
            assert!(!testkit::holds(&file.body, "Kvistqvist"));
        }
        for path in ["/disclosures", "/disclosures/new", "/disclosures/1", line, &output, "/records"] {
            scene
                .registrar
                .in_english()
                .get(path)
                .await
                .is(StatusCode::OK)
                .does_not_say(&["dialogue-", "records-disc"]);
        }
        let item = scene.editor.get(&format!("/items/{}", scene.item)).await;
        item.says(&["Lämnades ut som allmän handling"]);
    }
}

#[tokio::test]
async fn a_refusal_is_a_page_to_print_with_the_way_to_appeal() {
    for scene in scenes().await {
        scene.take().await;
        let page = scene.registrar.get("/disclosures/1/lines/1").await;
        let said = [("verdict", "withheld"), ("provision", "21 kap. 1 § OSL"), ("reason", "Hälsa")];
        scene.registrar.fill_in(&page, "/disclosures/1/lines/1/verdict", &said).await;
        let page = scene.registrar.get("/disclosures/1").await;
        let early = scene.registrar.fill_in(&page, "/disclosures/1/closing", &[]).await;
        early.is(StatusCode::CONFLICT).says(&["har inte fått veta"]);
        scene.registrar.fill_in(&page, "/disclosures/1/telling", &[]).await;
        let page = scene.manager.get("/disclosures/1").await;
        let empty = scene.manager.fill_in(&page, "/disclosures/1/refusals", &[("reason", "")]).await;
        empty.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Ange sekretessbestämmelsen"]);
        let said = [("provision", "21 kap. 1 § OSL"), ("reason", "Det skulle skada någon.")];
        let done = scene.manager.fill_in(&page, "/disclosures/1/refusals", &said).await;
        assert_eq!(done.leads_to(), "/disclosures/1/refusals/1");
        let page = scene.editor.get("/disclosures/1/refusals/1").await;
        page.says(&["Så överklagar du", "kammarrätten", "inom tre veckor", "Chef Ask, Närmaste chef"]);
        scene.editor.in_english().get("/disclosures/1/refusals/1").await.says(&["How to appeal"]);
        let page = scene.registrar.get("/disclosures/1").await;
        scene.registrar.fill_in(&page, "/disclosures/1/closing", &[]).await;
        scene.registrar.get("/disclosures").await.says(&["Inget lämnades ut", "Ingen begäran väntar"]);
    }
}

#[tokio::test]
async fn for_others_there_is_no_such_request() {
    for scene in scenes().await {
        scene.take().await;
        for path in ["/disclosures/1", "/disclosures/1/lines/1", "/disclosures/2", "/disclosures/x"] {
            scene.stranger.get(path).await.is(StatusCode::NOT_FOUND);
        }
        scene
            .stranger
            .get("/disclosures")
            .await
            .is(StatusCode::OK)
            .does_not_say(&["Kommentaren om simningen"]);
    }
}

#[tokio::test]
async fn the_list_in_the_order_of_time_is_searched_and_fetched() {
    for scene in scenes().await {
        let page = scene.editor.get("/records?author=gran").await;
        page.says(&["Besökare Gran", "Hålls ordnad, inte bedömd"]);
        scene.editor.get("/records?author=tall").await.says(&["Inga handlingar"]);
        scene.editor.get("/records?from=igår").await.says(&["En dag går inte att läsa"]);
        scene.editor.get("/records?account=finns-inte").await.is(StatusCode::NOT_FOUND);
        let list = scene.editor.get("/records.csv").await;
        list.says(&["Plattformens id", &scene.item.to_string(), "Besökare Gran"]);
    }
}

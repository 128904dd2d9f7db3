//! The pages of drafts, of marks and of last days, as a browser is shown them.

mod browser;

use axum::http::StatusCode;
use browser::Browser;
use kernel::{Actor, ItemId};
use testkit::World;

struct Scene {
    world: World,
    editor: Browser,
    reader: Browser,
    colleague: Actor,
    item: ItemId,
    post: ItemId,
}

async fn scenes() -> Vec<Scene> {
    let mut scenes = Vec::new();
    for world in World::each().await {
        let writer = world.person("Redaktör Bok", "editor").await;
        let colleague = world.person("Kommunikatör Gran", "communicator").await;
        let editor = Browser::of(&world, dialogue::routes(), &writer).await;
        let reader = Browser::of(&world, dialogue::routes(), &colleague).await;
        let post = world.fake.write_post("Badhuset öppnar igen");
        let comment = world.fake.write_comment(&post, "Besökare Gran", "Varför är det så dyrt?");
        world.fetch().await;
        let (item, post) = (world.item(&comment).await.id, world.item(&post).await.id);
        scenes.push(Scene { world, editor, reader, colleague, item, post });
    }
    scenes
}

impl Scene {
    /// The editor asks the colleague; where the draft is.
    async fn ask(&self) -> String {
        let action = format!("/items/{}/drafts", self.item);
        let page = self.editor.get(&action).await;
        page.is(StatusCode::OK).says(&[
            "Låt en kollega läsa först",
            "Varför är det så dyrt?",
            "Ersättare Lind",
        ]);
        let asked = format!("person:{}", self.colleague.id().expect("a person"));
        let fields = [("text", "Det kostar att värma vatten."), ("asked", &*asked), ("note", "För kort?")];
        let sent = self.editor.fill_in(&page, &action, &fields).await;
        sent.leads_to().to_owned()
    }
}

#[tokio::test]
async fn a_draft_is_read_changed_and_approved_on_its_page() {
    for scene in scenes().await {
        let draft = scene.ask().await;
        scene.editor.get(&draft).await.says(&["Väntar på att läsas", "Ta tillbaka utkastet", "För kort?"]);
        let page = scene.reader.get(&draft).await;
        page.says(&["Godkänn och skicka", "Jag läser det", "undertecknat av Redaktör Bok"]);
        let wording = format!("{draft}/wording");
        let empty = scene.reader.fill_in(&page, &wording, &[("text", " ")]).await;
        empty.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Skriv ett svar."]);
        let changed = [("text", "Det kostar att värma vatten, men barn badar gratis.")];
        assert_eq!(scene.reader.fill_in(&page, &wording, &changed).await.leads_to(), draft);
        let late = scene.reader.fill_in(&page, &format!("{draft}/approval"), &[]).await;
        late.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Någon annan har gjort något med utkastet"]);
        let now = scene.reader.get(&draft).await;
        now.says(&["barn badar gratis", "Utkastet formulerades om"]);
        let approved = scene.reader.fill_in(&now, &format!("{draft}/approval"), &[]).await;
        assert_eq!(approved.leads_to(), draft);
        scene.world.work().await;
        let item = scene.editor.get(&format!("/items/{}", scene.item)).await;
        item.says(&["Skrivet av Redaktör Bok, läst av Kommunikatör Gran", "Godkänt och skickat"]);
        scene.reader.in_english().get(&draft).await.says(&["Approved and sent", "Written by"]);
    }
}

#[tokio::test]
async fn what_was_written_is_not_lost_when_nobody_was_chosen() {
    for scene in scenes().await {
        let action = format!("/items/{}/drafts", scene.item);
        let page = scene.editor.get(&action).await;
        let fields = [("text", "Det kostar."), ("asked", ""), ("note", "Stämmer det?")];
        let again = scene.editor.fill_in(&page, &action, &fields).await;
        again.is(StatusCode::UNPROCESSABLE_ENTITY);
        again.says(&["Välj vem som ska läsa.", "Det kostar.", "Stämmer det?"]);
        let registrar = scene.world.person("Registrator Rönn", "registrar").await;
        let other = Browser::of(&scene.world, dialogue::routes(), &registrar).await;
        other.get(&action).await.is(StatusCode::NOT_FOUND);
        let draft = scene.ask().await;
        other.get(&draft).await.is(StatusCode::NOT_FOUND);
        scene.editor.get(&format!("{action}/9")).await.is(StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn whoever_comes_back_later_says_so_and_the_page_says_by_when() {
    for scene in scenes().await {
        let here = format!("/items/{}", scene.item);
        let page = scene.editor.get(&here).await;
        page.says(&["Vi återkommer", "Tack för din fråga!"]).does_not_say(&["Tråden har någon annan börjat"]);
        let fields = [("text", ""), ("holding", "yes")];
        let sent = scene.editor.fill_in(&page, &format!("{here}/answers"), &fields).await;
        assert_eq!(sent.leads_to(), "/inbox");
        scene.editor.get(&here).await.says(&[
            "Besked: svaret kommer",
            "Svaret ska komma inom 5 arbetsdagar från beskedet.",
            "MOT-SVA-07",
            "Besked lämnat: svaret kommer",
        ]);
        scene.editor.get("/inbox").await.says(&["Besked lämnat: ska ha svar inom 5 arbetsdagar"]);
    }
}

#[tokio::test]
async fn what_items_show_is_counted_on_a_page_and_in_a_list() {
    for scene in scenes().await {
        let here = format!("/items/{}", scene.item);
        let page = scene.editor.get(&here).await;
        let action = format!("{here}/marks");
        let nothing = scene.editor.fill_in(&page, &action, &[("kind", "information-missing")]).await;
        nothing.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Skriv på vilken sida"]);
        let fields = [("kind", "information-missing"), ("place", "https://www.example.se/priser")];
        assert_eq!(scene.editor.fill_in(&page, &action, &fields).await.leads_to(), here);
        let marked = scene.editor.get(&here).await;
        marked.says(&["Information saknas på https://www.example.se/priser", "Ta bort markeringen"]);
        let month = "/marks?month=2026-11";
        scene.reader.get(month).await.says(&["Vad inläggen visar", "https://www.example.se/priser", &here]);
        let list = scene.reader.get("/marks.csv?month=2026-11").await;
        list.says(&["Slag,\"Sida, kanal eller verksamhet\",Antal"]);
        list.says(&["Information saknas,https://www.example.se/priser,1"]);
        scene.editor.fill_in(&marked, &format!("{action}/1/ending"), &[]).await;
        scene.reader.get("/marks?month=nosuch").await.says(&["Månaden går inte att läsa."]);
        scene.reader.get(month).await.says(&["Ingenting är markerat som att information saknas."]);
    }
}

#[tokio::test]
async fn a_post_of_ours_gets_a_last_day_and_what_others_wrote_does_not() {
    for scene in scenes().await {
        let here = format!("/items/{}", scene.post);
        let page = scene.editor.get(&here).await;
        page.says(&["Gäller till och med", "Sista dag"]);
        let action = format!("{here}/validity");
        let before = scene.editor.fill_in(&page, &action, &[("last_day", "2026-11-01"), ("note", "")]).await;
        before.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Välj en dag från och med i dag."]);
        let day = [("last_day", "2026-11-24"), ("note", "")];
        assert_eq!(scene.editor.fill_in(&page, &action, &day).await.leads_to(), here);
        scene.editor.get(&here).await.says(&["Gäller till och med 24 nov 2026."]);
        scene.editor.get(&format!("/items/{}", scene.item)).await.does_not_say(&["Sista dag"]);
        scene.world.turn(2 * 24 * 3_600);
        let later = Browser::of(&scene.world, dialogue::routes(), &scene.colleague).await;
        later.get(&here).await.says(&["Ska ses över"]);
    }
}

//! The pages on which it is said what an item is about, and on which questions go on, as a browser is shown them.

mod browser;

use axum::http::StatusCode;
use browser::Browser;
use testkit::World;

#[tokio::test]
async fn what_an_item_is_about_is_said_on_its_page_and_the_referral_stands_ready() {
    for world in World::each().await {
        let writer = world.person("Redaktör Bok", "editor").await;
        let editor = Browser::of(&world, dialogue::routes(), &writer).await;
        let post = world.fake.write_post("Nyhet");
        let comment = world.fake.write_comment(&post, "Besökare", "När får jag svar på min ansökan?");
        world.fetch().await;
        let path = format!("/items/{}", world.item(&comment).await.id);
        let page = editor.get(&path).await;
        page.is(StatusCode::OK).says(&["Slag och svarsväg", "Fråga vidare", "Granska språket"]);
        let class = format!("{path}/class");
        let refused = editor.fill_in(&page, &class, &[("class", "ongoing-case"), ("case_number", "")]).await;
        refused.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Skriv ärendets diarienummer."]);
        let said = editor.fill_in(&page, &class, &[("class", "individual-case")]).await;
        assert_eq!(said.leads_to(), path);
        let page = editor.get(&path).await;
        page.says(&[
            "Enskilt ärende",
            "Här godtas bara riktlinjens hänvisning",
            "Verksamhetens telefon eller e-post",
        ]);
        let answers = format!("{path}/answers");
        let own = [("text", "Din ansökan är beviljad."), ("look", "")];
        let refused = editor.fill_in(&page, &answers, &own).await;
        refused
            .is(StatusCode::UNPROCESSABLE_ENTITY)
            .says(&["Din ansökan är beviljad.", "ordagrant: Enskilt ärende"]);
        let looked = editor.fill_in(&page, &answers, &[("text", "Kort svar."), ("look", "yes")]).await;
        looked.is(StatusCode::OK).says(&["Språket i svaret", "Kort svar.", "Det är bara råd."]);
    }
}

#[tokio::test]
async fn a_question_has_a_page_for_whoever_is_asked() {
    for world in World::each().await {
        let writer = world.person("Redaktör Bok", "editor").await;
        let expert = world.person("Driftchef Oxel", "registrar").await;
        let editor = Browser::of(&world, dialogue::routes(), &writer).await;
        let asked = Browser::of(&world, dialogue::routes(), &expert).await;
        let post = world.fake.write_post("Nyhet");
        let comment = world.fake.write_comment(&post, "Besökare", "Hur varmt är vattnet?");
        world.fetch().await;
        let path = format!("/items/{}", world.item(&comment).await.id);
        let page = editor.get(&path).await;
        let queries = format!("{path}/queries");
        let id = expert.id().expect("a person").to_string();
        let fields = [("to", "expert"), ("person", ""), ("question", "Hur varmt?")];
        let refused = editor.fill_in(&page, &queries, &fields).await;
        refused.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Välj någon som arbetar här.", "Hur varmt?"]);
        let fields = [("to", "expert"), ("person", &*id), ("question", "Hur varmt?")];
        assert_eq!(editor.fill_in(&page, &queries, &fields).await.leads_to(), path);
        let query = format!("{queries}/1");
        let page = asked.get(&query).await;
        page.is(StatusCode::OK).says(&["Hur varmt är vattnet?", "Hur varmt?", "Svara den som frågade"]);
        let reply = format!("{query}/reply");
        let empty = asked.fill_in(&page, &reply, &[("reply", " ")]).await;
        empty.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Skriv ett svar."]);
        assert_eq!(asked.fill_in(&page, &reply, &[("reply", "Tjugosex grader.")]).await.leads_to(), query);
        editor.get(&path).await.says(&["Tjugosex grader.", "Driftchef Oxel"]);
    }
}

#[tokio::test]
async fn who_answers_for_a_unit_is_named_by_whoever_manages_people() {
    for world in World::each().await {
        let administrator = Browser::of(&world, dialogue::routes(), &world.administrator).await;
        let writer = world.person("Redaktör Bok", "editor").await;
        let editor = Browser::of(&world, dialogue::routes(), &writer).await;
        let page = administrator.get("/contacts").await;
        page.is(StatusCode::OK).says(&["Svarskontakter", "Ange svarskontakt"]);
        let units = people::units(&world.cx.store.reader()).await.expect("units");
        let (unit, person) = (units[0].id.to_string(), writer.id().expect("a person").to_string());
        let fields = [("unit", &*unit), ("person", &*person), ("head", "")];
        let refused = administrator.fill_in(&page, "/contacts", &fields).await;
        refused.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Välj någon som arbetar här."]);
        let fields = [("unit", &*unit), ("person", &*person), ("head", &*person)];
        assert_eq!(administrator.fill_in(&page, "/contacts", &fields).await.leads_to(), "/contacts");
        let seen = editor.get("/contacts").await;
        seen.is(StatusCode::OK).says(&["Redaktör Bok"]).does_not_say(&["Ange svarskontakt"]);
        editor.in_english().get("/contacts").await.says(&["Contacts for answers"]);
    }
}

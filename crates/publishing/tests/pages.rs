//! The pages of publishing, as a browser is shown them.

#[path = "../../dialogue/tests/browser/mod.rs"]
mod browser;

use axum::http::StatusCode;
use browser::Browser;
use testkit::World;

#[tokio::test]
async fn a_post_is_written_put_right_and_published_on_its_pages() {
    for world in World::each().await {
        let writer = world.person("Redaktör Bok", "editor").await;
        let editor = Browser::of(&world, publishing::routes(), &writer).await;
        editor.get("/posts").await.is(StatusCode::OK).says(&["Inga egna inlägg än", "Skriv inlägg"]);
        let new = editor.get("/posts/new?account=motala-webben").await;
        new.says(&["Motala kommuns webbplats", "samtycke (6.1 a)", "intresseavvägning (6.1 f)"]);
        let empty = editor.fill_in(&new, "/posts/new", &[("text", " ")]).await;
        empty.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Skriv en text."]);
        let fields = [("title", "Badhuset"), ("text", "Vi öppnar på lördag."), ("personal", "present")];
        let post = editor.fill_in(&new, "/posts/new", &fields).await.leads_to().to_owned();
        let page = editor.get(&post).await;
        page.says(&[
            "Hindrar",
            "Skriv målgrupp, behov och budskap.",
            "MOT-VAR-02",
            "Välj rättslig grund.",
            "Redaktör Bok",
        ]);
        let publication = format!("{post}/publication");
        let blocked = editor.fill_in(&page, &publication, &[("content", "yes")]).await;
        blocked.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["MOT-PUB-05", "Välj rättslig grund."]);
        let right = [
            ("title", "Badhuset"),
            ("text", "Vi öppnar på lördag."),
            ("audience", "Alla"),
            ("need", "Tider"),
            ("message", "Öppet"),
            ("personal", "absent"),
            ("holds_none", "yes"),
        ];
        assert_eq!(editor.fill_in(&page, &format!("{post}/wording"), &right).await.leads_to(), post);
        let page = editor.get(&post).await;
        page.says(&["Inget i riktlinjen hindrar inlägget."]);
        let unsaid = editor.fill_in(&page, &publication, &[]).await;
        unsaid.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Bekräfta att du har kontrollerat innehållet"]);
        assert_eq!(editor.fill_in(&page, &publication, &[("content", "yes")]).await.leads_to(), post);
        world.work().await;
        editor.get(&post).await.says(&["Publicerat", "Se det på plattformen", "står för inlägget"]);
        editor.in_english().get(&post).await.says(&["Published as", "Whom the accounts are for"]);
        editor.in_english().get("/posts").await.says(&["Own posts", "Published", "Badhuset"]);
        let copied = editor.fill_in(&editor.get(&post).await, &format!("{post}/copies"), &[]).await;
        editor.get(copied.leads_to()).await.says(&["Utkast", "Ta tillbaka inlägget"]);
    }
}

#[tokio::test]
async fn a_post_that_does_not_arrive_says_why_and_what_to_do() {
    for world in World::each().await {
        let writer = world.person("Redaktör Bok", "editor").await;
        let editor = Browser::of(&world, publishing::routes(), &writer).await;
        let new = editor.get("/posts/new").await;
        let fields = [
            ("text", "Vi öppnar på lördag."),
            ("audience", "Alla"),
            ("need", "Tider"),
            ("message", "Öppet"),
            ("personal", "absent"),
            ("holds_none", "yes"),
        ];
        let post = editor.fill_in(&new, "/posts/new", &fields).await.leads_to().to_owned();
        let page = editor.get(&post).await;
        world.fake.sign_out(true);
        editor.fill_in(&page, &format!("{post}/publication"), &[("content", "yes")]).await;
        world.work().await;
        let page = editor.get(&post).await;
        page.says(&["Kom inte fram", "Kontrollera kontots anslutning", "Försök igen nu"]);
        world.fake.sign_out(false);
        editor.fill_in(&page, &format!("{post}/attempts"), &[]).await.leads_to();
        world.work().await;
        editor.get(&post).await.says(&["Publicerat"]).does_not_say(&["Kom inte fram"]);
        assert_eq!(world.fake.effects().len(), 1);
    }
}

#[tokio::test]
async fn a_consent_is_noted_and_withdrawn_on_its_pages() {
    for world in World::each().await {
        let writer = world.person("Redaktör Bok", "editor").await;
        let editor = Browser::of(&world, publishing::routes(), &writer).await;
        editor.get("/consents").await.is(StatusCode::OK).says(&["Inga samtycken är antecknade"]);
        let new = editor.get("/consents/new").await;
        new.says(&["Kommunikationsenheten", "Riktlinjen säger:"]);
        let unit = accounts::account(&world.cx.store.reader(), world.account).await;
        let unit = unit.ok().flatten().map(|it| it.unit.to_string()).unwrap_or_default();
        let number = [("unit", &*unit), ("subject", "20120101-2380"), ("scope", "social-media")];
        let refused = editor.fill_in(&new, "/consents/new", &number).await;
        refused.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["i stället för personnumret"]);
        let fields = [
            ("unit", &*unit),
            ("subject", "Elev A"),
            ("scope", "social-media"),
            ("given_on", "2026-11-20"),
            ("valid_until", ""),
            ("form", "Fotoavtal 2"),
            ("kept", "Pärm 4"),
            ("capacity", "understands"),
        ];
        assert_eq!(editor.fill_in(&new, "/consents/new", &fields).await.leads_to(), "/consents");
        let list = editor.get("/consents").await;
        list.says(&["Elev A", "Gäller"]);
        let text = list.text();
        let href = text.split("href=\"/consents/").filter_map(|it| it.split('"').next());
        let id = href.filter(|it| it.len() == 36).last().unwrap_or_default().to_owned();
        let here = format!("/consents/{id}");
        let page = editor.get(&here).await;
        page.says(&["Pärm 4", "Förstår vad samtycket innebär", "Inget inlägg vilar på det."]);
        let binder = editor.get("/consents/binder").await;
        binder.is(StatusCode::OK).says(&["Kommunikationsenheten", "Elev A", "Fotoavtal 2", "Pärm 4"]);
        let withdrawal = format!("{here}/withdrawal");
        let silent = editor.fill_in(&page, &withdrawal, &[("reason", "")]).await;
        silent.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Skriv vad som sades."]);
        assert_eq!(editor.fill_in(&page, &withdrawal, &[("reason", "Vill inte")]).await.leads_to(), here);
        editor.get(&here).await.says(&["Återkallat", "Vill inte"]);
        editor.in_english().get("/consents").await.says(&["Withdrawn", "Consents"]);
        let registrar = world.person("Registrator Rönn", "registrar").await;
        let other = Browser::of(&world, publishing::routes(), &registrar).await;
        other.get(&here).await.is(StatusCode::NOT_FOUND);
        other.get("/posts").await.is(StatusCode::FORBIDDEN);
        other.get("/consents/binder").await.is(StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn the_conditions_for_personal_data_stand_on_the_page_of_the_post_and_a_false_alarm_is_let_through() {
    for world in World::each().await {
        let writer = world.person("Redaktör Bok", "editor").await;
        let editor = Browser::of(&world, publishing::routes(), &writer).await;
        let new = editor.get("/posts/new").await;
        new.says(&["Ett vanligt foto av en människa är inte en biometrisk uppgift"]);
        let fields = [("text", "Fråga om 20120101-2380"), ("personal", "present"), ("persons", "många")];
        let unread = editor.fill_in(&new, "/posts/new", &fields).await;
        unread.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Skriv antalet personer med siffror."]);
        let fields = [("text", "Fråga om 20120101-2380"), ("personal", "present"), ("held", "health")];
        let post = editor.fill_in(&new, "/posts/new", &fields).await.leads_to().to_owned();
        let page = editor.get(&post).await;
        page.says(&[
            "Villkor för personuppgifter",
            "Inte uppfyllt",
            "Följer av kontots skick.",
            "aldrig publiceras: Hälsa",
        ]);
        page.does_not_say(&["Godkänn som falsklarm"]);
        let second = world.person("Kommunikatör Gran", "communicator").await;
        let other = Browser::of(&world, publishing::routes(), &second).await;
        let page = other.get(&post).await;
        let path = format!("{post}/clearance");
        let silent = other.fill_in(&page, &path, &[("reason", " ")]).await;
        silent.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Skriv vad numret är."]);
        assert_eq!(other.fill_in(&page, &path, &[("reason", "Ett ordernummer")]).await.leads_to(), post);
        other
            .get(&post)
            .await
            .says(&["Godkänt som falsklarm:", "Kommunikatör Gran"])
            .does_not_say(&["Inget personnummer?"]);
        other.in_english().get(&post).await.says(&["Conditions for personal data", "Not met"]);
    }
}

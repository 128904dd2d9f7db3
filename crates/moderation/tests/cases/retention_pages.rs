//! The pages of retention, as an archivist and a registrar are shown them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use super::*;

const DAY: i64 = 24 * 3_600;

struct Desk {
    world: World,
    archivist: Browser,
    registrar: Browser,
    item: ItemId,
}

/// A comment that is more than a year old, and nobody has to do anything with.
async fn desks() -> Vec<Desk> {
    let mut desks = Vec::new();
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let archivist = world.person("Arkivarie Ek", "archivist").await;
        let registrar = world.person("Registrator Alm", "registrar").await;
        let post = world.fake.write_post("Nyhet");
        let comment = world.fake.write_comment(&post, "Besökare Gran", "Fint väder");
        world.fetch().await;
        let item = world.item(&comment).await;
        if item.open {
            let note = Some("Behöver inget svar.".to_owned());
            let order = dialogue::LeaveOrder { item: item.id, seen: item.versions, note };
            dialogue::leave_unanswered(&world.cx, &editor, order).await.unwrap();
        }
        keep_in_order(&world.cx, &editor, item.id).await;
        world.turn(400 * DAY);
        let archivist = Browser::of(&world, routes(), &archivist).await;
        let registrar = Browser::of(&world, routes(), &registrar).await;
        desks.push(Desk { world, archivist, registrar, item: item.id });
    }
    desks
}

const ROW: [(&str, &str); 9] = [
    ("kind", "comment"),
    ("fate", "dispose"),
    ("period", "12"),
    ("measure", "months"),
    ("trigger", "posted"),
    ("body", "Kommunstyrelsen"),
    ("decided_on", "2026-01-12"),
    ("reference", "§ 7"),
    ("from", "2026-01-01"),
];

impl Desk {
    async fn row(&self) {
        let page = self.archivist.get("/retention").await;
        let done = self.archivist.fill_in(&page, "/retention/rows", &ROW).await;
        assert_eq!(done.leads_to(), "/retention");
    }

    async fn job(&self, kind: &str) {
        moderation::jobs::run(&self.world.cx, kind, "1").await.unwrap().unwrap();
    }

    async fn ask(&self) {
        let page = self.archivist.get("/disposals/new").await;
        let done = self.archivist.fill_in(&page, "/disposals/new", &[("scope", "all")]).await;
        assert_eq!(done.leads_to(), "/disposals/1");
        self.job("list-disposal").await;
    }
}

#[tokio::test]
async fn the_schedule_says_what_it_does_not_say_and_takes_no_row_without_a_decision() {
    for desk in desks().await {
        let page = desk.archivist.get("/retention").await;
        page.is(StatusCode::OK).says(&[
            "Planen är tom",
            "Ingen rad talar om det här",
            "Eget inlägg",
            "2 gånger om året",
        ]);
        let without: Vec<(&str, &str)> = ROW.into_iter().filter(|it| it.0 != "reference").collect();
        let refused = desk.archivist.fill_in(&page, "/retention/rows", &without).await;
        refused.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["En rad som gallrar måste vila på ett beslut"]);
        desk.row().await;
        let preserved: Vec<(&str, &str)> =
            ROW.into_iter().map(|it| if it.0 == "fate" { ("fate", "preserve") } else { it }).collect();
        desk.archivist.fill_in(&page, "/retention/rows", &preserved).await;
        let page = desk.archivist.get("/retention").await;
        page.says(&["Rad 1 och rad 2 säger olika", "Kommunstyrelsen 12 jan 2026, § 7"]);
        desk.archivist.fill_in(&page, "/retention/rows/2/ending", &[]).await;
        let page = desk.archivist.get("/retention").await;
        page.says(&["Avslutad"]).does_not_say(&["säger olika"]);
        desk.archivist
            .in_english()
            .get("/retention")
            .await
            .says(&["Keep and dispose", "disposed of 12 months after"]);
    }
}

#[tokio::test]
async fn a_hold_is_set_from_the_item_shown_there_and_lifted_with_a_reason() {
    for desk in desks().await {
        let item = format!("/items/{}", desk.item);
        let here = format!("/holds/new?item={}", desk.item);
        desk.registrar.get(&item).await.says(&["Stoppa gallring"]);
        let page = desk.registrar.get(&here).await;
        let refused =
            desk.registrar.fill_in(&page, "/holds/new", &[("kind", "disclosure"), ("reason", "")]).await;
        refused.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Fyll i det här"]);
        let said = [("kind", "disclosure"), ("reason", "Begäran 3")];
        let done = desk.registrar.fill_in(&page, "/holds/new", &said).await;
        assert_eq!(done.leads_to(), "/holds/1");
        desk.registrar.get(&item).await.says(&["Gallras inte.", "Stopp 1 gäller."]);
        let hold = desk.registrar.get("/holds/1").await;
        hold.says(&["Begäran om utlämnande", "en handling", "Begäran 3"]);
        desk.registrar.fill_in(&hold, "/holds/1/lifting", &[("reason", "Utlämnat")]).await;
        desk.registrar.get("/holds/1").await.says(&["Hävt", "Utlämnat"]);
        desk.registrar.in_english().get("/holds").await.says(&["Holds", "Lifted"]);
    }
}

#[tokio::test]
async fn a_disposal_is_read_approved_and_proven_on_its_page() {
    for desk in desks().await {
        desk.row().await;
        desk.ask().await;
        let page = desk.archivist.get("/disposals/1").await;
        page.says(&["Kommentar", "gallras 12 månader efter publiceringen", "Föreslås gallras"]);
        page.does_not_say(&["En handling gallras och kan inte tas fram igen."]);
        let page = desk.registrar.get("/disposals/1").await;
        page.says(&["En handling gallras och kan inte tas fram igen."]);
        desk.registrar.fill_in(&page, "/disposals/1/approval", &[]).await;
        desk.job("dispose").await;
        desk.registrar.get("/disposals/1").await.says(&["Genomförd", "Protokollets kontrollsumma i loggen"]);
        desk.registrar.in_english().get("/disposals/1").await.says(&["Carried out", "Disposed of"]);
        let item = desk.registrar.get(&format!("/items/{}", desk.item)).await;
        item.says(&["Gallrad.", "Kommunstyrelsen 12 jan 2026, § 7"]);
        item.does_not_say(&["Fint väder", "Besökare Gran"]);
        let json = desk.archivist.get("/disposals/1/report.json").await;
        json.is(StatusCode::OK).says(&["uppsikt-disposal/1", "§ 7", &desk.item.to_string()]);
        let pdf = desk.archivist.get("/disposals/1/report.pdf").await;
        assert_eq!(pdf.headers[header::CONTENT_TYPE], "application/pdf");
    }
}

#[tokio::test]
async fn a_record_is_taken_out_of_the_list_with_a_reason() {
    for desk in desks().await {
        desk.row().await;
        desk.ask().await;
        let out = format!("/disposals/1/items/{}/taking-out", desk.item);
        let page = desk.archivist.get(&out).await;
        let refused = desk.archivist.fill_in(&page, &out, &[("reason", "")]).await;
        refused.is(StatusCode::UNPROCESSABLE_ENTITY).says(&["Fyll i det här"]);
        desk.archivist.fill_in(&page, &out, &[("reason", "Ska visas på museet")]).await;
        let page = desk.registrar.get("/disposals/1").await;
        page.says(&["Uttagen", "Ska visas på museet"]).does_not_say(&["Godkänn gallringen"]);
        desk.registrar.fill_in(&page, "/disposals/1/withdrawal", &[("reason", "Inget kvar")]).await;
        desk.registrar.get("/disposals").await.says(&["Inte genomförd"]);
    }
}

#[tokio::test]
async fn for_others_there_are_no_such_pages() {
    for desk in desks().await {
        let editor = desk.world.person("Redaktör Lind", "editor").await;
        let editor = Browser::of(&desk.world, routes(), &editor).await;
        desk.row().await;
        desk.ask().await;
        for path in ["/retention", "/holds", "/holds/new", "/disposals", "/disposals/1", "/disposals/new"] {
            editor.get(path).await.is(StatusCode::NOT_FOUND);
        }
    }
}

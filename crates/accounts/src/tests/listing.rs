use axum::http::{StatusCode, header};
use guideline::{Extent, ListEvent, ListField};
use store::params;

use super::bench::{Bench, benches};
use super::browser::Browser;
use crate::bring_in;
use crate::listing::{
    DecideListing, Refused, ShownTo, Verdict, changes, decide_listing, is_official, listed, note_changes,
    undecided,
};

const FILES: [&str; 4] = ["/konton.json", "/konton.csv", "/konton.jsonld", "/konton/dcat.rdf"];

fn selected(bench: &mut Bench) {
    bench.rule(|it| it.list.extent = Extent::Selection);
}

async fn decide(bench: &Bench, account: kernel::AccountId, shown_to: ShownTo) -> Result<(), Refused> {
    let order = DecideListing { account, shown_to, reason: "Vänder sig till alla".into() };
    decide_listing(&bench.cx, &bench.admin, order).await
}

#[tokio::test]
async fn everybody_sees_the_list_without_signing_in_and_no_name_of_the_staff() {
    for bench in benches().await {
        bench.opened().await;
        let mut stranger = Browser::new(&bench);
        let page = stranger.get("/konton").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("Motala kommuns webb") && page.body.contains("Tekniska nämnden"));
        assert!(page.body.contains("1 konton") && page.body.contains("Sedan"));
        let one = stranger.get("/konton/om/motala-webben").await;
        assert!(one.body.contains("Det du skriver här blir allmän handling."), "{}", one.body);
        assert!(one.body.contains("minst en gång varje arbetsdag"));
        let mut all = vec![page.body, one.body];
        for file in FILES {
            let file = stranger.get(file).await;
            assert_eq!(file.status, StatusCode::OK);
            all.push(file.body);
        }
        for shown in &all {
            assert!(!shown.contains("Ek") && !shown.contains("Alm") && !shown.contains("Lind"), "{shown}");
        }
        assert!(all[2].contains("\"link\": \"https://webben.example.se\""), "{}", all[2]);
        assert!(
            all[3].starts_with("\u{feff}key,name,platform,link,unit,status,opened,closed\r\nmotala-webben,")
        );
        assert!(all[4].contains("\"sameAs\"") && all[4].contains("https://schema.org"));
        assert!(all[5].contains("<dcat:Dataset rdf:about=\"http://127.0.0.1/konton#dataset\">"));
    }
}

#[tokio::test]
async fn an_account_that_was_brought_in_is_official_when_somebody_has_decided_so() {
    for mut bench in benches().await {
        let id = bring_in(&bench.cx, &bench.admin, bench.order()).await.unwrap();
        let mut stranger = Browser::new(&bench);
        let question = "/konton/fraga?adress=webben.example.se";
        assert!(!stranger.get("/konton").await.body.contains("Motala kommuns webb"));
        assert!(stranger.get(question).await.body.contains("Nej, adressen står inte i förteckningen."));
        assert_eq!(
            undecided(&bench.cx, &bench.admin).await.unwrap().len(),
            1,
            "whoever manages accounts is asked"
        );
        let ek = bench.editor(bench.ek, id).await;
        assert!(undecided(&bench.cx, &ek).await.unwrap().is_empty());
        let mut admin = Browser::of(&bench, "admin").await;
        let told = admin.get("/accounts/motala-webben").await.body;
        assert!(told.contains("ingen har beslutat att det är officiellt"), "{told}");
        decide(&bench, id, ShownTo::Public).await.unwrap();
        bench.turn_to("2026-11-23T08:01:00Z");
        assert!(stranger.get("/konton").await.body.contains("Motala kommuns webb"));
        assert!(undecided(&bench.cx, &bench.admin).await.unwrap().is_empty());
        bench.rule(|it| it.document.state = guideline::DocumentState::OutForComment);
        let order = crate::OpenAccount { key: "museet".into(), name: "Museet".into(), ..bench.order() };
        let order = crate::OpenAccount { url: "https://museet.example.se".into(), ..order };
        bring_in(&bench.cx, &bench.admin, order).await.unwrap();
        let mut stranger = Browser::new(&bench);
        assert!(
            stranger.get("/konton").await.body.contains("Museet"),
            "what binds nobody keeps nothing back"
        );
    }
}

#[tokio::test]
async fn the_list_of_the_intranet_is_for_everybody_who_works_there() {
    for mut bench in benches().await {
        bench.opened().await;
        let ek = bench.actor(bench.ek).await;
        assert!(listed(&bench.cx, &ek).await.unwrap().is_empty(), "Motala has it on the web alone");
        bench.rule(|it| it.list.places.push(guideline::Place::Intranet));
        assert_eq!(listed(&bench.cx, &ek).await.unwrap().len(), 1);
        let mut browser = Browser::of(&bench, "admin").await;
        assert!(browser.get("/listing").await.body.contains("href=\"/accounts/motala-webben\""));
        assert!(listed(&bench.cx, &kernel::Actor::system("x")).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn staff_is_named_to_everybody_only_where_the_guideline_says_so() {
    for mut bench in benches().await {
        bench.opened().await;
        bench.rule(|it| {
            it.list.staff_names = true;
            it.list.fields.push(ListField::Responsible);
        });
        let mut stranger = Browser::new(&bench);
        assert!(stranger.get("/konton").await.body.contains("Redaktör Ek"));
        assert!(stranger.get("/konton.csv").await.body.contains("responsible"));
    }
}

#[tokio::test]
async fn what_was_not_selected_is_nowhere_until_somebody_decides_it() {
    for mut bench in benches().await {
        let id = bench.opened().await;
        selected(&mut bench);
        let mut stranger = Browser::new(&bench);
        let question = "/konton/fraga?adress=webben.example.se";
        for path in FILES.iter().copied().chain(["/konton", question]) {
            let shown = stranger.get(path).await.body;
            assert!(
                !shown.contains("motala-webben") && !shown.contains("Motala kommuns webb"),
                "{path}: {shown}"
            );
        }
        assert_eq!(stranger.get("/konton/om/motala-webben").await.status, StatusCode::NOT_FOUND);
        assert!(stranger.get(question).await.body.contains("Nej, adressen står inte i förteckningen."));
        assert_eq!(is_official(&bench.cx, "webben.example.se").await.unwrap(), Verdict::NotListed);
        let staff = listed(&bench.cx, &bench.admin).await.unwrap();
        assert_eq!((staff.len(), staff[0].shown_to), (1, ShownTo::Staff), "the staff has the whole list");

        decide(&bench, id, ShownTo::Public).await.unwrap();
        decide(&bench, id, ShownTo::Public).await.unwrap();
        bench.turn_to("2026-11-23T08:01:00Z");
        assert!(stranger.get("/konton").await.body.contains("Motala kommuns webb"));
        assert!(stranger.get(question).await.body.contains("Ja, det är ett officiellt konto."));
        decide(&bench, id, ShownTo::Staff).await.unwrap();
        bench.turn_to("2026-11-23T08:02:00Z");
        assert!(!stranger.get("/konton").await.body.contains("Motala kommuns webb"));
        let logged = bench.logged().await;
        assert_eq!(
            logged[1..],
            ["account-listed-for-all", "account-listed-for-staff"],
            "one order is one decision"
        );
    }
}

#[tokio::test]
async fn who_sees_an_account_is_decided_with_a_reason_by_whoever_manages_accounts() {
    for mut bench in benches().await {
        let id = bench.opened().await;
        assert!(matches!(decide(&bench, id, ShownTo::Staff).await, Err(Refused::AllAreListed)));
        selected(&mut bench);
        let editor = bench.editor(bench.ek, id).await;
        let order = DecideListing { account: id, shown_to: ShownTo::Public, reason: " ".into() };
        let refused = decide_listing(&bench.cx, &editor, order.clone()).await;
        assert!(matches!(refused, Err(Refused::NotPermitted)));
        assert!(matches!(decide_listing(&bench.cx, &bench.admin, order).await, Err(Refused::ReasonMissing)));

        let mut admin = Browser::of(&bench, "admin").await;
        let form = "/accounts/motala-webben/listing";
        let wrong = admin.fill(form, form, &[("shown_to", "public"), ("reason", "")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("Skriv skälet."));
        let done = admin.fill(form, form, &[("shown_to", "public"), ("reason", "Till alla")]).await;
        assert_eq!((done.status, done.location.as_str()), (StatusCode::SEE_OTHER, form));
        assert!(admin.get(form).await.body.contains("Till alla"));
        let list = admin.get("/listing").await.body;
        assert!(
            list.contains("Redaktör Ek")
                && list.contains("Allmänheten")
                && list.contains("Kommunikationsenheten")
        );
    }
}

#[tokio::test]
async fn whoever_asks_about_an_address_is_told_yes_no_longer_or_take_care() {
    for bench in benches().await {
        let id = bench.opened().await;
        let mut stranger = Browser::new(&bench);
        let mut ask =
            async |address: &str| stranger.get(&format!("/konton/fraga?adress={address}")).await.body;
        assert!(
            ask("http%3A%2F%2FWWW.webben.example.se%2F%3Fx%3D1")
                .await
                .contains("Ja, det är ett officiellt konto.")
        );
        assert!(ask("webbem.example.se").await.contains("liknar ett officiellt konto"));
        assert!(ask("annat.example.org").await.contains("står inte i förteckningen"));
        assert!(ask("hej").await.contains("inte att läsa som en adress"));
        let hostile = ask("%3Cscript%3Ealert(1)%3C%2Fscript%3E").await;
        assert!(!hostile.contains("<script>alert"), "{hostile}");
        bench.turn_to("2026-11-24T08:00:00Z");
        let close = "update account set closed_at = $2 where id = $1";
        bench.change(close, params![id, bench.cx.now()]).await;
        bench.turn_to("2026-11-24T08:05:00Z");
        let closed = ask("webben.example.se").await;
        assert!(closed.contains("avslutades tisdag 24 november 2026"), "{closed}");
    }
}

#[tokio::test]
async fn whoever_has_the_list_already_is_told_so_until_it_changes() {
    for bench in benches().await {
        let id = bench.opened().await;
        let stranger = Browser::new(&bench);
        for path in FILES.iter().copied().chain(["/konton", "/konton?q=webb"]) {
            let first = stranger.answer(path, "").await;
            assert_eq!(first.status(), StatusCode::OK, "{path}");
            let of = |name| first.headers().get(name).unwrap().to_str().unwrap().to_owned();
            assert_eq!(of(header::CACHE_CONTROL), "public, max-age=30", "{path}");
            let tag = of(header::ETAG);
            assert_eq!(stranger.answer(path, &tag).await.status(), StatusCode::NOT_MODIFIED, "{path}");
            assert_eq!(stranger.answer(path, "W/\"another\"").await.status(), StatusCode::OK, "{path}");
        }
        let tag =
            stranger.answer("/konton.json", "").await.headers()[header::ETAG].to_str().unwrap().to_owned();
        bench.change("update account set name = $2 where id = $1", params![id, "Nya webben"]).await;
        bench.turn_to("2026-11-23T08:01:00Z");
        assert_eq!(stranger.answer("/konton.json", &tag).await.status(), StatusCode::OK);
    }
}

#[tokio::test]
async fn what_is_opened_changed_and_closed_is_told_whoever_did_it() {
    for bench in benches().await {
        let id = bench.opened().await;
        note_changes(&bench.cx).await.unwrap();
        note_changes(&bench.cx).await.unwrap();
        bench.turn_to("2026-11-24T08:00:00Z");
        let change = "update account set url = $2, responsible = $3 where id = $1";
        bench.change(change, params![id, "https://nya.example.se", bench.alm]).await;
        note_changes(&bench.cx).await.unwrap();
        note_changes(&bench.cx).await.unwrap();
        bench.turn_to("2026-11-25T08:00:00Z");
        bench.change("update account set closed_at = $2 where id = $1", params![id, bench.cx.now()]).await;
        let accounts = listed(&bench.cx, &bench.admin).await.unwrap();
        let since = "2026-11-01T00:00:00Z".parse().unwrap();
        let events = changes(&bench.cx, &accounts, since).await.unwrap();
        let told: Vec<_> = events.iter().map(|it| (it.kind, it.change.as_ref().map(|it| it.field))).collect();
        let expected = [
            (ListEvent::Closed, None),
            (ListEvent::Changed, Some(ListField::Link)),
            (ListEvent::Changed, Some(ListField::Responsible)),
            (ListEvent::Opened, None),
        ];
        assert_eq!(told, expected);
        assert_eq!(bench.logged().await, ["account-opened", "account-list-changed"]);
        let mut admin = Browser::of(&bench, "admin").await;
        let page = admin.get("/listing/changes").await.body;
        assert!(page.contains("från ”https://webben.example.se” till ”https://nya.example.se”"), "{page}");
    }
}

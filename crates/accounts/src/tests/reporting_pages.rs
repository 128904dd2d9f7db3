use std::io::Read as _;

use axum::http::StatusCode;
use store::params;

use super::bench::{Bench, PASSWORD, benches};
use super::browser::Browser;
use super::reporting::{half_yearly, manager};
use crate::{connection, jobs};

/// Somebody who chose a password of their own.
async fn browser(bench: &Bench, login: &str, person: kernel::PersonId) -> Browser {
    use secrecy::ExposeSecret as _;
    let cost = people::Cost::TRIFLING;
    let given = people::give_password(&bench.cx, &bench.admin, person, cost).await.unwrap();
    let me = people::actor(&bench.cx, person).await.unwrap().unwrap();
    let order = people::ChangePassword { old: given.expose_secret().into(), new: PASSWORD.into() };
    people::change_password(&bench.cx, &me, order, cost).await.unwrap();
    Browser::of(bench, login).await
}

#[tokio::test]
async fn a_report_is_signed_and_taken_home_by_the_pages() {
    for mut bench in benches().await {
        half_yearly(&mut bench);
        manager(&bench, bench.chef).await;
        bench.opened().await;
        bench.change("update account set name = $1", params!["=1+1 <b>Webben</b>"]).await;
        bench.change("update account set purpose = ''", params![]).await;
        bench.turn_to("2027-02-10T09:00:00Z");
        let mut chef = browser(&bench, "chef", bench.chef).await;
        let at = format!("/reports/2027-02/{}", bench.unit);
        let overview = chef.get("/reports").await.body;
        assert!(overview.contains(&at) && overview.contains("0/1 (0 %)"), "{overview}");
        let bare = chef.get(&at).await.body;
        assert!(bare.contains("syfte") && !bare.contains("name=\"shown\""), "nothing to sign: {bare}");
        bench.change("update account set purpose = 'Nyheter'", params![]).await;
        let signature = format!("{at}/signature");
        let shown = chef.get(&at).await.body;
        let digest = shown.split("name=\"shown\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        let stale = chef.fill(&at, &signature, &[("shown", &"0".repeat(64))]).await;
        assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(stale.body.contains("Läs igenom den igen"));
        assert_eq!(chef.fill(&at, &signature, &[("shown", digest)]).await.location, at);
        let signed = chef.get(&at).await.body;
        assert!(signed.contains("Version 1") && signed.contains("Chef Lind"), "{signed}");
        assert!(!signed.contains("<b>Webben"), "names are text");
        let print = chef.get(&format!("{at}/print")).await.body;
        assert!(print.contains("Underskrift") && print.contains("Chef Lind"));
        exports(&mut chef, &at).await;
        let mut admin = Browser::of(&bench, "admin").await;
        assert!(!admin.get(&at).await.body.contains("name=\"shown\""), "it is not theirs to sign");
        admin.language = "en";
        assert!(admin.get("/reports/2027-02").await.body.contains("signed"));
        for nowhere in ["/reports/2027-03", "/reports/1", "/reports/2027-02/x"] {
            assert_eq!(admin.get(nowhere).await.status, StatusCode::NOT_FOUND, "{nowhere}");
        }
    }
}

/// Each file says the same, and what a spreadsheet would take for a formula is text.
async fn exports(chef: &mut Browser, at: &str) {
    let csv = chef.get(&format!("{at}/report.csv")).await.body;
    let body = csv.trim_start_matches('\u{feff}');
    let mut reader = csv::Reader::from_reader(body.as_bytes());
    let heads = reader.headers().unwrap().clone();
    let row = reader.records().next().unwrap().unwrap();
    let said = |name: &str| row[heads.iter().position(|it| it == name).unwrap()].to_owned();
    assert_eq!(said("name"), "'=1+1 <b>Webben</b>");
    assert_eq!((said("key"), said("section")), ("motala-webben".to_owned(), "new".to_owned()));
    let json: serde_json::Value =
        serde_json::from_str(&chef.get(&format!("{at}/report.json")).await.body).unwrap();
    assert_eq!(json["accounts"][0]["name"], "=1+1 <b>Webben</b>");
    assert_eq!(json["signature"]["by"], "Chef Lind");
    assert_eq!(json["accounts"][0]["closed"], serde_json::Value::Null);
}

#[tokio::test]
async fn a_workbook_holds_text_and_no_formula() {
    for mut bench in benches().await {
        half_yearly(&mut bench);
        let chef = manager(&bench, bench.chef).await;
        bench.opened().await;
        bench.change("update account set name = $1", params!["=HYPERLINK(\"https://x\")"]).await;
        bench.turn_to("2027-02-10T09:00:00Z");
        let round = "2027-02".parse().unwrap();
        let found = crate::reporting::report(&bench.cx, &chef, round, bench.unit).await.unwrap();
        let texts = webkit::Texts::load(webkit::Strictness::Strict);
        let tongue = webkit::Tongue::new(webkit::Lang::Sv, texts);
        let bytes = crate::reporting::xlsx(&tongue, &found, None).unwrap();
        assert_eq!(bytes, crate::reporting::xlsx(&tongue, &found, None).unwrap(), "the same file each time");
        let mut book = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let mut part = |name: &str| {
            let mut text = String::new();
            book.by_name(name).unwrap().read_to_string(&mut text).unwrap();
            text
        };
        let sheet = part("xl/worksheets/sheet1.xml");
        assert!(!sheet.contains("<f>") && !sheet.contains("<hyperlink"), "{sheet}");
        let strings = part("xl/sharedStrings.xml");
        assert!(strings.contains("=HYPERLINK(") && strings.contains("Nystartade"), "{strings}");
    }
}

#[tokio::test]
async fn a_red_rule_becomes_a_deviation_by_one_press_and_is_worked_off_by_the_forms() {
    for bench in benches().await {
        let id = bench.opened().await;
        let mut admin = Browser::of(&bench, "admin").await;
        let page = "/accounts/motala-webben/compliance";
        let shown = admin.get(page).await.body;
        assert!(
            shown.contains("Tillräckligt många kan logga in.") && shown.contains("MOT-BEV-05"),
            "{shown}"
        );
        let press = format!("{page}/custodians");
        let at = "/accounts/motala-webben/deviations/1";
        assert_eq!(admin.fill(page, &press, &[]).await.location, at);
        assert!(admin.get(page).await.body.contains(at), "it is told where it is");
        let one = admin.get(at).await.body;
        assert!(one.contains("Regeln följs inte") && one.contains("Redaktör Ek"), "{one}");
        let unknown = admin.get(&format!("{page}/love")).await;
        assert_eq!((unknown.status, unknown.location.as_str()), (StatusCode::SEE_OTHER, page));
        let (fixing, check) = (format!("{at}/fixing"), format!("{at}/check"));
        let bare = admin.fill(at, &fixing, &[("note", "")]).await;
        assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(admin.fill(at, &fixing, &[("note", "Två är antecknade")]).await.location, at);
        let own = admin.get(at).await.body;
        assert!(
            own.contains("följer upp den") && !own.contains(&check),
            "nobody follows up their own: {own}"
        );
        let mut chef = browser(&bench, "chef", bench.chef).await;
        let unsaid = chef.fill(at, &check, &[("note", "Ja")]).await;
        assert!(unsaid.body.contains("Säg om det är åtgärdat."), "{}", unsaid.body);
        let passed = [("outcome", "passed"), ("note", "Båda står där")];
        assert_eq!(chef.fill(at, &check, &passed).await.location, at);
        assert!(chef.get(at).await.body.contains("avslutad"));
        assert!(chef.get("/deviations").await.body.contains("Inga öppna avvikelser"));
        let new = "/accounts/motala-webben/deviations";
        let wrong = chef.fill(new, new, &[("what", "Fel <i>bild</i>"), ("action", "Byt")]).await;
        assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && !wrong.body.contains("<i>bild"));
        let owner = bench.ek.to_string();
        let whole = [("what", "Fel bild"), ("action", "Byt"), ("owner", &owner), ("due_day", "2026-12-01")];
        assert_eq!(chef.fill(new, new, &whole).await.location, "/accounts/motala-webben/deviations/2");
        assert!(chef.get("/deviations").await.body.contains("Fel bild"));
        assert!(connection(&bench.cx.store.reader(), id).await.unwrap().is_none());
        assert!(jobs::run(&bench.cx, jobs::TELL_OF_REPORT, "x").await.unwrap().is_err(), "no such subject");
    }
}

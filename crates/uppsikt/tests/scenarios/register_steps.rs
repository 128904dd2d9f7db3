//! The registrar's queue and the register.

use cucumber::{then, when};

use crate::form::Form;
use crate::town::{Town, Who};

#[then("registratorn har en post att diarieföra")]
async fn something_waits(town: &mut Town) {
    town.look(Who::Registrar, "/").await.must_say("En handling att diarieföra");
    let queue = town.look(Who::Registrar, "/register/queue").await;
    assert_eq!(queue.rows().len(), 1, "{}", queue.text());
    assert!(queue.rows()[0].text.contains("Måste diarieföras"), "{}", queue.text());
}

#[then("registratorn har inget att diarieföra")]
async fn nothing_waits(town: &mut Town) {
    town.look(Who::Registrar, "/register/queue").await.must_say("Inget att diarieföra");
}

#[when("registratorn diarieför posten")]
async fn the_registrar_registers_it(town: &mut Town) {
    let form = registration(town).await;
    town.send(Who::Registrar, &form).await;
}

#[when(expr = "registratorn för posten till ärendet {string}")]
async fn the_registrar_knows_the_matter(town: &mut Town, number: String) {
    let form = registration(town).await.write("Hör till ärende", &number);
    town.send(Who::Registrar, &form).await;
}

/// The form of the only entry that waits, as a public one.
async fn registration(town: &mut Town) -> Form {
    let entry = waiting(town).await;
    let page = town.look(Who::Registrar, &entry).await;
    page.form(&format!("{entry}/registration")).choose("Offentlig")
}

/// The page of the only entry that waits.
async fn waiting(town: &mut Town) -> String {
    let queue = town.look(Who::Registrar, "/register/queue").await;
    let [row] = &queue.rows()[..] else { panic!("en post väntar inte, utan:\n{}", queue.text()) };
    town.entry = Some(row.href.clone());
    row.href.clone()
}

#[when(expr = "registratorn avstår från att diarieföra posten för att {string}")]
async fn the_registrar_declines(town: &mut Town, reason: String) {
    let entry = waiting(town).await;
    let page = town.look(Who::Registrar, &entry).await;
    let declining = format!("{entry}/declining");
    if let Some(form) = page.form_to(&declining) {
        town.send(Who::Registrar, &form.write("Skäl", &reason)).await;
        return;
    }
    page.must_say("Handlingen måste diarieföras");
    let change = page.form(&format!("{entry}/registration")).value("change").unwrap_or_default().to_owned();
    town.insist(Who::Registrar, &declining, &[("change", &change), ("reason", &reason)]).await;
}

#[then("får registratorn veta att posten måste diarieföras")]
async fn it_must_be_registered(town: &mut Town) {
    town.seen().must_say("Handlingen måste diarieföras enligt riktlinjen");
    assert!(town.seen().status >= 400, "avstod registratorn?\n{}", town.seen().text());
    something_waits(town).await;
}

#[then(expr = "får den ett diarienummer som börjar med {string}")]
async fn it_has_a_number(town: &mut Town, beginning: String) {
    let said = format!("Diariefört med nummer {beginning}");
    town.seen().must_say(&said);
    listed(town, &beginning).await;
}

#[then(expr = "har posten diarienumret {string}")]
async fn it_has_the_number(town: &mut Town, number: String) {
    town.seen().must_say(&format!("Diariefört med nummer {number}"));
    listed(town, &number).await;
}

/// Anybody who reads the register finds it there.
async fn listed(town: &mut Town, number: &str) {
    let register = town.look(Who::Archivist, "/register").await;
    register.must_say(number);
    town.look(Who::Registrar, "/register/queue").await.must_say("Inget att diarieföra");
}

#[then(expr = "avsändaren är {string}")]
async fn the_sender_is(town: &mut Town, sender: String) {
    let entry = town.entry.clone().expect("registratorn har öppnat en post");
    town.look(Who::Registrar, &entry).await.must_say(&format!("Avsändare {sender}"));
}

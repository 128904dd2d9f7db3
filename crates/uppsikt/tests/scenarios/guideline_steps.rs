//! The guideline as it is read, and what it asks of people's conduct.

use cucumber::{then, when};

use crate::town::{Town, Who};

#[when("redaktören läser riktlinjen")]
async fn the_editor_reads_the_guideline(town: &mut Town) {
    town.look(Who::Editor, "/guideline").await.must_say("Gemensamma anvisningar för sociala medier");
}

#[then(expr = "är dokumentets diarienummer {string}")]
fn the_number_is(town: &mut Town, number: String) {
    town.seen().must_say(&format!("diarienummer {number}"));
}

#[then(expr = "dokumentet är beslutat av {string}")]
fn it_was_decided_by(town: &mut Town, who: String) {
    town.seen().must_say(&format!("beslutat av {who}"));
}

#[then(expr = "dokumentet är beslutat {string}")]
fn it_was_decided_on(town: &mut Town, day: String) {
    town.seen().must_say(&format!("beslutat {day}"));
}

#[then(expr = "dokumentets ägare är {string}")]
fn its_owner_is(town: &mut Town, owner: String) {
    town.seen().must_say(&format!("dokumentägare {owner}"));
}

#[then(expr = "dokumentets giltighet är {string}")]
fn it_is_valid(town: &mut Town, validity: String) {
    town.seen().must_say(&format!("giltighet {validity}"));
}

#[then(expr = "dokumentet ersätter {string}")]
fn it_replaces(town: &mut Town, number: String) {
    town.seen().must_say(&format!("ersätter {number}"));
}

#[when("redaktören läser förhållningsreglerna")]
async fn the_editor_reads_the_rules(town: &mut Town) {
    town.look(Who::Editor, "/conduct").await.must_not_say("Du bekräftade");
}

#[then(expr = "står det {string}")]
#[then(expr = "det står {string}")]
fn it_says(town: &mut Town, words: String) {
    town.seen().must_say(&words);
}

#[when("redaktören bekräftar förhållningsreglerna")]
async fn the_editor_acknowledges(town: &mut Town) {
    let form = town.look(Who::Editor, "/conduct").await.form("/conduct");
    town.send(Who::Editor, &form).await;
}

#[then("har redaktören bekräftat den version som gäller")]
async fn it_is_acknowledged(town: &mut Town) {
    let page = town.look(Who::Editor, "/conduct").await;
    page.must_say("Du bekräftade");
    assert!(page.form_to("/conduct").is_none(), "ingen frågas två gånger om samma version");
}

//! Accounts that are looked after by hand: what somebody writes down, with the files that came with it.

use cucumber::{given, when};

use crate::form::Filled;
use crate::town::{Comment, Town, Who};

/// Writes down a comment; it is the one that the scenario goes on with.
#[given(expr = "att {who} för in {string} av {string} på kontot {string}")]
async fn somebody_writes_down(town: &mut Town, who: Who, text: String, author: String, key: String) {
    let at = format!("/accounts/{key}/items");
    let form = town.look(who, &at).await.form(&at).choose("Kommentar på kontot");
    let form = form.write("Vem som skrev", &author).write("Texten", &text);
    let page = town.send(who, &form).await;
    page.must_say("Det är infört.");
    town.comments.push(Comment { text, number: 0, path: Some(page.path) });
}

/// The same, with the picture that came with it.
#[given(expr = "att {who} för in {string} av {string} med en bild på kontot {string}")]
async fn somebody_writes_down_a_picture(
    town: &mut Town,
    who: Who,
    text: String,
    author: String,
    key: String,
) {
    let at = format!("/accounts/{key}/items");
    let form = town.look(who, &at).await.form(&at).choose("Kommentar på kontot");
    let form = form.write("Vem som skrev", &author).write("Texten", &text);
    let form = form.fill(&Filled::File("GIF89a bild".to_owned()));
    let page = town.send(who, &form).await;
    page.must_say("Det är infört.");
    town.comments.push(Comment { text, number: 0, path: Some(page.path) });
}

#[when("bifogar en bild")]
fn adds_a_picture(town: &mut Town) {
    town.filled.push(Filled::File("GIF89a bild".to_owned()));
}

#[when("bifogar en ljudfil")]
fn adds_a_sound(town: &mut Town) {
    town.filled.push(Filled::File("ID3 ljud".to_owned()));
}

#[when("bifogar en film")]
fn adds_a_film(town: &mut Town) {
    town.filled.push(Filled::File("....ftypisom film".to_owned()));
}

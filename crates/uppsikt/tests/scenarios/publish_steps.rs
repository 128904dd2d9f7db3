//! Posts of our own, from the draft until they stand on the platform, and consents.

#![expect(clippy::needless_pass_by_value, reason = "a step is handed the words that were written for it")]

use cucumber::{given, then, when};

use crate::rig::ACCOUNT;
use crate::town::{Town, Who};

/// A draft in which nothing is missing under any of the guidelines.
#[given(expr = "att {who} har skrivit utkastet {string}")]
async fn somebody_has_written_a_draft(town: &mut Town, who: Who, text: String) {
    let form = town.look(who, &format!("/posts/new?account={ACCOUNT}")).await.form("/posts/new");
    let form = form
        .write("Text", &text)
        .write("Målgrupp", "Barnfamiljer")
        .write("Behov", "Veta när badet är öppet")
        .write("Budskap", "Badet öppnar")
        .write("Varför ingen sida finns", "Sidan är under arbete")
        .choose("Nej, ingen");
    town.send(who, &form).await.must_say(&text);
}

#[given(expr = "att {who} har antecknat ett samtycke av {string}")]
#[when(expr = "{who} antecknar ett samtycke av {string}")]
async fn somebody_notes_a_consent(town: &mut Town, who: Who, subject: String) {
    let form = town.look(who, "/consents/new").await.form("/consents/new");
    let form = form
        .choose("Kommunikationsenheten")
        .choose("Sociala medier")
        .write("Vem det gäller", &subject)
        .write("Lämnat", "2026-11-20")
        .write("Blankett och version", "Fotoavtal, version 2")
        .write("Var papperet ligger", "Pärmen hos verksamheten");
    town.send(who, &form).await.must_say(&subject);
}

#[given(expr = "att redaktören också publicerar på {string}")]
async fn there_is_another_account(town: &mut Town, name: String) {
    town.here().open_another("biblioteket", &name).await;
}

#[then(expr = "står inlägget {string} på plattformen")]
fn the_post_stands_there(town: &mut Town, text: String) {
    let posts = town.here().wordpress().public_posts();
    let n = posts.iter().filter(|it| it.2.contains(&text)).count();
    assert_eq!(n, 1, "på plattformen står {posts:?}");
}

#[then(expr = "står inlägget {string} inte på plattformen")]
fn the_post_does_not_stand_there(town: &mut Town, text: String) {
    let posts = town.here().wordpress().public_posts();
    assert!(!posts.iter().any(|it| it.2.contains(&text)), "på plattformen står {posts:?}");
}

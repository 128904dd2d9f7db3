//! Posts of our own, from the draft until they stand on the platform, and consents.

#![expect(clippy::needless_pass_by_value, reason = "a step is handed the words that were written for it")]

use cucumber::{given, then, when};

use crate::form::{Filled, Form};
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
        .choose("Nej, ingen")
        .choose("Inlägget innehåller inget av det");
    town.send(who, &form).await.must_say(&text);
}

/// A draft that shows somebody, in which everything is said and done that any of the guidelines asks for.
#[given(expr = "att {who} har skrivit utkastet {string} som visar {string}")]
async fn somebody_has_written_a_draft_that_shows_people(
    town: &mut Town,
    who: Who,
    text: String,
    shown: String,
) {
    somebody_has_written_a_draft(town, who, text.clone()).await;
    let forms = town.seen().forms();
    let form = forms.into_iter().find(|it| it.has_button("Spara utkastet")).expect("utkastet går att ändra");
    let form = form
        .choose("Ja, någon")
        .choose("allmänt intresse (6.1 e)")
        .write("Varför den grunden", "De företräder verksamheten")
        .choose("Jag har prövat den rättsliga grunden")
        .write("Vem som syns", &shown)
        .choose("namn");
    let form = write_if_asked(form, "Antal personer", &shown.split(',').count().to_string());
    let form = write_if_asked(form, "Vilka andra sätt", "Webbplatsen når inte dem som följer kontot");
    let form = write_if_asked(form, "Slutsats av riskbedömningen", "De är kända i sin roll");
    let form = write_if_asked(form, "Vilka som har fått informationen", &shown);
    let form = write_if_asked(form, "Informerad den", "2026-11-20");
    let form = write_if_asked(form, "Hur informationen lämnades", "Brev");
    let form = write_if_asked(form, "Vilken informationstext", "Information om sociala medier, version 3");
    let form = choose_if_asked(form, "Allt som inte behövs är borttaget");
    let form = choose_if_asked(form, "Ingen skada väntas");
    town.send(who, &form).await.must_say(&text);
}

fn write_if_asked(form: Form, label: &str, text: &str) -> Form {
    let filled = Filled::Text(label.to_owned(), text.to_owned());
    if form.offers(&filled) { form.fill(&filled) } else { form }
}

fn choose_if_asked(form: Form, label: &str) -> Form {
    let filled = Filled::Choice(label.to_owned(), None);
    if form.offers(&filled) { form.fill(&filled) } else { form }
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
        .write("Var papperet ligger", "Pärmen hos verksamheten")
        .choose("Förstår vad samtycket innebär")
        .write("Informerad den", "2026-11-20")
        .write("Hur informationen lämnades", "På blanketten")
        .write("Vilken informationstext", "Information om sociala medier, version 3");
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

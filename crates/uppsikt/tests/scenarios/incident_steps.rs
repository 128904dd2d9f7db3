//! Incidents: reported by somebody, or proposed by the program.

use cucumber::{given, when};

use crate::town::{Town, Who};

#[given(expr = "att {who} har anmält incidenten {string} utan personuppgifter")]
async fn somebody_has_reported_an_incident(town: &mut Town, who: Who, kind: String) {
    report(town, who, &kind, "Nej").await;
}

#[given(expr = "att {who} har anmält incidenten {string} med personuppgifter")]
async fn somebody_has_reported_a_breach(town: &mut Town, who: Who, kind: String) {
    report(town, who, &kind, "Ja").await;
}

/// On the account of the scenario, which everybody may choose.
async fn report(town: &mut Town, who: Who, kind: &str, personal: &str) {
    let form = town.look(who, "/incidents/new").await.form("/incidents/new");
    let form = form
        .choose(kind)
        .choose("Skada")
        .write("Vad har hänt", "En lista låg öppen på sidan")
        .choose("Motala kommuns webbplats")
        .choose(personal);
    town.send(who, &form).await.must_say("Anmäld");
}

#[given("att kommunens nyckel till plattformen inte gäller längre")]
fn the_key_holds_no_longer(town: &mut Town) {
    town.here().out_of_reach = true;
    town.here().wordpress().change_password("en ny som ingen har fått veta");
}

#[when(expr = "någon ändrar inlägget {string} på plattformen till {string}")]
async fn somebody_changes_the_post(town: &mut Town, before: String, after: String) {
    let here = town.here();
    let posts = here.wordpress().public_posts();
    let post = posts.iter().find(|it| it.2.contains(&before)).expect("inlägget står på plattformen").0;
    here.wordpress().edit_post(post, &after);
    here.wait_for_a_sweep().await;
}

//! The document that governs: its next version as others have written it, and who was asked about it.

#![expect(clippy::needless_pass_by_value, reason = "a step is handed the words that were written for it")]

use cucumber::{given, then, when};
use kernel::calendar::date_of;

use crate::town::{Town, Who};

/// The setting that a version changes.
const SETTING: &str = "watch.rounds_per_workday";
/// So many days those who are asked have to answer.
const DAYS_TO_ANSWER: i64 = 14;
/// Those among whom the roles are that a guideline wants to hear.
const ASKED: [Who; 4] = [Who::MediaLead, Who::ChiefRegistrar, Who::Communicator, Who::Coordinator];

/// Writes a version in which accounts are watched more often, and puts it forward for approval.
#[given(expr = "att {who} har lagt fram version {int} att gälla från {string}")]
async fn a_version_is_put_forward(town: &mut Town, who: Who, n: u32, day: String) {
    let begin = town.look(who, "/guideline/versions").await.form("/guideline/versions");
    town.send(who, &begin).await;
    let at = format!("/guideline/versions/{n}");
    let setting = format!("{at}/setting/{SETTING}");
    let form = town.look(who, &setting).await.form(&setting);
    town.send(who, &form.write("Värde", "4").write("Källa", "KS 2026/00123")).await;
    let form = town.look(who, &at).await.form(&format!("{at}/proposal"));
    let form = form.write("Gäller från", &day).write("Varför riktlinjen ändras", "Kontona bevakas tätare");
    town.send(who, &form).await.must_say("väntar på godkännande");
}

/// Sends the version out and lets everybody answer who is asked.
#[given(expr = "version {int} har varit på samråd")]
#[when(expr = "version {int} har varit på samråd")]
async fn a_version_was_sent_out(town: &mut Town, n: u32) {
    let at = format!("/guideline/versions/{n}/consultation");
    let last_day = date_of(town.here().now().plus_seconds(DAYS_TO_ANSWER * 24 * 3_600)).to_string();
    let form = town.look(Who::Coordinator, &at).await.form(&at).write("Sista dag att svara", &last_day);
    town.send(Who::Coordinator, &form).await.must_say("väntar på svar");
    for who in ASKED {
        let page = town.look(who, &at).await;
        for href in page.links(|_, words| words.starts_with("Yttra dig")) {
            let form = town.look(who, &href).await.form(&href).write("Yttrande", "Bra så.");
            town.send(who, &form).await;
        }
    }
    town.look(Who::Coordinator, &at).await.must_not_say("väntar på svar");
}

#[then(expr = "länken {string} leder till {string}")]
fn the_link_leads(town: &mut Town, words: String, href: String) {
    let page = town.seen();
    let links = page.links(|_, it| it == words);
    assert!(links.contains(&href), "{} leder med \"{words}\" till {links:?}", page.path);
}

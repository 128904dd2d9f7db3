//! Crises: begun by whoever leads, with the accounts in them.

#![expect(clippy::needless_pass_by_value, reason = "a step is handed the words that were written for it")]

use cucumber::{given, then};

use crate::rig::ACCOUNT;
use crate::town::{Town, Who};

#[given(expr = "att det är kris och {string} används")]
async fn there_is_a_crisis(town: &mut Town, account: String) {
    begin(town, &account, "Används").await;
}

#[given(expr = "att det är kris och {string} inte används")]
async fn there_is_a_crisis_without(town: &mut Town, account: String) {
    begin(town, &account, "Används inte").await;
}

async fn begin(town: &mut Town, account: &str, used: &str) {
    use crate::form::Filled;

    let form = town.look(Who::Coordinator, "/crises").await.form("/crises");
    let form = form
        .write("Vad krisen kallas", "Vattenläckan på Norr")
        .write("Ord att följa", "vatten, skola")
        .fill(&Filled::Choice(used.to_owned(), Some(account.to_owned())))
        .write(&format!("Varför, för {account}"), "Så är det bestämt");
    town.send(Who::Coordinator, &form).await.must_say("Vattenläckan på Norr");
    town.here().work().await;
}

#[given("att trettio besökare frågar om vatten och skola")]
async fn thirty_visitors_ask(town: &mut Town) {
    let post = town.post.expect("kontot har publicerat något");
    let here = town.here();
    let at = here.now();
    for n in 0..30 {
        let text = if n % 3 == 0 { "Är skolan öppen?" } else { "När kommer vattnet? Finns vatten?" };
        here.wordpress().write_comment(post, 0, "Besökare Nyfiken", &format!("{text} Fråga {n}"), at);
    }
    here.wait_for_a_sweep().await;
}

#[then(expr = "är {string} förvalt som {string}")]
fn the_account_is_preselected(town: &mut Town, account: String, used: String) {
    assert_eq!(chosen(town, &account).as_deref(), Some("yes"), "{account} är inte förvalt som {used}");
}

#[then(expr = "är {string} inte förvalt")]
fn the_account_is_not_preselected(town: &mut Town, account: String) {
    assert_ne!(chosen(town, &account).as_deref(), Some("yes"), "{account} är förvalt");
}

/// What the list for this account says before anybody has chosen.
fn chosen(town: &Town, account: &str) -> Option<String> {
    let page = town.seen();
    page.must_say(account);
    let key = if account == "Stadsbiblioteket" { "biblioteket" } else { ACCOUNT };
    page.form("/crises").value(&format!("used:{key}")).map(str::to_owned)
}

#[then("lägesbilden är loggad som skickad")]
async fn the_digest_is_logged(town: &mut Town) {
    town.here().must_have_logged("crisis-digest-sent").await;
}

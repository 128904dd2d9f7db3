//! Watch rounds.

use cucumber::{given, then, when};
use jiff::civil::Weekday;
use kernel::Instant;
use kernel::calendar::date_of;
use platform::mail::Mail;

use crate::moment::{Day, day_words, full_words, on};
use crate::page::Page;
use crate::rig::ACCOUNT;
use crate::town::{Town, Who};

fn rounds() -> String {
    format!("/accounts/{ACCOUNT}/rounds")
}

#[when("redaktören skriver under rundan")]
async fn the_editor_signs(town: &mut Town) {
    sign(town, Who::Editor).await;
}

#[when("ersättaren skriver under rundan")]
async fn the_deputy_signs(town: &mut Town) {
    sign(town, Who::OtherEditor).await;
}

/// Somebody signs; where the page offers nothing to sign it is ordered all the same.
async fn sign(town: &mut Town, who: Who) {
    let page = town.look(who, &rounds()).await;
    if let Some(form) = page.form_to(&rounds()) {
        town.send(who, &form).await;
    } else {
        page.must_say("Ingen runda väntar på underskrift.");
        town.insist(who, &rounds(), &[("through", "")]).await;
    }
}

#[given(expr = "att rundorna är underskrivna fram till {day}")]
async fn rounds_are_signed_until(town: &mut Town, until: Day) {
    while date_of(town.here().now()) < until.0 {
        let today = date_of(town.here().now());
        if !matches!(today.weekday(), Weekday::Saturday | Weekday::Sunday) {
            the_editor_signs(town).await;
            town.seen().must_say("Rundan är underskriven.");
        }
        town.here().walk_to(on(today.tomorrow().unwrap(), 10, 0)).await;
    }
}

#[then(expr = "är rundan för {day} underskriven av redaktören")]
async fn the_round_is_signed(town: &mut Town, day: Day) {
    signed_by(town, day, Who::Editor).await;
}

#[then(expr = "är rundan för {day} underskriven av ersättaren")]
async fn the_deputy_has_signed(town: &mut Town, day: Day) {
    signed_by(town, day, Who::OtherEditor).await;
}

async fn signed_by(town: &mut Town, day: Day, who: Who) {
    let line = round_of(town, Who::Manager, day).await;
    assert!(line.contains("Underskriven I tid") && line.contains(who.name()), "{line}");
}

#[then(expr = "är rundan för {day} missad")]
async fn the_round_is_missed(town: &mut Town, day: Day) {
    let line = round_of(town, Who::Manager, day).await;
    assert!(line.contains("Missad"), "{line}");
}

/// The line about the round that was due on this day.
async fn round_of(town: &mut Town, who: Who, day: Day) -> String {
    let page = town.look(who, &rounds()).await;
    let due = format!("{} 16:30", day_words(day.0));
    let line = page.table().into_iter().find(|it| it.starts_with(&due));
    line.unwrap_or_else(|| panic!("ingen runda skulle vara gjord {due}:\n{}", page.text()))
}

#[then(expr = "{string} är genomgången")]
async fn it_was_gone_through(town: &mut Town, text: String) {
    let path = town.path_of(&text).await;
    let page = town.look(Who::Editor, &path).await;
    page.must_say("Genomgånget i en bevakningsrunda");
    let inbox = town.look(Who::Editor, "/inbox").await;
    assert!(!inbox.rows().iter().any(|it| it.quotes(&text)), "\"{text}\" står kvar i inkorgen");
}

#[then("ersättaren har fått veta det")]
async fn the_deputy_knows(town: &mut Town) {
    assert!(told_at(town, Who::OtherEditor).is_some(), "ersättaren har inte fått något brev");
    let page = town.look(Who::OtherEditor, "/").await;
    page.must_say("Du är ersättare: gå igenom kontot och skriv under.");
}

#[then("chefen har fått veta det efter ersättaren")]
async fn the_manager_knows_later(town: &mut Town) {
    let (deputy, manager) = (told_at(town, Who::OtherEditor), told_at(town, Who::Manager));
    let manager = manager.expect("chefen har fått ett brev");
    assert!(deputy.is_some_and(|it| it < manager), "ersättaren fick veta det {deputy:?}, chefen {manager:?}");
    let letter = letter(town, Who::Manager).expect("chefen har fått ett brev").1;
    let link = letter.body.split_whitespace().find(|it| it.ends_with(&rounds()));
    assert!(link.is_some_and(|it| it.starts_with("http://")), "brevet leder ingenstans:\n{}", letter.body);
    town.look(Who::Manager, &rounds()).await.must_say("Missad");
    town.look(Who::Manager, "/").await.must_say("Du är chef: se till att någon gör den.");
}

/// When the first letter about a missed round came.
fn told_at(town: &mut Town, who: Who) -> Option<Instant> {
    letter(town, who).map(|it| it.0)
}

/// The first letter about a missed round, and when it came.
fn letter(town: &mut Town, who: Who) -> Option<(Instant, Mail)> {
    let about = |it: &Mail| {
        it.to == who.mail() && it.subject.ends_with("är inte gjord") && it.body.contains(who.name())
    };
    town.here().letters.iter().find(|it| about(&it.1)).cloned()
}

#[then("det syns att tiden sedan dess är täckt")]
async fn it_is_covered(town: &mut Town) {
    let page = town.look(Who::Editor, &rounds()).await;
    let (covered, gaps) = ledger(&page);
    assert!(covered > 0 && gaps == 0, "{}", page.text());
}

#[then("syns det att en del av tiden inte är täckt")]
async fn it_is_not_covered(town: &mut Town) {
    let page = town.look(Who::Editor, &rounds()).await;
    let (covered, gaps) = ledger(&page);
    assert!(covered > 0 && gaps == 1, "{}", page.text());
}

/// How many stretches of time are covered and how many are not, as the page says.
fn ledger(page: &Page) -> (usize, usize) {
    let points = page.points();
    let n = |what: &str| points.iter().filter(|it| it.starts_with(what)).count();
    (n("Täckt "), n("Inte täckt "))
}

#[then("får redaktören veta när nästa runda öppnar")]
fn the_editor_learns_when(town: &mut Town) {
    let tomorrow = date_of(town.here().now()).tomorrow().unwrap();
    let opens = full_words(on(tomorrow, 8, 0));
    town.seen().must_say(&format!("Ingen runda går att skriva under nu. Nästa öppnar {opens}."));
}

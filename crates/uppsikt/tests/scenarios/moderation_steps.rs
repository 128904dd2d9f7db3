//! Hiding, removing, confirming, restoring, and the evidence of it.

use cucumber::{given, then, when};

use crate::bundle;
use crate::page::Page;
use crate::town::{Town, Who};

#[given(expr = "att redaktören har dolt kommentaren på grunden {string}")]
async fn the_editor_has_hidden_it(town: &mut Town, ground: String) {
    the_editor_hides_it(town, ground, "Bryter mot anvisningarna".to_owned()).await;
    town.look(Who::Editor, &town.case()).await.must_say("Dolt");
}

#[when(expr = "redaktören döljer kommentaren på grunden {string} för att {string}")]
async fn the_editor_hides_it(town: &mut Town, ground: String, reason: String) {
    decide(town, &ground, "hide", &reason).await;
}

#[when(expr = "redaktören tar bort kommentaren på grunden {string} för att {string}")]
async fn the_editor_removes_it(town: &mut Town, ground: String, reason: String) {
    decide(town, &ground, "remove", &reason).await;
}

/// Chooses the ground and fills in its form. What the page does not offer is ordered all the same: it must not work.
async fn decide(town: &mut Town, ground: &str, act: &str, reason: &str) {
    let item = town.path().await;
    let moderation = format!("{item}/moderation");
    let page = town.look(Who::Editor, &item).await;
    assert!(!page.links(|href, _| href == moderation).is_empty(), "sidan leder inte till {moderation}");
    let choice = town.look(Who::Editor, &moderation).await;
    let there = choice.links(|href, _| href.ends_with(&format!("ground={ground}")));
    let offered = !there.is_empty();
    let there = there.into_iter().next().unwrap_or_else(|| format!("{moderation}?ground=profanity"));
    let page = town.look(Who::Editor, &there).await;
    let form = page.form(&moderation).write("Skäl", reason);
    let form = if offered { form } else { form.tampered("ground", ground) };
    let label = if act == "hide" { "Dölja" } else { "Ta bort" };
    let form = match form.value("act") {
        Some(only) if !page.says("Vad som görs") && only != act => form.tampered("act", act),
        Some(only) if only == act => form,
        Some(_) | None => form.choose(label),
    };
    let page = town.send(Who::Editor, &form).await;
    if page.path.starts_with("/cases/") {
        page.must_say("Beslutet är sparat.");
        town.case = Some(page.path.clone());
    }
}

#[then("får redaktören veta att grunden kräver att kommentaren tas bort")]
fn it_must_be_removed(town: &mut Town) {
    town.seen().must_say("Lagen kräver att spridningen stoppas, så det räcker inte att dölja.");
    town.seen().must_say("Grunden tillåter inte det.");
    assert_eq!(town.case, None, "det blev ett beslut");
}

#[then("får redaktören veta att anvisningarna inte har den grunden")]
fn there_is_no_such_ground(town: &mut Town) {
    town.seen().must_say("Riktlinjen har ingen sådan grund");
    assert_eq!(town.case, None, "det blev ett beslut");
}

#[then("får redaktören veta att en åsikt aldrig är en grund")]
async fn an_opinion_is_no_ground(town: &mut Town) {
    let moderation = format!("{}/moderation", town.path().await);
    let page = town.look(Who::Editor, &moderation).await;
    page.must_say("Kom ihåg:");
    page.must_say("åsikt");
}

#[then("beviset förseglades innan kommentaren doldes")]
async fn it_was_sealed_first(town: &mut Town) {
    let orders = town.here().witness.orders();
    let taken_away: Vec<_> = orders.iter().filter(|it| it.sealed.is_some()).collect();
    assert!(matches!(taken_away.as_slice(), [it] if it.sealed == Some(true)), "plattformen fick {orders:?}");
    let path = town.path().await;
    let page = town.look(Who::Editor, &path).await;
    let at = |words: &str| page.points().iter().position(|it| it.starts_with(words));
    let (sealed, hidden) = (at("Beviset förseglades"), at("Doldes"));
    assert!(sealed.is_some() && sealed < hidden, "det står i en annan ordning:\n{}", page.text());
}

#[then("beviset håller när det kontrolleras")]
async fn it_holds(town: &mut Town) {
    let case = town.look(Who::Editor, &town.case()).await;
    let digest = bundle::digest(&case);
    assert_eq!(bundle::address(&case), Some(format!("/evidence/{digest}")));
    let bytes = bundle::download(town.here().visit(Who::Editor.login()).await, &digest).await;
    bundle::must_hold(&bytes.expect("redaktören får öppna beviset"), &digest);
}

#[then(expr = "beviset säger att det dokumenterades av {string} som {string}")]
async fn it_says_who(town: &mut Town, name: String, role: String) {
    let case = town.look(Who::Editor, &town.case()).await;
    let digest = bundle::digest(&case);
    let bytes = bundle::download(town.here().visit(Who::Editor.login()).await, &digest).await;
    let by = bundle::facts(&bytes.expect("redaktören får öppna beviset"))["context"]["captured_by"].clone();
    assert_eq!((by["name"].as_str(), by["roles"][0].as_str()), (Some(name.as_str()), Some(role.as_str())));
}

#[then("beviset får inte öppnas av redaktören")]
async fn the_editor_must_not_open_it(town: &mut Town) {
    let case = town.look(Who::Editor, &town.case()).await;
    case.must_say("Bara den som får läsa uppgifter med begränsad åtkomst kan öppna beviset.");
    assert_eq!(bundle::address(&case), None);
    let digest = bundle::digest(&case);
    let bytes = bundle::download(town.here().visit(Who::Editor.login()).await, &digest).await;
    assert!(bytes.is_none(), "redaktören kan öppna beviset");
}

#[then("beviset får öppnas av registratorn")]
async fn the_registrar_may_open_it(town: &mut Town) {
    let case = town.look(Who::Registrar, &town.case()).await;
    let digest = bundle::digest(&case);
    let bytes = bundle::download(town.here().visit(Who::Registrar.login()).await, &digest).await;
    bundle::must_hold(&bytes.expect("registratorn får öppna beviset"), &digest);
}

#[then("beslutet väntar på att beviset förseglas")]
async fn it_waits_for_the_seal(town: &mut Town) {
    let case = town.look(Who::Editor, &town.case()).await;
    case.must_say("Beviset förseglas pågår");
    assert!(town.here().witness.carried_out(|_| true).is_empty(), "plattformen har fått order");
}

#[when("redaktören försöker bekräfta sitt eget beslut")]
async fn the_editor_confirms_alone(town: &mut Town) {
    let case = town.case();
    let page = town.look(Who::Editor, &case).await;
    page.must_say("Du fattade beslutet, så någon annan måste bekräfta.");
    let confirmation = format!("{case}/confirmation");
    assert!(page.form_to(&confirmation).is_none(), "sidan erbjuder den som beslutade att bekräfta");
    town.insist(Who::Editor, &confirmation, &[]).await;
}

#[then("får redaktören veta att en annan person måste bekräfta")]
fn somebody_else_must(town: &mut Town) {
    town.seen().must_say("Den andra personen måste vara någon annan än den första. Be en kollega.");
}

#[when("en annan redaktör bekräftar beslutet")]
async fn somebody_else_confirms(town: &mut Town) {
    press(town, "confirmation", "Ett beslut väntar på att du bekräftar").await;
    town.seen().must_say("Du har bekräftat beslutet.");
}

#[when("en annan redaktör stoppar beslutet")]
async fn somebody_else_stops_it(town: &mut Town) {
    press(town, "stopping", "Ett beslut väntar på att du bekräftar").await;
    town.seen().must_say("Du har stoppat beslutet.");
}

#[then("är beslutet stoppat")]
async fn it_is_stopped(town: &mut Town) {
    let case = town.look(Who::Editor, &town.case()).await;
    case.must_say("Stoppat av en andra person. Inget har dolts eller tagits bort");
}

#[when("en annan redaktör bekräftar återställningen")]
async fn somebody_else_restores_it(town: &mut Town) {
    press(town, "restoration/confirmation", "En återställning väntar på att du bekräftar").await;
    town.seen().must_say("Du har bekräftat återställningen.");
}

/// The other editor sees on the first page that something waits, goes there and presses the button.
async fn press(town: &mut Town, button: &str, waiting: &str) {
    let case = town.case();
    town.look(Who::OtherEditor, "/").await.must_say(waiting);
    let page: Page = town.look(Who::OtherEditor, &case).await;
    town.send(Who::OtherEditor, &page.form(&format!("{case}/{button}"))).await;
}

#[when(expr = "redaktören begär att kommentaren återställs för att {string}")]
async fn the_editor_asks_to_restore(town: &mut Town, reason: String) {
    let case = town.case();
    let page = town.look(Who::Editor, &case).await;
    let form = page.form(&format!("{case}/restoration")).write("Varför", &reason);
    town.send(Who::Editor, &form).await.must_say("Återställningen är begärd.");
}

#[when(expr = "redaktören beslutar att polisanmäla för att {string}")]
async fn the_editor_goes_to_the_police(town: &mut Town, reason: String) {
    let case = town.case();
    let page = town.look(Who::Editor, &case).await;
    page.must_say("Det ska beslutas om händelsen polisanmäls.");
    let form = page.form(&format!("{case}/police")).choose("Händelsen polisanmäls").write("Varför", &reason);
    town.send(Who::Editor, &form).await;
}

#[when("redaktören beslutar att polisanmäla utan att säga varför")]
async fn the_editor_says_no_reason(town: &mut Town) {
    let case = town.case();
    let page = town.look(Who::Editor, &case).await;
    let form = page.form(&format!("{case}/police")).choose("Händelsen polisanmäls");
    town.send(Who::Editor, &form).await;
}

#[then("får redaktören veta att beslutet behöver ett skäl")]
async fn a_reason_is_needed(town: &mut Town) {
    town.seen().must_say("Skriv varför.");
    let case = town.look(Who::OtherEditor, &town.case()).await;
    case.must_not_say("Beslutet om polisanmälan är sparat.");
}

#[then(expr = "syns beslutet om polisanmälan på ärendet med skälet {string}")]
async fn the_police_decision_is_shown(town: &mut Town, reason: String) {
    let page = town.look(Who::OtherEditor, &town.case()).await;
    page.must_say(&format!("Händelsen polisanmäls. {reason}"));
    page.must_say(Who::Editor.name());
    assert!(page.form_to(&format!("{}/police", town.case())).is_none(), "frågan ställs en gång till");
}

#[then(expr = "{string} är tillbaka i inkorgen")]
async fn it_is_back(town: &mut Town, text: String) {
    let inbox = town.look(Who::Editor, "/inbox").await;
    assert!(
        inbox.rows().iter().any(|it| it.quotes(&text)),
        "\"{text}\" står inte i inkorgen:\n{}",
        inbox.text()
    );
}

#[then("får redaktören veta att beslutet måste motiveras")]
fn it_must_be_justified(town: &mut Town) {
    town.seen().must_say("Skriv ett skäl med minst några ord");
    assert_eq!(town.case, None, "det blev ett beslut");
}

/// The editor has the form open while the author changes the comment.
#[when(expr = "kommentaren ändras till {string} medan redaktören skriver sitt beslut på grunden {string}")]
async fn it_changes_meanwhile(town: &mut Town, text: String, ground: String) {
    let moderation = format!("{}/moderation", town.path().await);
    let page = town.look(Who::Editor, &format!("{moderation}?ground={ground}")).await;
    let form = page.form(&moderation).write("Skäl", "Bryter mot anvisningarna");
    let number = town.comment().number;
    town.here().wordpress().edit_comment(number, &text);
    town.here().wait_for_a_sweep().await;
    town.send(Who::Editor, &form).await;
}

#[then(expr = "får redaktören läsa den nya lydelsen {string} och ta ställning igen")]
async fn the_editor_reads_it_anew(town: &mut Town, text: String) {
    town.seen().must_say("Inlägget har ändrats sedan du öppnade sidan.");
    town.seen().must_say(&text);
    let there = town.path().await;
    town.look(Who::Editor, &there).await.must_say("En tidigare lydelse");
    assert_eq!(town.case, None, "det blev ett beslut");
}

/// The editor downloads the evidence of every decision; no two are the same file.
#[then(expr = "finns det {int} beslut med var sitt bevis som håller")]
async fn each_has_its_own_evidence(town: &mut Town, n: usize) {
    let list = town.look(Who::Editor, "/cases").await;
    let cases = list.links(|href, _| {
        href.strip_prefix("/cases/").is_some_and(|it| !it.is_empty() && !it.contains('/') && it != "new")
    });
    let mut digests = std::collections::BTreeSet::new();
    for case in &cases {
        let digest = bundle::digest(&town.look(Who::Editor, case).await);
        let bytes = bundle::download(town.here().visit(Who::Editor.login()).await, &digest).await;
        bundle::must_hold(&bytes.expect("redaktören får öppna beviset"), &digest);
        digests.insert(digest);
    }
    assert_eq!((cases.len(), digests.len()), (n, n), "så många beslut, så många bevis:\n{}", list.text());
}

#[when("redaktören försöker avsluta ärendet")]
async fn the_editor_tries_to_close_it(town: &mut Town) {
    let case = town.case();
    let page = town.look(Who::Editor, &case).await;
    town.send(Who::Editor, &page.form(&format!("{case}/closing"))).await;
}

#[then(expr = "går ärendet inte att avsluta, för {string}")]
async fn it_cannot_be_closed(town: &mut Town, why: String) {
    town.seen().must_say("Ärendet kan inte avslutas än.");
    town.seen().must_say(&why);
    let case = town.look(Who::Editor, &town.case()).await;
    case.must_not_say("Ärendet är avslutat");
}

#[then("är ärendet avslutat")]
async fn it_is_closed(town: &mut Town) {
    town.look(Who::Editor, &town.case()).await.must_say("Ärendet är avslutat");
}

/// Whoever may open the evidence is not sent a byte of it before they have said why.
#[then(expr = "är bilderna dolda för {who} tills det står varför")]
async fn the_pictures_are_hidden(town: &mut Town, who: Who) {
    let case = town.look(who, &town.case()).await;
    case.must_say("Bilderna är dolda. Säg varför du behöver se dem");
    assert_eq!(bundle::address(&case), None, "beviset går att öppna utan skäl");
    assert!(!case.has_picture_at("/items/"), "bilden visas utan skäl");
    let digest = bundle::digest(&case);
    let answer = town.here().visit(who.login()).await.get(&format!("/evidence/{digest}")).await;
    assert_eq!(answer.status, 403, "beviset öppnas utan skäl");
}

#[when(expr = "{who} säger att bilderna behövs för att {string}")]
async fn somebody_says_why(town: &mut Town, who: Who, why: String) {
    let case = town.case();
    let page = town.look(who, &case).await;
    let form = page.form(&format!("{case}/viewing")).write("Varför du behöver se", &why);
    town.send(who, &form).await;
}

#[then(expr = "öppnas beviset för {who}, och skälet {string} står kvar")]
async fn it_opens_and_the_reason_stays(town: &mut Town, who: Who, why: String) {
    let case = town.look(who, &town.case()).await;
    case.must_say(&why);
    case.must_say(who.name());
    let digest = bundle::digest(&case);
    let bytes = bundle::download(town.here().visit(who.login()).await, &digest).await;
    bundle::must_hold(&bytes.expect("den som har sagt varför får öppna beviset"), &digest);
}

/// Somebody who is not signed in reports the comment by its address on the platform.
#[when(expr = "en besökare anmäler kommentaren på kontot {string} för att {string}")]
async fn a_visitor_reports_it(town: &mut Town, key: String, words: String) {
    let item = town.path().await;
    let link = town.look(Who::Editor, &item).await.links(|href, _| href.contains("#comment-"));
    let link = link.into_iter().next().expect("inlägget har en adress på plattformen");
    let words = Report { kind: "Något på kontot är kränkande", link, words, mail: "" };
    report(town, &key, &words).await;
}

#[when(expr = "den som skrev klagar på kontot {string} från {string} för att {string}")]
async fn the_author_complains(town: &mut Town, key: String, mail: String, words: String) {
    let link = format!("{}/?p=1#comment-1", town.here().site.url());
    let words = Report { kind: "Något av mitt har dolts eller tagits bort", link, words, mail: &mail };
    report(town, &key, &words).await;
}

/// What somebody writes into the public form.
struct Report<'a> {
    kind: &'a str,
    link: String,
    words: String,
    mail: &'a str,
}

async fn report(town: &mut Town, key: &str, it: &Report<'_>) {
    let web = town.here().anybody();
    let at = format!("/konton/om/{key}/anmalan");
    let page = Page::new(&at, &web.get(&at).await);
    let form =
        page.form(&at).choose(it.kind).write("Länk till inlägget", &it.link).write("Vad är fel?", &it.words);
    let form = form.write("E-postadress för svar", it.mail);
    let page = crate::page::send(&web, &form).await;
    page.must_say("Tack! Din anmälan har nummer");
    town.here().work().await;
}

/// Whoever may open the evidence finds in it the picture that was added, byte for byte.
#[then(expr = "{who} hittar bilden i beviset")]
async fn the_picture_is_in_the_evidence(town: &mut Town, who: Who) {
    let digest = bundle::digest(&town.look(who, &town.case()).await);
    let bytes = bundle::download(town.here().visit(who.login()).await, &digest).await;
    let bytes = bytes.expect("beviset får öppnas");
    // What was written down is kept as JSON, and the file in it as base64: "GIF89a bild".
    assert!(testkit::holds(&bytes, "R0lGODlhIGJpbGQ="), "bilden finns inte i beviset");
}

//! What anybody does at a browser: follows links by their words, fills in by labels, presses buttons, reads.
//!
//! A way is written as the words of the links that one follows from the start page: `"Konton > Kommunens webbplats"`.
//! One that begins with `/` is an address that somebody types.

#![expect(clippy::needless_pass_by_value, reason = "a step is handed the words that were written for it")]

use cucumber::gherkin::Step;
use cucumber::{given, then, when};

use crate::form::{Filled, Form};
use crate::page::{Page, send};
use crate::rig::process;
use crate::town::{Town, Who};

#[given(expr = "att {who} går till {string}")]
#[when(expr = "{who} går till {string}")]
async fn somebody_goes(town: &mut Town, who: Who, way: String) {
    go(town, who, &way).await;
}

/// Shows what lies at the end of a way.
async fn go(town: &mut Town, who: Who, way: &str) -> Page {
    let (mut page, links) = match way.strip_prefix('/') {
        Some(_) => (town.look(who, way).await, ""),
        None => (town.look(who, "/").await, way),
    };
    for words in links.split(" > ").filter(|it| !it.is_empty() && *it != "Start") {
        let href = link(&page, words);
        page = town.look(who, &href).await;
    }
    page
}

/// Where the link leads that says this, or else the first that begins so, or has it in it.
fn link(page: &Page, words: &str) -> String {
    let fits: [fn(&str, &str) -> bool; 3] =
        [|it, words| it == words, |it, words| it.starts_with(words), |it, words| it.contains(words)];
    let found = fits.into_iter().find_map(|fits| page.links(|_, it| fits(it, words)).into_iter().next());
    found.unwrap_or_else(|| {
        let all = page.link_words().join("; ");
        panic!("sidan {} har ingen länk \"{words}\" utan: {all}\n{}", page.path, page.text())
    })
}

#[given(expr = "att {who} följer {string}")]
#[when(expr = "{who} följer {string}")]
async fn somebody_follows(town: &mut Town, who: Who, words: String) {
    let href = link(town.seen(), &words);
    town.look(who, &href).await;
}

#[when(expr = "följer {string}")]
async fn the_reader_follows(town: &mut Town, words: String) {
    let href = link(town.seen(), &words);
    match town.reader {
        Some(who) => town.look(who, &href).await,
        None => show_to_anybody(town, &href).await,
    };
}

#[when(expr = "en besökare öppnar {string}")]
async fn a_visitor_opens(town: &mut Town, path: String) {
    show_to_anybody(town, &path).await;
}

async fn show_to_anybody(town: &mut Town, path: &str) -> Page {
    let page = town.here().public_page(path).await;
    town.shown(None, page)
}

#[given(expr = "fyller i {string} med {string}")]
#[when(expr = "fyller i {string} med {string}")]
fn fills_in(town: &mut Town, label: String, text: String) {
    town.filled.push(Filled::Text(label, text));
}

/// The same on the page that somebody has before them.
#[when(expr = "{who} fyller i {string} med {string}")]
fn somebody_fills_in(town: &mut Town, who: Who, label: String, text: String) {
    assert_eq!(town.reader, Some(who), "sidan som visas är någon annans");
    fills_in(town, label, text);
}

#[when(expr = "{who} väljer {string}")]
fn somebody_chooses(town: &mut Town, who: Who, label: String) {
    assert_eq!(town.reader, Some(who), "sidan som visas är någon annans");
    chooses(town, label);
}

#[given(expr = "väljer {string}")]
#[when(expr = "väljer {string}")]
fn chooses(town: &mut Town, label: String) {
    town.filled.push(Filled::Choice(label, None));
}

#[when(expr = "{who} väljer {string} för {string}")]
fn somebody_chooses_for(town: &mut Town, who: Who, label: String, legend: String) {
    assert_eq!(town.reader, Some(who), "sidan som visas är någon annans");
    chooses_for(town, label, legend);
}

#[given(expr = "väljer {string} för {string}")]
#[when(expr = "väljer {string} för {string}")]
fn chooses_for(town: &mut Town, label: String, legend: String) {
    town.filled.push(Filled::Choice(label, Some(legend)));
}

#[when(expr = "{who} tar bort krysset för {string}")]
fn somebody_clears(town: &mut Town, who: Who, label: String) {
    assert_eq!(town.reader, Some(who), "sidan som visas är någon annans");
    clears(town, label);
}

#[when(expr = "tar bort krysset för {string}")]
fn clears(town: &mut Town, label: String) {
    town.filled.push(Filled::Cleared(label));
}

#[when("bifogar filen")]
fn adds_a_file(town: &mut Town, step: &Step) {
    let content = step.docstring.clone().expect("filen står under steget");
    town.filled.push(Filled::File(content.trim_start_matches('\n').to_owned()));
}

#[given(expr = "trycker på {string}")]
#[when(expr = "trycker på {string}")]
async fn presses(town: &mut Town, button: String) {
    press(town, &button).await;
}

#[given(expr = "att {who} trycker på {string}")]
#[when(expr = "{who} trycker på {string}")]
async fn somebody_presses(town: &mut Town, who: Who, button: String) {
    assert_eq!(town.reader, Some(who), "sidan som visas är någon annans");
    press(town, &button).await;
}

/// Sends the form with this button, filled in; then the worker does what follows.
async fn press(town: &mut Town, button: &str) {
    let (page, filled, reader) = (town.seen().clone(), std::mem::take(&mut town.filled), town.reader);
    let forms: Vec<Form> = page.forms().into_iter().filter(|it| it.has_button(button)).collect();
    let Some(form) = forms.iter().find(|it| it.can_take(&filled)).or(forms.first()) else {
        panic!("sidan {} har ingen knapp \"{button}\":\n{}", page.path, page.text())
    };
    let form = filled.iter().fold(form.clone(), Form::fill).pressed(button);
    let Some(who) = reader else {
        assert!(!form.changes, "bara den som är inloggad kan ändra något");
        show_to_anybody(town, &form.question()).await;
        return;
    };
    if !form.changes {
        town.look(who, &form.question()).await;
        return;
    }
    let page = send(town.here().visit(who.login()).await, &form).await;
    town.here().work().await;
    town.shown(Some(who), page);
}

#[when(expr = "kommandot {string} körs")]
fn a_command_runs(town: &mut Town, words: String) {
    let words: Vec<&str> = words.split(' ').skip_while(|it| *it == "uppsikt").collect();
    let ran = process::run(&words);
    town.shown(None, Page::of_a_command(&ran));
}

#[then(expr = "står det {string}")]
fn it_says(town: &mut Town, words: String) {
    town.seen().must_say(&words);
}

#[then(expr = "står det inte {string}")]
fn it_does_not_say(town: &mut Town, words: String) {
    town.seen().must_not_say(&words);
}

#[then(expr = "på raden med {string} står det {string}")]
fn the_line_says(town: &mut Town, about: String, words: String) {
    let lines = lines_about(town.seen(), &about);
    assert!(
        lines.iter().any(|it| it.contains(&words)),
        "raden säger inte \"{words}\" utan:\n{}",
        lines.join("\n")
    );
}

#[then(expr = "på raden med {string} står det inte {string}")]
fn the_line_does_not_say(town: &mut Town, about: String, words: String) {
    let lines = lines_about(town.seen(), &about);
    assert!(!lines.iter().any(|it| it.contains(&words)), "{}", lines.join("\n"));
}

/// The lines of tables and lists, and the terms with what is said of them, that have these words in them.
fn lines_about(page: &Page, about: &str) -> Vec<String> {
    let lines = page.table().into_iter().chain(page.points()).chain(page.terms());
    let lines: Vec<_> = lines.filter(|it| it.contains(about)).collect();
    assert!(!lines.is_empty(), "{} har ingen rad med \"{about}\":\n{}", page.path, page.text());
    lines
}

#[then(expr = "går det inte, för {string}")]
fn it_is_refused(town: &mut Town, words: String) {
    let page = town.seen();
    page.must_say(&words);
    assert!(page.status >= 400, "sidan {} svarar {}:\n{}", page.path, page.status, page.text());
}

#[then(expr = "finns ingen knapp {string}")]
fn there_is_no_button(town: &mut Town, words: String) {
    let page = town.seen();
    assert!(!page.forms().iter().any(|it| it.has_button(&words)), "{} har \"{words}\"", page.path);
}

#[then(expr = "finns det en knapp {string}")]
fn there_is_a_button(town: &mut Town, words: String) {
    let page = town.seen();
    let found = page.forms().iter().any(|it| it.has_button(&words));
    assert!(found, "{} har ingen knapp \"{words}\":\n{}", page.path, page.text());
}

#[then(expr = "finns ingen länk {string}")]
fn there_is_no_link(town: &mut Town, words: String) {
    let page = town.seen();
    assert!(page.links(|_, it| it.contains(&words)).is_empty(), "{} har \"{words}\"", page.path);
}

#[then(expr = "finns det en länk {string}")]
fn there_is_a_link(town: &mut Town, words: String) {
    link(town.seen(), &words);
}

#[then(expr = "ser {who} {string} på {string}")]
async fn somebody_sees(town: &mut Town, who: Who, words: String, way: String) {
    go(town, who, &way).await.must_say(&words);
}

#[then(expr = "ser {who} inte {string} på {string}")]
async fn somebody_does_not_see(town: &mut Town, who: Who, words: String, way: String) {
    go(town, who, &way).await.must_not_say(&words);
}

#[then(expr = "kommer {who} inte åt {string}")]
async fn somebody_may_not(town: &mut Town, who: Who, path: String) {
    let page = town.look(who, &path).await;
    assert!([403, 404].contains(&page.status), "{path} svarar {}:\n{}", page.status, page.text());
}

#[then(expr = "får {who} ett brev om {string}")]
fn somebody_gets_a_letter(town: &mut Town, who: Who, words: String) {
    let letters = &town.here().letters;
    let found = letters
        .iter()
        .any(|it| it.1.to == who.mail() && (it.1.subject.contains(&words) || it.1.body.contains(&words)));
    let all: Vec<_> = letters.iter().map(|it| format!("{}: {}", it.1.to, it.1.subject)).collect();
    assert!(found, "{} har inte fått något brev om \"{words}\", breven är: {all:#?}", who.name());
}

#[then(expr = "får adressen {string} ett brev om {string}")]
fn an_address_gets_a_letter(town: &mut Town, address: String, words: String) {
    let letters = &town.here().letters;
    let found = letters.iter().any(|it| it.1.to == address && it.1.subject.contains(&words));
    assert!(found, "{address} har inte fått något brev om \"{words}\": {letters:#?}");
}

#[then(expr = "får {who} inget brev om {string}")]
fn somebody_gets_no_letter(town: &mut Town, who: Who, words: String) {
    let letters = &town.here().letters;
    let found = letters
        .iter()
        .find(|it| it.1.to == who.mail() && (it.1.subject.contains(&words) || it.1.body.contains(&words)));
    assert!(found.is_none(), "{} har fått {found:?}", who.name());
}

impl Form {
    /// Whether it has everything that was filled in.
    fn can_take(&self, filled: &[Filled]) -> bool {
        filled.iter().all(|it| self.offers(it))
    }

    /// The address that it asks.
    fn question(&self) -> String {
        let (_, body) = self.body();
        format!("{}?{}", self.action, String::from_utf8_lossy(&body))
    }
}

//! The inbox and answers.

use cucumber::{given, then, when};

use crate::moment::{Moment, words};
use crate::platform_steps::{below_the_post, visitor_writes};
use crate::town::{Town, Who};

#[when("redaktören öppnar inkorgen")]
async fn the_editor_opens_the_inbox(town: &mut Town) {
    town.look(Who::Editor, "/inbox").await;
}

#[then(expr = "väntar {string} på svar")]
#[then(expr = "{string} väntar fortfarande på svar")]
async fn it_waits_for_an_answer(town: &mut Town, text: String) {
    waits(town, &text, "Besvara").await;
}

#[then(expr = "väntar {string} på bedömning")]
async fn it_waits_to_be_judged(town: &mut Town, text: String) {
    waits(town, &text, "Ta ställning").await;
}

#[then(expr = "väntar {string} bara på att läsas")]
async fn it_waits_to_be_read(town: &mut Town, text: String) {
    waits(town, &text, "Gå igenom").await;
}

async fn waits(town: &mut Town, text: &str, need: &str) {
    let inbox = town.look(Who::Editor, "/inbox").await;
    let row = inbox.rows().into_iter().find(|it| it.quotes(text));
    let Some(row) = row else { panic!("\"{text}\" står inte i inkorgen:\n{}", inbox.text()) };
    assert!(row.text.contains(need), "\"{text}\" väntar inte på att någon ska \"{need}\": {}", row.text);
}

#[then(expr = "den ska vara besvarad senast {moment}")]
#[then(expr = "ska den vara besvarad senast {moment}")]
async fn it_is_due(town: &mut Town, at: Moment) {
    let path = town.path().await;
    let page = town.look(Who::Editor, &path).await;
    page.must_say(&format!("Senast {}", words(at.0)));
}

#[then("det förklaras vilken tid som räknas")]
async fn it_is_explained(town: &mut Town) {
    let path = town.path().await;
    let page = town.look(Who::Editor, &path).await;
    page.must_say("En fråga ska besvaras inom 1 arbetsdag.");
    page.must_say("Så räknas tiden");
    assert!(page.points().iter().any(|it| it.contains(" räknas (")), "ingen tid räknas:\n{}", page.text());
}

#[then(expr = "det förklaras att {word} inte räknas")]
async fn it_does_not_count(town: &mut Town, day: String) {
    let path = town.path().await;
    let page = town.look(Who::Editor, &path).await;
    let said = format!("{day} räknas inte");
    assert!(page.points().iter().any(|it| it.contains(&said)), "\"{said}\" står inte där:\n{}", page.text());
}

#[when(expr = "redaktören svarar {string}")]
async fn the_editor_answers(town: &mut Town, text: String) {
    let path = town.path().await;
    let page = town.look(Who::Editor, &path).await;
    let form = page.form(&format!("{path}/answers")).write("Ditt svar", &text);
    town.send(Who::Editor, &form).await;
}

/// So many visitors ask, each something else, and the editor answers each.
#[given(expr = "att redaktören har besvarat {int} frågor")]
async fn the_editor_has_answered(town: &mut Town, n: u32) {
    for n in 1..=n {
        visitor_writes(town, format!("Besökare {n}"), format!("När öppnar badhus nummer {n}?")).await;
        the_editor_answers(town, "På lördag.".to_owned()).await;
    }
}

#[then(expr = "står {string} under kommentaren på plattformen")]
async fn it_stands_below(town: &mut Town, text: String) {
    let answers = answers(town).await;
    assert!(answers.len() == 1 && answers[0].1.contains(&text), "under kommentaren står {answers:?}");
}

#[then("svaret är undertecknat av redaktören")]
async fn it_is_signed(town: &mut Town) {
    let signature = format!("/{}, redaktör för Kommunikationsenheten, Motala kommun", Who::Editor.name());
    let answers = answers(town).await;
    assert!(
        answers.iter().all(|it| it.1.trim_end().ends_with(&signature)),
        "under kommentaren står {answers:?}"
    );
}

#[then("svaret är skrivet av kontot")]
async fn the_account_wrote_it(town: &mut Town) {
    let answers = answers(town).await;
    assert!(answers.iter().all(|it| it.0 == "Redaktionen"), "under kommentaren står {answers:?}");
}

#[then("skickas inget svar")]
async fn nothing_is_sent(town: &mut Town) {
    let here = town.here();
    here.walk_to(here.now().plus_seconds(3_600)).await;
    assert_eq!(answers(town).await, [], "under kommentaren");
    let orders = town.here().witness.orders();
    assert!(orders.is_empty(), "plattformen fick {orders:?}");
}

/// Who has written what below the comment, as anybody sees it.
async fn answers(town: &mut Town) -> Vec<(String, String)> {
    let number = town.comment().number;
    let below = below_the_post(town).await;
    let answers = below.iter().filter(|it| it["parent"] == number);
    let shown = |it: &serde_json::Value, part: &str| {
        it.pointer(part).and_then(|it| it.as_str()).map(crate::html::text)
    };
    answers
        .map(|it| {
            (
                shown(it, "/author_name").unwrap_or_default(),
                shown(it, "/content/rendered").unwrap_or_default(),
            )
        })
        .collect()
}

#[then("redaktören får veta att svaret innehåller ett personnummer")]
fn the_editor_learns_of_the_number(town: &mut Town) {
    town.seen().must_say("Det står ett personnummer i svaret");
    assert_eq!(town.seen().status, 422);
}

#[when("redaktören lämnar kommentaren utan svar")]
async fn the_editor_leaves_it(town: &mut Town) {
    let path = town.path().await;
    let page = town.look(Who::Editor, &path).await;
    town.send(Who::Editor, &page.form(&format!("{path}/leaving"))).await;
}

#[then("är inkorgen tom")]
async fn the_inbox_is_empty(town: &mut Town) {
    let inbox = town.look(Who::Editor, "/inbox").await;
    inbox.must_say("Inkorgen är tom");
}

#[then("det syns vem som beslutade det")]
async fn it_is_shown_who(town: &mut Town) {
    let path = town.path().await;
    let page = town.look(Who::OtherEditor, &path).await;
    let said = format!("Lämnat utan svar {}", Who::Editor.name());
    assert!(
        page.points().iter().any(|it| it.starts_with(&said)),
        "\"{said}\" står inte där:\n{}",
        page.text()
    );
}

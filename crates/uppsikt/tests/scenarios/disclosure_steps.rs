//! Public records that are asked for, and the order in which they stand.

#![expect(clippy::needless_pass_by_value, reason = "a step is handed the words that were written for it")]

use cucumber::then;

use crate::town::Town;

#[then(expr = "står {string} före {string}")]
fn it_stands_before(town: &mut Town, first: String, second: String) {
    let text = town.seen().text();
    let place =
        |words: &str| text.find(words).unwrap_or_else(|| panic!("\"{words}\" står inte här:\n{text}"));
    assert!(place(&first) < place(&second), "\"{second}\" står före \"{first}\":\n{text}");
}

#[then("står kommentarens id")]
async fn the_identity_of_the_comment_stands(town: &mut Town) {
    let list = town.seen().clone();
    let path = town.path().await;
    list.must_say(path.rsplit('/').next().expect("an address has an end"));
}

//! What the public, the account and the platform do, and what anybody sees there.

use cucumber::{given, then, when};
use reqwest::Method;
use serde_json::Value;
use simulator::{Fault, Moment, Requests};

use crate::rig::site::Standing;
use crate::rig::web::{client, encoded};
use crate::town::{Comment, Town};

/// Between two comments a visitor must wait.
const A_WHILE_SECONDS: i64 = 20;

#[given(expr = "att kontot har publicerat {string}")]
async fn the_account_has_published(town: &mut Town, text: String) {
    let here = town.here();
    let post = here.wordpress().write_post("Nyhet", &text, here.now());
    town.post = Some(post);
    town.here().wait_for_a_sweep().await;
}

#[given(expr = "att en besökare skriver {string}")]
async fn somebody_writes(town: &mut Town, text: String) {
    visitor_writes(town, "Besökare".to_owned(), text).await;
}

#[given(expr = "att besökaren {string} skriver {string}")]
pub(crate) async fn visitor_writes(town: &mut Town, author: String, text: String) {
    let post = town.post.expect("kontot har publicerat något");
    let here = town.here();
    here.walk_to(here.now().plus_seconds(A_WHILE_SECONDS)).await;
    let form = [
        ("comment_post_ID", post.to_string()),
        ("comment_parent", "0".to_owned()),
        ("author", author),
        ("email", "besokare@example.invalid".to_owned()),
        ("comment", text.clone()),
    ];
    let body: Vec<String> = form.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    let sent = client()
        .post(format!("{}/wp-comments-post.php", here.site.url()))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(body.join("&"));
    let answer = sent.send().await.unwrap();
    let place = answer.headers().get("location").and_then(|it| it.to_str().ok()).unwrap_or_default();
    let number = place.split_once("#comment-").and_then(|it| it.1.parse().ok());
    let number =
        number.unwrap_or_else(|| panic!("plattformen tog inte emot kommentaren: {}", answer.status()));
    town.comments.push(Comment { text, number, path: None });
    town.here().wait_for_a_sweep().await;
}

#[when(expr = "kontot ändrar inlägget till {string}")]
async fn the_account_changes_the_post(town: &mut Town, text: String) {
    let post = town.post.expect("kontot har publicerat något");
    town.here().wordpress().edit_post(post, &text);
    town.here().wait_for_a_sweep().await;
}

#[when("den som skrev kommentaren tar bort den")]
async fn the_author_takes_the_comment_away(town: &mut Town) {
    let number = town.comment().number;
    town.here().wordpress().destroy_comment(number);
    town.here().wait_for_a_sweep().await;
}

#[given("att plattformen inte går att nå")]
fn the_platform_is_out_of_reach(town: &mut Town) {
    town.here().out_of_reach = true;
    town.here().wordpress().fail(Fault::Status(503), Moment::Before, Requests::All, u32::MAX);
}

#[given("att plattformens kvittens på nästa ändring går förlorad")]
fn the_next_receipt_is_lost(town: &mut Town) {
    town.here().out_of_reach = true;
    town.here().wordpress().fail(Fault::BrokenOff, Moment::After, Requests::Changing, 1);
}

#[when("plattformen inte går att nå på två timmar")]
async fn the_platform_is_away(town: &mut Town) {
    the_platform_is_out_of_reach(town);
    let here = town.here();
    here.walk_to(here.now().plus_seconds(2 * 3_600)).await;
    the_platform_is_back(town).await;
}

#[when("plattformen går att nå igen")]
async fn the_platform_is_back(town: &mut Town) {
    let here = town.here();
    here.wordpress().heal();
    here.out_of_reach = false;
    here.walk_to(here.now().plus_seconds(3_600)).await;
}

#[then("är kommentaren synlig på plattformen")]
#[then("är kommentaren fortfarande synlig på plattformen")]
#[then("kommentaren är fortfarande synlig på plattformen")]
async fn everybody_sees_it(town: &mut Town) {
    // A platform that is out of reach shows nobody anything.
    assert!(town.here().out_of_reach || is_seen(town).await, "kommentaren syns inte för allmänheten");
    assert_eq!(standing(town).await, Standing::Public);
}

#[then("är kommentaren dold på plattformen")]
async fn it_is_hidden(town: &mut Town) {
    assert!(!is_seen(town).await, "kommentaren syns för allmänheten");
    assert_eq!(standing(town).await, Standing::Held);
}

#[then("är kommentaren borttagen på plattformen")]
async fn it_is_removed(town: &mut Town) {
    assert!(!is_seen(town).await, "kommentaren syns för allmänheten");
    assert_eq!(standing(town).await, Standing::Binned);
}

async fn standing(town: &mut Town) -> Standing {
    let number = town.comment().number;
    town.here().site.standing(number).await
}

/// Whether somebody who is not signed in finds it below the post.
async fn is_seen(town: &mut Town) -> bool {
    let number = town.comment().number;
    below_the_post(town).await.iter().any(|it| it["id"] == number)
}

/// The comments that somebody who is not signed in finds below the post.
pub(crate) async fn below_the_post(town: &mut Town) -> Vec<Value> {
    let post = town.post.expect("kontot har publicerat något");
    let url = format!("{}/wp-json/wp/v2/comments?post={post}&per_page=100", town.here().site.url());
    let answer = client().request(Method::GET, url).send().await.unwrap();
    assert!(answer.status().is_success(), "plattformen svarar {}", answer.status());
    let found: Value = answer.json().await.unwrap();
    found.as_array().cloned().expect("plattformen svarar med en lista")
}

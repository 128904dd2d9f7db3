//! Who has which role, and what the platform's page about the account says.

#![expect(clippy::needless_pass_by_value, reason = "a step is handed the words that were written for it")]

use cucumber::gherkin::Step;
use cucumber::given;

use crate::town::{Town, Who};

/// Gives a role, and nothing of what it may wait for: courses, a mandate.
#[given(expr = "att {who} får rollen {string}")]
async fn somebody_gets_a_role(town: &mut Town, who: Who, role: String) {
    town.here().give_role(who, &role).await;
}

#[given("att sidan om kontot säger")]
fn the_page_about_it_says(town: &mut Town, step: &Step) {
    let text = step.docstring.clone().expect("texten står under steget");
    town.here().wordpress().write_about(text.trim());
}

#[given(expr = "att kontot heter {string} på plattformen, med underrubriken {string}")]
fn it_is_called(town: &mut Town, title: String, tagline: String) {
    town.here().wordpress().set_title(&title, &tagline);
}

//! What time it is.

#![expect(clippy::needless_pass_by_value, reason = "a step is handed the words that were written for it")]

use cucumber::{given, when};

use crate::moment::Moment;
use crate::municipality::Municipality;
use crate::town::Town;

#[given(
    regex = "^en (?:kommun|stad) som följer (Nyköpings|Örebros|Motalas|Kungsbackas|Stockholms) (?:rutin|riktlinje|riktlinjer|anvisningar|regler|policy)$"
)]
fn a_municipality(town: &mut Town, whose: String) {
    let name = whose.trim_end_matches('s').to_lowercase().replace('ö', "o");
    town.guideline = Some(name);
}

/// The first time that is named is when the installation begins. Before it runs on, nothing has happened.
#[given(expr = "att klockan är {moment}")]
async fn the_time_is(town: &mut Town, at: Moment) {
    if town.is_founded() {
        return town.here().jump_to(at.0).await;
    }
    let guideline = town.guideline.clone().expect("scenariot säger vems anvisningar som gäller");
    town.open(Municipality::found(&guideline, at.0).await);
}

#[when(expr = "klockan blir {moment}")]
async fn time_passes(town: &mut Town, until: Moment) {
    town.here().walk_to(until.0).await;
}

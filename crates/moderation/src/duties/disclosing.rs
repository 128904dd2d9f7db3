//! Requests for public records that wait for somebody (TF 2 kap. 15 §).

use kernel::{Actor, Outcome};
use people::Context;
use records::disclosure::{Waiting, waiting};
use webkit::Text;

use super::{Duty, duty};

/// The requests that this person judges, took down or has to see to, and what they are asked as a manager (NYK-10.1-03).
pub(super) async fn disclosures(cx: &Context, actor: &Actor) -> Outcome<Vec<Duty>> {
    Ok(waiting(cx, actor).await?.iter().map(one).collect())
}

fn one(it: &Waiting) -> Duty {
    let n = it.request.n;
    let (title, text, href) = match it.asked_about {
        Some(line) => (
            Text::key("moderation-duty-disclosure-asked").with("n", n),
            Text::key("moderation-duty-disclosure-asked-text"),
            format!("/disclosures/{n}/lines/{line}"),
        ),
        None => (
            Text::key("moderation-duty-disclosure").with("n", n),
            Text::key("moderation-duty-disclosure-text").with("n", it.unjudged),
            format!("/disclosures/{n}"),
        ),
    };
    Duty { due: Some(it.request.due_at), ..duty(title, text, href) }
}

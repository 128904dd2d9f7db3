//! What the archive waits for (ORE-ARK-04).

use dialogue::snapshot::{Snapshot, waiting};
use kernel::calendar::{date_of, day_words};
use kernel::{Actor, Outcome};
use people::Context;
use webkit::Text;

use super::{Duty, duty};

/// The snapshots that this person has to hand over, and those that are late.
pub(super) async fn snapshots(cx: &Context, actor: &Actor) -> Outcome<Vec<Duty>> {
    let today = date_of(cx.now());
    let one = |(account, it): (accounts::Account, Snapshot)| {
        let title = Text::key("moderation-duty-snapshot").with("account", account.name.as_str());
        let day = day_words(it.due);
        let text = Text::key("moderation-duty-snapshot-text").with("day", Text::both(day.sv, day.en));
        let late = (Text::key("moderation-duty-snapshot-late"), "bad");
        duty(title, text, format!("/snapshots/{}", it.n)).marked(it.is_late(today).then_some(late))
    };
    Ok(waiting(cx, actor).await?.into_iter().map(one).collect())
}

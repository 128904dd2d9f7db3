//! What posts of our own ask for: recordings are captioned, and whoever has come of age is asked whether their guardians'
//! consent still holds.

use kernel::{Actor, Outcome};
use people::Context;
use webkit::Text;

use super::{Duty, duty};

/// What was sent live and stands there without captions.
pub(super) async fn recordings(cx: &Context, actor: &Actor) -> Outcome<Vec<Duty>> {
    let one = |it: publishing::PostLine| {
        let title = Text::key("moderation-duty-caption").with("title", it.title.as_str());
        duty(title, Text::key("moderation-duty-caption-text"), format!("/posts/{}", it.post.id))
    };
    Ok(publishing::recordings_to_caption(cx, actor).await?.into_iter().map(one).collect())
}

/// Those who are to be asked in person.
pub(super) async fn consents(cx: &Context, actor: &Actor) -> Outcome<Vec<Duty>> {
    let one = |it: publishing::consents::Consent| {
        let title = Text::key("moderation-duty-ask-anew").with("name", it.subject.as_str());
        duty(title, Text::key("moderation-duty-ask-anew-text"), format!("/consents/{}", it.id))
    };
    Ok(publishing::consents::to_ask_anew(cx, actor).await?.into_iter().map(one).collect())
}

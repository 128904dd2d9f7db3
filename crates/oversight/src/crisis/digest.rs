//! What people write in a crisis, put together for those who lead (sv. *lägesbild*, ORE-KRI-06).

use kernel::{Actor, CrisisId, Outcome};
use people::Context;
use platform::mail::Mail;
use store::{Entry, Job};

use super::model::{Crisis, Digest, Theme, themes_of};
use super::{rules, sql, view};
use crate::jobs::{MAKE_DIGEST, TELL_CRISIS};

/// Makes the next digest, has it sent, and orders the one after it; nothing once the crisis is over.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub(crate) async fn make(cx: &Context, id: CrisisId) -> Outcome<()> {
    let reader = cx.store.reader();
    let Some(crisis) = sql::one(&reader, id).await?.filter(|it| it.ended.is_none()) else { return Ok(()) };
    let written = dialogue::item::written_since(&reader, crisis.begun_at).await?;
    let words: Vec<String> = written.into_iter().map(|it| it.1).collect();
    let themes = themes_of(&crisis.themes, &words);
    let tagged = |it: &&String| {
        let plain = it.to_lowercase();
        crisis.themes.iter().any(|theme| plain.contains(&theme.to_lowercase()))
    };
    let items = i64::try_from(words.iter().filter(tagged).count()).unwrap_or(i64::MAX);
    let n = sql::digests(&reader, id).await?.first().map_or(1, |it| it.n + 1);
    let mut tx = cx.store.begin().await?;
    let digest = Digest { n, at: tx.now(), items, text: told(&crisis, &themes, items) };
    sql::add_digest(&mut tx, id, &digest).await?;
    let entry = Entry::new(&Actor::system("oversight"), "crisis-digest-made", "crisis", id);
    tx.log(entry.under(&cx.guideline.version));
    let (now, hours) = (tx.now(), rules::seconds(cx.guideline.crisis.mode.digest_hours));
    tx.enqueue(Job::at(TELL_CRISIS, format!("{id}:digest:{n}"), now)).await?;
    tx.enqueue(Job::at(MAKE_DIGEST, id, now.plus_seconds(hours))).await?;
    tx.commit().await
}

/// What the digest says, in Swedish: the themes with their numbers and a few quotes.
fn told(crisis: &Crisis, themes: &[Theme], items: i64) -> String {
    let mut lines = vec![format!("{}: {items} inlägg och frågor sedan krisläget började.", crisis.name)];
    for it in themes {
        lines.push(String::new());
        lines.push(format!("{}: {}", it.word, it.items));
        lines.extend(it.quotes.iter().map(|it| format!("– ”{it}”")));
    }
    lines.join("\n")
}

/// The letter with this digest.
pub(super) async fn letter(cx: &Context, crisis: &Crisis, n: i64) -> Outcome<Option<Mail>> {
    let digests = sql::digests(&cx.store.reader(), crisis.id).await?;
    let Some(digest) = digests.into_iter().find(|it| it.n == n) else { return Ok(None) };
    Ok(Some(Mail {
        to: String::new(),
        attachments: Vec::new(),
        subject: format!("Lägesbild {n}: {}", crisis.name),
        body: format!("{}\n\n{}/crises/{}\n\n{}\n", digest.text, cx.public_url, crisis.id, cx.organisation),
    }))
}

/// Whom it is sent to.
pub(super) async fn readers(cx: &Context) -> Outcome<Vec<kernel::PersonId>> {
    view::leaders(cx).await
}

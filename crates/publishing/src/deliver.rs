//! A released post on its way to one account: posted once, looked at, done.

use accounts::Account;
use kernel::item::Visibility;
use kernel::{AccountId, Actor, Digest, Failed, Instant, Outcome, PostId};
use people::Context;
use platform::{Look, NewPicture, NewPost, Observed, Trouble};
use store::{Entry, Job};

use crate::desk::Desk;
use crate::jobs;
use crate::model::{Content, Delivery, DeliveryStage, DeliveryStep, PostStage, StopReason};
use crate::release::nothing_blocks;
use crate::sql::delivery::{self as sql, Onward};

/// One step: do it, record it, enqueue the next. Safe to repeat: the connector posts what bears the same mark only once.
///
/// # Errors
///
/// [`Failed`] when the platform or the database does not answer; the job is tried again.
pub(crate) async fn advance(cx: &Context, post: PostId, account: AccountId) -> Outcome<()> {
    let Some(desk) = Desk::of(cx, post).await? else { return Ok(()) };
    let there = desk.deliveries.iter().find(|it| it.account == account).cloned();
    let account = desk.accounts.iter().find(|it| it.id == account).cloned();
    let (Some(there), Some(account)) = (there, account) else { return Ok(()) };
    if desk.post.stage != PostStage::Released {
        return Ok(()); // It was taken back before its time had come.
    }
    match there.stage.next() {
        None => Ok(()),
        Some(DeliveryStep::Post) => post_it(cx, &desk, &account, &there).await,
        Some(DeliveryStep::ReadBack) => read_back(cx, &desk, &account, &there).await,
    }
}

async fn post_it(cx: &Context, desk: &Desk, account: &Account, there: &Delivery) -> Outcome<()> {
    if !account.is_open() {
        return stop(cx, desk, there, StopReason::AccountClosed).await;
    }
    // What was planned was looked through when it was; what it rests on may have gone meanwhile.
    if desk.post.planned_for.is_some() && nothing_blocks(&desk.findings(cx)).is_err() {
        return stop(cx, desk, there, StopReason::KeptBack).await;
    }
    let connector = accounts::connector(cx, account).await?;
    let post = new_post(desk.post.id, account.id, &desk.wording.content);
    let posted = connector.publish(&post).await.map_err(|it| doing(it, desk, account))?;
    let at = posted.payload.received_at;
    move_on(cx, desk, there, &Onward { external: Some(&posted.id), ..onward(DeliveryStage::Posted, at) })
        .await
}

async fn read_back(cx: &Context, desk: &Desk, account: &Account, there: &Delivery) -> Outcome<()> {
    let Some(external) = &there.external else { return Ok(()) };
    let connector = accounts::connector(cx, account).await?;
    match connector.look(external).await.map_err(|it| doing(it, desk, account))? {
        Look::Present { payload, item } if item.visibility == Visibility::Public => {
            let Observed { permalink, .. } = *item;
            let on = onward(DeliveryStage::Confirmed, payload.received_at);
            move_on(cx, desk, there, &Onward { permalink: permalink.as_deref(), ..on }).await
        }
        Look::Present { item, .. } => Err(Failed::new(format!(
            "reading post {} back on {}: the platform holds it back ({})",
            desk.post.id, account.key, item.visibility
        ))),
        Look::Gone { .. } => stop(cx, desk, there, StopReason::Gone).await,
    }
}

fn doing(trouble: Trouble, desk: &Desk, account: &Account) -> Failed {
    trouble.while_doing(format!("publishing post {} on {}", desk.post.id, account.key))
}

fn onward(to: DeliveryStage, at: Instant) -> Onward<'static> {
    Onward { to, external: None, permalink: None, at, why: None }
}

async fn stop(cx: &Context, desk: &Desk, there: &Delivery, why: StopReason) -> Outcome<()> {
    let on = Onward { why: Some(why), ..onward(DeliveryStage::Stopped, cx.now()) };
    move_on(cx, desk, there, &on).await
}

async fn move_on(cx: &Context, desk: &Desk, from: &Delivery, on: &Onward<'_>) -> Outcome<()> {
    let mut tx = cx.store.begin().await?;
    if !sql::advance(&mut tx, desk.post.id, from, on).await? {
        return Ok(()); // Another worker was faster; its transaction has enqueued what remains.
    }
    let verb = match on.to {
        DeliveryStage::Decided => "post-decided",
        DeliveryStage::Posted => "post-posted",
        DeliveryStage::Confirmed => "post-confirmed",
        DeliveryStage::Stopped => "post-stopped",
    };
    tx.log(Entry::new(&Actor::system("publish"), verb, "post", desk.post.id).under(&cx.guideline.version));
    if on.to.next().is_some() {
        let job = Job::now(&tx, jobs::PUBLISH, jobs::subject(desk.post.id, from.account));
        tx.enqueue(job).await?;
    }
    tx.commit().await
}

fn new_post(post: PostId, account: AccountId, content: &Content) -> NewPost {
    let picture = &content.picture;
    NewPost {
        mark: mark(post, account, content),
        title: content.title.clone(),
        text: content.text.clone(),
        picture: (!picture.address.is_empty()).then(|| NewPicture {
            address: picture.address.clone(),
            description: picture.description.clone(),
        }),
    }
}

/// The words that the post is about, and what no other post has: `badhuset-oppnar-3f9a12c4`.
fn mark(post: PostId, account: AccountId, content: &Content) -> String {
    const WORDS: usize = 6;
    const CHANCE: usize = 12;
    let about = if content.title.is_empty() { &content.text } else { &content.title };
    let plain =
        about.to_lowercase().replace(['å', 'ä', 'á', 'à'], "a").replace('ö', "o").replace(['é', 'è'], "e");
    let words = plain.split(|it: char| !it.is_ascii_alphanumeric()).filter(|it| !it.is_empty());
    let words: Vec<&str> = words.map(|it| it.get(..12).unwrap_or(it)).take(WORDS).collect();
    let own = Digest::of(format!("{post}:{account}").as_bytes()).to_string();
    let own = own.get(..CHANCE).unwrap_or(&own);
    words.into_iter().chain([own]).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_plain_and_no_two_posts_or_accounts_share_one() {
        let id = |n: u8| format!("01900000-0000-7000-8000-00000000000{n}");
        let content = Content { title: "Badhuset öppnar – igen! 🏊".to_owned(), ..Content::default() };
        let of = |post: u8, account: u8, it: &Content| {
            mark(id(post).parse().unwrap(), id(account).parse().unwrap(), it)
        };
        let one = of(1, 2, &content);
        assert!(one.starts_with("badhuset-oppnar-igen-"), "{one}");
        assert!(one.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-'), "{one}");
        assert_eq!(one, of(1, 2, &content));
        assert!(one != of(3, 2, &content) && one != of(1, 3, &content));
        let long = Content { text: "a".repeat(5_000), ..Content::default() };
        assert!(of(1, 2, &long).len() <= 100);
    }
}

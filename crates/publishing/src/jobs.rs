//! The jobs of publishing: thin, each calls one step of a use-case.

use kernel::{AccountId, Failed, Outcome, PostId};
use people::Context;

use crate::deliver;

/// Carries out the next step of a post on one account.
pub const PUBLISH: &str = "publish-post";

/// What a job is about: `post:account`.
pub(crate) fn subject(post: PostId, account: AccountId) -> String {
    format!("{post}:{account}")
}

/// The post and the account that a job is about.
pub(crate) fn parted(subject: &str) -> Option<(PostId, AccountId)> {
    let (post, account) = subject.split_once(':')?;
    Some((post.parse().ok()?, account.parse().ok()?))
}

/// Runs a job of publishing; `None` when the kind is not one of its own.
pub async fn run(cx: &Context, kind: &str, subject: &str) -> Option<Outcome<()>> {
    if kind != PUBLISH {
        return None;
    }
    Some(match parted(subject) {
        Some((post, account)) => deliver::advance(cx, post, account).await,
        None => Err(Failed::for_good(format!("reading what a job is about: \"{subject}\""))),
    })
}

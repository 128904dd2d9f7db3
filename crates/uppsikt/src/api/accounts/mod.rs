//! The accounts: how they come to be ours, their connections and their watch rounds.

pub(super) mod applications;
pub(super) mod attestations;
pub(super) mod changes;
pub(super) mod closing;
pub(super) mod duties;
pub(super) mod imports;
pub(super) mod opening;
pub(super) mod pace;
pub(super) mod platforms;
pub(super) mod rounds;
pub(super) mod showing;

use accounts::Account;
use kernel::Actor;
use people::Context;

use super::ApiProblem;

/// The account with this key, if the actor may know of it.
pub(super) async fn found(cx: &Context, actor: &Actor, key: &str) -> Result<Account, ApiProblem> {
    accounts::find_by_key(&cx.store.reader(), actor, key).await?.ok_or_else(ApiProblem::not_found)
}

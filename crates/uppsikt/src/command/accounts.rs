use anyhow::Result;
use serde_json::json;

use super::say;
use crate::cli::{Accounts, Listing};
use crate::ended::Ended;
use crate::installation::Installation;

/// `uppsikt accounts`: the keys of the accounts, or all that is known of each as JSON.
pub(super) async fn run(order: Accounts) -> Result<Ended> {
    let house = Installation::open(&order.dir).await?;
    let reader = house.cx.store.reader();
    let accounts = accounts::every_account(&reader).await?;
    if order.format == Listing::Text {
        for account in &accounts {
            say(account.key.as_str())?;
        }
        return Ok(Ended::Well);
    }
    let mut listed = Vec::with_capacity(accounts.len());
    for it in accounts {
        let state = accounts::state(&reader, it.id).await?;
        let connected = accounts::connection(&reader, it.id).await?.is_some();
        listed.push(json!({
            "key": it.key.as_str(), "name": it.name, "platform": it.platform, "url": it.url.as_str(),
            "purpose": it.purpose, "open": it.is_open(), "opened_at": it.opened_at.to_string(),
            "closed_at": it.closed_at.map(|at| at.to_string()), "guideline": it.guideline, "connected": connected,
            "fetched_at": state.as_ref().and_then(|it| it.fetched_at).map(|at| at.to_string()),
            "trouble": state.and_then(|it| it.trouble),
        }));
    }
    say(&serde_json::to_string_pretty(&listed)?)?;
    Ok(Ended::Well)
}

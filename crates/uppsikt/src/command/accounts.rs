use accounts::{Preview, Refused};
use anyhow::{Context as _, Result};
use kernel::{Actor, Permission};
use people::Context;
use serde_json::json;
use webkit::{Lang, Strictness, Texts, Tongue};

use super::say;
use crate::cli::{Accounts, AccountsCommand, AccountsImport, Listing};
use crate::ended::{Ended, WrongUse};
use crate::files;
use crate::installation::Installation;

/// `uppsikt accounts`: the keys of the accounts, or all that is known of each as JSON; or existing ones brought in.
pub(super) async fn run(order: Accounts) -> Result<Ended> {
    if let Some(AccountsCommand::Import(order)) = order.command {
        return import(order).await;
    }
    let house = Installation::open(&order.dir.context("mappen saknas")?).await?;
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

/// `uppsikt accounts import`: every fault by row and field; without any, and unless it is only a check, all come in.
async fn import(order: AccountsImport) -> Result<Ended> {
    let bytes = files::small(&order.file)?;
    let house = Installation::open(&order.dir).await?;
    let cx = &house.cx;
    let tongue = Tongue::new(Lang::Sv, Texts::load(Strictness::Forgiving));
    let preview = match accounts::look_at_file(cx, &bytes).await {
        Ok(preview) => preview,
        Err(Refused::Failed(failed)) => return Err(failed.into()),
        Err(refused) => {
            say(&tongue.say(&refused.text()))?;
            return Ok(Ended::FoundWrong);
        }
    };
    tell(&tongue, &preview)?;
    say(&format!("{} rader utan fel, {} med fel", preview.fit(), preview.unfit()))?;
    if preview.unfit() > 0 {
        return Ok(Ended::FoundWrong);
    }
    if order.check {
        return Ok(Ended::Well);
    }
    let actor = whoever_manages(cx, order.by.as_deref()).await?;
    let name = order.file.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let n = accounts::import(cx, &actor, &name, bytes).await?;
    say(&format!("{n} konton är intagna"))?;
    Ok(Ended::Well)
}

/// A line for each fault: where it is and what to do.
fn tell(tongue: &Tongue, preview: &Preview) -> Result<()> {
    for row in &preview.rows {
        for (column, fault) in &row.faults {
            let (field, fault) = (tongue.say(&column.text()), tongue.say(&fault.text()));
            say(&format!("rad {}: {field}: {fault}", row.line))?;
        }
    }
    Ok(())
}

/// The person with this user name, or the only one who manages accounts.
async fn whoever_manages(cx: &Context, login: Option<&str>) -> Result<Actor> {
    let mut found = Vec::new();
    for person in people::people(&cx.store.reader()).await? {
        if login.is_none_or(|it| it == person.login)
            && let Some(actor) = people::actor(cx, person.id).await?
            && actor.may(Permission::ManageAccounts)
        {
            found.push(actor);
        }
    }
    match (found.pop(), found.is_empty(), login) {
        (Some(actor), true, _) => Ok(actor),
        (Some(_), false, _) => {
            Err(WrongUse("flera personer hanterar konton; ange vem med --by ANVÄNDARNAMN".to_owned()).into())
        }
        (None, _, Some(login)) => {
            Err(WrongUse(format!("{login} finns inte eller hanterar inte konton")).into())
        }
        (None, _, None) => Err(WrongUse("ingen som har valt lösenord hanterar konton".to_owned()).into()),
    }
}

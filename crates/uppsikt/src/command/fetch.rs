use anyhow::{Result, bail};

use super::say;
use crate::cli::Fetch;
use crate::ended::{Ended, WrongUse};
use crate::installation::Installation;
use crate::{journal, progress};

/// `uppsikt fetch`: sweeps the accounts now.
pub(super) async fn run(order: Fetch) -> Result<Ended> {
    journal::begin("warn");
    let house = Installation::open(&order.dir).await?;
    let reader = house.cx.store.reader();
    let mut accounts = accounts::open_accounts(&reader).await?;
    if let Some(key) = &order.account {
        accounts.retain(|it| it.key.as_str() == key);
        if accounts.is_empty() {
            let known = accounts::every_account(&reader).await?;
            let known: Vec<_> = known.iter().map(|it| it.key.as_str()).collect();
            let known = if known.is_empty() { "inga".to_owned() } else { known.join(", ") };
            return Err(WrongUse(format!("det finns inget öppet konto {key}; kontona är: {known}")).into());
        }
    }
    if accounts.is_empty() {
        bail!("det finns inga öppna konton; öppna ett på webben under Konton");
    }
    let bar = progress::bar(accounts.len(), "konton");
    let mut wrong = 0;
    for account in accounts {
        let line = match dialogue::fetch::fetch_all(&house.cx, account.id).await {
            Ok(()) => match accounts::state(&reader, account.id).await?.and_then(|it| it.trouble) {
                None => format!("{}: hämtat", account.key),
                Some(trouble) => {
                    wrong += 1;
                    format!("{}: hämtat, men allt gick inte att förstå: {trouble}", account.key)
                }
            },
            Err(failed) => {
                wrong += 1;
                format!("{}: gick inte: {}", account.key, failed.chain())
            }
        };
        bar.inc(1);
        bar.suspend(|| say(&line))?;
    }
    bar.finish_and_clear();
    Ok(Ended::with_wrongs(wrong))
}

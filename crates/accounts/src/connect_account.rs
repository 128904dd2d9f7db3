use std::sync::Arc;

use kernel::{AccountId, Actor, Failed, Outcome, Permission};
use people::Context;
use platform::hand::ByHand;
use platform::{Address, Platform};
use secrecy::{ExposeSecret, SecretString};
use store::Entry;

use crate::open_account::fits;
use crate::{Account, Connection, Refused, secret, sql};

/// How to sign in to an account.
#[derive(Clone, Debug)]
pub struct ConnectAccount {
    /// Which account.
    pub account: AccountId,
    /// Where its programming interface is; the account's own address when there is none.
    pub api_url: Option<String>,
    /// The name to sign in with.
    pub login: String,
    /// The token or application password.
    pub secret: SecretString,
}

/// Connects an account (sv. *ansluta*): asks the platform whether it lets us in, and keeps the secret sealed.
///
/// The platform is only asked, nothing is changed there, so this needs no job.
///
/// # Errors
///
/// [`Refused`], with the reason; [`Refused::Platform`] says what the platform said.
pub async fn connect_account(cx: &Context, actor: &Actor, order: ConnectAccount) -> Result<(), Refused> {
    let by = actor.id().filter(|_| actor.may(Permission::ManageAccounts)).ok_or(Refused::NotPermitted)?;
    if !actor.may_on(Permission::ManageAccounts, order.account) {
        return Err(Refused::UnknownAccount);
    }
    let account = sql::account(&cx.store.reader(), order.account).await?.ok_or(Refused::UnknownAccount)?;
    if !account.is_open() {
        return Err(Refused::Closed);
    }
    if is_by_hand(cx, &account) {
        return Err(Refused::ByHand(account.platform));
    }
    let address = address_of(&account, &order)?;
    let connector = cx.connect.connect(&address).map_err(Refused::Platform)?;
    connector.probe().await.map_err(Refused::Platform)?;
    let sealed = secret::seal(&cx.secret_key, account.id, &order.secret, cx.store.entropy())?;
    let mut tx = cx.store.begin().await?;
    let now_there = sql::account_now(&mut tx, account.id).await?;
    if !now_there.is_some_and(|it| it.is_open()) {
        return Err(Refused::Closed);
    }
    let connection =
        Connection { api_url: address.url, login: address.user, connected_by: by, connected_at: tx.now() };
    sql::connect(&mut tx, account.id, &connection, sealed).await?;
    tx.log(Entry::new(actor, "account-connected", "account", account.id).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}

/// Whether no connector reaches the account's platform: people read it there, and write down here what stands there
/// (sv. *för hand*; NYK-02-01).
#[must_use]
pub fn is_by_hand(cx: &Context, account: &Account) -> bool {
    !cx.connect.knows(&account.platform)
}

/// The connector that speaks as the account; of one that is looked after by hand, what understands what was written down.
///
/// # Errors
///
/// [`Failed`] when the account was never connected, or its secret cannot be opened.
pub async fn connector(cx: &Context, account: &Account) -> Outcome<Arc<dyn Platform>> {
    if is_by_hand(cx, account) {
        return Ok(Arc::new(ByHand));
    }
    let what = || format!("connecting to account {}", account.key);
    let Some((connection, sealed)) = sql::sealed(&cx.store.reader(), account.id).await? else {
        return Err(Failed::for_good(format!("{}: nobody has connected it yet", what())));
    };
    let address = Address {
        platform: account.platform.clone(),
        url: connection.api_url,
        user: connection.login,
        secret: secret::open(&cx.secret_key, account.id, &sealed)?,
    };
    cx.connect.connect(&address).map_err(|it| it.while_doing(what()))
}

/// A connector that only understands what the account's platform once answered: also for an account that was closed,
/// whose secret is gone.
///
/// # Errors
///
/// [`Failed`] when the database is out of reach.
pub async fn reading_connector(cx: &Context, account: &Account) -> Outcome<Arc<dyn Platform>> {
    if is_by_hand(cx, account) || sql::sealed(&cx.store.reader(), account.id).await?.is_some() {
        return connector(cx, account).await;
    }
    let address = Address {
        platform: account.platform.clone(),
        url: account.url.as_str().to_owned(),
        user: String::new(),
        secret: secrecy::SecretString::default(),
    };
    let what = || format!("reading what account {} holds", account.key);
    cx.connect.connect(&address).map_err(|it| it.while_doing(what()))
}

fn address_of(account: &Account, order: &ConnectAccount) -> Result<Address, Refused> {
    let url = match order.api_url.as_deref().map(str::trim).filter(|it| !it.is_empty()) {
        Some(url) => url.parse().map_err(|_| Refused::UrlUnfit)?,
        None => account.url.clone(),
    };
    let user = order.login.trim().to_owned();
    if user.is_empty() {
        return Err(Refused::LoginMissing);
    }
    if order.secret.expose_secret().trim().is_empty() {
        return Err(Refused::SecretMissing);
    }
    fits(&user, "login", 200)?;
    fits(order.secret.expose_secret(), "secret", 4_000)?;
    Ok(Address {
        platform: account.platform.clone(),
        url: url.as_str().to_owned(),
        user,
        secret: order.secret.clone(),
    })
}

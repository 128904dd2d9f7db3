use guideline::Guideline;
use kernel::calendar::{Date, date_of};
use kernel::{AccountId, Actor, Digest, ImportId, Instant, Permission, PersonId};
use people::Context;
use store::{Entry, Tx};

use super::preview::look;
use super::row::Existing;
use super::sql;
use crate::detail::{Detail, Origin, Share};
use crate::{Account, OpenAccount, Refused, open_account};

/// Brings in what was shown: every account of the rows without a fault, or, when that is no longer what was shown,
/// none. How many came in; confirmed twice, they came in once.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn confirm_import(
    cx: &Context,
    actor: &Actor,
    id: ImportId,
    shown: Digest,
) -> Result<i64, Refused> {
    let by = actor.id().filter(|_| actor.may(Permission::ManageAccounts)).ok_or(Refused::NotPermitted)?;
    let mut tx = cx.store.begin().await?;
    let import = sql::import_now(&mut tx, id).await?.ok_or(Refused::UnknownImport)?;
    if let Some(brought_in) = import.brought_in {
        return Ok(brought_in);
    }
    // Nobody else writes while this change is open, so what is read beside it is what it will meet.
    let preview = look(cx, &import.content).await?;
    if preview.digest != shown {
        return Err(Refused::Stale);
    }
    let n = add_each(cx, &mut tx, actor, by, preview.good).await?;
    sql::confirm(&mut tx, id, by, n).await?;
    let entry = Entry::new(actor, "accounts-brought-in", "import", id);
    tx.log(entry.under(&cx.guideline.version).about(Digest::of(&import.content)));
    tx.commit().await?;
    Ok(n)
}

/// Looks at a file and, unless `only_check`, brings in its accounts in one go; for the operator's command, which acts for
/// the person named.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn import(cx: &Context, actor: &Actor, name: &str, bytes: Vec<u8>) -> Result<i64, Refused> {
    let shown = look(cx, &bytes).await?.digest;
    let id = super::preview::send_import(cx, actor, name, bytes).await?;
    confirm_import(cx, actor, id, shown).await
}

async fn add_each(
    cx: &Context,
    tx: &mut Tx,
    actor: &Actor,
    by: PersonId,
    all: Vec<Existing>,
) -> Result<i64, Refused> {
    let n = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let (now, guideline) = (tx.now(), cx.guideline.version.to_string());
    let due_on = due_on(&cx.guideline, now);
    let mut accounts = Vec::with_capacity(all.len());
    let mut details = Vec::with_capacity(all.len());
    for it in all {
        let id = AccountId::new(now, tx.entropy());
        let (detail, shares) = described(&it, due_on);
        details.push((id, detail, shares));
        accounts.push(account(id, it, by, now, &guideline));
        tx.log(Entry::new(actor, "account-opened", "account", id).under(&cx.guideline.version));
    }
    crate::sql::add_each(tx, &accounts).await?;
    crate::detail::add_each(tx, details, by).await?;
    Ok(n)
}

/// The last day to meet what the guideline asks; none where it asks nothing of accounts that were there before.
fn due_on(guideline: &Guideline, now: Instant) -> Option<Date> {
    let rules = &guideline.account;
    if !rules.applies_to_existing {
        return None;
    }
    let seconds = i64::from(rules.days_for_existing) * 24 * 60 * 60;
    Some(date_of(now.plus_seconds(seconds)))
}

fn described(it: &Existing, due_on: Option<Date>) -> (Detail, Vec<(PersonId, Share)>) {
    let detail = Detail {
        origin: Origin::BroughtIn,
        application: None,
        kind: it.kind,
        mailbox: it.mailbox,
        mailbox_address: it.mailbox_address.clone(),
        sign_in: it.sign_in,
        due_on,
    };
    let custodians = it.custodians.iter().map(|it| (*it, Share::Custodian));
    (detail, [(it.responsible, Share::Responsible)].into_iter().chain(custodians).collect())
}

fn account(id: AccountId, it: Existing, by: PersonId, now: Instant, guideline: &str) -> Account {
    Account {
        id,
        key: it.key,
        name: it.name,
        platform: it.platform,
        url: it.url,
        unit: it.unit,
        purpose: it.purpose,
        responsible: it.responsible,
        deputy: it.deputy,
        manager: it.manager,
        opened_by: by,
        opened_at: now,
        guideline: guideline.to_owned(),
        closed_at: None,
    }
}

/// Brings in one existing account (sv. *ta in ett befintligt konto*), with a day to meet what the guideline asks of new
/// ones. New accounts are applied for. Ordered twice, it is the same account.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn bring_in(cx: &Context, actor: &Actor, order: OpenAccount) -> Result<AccountId, Refused> {
    let by = actor.id().filter(|_| actor.may(Permission::ManageAccounts)).ok_or(Refused::NotPermitted)?;
    let account = open_account::decided(cx, by, &order)?;
    open_account::somebody_answers(cx, &account).await?;
    let mut tx = cx.store.begin().await?;
    if let Some(there) = crate::sql::by_key_now(&mut tx, &account.key).await? {
        let same = open_account::same(&there, &account);
        return if same { Ok(there.id) } else { Err(Refused::KeyTaken) };
    }
    open_account::add(cx, &mut tx, actor, &account).await?;
    let detail = Detail {
        origin: Origin::BroughtIn,
        application: None,
        kind: None,
        mailbox: None,
        mailbox_address: String::new(),
        sign_in: None,
        due_on: due_on(&cx.guideline, tx.now()),
    };
    let shares = [(account.responsible, Share::Responsible)];
    crate::detail::add(&mut tx, account.id, &detail, &shares, by).await?;
    tx.commit().await?;
    Ok(account.id)
}

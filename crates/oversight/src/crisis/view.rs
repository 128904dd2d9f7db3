use std::collections::BTreeSet;

use accounts::Account;
use kernel::{AccountId, Actor, CrisisId, Outcome, Permission, PersonId};
use people::Context;

use super::model::{Choice, Crisis, Digest, Gap, Line, Slot};
use super::{Refused, rules, sql};

/// A crisis with everything that is known of it.
#[derive(Clone, Debug)]
pub struct CrisisView {
    /// The crisis.
    pub crisis: Crisis,
    /// Every open account: what was decided, what is missing, and whether this person answers for it.
    pub lines: Vec<(Account, Line, Option<Gap>, bool)>,
    /// What was decided, the oldest first.
    pub choices: Vec<Choice>,
    /// Who watches which account, the earliest first.
    pub slots: Vec<Slot>,
    /// What was put together, the latest first.
    pub digests: Vec<Digest>,
    /// Whether this person leads.
    pub leads: bool,
}

/// Whether somebody answers for the account.
pub(super) fn tends(actor: &Actor, account: &Account) -> bool {
    actor.acts_for().any(|it| [account.responsible, account.deputy, account.manager].contains(&it))
}

/// The open account with this key.
pub(super) async fn account(cx: &Context, key: &str) -> Result<Account, Refused> {
    let open = accounts::open_accounts(&cx.store.reader()).await?;
    open.into_iter().find(|it| it.key.as_str() == key.trim()).ok_or(Refused::Unknown)
}

/// Whether the person may know of crises: whoever leads, sees accounts, or answers for one.
async fn may_know(cx: &Context, actor: &Actor) -> Outcome<bool> {
    let sees = [Permission::ReadItems, Permission::ReadAccounts, Permission::ManageAccounts];
    if sees.iter().any(|it| actor.may(*it)) || rules::leads(cx, actor).await? {
        return Ok(true);
    }
    let open = accounts::open_accounts(&cx.store.reader()).await?;
    Ok(open.iter().any(|it| tends(actor, it)))
}

/// Every crisis that the person may know of, the latest first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn crises(cx: &Context, actor: &Actor) -> Outcome<Vec<Crisis>> {
    if !may_know(cx, actor).await? {
        return Ok(Vec::new());
    }
    sql::all(&cx.store.reader()).await
}

/// The crisis that is on, for whoever may know of it.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn on(cx: &Context, actor: &Actor) -> Outcome<Option<Crisis>> {
    Ok(crises(cx, actor).await?.into_iter().find(|it| it.ended.is_none()))
}

/// One crisis with everything that is known of it.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn crisis(cx: &Context, actor: &Actor, id: CrisisId) -> Outcome<Option<CrisisView>> {
    if !may_know(cx, actor).await? {
        return Ok(None);
    }
    let reader = cx.store.reader();
    let Some(crisis) = sql::one(&reader, id).await? else { return Ok(None) };
    let choices = sql::choices(&reader, id).await?;
    let notices = sql::notices(&reader, id).await?;
    let slots = sql::slots(&reader, id).await?;
    let referral = rules::seconds(cx.guideline.crisis.mode.referral_hours);
    let now = cx.now();
    let line = |account: Account| {
        let line = Line::of(account.id, &choices, &notices, &slots, now);
        let gap = line.gap(referral, now).filter(|_| crisis.ended.is_none());
        let tended = tends(actor, &account);
        (account, line, gap, tended)
    };
    let lines = accounts::open_accounts(&reader).await?.into_iter().map(line).collect();
    Ok(Some(CrisisView {
        lines,
        digests: sql::digests(&reader, id).await?,
        leads: rules::leads(cx, actor).await?,
        crisis,
        choices,
        slots,
    }))
}

/// Every open account, and whether it is proposed to be used: where the organisation has written within the days that the
/// guideline says (ORE-KRI-03).
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn proposed(cx: &Context) -> Outcome<Vec<(Account, bool)>> {
    let reader = cx.store.reader();
    let days = i64::from(cx.guideline.crisis.mode.regular_days);
    let since = cx.now().plus_seconds(-days * 24 * 3_600);
    let active: BTreeSet<AccountId> =
        dialogue::item::active_since(&reader, since).await?.into_iter().collect();
    let everyday = cx.guideline.crisis.everyday_accounts;
    let open = accounts::open_accounts(&reader).await?;
    Ok(open
        .into_iter()
        .map(|it| (everyday && active.contains(&it.id), it))
        .map(|(is, it)| (it, is))
        .collect())
}

/// Whoever leads in a crisis.
pub(super) async fn leaders(cx: &Context) -> Outcome<Vec<PersonId>> {
    let roles = &cx.guideline.crisis.mode.led_by;
    let today = people::assignments_today(&cx.store.reader()).await?;
    let has = |theirs: &Vec<people::Assignment>| theirs.iter().any(|it| roles.contains(&it.role));
    Ok(today.iter().filter(|(_, theirs)| has(theirs)).map(|(person, _)| *person).collect())
}

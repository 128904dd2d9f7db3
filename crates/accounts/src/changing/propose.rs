use kernel::{Actor, PersonId, UnitId};
use people::Context;
use store::{Entry, Job};

use super::desk::{kept, known, may_propose, somebody};
use super::model::{Change, Stage, differences};
use super::refused::Refused;
use super::sql::{self, Look};
use crate::jobs::TELL_OF_CHANGE;
use crate::open_account::{self, OpenAccount};
use crate::{Account, open_account::somebody_answers};

/// What somebody wants to be otherwise; what is not said stays as it is.
#[derive(Clone, Debug, Default)]
pub struct ProposeChange {
    /// The name.
    pub name: Option<String>,
    /// Where the public finds it.
    pub address: Option<String>,
    /// The unit.
    pub unit: Option<UnitId>,
    /// What it is for.
    pub purpose: Option<String>,
    /// Who is responsible.
    pub responsible: Option<PersonId>,
    /// Who stands in.
    pub deputy: Option<PersonId>,
    /// Who is the manager.
    pub manager: Option<PersonId>,
    /// Why.
    pub reason: String,
}

/// Asks for a change of an account (sv. *begära ändring*), with the reason. The account stays as it is until the deciders
/// have said yes. Asked for twice by the same person, it is the same change; its number.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn propose_change(
    cx: &Context,
    actor: &Actor,
    key: &str,
    order: &ProposeChange,
) -> Result<i64, Refused> {
    let by = somebody(cx, actor).await?;
    let (account, town) = known(cx, actor, key).await?;
    if !account.is_open() {
        return Err(Refused::Closed);
    }
    if !may_propose(cx, actor, &account, &town) {
        return Err(Refused::NotPermitted);
    }
    let wanted = wanted(cx, by, &account, order)?;
    somebody_answers(cx, &wanted).await?;
    let reason = kept("reason", &order.reason)?;
    let fields = differences(&account, &wanted);
    if fields.is_empty() {
        return Err(Refused::NothingChanged);
    }
    if reason.is_empty() {
        return Err(Refused::ReasonMissing);
    }
    let mut tx = cx.store.begin().await?;
    let latest = sql::of_account(&mut Look::Within(&mut tx), account.id).await?.into_iter().next();
    if let Some(there) = latest.as_ref().filter(|it| it.stage == Stage::Proposed) {
        let same = there.proposed_by == by && there.fields == fields && there.reason == reason;
        return if same { Ok(there.n) } else { Err(Refused::UnderWay) };
    }
    let change = Change {
        account: account.id,
        n: latest.map_or(1, |it| it.n + 1),
        reason,
        proposed_by: by,
        proposed_at: tx.now(),
        stage: Stage::Proposed,
        moved_by: by,
        moved_at: tx.now(),
        end_reason: String::new(),
        guideline: cx.guideline.version.to_string(),
        fields,
        voices: Vec::new(),
    };
    sql::propose(&mut tx, &change).await?;
    let entry = Entry::new(actor, "account-change-proposed", "account", account.id);
    tx.log(entry.under(&cx.guideline.version));
    let job = Job::now(&tx, TELL_OF_CHANGE, format!("{}:{}", account.id, change.n));
    tx.enqueue(job).await?;
    tx.commit().await?;
    Ok(change.n)
}

/// The account as it is wanted, if that is a whole one.
fn wanted(cx: &Context, by: PersonId, it: &Account, order: &ProposeChange) -> Result<Account, Refused> {
    let or = |said: &Option<String>, is: &str| said.clone().unwrap_or_else(|| is.to_owned());
    let whole = OpenAccount {
        key: it.key.to_string(),
        name: or(&order.name, &it.name),
        platform: it.platform.clone(),
        url: or(&order.address, it.url.as_str()),
        unit: order.unit.unwrap_or(it.unit),
        purpose: or(&order.purpose, &it.purpose),
        responsible: order.responsible.unwrap_or(it.responsible),
        deputy: Some(order.deputy.unwrap_or(it.deputy)),
        manager: order.manager.unwrap_or(it.manager),
    };
    let whole = open_account::decided(cx, by, &whole)?;
    Ok(Account {
        id: it.id,
        opened_by: it.opened_by,
        opened_at: it.opened_at,
        guideline: it.guideline.clone(),
        closed_at: it.closed_at,
        ..whole
    })
}

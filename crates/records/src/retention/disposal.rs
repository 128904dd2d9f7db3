//! A disposal (sv. *gallring*): asked for, listed, looked through, approved by a second person, carried out, proven.

use kernel::calendar::{Date, date_of};
use kernel::{AccountId, Actor, Digest, Instant, ItemId, Outcome, Permission, PersonId, Scope, UnitId};
use people::Context;
use store::{Entry, Job, Reader, Tx};

use super::model::{DisposalStage, DisposalStep, LineState, OwnHold, RecordKind};
use super::rows::keeper;
use super::sql::{disposals as sql, lines};
use super::{Refused, words};

/// Makes the list of a disposal that was asked for: a job of the slice that knows what may be disposed of.
pub const LIST: &str = "list-disposal";
/// Carries out a disposal that was approved.
pub const DISPOSE: &str = "dispose";

/// What a disposal is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DisposalScope {
    /// Everything.
    All,
    /// The accounts of a unit and of those below it.
    Unit(UnitId),
    /// One account.
    Account(AccountId),
}

/// A disposal (sv. *gallring*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disposal {
    /// Its number.
    pub n: i64,
    /// What it is about.
    pub scope: DisposalScope,
    /// The day by which it reckons.
    pub day: Date,
    /// How far it has come.
    pub stage: DisposalStage,
    /// Who asked for it, and when.
    pub asked: (PersonId, Instant),
    /// Under which guideline.
    pub guideline: String,
    /// Who approved it, and when.
    pub approved: Option<(PersonId, Instant)>,
    /// When it was carried out, or ended.
    pub ended_at: Option<Instant>,
}

impl Disposal {
    /// Whether it is about the account, whose unit and the units above that are these.
    #[must_use]
    pub fn covers(&self, account: AccountId, units: &[UnitId]) -> bool {
        match self.scope {
            DisposalScope::All => true,
            DisposalScope::Unit(unit) => units.contains(&unit),
            DisposalScope::Account(it) => it == account,
        }
    }
}

/// What holds a record back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeldBy {
    /// It holds itself.
    Own(OwnHold),
    /// A hold that somebody set, by its number.
    Hold(i64),
}

/// A record in the list of a disposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub item: ItemId,
    /// The account it stands on, and its name then.
    pub account: (AccountId, String),
    /// What kind of record it is.
    pub kind: RecordKind,
    /// When it was received or drawn up.
    pub received_at: Instant,
    /// The digest of the wording that was looked at.
    pub content: Digest,
    /// How many wordings it had.
    pub wordings: i64,
    /// The row that disposes of it.
    pub row: i64,
    /// The day that its period is counted from.
    pub event: Date,
    /// From which day on it may be disposed of.
    pub due: Date,
    /// How it stands with it.
    pub state: LineState,
    /// What holds it.
    pub held: Option<HeldBy>,
    /// Why a person took it out, and who.
    pub taken_out: Option<(String, PersonId)>,
    /// When its state came.
    pub at: Option<Instant>,
}

/// A step of a disposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stepped {
    /// What was done.
    pub step: DisposalStep,
    /// Why, where that is asked for.
    pub reason: String,
    /// Who; none is the system.
    pub by: Option<PersonId>,
    /// When.
    pub at: Instant,
}

/// Asks for a list of what may be disposed of; its number. A job makes it.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn ask_disposal(cx: &Context, actor: &Actor, scope: DisposalScope) -> Result<i64, Refused> {
    let by = match scope {
        DisposalScope::All | DisposalScope::Unit(_) => keeper(actor)?,
        DisposalScope::Account(account) => {
            let may = actor.may_on(Permission::ManageRetention, account);
            actor.id().filter(|_| may).ok_or(Refused::NotPermitted)?
        }
    };
    let mut tx = cx.store.begin().await?;
    let now = tx.now();
    let disposal = Disposal {
        n: sql::next(&mut tx).await?,
        scope,
        day: date_of(now),
        stage: DisposalStage::Asked,
        asked: (by, now),
        guideline: cx.guideline.version.to_string(),
        approved: None,
        ended_at: None,
    };
    sql::add(&mut tx, &disposal).await?;
    stepped(cx, &mut tx, actor, &disposal, DisposalStep::Ask, "").await?;
    let job = Job::now(&tx, LIST, disposal.n);
    tx.enqueue(job).await?;
    tx.commit().await?;
    Ok(disposal.n)
}

/// Takes a record out of the list, with a reason.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn take_out(cx: &Context, actor: &Actor, n: &str, item: &str, reason: &str) -> Result<(), Refused> {
    let item: ItemId = item.parse().map_err(|_| Refused::Unknown)?;
    let mut tx = cx.store.begin().await?;
    let (disposal, by) = taken_up(&mut tx, actor, n, DisposalStep::TakeOut).await?;
    let reason = words::reason(reason)?;
    if !lines::take_out(&mut tx, disposal.n, item, by, &reason).await? {
        return Err(Refused::Unknown);
    }
    stepped(cx, &mut tx, actor, &disposal, DisposalStep::TakeOut, &reason).await?;
    tx.commit().await?;
    Ok(())
}

/// Approves a disposal: by another than whoever asked for it, and as it was shown.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn approve_disposal(cx: &Context, actor: &Actor, n: &str, seen: &str) -> Result<(), Refused> {
    if !actor.may(Permission::ApproveDisposal) {
        return Err(Refused::NotPermitted);
    }
    let mut tx = cx.store.begin().await?;
    let (mut disposal, by) = taken_up(&mut tx, actor, n, DisposalStep::Approve).await?;
    let accounts = lines::accounts_now(&mut tx, disposal.n).await?;
    if !accounts.iter().all(|it| actor.may_on(Permission::ApproveDisposal, *it)) {
        return Err(Refused::NotPermitted);
    }
    if disposal.asked.0 == by {
        return Err(Refused::SamePerson);
    }
    let proposed = lines::proposed_now(&mut tx, disposal.n).await?;
    if seen.trim() != proposed.to_string() {
        return Err(Refused::Stale);
    }
    if proposed == 0 {
        return Err(Refused::NothingLeft);
    }
    disposal.stage = DisposalStage::Approved;
    disposal.approved = Some((by, tx.now()));
    sql::save(&mut tx, &disposal, DisposalStage::Proposed).await?;
    stepped(cx, &mut tx, actor, &disposal, DisposalStep::Approve, "").await?;
    let job = Job::now(&tx, DISPOSE, disposal.n);
    tx.enqueue(job).await?;
    tx.commit().await?;
    Ok(())
}

/// Says no to a disposal, or takes it back: nothing of it is carried out.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn withdraw_disposal(cx: &Context, actor: &Actor, n: &str, reason: &str) -> Result<(), Refused> {
    let mut tx = cx.store.begin().await?;
    let (mut disposal, _) = taken_up(&mut tx, actor, n, DisposalStep::Withdraw).await?;
    let reason = words::reason(reason)?;
    let was = disposal.stage;
    disposal.stage = DisposalStage::Withdrawn;
    disposal.ended_at = Some(tx.now());
    sql::save(&mut tx, &disposal, was).await?;
    stepped(cx, &mut tx, actor, &disposal, DisposalStep::Withdraw, &reason).await?;
    tx.commit().await?;
    Ok(())
}

/// The disposal, for somebody who may take the step with it.
async fn taken_up(
    tx: &mut Tx,
    actor: &Actor,
    n: &str,
    step: DisposalStep,
) -> Result<(Disposal, PersonId), Refused> {
    let n: i64 = n.parse().map_err(|_| Refused::Unknown)?;
    let disposal = sql::one_now(tx, n).await?.ok_or(Refused::Unknown)?;
    let accounts = lines::accounts_now(tx, n).await?;
    let by = actor.id().filter(|_| sees(actor, &disposal, &accounts)).ok_or(Refused::Unknown)?;
    disposal.stage.after(step).ok_or(Refused::OutOfOrder(disposal.stage))?;
    Ok((disposal, by))
}

/// Whether somebody may know of a disposal: who may propose or approve on each of its accounts.
pub(super) fn sees(actor: &Actor, disposal: &Disposal, accounts: &[AccountId]) -> bool {
    let on = |account: AccountId| {
        actor.may_on(Permission::ManageRetention, account)
            || actor.may_on(Permission::ApproveDisposal, account)
    };
    match disposal.scope {
        DisposalScope::Account(account) => on(account),
        DisposalScope::All | DisposalScope::Unit(_) if accounts.is_empty() => {
            [Permission::ManageRetention, Permission::ApproveDisposal]
                .iter()
                .any(|it| actor.scope_of(*it) == Scope::All)
        }
        DisposalScope::All | DisposalScope::Unit(_) => accounts.iter().all(|it| on(*it)),
    }
}

pub(super) async fn stepped(
    cx: &Context,
    tx: &mut Tx,
    actor: &Actor,
    disposal: &Disposal,
    step: DisposalStep,
    reason: &str,
) -> Outcome<()> {
    let it = Stepped { step, reason: reason.to_owned(), by: actor.id(), at: tx.now() };
    sql::add_step(tx, disposal.n, &it, &cx.guideline.version.to_string()).await?;
    let verb = match step {
        DisposalStep::Ask => "disposal-asked",
        DisposalStep::List => "disposal-listed",
        DisposalStep::TakeOut => "disposal-item-taken-out",
        DisposalStep::Approve => "disposal-approved",
        DisposalStep::Withdraw => "disposal-withdrawn",
        // The end of it is logged with the digest of its report.
        DisposalStep::Finish => return Ok(()),
    };
    tx.log(Entry::new(actor, verb, "disposal", disposal.n).under(&cx.guideline.version));
    Ok(())
}

/// The disposals that the actor may know of, the latest first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn disposals(reader: &Reader, actor: &Actor) -> Outcome<Vec<Disposal>> {
    let mut seen = Vec::new();
    for disposal in sql::all(reader).await? {
        let accounts = lines::accounts(reader, disposal.n).await?;
        if sees(actor, &disposal, &accounts) {
            seen.push(disposal);
        }
    }
    Ok(seen)
}

/// The disposal as this person may see it; `None` when there is none for them.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn disposal(reader: &Reader, actor: &Actor, n: i64) -> Outcome<Option<Disposal>> {
    let Some(found) = sql::one(reader, n).await? else { return Ok(None) };
    let accounts = lines::accounts(reader, n).await?;
    Ok(Some(found).filter(|it| sees(actor, it, &accounts)))
}

//! What people see of moderation.

use kernel::{Actor, CaseId, Digest, Instant, ItemId, Outcome, Permission};
use people::Context;
use store::Entry;

use crate::model::{Case, Form, PoliceDecision, Restoration, Stage};
use crate::sql;
use crate::stamp::{StampState, stamp_of};

/// What was decided about the police.
#[derive(Clone, Debug)]
pub struct Police {
    /// What was decided.
    pub decision: PoliceDecision,
    /// Why.
    pub reason: String,
    /// The police's reference.
    pub reference: Option<String>,
    /// Who decided.
    pub decided_by: kernel::PersonId,
    /// When.
    pub decided_at: Instant,
}

/// A case with everything around it.
#[derive(Clone, Debug)]
pub struct View {
    /// The case.
    pub case: Case,
    /// Its undoing, if anybody asked.
    pub restoration: Option<Restoration>,
    /// Its bundle's time stamp.
    pub stamp: Option<StampState>,
    /// What was decided about the police.
    pub police: Option<Police>,
    /// Whether this person may open the evidence.
    pub may_open: bool,
}

/// The case as this person may see it; `None` when there is none for them.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn view(cx: &Context, actor: &Actor, id: CaseId) -> Outcome<Option<View>> {
    let reader = cx.store.reader();
    let Some(case) = sql::one(&reader, id).await?.filter(|it| may_see(actor, it)) else { return Ok(None) };
    let stamp = match case.stage.bundle() {
        Some(bundle) => stamp_of(cx, bundle).await?,
        None => None,
    };
    let police = sql::police_of(&reader, id).await?.map(|it| Police {
        decision: it.decision,
        reason: it.reason,
        reference: it.reference,
        decided_by: it.decided_by,
        decided_at: it.decided_at,
    });
    Ok(Some(View {
        restoration: sql::restoration_of(&reader, id).await?,
        stamp,
        police,
        may_open: may_open(actor, &case),
        case,
    }))
}

/// The cases of an item, oldest first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn cases_of(cx: &Context, item: ItemId) -> Outcome<Vec<Case>> {
    sql::of_item(&cx.store.reader(), item).await
}

/// The latest cases this person may see, newest first, from before a time.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn latest(cx: &Context, actor: &Actor, before: Instant, limit: i64) -> Outcome<Vec<Case>> {
    let reads = [Permission::ReadItems, Permission::ReadRegister].into_iter().find(|it| actor.may(*it));
    let Some(reads) = reads else { return Ok(Vec::new()) };
    sql::latest(&cx.store.reader(), &actor.scope_of(reads), before, limit).await
}

/// The cases and restorations that wait for this person as the second one.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn waiting_for_second(cx: &Context, actor: &Actor) -> Outcome<(Vec<Case>, Vec<Restoration>)> {
    if !actor.may(Permission::Confirm) {
        return Ok((Vec::new(), Vec::new()));
    }
    let reader = cx.store.reader();
    let scope = actor.scope_of(Permission::Confirm);
    let cases = sql::awaiting(&reader, &scope, actor.id()).await?;
    let restorations = sql::restorations_awaiting(&reader, &scope, actor.id()).await?;
    Ok((cases, restorations))
}

/// The bytes of a sealed bundle, for somebody who may open it; every opening of a restricted one is logged.
///
/// # Errors
///
/// [`kernel::Failed`] when the files or the database do not answer.
pub async fn open_bundle(cx: &Context, actor: &Actor, bundle: Digest) -> Outcome<Option<Vec<u8>>> {
    let found = sql::by_bundle(&cx.store.reader(), bundle).await?;
    let Some(case) = found.filter(|it| may_see(actor, it) && may_open(actor, it)) else { return Ok(None) };
    if case.form != Form::Copy {
        let mut tx = cx.store.begin().await?;
        tx.log(Entry::new(actor, "evidence-opened", "case", case.id).under(&case.guideline).about(bundle));
        tx.commit().await?;
    }
    cx.vault.open(bundle).await.map(Some)
}

/// All bundles with the answers of time-stamping authorities, for verification.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn bundles(cx: &Context) -> Outcome<Vec<(Digest, Option<Digest>)>> {
    sql::bundles(&cx.store.reader()).await
}

/// The cases whose evidence no time-stamping authority has stamped yet, longest waiting first, and since when.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn stamps_pending(cx: &Context) -> Outcome<Vec<(CaseId, Instant)>> {
    sql::stamps_pending(&cx.store.reader()).await
}

fn may_see(actor: &Actor, case: &Case) -> bool {
    actor.may_on(Permission::ReadItems, case.account) || actor.may_on(Permission::ReadRegister, case.account)
}

fn may_open(actor: &Actor, case: &Case) -> bool {
    match case.form {
        Form::Copy => true,
        Form::Restricted | Form::Description => actor.may_on(Permission::ReadRestricted, case.account),
    }
}

/// The word of a case's stage together with its restoration's, for badges.
#[must_use]
pub fn standing(view: &View) -> &'static str {
    match (&view.restoration, &view.case.stage) {
        (Some(it), _) if it.stage == crate::RestorationStage::Restored => "restored",
        (Some(_), _) => "restoring",
        (None, Stage::Stopped(_)) => "stopped",
        (None, stage) => stage.word(),
    }
}

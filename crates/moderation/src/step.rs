//! One step of a case: do it, record it, enqueue the next. Safe to repeat: every effect is keyed by the case,
//! and the stage is checked again in the transaction that records it.

use std::sync::Arc;

use accounts::Account;
use kernel::item::{ExternalId, Visibility};
use kernel::{Actor, CaseId, Digest, Failed, Outcome as Done, Sealed};
use people::Context;
use platform::{Look, Platform, Trouble};
use store::{Entry, Job, Tx};

use crate::bundle;
use crate::by_hand;
use crate::evidence;
use crate::jobs;
use crate::model::{Act, Case, Form, Outcome, Step};
use crate::sql;

/// Where a case's item stands.
pub(crate) struct Target {
    pub(crate) account: Account,
    pub(crate) external: ExternalId,
    pub(crate) connector: Arc<dyn Platform>,
    /// Whether people look after it, and no connector reaches it.
    pub(crate) by_hand: bool,
}

pub(crate) async fn target(cx: &Context, case: &Case) -> Done<Target> {
    let reader = cx.store.reader();
    let missing = |what: &str| Failed::for_good(format!("finding the {what} of case {}", case.id));
    let account = accounts::account(&reader, case.account).await?.ok_or_else(|| missing("account"))?;
    let item = dialogue::item::one(&reader, case.item).await?.ok_or_else(|| missing("item"))?;
    let connector = accounts::connector(cx, &account).await?;
    let by_hand = accounts::is_by_hand(cx, &account);
    Ok(Target { account, external: item.external, connector, by_hand })
}

/// Carries out the next step of a case.
///
/// # Errors
///
/// [`Failed`] when the platform, the files or the database do not answer; the job is tried again, and if that
/// is hopeless it is parked where people see it. Nothing has been taken away that is not sealed.
pub async fn advance(cx: &Context, id: CaseId) -> Done<()> {
    let Some(case) = sql::one(&cx.store.reader(), id).await? else { return Ok(()) };
    let outcome = match case.next() {
        Some(Step::Act(_)) if by_hand::is_case_by_hand(cx, &case).await? => return Ok(()), // A person does it there.
        Some(Step::Seal) => evidence::seal(cx, &case).await?,
        Some(Step::Act(bundle)) => act(cx, &case, bundle).await?,
        Some(Step::ReadBack) => read_back(cx, &case).await?,
        Some(Step::Register(bundle)) => return register(cx, &case, bundle).await,
        None => return Ok(()),
    };
    let was_sealed = matches!(outcome, Outcome::Sealed(_));
    let mut tx = cx.store.begin().await?;
    if record(&mut tx, &case, outcome).await? {
        return tx.commit().await;
    }
    drop(tx);
    if was_sealed {
        bundle::discard(cx, id).await?; // Nothing comes of the bundle that this worker has just stored.
    }
    Ok(())
}

/// Records an outcome; `false` when another worker was faster, whose transaction enqueued what remains.
pub(crate) async fn record(tx: &mut Tx, before: &Case, outcome: Outcome) -> Done<bool> {
    let Some(case) = sql::in_tx(tx, before.id).await? else { return Ok(false) };
    let was = case.stage.word();
    let now = tx.now();
    let verb = verb(&outcome, case.act);
    let sealed = match outcome {
        Outcome::Sealed(digest) => Some(digest),
        Outcome::Confirmed
        | Outcome::Acted
        | Outcome::FoundGone
        | Outcome::Unsealed
        | Outcome::Verified
        | Outcome::Registered(_)
        | Outcome::Closed
        | Outcome::Stopped(_) => None,
    };
    let Ok(case) = case.advance(outcome, now) else { return Ok(false) };
    if let Some(digest) = sealed
        && !bundle::keep(tx, &case, digest).await?
    {
        return Ok(true);
    }
    sql::save(tx, &case, was).await?;
    let system = Actor::system("moderation");
    let entry = |kind: &str, id: String| {
        let entry = Entry::new(&system, verb, kind, id).under(&case.guideline);
        match case.stage.bundle() {
            Some(bundle) => entry.about(bundle),
            None => entry,
        }
    };
    tx.log(entry("case", case.id.to_string()));
    tx.log(entry("item", case.item.to_string()));
    if let (Some(Step::Act(bundle)), "evidence-sealed") = (case.next(), verb) {
        sql::expect_stamp(tx, bundle, case.id).await?;
        let job = Job::now(tx, jobs::STAMP, case.id);
        tx.enqueue(job).await?;
    }
    if !case.is_live() {
        dialogue::reopen(tx, &system, case.item, &case.guideline.to_string()).await?;
    }
    if case.next().is_some() {
        let job = Job::now(tx, jobs::ADVANCE, case.id);
        tx.enqueue(job).await?;
    }
    Ok(true)
}

fn verb(outcome: &Outcome, act: Act) -> &'static str {
    match (outcome, act) {
        (Outcome::Confirmed, _) => "case-confirmed",
        (Outcome::Sealed(_), _) => "evidence-sealed",
        (Outcome::Acted, Act::Hide) => "item-hidden",
        (Outcome::Acted, Act::Remove) => "item-removed",
        (Outcome::FoundGone, _) => "item-found-gone",
        (Outcome::Unsealed, _) => "evidence-condemned",
        (Outcome::Verified, _) => "case-verified",
        (Outcome::Registered(_), _) => "case-registered",
        (Outcome::Closed, _) => "case-closed",
        (Outcome::Stopped(_), _) => "case-stopped",
    }
}

/// Takes the item away, on evidence that is read back from storage here and now, if it still is what was decided
/// about. The content of a forbidden item is not looked at; its removal needs no comparison.
async fn act(cx: &Context, case: &Case, bundle: Digest) -> Done<Outcome> {
    let sealed: Sealed = cx.vault.reseal(case.item, bundle, case.form.seal(), cx.now()).await?;
    let target = target(cx, case).await?;
    let what = match case.act {
        Act::Hide => "hiding",
        Act::Remove => "removing",
    };
    let doing = |it: Trouble| it.while_doing(format!("{what} item {} on {}", case.item, target.account.key));
    if case.form != Form::Description {
        match target.connector.look(&target.external).await.map_err(doing)? {
            Look::Gone { payload } => {
                dialogue::observe_directly(cx, case.item, &payload, None).await?;
                return Ok(Outcome::FoundGone);
            }
            Look::Present { payload, item } if item.content != case.content => {
                dialogue::observe_directly(cx, case.item, &payload, Some(*item)).await?;
                return Ok(Outcome::Stopped("edited".to_owned()));
            }
            Look::Present { .. } => {}
        }
    }
    let answered = match case.act {
        Act::Hide => target.connector.hide(&target.external, &sealed).await,
        Act::Remove => target.connector.remove(&target.external, &sealed).await,
    };
    match answered {
        Ok(_) => Ok(Outcome::Acted),
        Err(Trouble::Gone) => Ok(Outcome::FoundGone),
        Err(trouble) => Err(doing(trouble)),
    }
}

/// Looks whether the platform shows what was decided. A forbidden item is not fetched again.
async fn read_back(cx: &Context, case: &Case) -> Done<Outcome> {
    if case.form == Form::Description {
        dialogue::observe_removed(cx, case.item).await?;
        return Ok(Outcome::Verified);
    }
    if by_hand::is_case_by_hand(cx, case).await? {
        return Ok(Outcome::Verified); // Whoever did it has looked, and said so.
    }
    let target = target(cx, case).await?;
    let doing = |it: Trouble| it.while_doing(format!("reading item {} back", case.item));
    match target.connector.look(&target.external).await.map_err(doing)? {
        Look::Gone { payload } => dialogue::observe_directly(cx, case.item, &payload, None).await?,
        Look::Present { payload, item } => {
            let shown = item.visibility;
            dialogue::observe_directly(cx, case.item, &payload, Some(*item)).await?;
            if !is_as_decided(case.act, shown) {
                return Err(Failed::new(format!(
                    "reading item {} back: the platform still shows it as {shown}",
                    case.item
                )));
            }
        }
    }
    match case.act {
        Act::Hide => {}
        Act::Remove => dialogue::observe_removed(cx, case.item).await?,
    }
    Ok(Outcome::Verified)
}

fn is_as_decided(act: Act, shown: Visibility) -> bool {
    match (act, shown) {
        (Act::Hide, Visibility::Hidden | Visibility::Spam) | (_, Visibility::Removed) => true,
        (Act::Hide, Visibility::Public | Visibility::Private)
        | (Act::Remove, Visibility::Public | Visibility::Private | Visibility::Hidden | Visibility::Spam) => {
            false
        }
    }
}

/// Proposes a register entry and closes the case in one transaction.
async fn register(cx: &Context, case: &Case, bundle: Digest) -> Done<()> {
    let proposal = evidence::proposal(cx, case, bundle).await?;
    let mut tx = cx.store.begin().await?;
    let outcome = match proposal {
        Some(proposal) => Outcome::Registered(records::propose(&mut tx, &case.guideline, proposal).await?),
        None => Outcome::Closed,
    };
    if record(&mut tx, case, outcome).await? {
        tx.commit().await?;
    }
    Ok(())
}

//! Bundles from their beginning to their end. Each is written down before its bytes are stored, so that every copy can
//! be found again; where the law forbids a copy, the bytes are destroyed and everything else remains: the digest, the
//! case, the log ([ADR 0007](../../../docs/adr/0007-what-must-not-be-copied.md)).

use std::collections::BTreeSet;

use kernel::item::ExternalId;
use kernel::{Actor, CaseId, Digest, Failed, Outcome};
use people::Context;
use store::{Entry, Job, Tx};

use crate::jobs;
use crate::model::{BundleStage, Case, Form, Outcome as Led, Stage};
use crate::sql;
use crate::sql::bundle as rows;

/// Stores a bundle of a case and reads it back. `forbidden` is what must not be copied as it was when the material was
/// gathered: if somebody has forbidden an item since, the material may hold its words.
///
/// # Errors
///
/// [`Failed`] when the files or the database do not answer, or something was forbidden meanwhile: the job is tried again.
pub(crate) async fn store(
    cx: &Context,
    case: &Case,
    bytes: Vec<u8>,
    forbidden: &BTreeSet<ExternalId>,
) -> Outcome<Digest> {
    let mut tx = cx.store.begin().await?;
    if dialogue::forbidden_in(&mut tx, case.account).await? != *forbidden {
        return Err(Failed::new(format!("sealing case {}: an item was forbidden meanwhile", case.id)));
    }
    rows::begin(&mut tx, case, Digest::of(&bytes)).await?;
    tx.commit().await?;
    let sealed = cx.vault.seal(case.item, bytes, case.form.seal(), cx.now()).await?;
    Ok(sealed.bundle())
}

/// Removes what earlier attempts to seal the case have left behind.
///
/// # Errors
///
/// [`Failed`] when the files or the database do not answer.
pub(crate) async fn discard(cx: &Context, case: CaseId) -> Outcome<()> {
    for digest in rows::begun(&cx.store.reader(), case).await? {
        let mut tx = cx.store.begin().await?;
        rows::discard(&mut tx, digest).await?;
        tx.commit().await?;
        cx.blobs.remove(digest).await?;
    }
    Ok(())
}

/// Condemns, in the transaction of a decision that forbids copies, every bundle that holds one: those of the item's
/// other cases and those of what stands below it, which show what they answer. A case that was about to act on such
/// evidence makes it anew.
///
/// # Errors
///
/// [`Failed`] when the database refuses.
pub(crate) async fn condemn(tx: &mut Tx, actor: &Actor, by: &Case) -> Outcome<()> {
    let mut items = dialogue::below(tx, by.item).await?;
    items.push(by.item);
    for it in rows::condemn(tx, by.id, &items).await? {
        let about = |kind: &str, id: String| {
            Entry::new(actor, "evidence-condemned", kind, id).under(&by.guideline).about(it.digest)
        };
        tx.log(about("case", it.case.to_string()));
        tx.log(about("item", it.item.to_string()));
        let job = Job::now(tx, jobs::DESTROY, it.digest);
        tx.enqueue(job).await?;
        if let Some(case) =
            sql::in_tx(tx, it.case).await?.filter(|case| case.stage == Stage::Sealed(it.digest))
        {
            unseal(tx, case).await?;
        }
    }
    Ok(())
}

async fn unseal(tx: &mut Tx, case: Case) -> Outcome<()> {
    let (was, now, id) = (case.stage.word(), tx.now(), case.id);
    let Ok(case) = case.advance(Led::Unsealed, now) else { return Ok(()) };
    sql::save(tx, &case, was).await?;
    let job = Job::now(tx, jobs::ADVANCE, id);
    tx.enqueue(job).await
}

/// Destroys the bytes of a condemned bundle. Safe to repeat.
///
/// # Errors
///
/// [`Failed`] when the files or the database do not answer; the job is tried again.
pub(crate) async fn destroy(cx: &Context, digest: Digest) -> Outcome<()> {
    let Some(row) = rows::one(&cx.store.reader(), digest).await? else { return Ok(()) };
    match row.stage {
        BundleStage::Begun | BundleStage::Kept => return Ok(()),
        BundleStage::Condemned | BundleStage::Destroyed | BundleStage::Discarded => {}
    }
    cx.blobs.remove(digest).await?;
    let mut tx = cx.store.begin().await?;
    if rows::advance(&mut tx, digest, BundleStage::Condemned, BundleStage::Destroyed).await? {
        let system = Actor::system("moderation");
        tx.log(Entry::new(&system, "evidence-destroyed", "case", row.case).about(digest));
        tx.log(Entry::new(&system, "evidence-destroyed", "item", row.item).about(digest));
        tx.commit().await?;
    }
    Ok(())
}

/// Destroys everything that a case condemned, before it says so; how many bundles that was.
///
/// # Errors
///
/// [`Failed`] when the files or the database do not answer.
pub(crate) async fn destroy_condemned_by(cx: &Context, case: CaseId) -> Outcome<i64> {
    let reader = cx.store.reader();
    for digest in rows::condemned_by(&reader, case).await? {
        destroy(cx, digest).await?;
    }
    rows::destroyed_for(&reader, case).await
}

/// Makes a bundle the evidence of its case, in the transaction that says so; not when it was condemned or discarded
/// meanwhile: then its bytes go, and the case is sealed anew.
///
/// # Errors
///
/// [`Failed`] when the database refuses.
pub(crate) async fn keep(tx: &mut Tx, case: &Case, digest: Digest) -> Outcome<bool> {
    if rows::advance(tx, digest, BundleStage::Begun, BundleStage::Kept).await? {
        return Ok(true);
    }
    let jobs = [Job::now(tx, jobs::DESTROY, digest), Job::now(tx, jobs::ADVANCE, case.id)];
    for job in jobs {
        tx.enqueue(job).await?;
    }
    tx.log(Entry::new(&Actor::system("moderation"), "evidence-too-late", "case", case.id).about(digest));
    Ok(false)
}

/// Sees to it, when the program starts, that no bytes have come back that a worker stored and died of.
///
/// # Errors
///
/// [`Failed`] when the files or the database do not answer.
pub(crate) async fn sweep(cx: &Context) -> Outcome<()> {
    for row in rows::gone(&cx.store.reader()).await? {
        destroy(cx, row.digest).await?;
    }
    Ok(())
}

/// Stops, in the transaction of a decision about what must not be copied, the other cases of the item that have not
/// acted yet: nothing may wait for them, and none may seal another copy.
///
/// # Errors
///
/// [`Failed`] when the database refuses.
pub(crate) async fn overtake(tx: &mut Tx, actor: &Actor, by: &Case) -> Outcome<()> {
    for case in sql::of_item_in(tx, by.item).await? {
        if case.id == by.id || !case.can_be_overtaken() {
            continue;
        }
        let (was, now, id) = (case.stage.word(), tx.now(), case.id);
        let Ok(case) = case.advance(Led::Stopped("overtaken".to_owned()), now) else { continue };
        sql::save(tx, &case, was).await?;
        dialogue::second_came(tx, id).await?;
        tx.log(Entry::new(actor, "case-stopped", "case", id).under(&by.guideline));
    }
    Ok(())
}

/// Whether a decision of this form takes the place of a case that is not carried out yet.
pub(crate) fn overtakes(form: Form, live: &Case) -> bool {
    form == Form::Description && live.form != Form::Description && !live.is_complete()
}

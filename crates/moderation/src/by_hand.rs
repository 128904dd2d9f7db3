//! Carrying out by hand what was decided, where no connector reaches the account (NYK-02-01): once the evidence is sealed
//! a person hides, removes or shows the item again on the platform, and says so here.

use kernel::item::Visibility;
use kernel::{Actor, CaseId, Failed, Outcome as Done, Permission};
use people::Context;
use store::Entry;

use crate::model::{Act, Case, Outcome, Restoration, RestorationStage, Stage};
use crate::open::LONGEST_REASON;
use crate::{restore, sql, step};

/// What a person has to do on the platform.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Awaited {
    /// Hide the item.
    Hide,
    /// Remove it.
    Remove,
    /// Show it again.
    Restore,
}

impl Awaited {
    /// What is to be done for a case that stands so. Nothing is taken away before the evidence is sealed.
    fn of(case: &Case, restoration: Option<&Restoration>) -> Option<Self> {
        let undone = restoration.is_some_and(|it| it.stage == RestorationStage::Decided);
        match (&case.stage, case.act) {
            (Stage::Sealed(_), Act::Hide) => Some(Self::Hide),
            (Stage::Sealed(_), Act::Remove) => Some(Self::Remove),
            (
                Stage::AwaitingSecond
                | Stage::Decided
                | Stage::Acted(_)
                | Stage::Verified(_)
                | Stage::Registered(..)
                | Stage::Closed(_)
                | Stage::Stopped(_),
                _,
            ) => undone.then_some(Self::Restore),
        }
    }

    /// Who can see the item once it is done.
    fn shown_as(self) -> Visibility {
        match self {
            Self::Hide => Visibility::Hidden,
            Self::Remove => Visibility::Removed,
            Self::Restore => Visibility::Public,
        }
    }
}

/// Why it was not noted that something was done by hand.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such case for this person.
    #[error("there is no such case")]
    NotFound,
    /// Nothing is to be done by hand: the evidence is not sealed yet, it was done before, or a connector does it.
    #[error("nothing is to be done by hand")]
    NothingToDo,
    /// The note is too long.
    #[error("the note is longer than {LONGEST_REASON} characters")]
    NoteTooLong,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

/// Whether people carry out what is decided about this case's item.
pub(crate) async fn is_case_by_hand(cx: &Context, case: &Case) -> Done<bool> {
    let account = accounts::account(&cx.store.reader(), case.account).await?;
    Ok(account.is_some_and(|it| accounts::is_by_hand(cx, &it)))
}

/// What a person has to do on the platform for a case, if anything.
pub(crate) async fn awaited(
    cx: &Context,
    case: &Case,
    restoration: Option<&Restoration>,
) -> Done<Option<Awaited>> {
    match Awaited::of(case, restoration) {
        Some(it) if is_case_by_hand(cx, case).await? => Ok(Some(it)),
        Some(_) | None => Ok(None),
    }
}

/// The cases for which something is to be done on a platform, for somebody who may moderate there.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn to_do(cx: &Context, actor: &Actor) -> Done<Vec<Case>> {
    if !actor.may(Permission::Moderate) {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for case in sql::to_be_done(&cx.store.reader(), &actor.scope_of(Permission::Moderate)).await? {
        if is_case_by_hand(cx, &case).await? {
            found.push(case);
        }
    }
    Ok(found)
}

/// Notes that a person has done on the platform what was decided, and has seen that it is so. The evidence is read back
/// from storage first.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn note_done_by_hand(cx: &Context, actor: &Actor, id: CaseId, note: &str) -> Result<(), Refused> {
    let note = note.trim();
    if note.chars().count() > LONGEST_REASON {
        return Err(Refused::NoteTooLong);
    }
    let reader = cx.store.reader();
    let case = sql::one(&reader, id).await?.ok_or(Refused::NotFound)?;
    if actor.id().is_none() || !actor.may_on(Permission::Moderate, case.account) {
        return Err(Refused::NotFound);
    }
    let restoration = sql::restoration_of(&reader, id).await?;
    let awaited = awaited(cx, &case, restoration.as_ref()).await?.ok_or(Refused::NothingToDo)?;
    if let Stage::Sealed(bundle) = case.stage {
        cx.vault.reseal(case.item, bundle, case.form.seal(), cx.now()).await?;
    }
    let mut tx = cx.store.begin().await?;
    let said = (awaited.shown_as(), Some(note).filter(|it| !it.is_empty()));
    let guideline = case.guideline.to_string();
    dialogue::hand::note_done(&mut tx, actor, case.item, said, &guideline).await?;
    tx.log(Entry::new(actor, "case-done-by-hand", "case", id).under(&case.guideline));
    match (awaited, restoration) {
        (Awaited::Restore, Some(it)) => restore::restored(&mut tx, &case, it).await?,
        (Awaited::Hide | Awaited::Remove | Awaited::Restore, _) => {
            if !step::record(&mut tx, &case, Outcome::Acted).await? {
                return Err(Refused::NothingToDo); // Somebody else was faster.
            }
        }
    }
    tx.commit().await?;
    Ok(())
}

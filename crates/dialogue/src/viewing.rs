//! Pictures that nobody sees without saying why (sv. *dold bild*; NYK-06.2-08, KBA-TAN-26, ORE-DIA-11, STO-BEV-12): where a
//! ground of the guideline asks for it, the files of the item and its evidence are not sent to anybody who has not said
//! why they need to see them, and each of these reasons is kept and logged.

use kernel::{Actor, CaseId, Instant, ItemId, Outcome, PersonId};
use people::Context;
use store::attested::words;
use store::{Entry, Reader, Tx};

use crate::sql::viewing as sql;

/// How long somebody who has said why sees the pictures.
const VIEW_SECONDS: i64 = 3_600;

/// That somebody said why they need to see what is kept from view (sv. *dold bild*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Viewing {
    /// Who.
    pub person: PersonId,
    /// Why, in their words.
    pub reason: String,
    /// When.
    pub at: Instant,
}

/// Keeps the pictures of an item from view, in the transaction of the decision.
///
/// # Errors
///
/// [`kernel::Failed`] when the database refuses.
pub async fn blur(tx: &mut Tx, actor: &Actor, item: ItemId, case: CaseId) -> Outcome<()> {
    if sql::blur(tx, item, case).await? {
        tx.log(Entry::new(actor, "pictures-blurred", "item", item));
    }
    Ok(())
}

/// Whether the pictures of an item are kept from view, whoever asks.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn is_blurred(reader: &Reader, item: ItemId) -> Outcome<bool> {
    sql::is_blurred(reader, item).await
}

/// Whether this reader has to say why before they see the pictures of an item.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn needs_reason(cx: &Context, actor: &Actor, item: ItemId) -> Outcome<bool> {
    let reader = cx.store.reader();
    if !sql::is_blurred(&reader, item).await? {
        return Ok(false);
    }
    let Some(person) = actor.id() else { return Ok(true) };
    Ok(!sql::has_viewed(&reader, item, person, cx.now().plus_seconds(-VIEW_SECONDS)).await?)
}

/// Notes why a person needs to see the pictures; for an hour they do.
///
/// # Errors
///
/// [`kernel::Failed`] when the database refuses.
pub async fn note_viewing(
    tx: &mut Tx,
    actor: &Actor,
    item: ItemId,
    person: PersonId,
    reason: &str,
) -> Outcome<()> {
    let it = Viewing { person, reason: reason.to_owned(), at: tx.now() };
    let id = CaseId::new(tx.now(), tx.entropy()).to_string();
    sql::view(tx, &id, &it, item).await?;
    tx.log(Entry::new(actor, "pictures-viewed", "item", item).about(words(&["viewing", reason])));
    Ok(())
}

/// Who has seen the pictures of an item, and why, oldest first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn viewings(reader: &Reader, item: ItemId) -> Outcome<Vec<Viewing>> {
    sql::viewings(reader, item).await
}

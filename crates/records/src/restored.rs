use kernel::{Instant, Outcome};
use store::{Reader, log};

use crate::entry::Entry;
use crate::model::Cause;

/// When what the entry says was hidden or removed could be seen again on the platform (sv. *återställd*); none where it
/// still cannot.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn shown_again(reader: &Reader, entry: &Entry) -> Outcome<Option<Instant>> {
    let Cause::Case { case, .. } = &entry.cause else { return Ok(None) };
    let restored = log::done_to(reader, &format!("case:{case}"), "item-restored").await?;
    Ok(restored.last().map(|it| it.at))
}

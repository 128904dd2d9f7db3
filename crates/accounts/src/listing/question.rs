use kernel::Outcome;
use people::Context;

use super::model::{Placed, judge};
use super::{Verdict, public_list};

/// Answers whether an address that somebody pasted is one of the organisation's accounts. What the public list does
/// not have is answered like what does not exist.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn is_official(cx: &Context, pasted: &str) -> Outcome<Verdict> {
    Ok(judge(pasted, &Placed::all(&public_list(cx).await?)))
}

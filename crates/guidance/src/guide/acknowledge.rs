use kernel::Actor;
use people::Context;
use store::Entry;

use super::{Refused, sql};

/// Acknowledges that one has read a guidance of the version in force. The version that was read is named, so that nobody
/// acknowledges another. Acknowledged twice, it stays as it was the first time.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn acknowledge_guide(
    cx: &Context,
    actor: &Actor,
    guide: &str,
    version: &str,
) -> Result<(), Refused> {
    let person = actor.id().ok_or(Refused::NotPermitted)?;
    let in_force = cx.guideline.version.to_string();
    if version != in_force {
        return Err(Refused::OtherVersion);
    }
    let guide = cx.guideline.people.guide(guide).ok_or(Refused::Unknown)?;
    let mut tx = cx.store.begin().await?;
    if !sql::acknowledge(&mut tx, person, &in_force, &guide.key, cx.guideline.digest).await? {
        return Ok(());
    }
    let entry = Entry::new(actor, "guide-acknowledged", "person", person);
    tx.log(entry.under(&cx.guideline.version).about(cx.guideline.digest));
    tx.commit().await?;
    Ok(())
}

use kernel::Actor;
use store::Entry;

use super::{sql, view};
use crate::{CareRefused, Context};

/// Acknowledges that one has read the conduct rules of the version in force (MOT-PRI-01). The version that was read
/// is named, so that nobody acknowledges another. Acknowledged twice, it stays as it was the first time.
///
/// # Errors
///
/// [`CareRefused`], with the reason.
pub async fn acknowledge_conduct(cx: &Context, actor: &Actor, version: &str) -> Result<(), CareRefused> {
    let person = actor.id().ok_or(CareRefused::NotPermitted)?;
    let in_force = cx.guideline.version.to_string();
    if version != in_force {
        return Err(CareRefused::OtherVersion);
    }
    let rules = view::all_kept(cx);
    let mut tx = cx.store.begin().await?;
    if !sql::acknowledge(&mut tx, person, &in_force, cx.guideline.digest).await? {
        return Ok(());
    }
    sql::keep_rules(&mut tx, &in_force, &rules).await?;
    let entry = Entry::new(actor, "conduct-acknowledged", "person", person);
    tx.log(entry.under(&cx.guideline.version).about(cx.guideline.digest));
    tx.commit().await?;
    Ok(())
}

use kernel::{Actor, Permission};
use people::Context;
use store::Entry;

use super::model::read;
use super::refused::Refused;
use super::sql;

/// A platform to be put on the list, or to be described anew.
#[derive(Clone, Debug, Default)]
pub struct ListPlatform {
    /// The stable name, such as `snapchat`.
    pub key: String,
    /// What people call it.
    pub name: String,
    /// What people do there, by its word.
    pub kind: String,
    /// What it carries, by the words.
    pub media: Vec<String>,
    /// Whether the organisation cannot take away what others write there.
    pub no_influence: bool,
}

/// Puts a platform on the list, or says anew what it carries (sv. *föra in en plattform*; NYK-02-01). Said twice alike, it
/// is said once.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn list_platform(cx: &Context, actor: &Actor, order: &ListPlatform) -> Result<(), Refused> {
    let by = actor.id().ok_or(Refused::NotPermitted)?;
    let platform = read(order, (by, cx.now()), cx.guideline.version.to_string())?;
    if !actor.may(Permission::ManageAccounts) {
        return Err(Refused::NotPermitted);
    }
    let mut tx = cx.store.begin().await?;
    let latest = sql::latest_now(&mut tx, platform.key.as_str()).await?;
    if latest.as_ref().is_some_and(|it| it.1.says_as(&platform)) {
        return Ok(());
    }
    sql::add(&mut tx, latest.map_or(1, |it| it.0 + 1), &platform).await?;
    let entry = Entry::new(actor, "platform-listed", "platform", platform.key.as_str());
    tx.log(entry.under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}

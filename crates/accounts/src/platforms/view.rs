use guideline::DataResponsibility;
use kernel::Outcome;
use people::Context;
use platform::hand::Media;
use store::Tx;

use super::model::ListedPlatform;
use super::sql;
use crate::Account;

/// The platforms on the list, by name.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn platforms(cx: &Context) -> Outcome<Vec<ListedPlatform>> {
    sql::all(&cx.store.reader()).await
}

/// What a platform carries, by its stable name: what the list says, or words alone where it is not on it.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn carries(cx: &Context, key: &str) -> Outcome<Vec<Media>> {
    let listed = platforms(cx).await?.into_iter().find(|it| it.key.as_str() == key);
    Ok(listed.map_or_else(|| vec![Media::Text], |it| it.media))
}

/// Whether the organisation answers for what others write about people on an account (sv. *personuppgiftsansvar*;
/// NYK-11-03, STO-PER-03): as the guideline says of its platform, and where it says that influence decides, as the list of
/// platforms says.
///
/// # Errors
///
/// [`kernel::Failed`] when the database refuses.
pub async fn answers_for_others(cx: &Context, tx: &mut Tx, account: &Account) -> Outcome<bool> {
    match cx.guideline.privacy.responsibility_on(&account.platform) {
        DataResponsibility::Own => Ok(false),
        DataResponsibility::OwnAndOthers => Ok(true),
        DataResponsibility::WhereInfluence => {
            let listed = sql::latest_now(tx, &account.platform).await?;
            Ok(listed.is_none_or(|it| it.1.influence))
        }
    }
}

/// What people call a platform; its stable name where it is not on the list.
pub(crate) async fn called(cx: &Context, key: &str) -> Outcome<String> {
    let listed = platforms(cx).await?.into_iter().find(|it| it.key.as_str() == key);
    Ok(listed.map_or_else(|| key.to_owned(), |it| it.name))
}

use kernel::Outcome;
use people::Context;
use platform::hand::Media;

use super::model::ListedPlatform;
use super::sql;

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

/// What people call a platform; its stable name where it is not on the list.
pub(crate) async fn called(cx: &Context, key: &str) -> Outcome<String> {
    let listed = platforms(cx).await?.into_iter().find(|it| it.key.as_str() == key);
    Ok(listed.map_or_else(|| key.to_owned(), |it| it.name))
}

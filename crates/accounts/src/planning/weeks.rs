use kernel::calendar::Date;
use kernel::{AccountId, Outcome};
use store::Tx;

use super::sql;

/// Notes how many posts an account published in each week, by its Monday; whoever fetches them counts them.
///
/// # Errors
///
/// [`kernel::Failed`] when the database refuses.
pub async fn note_weeks(tx: &mut Tx, account: AccountId, weeks: &[(Date, i64)]) -> Outcome<()> {
    for (monday, posts) in weeks {
        sql::note_week(tx, account, *monday, *posts).await?;
    }
    Ok(())
}

use kernel::calendar::Date;
use kernel::{AccountId, Outcome};
use store::Tx;

use super::sql;

/// Notes how many questions were answered on an account in each month (`2026-03`); whoever has the items counts them
/// (KBA-PLA-07).
///
/// # Errors
///
/// [`kernel::Failed`] when the database refuses.
pub async fn note_answered(tx: &mut Tx, account: AccountId, months: &[(String, i64)]) -> Outcome<()> {
    for (month, answered) in months {
        sql::note_month(tx, account, month, *answered).await?;
    }
    Ok(())
}

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

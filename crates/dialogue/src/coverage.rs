//! The coverage ledger: for which times we know what stood on an account, and for which we do not.

use kernel::{AccountId, Instant, Outcome};
use store::Tx;

use crate::model::{Coverage, Covered};
use crate::sql::sweep as sql;

/// A pause between two complete sweeps longer than this is a gap in what we know.
const LONGEST_PAUSE_SECONDS: i64 = 30 * 60;

/// Extends the ledger to the beginning of a sweep that is now complete. What was posted and taken away
/// between two sweeps may be missing; a longer pause is written down as not covered.
pub(crate) async fn covered_until(tx: &mut Tx, account: AccountId, until: Instant) -> Outcome<()> {
    let Some((from, to, how)) = sql::last_coverage(tx, account).await? else {
        return sql::cover(tx, account, &stretch(until, until, Covered::Poll)).await;
    };
    if how == Covered::Poll && until.seconds_since(to) <= LONGEST_PAUSE_SECONDS {
        return sql::cover(tx, account, &stretch(from, until, Covered::Poll)).await;
    }
    if how == Covered::Poll {
        let gap =
            Coverage { reason: Some("no complete sweep".to_owned()), ..stretch(to, until, Covered::Nothing) };
        sql::cover(tx, account, &gap).await?;
    }
    sql::cover(tx, account, &stretch(until, until, Covered::Poll)).await
}

fn stretch(from: Instant, to: Instant, how: Covered) -> Coverage {
    Coverage { from, to, how, reason: None }
}

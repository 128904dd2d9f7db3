use accounts::Account;
use kernel::calendar::date_of;
use kernel::{Actor, Failed, Instant, Outcome};
use people::Context;
use store::{Entry, Job};

use super::hand_over::HAND_OVER;
use super::model::{Made, Snapshot, Stage};
use super::sql;

/// Makes the package of a snapshot.
pub(crate) const MAKE: &str = "make-snapshot";

/// Makes the package. Made anew after it broke off, it is another file of the same name; it counts when the digest of the
/// whole file stands here.
///
/// # Errors
///
/// [`Failed`] when the account is not as the platform said, the disk refuses or the database does not answer.
pub(crate) async fn make(cx: &Context, n: i64) -> Outcome<()> {
    let reader = cx.store.reader();
    let Some(snapshot) = sql::one(&reader, n).await?.filter(|it| it.stage == Stage::Ordered) else {
        return Ok(());
    };
    let account = account(cx, &snapshot).await?;
    let name = name(&account, n, cx.now());
    let packed = cx.packer()?.pack(cx, account.id, &name).await?;
    let mut tx = cx.store.begin().await?;
    let made = Made {
        file: packed.file,
        digest: packed.digest,
        bytes: i64::try_from(packed.bytes).unwrap_or(i64::MAX),
        seal: packed.seal,
        payloads: i64::try_from(packed.payloads).unwrap_or(i64::MAX),
        copies: i64::try_from(packed.copies).unwrap_or(i64::MAX),
        at: tx.now(),
    };
    if !sql::note_made(&mut tx, n, &made).await? {
        return Ok(());
    }
    if cx.hands_packages_over() {
        let job = Job::now(&tx, HAND_OVER, n.to_string());
        tx.enqueue(job).await?;
    }
    let system = Actor::system("snapshots");
    let entry = Entry::new(&system, "snapshot-made", "snapshot", n).about(made.digest);
    tx.log(entry.under(&cx.guideline.version));
    tx.commit().await
}

pub(super) async fn account(cx: &Context, it: &Snapshot) -> Outcome<Account> {
    let every = accounts::every_account(&cx.store.reader()).await?;
    let lost = || Failed::for_good(format!("looking for the account of snapshot {}", it.n));
    every.into_iter().find(|account| account.id == it.account).ok_or_else(lost)
}

/// What the package is called: `motala-webben-2026-12-01-7`. A key that is too long for it is cut off.
fn name(account: &Account, n: i64, at: Instant) -> String {
    let key: String = account.key.as_str().chars().take(32).collect();
    format!("{}-{}-{n}", key.trim_end_matches('-'), date_of(at))
}

//! The jobs of accounts: thin, each calls one step of a use-case.

use kernel::calendar::{date_of, midnight};
use kernel::{Failed, Outcome};
use people::Context;
use store::Job;

use crate::{changing, closing, listing, profile, reporting};

/// Compares the list of accounts with what it said before.
pub const KEEP_LIST: &str = "keep-list";
/// Looks at the published profile of an account.
pub const LOOK_AT_PROFILE: &str = "look-at-profile";
/// Once a day: which profiles are to be looked at, and who is to be reminded.
pub const TEND_PROFILES: &str = "tend-profiles";
/// Reminds whoever answers for an account that its profile must be vouched for.
pub const REMIND_OF_PROFILE: &str = "remind-of-profile";
/// Once a day: which reports are to be told of.
pub const TEND_REPORTS: &str = "tend-reports";
/// Tells somebody that a report is to be signed, or is late.
pub const TELL_OF_REPORT: &str = "tell-of-report";
/// Tells whoever keeps the list that an account opened, changed or closed.
pub const TELL_KEEPER: &str = "tell-list-keeper";

/// Once a day: which accounts nobody uses.
pub const LOOK_FOR_UNUSED: &str = "look-for-unused";
/// Tells whoever is responsible and the manager that somebody proposes to close an account.
pub const TELL_OF_CLOSING: &str = "tell-of-closing";
/// Tells whoever is responsible and the manager that somebody asks for a change of an account.
pub const TELL_OF_CHANGE: &str = "tell-of-account-change";

/// How often the list is compared.
const KEEP_SECONDS: i64 = 300;
/// Profiles are looked at in the night, so many seconds after midnight.
const NIGHT_SECONDS: i64 = 4 * 3_600;
/// What these jobs are about: all accounts.
const ALL: &str = "accounts";

/// Runs a job of accounts; `None` when the kind is not one of its own.
pub async fn run(cx: &Context, kind: &str, subject: &str) -> Option<Outcome<()>> {
    Some(match kind {
        KEEP_LIST => keep_list(cx).await,
        TEND_PROFILES => tend_profiles(cx).await,
        LOOK_FOR_UNUSED => look_for_unused(cx).await,
        TELL_KEEPER => listing::tell_keeper::tell(cx, subject).await,
        TELL_OF_CHANGE => changing::tell(cx, subject).await,
        TELL_OF_CLOSING => closing::tell(cx, subject).await,
        TEND_REPORTS => tend_reports(cx).await,
        TELL_OF_REPORT => reporting::tell(cx, subject).await,
        people::HAND_OVER => crate::hand_over::hand_over(cx, subject).await,
        REMIND_OF_PROFILE => profile::remind(cx, subject).await,
        LOOK_AT_PROFILE => match subject.parse() {
            Ok(account) => profile::look(cx, account).await,
            Err(_) => Err(Failed::for_good(format!("reading what a job is about: \"{subject}\""))),
        },
        _ => return None,
    })
}

/// Starts what runs by itself.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn begin(cx: &Context) -> Outcome<()> {
    keep_list(cx).await?;
    let mut tx = cx.store.begin().await?;
    let night = next_night(tx.now());
    tx.enqueue(Job::at(TEND_PROFILES, ALL, night)).await?;
    tx.enqueue(Job::at(LOOK_FOR_UNUSED, ALL, night)).await?;
    tx.enqueue(Job::at(TEND_REPORTS, ALL, night)).await?;
    tx.commit().await
}

async fn keep_list(cx: &Context) -> Outcome<()> {
    listing::note_changes(cx).await?;
    let mut tx = cx.store.begin().await?;
    let again = tx.now().plus_seconds(KEEP_SECONDS);
    tx.enqueue(Job::at(KEEP_LIST, ALL, again)).await?;
    tx.commit().await
}

async fn tend_profiles(cx: &Context) -> Outcome<()> {
    let due = profile::due_looks(cx, cx.now()).await?;
    let mut tx = cx.store.begin().await?;
    for account in due {
        let job = Job::now(&tx, LOOK_AT_PROFILE, account);
        tx.enqueue(job).await?;
    }
    let night = next_night(tx.now());
    tx.enqueue(Job::at(TEND_PROFILES, ALL, night)).await?;
    profile::order_reminders(cx, &mut tx).await?;
    tx.commit().await
}

async fn look_for_unused(cx: &Context) -> Outcome<()> {
    closing::propose_for_unused(cx).await?;
    let mut tx = cx.store.begin().await?;
    let night = next_night(tx.now());
    tx.enqueue(Job::at(LOOK_FOR_UNUSED, ALL, night)).await?;
    tx.commit().await
}

async fn tend_reports(cx: &Context) -> Outcome<()> {
    let mut tx = cx.store.begin().await?;
    let night = next_night(tx.now());
    tx.enqueue(Job::at(TEND_REPORTS, ALL, night)).await?;
    reporting::order_letters(cx, &mut tx).await?;
    tx.commit().await
}

/// The next time it is four o'clock in the night.
fn next_night(now: kernel::Instant) -> kernel::Instant {
    let tonight = midnight(date_of(now)).plus_seconds(NIGHT_SECONDS);
    let tomorrow = date_of(now).tomorrow().unwrap_or(date_of(now));
    if tonight > now { tonight } else { midnight(tomorrow).plus_seconds(NIGHT_SECONDS) }
}

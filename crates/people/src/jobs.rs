//! The jobs of people: thin, each calls one step of a use-case.

use kernel::calendar::{date_of, midnight};
use kernel::{Failed, Outcome};
use store::Job;

use crate::{Context, training};

/// Once a day: who is to be reminded of what they lack.
pub const TEND_PEOPLE: &str = "tend-people";
/// Reminds a person of everything they lack.
pub const REMIND_PERSON: &str = "remind-person";
/// Adds what a person's leaving asks for about accounts; done by whoever owns the accounts.
pub const HAND_OVER: &str = "hand-over";

/// Letters are ordered early in the morning, so many seconds after midnight.
const MORNING_SECONDS: i64 = 6 * 3_600;
/// What the daily job is about: everybody.
const EVERYBODY: &str = "people";

/// Runs a job of people; `None` when the kind is not one of its own.
pub async fn run(cx: &Context, kind: &str, subject: &str) -> Option<Outcome<()>> {
    Some(match kind {
        TEND_PEOPLE => tend(cx).await,
        REMIND_PERSON => match subject.parse() {
            Ok(person) => training::remind(cx, person).await,
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
    let mut tx = cx.store.begin().await?;
    let morning = next_morning(tx.now());
    tx.enqueue(Job::at(TEND_PEOPLE, EVERYBODY, morning)).await?;
    tx.commit().await
}

async fn tend(cx: &Context) -> Outcome<()> {
    let mut tx = cx.store.begin().await?;
    training::order_reminders(cx, &mut tx).await?;
    let morning = next_morning(tx.now());
    tx.enqueue(Job::at(TEND_PEOPLE, EVERYBODY, morning)).await?;
    tx.commit().await
}

/// The next time it is six o'clock in the morning.
fn next_morning(now: kernel::Instant) -> kernel::Instant {
    let today = midnight(date_of(now)).plus_seconds(MORNING_SECONDS);
    let tomorrow = date_of(now).tomorrow().unwrap_or(date_of(now));
    if today > now { today } else { midnight(tomorrow).plus_seconds(MORNING_SECONDS) }
}

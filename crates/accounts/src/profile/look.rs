use kernel::{AccountId, Actor, Failed, Instant, Outcome, Retry};
use people::Context;
use platform::Trouble;
use store::{Entry, Job};

use super::compare::{State, compare};
use super::model::Seen;
use super::state_fact::may_tend;
use super::view::profile;
use super::{Refused, sql};
use crate::jobs::LOOK_AT_PROFILE;

/// A look that is only a little early does not have to be made again the same day.
const SLACK_SECONDS: i64 = 3_600;

/// Looks at the published profile and notes what is amiss with it (sv. *jämför profilen*). Only the beginning and the
/// end of a departure are logged.
///
/// # Errors
///
/// [`Failed`] when the platform does not answer now, or the database is out of reach.
pub async fn look(cx: &Context, id: AccountId) -> Outcome<()> {
    let reader = cx.store.reader();
    let Some(account) = crate::account(&reader, id).await?.filter(crate::Account::is_open) else {
        return Ok(());
    };
    if crate::connection(&reader, id).await?.is_none() {
        return Ok(());
    }
    let shown = match crate::connector(cx, &account).await?.profile().await {
        Ok(shown) => shown,
        Err(trouble) => return try_again(&trouble),
    };
    let before = sql::seen(&reader, id).await?;
    let mut seen = Seen {
        at: cx.now(),
        name: shown.name,
        description: shown.description,
        about: shown.about,
        picture: shown.picture,
        amiss: Vec::new(),
        amiss_since: None,
    };
    let wanted = profile(cx, &account).await?;
    let states = compare(&wanted.items(), &seen);
    let judged = wanted.lines.into_iter().zip(states);
    let judged = judged.map(|(line, state): (_, State)| super::Checked { state: Some(state), ..line });
    seen.amiss = judged.filter(super::Checked::is_amiss).map(|it| it.line.item).collect();
    let began = before.and_then(|it| it.amiss_since);
    seen.amiss_since = (!seen.amiss.is_empty()).then(|| began.unwrap_or(seen.at));
    let mut tx = cx.store.begin().await?;
    let verb = match (began, seen.amiss_since) {
        (None, Some(_)) => Some("profile-drifted"),
        (Some(_), None) => Some("profile-in-order"),
        (None, None) | (Some(_), Some(_)) => None,
    };
    if let Some(verb) = verb {
        tx.log(Entry::new(&Actor::system("profile"), verb, "account", id).under(&cx.guideline.version));
    }
    sql::note_seen(&mut tx, id, &seen).await?;
    tx.commit().await
}

/// Waiting helps against some kinds of trouble; against the others the next day's look is soon enough.
fn try_again(trouble: &Trouble) -> Outcome<()> {
    let what = || Failed::new(format!("looking at a profile: {trouble}"));
    match trouble {
        Trouble::Wait(until) => Err(what().retry(Retry::NotBefore(*until))),
        Trouble::Unreachable(_) | Trouble::Unknown(_) | Trouble::Broken(_) => Err(what()),
        Trouble::SignedOut
        | Trouble::NotPermitted(_)
        | Trouble::Gone
        | Trouble::Refused(_)
        | Trouble::Garbled(_)
        | Trouble::Impossible(_) => Ok(()),
    }
}

/// Asks for a look at once.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn ask_for_look(cx: &Context, actor: &Actor, account: AccountId) -> Result<(), Refused> {
    let found = crate::account(&cx.store.reader(), account).await?;
    let account = found.filter(|it| actor.sees(it.id)).ok_or(Refused::UnknownAccount)?;
    if !may_tend(actor, &account) {
        return Err(Refused::NotPermitted);
    }
    if !account.is_open() {
        return Err(Refused::Closed);
    }
    let mut tx = cx.store.begin().await?;
    let job = Job::now(&tx, LOOK_AT_PROFILE, account.id);
    tx.enqueue(job).await?;
    tx.commit().await?;
    Ok(())
}

/// The accounts whose profile has not been looked at for as many days as the guideline says.
///
/// # Errors
///
/// [`Failed`] when the database is out of reach.
pub(crate) async fn due_looks(cx: &Context, now: Instant) -> Outcome<Vec<AccountId>> {
    let reader = cx.store.reader();
    let seconds = i64::from(cx.guideline.profile.drift_check_days) * 24 * 3_600 - SLACK_SECONDS;
    let seen: std::collections::HashMap<AccountId, Instant> =
        sql::seen_at(&reader).await?.into_iter().collect();
    let due = |id: &AccountId| seen.get(id).is_none_or(|at| now.seconds_since(*at) >= seconds);
    let connected = crate::sql::connections(&reader).await?;
    let connected: std::collections::HashSet<AccountId> = connected.into_iter().map(|it| it.0).collect();
    let open = crate::open_accounts(&reader).await?.into_iter().map(|it| it.id);
    Ok(open.filter(|it| connected.contains(it) && due(it)).collect())
}

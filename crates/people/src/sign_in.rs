use kernel::{Actor, Digest, Failed, Outcome, PersonId};
use secrecy::SecretString;
use store::Entry;

use crate::password::{self, Cost};
use crate::{AccessRefused, Context, Login, sql};

/// So many failures with one login within [`WINDOW_SECONDS`] close the door until the oldest of them is that old.
const FAILURES: usize = 5;
const WINDOW_SECONDS: i64 = 15 * 60;

/// Signs a person in with their password: who it is. The session is made by whoever asks.
///
/// # Errors
///
/// [`AccessRefused::Wrong`] without saying what is wrong, [`AccessRefused::Wait`] after five failures within a
/// quarter of an hour, from whomever they came.
pub async fn sign_in(cx: &Context, login: &str, password: &SecretString) -> Result<PersonId, AccessRefused> {
    let typed = Digest::of(login.trim().to_lowercase().as_bytes());
    count_before_looking(cx, typed).await?;
    let kept = match login.parse::<Login>() {
        Ok(login) => sql::password_by_login(&cx.store.reader(), &login).await?,
        Err(_) => None,
    };
    let (person, hash) = kept.map_or((None, None), |it| (Some(it.person), Some(it.hash)));
    let right = is_right(password, hash).await?;
    let mut tx = cx.store.begin().await?;
    let Some(person) = person.filter(|_| right) else {
        let system = Actor::system("sign-in");
        let entry = match person {
            Some(person) => Entry::new(&system, "sign-in-refused", "person", person),
            None => Entry::new(&system, "sign-in-refused", "login", "unknown"),
        };
        tx.log(entry);
        tx.commit().await?;
        return Err(AccessRefused::Wrong);
    };
    sql::forget_failures(&mut tx, typed).await?;
    tx.log(Entry::new(&Actor::system("sign-in"), "signed-in", "person", person));
    tx.commit().await?;
    Ok(person)
}

/// Counts the attempt as a failure before the password is looked at, so that many at once are counted too.
pub(crate) async fn count_before_looking(cx: &Context, login: Digest) -> Result<(), AccessRefused> {
    let mut tx = cx.store.begin().await?;
    let counted_since = tx.now().plus_seconds(-WINDOW_SECONDS);
    let failures = sql::failures_since(&mut tx, login, counted_since).await?;
    if let Some(oldest) = failures.len().checked_sub(FAILURES).and_then(|n| failures.get(n)) {
        return Err(AccessRefused::Wait { until: oldest.plus_seconds(WINDOW_SECONDS) });
    }
    sql::note_failure(&mut tx, login, counted_since).await?;
    tx.commit().await?;
    Ok(())
}

/// Whether the password is right, worked out beside the threads that serve others.
pub(crate) async fn is_right(password: &SecretString, hash: Option<String>) -> Outcome<bool> {
    let password = password.clone();
    tokio::task::spawn_blocking(move || password::is_right(&password, hash.as_deref()))
        .await
        .map_err(|it| Failed::new("checking a password").because(it))?
}

/// Hashes a password, worked out beside the threads that serve others.
pub(crate) async fn hashed(cx: &Context, password: &SecretString, cost: Cost) -> Outcome<String> {
    let (password, salt) = (password.clone(), password::salt(cx.store.entropy()));
    tokio::task::spawn_blocking(move || password::hash(&password, cost, salt))
        .await
        .map_err(|it| Failed::new("hashing a password").because(it))?
}

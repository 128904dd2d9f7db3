use std::fmt::Write as _;

use kernel::{Actor, Digest, Outcome, PersonId};
use secrecy::{ExposeSecret, SecretString};
use store::{Entry, Reader};

use crate::{AccessRefused, ApiToken, Context, TokenId, actor, sql};

/// The longest a token lives.
pub(crate) const LONGEST_DAYS: i64 = 366;
const DAY_SECONDS: i64 = 24 * 3_600;
/// How exactly the last use is remembered; saves a write per request.
const USED_SECONDS: i64 = 60;
/// What every token begins with, so that programs that look for lost secrets find them.
const PREFIX: &str = "uppsikt_";

/// A token to be made for a program.
#[derive(Clone, Debug)]
pub struct MakeToken {
    /// What its owner calls it.
    pub name: String,
    /// For how many days it is valid.
    pub days: i64,
}

/// Makes a token with which a program acts as the person. The secret is shown once; only its digest is kept.
///
/// # Errors
///
/// [`AccessRefused`], with the reason.
pub async fn make_token(
    cx: &Context,
    actor: &Actor,
    order: MakeToken,
) -> Result<(TokenId, SecretString), AccessRefused> {
    let person = actor.id().ok_or(AccessRefused::NotAPerson)?;
    let name = order.name.trim();
    if name.is_empty() {
        return Err(AccessRefused::TokenNameMissing);
    }
    if !(1..=LONGEST_DAYS).contains(&order.days) {
        return Err(AccessRefused::TokenDays);
    }
    let secret = secret(cx);
    let mut tx = cx.store.begin().await?;
    let token = ApiToken {
        id: TokenId::new(tx.now(), tx.entropy()),
        name: name.to_owned(),
        made_at: tx.now(),
        expires_at: tx.now().plus_seconds(order.days * DAY_SECONDS),
        used_at: None,
        ended_at: None,
    };
    sql::add_token(&mut tx, person, &token, digest(secret.expose_secret())).await?;
    tx.log(Entry::new(actor, "token-made", "token", token.id));
    tx.commit().await?;
    Ok((token.id, secret))
}

/// Ends one's own token at once. Ended twice, it stays as it was ended first.
///
/// # Errors
///
/// [`AccessRefused::UnknownToken`] when there is none, or it is somebody else's.
pub async fn end_token(cx: &Context, actor: &Actor, token: TokenId) -> Result<(), AccessRefused> {
    let mut tx = cx.store.begin().await?;
    let owner = sql::token_owner(&mut tx, token).await?;
    let Some((_, ended)) = owner.filter(|(owner, _)| Some(*owner) == actor.id()) else {
        return Err(AccessRefused::UnknownToken);
    };
    if ended {
        return Ok(());
    }
    sql::end_token(&mut tx, token, &actor.to_string()).await?;
    tx.log(Entry::new(actor, "token-ended", "token", token));
    tx.commit().await?;
    Ok(())
}

/// The person's tokens, newest first, also those that no longer work.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn tokens_of(reader: &Reader, person: PersonId) -> Outcome<Vec<ApiToken>> {
    sql::tokens_of(reader, person).await
}

/// Who acts with this token; `None` when it is unknown, over, ended, or its person has left.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn actor_by_token(cx: &Context, secret: &str) -> Outcome<Option<Actor>> {
    let now = cx.now();
    let Some(token) = sql::living_token(&cx.store.reader(), digest(secret), now).await? else {
        return Ok(None);
    };
    let found = actor(cx, token.person).await?;
    if found.is_some() && token.used_at.is_none_or(|it| now.seconds_since(it) >= USED_SECONDS) {
        let mut tx = cx.store.begin().await?;
        sql::token_used(&mut tx, token.id).await?;
        tx.commit().await?;
    }
    Ok(found)
}

fn secret(cx: &Context) -> SecretString {
    let mut chance = [0_u8; 32];
    cx.store.entropy().fill(&mut chance);
    let mut text = PREFIX.to_owned();
    for byte in chance {
        write!(text, "{byte:02x}").expect("a string takes all that is written to it");
    }
    SecretString::from(text)
}

fn digest(secret: &str) -> Digest {
    Digest::of(secret.as_bytes())
}

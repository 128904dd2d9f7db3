use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use kernel::{Clock, Entropy, Instant, Outcome, PersonId};
use store::{Store, Tx, params};

use crate::cookies::{Kept, SetCookie};
use crate::token::Token;
use crate::{Problem, Visit};

/// The cookie that carries the token of a session.
pub(crate) const COOKIE: &str = "uppsikt";
/// A session nobody uses ends after eight hours.
const IDLE_SECONDS: i64 = 8 * 3_600;
/// Every session ends after a day.
const LONGEST_SECONDS: i64 = 24 * 3_600;
/// How exactly the last use is remembered; saves a write per request.
const SEEN_SECONDS: i64 = 60;

/// The sessions of an installation (sv. *inloggningar*).
#[derive(Clone)]
pub(crate) struct Sessions {
    pub(crate) store: Store,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) entropy: Arc<dyn Entropy>,
    pub(crate) https: bool,
}

impl Sessions {
    /// Whose session the token is, if it is a living one.
    pub(crate) async fn person(&self, token: &Token) -> Outcome<Option<PersonId>> {
        let now = self.clock.now();
        let row = self
            .store
            .reader()
            .row(
                "select person, seen_at from session where token_digest = $1 and begun_at > $2 and seen_at > $3",
                params![token.digest(), now.plus_seconds(-LONGEST_SECONDS), now.plus_seconds(-IDLE_SECONDS)],
            )
            .await?;
        let Some(row) = row else { return Ok(None) };
        if now.seconds_since(row.get("seen_at")?) >= SEEN_SECONDS {
            self.seen(token, now).await?;
        }
        row.get("person").map(Some)
    }

    async fn seen(&self, token: &Token, now: Instant) -> Outcome<()> {
        let mut tx = self.store.begin().await?;
        tx.note("update session set seen_at = $1 where token_digest = $2", params![now, token.digest()])
            .await?;
        tx.commit().await
    }
}

/// Who is signed in with this browser, if anybody. It knows an identity and nothing about the person.
#[derive(Clone)]
pub struct Session {
    pub(crate) sessions: Sessions,
    pub(crate) token: Option<Token>,
    pub(crate) person: Option<PersonId>,
}

impl Session {
    /// The person who is signed in.
    #[must_use]
    pub fn person(&self) -> Option<PersonId> {
        self.person
    }

    /// The person who is signed in.
    ///
    /// # Errors
    ///
    /// [`Problem::SignInNeeded`] when nobody is, which leads to the sign-in page and back again.
    pub fn signed_in(&self) -> Result<PersonId, Problem> {
        self.person.ok_or(Problem::SignInNeeded)
    }

    /// Signs the person in (sv. *logga in*). Whatever token the browser had before is worth nothing afterwards,
    /// and forms shown before cannot be sent.
    ///
    /// # Errors
    ///
    /// [`kernel::Failed`] when the database refuses.
    pub async fn sign_in(&self, tx: &mut Tx, person: PersonId) -> Outcome<SetCookie> {
        let now = self.sessions.clock.now();
        self.forget(tx).await?;
        tx.note(
            "delete from session where begun_at <= $1 or seen_at <= $2",
            params![now.plus_seconds(-LONGEST_SECONDS), now.plus_seconds(-IDLE_SECONDS)],
        )
        .await?;
        let token = Token::new(&*self.sessions.entropy);
        tx.note(
            "insert into session (token_digest, person, begun_at, seen_at) values ($1, $2, $3, $4)",
            params![token.digest(), person, now, now],
        )
        .await?;
        Ok(SetCookie::new(COOKIE, &token.cookie(), self.sessions.https, Kept::UntilClosed))
    }

    /// Signs out (sv. *logga ut*).
    ///
    /// # Errors
    ///
    /// [`kernel::Failed`] when the database refuses.
    pub async fn sign_out(&self, tx: &mut Tx) -> Outcome<SetCookie> {
        self.forget(tx).await?;
        Ok(SetCookie::new(COOKIE, "", self.sessions.https, Kept::Forgotten))
    }

    async fn forget(&self, tx: &mut Tx) -> Outcome<()> {
        if let Some(token) = &self.token {
            tx.note("delete from session where token_digest = $1", params![token.digest()]).await?;
        }
        Ok(())
    }
}

/// Ends every session of a person, in the transaction that ends their right to have one; how many there were.
///
/// # Errors
///
/// [`kernel::Failed`] when the database refuses.
pub async fn end_sessions(tx: &mut Tx, person: PersonId) -> Outcome<u64> {
    tx.note("delete from session where person = $1", params![person]).await
}

impl<S: Send + Sync> FromRequestParts<S> for Session {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        Ok(Visit::of(&parts.extensions)?.session()?.clone())
    }
}

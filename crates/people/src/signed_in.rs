use std::ops::Deref;

use axum::extract::{FromRef, FromRequestParts};
use axum::http::request::Parts;
use kernel::{Actor, Permission, PersonId};
use webkit::{Problem, Session};

use crate::{Context, actor};

/// Who is signed in, as an actor with today's permissions. An extractor for every page behind the sign-in.
///
/// Nobody, and somebody who has left, is led to the sign-in page.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// Which person.
    pub person: PersonId,
    /// What they may do today.
    pub actor: Actor,
}

impl SignedIn {
    /// Goes on only when the person may do this at all.
    ///
    /// # Errors
    ///
    /// [`Problem::NotPermitted`] when not.
    pub fn who_may(self, permission: Permission) -> Result<Self, Problem> {
        if self.actor.may(permission) { Ok(self) } else { Err(Problem::NotPermitted) }
    }
}

/// So that `&signed_in` is the actor that use-cases take.
impl Deref for SignedIn {
    type Target = Actor;
    fn deref(&self) -> &Actor {
        &self.actor
    }
}

impl<S> FromRequestParts<S> for SignedIn
where
    S: Send + Sync,
    Context: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let person = Session::from_request_parts(parts, state).await?.signed_in()?;
        let found = actor(&Context::from_ref(state), person).await?;
        found.map(|actor| Self { person, actor }).ok_or(Problem::SignInNeeded)
    }
}

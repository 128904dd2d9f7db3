use kernel::{Actor, Digest, Failed};
use secrecy::{ExposeSecret, SecretString};
use store::Entry;

use crate::password::{self, Cost, Unfit};
use crate::sign_in::{count_before_looking, hashed, is_right};
use crate::{AccessRefused, Context, Login, sql};

/// A password to be changed by the person it belongs to.
#[derive(Clone, Debug)]
pub struct ChangePassword {
    /// The one that is valid now.
    pub old: SecretString,
    /// The one that is to be.
    pub new: SecretString,
}

/// Changes one's own password and ends all of one's sessions; wrong guesses of the old one count as failed sign-ins.
///
/// # Errors
///
/// [`AccessRefused`], with the reason.
pub async fn change_password(
    cx: &Context,
    actor: &Actor,
    order: ChangePassword,
    cost: Cost,
) -> Result<(), AccessRefused> {
    let id = actor.id().ok_or(AccessRefused::NotAPerson)?;
    let reader = cx.store.reader();
    let person = sql::person(&reader, id).await?.filter(|it| it.left_at.is_none());
    let person = person.ok_or(AccessRefused::Wrong)?;
    password::check(&order.new, &person)?;
    if order.new.expose_secret() == order.old.expose_secret() {
        return Err(Unfit::Unchanged.into());
    }
    let typed = Digest::of(person.login.as_bytes());
    count_before_looking(cx, typed).await?;
    let login: Login = person.login.parse().map_err(|it| Failed::for_good("reading a login").because(it))?;
    let kept = sql::password_by_login(&reader, &login).await?;
    if !is_right(&order.old, kept.map(|it| it.hash)).await? {
        return Err(AccessRefused::Wrong);
    }
    let hash = hashed(cx, &order.new, cost).await?;
    let mut tx = cx.store.begin().await?;
    sql::set_password(&mut tx, id, &hash, false).await?;
    sql::forget_failures(&mut tx, typed).await?;
    webkit::end_sessions(&mut tx, id).await?;
    tx.log(Entry::new(actor, "password-changed", "person", id));
    tx.commit().await?;
    Ok(())
}

use kernel::{Actor, Outcome};
use people::Context;

use super::desk::{has_a_voice, known, may_propose};
use super::model::{Change, ChangeField, Stage};
use super::refused::Refused;
use super::sql::{self, Look};
use crate::Account;
use crate::opening::Town;

/// The changes of an account as somebody looks at them.
#[derive(Clone, Debug)]
pub struct ChangesView {
    /// The account as it is.
    pub account: Account,
    /// Who is there.
    pub town: Town,
    /// Every change, the latest first.
    pub changes: Vec<Change>,
    /// Whether this person may ask for a change now.
    pub may_propose: bool,
    /// Whether this person may decide on the one that waits.
    pub may_decide: bool,
    /// Whether this person may take it back.
    pub may_withdraw: bool,
}

impl ChangesView {
    /// The change that waits to be decided.
    #[must_use]
    pub fn proposed(&self) -> Option<&Change> {
        self.changes.first().filter(|it| it.stage == Stage::Proposed)
    }

    /// What a field says, for a reader: names of units and people.
    #[must_use]
    pub fn said(&self, field: ChangeField, value: &str) -> String {
        let person = || value.parse().map(|it| self.town.person_name(it)).unwrap_or_default();
        match field {
            ChangeField::Name | ChangeField::Address | ChangeField::Purpose => value.to_owned(),
            ChangeField::Unit => value.parse().map(|it| self.town.unit_name(Some(it))).unwrap_or_default(),
            ChangeField::Responsible | ChangeField::Deputy | ChangeField::Manager => person(),
        }
    }
}

/// The changes of the account with this key, if the actor may know of them.
///
/// # Errors
///
/// [`Refused::NotFound`] when not; [`kernel::Failed`] when the database is out of reach.
pub async fn changes_of(cx: &Context, actor: &Actor, key: &str) -> Result<ChangesView, Refused> {
    let (account, town) = known(cx, actor, key).await?;
    let changes = changes(cx, &account).await?;
    let first = changes.first();
    let waits = first.filter(|it| it.stage == Stage::Proposed);
    Ok(ChangesView {
        may_propose: waits.is_none() && may_propose(cx, actor, &account, &town),
        may_decide: waits.is_some_and(|it| has_a_voice(cx, actor, it, &account, &town)),
        may_withdraw: waits.is_some_and(|it| actor.id() == Some(it.proposed_by)),
        account,
        town,
        changes,
    })
}

async fn changes(cx: &Context, account: &Account) -> Outcome<Vec<Change>> {
    sql::of_account(&mut Look::Beside(&cx.store.reader()), account.id).await
}

use kernel::{Outcome, PersonId};
use people::Context;

use crate::Account;

/// The accounts that somebody is named to answer for whom no role lets see them, with who that is: an account comes into
/// being by a decision, and roles are given by another.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn roleless(cx: &Context) -> Outcome<Vec<(Account, Vec<String>)>> {
    let reader = cx.store.reader();
    let roles = people::assignments_today(&reader).await?;
    let people = people::people(&reader).await?;
    let blind = |account: &Account, person: PersonId| {
        roles.get(&person).is_none_or(|all| all.iter().all(|it| !it.scope.covers(account.id)))
    };
    let with_names = |account: Account| {
        let mut answering = vec![account.responsible, account.deputy];
        answering.extend(Some(account.manager).filter(|it| !answering.contains(it)));
        answering.retain(|it| blind(&account, *it));
        let name = |it: PersonId| people.iter().find(|known| known.id == it && known.left_at.is_none());
        let names: Vec<String> = answering.into_iter().filter_map(name).map(|it| it.name.clone()).collect();
        (!names.is_empty()).then_some((account, names))
    };
    Ok(crate::open_accounts(&reader).await?.into_iter().filter_map(with_names).collect())
}

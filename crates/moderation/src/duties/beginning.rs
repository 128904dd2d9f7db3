//! What has to be done first in a house that has only just been founded, for whoever may do it.

use kernel::{Actor, Outcome, Permission};
use people::Context;
use webkit::Text;

use super::{Duty, duty};

/// What a house has none of yet.
#[derive(Clone, Copy, Debug)]
struct Lacking {
    units: bool,
    colleagues: bool,
    accounts: bool,
}

/// Units, people and an account, in this order, as long as there are none.
pub(super) async fn first_steps(cx: &Context, actor: &Actor) -> Outcome<Vec<Duty>> {
    if !actor.may(Permission::ManagePeople) && !actor.may(Permission::ManageAccounts) {
        return Ok(Vec::new());
    }
    let reader = cx.store.reader();
    let lacking = Lacking {
        units: people::units(&reader).await?.is_empty(),
        colleagues: people::people(&reader).await?.len() <= 1,
        accounts: accounts::every_account(&reader).await?.is_empty(),
    };
    Ok(steps(actor, lacking))
}

fn steps(actor: &Actor, lacking: Lacking) -> Vec<Duty> {
    let (people, accounts) = (actor.may(Permission::ManagePeople), actor.may(Permission::ManageAccounts));
    let step = |is: bool, title: &'static str, text: &'static str, href: &str| {
        is.then(|| duty(Text::key(title), Text::key(text), href))
    };
    let units = people && lacking.units;
    let colleagues = people && lacking.colleagues;
    let account = accounts && lacking.accounts;
    [
        step(units, "moderation-first-units", "moderation-first-units-text", "/units"),
        step(colleagues, "moderation-first-people", "moderation-first-people-text", "/people/new"),
        step(account, "moderation-first-account", "moderation-first-account-text", "/accounts/new"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[cfg(test)]
mod tests {
    use kernel::{Grant, Scope};

    use super::*;

    #[test]
    fn whoever_has_founded_the_house_is_told_what_it_lacks_and_nobody_else() {
        let who = |permissions: &[Permission]| {
            let permissions = permissions.iter().copied().collect();
            let grants = vec![Grant { permissions, scope: Scope::All }];
            Actor::person("01900000-0000-7000-8000-000000000001".parse().unwrap(), String::new(), grants)
        };
        let led = |actor: &Actor, units, colleagues, accounts| {
            let steps = steps(actor, Lacking { units, colleagues, accounts });
            steps.into_iter().map(|it| it.href).collect::<Vec<_>>()
        };
        let founder = who(&[Permission::ManagePeople, Permission::ManageAccounts]);
        assert_eq!(led(&founder, true, true, true), ["/units", "/people/new", "/accounts/new"]);
        assert_eq!(led(&founder, false, false, true), ["/accounts/new"]);
        assert!(led(&founder, false, false, false).is_empty());
        assert_eq!(led(&who(&[Permission::ManageAccounts]), true, true, true), ["/accounts/new"]);
        assert!(led(&who(&[Permission::Answer]), true, true, true).is_empty());
    }
}

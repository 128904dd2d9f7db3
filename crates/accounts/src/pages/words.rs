use kernel::PersonId;
use people::Person;
use webkit::{Choice, Shell, Text};

use crate::{Account, AccountState, Connection};

/// How an account is, in words and with a tone for the badge.
pub(super) struct Health {
    pub(super) badge: String,
    pub(super) tone: &'static str,
    pub(super) told: String,
}

/// Tells since when nothing was fetched and why, or when something was fetched last.
pub(super) fn by_hand(shell: &Shell, account: &Account) -> Health {
    let told = Text::key("accounts-told-by-hand").with("platform", account.platform.as_str());
    Health { badge: shell.t("accounts-state-by-hand"), tone: "plain", told: shell.say(&told) }
}

/// How an account that can be connected is doing.
pub(super) fn health(
    shell: &Shell,
    account: &Account,
    connection: Option<&Connection>,
    state: Option<&AccountState>,
) -> Health {
    let said = |badge: &str, tone, told: Text| Health { badge: shell.t(badge), tone, told: shell.say(&told) };
    if !account.is_open() {
        return said("accounts-state-closed", "plain", Text::key("accounts-told-closed"));
    }
    let Some(state) = state else {
        let told = if connection.is_some() { "accounts-told-waiting" } else { "accounts-told-not-connected" };
        return said("accounts-state-never", "caution", Text::key(told));
    };
    match (&state.trouble, state.fetched_at) {
        (Some(why), Some(fetched_at)) => {
            let told = Text::key("accounts-told-trouble")
                .with("since", fetched_at)
                .with("why", crate::trouble_text(why));
            said("accounts-state-trouble", "bad", told)
        }
        (Some(why), None) => said(
            "accounts-state-trouble",
            "bad",
            Text::key("accounts-told-never").with("why", crate::trouble_text(why)),
        ),
        (None, fetched_at) => {
            let at = fetched_at.unwrap_or(state.checked_at);
            said("accounts-state-well", "good", Text::key("accounts-told-well").with("at", at))
        }
    }
}

/// What the account is for, or that nobody has said.
pub(crate) fn purpose(shell: &Shell, account: &Account) -> String {
    let purpose = account.purpose.trim();
    if purpose.is_empty() { shell.t("accounts-purpose-none") } else { purpose.to_owned() }
}

/// The name of a person; says so when they have left, because then the duty is nobody's.
pub(crate) fn name(shell: &Shell, people: &[Person], id: PersonId) -> String {
    match people.iter().find(|it| it.id == id) {
        Some(it) if it.left_at.is_some() => shell.t_with("accounts-person-has-left", "name", it.name.clone()),
        Some(it) => it.name.clone(),
        None => shell.t("accounts-nobody"),
    }
}

/// Everybody who is there, to choose from.
pub(crate) fn present(people: &[Person]) -> Vec<Choice> {
    let there = people.iter().filter(|it| it.left_at.is_none());
    there.map(|it| Choice::new(it.id.to_string(), it.name.clone())).collect()
}

//! What happened to the list: opened, changed, closed (sv. *start, ändring, avslut*; KBA-ROL-07, ORE-DIA-18).

use std::collections::HashMap;

use guideline::{ListEvent, ListField};
use kernel::{AccountId, Actor, Instant, Outcome};
use people::Context;
use serde_json::{Map, Value};
use store::Entry;

use super::{Listed, read, sql};

/// The fields whose changes are noted.
const FOLLOWED: [ListField; 6] = [
    ListField::Name,
    ListField::Platform,
    ListField::Link,
    ListField::Unit,
    ListField::Purpose,
    ListField::Responsible,
];

/// One field of an account that the list came to say otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which account.
    pub account: AccountId,
    /// Which field.
    pub field: ListField,
    /// What it said before.
    pub before: String,
    /// What it says now.
    pub after: String,
    /// When the difference was noticed.
    pub at: Instant,
}

/// Something that whoever keeps the list is told about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What happened.
    pub kind: ListEvent,
    /// When.
    pub at: Instant,
    /// To which account.
    pub account: Listed,
    /// What changed, where that is what happened.
    pub change: Option<Change>,
}

/// Compares the list with what it said before and notes what became otherwise, whoever changed it and however.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn note_changes(cx: &Context) -> Outcome<()> {
    let before = sql::said(&cx.store.reader()).await?;
    let differs = |it: &Listed| before.get(&it.id) != Some(&said(it));
    let changed: Vec<Listed> = read::every(cx).await?.into_iter().filter(differs).collect();
    if changed.is_empty() {
        return Ok(());
    }
    let mut tx = cx.store.begin().await?;
    for account in changed {
        let found = before.get(&account.id).map(|it| differences(it, &account, tx.now())).unwrap_or_default();
        for change in &found {
            sql::add_change(&mut tx, change).await?;
        }
        if !found.is_empty() {
            tx.log(Entry::new(&Actor::system("list"), "account-list-changed", "account", account.id));
        }
        sql::note_said(&mut tx, account.id, &said(&account)).await?;
    }
    tx.commit().await
}

/// What the guideline wants told, since a moment, of the accounts given; the latest first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn changes(cx: &Context, accounts: &[Listed], since: Instant) -> Outcome<Vec<Event>> {
    let known: HashMap<AccountId, &Listed> = accounts.iter().map(|it| (it.id, it)).collect();
    let event = |kind, at, account: &Listed, change| Event { kind, at, account: account.clone(), change };
    let mut events = Vec::new();
    for change in sql::changes_since(&cx.store.reader(), since).await? {
        if let Some(account) = known.get(&change.account) {
            events.push(event(ListEvent::Changed, change.at, account, Some(change)));
        }
    }
    for account in accounts {
        events.extend(
            (account.opened_at >= since).then(|| event(ListEvent::Opened, account.opened_at, account, None)),
        );
        let closed = account.closed_at.filter(|it| *it >= since);
        events.extend(closed.map(|at| event(ListEvent::Closed, at, account, None)));
    }
    events.retain(|it| cx.guideline.list.events.contains(&it.kind));
    events.sort_by_key(|it| std::cmp::Reverse(it.at));
    Ok(events)
}

/// What the list says of the account, as one text to compare with.
fn said(account: &Listed) -> String {
    let fields = FOLLOWED
        .iter()
        .map(|it| (it.word().to_owned(), Value::String(account.says(*it).unwrap_or_default().to_owned())));
    Value::Object(fields.collect::<Map<_, _>>()).to_string()
}

fn differences(before: &str, account: &Listed, at: Instant) -> Vec<Change> {
    let before: Map<String, Value> = serde_json::from_str(before).unwrap_or_default();
    let change = |field: &ListField| {
        let was = before.get(field.word())?.as_str()?;
        let is = account.says(*field).unwrap_or_default();
        (was != is).then(|| Change {
            account: account.id,
            field: *field,
            before: was.to_owned(),
            after: is.to_owned(),
            at,
        })
    };
    FOLLOWED.iter().filter_map(change).collect()
}

#[cfg(test)]
mod tests {
    use super::super::model::tests::an_account;
    use super::*;

    #[test]
    fn each_field_that_became_otherwise_is_told_with_before_and_after() {
        let mut account = an_account(1, "https://webben.example.se");
        let before = said(&account);
        let at = account.opened_at;
        assert_eq!(differences(&before, &account, at), []);
        account.name = "Nya webben".into();
        account.responsible = "Redaktör Alm".into();
        let found: Vec<_> = differences(&before, &account, at)
            .into_iter()
            .map(|it| (it.field, it.before, it.after))
            .collect();
        let name = (ListField::Name, "Konto 1".to_owned(), "Nya webben".to_owned());
        let person = (ListField::Responsible, "Redaktör Ek".to_owned(), "Redaktör Alm".to_owned());
        assert_eq!(found, [name, person]);
        assert_eq!(differences("not json", &account, at), []);
    }
}

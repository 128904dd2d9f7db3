use std::collections::BTreeSet;

use kernel::{Failed, Outcome, PersonId};
use people::{Context, Person};
use platform::mail::Mail;

use super::model::{Change, Stage};
use super::sql::{self, Look};
use crate::Account;

/// Tells whoever is responsible and the manager that somebody asks for a change of the account.
///
/// # Errors
///
/// [`Failed`] when the mail cannot be sent; the job is tried again.
pub(crate) async fn tell(cx: &Context, subject: &str) -> Outcome<()> {
    let unread = || Failed::for_good(format!("reading what a job is about: \"{subject}\""));
    let (id, n) = subject.split_once(':').ok_or_else(unread)?;
    let (id, n) = (id.parse().map_err(|_| unread())?, n.parse::<i64>().map_err(|_| unread())?);
    let reader = cx.store.reader();
    let Some(account) = crate::account(&reader, id).await? else { return Ok(()) };
    let all = sql::of_account(&mut Look::Beside(&reader), id).await?;
    let Some(change) = all.into_iter().find(|it| it.n == n && it.stage == Stage::Proposed) else {
        return Ok(());
    };
    let told: BTreeSet<PersonId> = BTreeSet::from([account.responsible, account.manager]);
    for person in told.into_iter().filter(|it| change.proposed_by != *it) {
        let person = people::person(&reader, person).await?;
        if let Some(person) = person.filter(|it| it.left_at.is_none()) {
            cx.mailer.send(&letter(cx, &account, &change, &person)).await?;
        }
    }
    Ok(())
}

fn letter(cx: &Context, account: &Account, change: &Change, person: &Person) -> Mail {
    Mail {
        to: person.mail.clone(),
        attachments: Vec::new(),
        subject: format!("Begärd ändring av {}", account.name),
        body: format!(
            "Hej {}!\n\nNågon har begärt att uppgifterna om kontot {} ändras. Kontot är som det var tills någon har beslutat.\n\n\
             Se ändringen här:\n{}/accounts/{}/changes#change-{}\n\n\
             Du får det här brevet som ansvarig för kontot eller som chef.\n\n{}\n",
            person.name, account.name, cx.public_url, account.key, change.n, cx.organisation,
        ),
    }
}

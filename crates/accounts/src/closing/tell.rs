use std::collections::BTreeSet;

use kernel::{Failed, Outcome};
use people::Context;
use platform::mail::Mail;

use super::model::{Closing, Stage};
use super::sql;
use crate::Account;

/// Tells whoever is responsible and the manager that somebody proposes to close the account. What is decided meanwhile is
/// told by the page alone.
///
/// # Errors
///
/// [`Failed`] when the mail cannot be sent.
pub(crate) async fn tell(cx: &Context, subject: &str) -> Outcome<()> {
    let unread = || Failed::for_good(format!("reading what a job is about: \"{subject}\""));
    let reader = cx.store.reader();
    let closing = sql::closing(&reader, subject.parse().map_err(|_| unread())?).await?;
    let Some(closing) = closing.filter(|it| it.stage == Stage::Proposed) else { return Ok(()) };
    let Some(account) = crate::account(&reader, closing.account).await? else { return Ok(()) };
    let told = BTreeSet::from([account.responsible, account.manager]);
    for person in told.into_iter().filter(|it| closing.proposed_by != Some(*it)) {
        let person = people::person(&reader, person).await?;
        if let Some(person) = person.filter(|it| it.left_at.is_none()) {
            cx.mailer.send(&letter(cx, &account, &closing, &person)).await?;
        }
    }
    Ok(())
}

fn letter(cx: &Context, account: &Account, closing: &Closing, person: &people::Person) -> Mail {
    let by = match closing.proposed_by {
        Some(_) => "Någon har föreslagit",
        None => "Kontot verkar inte användas, och därför föreslås",
    };
    Mail {
        to: person.mail.clone(),
        attachments: Vec::new(),
        subject: format!("Förslag att avsluta {}", account.name),
        body: format!(
            "Hej {}!\n\n{by} att kontot {} avslutas. Inget händer förrän någon har beslutat.\n\nSe förslaget här:\n{}/accounts/{}/closing\n\n\
             Du får det här brevet som ansvarig för kontot eller som chef.\n\n{}\n",
            person.name, account.name, cx.public_url, account.key, cx.organisation,
        ),
    }
}

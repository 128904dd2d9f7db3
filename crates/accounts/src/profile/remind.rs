use std::collections::HashMap;

use kernel::{AccountId, Failed, Instant, Outcome};
use people::Context;
use platform::mail::Mail;
use store::{Job, Tx};

use super::model::next_confirmation;
use super::{rules, sql};
use crate::Account;
use crate::jobs::REMIND_OF_PROFILE;

/// Whoever answers for an account is reminded so many days before the profile must be vouched for.
pub(crate) const AHEAD_DAYS: i64 = 14;

/// The open accounts whose profile must be vouched for soon or should have been, with by when.
pub(crate) async fn due_soon(cx: &Context, now: Instant) -> Outcome<Vec<(Account, Instant)>> {
    let reader = cx.store.reader();
    let last: HashMap<AccountId, Instant> = sql::confirmed_at(&reader).await?.into_iter().collect();
    let months = rules::months(&cx.guideline);
    let due = |it: Account| {
        let due = next_confirmation(last.get(&it.id).copied().unwrap_or(it.opened_at), months)?;
        (now >= due.plus_seconds(-AHEAD_DAYS * 24 * 3_600)).then_some((it, due))
    };
    Ok(crate::open_accounts(&reader).await?.into_iter().filter_map(due).collect())
}

/// Orders a reminder to whoever answers for each account that must be vouched for soon, once for each time.
///
/// # Errors
///
/// [`Failed`] when the database is out of reach.
pub(crate) async fn order_reminders(cx: &Context, tx: &mut Tx) -> Outcome<()> {
    for (account, due_at) in due_soon(cx, tx.now()).await? {
        if sql::note_reminder(tx, account.id, due_at).await? {
            let subject = format!("{}:{}", account.id, due_at.as_micros());
            let job = Job::now(tx, REMIND_OF_PROFILE, subject);
            tx.enqueue(job).await?;
        }
    }
    Ok(())
}

/// Reminds whoever answers for an account that its profile must be vouched for.
///
/// # Errors
///
/// [`Failed`] when the mail cannot be sent.
pub async fn remind(cx: &Context, subject: &str) -> Outcome<()> {
    let unread = || Failed::for_good(format!("reading what a job is about: \"{subject}\""));
    let (account, due_at) = subject.split_once(':').ok_or_else(unread)?;
    let due_at = Instant::from_micros(due_at.parse().map_err(|_| unread())?);
    let reader = cx.store.reader();
    let account = crate::account(&reader, account.parse().map_err(|_| unread())?).await?;
    let Some(account) = account.filter(Account::is_open) else { return Ok(()) };
    let person = people::person(&reader, account.responsible).await?;
    match person.filter(|it| it.left_at.is_none()) {
        Some(person) => cx.mailer.send(&letter(cx, &account, due_at, &person)).await,
        None => Ok(()),
    }
}

fn letter(cx: &Context, account: &Account, due_at: Instant, person: &people::Person) -> Mail {
    let day = kernel::calendar::day_words(kernel::calendar::date_of(due_at)).sv;
    Mail {
        to: person.mail.clone(),
        attachments: Vec::new(),
        subject: format!("Bekräfta profilen för {}", account.name),
        body: format!(
            "Hej {}!\n\nSenast {day} ska någon ha sett efter att profilen för {} stämmer.\n\nGör det här:\n{}/accounts/{}/profile\n\n\
             Du får det här brevet som ansvarig för kontot.\n\n{}\n",
            person.name, account.name, cx.public_url, account.key, cx.organisation,
        ),
    }
}

//! Telling people by letter that something was not answered in time (NYK-06-03, STO-DIA-02): whoever is responsible,
//! whoever stands in and the manager, each once for each time that passed.

use std::collections::BTreeSet;

use accounts::Account;
use kernel::{Actor, ItemId, Outcome, PersonId};
use people::{Context, Person};
use platform::mail::Mail;
use store::{Entry, Job, Reader, log};

use crate::jobs;
use crate::model::{Item, Need};
use crate::sql::inbox as sql;
use crate::sql::item as items;

/// What is older is told of no more; it stands in the inbox.
const LOOK_BACK_SECONDS: i64 = 3 * 24 * 3_600;

/// What the log says when people are told.
const VERB: &str = "answer-overdue";

/// Orders a letter to each about everything whose time to answer has passed and of which nobody was told.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub(crate) async fn look(cx: &Context) -> Outcome<()> {
    let (reader, now) = (cx.store.reader(), cx.now());
    for item in sql::unanswered(&reader, now.plus_seconds(-LOOK_BACK_SECONDS), now).await? {
        let account = accounts::account(&reader, item.account).await?.filter(Account::is_open);
        let Some(account) = account else { continue };
        if !was_told(&reader, &item).await? {
            order(cx, &account, &item).await?;
        }
    }
    Ok(())
}

/// Whether people were told after this time passed; an item that came anew has a later one.
async fn was_told(reader: &Reader, item: &Item) -> Outcome<bool> {
    let told = log::done_to(reader, &format!("item:{}", item.id), VERB).await?;
    Ok(told.last().is_some_and(|it| Some(it.at) >= item.due_at))
}

/// A job for each: a letter that fails keeps no other back, and none is sent twice.
async fn order(cx: &Context, account: &Account, item: &Item) -> Outcome<()> {
    let mut tx = cx.store.begin().await?;
    for person in BTreeSet::from([account.responsible, account.deputy, account.manager]) {
        let job = Job::now(&tx, jobs::TELL_OVERDUE, format!("{}:{person}", item.id));
        tx.enqueue(job).await?;
    }
    tx.log(Entry::new(&Actor::system("watch"), VERB, "item", item.id).under(&item.guideline));
    tx.commit().await
}

/// Writes to one of them, unless somebody has dealt with the item meanwhile.
///
/// # Errors
///
/// [`kernel::Failed`] when the mail could not be sent; the job is tried again.
pub(crate) async fn tell(cx: &Context, item: ItemId, person: PersonId) -> Outcome<()> {
    let reader = cx.store.reader();
    let item = items::one(&reader, item).await?;
    let late = |it: &Item| it.open && it.need == Need::Answer && it.due_at.is_some_and(|at| at <= cx.now());
    let Some(item) = item.filter(late) else { return Ok(()) };
    let account = accounts::account(&reader, item.account).await?;
    let person = people::person(&reader, person).await?.filter(|it| it.left_at.is_none());
    match (account, person) {
        (Some(account), Some(person)) => cx.mailer.send(&letter(cx, &account, &item, &person)).await,
        (_, _) => Ok(()),
    }
}

/// The letter repeats nothing of what was written.
fn letter(cx: &Context, account: &Account, item: &Item, person: &Person) -> Mail {
    let due = item.due_at.map(|it| kernel::calendar::moment_words(it).sv).unwrap_or_default();
    Mail {
        to: person.mail.clone(),
        attachments: Vec::new(),
        subject: format!("Ett svar på {} är försenat", account.name),
        body: format!(
            "Hej {}!\n\nNågon har skrivit på {} och skulle ha fått svar senast {due}. Ingen har svarat.\n\n\
             Svara, eller skriv varför inget svar behövs, här:\n{}/items/{}\n\n\
             Du får det här brevet som ansvarig, ersättare eller chef för kontot.\n\n{}\n",
            person.name, account.name, cx.public_url, item.id, cx.organisation,
        ),
    }
}

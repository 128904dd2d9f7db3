//! Telling the asked by letter that they are asked, and once more when their time has passed: then the head of the unit as
//! well, or the manager of the account.

use std::collections::BTreeSet;

use kernel::{Actor, ItemId, Outcome, Permission, PersonId};
use people::Context;
use platform::mail::Mail;
use store::{Entry, Job};

use super::model::{Query, QueryKind, QueryStage};
use super::sql;
use super::view::head;
use crate::jobs;

/// Who is asked: the person, or whoever registers for the account.
pub(super) async fn asked(cx: &Context, query: &Query) -> Outcome<BTreeSet<PersonId>> {
    if let Some(person) = query.asked {
        return Ok(BTreeSet::from([person]));
    }
    let mut people = BTreeSet::new();
    for role in cx.guideline.roles.iter().filter(|it| it.permissions.contains(&Permission::Register)) {
        let having = people::people_with_role(&cx.store.reader(), &role.key, query.account, cx.now()).await?;
        people.extend(having.iter().map(|it| it.id));
    }
    Ok(people)
}

/// When the time of a question has passed and nobody has replied: tells the asked and who leads them.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub(crate) async fn fall_due(cx: &Context, item: ItemId, n: i64) -> Outcome<()> {
    let Some(query) = open(cx, item, n).await? else { return Ok(()) };
    let mut told = asked(cx, &query).await?;
    told.extend(leads(cx, &query).await?);
    let mut tx = cx.store.begin().await?;
    tx.log(Entry::new(&Actor::system("watch"), "query-overdue", "item", item).under(&query.guideline));
    for person in told {
        let job = Job::now(&tx, jobs::TELL_QUERY, format!("{item}:{n}:{person}"));
        tx.enqueue(job).await?;
    }
    tx.commit().await
}

async fn leads(cx: &Context, query: &Query) -> Outcome<Option<PersonId>> {
    if query.kind == QueryKind::Unit {
        return head(cx, query).await;
    }
    let account = accounts::account(&cx.store.reader(), query.account).await?;
    Ok(account.map(|it| it.manager))
}

async fn open(cx: &Context, item: ItemId, n: i64) -> Outcome<Option<Query>> {
    let all = sql::of_item(&cx.store.reader(), item).await?;
    Ok(all.into_iter().find(|it| it.n == n && it.stage == QueryStage::Asked))
}

/// Writes to one of them, unless somebody has replied meanwhile. The letter repeats nothing of what was written.
///
/// # Errors
///
/// [`kernel::Failed`] when the mail could not be sent; the job is tried again.
pub(crate) async fn tell(cx: &Context, item: ItemId, n: i64, person: PersonId) -> Outcome<()> {
    let Some(query) = open(cx, item, n).await? else { return Ok(()) };
    let reader = cx.store.reader();
    let account = accounts::account(&reader, query.account).await?;
    let person = people::person(&reader, person).await?.filter(|it| it.left_at.is_none());
    let (Some(account), Some(person)) = (account, person) else { return Ok(()) };
    let is_late = query.due_at <= cx.now();
    let due = kernel::calendar::moment_words(query.due_at).sv;
    let (subject, said) = if is_late {
        (
            "En fråga väntar fortfarande på svar",
            format!("Svaret skulle ha kommit senast {due}. Ingen har svarat."),
        )
    } else {
        ("En fråga till dig", format!("Svara senast {due}, så att den som skrev får svar i tid."))
    };
    let body = format!(
        "Hej {}!\n\nDen som svarar på {} behöver hjälp med en fråga. {said}\n\n\
         Frågan och det som ska besvaras står här:\n{}/items/{item}/queries/{n}\n\n\
         Du får det här brevet som den som är tillfrågad eller som chef.\n\n{}\n",
        person.name, account.name, cx.public_url, cx.organisation,
    );
    let mail = Mail { to: person.mail.clone(), attachments: Vec::new(), subject: subject.to_owned(), body };
    cx.mailer.send(&mail).await
}

//! Telling those who are to know that a conversation was broken off (NYK-10-02): whom the guideline's route for what may
//! be secret names, whom the answering role asks for help, and who answers for the account.

use std::collections::BTreeSet;

use accounts::Account;
use guideline::Party;
use kernel::{Actor, ItemId, Outcome, PersonId};
use people::{Context, Person};
use platform::mail::Mail;
use store::{Job, Tx};

use super::model::ItemClass;
use crate::help::roles_of;
use crate::jobs;
use crate::model::Item;
use crate::sql::item as items;

/// Orders a letter to each but whoever broke it off: one that fails keeps no other back.
pub(super) async fn order(cx: &Context, tx: &mut Tx, actor: &Actor, item: &Item) -> Outcome<()> {
    let reader = cx.store.reader();
    let Some(account) = accounts::account(&reader, item.account).await? else { return Ok(()) };
    let mine = roles_of(cx, actor, account.id).await?;
    let mut roles: BTreeSet<&str> = cx.guideline.answer.helpers_of(&mine).collect();
    if let Some(route) = ItemClass::Secrecy.route(&cx.guideline) {
        roles.extend(route.chain.iter().chain(&route.consult).filter_map(role));
    }
    let mut told: BTreeSet<PersonId> = BTreeSet::from([account.responsible, account.manager]);
    for role in roles {
        let people = people::people_with_role(&reader, role, account.id, cx.now()).await?;
        told.extend(people.iter().map(|it| it.id));
    }
    for person in told.into_iter().filter(|it| actor.id() != Some(*it)) {
        let job = Job::now(tx, jobs::TELL_BROKEN_OFF, format!("{}:{person}", item.id));
        tx.enqueue(job).await?;
    }
    Ok(())
}

fn role(party: &Party) -> Option<&str> {
    match party {
        Party::Role(key) => Some(key),
        Party::Applicant | Party::Responsible => None,
    }
}

/// Writes to one of them.
///
/// # Errors
///
/// [`kernel::Failed`] when the mail could not be sent; the job is tried again.
pub(crate) async fn tell(cx: &Context, item: ItemId, person: PersonId) -> Outcome<()> {
    let reader = cx.store.reader();
    let Some(item) = items::one(&reader, item).await? else { return Ok(()) };
    let account = accounts::account(&reader, item.account).await?;
    let person = people::person(&reader, person).await?.filter(|it| it.left_at.is_none());
    match (account, person) {
        (Some(account), Some(person)) => cx.mailer.send(&letter(cx, &account, &item, &person)).await,
        (_, _) => Ok(()),
    }
}

/// The letter repeats nothing of what was written.
fn letter(cx: &Context, account: &Account, item: &Item, person: &Person) -> Mail {
    Mail {
        to: person.mail.clone(),
        attachments: Vec::new(),
        subject: format!("Ett samtal på {} är avbrutet", account.name),
        body: format!(
            "Hej {}!\n\nEtt samtal på {} är avbrutet. Där svaras nu bara med riktlinjens hänvisning. Se vad som \
             behöver tas vidare utanför kanalen, och om något ska döljas, tas bort eller diarieföras:\n{}/items/{}\n\n\
             Du får det här brevet för din roll eller som ansvarig eller chef för kontot.\n\n{}\n",
            person.name, account.name, cx.public_url, item.id, cx.organisation,
        ),
    }
}

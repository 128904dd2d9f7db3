//! Telling people about a missed watch round by mail (MOT-BEV-03, MOT-BEV-05): everybody once for each step, also
//! when the mail to somebody else fails and the job is tried again.

use accounts::Account;
use guideline::{Choice, Told};
use kernel::{Failed, Outcome, PersonId, RoundId};
use people::{Context, Person};
use platform::mail::Mail;

use crate::model::{Round, RoundStage};
use crate::sql::round as sql;

/// Writes to everybody whom a step of the escalation names and who has not been told; nobody is told of a round that
/// somebody has signed meanwhile. One mail that fails keeps no other back.
///
/// # Errors
///
/// [`Failed`] when a mail could not be sent, or the database does not answer; the job is tried again.
pub(crate) async fn tell(cx: &Context, round: RoundId, step: usize) -> Outcome<()> {
    let reader = cx.store.reader();
    let Some(round) = sql::one(&reader, round).await?.filter(|it| it.stage == RoundStage::Missed) else {
        return Ok(());
    };
    let Some(account) = accounts::account(&reader, round.account).await? else { return Ok(()) };
    let Some(escalation) = cx.guideline.watch.escalation.get(step) else { return Ok(()) };
    if !cx.mailer.reaches_people() {
        return Ok(()); // Nobody is told, and nothing says that anybody was.
    }
    let mut told = sql::told(&reader, round.id, step).await?;
    let mut failed: Option<Failed> = None;
    for duty in &escalation.tell {
        for person in people_of(cx, &account, *duty).await? {
            if person.left_at.is_some() || !told.insert(person.id) {
                continue;
            }
            match cx.mailer.send(&missed_round(cx, &account, &round, *duty, &person)).await {
                Ok(()) => remember(cx, round.id, step, person.id).await?,
                Err(it) => failed = failed.or(Some(it)),
            }
        }
    }
    failed.map_or(Ok(()), Err)
}

async fn remember(cx: &Context, round: RoundId, step: usize, person: PersonId) -> Outcome<()> {
    let mut tx = cx.store.begin().await?;
    sql::remember_told(&mut tx, round, step, person).await?;
    tx.commit().await
}

async fn people_of(cx: &Context, account: &Account, duty: Told) -> Outcome<Vec<Person>> {
    let reader = cx.store.reader();
    let id = match duty {
        Told::Responsible => account.responsible,
        Told::Deputy => account.deputy,
        Told::Manager => account.manager,
        Told::Coordinator => {
            return people::people_with_role(&reader, "coordinator", account.id, cx.now()).await;
        }
    };
    Ok(people::person(&reader, id).await?.into_iter().collect())
}

fn missed_round(cx: &Context, account: &Account, round: &Round, duty: Told, person: &Person) -> Mail {
    Mail {
        to: person.mail.clone(),
        attachments: Vec::new(),
        subject: format!("Bevakningen av {} är inte gjord", account.name),
        body: format!(
            "Hej {}!\n\nBevakningsrundan för {} skulle ha varit signerad senast {}. Ingen har signerat den.\n\n\
             Gå igenom kontot och signera rundan här:\n{}/accounts/{}/rounds\n\n\
             Du får det här brevet som {} för kontot.\n\n{}\n",
            person.name,
            account.name,
            kernel::calendar::moment_words(round.due_at).sv,
            cx.public_url,
            account.key,
            duty.label().sv,
            cx.organisation,
        ),
    }
}

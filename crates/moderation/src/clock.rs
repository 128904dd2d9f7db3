//! How long it may take until what only named people may read is gone (sv. *tid för borttagning*; ORE-SEK-04, STO-PER-10):
//! the time runs from when the organisation knew of the item, and whoever is responsible is alarmed when it is out and
//! the item still there.

use std::collections::BTreeSet;

use guideline::{Ground, Guideline};
use kernel::{Actor, CaseId, Failed, Instant, Outcome, Permission, PersonId};
use people::{Context, Person};
use platform::mail::Mail;
use store::{Entry, Job, Tx, log};

use crate::jobs;
use crate::model::{Case, Form, Stage};
use crate::sql;
use crate::sql::care;

/// What the log says when the time is out.
const VERB: &str = "removal-overdue";

/// The time in which an item is to be gone (sv. *tid för borttagning*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// When the organisation knew of the item.
    pub from: Instant,
    /// When it is to be gone.
    pub due: Instant,
}

/// The clock of a decision on this ground; none where nothing secret or sensitive lies open.
pub(crate) fn of(
    guideline: &Guideline,
    ground: &Ground,
    form: Form,
    known_at: Option<Instant>,
    now: Instant,
) -> Option<Clock> {
    let from = known_at.unwrap_or(now);
    let due = || guideline.office.deadline(from, guideline.secrecy.removed_within).at;
    (ground.secrecy || form == Form::Restricted).then(|| Clock { from, due: due() })
}

/// Whether the item still lies where it lay.
pub(crate) fn runs(case: &Case) -> bool {
    match case.stage {
        Stage::AwaitingSecond | Stage::Decided | Stage::Sealed(_) => true,
        Stage::Acted(_)
        | Stage::Verified(_)
        | Stage::Registered(..)
        | Stage::Closed(_)
        | Stage::Stopped(_) => false,
    }
}

/// Winds the clock up in the transaction of the decision.
pub(crate) async fn start(tx: &mut Tx, case: CaseId, clock: Clock) -> Outcome<()> {
    care::start_clock(tx, case, clock).await?;
    tx.enqueue(Job::at(jobs::REMOVAL_DUE, case, clock.due)).await
}

/// Raises the alarm for an item that is still there.
///
/// # Errors
///
/// [`Failed`] when the database does not answer; the job is tried again.
pub(crate) async fn ring(cx: &Context, id: CaseId) -> Outcome<()> {
    let reader = cx.store.reader();
    if !log::done_to(&reader, &format!("case:{id}"), VERB).await?.is_empty() {
        return Ok(());
    }
    let mut tx = cx.store.begin().await?;
    let Some(case) = sql::in_tx(&mut tx, id).await?.filter(runs) else { return Ok(()) };
    let Some(account) = accounts::account(&reader, case.account).await? else { return Ok(()) };
    for person in BTreeSet::from([account.responsible, account.deputy, account.manager]) {
        let job = Job::now(&tx, jobs::TELL_REMOVAL_DUE, format!("{id}:{person}"));
        tx.enqueue(job).await?;
    }
    let system = Actor::system("moderation");
    tx.log(Entry::new(&system, VERB, "case", id).under(&case.guideline));
    tx.log(Entry::new(&system, VERB, "item", case.item).under(&case.guideline));
    tx.commit().await
}

/// Writes to one of those responsible, unless the item is gone meanwhile.
///
/// # Errors
///
/// [`Failed`] when the mail could not be sent; the job is tried again.
pub(crate) async fn tell(cx: &Context, id: CaseId, person: PersonId) -> Outcome<()> {
    let reader = cx.store.reader();
    let Some(case) = sql::one(&reader, id).await?.filter(runs) else { return Ok(()) };
    let Some(clock) = care::clock_of(&reader, id).await? else { return Ok(()) };
    let account = accounts::account(&reader, case.account).await?;
    let person = people::person(&reader, person).await?.filter(|it| it.left_at.is_none());
    match (account, person) {
        (Some(account), Some(person)) => {
            cx.mailer.send(&letter(cx, &account.name, &case, clock, &person)).await
        }
        (_, _) => Ok(()),
    }
}

/// Whom and what a job that tells is about.
pub(crate) fn told(subject: &str) -> Outcome<(CaseId, PersonId)> {
    let read = || -> Option<(CaseId, PersonId)> {
        let (case, person) = subject.split_once(':')?;
        Some((case.parse().ok()?, person.parse().ok()?))
    };
    read().ok_or_else(|| Failed::for_good("reading whom a job tells of a removal"))
}

/// The letter repeats nothing of what was written.
fn letter(cx: &Context, account: &str, case: &Case, clock: Clock, person: &Person) -> Mail {
    let words = |it: Instant| kernel::calendar::moment_words(it).sv;
    Mail {
        to: person.mail.clone(),
        attachments: Vec::new(),
        subject: format!("Larm: ett inlägg på {account} är inte borttaget i tid"),
        body: format!(
            "Hej {}!\n\nEtt inlägg på {account} kan innehålla hemliga eller känsliga uppgifter. Kommunen fick veta det \
             {} och det skulle ha varit borta senast {}. Det är kvar.\n\nSe vad som hindrar, här:\n{}/cases/{}\n\n\
             Du får det här brevet som ansvarig, ersättare eller chef för kontot.\n\n{}\n",
            person.name,
            words(clock.from),
            words(clock.due),
            cx.public_url,
            case.id,
            cx.organisation,
        ),
    }
}

/// The cases whose item is still there though it is to be gone soon, or should be, the most urgent first: for somebody who
/// may moderate there, and for those who answer for the account.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn running(cx: &Context, actor: &Actor) -> Outcome<Vec<(Case, Clock)>> {
    let reader = cx.store.reader();
    let mut all = Vec::new();
    for (id, clock) in care::clocks(&reader).await? {
        let Some(case) = sql::one(&reader, id).await?.filter(runs) else { continue };
        let account = accounts::account(&reader, case.account).await?;
        let me = actor.id();
        let answers = account
            .is_some_and(|it| me.is_some_and(|me| [it.responsible, it.deputy, it.manager].contains(&me)));
        if answers || actor.may_on(Permission::Moderate, case.account) {
            all.push((case, clock));
        }
    }
    Ok(all)
}

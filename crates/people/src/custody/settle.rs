use kernel::calendar::{Label, date_of, day_words};
use kernel::{Actor, Outcome, Permission, PersonId};
use store::{Entry, Reader, Tx};

use super::{Task, TaskKind, sql};
use crate::{Absence, CareRefused, Context, Person, TaskId, roster};

/// The longest note, in characters.
const LONGEST_NOTE: usize = 500;

/// A task to be added.
#[derive(Clone, Debug)]
pub struct NewTask {
    /// Who left.
    pub person: PersonId,
    /// What it is about.
    pub kind: TaskKind,
    /// Which of several: the identity of an account, of an absence; empty where there is one alone.
    pub about: String,
    /// What is to be done.
    pub subject: Label,
    /// Where.
    pub href: String,
}

/// Adds a task, once, within the change that makes it needed; whether it is new.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn add_task(tx: &mut Tx, order: &NewTask) -> Outcome<bool> {
    sql::add(tx, order).await
}

/// Every task, those that are open first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn tasks(reader: &Reader) -> Outcome<Vec<Task>> {
    sql::tasks(reader).await
}

/// Whether the actor settles what leavers leave: whoever oversees the accounts (MOT-ANS-01), and who manages people.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn may_settle(cx: &Context, actor: &Actor) -> Outcome<bool> {
    if actor.may(Permission::ManagePeople) {
        return Ok(true);
    }
    let Some(me) = actor.id() else { return Ok(false) };
    let today = roster::assignments_today(&cx.store.reader()).await?;
    let own = today.get(&me).map(Vec::as_slice).unwrap_or_default();
    Ok(own.iter().any(|it| it.role == cx.guideline.account.overseer))
}

/// Says that a task is done, by the person who says it. Said twice by the same person, it is said once.
///
/// # Errors
///
/// [`CareRefused`], with the reason.
pub async fn finish_task(cx: &Context, actor: &Actor, task: TaskId, note: &str) -> Result<(), CareRefused> {
    let by = actor.id().ok_or(CareRefused::NotPermitted)?;
    let note = note.trim();
    if note.chars().count() > LONGEST_NOTE {
        return Err(CareRefused::TooLong);
    }
    if !may_settle(cx, actor).await? {
        return Err(CareRefused::NotPermitted);
    }
    let mut tx = cx.store.begin().await?;
    let there = sql::task_now(&mut tx, task).await?.ok_or(CareRefused::UnknownTask)?;
    match there.done {
        Some(done) if done.by == by => return Ok(()),
        Some(_) => return Err(CareRefused::DoneAlready),
        None => {}
    }
    sql::finish(&mut tx, task, by, note).await?;
    tx.log(Entry::new(actor, "custody-task-done", "person", there.person).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}

/// What follows from a person's leaving: access at the platforms, programs, and those they stood in for.
pub(crate) async fn tasks_of_leaving(
    tx: &mut Tx,
    person: &Person,
    uncovered: &[Absence],
    n_tokens: u64,
) -> Outcome<()> {
    let task = |kind, about: String, sv: String, en: String, href: String| NewTask {
        person: person.id,
        kind,
        about,
        subject: Label::new(sv, en),
        href,
    };
    let name = &person.name;
    let mut orders = vec![task(
        TaskKind::Platforms,
        String::new(),
        format!("Ta bort {name} som användare hos plattformarna och byt de lösenord som {name} kände till"),
        format!("Remove {name} as a user at the platforms and change the passwords that {name} knew"),
        "/accounts".to_owned(),
    )];
    if n_tokens > 0 {
        orders.push(task(
            TaskKind::Tokens,
            String::new(),
            format!("Ge nya nycklar till de program som använde {name}s nycklar ({n_tokens} avslutade)"),
            format!("Give new tokens to the programs that used the tokens of {name} ({n_tokens} ended)"),
            format!("/people/{}", person.id),
        ));
    }
    let today = date_of(tx.now());
    for absence in uncovered.iter().filter(|it| it.days.last.is_none_or(|last| last >= today)) {
        let first = day_words(absence.days.first);
        orders.push(task(
            TaskKind::Deputy,
            absence.id.to_string(),
            format!("Ordna en ny ersättare: {name} skulle stå in från {}", first.sv),
            format!("Arrange for another deputy: {name} was to stand in from {}", first.en),
            format!("/people/{}", absence.person),
        ));
    }
    for order in &orders {
        add_task(tx, order).await?;
    }
    Ok(())
}

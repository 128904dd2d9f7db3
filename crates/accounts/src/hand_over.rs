//! What a person's leaving asks for about accounts: somebody else takes over what they answered for (MOT-ANS-04).

use kernel::calendar::Label;
use kernel::{Actor, Failed, Outcome, PersonId};
use people::{Context, NewTask, Person, TaskKind};
use store::Entry;

use crate::Account;
use crate::detail::{self, Share};

/// Adds a task for each duty that the person had for an open account. Done twice, each task is there once.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub(crate) async fn hand_over(cx: &Context, subject: &str) -> Outcome<()> {
    let unread = || Failed::for_good(format!("reading what a job is about: \"{subject}\""));
    let id: PersonId = subject.parse().map_err(|_| unread())?;
    let reader = cx.store.reader();
    let Some(person) = people::person(&reader, id).await? else { return Ok(()) };
    let accounts = crate::open_accounts(&reader).await?;
    let mut tasks: Vec<NewTask> = accounts.iter().flat_map(|it| tasks_of(it, &person)).collect();
    for account in &accounts {
        let shares = detail::shares(&reader, account.id).await?;
        tasks.extend(shares.contains(&(id, Share::Custodian)).then(|| password_of(account, &person)));
    }
    let mut tx = cx.store.begin().await?;
    let mut n = 0;
    for task in &tasks {
        n += usize::from(people::add_task(&mut tx, task).await?);
    }
    if n == 0 {
        return Ok(());
    }
    tx.log(Entry::new(&Actor::system("hand-over"), "accounts-to-hand-over", "person", id));
    tx.commit().await
}

/// Whoever could sign in to the platform still can, until the password is another.
fn password_of(account: &Account, person: &Person) -> NewTask {
    let (account_name, name) = (&account.name, &person.name);
    let sv = format!("Byt lösenordet till {account_name} hos plattformen: {name} kunde logga in");
    let en = format!("Change the password of {account_name} at the platform: {name} could sign in");
    NewTask {
        person: person.id,
        kind: TaskKind::Custodian,
        about: account.id.to_string(),
        subject: Label::new(sv, en),
        href: format!("/accounts/{}/custodians", account.key),
    }
}

fn tasks_of(account: &Account, person: &Person) -> Vec<NewTask> {
    let (account_name, name) = (&account.name, &person.name);
    let duties = [
        (
            account.responsible,
            TaskKind::Responsible,
            format!("Låt någon annan ta över {account_name}: {name} var ansvarig"),
            format!("Have somebody else take over {account_name}: {name} was responsible"),
        ),
        (
            account.deputy,
            TaskKind::AccountDeputy,
            format!("Utse en ny ersättare för {account_name}: {name} var det"),
            format!("Name another deputy for {account_name}: it was {name}"),
        ),
        (
            account.manager,
            TaskKind::Manager,
            format!("Ange en ny chef för {account_name}: {name} var det"),
            format!("Name another manager for {account_name}: it was {name}"),
        ),
    ];
    let had = duties.into_iter().filter(|it| it.0 == person.id);
    had.map(|(_, kind, sv, en)| NewTask {
        person: person.id,
        kind,
        about: account.id.to_string(),
        subject: Label::new(sv, en),
        href: format!("/accounts/{}", account.key),
    })
    .collect()
}

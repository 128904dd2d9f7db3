//! Whoever keeps the list is told by letter when an account opens, changes or closes (sv. *meddela start, ändring och
//! avslut*; ORE-DIA-18, ORE-CHK-17, KBA-ROL-07): at the address that the guideline has for them, or each who has the
//! role.

use guideline::{ListEvent, OpeningAct};
use kernel::calendar::date_of;
use kernel::{AccountId, Actor, Failed, Outcome};
use people::Context;
use platform::mail::Mail;
use store::{Entry, Job, Tx};

use crate::detail::detail;
use crate::opening::{self, StepOutcome, StepTaken};
use crate::{Account, jobs};

/// Orders the letter, in the change that opens, changes or closes the account.
pub(crate) async fn order(cx: &Context, tx: &mut Tx, event: ListEvent, account: AccountId) -> Outcome<()> {
    let list = &cx.guideline.list;
    let nobody = list.mailbox.is_none() && list.keeper_roles.is_empty();
    if nobody || !list.events.contains(&event) {
        return Ok(());
    }
    let job = Job::now(tx, jobs::TELL_KEEPER, format!("{}:{account}", event.word()));
    tx.enqueue(job).await
}

/// Sends it; that it was sent is logged, and takes the step on the account's way into use that asks for it.
///
/// # Errors
///
/// [`Failed`] when the mail cannot be sent; the job is tried again.
pub(crate) async fn tell(cx: &Context, subject: &str) -> Outcome<()> {
    let unread = || Failed::for_good(format!("reading what a job is about: \"{subject}\""));
    let (event, id) = subject.split_once(':').ok_or_else(unread)?;
    let event: ListEvent = event.parse().map_err(|_| unread())?;
    let account = crate::account(&cx.store.reader(), id.parse().map_err(|_| unread())?).await?;
    let Some(account) = account else { return Ok(()) };
    let keepers = keepers(cx, &account).await?;
    for address in &keepers {
        cx.mailer.send(&letter(cx, &account, event, address).await?).await?;
    }
    if keepers.is_empty() {
        return Ok(());
    }
    let mut tx = cx.store.begin().await?;
    let system = Actor::system("list");
    tx.log(Entry::new(&system, "list-keeper-told", "account", account.id).under(&cx.guideline.version));
    if event == ListEvent::Opened {
        take_step(cx, &mut tx, &account, &keepers.join(", ")).await?;
    }
    tx.commit().await
}

/// Where they are written to who keep the list: one address, or that of each who has the role today.
async fn keepers(cx: &Context, account: &Account) -> Outcome<Vec<String>> {
    let list = &cx.guideline.list;
    if let Some(mailbox) = &list.mailbox {
        return Ok(vec![mailbox.clone()]);
    }
    let mut found = Vec::new();
    for role in &list.keeper_roles {
        let people = people::people_with_role(&cx.store.reader(), role, account.id, cx.now()).await?;
        found.extend(people.into_iter().filter(|it| it.left_at.is_none()).map(|it| it.mail));
    }
    found.sort();
    found.dedup();
    Ok(found)
}

/// The step by which whoever keeps the list is told is taken by whoever opened the account.
async fn take_step(cx: &Context, tx: &mut Tx, account: &Account, mailbox: &str) -> Outcome<()> {
    let found = detail(&cx.store.reader(), account.id).await?.and_then(|it| it.application);
    let step = cx.guideline.opening.steps.iter().find(|it| it.act == OpeningAct::Listing);
    let (Some(application), Some(step)) = (found, step) else { return Ok(()) };
    let taken = StepTaken {
        step: step.key.clone(),
        outcome: StepOutcome::Done,
        note: format!("Brev till {mailbox}"),
        reader: None,
        terms: String::new(),
        day: date_of(tx.now()).to_string(),
        by: account.opened_by,
        at: tx.now(),
    };
    opening::note_step(cx, tx, application, &taken).await
}

async fn letter(cx: &Context, account: &Account, event: ListEvent, mailbox: &str) -> Outcome<Mail> {
    let units = people::units(&cx.store.reader()).await?;
    let unit = units.into_iter().find(|it| it.id == account.unit).map(|it| it.name).unwrap_or_default();
    let (what, told) = match event {
        ListEvent::Opened => ("öppnats", "Nytt konto"),
        ListEvent::Changed => ("ändrats", "Ändrat konto"),
        ListEvent::Closed => ("avslutats", "Avslutat konto"),
    };
    Ok(Mail {
        to: mailbox.to_owned(),
        attachments: Vec::new(),
        subject: format!("{told}: {}", account.name),
        body: format!(
            "Hej!\n\nKontot {} har {what}.\n\nPlattform: {}\nAdress: {}\nVerksamhet: {unit}\n\nFörteckningen:\n{}/listing\n\n{}\n",
            account.name,
            super::platform_name(&account.platform),
            account.url.as_str(),
            cx.public_url,
            cx.organisation,
        ),
    })
}

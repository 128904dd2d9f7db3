use kernel::calendar::{date_of, day_words};
use kernel::{Outcome, PersonId};
use people::Context;
use platform::mail::Mail;
use store::{Job, Tx};

use super::make::account;
use super::model::Snapshot;
use super::sql;

/// Tells somebody of a snapshot that is late.
pub(crate) const TELL: &str = "tell-late-snapshot";
const LATE: &str = "late";

/// Orders that whoever answers for the account is told of a snapshot that is late, once.
pub(super) async fn order_letters(cx: &Context, tx: &mut Tx, all: &[Snapshot]) -> Outcome<()> {
    let today = date_of(tx.now());
    for it in all.iter().filter(|it| it.is_late(today)) {
        if sql::note_told(tx, it.n, LATE).await? {
            let account = account(cx, it).await?;
            let job = Job::now(tx, TELL, format!("{}:{}", it.n, account.responsible));
            tx.enqueue(job).await?;
        }
    }
    Ok(())
}

/// Tells one person, unless the archive has it meanwhile or they have left.
///
/// # Errors
///
/// [`kernel::Failed`] when the mail cannot be sent.
pub(crate) async fn tell(cx: &Context, (n, person): (i64, PersonId)) -> Outcome<()> {
    let reader = cx.store.reader();
    let Some(snapshot) = sql::one(&reader, n).await?.filter(Snapshot::is_open) else { return Ok(()) };
    let account = account(cx, &snapshot).await?;
    let Some(person) = people::person(&reader, person).await?.filter(|it| it.left_at.is_none()) else {
        return Ok(());
    };
    let recipient = &cx.guideline.archive.recipient.sv;
    let mail = Mail {
        to: person.mail.clone(),
        attachments: Vec::new(),
        subject: format!("Försenad arkivering av {}", account.name),
        body: format!(
            "Hej {}!\n\nÖgonblicksbilden av {} skulle ha lämnats senast {}. Mottagare: {recipient}.\n\nGör det här:\n\
             {}/snapshots/{n}\n\n{}\n",
            person.name,
            account.name,
            day_words(snapshot.due).sv,
            cx.public_url,
            cx.organisation,
        ),
    };
    cx.mailer.send(&mail).await
}

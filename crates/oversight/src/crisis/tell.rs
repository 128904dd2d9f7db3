//! Telling people in a crisis by mail: everybody once of each matter.

use accounts::Account;
use kernel::{Actor, CrisisId, Failed, Outcome, PersonId};
use people::Context;
use platform::mail::Mail;
use store::Entry;

use super::model::{Crisis, Line};
use super::{digest, rules, sql, view};

/// Tells what the subject names: `crisis:asked:n` that an account has to say where the information is, `crisis:late:n`
/// that it does not, `crisis:digest:n` a digest.
///
/// # Errors
///
/// [`Failed`] when a letter could not be sent, or the database does not answer; the job is tried again.
pub(crate) async fn tell(cx: &Context, subject: &str) -> Outcome<()> {
    let parts: Vec<&str> = subject.split(':').collect();
    let read = match parts.as_slice() {
        [id, what, n] => id.parse().ok().zip(n.parse().ok()).map(|(id, n)| (id, *what, n)),
        _ => None,
    };
    let Some((id, what, n)): Option<(CrisisId, &str, i64)> = read else {
        return Err(Failed::for_good(format!("reading what a job is about: \"{subject}\"")));
    };
    let reader = cx.store.reader();
    let Some(crisis) = sql::one(&reader, id).await? else { return Ok(()) };
    if !cx.mailer.reaches_people() {
        return Ok(());
    }
    match what {
        "digest" => {
            let Some(mail) = digest::letter(cx, &crisis, n).await? else { return Ok(()) };
            let readers = digest::readers(cx).await?;
            send(cx, &crisis, &format!("digest-{n}"), &readers, &mail).await?;
            let mut tx = cx.store.begin().await?;
            let entry = Entry::new(&Actor::system("oversight"), "crisis-digest-sent", "crisis", id);
            tx.log(entry.under(&cx.guideline.version));
            tx.commit().await
        }
        _ => tell_of_notice(cx, &crisis, n, what == "late").await,
    }
}

/// Tells that an account has to say where the information is: first those who answer for it, then those who lead.
async fn tell_of_notice(cx: &Context, crisis: &Crisis, n: i64, late: bool) -> Outcome<()> {
    let reader = cx.store.reader();
    let choices = sql::choices(&reader, crisis.id).await?;
    let Some(choice) = choices.iter().find(|it| it.n == n) else { return Ok(()) };
    let Some(account) = accounts::account(&reader, choice.account).await? else { return Ok(()) };
    let notices = sql::notices(&reader, crisis.id).await?;
    let line = Line::of(account.id, &choices, &notices, &[], cx.now());
    let stands = line.choice.as_ref().is_some_and(|it| it.n == n) && line.notice.is_none();
    if !stands || crisis.ended.is_some() {
        return Ok(());
    }
    if late {
        let leaders = view::leaders(cx).await?;
        send(cx, crisis, &format!("late-{n}"), &leaders, &late_letter(cx, crisis, &account)).await
    } else {
        let answer = [account.responsible, account.deputy];
        send(cx, crisis, &format!("asked-{n}"), &answer, &asked_letter(cx, crisis, &account)).await
    }
}

async fn send(cx: &Context, crisis: &Crisis, what: &str, to: &[PersonId], mail: &Mail) -> Outcome<()> {
    let reader = cx.store.reader();
    let mut failed: Option<Failed> = None;
    for id in to {
        let person = people::person(&reader, *id).await?.filter(|it| it.left_at.is_none());
        let Some(person) = person else { continue };
        if sql::was_told(&reader, crisis.id, what, *id).await? {
            continue;
        }
        match cx.mailer.send(&Mail { to: person.mail, ..mail.clone() }).await {
            Ok(()) => {
                let mut tx = cx.store.begin().await?;
                sql::note_told(&mut tx, crisis.id, what, *id).await?;
                tx.commit().await?;
            }
            Err(it) => failed = failed.or(Some(it)),
        }
    }
    failed.map_or(Ok(()), Err)
}

fn asked_letter(cx: &Context, crisis: &Crisis, account: &Account) -> Mail {
    Mail {
        to: String::new(),
        attachments: Vec::new(),
        subject: format!("Hänvisa på {}: {}", account.name, crisis.name),
        body: format!(
            "Hej!\n\n{} används inte i krisen. Skriv där vart man vänder sig, gärna fäst överst:\n\n{}\n\n\
             Bekräfta inom {} h att det står där:\n{}/crises/{}/accounts/{}/notice\n\n{}\n",
            account.name,
            rules::notice_text(&cx.guideline),
            cx.guideline.crisis.mode.referral_hours,
            cx.public_url,
            crisis.id,
            account.key,
            cx.organisation,
        ),
    }
}

fn late_letter(cx: &Context, crisis: &Crisis, account: &Account) -> Mail {
    Mail {
        to: String::new(),
        attachments: Vec::new(),
        subject: format!("Larm: hänvisningen saknas på {}", account.name),
        body: format!(
            "Hej!\n\n{} används inte i krisen {}, och ingen har bekräftat att kontot säger vart man vänder sig.\n\n\
             {}/crises/{}\n\n{}\n",
            account.name, crisis.name, cx.public_url, crisis.id, cx.organisation,
        ),
    }
}

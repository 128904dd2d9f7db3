use kernel::calendar::{Date, date_of, day_words};
use kernel::{Actor, Failed, Outcome, PersonId, UnitId};
use people::{Context, Person};
use platform::mail::Mail;
use store::{Job, Tx};

use super::book::Book;
use super::model::{ReportRound, Standing};
use super::view::{UnitReport, every};
use super::{rules, sql};
use crate::jobs::TELL_OF_REPORT;

/// So many days before the last day whoever signs is reminded.
const AHEAD_DAYS: i64 = 7;

kernel::words! {
    /// What somebody is told about a report (sv. *besked*).
    Notice {
        /// It can be signed.
        Opened = "opened",
        /// There is a week left.
        Reminder = "reminder",
        /// The last day has passed.
        Overdue = "overdue",
    }
}

/// What is to be told about a round on a day, as long as the report is not signed.
fn notice_on(round: ReportRound, today: Date) -> Notice {
    let days_left = i64::from((round.due() - today).get_days());
    match days_left {
        ..0 => Notice::Overdue,
        0..=AHEAD_DAYS => Notice::Reminder,
        _ => Notice::Opened,
    }
}

/// Orders what is to be told about the reports of the latest round that nobody has signed, each notice once.
///
/// # Errors
///
/// [`Failed`] when the database is out of reach.
pub(crate) async fn order_letters(cx: &Context, tx: &mut Tx) -> Outcome<()> {
    let today = date_of(tx.now());
    let Some(round) = ReportRound::latest(today, rules::months(&cx.guideline)) else { return Ok(()) };
    let notice = notice_on(round, today);
    let reports = every(cx, &Actor::system("reports"), round).await?;
    let overseers = Book::open(cx).await?.signers().overseers();
    for (report, _) in reports.iter().filter(|it| it.0.standing != Standing::Signed) {
        if !sql::note_notice(tx, round, report.now.unit, notice.word()).await? {
            continue;
        }
        for person in told(report, &overseers, notice) {
            let subject = format!("{round}:{}:{notice}:{person}", report.now.unit);
            let job = Job::now(tx, TELL_OF_REPORT, subject);
            tx.enqueue(job).await?;
        }
    }
    Ok(())
}

/// Whoever signs; where the day has passed, or where nobody is there who signs, whoever oversees all accounts.
fn told(report: &UnitReport, overseers: &[PersonId], notice: Notice) -> Vec<PersonId> {
    if notice == Notice::Overdue || report.signers.is_empty() {
        overseers.to_vec()
    } else {
        report.signers.iter().map(|it| it.id).collect()
    }
}

/// Tells one person about one report, unless it was signed meanwhile or they have left.
///
/// # Errors
///
/// [`Failed`] when the mail cannot be sent.
pub async fn tell(cx: &Context, subject: &str) -> Outcome<()> {
    let (round, unit, notice, person) = read(subject)
        .ok_or_else(|| Failed::for_good(format!("reading what a job is about: \"{subject}\"")))?;
    let reports = every(cx, &Actor::system("reports"), round).await?;
    let report = reports.into_iter().map(|it| it.0).find(|it| it.now.unit == unit);
    let Some(report) = report.filter(|it| it.standing != Standing::Signed) else { return Ok(()) };
    let person = people::person(&cx.store.reader(), person).await?;
    match person.filter(|it| it.left_at.is_none()) {
        Some(person) => cx.mailer.send(&letter(cx, &report, notice, &person)).await,
        None => Ok(()),
    }
}

fn read(subject: &str) -> Option<(ReportRound, UnitId, Notice, PersonId)> {
    let mut parts = subject.split(':');
    let mut next = || parts.next();
    Some((next()?.parse().ok()?, next()?.parse().ok()?, next()?.parse().ok()?, next()?.parse().ok()?))
}

fn letter(cx: &Context, report: &UnitReport, notice: Notice, person: &Person) -> Mail {
    let (unit, round) = (&report.now.unit_name, report.now.round);
    let day = day_words(round.due()).sv;
    let (subject, said) = match notice {
        Notice::Opened => (
            format!("Skriv under rapporten för {unit}"),
            format!("Rapporten om kontona för {unit} är ifylld ur registret. Skriv under senast {day}."),
        ),
        Notice::Reminder => (
            format!("Påminnelse: rapporten för {unit}"),
            format!("Rapporten om kontona för {unit} är inte underskriven. Sista dag är {day}."),
        ),
        Notice::Overdue => (
            format!("Försenad rapport från {unit}"),
            format!("Rapporten om kontona för {unit} skulle ha varit underskriven senast {day}."),
        ),
    };
    let missing = match report.now.lacking().count() {
        0 => String::new(),
        1 => "\n\nEtt konto saknar uppgifter som måste finnas först.".to_owned(),
        n => format!("\n\n{n} konton saknar uppgifter som måste finnas först."),
    };
    Mail {
        to: person.mail.clone(),
        attachments: Vec::new(),
        subject,
        body: format!(
            "Hej {}!\n\n{said}{missing}\n\nGör det här:\n{}/reports/{round}/{}\n\n{}\n",
            person.name, cx.public_url, report.now.unit, cx.organisation,
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_round_is_told_of_when_it_opens_a_week_before_its_end_and_after_it() {
        let round: ReportRound = "2026-02".parse().unwrap();
        let on = |day: &str| notice_on(round, day.parse().unwrap());
        assert_eq!(on("2026-02-01"), Notice::Opened);
        assert_eq!(on("2026-02-20"), Notice::Opened);
        assert_eq!(on("2026-02-21"), Notice::Reminder);
        assert_eq!(on("2026-02-28"), Notice::Reminder);
        assert_eq!(on("2026-03-01"), Notice::Overdue);
    }

    #[test]
    fn what_a_job_is_about_is_read_back() {
        let id = "01900000-0000-7000-8000-000000000001";
        let subject = format!("2026-02:{id}:overdue:{id}");
        assert_eq!(read(&subject).map(|it| it.2), Some(Notice::Overdue));
        assert_eq!(read("2026-02:x"), None);
    }
}

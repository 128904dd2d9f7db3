//! Reminders of courses and conduct rules, so often that nobody forgets and so seldom that they are read.

use kernel::calendar::{Date, date_of, day_words};
use kernel::{Outcome, PersonId};
use platform::mail::Mail;
use store::{Job, Tx};

use super::{CourseLine, CourseState, lacking_of, sql};
use crate::conduct;
use crate::jobs::REMIND_PERSON;
use crate::{Context, Person};

/// A course that ends is told of so many days ahead.
pub(crate) const AHEAD_DAYS: i64 = 30;
/// The same thing is told again after so many days.
const AGAIN_SECONDS: i64 = 14 * 24 * 3_600;

/// Orders a letter to everybody who lacks something that they were not told of lately.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub(crate) async fn order_reminders(cx: &Context, tx: &mut Tx) -> Outcome<()> {
    for (person, lacks) in everybodys_lacks(cx).await? {
        let mut is_due = false;
        for lack in &lacks {
            let last = sql::reminded_at(tx, person.id, &lack.key).await?;
            if last.is_none_or(|it| tx.now().seconds_since(it) >= AGAIN_SECONDS) {
                sql::note_reminder(tx, person.id, &lack.key).await?;
                is_due = true;
            }
        }
        if is_due {
            let job = Job::now(tx, REMIND_PERSON, person.id);
            tx.enqueue(job).await?;
        }
    }
    Ok(())
}

/// Sends the letter: everything that the person lacks when it is sent.
///
/// # Errors
///
/// [`kernel::Failed`] when the mail cannot be sent.
pub(crate) async fn remind(cx: &Context, id: PersonId) -> Outcome<()> {
    let all = everybodys_lacks(cx).await?;
    match all.into_iter().find(|it| it.0.id == id) {
        Some((person, lacks)) => cx.mailer.send(&letter(cx, &person, &lacks)).await,
        None => Ok(()),
    }
}

/// Something that somebody lacks: a name to remember it by, and what the letter says.
struct Told {
    key: String,
    line: String,
}

async fn everybodys_lacks(cx: &Context) -> Outcome<Vec<(Person, Vec<Told>)>> {
    let today = date_of(cx.now());
    let waiting = conduct::unacknowledged(cx).await?;
    let mut found = Vec::new();
    for learner in lacking_of(cx).await? {
        let mut lacks: Vec<Told> = learner.courses.iter().filter_map(|it| told(it, today)).collect();
        if waiting.iter().any(|it| it.id == learner.person.id) {
            let version = &cx.guideline.version;
            let line =
                format!("Läs och bekräfta förhållningsreglerna ({version}): {}/conduct", cx.public_url);
            lacks.push(Told { key: format!("conduct:{version}"), line });
        }
        if !lacks.is_empty() {
            found.push((learner.person, lacks));
        }
    }
    Ok(found)
}

fn told(it: &CourseLine, today: Date) -> Option<Told> {
    let (key, course) = (&it.course.key, &it.course.label.sv);
    match &it.state {
        CourseState::Missing(_) => {
            Some(Told { key: format!("course:{key}"), line: format!("Gå kursen {course}.") })
        }
        CourseState::Expired(on) => Some(Told {
            key: format!("course:{key}:{on}:over"),
            line: format!("Gå kursen {course} igen: den gick ut {}.", day_words(*on).sv),
        }),
        CourseState::Valid { until: Some(until), .. } if is_near(*until, today) => Some(Told {
            key: format!("course:{key}:{until}"),
            line: format!("Gå kursen {course} igen senast {}: då går den ut.", day_words(*until).sv),
        }),
        CourseState::Valid { .. } => None,
    }
}

/// Whether the last day comes so soon that it is told of.
pub(crate) fn is_near(until: Date, today: Date) -> bool {
    today.duration_until(until).as_secs() <= AHEAD_DAYS * 24 * 3_600
}

fn letter(cx: &Context, person: &Person, lacks: &[Told]) -> Mail {
    let lines: Vec<String> = lacks.iter().map(|it| format!("– {}", it.line)).collect();
    Mail {
        to: person.mail.clone(),
        attachments: Vec::new(),
        subject: "Det här behöver du göra för att få arbeta med kontona".to_owned(),
        body: format!(
            "Hej {}!\n\n{}\n\nSå långt har du kommit, och så gör du:\n{}/training\n\n{}\n",
            person.name,
            lines.join("\n"),
            cx.public_url,
            cx.organisation,
        ),
    }
}

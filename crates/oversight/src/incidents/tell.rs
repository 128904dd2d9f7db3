//! Telling people of an incident by mail: everybody once of each matter, also where the letter to somebody else fails. A
//! letter names the kind and the account and nothing of what has happened; that stands on the page.

use std::collections::BTreeMap;

use accounts::Account;
use guideline::Party;
use kernel::calendar::moment_words;
use kernel::{Failed, IncidentId, Instant, Outcome, PersonId};
use people::{Context, Person};
use platform::mail::Mail;
use store::{Job, Tx};

use super::model::{Act, Breach, Course, Incident, Stage, Step};
use super::{rules, sql};
use crate::jobs::TELL_INCIDENT;

/// A matter of which somebody is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// It was reported.
    Reported,
    /// Nobody has confirmed that it was received.
    ReceiptMissing,
    /// It is still a draft.
    Draft,
    /// The program proposes it.
    Proposed,
    /// Personal data are concerned.
    Breach,
    /// The law's time ends soon.
    Near,
    /// It ends very soon.
    Nearer,
    /// It has ended.
    Ended,
    /// This step asks something.
    Asked(i64),
    /// This step answers.
    Answered(i64),
}

impl What {
    /// In the order in which they come.
    pub(crate) const WARNINGS: [Self; 3] = [Self::Near, Self::Nearer, Self::Ended];

    fn word(self) -> String {
        match self {
            Self::Reported => "reported".to_owned(),
            Self::ReceiptMissing => "receipt-missing".to_owned(),
            Self::Draft => "draft".to_owned(),
            Self::Proposed => "proposed".to_owned(),
            Self::Breach => "breach".to_owned(),
            Self::Near => "near".to_owned(),
            Self::Nearer => "nearer".to_owned(),
            Self::Ended => "ended".to_owned(),
            Self::Asked(n) => format!("asked-{n}"),
            Self::Answered(n) => format!("answered-{n}"),
        }
    }

    fn of(word: &str) -> Option<Self> {
        const PLAIN: [What; 8] = [
            What::Reported,
            What::ReceiptMissing,
            What::Draft,
            What::Proposed,
            What::Breach,
            What::Near,
            What::Nearer,
            What::Ended,
        ];
        let numbered = |prefix: &str| word.strip_prefix(prefix)?.parse().ok();
        PLAIN
            .into_iter()
            .find(|it| it.word() == word)
            .or_else(|| numbered("asked-").map(Self::Asked))
            .or_else(|| numbered("answered-").map(Self::Answered))
    }

    /// Whether it still has to be told, as the incident is now.
    fn holds(self, it: &Incident, course: &Course) -> bool {
        let is_reported = it.stage == Stage::Reported;
        match self {
            Self::Reported | Self::Breach => is_reported,
            Self::ReceiptMissing => is_reported && course.received.is_none(),
            Self::Draft | Self::Proposed => it.stage == Stage::Draft,
            Self::Near | Self::Nearer | Self::Ended => {
                is_reported && it.breach == Some(Breach::Yes) && !course.is_settled()
            }
            Self::Asked(_) | Self::Answered(_) => true,
        }
    }
}

/// Orders that this is told at a time.
pub(crate) async fn order(tx: &mut Tx, id: IncidentId, what: What, at: Instant) -> Outcome<()> {
    tx.enqueue(Job::at(TELL_INCIDENT, format!("{id}:{}", what.word()), at)).await
}

/// Writes to everybody whom the matter concerns and who has not been told.
///
/// # Errors
///
/// [`Failed`] when a letter could not be sent, or the database does not answer; the job is tried again.
pub(crate) async fn tell(cx: &Context, subject: &str) -> Outcome<()> {
    let parts = subject.split_once(':').and_then(|(id, what)| Some((id.parse().ok()?, What::of(what)?)));
    let Some((id, what)): Option<(IncidentId, What)> = parts else {
        return Err(Failed::for_good(format!("reading what a job is about: \"{subject}\"")));
    };
    let reader = cx.store.reader();
    let Some(it) = sql::one(&reader, id).await? else { return Ok(()) };
    let steps = sql::steps(&reader, id).await?;
    if !what.holds(&it, &Course::of(&steps)) || !cx.mailer.reaches_people() {
        return Ok(());
    }
    let account = match it.account {
        Some(id) => accounts::account(&reader, id).await?,
        None => None,
    };
    let mut failed: Option<Failed> = None;
    for person in people_of(cx, &it, account.as_ref(), &steps, what).await? {
        if sql::was_told(&reader, id, &what.word(), person.id).await? {
            continue;
        }
        match cx.mailer.send(&letter(cx, &it, account.as_ref(), what, &person)).await {
            Ok(()) => {
                let mut tx = cx.store.begin().await?;
                sql::note_told(&mut tx, id, &what.word(), person.id).await?;
                tx.commit().await?;
            }
            Err(it) => failed = failed.or(Some(it)),
        }
    }
    failed.map_or(Ok(()), Err)
}

/// Whom it concerns: whoever receives incidents, the manager, who asked, who answers for the account.
async fn people_of(
    cx: &Context,
    it: &Incident,
    account: Option<&Account>,
    steps: &[Step],
    what: What,
) -> Outcome<Vec<Person>> {
    let (receivers, managers) = (receivers(cx, it).await?, managers(cx, account).await?);
    let ids: Vec<PersonId> = match what {
        What::Reported | What::ReceiptMissing | What::Breach | What::Near | What::Nearer | What::Ended => {
            [receivers, managers].concat()
        }
        What::Draft => managers.into_iter().chain(it.by).collect(),
        What::Proposed => {
            [managers, receivers, account.map(|it| it.responsible).into_iter().collect()].concat()
        }
        What::Asked(_) => receivers,
        What::Answered(n) => {
            let asked = steps.iter().rev().filter(|it| it.n < n).find(|it| it.act == Act::Asked);
            asked.and_then(|it| it.by).into_iter().collect()
        }
    };
    let mut found: BTreeMap<PersonId, Person> = BTreeMap::new();
    for id in ids {
        if let Some(person) = people::person(&cx.store.reader(), id).await?.filter(|it| it.left_at.is_none())
        {
            found.insert(id, person);
        }
    }
    Ok(found.into_values().collect())
}

async fn receivers(cx: &Context, it: &Incident) -> Outcome<Vec<PersonId>> {
    let roles = &cx.guideline.incident.handling.received_by;
    with_role(cx, roles, it).await
}

async fn with_role(cx: &Context, roles: &[String], it: &Incident) -> Outcome<Vec<PersonId>> {
    let today = people::assignments_today(&cx.store.reader()).await?;
    let has = |theirs: &Vec<people::Assignment>| {
        let covers = |given: &people::Assignment| it.account.is_none_or(|it| given.scope.covers(it));
        theirs.iter().any(|given| roles.contains(&given.role) && covers(given))
    };
    Ok(today.iter().filter(|(_, theirs)| has(theirs)).map(|(person, _)| *person).collect())
}

/// The account's manager; where it concerns no account, whoever has the role that sees to it that incidents are reported.
async fn managers(cx: &Context, account: Option<&Account>) -> Outcome<Vec<PersonId>> {
    match (account, &cx.guideline.incident.reported_by) {
        (Some(account), _) => Ok(vec![account.manager]),
        (None, Party::Role(role)) => {
            let today = people::assignments_today(&cx.store.reader()).await?;
            let has = |theirs: &Vec<people::Assignment>| theirs.iter().any(|it| it.role == *role);
            Ok(today.iter().filter(|(_, theirs)| has(theirs)).map(|(person, _)| *person).collect())
        }
        (None, Party::Applicant | Party::Responsible) => Ok(Vec::new()),
    }
}

fn letter(cx: &Context, it: &Incident, account: Option<&Account>, what: What, person: &Person) -> Mail {
    let kind = rules::kind_label(&cx.guideline, &it.kind).sv;
    let place = account.map_or_else(String::new, |it| format!(" på {}", it.name));
    let limit = rules::law_limit(&cx.guideline, it).map(|it| moment_words(it).sv).unwrap_or_default();
    let authority = &cx.guideline.incident.authority.sv;
    let (subject, text) = match what {
        What::Reported => (
            format!("Incident anmäld: {kind}"),
            "En incident är anmäld. Läs den, och bekräfta att du har tagit emot den eller att den är anmäld."
                .to_owned(),
        ),
        What::ReceiptMissing => (
            format!("Ingen har tagit emot incidenten: {kind}"),
            "Incidenten är anmäld, men ingen har bekräftat att den är mottagen.".to_owned(),
        ),
        What::Draft => (
            format!("Incidenten är inte anmäld: {kind}"),
            "Utkastet ligger kvar. Se till att incidenten anmäls, eller avfärda utkastet med ett skäl."
                .to_owned(),
        ),
        What::Proposed => (
            format!("Kan det här vara en incident? {kind}"),
            "Programmet har sett något som kan vara en incident. Anmäl den, eller avfärda förslaget med ett skäl."
                .to_owned(),
        ),
        What::Breach => (
            format!("Personuppgiftsincident: {kind}"),
            format!("Incidenten rör personuppgifter. {authority} ska få anmälan senast {limit}."),
        ),
        What::Near | What::Nearer => (
            format!("Lagens tid går snart ut: {kind}"),
            format!(
                "{authority} ska få anmälan senast {limit}. Anmäl, eller skriv varför incidenten inte behöver anmälas."
            ),
        ),
        What::Ended => (
            format!("Lagens tid har gått ut: {kind}"),
            format!(
                "{authority} skulle ha fått anmälan senast {limit}. Anmäl genast, och skriv varför det dröjde."
            ),
        ),
        What::Asked(_) => (
            format!("Fråga om incidenten: {kind}"),
            "Någon har en fråga till dig om incidenten.".to_owned(),
        ),
        What::Answered(_) => (format!("Svar om incidenten: {kind}"), "Din fråga är besvarad.".to_owned()),
    };
    Mail {
        to: person.mail.clone(),
        attachments: Vec::new(),
        subject,
        body: format!(
            "Hej {}!\n\n{text}\n\nDet gäller: {kind}{place}, upptäckt {}.\n{}/incidents/{}\n\n{}\n",
            person.name,
            moment_words(it.discovered_at).sv,
            cx.public_url,
            it.id,
            cx.organisation,
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_matter_is_read_again_from_its_word() {
        let plain = [What::Reported, What::ReceiptMissing, What::Draft, What::Proposed, What::Breach];
        let numbered = [What::Asked(3), What::Answered(12)];
        for what in plain.into_iter().chain(What::WARNINGS).chain(numbered) {
            assert_eq!(What::of(&what.word()), Some(what));
        }
        assert_eq!(What::of("asked-x"), None);
    }
}

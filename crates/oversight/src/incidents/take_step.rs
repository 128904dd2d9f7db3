use kernel::{Actor, IncidentId, Instant, PersonId};
use people::Context;
use store::{Entry, Tx};

use super::model::{Act, Breach, Course, Description, Incident, Step};
use super::refused::LONGEST;
use super::{Refused, report, rules, sql, tell, view};

/// A step to be taken with an incident.
#[derive(Clone, Debug, Default)]
pub struct TakeStep {
    /// The number of the last step that the person has seen.
    pub seen: i64,
    /// What is done, by the word of [`Act`].
    pub act: String,
    /// What is said.
    pub text: String,
    /// The number of the case at the authority or the police.
    pub reference: String,
    /// What the authority asks for; only where that is what is done.
    pub description: Description,
}

/// Takes a step with an incident (sv. *ta ett steg*): receives, confirms, asks, answers, judges, notifies, closes. Sent
/// twice alike, it is one.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn take_step(cx: &Context, actor: &Actor, id: IncidentId, order: TakeStep) -> Result<(), Refused> {
    let (known, standing) = view::found(cx, actor, id).await?.ok_or(Refused::Unknown)?;
    let by = actor.id().ok_or(Refused::NotPermitted)?;
    let act = read(&order)?;
    let mut tx = cx.store.begin().await?;
    let before = sql::in_tx(&mut tx, known.id).await?.ok_or(Refused::Unknown)?;
    let steps = sql::steps_in_tx(&mut tx, id).await?;
    let step = step(before.steps + 1, act, by, tx.now(), &order);
    if steps.iter().any(|it| is_repeated(it, &step, order.seen)) {
        return Ok(());
    }
    let police = rules::asks_for_police(&cx.guideline, &before.kind);
    let stage = before.after(&Course::of(&steps), act, standing, police)?;
    if before.steps != order.seen {
        return Err(Refused::Overtaken);
    }
    let after = judged(Incident { stage, steps: before.steps + 1, ..before }, act, tx.now());
    sql::update(&mut tx, &after).await?;
    let guideline = cx.guideline.version.to_string();
    sql::add_step(&mut tx, id, &step, &guideline).await?;
    if act == Act::Described {
        sql::describe(&mut tx, id, &order.description, step.n, by).await?;
    }
    tx.log(Entry::new(actor, verb(act), "incident", id).under(&guideline));
    follow(cx, &mut tx, &after, act).await?;
    tx.commit().await?;
    Ok(())
}

/// What the step makes of the judgement: we know from the first time on that it was said.
fn judged(it: Incident, act: Act, now: Instant) -> Incident {
    match act {
        Act::JudgedBreach => {
            Incident { breach: Some(Breach::Yes), aware_at: it.aware_at.or(Some(now)), ..it }
        }
        Act::JudgedNone => Incident { breach: Some(Breach::No), ..it },
        _ => it,
    }
}

async fn follow(cx: &Context, tx: &mut Tx, it: &Incident, act: Act) -> Result<(), Refused> {
    let now = tx.now();
    match act {
        Act::JudgedBreach => {
            tell::order(tx, it.id, tell::What::Breach, now).await?;
            report::run_clock(cx, tx, it).await?;
        }
        Act::Asked => tell::order(tx, it.id, tell::What::Asked(it.steps), now).await?,
        Act::Answered => tell::order(tx, it.id, tell::What::Answered(it.steps), now).await?,
        _ => {}
    }
    Ok(())
}

fn step(n: i64, act: Act, by: PersonId, at: Instant, order: &TakeStep) -> Step {
    let (text, reference) = (order.text.trim().to_owned(), order.reference.trim().to_owned());
    Step { n, act, by: Some(by), at, text, reference }
}

/// Whether the same person has sent the same step before, right after the same one.
fn is_repeated(there: &Step, it: &Step, seen: i64) -> bool {
    there.n == seen + 1
        && (there.act, there.by, &there.text, &there.reference) == (it.act, it.by, &it.text, &it.reference)
}

fn read(order: &TakeStep) -> Result<Act, Refused> {
    let act: Act = order.act.trim().parse().map_err(|_| Refused::ActUnfit)?;
    if !Act::OFFERED.contains(&act) {
        return Err(Refused::ActUnfit);
    }
    let too_long = |text: &str| text.chars().count() > LONGEST;
    if too_long(&order.text) {
        return Err(Refused::TooLong("text"));
    }
    if order.reference.chars().count() > 200 {
        return Err(Refused::TooLong("reference"));
    }
    if act.needs_words() && kernel::is_blank(&order.text) {
        return Err(Refused::TextMissing);
    }
    if act.names_a_case() && kernel::is_blank(&order.reference) {
        return Err(Refused::ReferenceMissing);
    }
    if act == Act::Described {
        let said = &order.description;
        let fields = [
            ("nature", &said.nature),
            ("persons", &said.persons),
            ("records", &said.records),
            ("contact", &said.contact),
            ("consequences", &said.consequences),
            ("measures", &said.measures),
        ];
        if let Some((field, _)) = fields.iter().find(|(_, text)| kernel::is_blank(text)) {
            return Err(Refused::DescriptionMissing(field));
        }
        if let Some((field, _)) = fields.iter().find(|(_, text)| too_long(text)) {
            return Err(Refused::TooLong(field));
        }
    }
    Ok(act)
}

/// What the log says.
fn verb(act: Act) -> &'static str {
    match act {
        Act::Drafted => "incident-drafted",
        Act::Proposed => "incident-proposed",
        Act::Reported => "incident-reported",
        Act::Received => "incident-received",
        Act::Confirmed => "incident-confirmed",
        Act::Asked => "incident-asked",
        Act::Answered => "incident-answered",
        Act::JudgedBreach | Act::JudgedNone => "incident-judged",
        Act::Described => "incident-described",
        Act::Notified => "incident-notified",
        Act::Omitted => "incident-omitted",
        Act::PoliceReported | Act::PoliceDeclined => "incident-police-decided",
        Act::Dismissed => "incident-dismissed",
        Act::Closed => "incident-closed",
    }
}

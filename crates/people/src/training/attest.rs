use guideline::Course;
use kernel::calendar::{Date, date_of};
use kernel::{Actor, Permission, PersonId};
use store::Entry;

use super::{Attestation, ITSELF, sql};
use crate::add_person::present;
use crate::{AttestationId, CareRefused, Context, sql as people_sql};

/// The longest proof, in characters.
pub(crate) const LONGEST_PROOF: usize = 500;

/// That somebody completed a course.
#[derive(Clone, Debug)]
pub struct AttestCourse {
    /// Who.
    pub person: PersonId,
    /// The course, by its key in the guideline.
    pub course: String,
    /// The parts that were completed, by their Swedish names; nothing stands for all of them.
    pub parts: Vec<String>,
    /// On which day.
    pub completed: Date,
    /// What shows it; needed where nobody holds the course.
    pub proof: String,
}

/// Attests that somebody completed a course (MOT-RIS-09, NYK-04.2-01). Whoever holds it attests it for others, never
/// for themselves; a course that nobody holds is attested by whoever took it, or by who manages people, with what
/// shows it. Attested twice, it is the same attestation.
///
/// # Errors
///
/// [`CareRefused`], with the reason.
pub async fn attest_course(cx: &Context, actor: &Actor, order: AttestCourse) -> Result<(), CareRefused> {
    let course = cx.guideline.people.courses.iter().find(|it| it.key == order.course);
    let course = course.ok_or(CareRefused::UnknownCourse)?;
    let by = actor.id().ok_or(CareRefused::NotPermitted)?;
    let attested_as = entitled(cx, actor, by, course, order.person).await?;
    let proof = proof_of(course, &order.proof)?;
    let parts = parts_of(course, order.parts)?;
    let mut tx = cx.store.begin().await?;
    if order.completed > date_of(tx.now()) {
        return Err(CareRefused::DayToCome);
    }
    present(&mut tx, order.person).await?;
    let known = sql::attestations_of_now(&mut tx, order.person).await?;
    let same = |part: &String| {
        known.iter().any(|it| it.course == course.key && it.part == *part && it.completed == order.completed)
    };
    let new: Vec<String> = parts.into_iter().filter(|it| !same(it)).collect();
    if new.is_empty() {
        return Ok(());
    }
    for part in new {
        let attestation = Attestation {
            id: AttestationId::new(tx.now(), tx.entropy()),
            person: order.person,
            course: course.key.clone(),
            part,
            completed: order.completed,
            proof: proof.clone(),
            attested_by: by,
            attested_as: attested_as.clone(),
            attested_at: tx.now(),
            guideline: cx.guideline.version.to_string(),
        };
        sql::attest(&mut tx, &attestation).await?;
    }
    tx.log(Entry::new(actor, "course-attested", "person", order.person).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}

/// As what the person may attest the course.
async fn entitled(
    cx: &Context,
    actor: &Actor,
    by: PersonId,
    course: &Course,
    learner: PersonId,
) -> Result<String, CareRefused> {
    if course.trainers.is_empty() {
        let may = by == learner || actor.may(Permission::ManagePeople);
        return may.then(|| ITSELF.to_owned()).ok_or(CareRefused::NotPermitted);
    }
    let reader = cx.store.reader();
    let roles = people_sql::assignments_not_ended(&reader, by).await?;
    let today = date_of(reader.now());
    let holds = roles.into_iter().find(|it| it.days.cover(today) && course.trainers.contains(&it.role));
    let role = holds.ok_or(CareRefused::NotTheTrainer)?.role;
    if by == learner { Err(CareRefused::OwnCourse) } else { Ok(role) }
}

fn proof_of(course: &Course, proof: &str) -> Result<String, CareRefused> {
    match proof.trim() {
        "" if course.trainers.is_empty() => Err(CareRefused::ProofMissing),
        proof if proof.chars().count() > LONGEST_PROOF => Err(CareRefused::TooLong),
        proof => Ok(proof.to_owned()),
    }
}

fn parts_of(course: &Course, named: Vec<String>) -> Result<Vec<String>, CareRefused> {
    let every: Vec<String> = course.modules.iter().map(|it| it.sv.clone()).collect();
    if named.iter().any(|it| !every.contains(it)) {
        return Err(CareRefused::UnknownPart);
    }
    match (every.is_empty(), named.is_empty()) {
        (true, _) => Ok(vec![String::new()]),
        (false, true) => Ok(every),
        (false, false) => Ok(named),
    }
}

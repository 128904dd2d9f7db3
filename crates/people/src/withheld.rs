//! What the guideline withholds from somebody until a course is completed or a mandate given. Pure.

use std::collections::BTreeSet;

use guideline::{Choice as _, Course, Gate, Guideline};
use kernel::calendar::{Date, Label};
use kernel::{Grant, Permission};
use webkit::Text;

use crate::mandate::{IN_ITS_NAME, Mandate, givers, mandated, needs_mandate};
use crate::training::{Attestation, course_state};
use crate::{Assignment, roles};

/// What somebody has in hand besides their roles.
#[derive(Clone, Debug, Default)]
pub(crate) struct Credentials {
    pub(crate) attestations: Vec<Attestation>,
    pub(crate) mandates: Vec<Mandate>,
}

/// What is missing before a role may be used in full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// A course is not completed, or no longer valid.
    Course {
        /// Its key in the guideline.
        key: String,
        /// What it is called.
        label: Label,
        /// What the roles are called that hold it; none where it is a course on the web.
        trainers: Vec<Label>,
    },
    /// Nobody has given the mandate.
    Mandate {
        /// What the roles are called that give it.
        given_by: Vec<Label>,
    },
}

/// What a role would permit and does not yet (sv. *innehållet*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withheld {
    /// The key of the role.
    pub role: String,
    /// What waits.
    pub permissions: BTreeSet<Permission>,
    /// What is missing.
    pub lack: Lack,
}

/// What is withheld of a role on a day. A course that withholds nothing but publishing withholds no permission that
/// there is, and so is not among them.
pub(crate) fn withheld(
    guideline: &Guideline,
    assignment: &Assignment,
    credentials: &Credentials,
    on: Date,
) -> Vec<Withheld> {
    let permitted = roles::permissions(guideline, std::slice::from_ref(assignment));
    let of_course = |course: &Course| {
        let gates: BTreeSet<Permission> =
            course.blocks.iter().filter_map(|it: &Gate| it.permission()).collect();
        let label = |it: &String| roles::label(guideline, it);
        let trainers = course.trainers.iter().map(label).collect();
        let lack = Lack::Course { key: course.key.clone(), label: course.label.clone(), trainers };
        (gates, lack)
    };
    let lacking = guideline.people.courses_for(&assignment.role);
    let lacking = lacking.filter(|it| !course_state(it, &credentials.attestations, on).is_valid());
    let mut lacks: Vec<(BTreeSet<Permission>, Lack)> = lacking.map(of_course).collect();
    if needs_mandate(guideline, &assignment.role) && mandated(assignment, &credentials.mandates).is_none() {
        let given_by =
            givers(guideline, &assignment.role).iter().map(|it| roles::label(guideline, it)).collect();
        lacks.push((IN_ITS_NAME.into(), Lack::Mandate { given_by }));
    }
    let role = &assignment.role;
    let lacks = lacks.into_iter().map(|(waits, lack)| Withheld {
        role: role.clone(),
        permissions: waits.intersection(&permitted).copied().collect(),
        lack,
    });
    lacks.filter(|it| !it.permissions.is_empty()).collect()
}

/// What a role lets somebody do on a day, for which accounts; everything, where the guideline bars nobody.
pub(crate) fn grants(
    guideline: &Guideline,
    assignment: &Assignment,
    credentials: &Credentials,
    on: Date,
    bars: bool,
) -> Vec<Grant> {
    let permitted = roles::permissions(guideline, std::slice::from_ref(assignment));
    let whole = |permissions| Grant { permissions, scope: assignment.scope.clone() };
    if !bars {
        return vec![whole(permitted)];
    }
    let waiting: BTreeSet<Permission> =
        withheld(guideline, assignment, credentials, on).into_iter().flat_map(|it| it.permissions).collect();
    let left: BTreeSet<Permission> = permitted.difference(&waiting).copied().collect();
    let mandated = mandated(assignment, &credentials.mandates);
    match mandated.filter(|it| needs_mandate(guideline, &assignment.role) && *it != assignment.scope) {
        Some(scope) => {
            let apart = |it: &Permission| !IN_ITS_NAME.contains(it);
            let without = left.iter().copied().filter(apart).collect();
            vec![Grant { permissions: left, scope }, whole(without)]
        }
        None => vec![whole(left)],
    }
}

impl Withheld {
    /// What waits, for what, and how one gets it, told to whoever waits.
    #[must_use]
    pub fn text(&self) -> Text {
        match &self.lack {
            Lack::Course { label, trainers, .. } => {
                let key = if trainers.is_empty() { "people-waits-web-course" } else { "people-waits-course" };
                let acts = [Gate::Answer, Gate::Watch, Gate::Moderate].into_iter();
                let acts = acts.filter(|it| it.permission().is_some_and(|it| self.permissions.contains(&it)));
                let acts: Vec<Label> = acts.map(Gate::label).collect();
                Text::key(key)
                    .with("acts", either(&acts))
                    .with("course", Text::both(&label.sv, &label.en))
                    .with("trainers", either(trainers))
            }
            Lack::Mandate { given_by } => Text::key("people-waits-mandate").with("givers", either(given_by)),
        }
    }

    /// The same in a few words, told of somebody.
    #[must_use]
    pub fn short(&self) -> Text {
        match &self.lack {
            Lack::Course { label, .. } => {
                Text::key("people-waits-for-course").with("course", Text::both(&label.sv, &label.en))
            }
            Lack::Mandate { .. } => Text::key("people-waits-for-mandate"),
        }
    }
}

/// `ett, två eller tre`.
pub(crate) fn either(labels: &[Label]) -> Text {
    let joined = |words: Vec<&str>, or: &str| match words.split_last() {
        Some((last, first)) if !first.is_empty() => format!("{} {or} {last}", first.join(", ")),
        Some((last, _)) => (*last).to_owned(),
        None => String::new(),
    };
    let sv = joined(labels.iter().map(|it| it.sv.as_str()).collect(), "eller");
    Text::both(sv, joined(labels.iter().map(|it| it.en.as_str()).collect(), "or"))
}

use std::collections::BTreeSet;

use guideline::Sees;
use kernel::calendar::Label;
use kernel::{Outcome, Permission, PersonId};
use people::Context;
use webkit::Text;

use super::town::Town;

/// Somebody who is named to work with an account and lacks courses (sv. *saknar utbildning*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Untrained {
    /// What they are called.
    pub person: String,
    /// The courses, as the guideline calls them.
    pub courses: Vec<Label>,
}

/// Those of the people named who lack a course that the guideline asks of whoever works with an account of their own,
/// or of a role that they have today (NYK-04.2-01, MOT-RIS-09). Each once, in the order in which they are named.
pub(crate) async fn untrained(cx: &Context, town: &Town, named: &[PersonId]) -> Outcome<Vec<Untrained>> {
    let guideline = &cx.guideline;
    let works = guideline.roles.iter().filter(|it| {
        it.sees == Sees::OwnAccounts && guideline.permissions([it.key.as_str()]).contains(&Permission::Answer)
    });
    let works: BTreeSet<&str> = works.map(|it| it.key.as_str()).collect();
    let (mut seen, mut found) = (BTreeSet::new(), Vec::new());
    for person in named.iter().filter(|it| seen.insert(**it)) {
        let roles = works.union(&town.any_roles(*person)).copied().collect();
        let lacking = people::courses_lacking(cx, *person, &roles).await?;
        if !lacking.is_empty() {
            let courses = lacking.into_iter().map(|it| it.label).collect();
            found.push(Untrained { person: town.person_name(*person), courses });
        }
    }
    Ok(found)
}

/// Who lacks what: `Redaktör Ek (Dataskydd, Redaktörsutbildning); Ersättare Lind (Dataskydd)`.
pub(crate) fn who_lacks_what(all: &[Untrained]) -> Text {
    let told = |say: fn(&Label) -> &str| {
        let courses = |it: &Untrained| it.courses.iter().map(say).collect::<Vec<_>>().join(", ");
        all.iter().map(|it| format!("{} ({})", it.person, courses(it))).collect::<Vec<_>>().join("; ")
    };
    let who = Text::both(told(|it| &it.sv), told(|it| &it.en));
    Text::key("accounts-opening-refused-untrained").with("who", who)
}

use guideline::{Guideline, Registration};
use kernel::calendar::Label;

use crate::entry::Entry;

/// Why an entry must be registered, whatever the registrar thinks of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Binding {
    /// Secrecy is suspected: only what is public may be kept in order instead (OSL 5:1).
    Secrecy,
    /// The guideline says so: what was removed is registered (MOT-DIA-06).
    Guideline {
        /// What the guideline calls the ground.
        ground: Label,
        /// Where it says so.
        source: String,
    },
}

/// Why this entry must be registered; none when the registrar may decline it.
pub(crate) fn binding(guideline: &Guideline, entry: &Entry) -> Option<Binding> {
    if entry.openness.restricted() {
        return Some(Binding::Secrecy);
    }
    let ground = guideline.registration.ground(&entry.ground)?;
    let registers = match ground.outcome {
        Registration::Register | Registration::AddToMatter => true,
        Registration::LeaveOut | Registration::Minor => false,
    };
    // A ground that nobody chose leaves nobody a choice.
    (ground.automatic && registers).then(|| Binding::Guideline {
        ground: ground.label.clone(),
        source: ground.sources.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
    })
}

//! The part of the guideline that the list reads.

use guideline::{Extent, Guideline, ListField, Place};

/// Whether there is a list for the public at all.
pub(crate) fn is_public(guideline: &Guideline) -> bool {
    guideline.list.places.contains(&Place::Public)
}

/// Whether the whole list is for everybody who works here, whatever else they may know of.
#[must_use]
pub fn is_for_staff(guideline: &Guideline) -> bool {
    guideline.list.places.contains(&Place::Intranet)
}

/// Whether who sees an account is decided account by account; a guideline that is not in force bars nothing.
pub(crate) fn is_selected(guideline: &Guideline) -> bool {
    guideline.list.extent == Extent::Selection || !guideline.is_binding()
}

/// Whether an account that was brought in is kept from the public until somebody has decided on it; where a selection is
/// listed every account is.
pub(crate) fn keeps_back(guideline: &Guideline) -> bool {
    is_public(guideline) && guideline.is_binding() && guideline.list.extent == Extent::All
}

/// What the public list says of each account: names of staff only where the guideline says both (GDPR art. 5).
/// Whether an account is in use, and since when, is always said: whoever asks must be able to tell.
pub(crate) fn public_fields(guideline: &Guideline) -> Vec<ListField> {
    let mut fields = guideline.list.fields.clone();
    fields.retain(|it| *it != ListField::Responsible || guideline.list.staff_names);
    for field in [ListField::Name, ListField::Platform, ListField::Link, ListField::Status, ListField::Dates]
    {
        if !fields.contains(&field) {
            fields.push(field);
        }
    }
    fields
}

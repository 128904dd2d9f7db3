//! The organisation as a tree of units (sv. *organisation*): what is called what, what belongs where, who is bound.

mod adopt;
mod change_unit;
mod model;
mod sql;

pub use adopt::{AdoptGuideline, adopt_guideline, adoptions};
pub use change_unit::{UnitChange, change_unit, unit_changes};
pub(crate) use model::above;
pub use model::{Adoption, Bond, bond, tree};

use kernel::{Outcome, UnitId};
use store::Reader;

use crate::Context;

/// Whether the guideline in force binds a unit: decided, and adopted where the unit belongs to a company.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn bond_of(cx: &Context, reader: &Reader, unit: UnitId) -> Outcome<Bond> {
    let units = crate::sql::units(reader).await?;
    let adoptions = sql::adoptions(reader, cx.guideline.version.name()).await?;
    Ok(bond(&cx.guideline.document, &units, &adoptions, unit))
}

use guideline::{Guideline, GuidelineVersion};
use kernel::Outcome;
use kernel::calendar::{Date, date_of};
use store::Reader;

use super::sql;

/// Which version written here holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InForce {
    /// Its number.
    pub n: i64,
    /// The day from which it holds.
    pub since: Date,
    /// Which reading of that day it is.
    pub revision: u32,
}

impl InForce {
    /// Whether that is this version.
    #[must_use]
    pub fn is(&self, version: &GuidelineVersion) -> bool {
        version.valid_from() == self.since && version.revision() == self.revision
    }
}

/// The approved version that holds now, where one does: the one whose day came last, unless the guideline that the
/// installation names (`organisation.guideline`) is of a later day.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn in_force(reader: &Reader, given: &Guideline) -> Outcome<Option<InForce>> {
    let today = date_of(reader.now()).to_string();
    let found = sql::in_force(reader, &given.name, &today).await?;
    let at = found.and_then(|it| {
        it.in_force_on.map(|since| InForce { n: it.n, since, revision: it.revision.unwrap_or(1) })
    });
    Ok(at.filter(|it| it.since >= given.version.valid_from()))
}

/// The text of a version.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn version_text(reader: &Reader, n: i64) -> Outcome<Option<String>> {
    Ok(sql::version(reader, n).await?.map(|it| it.content))
}

use kernel::{Actor, Instant, Outcome, UnitId};
use store::{Entry, Reader};

use super::{above, sql};
use crate::add_person::{manager, name_of};
use crate::{Context, Refused, Unit};

/// One change of a unit: what it was called and where it belonged before, and afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitChange {
    /// The name before and after.
    pub name: (String, String),
    /// The unit that it belonged to before and after.
    pub parent: (Option<UnitId>, Option<UnitId>),
    /// When.
    pub at: Instant,
}

/// Renames a unit, moves it below another, or both. Ordered twice, it is changed once.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn change_unit(
    cx: &Context,
    actor: &Actor,
    unit: UnitId,
    name: &str,
    parent: Option<UnitId>,
) -> Result<(), Refused> {
    manager(actor)?;
    let name = name_of(name)?;
    let mut tx = cx.store.begin().await?;
    let units = crate::sql::units_now(&mut tx).await?;
    let before = units.iter().find(|it| it.id == unit).ok_or(Refused::NoSuchUnit)?;
    if parent.is_some_and(|parent| units.iter().all(|it| it.id != parent)) {
        return Err(Refused::UnknownUnit);
    }
    if parent.is_some_and(|parent| above(&units, parent).any(|it| it.id == unit)) {
        return Err(Refused::UnitBelowItself);
    }
    let after = Unit { parent, name, ..before.clone() };
    if after == *before {
        return Ok(());
    }
    sql::change(&mut tx, before, &after, &actor.to_string()).await?;
    let verb = if after.parent == before.parent { "unit-renamed" } else { "unit-moved" };
    tx.log(Entry::new(actor, verb, "unit", unit));
    tx.commit().await?;
    Ok(())
}

/// How the unit changed, the oldest first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn unit_changes(reader: &Reader, unit: UnitId) -> Outcome<Vec<UnitChange>> {
    sql::changes(reader, unit).await
}

use kernel::{Actor, UnitId};
use store::Entry;

use crate::add_person::{manager, name_of};
use crate::{Context, Refused, Unit, UnitKind, sql};

/// A unit to be added to the tree.
#[derive(Clone, Debug)]
pub struct AddUnit {
    /// The name shown.
    pub name: String,
    /// What kind of part it is.
    pub kind: UnitKind,
    /// The unit it belongs to.
    pub parent: Option<UnitId>,
}

/// Adds a unit (sv. *nämnd, förvaltning, bolag, verksamhet*). Ordered twice, it is the same unit.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn add_unit(cx: &Context, actor: &Actor, order: AddUnit) -> Result<UnitId, Refused> {
    let by = manager(actor)?;
    let name = name_of(&order.name)?;
    let mut tx = cx.store.begin().await?;
    let units = sql::units_now(&mut tx).await?;
    if order.parent.is_some_and(|parent| units.iter().all(|it| it.id != parent)) {
        return Err(Refused::UnknownUnit);
    }
    let same = |it: &&Unit| it.name == name && it.kind == order.kind && it.parent == order.parent;
    if let Some(there) = units.iter().find(same) {
        return Ok(there.id);
    }
    let unit = Unit { id: UnitId::new(tx.now(), tx.entropy()), parent: order.parent, name, kind: order.kind };
    sql::add_unit(&mut tx, &unit, by).await?;
    tx.log(Entry::new(actor, "unit-added", "unit", unit.id));
    tx.commit().await?;
    Ok(unit.id)
}

//! The part of the guideline that profiles read.

use guideline::{Entity, Fact, Guideline, OwnSymbol, ProfileItem};
use kernel::UnitId;
use people::{Unit, UnitKind};

use super::model::Symbol;

/// The kind of organisation that a unit belongs to (STO-GRA-01): a company where the controller is one.
pub(crate) fn entity(units: &[Unit], unit: UnitId) -> Entity {
    match people::controller(units, unit).map(|it| it.kind) {
        Some(UnitKind::Company) => Entity::Company,
        Some(UnitKind::Committee | UnitKind::Department | UnitKind::Activity) | None => Entity::Department,
    }
}

/// What the profile of such an account must or should have; an own symbol stands in place of the logotype (NYK-14-03).
pub(crate) fn items<'a>(
    guideline: &'a Guideline,
    entity: Entity,
    platform: &'a str,
    symbol: Symbol,
) -> impl Iterator<Item = &'a ProfileItem> {
    let own = symbol == Symbol::Own;
    guideline.profile.items_for(entity, platform, own).filter(move |it| !own || it.fact != Fact::Logotype)
}

/// Whether a unit may show a symbol of its own; a guideline that is not in force bars nothing (MOT-PRO-07).
pub(crate) fn own_symbol_is_permitted(guideline: &Guideline) -> bool {
    guideline.profile.own_symbol != OwnSymbol::Forbidden || !guideline.is_binding()
}

/// The months from one confirmation to the next.
pub(crate) fn months(guideline: &Guideline) -> Option<u32> {
    guideline.profile.confirmed.months()
}

/// Those who write are those who may answer.
pub(crate) fn writes(guideline: &Guideline, role: &str) -> bool {
    guideline.role(role).is_some_and(|it| it.permissions.contains(&kernel::Permission::Answer))
}

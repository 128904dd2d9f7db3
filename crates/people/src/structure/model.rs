//! The tree of units and what binds each of them. Pure.

use guideline::{Document, Entity};
use kernel::calendar::Date;
use kernel::{Instant, UnitId};

use crate::{AdoptionId, Unit, UnitKind};

/// A company's own decision to be bound by the guideline (sv. *beslut om antagande*; STO-REM-02, KL 10 kap. 3 §).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adoption {
    /// Identity.
    pub id: AdoptionId,
    /// Which company.
    pub unit: UnitId,
    /// Who decided, such as its board.
    pub body: String,
    /// On which day.
    pub decided: Date,
    /// The decision's registry number.
    pub registry_number: String,
    /// Which version of the guideline.
    pub guideline: String,
    /// When it was recorded here.
    pub recorded_at: Instant,
}

/// Whether the guideline binds a unit (sv. *bunden*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bond {
    /// It binds it.
    Bound,
    /// The unit belongs to a company that has not adopted it: what it asks is shown, and bars nobody.
    NotAdopted(UnitId),
    /// The document is not written for this kind of organisation: shown, and bars nobody.
    NotNamed,
}

/// Whether the document binds a unit: a company, and what belongs to it, by the company's own decision.
#[must_use]
pub fn bond(document: &Document, units: &[Unit], adoptions: &[Adoption], unit: UnitId) -> Bond {
    let company = above(units, unit).find(|it| it.kind == UnitKind::Company);
    let Some(company) = company else {
        return if document.binds(Entity::Department, true) { Bond::Bound } else { Bond::NotNamed };
    };
    let adopted = adoptions.iter().any(|it| it.unit == company.id);
    if document.binds(Entity::Company, adopted) { Bond::Bound } else { Bond::NotAdopted(company.id) }
}

/// The unit and those above it, the nearest first.
pub(crate) fn above(units: &[Unit], unit: UnitId) -> impl Iterator<Item = &Unit> {
    let find = |id: UnitId| units.iter().find(|it| it.id == id);
    // A tree of n units is climbed in n steps; more would be a ring.
    std::iter::successors(find(unit), move |it| find(it.parent?)).take(units.len())
}

/// The units as a tree is read: each below what it belongs to, with how deep it lies.
#[must_use]
pub fn tree(units: &[Unit]) -> Vec<(usize, &Unit)> {
    let is_top = |it: &&Unit| it.parent.is_none_or(|above| units.iter().all(|one| one.id != above));
    let mut read = Vec::new();
    let mut waiting: Vec<(usize, &Unit)> = units.iter().filter(is_top).map(|it| (0, it)).collect();
    waiting.reverse();
    while let Some((depth, unit)) = waiting.pop() {
        read.push((depth, unit));
        let below = units.iter().filter(|it| it.parent == Some(unit.id));
        waiting.extend(below.rev().map(|it| (depth + 1, it)));
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: u8) -> UnitId {
        format!("01900000-0000-7000-8000-0000000000{n:02}").parse().unwrap()
    }

    fn units() -> Vec<Unit> {
        let unit = |n, parent: Option<u8>, name: &str, kind| Unit {
            id: id(n),
            parent: parent.map(id),
            name: name.into(),
            kind,
        };
        vec![
            unit(1, None, "Kulturnämnden", UnitKind::Committee),
            unit(2, Some(1), "Kulturförvaltningen", UnitKind::Department),
            unit(3, None, "Bostadsbolaget", UnitKind::Company),
            unit(4, Some(3), "Kundtjänst", UnitKind::Activity),
            unit(5, Some(2), "Biblioteket", UnitKind::Activity),
        ]
    }

    fn adopted(unit: u8) -> Adoption {
        Adoption {
            id: "01900000-0000-7000-8000-000000000077".parse().unwrap(),
            unit: id(unit),
            body: "Styrelsen".into(),
            decided: "2026-01-15".parse().unwrap(),
            registry_number: "BO 2026/1".into(),
            guideline: "motala@2025-09-18".into(),
            recorded_at: Instant::from_micros(0),
        }
    }

    #[test]
    fn a_company_and_what_belongs_to_it_is_bound_by_its_own_decision_alone() {
        let document = |name: &str| guideline::builtin::load(name).unwrap().document;
        let bond =
            |document: &Document, adoptions: &[Adoption], unit| bond(document, &units(), adoptions, id(unit));
        let motala = document("motala");
        assert_eq!([bond(&motala, &[], 1), bond(&motala, &[], 5)], [Bond::Bound; 2]);
        assert_eq!([bond(&motala, &[], 3), bond(&motala, &[], 4)], [Bond::NotAdopted(id(3)); 2]);
        assert_eq!(bond(&motala, &[adopted(3)], 4), Bond::Bound);
        assert_eq!(bond(&motala, &[adopted(1)], 4), Bond::NotAdopted(id(3)), "somebody else's decision");
        let mut for_companies = motala;
        for_companies.entities = vec![Entity::Company];
        assert_eq!(bond(&for_companies, &[], 5), Bond::NotNamed);
    }

    #[test]
    fn a_tree_is_read_from_the_top_and_each_unit_once() {
        let units = units();
        let read: Vec<(usize, &str)> =
            tree(&units).into_iter().map(|(it, unit)| (it, unit.name.as_str())).collect();
        assert_eq!(
            read,
            [
                (0, "Kulturnämnden"),
                (1, "Kulturförvaltningen"),
                (2, "Biblioteket"),
                (0, "Bostadsbolaget"),
                (1, "Kundtjänst"),
            ]
        );
    }
}

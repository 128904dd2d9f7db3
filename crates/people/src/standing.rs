//! Who stands in for whom on one day. Pure.

use std::collections::{BTreeMap, BTreeSet};

use kernel::PersonId;

/// The deputies of one day: who is away, and who stands in for each.
#[derive(Clone, Debug, Default)]
pub(crate) struct Standing(BTreeMap<PersonId, PersonId>);

impl Standing {
    pub(crate) fn new(away: impl IntoIterator<Item = (PersonId, PersonId)>) -> Self {
        Self(away.into_iter().collect())
    }

    /// Who stands in for a person who is away; a deputy who is away as well hands on to their own.
    pub(crate) fn deputy_of(&self, person: PersonId) -> Option<PersonId> {
        let mut seen = BTreeSet::from([person]);
        let mut deputy = *self.0.get(&person)?;
        while let Some(next) = self.0.get(&deputy) {
            if !seen.insert(deputy) {
                return None;
            }
            deputy = *next;
        }
        Some(deputy)
    }

    /// Who stands in for each who is away.
    pub(crate) fn deputies(&self) -> BTreeMap<PersonId, PersonId> {
        self.0.keys().filter_map(|away| Some((*away, self.deputy_of(*away)?))).collect()
    }

    /// Everybody whose accounts the person looks after besides their own.
    pub(crate) fn stood_in_for_by(&self, person: PersonId) -> BTreeSet<PersonId> {
        let mut found = BTreeSet::new();
        let mut to_do = vec![person];
        while let Some(deputy) = to_do.pop() {
            for (away, _) in self.0.iter().filter(|(_, it)| **it == deputy) {
                if *away != person && found.insert(*away) {
                    to_do.push(*away);
                }
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: u8) -> PersonId {
        format!("01900000-0000-7000-8000-0000000000{n:02}").parse().unwrap()
    }

    #[test]
    fn a_deputy_who_is_away_hands_on_to_their_own_deputy() {
        let standing = Standing::new([(id(1), id(2)), (id(2), id(3))]);
        assert_eq!(standing.deputy_of(id(1)), Some(id(3)));
        assert_eq!(standing.deputy_of(id(3)), None, "whoever is there needs no deputy");
        assert_eq!(standing.deputies(), BTreeMap::from([(id(1), id(3)), (id(2), id(3))]));
        assert_eq!(standing.stood_in_for_by(id(3)), BTreeSet::from([id(1), id(2)]));
        assert_eq!(standing.stood_in_for_by(id(2)), BTreeSet::from([id(1)]));
        assert!(standing.stood_in_for_by(id(1)).is_empty());
    }

    #[test]
    fn a_ring_of_deputies_ends() {
        let standing = Standing::new([(id(1), id(2)), (id(2), id(1)), (id(3), id(1))]);
        assert_eq!(standing.deputy_of(id(3)), None);
        assert_eq!(standing.stood_in_for_by(id(1)), BTreeSet::from([id(2), id(3)]));
    }
}

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use kernel::calendar::{Date, date_of, midnight};
use kernel::{Actor, Instant, ItemId, Outcome, Permission, UnitId};
use people::Context;

use super::model::{Mark, Target, counted_as};
use super::sql;

/// A month, written `2026-11`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(Date);

impl Month {
    /// The month of a moment.
    #[must_use]
    pub fn of(at: Instant) -> Self {
        Self(date_of(at).first_of_month())
    }

    /// Its first day.
    #[must_use]
    pub fn first_day(self) -> Date {
        self.0
    }

    pub(crate) fn stretch(self) -> (Instant, Instant) {
        let after = self.0.last_of_month().tomorrow().unwrap_or(Date::MAX);
        (midnight(self.0), midnight(after))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.strftime("%Y-%m"))
    }
}

/// It is not a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a month is written 2026-11")]
pub struct NotAMonth;

impl FromStr for Month {
    type Err = NotAMonth;
    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        format!("{}-01", text.trim()).parse().map(Self).map_err(|_| NotAMonth)
    }
}

/// What items point at, and how many do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The page, the channel or the unit, in words.
    pub what: String,
    /// The items, the oldest mark first.
    pub items: Vec<ItemId>,
}

/// What the items of a month point at, what most point at first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// The pages and channels on which information is missing.
    pub places: Vec<Counted>,
    /// The units that could do something better.
    pub units: Vec<Counted>,
}

/// Counts the marks of a month on the accounts whose items this person reads.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn count_marks(cx: &Context, actor: &Actor, month: Month) -> Outcome<Summary> {
    let reader = cx.store.reader();
    let marks = sql::between(&reader, &actor.scope_of(Permission::ReadItems), month.stretch()).await?;
    let units = people::units(&reader).await?;
    let named = |id: &UnitId| units.iter().find(|it| it.id == *id).map(|it| it.name.clone());
    let (mut places, mut of_units) = (BTreeMap::new(), BTreeMap::new());
    for mark in &marks {
        match &mark.target {
            Some(Target::Place(place)) => add(&mut places, counted_as(place), place.clone(), mark.item),
            Some(Target::Unit(id)) => {
                add(&mut of_units, id.to_string(), named(id).unwrap_or_else(|| id.to_string()), mark.item);
            }
            None => {}
        }
    }
    Ok(Summary { places: sorted(places), units: sorted(of_units) })
}

/// An item that is marked twice with the same is one that points there.
fn add(counted: &mut BTreeMap<String, Counted>, key: String, what: String, item: ItemId) {
    let found = counted.entry(key).or_insert_with(|| Counted { what, items: Vec::new() });
    if !found.items.contains(&item) {
        found.items.push(item);
    }
}

fn sorted(counted: BTreeMap<String, Counted>) -> Vec<Counted> {
    let mut all: Vec<Counted> = counted.into_values().collect();
    all.sort_by(|a, b| b.items.len().cmp(&a.items.len()).then_with(|| a.what.cmp(&b.what)));
    all
}

/// The marks of an item that hold, the oldest first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn marks_of(reader: &store::Reader, item: ItemId) -> Outcome<Vec<Mark>> {
    let mut marks = sql::of_item(reader, item).await?;
    marks.retain(|it| it.ended_at.is_none());
    Ok(marks)
}

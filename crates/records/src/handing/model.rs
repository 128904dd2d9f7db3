//! How far a hand-over has come. No input or output.

use kernel::{EntryId, Instant, PersonId};

use crate::RegistryNumber;

/// How far a hand-over to the authority's own diary has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Handing {
    /// A registrar ordered it; nothing has left the house.
    Ordered,
    /// The diary has the package; no number has come back.
    Handed(Instant),
    /// The number came back (sv. *kvitto*).
    Received {
        /// When it was handed over.
        handed_at: Instant,
        /// The number in the diary.
        number: RegistryNumber,
        /// When it came back.
        at: Instant,
        /// Who typed it in; none when the program read it.
        by: Option<String>,
    },
}

/// A hand-over of an entry (sv. *överlämning till diariet*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOver {
    /// The entry.
    pub entry: EntryId,
    /// Which hand-over of it, from 1.
    pub n: i64,
    /// By which way, as the settings name it.
    pub way: String,
    /// How far it has come.
    pub handing: Handing,
    /// Who ordered it.
    pub by: PersonId,
    /// Their name at that time.
    pub name: String,
    /// When.
    pub ordered_at: Instant,
}

impl HandOver {
    /// What the package is called on its way; the receipt names it.
    #[must_use]
    pub fn package(&self) -> String {
        format!("{}.{}", self.entry, self.n)
    }

    /// Whether it waits for a job or for a receipt.
    #[must_use]
    pub fn is_open(&self) -> bool {
        match self.handing {
            Handing::Ordered | Handing::Handed(_) => true,
            Handing::Received { .. } => false,
        }
    }

    /// Whole days that it has waited for its receipt; none when it does not wait for one.
    #[must_use]
    pub fn days_without_receipt(&self, now: Instant) -> Option<i64> {
        match self.handing {
            Handing::Handed(at) => Some(now.seconds_since(at).max(0) / 86_400),
            Handing::Ordered | Handing::Received { .. } => None,
        }
    }
}

impl Handing {
    /// The name used in tables.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Ordered => "ordered",
            Self::Handed(_) => "handed",
            Self::Received { .. } => "received",
        }
    }

    /// What is after the diary has the package; none when it has it already.
    #[must_use]
    pub fn handed(&self, at: Instant) -> Option<Self> {
        match self {
            Self::Ordered => Some(Self::Handed(at)),
            Self::Handed(_) | Self::Received { .. } => None,
        }
    }

    /// What is after a number came back; none before the package was handed over, and after the receipt.
    #[must_use]
    pub fn received(&self, number: RegistryNumber, at: Instant, by: Option<String>) -> Option<Self> {
        match self {
            Self::Handed(handed_at) => Some(Self::Received { handed_at: *handed_at, number, at, by }),
            Self::Ordered | Self::Received { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number() -> RegistryNumber {
        "SN 2026/14".parse().unwrap()
    }

    fn at(seconds: i64) -> Instant {
        Instant::from_micros(0).plus_seconds(seconds)
    }

    #[test]
    fn nothing_is_received_that_was_not_handed_over_and_nothing_twice() {
        let stages = [
            Handing::Ordered,
            Handing::Handed(at(1)),
            Handing::Received { handed_at: at(1), number: number(), at: at(2), by: None },
        ];
        let table: Vec<_> = stages
            .iter()
            .map(|it| {
                let (handed, received) = (it.handed(at(3)), it.received(number(), at(3), None));
                (it.key(), handed.map(|it| it.key()), received.map(|it| it.key()))
            })
            .collect();
        assert_eq!(
            table,
            [("ordered", Some("handed"), None), ("handed", None, Some("received")), ("received", None, None),]
        );
    }

    #[test]
    fn days_are_counted_from_when_it_was_handed_over_until_the_receipt() {
        let one = |handing| HandOver {
            entry: "01900000-0000-7000-8000-000000000001".parse().unwrap(),
            n: 2,
            way: "mail".to_owned(),
            handing,
            by: "01900000-0000-7000-8000-000000000002".parse().unwrap(),
            name: "Registrator Alm".to_owned(),
            ordered_at: at(0),
        };
        let waits = one(Handing::Handed(at(0)));
        assert_eq!(waits.days_without_receipt(at(86_399)), Some(0));
        assert_eq!(waits.days_without_receipt(at(3 * 86_400)), Some(3));
        assert_eq!(one(Handing::Ordered).days_without_receipt(at(86_400)), None);
        assert_eq!(waits.package(), "01900000-0000-7000-8000-000000000001.2");
    }
}

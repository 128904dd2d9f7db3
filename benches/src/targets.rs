//! What must be reached. Every number that decides about a run stands here.

/// What a measured value is held against.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Bound {
    /// The value stays below.
    Below(f64),
    /// The ratio to the baseline is at least this.
    RatioAtLeast(f64),
}

/// One measurement and what is asked of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Target {
    /// The name under which it is measured.
    pub(crate) name: &'static str,
    /// What the value is counted in.
    pub(crate) unit: &'static str,
    /// What is asked.
    pub(crate) bound: Bound,
    /// Why this number.
    pub(crate) source: &'static str,
}

/// All of them, in the order of the table.
pub(crate) const TARGETS: &[Target] = &[
    Target {
        name: "text analysis",
        unit: "texts/s",
        bound: Bound::RatioAtLeast(0.008),
        source: "half of what was reached when this was first measured: what makes reading twice as slow is looked at",
    },
    Target {
        name: "text analysis, against Presidio",
        unit: "texts/s",
        bound: Bound::RatioAtLeast(60.0),
        source: "150,000 comments a second where the best known peer reads 2,500",
    },
    Target {
        name: "text analysis, memory",
        unit: "MB",
        bound: Bound::Below(60.0),
        source: "reading texts is done beside everything else, on the smallest machine that can be rented",
    },
    Target {
        name: "sealing a bundle, processor",
        unit: "ms",
        bound: Bound::Below(30.0),
        source: "invariant 1: nothing is hidden before it is sealed, so sealing may not be felt",
    },
    Target {
        name: "durable ingest",
        unit: "items/s",
        bound: Bound::RatioAtLeast(0.15),
        source: "invariant 4: kept, understood, versioned, triaged, indexed and logged may cost six bare inserts",
    },
    Target {
        name: "poll answer to inbox at 100 items/s",
        unit: "ms",
        bound: Bound::Below(1_000.0),
        source: "MOT-BEV-01: seen in time; the next hundred must not arrive before these are shown",
    },
    Target {
        name: "inbox query, 100,000 open, p95",
        unit: "ms",
        bound: Bound::Below(50.0),
        source: "a page answers before a person notices a wait (100 ms), with half of it left for the network",
    },
    Target {
        name: "inbox page, 100,000 open, p95",
        unit: "ms",
        bound: Bound::Below(50.0),
        source: "a page answers before a person notices a wait (100 ms), with half of it left for the network",
    },
    Target {
        name: "verifying 1,000,000 log entries",
        unit: "s",
        bound: Bound::Below(5.0),
        source: "invariant 14: health tests the chain; a decade of a large municipality within a check's patience",
    },
    Target {
        name: "idle memory of serve",
        unit: "MB",
        bound: Bound::Below(80.0),
        source: "one process, one folder: it stands on the smallest machine that can be rented, beside others",
    },
    Target {
        name: "serve, start to first answer",
        unit: "s",
        bound: Bound::Below(0.5),
        source: "an upgrade is a restart; nobody who reloads the page may meet a closed door",
    },
];

/// The target of a measurement.
pub(crate) fn target(name: &str) -> &'static Target {
    TARGETS.iter().find(|it| it.name == name).expect("every measurement has its line in the table")
}

impl Bound {
    /// Whether it is kept.
    pub(crate) fn is_kept(self, value: f64, ratio: f64) -> bool {
        match self {
            Self::Below(limit) => value < limit,
            Self::RatioAtLeast(least) => ratio >= least,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_on_the_limit_is_too_much_and_a_ratio_on_it_is_enough() {
        assert!(Bound::Below(50.0).is_kept(49.9, 0.0));
        assert!(!Bound::Below(50.0).is_kept(50.0, 0.0));
        assert!(Bound::RatioAtLeast(0.15).is_kept(0.0, 0.15));
        assert!(!Bound::RatioAtLeast(0.15).is_kept(0.0, 0.149));
    }
}

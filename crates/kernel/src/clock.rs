use std::sync::atomic::{AtomicI64, Ordering};

use crate::Instant;

/// Where the present time comes from. The binary owns the only clock that reads the machine's.
pub trait Clock: Send + Sync {
    /// The present time.
    fn now(&self) -> Instant;
}

/// Where chance comes from. The binary owns the only source that asks the machine.
pub trait Entropy: Send + Sync {
    /// Fills the bytes with unpredictable values.
    fn fill(&self, bytes: &mut [u8]);
}

/// A clock that stands still until somebody turns it: for tests and rehearsals.
#[derive(Debug)]
pub struct TurnableClock {
    micros: AtomicI64,
}

impl TurnableClock {
    /// A clock that shows `now`.
    #[must_use]
    pub fn at(now: Instant) -> Self {
        Self { micros: AtomicI64::new(now.as_micros()) }
    }

    /// Turns the clock to `to`; time in a rehearsal only goes forward, so an earlier time is refused.
    ///
    /// # Errors
    ///
    /// The time the clock shows, when `to` lies before it.
    pub fn turn_to(&self, to: Instant) -> Result<(), Instant> {
        let before = self.micros.fetch_max(to.as_micros(), Ordering::SeqCst);
        if before <= to.as_micros() { Ok(()) } else { Err(Instant::from_micros(before)) }
    }
}

impl Clock for TurnableClock {
    fn now(&self) -> Instant {
        Instant::from_micros(self.micros.load(Ordering::SeqCst))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turned_clock_never_goes_back() {
        let clock = TurnableClock::at(Instant::from_micros(10));
        assert_eq!(clock.turn_to(Instant::from_micros(5)), Err(Instant::from_micros(10)));
        assert_eq!(clock.turn_to(Instant::from_micros(20)), Ok(()));
        assert_eq!(clock.now(), Instant::from_micros(20));
    }
}

//! The machine's clock and chance. Nobody else asks the machine for either.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::Instant as Ticks;

use kernel::{Clock, Entropy, Instant};

/// The clock of the machine.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the only place where the machine's clock is read")]
    fn now(&self) -> Instant {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        Instant::from_micros(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
    }
}

/// The chance of the machine.
#[derive(Clone, Copy, Debug)]
pub struct MachineEntropy;

impl Entropy for MachineEntropy {
    #[expect(clippy::disallowed_methods, reason = "the only place where the machine is asked for chance")]
    fn fill(&self, bytes: &mut [u8]) {
        aws_lc_rs::rand::fill(bytes).expect("a machine without chance cannot keep a secret");
    }
}

/// The clock of a rehearsal (sv. *övning*): it stands still while a story is told, then runs, and can be turned forward.
#[derive(Debug)]
pub struct RehearsalClock(Mutex<Shown>);

#[derive(Debug)]
struct Shown {
    at: Instant,
    running_since: Option<Ticks>,
}

impl RehearsalClock {
    /// A clock that stands still at this time.
    #[must_use]
    pub fn at(at: Instant) -> Self {
        Self(Mutex::new(Shown { at, running_since: None }))
    }

    /// Turns the clock forward to this time; an earlier time leaves it as it is.
    pub fn turn_to(&self, to: Instant) {
        let mut shown = self.shown();
        let ahead = to.as_micros() - shown.now().as_micros();
        if ahead > 0 {
            shown.at = Instant::from_micros(shown.at.as_micros() + ahead);
        }
    }

    /// Lets the clock run from the time it shows.
    #[expect(clippy::disallowed_methods, reason = "a running clock counts the machine's time")]
    pub fn run(&self) {
        let mut shown = self.shown();
        if shown.running_since.is_none() {
            shown.running_since = Some(Ticks::now());
        }
    }

    fn shown(&self) -> std::sync::MutexGuard<'_, Shown> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Shown {
    fn now(&self) -> Instant {
        let ran = self.running_since.map_or(0, |it| i64::try_from(it.elapsed().as_micros()).unwrap_or(0));
        Instant::from_micros(self.at.as_micros() + ran)
    }
}

impl Clock for RehearsalClock {
    fn now(&self) -> Instant {
        self.shown().now()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rehearsal_clock_stands_until_it_runs_and_never_goes_back() {
        let noon = Instant::from_micros(1_000_000);
        let clock = RehearsalClock::at(noon);
        assert_eq!(clock.now(), noon);
        clock.turn_to(Instant::from_micros(5));
        assert_eq!(clock.now(), noon);
        clock.turn_to(noon.plus_seconds(60));
        assert_eq!(clock.now(), noon.plus_seconds(60));
        clock.run();
        assert!(clock.now() >= noon.plus_seconds(60));
    }

    #[test]
    fn chance_is_not_the_same_twice() {
        let (mut one, mut other) = ([0; 32], [0; 32]);
        MachineEntropy.fill(&mut one);
        MachineEntropy.fill(&mut other);
        assert_ne!(one, other);
    }
}

use std::fmt;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::{Failed, Outcome};

/// A plan of failures for tests: every input/output point asks it whether to fail here, once.
///
/// The plan of a running installation is [`Faults::none`], which never fails.
#[derive(Clone, Debug, Default)]
pub struct Faults(Option<Arc<Plan>>);

#[derive(Debug, Default)]
struct Plan {
    passed: AtomicI64,
    fail_at: AtomicI64,
    meanwhile: Mutex<Option<Meanwhile>>,
}

/// What is done while somebody stands at a point.
struct Meanwhile {
    point: &'static str,
    act: Box<dyn FnOnce() + Send>,
}

impl fmt::Debug for Meanwhile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "something at \"{}\"", self.point)
    }
}

impl Faults {
    /// No failures, ever.
    #[must_use]
    pub fn none() -> Self {
        Self(None)
    }

    /// A plan that can be told to fail; until then it only counts points.
    #[must_use]
    pub fn planned() -> Self {
        Self(Some(Arc::new(Plan { fail_at: AtomicI64::new(-1), ..Plan::default() })))
    }

    /// Starts counting from zero and fails once, at the `n`-th point passed from now (from 0).
    pub fn fail_at(&self, n: i64) {
        if let Some(plan) = &self.0 {
            plan.passed.store(0, Ordering::SeqCst);
            plan.fail_at.store(n, Ordering::SeqCst);
        }
    }

    /// Ends the plan; whether the planned failure took place.
    #[must_use]
    pub fn end(&self) -> bool {
        self.0.as_ref().is_some_and(|plan| {
            let at = plan.fail_at.swap(-1, Ordering::SeqCst);
            at >= 0 && at < plan.passed.load(Ordering::SeqCst)
        })
    }

    /// Does something once while whoever comes first to the point with this name stands there: so a test provokes
    /// what two workers could do to each other.
    pub fn meanwhile(&self, point: &'static str, act: impl FnOnce() + Send + 'static) {
        if let Some(plan) = &self.0 {
            let act = Box::new(act);
            *plan.meanwhile.lock().unwrap_or_else(PoisonError::into_inner) = Some(Meanwhile { point, act });
        }
    }

    /// Passes a point.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the plan says so.
    pub fn point(&self, name: &str) -> Outcome<()> {
        let Some(plan) = &self.0 else { return Ok(()) };
        if let Some(it) = plan.at(name) {
            (it.act)();
        }
        let n = plan.passed.fetch_add(1, Ordering::SeqCst);
        if plan.fail_at.load(Ordering::SeqCst) == n {
            return Err(Failed::new(format!("planned failure at point {n}: {name}")));
        }
        Ok(())
    }
}

impl Plan {
    /// What is to be done at this point, if anything.
    fn at(&self, name: &str) -> Option<Meanwhile> {
        self.meanwhile.lock().unwrap_or_else(PoisonError::into_inner).take_if(|it| it.point == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_planned_failure_happens_once() {
        let faults = Faults::planned();
        faults.fail_at(1);
        assert!(faults.point("a").is_ok());
        assert!(faults.point("b").is_err());
        assert!(faults.point("c").is_ok());
        assert!(faults.end());
        assert!(!faults.end());
    }

    #[test]
    fn something_is_done_once_at_the_point_that_was_named() {
        let (faults, done) = (Faults::planned(), Arc::new(AtomicI64::new(0)));
        let count = done.clone();
        faults.meanwhile("b", move || {
            count.fetch_add(1, Ordering::SeqCst);
        });
        for point in ["a", "b", "b"] {
            faults.point(point).unwrap();
        }
        assert_eq!(done.load(Ordering::SeqCst), 1);
    }
}

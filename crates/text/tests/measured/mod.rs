//! How often something is found rightly, with intervals.

use std::ops::{AddAssign, Range};

/// Found and there, found and not there, there and not found.
#[derive(Clone, Copy, Default)]
pub(crate) struct Counts {
    pub(crate) right: u32,
    pub(crate) wrong: u32,
    pub(crate) missed: u32,
}

impl Counts {
    /// Counts the places of one text; only the same place is right.
    pub(crate) fn add(&mut self, there: &[Range<usize>], found: &[Range<usize>]) {
        for place in there {
            if found.contains(place) {
                self.right += 1;
            } else {
                self.missed += 1;
            }
        }
        let wrong = found.iter().filter(|place| !there.contains(place)).count();
        self.wrong += u32::try_from(wrong).expect("a text has few findings");
    }

    pub(crate) fn precision(self) -> (f64, f64, f64) {
        interval(self.right, self.right + self.wrong)
    }

    pub(crate) fn recall(self) -> (f64, f64, f64) {
        interval(self.right, self.right + self.missed)
    }

    /// The harmonic mean of precision and recall.
    pub(crate) fn f(self) -> f64 {
        let right = 2.0 * f64::from(self.right);
        right / (right + f64::from(self.wrong) + f64::from(self.missed))
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.missed += other.missed;
    }
}

/// A share with its 95 % interval after Wilson (1927).
fn interval(part: u32, whole: u32) -> (f64, f64, f64) {
    if whole == 0 {
        return (1.0, 0.0, 1.0);
    }
    let (n, z) = (f64::from(whole), 1.96_f64);
    let share = f64::from(part) / n;
    let middle = (share + z * z / (2.0 * n)) / (1.0 + z * z / n);
    let half = z / (1.0 + z * z / n) * (share * (1.0 - share) / n + z * z / (4.0 * n * n)).sqrt();
    (share, middle - half, middle + half)
}

/// Prints one line of a report.
pub(crate) fn line(kind: &str, counts: Counts) {
    let ((p, p_low, p_high), (r, r_low, r_high)) = (counts.precision(), counts.recall());
    let n = counts.right + counts.missed;
    eprintln!(
        "{kind:>24} n={n:<5} P {p:.3} [{p_low:.3}–{p_high:.3}]  R {r:.3} [{r_low:.3}–{r_high:.3}]  F {:.3}",
        counts.f()
    );
}

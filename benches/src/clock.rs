//! How time is taken: the wall's, and that of the processor.
#![expect(clippy::disallowed_methods, reason = "measuring is the duty of this program")]

use std::time::Instant;

/// A moment on the wall, for taking the time since.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Started(Instant);

impl Started {
    /// Now.
    pub(crate) fn now() -> Self {
        Self(Instant::now())
    }

    /// Seconds since then.
    pub(crate) fn seconds(self) -> f64 {
        self.0.elapsed().as_secs_f64()
    }

    /// Milliseconds since then.
    pub(crate) fn ms(self) -> f64 {
        self.seconds() * 1_000.0
    }
}

/// Seconds that all threads of this process have been computing, to a hundredth.
pub(crate) fn computed() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat");
    let stat = stat.expect("the system tells how long we have been computing");
    f64::from(ticks(&stat).expect("the line has the fields that proc(5) lists")) / 100.0
}

/// The 14th and 15th field of `/proc/self/stat`, in hundredths of a second; the 2nd is a name and may hold anything.
fn ticks(stat: &str) -> Option<u32> {
    let (_, after_name) = stat.rsplit_once(')')?;
    let mut fields = after_name.split_ascii_whitespace().skip(11);
    let user: u32 = fields.next()?.parse().ok()?;
    let system: u32 = fields.next()?.parse().ok()?;
    Some(user + system)
}

/// The value that 95 of 100 do not exceed.
pub(crate) fn p95(values: &mut [f64]) -> f64 {
    assert!(!values.is_empty(), "there is something to look at");
    values.sort_by(f64::total_cmp);
    values[(values.len() * 95).div_ceil(100) - 1]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_in_the_program_and_in_the_system_is_added_whatever_the_program_is_called() {
        let stat = "7 (a) 9 b) S 1 2 3 4 5 6 7 8 9 10 120 34 0 0 20 0 1";
        assert_eq!(ticks(stat), Some(154));
        assert_eq!(ticks("7 (a) S 1"), None);
    }

    #[test]
    fn five_in_a_hundred_lie_above_the_95th() {
        let mut values: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        assert!((p95(&mut values) - 95.0).abs() < f64::EPSILON);
        assert!((p95(&mut [7.0]) - 7.0).abs() < f64::EPSILON);
    }
}

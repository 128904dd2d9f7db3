//! What was measured, for people and for machines.

use std::fmt;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::targets::{Bound, Target, target};

/// What a value is compared with: measured in the same run.
#[derive(Clone, Debug)]
pub(crate) struct Baseline {
    /// What was done instead, in words.
    pub(crate) name: String,
    /// The same quantity as the value's, in its unit.
    pub(crate) value: f64,
}

/// One line.
#[derive(Clone, Debug)]
struct Line {
    target: &'static Target,
    measured: Result<Measured, String>,
}

#[derive(Clone, Debug)]
struct Measured {
    value: f64,
    baseline: Baseline,
    notes: Vec<String>,
}

/// Everything that was measured in a run.
#[derive(Debug, Default)]
pub(crate) struct Report {
    lines: Vec<Line>,
}

impl Report {
    /// Adds a measurement; the notes say where the time went.
    pub(crate) fn add(&mut self, name: &str, value: f64, baseline: Baseline, notes: Vec<String>) {
        self.lines.push(Line { target: target(name), measured: Ok(Measured { value, baseline, notes }) });
    }

    /// Says that something could not be measured.
    pub(crate) fn not_measured(&mut self, name: &str, why: &str) {
        self.lines.push(Line { target: target(name), measured: Err(why.to_owned()) });
    }

    /// Whether every target was measured and reached: what nobody measured is no proof of anything.
    pub(crate) fn is_well(&self) -> bool {
        self.lines.iter().all(|it| it.verdict() == Verdict::Kept)
    }

    /// How it all ended, in one line.
    fn outcome(&self) -> String {
        let of = |verdict| self.lines.iter().filter(|it| it.verdict() == verdict).count();
        let (kept, missed, unknown) = (of(Verdict::Kept), of(Verdict::Missed), of(Verdict::NotMeasured));
        let word = if self.is_well() { "WELL" } else { "NOT WELL" };
        format!("{word}: {kept} kept, {missed} missed, {unknown} not measured")
    }

    /// Writes it for machines.
    #[expect(clippy::disallowed_methods, reason = "the report is a file")]
    pub(crate) fn write(&self, path: &Path) -> Result<()> {
        let lines: Vec<Value> = self.lines.iter().map(Line::as_json).collect();
        let bytes = serde_json::to_vec_pretty(&json!({ "measurements": lines }))?;
        std::fs::write(path, bytes).with_context(|| format!("writing {}", path.display()))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Kept,
    Missed,
    NotMeasured,
}

impl Verdict {
    fn word(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Missed => "MISSED",
            Self::NotMeasured => "NOT MEASURED",
        }
    }
}

impl Measured {
    fn ratio(&self) -> f64 {
        self.value / self.baseline.value
    }
}

impl Line {
    fn verdict(&self) -> Verdict {
        match &self.measured {
            Err(_) => Verdict::NotMeasured,
            Ok(it) if self.target.bound.is_kept(it.value, it.ratio()) => Verdict::Kept,
            Ok(_) => Verdict::Missed,
        }
    }

    fn asked(&self) -> String {
        match self.target.bound {
            Bound::Below(limit) => format!("< {} {}", figure(limit), self.target.unit),
            Bound::RatioAtLeast(least) => format!("ratio ≥ {}", figure(least)),
        }
    }

    fn cells(&self) -> [String; 6] {
        let (value, ratio, baseline) = match &self.measured {
            Ok(it) => (
                format!("{} {}", figure(it.value), self.target.unit),
                figure(it.ratio()),
                format!("{} {}: {}", figure(it.baseline.value), self.target.unit, it.baseline.name),
            ),
            Err(why) => ("–".to_owned(), "–".to_owned(), why.clone()),
        };
        [self.target.name.to_owned(), value, ratio, self.asked(), self.verdict().word().to_owned(), baseline]
    }

    fn as_json(&self) -> Value {
        let mut line = json!({
            "name": self.target.name, "unit": self.target.unit, "asked": self.asked(),
            "source": self.target.source, "verdict": self.verdict().word(),
        });
        match &self.measured {
            Ok(it) => {
                line["value"] = json!(it.value);
                line["ratio"] = json!(it.ratio());
                line["baseline"] = json!({ "name": it.baseline.name, "value": it.baseline.value });
                line["notes"] = json!(it.notes);
            }
            Err(why) => line["why"] = json!(why),
        }
        line
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let head = ["measured", "value", "ratio", "asked", "verdict", "baseline"].map(str::to_owned);
        let rows: Vec<[String; 6]> =
            std::iter::once(head).chain(self.lines.iter().map(Line::cells)).collect();
        let widths: Vec<usize> =
            (0..6).map(|n| rows.iter().map(|it| it[n].chars().count()).max().unwrap_or(0)).collect();
        for row in &rows {
            for (cell, width) in row.iter().zip(&widths).take(5) {
                write!(f, "{cell:width$}  ")?;
            }
            writeln!(f, "{}", row[5])?;
        }
        for line in &self.lines {
            match &line.measured {
                Ok(it) => it.notes.iter().try_for_each(|note| writeln!(f, "{}: {note}", line.target.name))?,
                Err(why) => writeln!(f, "NOT MEASURED: {}: {why}", line.target.name)?,
            }
        }
        for line in self.lines.iter().filter(|it| it.verdict() == Verdict::Missed) {
            let cells = line.cells();
            let [name, value, ratio, asked, ..] = &cells;
            writeln!(f, "MISSED: {name}: {value} (ratio {ratio}), asked {asked}; {}", line.target.source)?;
        }
        writeln!(f, "{}", self.outcome())
    }
}

/// Three figures that mean something.
fn figure(value: f64) -> String {
    let size = value.abs();
    if size >= 100.0 || size.fract() == 0.0 {
        grouped(value.round())
    } else if size >= 10.0 {
        format!("{value:.1}")
    } else if size >= 1.0 {
        format!("{value:.2}")
    } else if size >= 0.01 {
        format!("{value:.3}")
    } else {
        format!("{value:.5}")
    }
}

fn grouped(value: f64) -> String {
    let digits = format!("{value:.0}");
    let first = digits.len() % 3;
    let mut text = String::new();
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && n % 3 == first {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn baseline(value: f64) -> Baseline {
        Baseline { name: "something plainer".to_owned(), value }
    }

    #[test]
    fn what_misses_its_target_is_said_and_decides_about_the_run() {
        let mut report = Report::default();
        report.add("durable ingest", 30_000.0, baseline(100_000.0), vec![]);
        assert!(report.is_well());
        report.add("durable ingest", 10_000.0, baseline(100_000.0), vec!["most of it here".to_owned()]);
        assert!(!report.is_well());
        let said = report.to_string();
        assert!(
            said.contains("MISSED: durable ingest: 10,000 items/s (ratio 0.100), asked ratio ≥ 0.150"),
            "{said}"
        );
        assert!(said.contains("most of it here"), "{said}");
    }

    #[test]
    fn what_could_not_be_measured_is_said_and_decides_about_the_run() {
        let mut report = Report::default();
        report.add("durable ingest", 30_000.0, baseline(100_000.0), vec![]);
        assert!(report.to_string().ends_with("\nWELL: 1 kept, 0 missed, 0 not measured\n"), "{report}");
        report.not_measured("idle memory of serve", "there is no program");
        assert!(!report.is_well());
        let said = report.to_string();
        assert!(said.contains("NOT MEASURED: idle memory of serve: there is no program"), "{said}");
        assert!(said.ends_with("\nNOT WELL: 1 kept, 0 missed, 1 not measured\n"), "{said}");
    }

    #[test]
    fn figures_are_written_so_that_they_can_be_read() {
        let written: Vec<String> =
            [1_234_567.0, 123_456.4, 999.6, 99.94, 1.5, 0.15, 0.001_23, 5.0].map(figure).into();
        assert_eq!(written, ["1,234,567", "123,456", "1,000", "99.9", "1.50", "0.150", "0.00123", "5"]);
    }
}

//! `cargo xtask bench`: builds the program and the measurements as they are released, and measures. `UPPSIKT_PRESIDIO` names a Python
//! that has presidio-analyzer, to be measured beside us.

use anyhow::{Context, Result};

use crate::house;

/// Runs all measurements, or those named; `true` when every target was measured and reached.
pub(crate) fn run(words: &[String]) -> Result<bool> {
    let folder = house::root().join("target/bench");
    std::fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    let mut bench = house::cargo(&["run", "--quiet", "--release", "-p", "uppsikt-bench", "--"]);
    bench.args(words).arg("--report").arg(folder.join("report.json"));
    // On the disk where the house stands: in memory nothing that is called durable would be.
    bench.env("TMPDIR", &folder);
    if let Some(python) = std::env::var_os("UPPSIKT_PRESIDIO") {
        bench.arg("--presidio").arg(python);
    }
    if words.is_empty() || words.iter().any(|it| it == "serve") {
        let program = house::root().join("target/release/uppsikt");
        let is_built =
            house::step("the program, built", &mut house::cargo(&["build", "--release", "-p", "uppsikt"]))?;
        if is_built {
            bench.arg("--program").arg(program);
        } else {
            println!("NOT BUILT: serve will not be measured");
        }
    }
    house::step("measurements", &mut bench)
}

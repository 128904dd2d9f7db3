use std::path::Path;

use anyhow::Result;
use guideline::{Choice as _, Guideline, RemarkKind, builtin};

use super::say;
use crate::cli;
use crate::ended::{Ended, WrongUse};
use crate::files;
use crate::installation::{is_file, swedish};

/// `uppsikt guideline`: guidelines listed, checked, explained, compared.
pub(super) fn run(command: &cli::Guideline) -> Result<Ended> {
    match command {
        cli::Guideline::List => list(),
        cli::Guideline::Check { guideline } => check(guideline),
        cli::Guideline::Explain { guideline, key } => explain(guideline, key),
        cli::Guideline::Diff { from, to } => diff(from, to),
    }
}

fn list() -> Result<Ended> {
    for name in builtin::names() {
        let guideline = builtin::load(name)?;
        let document = &guideline.document;
        let number = document.registry_number.as_deref().unwrap_or("utan diarienummer");
        say(&format!(
            "{name}\t{}\t{}: {} ({number})",
            guideline.version, guideline.organisation, document.title
        ))?;
    }
    Ok(Ended::Well)
}

/// A guideline, or what is wrong with it.
fn read(name: &str) -> Result<Result<Guideline, guideline::Problems>> {
    if is_file(name) {
        let text = files::text(Path::new(name))?;
        return Ok(Guideline::parse(name, &text, builtin::BASE));
    }
    if builtin::text(name).is_none() {
        let known = builtin::names().collect::<Vec<_>>().join(", ");
        return Err(WrongUse(format!(
            "ingen riktlinje heter {name}; de som följer med är: {known}. En fil slutar på .toml"
        ))
        .into());
    }
    Ok(builtin::load(name))
}

/// A guideline that can stand, for commands that look into one.
fn whole(name: &str) -> Result<Guideline> {
    read(name)?.map_err(|it| anyhow::anyhow!("riktlinjen {name} är inte hel:\n{}", swedish(&it)))
}

fn check(name: &str) -> Result<Ended> {
    let guideline = match read(name)? {
        Ok(guideline) => guideline,
        Err(problems) => {
            say(&swedish(&problems))?;
            say(&format!("{} fel; riktlinjen kan inte användas", problems.list().len()))?;
            return Ok(Ended::FoundWrong);
        }
    };
    let remarks = guideline.check();
    for remark in &remarks {
        say(&format!("{} ({}): {}", remark.key, remark.kind.label().sv, remark.words.sv))?;
    }
    let gaps = remarks.iter().filter(|it| it.kind == RemarkKind::Gap).count();
    let values = guideline.values().len();
    say(&format!(
        "{}: {values} värden, {} anmärkningar, varav {gaps} luckor",
        guideline.version,
        remarks.len()
    ))?;
    Ok(Ended::with_wrongs(gaps))
}

fn explain(name: &str, key: &str) -> Result<Ended> {
    let guideline = whole(name)?;
    let explained = guideline.explain(key).map_err(|it| {
        let meant = it.nearest.map(|it| format!(" Menade du {it}?")).unwrap_or_default();
        WrongUse(format!("riktlinjen har ingen nyckel {}.{meant}", it.key))
    })?;
    for (n, value) in explained.iter().enumerate() {
        if n > 0 {
            say("")?;
        }
        for line in value.lines() {
            say(&line.sv)?;
        }
    }
    Ok(Ended::Well)
}

fn diff(from: &str, to: &str) -> Result<Ended> {
    let (from, to) = (whole(from)?, whole(to)?);
    let changes = guideline::diff(&from, &to);
    for change in &changes {
        say(&change.words.sv)?;
    }
    say(&format!("{} → {}: {} skillnader", from.version, to.version, changes.len()))?;
    Ok(Ended::Well)
}

use anyhow::Result;
use guideline::{Choice as _, Guideline, Remark, RemarkKind};

use super::{headline, read};
use crate::command::say;
use crate::ended::Ended;
use crate::installation::swedish;

/// What is told first: what keeps a duty from being done, then what the law changes, then what somebody chose.
const ORDER: [RemarkKind; 4] = [RemarkKind::Gap, RemarkKind::Floor, RemarkKind::Dated, RemarkKind::Silence];

/// `uppsikt guideline check`: what is missing, what the law changes, what has aged, what the document leaves open.
pub(super) fn run(name: &str) -> Result<Ended> {
    let guideline = match read(name)? {
        Ok(guideline) => guideline,
        Err(problems) => {
            say(&swedish(&problems))?;
            say(&format!("{} fel; riktlinjen kan inte användas", problems.list().len()))?;
            return Ok(Ended::FoundWrong);
        }
    };
    let remarks = guideline.check();
    say(&headline(&guideline))?;
    for kind in ORDER {
        let of_kind: Vec<_> = remarks.iter().filter(|it| it.kind == kind).collect();
        tell(kind, &of_kind)?;
    }
    let gaps = remarks.iter().filter(|it| it.kind == RemarkKind::Gap).count();
    say(&format!("\n{}", verdict(&guideline, remarks.len(), gaps)))?;
    Ok(Ended::with_wrongs(gaps))
}

fn tell(kind: RemarkKind, remarks: &[&Remark]) -> Result<()> {
    if remarks.is_empty() {
        return Ok(());
    }
    say(&format!("\n{} ({})", heading(kind), remarks.len()))?;
    for remark in remarks {
        let caption = guideline::caption(&remark.key).map(|it| format!(" ({})", it.sv)).unwrap_or_default();
        say(&format!("  {}{caption}: {}", remark.key, remark.words.sv))?;
        if let Some(why) = &remark.why {
            say(&format!("      {}", why.sv))?;
        }
    }
    Ok(())
}

fn heading(kind: RemarkKind) -> &'static str {
    match kind {
        RemarkKind::Gap => "Luckor: något saknas som en uppgift behöver",
        RemarkKind::Floor => "Lagen går före det dokumentet säger",
        RemarkKind::Dated => "Hänvisningar och grunder som tiden har gått ifrån",
        RemarkKind::Silence => "Dokumentet tiger: värdet är valt och kan ändras genom beslut",
    }
}

fn verdict(guideline: &Guideline, remarks: usize, gaps: usize) -> String {
    let state = guideline.document.state.label().sv;
    let bound = if guideline.is_binding() {
        "Riktlinjen kan användas".to_owned()
    } else {
        format!("Riktlinjen är {state}: den visar vad som skulle krävas men hindrar ingen")
    };
    let values = guideline.values().len();
    match gaps {
        0 => format!("{bound}. {values} värden, {remarks} anmärkningar, inga luckor."),
        1 => format!("En lucka att fylla. {values} värden, {remarks} anmärkningar."),
        _ => format!("{gaps} luckor att fylla. {values} värden, {remarks} anmärkningar."),
    }
}

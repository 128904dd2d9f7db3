use anyhow::Result;
use askama::Template;
use guideline::{Area, Choice as _, Guideline, Met, Requirement, Requirements, Strength, builtin};
use serde_json::json;

use super::whole;
use crate::cli::TraceForm;
use crate::command::say;
use crate::ended::{Ended, WrongUse};
use crate::installation::swedish;

/// `uppsikt guideline trace`: every requirement of the document, and how it is met.
pub(super) fn run(name: &str, form: TraceForm) -> Result<Ended> {
    let Some(text) = builtin::requirements(name) else {
        let known = builtin::names().filter(|it| builtin::requirements(it).is_some());
        let known = known.collect::<Vec<_>>().join(", ");
        let words = format!("inga krav följer med för {name}; krav finns för: {known}");
        return Err(WrongUse(words).into());
    };
    let requirements = Requirements::parse(name, text)
        .map_err(|it| anyhow::anyhow!("kraven för {name} kan inte läsas:\n{}", swedish(&it)))?;
    match form {
        TraceForm::Json => say(&json(&requirements)?)?,
        TraceForm::Html => say(&Report::of(&whole(name)?, &requirements).render()?)?,
    }
    Ok(Ended::Well)
}

fn json(requirements: &Requirements) -> Result<String> {
    let rows: Vec<_> = requirements.list.iter().map(row).collect();
    Ok(serde_json::to_string_pretty(&rows)?)
}

fn row(it: &Requirement) -> serde_json::Value {
    json!({
        "id": it.id, "met": it.met.map(Met::word), "setting": it.setting, "place": it.place,
        "scenario": it.scenario, "section": it.section, "strength": it.strength.word(), "area": it.area.word(),
        "wording": it.wording, "conduct": it.conduct,
    })
}

/// The page for an auditor: printable, in one file.
#[derive(Template)]
#[template(path = "trace.html")]
struct Report {
    organisation: String,
    title: String,
    version: String,
    state: String,
    binding: bool,
    ways: Vec<Counted>,
    total: usize,
    not_yet: usize,
    parts: Vec<Part>,
}

/// So many requirements are met in this way.
struct Counted {
    label: String,
    n: usize,
}

/// The requirements of one part of the work.
struct Part {
    key: &'static str,
    label: String,
    met: usize,
    rows: Vec<Row>,
}

struct Row {
    id: String,
    section: String,
    strength: String,
    wording: String,
    met: Option<String>,
    setting: Option<Setting>,
    place: Option<String>,
    scenario: Option<String>,
}

/// The value that rules a requirement, as it is now.
struct Setting {
    key: String,
    value: String,
    silent: bool,
}

impl Report {
    fn of(guideline: &Guideline, requirements: &Requirements) -> Self {
        let document = &guideline.document;
        let ways = Met::ALL.iter().map(|way| Counted {
            label: way.label().sv,
            n: requirements.list.iter().filter(|it| it.met == Some(*way)).count(),
        });
        let parts = Area::ALL.iter().map(|it| Part::of(*it, guideline, requirements));
        Self {
            organisation: guideline.organisation.clone(),
            title: document.title.clone(),
            version: guideline.version.to_string(),
            state: document.state.label().sv,
            binding: guideline.is_binding(),
            ways: ways.collect(),
            total: requirements.list.len(),
            not_yet: requirements.not_yet().count(),
            parts: parts.filter(|it| !it.rows.is_empty()).collect(),
        }
    }
}

impl Part {
    fn of(area: Area, guideline: &Guideline, requirements: &Requirements) -> Self {
        let rows: Vec<_> = requirements.of(area).map(|it| Row::of(it, guideline)).collect();
        let met = rows.iter().filter(|it| it.met.is_some()).count();
        Self { key: area.word(), label: area.label().sv, met, rows }
    }
}

impl Row {
    fn of(it: &Requirement, guideline: &Guideline) -> Self {
        Self {
            id: it.id.clone(),
            section: it.section.clone(),
            strength: strength(it.strength).to_owned(),
            wording: it.wording.clone(),
            met: it.met.map(|it| it.label().sv),
            setting: it.setting.as_ref().and_then(|it| Setting::of(it, guideline)),
            place: it.place.clone(),
            scenario: it.scenario.clone(),
        }
    }
}

fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Must => "krav",
        Strength::Should => "rekommendation",
        Strength::May => "möjlighet",
    }
}

impl Setting {
    /// The value under the key; a whole section is named without its values.
    fn of(key: &str, guideline: &Guideline) -> Option<Self> {
        let found = guideline.explain(key).ok()?;
        let one = found.iter().find(|it| it.key == key);
        Some(Self {
            key: key.to_owned(),
            value: one.map(|it| it.value.sv.clone()).unwrap_or_default(),
            silent: one.is_some_and(|it| !it.stated),
        })
    }
}

//! The proof of a disposal (sv. *gallringsprotokoll*, STO-ALL-03, NYK-09.1-03): what is gone, by which decision, who
//! proposed and who approved. The log keeps the digest of its JSON form.

use std::collections::BTreeMap;

use kernel::{Digest, Failed, Outcome};
use people::Context;
use serde::Serialize;

use super::disposal::{Disposal, DisposalScope, HeldBy, Line};
use super::model::{LineState, Period, Row, RowFate};
use super::sql::{lines, rows};

/// A disposal with everything that its report says.
pub(super) struct Report {
    pub(super) organisation: String,
    pub(super) disposal: Disposal,
    /// The rows that something was disposed of by.
    pub(super) rows: Vec<Row>,
    pub(super) lines: Vec<Line>,
}

impl Report {
    pub(super) async fn of(cx: &Context, disposal: &Disposal) -> Outcome<Self> {
        let reader = cx.store.reader();
        let mut all: Vec<Line> = Vec::new();
        loop {
            let more = lines::after(&reader, disposal.n, all.last().map(|it| it.item), 1_000).await?;
            if more.is_empty() {
                break;
            }
            all.extend(more);
        }
        let mut rows = rows::all(&reader).await?;
        rows.retain(|row| all.iter().any(|it| it.row == row.n));
        Ok(Self { organisation: cx.organisation.clone(), disposal: disposal.clone(), rows, lines: all })
    }

    pub(super) fn in_state(&self, state: LineState) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |it| it.state == state)
    }

    /// How many lines stand how, by the word of the state.
    pub(super) fn counts(&self) -> BTreeMap<&'static str, usize> {
        LineState::ALL.iter().map(|it| (it.word(), self.in_state(*it).count())).collect()
    }

    /// The report as JSON: the same disposal always gives the same bytes.
    pub(super) fn json(&self) -> Outcome<String> {
        let disposal = &self.disposal;
        let whole = Whole {
            form: "uppsikt-disposal/1",
            organisation: &self.organisation,
            disposal: disposal.n,
            scope: scope(disposal.scope),
            reckoned_on: disposal.day.to_string(),
            guideline: &disposal.guideline,
            asked_by: disposal.asked.0.to_string(),
            asked_at: disposal.asked.1.to_string(),
            approved_by: disposal.approved.map(|it| it.0.to_string()),
            approved_at: disposal.approved.map(|it| it.1.to_string()),
            carried_out_at: disposal.ended_at.map(|it| it.to_string()),
            rows: self.rows.iter().map(by).collect(),
            counts: self.counts(),
            disposed: self.in_state(LineState::Disposed).map(gone).collect(),
            kept: self.lines.iter().filter(|it| it.state != LineState::Disposed).map(kept).collect(),
        };
        serde_json::to_string_pretty(&whole)
            .map_err(|it| Failed::for_good("writing a disposal's report").because(it))
    }
}

/// The digest of the report as it will be.
pub(super) async fn digest(cx: &Context, disposal: &Disposal) -> Outcome<Digest> {
    Ok(Digest::of(Report::of(cx, disposal).await?.json()?.as_bytes()))
}

#[derive(Serialize)]
struct Whole<'a> {
    form: &'a str,
    organisation: &'a str,
    disposal: i64,
    scope: String,
    reckoned_on: String,
    guideline: &'a str,
    asked_by: String,
    asked_at: String,
    approved_by: Option<String>,
    approved_at: Option<String>,
    carried_out_at: Option<String>,
    rows: Vec<RuleLine>,
    counts: BTreeMap<&'static str, usize>,
    disposed: Vec<GoneLine>,
    kept: Vec<KeptLine>,
}

/// A row with its decision.
#[derive(Serialize)]
struct RuleLine {
    row: i64,
    kind: &'static str,
    kept_for: Option<String>,
    counted_from: Option<&'static str>,
    decided_by: Option<String>,
    decided_on: Option<String>,
    reference: Option<String>,
}

#[derive(Serialize)]
struct GoneLine {
    item: String,
    account: String,
    kind: &'static str,
    received_at: String,
    content: String,
    wordings: i64,
    row: i64,
    counted_from: String,
    due_on: String,
    disposed_at: Option<String>,
}

#[derive(Serialize)]
struct KeptLine {
    item: String,
    state: &'static str,
    held_by: Option<String>,
    reason: Option<String>,
}

fn scope(it: DisposalScope) -> String {
    match it {
        DisposalScope::All => "all".to_owned(),
        DisposalScope::Unit(unit) => format!("unit:{unit}"),
        DisposalScope::Account(account) => format!("account:{account}"),
    }
}

fn by(it: &Row) -> RuleLine {
    let (kept_for, counted_from) = match it.fate {
        RowFate::Preserve => (None, None),
        RowFate::Dispose(Period::Days(n), trigger) => (Some(format!("P{n}D")), Some(trigger.word())),
        RowFate::Dispose(Period::Months(n), trigger) => (Some(format!("P{n}M")), Some(trigger.word())),
    };
    RuleLine {
        row: it.n,
        kind: it.kind.word(),
        kept_for,
        counted_from,
        decided_by: it.authority.as_ref().map(|it| it.body.clone()),
        decided_on: it.authority.as_ref().map(|it| it.day.to_string()),
        reference: it.authority.as_ref().map(|it| it.reference.clone()),
    }
}

fn gone(it: &Line) -> GoneLine {
    GoneLine {
        item: it.item.to_string(),
        account: it.account.0.to_string(),
        kind: it.kind.word(),
        received_at: it.received_at.to_string(),
        content: it.content.to_string(),
        wordings: it.wordings,
        row: it.row,
        counted_from: it.event.to_string(),
        due_on: it.due.to_string(),
        disposed_at: it.at.map(|it| it.to_string()),
    }
}

fn kept(it: &Line) -> KeptLine {
    let held_by = it.held.map(|it| match it {
        HeldBy::Own(own) => own.word().to_owned(),
        HeldBy::Hold(n) => format!("hold:{n}"),
    });
    KeptLine {
        item: it.item.to_string(),
        state: it.state.word(),
        held_by,
        reason: it.taken_out.as_ref().map(|it| it.0.clone()),
    }
}

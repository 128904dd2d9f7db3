use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use guideline::Choice as _;
use kernel::calendar::date_of;
use kernel::{Permission, Scope};
use people::{Context, SignedIn, Unit};
use serde::Deserialize;
use webkit::{Choice, Form, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::{admitted, beside};
use crate::retention::model::{Period, RecordKind, Row, RowFate, Trigger};
use crate::retention::suggested::{Setting, Suggested};
use crate::retention::{
    AddRow, add_row, disposals, end_row, gaps, next_review, overlaps, schedule, suggested, texts,
};

#[derive(Template)]
#[template(path = "retention.html")]
struct SchedulePage {
    shell: Shell,
    usual: Text,
    authority: Text,
    reviews: i64,
    next: Option<Text>,
    late: bool,
    rows: Vec<Line>,
    gaps: Vec<Text>,
    overlaps: Vec<(i64, i64)>,
    suggested: Vec<Offer>,
    form: Option<Form>,
    units: Vec<Choice>,
    kinds: Vec<Choice>,
    fates: Vec<Choice>,
    measures: Vec<Choice>,
    triggers: Vec<Choice>,
}

struct Line {
    n: i64,
    kind: Text,
    whom: Text,
    fate: Text,
    decision: Text,
    from: Text,
    /// Where it is ended, while it is in use and this person may.
    ending: String,
    ended: bool,
}

/// A row that follows from the guideline, and where it is taken over.
struct Offer {
    kind: Text,
    fate: Text,
    why: Text,
    href: String,
}

/// What the form holds, and what a suggestion fills it with.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Said {
    unit: String,
    kind: String,
    fate: String,
    period: String,
    measure: String,
    trigger: String,
    body: String,
    decided_on: String,
    reference: String,
    from: String,
}

/// Shows the schedule; the query fills the form.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Query(said): Query<Said>,
) -> Result<Response, Problem> {
    admitted(&signed_in)?;
    let today = date_of(cx.now()).to_string();
    let form = shell
        .form("/retention/rows")
        .with("kind", said.kind)
        .with("fate", said.fate)
        .with("period", said.period)
        .with("measure", said.measure)
        .with("trigger", said.trigger)
        .with("from", today);
    Ok(page(&drawn(&cx, &signed_in, shell, form).await?))
}

async fn drawn(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    form: Form,
) -> Result<SchedulePage, Problem> {
    let reader = cx.store.reader();
    let (all, units) = (schedule(&reader).await?, people::units(&reader).await?);
    let keeps = signed_in.scope_of(Permission::ManageRetention) == Scope::All;
    let today = date_of(cx.now());
    let last = disposals(&reader, signed_in).await?.first().map(|it| date_of(it.asked.1));
    let next = next_review(last, cx.guideline.retention.reviews_per_year, today);
    let say = |it: Text| shell.say(&it);
    let rules = &cx.guideline.retention;
    let label = |it: &kernel::calendar::Label| Text::both(it.sv.clone(), it.en.clone());
    Ok(SchedulePage {
        usual: label(&rules.usual.label()),
        authority: label(&rules.authority),
        reviews: i64::from(rules.reviews_per_year),
        late: next.is_some_and(|it| it <= today),
        next: next.map(texts::day),
        gaps: gaps(&all, today).into_iter().map(RecordKind::text).collect(),
        overlaps: overlaps(&all),
        rows: all.iter().map(|it| line(&units, keeps, it)).collect(),
        suggested: suggested(&cx.guideline).iter().map(offer).collect(),
        form: keeps.then_some(form),
        units: units.iter().map(|it| Choice::new(it.id.to_string(), it.name.clone())).collect(),
        kinds: RecordKind::ALL.iter().map(|it| Choice::new(it.word(), say(it.text()))).collect(),
        fates: vec![
            Choice::new("preserve", shell.t("records-fate-preserve")),
            Choice::new("dispose", shell.t("records-fate-dispose")),
        ],
        measures: vec![
            Choice::new("days", shell.t("records-measure-days")),
            Choice::new("months", shell.t("records-measure-months")),
        ],
        triggers: Trigger::ALL.iter().map(|it| Choice::new(it.word(), say(it.text()))).collect(),
        shell: shell.titled(Text::key("records-retention")),
    })
}

fn line(units: &[Unit], keeps: bool, it: &Row) -> Line {
    let unit = |id| units.iter().find(|it| it.id == id).map_or_else(String::new, |it| it.name.clone());
    let in_use = it.ended_at.is_none();
    Line {
        n: it.n,
        kind: it.kind.text(),
        whom: it.unit.map_or_else(|| Text::key("records-retention-everywhere"), |it| Text::same(unit(it))),
        fate: it.fate.text(),
        decision: it.decision(),
        from: texts::day(it.from),
        ending: if keeps && in_use { format!("/retention/rows/{}/ending", it.n) } else { String::new() },
        ended: !in_use,
    }
}

fn offer(it: &Suggested) -> Offer {
    let kind = it.kind.word();
    let href = match it.fate {
        RowFate::Preserve => format!("/retention?kind={kind}&fate=preserve#add"),
        RowFate::Dispose(period, trigger) => {
            let (n, measure) = match period {
                Period::Days(n) => (n, "days"),
                Period::Months(n) => (n, "months"),
            };
            format!("/retention?kind={kind}&fate=dispose&period={n}&measure={measure}&trigger={trigger}#add")
        }
    };
    let why = match it.setting {
        Setting::Usual => Text::key("records-suggested-usual"),
        Setting::Minor => Text::key("records-suggested-minor"),
        Setting::Posts => Text::key("records-suggested-posts"),
    };
    Offer { kind: it.kind.text(), fate: it.fate.text(), why, href }
}

/// Adds a row.
pub(super) async fn add(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    admitted(&signed_in)?;
    let said = posted.value.clone();
    let order = AddRow {
        unit: said.unit,
        kind: said.kind,
        fate: said.fate,
        period: said.period,
        measure: said.measure,
        trigger: said.trigger,
        body: said.body,
        decided_on: said.decided_on,
        reference: said.reference,
        from: said.from,
    };
    let refused = match add_row(&cx, &signed_in, order).await {
        Ok(n) => {
            let said = Text::key("records-retention-row-added").with("n", n);
            return Ok(SeeOther::to("/retention").saying(said).into_response());
        }
        Err(refused) => refused,
    };
    let shell = shell.wrong();
    let form = posted.again(&shell, beside(refused)?);
    Ok(refused_page(&drawn(&cx, &signed_in, shell, form).await?))
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Nothing {}

/// Ends a row.
pub(super) async fn end(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(row): Path<String>,
    _posted: Posted<Nothing>,
) -> Result<Response, Problem> {
    admitted(&signed_in)?;
    end_row(&cx, &signed_in, &row).await?;
    Ok(SeeOther::to("/retention").saying(Text::key("records-retention-row-ended")).into_response())
}

/// The button stands on the page of the schedule.
pub(super) async fn back(signed_in: SignedIn) -> Result<SeeOther, Problem> {
    admitted(&signed_in)?;
    Ok(SeeOther::to("/retention"))
}

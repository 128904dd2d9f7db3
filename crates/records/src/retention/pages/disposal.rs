use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use kernel::{Instant, ItemId, Permission};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Form, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::{Names, beside, number};
use crate::retention::model::{DisposalStage, LineState, Row};
use crate::retention::{
    DisposalScope, HeldBy, Line, Looked, approve_disposal, look_through, schedule, texts, withdraw_disposal,
};

/// How many records stand on a page of the list.
const ON_A_PAGE: usize = 100;

#[derive(Template)]
#[template(path = "disposal.html")]
struct DisposalPage {
    shell: Shell,
    n: i64,
    stage: (Text, &'static str),
    scope: Text,
    day: Text,
    asked: (String, Instant),
    approved: Option<(String, Instant)>,
    counts: Vec<(Text, i64)>,
    lines: Vec<View>,
    older: String,
    steps: Vec<(Text, String, String, Instant)>,
    is_listed: bool,
    is_done: bool,
    proof: String,
    approval: Option<Form>,
    withdrawal: Option<Form>,
    to_dispose: i64,
}

/// A record of the list, with why it is there.
struct View {
    item: String,
    kind: Text,
    account: String,
    received_at: Instant,
    why: Text,
    state: (Text, &'static str),
    held: Option<Text>,
    taken_out: Option<(String, String)>,
    out: String,
}

/// Where a page of the list begins.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    after: String,
}

/// Shows a disposal with its list.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(n): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    Ok(page(&drawn(&cx, &signed_in, shell, &n, asked.after.parse().ok(), None).await?))
}

async fn drawn(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    n: &str,
    after: Option<ItemId>,
    withdrawal: Option<Form>,
) -> Result<DisposalPage, Problem> {
    let n = number(n)?;
    let limit = i64::try_from(ON_A_PAGE).unwrap_or(i64::MAX) + 1;
    let mut looked = look_through(cx, signed_in, n, after, limit).await?.ok_or(Problem::NotFound)?;
    let more = looked.lines.len() > ON_A_PAGE;
    looked.lines.truncate(ON_A_PAGE);
    let last = looked.lines.last().filter(|_| more).map(|it| format!("/disposals/{n}?after={}", it.item));
    let (names, rows) = (Names::load(cx).await?, schedule(&cx.store.reader()).await?);
    let disposal = &looked.disposal;
    let to_dispose = looked.count(LineState::Proposed);
    let proposed = disposal.stage == DisposalStage::Proposed;
    let second = signed_in.id() != Some(disposal.asked.0) && signed_in.may(Permission::ApproveDisposal);
    let approval = shell.form(&format!("/disposals/{n}/approval")).with("seen", to_dispose.to_string());
    let open = proposed || disposal.stage == DisposalStage::Asked;
    let no = shell.form(&format!("/disposals/{n}/withdrawal"));
    Ok(DisposalPage {
        n,
        stage: texts::stage(disposal.stage),
        scope: scope(cx, &looked).await?,
        day: texts::day(disposal.day),
        asked: (names.of(disposal.asked.0), disposal.asked.1),
        approved: disposal.approved.map(|it| (names.of(it.0), it.1)),
        counts: counts(&looked),
        lines: looked.lines.iter().map(|it| view(&names, &rows, n, proposed, it)).collect(),
        older: last.unwrap_or_default(),
        steps: steps(&names, &looked),
        is_listed: disposal.stage != DisposalStage::Asked,
        is_done: disposal.stage == DisposalStage::Done,
        proof: looked.proof.clone().unwrap_or_default(),
        approval: (proposed && second && to_dispose > 0).then_some(approval),
        withdrawal: withdrawal.or_else(|| open.then_some(no)),
        to_dispose,
        shell: shell.titled(Text::key("records-disposal-title").with("n", n)),
    })
}

async fn scope(cx: &Context, looked: &Looked) -> Result<Text, Problem> {
    Ok(match looked.disposal.scope {
        DisposalScope::All => Text::key("records-disposal-of-all"),
        DisposalScope::Unit(unit) => {
            let units = people::units(&cx.store.reader()).await?;
            let name = units.into_iter().find(|it| it.id == unit).map(|it| it.name).unwrap_or_default();
            Text::key("records-disposal-of-unit").with("unit", name)
        }
        DisposalScope::Account(_) => Text::key("records-disposal-of-account"),
    })
}

fn counts(looked: &Looked) -> Vec<(Text, i64)> {
    let some = |it: &LineState| Some((texts::state(*it).0, looked.count(*it))).filter(|it| it.1 > 0);
    LineState::ALL.iter().filter_map(some).collect()
}

fn steps(names: &Names, looked: &Looked) -> Vec<(Text, String, String, Instant)> {
    let by = |it: Option<kernel::PersonId>| it.map(|it| names.of(it)).unwrap_or_default();
    looked.steps.iter().map(|it| (texts::step(it.step), it.reason.clone(), by(it.by), it.at)).collect()
}

fn view(names: &Names, rows: &[Row], n: i64, proposed: bool, it: &Line) -> View {
    let open = proposed && matches!(it.state, LineState::Proposed | LineState::Held);
    View {
        item: it.item.to_string(),
        kind: it.kind.text(),
        account: it.account.1.clone(),
        received_at: it.received_at,
        why: why(rows, it),
        state: texts::state(it.state),
        held: it.held.map(HeldBy::text),
        taken_out: it.taken_out.clone().map(|(reason, by)| (reason, names.of(by))),
        out: if open { format!("/disposals/{n}/items/{}/taking-out", it.item) } else { String::new() },
    }
}

/// Why a record is in the list: by which row, from which day.
pub(super) fn why(rows: &[Row], it: &Line) -> Text {
    let row = rows.iter().find(|row| row.n == it.row);
    Text::key("records-disposal-why")
        .with("n", it.row)
        .with("fate", row.map_or_else(|| Text::same(""), |it| it.fate.text()))
        .with("event", texts::day(it.event))
        .with("due", texts::day(it.due))
        .with("decision", row.map_or_else(|| Text::same(""), Row::decision))
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Said {
    seen: String,
    reason: String,
}

/// Approves a disposal as it was shown.
pub(super) async fn approve(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(n): Path<String>,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    approve_disposal(&cx, &signed_in, &n, &posted.value.seen).await?;
    let to = SeeOther::to(format!("/disposals/{n}"));
    Ok(to.saying(Text::key("records-disposal-approved-now")).into_response())
}

/// Says no to a disposal, or takes it back.
pub(super) async fn withdraw(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(n): Path<String>,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let Err(refused) = withdraw_disposal(&cx, &signed_in, &n, &posted.value.reason).await else {
        let to = SeeOther::to(format!("/disposals/{n}"));
        return Ok(to.saying(Text::key("records-disposal-withdrawn-now")).into_response());
    };
    let shell = shell.wrong();
    let form = posted.again(&shell, beside(refused)?);
    Ok(refused_page(&drawn(&cx, &signed_in, shell, &n, None, Some(form)).await?))
}

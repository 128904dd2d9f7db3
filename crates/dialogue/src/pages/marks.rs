//! Marking what an item says about other places, and the month's count of it.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use kernel::{Outcome, Permission};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Posted, Problem, SeeOther, Shell, Text, csv_file, csv_line, page, refused_page};

use super::again::Nothing;
use super::item::{drawn, restricted};
use super::item_page::Again;
use super::mark_card::MarkSaid;
use super::{account_names, parsed};
use crate::mark::{Counted, MarkItem, Month, Refused, Summary, count_marks, end_mark, mark_item};
use crate::{AnswerTimes, answer_times};

/// Marks the item.
pub(super) async fn mark(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<MarkSaid>,
) -> Result<Response, Problem> {
    let (item, said) = (parsed(&id)?, posted.value);
    let order =
        MarkItem { item, kind: said.kind.clone(), place: said.place.clone(), unit: said.unit.clone() };
    let refused = match mark_item(&cx, &signed_in, order).await {
        Ok(_) => {
            let to = SeeOther::to(format!("/items/{item}"));
            return Ok(to.saying(Text::key("dialogue-mark-done")).into_response());
        }
        Err(Refused::Restricted) => return Err(restricted(item, Refused::Restricted.text())),
        Err(refused) if refused.field().is_empty() => return Err(refused.into()),
        Err(refused) => refused,
    };
    let again = Again::Mark(said, refused);
    Ok(refused_page(&drawn(&cx, &signed_in.actor, shell.wrong(), item, Some(again)).await?))
}

/// Takes a mark away.
pub(super) async fn end(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path((id, n)): Path<(String, String)>,
    _: Posted<Nothing>,
) -> Result<Response, Problem> {
    let item = parsed(&id)?;
    let n = n.parse().map_err(|_| Problem::NotFound)?;
    end_mark(&cx, &signed_in, item, n).await?;
    let to = SeeOther::to(format!("/items/{item}"));
    Ok(to.saying(Text::key("dialogue-mark-ended")).into_response())
}

/// The button stands on the page of the item.
pub(super) async fn back(Path((id, _)): Path<(String, String)>) -> SeeOther {
    SeeOther::to(format!("/items/{id}"))
}

/// Which month.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    month: String,
}

impl Asked {
    /// The month that was asked for; the present one where none was.
    fn month(&self, cx: &Context) -> Month {
        self.month.parse().unwrap_or_else(|_| Month::of(cx.now()))
    }

    fn is_unread(&self) -> bool {
        !self.month.is_empty() && self.month.parse::<Month>().is_err()
    }
}

#[derive(Template)]
#[template(path = "marks.html")]
struct MarksPage {
    shell: Shell,
    month: String,
    /// Whether another month was asked for, in a way that is none.
    is_unread: bool,
    parts: Vec<Part>,
    times: Vec<Times>,
}

/// How long those who asked have waited on an account.
struct Times {
    account: String,
    answered: usize,
    median: String,
    ninetieth: String,
}

async fn times(cx: &Context, actor: &kernel::Actor, shell: &Shell, month: Month) -> Outcome<Vec<Times>> {
    let names = account_names(cx, actor).await?;
    let span = |minutes: i64| {
        let said = Text::key("dialogue-times-span").with("hours", minutes / 60).with("minutes", minutes % 60);
        shell.say(&said)
    };
    let line = |it: AnswerTimes| Times {
        account: names.get(&it.account).cloned().unwrap_or_default(),
        answered: it.answered,
        median: span(it.median_minutes),
        ninetieth: span(it.ninetieth_minutes),
    };
    Ok(answer_times(cx, actor, month).await?.into_iter().map(line).collect())
}

/// What is counted in the same way.
struct Part {
    id: &'static str,
    title: String,
    column: String,
    none: String,
    lines: Vec<Counted>,
}

fn parts(shell: &Shell, summary: Summary) -> Vec<Part> {
    let places = Part {
        id: "places",
        title: shell.t("dialogue-marks-places"),
        column: shell.t("dialogue-mark-place"),
        none: shell.t("dialogue-marks-no-places"),
        lines: summary.places,
    };
    let units = Part {
        id: "units",
        title: shell.t("dialogue-marks-units"),
        column: shell.t("dialogue-mark-unit"),
        none: shell.t("dialogue-marks-no-units"),
        lines: summary.units,
    };
    vec![places, units]
}

/// Shows what the items of a month point at, counted by page and by unit.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let actor = signed_in.who_may(Permission::ReadItems)?.actor;
    let month = asked.month(&cx);
    let summary = count_marks(&cx, &actor, month).await?;
    let shell = shell.titled(Text::key("dialogue-marks"));
    let (is_unread, parts) = (asked.is_unread(), parts(&shell, summary));
    let times = times(&cx, &actor, &shell, month).await?;
    Ok(page(&MarksPage { month: month.to_string(), is_unread, parts, times, shell }))
}

/// The same as a list for a spreadsheet.
pub(super) async fn list(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let actor = signed_in.who_may(Permission::ReadItems)?.actor;
    let month = asked.month(&cx);
    let summary = count_marks(&cx, &actor, month).await?;
    let columns =
        ["dialogue-marks-kind", "dialogue-marks-what", "dialogue-marks-number"].map(|it| shell.t(it));
    let mut text = csv_line(columns.iter().map(String::as_str));
    for part in parts(&shell, summary) {
        for line in &part.lines {
            let number = line.items.len().to_string();
            text.push_str(&csv_line([part.title.as_str(), line.what.as_str(), number.as_str()]));
        }
    }
    Ok(csv_file(&format!("markeringar-{month}.csv"), text))
}

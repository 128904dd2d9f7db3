use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use kernel::{Actor, EntryId, Instant, Permission};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Form, FormErrors, Posted, Problem, Refusal, SeeOther, Shell, Text, page, refused_page};

use super::model::{HandOver, Handing};
use super::{Refused, hand_over, handovers_of, type_receipt};
use crate::entry::Entry;
use crate::model::Stage;
use crate::{Sight, look};

pub(crate) fn routes() -> Router<Context> {
    Router::new()
        .route("/register/{id}/diary", get(show))
        .route("/register/{id}/handover", get(show).post(order_it))
        .route("/register/{id}/receipt", get(show).post(receive_it))
}

/// An entry at the authority's own diary.
#[derive(Template)]
#[template(path = "diary.html")]
struct DiaryPage {
    shell: Shell,
    entry: Entry,
    /// What it is called here, once it is registered.
    designation: Option<String>,
    restricted: bool,
    /// Whether the installation knows of a diary.
    reached: bool,
    lines: Vec<Line>,
    order: Option<Form>,
    receipt: Option<Form>,
}

/// A hand-over as a line.
struct Line {
    it: HandOver,
    said: String,
    tone: &'static str,
    at: Instant,
}

impl DiaryPage {
    async fn load(
        cx: &Context,
        actor: &Actor,
        shell: Shell,
        id: EntryId,
        again: Option<Form>,
    ) -> Result<Self, Problem> {
        let Sight::Whole { entry, .. } = look(&cx.store, actor, id).await? else {
            return Err(Problem::NotPermitted);
        };
        if !actor.may_on(Permission::Register, entry.account) {
            return Err(Problem::NotPermitted);
        }
        let handed = handovers_of(&cx.store.reader(), actor, &entry).await?;
        let waits = handed.last().is_some_and(|it| matches!(it.handing, Handing::Handed(_)));
        let declined = matches!(entry.stage, Stage::Declined { .. });
        let orders = handed.is_empty() && !declined && cx.diary.is_some();
        let receipt = again.unwrap_or_else(|| shell.form(&format!("/register/{id}/receipt")));
        let shell = shell.titled(Text::key("records-diary"));
        Ok(Self {
            designation: entry.stage.designation().map(ToString::to_string),
            restricted: entry.openness.restricted(),
            reached: cx.diary.is_some(),
            lines: handed.into_iter().map(|it| line(&shell, it)).collect(),
            order: orders.then(|| shell.form(&format!("/register/{id}/handover"))),
            receipt: waits.then_some(receipt),
            entry: *entry,
            shell,
        })
    }
}

fn line(shell: &Shell, it: HandOver) -> Line {
    let (said, tone, at) = match &it.handing {
        Handing::Ordered => (Text::key("records-handing-ordered"), "info", it.ordered_at),
        Handing::Handed(at) => (waits(&it, shell.now()), "caution", *at),
        Handing::Received { number, at, by: Some(by), .. } => {
            let said = Text::key("records-handing-received-by").with("number", number.to_string());
            (said.with("name", by.clone()), "good", *at)
        }
        Handing::Received { number, at, by: None, .. } => {
            (Text::key("records-handing-received").with("number", number.to_string()), "good", *at)
        }
    };
    Line { said: shell.say(&said), tone, at, it }
}

/// That it is handed over and has no receipt, with the days.
pub(crate) fn waits(it: &HandOver, now: Instant) -> Text {
    let days = it.days_without_receipt(now).unwrap_or_default();
    Text::key("records-handing-waits").with("days", days)
}

async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    Ok(page(&DiaryPage::load(&cx, &signed_in, shell, parsed(&id)?, None).await?))
}

/// Nothing but that it was meant.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Pressed {}

async fn order_it(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    _posted: Posted<Pressed>,
) -> Result<Response, Problem> {
    let id = parsed(&id)?;
    hand_over(&cx, &signed_in, id).await.map_err(|it| problem(it, id))?;
    let there = SeeOther::to(format!("/register/{id}/diary"));
    Ok(there.saying(Text::key("records-done-handed")).into_response())
}

/// What was written into the form of a receipt.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Written {
    number: String,
}

async fn receive_it(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Written>,
) -> Result<Response, Problem> {
    let id = parsed(&id)?;
    let number = match posted.value.number.parse() {
        Ok(number) => number,
        Err(unread) => {
            let errors = FormErrors::one("number", Refused::from(unread).text());
            let form = posted.again(&shell, errors);
            return Ok(refused_page(&DiaryPage::load(&cx, &signed_in, shell.wrong(), id, Some(form)).await?));
        }
    };
    type_receipt(&cx, &signed_in, id, number).await.map_err(|it| problem(it, id))?;
    let there = SeeOther::to(format!("/register/{id}/diary"));
    Ok(there.saying(Text::key("records-done-received")).into_response())
}

fn problem(refused: Refused, id: EntryId) -> Problem {
    match refused {
        Refused::Register(refused) => refused.into(),
        Refused::Failed(failed) => failed.into(),
        Refused::NoDiary
        | Refused::OnItsWay
        | Refused::Received
        | Refused::Declined
        | Refused::NothingHanded => {
            let there = (Text::key("records-see-entry"), format!("/register/{id}/diary"));
            Refusal::new(StatusCode::CONFLICT, refused.text()).way_on(there.0, there.1).into()
        }
    }
}

fn parsed(id: &str) -> Result<EntryId, Problem> {
    id.parse().map_err(|_| Problem::NotFound)
}

//! Deciding about several items at once, on a ground that the guideline says it of.

use std::collections::{HashMap, HashSet};

use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use dialogue::ItemSummary;
use dialogue::inbox::{self, Filter};
use guideline::{Ground, Signal};
use kernel::calendar::date_of;
use kernel::item::Direction;
use kernel::{AccountId, Actor, ItemId, Outcome, Permission};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::decide::{acts, consequences};
use super::words;
use crate::batch::{Batch, Decided, MOST, Refused, open_cases};
use crate::open::LONGEST_REASON;
use crate::{Act, OpenRefused};

const HERE: &str = "/cases/new";

/// Several items and one decision.
#[derive(Template)]
#[template(path = "batch.html")]
struct BatchPage {
    shell: Shell,
    left: Option<Left>,
    grounds: Vec<Way>,
    label: String,
    help: String,
    rule: String,
    sources: String,
    acts: Vec<Choice>,
    asked: Option<(String, bool)>,
    consequences: Vec<String>,
    sought: String,
    rows: Vec<Row>,
    most: usize,
    at_most: usize,
    form: Form,
}

/// A ground on which several may be decided about.
struct Way {
    label: String,
    href: String,
    chosen: bool,
}

/// An item that can be marked.
struct Row {
    item: ItemSummary,
    author: String,
    account: String,
    value: String,
    /// Whether what was found in it suggests the ground.
    suggested: bool,
    marked: bool,
}

/// What was left as it is, and why.
struct Left {
    decided: usize,
    items: Vec<(String, String, String)>,
}

/// Which ground, and among which items.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    ground: String,
    q: String,
}

/// What was marked and written.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Written {
    ground: String,
    act: String,
    reason: String,
    stated: String,
    q: String,
    marked: Vec<String>,
}

/// Shows what waits, to be marked.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let actor = signed_in.who_may(Permission::Moderate)?.actor;
    let written = Written { ground: asked.ground, q: asked.q, ..Written::default() };
    Ok(page(&drawn(&cx, &actor, shell, &written, FormErrors::none(), None).await?))
}

/// Decides about what was marked.
pub(super) async fn decide(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    posted: Posted<Written>,
) -> Result<Response, Problem> {
    let actor = signed_in.who_may(Permission::Moderate)?.actor;
    let written = posted.value;
    let done = match order(&written) {
        Ok(batch) => open_cases(&cx, &actor, batch).await,
        Err(refused) => Err(refused),
    };
    match done {
        Ok(decided) if decided.left.is_empty() => {
            let said = Text::key("moderation-batch-done").with("n", decided.cases.len());
            Ok(SeeOther::to("/cases").saying(said).into_response())
        }
        Ok(decided) => {
            let left = left(&cx, &actor, &shell, decided).await?;
            let again = Written { marked: Vec::new(), ..written };
            Ok(page(&drawn(&cx, &actor, shell, &again, FormErrors::none(), Some(left)).await?))
        }
        Err(refused) => {
            let wrong = FormErrors::one(field(&refused)?, refused.text());
            Ok(refused_page(&drawn(&cx, &actor, shell.wrong(), &written, wrong, None).await?))
        }
    }
}

fn order(written: &Written) -> Result<Batch, Refused> {
    let items: Option<Vec<(ItemId, i64)>> = written.marked.iter().map(|it| read(it)).collect();
    Ok(Batch {
        items: items.ok_or(Refused::NothingMarked)?,
        ground: written.ground.clone(),
        act: written.act.parse().map_err(|_| Refused::All(OpenRefused::ActNotAllowed))?,
        reason: written.reason.clone(),
        stated: Some(written.stated.clone()),
    })
}

/// A row as the form sends it: the item and its wording.
fn read(value: &str) -> Option<(ItemId, i64)> {
    let (item, seen) = value.split_once('.')?;
    Some((item.parse().ok()?, seen.parse().ok()?))
}

fn field(refused: &Refused) -> Result<&'static str, Problem> {
    Ok(match refused {
        Refused::NotPermitted => return Err(Problem::NotPermitted),
        Refused::NothingMarked | Refused::TooMany => "marked",
        Refused::All(OpenRefused::ActNotAllowed) => "act",
        Refused::All(OpenRefused::NeedsFact) => "stated",
        Refused::All(OpenRefused::NeedsReason | OpenRefused::ReasonTooLong | OpenRefused::NotPlainWords) => {
            "reason"
        }
        Refused::OneByOne | Refused::All(_) => "",
    })
}

async fn left(cx: &Context, actor: &Actor, shell: &Shell, all: Decided) -> Outcome<Left> {
    let mut items = Vec::new();
    for (id, refused) in all.left {
        let author = dialogue::item::find(cx, actor, id).await?.and_then(|it| it.author);
        let name = author.map_or_else(|| shell.t("moderation-author-unknown"), |it| it.name);
        items.push((format!("/items/{id}"), name, shell.say(&refused.text())));
    }
    Ok(Left { decided: all.cases.len(), items })
}

/// The grounds of today on which several may be decided about at once.
fn usable(cx: &Context) -> Vec<&Ground> {
    let today = date_of(cx.now());
    cx.guideline.grounds.iter().filter(|it| it.bulk && it.in_force(today)).collect()
}

async fn drawn(
    cx: &Context,
    actor: &Actor,
    shell: Shell,
    written: &Written,
    wrong: FormErrors,
    left: Option<Left>,
) -> Result<BatchPage, Problem> {
    let grounds = usable(cx);
    let chosen = grounds.iter().find(|it| it.key == written.ground).or(grounds.first());
    let shell = shell.titled(Text::key("moderation-batch"));
    let Some(ground) = chosen.copied() else { return Err(Problem::conflict(Refused::OneByOne.text())) };
    let preferred = ground.acts().first().map_or(Act::Hide, |it| words::act_of(*it));
    let act = written.act.parse().unwrap_or(preferred);
    let form = shell
        .form(HERE)
        .with("ground", &ground.key)
        .with("q", &written.q)
        .with("act", act.word())
        .with("reason", &written.reason)
        .with("stated", &written.stated)
        .refused(wrong);
    let way = |it: &&Ground| Way {
        label: shell.say(&words::label(&it.label)),
        href: format!("{HERE}?ground={}", it.key),
        chosen: it.key == ground.key,
    };
    Ok(BatchPage {
        left,
        grounds: grounds.iter().map(way).collect(),
        label: shell.say(&words::label(&ground.label)),
        help: shell.say(&words::label(&ground.help)),
        rule: shell.say(&words::label(&ground.rule)),
        sources: words::sources(ground),
        acts: acts(&shell, ground),
        asked: ground.asks.as_ref().map(|it| (shell.say(&words::label(&it.label)), !it.may_be_unknown)),
        consequences: consequences(&shell, cx, ground),
        sought: written.q.trim().to_owned(),
        rows: rows(cx, actor, &shell, ground, written).await?,
        most: LONGEST_REASON,
        at_most: MOST,
        form,
        shell,
    })
}

/// What can be marked: what waits, or what was looked for; what the findings suggest first.
async fn rows(
    cx: &Context,
    actor: &Actor,
    shell: &Shell,
    ground: &Ground,
    written: &Written,
) -> Outcome<Vec<Row>> {
    let sought = written.q.trim();
    let items = if sought.is_empty() {
        inbox::page(cx, actor, &Filter::default(), None).await?.0
    } else {
        inbox::search(cx, actor, sought).await?
    };
    let accounts = accounts::list(&cx.store.reader(), actor).await?;
    let names: HashMap<AccountId, String> = accounts.into_iter().map(|it| (it.id, it.name)).collect();
    let marked: HashSet<&str> = written.marked.iter().map(String::as_str).collect();
    let can_be = |it: &ItemSummary| {
        let there = it.presence == dialogue::Presence::Present;
        let open = it.restriction.is_none() && it.direction == Direction::Incoming;
        there && open && actor.may_on(Permission::Moderate, it.account)
    };
    let row = |it: ItemSummary| {
        let value = format!("{}.{}", it.id, it.versions);
        Row {
            author: it.author.clone().unwrap_or_else(|| shell.t("moderation-author-unknown")),
            account: names.get(&it.account).cloned().unwrap_or_default(),
            suggested: suggests(ground, &it),
            marked: marked.contains(value.as_str()),
            value,
            item: it,
        }
    };
    let mut rows: Vec<Row> = items.into_iter().filter(can_be).map(row).collect();
    rows.sort_by_key(|it| !it.suggested);
    Ok(rows)
}

fn suggests(ground: &Ground, item: &ItemSummary) -> bool {
    let signals = item.findings.iter().filter_map(|it| it.code.parse::<Signal>().ok());
    signals.into_iter().any(|it| ground.signals.contains(&it))
}

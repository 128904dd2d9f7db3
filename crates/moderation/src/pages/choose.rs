//! Choosing the ground: everything the guideline has, what the findings suggest first.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use dialogue::item;
use guideline::{Ground, Signal};
use kernel::calendar::date_of;
use kernel::item::Direction;
use kernel::{Actor, ItemId, Permission};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{FormErrors, Problem, Refusal, SeeOther, Shell, Text, page};

use super::decide::{DecidePage, Written};
use super::{item_of, words};
use crate::view;

#[derive(Template)]
#[template(path = "choose.html")]
struct ChoosePage {
    shell: Shell,
    subject: Subject,
    /// That a ground was asked for that there is not, or that holds no longer.
    unknown: bool,
    reminder: String,
    suggested: Vec<Line>,
    categories: Vec<(String, Vec<Line>)>,
}

/// The item that is decided about.
pub(super) struct Subject {
    pub(super) id: ItemId,
    pub(super) versions: i64,
    pub(super) author: String,
    pub(super) account: String,
    pub(super) text: String,
    pub(super) found: Vec<String>,
    pub(super) signals: Vec<Signal>,
}

/// A ground as a line.
struct Line {
    href: String,
    label: String,
    help: String,
    rule: String,
    sources: String,
    basis: (String, &'static str),
    acts: String,
    instruction: Option<String>,
    second: bool,
    /// Whether it is the first that the findings suggest: from there the keyboard goes on.
    first: bool,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    ground: String,
}

/// Shows the grounds, or the form for the one that was chosen.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let subject = subject(&cx, &signed_in.actor, &shell, item_of(&id)?).await?;
    let latest = view::cases_of(&cx, subject.id).await?.pop().into_iter().collect();
    for it in view::lines(&cx, &signed_in.actor, latest).await? {
        if it.case.is_live() && it.standing != "restored" {
            let there = SeeOther::to(format!("/cases/{}", it.case.id));
            return Ok(there.cautioning(Text::key("moderation-in-a-case")).into_response());
        }
    }
    match usable(&cx, &asked.ground) {
        Some(ground) => {
            let form = Written::default();
            Ok(page(&DecidePage::new(&cx, shell, subject, ground, &form, FormErrors::none())))
        }
        None => Ok(page(&choose(&cx, shell, subject, !asked.ground.is_empty()))),
    }
}

/// The ground with this key, when it may be used today.
pub(super) fn usable<'a>(cx: &'a Context, key: &str) -> Option<&'a Ground> {
    cx.guideline.ground(key).filter(|it| it.in_force(date_of(cx.now())))
}

/// The item as far as a decision about it needs it.
pub(super) async fn subject(
    cx: &Context,
    actor: &Actor,
    shell: &Shell,
    id: ItemId,
) -> Result<Subject, Problem> {
    let view = item::view(cx, actor, id).await?.ok_or(Problem::NotFound)?;
    if !actor.may_on(Permission::Moderate, view.item.account) {
        return Err(Problem::NotPermitted);
    }
    if view.item.direction == Direction::Outgoing {
        return Err(Problem::conflict(crate::OpenRefused::OwnItem.text()));
    }
    if view.is_withheld() {
        let way_on = (Text::key("moderation-see-item"), format!("/items/{id}"));
        let refusal = Refusal::new(StatusCode::FORBIDDEN, crate::OpenRefused::Restricted.text());
        return Err(refusal.way_on(way_on.0, way_on.1).into());
    }
    let account = accounts::account(&cx.store.reader(), view.item.account).await?;
    let signals: Vec<Signal> = view.findings.iter().filter_map(|it| it.code.parse().ok()).collect();
    let mut found: Vec<String> = signals.iter().map(|it| said(shell, *it)).collect();
    found.dedup();
    Ok(Subject {
        id,
        versions: view.item.versions,
        author: view
            .item
            .author
            .as_ref()
            .map_or_else(|| shell.t("moderation-author-unknown"), |it| it.name.clone()),
        account: account.map(|it| it.name).unwrap_or_default(),
        text: view.present().map(|it| it.text.clone()).unwrap_or_default(),
        found,
        signals,
    })
}

fn said(shell: &Shell, signal: Signal) -> String {
    shell.say(&words::label(&guideline::Choice::label(signal)))
}

fn choose(cx: &Context, shell: Shell, subject: Subject, unknown: bool) -> ChoosePage {
    let usable: Vec<&Ground> =
        cx.guideline.grounds.iter().filter(|it| it.in_force(date_of(cx.now()))).collect();
    let suggests = |it: &&&Ground| subject.signals.iter().any(|signal| it.signals.contains(signal));
    let mut suggested: Vec<Line> =
        usable.iter().filter(suggests).map(|it| line(&shell, &subject, it)).collect();
    if let Some(first) = suggested.first_mut() {
        first.first = true;
    }
    let under = |key: &str| -> Vec<Line> {
        usable.iter().filter(|it| it.category == key).map(|it| line(&shell, &subject, it)).collect()
    };
    let categories = cx.guideline.categories.iter().map(|it| {
        let number = format!("{}. {}", it.number, shell.say(&words::label(&it.label)));
        (number, under(&it.key))
    });
    ChoosePage {
        unknown,
        reminder: shell.say(&words::label(&cx.guideline.moderation.reminder)),
        suggested,
        categories: categories.filter(|it| !it.1.is_empty()).collect(),
        shell: shell.titled(Text::key("moderation-choose")),
        subject,
    }
}

fn line(shell: &Shell, subject: &Subject, ground: &Ground) -> Line {
    let (basis, tone) = words::basis(ground.basis);
    let acts = ground.acts().iter().map(|it| shell.say(&words::act(words::act_of(*it))).to_lowercase());
    Line {
        href: format!("/items/{}/moderation?ground={}", subject.id, ground.key),
        label: shell.say(&words::label(&ground.label)),
        help: shell.say(&words::label(&ground.help)),
        rule: shell.say(&words::label(&ground.rule)),
        sources: words::sources(ground),
        basis: (shell.say(&basis), tone),
        acts: acts.collect::<Vec<_>>().join(", "),
        instruction: ground.instruction.as_ref().map(|it| shell.say(&words::label(it))),
        second: ground.second_person,
        first: false,
    }
}

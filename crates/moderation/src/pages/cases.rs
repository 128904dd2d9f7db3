//! Lists of cases: the latest, what waits for a second person, those of one item.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use kernel::{AccountId, Actor, CaseId, Instant, Outcome, Permission};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Problem, Shell, Text, page, whole_or_part};

use super::{Names, item_of, words};
use crate::view;

/// How many cases stand on a page.
const PAGE: i64 = 30;

#[derive(Template)]
#[template(path = "cases.html")]
struct CasesPage {
    shell: Shell,
    mine: Vec<Line>,
    restorations: Vec<Line>,
    latest: Vec<Line>,
    /// That a page was asked for that there is not.
    unknown: bool,
    newer: String,
    older: String,
}

#[derive(Template)]
#[template(path = "item-cases.html", blocks = ["list"])]
struct ItemCasesPage {
    shell: Shell,
    item: kernel::ItemId,
    lines: Vec<Line>,
}

/// A case as a line.
struct Line {
    id: CaseId,
    title: String,
    reason: String,
    account: String,
    by: String,
    at: Instant,
    standing: (String, &'static str),
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    before: String,
}

/// Shows what waits for this person, and the latest cases.
pub(super) async fn list(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let actor = &signed_in.actor;
    if !actor.may(Permission::ReadItems) && !actor.may(Permission::ReadRegister) {
        return Err(Problem::NotPermitted);
    }
    let before = asked.before.parse().ok().map(Instant::from_micros);
    let after_now = cx.now().plus_seconds(1);
    let latest = view::latest(&cx, actor, before.unwrap_or(after_now), PAGE).await?;
    let (mine, restorations) = view::waiting_for_second(&cx, actor).await?;
    let mine = view::lines(&cx, actor, mine).await?;
    let undone: Vec<CaseId> = restorations.iter().map(|it| it.case).collect();
    let undone = view::lines_of(&cx, actor, &undone).await?;
    let lines = Lines::load(&cx, actor, &shell).await?;
    let full = latest.len() == usize::try_from(PAGE).unwrap_or(usize::MAX);
    let older = latest.last().filter(|_| full);
    Ok(page(&CasesPage {
        unknown: before.is_none() && !asked.before.is_empty(),
        older: older
            .map(|it| format!("/cases?before={}", it.case.decided_at.as_micros()))
            .unwrap_or_default(),
        newer: before.map(|_| "/cases".to_owned()).unwrap_or_default(),
        mine: lines.of(&cx, mine),
        restorations: lines.of(&cx, undone),
        latest: lines.of(&cx, latest),
        shell: shell.titled(Text::key("moderation-cases")),
    }))
}

/// Shows the cases of an item, or only their list where the page of the item asks for it.
pub(super) async fn of_item(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let actor = &signed_in.actor;
    let item = dialogue::item::find(&cx, actor, item_of(&id)?).await?.ok_or(Problem::NotFound)?;
    let mut cases = view::cases_of(&cx, item.id).await?;
    cases.reverse();
    let cases = view::lines(&cx, actor, cases).await?;
    let lines = Lines::load(&cx, actor, &shell).await?.of(&cx, cases);
    let page =
        ItemCasesPage { shell: shell.titled(Text::key("moderation-item-cases")), item: item.id, lines };
    Ok(whole_or_part(&page.shell, &page, &page.as_list()))
}

/// What lines of cases are made of.
struct Lines<'a> {
    shell: &'a Shell,
    names: Names,
    accounts: HashMap<AccountId, String>,
}

impl<'a> Lines<'a> {
    async fn load(cx: &Context, actor: &Actor, shell: &'a Shell) -> Outcome<Self> {
        let accounts = accounts::list(&cx.store.reader(), actor).await?;
        let accounts = accounts.into_iter().map(|it| (it.id, it.name)).collect();
        Ok(Self { shell, names: Names::load(cx).await?, accounts })
    }

    fn of(&self, cx: &Context, lines: Vec<view::Line>) -> Vec<Line> {
        lines.into_iter().map(|it| self.line(cx, it)).collect()
    }

    fn line(&self, cx: &Context, line: view::Line) -> Line {
        let case = line.case;
        let (standing, tone) = words::standing(line.standing, case.act);
        let title = Text::key("moderation-case-line")
            .with("act", words::act(case.act))
            .with("ground", words::ground(&cx.guideline, &case));
        Line {
            id: case.id,
            title: self.shell.say(&title),
            reason: if line.withheld { self.shell.t("moderation-reason-withheld") } else { case.reason },
            account: self.accounts.get(&case.account).cloned().unwrap_or_default(),
            by: self.names.of(case.decided_by),
            at: case.decided_at,
            standing: (self.shell.say(&standing), tone),
        }
    }
}

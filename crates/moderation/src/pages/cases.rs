//! Lists of cases: the latest, what waits for a second person, those of one item.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use kernel::calendar::{Date, midnight, moment_words};
use kernel::{AccountId, Actor, CaseId, Instant, Outcome, Permission};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Problem, Shell, Text, csv_file, csv_line, page, whole_or_part};

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
    /// Whether this person takes care of what visitors report.
    moderates: bool,
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
        moderates: actor.may(Permission::Moderate),
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

/// So many cases are listed in one file at most.
const IN_A_FILE: i64 = 1_000_000;

/// The days between which decisions are listed, both included.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Between {
    from: String,
    to: String,
}

impl Between {
    /// The moments that bound it; a day that is none is told of.
    fn bounds(&self, now: Instant) -> Result<(Instant, Instant), Problem> {
        let day = |text: &str| -> Result<Option<Date>, Problem> {
            let unfit = || Problem::conflict(Text::key("moderation-review-day-unfit"));
            if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| unfit()) }
        };
        let after = |day: Date| midnight(day.tomorrow().unwrap_or(day));
        let from = day(&self.from)?.map_or(Instant::from_micros(0), midnight);
        Ok((from, day(&self.to)?.map_or(now.plus_seconds(1), after)))
    }
}

/// The decisions of some time as a list: on which ground, why and by whom each was made, so that it can be seen whether
/// like was treated alike (STO-BSV-03, RF 1 kap. 9 §).
pub(super) async fn review(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Query(between): Query<Between>,
) -> Result<Response, Problem> {
    let actor = &signed_in.actor;
    if !actor.may(Permission::ReadItems) && !actor.may(Permission::ReadRegister) {
        return Err(Problem::NotPermitted);
    }
    let (from, before) = between.bounds(cx.now())?;
    let mut cases = view::latest(&cx, actor, before, IN_A_FILE).await?;
    cases.retain(|it| it.case.decided_at >= from);
    cases.reverse();
    let columns = [
        "moderation-review-decided",
        "moderation-review-account",
        "moderation-review-decision",
        "moderation-review-reason",
        "moderation-review-by",
        "moderation-review-standing",
    ];
    let columns = columns.map(|it| shell.t(it));
    let mut text = csv_line(columns.iter().map(String::as_str));
    for it in Lines::load(&cx, actor, &shell).await?.of(&cx, cases) {
        let at = moment_words(it.at).get(shell.lang()).to_owned();
        let cells = [&at, &it.account, &it.title, &it.reason, &it.by, &it.standing.0];
        text.push_str(&csv_line(cells.map(String::as_str)));
    }
    Ok(csv_file("beslut.csv", text))
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

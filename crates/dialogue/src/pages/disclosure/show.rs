use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use kernel::{AccountId, Instant};
use people::{Context, SignedIn};
use records::disclosure::{Line, LineState, Whole, day, whole_request};
use serde::Deserialize;
use webkit::{Form, Problem, Shell, Text, page};

use super::number;
use crate::pages::words;

/// How many records stand on a page.
const ON_A_PAGE: usize = 200;

#[derive(Template)]
#[template(path = "disclosure.html")]
pub(super) struct RequestPage {
    shell: Shell,
    whole: Whole,
    asked: Vec<(String, String)>,
    why: Why,
    counts: Vec<(String, &'static str, usize)>,
    rows: Vec<Row>,
    older: String,
    missing: Option<String>,
    ending: Option<Text>,
    acts: Acts,
    refusal: Option<Form>,
    closing: Option<Form>,
}

/// Why it is due when it is.
struct Why {
    rule: String,
    source: String,
    lines: Vec<String>,
}

/// A record as a line.
struct Row {
    n: i64,
    what: String,
    account: String,
    dated: Instant,
    state: (String, &'static str),
    reasons: Vec<String>,
}

/// What this person may do with a press.
struct Acts {
    search: bool,
    release: usize,
    hand: usize,
    tell: bool,
}

/// Where a page of the list begins.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    from: String,
}

/// A form that was refused.
pub(super) enum Again {
    /// Of a decision not to hand out.
    Refusal(Form),
    /// Of the end.
    Closing(Form),
}

/// Shows a request with its records.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(n): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let from = asked.from.parse().unwrap_or(0);
    Ok(page(&drawn(&cx, &signed_in, shell, &n, from, None).await?))
}

pub(super) async fn drawn(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    n: &str,
    from: usize,
    again: Option<Again>,
) -> Result<RequestPage, Problem> {
    let n = number(n)?;
    let whole = whole_request(cx, signed_in, n).await?.ok_or(Problem::NotFound)?;
    let accounts = accounts::every_account(&cx.store.reader()).await?;
    let names: HashMap<AccountId, String> = accounts.into_iter().map(|it| (it.id, it.name)).collect();
    let here = whole.lines.iter().skip(from).take(ON_A_PAGE);
    let next = from.saturating_add(ON_A_PAGE);
    let older =
        if whole.lines.len() > next { format!("/disclosures/{n}?from={next}") } else { String::new() };
    let (mut refusal, mut closing) = forms(&shell, &whole);
    match again {
        Some(Again::Refusal(form)) => refusal = Some(form),
        Some(Again::Closing(form)) => closing = Some(form),
        None => {}
    }
    Ok(RequestPage {
        asked: asked_for(&shell, &names, &whole),
        why: why(cx, &shell, &whole),
        counts: counts(&shell, &whole),
        rows: here.map(|it| row(&shell, &names, it)).collect(),
        missing: whole.missing.map(|it| shell.say(&it.text())),
        ending: whole.request.ended.as_ref().map(|it| it.ending.text()),
        acts: acts(&whole),
        older,
        refusal,
        closing,
        shell: shell.titled(Text::key("dialogue-disclosure-title").with("n", n)),
        whole,
    })
}

fn kept_back(whole: &Whole) -> usize {
    whole.count(LineState::Masked) + whole.count(LineState::Withheld)
}

fn acts(whole: &Whole) -> Acts {
    let (open, reviews) = (whole.is_open(), whole.standing.reviews);
    let some = |may: bool, n: usize| if may { n } else { 0 };
    let out = whole.count(LineState::Released) + whole.count(LineState::Masked);
    Acts {
        search: open && (reviews || whole.is_mine),
        release: some(open && reviews, whole.count(LineState::Open)),
        hand: some(open && reviews, out),
        tell: open && whole.request.told.is_none() && kept_back(whole) > 0 && (reviews || whole.is_mine),
    }
}

fn forms(shell: &Shell, whole: &Whole) -> (Option<Form>, Option<Form>) {
    let n = whole.request.n;
    let refuses = whole.is_open() && whole.standing.refuses_as.is_some() && kept_back(whole) > 0;
    let closes = whole.is_open() && whole.standing.reviews;
    (
        refuses.then(|| shell.form(&format!("/disclosures/{n}/refusals"))),
        closes.then(|| shell.form(&format!("/disclosures/{n}/closing"))),
    )
}

/// What is looked for, in words.
fn asked_for(shell: &Shell, names: &HashMap<AccountId, String>, whole: &Whole) -> Vec<(String, String)> {
    let scope = &whole.request.scope;
    let accounts: Vec<&str> =
        scope.accounts.iter().filter_map(|it| names.get(it).map(String::as_str)).collect();
    let date = |it: Option<kernel::calendar::Date>| it.map(|it| shell.say(&day(it))).unwrap_or_default();
    let all = [
        ("dialogue-disclosure-accounts", accounts.join(", ")),
        ("dialogue-disclosure-words", scope.words.clone()),
        ("dialogue-disclosure-from", date(scope.from)),
        ("dialogue-disclosure-to", date(scope.to)),
        ("dialogue-disclosure-single", scope.single.join(", ")),
        ("dialogue-disclosure-wanted", shell.say(&whole.request.wanted.text())),
        ("dialogue-disclosure-requester", whole.request.requester.clone()),
    ];
    all.into_iter().filter(|it| !it.1.is_empty()).map(|(key, said)| (shell.t(key), said)).collect()
}

fn why(cx: &Context, shell: &Shell, whole: &Whole) -> Why {
    let within = cx.guideline.disclosure.within;
    let deadline = cx.guideline.office.deadline(whole.request.taken.at, within);
    let as_counted = deadline.at == whole.request.due_at;
    let lines = deadline.lines().into_iter().map(|it| it.get(shell.lang()).to_owned());
    Why {
        rule: shell.t_with("dialogue-disclosure-why", "within", words::label(&within.label())),
        source: words::sources(&cx.guideline, "disclosure.within"),
        lines: lines.filter(|_| as_counted).collect(),
    }
}

fn counts(shell: &Shell, whole: &Whole) -> Vec<(String, &'static str, usize)> {
    let one = |it: &LineState| {
        let (text, tone) = it.text();
        (shell.say(&text), tone, whole.count(*it))
    };
    LineState::ALL.iter().map(one).filter(|it| it.2 > 0).collect()
}

fn row(shell: &Shell, names: &HashMap<AccountId, String>, line: &Line) -> Row {
    let (state, tone) = line.state().text();
    Row {
        n: line.n,
        what: shell.say(&line.subject.text()),
        account: names.get(&line.account).cloned().unwrap_or_default(),
        dated: line.dated,
        state: (shell.say(&state), tone),
        reasons: line.reasons.iter().map(|it| shell.say(&it.text())).collect(),
    }
}

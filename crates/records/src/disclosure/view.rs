//! What people look at: the requests, one of them with its records, what waits.

use std::collections::BTreeSet;

use kernel::{Actor, Outcome, Permission, PersonId};
use people::Context;

use super::model::{Line, LineState, NotYet, Output, Refusal, Request, ending};
use super::sql;
use super::who::{Standing, sees, standing, took};

/// A request with everything that belongs to it.
#[derive(Clone, Debug)]
pub struct Whole {
    /// The request.
    pub request: Request,
    /// What was found, in the order in which it was received or drawn up.
    pub lines: Vec<Line>,
    /// What was handed out.
    pub outputs: Vec<Output>,
    /// The written decisions.
    pub refusals: Vec<Refusal>,
    /// What is missing before it ends; nothing where it may.
    pub missing: Option<NotYet>,
    /// What the reader has to do with requests.
    pub standing: Standing,
    /// Whether the reader took it down.
    pub is_mine: bool,
}

impl Whole {
    /// How many records stand so.
    #[must_use]
    pub fn count(&self, state: LineState) -> usize {
        self.lines.iter().filter(|it| it.state() == state).count()
    }

    /// Whether it goes on.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.request.ended.is_none()
    }
}

/// The requests that the actor may know of: the open ones first, what is due first first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn requests(cx: &Context, actor: &Actor) -> Outcome<Vec<Request>> {
    let standing = standing(cx, actor).await?;
    let mut seen = Vec::new();
    for request in sql::requests::all(&cx.store.reader()).await? {
        if sees(cx, actor, &standing, &request).await? {
            seen.push(request);
        }
    }
    Ok(seen)
}

/// The request with everything that belongs to it; `None` when there is none for this person.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn whole_request(cx: &Context, actor: &Actor, n: i64) -> Outcome<Option<Whole>> {
    let reader = cx.store.reader();
    let Some(request) = sql::requests::one(&reader, n).await? else { return Ok(None) };
    let standing = standing(cx, actor).await?;
    if !sees(cx, actor, &standing, &request).await? {
        return Ok(None);
    }
    let lines = sql::lines::all(&reader, n).await?;
    let handed: BTreeSet<i64> = sql::outputs::lines(&reader, n).await?.into_iter().collect();
    Ok(Some(Whole {
        missing: ending(&lines, &handed, request.told.is_some()).err(),
        lines,
        outputs: sql::outputs::all(&reader, n).await?,
        refusals: sql::outputs::refusals(&reader, n).await?,
        is_mine: took(actor, &request),
        standing,
        request,
    }))
}

/// The open request for whoever looks for what it asks for; `None` when there is none for this person.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn open_request(cx: &Context, actor: &Actor, n: i64) -> Outcome<Option<Whole>> {
    Ok(whole_request(cx, actor, n).await?.filter(Whole::is_open))
}

/// One record of a request; `None` when there is none for this person, who reads what stands on its account.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn request_line(
    cx: &Context,
    actor: &Actor,
    (n, line): (i64, i64),
) -> Outcome<Option<(Whole, Line)>> {
    let Some(whole) = whole_request(cx, actor, n).await? else { return Ok(None) };
    let line = whole.lines.iter().find(|it| it.n == line).cloned();
    let line = line.filter(|it| actor.may_on(Permission::ReadItems, it.account));
    Ok(line.map(|it| (whole, it)))
}

/// What was handed out under this number; `None` when there is none for this person.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn output_of(
    cx: &Context,
    actor: &Actor,
    (n, output): (i64, i64),
) -> Outcome<Option<(Request, Output)>> {
    let Some(whole) = whole_request(cx, actor, n).await? else { return Ok(None) };
    let found = whole.outputs.into_iter().find(|it| it.n == output && it.destroyed_at.is_none());
    Ok(found.map(|it| (whole.request, it)))
}

/// What waits for somebody about a request.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// The request.
    pub request: Request,
    /// The record that a manager is asked about; none where the request as a whole waits.
    pub asked_about: Option<i64>,
    /// How many records nobody has judged.
    pub unjudged: usize,
}

/// The open requests that wait for this person, what is due first first: for those who judge, for whoever took one down,
/// for those who decide once it is late, and the questions that they are asked as a manager.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn waiting(cx: &Context, actor: &Actor) -> Outcome<Vec<Waiting>> {
    let reader = cx.store.reader();
    let open: Vec<_> =
        sql::requests::all(&reader).await?.into_iter().filter(|it| it.ended.is_none()).collect();
    if open.is_empty() {
        return Ok(Vec::new()); // Most often: every page asks.
    }
    let standing = standing(cx, actor).await?;
    let mine: Vec<PersonId> = actor.acts_for().collect();
    let asked = sql::lines::asked_of(&reader, &mine).await?;
    let mut waiting = Vec::new();
    for request in open {
        let about = asked.iter().filter(|it| it.0 == request.n).map(|it| Some(it.1));
        let late = standing.refuses_as.is_some() && request.due_at < cx.now();
        let whole = (standing.reviews || took(actor, &request) || late).then_some(None);
        let all: Vec<Option<i64>> = whole.into_iter().chain(about).collect();
        if all.is_empty() {
            continue;
        }
        let lines = sql::lines::all(&reader, request.n).await?;
        let unjudged = lines.iter().filter(|it| it.verdict().is_none()).count();
        let one = |asked_about| Waiting { request: request.clone(), asked_about, unjudged };
        waiting.extend(all.into_iter().map(one));
    }
    Ok(waiting)
}

/// How much waits for this person.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn waiting_count(cx: &Context, actor: &Actor) -> Outcome<i64> {
    Ok(i64::try_from(waiting(cx, actor).await?.len()).unwrap_or(i64::MAX))
}

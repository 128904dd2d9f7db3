use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use kernel::{Actor, EntryId, Outcome, Permission};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{
    FormErrors, Posted, Problem, Refusal, SeeOther, Shell, Text, Visit, page, refused_page, whole_or_part,
};

use crate::change::{Change, Field};
use crate::sent::Sent;
use crate::views::{Again, EntryPage, ListPage, Listed, PublicEntryPage, QueuePage};
use crate::{
    Entry, Refused, Sight, correct, decline, export, handing, look, register, register_of_year,
    register_years, search_register, shown_again, waiting,
};

/// The pages of the register: the registrar's queue, entries with their forms, the list, and the list as files.
pub fn routes() -> Router<Context> {
    Router::new()
        .route("/register", get(list))
        .route("/register/queue", get(queue))
        .route("/register/export.csv", get(as_csv))
        .route("/register/export.json", get(as_json))
        .route("/register/{id}", get(entry))
        .route("/register/{id}/registration", get(entry).post(register_it))
        .route("/register/{id}/declining", get(entry).post(decline_it))
        .route("/register/{id}/correction", get(entry).post(correct_it))
        .merge(crate::handing::routes())
        .merge(crate::retention::routes())
}

/// How many entries stand on a page of the list.
const ON_A_PAGE: usize = 50;

/// The actor, when they may do one of these; for others there is no such page.
fn who_may<'a>(actor: &'a Actor, permissions: &[Permission]) -> Result<&'a Actor, Problem> {
    let may = permissions.iter().any(|it| actor.may(*it));
    may.then_some(actor).ok_or(Problem::NotFound)
}

const READERS: &[Permission] = &[Permission::ReadRegister, Permission::Register];

async fn queue(State(cx): State<Context>, signed_in: SignedIn, shell: Shell) -> Result<Response, Problem> {
    let actor = who_may(&signed_in, &[Permission::Register])?;
    let reader = cx.store.reader();
    let mut entries = Vec::new();
    for entry in waiting(&reader, actor).await? {
        let shown_again = shown_again(&reader, &entry).await?;
        entries.push((entry, shown_again));
    }
    let handed = handing::without_receipt(&reader, actor).await?;
    let queue = QueuePage::new(shell, &cx.guideline, entries, handed);
    Ok(page(&queue.guided(&cx.guideline, &cx.papers.templates)))
}

/// What the list is asked for.
#[derive(Clone, Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    year: String,
    #[serde(default)]
    words: String,
    #[serde(default)]
    after: String,
}

async fn list(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let (actor, reader) = (who_may(&signed_in, READERS)?, cx.store.reader());
    let years = register_years(&reader, actor).await?;
    let year = asked.year.parse().ok().or(years.first().copied());
    let after: Option<EntryId> = asked.after.parse().ok();
    let words = asked.words.trim();
    let entries = match year {
        _ if !words.is_empty() => search_register(&reader, actor, words).await?,
        Some(year) => register_of_year(&reader, actor, year, after, ON_A_PAGE + 1).await?,
        None => Vec::new(),
    };
    let listed = Listed { years, year, words: words.to_owned(), paged: after.is_some() };
    let page = ListPage::new(shell, listed, entries, ON_A_PAGE);
    Ok(whole_or_part(&page.shell, &page, &page.as_rows()))
}

async fn as_csv(
    State(cx): State<Context>,
    signed_in: SignedIn,
    visit: Visit,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let (year, entries) = whole_year(&cx, who_may(&signed_in, READERS)?, &asked).await?;
    let text = export::csv(visit.tongue(), &entries);
    Ok(file("text/csv; charset=utf-8", &format!("register-{year}.csv"), text))
}

async fn as_json(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let (year, entries) = whole_year(&cx, who_may(&signed_in, READERS)?, &asked).await?;
    let text = export::json(&cx.organisation, year, cx.store.now(), &entries)?;
    Ok(file("application/json", &format!("register-{year}.json"), text))
}

async fn whole_year(
    cx: &Context,
    actor: &Actor,
    asked: &Asked,
) -> Result<(i16, Vec<crate::PublicEntry>), Problem> {
    let year: i16 = asked.year.parse().map_err(|_| Problem::NotFound)?;
    let mut entries = Vec::new();
    loop {
        let after = entries.last().map(|it: &crate::PublicEntry| it.id);
        let more = register_of_year(&cx.store.reader(), actor, year, after, 500).await?;
        if more.is_empty() {
            return Ok((year, entries));
        }
        entries.extend(more);
    }
}

fn file(kind: &'static str, name: &str, text: String) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)], text)
        .into_response()
}

async fn entry(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    match look(&cx.store, &signed_in, parsed(&id)?).await? {
        Sight::Whole { entry, changes } => {
            Ok(page(&whole(shell, &cx, &signed_in, *entry, changes, None).await?))
        }
        Sight::Public { entry, changes } => Ok(page(&PublicEntryPage::new(shell, entry, changes))),
    }
}

async fn register_it(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Sent>,
) -> Result<Response, Problem> {
    let id = parsed(&id)?;
    let done = match posted.value.register_order() {
        Ok(order) => register(&cx, &signed_in, id, order).await,
        Err(refused) => Err(refused),
    };
    let wrong = match done {
        Ok(designation) => {
            let said = Text::key("records-done-registered").with("number", designation.to_string());
            return Ok(SeeOther::to("/register/queue").saying(said).into_response());
        }
        Err(refused) => beside(refused, id, "existing_matter")?,
    };
    let form = posted.again(&shell, wrong);
    again(&cx, &signed_in, shell, id, Again::Register(form)).await
}

async fn decline_it(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Sent>,
) -> Result<Response, Problem> {
    let id = parsed(&id)?;
    let Err(refused) = decline(&cx, &signed_in, id, posted.value.decline_order()).await else {
        return Ok(SeeOther::to("/register/queue")
            .saying(Text::key("records-done-declined"))
            .into_response());
    };
    let form = posted.again(&shell, beside(refused, id, "")?);
    again(&cx, &signed_in, shell, id, Again::Decline(form)).await
}

async fn correct_it(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Sent>,
) -> Result<Response, Problem> {
    let id = parsed(&id)?;
    let done = match posted.value.correct_order() {
        Ok(order) => correct(&cx, &signed_in, id, order).await,
        Err(refused) => Err(refused),
    };
    let Err(refused) = done else {
        let there = SeeOther::to(format!("/register/{id}"));
        return Ok(there.saying(Text::key("records-done-corrected")).into_response());
    };
    let form = posted.again(&shell, beside(refused, id, "number")?);
    again(&cx, &signed_in, shell, id, Again::Correct(form)).await
}

async fn whole(
    shell: Shell,
    cx: &Context,
    actor: &Actor,
    entry: Entry,
    changes: Vec<Change>,
    again: Option<Again>,
) -> Outcome<EntryPage> {
    let may = actor.may_on(Permission::Register, entry.account);
    let shown_again = shown_again(&cx.store.reader(), &entry).await?;
    let mut page = EntryPage::new(shell, &cx.guideline, &cx.organisation, may, entry, changes, again);
    page.shown_again = shown_again;
    Ok(page)
}

/// The page of the entry once more, with the form that was refused.
async fn again(
    cx: &Context,
    actor: &Actor,
    shell: Shell,
    id: EntryId,
    form: Again,
) -> Result<Response, Problem> {
    match look(&cx.store, actor, id).await? {
        Sight::Whole { entry, changes } => {
            Ok(refused_page(&whole(shell.wrong(), cx, actor, *entry, changes, Some(form)).await?))
        }
        Sight::Public { .. } => Err(Problem::NotPermitted),
    }
}

/// What was refused, beside the field it is about; what no field can mend is a page of its own.
fn beside(refused: Refused, id: EntryId, number: &'static str) -> Result<FormErrors, Problem> {
    let text = refused.text();
    let field = match &refused {
        Refused::Empty(field) | Refused::TooLong { field, .. } | Refused::IdentityNumber(field) => {
            match field {
                Field::Sender => "sender",
                Field::Matter => "matter",
                Field::Number => number,
                Field::Secrecy => "provision",
            }
        }
        Refused::UnknownMatter(_) | Refused::NotANumber(_) => number,
        Refused::ReasonMissing | Refused::ReasonTooLong => "reason",
        Refused::MustBeRegistered(_) | Refused::Unchanged => "",
        Refused::Stale | Refused::Registered(_) | Refused::Declined | Refused::NotRegistered => {
            let there = (Text::key("records-see-entry"), format!("/register/{id}"));
            return Err(Refusal::new(StatusCode::CONFLICT, text).way_on(there.0, there.1).into());
        }
        Refused::NotFound | Refused::NotPermitted | Refused::Failed(_) => return Err(refused.into()),
    };
    Ok(FormErrors::one(field, text))
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotFound => Self::NotFound,
            Refused::NotPermitted => Self::NotPermitted,
            Refused::Failed(failed) => failed.into(),
            Refused::Stale
            | Refused::Registered(_)
            | Refused::Declined
            | Refused::NotRegistered
            | Refused::MustBeRegistered(_)
            | Refused::Empty(_)
            | Refused::TooLong { .. }
            | Refused::IdentityNumber(_)
            | Refused::ReasonMissing
            | Refused::ReasonTooLong
            | Refused::NotANumber(_)
            | Refused::UnknownMatter(_)
            | Refused::Unchanged => Self::conflict(refused.text()),
        }
    }
}

fn parsed(id: &str) -> Result<EntryId, Problem> {
    id.parse().map_err(|_| Problem::NotFound)
}

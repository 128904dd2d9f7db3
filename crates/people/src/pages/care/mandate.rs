use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use kernel::{Instant, Permission, PersonId};
use serde::Deserialize;
use webkit::{Form, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::errors;
use crate::pages::sign_in::Nothing;
use crate::pages::words;
use crate::withheld::either;
use crate::{
    Assignment, AssignmentId, Context, SignedIn, WithdrawMandate, give_mandate, givers, mandates_of,
    needs_mandate, roles, roster, waiting_for_mandate, withdraw_mandate,
};

#[derive(Template)]
#[template(path = "mandate.html")]
struct MandatePage {
    shell: Shell,
    name: String,
    role: String,
    scope: String,
    days: String,
    needed: bool,
    givers: String,
    lines: Vec<Given>,
    giving: Option<String>,
    withdrawal: Option<Form>,
}

struct Given {
    words: String,
    at: Instant,
    ended: Option<Instant>,
}

/// The role of the address, for whoever has it, may give its mandate, or manages people.
async fn found(
    cx: &Context,
    signed_in: &SignedIn,
    (person, assignment): (&str, &str),
) -> Result<(Assignment, bool), Problem> {
    let person: PersonId = person.parse().map_err(|_| Problem::NotFound)?;
    let id: AssignmentId = assignment.parse().map_err(|_| Problem::NotFound)?;
    let theirs = roster::assignments_of(&cx.store.reader(), person).await?;
    let assignment = theirs.into_iter().find(|it| it.id == id).ok_or(Problem::NotFound)?;
    let gives = waiting_for_mandate(cx, signed_in).await?.iter().any(|it| it.assignment.id == id);
    if gives || person == signed_in.person || signed_in.may(Permission::ManagePeople) {
        Ok((assignment, gives))
    } else {
        Err(Problem::NotFound)
    }
}

async fn mandate_page(
    cx: &Context,
    shell: Shell,
    it: &Assignment,
    gives: bool,
) -> Result<MandatePage, Problem> {
    let reader = cx.store.reader();
    let people = roster::people(&reader).await?;
    let shell = shell.titled(Text::key("people-mandate-title"));
    let name = |id| people.iter().find(|one| one.id == id).map(|it| it.name.clone()).unwrap_or_default();
    let mut mandates = mandates_of(&reader, it.person).await?;
    mandates.retain(|one| one.assignment == it.id);
    let line = |one: &crate::Mandate| {
        let text = Text::key("people-mandate-given")
            .with("name", name(one.given_by))
            .with("role", words::role(&shell, &cx.guideline, &one.given_as))
            .with("scope", words::scope(&shell, &one.scope));
        Given { words: shell.say(&text), at: one.given_at, ended: one.ended.as_ref().map(|it| it.at) }
    };
    let base = format!("/people/{}/roles/{}/mandate", it.person, it.id);
    let stands = mandates.iter().any(|it| it.ended.is_none());
    let labels: Vec<_> =
        givers(&cx.guideline, &it.role).iter().map(|it| roles::label(&cx.guideline, it)).collect();
    Ok(MandatePage {
        name: name(it.person),
        role: words::role(&shell, &cx.guideline, &it.role),
        scope: words::scope(&shell, &it.scope),
        days: words::days(&shell, it.days),
        needed: needs_mandate(&cx.guideline, &it.role),
        givers: shell.say(&either(&labels)),
        lines: mandates.iter().map(line).collect(),
        giving: gives.then(|| base.clone()),
        withdrawal: (gives && stands).then(|| shell.form(&format!("{base}/withdrawal"))),
        shell,
    })
}

/// Shows the mandates of a role.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((person, assignment)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (assignment, gives) = found(&cx, &signed_in, (&person, &assignment)).await?;
    Ok(page(&mandate_page(&cx, shell, &assignment, gives).await?))
}

/// Gives the mandate.
pub(super) async fn give(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path((person, assignment)): Path<(String, String)>,
    _: Posted<Nothing>,
) -> Result<SeeOther, Problem> {
    let (assignment, _) = found(&cx, &signed_in, (&person, &assignment)).await?;
    give_mandate(&cx, &signed_in, assignment.id).await?;
    Ok(SeeOther::to("/mandates").saying(Text::key("people-mandate-is-given")))
}

#[derive(Deserialize)]
pub(super) struct Withdrawn {
    #[serde(default)]
    reason: String,
}

/// Withdraws the mandate.
pub(super) async fn withdraw(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((person, assignment)): Path<(String, String)>,
    posted: Posted<Withdrawn>,
) -> Result<Response, Problem> {
    let (assignment, gives) = found(&cx, &signed_in, (&person, &assignment)).await?;
    let order = WithdrawMandate { assignment: assignment.id, reason: posted.value.reason.clone() };
    match withdraw_mandate(&cx, &signed_in, order).await {
        Ok(()) => {
            Ok(SeeOther::to("/mandates").saying(Text::key("people-mandate-is-withdrawn")).into_response())
        }
        Err(refused) => {
            let wrong = errors(refused)?;
            let mut again = mandate_page(&cx, shell.wrong(), &assignment, gives).await?;
            again.withdrawal = Some(posted.again(&again.shell, wrong));
            Ok(refused_page(&again))
        }
    }
}

//! A question that is put on, and the page on which whoever is asked replies; who answers for each unit.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use kernel::{Actor, ItemId, Permission};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::again::Nothing;
use super::item::{drawn, restricted};
use super::item_page::Again;
use super::query_card::{Line, QuerySaid, line};
use super::{Names, parsed};
use crate::query::{self, AskQuery, QueryStage, Refused, ReplyQuery, SetContact};

/// Puts a question on.
pub(super) async fn ask(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<QuerySaid>,
) -> Result<Response, Problem> {
    let (item, said) = (parsed(&id)?, posted.value);
    let order = AskQuery {
        item,
        to: said.to.clone(),
        person: said.person.clone(),
        unit: said.asked_unit.clone(),
        question: said.question.clone(),
    };
    let refused = match query::ask(&cx, &signed_in, order).await {
        Ok(_) => {
            let to = SeeOther::to(format!("/items/{item}"));
            return Ok(to.saying(Text::key("dialogue-query-done")).into_response());
        }
        Err(Refused::Restricted) => return Err(restricted(item, Refused::Restricted.text())),
        Err(refused) if refused.field().is_empty() => return Err(refused.into()),
        Err(refused) => refused,
    };
    let again = Again::Query(said, refused);
    Ok(refused_page(&drawn(&cx, &signed_in.actor, shell.wrong(), item, Some(again)).await?))
}

/// What is replied.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ReplySaid {
    reply: String,
}

#[derive(Template)]
#[template(path = "query.html")]
struct QueryPage {
    shell: Shell,
    line: Line,
    account: String,
    words: Option<String>,
    /// The form of who may reply.
    form: Option<Form>,
    /// Where who asked takes it back.
    withdrawal: Option<String>,
    /// The page of the item, for who sees it.
    item: Option<String>,
}

/// Shows a question to whoever is asked, and to whoever asked.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(at): Path<(String, String)>,
) -> Result<Response, Problem> {
    Ok(page(&query_page(&cx, &signed_in.actor, shell, placed(&at)?, None).await?))
}

/// Which question of which item.
fn placed((item, n): &(String, String)) -> Result<(ItemId, i64), Problem> {
    Ok((parsed(item)?, n.parse().map_err(|_| Problem::NotFound)?))
}

async fn query_page(
    cx: &Context,
    actor: &Actor,
    shell: Shell,
    (item, n): (ItemId, i64),
    refused: Option<(String, Refused)>,
) -> Result<QueryPage, Problem> {
    let view = query::find(cx, actor, item, n).await?.ok_or(Problem::NotFound)?;
    let reader = cx.store.reader();
    let units = people::units(&reader).await?;
    let account = accounts::account(&reader, view.query.account).await?;
    let names = Names::load(cx).await?;
    let path = format!("/items/{item}/queries/{n}");
    let form = || shell.form(&format!("{path}/reply"));
    let form = match refused {
        Some((said, refused)) => {
            Some(form().with("reply", said).refused(FormErrors::one(refused.field(), refused.text())))
        }
        None => view.may_reply.then(form),
    };
    let may_withdraw =
        view.query.stage == QueryStage::Asked && actor.may_on(Permission::Answer, view.query.account);
    Ok(QueryPage {
        line: line(&shell, &names, &units, &view.query),
        account: account.map(|it| it.name).unwrap_or_default(),
        words: view.words,
        form,
        withdrawal: may_withdraw.then(|| format!("{path}/withdrawal")),
        item: view.sees_item.then(|| format!("/items/{item}")),
        shell: shell.titled(Text::key("dialogue-query-title")),
    })
}

/// Replies to a question.
pub(super) async fn reply(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(at): Path<(String, String)>,
    posted: Posted<ReplySaid>,
) -> Result<Response, Problem> {
    let (item, n) = placed(&at)?;
    let said = posted.value.reply;
    match query::reply(&cx, &signed_in, ReplyQuery { item, query: n, reply: said.clone() }).await {
        Ok(()) => {
            let to = SeeOther::to(format!("/items/{item}/queries/{n}"));
            Ok(to.saying(Text::key("dialogue-query-reply-done")).into_response())
        }
        Err(refused) if refused.field().is_empty() => Err(refused.into()),
        Err(refused) => {
            let again = Some((said, refused));
            Ok(refused_page(&query_page(&cx, &signed_in.actor, shell.wrong(), (item, n), again).await?))
        }
    }
}

/// Takes a question back.
pub(super) async fn withdraw(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(at): Path<(String, String)>,
    _: Posted<Nothing>,
) -> Result<Response, Problem> {
    let (item, n) = placed(&at)?;
    query::withdraw(&cx, &signed_in, item, n).await?;
    let to = SeeOther::to(format!("/items/{item}"));
    Ok(to.saying(Text::key("dialogue-query-taken-back")).into_response())
}

/// A form that is asked for stands on the page of the question.
pub(super) async fn back(Path((item, n)): Path<(String, String)>) -> SeeOther {
    SeeOther::to(format!("/items/{item}/queries/{n}"))
}

#[derive(Template)]
#[template(path = "contacts.html")]
struct ContactsPage {
    shell: Shell,
    units: Vec<UnitLine>,
    /// The form of who manages people.
    form: Option<Form>,
    choices: Vec<Choice>,
    people: Vec<Choice>,
}

/// A unit, and who answers for it.
struct UnitLine {
    name: String,
    person: String,
    head: String,
}

/// Who is to answer for a unit, as it is written into the form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ContactSaid {
    unit: String,
    person: String,
    head: String,
}

/// Shows who answers for each unit.
pub(super) async fn contacts(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    Ok(page(&contacts_page(&cx, &signed_in.actor, shell, None).await?))
}

async fn contacts_page(
    cx: &Context,
    actor: &Actor,
    shell: Shell,
    refused: Option<(ContactSaid, Refused)>,
) -> Result<ContactsPage, Problem> {
    let may_see = [Permission::ManagePeople, Permission::Answer].iter().any(|it| actor.may(*it));
    if !may_see {
        return Err(Problem::NotPermitted);
    }
    let reader = cx.store.reader();
    let units = people::units(&reader).await?;
    let people = people::people(&reader).await?;
    let known = query::contacts(cx).await?;
    let names = Names::load(cx).await?;
    let line = |it: &people::Unit| {
        let contact = known.iter().find(|known| known.unit == it.id);
        let name = |id: Option<kernel::PersonId>| id.map(|it| names.of(it)).unwrap_or_default();
        UnitLine {
            name: it.name.clone(),
            person: name(contact.map(|it| it.person)),
            head: name(contact.map(|it| it.head)),
        }
    };
    let form = shell.form("/contacts");
    let form = match refused {
        Some((said, refused)) => form
            .with("unit", said.unit)
            .with("person", said.person)
            .with("head", said.head)
            .refused(FormErrors::one(refused.field(), refused.text())),
        None => form,
    };
    Ok(ContactsPage {
        units: units.iter().map(line).collect(),
        form: actor.may(Permission::ManagePeople).then_some(form),
        choices: units.iter().map(|it| Choice::new(it.id.to_string(), it.name.clone())).collect(),
        people: people
            .into_iter()
            .filter(|it| it.left_at.is_none())
            .map(|it| Choice::new(it.id.to_string(), it.name))
            .collect(),
        shell: shell.titled(Text::key("dialogue-contacts")),
    })
}

/// Says who answers for a unit.
pub(super) async fn set_contact(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    posted: Posted<ContactSaid>,
) -> Result<Response, Problem> {
    let said = posted.value;
    let order = SetContact { unit: said.unit.clone(), person: said.person.clone(), head: said.head.clone() };
    match query::set_contact(&cx, &signed_in, order).await {
        Ok(()) => Ok(SeeOther::to("/contacts").saying(Text::key("dialogue-contact-done")).into_response()),
        Err(refused @ (Refused::PersonUnknown | Refused::UnitUnknown)) => {
            let again = Some((said, refused));
            Ok(refused_page(&contacts_page(&cx, &signed_in.actor, shell.wrong(), again).await?))
        }
        Err(refused) => Err(refused.into()),
    }
}

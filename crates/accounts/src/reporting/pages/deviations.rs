use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use kernel::calendar::date_of;
use people::{Context, Person, SignedIn};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::super::deviations::{
    RaiseDeviation, account_deviations, looks_after, open_deviations, raise_deviation,
};
use super::super::model::Deviation;
use super::{day, name};
use crate::Account;

/// A deviation in a list.
struct Line {
    account: String,
    what: String,
    href: String,
    owner: String,
    due: String,
    late: bool,
    stage: String,
    open: bool,
}

fn line(shell: &Shell, people: &[Person], account: &Account, it: &Deviation) -> Line {
    Line {
        account: account.name.clone(),
        what: it.what.clone(),
        href: format!("/accounts/{}/deviations/{}", account.key, it.n),
        owner: name(shell, people, it.owner),
        due: day(shell, it.due),
        late: it.is_overdue(date_of(shell.now())),
        stage: shell.say(&it.stage().text()),
        open: it.is_open(),
    }
}

#[derive(Template)]
#[template(path = "deviations.html")]
struct DeviationsPage {
    shell: Shell,
    lines: Vec<Line>,
    late: usize,
}

/// Shows every open deviation that the person may know of, what is late first.
pub(super) async fn every(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    let people = people::people(&cx.store.reader()).await?;
    let open = open_deviations(&cx, &signed_in).await?;
    let lines: Vec<Line> = open.iter().map(|(account, it)| line(&shell, &people, account, it)).collect();
    let late = lines.iter().filter(|it| it.late).count();
    Ok(page(&DeviationsPage { lines, late, shell: shell.titled(Text::key("accounts-deviation-title")) }))
}

#[derive(Template)]
#[template(path = "account-deviations.html")]
struct AccountPage {
    shell: Shell,
    account: Account,
    lines: Vec<Line>,
    people: Vec<Choice>,
    form: Option<Form>,
}

async fn account_page(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    (account, all): (Account, Vec<Deviation>),
) -> Result<AccountPage, Problem> {
    let people = people::people(&cx.store.reader()).await?;
    let may = looks_after(signed_in, &account) && account.is_open();
    let title = Text::key("accounts-deviation-of").with("account", account.name.as_str());
    Ok(AccountPage {
        lines: all.iter().map(|it| line(&shell, &people, &account, it)).collect(),
        people: crate::pages::present(&people),
        form: may.then(|| shell.form(&format!("/accounts/{}/deviations", account.key))),
        shell: shell.titled(title),
        account,
    })
}

/// Shows the deviations of an account, with a form for another.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    let found = account_deviations(&cx, &signed_in, &key).await?;
    Ok(page(&account_page(&cx, &signed_in, shell, found).await?))
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Raised {
    what: String,
    action: String,
    owner: String,
    due_day: String,
}

/// Notes a deviation.
pub(super) async fn raise(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
    posted: Posted<Raised>,
) -> Result<Response, Problem> {
    let sent = &posted.value;
    let order = RaiseDeviation {
        what: sent.what.clone(),
        action: sent.action.clone(),
        owner: sent.owner.parse().ok(),
        due_day: sent.due_day.clone(),
    };
    let refused = match raise_deviation(&cx, &signed_in, &key, order).await {
        Ok(n) => {
            let to = SeeOther::to(format!("/accounts/{key}/deviations/{n}"));
            return Ok(to.saying(Text::key("accounts-deviation-was-raised")).into_response());
        }
        Err(refused) if refused.is_of_a_form() => refused,
        Err(refused) => return Err(refused.into()),
    };
    let found = account_deviations(&cx, &signed_in, &key).await?;
    let mut again = account_page(&cx, &signed_in, shell.wrong(), found).await?;
    again.form = Some(posted.again(&again.shell, FormErrors::one(refused.field(), refused.text())));
    Ok(refused_page(&again))
}

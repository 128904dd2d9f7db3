//! Forms of retention that name accounts and items: setting a hold, and asking for a disposal.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use kernel::{Permission, Scope};
use people::{Context, SignedIn};
use records::retention::{DisposalScope, HoldKind, Refused, ask_disposal, may_hold, may_hold_some};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use crate::hold::{HoldFound, hold_found};

#[derive(Template)]
#[template(path = "hold-new.html")]
struct HoldPage {
    shell: Shell,
    form: Form,
    kinds: Vec<Choice>,
    accounts: Vec<Choice>,
    is_one: bool,
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Said {
    kind: String,
    reason: String,
    item: String,
    account: String,
    words: String,
    from: String,
    to: String,
}

fn admitted(signed_in: &SignedIn) -> Result<(), Problem> {
    may_hold_some(signed_in).then_some(()).ok_or(Problem::NotFound)
}

async fn hold_page(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    form: Form,
) -> Result<HoldPage, Problem> {
    let mut accounts = accounts::every_account(&cx.store.reader()).await?;
    accounts.retain(|it| may_hold(signed_in, Some(it.id)));
    Ok(HoldPage {
        kinds: HoldKind::ALL.iter().map(|it| Choice::new(it.word(), shell.say(&it.text()))).collect(),
        accounts: accounts.into_iter().map(|it| Choice::new(it.key.to_string(), it.name)).collect(),
        is_one: !form.value("item").is_empty(),
        form,
        shell: shell.titled(Text::key("dialogue-hold-title")),
    })
}

/// Shows the form of a hold; the query names an item.
pub(super) async fn hold(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Query(said): Query<Said>,
) -> Result<Response, Problem> {
    admitted(&signed_in)?;
    let form = shell.form("/holds/new").with("item", said.item).with("kind", "disclosure");
    Ok(page(&hold_page(&cx, &signed_in, shell, form).await?))
}

/// Sets a hold.
pub(super) async fn set_it(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    admitted(&signed_in)?;
    let said = posted.value.clone();
    let order = HoldFound {
        kind: said.kind,
        reason: said.reason,
        item: said.item,
        account: said.account,
        words: said.words,
        from: said.from,
        to: said.to,
    };
    let refused = match hold_found(&cx, &signed_in, order).await {
        Ok(n) => {
            let to = SeeOther::to(format!("/holds/{n}"));
            return Ok(to.saying(Text::key("dialogue-hold-set").with("n", n)).into_response());
        }
        Err(refused) => refused,
    };
    let shell = shell.wrong();
    let form = posted.again(&shell, beside(refused)?);
    Ok(refused_page(&hold_page(&cx, &signed_in, shell, form).await?))
}

fn beside(refused: Refused) -> Result<FormErrors, Problem> {
    match refused.field() {
        Some("item") => Ok(FormErrors::one("", refused.text())),
        Some(field) => Ok(FormErrors::one(field, refused.text())),
        None => Err(refused.into()),
    }
}

#[derive(Template)]
#[template(path = "disposal-new.html")]
struct DisposalPage {
    shell: Shell,
    form: Form,
    scopes: Vec<Choice>,
}

/// What a disposal is to be about: `all`, `unit:…` or `account:…`.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    scope: String,
}

async fn disposal_page(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    form: Form,
) -> Result<DisposalPage, Problem> {
    let reader = cx.store.reader();
    let mut scopes = Vec::new();
    if signed_in.scope_of(Permission::ManageRetention) == Scope::All {
        scopes.push(Choice::new("all", shell.t("dialogue-disposal-all")));
        for unit in people::units(&reader).await? {
            let label = shell.t_with("dialogue-disposal-unit", "unit", unit.name.as_str());
            scopes.push(Choice::new(format!("unit:{}", unit.id), label));
        }
    }
    let mut accounts = accounts::every_account(&reader).await?;
    accounts.retain(|it| signed_in.may_on(Permission::ManageRetention, it.id));
    for account in accounts {
        let label = shell.t_with("dialogue-disposal-account", "account", account.name.as_str());
        scopes.push(Choice::new(format!("account:{}", account.id), label));
    }
    Ok(DisposalPage { form, scopes, shell: shell.titled(Text::key("dialogue-disposal-title")) })
}

/// Shows the form that asks for a disposal.
pub(super) async fn disposal(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    signed_in.may(Permission::ManageRetention).then_some(()).ok_or(Problem::NotFound)?;
    let form = shell.form("/disposals/new");
    Ok(page(&disposal_page(&cx, &signed_in, shell, form).await?))
}

/// Asks for a disposal.
pub(super) async fn ask_for_it(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    posted: Posted<Asked>,
) -> Result<Response, Problem> {
    signed_in.may(Permission::ManageRetention).then_some(()).ok_or(Problem::NotFound)?;
    let asked = match scope(&posted.value.scope) {
        Some(scope) => ask_disposal(&cx, &signed_in, scope).await,
        None => Err(Refused::Unfit("scope")),
    };
    let refused = match asked {
        Ok(n) => {
            let to = SeeOther::to(format!("/disposals/{n}"));
            return Ok(to.saying(Text::key("dialogue-disposal-asked")).into_response());
        }
        Err(refused) => refused,
    };
    let shell = shell.wrong();
    let form = posted.again(&shell, beside(refused)?);
    Ok(refused_page(&disposal_page(&cx, &signed_in, shell, form).await?))
}

fn scope(text: &str) -> Option<DisposalScope> {
    match text.split_once(':') {
        None => (text == "all").then_some(DisposalScope::All),
        Some(("unit", id)) => id.parse().ok().map(DisposalScope::Unit),
        Some(("account", id)) => id.parse().ok().map(DisposalScope::Account),
        Some(_) => None,
    }
}

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use kernel::Permission;
use people::{Context, SignedIn};
use webkit::{Problem, Shell, Text, page};

use super::words::{self, Health};
use crate::{list, sql};

#[derive(Template)]
#[template(path = "accounts.html")]
struct AccountsPage {
    shell: Shell,
    accounts: Vec<AccountLine>,
    may_open: bool,
}

struct AccountLine {
    name: String,
    href: String,
    platform: String,
    responsible: String,
    deputy: String,
    health: Health,
}

/// Shows the accounts that the person may know of, who answers for them and whether they reach us.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    let reader = cx.store.reader();
    let people = people::people(&reader).await?;
    let states = sql::states(&reader).await?;
    let connections = sql::connections(&reader).await?;
    let shell = shell.titled(Text::key("accounts-title"));
    let accounts = list(&reader, &signed_in).await?;
    let line = |it: &crate::Account| {
        let state = states.iter().find(|(id, _)| *id == it.id).map(|(_, state)| state);
        let connection = connections.iter().find(|(id, _)| *id == it.id).map(|(_, connection)| connection);
        AccountLine {
            name: it.name.clone(),
            href: format!("/accounts/{}", it.key),
            platform: it.platform.clone(),
            responsible: words::name(&shell, &people, it.responsible),
            deputy: words::name(&shell, &people, it.deputy),
            health: if it.is_open() && crate::is_by_hand(&cx, it) {
                words::by_hand(&shell, it)
            } else {
                words::health(&shell, it, connection, state)
            },
        }
    };
    let accounts = accounts.iter().map(line).collect();
    Ok(page(&AccountsPage { accounts, may_open: signed_in.may(Permission::ManageAccounts), shell }))
}

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use kernel::AccountId;
use people::{Context, SignedIn};
use records::disclosure::{Refused, TakeDown, Wanted, standing};
use serde::Deserialize;
use webkit::{Choice, Form, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::beside;
use crate::disclosure::take_request;

#[derive(Template)]
#[template(path = "disclosure-new.html")]
struct NewPage {
    shell: Shell,
    form: Form,
    accounts: Vec<Choice>,
    wanted: Vec<Choice>,
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Written {
    description: String,
    accounts: Vec<String>,
    words: String,
    from: String,
    to: String,
    single: String,
    wanted: String,
    requester: String,
}

async fn drawn(cx: &Context, signed_in: &SignedIn, shell: Shell, form: Form) -> Result<NewPage, Problem> {
    if !standing(cx, signed_in).await?.receives {
        return Err(Problem::NotPermitted);
    }
    let accounts = accounts::list(&cx.store.reader(), signed_in).await?;
    let wanted = Wanted::ALL.iter().map(|it| Choice::new(it.word(), shell.say(&it.text())));
    Ok(NewPage {
        wanted: wanted.collect(),
        accounts: accounts.into_iter().map(|it| Choice::new(it.key.to_string(), it.name)).collect(),
        form,
        shell: shell.titled(Text::key("dialogue-disclosure-new")),
    })
}

/// Shows the form in which a request is taken down.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    let form = shell.form("/disclosures/new").with("wanted", Wanted::Print.word());
    Ok(page(&drawn(&cx, &signed_in, shell, form).await?))
}

/// Takes a request down.
pub(super) async fn take(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    posted: Posted<Written>,
) -> Result<Response, Problem> {
    let done = match named(&cx, &signed_in, &posted.value.accounts).await? {
        Some(accounts) => take_request(&cx, &signed_in, order(posted.value.clone(), accounts)).await,
        None => Err(Refused::Unfit("accounts")),
    };
    let refused = match done {
        Ok(n) => {
            let to = SeeOther::to(format!("/disclosures/{n}"));
            return Ok(to.saying(Text::key("dialogue-disclosure-taken").with("n", n)).into_response());
        }
        Err(refused) => refused,
    };
    let shell = shell.wrong();
    let form = posted.again(&shell, beside(refused)?);
    Ok(refused_page(&drawn(&cx, &signed_in, shell, form).await?))
}

/// The accounts with these keys; none where this person knows of no such.
async fn named(
    cx: &Context,
    signed_in: &SignedIn,
    keys: &[String],
) -> Result<Option<Vec<AccountId>>, Problem> {
    let all = accounts::list(&cx.store.reader(), signed_in).await?;
    let one = |key: &String| all.iter().find(|it| it.key.as_str() == key).map(|it| it.id);
    Ok(keys.iter().map(one).collect())
}

fn order(it: Written, accounts: Vec<AccountId>) -> TakeDown {
    TakeDown {
        description: it.description,
        accounts,
        words: it.words,
        from: it.from,
        to: it.to,
        single: it.single,
        wanted: it.wanted,
        requester: it.requester,
    }
}

//! The watch rounds: what is to be signed on an account, what was, and what we do not know.

use accounts::Account;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use kernel::calendar::moment_words;
use kernel::{Actor, Instant, ItemId, Permission};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{FormErrors, Posted, Problem, SeeOther, Shell, Text, csv_file, csv_line, page, refused_page};

use super::rounds_page::{OverviewPage, RoundsPage};
use super::{Names, words};
use crate::{RoundRefused, SignRound};

/// Shows which accounts have a round to sign.
pub(super) async fn overview(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    let actor = signed_in.who_may(Permission::ReadItems)?.actor;
    Ok(page(&OverviewPage::new(&cx, &actor, shell).await?))
}

/// Shows the rounds of an account.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    let account = found(&cx, &signed_in.actor, &key).await?;
    Ok(page(&RoundsPage::new(&cx, &signed_in.actor, shell, account, FormErrors::none()).await?))
}

/// More rounds than anybody signs in a lifetime.
const ALL: i64 = 1_000_000;

/// The account's rounds as a list, the oldest first: when each should have been made, how it stands, by whom and when it
/// was signed (KBA-TAN-36, lag 1998:112 4 §).
pub(super) async fn log(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    let account = found(&cx, &signed_in.actor, &key).await?;
    let names = Names::load(&cx).await?;
    let columns =
        ["dialogue-round-due", "dialogue-round-state", "dialogue-round-by", "dialogue-round-signed"];
    let columns = columns.map(|it| shell.t(it));
    let mut text = csv_line(columns.iter().map(String::as_str));
    let moment = |at: Instant| moment_words(at).get(shell.lang()).to_owned();
    for round in crate::rounds_of(&cx, account.id, ALL).await?.into_iter().rev() {
        let stage = shell.say(&words::round_stage(round.stage).0);
        let by = round.signed_by.map(|it| names.of(it)).unwrap_or_default();
        let at = round.signed_at.map(moment).unwrap_or_default();
        text.push_str(&csv_line([moment(round.due_at).as_str(), &stage, &by, &at]));
    }
    Ok(csv_file(&format!("rundor-{}.csv", account.key), text))
}

/// Until where the account was gone through.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Signed {
    through: String,
}

/// Signs that the account was gone through until the item that the page showed.
pub(super) async fn sign_it(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
    posted: Posted<Signed>,
) -> Result<Response, Problem> {
    let account = found(&cx, &signed_in.actor, &key).await?;
    let signed = match through(&posted.value.through) {
        Ok(through) => {
            let order = SignRound { account: account.id, through };
            crate::sign_round(&cx, &signed_in.actor, order).await
        }
        Err(refused) => Err(refused),
    };
    let refused = match signed {
        Ok(_) => {
            let there = SeeOther::to(format!("/accounts/{key}/rounds"));
            return Ok(there.saying(Text::key("dialogue-done-signed")).into_response());
        }
        Err(RoundRefused::NotFound) => return Err(Problem::NotPermitted),
        Err(RoundRefused::Failed(failed)) => return Err(failed.into()),
        Err(refused) => refused,
    };
    let wrong = FormErrors::one("", refused.text());
    Ok(refused_page(&RoundsPage::new(&cx, &signed_in.actor, shell.wrong(), account, wrong).await?))
}

pub(super) async fn found(cx: &Context, actor: &Actor, key: &str) -> Result<Account, Problem> {
    let account = accounts::find_by_key(&cx.store.reader(), actor, key).await?;
    account.filter(|it| actor.may_on(Permission::ReadItems, it.id)).ok_or(Problem::NotFound)
}

/// Nothing at all means that nobody has written anything yet; whether that is so is not for the form to say.
fn through(written: &str) -> Result<Option<ItemId>, RoundRefused> {
    if written.is_empty() {
        return Ok(None);
    }
    written.parse().map(Some).map_err(|_| RoundRefused::OtherAccount)
}

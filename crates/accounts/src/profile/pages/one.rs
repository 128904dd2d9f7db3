use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use guideline::{Choice as _, Fact, UsedIn};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::super::compare::PieceKind;
use super::super::model::{About, Symbol};
use super::super::state_fact::may_tend;
use super::super::{
    ChooseSymbol, Profile, Refused, StateFact, ask_for_look, choose_symbol, profile, rules, state_fact,
};
use super::words::{ItemLine, asked};
use crate::reading::{Paper, reading};
use crate::{Account, find_by_key};

#[derive(Template)]
#[template(path = "profile.html")]
struct ProfilePage {
    shell: Shell,
    account: Account,
    items: Vec<ItemLine>,
    left_out: String,
    amiss: usize,
    profile: Profile,
    stated: Vec<(String, String)>,
    history: Vec<HistoryLine>,
    facts: Vec<Choice>,
    fact_form: Option<Form>,
    symbols: Vec<Choice>,
    symbol_form: Option<Form>,
    may_tend: bool,
    overdue: bool,
    look_action: String,
    reading: Vec<Paper>,
}

struct HistoryLine {
    by: String,
    at: kernel::Instant,
    deviations: String,
    note: String,
}

impl ProfilePage {
    /// Whether the words are in the one text only, and in which.
    fn mark(kind: PieceKind) -> &'static str {
        match kind {
            PieceKind::Same => "",
            PieceKind::Missing => "missing",
            PieceKind::Extra => "extra",
        }
    }
}

pub(super) async fn known(cx: &Context, signed_in: &SignedIn, key: &str) -> Result<Account, Problem> {
    find_by_key(&cx.store.reader(), signed_in, key).await?.ok_or(Problem::NotFound)
}

/// The account, if the person may tend its profile.
pub(super) async fn tended(cx: &Context, signed_in: &SignedIn, key: &str) -> Result<Account, Problem> {
    let account = known(cx, signed_in, key).await?;
    if may_tend(signed_in, &account) { Ok(account) } else { Err(Problem::NotPermitted) }
}

async fn profile_page(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    account: Account,
) -> Result<ProfilePage, Problem> {
    let profile = profile(cx, &account).await?;
    let people = people::people(&cx.store.reader()).await?;
    let named = |id| people.iter().find(|it| it.id == id).map(|it| it.name.clone()).unwrap_or_default();
    let label = |key: &String| {
        let line = profile.lines.iter().find(|it| it.line.item == *key);
        line.map_or_else(|| key.clone(), |it| it.line.label.get(shell.lang()).to_owned())
    };
    let labels = |keys: &[String]| keys.iter().map(label).collect::<Vec<_>>().join(", ");
    let history = profile.confirmations.iter().map(|it| HistoryLine {
        by: named(it.by),
        at: it.at,
        deviations: labels(&it.deviations),
        note: it.note.clone(),
    });
    let history = history.collect();
    let may_tend = may_tend(signed_in, &account) && account.is_open();
    let form =
        |part: &str| may_tend.then(|| shell.form(&format!("/accounts/{}/profile/{part}", account.key)));
    let fact = |it: &Fact| it.label().get(shell.lang()).to_owned();
    let own = rules::own_symbol_is_permitted(&cx.guideline);
    let symbol_form = form("symbol").filter(|_| own).map(|it| it.with("symbol", profile.symbol.word()));
    Ok(ProfilePage {
        items: profile.lines.iter().map(|it| ItemLine::of(&shell, it)).collect(),
        left_out: labels(&profile.short.left_out),
        amiss: profile.lines.iter().filter(|it| it.is_amiss()).count(),
        stated: profile.stated.iter().map(|(it, said)| (fact(it), said.clone())).collect(),
        facts: asked(&cx.guideline).iter().map(|it| Choice::new(it.word(), fact(it))).collect(),
        symbols: symbols(&shell),
        overdue: profile.due_at.is_some_and(|it| it < shell.now()),
        look_action: format!("/accounts/{}/profile/look", account.key),
        reading: reading(cx, UsedIn::Profile),
        history,
        fact_form: form("facts"),
        symbol_form,
        may_tend,
        profile,
        shell: shell.titled(Text::key("accounts-profile-title").with("account", account.name.as_str())),
        account,
    })
}

fn symbols(shell: &Shell) -> Vec<Choice> {
    vec![
        Choice::new(Symbol::Logotype.word(), shell.t("accounts-profile-symbol-logotype")),
        Choice::new(Symbol::Own.word(), shell.t("accounts-profile-symbol-own")),
    ]
}

/// Shows what the profile should say, what it says, and who vouched for it.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    let account = known(&cx, &signed_in, &key).await?;
    Ok(page(&profile_page(&cx, &signed_in, shell, account).await?))
}

/// A form that is asked for stands on the page of the profile.
pub(super) async fn back(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(key): Path<String>,
) -> Result<SeeOther, Problem> {
    Ok(SeeOther::to(format!("/accounts/{}/profile", known(&cx, &signed_in, &key).await?.key)))
}

fn done(account: &Account, key: &'static str) -> Response {
    SeeOther::to(format!("/accounts/{}/profile", account.key)).saying(Text::key(key)).into_response()
}

#[derive(Deserialize)]
pub(super) struct Stated {
    #[serde(default)]
    fact: String,
    #[serde(default)]
    said: String,
}

/// States a fact about this account.
pub(super) async fn state(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
    posted: Posted<Stated>,
) -> Result<Response, Problem> {
    let account = tended(&cx, &signed_in, &key).await?;
    let wrong = match posted.value.fact.parse::<Fact>() {
        Err(_) => FormErrors::one("fact", Text::key("accounts-profile-choose-fact")),
        Ok(fact) => {
            let order =
                StateFact { about: About::Account(account.id), fact, said: posted.value.said.clone() };
            match state_fact(&cx, &signed_in, order).await {
                Ok(()) => return Ok(done(&account, "accounts-profile-stated")),
                Err(refused @ (Refused::LinkUnfit | Refused::OutsideDomain(_) | Refused::TooLong)) => {
                    FormErrors::one("said", refused.text())
                }
                Err(refused @ Refused::NotForStating) => FormErrors::one("fact", refused.text()),
                Err(refused) => return Err(refused.into()),
            }
        }
    };
    let mut again = profile_page(&cx, &signed_in, shell.wrong(), account).await?;
    again.fact_form = Some(posted.again(&again.shell, wrong));
    Ok(refused_page(&again))
}

#[derive(Deserialize)]
pub(super) struct Chosen {
    #[serde(default)]
    symbol: String,
    #[serde(default)]
    reason: String,
}

/// Decides what the account shows as its picture.
pub(super) async fn choose(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
    posted: Posted<Chosen>,
) -> Result<Response, Problem> {
    let account = tended(&cx, &signed_in, &key).await?;
    let wrong = match posted.value.symbol.parse::<Symbol>() {
        Err(_) => FormErrors::one("symbol", Text::key("accounts-profile-choose-symbol")),
        Ok(symbol) => {
            let order = ChooseSymbol { account: account.id, symbol, reason: posted.value.reason.clone() };
            match choose_symbol(&cx, &signed_in, order).await {
                Ok(()) => return Ok(done(&account, "accounts-profile-symbol-chosen")),
                Err(refused @ (Refused::ReasonMissing | Refused::TooLong)) => {
                    FormErrors::one("reason", refused.text())
                }
                Err(refused) => return Err(refused.into()),
            }
        }
    };
    let mut again = profile_page(&cx, &signed_in, shell.wrong(), account).await?;
    again.symbol_form = Some(posted.again(&again.shell, wrong));
    Ok(refused_page(&again))
}

#[derive(Deserialize)]
pub(super) struct Nothing {}

/// Asks for a look at the published profile at once.
pub(super) async fn look(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(key): Path<String>,
    _: Posted<Nothing>,
) -> Result<Response, Problem> {
    let account = tended(&cx, &signed_in, &key).await?;
    ask_for_look(&cx, &signed_in, account.id).await?;
    Ok(done(&account, "accounts-profile-look-ordered"))
}

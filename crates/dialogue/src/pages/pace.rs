//! How closely an account is watched: what holds, why, and the forms that change it.

use accounts::Account;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use guideline::Choice as _;
use kernel::calendar::day_words;
use kernel::{Actor, Instant, Outcome, Permission};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, refused_page};

use super::rounds::found;
use super::rounds_page::RoundsPage;
use super::{Names, words};
use crate::pace::{
    Pace, Refused, SetPace, WatchCloser, end_pace, paces_of, proposed, rounds_now, set_pace, stirs,
    watch_closer,
};

/// What is shown and offered about the pace of an account.
pub(super) struct PaceView {
    pub(super) per_day: i64,
    /// Why it is not the guideline's ordinary number; empty where it is.
    pub(super) because: String,
    /// How much was written in the last hour, where that proposes to watch more closely.
    pub(super) busy: Option<i64>,
    pub(super) causes: Vec<Choice>,
    pub(super) closer: Option<Form>,
    pub(super) traffic: Option<Form>,
    pub(super) past: Vec<Line>,
}

/// A decision on the pace.
pub(super) struct Line {
    pub(super) cause: String,
    pub(super) rounds: i64,
    pub(super) reason: String,
    pub(super) until: String,
    pub(super) by: String,
    pub(super) at: Instant,
    /// Where it is ended, while it holds and this person may.
    pub(super) ending: String,
}

/// A form that was refused, and what is wrong with it.
#[derive(Default)]
pub(super) struct Again {
    pub(super) closer: Option<Form>,
    pub(super) traffic: Option<Form>,
}

impl PaceView {
    pub(super) async fn of(
        cx: &Context,
        actor: &Actor,
        shell: &Shell,
        account: &Account,
        names: &Names,
        again: Again,
    ) -> Outcome<Self> {
        let rounds = rounds_now(cx, account).await?;
        let may = account.is_open() && may_decide(actor, account);
        let at = format!("/accounts/{}/rounds", account.key);
        let busy = proposed(cx, actor).await?.into_iter().find(|it| it.0.id == account.id).map(|it| it.1);
        let line = |it: Pace| line(cx, shell, names, &at, may, it);
        let form = |what: &str| may.then(|| shell.form(&format!("{at}/{what}")));
        Ok(Self {
            per_day: i64::from(rounds.per_day.get()),
            because: rounds.by.map(|it| shell.say(&words::label(&it.cause.label()))).unwrap_or_default(),
            busy,
            causes: stirs(cx)
                .iter()
                .map(|it| Choice::new(it.key(), shell.say(&words::label(&it.label()))))
                .collect(),
            closer: again.closer.or_else(|| form("closer")),
            traffic: again.traffic.or_else(|| form("pace").filter(|_| cx.guideline.watch.follows_traffic)),
            past: paces_of(cx, account.id).await?.into_iter().map(line).collect(),
        })
    }
}

fn may_decide(actor: &Actor, account: &Account) -> bool {
    let named = [account.responsible, account.deputy, account.manager].map(Some).contains(&actor.id());
    named || [Permission::Watch, Permission::ManageAccounts].iter().any(|it| actor.may_on(*it, account.id))
}

fn line(cx: &Context, shell: &Shell, names: &Names, at: &str, may: bool, it: Pace) -> Line {
    let holds = it.holds(cx.now());
    let ended = it.ended_at.map(|at| shell.t_with("dialogue-pace-ended", "at", shell.time(at).to_string()));
    let last = it
        .last_day
        .map(|it| shell.t_with("dialogue-pace-until", "day", day_words(it).get(shell.lang()).to_owned()));
    Line {
        cause: shell.say(&words::label(&it.cause.label())),
        rounds: i64::from(it.rounds.get()),
        until: ended.or(last).unwrap_or_default(),
        by: names.of(it.set_by),
        at: it.set_at,
        ending: if may && holds { format!("{at}/pace/{}/ending", it.n) } else { String::new() },
        reason: it.reason,
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Said {
    cause: String,
    last_day: String,
    rounds: String,
    reason: String,
}

/// Watches the account more closely until a day.
pub(super) async fn closer(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let account = found(&cx, &signed_in.actor, &key).await?;
    let sent = &posted.value;
    let (cause, last_day) = (sent.cause.clone(), sent.last_day.clone());
    let order = WatchCloser { account: account.id, cause, last_day, reason: sent.reason.clone() };
    let outcome = watch_closer(&cx, &signed_in, order).await.map(drop);
    let place = |form| Again { closer: Some(form), ..Again::default() };
    answered(&cx, &signed_in, shell, account, &posted, outcome, place).await
}

/// Says how many rounds the account has, by its traffic.
pub(super) async fn traffic(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let account = found(&cx, &signed_in.actor, &key).await?;
    let sent = &posted.value;
    let order = SetPace { account: account.id, rounds: sent.rounds.clone(), reason: sent.reason.clone() };
    let outcome = set_pace(&cx, &signed_in, order).await.map(drop);
    let place = |form| Again { traffic: Some(form), ..Again::default() };
    answered(&cx, &signed_in, shell, account, &posted, outcome, place).await
}

/// Ends what was decided.
pub(super) async fn end(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path((key, n)): Path<(String, String)>,
    _posted: Posted<Said>,
) -> Result<Response, Problem> {
    let account = found(&cx, &signed_in.actor, &key).await?;
    end_pace(&cx, &signed_in, account.id, &n).await?;
    let to = SeeOther::to(format!("/accounts/{}/rounds", account.key));
    Ok(to.saying(Text::key("dialogue-pace-ended-now")).into_response())
}

/// The forms stand on the page of the rounds.
pub(super) async fn back(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(key): Path<String>,
) -> Result<SeeOther, Problem> {
    let account = found(&cx, &signed_in.actor, &key).await?;
    Ok(SeeOther::to(format!("/accounts/{}/rounds", account.key)))
}

/// The same for what names a decision.
pub(super) async fn back_from_one(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path((key, _)): Path<(String, String)>,
) -> Result<SeeOther, Problem> {
    let account = found(&cx, &signed_in.actor, &key).await?;
    Ok(SeeOther::to(format!("/accounts/{}/rounds", account.key)))
}

async fn answered(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    account: Account,
    posted: &Posted<Said>,
    outcome: Result<(), Refused>,
    place: impl Fn(Form) -> Again,
) -> Result<Response, Problem> {
    let refused = match outcome {
        Ok(()) => {
            let to = SeeOther::to(format!("/accounts/{}/rounds", account.key));
            return Ok(to.saying(Text::key("dialogue-pace-set")).into_response());
        }
        Err(refused) if !refused.field().is_empty() => refused,
        Err(refused) => return Err(refused.into()),
    };
    let shell = shell.wrong();
    let form = posted.again(&shell, FormErrors::one(refused.field(), refused.text()));
    let wrong = FormErrors::none();
    Ok(refused_page(&RoundsPage::with(cx, &signed_in.actor, shell, account, wrong, place(form)).await?))
}

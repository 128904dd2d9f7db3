use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use kernel::Instant;
use kernel::calendar::date_of;
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::super::Refused;
use super::super::deviations::{
    CheckDeviation, FixDeviation, check_deviation, deviation, fix_deviation, looks_after,
};
use super::super::model::{CheckOutcome, Deviation, DeviationStage};
use super::{day, name};
use crate::Account;

#[derive(Template)]
#[template(path = "deviation.html")]
struct DeviationPage {
    shell: Shell,
    account: Account,
    deviation: Deviation,
    stage: String,
    late: bool,
    owner: String,
    due: String,
    raised_by: String,
    steps: Vec<(String, String, String, Instant)>,
    outcomes: Vec<Choice>,
    fixing: Option<Form>,
    check: Option<Form>,
    /// Said where the person looks after the account and may not follow up what was their own.
    for_another: bool,
}

async fn deviation_page(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    (account, it): (Account, Deviation),
) -> Result<DeviationPage, Problem> {
    let people = people::people(&cx.store.reader()).await?;
    let named = |id| name(&shell, &people, id);
    let at = format!("/accounts/{}/deviations/{}", account.key, it.n);
    let me = signed_in.person;
    let after = looks_after(signed_in, &account);
    let fixes = it.stage() == DeviationStage::Open && (after || it.owner == me);
    let checks = it.stage() == DeviationStage::Fixed && (after || it.raised_by == me);
    let own = it.was_the_work_of(me);
    let outcome = |outcome: CheckOutcome, key: &str| Choice::new(outcome.word(), shell.t(key));
    Ok(DeviationPage {
        stage: shell.say(&it.stage().text()),
        late: it.is_overdue(date_of(cx.now())),
        owner: named(it.owner),
        due: day(&shell, it.due),
        raised_by: named(it.raised_by),
        steps: it
            .steps
            .iter()
            .map(|it| (shell.say(&it.kind.text()), it.note.clone(), named(it.by), it.at))
            .collect(),
        outcomes: vec![
            outcome(CheckOutcome::Passed, "accounts-deviation-passed"),
            outcome(CheckOutcome::Returned, "accounts-deviation-returned"),
        ],
        fixing: fixes.then(|| shell.form(&format!("{at}/fixing"))),
        check: (checks && !own).then(|| shell.form(&format!("{at}/check"))),
        for_another: checks && own,
        shell: shell.titled(Text::key("accounts-deviation-one").with("account", account.name.as_str())),
        deviation: it,
        account,
    })
}

/// Shows a deviation and what was done about it.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((key, n)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let found = deviation(&cx, &signed_in, &key, &n).await?;
    Ok(page(&deviation_page(&cx, &signed_in, shell, found).await?))
}

/// The forms stand on the page of the deviation.
pub(super) async fn back(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path((key, n)): Path<(String, String)>,
) -> Result<SeeOther, Problem> {
    let (account, it) = deviation(&cx, &signed_in, &key, &n).await?;
    Ok(SeeOther::to(format!("/accounts/{}/deviations/{}", account.key, it.n)))
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Said {
    outcome: String,
    note: String,
}

/// Says that the deviation was put right.
pub(super) async fn fix(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((key, n)): Path<(String, String)>,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let order = FixDeviation { account: key.clone(), deviation: n.clone(), note: posted.value.note.clone() };
    let outcome = fix_deviation(&cx, &signed_in, order).await;
    answered(&cx, &signed_in, shell, (&key, &n), posted, outcome, |it| &mut it.fixing).await
}

/// Records that somebody else looked.
pub(super) async fn check(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((key, n)): Path<(String, String)>,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let sent = &posted.value;
    let outcome = match sent.outcome.parse() {
        Ok(outcome) => {
            let (account, deviation) = (key.clone(), n.clone());
            let order = CheckDeviation { account, deviation, outcome, note: sent.note.clone() };
            check_deviation(&cx, &signed_in, order).await
        }
        Err(_) => may_check(&cx, &signed_in, &key, &n).await.and(Err(Refused::OutcomeMissing)),
    };
    answered(&cx, &signed_in, shell, (&key, &n), posted, outcome, |it| &mut it.check).await
}

/// Whoever may not check is told that, not what is wrong with the form.
async fn may_check(cx: &Context, signed_in: &SignedIn, key: &str, n: &str) -> Result<(), Refused> {
    let (account, it) = deviation(cx, signed_in, key, n).await?;
    let may = looks_after(signed_in, &account) || it.raised_by == signed_in.person;
    may.then_some(()).ok_or(Refused::NotPermitted)
}

/// Leads back to the page, or shows it with what is wrong beside the fields of the form.
async fn answered(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    (key, n): (&str, &str),
    posted: Posted<Said>,
    outcome: Result<(), Refused>,
    of_page: fn(&mut DeviationPage) -> &mut Option<Form>,
) -> Result<Response, Problem> {
    let refused = match outcome {
        Ok(()) => {
            let to = SeeOther::to(format!("/accounts/{key}/deviations/{n}"));
            return Ok(to.saying(Text::key("accounts-deviation-saved")).into_response());
        }
        Err(refused) if refused.is_of_a_form() => refused,
        Err(refused) => return Err(refused.into()),
    };
    let found = deviation(cx, signed_in, key, n).await?;
    let mut again = deviation_page(cx, signed_in, shell.wrong(), found).await?;
    let form = posted.again(&again.shell, FormErrors::one(refused.field(), refused.text()));
    *of_page(&mut again) = Some(form);
    Ok(refused_page(&again))
}

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use kernel::{CrisisId, Instant};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::{Names, words};
use crate::crisis::{
    BeginCrisis, ChooseAccount, CrisisView, Digest, Gap, Refused, begin_crisis, crises, crisis, end_crisis,
    follows, leads, notice_text, proposed,
};

const PATH: &str = "/crises";

#[derive(Template)]
#[template(path = "crises.html")]
struct CrisesPage {
    shell: Shell,
    rows: Vec<(String, String, Instant, bool)>,
    form: Option<Form>,
    /// By key, what it is called, and why it is proposed or not.
    accounts: Vec<(String, String, String)>,
    choices: Vec<Choice>,
    follows: Followed,
    channels: String,
}

/// The organisation's own guideline for crises.
struct Followed {
    title: String,
    link: Option<String>,
}

fn followed(cx: &Context, shell: &Shell) -> Followed {
    let it = follows(&cx.guideline);
    Followed { title: shell.say(&words::label(&it.title)), link: it.link }
}

fn channels(cx: &Context, shell: &Shell) -> String {
    let said = cx.guideline.crisis.base_channels.iter().map(|it| shell.say(&words::label(it)));
    said.collect::<Vec<_>>().join(", ")
}

impl CrisesPage {
    async fn of(
        cx: &Context,
        signed_in: &SignedIn,
        shell: Shell,
        again: Option<Form>,
    ) -> Result<Self, Problem> {
        let known = crises(cx, signed_in).await?;
        let is_on = known.iter().any(|it| it.ended.is_none());
        let begins = leads(cx, signed_in).await? && !is_on;
        let accounts = if begins { proposed(cx).await? } else { Vec::new() };
        let form = again.unwrap_or_else(|| {
            let empty = shell.form(PATH);
            accounts
                .iter()
                .filter(|it| it.1)
                .fold(empty, |form, (account, _)| form.with(format!("used:{}", account.key), "yes"))
        });
        let hint = |regular: bool| {
            shell.t(if regular { "oversight-crisis-regular" } else { "oversight-crisis-not-regular" })
        };
        let offered = |(it, is): (accounts::Account, bool)| (it.key.to_string(), it.name, hint(is));
        Ok(Self {
            rows: known
                .iter()
                .map(|it| (it.name.clone(), format!("/crises/{}", it.id), it.begun_at, it.ended.is_some()))
                .collect(),
            accounts: accounts.into_iter().map(offered).collect(),
            choices: used(&shell),
            follows: followed(cx, &shell),
            channels: channels(cx, &shell),
            form: begins.then_some(form),
            shell,
        })
    }
}

/// Whether an account is used.
pub(super) fn used(shell: &Shell) -> Vec<Choice> {
    vec![
        Choice::new("yes", shell.t("oversight-crisis-used")),
        Choice::new("no", shell.t("oversight-crisis-not-used")),
    ]
}

/// Shows the crises, and to whoever leads how one is begun.
pub(super) async fn list(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    let shell = shell.titled(Text::key("oversight-crises"));
    Ok(page(&CrisesPage::of(&cx, &signed_in, shell, None).await?))
}

/// Begins a crisis; which accounts there are is data.
pub(super) async fn begin(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    posted: Posted<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let said = |name: &str| -> String {
        posted.value.iter().find(|it| it.0 == name).map(|it| it.1.clone()).unwrap_or_default()
    };
    let chosen = posted.value.iter().filter_map(|(name, value)| {
        let account = name.strip_prefix("used:").filter(|_| !value.is_empty())?;
        let reason = said(&format!("reason:{account}"));
        Some(ChooseAccount { account: account.to_owned(), used: value.clone(), reason })
    });
    let order = BeginCrisis { name: said("name"), themes: said("themes"), choices: chosen.collect() };
    let refused = match begin_crisis(&cx, &signed_in, order).await {
        Ok(id) => {
            let to = SeeOther::to(format!("/crises/{id}"));
            return Ok(to.saying(Text::key("oversight-crisis-begun")).into_response());
        }
        Err(
            refused @ (Refused::Unknown | Refused::NotPermitted | Refused::AlreadyOn | Refused::Failed(_)),
        ) => return Err(refused.into()),
        Err(refused) => refused,
    };
    let shell = shell.titled(Text::key("oversight-crises")).wrong();
    let form = posted.again(&shell, FormErrors::one(refused.field(), refused.text()));
    Ok(refused_page(&CrisesPage::of(&cx, &signed_in, shell, Some(form)).await?))
}

#[derive(Template)]
#[template(path = "crisis.html")]
struct CrisisPage {
    shell: Shell,
    name: String,
    begun: (String, Instant),
    guideline: String,
    themes: String,
    ended: Option<(String, Instant, String)>,
    lines: Vec<Line>,
    digests: Vec<Digest>,
    follows: Followed,
    channels: String,
    notice: String,
    form: Option<Form>,
    undecided: usize,
}

impl CrisisPage {
    fn has_undecided(&self) -> bool {
        self.undecided > 0
    }
}

/// An account in the crisis.
struct Line {
    account: String,
    href: Option<String>,
    choice: String,
    reason: String,
    gap: Option<(String, &'static str)>,
    notice: Option<(String, String)>,
    roster: Option<String>,
    now: Option<(String, String, Instant)>,
    pace: String,
}

async fn crisis_page(
    cx: &Context,
    shell: Shell,
    view: CrisisView,
    again: Option<Form>,
) -> Result<CrisisPage, Problem> {
    let names = Names::load(cx).await?;
    let it = &view.crisis;
    let shell = shell.titled(Text::same(it.name.as_str()));
    let going_on = it.ended.is_none();
    let form = || shell.form(&format!("/crises/{}/ending", it.id));
    Ok(CrisisPage {
        name: it.name.clone(),
        begun: (names.of(it.begun_by), it.begun_at),
        guideline: it.guideline.clone(),
        themes: it.themes.join(", "),
        ended: it.ended.as_ref().map(|(by, at, why)| (names.of(*by), *at, why.clone())),
        lines: view.lines.iter().map(|line| self::line(&shell, &names, &view, line)).collect(),
        digests: view.digests.clone(),
        follows: followed(cx, &shell),
        channels: channels(cx, &shell),
        notice: notice_text(&cx.guideline),
        form: (view.leads && going_on).then(|| again.unwrap_or_else(form)),
        undecided: view.lines.iter().filter(|it| it.2 == Some(Gap::Undecided)).count(),
        shell,
    })
}

fn line(
    shell: &Shell,
    names: &Names,
    view: &CrisisView,
    (account, line, gap, tended): &(accounts::Account, crate::crisis::Line, Option<Gap>, bool),
) -> Line {
    let base = format!("/crises/{}/accounts/{}", view.crisis.id, account.key);
    let going_on = view.crisis.ended.is_none();
    let acts = going_on && (*tended || view.leads);
    let is_used = line.choice.as_ref().map(|it| it.used);
    let choice = match is_used {
        Some(true) => "oversight-crisis-used",
        Some(false) => "oversight-crisis-not-used",
        None => "oversight-crisis-undecided",
    };
    Line {
        account: account.name.clone(),
        href: (going_on && view.leads).then(|| base.clone()),
        choice: shell.t(choice),
        reason: line.choice.as_ref().map(|it| it.reason.clone()).unwrap_or_default(),
        gap: gap.map(|it| said(shell, it)),
        notice: match &line.notice {
            Some(it) => Some((format!("{base}/notice"), it.text.clone())),
            None if acts && is_used == Some(false) => Some((format!("{base}/notice"), String::new())),
            None => None,
        },
        roster: (acts && is_used == Some(true)).then(|| format!("{base}/roster")),
        now: line.now.as_ref().map(|it| (names.of(it.person), names.of(it.deputy), it.until)),
        pace: format!("/accounts/{}/rounds", account.key),
    }
}

fn said(shell: &Shell, it: Gap) -> (String, &'static str) {
    let (key, tone) = match it {
        Gap::Undecided => ("oversight-gap-undecided", "caution"),
        Gap::NoticeWaits => ("oversight-gap-notice", "caution"),
        Gap::NoticeLate => ("oversight-gap-notice-late", "bad"),
        Gap::Unstaffed => ("oversight-gap-unstaffed", "bad"),
    };
    (shell.t(key), tone)
}

pub(super) async fn found(cx: &Context, signed_in: &SignedIn, id: &str) -> Result<CrisisView, Problem> {
    let id: CrisisId = id.parse().map_err(|_| Problem::NotFound)?;
    crisis(cx, signed_in, id).await?.ok_or(Problem::NotFound)
}

/// Shows a crisis.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let view = found(&cx, &signed_in, &id).await?;
    Ok(page(&crisis_page(&cx, shell, view, None).await?))
}

/// The form stands on the page of the crisis.
pub(super) async fn back(Path(id): Path<String>) -> SeeOther {
    SeeOther::to(format!("/crises/{id}"))
}

/// Why it is over.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Ending {
    reason: String,
}

/// Ends the crisis.
pub(super) async fn end(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Ending>,
) -> Result<Response, Problem> {
    let view = found(&cx, &signed_in, &id).await?;
    match end_crisis(&cx, &signed_in, view.crisis.id, &posted.value.reason).await {
        Ok(()) => {
            let to = SeeOther::to(format!("/crises/{id}"));
            Ok(to.saying(Text::key("oversight-crisis-over")).into_response())
        }
        Err(refused @ (Refused::ReasonMissing | Refused::TooLong(_))) => {
            let shell = shell.wrong();
            let form = posted.again(&shell, FormErrors::one(refused.field(), refused.text()));
            Ok(refused_page(&crisis_page(&cx, shell, view, Some(form)).await?))
        }
        Err(refused) => Err(refused.into()),
    }
}

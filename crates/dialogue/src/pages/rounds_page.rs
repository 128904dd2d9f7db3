use std::collections::{BTreeSet, HashMap};
use std::num::NonZeroU8;

use accounts::Account;
use askama::Template;
use guideline::Choice;
use kernel::{AccountId, Actor, Instant, Outcome, Permission, RoundId};
use people::Context;
use webkit::{Form, FormErrors, Shell, Text};

use super::pace::{Again, PaceView};
use super::row::{Row, rows};
use super::{Names, days, health, words};
use crate::inbox::{self, Counts};
use crate::model::{Coverage, Covered, Round, RoundStage};
use crate::pace::rounds_now;
use crate::{rules, sql};

/// How many items are listed before a round is signed.
const LISTED: i64 = 100;
/// How many rounds of the past are shown.
const PAST: i64 = 30;
/// How many stretches of the ledger are shown.
const STRETCHES: usize = 20;

/// The watch rounds of an account.
#[derive(Template)]
#[template(path = "rounds.html")]
pub(super) struct RoundsPage {
    shell: Shell,
    account: Account,
    open: Vec<Round>,
    rows: Vec<Row>,
    newest: Option<(String, Instant)>,
    more: bool,
    waiting: Counts,
    form: Option<Form>,
    responsible: String,
    deputy: String,
    manager: String,
    pace: PaceView,
    /// Where what stands there is written down, where nothing but people reach it.
    hand_href: Option<String>,
    /// Whether what is written there is fetched; otherwise it is read on the platform itself.
    fetched: bool,
    source: String,
    next: Option<(Instant, Instant)>,
    days: Vec<String>,
    past: Vec<Past>,
    ledger: Vec<Stretch>,
    health: Vec<(String, String, &'static str)>,
}

/// A round of the past.
struct Past {
    it: Round,
    stage: (String, &'static str),
    by: Option<String>,
    told: Vec<String>,
    /// Whether somebody was to be told, and no letter went out.
    untold: bool,
}

/// A stretch of the coverage ledger.
struct Stretch {
    it: Coverage,
    covered: bool,
    reason: Option<String>,
}

impl RoundsPage {
    pub(super) async fn new(
        cx: &Context,
        actor: &Actor,
        shell: Shell,
        account: Account,
        wrong: FormErrors,
    ) -> Outcome<Self> {
        Self::with(cx, actor, shell, account, wrong, Again::default()).await
    }

    /// The same with a form about the pace that was refused.
    pub(super) async fn with(
        cx: &Context,
        actor: &Actor,
        shell: Shell,
        account: Account,
        wrong: FormErrors,
        again: Again,
    ) -> Outcome<Self> {
        let reader = cx.store.reader();
        let names = Names::load(cx).await?;
        let told = sql::round::steps_told(&reader, account.id).await?;
        let rounds = crate::rounds_of(cx, account.id, PAST).await?;
        let last = sql::round::last_signed(&reader, account.id).await?;
        let items = sql::inbox::since(&reader, account.id, last.and_then(|it| it.through), LISTED).await?;
        let through = match items.first() {
            Some(newest) => Some(newest.id),
            None => inbox::newest(cx, account.id).await?,
        };
        let by_account = inbox::counts_by_account(cx, actor).await?;
        let waiting = by_account.into_iter().find(|it| it.0 == account.id).map(|it| it.1);
        let open = if account.is_open() { can_be_signed(&rounds, shell.now()) } else { Vec::new() };
        let shell = shell.titled(Text::key("dialogue-rounds-of").with("account", account.name.clone()));
        let form = shell
            .form(&format!("/accounts/{}/rounds", account.key))
            .with("through", through.map(|it| it.to_string()).unwrap_or_default());
        let may_sign = actor.may_on(Permission::Watch, account.id) && (!open.is_empty() || !wrong.is_empty());
        let per_day = rounds_now(cx, &account).await?.per_day;
        let pace = PaceView::of(cx, actor, &shell, &account, &names, again).await?;
        let next = if account.is_open() { next(cx, &rounds, per_day, shell.now()) } else { None };
        let more = i64::try_from(items.len()).is_ok_and(|it| it == LISTED);
        let account_name = HashMap::from([(account.id, account.name.clone())]);
        let rows = rows(cx, &shell, actor, &account_name, items, None);
        let signs = health::signs(cx, &shell, &account, &rounds).await?;
        Ok(Self {
            newest: rows.first().map(|it| (it.author.clone(), it.item.received_at)),
            rows,
            more,
            waiting: waiting.unwrap_or_default(),
            form: may_sign.then(|| form.refused(wrong)),
            responsible: names.of(account.responsible),
            deputy: names.of(account.deputy),
            manager: names.of(account.manager),
            pace,
            hand_href: (account.is_open() && accounts::is_by_hand(cx, &account))
                .then(|| format!("/accounts/{}/items", account.key)),
            fetched: accounts::connection(&reader, account.id).await?.is_some(),
            source: words::sources(&cx.guideline, "watch.rounds_per_workday"),
            days: next
                .map_or_else(Vec::new, |(_, due)| days::lines(&shell, &cx.guideline.office, per_day, due)),
            next,
            past: rounds
                .into_iter()
                .filter(|it| it.due_at <= shell.now() || it.signed_at.is_some())
                .map(|it| past(cx, &shell, &names, &told, it))
                .collect(),
            ledger: ledger(&shell, sql::sweep::ledger(&reader, account.id).await?),
            open,
            health: signs,
            account,
            shell,
        })
    }
}

fn can_be_signed(rounds: &[Round], now: Instant) -> Vec<Round> {
    let mut open: Vec<Round> =
        rounds.iter().filter(|it| it.stage != RoundStage::Signed && it.opens_at <= now).cloned().collect();
    open.sort_by_key(|it| it.due_at);
    open
}

/// When the next round opens that nobody has signed, and by when.
fn next(cx: &Context, rounds: &[Round], per_day: NonZeroU8, now: Instant) -> Option<(Instant, Instant)> {
    let planned =
        rounds.iter().filter(|it| it.stage == RoundStage::Open).map(|it| (it.opens_at, it.due_at)).min();
    let last = rounds.iter().map(|it| it.due_at).max().map_or(now, |it| it.max(now));
    planned.or_else(|| rules::next_round(&cx.guideline, last, per_day).map(|it| (it.from, it.due)))
}

/// Steps at which letters went out.
type StepsTold = BTreeSet<(RoundId, i64)>;

fn past(cx: &Context, shell: &Shell, names: &Names, sent: &StepsTold, it: Round) -> Past {
    let (stage, tone) = words::round_stage(it.stage);
    let steps = (0..it.told).zip(&cx.guideline.watch.escalation);
    let told = steps.filter(|(step, _)| sent.contains(&(it.id, *step))).flat_map(|it| it.1.tell.iter());
    let told: Vec<String> = told.map(|it| shell.say(&words::label(&it.label()))).collect();
    Past {
        stage: (shell.say(&stage), tone),
        by: it.signed_by.map(|it| names.of(it)),
        untold: told.is_empty() && it.told > 0 && !cx.mailer.reaches_people(),
        told,
        it,
    }
}

fn ledger(shell: &Shell, stretches: Vec<Coverage>) -> Vec<Stretch> {
    let stretch = |it: Coverage| Stretch {
        covered: it.how == Covered::Poll,
        reason: it.reason.as_deref().map(|it| match it {
            "no complete sweep" => shell.t("dialogue-ledger-no-sweep"),
            other => other.to_owned(),
        }),
        it,
    };
    stretches.into_iter().rev().take(STRETCHES).map(stretch).collect()
}

/// The accounts with their next rounds.
#[derive(Template)]
#[template(path = "all-rounds.html")]
pub(super) struct OverviewPage {
    shell: Shell,
    lines: Vec<Watched>,
}

/// An account and its round that is due first.
struct Watched {
    name: String,
    key: String,
    round: Option<Round>,
    stage: Option<(String, &'static str)>,
    opens_later: bool,
}

impl OverviewPage {
    pub(super) async fn new(cx: &Context, actor: &Actor, shell: Shell) -> Outcome<Self> {
        let accounts = accounts::list(&cx.store.reader(), actor).await?;
        let mut first: HashMap<AccountId, Round> = HashMap::new();
        for round in crate::unsigned_rounds(cx, actor).await? {
            first.entry(round.account).or_insert(round);
        }
        let shell = shell.titled(Text::key("dialogue-rounds"));
        let mut lines: Vec<Watched> =
            accounts.into_iter().filter(Account::is_open).map(|it| watched(&shell, it, &mut first)).collect();
        lines.sort_by_key(|it| it.round.as_ref().map_or(i64::MAX, |it| it.due_at.as_micros()));
        Ok(Self { shell, lines })
    }
}

fn watched(shell: &Shell, account: Account, first: &mut HashMap<AccountId, Round>) -> Watched {
    let round = first.remove(&account.id);
    let stage = round.as_ref().map(|it| words::round_stage(it.stage));
    Watched {
        name: account.name,
        key: account.key.to_string(),
        opens_later: round.as_ref().is_some_and(|it| it.opens_at > shell.now()),
        stage: stage.map(|(words, tone)| (shell.say(&words), tone)),
        round,
    }
}

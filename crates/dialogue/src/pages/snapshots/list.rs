use askama::Template;
use axum::extract::State;
use axum::response::Response;
use kernel::calendar::{Date, date_of, day_words};
use people::{Context, SignedIn};
use webkit::{Choice, Form, Problem, Shell, Text, page};

use crate::snapshot::{AccountSnapshots, Snapshot, Stage, may_keep, snapshots};

#[derive(Template)]
#[template(path = "snapshots.html")]
pub(super) struct ListPage {
    shell: Shell,
    rule: String,
    is_ready: bool,
    accounts: Vec<Group>,
    choices: Vec<Choice>,
}

/// An account and its snapshots.
struct Group {
    name: String,
    key: String,
    /// How often, and until when the next one is due.
    often: String,
    proposed: Option<String>,
    pace_reason: Option<String>,
    ask: Option<Form>,
    pace: Option<Form>,
    rows: Vec<Row>,
}

struct Row {
    n: i64,
    day: String,
    state: Text,
    tone: &'static str,
}

impl ListPage {
    /// The page; a form that was refused stands with its account.
    pub(super) async fn of(
        cx: &Context,
        signed_in: &SignedIn,
        shell: Shell,
        wrong: Option<(&str, Form)>,
    ) -> Result<Self, Problem> {
        let found = snapshots(cx, &signed_in.actor).await?;
        if found.is_empty() && !may_at_all(cx, signed_in).await? {
            return Err(Problem::NotFound);
        }
        let shell = shell.titled(Text::key("dialogue-snapshots"));
        let today = date_of(cx.now());
        let mut accounts: Vec<Group> = found.into_iter().map(|it| group(&shell, it, today)).collect();
        if let Some((key, form)) = wrong
            && let Some(group) = accounts.iter_mut().find(|it| it.key == key)
        {
            group.pace = Some(form);
        }
        let rules = &cx.guideline.archive;
        let recipient = shell.say(&Text::both(rules.recipient.sv.clone(), rules.recipient.en.clone()));
        let rule = shell.say(
            &Text::key("dialogue-snapshots-rule")
                .with("n", i64::from(rules.snapshots_per_year))
                .with("recipient", recipient),
        );
        let least = rules.snapshots_per_year.max(1);
        let choices = [1, 2, 3, 4, 6, 12, 24, 52].into_iter().filter(|n| *n >= least);
        let choices = choices.map(|n| Choice::new(n.to_string(), n.to_string())).collect();
        Ok(Self { choices, shell, rule, is_ready: cx.packer.is_some(), accounts })
    }
}

async fn may_at_all(cx: &Context, signed_in: &SignedIn) -> Result<bool, Problem> {
    let every = accounts::every_account(&cx.store.reader()).await?;
    Ok(signed_in.may(kernel::Permission::Export) || every.iter().any(|it| may_keep(signed_in, it)))
}

/// Shows the accounts whose snapshots this person keeps.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    Ok(page(&ListPage::of(&cx, &signed_in, shell, None).await?))
}

fn group(shell: &Shell, it: AccountSnapshots, today: Date) -> Group {
    let at = format!("/accounts/{}/snapshots", it.account.key);
    let is_open = it.account.is_open();
    let is_made = it.snapshots.first().is_some_and(|it| it.stage == Stage::Ordered);
    let proposed = it.proposed.map(|n| {
        let text = Text::key("dialogue-snapshots-proposed").with("written", it.written);
        shell.say(&text.with("n", i64::from(n)))
    });
    let form =
        shell.form(&format!("{at}/pace")).with("per_year", it.proposed.unwrap_or(it.per_year).to_string());
    let often = match it.turn {
        Some(turn) => Text::key("dialogue-snapshots-often")
            .with("n", i64::from(it.per_year))
            .with("day", day_words(turn.due).get(shell.lang()).to_owned()),
        None => Text::key("dialogue-snapshots-none-due"),
    };
    Group {
        often: shell.say(&often),
        proposed,
        pace_reason: it.pace.map(|it| it.reason),
        ask: (is_open && !is_made).then(|| shell.form(&at)),
        pace: is_open.then_some(form),
        rows: it.snapshots.iter().map(|it| row(shell, it, today)).collect(),
        key: it.account.key.to_string(),
        name: it.account.name,
    }
}

fn row(shell: &Shell, it: &Snapshot, today: Date) -> Row {
    let (state, tone) = state(it, today);
    Row { n: it.n, day: day_words(it.day()).get(shell.lang()).to_owned(), state, tone }
}

/// How far it has come, and the tone of that.
pub(super) fn state(it: &Snapshot, today: Date) -> (Text, &'static str) {
    match &it.stage {
        _ if it.is_late(today) => (Text::key("dialogue-snapshot-late"), "bad"),
        Stage::Ordered => (Text::key("dialogue-snapshot-ordered"), "info"),
        Stage::Made(_) => (Text::key("dialogue-snapshot-made"), "caution"),
        Stage::Delivered(..) => (Text::key("dialogue-snapshot-delivered"), "good"),
    }
}

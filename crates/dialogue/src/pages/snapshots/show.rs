use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use kernel::calendar::{date_of, day_words};
use people::{Context, SignedIn};
use webkit::{Form, Problem, Shell, Text, page};

use super::list::state;
use crate::snapshot::{Cause, Delivery, Made, Snapshot, Stage, fetch_package, snapshot};

#[derive(Template)]
#[template(path = "snapshot.html")]
pub(super) struct SnapshotPage {
    shell: Shell,
    account: String,
    state: Text,
    tone: &'static str,
    why: Text,
    snapshot: Snapshot,
    made: Option<Made>,
    due: String,
    delivery: Option<(Delivery, String)>,
    form: Option<Form>,
    hands_over: bool,
    is_ready: bool,
}

impl SnapshotPage {
    /// The page, with a form that was refused in place of an empty one.
    pub(super) async fn of(
        cx: &Context,
        signed_in: &SignedIn,
        shell: Shell,
        n: i64,
        wrong: Option<Form>,
    ) -> Result<Self, Problem> {
        let (account, it) = snapshot(cx, &signed_in.actor, n).await?.ok_or(Problem::NotFound)?;
        let shell = shell.titled(Text::key("dialogue-snapshot-title").with("account", account.name.as_str()));
        let (state, tone) = state(&it, date_of(cx.now()));
        let form = wrong.unwrap_or_else(|| {
            let today = date_of(cx.now()).to_string();
            let form = shell.form(&format!("/snapshots/{n}/delivery")).with("day", today);
            form.with("recipient", cx.guideline.archive.recipient.sv.clone())
        });
        let day = |day| day_words(day).get(shell.lang()).to_owned();
        let delivery = match &it.stage {
            Stage::Delivered(_, delivery) => Some((delivery.clone(), day(delivery.day))),
            Stage::Ordered | Stage::Made(_) => None,
        };
        let why = match (&it.cause, &it.asked_by) {
            (Cause::Asked, Some((_, name))) => {
                Text::key("dialogue-snapshot-asked").with("name", name.as_str()).with("at", it.asked_at)
            }
            (Cause::Asked, None) | (Cause::Schedule, _) => {
                Text::key("dialogue-snapshot-scheduled").with("at", it.asked_at)
            }
        };
        Ok(Self {
            account: account.name,
            state,
            tone,
            why,
            due: day(it.due),
            made: it.made().cloned(),
            form: matches!(it.stage, Stage::Made(_)).then_some(form),
            delivery,
            hands_over: cx.hands_packages_over(),
            is_ready: cx.packer.is_some(),
            snapshot: it,
            shell,
        })
    }
}

impl SnapshotPage {
    /// What is in the package.
    fn holds(&self, made: &Made) -> String {
        let text = Text::key("dialogue-snapshot-holds-n").with("payloads", made.payloads);
        self.shell.say(&text.with("copies", made.copies))
    }
}

pub(super) fn number(text: &str) -> Result<i64, Problem> {
    text.parse().map_err(|_| Problem::NotFound)
}

/// Shows one snapshot.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(n): Path<String>,
) -> Result<Response, Problem> {
    Ok(page(&SnapshotPage::of(&cx, &signed_in, shell, number(&n)?, None).await?))
}

/// The package itself.
pub(super) async fn package(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(n): Path<String>,
) -> Result<Response, Problem> {
    Ok(fetch_package(&cx, &signed_in, number(&n)?).await?)
}

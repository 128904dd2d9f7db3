use askama::Template;
use axum::extract::State;
use axum::response::Response;
use guideline::{Choice as _, ListEvent};
use kernel::Permission;
use people::{Context, SignedIn};
use webkit::{Problem, Shell, Text, page};

use super::super::{Event, Listed, ShownTo, changes as changes_of, listed, platform_name, rules};
use crate::profile;

/// Changes are shown for so many days.
const SHOWN_DAYS: i64 = 400;

#[derive(Template)]
#[template(path = "listing-staff.html")]
struct StaffPage {
    shell: Shell,
    lines: Vec<Line>,
    public: usize,
    closed: usize,
    watching: String,
    keeper: String,
    has_public: bool,
}

struct Line {
    account: Listed,
    platform: String,
    is_public: bool,
    may_see: bool,
    may_decide: bool,
}

/// The whole list, for the staff.
pub(super) async fn list(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    let all = listed(&cx, &signed_in).await?;
    let decides = signed_in.may(Permission::ManageAccounts);
    let line = |it: Listed| Line {
        platform: platform_name(&it.platform),
        is_public: it.shown_to == ShownTo::Public,
        may_see: signed_in.sees(it.id),
        may_decide: decides && (rules::is_selected(&cx.guideline) || it.brought_in),
        account: it,
    };
    let lines: Vec<Line> = all.into_iter().map(line).collect();
    let shell = shell.titled(Text::key("accounts-listing-title"));
    Ok(page(&StaffPage {
        public: lines.iter().filter(|it| it.is_public).count(),
        closed: lines.iter().filter(|it| it.account.closed_at.is_some()).count(),
        watching: profile::watching(&cx.guideline).get(shell.lang()).to_owned(),
        keeper: cx.guideline.list.keeper.get(shell.lang()).to_owned(),
        has_public: rules::is_public(&cx.guideline),
        lines,
        shell,
    }))
}

#[derive(Template)]
#[template(path = "listing-changes.html")]
struct ChangesPage {
    shell: Shell,
    events: Vec<EventLine>,
}

struct EventLine {
    event: Event,
    may_see: bool,
    what: String,
    tone: &'static str,
    told: String,
}

/// What was opened, changed and closed, the latest first.
pub(super) async fn changes(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    let accounts = listed(&cx, &signed_in).await?;
    let since = cx.now().plus_seconds(-SHOWN_DAYS * 24 * 3_600);
    let shell = shell.titled(Text::key("accounts-listing-changes"));
    let line = |it: Event| {
        let told = it.change.as_ref().map(|change| {
            let field = change.field.label();
            let text = Text::key("accounts-listing-changed-from")
                .with("field", Text::both(field.sv, field.en))
                .with("before", change.before.as_str())
                .with("after", change.after.as_str());
            shell.say(&text)
        });
        let tone = match it.kind {
            ListEvent::Opened => "good",
            ListEvent::Changed => "info",
            ListEvent::Closed => "plain",
        };
        let what = it.kind.label().get(shell.lang()).to_owned();
        let may_see = signed_in.sees(it.account.id);
        EventLine { may_see, what, tone, told: told.unwrap_or_default(), event: it }
    };
    let events = changes_of(&cx, &accounts, since).await?.into_iter().map(line).collect();
    Ok(page(&ChangesPage { shell, events }))
}

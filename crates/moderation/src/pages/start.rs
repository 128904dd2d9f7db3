//! The first page: what this person has to do now, the most urgent first.

use askama::Template;
use axum::extract::{Extension, State};
use axum::response::Response;
use kernel::{Actor, Instant, Permission};
use people::{Context, SignedIn};
use webkit::{Problem, Shell, Text, page};

use super::work::{Work, work};
use crate::duties::{self, Further, duties, next_due};

#[derive(Template)]
#[template(path = "start.html")]
struct StartPage {
    shell: Shell,
    name: String,
    figures: Vec<(String, i64, &'static str)>,
    duties: Vec<Duty>,
    next: Option<(String, Instant)>,
    work: Option<Work>,
    ways: Vec<(String, &'static str)>,
}

/// Something to do, as a line.
struct Duty {
    title: String,
    text: String,
    href: String,
    due: Option<Instant>,
    badge: Option<(String, &'static str)>,
}

impl Duty {
    fn said(shell: &Shell, it: duties::Duty) -> Self {
        Self {
            title: shell.say(&it.title),
            text: shell.say(&it.text),
            href: it.href,
            due: it.due,
            badge: it.badge.map(|(words, tone)| (shell.say(&words), tone)),
        }
    }

    /// Whether the deadline is so near that its chip counts down instead of naming the time.
    fn counts_down(&self, shell: &Shell) -> bool {
        self.due.is_some_and(|it| it.seconds_since(shell.now()) < 4 * 3_600)
    }
}

/// Shows what is to be done.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    further: Option<Extension<Further>>,
) -> Result<Response, Problem> {
    let actor = &signed_in.actor;
    let counts = dialogue::inbox::counts(&cx, actor).await?;
    // Numbers of what waits are for those who can do something about it.
    let acts = [Permission::Answer, Permission::Moderate, Permission::Watch, Permission::Confirm]
        .iter()
        .any(|it| actor.may(*it));
    let reads = acts && actor.may(Permission::ReadItems);
    let figure = |key: &str, n: i64, href: &'static str| (shell.t(key), n, href);
    let figures = vec![
        figure("moderation-figure-overdue", counts.overdue, "/inbox"),
        figure("moderation-figure-moderate", counts.moderate, "/inbox?need=moderate"),
        figure("moderation-figure-answer", counts.answer, "/inbox?need=answer"),
        figure("moderation-figure-look", counts.look, "/inbox?need=look"),
    ];
    let mut all = further.map(|it| it.0.0).unwrap_or_default();
    all.extend(duties(&cx, actor, &counts).await?);
    let duties = all;
    let next = if duties.is_empty() { next_due(&cx, actor).await? } else { None };
    Ok(page(&StartPage {
        name: actor.name().to_owned(),
        figures: if reads { figures } else { Vec::new() },
        work: work(&cx, actor, &shell).await?,
        next: next.map(|it| (shell.say(&it.what), it.at)),
        ways: ways(&cx, &shell, actor),
        duties: duties.into_iter().map(|it| Duty::said(&shell, it)).collect(),
        shell: shell.titled(Text::key("moderation-start")),
    }))
}

/// Where this person otherwise goes; everybody may apply for an account, and learn what is asked of them.
fn ways(cx: &Context, shell: &Shell, actor: &Actor) -> Vec<(String, &'static str)> {
    const LIST: (&str, &str) = ("moderation-way-listing", "/listing");
    const SEES: &[Permission] =
        &[Permission::ReadItems, Permission::ReadAccounts, Permission::ManageAccounts];
    let ways: [(&[Permission], &str, &str); 10] = [
        (&[Permission::ReadItems], "moderation-way-inbox", "/inbox"),
        (&[Permission::ReadItems], "moderation-way-rounds", "/rounds"),
        (&[Permission::ReadItems, Permission::ReadRegister], "moderation-way-cases", "/cases"),
        (&[Permission::ReadRegister, Permission::Register], "moderation-way-register", "/register"),
        (SEES, "moderation-way-accounts", "/accounts"),
        (SEES, LIST.0, LIST.1),
        (&[Permission::ReadAccounts, Permission::ManageAccounts], "moderation-way-profiles", "/profiles"),
        (SEES, "accounts-report-title", "/reports"),
        (SEES, "accounts-deviation-title", "/deviations"),
        (&[Permission::ManagePeople], "moderation-way-people", "/people"),
    ];
    let everybodys = |href: &str| href == LIST.1 && accounts::listing::is_for_staff(&cx.guideline);
    let may = |permissions: &[Permission]| permissions.iter().any(|it| actor.may(*it));
    let ways = ways.into_iter().filter(|it| may(it.0) || everybodys(it.2)).map(|(_, key, href)| (key, href));
    let always = [
        ("accounts-opening-applications", "/applications"),
        ("people-training-title", "/training"),
        ("people-conduct-title", "/conduct"),
        ("dialogue-text-title", "/text"),
    ];
    ways.chain(always).map(|(key, href)| (shell.t(key), href)).collect()
}

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use guideline::Fact;
use kernel::{Actor, Outcome};
use people::{Context, SignedIn};
use webkit::{Problem, Shell, Text, page};

use crate::Account;
use crate::planning::overlaps;

#[derive(Template)]
#[template(path = "overlaps.html")]
struct OverlapsPage {
    shell: Shell,
    parts: [Part; 2],
}

/// What accounts have in common: whom they are for, or of what use they are.
struct Part {
    title: String,
    without_title: String,
    groups: Vec<Group>,
    without: Vec<Line>,
}

struct Group {
    name: String,
    accounts: Vec<Line>,
}

struct Line {
    name: String,
    platform: String,
    href: String,
}

impl Line {
    fn of(it: &Account) -> Self {
        Self {
            name: it.name.clone(),
            platform: it.platform.clone(),
            href: format!("/accounts/{}/plan", it.key),
        }
    }
}

/// The names of a part, and of those accounts that are in none of its groups.
type Titles = (&'static str, &'static str);
const AUDIENCES: Titles = ("accounts-overlaps-audiences", "accounts-overlaps-audiences-without");
const BENEFITS: Titles = ("accounts-overlaps-benefits", "accounts-overlaps-benefits-without");

async fn part(cx: &Context, actor: &Actor, shell: &Shell, fact: Fact, titles: Titles) -> Outcome<Part> {
    let found = overlaps(cx, actor, fact).await?;
    let group = |it: &crate::planning::Common| Group {
        name: it.label.get(shell.lang()).to_owned(),
        accounts: it.accounts.iter().map(Line::of).collect(),
    };
    Ok(Part {
        title: shell.t(titles.0),
        without_title: shell.t(titles.1),
        groups: found.shared.iter().map(group).collect(),
        without: found.without.iter().map(Line::of).collect(),
    })
}

/// Shows which accounts are for the same people and of the same use, so that they can be held together (STO-REM-07,
/// NYK-02.1-01, ORE-BEH-01, MOT-VAR-01).
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    let shell = shell.titled(Text::key("accounts-overlaps-title"));
    let parts = [
        part(&cx, &signed_in, &shell, Fact::Audience, AUDIENCES).await?,
        part(&cx, &signed_in, &shell, Fact::Benefits, BENEFITS).await?,
    ];
    Ok(page(&OverlapsPage { shell, parts }))
}

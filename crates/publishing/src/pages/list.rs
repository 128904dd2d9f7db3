use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use kernel::{Instant, Permission};
use people::{Context, SignedIn};
use webkit::{Problem, Shell, Text, page};

use super::{Names, words};
use crate::PostLine;
use crate::model::{PostStage, Standing};
use crate::view::{posts, publishable};

#[derive(Template)]
#[template(path = "posts.html")]
struct PostsPage {
    shell: Shell,
    groups: Vec<Group>,
    /// How many of the posts that were let out hold personal data, account by account (MOT-PUB-04).
    personal: Vec<(String, String)>,
    may_write: bool,
}

/// The posts that stand alike.
struct Group {
    title: String,
    rows: Vec<Row>,
}

struct Row {
    title: String,
    href: String,
    accounts: String,
    standing: String,
    tone: &'static str,
    by: String,
    at: Instant,
    planned_for: Option<Instant>,
    is_vital: bool,
    consent_withdrawn: bool,
}

/// What somebody has to look at first, what is being done, what is done.
const ORDER: [Standing; 7] = [
    Standing::Failed,
    Standing::Waiting,
    Standing::Draft,
    Standing::Planned,
    Standing::UnderWay,
    Standing::Published,
    Standing::Withdrawn,
];

/// Shows the posts of the accounts on which the person may answer.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    let signed_in = signed_in.who_may(Permission::Answer)?;
    let shell = shell.titled(Text::key("publishing-posts"));
    let names = Names::load(&cx).await?;
    let all = posts(&cx, &signed_in).await?;
    let group = |standing: Standing| {
        let rows: Vec<Row> =
            all.iter().filter(|it| it.standing == standing).map(|it| row(&shell, &names, it)).collect();
        (!rows.is_empty()).then(|| Group { title: shell.say(&words::standing(standing).0), rows })
    };
    let groups = ORDER.into_iter().filter_map(group).collect();
    let personal = personal(&shell, &all);
    let may_write = !publishable(&cx, &signed_in).await?.is_empty();
    Ok(page(&PostsPage { shell, groups, personal, may_write }))
}

fn personal(shell: &Shell, all: &[PostLine]) -> Vec<(String, String)> {
    let mut counted: BTreeMap<&str, (i64, i64)> = BTreeMap::new();
    for post in all.iter().filter(|it| it.post.stage == PostStage::Released) {
        for account in &post.accounts {
            let (n, of) = counted.entry(account.name.as_str()).or_default();
            *n += i64::from(post.is_personal);
            *of += 1;
        }
    }
    let said = |(n, of)| shell.say(&Text::key("publishing-personal-count").with("n", n).with("of", of));
    counted.into_iter().map(|(account, counts)| (account.to_owned(), said(counts))).collect()
}

fn row(shell: &Shell, names: &Names, it: &PostLine) -> Row {
    let (standing, tone) = words::standing(it.standing);
    Row {
        title: it.title.clone(),
        href: format!("/posts/{}", it.post.id),
        accounts: it.accounts.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join(", "),
        standing: shell.say(&standing),
        tone,
        by: names.of(it.post.by),
        at: it.post.made_at,
        planned_for: it.post.planned_for.filter(|_| it.standing == Standing::Planned),
        is_vital: it.is_vital,
        consent_withdrawn: it.consent_withdrawn,
    }
}

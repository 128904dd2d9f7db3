use std::collections::HashMap;

use accounts::Account;
use askama::Template;
use kernel::{Actor, Outcome};
use people::Context;
use serde::Deserialize;
use webkit::{Form, Shell, Text};

use super::assess::written;
use super::assess_card::{source, toned};
use super::marked::excerpt;
use crate::assess::{self, Assessed, AssessedBatch, Line, sign_words};
use crate::item;

/// How many characters of a wording stand in a line.
const EXCERPT: usize = 260;

/// What nobody has assessed (sv. *att bedöma*).
#[derive(Template)]
#[template(path = "assessments.html")]
pub(super) struct AssessmentsPage {
    shell: Shell,
    left: Option<Left>,
    ways: Vec<Way>,
    accounts: Vec<Way>,
    rows: Vec<Row>,
    form: Form,
    /// What the button says.
    press: String,
    /// How many of the rows can be marked.
    n: usize,
}

/// A link that narrows the list.
struct Way {
    label: String,
    href: String,
    n: usize,
    chosen: bool,
}

/// An item with what is proposed for it.
struct Row {
    it: Line,
    author: String,
    account: String,
    excerpt: String,
    what: (String, &'static str),
    why: String,
    source: String,
    value: String,
}

/// What was left as it is when several were assessed at once.
pub(super) struct Left {
    done: usize,
    items: Vec<(String, String, String)>,
}

impl Left {
    /// Names what was left, and why.
    pub(super) async fn of(cx: &Context, actor: &Actor, shell: &Shell, all: AssessedBatch) -> Outcome<Self> {
        let mut items = Vec::new();
        for (id, refused) in all.left {
            let found = item::find(cx, actor, id).await?;
            let author = found.and_then(|it| it.author).map(|it| it.name);
            let name = author.unwrap_or_else(|| shell.t("dialogue-author-unknown"));
            items.push((format!("/items/{id}"), name, shell.say(&refused.text())));
        }
        Ok(Self { done: all.done, items })
    }
}

/// The list as it is asked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    pub(super) outcome: String,
    pub(super) account: String,
}

impl AssessmentsPage {
    pub(super) async fn load(
        cx: &Context,
        actor: &Actor,
        shell: Shell,
        asked: &Asked,
        left: Option<Left>,
    ) -> Outcome<Self> {
        let accounts = accounts::list(&cx.store.reader(), actor).await?;
        let chosen = accounts.iter().find(|it| it.key.as_str() == asked.account);
        let lines = assess::waiting(cx, actor, chosen.map(|it| it.id)).await?;
        let outcome = asked.outcome.parse().ok().or_else(|| fullest(&lines));
        let key = chosen.map(|it| it.key.as_str()).unwrap_or_default();
        let shell = shell.titled(Text::key("dialogue-assessments"));
        let ways = outcomes(&shell, &lines, outcome, key);
        let names = accounts.iter().map(|it| (it.id, it.name.as_str())).collect();
        let shown = lines.into_iter().filter(|it| Some(it.suggestion.assessed) == outcome);
        let rows: Vec<Row> = shown.map(|it| row(cx, &shell, &names, it)).collect();
        let word = outcome.map(Assessed::word).unwrap_or_default();
        let n = rows.iter().filter(|it| it.it.text.is_some()).count();
        let what = outcome.map(|it| toned(&shell, it).0).unwrap_or_default();
        Ok(Self {
            left,
            ways,
            accounts: by_account(&shell, &accounts, word, key),
            rows,
            form: shell.form("/assessments").with("outcome", word).with("account", key),
            press: shell.say(&Text::key("dialogue-assess-marked").with("what", what)),
            n,
            shell,
        })
    }
}

/// What most of the lines are proposed to be.
fn fullest(lines: &[Line]) -> Option<Assessed> {
    let n = |assessed: &&Assessed| lines.iter().filter(|it| it.suggestion.assessed == **assessed).count();
    Assessed::ALL.iter().max_by_key(n).copied()
}

fn outcomes(shell: &Shell, lines: &[Line], chosen: Option<Assessed>, account: &str) -> Vec<Way> {
    let way = |it: &Assessed| Way {
        label: toned(shell, *it).0,
        href: format!("/assessments?outcome={it}&account={account}"),
        n: lines.iter().filter(|line| line.suggestion.assessed == *it).count(),
        chosen: Some(*it) == chosen,
    };
    Assessed::ALL.iter().map(way).collect()
}

fn by_account(shell: &Shell, accounts: &[Account], outcome: &str, chosen: &str) -> Vec<Way> {
    let way = |label: String, key: &str| Way {
        label,
        href: format!("/assessments?outcome={outcome}&account={key}"),
        n: 0,
        chosen: key == chosen,
    };
    let all = way(shell.t("dialogue-all-accounts"), "");
    std::iter::once(all).chain(accounts.iter().map(|it| way(it.name.clone(), it.key.as_str()))).collect()
}

fn row(cx: &Context, shell: &Shell, names: &HashMap<kernel::AccountId, &str>, it: Line) -> Row {
    let account = names.get(&it.item.account).copied().unwrap_or_default().to_owned();
    let pieces = excerpt(it.text.as_deref().unwrap_or_default(), Vec::new(), EXCERPT);
    let author = super::item_page::author(shell, &it.item, &account);
    Row {
        author: if it.text.is_some() { author } else { shell.t("dialogue-author-withheld") },
        account,
        excerpt: pieces.into_iter().map(|it| it.text).collect(),
        what: toned(shell, it.suggestion.assessed),
        why: shell.say(&sign_words(it.suggestion.sign)),
        source: source(&cx.guideline, &it.suggestion),
        value: written(&it),
        it,
    }
}

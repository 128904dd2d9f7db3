//! Everything on the accounts in the order of time, with how it is kept as a public record.

use askama::Template;
use axum::extract::{Query as Asking, State};
use axum::response::Response;
use kernel::{Actor, Instant, Permission};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Problem, Shell, Text, csv_file, csv_line, page};

use super::item_page::author;
use super::words;
use crate::ordered::{After, Kept, Ordered, Query, page as piece, whole};

/// What is looked for, as it was written.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    account: String,
    from: String,
    to: String,
    author: String,
    after: String,
}

#[derive(Template)]
#[template(path = "ordered.html")]
struct OrderedPage {
    shell: Shell,
    asked: Asked,
    accounts: Vec<(String, String, bool)>,
    unread: bool,
    rows: Vec<Row>,
    older: String,
    csv: String,
}

struct Row {
    id: String,
    at: Instant,
    what: String,
    account: String,
    author: String,
    kept: (String, &'static str),
}

/// What was asked for; whether some of it is nothing.
async fn read(cx: &Context, actor: &Actor, asked: &Asked) -> Result<(Query, bool), Problem> {
    let mut query = Query { author: asked.author.clone(), ..Query::default() };
    let mut unread = false;
    for (text, day) in [(&asked.from, &mut query.from), (&asked.to, &mut query.to)] {
        *day = text.trim().parse().ok();
        unread |= !text.trim().is_empty() && day.is_none();
    }
    if !asked.account.is_empty() {
        let found = accounts::find_by_key(&cx.store.reader(), actor, &asked.account).await?;
        query.account = Some(found.ok_or(Problem::NotFound)?.id);
    }
    Ok((query, unread))
}

/// How it is kept, in words, and the tone of that.
pub(super) fn kept(it: &Kept) -> (Text, &'static str) {
    match it {
        Kept::Registered(numbers) => {
            let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
            (Text::key("dialogue-ordered-registered").with("number", numbers.join(", ")), "good")
        }
        Kept::InOrder(None) => (Text::key("dialogue-ordered-in-order"), "plain"),
        Kept::InOrder(Some(said)) => {
            (Text::key("dialogue-ordered-in-order-said").with("said", words::assessed(*said).0), "plain")
        }
    }
}

fn row(shell: &Shell, accounts: &[accounts::Account], it: &Ordered) -> Row {
    let name = accounts.iter().find(|account| account.id == it.item.account).map(|it| it.name.as_str());
    let (kept, tone) = kept(&it.kept);
    let account = name.unwrap_or_default();
    let author =
        if it.restricted { shell.t("dialogue-author-withheld") } else { author(shell, &it.item, account) };
    Row {
        id: it.item.id.to_string(),
        at: it.item.received_at(),
        what: shell.say(&words::kind(it.item.kind)),
        account: account.to_owned(),
        author,
        kept: (shell.say(&kept), tone),
    }
}

fn after(text: &str) -> Option<After> {
    let (at, id) = text.split_once('.')?;
    Some((Instant::from_micros(at.parse().ok()?), id.parse().ok()?))
}

/// The same question, as an address asks it.
fn way(path: &str, asked: &Asked, after: Option<After>) -> String {
    let encoded = |text: &str| {
        let one = |it: u8| match it {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' => char::from(it).to_string(),
            other => format!("%{other:02X}"),
        };
        text.bytes().map(one).collect::<String>()
    };
    let after = after.map(|it| format!("{}.{}", it.0.as_micros(), it.1)).unwrap_or_default();
    let all = [
        ("account", &asked.account),
        ("from", &asked.from),
        ("to", &asked.to),
        ("author", &asked.author),
        ("after", &after),
    ];
    let said = all.into_iter().filter(|it| !it.1.is_empty());
    let said: Vec<String> = said.map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    if said.is_empty() { path.to_owned() } else { format!("{path}?{}", said.join("&")) }
}

/// Shows a page of the list.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Asking(asked): Asking<Asked>,
) -> Result<Response, Problem> {
    let actor = signed_in.who_may(Permission::ReadItems)?.actor;
    let (query, unread) = read(&cx, &actor, &asked).await?;
    let all = accounts::list(&cx.store.reader(), &actor).await?;
    let (lines, next) = piece(&cx, &actor, &query, after(&asked.after)).await?;
    let chosen =
        |it: &accounts::Account| (it.key.to_string(), it.name.clone(), asked.account == it.key.as_str());
    Ok(page(&OrderedPage {
        rows: lines.iter().map(|it| row(&shell, &all, it)).collect(),
        accounts: all.iter().map(chosen).collect(),
        older: next.map(|it| way("/records", &asked, Some(it))).unwrap_or_default(),
        csv: way("/records.csv", &asked, None),
        unread,
        asked,
        shell: shell.titled(Text::key("dialogue-ordered")),
    }))
}

/// The whole list for a spreadsheet, in the order of the platform's time.
pub(super) async fn list(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Asking(asked): Asking<Asked>,
) -> Result<Response, Problem> {
    let actor = signed_in.who_may(Permission::ReadItems)?.actor;
    let (query, _) = read(&cx, &actor, &asked).await?;
    let all = accounts::list(&cx.store.reader(), &actor).await?;
    let columns = [
        "dialogue-ordered-id",
        "dialogue-ordered-platform-id",
        "dialogue-ordered-time",
        "dialogue-ordered-what",
        "dialogue-ordered-account",
        "dialogue-ordered-author",
        "dialogue-ordered-kept",
    ];
    let heads = columns.map(|it| shell.say(&Text::key(it)));
    let mut text = csv_line(heads.iter().map(String::as_str));
    for line in whole(&cx, &actor, &query).await? {
        let row = row(&shell, &all, &line);
        let time = line.item.received_at().to_string();
        text.push_str(&csv_line([
            row.id.as_str(),
            line.item.external.0.as_str(),
            time.as_str(),
            row.what.as_str(),
            row.account.as_str(),
            row.author.as_str(),
            row.kept.0.as_str(),
        ]));
    }
    Ok(csv_file("handlingar.csv", text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_page_is_asked_for_with_the_same_question() {
        let id = "01900000-0000-7000-8000-000000000001".parse().unwrap();
        let here = (Instant::from_micros(42), id);
        let asked = Asked { author: "Åsa & co".to_owned(), ..Asked::default() };
        let href = way("/records", &asked, Some(here));
        assert!(href.starts_with("/records?author=%C3%85sa%20%26%20co&after=42%2E0190"), "{href}");
        assert_eq!(after(&format!("42.{id}")), Some(here));
        assert_eq!((after(""), after("x.y")), (None, None));
        assert_eq!(way("/records.csv", &Asked::default(), None), "/records.csv");
    }
}

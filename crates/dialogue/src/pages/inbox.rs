//! The inbox and the search in it.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use kernel::{AccountId, Instant, Permission};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Problem, Shell, Text, page};

use super::row::{Row, rows};
use super::{account_names, words};
use crate::inbox::{self, Counts, Filter, Place};
use crate::model::Need;
use crate::why::Reasons;

#[derive(Template)]
#[template(path = "inbox.html")]
struct InboxPage {
    shell: Shell,
    overdue: i64,
    needs: Vec<Way>,
    accounts: Vec<Way>,
    filtered: bool,
    /// That something was asked for that there is not.
    unknown: Option<String>,
    words: String,
    /// Whether this person may decide about several at once.
    several: bool,
    rows: Vec<Row>,
    newer: String,
    older: String,
}

#[derive(Template)]
#[template(path = "search.html")]
struct SearchPage {
    shell: Shell,
    words: String,
    /// Whether words were given and none of them says anything.
    empty: bool,
    rows: Vec<Row>,
}

/// A link that narrows the inbox.
struct Way {
    label: String,
    href: String,
    n: i64,
    chosen: bool,
}

/// The inbox as it is asked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    need: String,
    account: String,
    after: String,
}

impl Asked {
    /// What is chosen, of the needs that something waits for.
    fn need(&self) -> Option<Need> {
        self.need.parse().ok().filter(|it| *it != Need::Nothing)
    }

    /// What is said when a part of the inbox was asked for that there is not.
    fn unknown(&self, filter: &Filter) -> Option<&'static str> {
        if !self.account.is_empty() && filter.account.is_none() {
            Some("dialogue-unknown-account")
        } else if !self.need.is_empty() && filter.need.is_none() {
            Some("dialogue-unknown-need")
        } else if !self.after.is_empty() && place(&self.after).is_none() {
            Some("dialogue-unknown-place")
        } else {
            None
        }
    }
}

/// Shows what waits, what is due first first.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let actor = signed_in.who_may(Permission::ReadItems)?.actor;
    let accounts = accounts::list(&cx.store.reader(), &actor).await?;
    let chosen = accounts.iter().find(|it| it.key.as_str() == asked.account);
    let filter = Filter { account: chosen.map(|it| it.id), need: asked.need() };
    let unknown = asked.unknown(&filter).map(|it| shell.t(it));
    let (items, next) = inbox::page(&cx, &actor, &filter, place(&asked.after).as_ref()).await?;
    let by_account = inbox::counts_by_account(&cx, &actor).await?;
    let names = accounts.iter().map(|it| (it.id, it.name.clone())).collect();
    let ways: Vec<(AccountId, &str, &str)> =
        accounts.iter().map(|it| (it.id, it.key.as_str(), it.name.as_str())).collect();
    let account = chosen.map_or("", |it| it.key.as_str());
    let shell = shell.titled(Text::key("dialogue-inbox"));
    Ok(page(&InboxPage {
        overdue: shown(&by_account, filter.account).overdue,
        needs: need_ways(&shell, &filter, account, &shown(&by_account, filter.account)),
        accounts: account_ways(&shell, &filter, &ways, &by_account),
        filtered: filter != Filter::default(),
        unknown,
        words: String::new(),
        several: actor.may(Permission::Moderate) && cx.guideline.grounds.iter().any(|it| it.bulk),
        rows: rows(&cx, &shell, &actor, &names, items, Some(&Reasons::new(&cx, &accounts))),
        newer: if asked.after.is_empty() { String::new() } else { way(filter.need, account, None) },
        older: next.map(|it| way(filter.need, account, Some(&it))).unwrap_or_default(),
        shell,
    }))
}

/// What is searched for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sought {
    q: String,
}

/// Shows the items that hold all the words, also those that nobody waits for any longer.
pub(super) async fn search(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Query(sought): Query<Sought>,
) -> Result<Response, Problem> {
    let actor = signed_in.who_may(Permission::ReadItems)?.actor;
    let words = sought.q.trim().to_owned();
    let items = if words.is_empty() { Vec::new() } else { inbox::search(&cx, &actor, &words).await? };
    let names = account_names(&cx, &actor).await?;
    let shell = shell.titled(Text::key("dialogue-search"));
    let rows = rows(&cx, &shell, &actor, &names, items, None);
    let empty = !words.is_empty() && text::search_terms(&words).is_empty();
    Ok(page(&SearchPage { shell, words, empty, rows }))
}

fn shown(by_account: &[(AccountId, Counts)], account: Option<AccountId>) -> Counts {
    by_account.iter().filter(|it| account.is_none_or(|chosen| chosen == it.0)).map(|it| it.1).sum()
}

fn need_ways(shell: &Shell, filter: &Filter, account: &str, counts: &Counts) -> Vec<Way> {
    let one = |need: Option<Need>, label: String, n: i64| Way {
        label,
        href: way(need, account, None),
        n,
        chosen: filter.need == need,
    };
    let named = |need: Need, n: i64| one(Some(need), shell.say(&words::need(need).0), n);
    vec![
        one(None, shell.t("dialogue-all-needs"), counts.all()),
        named(Need::Moderate, counts.moderate),
        named(Need::Answer, counts.answer),
        named(Need::Look, counts.look),
    ]
}

fn account_ways(
    shell: &Shell,
    filter: &Filter,
    accounts: &[(AccountId, &str, &str)],
    by_account: &[(AccountId, Counts)],
) -> Vec<Way> {
    let number = |counts: Counts| match filter.need {
        None => counts.all(),
        Some(Need::Moderate) => counts.moderate,
        Some(Need::Answer) => counts.answer,
        Some(Need::Look) => counts.look,
        Some(Need::Nothing) => 0,
    };
    let all = Way {
        label: shell.t("dialogue-all-accounts"),
        href: way(filter.need, "", None),
        n: number(shown(by_account, None)),
        chosen: filter.account.is_none(),
    };
    let one = |(id, key, name): &(AccountId, &str, &str)| Way {
        label: (*name).to_owned(),
        href: way(filter.need, key, None),
        n: number(shown(by_account, Some(*id))),
        chosen: filter.account == Some(*id),
    };
    std::iter::once(all).chain(accounts.iter().map(one)).collect()
}

/// The address of a part of the inbox; keys and words have no characters that an address must hide.
fn way(need: Option<Need>, account: &str, after: Option<&Place>) -> String {
    let mut asked = Vec::new();
    if let Some(need) = need {
        asked.push(format!("need={need}"));
    }
    if account.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-') && !account.is_empty() {
        asked.push(format!("account={account}"));
    }
    if let Some(it) = after {
        asked.push(format!("after={}.{}", it.due_at.as_micros(), it.id));
    }
    if asked.is_empty() { "/inbox".to_owned() } else { format!("/inbox?{}", asked.join("&")) }
}

fn place(written: &str) -> Option<Place> {
    let (due_at, id) = written.split_once('.')?;
    Some(Place { due_at: Instant::from_micros(due_at.parse().ok()?), id: id.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_to_the_next_page_leads_to_the_place_it_was_made_from() {
        let id = "01900000-0000-7000-8000-000000000001".parse().unwrap();
        let here = Place { due_at: Instant::from_micros(42), id };
        let href = way(Some(Need::Answer), "motala-webben", Some(&here));
        assert!(href.starts_with("/inbox?need=answer&account=motala-webben&after="), "{href}");
        assert_eq!(place(href.split("after=").nth(1).unwrap()), Some(here));
        assert_eq!(way(None, "å&b", None), "/inbox");
        assert_eq!((place(""), place("42"), place("x.y")), (None, None, None));
    }

    #[test]
    fn what_is_asked_for_and_is_not_there_is_said() {
        let id = "01900000-0000-7000-8000-000000000001".parse().unwrap();
        let said = |need: &str, account: &str, after: &str, found: bool| {
            let asked = Asked { need: need.to_owned(), account: account.to_owned(), after: after.to_owned() };
            asked.unknown(&Filter { account: found.then_some(id), need: asked.need() })
        };
        assert_eq!(said("", "", "", false), None);
        assert_eq!(said("answer", "motala-webben", "42.01900000-0000-7000-8000-000000000001", true), None);
        assert_eq!(said("answer", "nosuch", "", false), Some("dialogue-unknown-account"));
        assert_eq!(said("nosuch", "", "", false), Some("dialogue-unknown-need"));
        assert_eq!(said("nothing", "", "", false), Some("dialogue-unknown-need"));
        assert_eq!(said("", "", "nosuch", false), Some("dialogue-unknown-place"));
    }
}

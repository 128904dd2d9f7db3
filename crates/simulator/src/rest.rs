use std::collections::BTreeMap;

use axum::http::{Method, StatusCode};
use jiff::Timestamp;
use kernel::Instant;
use serde_json::{Value, json};

use crate::entry::{Entry, Status};
use crate::site::{Inside, Site, USER_NUMBER, USER_SHOWN, escape};

/// A request to the REST interface, taken apart.
pub(crate) struct Call<'a> {
    pub(crate) method: Method,
    /// What follows `/wp-json/wp/v2/`.
    pub(crate) path: &'a str,
    pub(crate) query: BTreeMap<String, String>,
    pub(crate) body: Value,
    pub(crate) authorization: Option<&'a str>,
}

/// An answer of the REST interface.
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: Value,
}

impl Reply {
    fn ok(body: Value) -> Self {
        Self { status: StatusCode::OK, headers: Vec::new(), body }
    }

    fn refusal(status: StatusCode, code: &str) -> Self {
        let body = json!({ "code": code, "message": "Sorry.", "data": { "status": status.as_u16() } });
        Self { status, headers: Vec::new(), body }
    }
}

impl Call<'_> {
    fn asks_to_edit(&self) -> bool {
        self.query.get("context").is_some_and(|it| it == "edit")
    }

    fn number(&self, name: &str, default: usize) -> usize {
        self.query.get(name).and_then(|it| it.parse().ok()).unwrap_or(default)
    }
}

/// Answers a call as the site would.
pub(crate) fn answer(site: &Site, call: &Call<'_>) -> Reply {
    let signed_in = site.inside().accepts(call.authorization);
    let (list, number) = call.path.trim_end_matches('/').split_once('/').unwrap_or((call.path, ""));
    let parsed = number.parse::<u64>();
    match (call.method.as_str(), list, parsed) {
        ("GET", "users", _) if number == "me" => me(site, signed_in),
        ("GET", "posts" | "comments", Err(_)) if number.is_empty() => {
            page(site, call, list == "posts", signed_in)
        }
        ("GET", "posts" | "comments", Ok(number)) => one(site, call, list == "posts", number, signed_in),
        ("GET", "pages", Err(_)) if number.is_empty() => pages(site, call),
        ("POST", "posts", Err(_)) if number.is_empty() => publish(site, call, signed_in),
        ("POST", "comments", Err(_)) if number.is_empty() => create(site, call, signed_in),
        ("POST", "comments", Ok(number)) => change(site, call, number, signed_in),
        ("DELETE", "comments", Ok(number)) => remove(site, call, number, signed_in),
        _ => Reply::refusal(StatusCode::NOT_FOUND, "rest_no_route"),
    }
}

/// What the site says of itself to everybody, on the front page of its interface.
pub(crate) fn index(site: &Site) -> Reply {
    let shown = site.inside().profile.clone();
    Reply::ok(
        json!({ "name": escape(&shown.title), "description": escape(&shown.tagline), "site_icon_url": "" }),
    )
}

/// The only page there is: the one about the account, where somebody has written it.
fn pages(site: &Site, call: &Call<'_>) -> Reply {
    let about = site.inside().profile.about.clone();
    let asked = call.query.get("slug").is_none_or(|it| it == "om-kontot");
    let page = about.filter(|_| asked).map(|it| json!({ "id": 2, "content": { "rendered": it } }));
    Reply::ok(Value::Array(page.into_iter().collect()))
}

fn me(site: &Site, signed_in: bool) -> Reply {
    if !signed_in {
        return Reply::refusal(StatusCode::UNAUTHORIZED, "rest_not_logged_in");
    }
    let capabilities = json!({ "moderate_comments": site.inside().may_moderate, "read": true });
    Reply::ok(json!({ "id": USER_NUMBER, "name": USER_SHOWN, "capabilities": capabilities }))
}

/// Why the caller may not do what only moderators may, if that is so.
fn barred(inside: &Inside, signed_in: bool, code: &str) -> Option<Reply> {
    match (signed_in, inside.may_moderate) {
        (false, _) => Some(Reply::refusal(StatusCode::UNAUTHORIZED, code)),
        (true, false) => Some(Reply::refusal(StatusCode::FORBIDDEN, code)),
        (true, true) => None,
    }
}

fn page(site: &Site, call: &Call<'_>, posts: bool, signed_in: bool) -> Reply {
    let inside = site.inside();
    let default = if posts { "publish" } else { "approve" };
    let status = call.query.get("status").map_or(default, String::as_str);
    if call.asks_to_edit()
        && let Some(refusal) = barred(&inside, signed_in, "rest_forbidden_context")
    {
        return refusal;
    }
    if status != default
        && let Some(refusal) = barred(&inside, signed_in, "rest_forbidden_param")
    {
        return refusal;
    }
    let per_page = call.number("per_page", 10);
    if !(1..=100).contains(&per_page) {
        return Reply::refusal(StatusCode::BAD_REQUEST, "rest_invalid_param");
    }
    let mut found: Vec<&Entry> = inside
        .entries
        .iter()
        .filter(|it| it.is_post == posts && it.is_listed_under(status) && matches(call, it))
        .collect();
    arrange(call, &mut found);
    let offset = call.number("offset", call.number("page", 1).saturating_sub(1) * per_page);
    let shown = found.iter().skip(offset).take(per_page).map(|it| it.shown(site.url(), call.asks_to_edit()));
    let mut reply = Reply::ok(Value::Array(shown.collect()));
    reply.headers.push(("x-wp-total", found.len().to_string()));
    reply.headers.push(("x-wp-totalpages", found.len().div_ceil(per_page).to_string()));
    reply
}

/// Whether the entry passes the filters of the query.
fn matches(call: &Call<'_>, entry: &Entry) -> bool {
    let is = |name: &str, value: u64| call.query.get(name).is_none_or(|it| it.parse() == Ok(value));
    let after = call.query.get("after").and_then(|it| it.parse::<Timestamp>().ok()).map(Instant::from);
    // Times are kept in whole seconds.
    let posted = Instant::from_micros(entry.posted_at.as_seconds() * 1_000_000);
    let in_time = after.is_none_or(|it| posted > it);
    let slugs = call.query.get("slug");
    let named = slugs.is_none_or(|it| !entry.is_post || it.split(',').any(|it| it == entry.slug));
    in_time
        && named
        && (entry.is_post || is("post", entry.post) && is("parent", entry.parent) && is("author", entry.user))
}

fn arrange(call: &Call<'_>, found: &mut [&Entry]) {
    let by_number = call.query.get("orderby").is_some_and(|it| it == "id");
    found.sort_by_key(|it| if by_number { (0, it.number) } else { (it.posted_at.as_seconds(), it.number) });
    if call.query.get("order").is_none_or(|it| it != "asc") {
        found.reverse();
    }
}

fn one(site: &Site, call: &Call<'_>, posts: bool, number: u64, signed_in: bool) -> Reply {
    let inside = site.inside();
    let Some(entry) = inside.entries.iter().find(|it| it.is_post == posts && it.number == number) else {
        return gone(posts);
    };
    let public = entry.status == Status::Public && !call.asks_to_edit();
    let code = if call.asks_to_edit() { "rest_forbidden_context" } else { "rest_cannot_read" };
    match barred(&inside, signed_in, code) {
        Some(refusal) if !public => refusal,
        Some(_) | None => Reply::ok(entry.shown(site.url(), call.asks_to_edit())),
    }
}

fn gone(posts: bool) -> Reply {
    Reply::refusal(
        StatusCode::NOT_FOUND,
        if posts { "rest_post_invalid_id" } else { "rest_comment_invalid_id" },
    )
}

fn create(site: &Site, call: &Call<'_>, signed_in: bool) -> Reply {
    if !signed_in {
        return Reply::refusal(StatusCode::UNAUTHORIZED, "rest_comment_login_required");
    }
    let now = site.now();
    let mut inside = site.inside();
    let number = |name: &str| call.body.get(name).and_then(Value::as_u64).unwrap_or(0);
    let place = (number("post"), number("parent"));
    let content = call.body.get("content").and_then(Value::as_str).unwrap_or_default().to_owned();
    match inside.post(place.0).map(|it| it.status) {
        None => return Reply::refusal(StatusCode::FORBIDDEN, "rest_comment_invalid_post_id"),
        Some(Status::Binned) => return Reply::refusal(StatusCode::FORBIDDEN, "rest_comment_trash_post"),
        Some(_) => {}
    }
    if content.trim().is_empty() {
        return Reply::refusal(StatusCode::BAD_REQUEST, "rest_comment_content_invalid");
    }
    if inside.is_duplicate(place, USER_SHOWN, &content) {
        return Reply::refusal(StatusCode::CONFLICT, "comment_duplicate");
    }
    let number =
        inside.add_comment(place, (USER_NUMBER, USER_SHOWN, "redaktion@example.invalid"), &content, now);
    let shown = inside.comment(number).map_or(Value::Null, |it| it.shown(site.url(), true));
    Reply { status: StatusCode::CREATED, ..Reply::ok(shown) }
}

/// A post of the account's own; one that is neither titled nor worded is none.
fn publish(site: &Site, call: &Call<'_>, signed_in: bool) -> Reply {
    let now = site.now();
    let mut inside = site.inside();
    if let Some(refusal) = barred(&inside, signed_in, "rest_cannot_create") {
        return refusal;
    }
    let text = |name: &str| call.body.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let (title, content) = (text("title"), text("content"));
    if title.trim().is_empty() && content.trim().is_empty() {
        return Reply::refusal(StatusCode::BAD_REQUEST, "empty_content");
    }
    let number = inside.add_post(&text("slug"), &title, &content, now);
    let shown = inside.post(number).map_or(Value::Null, |it| it.shown(site.url(), true));
    Reply { status: StatusCode::CREATED, ..Reply::ok(shown) }
}

fn change(site: &Site, call: &Call<'_>, number: u64, signed_in: bool) -> Reply {
    let mut inside = site.inside();
    if inside.comment(number).is_none() {
        return gone(false);
    }
    if let Some(refusal) = barred(&inside, signed_in, "rest_cannot_edit") {
        return refusal;
    }
    let status = match call.body.get("status").and_then(Value::as_str) {
        None => None,
        Some("approved" | "approve" | "1") => Some(Status::Public),
        Some("hold" | "0") => Some(Status::Held),
        Some("spam") => Some(Status::Spam),
        Some("trash") => Some(Status::Binned),
        Some(_) => return Reply::refusal(StatusCode::BAD_REQUEST, "rest_invalid_param"),
    };
    let content = call.body.get("content").and_then(Value::as_str);
    let Some(entry) = inside.comment(number) else { return gone(false) };
    if let Some(status) = status {
        entry.status = status;
    }
    if let Some(content) = content {
        content.clone_into(&mut entry.content);
    }
    Reply::ok(entry.shown(site.url(), true))
}

fn remove(site: &Site, call: &Call<'_>, number: u64, signed_in: bool) -> Reply {
    let mut inside = site.inside();
    if inside.comment(number).is_none() {
        return gone(false);
    }
    if let Some(refusal) = barred(&inside, signed_in, "rest_cannot_delete") {
        return refusal;
    }
    if call.query.get("force").is_some_and(|it| it == "true") {
        let Some(destroyed) = inside.destroy_comment(number) else { return gone(false) };
        return Reply::ok(json!({ "deleted": true, "previous": destroyed.shown(site.url(), true) }));
    }
    let Some(entry) = inside.comment(number) else { return gone(false) };
    if entry.status == Status::Binned {
        return Reply::refusal(StatusCode::GONE, "rest_already_trashed");
    }
    entry.before = entry.status;
    entry.status = Status::Binned;
    Reply::ok(entry.shown(site.url(), true))
}

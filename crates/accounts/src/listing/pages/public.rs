use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use guideline::{Extent, ListField, Strength};
use kernel::Digest;
use kernel::calendar::Label;
use people::Context;
use serde::Deserialize;
use webkit::{Choice, Problem, Shell, Text, page};

use super::super::shelf::{Ready, Shelf};
use super::super::{Listed, platform_name, rules};
use super::files::{knows, tell};
use crate::profile;

/// How many accounts a page shows.
const PAGE: usize = 100;

/// What is looked for.
#[derive(Clone, Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    q: String,
    #[serde(default)]
    enhet: String,
    #[serde(default)]
    plattform: String,
    #[serde(default)]
    sida: usize,
}

impl Wanted {
    /// Whether the account is one of those that are looked for.
    fn fits(&self, account: &Listed) -> bool {
        let text = || format!("{} {} {}", account.name, account.unit_name, account.purpose).to_lowercase();
        let words = self.q.split_whitespace().map(str::to_lowercase);
        (self.enhet.is_empty() || account.unit.to_string() == self.enhet)
            && (self.plattform.is_empty() || account.platform == self.plattform)
            && words.into_iter().all(|word| text().contains(&word))
    }

    fn address(&self, sida: usize) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in [("q", &self.q), ("enhet", &self.enhet), ("plattform", &self.plattform)] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        format!("/konton?{}", query.append_pair("sida", &sida.to_string()).finish())
    }
}

#[derive(Template)]
#[template(path = "listing-public.html")]
struct ListPage {
    shell: Shell,
    wanted: Wanted,
    units: Vec<Choice>,
    platforms: Vec<Choice>,
    shown: Vec<Line>,
    found: usize,
    all: usize,
    complete: bool,
    newer: String,
    older: String,
    fields: Fields,
}

/// Which of the columns that not every guideline asks for there are.
#[derive(Clone, Copy)]
struct Fields {
    unit: bool,
    purpose: bool,
    responsible: bool,
}

impl Fields {
    fn of(cx: &Context) -> Self {
        let fields = rules::public_fields(&cx.guideline);
        let has = |it| fields.contains(&it);
        Self {
            unit: has(ListField::Unit),
            purpose: has(ListField::Purpose),
            responsible: has(ListField::Responsible),
        }
    }
}

struct Line {
    account: Listed,
    platform: String,
    href: String,
}

impl Line {
    fn of(account: &Listed) -> Self {
        Self {
            platform: platform_name(&account.platform),
            href: format!("/konton/om/{}", account.key),
            account: account.clone(),
        }
    }
}

/// The list for everybody (MOT-NYT-20, ORE-DIA-17).
pub(super) async fn list(
    State(cx): State<Context>,
    Extension(kept): Extension<Shelf>,
    shell: Shell,
    headers: HeaderMap,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    if !rules::is_public(&cx.guideline) {
        return Err(Problem::NotFound);
    }
    let ready = kept.take(&cx).await?;
    let address = wanted.address(wanted.sida);
    let shell = shell.titled(Text::key("accounts-listing-public-title"));
    Ok(for_everybody(&shell.clone(), &headers, &ready, &address, || {
        page(&list_page(&cx, shell, &ready, wanted))
    }))
}

fn list_page(cx: &Context, shell: Shell, ready: &Ready, wanted: Wanted) -> ListPage {
    let found: Vec<&Listed> = ready.accounts.iter().filter(|it| wanted.fits(it)).collect();
    let last = found.len().saturating_sub(1) / PAGE;
    let at = wanted.sida.min(last);
    let units: BTreeMap<&str, String> =
        ready.accounts.iter().map(|it| (it.unit_name.as_str(), it.unit.to_string())).collect();
    let platforms: BTreeSet<&str> = ready.accounts.iter().map(|it| it.platform.as_str()).collect();
    ListPage {
        units: units.into_iter().map(|(name, id)| Choice::new(id, name)).collect(),
        platforms: platforms.into_iter().map(|it| Choice::new(it, platform_name(it))).collect(),
        shown: found.iter().skip(at * PAGE).take(PAGE).map(|it| Line::of(it)).collect(),
        found: found.len(),
        all: ready.accounts.len(),
        complete: cx.guideline.list.extent == Extent::All,
        newer: if at > 0 { wanted.address(at - 1) } else { String::new() },
        older: if at < last { wanted.address(at + 1) } else { String::new() },
        fields: Fields::of(cx),
        wanted,
        shell,
    }
}

/// A page that is the same for everybody who has not signed in may be kept by browsers and proxies.
fn for_everybody(
    shell: &Shell,
    asked: &HeaderMap,
    ready: &Ready,
    address: &str,
    draw: impl FnOnce() -> Response,
) -> Response {
    if shell.badge().is_some() || shell.rehearsal() || shell.notice().is_some() {
        return draw();
    }
    let what = format!("{} {} {} {address}", ready.digest, shell.lang(), shell.theme());
    let mut tag = Digest::of(what.as_bytes()).to_string();
    tag.truncate(24);
    let tag = format!("W/\"{tag}\"");
    let mut response = if knows(asked, &tag) {
        (StatusCode::NOT_MODIFIED, [(header::CONTENT_TYPE, "text/html; charset=utf-8")]).into_response()
    } else {
        draw()
    };
    let headers = response.headers_mut();
    tell(headers, &tag);
    headers.insert(header::VARY, HeaderValue::from_static("accept-language, cookie"));
    headers.insert(header::LINK, HeaderValue::from_static(FORMS));
    response
}

/// Where programs find the list that the page shows.
const FORMS: &str = "</konton.jsonld>; rel=\"alternate\"; type=\"application/ld+json\", \
    </konton.json>; rel=\"alternate\"; type=\"application/json\", \
    </konton/dcat.rdf>; rel=\"describedby\"; type=\"application/rdf+xml\"";

#[derive(Template)]
#[template(path = "listing-one.html")]
struct OnePage {
    shell: Shell,
    line: Line,
    fields: Fields,
    watching: String,
    told: Vec<String>,
    /// Whether visitors are asked to report what offends (STO-PER-23).
    invites: bool,
}

/// One account, with what holds on it.
pub(super) async fn one(
    State(cx): State<Context>,
    Extension(kept): Extension<Shelf>,
    shell: Shell,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    let ready = kept.take(&cx).await?;
    let account = ready.accounts.iter().find(|it| it.key.as_str() == key).ok_or(Problem::NotFound)?;
    let told = if account.closed_at.is_none() {
        profile::told(&cx, account.id).await?.into_iter().map(|it| it.text).collect()
    } else {
        Vec::new()
    };
    let shell = shell.titled(Text::same(account.name.clone()));
    let watching: Label = profile::watching(&cx.guideline);
    Ok(page(&OnePage {
        line: Line::of(account),
        fields: Fields::of(&cx),
        watching: watching.get(shell.lang()).to_owned(),
        told,
        invites: cx.guideline.moderation.visitors_report != Strength::May,
        shell,
    }))
}

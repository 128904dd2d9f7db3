//! The page of the platforms: which there are, what they carry, and adding to them.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use guideline::DataResponsibility;
use kernel::{Outcome, Permission};
use people::{Context, SignedIn};
use platform::hand::Media;
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::{ListPlatform, PlatformKind, Refused, list_platform, platforms};

const HERE: &str = "/platforms";

/// The pages of platforms, to be merged with those of accounts.
pub(crate) fn routes() -> Router<Context> {
    Router::new().route("/platforms", get(show).post(list))
}

#[derive(Template)]
#[template(path = "platforms.html")]
struct PlatformsPage {
    shell: Shell,
    lines: Vec<Line>,
    /// For whoever manages accounts.
    form: Option<Form>,
    kinds: Vec<Choice>,
    media: Vec<Choice>,
}

/// A platform of the list.
struct Line {
    name: String,
    key: String,
    kind: String,
    media: String,
    reached: String,
    /// For whose personal data the organisation answers there.
    others: String,
    accounts: usize,
}

/// What people do on it, in words.
fn kind(it: PlatformKind) -> &'static str {
    match it {
        PlatformKind::Network => "accounts-platforms-network",
        PlatformKind::Forum => "accounts-platforms-forum",
        PlatformKind::Chat => "accounts-platforms-chat",
        PlatformKind::Blog => "accounts-platforms-blog",
    }
}

fn medium(it: Media) -> &'static str {
    match it {
        Media::Text => "accounts-platforms-text",
        Media::Image => "accounts-platforms-image",
        Media::Sound => "accounts-platforms-sound",
        Media::Film => "accounts-platforms-film",
    }
}

/// Whether the organisation answers for what others write there, in words.
fn others(cx: &Context, it: &super::ListedPlatform) -> &'static str {
    let answers = match cx.guideline.privacy.responsibility_on(it.key.as_str()) {
        DataResponsibility::Own => false,
        DataResponsibility::OwnAndOthers => true,
        DataResponsibility::WhereInfluence => it.influence,
    };
    if answers { "accounts-platforms-others-ours" } else { "accounts-platforms-others-theirs" }
}

async fn lines(cx: &Context, shell: &Shell) -> Outcome<Vec<Line>> {
    let accounts = crate::open_accounts(&cx.store.reader()).await?;
    let line = |it: super::ListedPlatform| {
        let carried: Vec<String> = it.media.iter().map(|it| shell.t(medium(*it))).collect();
        let reached = cx.connect.knows(it.key.as_str());
        Line {
            kind: shell.t(kind(it.kind)),
            media: carried.join(", "),
            reached: shell.t(if reached {
                "accounts-platforms-fetched"
            } else {
                "accounts-platforms-by-hand"
            }),
            others: shell.t(others(cx, &it)),
            accounts: accounts.iter().filter(|account| account.platform == it.key.as_str()).count(),
            name: it.name,
            key: it.key.to_string(),
        }
    };
    Ok(platforms(cx).await?.into_iter().map(line).collect())
}

async fn drawn(cx: &Context, shell: Shell, form: Option<Form>) -> Result<PlatformsPage, Problem> {
    let choice = |word: &str, key: &str| Choice::new(word, shell.t(key));
    Ok(PlatformsPage {
        lines: lines(cx, &shell).await?,
        kinds: PlatformKind::ALL.iter().map(|it| choice(it.word(), kind(*it))).collect(),
        media: Media::ALL.iter().map(|it| choice(it.word(), medium(*it))).collect(),
        form,
        shell: shell.titled(Text::key("accounts-platforms-title")),
    })
}

/// Shows the list, to everybody who works here.
async fn show(State(cx): State<Context>, signed_in: SignedIn, shell: Shell) -> Result<Response, Problem> {
    let form = signed_in.may(Permission::ManageAccounts).then(|| shell.form(HERE));
    Ok(page(&drawn(&cx, shell, form).await?))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Said {
    key: String,
    name: String,
    kind: String,
    media: Vec<String>,
    no_influence: String,
}

/// Puts a platform on the list.
async fn list(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let said = &posted.value;
    let order = ListPlatform {
        key: said.key.clone(),
        name: said.name.clone(),
        kind: said.kind.clone(),
        media: said.media.clone(),
        no_influence: said.no_influence == "yes",
    };
    match list_platform(&cx, &signed_in, &order).await {
        Ok(()) => Ok(SeeOther::to(HERE).saying(Text::key("accounts-platforms-listed")).into_response()),
        Err(refused @ (Refused::NotPermitted | Refused::Failed(_))) => Err(refused.into()),
        Err(_) if !signed_in.may(Permission::ManageAccounts) => Err(Problem::NotPermitted),
        Err(refused) => {
            let shell = shell.wrong();
            let form = posted.again(&shell, FormErrors::one(refused.field(), refused.text()));
            Ok(refused_page(&drawn(&cx, shell, Some(form)).await?))
        }
    }
}

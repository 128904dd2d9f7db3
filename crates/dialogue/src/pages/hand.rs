//! Writing down what stands on an account that no connector reaches, its files, and that an answer was published.

use accounts::Account;
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use kernel::calendar::{date_of, stockholm};
use kernel::{Actor, Outcome, Permission};
use people::{Context, SignedIn};
use platform::hand::Media;
use serde::Deserialize;
use webkit::{
    Choice, Form, FormErrors, Posted, Problem, Refusal, SeeOther, Shell, Text, Uploaded, page, refused_page,
};

use super::parsed;
use crate::hand::{self, HandKind, NoteGiven, Refused, WriteDown, note_given, write_down};
use crate::item::View;
use crate::model::{Answer, AnswerStage};
use crate::sql::forbid;

#[derive(Template)]
#[template(path = "hand.html")]
struct HandPage {
    shell: Shell,
    account: Account,
    form: Form,
    kinds: Vec<Choice>,
    /// What its platform carries, in words.
    carried: String,
    /// The item that it is to stand under.
    under: Option<String>,
}

impl HandPage {
    async fn new(cx: &Context, shell: Shell, account: Account, form: Form) -> Outcome<Self> {
        let carried = accounts::platforms::carries(cx, &account.platform).await?;
        let carried: Vec<String> = carried.iter().map(|it| shell.t(medium(*it))).collect();
        let kinds = HandKind::ALL.iter().map(|it| Choice::new(it.word(), shell.t(kind(*it)))).collect();
        let under = form.value("under").to_owned();
        Ok(Self {
            carried: carried.join(", ").to_lowercase(),
            under: (!under.is_empty()).then(|| format!("/items/{under}")),
            shell: shell.titled(Text::key("dialogue-hand-title").with("account", account.name.clone())),
            kinds,
            account,
            form,
        })
    }
}

fn kind(it: HandKind) -> &'static str {
    match it {
        HandKind::Comment => "dialogue-hand-comment",
        HandKind::Message => "dialogue-hand-message",
        HandKind::Mention => "dialogue-hand-mention",
        HandKind::Post => "dialogue-hand-post",
        HandKind::Reply => "dialogue-hand-reply",
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

/// What the page of an item shows of what is done by hand.
#[derive(Default)]
pub(super) struct ByHandView {
    /// Whether a person wrote it down.
    pub(super) written: bool,
    /// What kind of file came with it, for whoever reads its words.
    pub(super) media: Option<String>,
    /// Whether the reader has to say why before they see that file.
    pub(super) blurred: bool,
    /// Where what stands below it is written down.
    pub(super) below: Option<String>,
}

impl ByHandView {
    pub(super) async fn of(
        cx: &Context,
        actor: &Actor,
        shell: &Shell,
        account: &Account,
        view: &View,
    ) -> Outcome<Self> {
        if !accounts::is_by_hand(cx, account) {
            return Ok(Self::default());
        }
        let reader = cx.store.reader();
        let (written, media) = hand::media(&reader, view.item.id).await?;
        let kept = !view.is_withheld() && !view.is_gone();
        let shown = kept && !forbid::is_forbidden(&reader, view.item.id).await?;
        let writes = account.is_open() && actor.may_on(Permission::Watch, account.id);
        Ok(Self {
            written,
            blurred: crate::viewing::needs_reason(cx, actor, view.item.id).await?,
            media: media.filter(|_| shown).map(|it| shell.t(medium(it))),
            below: writes.then(|| format!("/accounts/{}/items?under={}", account.key, view.item.id)),
        })
    }
}

/// The form by which somebody says that an answer that waits was published.
pub(super) fn publication(actor: &Actor, shell: &Shell, it: &Answer) -> Option<Form> {
    let waits = it.stage == AnswerStage::Decided && actor.may_on(Permission::Answer, it.account);
    waits.then(|| shell.form(&format!("/items/{}/answers/{}/publication", it.item, it.id)))
}

/// Under what it is to stand.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    under: String,
}

async fn found(cx: &Context, actor: &Actor, key: &str) -> Result<Account, Problem> {
    let account = accounts::find_by_key(&cx.store.reader(), actor, key).await?;
    let account = account.filter(|it| actor.may_on(Permission::Watch, it.id)).ok_or(Problem::NotFound)?;
    let refused = if !account.is_open() {
        Refused::Closed
    } else if !accounts::is_by_hand(cx, &account) {
        Refused::Fetched
    } else {
        return Ok(account);
    };
    let way_on = (Text::key("dialogue-hand-to-rounds"), format!("/accounts/{}/rounds", account.key));
    Err(Refusal::new(StatusCode::CONFLICT, refused.text()).way_on(way_on.0, way_on.1).into())
}

/// Shows the form, with the time that it is now.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let account = found(&cx, &signed_in.actor, &key).await?;
    let now = cx.now();
    let time = now.timestamp().to_zoned(stockholm()).strftime("%H:%M").to_string();
    let form = shell.form(&format!("/accounts/{}/items", account.key));
    let form = form.with("under", asked.under).with("day", date_of(now).to_string()).with("time", time);
    Ok(page(&HandPage::new(&cx, shell, account, form).await?))
}

/// Writes it down and leads to it.
pub(super) async fn write(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
    uploaded: Uploaded,
) -> Result<Response, Problem> {
    let account = found(&cx, &signed_in.actor, &key).await?;
    let order = WriteDown {
        kind: uploaded.field("kind"),
        author: uploaded.field("author"),
        text: uploaded.field("text"),
        day: uploaded.field("day"),
        time: uploaded.field("time"),
        under: uploaded.field("under"),
        address: uploaded.field("address"),
        file: uploaded.bytes.clone(),
    };
    match write_down(&cx, &signed_in.actor, &key, &order).await {
        Ok(item) => {
            let to = SeeOther::to(format!("/items/{item}"));
            Ok(to.saying(Text::key("dialogue-hand-done")).into_response())
        }
        Err(refused @ (Refused::NotFound | Refused::Failed(_))) => Err(refused.into()),
        Err(refused) => {
            let shell = shell.wrong();
            let form = uploaded.again(&shell, FormErrors::one(refused.field(), refused.text()));
            Ok(refused_page(&HandPage::new(&cx, shell, account, form).await?))
        }
    }
}

/// Where the answer stands.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Published {
    address: String,
}

/// Notes that an answer was published.
pub(super) async fn publish(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path((item, answer)): Path<(String, String)>,
    posted: Posted<Published>,
) -> Result<Response, Problem> {
    let item = parsed(&item)?;
    let answer = answer.parse().map_err(|_| Problem::NotFound)?;
    let order = NoteGiven { item, answer, address: posted.value.address.clone() };
    let there = format!("/items/{item}");
    match note_given(&cx, &signed_in.actor, &order).await {
        Ok(()) => {
            Ok(SeeOther::to(there).saying(Text::key("dialogue-hand-publication-noted")).into_response())
        }
        Err(refused @ (Refused::NotFound | Refused::Failed(_))) => Err(refused.into()),
        Err(refused) => {
            let refusal = Refusal::new(StatusCode::CONFLICT, refused.text());
            Err(refusal.way_on(Text::key("dialogue-see-item"), there).into())
        }
    }
}

/// The file that came with an item, to be kept: what it is was told by its bytes.
pub(super) async fn file(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = parsed(&id)?;
    let file = hand::file(&cx, &signed_in.actor, id).await?.ok_or(Problem::NotFound)?;
    let ending = file.kind.split_once('/').map_or("bin", |it| it.1);
    let disposition = format!("attachment; filename=\"{id}.{ending}\"");
    let heads = [(header::CONTENT_TYPE, file.kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    Ok((heads, file.bytes).into_response())
}

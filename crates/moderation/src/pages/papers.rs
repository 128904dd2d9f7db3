//! What the police are given of a case, to be printed (ORE-DIA-14): what stood where and when, who wrote it, what was done,
//! and how the sealed evidence is checked.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use kernel::{Digest, Instant};
use people::{Context, SignedIn};
use webkit::{Problem, Shell, Text, page};

use super::care::{Care, Refilled};
use super::{Names, case_of, words};
use crate::model::{Act, Case, Form};
use crate::view;

#[derive(Template)]
#[template(path = "police-papers.html")]
struct PapersPage {
    shell: Shell,
    case: Case,
    act: String,
    ground: String,
    rule: String,
    sources: String,
    account: String,
    platform: String,
    address: String,
    author: String,
    permalink: String,
    posted_at: Option<Instant>,
    /// Every wording and when it was seen; none where the reader may not read them, or no copy may exist.
    wordings: Vec<(String, Instant)>,
    no_words: Option<String>,
    decided_by: String,
    police: Option<String>,
    evidence: Option<Digest>,
    care: Care,
}

/// Shows the papers, for whoever may open the evidence.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let actor = &signed_in.actor;
    let view = view::view(&cx, actor, case_of(&id)?).await?.ok_or(Problem::NotFound)?;
    let names = Names::load(&cx).await?;
    let tended = Care::new(&cx, actor, &shell, &names, &view, Refilled::default()).await?;
    if tended.papers.is_none() {
        return Err(Problem::NotFound);
    }
    let case = view.case.clone();
    let account = accounts::account(&cx.store.reader(), case.account).await?;
    let item = dialogue::item::view(&cx, actor, case.item).await?.filter(|it| !it.is_withheld());
    let kept = item.as_ref().filter(|_| case.form != Form::Description);
    let ground = cx.guideline.ground(&case.ground);
    Ok(page(&PapersPage {
        act: shell.t(match case.act {
            Act::Hide => "moderation-case-hide",
            Act::Remove => "moderation-case-remove",
        }),
        ground: shell.say(&words::ground(&cx.guideline, &case)),
        rule: ground.map(|it| shell.say(&words::label(&it.rule))).unwrap_or_default(),
        sources: ground.map(words::sources).unwrap_or_default(),
        platform: account.as_ref().map(|it| it.platform.clone()).unwrap_or_default(),
        address: account.as_ref().map(|it| it.url.as_str().to_owned()).unwrap_or_default(),
        account: account.map(|it| it.name).unwrap_or_default(),
        author: item
            .as_ref()
            .and_then(|it| it.item.author.as_ref())
            .map_or_else(|| shell.t("moderation-author-unknown"), |it| it.name.clone()),
        permalink: item.as_ref().and_then(|it| it.item.permalink.clone()).unwrap_or_default(),
        posted_at: item.as_ref().and_then(|it| it.item.posted_at),
        wordings: kept
            .map(|it| it.wordings.iter().map(|it| (it.text.clone(), it.observed_at)).collect())
            .unwrap_or_default(),
        no_words: no_words(&shell, &case, item.is_some()),
        decided_by: names.of(case.decided_by),
        police: view.police.as_ref().filter(|_| !view.withheld).map(|it| it.reason.clone()),
        evidence: case.stage.bundle(),
        care: tended,
        shell: shell.titled(Text::key("moderation-papers")),
        case,
    }))
}

/// Why no words are shown.
fn no_words(shell: &Shell, case: &Case, reads: bool) -> Option<String> {
    match (case.form, reads) {
        (Form::Description, _) => Some(shell.t("moderation-no-copy-shown")),
        (Form::Copy | Form::Restricted, false) => Some(shell.t("moderation-author-withheld")),
        (Form::Copy | Form::Restricted, true) => None,
    }
}

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use guideline::{Guideline, Label, SettingChange, WrittenSettings, chapters};
use kernel::Permission;
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::super::{Way, ways};
use super::show::called;
use crate::setting::SettingView;
use crate::version::{Refused, Stage, Version, WriteSetting, version, write_setting};

#[derive(Template)]
#[template(path = "version-chapter.html")]
struct ChapterPage {
    shell: Shell,
    ways: Vec<Way>,
    n: i64,
    name: String,
    /// Each setting, and where it is changed; nowhere where it is changed in the whole text.
    settings: Vec<(SettingView, String)>,
}

/// Shows the settings of a chapter of a draft, each with the way to change it.
pub(super) async fn chapter(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((n, chapter)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (found, read) = draft(&cx, &signed_in, &n).await?;
    let (_, name) = chapters().find(|it| it.0 == chapter).ok_or(Problem::NotFound)?;
    let own = read.values().iter().filter(|it| it.chapter() == chapter && it.from.is_none());
    let mut written = WrittenSettings::of(&found.content);
    let mut way = |key: &str| {
        let alone = written.as_mut().is_some_and(|it| it.setting(key).is_some());
        if alone { format!("/guideline/versions/{n}/setting/{key}") } else { String::new() }
    };
    let settings: Vec<_> =
        own.map(|it| (SettingView::of(&shell, &cx.papers.requirements, it), way(&it.key))).collect();
    if settings.is_empty() {
        return Err(Problem::NotFound);
    }
    Ok(page(&ChapterPage {
        ways: ways(&shell, &cx.guideline, ""),
        n: found.line.n,
        name: name.get(shell.lang()).to_owned(),
        settings,
        shell: shell.titled(Text::both(name.sv.clone(), name.en.clone())),
    }))
}

/// A draft that can be read whole, for whoever may write in it.
async fn draft(cx: &Context, signed_in: &SignedIn, n: &str) -> Result<(Version, Guideline), Problem> {
    let found = version(cx, n).await?;
    if !signed_in.may(Permission::EditGuideline) {
        return Err(Problem::NotPermitted);
    }
    if found.line.stage != Stage::Draft {
        return Err(Refused::NotADraft(found.line.stage).into());
    }
    let read = found.read().map_err(|_| Problem::conflict(Text::key("guidance-version-mend-first")))?;
    Ok((found, read))
}

#[derive(Template)]
#[template(path = "version-setting.html")]
struct SettingPage {
    shell: Shell,
    ways: Vec<Way>,
    n: String,
    key: String,
    name: String,
    it: SettingView,
    form: Form,
}

/// Shows a setting of a draft to be changed.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((n, key)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (found, read) = draft(&cx, &signed_in, &n).await?;
    let written = WrittenSettings::of(&found.content).and_then(|mut it| it.setting(&key));
    let written = written.ok_or(Problem::NotFound)?;
    let explained = read.values().iter().find(|it| it.key == key).ok_or(Problem::NotFound)?;
    let sources = explained.sources.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let why = written.why.unwrap_or_default();
    let form = shell
        .form(&format!("/guideline/versions/{n}/setting/{key}"))
        .with("value", written.value)
        .with("source", sources)
        .with("why_sv", why.sv)
        .with("why_en", why.en)
        .with("seen", found.line.digest.to_string());
    Ok(page(&setting_page(&cx, shell, n, &read, key, form)?))
}

fn setting_page(
    cx: &Context,
    shell: Shell,
    n: String,
    read: &Guideline,
    key: String,
    form: Form,
) -> Result<SettingPage, Problem> {
    let explained = read.values().iter().find(|it| it.key == key).ok_or(Problem::NotFound)?;
    let name = called(&shell, &key);
    Ok(SettingPage {
        ways: ways(&shell, &cx.guideline, ""),
        it: SettingView::of(&shell, &cx.papers.requirements, explained),
        shell: shell.titled(Text::same(name.clone())),
        n,
        key,
        name,
        form,
    })
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Changed {
    value: String,
    source: String,
    why_sv: String,
    why_en: String,
    seen: String,
}

impl Changed {
    fn change(&self) -> SettingChange {
        let sources = self.source.split(',').map(str::trim).filter(|it| !it.is_empty());
        let (sv, en) = (self.why_sv.trim(), self.why_en.trim());
        // Whoever writes one language only is understood in both.
        let (sv, en) = (if sv.is_empty() { en } else { sv }, if en.is_empty() { sv } else { en });
        SettingChange {
            value: self.value.trim().to_owned(),
            sources: sources.map(str::to_owned).collect(),
            why: (!sv.is_empty()).then(|| Label::new(sv, en)),
        }
    }
}

/// Puts a setting anew and leads back to its chapter.
pub(super) async fn write(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((n, key)): Path<(String, String)>,
    posted: Posted<Changed>,
) -> Result<Response, Problem> {
    let (change, seen) = (posted.value.change(), posted.value.seen.clone());
    let order = WriteSetting { version: n.clone(), key: key.clone(), change, seen };
    match write_setting(&cx, &signed_in, order).await {
        Ok(()) => {
            let to = SeeOther::to(format!("/guideline/versions/{n}"));
            Ok(to.saying(Text::key("guidance-version-kept")).into_response())
        }
        Err(refused) if refused.is_of_a_form() => {
            let (_, read) = draft(&cx, &signed_in, &n).await?;
            let shell = shell.wrong();
            let form = posted.again(&shell, FormErrors::one(refused.field(), refused.text()));
            Ok(refused_page(&setting_page(&cx, shell, n, &read, key, form)?))
        }
        Err(refused) => Err(refused.into()),
    }
}

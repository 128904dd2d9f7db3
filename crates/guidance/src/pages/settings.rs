use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use guideline::{Explained, chapters};
use people::{Context, SignedIn};
use webkit::{Problem, Shell, Text, page};

use super::{Read, Way, ways};
use crate::setting::SettingView;

#[derive(Template)]
#[template(path = "settings.html")]
pub(crate) struct SettingsPage {
    shell: Shell,
    ways: Vec<Way>,
    version: String,
    chapters: Vec<ChapterLine>,
}

struct ChapterLine {
    href: String,
    name: String,
    n: usize,
    silent: usize,
    overruled: usize,
}

#[derive(Template)]
#[template(path = "chapter.html")]
pub(crate) struct ChapterPage {
    shell: Shell,
    ways: Vec<Way>,
    name: String,
    version: String,
    settings: Vec<SettingView>,
}

/// Shows the chapters with how many settings each has.
pub(super) async fn list(State(cx): State<Context>, _: SignedIn, shell: Shell) -> Result<Response, Problem> {
    Ok(page(&SettingsPage::new(shell, Read::of(&cx))))
}

/// Shows the settings of a chapter.
pub(super) async fn show(
    State(cx): State<Context>,
    _: SignedIn,
    shell: Shell,
    Path(chapter): Path<String>,
) -> Result<Response, Problem> {
    let shown = ChapterPage::new(shell, Read::of(&cx), &chapter).ok_or(Problem::NotFound)?;
    Ok(page(&shown))
}

impl SettingsPage {
    pub(crate) fn new(shell: Shell, read: Read<'_>) -> Self {
        let shell = shell.titled(Text::key("guidance-settings-title"));
        let line = |(key, name): (&'static str, kernel::calendar::Label)| {
            let values: Vec<_> = read.guideline.values().iter().filter(|it| it.chapter() == key).collect();
            ChapterLine {
                href: format!("/guideline/settings/{key}"),
                name: name.get(shell.lang()).to_owned(),
                n: values.len(),
                silent: values.iter().filter(|it| !it.stated).count(),
                overruled: values.iter().filter(|it| is_overruled(it)).count(),
            }
        };
        Self {
            ways: ways(&shell, read.guideline, "/guideline/settings"),
            version: read.guideline.version.to_string(),
            chapters: chapters().map(line).filter(|it| it.n > 0).collect(),
            shell,
        }
    }
}

fn is_overruled(it: &Explained) -> bool {
    it.floor.as_ref().is_some_and(|it| it.overruled.is_some())
}

impl ChapterPage {
    /// The page; none where the guideline has no such chapter.
    pub(crate) fn new(shell: Shell, read: Read<'_>, chapter: &str) -> Option<Self> {
        let (key, name) = chapters().find(|it| it.0 == chapter)?;
        let shell = shell.titled(Text::both(name.sv.clone(), name.en.clone()));
        let values = read.guideline.values().iter().filter(|it| it.chapter() == key);
        let settings: Vec<_> =
            values.map(|it| SettingView::of(&shell, &read.papers.requirements, it)).collect();
        (!settings.is_empty()).then(|| Self {
            ways: ways(&shell, read.guideline, ""),
            name: name.get(shell.lang()).to_owned(),
            version: read.guideline.version.to_string(),
            settings,
            shell,
        })
    }
}

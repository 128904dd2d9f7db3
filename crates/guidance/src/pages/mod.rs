//! The pages: the document, an area, the settings chapter by chapter, and the templates.

mod area;
mod document;
mod settings;
mod templates;
mod version;

use axum::Router;
use axum::routing::get;
use guideline::{Guideline, Papers};
use people::Context;
use webkit::{Shell, Text};

pub use templates::standalone;
#[cfg(test)]
pub(crate) use {
    area::AreaPage, document::DocumentPage, settings::ChapterPage, settings::SettingsPage,
    templates::ListPage, templates::TemplatePage,
};

/// The pages of this slice, to be dressed by [`webkit::Kit::dress`].
pub fn routes() -> Router<Context> {
    Router::new()
        .route("/guideline", get(document::show))
        .route("/guideline/settings", get(settings::list))
        .route("/guideline/settings/{chapter}", get(settings::show))
        .route("/guideline/templates", get(templates::list))
        .route("/guideline/templates/{template}", get(templates::show))
        .route("/guideline/templates/{template}/md", get(templates::markdown))
        .route("/guideline/templates/{template}/html", get(templates::print))
        .route("/guideline/{area}", get(area::show))
        .merge(version::routes())
}

/// What every page is worked out from.
#[derive(Clone, Copy)]
pub(crate) struct Read<'a> {
    pub(crate) guideline: &'a Guideline,
    pub(crate) papers: &'a Papers,
}

impl<'a> Read<'a> {
    fn of(cx: &'a Context) -> Self {
        Self { guideline: &cx.guideline, papers: &cx.papers }
    }
}

/// How many requirements, and of how many it is said how they are met.
fn counted(shell: &Shell, n: usize, claimed: usize) -> String {
    shell.say(&Text::key("guidance-area-count").with("n", n).with("claimed", claimed))
}

/// A way between these pages: name, where, and whether it is the page shown.
pub(crate) type Way = (String, &'static str, bool);

fn ways(shell: &Shell, here: &str) -> Vec<Way> {
    let all = [
        (shell.t("guidance-way-document"), "/guideline"),
        (shell.t("guidance-way-settings"), "/guideline/settings"),
        (shell.t("guidance-way-templates"), "/guideline/templates"),
        (shell.t("guidance-versions-title"), "/guideline/versions"),
        (shell.t("guidance-place-conduct"), "/conduct"),
    ];
    all.into_iter().map(|(name, href)| (name, href, href == here)).collect()
}

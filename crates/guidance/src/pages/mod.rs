//! The pages: the document, an area, the settings chapter by chapter, the templates; its versions, and in `upkeep/` its
//! review, its guidance, and who is asked about a version.

mod area;
mod document;
mod settings;
mod templates;
mod upkeep;
mod version;

use axum::Router;
use axum::routing::get;
use guideline::{Guideline, Papers};
use people::Context;
use webkit::{Shell, Text};

use crate::governing_documents::superior;

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
        .merge(upkeep::routes())
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

/// The review, the guidance and the words are among them where the guideline has them. The guidance tells what the
/// guideline serves under, so it is there for that too.
fn ways(shell: &Shell, guideline: &Guideline, here: &str) -> Vec<Way> {
    let reviewed = guideline.upkeep.review.is_some();
    let guided = !guideline.people.guides.is_empty() || !superior(guideline).is_empty();
    let all = [
        (true, shell.t("guidance-way-document"), "/guideline"),
        (true, shell.t("guidance-way-settings"), "/guideline/settings"),
        (true, shell.t("guidance-way-templates"), "/guideline/templates"),
        (true, shell.t("guidance-versions-title"), "/guideline/versions"),
        (reviewed, shell.t("guidance-review-title"), "/guideline/review"),
        (guided, shell.t("guidance-guides-title"), "/guideline/guides"),
        (!guideline.terms.is_empty(), shell.t("guidance-terms-title"), "/guideline/terms"),
        (true, shell.t("guidance-place-conduct"), "/conduct"),
    ];
    all.into_iter().filter(|it| it.0).map(|(_, name, href)| (name, href, href == here)).collect()
}

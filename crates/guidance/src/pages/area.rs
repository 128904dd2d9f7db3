use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use guideline::{Area, Choice as _};
use people::{Context, SignedIn};
use webkit::{Problem, Shell, Text, page};

use super::{Read, Way, counted, ways};
use crate::row::RowView;

#[derive(Template)]
#[template(path = "area.html")]
pub(crate) struct AreaPage {
    shell: Shell,
    ways: Vec<Way>,
    name: String,
    document: String,
    version: String,
    is_binding: bool,
    rows: Vec<RowView>,
    counted: String,
}

/// Shows what the document asks in an area.
pub(super) async fn show(
    State(cx): State<Context>,
    _: SignedIn,
    shell: Shell,
    Path(area): Path<String>,
) -> Result<Response, Problem> {
    let area: Area = area.parse().map_err(|_| Problem::NotFound)?;
    let shown = AreaPage::new(shell, Read::of(&cx), area).ok_or(Problem::NotFound)?;
    Ok(page(&shown))
}

impl AreaPage {
    /// The page; none where the document asks nothing in the area.
    pub(crate) fn new(shell: Shell, read: Read<'_>, area: Area) -> Option<Self> {
        let name = area.label();
        let shell = shell.titled(Text::both(name.sv.clone(), name.en.clone()));
        let asked = read.papers.requirements.of(area);
        let rows: Vec<_> = asked.map(|it| RowView::of(&shell, read.guideline, read.papers, it)).collect();
        (!rows.is_empty()).then(|| Self {
            ways: ways(&shell, read.guideline, ""),
            name: name.get(shell.lang()).to_owned(),
            document: read.guideline.document.title.clone(),
            version: read.guideline.version.to_string(),
            is_binding: read.guideline.is_binding(),
            counted: counted(&shell, rows.len(), rows.iter().filter(|it| !it.met.is_empty()).count()),
            rows,
            shell,
        })
    }
}

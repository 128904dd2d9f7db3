use askama::Template;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use guideline::{Choice as _, TemplateField, TemplatePart};
use kernel::calendar::date_of;
use people::{Context, SignedIn};
use webkit::{Problem, Shell, Text, page};

use super::{Read, Way, ways};
use crate::setting::address;
use crate::{Blanks, markdown};

#[derive(Template)]
#[template(path = "templates.html")]
pub(crate) struct ListPage {
    shell: Shell,
    ways: Vec<Way>,
    parts: Vec<(String, Vec<TemplateLine>)>,
}

struct TemplateLine {
    href: String,
    title: String,
    standing: String,
    tone: &'static str,
    serves: usize,
}

#[derive(Template)]
#[template(path = "template.html")]
pub(crate) struct TemplatePage {
    shell: Shell,
    ways: Vec<Way>,
    file_md: String,
    file_html: String,
    title: String,
    kind: String,
    standing: String,
    tone: &'static str,
    text: Drawn,
    /// The requirements of this document that it serves: name, wording, where it is read.
    serves: Vec<(String, String, String)>,
}

/// A template as a file of its own, to be printed or kept.
#[derive(Template)]
#[template(path = "template-print.html")]
struct Print {
    title: String,
    organisation: String,
    text: Drawn,
}

/// The text around the fields, as HTML that can only be read.
struct Drawn {
    before: String,
    fields: Vec<TemplateField>,
    after: String,
}

impl Drawn {
    fn of(it: &guideline::Template, blanks: &Blanks, link: &dyn Fn(&str) -> Option<String>) -> Self {
        let (before, after) = it.around_fields();
        // The title stands in the first part; a line above the second keeps the first heading there.
        Self {
            before: markdown::html(before, blanks, link),
            fields: it.fields.clone(),
            after: markdown::html(&format!("# \n\n{after}"), blanks, link),
        }
    }
}

/// Shows every template, part by part.
pub(super) async fn list(State(cx): State<Context>, _: SignedIn, shell: Shell) -> Result<Response, Problem> {
    Ok(page(&ListPage::new(shell, Read::of(&cx))))
}

/// Shows a template.
pub(super) async fn show(
    State(cx): State<Context>,
    _: SignedIn,
    shell: Shell,
    Path(template): Path<String>,
) -> Result<Response, Problem> {
    let shown = TemplatePage::new(shell, Read::of(&cx), &template, &blanks(&cx)).ok_or(Problem::NotFound)?;
    Ok(page(&shown))
}

/// Hands out the file of a template: what is changed in it and kept in the installation's folder takes its place.
pub(super) async fn markdown(
    State(cx): State<Context>,
    _: SignedIn,
    Path(template): Path<String>,
) -> Result<Response, Problem> {
    let it = cx.papers.templates.get(&template).ok_or(Problem::NotFound)?;
    Ok(file("text/markdown; charset=utf-8", &format!("{}.md", it.key), it.file.clone()))
}

/// Hands out a template as a page to be printed or kept.
pub(super) async fn print(
    State(cx): State<Context>,
    _: SignedIn,
    Path(template): Path<String>,
) -> Result<Response, Problem> {
    let it = cx.papers.templates.get(&template).ok_or(Problem::NotFound)?;
    let drawn = standalone(it, &cx.organisation, &blanks(&cx)).map_err(|_| Problem::NotFound)?;
    Ok(file("text/html; charset=utf-8", &format!("{}.html", it.key), drawn))
}

fn blanks(cx: &Context) -> Blanks {
    Blanks::of(&cx.organisation, &cx.guideline, date_of(cx.now()))
}

fn file(kind: &'static str, name: &str, text: String) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)], text)
        .into_response()
}

/// A template as a file of its own, which needs nothing from outside.
///
/// # Errors
///
/// When it cannot be drawn, which a test rules out for all that come along.
pub fn standalone(it: &guideline::Template, organisation: &str, blanks: &Blanks) -> askama::Result<String> {
    let text = Drawn::of(it, blanks, &|_| None);
    Print { title: it.title.clone(), organisation: organisation.to_owned(), text }.render()
}

impl ListPage {
    pub(crate) fn new(shell: Shell, read: Read<'_>) -> Self {
        let shell = shell.titled(Text::key("guidance-templates-title"));
        let requirements = &read.papers.requirements;
        let line = |it: &guideline::Template| TemplateLine {
            href: format!("/guideline/templates/{}", it.key),
            title: it.title.clone(),
            standing: it.standing().get(shell.lang()).to_owned(),
            tone: tone(it),
            serves: it.serves.iter().filter(|it| requirements.get(it).is_some()).count(),
        };
        let of = |part: &TemplatePart| {
            let own = read.papers.templates.list().iter().filter(|it| it.part == *part);
            (part.label().get(shell.lang()).to_owned(), own.map(line).collect())
        };
        Self {
            ways: ways(&shell, read.guideline, "/guideline/templates"),
            parts: TemplatePart::ALL.iter().map(of).collect(),
            shell,
        }
    }
}

/// A draft is marked as one wherever it is shown.
fn tone(it: &guideline::Template) -> &'static str {
    if it.draft { "caution" } else { "good" }
}

impl TemplatePage {
    /// The page; none where no template is called so.
    pub(crate) fn new(shell: Shell, read: Read<'_>, key: &str, blanks: &Blanks) -> Option<Self> {
        let it = read.papers.templates.get(key)?;
        let link = |key: &str| {
            let known = read.papers.templates.get(key)?;
            Some(format!("/guideline/templates/{}", known.key))
        };
        let asked = it.serves.iter().filter_map(|it| read.papers.requirements.get(it));
        let shell = shell.titled(Text::same(it.title.clone()));
        Some(Self {
            ways: ways(&shell, read.guideline, ""),
            file_md: format!("/guideline/templates/{}/md", it.key),
            file_html: format!("/guideline/templates/{}/html", it.key),
            title: it.title.clone(),
            kind: it.kind.label().get(shell.lang()).to_owned(),
            standing: it.standing().get(shell.lang()).to_owned(),
            tone: tone(it),
            text: Drawn::of(it, blanks, &link),
            serves: asked.map(|it| (it.id.clone(), it.wording.clone(), address(it))).collect(),
            shell,
        })
    }
}

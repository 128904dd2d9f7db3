use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};

use crate::problem_page::undrawable;
use crate::{LocalPath, Shell, Text};

/// Answers with a page.
pub fn page(page: &impl Template) -> Response {
    page_with(StatusCode::OK, page)
}

/// Answers with the page of a form that was refused (422): what is wrong stands beside the fields.
pub fn refused_page(page: &impl Template) -> Response {
    page_with(StatusCode::UNPROCESSABLE_ENTITY, page)
}

/// Answers with a page under another status.
pub fn page_with(status: StatusCode, page: &impl Template) -> Response {
    match page.render() {
        Ok(html) => (status, Html(html)).into_response(),
        Err(error) => undrawable(error).into_response(),
    }
}

/// Answers with the part when the browser asked for it alone (htmx), otherwise with the whole page.
pub fn whole_or_part(shell: &Shell, whole: &impl Template, part: &impl Template) -> Response {
    if shell.wants_part() { page(part) } else { page(whole) }
}

/// How a notice is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It is done.
    Done,
    /// It is done, and there is something to know.
    Caution,
}

/// After a form: leads to a page (303), so that reloading sends nothing twice, and says there what was done.
#[derive(Clone, Debug)]
#[must_use = "it has to be the response"]
pub struct SeeOther {
    to: String,
    notice: Option<Notice>,
}

#[derive(Clone, Debug)]
pub(crate) struct Notice {
    pub(crate) tone: Tone,
    pub(crate) text: Text,
}

impl SeeOther {
    /// Leads to this path of our own site; whatever else it is leads to the first page.
    pub fn to(path: impl Into<String>) -> Self {
        Self { to: path.into(), notice: None }
    }

    /// Says there what was done. The words travel in a short-lived cookie: no personal data in them.
    pub fn saying(mut self, text: Text) -> Self {
        self.notice = Some(Notice { tone: Tone::Done, text });
        self
    }

    /// Says there what was done and that there is something to know.
    pub fn cautioning(mut self, text: Text) -> Self {
        self.notice = Some(Notice { tone: Tone::Caution, text });
        self
    }
}

impl IntoResponse for SeeOther {
    fn into_response(self) -> Response {
        let mut response = StatusCode::SEE_OTHER.into_response();
        // Also a path that came from outside never leads to another site.
        let place = LocalPath::or_first_page(Some(&self.to));
        let place = HeaderValue::from_str(place.as_str()).unwrap_or(HeaderValue::from_static("/"));
        response.headers_mut().insert(header::LOCATION, place);
        if let Some(notice) = self.notice {
            response.extensions_mut().insert(notice);
        }
        response
    }
}

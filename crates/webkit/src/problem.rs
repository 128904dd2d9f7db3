use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use kernel::Failed;

use crate::Text;

/// Why a page cannot be shown or an order not be carried out. Ends as a page in the person's language,
/// or as problem details (RFC 9457) where a program asked.
#[derive(Clone, Debug)]
pub enum Problem {
    /// There is no such thing, or the person is not permitted to know that there is.
    NotFound,
    /// The person knows the thing and may not do this with it.
    NotPermitted,
    /// Nobody is signed in; leads to the sign-in page and back.
    SignInNeeded,
    /// A rule of the duty says no.
    Refused(Box<Refusal>),
    /// Something outside did not work; logged once, under the number the person is shown.
    Failed(Arc<Failed>),
    /// The page exists and cannot be used in this way (405).
    WrongMethod,
    /// It was sent in a form that is not understood (415).
    WrongKind,
    /// More was sent than is received (413).
    TooLarge,
    /// The request could not be read (400).
    Unreadable,
    /// Too many attempts (429).
    TooMany,
    /// An invariant of the program is broken (500).
    Broken,
}

/// What a rule of the duty refused, and what can be done instead.
#[derive(Clone, Debug)]
pub struct Refusal {
    pub(crate) status: StatusCode,
    pub(crate) text: Text,
    pub(crate) way_on: Option<(Text, String)>,
}

impl Refusal {
    /// Refused with this status (4xx), said in these words.
    #[must_use]
    pub fn new(status: StatusCode, text: Text) -> Self {
        Self { status, text, way_on: None }
    }

    /// Shows a way on: what it is called and the path it leads to.
    #[must_use]
    pub fn way_on(mut self, name: Text, href: impl Into<String>) -> Self {
        self.way_on = Some((name, href.into()));
        self
    }
}

impl Problem {
    /// Refused with status 409: the thing is no longer in the state that the order supposes.
    #[must_use]
    pub fn conflict(text: Text) -> Self {
        Self::from(Refusal::new(StatusCode::CONFLICT, text))
    }

    /// The status of the answer.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::NotPermitted => StatusCode::FORBIDDEN,
            Self::SignInNeeded => StatusCode::UNAUTHORIZED,
            Self::Refused(refusal) => refusal.status,
            Self::Failed(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::WrongKind => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// What a bare answer of the framework means.
    pub(crate) fn from_status(status: StatusCode) -> Option<Self> {
        match status {
            StatusCode::NOT_FOUND => Some(Self::NotFound),
            StatusCode::FORBIDDEN => Some(Self::NotPermitted),
            StatusCode::UNAUTHORIZED => Some(Self::SignInNeeded),
            StatusCode::METHOD_NOT_ALLOWED => Some(Self::WrongMethod),
            StatusCode::UNSUPPORTED_MEDIA_TYPE => Some(Self::WrongKind),
            StatusCode::PAYLOAD_TOO_LARGE => Some(Self::TooLarge),
            StatusCode::BAD_REQUEST | StatusCode::UNPROCESSABLE_ENTITY => Some(Self::Unreadable),
            StatusCode::TOO_MANY_REQUESTS => Some(Self::TooMany),
            StatusCode::SERVICE_UNAVAILABLE | StatusCode::REQUEST_TIMEOUT => {
                Some(Self::from(Failed::new("answering in time")))
            }
            _ if status.is_client_error() => Some(Self::Unreadable),
            _ => status.is_server_error().then_some(Self::Broken),
        }
    }

    /// The first part of the problem's text keys: `problem-…-title`, `-text` and `-todo`.
    pub(crate) fn key(&self) -> &'static str {
        match self {
            Self::NotFound => "problem-not-found",
            Self::NotPermitted => "problem-not-permitted",
            Self::SignInNeeded => "problem-sign-in",
            Self::Refused(_) => "problem-refused",
            Self::Failed(_) => "problem-failed",
            Self::WrongMethod => "problem-method",
            Self::WrongKind => "problem-kind",
            Self::TooLarge => "problem-too-large",
            Self::Unreadable => "problem-unreadable",
            Self::TooMany => "problem-too-many",
            Self::Broken => "problem-broken",
        }
    }
}

impl From<Failed> for Problem {
    fn from(failed: Failed) -> Self {
        Self::Failed(Arc::new(failed))
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(Box::new(refusal))
    }
}

/// Only the status and the problem itself: the outermost layer knows the person's language and draws the page.
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

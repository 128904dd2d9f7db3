use axum::body::{Body, to_bytes};
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, StatusCode, header};
use percent_encoding::percent_decode;
use serde::de::DeserializeOwned;

use crate::problem::Refusal;
use crate::{Form, FormErrors, Problem, Shell, Text, Visit};

/// The name of the field that carries the proof that a form is ours.
pub const PROOF_FIELD: &str = "_proof";
/// The largest form: some forty pages of text.
const LARGEST: usize = 256 * 1024;
/// The most fields of a form.
const MOST_FIELDS: usize = 2_000;

/// A form that a person sent, proven to be one we showed to them, with what they wrote.
///
/// Let `T` hold `String`, `Option<String>` and `Vec<String>` with `#[serde(default)]` and parse them in the
/// use-case: what a person writes wrongly belongs beside the field ([`FormErrors`]), not on an error page.
#[derive(Clone, Debug)]
pub struct Posted<T> {
    /// What was sent.
    pub value: T,
    action: String,
    sent: Vec<(String, String)>,
}

impl<T> Posted<T> {
    /// The same form again, with everything that was written and what is wrong with it.
    #[must_use]
    pub fn again(&self, shell: &Shell, errors: FormErrors) -> Form {
        Form::again(shell, &self.action, &self.sent, errors)
    }
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Posted<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        let visit = Visit::of(request.extensions())?;
        let (parts, body) = request.into_parts();
        comes_from_here(&visit, &parts.headers)?;
        is_a_form(&parts.headers)?;
        let sent = fields(&read(&parts.headers, body, LARGEST).await?)?;
        let action = visit.path().to_owned();
        let proof = sent.iter().find(|(name, _)| name == PROOF_FIELD).map_or("", |(_, value)| value);
        if !visit.proves(&action, proof) {
            return Err(refused(StatusCode::FORBIDDEN, "form-stale"));
        }
        let sent: Vec<_> = sent.into_iter().filter(|(name, _)| name != PROOF_FIELD).collect();
        let value = understood(&sent)?;
        Ok(Self { value, action, sent })
    }
}

/// What the browser itself says about where the form stood (Fetch Metadata, Origin), where it says anything.
pub(crate) fn comes_from_here(visit: &Visit, headers: &HeaderMap) -> Result<(), Problem> {
    let said = |name: &str| headers.get(name).and_then(|it| it.to_str().ok());
    let site_is_ours = said("sec-fetch-site").is_none_or(|it| matches!(it, "same-origin" | "none"));
    let origin_is_ours = said("origin").is_none_or(|it| visit.is_own_origin(it, said("host")));
    if site_is_ours && origin_is_ours {
        Ok(())
    } else {
        Err(refused(StatusCode::FORBIDDEN, "form-elsewhere"))
    }
}

fn is_a_form(headers: &HeaderMap) -> Result<(), Problem> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    if kind.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        Ok(())
    } else {
        Err(refused(StatusCode::UNSUPPORTED_MEDIA_TYPE, "form-kind"))
    }
}

pub(crate) async fn read(headers: &HeaderMap, body: Body, largest: usize) -> Result<Vec<u8>, Problem> {
    let too_large = || refused(StatusCode::PAYLOAD_TOO_LARGE, "form-too-large");
    let announced =
        headers.get(header::CONTENT_LENGTH).and_then(|it| it.to_str().ok()?.parse::<usize>().ok());
    if announced.is_some_and(|it| it > largest) {
        return Err(too_large());
    }
    to_bytes(body, largest).await.map(Vec::from).map_err(|error| {
        let limit = std::error::Error::source(&error).is_some_and(|it| it.to_string().contains("limit"));
        if limit { too_large() } else { refused(StatusCode::BAD_REQUEST, "form-broken-off") }
    })
}

/// The fields, decoded. Text that is not UTF-8 is refused: half-understood text is not what the person wrote.
fn fields(body: &[u8]) -> Result<Vec<(String, String)>, Problem> {
    let not_text = || refused(StatusCode::BAD_REQUEST, "form-not-text");
    let decoded = |bytes: &[u8]| {
        let spaced: Vec<u8> = bytes.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
        let text = percent_decode(&spaced).decode_utf8().map_err(|_| not_text())?.into_owned();
        if text.contains('\0') { Err(not_text()) } else { Ok(text) }
    };
    let pairs: Vec<&[u8]> = body.split(|byte| *byte == b'&').filter(|it| !it.is_empty()).collect();
    if pairs.len() > MOST_FIELDS {
        return Err(refused(StatusCode::PAYLOAD_TOO_LARGE, "form-too-large"));
    }
    pairs
        .into_iter()
        .map(|pair| {
            let mut halves = pair.splitn(2, |byte| *byte == b'=');
            let name = decoded(halves.next().unwrap_or_default())?;
            // Browsers send line breaks as CR LF; the person pressed one key.
            let value = decoded(halves.next().unwrap_or_default())?.replace("\r\n", "\n");
            // Of which nothing can be seen, nothing was written: each use-case knows what it says about that.
            Ok((name, if kernel::is_blank(&value) { String::new() } else { value }))
        })
        .collect()
}

fn understood<T: DeserializeOwned>(sent: &[(String, String)]) -> Result<T, Problem> {
    let not_understood = |error: serde_html_form::de::Error| {
        tracing::info!(%error, "a form was not understood");
        refused(StatusCode::UNPROCESSABLE_ENTITY, "form-not-understood")
    };
    let encode = |text: &str| {
        percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
    };
    let again: Vec<String> =
        sent.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
    serde_html_form::from_str(&again.join("&")).map_err(not_understood)
}

pub(crate) fn refused(status: StatusCode, key: &'static str) -> Problem {
    Problem::from(Refusal::new(status, Text::key(key)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_what_the_person_wrote() {
        let sent = fields("a=b+c%20d&a=%C3%A5&text=rad+1%0D%0Arad+2&&tom".as_bytes()).unwrap();
        let expected = [("a", "b c d"), ("a", "å"), ("text", "rad 1\nrad 2"), ("tom", "")]
            .map(|(a, b)| (a.to_owned(), b.to_owned()));
        assert_eq!(sent, expected);
    }

    #[test]
    fn what_is_not_text_is_refused_and_never_guessed() {
        for body in ["a=%E5", "a=%00", "%FF=1"] {
            assert!(fields(body.as_bytes()).is_err(), "{body}");
        }
    }

    #[test]
    fn several_boxes_with_one_name_are_a_list() {
        #[derive(serde::Deserialize, PartialEq, Debug)]
        struct Sent {
            #[serde(default)]
            role: Vec<String>,
            #[serde(default)]
            note: String,
        }
        let sent = fields(b"role=editor&role=registrar&note=a%26b%3Dc").unwrap();
        let expected = Sent { role: vec!["editor".into(), "registrar".into()], note: "a&b=c".into() };
        assert_eq!(understood::<Sent>(&sent).unwrap(), expected);
    }
}

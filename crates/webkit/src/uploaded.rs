use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};

use crate::posted::{PROOF_FIELD, comes_from_here, read, refused};
use crate::{Form, FormErrors, Problem, Shell, Visit};

/// The largest file: some tens of thousands of rows.
const LARGEST: usize = 8 << 20;
/// The most parts of a form with a file.
const MOST_PARTS: usize = 20;

/// A file that a person chose in a form of ours (`enctype="multipart/form-data"`, one field of kind `file`), proven as
/// [`crate::Posted`] is. The bytes are whatever the person chose; the name is what their machine calls it.
#[derive(Clone, Debug)]
pub struct Uploaded {
    /// What the file is called there.
    pub name: String,
    /// Its bytes; none when nothing was chosen.
    pub bytes: Vec<u8>,
    /// What was written into the other fields, as names and values.
    pub fields: Vec<(String, String)>,
    action: String,
}

impl Uploaded {
    /// The same form again with what was written, and what is wrong with it; the file has to be chosen anew.
    #[must_use]
    pub fn again(&self, shell: &Shell, errors: FormErrors) -> Form {
        Form::again(shell, &self.action, &self.fields, errors)
    }

    /// What was written into a field; nothing when it was not sent.
    #[must_use]
    pub fn field(&self, name: &str) -> String {
        self.fields.iter().find(|it| it.0 == name).map(|it| it.1.clone()).unwrap_or_default()
    }
}

impl<S: Send + Sync> FromRequest<S> for Uploaded {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        let visit = Visit::of(request.extensions())?;
        let (parts, body) = request.into_parts();
        comes_from_here(&visit, &parts.headers)?;
        let kind =
            parts.headers.get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok()).unwrap_or_default();
        let boundary =
            boundary(kind).ok_or_else(|| refused(StatusCode::UNSUPPORTED_MEDIA_TYPE, "form-kind"))?;
        let body = read(&parts.headers, body, LARGEST).await?;
        let fields =
            fields(&body, &boundary).ok_or_else(|| refused(StatusCode::BAD_REQUEST, "form-broken-off"))?;
        let action = visit.path().to_owned();
        let proof = fields.iter().find(|it| it.name == PROOF_FIELD).map_or(&b""[..], |it| it.bytes);
        if !visit.proves(&action, std::str::from_utf8(proof).unwrap_or_default()) {
            return Err(refused(StatusCode::FORBIDDEN, "form-stale"));
        }
        let file = fields.iter().find_map(|it| Some((it.file.clone()?, it.bytes.to_vec())));
        let (name, bytes) = file.unwrap_or_default();
        let written = fields.iter().filter(|it| it.file.is_none() && it.name != PROOF_FIELD);
        let written: Option<Vec<_>> = written.map(Field::said).collect();
        let fields = written.ok_or_else(|| refused(StatusCode::BAD_REQUEST, "form-broken-off"))?;
        Ok(Self { name, bytes, fields, action })
    }
}

/// A part of the form: its name, the name of its file where it is one, and its bytes.
struct Field<'a> {
    name: String,
    file: Option<String>,
    bytes: &'a [u8],
}

impl Field<'_> {
    /// Its name and what was written into it, with line breaks as this machine writes them; none where it is no text.
    fn said(&self) -> Option<(String, String)> {
        let text = std::str::from_utf8(self.bytes).ok()?;
        Some((self.name.clone(), text.replace("\r\n", "\n")))
    }
}

/// What separates the parts (RFC 2046, 5.1.1).
fn boundary(kind: &str) -> Option<String> {
    let (media, rest) = kind.split_once(';')?;
    let parameter = rest.split(';').find_map(|it| it.trim().strip_prefix("boundary="));
    let boundary = parameter?.trim_matches('"');
    let fits = media.trim().eq_ignore_ascii_case("multipart/form-data") && (1..=70).contains(&boundary.len());
    fits.then(|| format!("--{boundary}"))
}

/// The parts between the separators (RFC 7578); `None` where the last separator is missing.
fn fields<'a>(body: &'a [u8], boundary: &str) -> Option<Vec<Field<'a>>> {
    let between = format!("\r\n{boundary}");
    let mut rest = body.strip_prefix(boundary.as_bytes())?;
    let mut fields = Vec::new();
    while !rest.starts_with(b"--") {
        if fields.len() == MOST_PARTS {
            return None;
        }
        rest = rest.strip_prefix(b"\r\n")?;
        let end = find(rest, between.as_bytes())?;
        fields.push(field(&rest[..end])?);
        rest = &rest[end + between.len()..];
    }
    Some(fields)
}

fn field(part: &[u8]) -> Option<Field<'_>> {
    let end = find(part, b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&part[..end]).into_owned();
    let line = head.lines().find(|it| it.to_ascii_lowercase().starts_with("content-disposition:"))?;
    let value = |name: &str| {
        let begin = line.find(&format!("; {name}=\""))? + name.len() + 4;
        line[begin..].split('"').next().map(str::to_owned)
    };
    Some(Field { name: value("name")?, file: value("filename"), bytes: &part[end + 4..] })
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    // A separator begins with CR, which ordinary text has once a line at most.
    let mut at = 0;
    while let Some(next) = bytes[at..].iter().position(|it| *it == what[0]) {
        if bytes[at + next..].starts_with(what) {
            return Some(at + next);
        }
        at += next + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str = "--x\r\nContent-Disposition: form-data; name=\"_proof\"\r\n\r\nabc\r\n--x\r\n\
        Content-Disposition: form-data; name=\"file\"; filename=\"konton.csv\"\r\nContent-Type: text/csv\r\n\r\n\
        namn;\r\n\r\n--y\r\n--x--\r\n";

    #[test]
    fn a_file_is_read_byte_for_byte() {
        let found = fields(BODY.as_bytes(), "--x").unwrap();
        assert_eq!((found[0].name.as_str(), found[0].bytes), ("_proof", b"abc".as_slice()));
        assert_eq!(found[1].file.as_deref(), Some("konton.csv"));
        assert_eq!(found[1].bytes, b"namn;\r\n\r\n--y", "what only looks like a separator is content");
        assert_eq!(found[0].said(), Some(("_proof".to_owned(), "abc".to_owned())));
        let no_text = Field { bytes: b"\xff", name: "text".to_owned(), file: None };
        assert_eq!(no_text.said(), None);
    }

    #[test]
    fn what_is_broken_off_or_no_form_with_a_file_is_refused() {
        for end in [BODY.len() - 5, 60, 3, 0] {
            assert!(fields(&BODY.as_bytes()[..end], "--x").is_none(), "{end}");
        }
        let many = "\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n--x".repeat(MOST_PARTS + 1);
        assert!(fields(format!("--x{many}--").as_bytes(), "--x").is_none());
        assert_eq!(boundary("multipart/form-data; boundary=\"ab c\"").as_deref(), Some("--ab c"));
        assert_eq!(
            [boundary("text/csv"), boundary("multipart/form-data"), boundary("text/x; boundary=a")],
            [None, None, None]
        );
    }
}

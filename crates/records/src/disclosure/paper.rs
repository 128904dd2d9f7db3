//! What is handed out, put together: data, a document to read, a package of both with a list of its files. Pure but for
//! the words of a language. What was masked is looked for in all of it, and if it is found nothing is handed out.

use archive::folder;
use askama::Template;
use kernel::{Digest, Failed, Outcome};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use webkit::Tongue;

use super::mask::occurrences;

/// The names of the files in the package.
const DATA: &str = "utlamnande.json";
const DOCUMENT: &str = "utlamnande.html";
const MANIFEST: &str = "manifest.json";

/// Everything that is handed out at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// `uppsikt-disclosure/1`.
    pub form: String,
    /// The authority.
    pub organisation: String,
    /// The number of the request.
    pub disclosure: i64,
    /// When it was asked for.
    pub asked_at: String,
    /// When it was put together.
    pub made_at: String,
    /// The records, in the order in which they were received or drawn up.
    pub records: Vec<Record>,
    /// What is not in it, by provision: how many records, never what they say.
    pub held_out: Vec<HeldOut>,
    /// How many records are still judged.
    pub waiting: usize,
}

/// A record that is handed out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Its number at the request.
    pub line: i64,
    /// Its identity.
    pub id: String,
    /// What it is, in words.
    pub what: String,
    /// The account, by its name.
    pub account: String,
    /// When it was received or drawn up.
    pub dated: String,
    /// Who wrote or sent it; none where nobody is named.
    pub author: Option<String>,
    /// Where it stands on the platform; none where that is kept back, or there is none.
    pub address: Option<String>,
    /// Every wording, the oldest first.
    pub wordings: Vec<Said>,
    /// By which provision something was taken out of it.
    pub masked_by: Option<String>,
}

/// A wording of a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// When it was seen first.
    pub seen_at: String,
    /// What it says.
    pub text: String,
}

/// Records that are not handed out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldOut {
    /// By which provision.
    pub provision: String,
    /// How many.
    pub records: usize,
}

/// The files of what is handed out.
#[derive(Clone, Debug)]
pub struct Printed {
    /// JSON.
    pub data: Vec<u8>,
    /// HTML.
    pub document: Vec<u8>,
    /// ZIP with both and the list.
    pub package: Vec<u8>,
}

#[derive(Template)]
#[template(path = "disclosure-paper.html")]
struct Document<'a> {
    tongue: &'a Tongue,
    lang: &'static str,
    paper: &'a Paper,
}

fn document(tongue: &Tongue, paper: &Paper) -> Outcome<String> {
    let page = Document { tongue, lang: tongue.lang().code(), paper };
    page.render().map_err(|it| Failed::for_good("writing what is handed out").because(it))
}

/// What is said in a record, wherever it stands.
fn said(record: &Record) -> impl Iterator<Item = &str> {
    let others = [&record.author, &record.address].into_iter().flatten();
    record.wordings.iter().map(|it| it.text.as_str()).chain(others.map(String::as_str))
}

/// The same paper without anything that is said in it.
fn silent(paper: &Paper) -> Paper {
    let mut paper = paper.clone();
    for record in &mut paper.records {
        record.author = record.author.as_ref().map(|_| String::new());
        record.address = record.address.as_ref().map(|_| String::new());
        record.wordings.iter_mut().for_each(|it| it.text.clear());
    }
    paper
}

/// A document as somebody reads it: without its marks.
fn readable(html: &str) -> String {
    let pieces = html.split('<').enumerate();
    let text: String =
        pieces.map(|(n, it)| if n == 0 { it } else { it.split_once('>').map_or("", |it| it.1) }).collect();
    [("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">"), ("&lt;", "<"), ("&gt;", ">")]
        .into_iter()
        .chain([("&quot;", "\""), ("&#38;", "&"), ("&amp;", "&")])
        .fold(text, |text, (mark, letter)| text.replace(mark, letter))
}

/// The numbers of the records in which something that was to be taken out still stands; 0 for the document as a whole. The
/// data and the document are searched as they were written.
///
/// # Errors
///
/// [`Failed`] when they cannot be read back.
pub fn leaks(tongue: &Tongue, paper: &Paper, printed: &Printed, masks: &[String]) -> Outcome<Vec<i64>> {
    let unread = || Failed::for_good("reading what is handed out");
    let back: Paper = serde_json::from_slice(&printed.data).map_err(|it| unread().because(it))?;
    let html = std::str::from_utf8(&printed.document).map_err(|it| unread().because(it))?;
    let (html, bare) = (readable(html), readable(&document(tongue, &silent(paper))?));
    let holds =
        |record: &&Record| said(record).any(|text| masks.iter().any(|mask| occurrences(text, mask) > 0));
    let mut found: Vec<i64> = back.records.iter().filter(holds).map(|it| it.line).collect();
    if found.is_empty() && masks.iter().any(|it| occurrences(&html, it) > occurrences(&bare, it)) {
        found.push(0);
    }
    Ok(found)
}

/// Writes the files.
///
/// # Errors
///
/// [`Failed`] when one cannot be written.
pub fn print(tongue: &Tongue, paper: &Paper) -> Outcome<Printed> {
    let unwritten = || Failed::for_good("writing what is handed out");
    let data = serde_json::to_vec_pretty(paper).map_err(|it| unwritten().because(it))?;
    let document = document(tongue, paper)?.into_bytes();
    let manifest = serde_json::to_vec_pretty(&manifest(paper, &data, &document))
        .map_err(|it| unwritten().because(it))?;
    let files: [(&str, &[u8]); 3] = [(DATA, &data), (DOCUMENT, &document), (MANIFEST, &manifest)];
    let package = folder(&files).map_err(|it| unwritten().because(it))?;
    Ok(Printed { data, document, package })
}

fn manifest(paper: &Paper, data: &[u8], document: &[u8]) -> Value {
    let file = |name: &str, bytes: &[u8]| json!({ "name": name, "bytes": bytes.len(), "sha256": Digest::of(bytes).to_string() });
    json!({
        "form": "uppsikt-disclosure-manifest/1",
        "organisation": paper.organisation,
        "disclosure": paper.disclosure,
        "made_at": paper.made_at,
        "files": [file(DATA, data), file(DOCUMENT, document)],
        "records": paper.records.iter().map(|it| json!({ "line": it.line, "id": it.id })).collect::<Vec<_>>(),
        "held_out": paper.held_out,
        "waiting": paper.waiting,
    })
}

//! `evidence.json`: what a bundle holds, for machines and for people with patience.

use kernel::{Instant, ItemId, VersionId};
use serde::Serialize;
use serde_json::Value;

use crate::manifest::{EVIDENCE, STATEMENT, labelled};
use crate::package::Assembly;
use crate::signing::SigningKey;
use crate::statement::statement;
use crate::warc::{CapturedPayload, Stored};
use crate::{BundleInput, Clocks, Screenshot, Unfit, Version};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
/// Said in every `evidence.json`, because a stamp can only be about a file that is finished.
pub(crate) const STAMPS: &str =
    "stamp pending when this was sealed; stamps are kept beside the file and cover all of it";
const PAGE_TYPE: &str = "text/html; charset=utf-8";

/// The finished file of a copy.
pub(crate) fn seal(input: &BundleInput, key: &SigningKey) -> Result<Vec<u8>, Unfit> {
    let made = &input.made;
    let mut assembly = Assembly::new(Vec::new(), made, usize::MAX)?;
    let evidence = document(input, &mut assembly)?;
    assembly.file(EVIDENCE, &pretty(&evidence)?)?;
    assembly.file(STATEMENT, statement(evidence.form, made, key).as_bytes())?;
    let about = "Förseglat bevis om ett inlägg i sociala medier. Läs evidence/OM-BEVISET.txt.";
    assembly.finish(&input.subject.title, about, key)
}

/// `evidence.json` of a copy.
#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    form: &'static str,
    subject: SubjectDocument<'a>,
    clocks: ClocksDocument,
    payloads: Vec<PayloadDocument<'a>>,
    versions: Vec<VersionDocument<'a>>,
    rendered: ThingDocument<'a>,
    screenshot: Option<ThingDocument<'a>>,
    stamps: &'static str,
    context: &'a Value,
}

#[derive(Serialize)]
struct SubjectDocument<'a> {
    item: ItemId,
    title: &'a str,
    captured_at: String,
}

/// The four clocks as they are written, unknown ones as `null`.
#[derive(Serialize)]
pub(crate) struct ClocksDocument {
    posted: Option<String>,
    fetched: String,
    known: Option<String>,
    acted: Option<String>,
}

impl ClocksDocument {
    pub(crate) fn of(clocks: &Clocks) -> Self {
        let text = |it: Option<Instant>| it.map(|at| at.to_string());
        Self {
            posted: text(clocks.posted),
            fetched: clocks.fetched.to_string(),
            known: text(clocks.known),
            acted: text(clocks.acted),
        }
    }
}

#[derive(Serialize)]
struct PayloadDocument<'a> {
    url: &'a str,
    method: &'a str,
    status: u16,
    received_at: String,
    note: Option<&'a str>,
    bytes: usize,
    hash: String,
    record: String,
}

#[derive(Serialize)]
struct VersionDocument<'a> {
    id: VersionId,
    seen_at: String,
    content_type: &'a str,
    bytes: usize,
    hash: String,
    record: String,
}

/// A record that was made here or taken of a page, with what it is in words.
#[derive(Serialize)]
pub(crate) struct ThingDocument<'a> {
    what: &'static str,
    url: String,
    of_page: Option<&'a str>,
    at: String,
    hash: String,
    record: String,
}

impl<'a> ThingDocument<'a> {
    pub(crate) fn of(what: &'static str, stored: &Stored, of_page: Option<&'a str>) -> Self {
        Self {
            what,
            url: stored.line.url.clone(),
            of_page,
            at: stored.line.at.to_string(),
            hash: labelled(stored.line.payload),
            record: stored.id.to_string(),
        }
    }
}

fn document<'a>(input: &'a BundleInput, assembly: &mut Assembly<Vec<u8>>) -> Result<Document<'a>, Unfit> {
    let subject = &input.subject;
    let page = address(subject.item, "sida.html");
    let rendered = assembly.thing(&page, PAGE_TYPE, subject.captured_at, input.rendered.as_bytes())?;
    assembly.page(&rendered, &subject.title);
    let screenshot = input.screenshot.as_ref().map(|it| picture(subject.item, it, assembly)).transpose()?;
    let payloads = input.payloads.iter().map(|it| payload(it, assembly)).collect::<Result<_, _>>()?;
    let versions = input.versions.iter().map(|it| version(it, assembly)).collect::<Result<_, _>>()?;
    Ok(Document {
        format: "uppsikt-evidence/1",
        form: "copy",
        subject: SubjectDocument {
            item: subject.item,
            title: &subject.title,
            captured_at: subject.captured_at.to_string(),
        },
        clocks: ClocksDocument::of(&subject.clocks),
        payloads,
        versions,
        rendered: ThingDocument::of(
            "rendered from the platform's payload, not a screenshot",
            &rendered,
            None,
        ),
        screenshot,
        stamps: STAMPS,
        context: &input.context,
    })
}

fn picture<'a>(
    item: ItemId,
    shot: &'a Screenshot,
    assembly: &mut Assembly<Vec<u8>>,
) -> Result<ThingDocument<'a>, Unfit> {
    if !shot.png.starts_with(PNG) {
        return Err(Unfit::NotPng);
    }
    let stored = assembly.thing(&address(item, "skarmdump.png"), "image/png", shot.taken_at, &shot.png)?;
    Ok(ThingDocument::of("screenshot of the public page", &stored, Some(&shot.page)))
}

fn payload<'a>(
    it: &'a CapturedPayload,
    assembly: &mut Assembly<Vec<u8>>,
) -> Result<PayloadDocument<'a>, Unfit> {
    let stored = assembly.exchange(it)?;
    if it.method == "GET" && it.status == 200 {
        assembly.page(&stored, &format!("Plattformens svar: {}", stored.line.url));
    }
    Ok(PayloadDocument {
        url: &it.url,
        method: &it.method,
        status: it.status,
        received_at: it.received_at.to_string(),
        note: it.note.as_deref(),
        bytes: it.body.len(),
        hash: labelled(stored.line.payload),
        record: stored.id.to_string(),
    })
}

fn version<'a>(it: &'a Version, assembly: &mut Assembly<Vec<u8>>) -> Result<VersionDocument<'a>, Unfit> {
    let stored =
        assembly.thing(&format!("urn:uppsikt:version:{}", it.id), &it.content_type, it.seen_at, &it.bytes)?;
    Ok(VersionDocument {
        id: it.id,
        seen_at: it.seen_at.to_string(),
        content_type: &it.content_type,
        bytes: it.bytes.len(),
        hash: labelled(stored.line.payload),
        record: stored.id.to_string(),
    })
}

/// Where a thing made here stands inside the archive; `.invalid` can never be somebody's address (RFC 2606).
pub(crate) fn address(item: ItemId, name: &str) -> String {
    format!("https://bevis.uppsikt.invalid/{item}/{name}")
}

pub(crate) fn pretty<T: Serialize>(value: &T) -> Result<Vec<u8>, Unfit> {
    let mut bytes = serde_json::to_vec_pretty(value)?;
    bytes.push(b'\n');
    Ok(bytes)
}

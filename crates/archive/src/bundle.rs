use kernel::{Digest, Instant, ItemId, VersionId};
use serde::Serialize;
use serde_json::Value;

use crate::description::DescriptionInput;
use crate::manifest::{EVIDENCE, STATEMENT, labelled};
use crate::package::Assembly;
use crate::signing::SigningKey;
use crate::stamp::StampRequest;
use crate::statement::statement;
use crate::warc::{CapturedPayload, Stored};
use crate::{Unfit, description};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
const PAGE_TYPE: &str = "text/html; charset=utf-8";

/// Who makes an archive file, and when: nothing here is asked of the machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The software and its version.
    pub software: String,
    /// The time it is made.
    pub at: Instant,
    /// Unpredictable bytes from which the record identities follow.
    pub entropy: [u8; 16],
}

/// The four clocks of an item (invariant: each is what somebody's clock said, or unknown).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clocks {
    /// Posted, by the platform's clock.
    pub posted: Option<Instant>,
    /// Fetched, by ours.
    pub fetched: Instant,
    /// Known to a person here.
    pub known: Option<Instant>,
    /// Acted upon.
    pub acted: Option<Instant>,
}

/// What the evidence is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The item.
    pub item: ItemId,
    /// A title for the file's readers.
    pub title: String,
    /// When the item was captured.
    pub captured_at: Instant,
    /// Its clocks.
    pub clocks: Clocks,
}

/// One wording of the item, in the exact bytes it was understood from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its identity.
    pub id: VersionId,
    /// When it was first observed.
    pub seen_at: Instant,
    /// What kind of bytes they are, such as `application/json`.
    pub content_type: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// A picture of the public page (sv. *skärmdump*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screenshot {
    /// The image, PNG.
    pub png: Vec<u8>,
    /// The page it shows.
    pub page: String,
    /// When it was taken.
    pub taken_at: Instant,
}

/// Everything that goes into the evidence of one item.
#[derive(Clone, Debug, PartialEq)]
pub struct BundleInput {
    /// What it is about.
    pub subject: Subject,
    /// The platform's own answers.
    pub payloads: Vec<CapturedPayload>,
    /// Every wording that was observed.
    pub versions: Vec<Version>,
    /// The page rendered from the payload, see [`crate::render`].
    pub rendered: String,
    /// The public page as a browser showed it, where one could be had.
    pub screenshot: Option<Screenshot>,
    /// Whatever else belongs to it: item, thread, coverage ledger, guideline version, ground, who decided.
    pub context: Value,
    /// Who makes it.
    pub made: Made,
}

/// A sealed evidence bundle: a signed WACZ file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundle {
    bytes: Vec<u8>,
    digest: Digest,
}

impl Bundle {
    /// Seals a copy of an item as it stood.
    ///
    /// # Errors
    ///
    /// [`Unfit`] when a part cannot stand in an archive.
    pub fn copy(input: &BundleInput, key: &SigningKey) -> Result<Self, Unfit> {
        let made = &input.made;
        let mut assembly = Assembly::new(Vec::new(), made, usize::MAX)?;
        let evidence = document(input, &mut assembly)?;
        assembly.file(EVIDENCE, &pretty(&evidence)?)?;
        assembly.file(STATEMENT, statement(evidence.form, made, key).as_bytes())?;
        let about = "Förseglat bevis om ett inlägg i sociala medier. Läs evidence/OM-BEVISET.txt.";
        assembly.finish(&input.subject.title, about, key).map(Self::of)
    }

    /// Seals a description where a copy would itself be a crime (BrB 16:10 a).
    ///
    /// # Errors
    ///
    /// [`Unfit::Description`] when a field could hold a copy.
    pub fn description(input: &DescriptionInput, key: &SigningKey) -> Result<Self, Unfit> {
        description::seal(input, key).map(Self::of)
    }

    pub(crate) fn of(bytes: Vec<u8>) -> Self {
        let digest = Digest::of(&bytes);
        Self { bytes, digest }
    }

    /// The file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The file, handed over.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// The SHA-256 of the file: what the log and the register remember, and what is time stamped.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// What to ask a time stamping authority about this file.
    #[must_use]
    pub fn stamp_request(&self, entropy: [u8; 8]) -> StampRequest {
        StampRequest::new(&self.digest, entropy)
    }
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
        rendered: ThingDocument::of("rendered from the platform's payload, not a screenshot", &rendered, None),
        screenshot,
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

fn payload<'a>(it: &'a CapturedPayload, assembly: &mut Assembly<Vec<u8>>) -> Result<PayloadDocument<'a>, Unfit> {
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

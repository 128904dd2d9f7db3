use kernel::{Digest, Instant};

use super::http::{request_head, response_head};
use super::record::{Ids, Kind, Record, RecordId};
use super::target::Target;
use crate::Unfit;
use crate::cdxj::Indexed;

/// What a platform answered, byte for byte, and what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CapturedPayload {
    /// The address asked, without credentials.
    pub url: String,
    /// `GET`, `POST` …
    pub method: String,
    /// The HTTP status.
    pub status: u16,
    /// The response headers in their order.
    pub headers: Vec<(String, String)>,
    /// The body, after transfer and content decoding.
    pub body: Vec<u8>,
    /// When it had arrived.
    pub received_at: Instant,
    /// What the reader should know about it.
    pub note: Option<String>,
}

/// A record that has been written: its identity and its line of the index.
#[derive(Clone, Debug)]
pub(crate) struct Stored {
    pub(crate) id: RecordId,
    pub(crate) line: Indexed,
}

/// Writes one WARC file in memory.
#[derive(Debug)]
pub struct Warc {
    name: String,
    bytes: Vec<u8>,
    ids: Ids,
    info: RecordId,
}

impl Warc {
    /// Starts a file called `name` with the record that describes it. `seed` makes the record identities.
    ///
    /// # Errors
    ///
    /// [`Unfit::Header`] when a name does not fit on one line.
    pub fn start(name: &str, seed: [u8; 16], at: Instant, software: &str) -> Result<Self, Unfit> {
        let mut ids = Ids::new(seed);
        let info = ids.next();
        let mut warc = Self { name: name.to_owned(), bytes: Vec::new(), ids, info };
        warc.describe(at, software)?;
        Ok(warc)
    }

    /// Writes what was asked and what was answered, and a note if there is one.
    ///
    /// # Errors
    ///
    /// [`Unfit`] when a part of it cannot stand in an archive.
    pub fn payload(&mut self, payload: &CapturedPayload) -> Result<RecordId, Unfit> {
        self.exchange(payload).map(|it| it.id)
    }

    /// Writes a thing without a conversation around it, such as a rendered page.
    ///
    /// # Errors
    ///
    /// [`Unfit`] when a part of it cannot stand in an archive.
    pub fn resource(
        &mut self,
        address: &str,
        content_type: &str,
        at: Instant,
        bytes: &[u8],
    ) -> Result<RecordId, Unfit> {
        self.thing(address, content_type, at, bytes).map(|it| it.id)
    }

    /// The file.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        self.bytes
    }

    pub(crate) fn exchange(&mut self, payload: &CapturedPayload) -> Result<Stored, Unfit> {
        let target = Target::new(&payload.url)?;
        let (asked, answered) = (self.ids.next(), self.ids.next());
        let ask = request_head(payload, target.as_str())?;
        let answer = response_head(payload)?;
        let mut record = Record {
            kind: Kind::Request,
            id: asked,
            at: payload.received_at,
            target: Some(&target),
            warcinfo: Some(self.info),
            concurrent_to: Some(answered),
            file_name: None,
            content_type: "application/http; msgtype=request",
            head: &ask,
            payload: b"",
        };
        self.push(&record, Digest::of(b""))?;
        record.kind = Kind::Response;
        record.id = answered;
        record.concurrent_to = Some(asked);
        record.content_type = "application/http; msgtype=response";
        record.head = &answer;
        record.payload = &payload.body;
        let digest = Digest::of(&payload.body);
        let mut line = self.push(&record, digest)?;
        if let Some(note) = &payload.note {
            self.note(&target, payload.received_at, answered, note)?;
        }
        line.mime = crate::cdxj::mime(header(payload, "content-type").unwrap_or_default());
        line.status = payload.status;
        line.method.clone_from(&payload.method);
        Ok(Stored { id: answered, line })
    }

    pub(crate) fn thing(
        &mut self,
        address: &str,
        content_type: &str,
        at: Instant,
        bytes: &[u8],
    ) -> Result<Stored, Unfit> {
        if content_type.is_empty() || content_type.len() > 256 || content_type.chars().any(char::is_control) {
            return Err(Unfit::ContentType);
        }
        let target = Target::new(address)?;
        let id = self.ids.next();
        let record = Record {
            kind: Kind::Resource,
            id,
            at,
            target: Some(&target),
            warcinfo: Some(self.info),
            concurrent_to: None,
            file_name: None,
            content_type,
            head: b"",
            payload: bytes,
        };
        let mut line = self.push(&record, Digest::of(bytes))?;
        line.mime = crate::cdxj::mime(content_type);
        Ok(Stored { id, line })
    }

    pub(crate) fn len(&self) -> usize {
        self.bytes.len()
    }

    /// The name and bytes of the file written so far; what is left holds nothing.
    pub(crate) fn take(&mut self) -> (String, Vec<u8>) {
        (self.name.clone(), std::mem::take(&mut self.bytes))
    }

    /// Starts the next file of the same archive.
    pub(crate) fn restart(&mut self, name: &str, at: Instant, software: &str) -> Result<(), Unfit> {
        name.clone_into(&mut self.name);
        self.bytes.clear();
        self.info = self.ids.next();
        self.describe(at, software)
    }

    fn describe(&mut self, at: Instant, software: &str) -> Result<(), Unfit> {
        let software: String = software.chars().map(|it| if it.is_control() { ' ' } else { it }).collect();
        let fields = format!(
            "software: {software}\r\nformat: WARC File Format 1.1\r\n\
             conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"
        );
        let name = self.name.clone();
        let record = Record {
            kind: Kind::Warcinfo,
            id: self.info,
            at,
            target: None,
            warcinfo: None,
            concurrent_to: None,
            file_name: Some(&name),
            content_type: "application/warc-fields",
            head: b"",
            payload: fields.as_bytes(),
        };
        self.push(&record, Digest::of(fields.as_bytes()))?;
        Ok(())
    }

    fn note(&mut self, target: &Target, at: Instant, about: RecordId, note: &str) -> Result<(), Unfit> {
        let id = self.ids.next();
        let record = Record {
            kind: Kind::Metadata,
            id,
            at,
            target: Some(target),
            warcinfo: Some(self.info),
            concurrent_to: Some(about),
            file_name: None,
            content_type: "text/plain; charset=utf-8",
            head: b"",
            payload: note.as_bytes(),
        };
        self.push(&record, Digest::of(note.as_bytes()))?;
        Ok(())
    }

    fn push(&mut self, record: &Record<'_>, payload_digest: Digest) -> Result<Indexed, Unfit> {
        let member = record.member(payload_digest)?;
        let line = Indexed {
            url: record.target.map(|it| it.as_str().to_owned()).unwrap_or_default(),
            at: record.at,
            method: "GET".to_owned(),
            mime: String::new(),
            status: 200,
            payload: payload_digest,
            record: Digest::of(&member),
            offset: self.bytes.len() as u64,
            length: member.len() as u64,
            file: self.name.clone(),
        };
        self.bytes.extend_from_slice(&member);
        Ok(line)
    }
}

fn header<'a>(payload: &'a CapturedPayload, name: &str) -> Option<&'a str> {
    payload.headers.iter().find(|(it, _)| it.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
}

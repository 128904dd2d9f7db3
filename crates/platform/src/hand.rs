//! What a person writes down of a platform that no connector reaches (sv. *för hand*; NYK-02-01, KBA-SYF-01): what stood
//! there, whose it was and when, with the picture, sound or film that came with it. It is kept as a payload of a kind of
//! its own, so that everything after it is as for what was fetched: the wording, its digest, evidence, disposal.

use async_trait::async_trait;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use kernel::{Digest, Instant, Sealed};
use serde::{Deserialize, Serialize};

use crate::{
    Author, Capabilities, Cursor, Direction, ExternalId, Kind, Look, NewPost, Observed, Page, Payload,
    Platform, Posted, Profile, Request, Sweep, Trouble, Visibility, Why,
};

/// What stands in such a payload where a fetched one has its HTTP method.
pub const METHOD: &str = "WRITTEN-DOWN";
/// The kind of the body: a list with one object.
const CONTENT_TYPE: &str = "application/vnd.uppsikt.written-down+json";
/// The header that says what kind of file came with it.
const FILE_HEADER: &str = "x-uppsikt-file";
/// What no program can do here.
const BY_A_PROGRAM: &str = "be asked by a program";

kernel::words! {
    /// What content consists of (sv. *innehållsslag*; KBA-SYF-01).
    Media {
        /// Words.
        Text = "text",
        /// Pictures.
        Image = "image",
        /// Music and other sound.
        Sound = "sound",
        /// Moving pictures.
        Film = "film",
    }
}

/// How files begin: at which byte, with what, and what they then are.
const BEGINNINGS: [(usize, &[u8], Media, &str); 11] = [
    (0, b"\x89PNG\r\n\x1a\n", Media::Image, "image/png"),
    (0, b"\xff\xd8\xff", Media::Image, "image/jpeg"),
    (0, b"GIF8", Media::Image, "image/gif"),
    (8, b"WEBP", Media::Image, "image/webp"),
    (0, b"ID3", Media::Sound, "audio/mpeg"),
    (0, b"\xff\xfb", Media::Sound, "audio/mpeg"),
    (0, b"OggS", Media::Sound, "audio/ogg"),
    (8, b"WAVE", Media::Sound, "audio/wav"),
    (4, b"ftypM4A", Media::Sound, "audio/mp4"),
    (4, b"ftyp", Media::Film, "video/mp4"),
    (0, b"\x1aE\xdf\xa3", Media::Film, "video/webm"),
];

impl Media {
    /// What a file is and its media type, by how its bytes begin; none for what is no picture, sound or film.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<(Self, &'static str)> {
        let begins = |(at, with): (usize, &[u8])| bytes.get(at..).is_some_and(|it| it.starts_with(with));
        BEGINNINGS.iter().find(|it| begins((it.0, it.1))).map(|it| (it.2, it.3))
    }
}

/// Something that stood on a platform, as a person wrote it down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// What it was.
    pub kind: Kind,
    /// Whose it was.
    pub direction: Direction,
    /// What it stood under.
    pub under: Option<ExternalId>,
    /// The post it belonged to.
    pub root: Option<ExternalId>,
    /// The name that was shown.
    pub author: Option<String>,
    /// The words.
    pub text: String,
    /// When it could be read, heard or seen by the organisation.
    pub posted_at: Instant,
    /// Who could see it.
    pub visibility: Visibility,
    /// Where.
    pub permalink: Option<String>,
    /// The picture, sound or film that came with it.
    pub file: Option<Vec<u8>>,
}

/// The object in the payload.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Shape {
    id: String,
    kind: String,
    direction: String,
    under: Option<String>,
    root: Option<String>,
    author: Option<String>,
    text: String,
    posted_at: String,
    visibility: String,
    permalink: Option<String>,
    file: Option<String>,
}

impl Written {
    /// The payload that holds it; `place` is where it stood when it has no address of its own.
    #[must_use]
    pub fn payload(&self, place: &str, at: Instant) -> Payload {
        let mut shape = self.shape();
        let digest = Digest::of(line(&shape).as_bytes()).to_string();
        shape.id = format!("hand-{}", digest.get(..32).unwrap_or(&digest));
        let mut headers = vec![("content-type".to_owned(), CONTENT_TYPE.to_owned())];
        let media = self.file.as_deref().and_then(Media::of);
        headers.extend(media.map(|it| (FILE_HEADER.to_owned(), it.0.word().to_owned())));
        let url = self.permalink.clone().unwrap_or_else(|| place.to_owned());
        Payload {
            request: Request { method: METHOD.to_owned(), url },
            status: 200,
            headers,
            body: format!("[{}]", line(&shape)).into_bytes(),
            received_at: at,
        }
    }

    fn shape(&self) -> Shape {
        let external = |it: &Option<ExternalId>| it.as_ref().map(|it| it.0.clone());
        Shape {
            id: String::new(),
            kind: self.kind.word().to_owned(),
            direction: self.direction.word().to_owned(),
            under: external(&self.under),
            root: external(&self.root),
            author: self.author.clone(),
            text: self.text.clone(),
            posted_at: self.posted_at.to_string(),
            visibility: self.visibility.word().to_owned(),
            permalink: self.permalink.clone(),
            file: self.file.as_ref().map(|it| STANDARD.encode(it)),
        }
    }
}

fn line(shape: &Shape) -> String {
    serde_json::json!(shape).to_string()
}

/// What kind of file came with a payload, told without reading its body.
#[must_use]
pub fn media_of(payload: &Payload) -> Option<Media> {
    payload.headers.iter().find(|it| it.0 == FILE_HEADER).and_then(|it| it.1.parse().ok())
}

/// The file that came with something written down, cut out of its payload, and its media type.
#[must_use]
pub fn file_in(bytes: &[u8]) -> Option<(Vec<u8>, &'static str)> {
    let shape: Shape = serde_json::from_slice(bytes).ok()?;
    let file = STANDARD.decode(shape.file?).ok()?;
    let kind = Media::of(&file)?.1;
    Some((file, kind))
}

fn understood(payload: &Payload) -> Result<Page, Trouble> {
    let place = 1..payload.body.len().saturating_sub(1);
    let is_list = payload.body.first() == Some(&b'[') && payload.body.last() == Some(&b']');
    let inside = payload.body.get(place.clone()).filter(|_| is_list);
    let inside = inside.ok_or_else(|| Trouble::Garbled(Why::NoList.to_string()))?;
    let shape: Option<Shape> = serde_json::from_slice(inside).ok();
    let item = shape.and_then(|it| observed(it, place.clone()));
    let garbled = if item.is_none() { vec![(place, Why::WrongField.to_string())] } else { Vec::new() };
    Ok(Page { items: item.into_iter().collect(), next: None, garbled })
}

fn observed(it: Shape, bytes: std::ops::Range<usize>) -> Option<Observed> {
    let content = [it.text.as_bytes(), b"\0", it.file.as_deref().unwrap_or_default().as_bytes()].concat();
    Some(Observed {
        id: ExternalId(it.id),
        kind: it.kind.parse().ok()?,
        direction: it.direction.parse().ok()?,
        parent: it.under.map(ExternalId),
        root: it.root.map(ExternalId),
        author: it.author.map(|name| Author { id: None, name }),
        text: it.text,
        posted_at: Some(it.posted_at.parse().ok()?),
        visibility: it.visibility.parse().ok()?,
        permalink: it.permalink,
        content: Digest::of(&content),
        bytes,
    })
}

/// A platform that no connector reaches: it understands what people wrote down, and can be asked for nothing.
#[derive(Clone, Copy, Debug)]
pub struct ByHand;

#[async_trait]
impl Platform for ByHand {
    fn capabilities(&self) -> Capabilities {
        Capabilities {
            name: "plattform som sköts för hand",
            hide: true,
            remove: true,
            restore_removed: true,
            hidden_is_seen_by_friends: false,
            removing_disturbs_children: false,
        }
    }

    async fn probe(&self) -> Result<(), Trouble> {
        Err(Trouble::Impossible(BY_A_PROGRAM))
    }

    async fn fetch(&self, _: &Sweep, _: Option<&Cursor>) -> Result<Payload, Trouble> {
        Err(Trouble::Impossible(BY_A_PROGRAM))
    }

    fn understand(&self, payload: &Payload) -> Result<Page, Trouble> {
        understood(payload)
    }

    async fn look(&self, _: &ExternalId) -> Result<Look, Trouble> {
        Err(Trouble::Impossible(BY_A_PROGRAM))
    }

    async fn answer(&self, _: &ExternalId, _: &str) -> Result<Posted, Trouble> {
        Err(Trouble::Impossible(BY_A_PROGRAM))
    }

    async fn publish(&self, _: &NewPost) -> Result<Posted, Trouble> {
        Err(Trouble::Impossible(BY_A_PROGRAM))
    }

    async fn hide(&self, _: &ExternalId, _: &Sealed) -> Result<Payload, Trouble> {
        Err(Trouble::Impossible(BY_A_PROGRAM))
    }

    async fn remove(&self, _: &ExternalId, _: &Sealed) -> Result<Payload, Trouble> {
        Err(Trouble::Impossible(BY_A_PROGRAM))
    }

    async fn restore(&self, _: &ExternalId) -> Result<Payload, Trouble> {
        Err(Trouble::Impossible(BY_A_PROGRAM))
    }

    async fn profile(&self) -> Result<Profile, Trouble> {
        Err(Trouble::Impossible(BY_A_PROGRAM))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written() -> Written {
        Written {
            kind: Kind::Comment,
            direction: Direction::Incoming,
            under: None,
            root: None,
            author: Some("Britta \"B\" Besökare".to_owned()),
            text: "När öppnar badhuset?\nMvh".to_owned(),
            posted_at: "2026-11-23T07:00:00Z".parse().unwrap(),
            visibility: Visibility::Public,
            permalink: None,
            file: Some(b"GIF89a en bild".to_vec()),
        }
    }

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn what_is_written_down_is_understood_again_byte_for_byte() {
        let payload = written().payload("https://forum.example.se/", at("2026-11-23T08:00:00Z"));
        let page = understood(&payload).unwrap();
        let [item] = &page.items[..] else { panic!("{page:?}") };
        assert_eq!((item.text.as_str(), item.kind), ("När öppnar badhuset?\nMvh", Kind::Comment));
        assert_eq!(item.posted_at, Some(at("2026-11-23T07:00:00Z")));
        assert!(item.id.0.starts_with("hand-") && page.garbled.is_empty());
        let cut = &payload.body[item.bytes.clone()];
        assert_eq!(file_in(cut), Some((b"GIF89a en bild".to_vec(), "image/gif")));
        assert_eq!(media_of(&payload), Some(Media::Image));
        let again = written().payload("https://forum.example.se/", at("2026-11-24T08:00:00Z"));
        assert_eq!(understood(&again).unwrap().items[0].id, item.id, "written down twice it is the same");
        let other = Written { text: "Nej".to_owned(), ..written() };
        assert_ne!(understood(&other.payload("x", at("2026-11-23T08:00:00Z"))).unwrap().items[0].id, item.id);
    }

    #[test]
    fn what_was_blanked_is_no_item_and_what_is_no_list_is_refused() {
        let mut payload = written().payload("https://forum.example.se/", at("2026-11-23T08:00:00Z"));
        let end = payload.body.len() - 1;
        payload.body[1..end].fill(b' ');
        payload.body[1..3].copy_from_slice(b"{}");
        let page = understood(&payload).unwrap();
        assert!(page.items.is_empty() && page.garbled.len() == 1);
        payload.body.clear();
        assert!(matches!(understood(&payload), Err(Trouble::Garbled(_))));
    }

    #[test]
    fn a_file_is_what_its_bytes_say() {
        let media = |bytes: &[u8]| Media::of(bytes).map(|it| it.0);
        assert_eq!(media(b"\x89PNG\r\n\x1a\nx"), Some(Media::Image));
        assert_eq!(media(b"RIFF....WAVEfmt"), Some(Media::Sound));
        assert_eq!(media(b"....ftypM4A "), Some(Media::Sound));
        assert_eq!(media(b"....ftypisom"), Some(Media::Film));
        for other in [&b""[..], b"GIF", b"%PDF-1.7", b"MZ", b"<script>"] {
            assert_eq!(media(other), None);
        }
    }
}

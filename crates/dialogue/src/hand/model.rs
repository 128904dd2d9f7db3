//! What somebody writes down, read strictly. Pure.

use accounts::WebAddress;
use kernel::Instant;
use kernel::calendar::{Date, TimeOfDay, moment_at};
use kernel::item::{Direction, Kind, Visibility};
use platform::hand::{Media, Written};

use super::refused::Refused;

kernel::words! {
    /// What somebody writes down (sv. *det som förs in för hand*).
    HandKind {
        /// Somebody wrote on the account.
        Comment = "comment",
        /// Somebody wrote to the account alone (sv. *direktmeddelande*; ORE-ALL-02).
        Message = "message",
        /// Somebody wrote elsewhere, and to the organisation (sv. *omnämnande*; ORE-ALL-02).
        Mention = "mention",
        /// The account published it.
        Post = "post",
        /// The account wrote it below something, or in the channel of somebody else (ORE-OMV-02).
        Reply = "reply",
    }
}

impl HandKind {
    /// What that is on a platform, whose it is, and who can see it.
    #[must_use]
    pub fn is(self) -> (Kind, Direction, Visibility) {
        match self {
            Self::Comment => (Kind::Comment, Direction::Incoming, Visibility::Public),
            Self::Message => (Kind::Message, Direction::Incoming, Visibility::Private),
            Self::Mention => (Kind::Post, Direction::Incoming, Visibility::Public),
            Self::Post => (Kind::Post, Direction::Outgoing, Visibility::Public),
            Self::Reply => (Kind::Comment, Direction::Outgoing, Visibility::Public),
        }
    }
}

/// Something to be written down, as it was sent.
#[derive(Clone, Debug, Default)]
pub struct WriteDown {
    /// What it is, by its word.
    pub kind: String,
    /// The name that is shown there; empty where none is.
    pub author: String,
    /// The words; they may be empty where there is a file.
    pub text: String,
    /// The day on which it could be seen there, `2026-11-23`.
    pub day: String,
    /// The time of the day, `10:00`.
    pub time: String,
    /// The identity of the item here that it stands under; empty where it stands under none.
    pub under: String,
    /// Its address; empty where it has none.
    pub address: String,
    /// The picture, sound or film that came with it; no bytes where there is none.
    pub file: Vec<u8>,
}

/// The longest text, in characters.
pub(crate) const LONGEST_TEXT: usize = 10_000;
/// The longest name of an author, in characters.
const LONGEST_AUTHOR: usize = 200;
/// The largest file, in bytes: a form or an order holds it in letters.
pub(crate) const LARGEST_FILE: usize = 5 << 20;

/// What was sent as it is kept; what it stands under is looked up by whoever keeps it.
pub(crate) fn read(order: &WriteDown, now: Instant) -> Result<Written, Refused> {
    let kind: HandKind = order.kind.parse().map_err(|_| Refused::KindMissing)?;
    let text = order.text.trim();
    if text.is_empty() && order.file.is_empty() {
        return Err(Refused::Empty);
    }
    if text.chars().count() > LONGEST_TEXT {
        return Err(Refused::TooLong);
    }
    let author = order.author.trim();
    if author.chars().count() > LONGEST_AUTHOR {
        return Err(Refused::AuthorTooLong);
    }
    let (kind, direction, visibility) = kind.is();
    Ok(Written {
        kind,
        direction,
        under: None,
        root: None,
        author: (!author.is_empty()).then(|| author.to_owned()),
        text: text.to_owned(),
        posted_at: moment(order, now)?,
        visibility,
        permalink: address(&order.address)?,
        file: whole_file(&order.file)?,
    })
}

/// When it could be seen there; nothing has been seen that is still to come.
fn moment(order: &WriteDown, now: Instant) -> Result<Instant, Refused> {
    let day: Date = order.day.trim().parse().map_err(|_| Refused::DayUnfit)?;
    let time: TimeOfDay = order.time.trim().parse().map_err(|_| Refused::TimeUnfit)?;
    let at = moment_at(day, time);
    if at > now { Err(Refused::TimeUnfit) } else { Ok(at) }
}

/// An address of the web, where one was said.
pub(crate) fn address(said: &str) -> Result<Option<String>, Refused> {
    if said.trim().is_empty() {
        return Ok(None);
    }
    let address: WebAddress = said.parse().map_err(|_| Refused::AddressUnfit)?;
    Ok(Some(address.as_str().to_owned()))
}

fn whole_file(bytes: &[u8]) -> Result<Option<Vec<u8>>, Refused> {
    if bytes.is_empty() {
        return Ok(None);
    }
    if bytes.len() > LARGEST_FILE {
        return Err(Refused::FileTooLarge);
    }
    Media::of(bytes).ok_or(Refused::FileUnfit)?;
    Ok(Some(bytes.to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order() -> WriteDown {
        WriteDown {
            kind: "message".to_owned(),
            author: " Britta Besökare ".to_owned(),
            text: "När öppnar badhuset? ".to_owned(),
            day: "2026-11-23".to_owned(),
            time: "08:30".to_owned(),
            ..WriteDown::default()
        }
    }

    #[test]
    fn what_was_seen_is_kept_with_when_and_whose() {
        let now: Instant = "2026-11-23T08:00:00Z".parse().unwrap();
        let written = read(&order(), now).unwrap();
        assert_eq!((written.kind, written.visibility), (Kind::Message, Visibility::Private));
        assert_eq!(written.author.as_deref(), Some("Britta Besökare"));
        assert_eq!(written.posted_at, "2026-11-23T07:30:00Z".parse().unwrap());
        assert_eq!((written.text.as_str(), written.file), ("När öppnar badhuset?", None));
    }

    #[test]
    fn what_is_not_whole_is_refused_by_its_field() {
        let now: Instant = "2026-11-23T08:00:00Z".parse().unwrap();
        let field = |order: WriteDown| read(&order, now).unwrap_err().field();
        assert_eq!(field(WriteDown { kind: "letter".to_owned(), ..order() }), "kind");
        assert_eq!(field(WriteDown { text: " ".to_owned(), ..order() }), "text");
        assert_eq!(field(WriteDown { text: "a".repeat(10_001), ..order() }), "text");
        assert_eq!(field(WriteDown { author: "a".repeat(201), ..order() }), "author");
        assert_eq!(field(WriteDown { day: "igår".to_owned(), ..order() }), "day");
        assert_eq!(field(WriteDown { time: "10:00".to_owned(), ..order() }), "time", "it is still to come");
        assert_eq!(field(WriteDown { address: "forum".to_owned(), ..order() }), "address");
        assert_eq!(field(WriteDown { file: b"%PDF-1.7".to_vec(), ..order() }), "file");
        let picture = WriteDown { text: String::new(), file: b"GIF89a".to_vec(), ..order() };
        assert!(read(&picture, now).is_ok(), "a picture alone says something");
    }
}

//! A meeting as a calendar reads it (iCalendar, RFC 5545).

use ics::parameters::{CN, Role};
use ics::properties::{Attendee, Description, DtEnd, DtStart, Location, Organizer, Summary, URL};
use ics::{Event, ICalendar};
use kernel::Instant;
use people::Person;

use super::meeting::Meeting;
use super::town::Town;

/// What an invitation says beside the meeting.
pub(crate) struct Invitation<'a> {
    /// The meeting.
    pub(crate) meeting: &'a Meeting,
    /// Under this name calendars know it again when it is moved.
    pub(crate) uid: String,
    /// What it is about.
    pub(crate) summary: String,
    /// What to think of.
    pub(crate) description: String,
    /// Where the application is.
    pub(crate) url: String,
}

impl Invitation<'_> {
    /// The file, with everybody who takes part.
    pub(crate) fn file(self, town: &Town) -> String {
        let meeting = self.meeting;
        let person = |id| town.people.iter().find(|it| it.id == id);
        let mut event = Event::new(self.uid, stamp(meeting.at));
        event.push(DtStart::new(stamp(meeting.starts_at)));
        event.push(DtEnd::new(stamp(meeting.ends_at())));
        event.push(Summary::new(ics::escape_text(self.summary)));
        event.push(Description::new(ics::escape_text(self.description)));
        if !meeting.place.is_empty() {
            event.push(Location::new(ics::escape_text(meeting.place.as_str())));
        }
        event.push(URL::new(self.url));
        if let Some(by) = person(meeting.by) {
            let mut organizer = Organizer::new(format!("mailto:{}", by.mail));
            organizer.add(CN::new(quoted(by)));
            event.push(organizer);
        }
        for person in meeting.participants.iter().filter_map(|it| person(*it)) {
            let mut attendee = Attendee::new(format!("mailto:{}", person.mail));
            attendee.add(CN::new(quoted(person)));
            attendee.add(Role::new("REQ-PARTICIPANT"));
            event.push(attendee);
        }
        let mut calendar =
            ICalendar::new("2.0", format!("-//Uppsikt//Uppsikt {}//SV", env!("CARGO_PKG_VERSION")));
        calendar.add_event(event);
        calendar.to_string()
    }
}

/// A name as the value of a parameter: in quotes, and without any.
fn quoted(person: &Person) -> String {
    format!("\"{}\"", person.name.replace(['"', '\r', '\n'], " "))
}

/// A point in time as UTC: `20261203T090000Z`.
fn stamp(at: Instant) -> String {
    at.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string()
}

//! A meeting as a calendar reads it (iCalendar, RFC 5545).

use ics::parameters::{CN, Role};
use ics::properties::{Attendee, Description, DtEnd, DtStart, Location, Organizer, Summary, URL};
use ics::{Event, ICalendar};
use kernel::Instant;
use people::Person;

use super::meeting::Meeting;

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
    /// The file, with everybody among the people who takes part.
    pub(crate) fn file(self, people: &[Person]) -> String {
        let meeting = self.meeting;
        let person = |id| people.iter().find(|it| it.id == id);
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

#[cfg(test)]
mod tests {
    use kernel::PersonId;

    use super::*;

    fn person(id: PersonId, name: &str, mail: &str) -> Person {
        Person {
            id,
            login: mail.to_owned(),
            name: name.to_owned(),
            mail: mail.to_owned(),
            unit: None,
            left_at: None,
        }
    }

    #[test]
    fn a_calendar_reads_who_when_where_and_nothing_that_somebody_wrote_as_a_line_of_its_own() {
        let (by, other): (PersonId, PersonId) = (
            "01900000-0000-7000-8000-000000000001".parse().unwrap(),
            "01900000-0000-7000-8000-000000000002".parse().unwrap(),
        );
        let meeting = Meeting {
            step: "start-meeting".to_owned(),
            at: "2026-11-24T08:00:00Z".parse().unwrap(),
            by,
            starts_at: "2026-12-03T09:00:00Z".parse().unwrap(),
            minutes: 45,
            place: "Rum 3; plan 2, huset".to_owned(),
            participants: vec![by, other],
        };
        let people = [
            person(by, "Kommunikatör Ek", "ek@example.se"),
            person(other, "Redaktör \"Bok\"\r\nATTACH:x", "bok@example.se"),
        ];
        let invitation = Invitation {
            meeting: &meeting,
            uid: "ansokan-1@example.se".to_owned(),
            summary: "Uppstartsmöte".to_owned(),
            description: "Rad ett\nATTENDEE:mailto:falsk@example.se".to_owned(),
            url: "https://example.se/applications/1".to_owned(),
        };
        let file = invitation.file(&people).replace("\r\n ", "");
        let lines: Vec<&str> = file.split("\r\n").collect();
        for line in [
            "DTSTAMP:20261124T080000Z",
            "DTSTART:20261203T090000Z",
            "DTEND:20261203T094500Z",
            "LOCATION:Rum 3\\; plan 2\\, huset",
            "ORGANIZER;CN=\"Kommunikatör Ek\":mailto:ek@example.se",
        ] {
            assert!(lines.contains(&line), "{line} is missing in\n{file}");
        }
        assert_eq!(lines.iter().filter(|it| it.starts_with("ATTENDEE")).count(), 2, "{file}");
        assert!(!lines.iter().any(|it| it.starts_with("ATTACH")), "{file}");
    }
}

use kernel::{AccountId, Digest, IncidentId, Instant, ItemId, PersonId, PostId, words};

words! {
    /// How far an incident has come.
    Stage {
        /// Somebody, or the program, has begun to write it down (sv. *utkast*).
        Draft = "draft",
        /// It is reported (sv. *anmäld*).
        Reported = "reported",
        /// It was no incident (sv. *avfärdad*).
        Dismissed = "dismissed",
        /// Nothing is left to do (sv. *avslutad*).
        Closed = "closed",
    }
    /// Whether something was harmed.
    Extent {
        /// Somebody tried, and nothing was harmed (sv. *försök*).
        Attempt = "attempt",
        /// Something was harmed (sv. *skada*).
        Harm = "harm",
    }
    /// Whether personal data are concerned (sv. *personuppgiftsincident*, GDPR art. 4.12).
    Breach {
        /// They are.
        Yes = "yes",
        /// They are not.
        No = "no",
        /// Whoever receives the incident has to judge it.
        Unsure = "unsure",
    }
    /// A step of an incident (sv. *steg*).
    Act {
        /// A draft was begun.
        Drafted = "drafted",
        /// The program proposed it.
        Proposed = "proposed",
        /// It was reported.
        Reported = "reported",
        /// Whoever receives incidents has read it (sv. *kvittens*).
        Received = "received",
        /// The manager confirms that it is reported.
        Confirmed = "confirmed",
        /// Somebody asks whoever receives incidents.
        Asked = "asked",
        /// They answer.
        Answered = "answered",
        /// Personal data are concerned.
        JudgedBreach = "judged-breach",
        /// No personal data are concerned.
        JudgedNone = "judged-none",
        /// What the authority asks for is written down (GDPR art. 33.3).
        Described = "described",
        /// The authority was notified; the number of its case.
        Notified = "notified",
        /// The authority is not notified, and why.
        Omitted = "omitted",
        /// The police were told.
        PoliceReported = "police-reported",
        /// The police are not told, and why.
        PoliceDeclined = "police-declined",
        /// It was no incident.
        Dismissed = "dismissed",
        /// Nothing is left to do.
        Closed = "closed",
    }
}

impl Act {
    /// What somebody may do with an incident that is there, in the order in which it is offered.
    pub const OFFERED: [Self; 13] = [
        Self::Received,
        Self::Confirmed,
        Self::Answered,
        Self::JudgedBreach,
        Self::JudgedNone,
        Self::Described,
        Self::Notified,
        Self::Omitted,
        Self::PoliceReported,
        Self::PoliceDeclined,
        Self::Asked,
        Self::Closed,
        Self::Dismissed,
    ];

    /// Whether it is nothing without words.
    #[must_use]
    pub fn needs_words(self) -> bool {
        match self {
            Self::Asked
            | Self::Answered
            | Self::JudgedBreach
            | Self::JudgedNone
            | Self::Omitted
            | Self::PoliceDeclined
            | Self::Dismissed
            | Self::Closed => true,
            Self::Drafted
            | Self::Proposed
            | Self::Reported
            | Self::Received
            | Self::Confirmed
            | Self::Described
            | Self::Notified
            | Self::PoliceReported => false,
        }
    }

    /// Whether it names the case of another authority.
    #[must_use]
    pub fn names_a_case(self) -> bool {
        self == Self::Notified || self == Self::PoliceReported
    }
}

/// Something that harmed the security of information, or might have (sv. *incident*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incident {
    /// Identity.
    pub id: IncidentId,
    /// How far it has come.
    pub stage: Stage,
    /// How many steps were taken: the number of the last.
    pub steps: i64,
    /// What kind, by its key in the guideline.
    pub kind: String,
    /// Whether something was harmed.
    pub extent: Extent,
    /// On which account.
    pub account: Option<AccountId>,
    /// Which item it is about, with the wording that stood there when it was reported.
    pub item: Option<Evidence>,
    /// Which post of our own it is about.
    pub post: Option<PostId>,
    /// What the program saw, so that it proposes it once; empty where a person has written it.
    pub origin: String,
    /// What has happened.
    pub what: String,
    /// When it was discovered (sv. *upptäckt*).
    pub discovered_at: Instant,
    /// Whether personal data are concerned; a draft need not say.
    pub breach: Option<Breach>,
    /// Since when we know that personal data are concerned (sv. *vetskap*, GDPR art. 33.1).
    pub aware_at: Option<Instant>,
    /// Who began it; nobody where the program proposes it.
    pub by: Option<PersonId>,
    /// When.
    pub made_at: Instant,
    /// Under which guideline.
    pub guideline: String,
}

/// The wording of an item that an incident is about (sv. *underlag*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The item.
    pub item: ItemId,
    /// How many wordings it had.
    pub wording: i64,
    /// The digest of the last.
    pub digest: Digest,
}

/// A step that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its number, from 1.
    pub n: i64,
    /// What was done.
    pub act: Act,
    /// By whom; nobody where the program did it.
    pub by: Option<PersonId>,
    /// When.
    pub at: Instant,
    /// What was said.
    pub text: String,
    /// The number of the case at the authority or the police.
    pub reference: String,
}

/// What the supervisory authority asks for (GDPR art. 33.3).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Description {
    /// What kind of breach it is.
    pub nature: String,
    /// Which persons, and about how many.
    pub persons: String,
    /// Which data, and about how many records.
    pub records: String,
    /// Who tells more.
    pub contact: String,
    /// What may follow.
    pub consequences: String,
    /// What was done, and what is going to be.
    pub measures: String,
}

/// What the steps taken so far amount to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// When whoever receives incidents has read it.
    pub received: Option<Instant>,
    /// When the manager confirmed.
    pub confirmed: Option<Instant>,
    /// The number of the authority's case.
    pub notified: Option<String>,
    /// Whether it was said why the authority is not notified.
    pub omitted: bool,
    /// Whether somebody decided about the police.
    pub police: bool,
    /// Whether a question has no answer yet.
    pub is_asked: bool,
}

impl Course {
    /// Reads the steps, the oldest first.
    #[must_use]
    pub fn of(steps: &[Step]) -> Self {
        let mut course = Self::default();
        for it in steps {
            match it.act {
                Act::Received => course.received = course.received.or(Some(it.at)),
                Act::Confirmed => course.confirmed = course.confirmed.or(Some(it.at)),
                Act::Notified => course.notified = Some(it.reference.clone()),
                Act::Omitted => course.omitted = true,
                Act::PoliceReported | Act::PoliceDeclined => course.police = true,
                Act::Asked => course.is_asked = true,
                Act::Answered => course.is_asked = false,
                // What was judged otherwise later is notified, or not, anew.
                Act::JudgedBreach => course.omitted = false,
                Act::Drafted
                | Act::Proposed
                | Act::Reported
                | Act::JudgedNone
                | Act::Described
                | Act::Dismissed
                | Act::Closed => {}
            }
        }
        course
    }

    /// Whether the authority was notified, or it was said why not.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.notified.is_some() || self.omitted
    }
}

/// What somebody has to do with an incident.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "somebody may be each of these to one incident, beside the others"
)]
pub struct Standing {
    /// Whether they have begun it.
    pub wrote: bool,
    /// Whether the guideline lets them receive incidents (sv. *informationssäkerhetssamordnare*).
    pub receives: bool,
    /// Whether they are the account's manager.
    pub manages: bool,
    /// Whether they answer for the account.
    pub tends: bool,
}

impl Standing {
    /// Whether they may know of it.
    #[must_use]
    pub fn sees(self) -> bool {
        self.wrote || self.receives || self.manages || self.tends
    }

    /// Whether they may complete or dismiss a draft.
    #[must_use]
    pub fn completes(self) -> bool {
        self.sees()
    }
}

/// Why a step cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// It is somebody else's.
    NotTheirs,
    /// It does not follow on what was done, or was done before.
    OutOfOrder,
    /// First it has to be judged whether personal data are concerned.
    JudgeFirst,
    /// First the authority has to be notified, or it has to be said why not.
    AuthorityFirst,
    /// First somebody has to decide about the police.
    PoliceFirst,
}

impl Incident {
    /// Where this step leads, for somebody with this standing; `police` says whether the kind asks for a decision about
    /// the police before it is closed.
    ///
    /// # Errors
    ///
    /// [`Stop`], with the reason.
    pub fn after(&self, course: &Course, act: Act, who: Standing, police: bool) -> Result<Stage, Stop> {
        match self.stage {
            Stage::Draft => Self::after_draft(act, who),
            Stage::Reported => self.after_report(course, act, who, police),
            Stage::Dismissed | Stage::Closed => Err(Stop::OutOfOrder),
        }
    }

    fn after_draft(act: Act, who: Standing) -> Result<Stage, Stop> {
        match act {
            Act::Reported if who.completes() => Ok(Stage::Reported),
            Act::Dismissed if who.completes() => Ok(Stage::Dismissed),
            Act::Asked if who.sees() => Ok(Stage::Draft),
            Act::Reported | Act::Dismissed | Act::Asked => Err(Stop::NotTheirs),
            _ => Err(Stop::OutOfOrder),
        }
    }

    fn after_report(&self, course: &Course, act: Act, who: Standing, police: bool) -> Result<Stage, Stop> {
        let is_breach = self.breach == Some(Breach::Yes);
        let (theirs, in_order) = match act {
            Act::Received => (who.receives, course.received.is_none()),
            Act::Confirmed => (who.manages, course.confirmed.is_none()),
            Act::Asked => (who.sees(), true),
            Act::Answered => (who.receives, course.is_asked),
            Act::JudgedBreach => (who.receives, !is_breach),
            Act::JudgedNone => (who.receives, self.breach != Some(Breach::No) && course.notified.is_none()),
            Act::Described => (who.receives || who.manages, is_breach),
            Act::Notified => (who.receives, is_breach && course.notified.is_none()),
            Act::Omitted => (who.receives, is_breach && !course.is_settled()),
            Act::PoliceReported | Act::PoliceDeclined => (who.receives || who.manages, !course.police),
            Act::Closed => (who.receives, true),
            Act::Drafted | Act::Proposed | Act::Reported | Act::Dismissed => (true, false),
        };
        match (theirs, in_order) {
            (_, false) => Err(Stop::OutOfOrder),
            (false, true) => Err(Stop::NotTheirs),
            (true, true) if act == Act::Closed => self.closed(course, police),
            (true, true) => Ok(Stage::Reported),
        }
    }

    fn closed(&self, course: &Course, police: bool) -> Result<Stage, Stop> {
        match self.breach {
            Some(Breach::Unsure) | None => Err(Stop::JudgeFirst),
            Some(Breach::Yes) if !course.is_settled() => Err(Stop::AuthorityFirst),
            Some(Breach::Yes | Breach::No) if police && !course.police => Err(Stop::PoliceFirst),
            Some(Breach::Yes | Breach::No) => Ok(Stage::Closed),
        }
    }

    /// By when the authority has to be notified: so many hours on the wall after we knew (GDPR art. 33.1).
    #[must_use]
    pub fn notify_by(&self, hours: u32) -> Option<Instant> {
        let aware = self.aware_at.filter(|_| self.breach == Some(Breach::Yes))?;
        Some(aware.plus_seconds(i64::from(hours) * 3_600))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn incident(stage: Stage, breach: Option<Breach>) -> Incident {
        Incident {
            id: "01900000-0000-7000-8000-000000000001".parse().unwrap(),
            stage,
            steps: 1,
            kind: "leak".to_owned(),
            extent: Extent::Harm,
            account: None,
            item: None,
            post: None,
            origin: String::new(),
            what: "Något".to_owned(),
            discovered_at: Instant::from_micros(0),
            breach,
            aware_at: Some(Instant::from_micros(0)),
            by: None,
            made_at: Instant::from_micros(0),
            guideline: String::new(),
        }
    }

    fn course(acts: &[Act]) -> Course {
        let step = |(n, act): (i64, &Act)| Step {
            n,
            act: *act,
            by: None,
            at: Instant::from_micros(n),
            text: String::new(),
            reference: "IMY-2026-1".to_owned(),
        };
        Course::of(&(1..).zip(acts).map(step).collect::<Vec<_>>())
    }

    const COORDINATOR: Standing = Standing { wrote: false, receives: true, manages: false, tends: false };
    const MANAGER: Standing = Standing { wrote: false, receives: false, manages: true, tends: false };
    const AUTHOR: Standing = Standing { wrote: true, receives: false, manages: false, tends: false };

    /// What each may do with an incident that was just reported and concerns personal data.
    #[test]
    fn who_takes_which_step_of_a_reported_incident() {
        let it = incident(Stage::Reported, Some(Breach::Yes));
        let may = |who: Standing| -> Vec<Act> {
            let none = Course::default();
            Act::ALL.iter().copied().filter(|act| it.after(&none, *act, who, false).is_ok()).collect()
        };
        assert_eq!(
            may(COORDINATOR),
            [
                Act::Received,
                Act::Asked,
                Act::JudgedNone,
                Act::Described,
                Act::Notified,
                Act::Omitted,
                Act::PoliceReported,
                Act::PoliceDeclined
            ]
        );
        assert_eq!(
            may(MANAGER),
            [Act::Confirmed, Act::Asked, Act::Described, Act::PoliceReported, Act::PoliceDeclined]
        );
        assert_eq!(may(AUTHOR), [Act::Asked]);
        assert!(may(Standing::default()).is_empty());
    }

    #[test]
    fn an_incident_is_closed_only_when_everything_about_it_is_settled() {
        let closes = |breach, acts: &[Act], police| {
            incident(Stage::Reported, breach).after(&course(acts), Act::Closed, COORDINATOR, police)
        };
        assert_eq!(closes(Some(Breach::Unsure), &[], false), Err(Stop::JudgeFirst));
        assert_eq!(closes(None, &[], false), Err(Stop::JudgeFirst));
        assert_eq!(closes(Some(Breach::Yes), &[], false), Err(Stop::AuthorityFirst));
        assert_eq!(closes(Some(Breach::Yes), &[Act::Notified], false), Ok(Stage::Closed));
        assert_eq!(closes(Some(Breach::Yes), &[Act::Omitted], false), Ok(Stage::Closed));
        assert_eq!(
            closes(Some(Breach::Yes), &[Act::Omitted, Act::JudgedBreach], false),
            Err(Stop::AuthorityFirst),
            "what was judged anew is settled anew"
        );
        assert_eq!(closes(Some(Breach::No), &[], true), Err(Stop::PoliceFirst));
        assert_eq!(closes(Some(Breach::No), &[Act::PoliceDeclined], true), Ok(Stage::Closed));
        assert_eq!(closes(Some(Breach::No), &[Act::PoliceReported], true), Ok(Stage::Closed));
        assert_eq!(closes(Some(Breach::No), &[], false), Ok(Stage::Closed));
    }

    #[test]
    fn a_draft_is_reported_or_dismissed_and_what_is_over_stays_so() {
        let draft = incident(Stage::Draft, None);
        let none = Course::default();
        assert_eq!(draft.after(&none, Act::Reported, AUTHOR, false), Ok(Stage::Reported));
        assert_eq!(draft.after(&none, Act::Dismissed, MANAGER, false), Ok(Stage::Dismissed));
        assert_eq!(draft.after(&none, Act::Dismissed, Standing::default(), false), Err(Stop::NotTheirs));
        assert_eq!(draft.after(&none, Act::Closed, COORDINATOR, false), Err(Stop::OutOfOrder));
        for stage in [Stage::Closed, Stage::Dismissed] {
            for act in Act::ALL {
                let over = incident(stage, Some(Breach::No)).after(&none, *act, COORDINATOR, false);
                assert_eq!(over, Err(Stop::OutOfOrder), "{act}");
            }
        }
    }

    #[test]
    fn a_question_waits_for_one_answer() {
        let it = incident(Stage::Reported, Some(Breach::No));
        let answers = |acts: &[Act]| it.after(&course(acts), Act::Answered, COORDINATOR, false);
        assert_eq!(answers(&[]), Err(Stop::OutOfOrder));
        assert_eq!(answers(&[Act::Asked]), Ok(Stage::Reported));
        assert_eq!(answers(&[Act::Asked, Act::Answered]), Err(Stop::OutOfOrder));
    }

    #[test]
    fn the_time_of_the_law_runs_from_when_we_knew_and_only_for_personal_data() {
        let hours = |breach| incident(Stage::Reported, breach).notify_by(72).map(Instant::as_seconds);
        assert_eq!(hours(Some(Breach::Yes)), Some(72 * 3_600));
        assert_eq!(hours(Some(Breach::Unsure)), None);
        assert_eq!(hours(Some(Breach::No)), None);
    }
}

//! What the guideline and the law say to a post, held against it. Pure: it is told what there is, and decides nothing.

mod conditions;
mod declared;
mod personal;
#[cfg(test)]
mod tests;

use guideline::{Effect, Guideline, Source};
use kernel::calendar::{Date, Label};
use kernel::words;
use text::draft::{self, Place, Remark};

pub(crate) use self::conditions::is_vouched_for;
pub use self::conditions::{Condition, conditions};
use crate::consents::Consent;
use crate::model::{Captioned, Content, Risk};
use crate::rules;

words! {
    /// What a finding is about.
    Point {
        /// The text holds a personal identity number or a coordination number (MOT-PUB-12).
        PersonalNumber = "personal-number",
        /// For whom it is, what they need or what is said is not stated (MOT-VAR-02).
        PurposeMissing = "purpose-missing",
        /// There is no page on the main channel, and no reason why not (KBA-KOM-02).
        PageMissing = "page-missing",
        /// Nobody has said whether there are personal data.
        PersonalUnsaid = "personal-unsaid",
        /// There are personal data and no legal basis (GDPR art. 6).
        BasisMissing = "basis-missing",
        /// Nobody has judged the basis for this very post (STO-PER-06).
        BasisNotAssessed = "basis-not-assessed",
        /// The basis is another than the usual one, and nobody has said why (STO-PER-05).
        OtherBasis = "other-basis",
        /// A weighing of interests is no basis for the tasks of an authority (GDPR art. 6.1).
        NoWeighing = "no-weighing",
        /// It rests on consent, and nobody is named whose consent that is (MOT-RIS-04).
        ShownMissing = "shown-missing",
        /// Somebody who is shown has given no consent that holds (NYK-11.2-01).
        ConsentMissing = "consent-missing",
        /// The guideline has no exception for pictures of many.
        ExceptionBarred = "exception-barred",
        /// The exception says nothing about why it is one (NYK-11.3-01).
        ExceptionReason = "exception-reason",
        /// The exception rests on consent, which it is an exception from (NYK-11.3-02).
        ExceptionOnConsent = "exception-on-consent",
        /// The right holder or the licence of somebody else's material is not stated (KBA-TAN-33).
        LicenceMissing = "licence-missing",
        /// Nobody has said whether it holds any of what is never published (MOT-PUB-10 to 20, NYK-10.2-01).
        ForbiddenUnsaid = "forbidden-unsaid",
        /// It holds something that is never published.
        ForbiddenHeld = "forbidden-held",
        /// It looks as if it held the number of a matter (NYK-10.2-01).
        MatterNumber = "matter-number",
        /// Picture or film show people, and it is said that nobody can be recognised (NYK-11.1-01).
        PeopleShown = "people-shown",
        /// There are personal data, and nobody has said of which kinds (MOT-PUB-01).
        KindsMissing = "kinds-missing",
        /// There are personal data: how many people, and which kinds (MOT-PUB-04).
        Restraint = "restraint",
        /// A condition for publishing personal data is not met (MOT-RIS-01).
        ConditionUnmet = "condition-unmet",
        /// Somebody is younger than the guideline's limit (MOT-PUB-07).
        TooYoung = "too-young",
        /// Somebody needs more protection (MOT-PUB-08).
        Protected = "protected",
        /// It was not judged whether somebody understands what they consented to (MOT-PUB-06).
        CapacityUnjudged = "capacity-unjudged",
        /// Somebody who consented does not understand to what.
        CapacityLacking = "capacity-lacking",
        /// Not every guardian has consented (STO-PER-07).
        GuardianMissing = "guardian-missing",
        /// The guardians consented, and the person has come of age since (STO-PER-07).
        CameOfAge = "came-of-age",
        /// Not everybody can read it.
        Accessibility = "accessibility",
    }
}

/// Something that a rule says to a post (sv. *anmärkning på inlägget*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is about.
    pub point: Point,
    /// What it does to the post.
    pub effect: Effect,
    /// The field of the form that it stands beside.
    pub field: &'static str,
    /// Whom or what exactly: a name, a sentence in Swedish; empty where the point says all.
    pub about: String,
    /// What exactly, where the guideline or the law has a name for it.
    pub label: Option<Label>,
    /// What to write instead, where there is something.
    pub instead: Option<String>,
    /// Where the rule comes from.
    pub sources: Vec<Source>,
}

impl Finding {
    /// Whether the post cannot be published with it.
    #[must_use]
    pub fn blocks(&self) -> bool {
        self.effect == Effect::Block
    }
}

/// What a machine reads out of the words of a post.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// A personal identity number or a coordination number that nobody has said is none.
    pub of_person: bool,
    /// What looks like the number of a matter.
    pub of_matter: bool,
}

/// How the accounts of a post are kept: what a condition of the guideline inherits from them (MOT-RIS-01).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keeping {
    /// Whether few publish on each (MOT-RIS-08).
    pub few_publish: bool,
    /// Whether the house rules of each stand where they should (MOT-RIS-12).
    pub rules_stand: bool,
}

/// A post to be looked through, with what is known around it.
#[derive(Clone, Copy, Debug)]
pub struct Examined<'a> {
    /// The guideline in force.
    pub guideline: &'a Guideline,
    /// What it says.
    pub content: &'a Content,
    /// Whether somebody has judged the basis for this very post.
    pub is_assessed: bool,
    /// What a machine reads out of its words.
    pub numbers: Numbers,
    /// The consents that it names.
    pub consents: &'a [Consent],
    /// The assessment of the risk: its own, or else that of its series.
    pub risk: Option<&'a Risk>,
    /// How its accounts are kept, as far as the guideline asks.
    pub keeping: Keeping,
    /// The day on which it is to be published.
    pub day: Date,
}

/// Everything that the rules say to the post, in the order of its form.
#[must_use]
pub fn findings(it: &Examined<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    of_text(it, &mut found);
    of_purpose(it, &mut found);
    of_page(it, &mut found);
    declared::of_the_forbidden(it, &mut found);
    personal::of_personal_data(it, &mut found);
    of_material(it, &mut found);
    of_accessibility(it, &mut found);
    found
}

impl Examined<'_> {
    fn finding(&self, point: Point, effect: Effect, field: &'static str, key: &str) -> Finding {
        let sources = self.guideline.sources(key).to_vec();
        Finding { point, effect, field, about: String::new(), label: None, instead: None, sources }
    }

    /// What the law says, whatever the guideline does.
    fn by_law(point: Point, field: &'static str, law: &[&str]) -> Finding {
        let sources = law.iter().filter_map(|it| it.parse().ok()).collect();
        Finding {
            point,
            effect: Effect::Block,
            field,
            about: String::new(),
            label: None,
            instead: None,
            sources,
        }
    }
}

const IDENTITY_NUMBERS: [&str; 2] = ["GDPR art. 87", "SFS 2018:218 3 kap. 10 §"];

fn of_text(it: &Examined<'_>, found: &mut Vec<Finding>) {
    if it.numbers.of_person {
        found.push(Examined::by_law(Point::PersonalNumber, "text", &IDENTITY_NUMBERS));
    }
}

fn of_purpose(it: &Examined<'_>, found: &mut Vec<Finding>) {
    let purpose = &it.content.purpose;
    let fields = [("audience", &purpose.audience), ("need", &purpose.need), ("message", &purpose.message)];
    let effect = rules::effect(it.guideline, it.guideline.publishing.post.audience);
    if let Some((field, _)) = fields.into_iter().find(|(_, said)| said.is_empty())
        && effect != Effect::Nothing
    {
        found.push(it.finding(Point::PurposeMissing, effect, field, "publishing.post.audience"));
    }
}

fn of_page(it: &Examined<'_>, found: &mut Vec<Finding>) {
    let page = &it.content.page;
    let effect = rules::by_strength(it.guideline, it.guideline.publishing.main_channel_first);
    if page.address.is_empty() && page.reason.is_empty() && effect != Effect::Nothing {
        found.push(it.finding(Point::PageMissing, effect, "page", "publishing.main_channel_first"));
    }
}

fn of_material(it: &Examined<'_>, found: &mut Vec<Finding>) {
    let material = &it.content.material;
    let effect = rules::effect(it.guideline, it.guideline.publishing.post.licence);
    if !material.borrowed || effect == Effect::Nothing {
        return;
    }
    let missing = [("right_holder", &material.right_holder), ("licence", &material.licence)];
    if let Some((field, _)) = missing.into_iter().find(|(_, said)| said.is_empty()) {
        found.push(it.finding(Point::LicenceMissing, effect, field, "publishing.post.licence"));
    }
}

/// What [`draft::review`] remarks, as far as the guideline has a rule for it.
fn of_accessibility(it: &Examined<'_>, found: &mut Vec<Finding>) {
    let picture = &it.content.picture;
    let pictures = [draft::Picture {
        description: filled(&picture.description),
        file: picture.address.rsplit('/').next().unwrap_or_default(),
        written: filled(&picture.written),
        described_in_text: picture.described,
    }];
    let n = usize::from(!picture.address.is_empty());
    let film = &it.content.film;
    let films = [filmed(it)];
    let n_films = usize::from(!film.address.is_empty());
    let draft = draft::Draft {
        text: &it.content.text,
        pictures: &pictures[..n],
        films: &films[..n_films],
        limits: rules::limits(it.guideline),
        ..draft::Draft::default()
    };
    found.extend(draft::review(&draft).into_iter().filter_map(|remark| remarked(it, remark)));
}

fn filmed(it: &Examined<'_>) -> draft::Film {
    let film = &it.content.film;
    draft::Film {
        speech: film.speech,
        captions: match film.captions {
            Captioned::Not => draft::Captions::None,
            Captioned::BurntIn => draft::Captions::BurntIn,
            Captioned::File => draft::Captions::File,
        },
        file_possible: false,
        live: film.live && !it.guideline.accessibility.live_captions,
        text_only: film.text_only,
        read_aloud: film.read_aloud,
    }
}

fn filled(text: &str) -> Option<&str> {
    Some(text).filter(|it| !it.is_empty())
}

fn remarked(it: &Examined<'_>, remark: Remark) -> Option<Finding> {
    let (effect, sources) = rules::accessibility(it.guideline, remark.point)?;
    let (field, place) = match remark.place {
        Place::Text(place) => ("text", it.content.text.get(place).unwrap_or_default()),
        Place::Picture(_) if remark.point == draft::Point::TextInPicture => ("written", ""),
        Place::Picture(_) => ("description", ""),
        Place::Film(_) if remark.point == draft::Point::TextFilmUnread => ("read_aloud", ""),
        Place::Film(_) => ("captions", ""),
        Place::Whole | Place::Link(_) => ("text", ""),
    };
    let about = if place.is_empty() { remark.reason } else { format!("”{place}”: {}", remark.reason) };
    let sources = sources.to_vec();
    Some(Finding {
        point: Point::Accessibility,
        effect,
        field,
        about,
        label: None,
        instead: remark.instead,
        sources,
    })
}

//! What the guideline and the law say to a post, held against it. Pure: it is told what there is, and decides nothing.

use guideline::{Effect, Guideline, LegalBasis, Source, Strength};
use kernel::calendar::Date;
use kernel::words;
use text::draft::{self, Place, Remark};

use crate::consents::Consent;
use crate::model::{Content, PersonalData};
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

/// A post to be looked through, with what is known around it.
#[derive(Clone, Copy, Debug)]
pub struct Examined<'a> {
    /// The guideline in force.
    pub guideline: &'a Guideline,
    /// What it says.
    pub content: &'a Content,
    /// Whether somebody has judged the basis for this very post.
    pub is_assessed: bool,
    /// Whether its words hold a personal identity number or a coordination number.
    pub holds_number: bool,
    /// The consents that it names.
    pub consents: &'a [Consent],
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
    of_personal_data(it, &mut found);
    of_material(it, &mut found);
    of_accessibility(it, &mut found);
    found
}

impl Examined<'_> {
    fn finding(&self, point: Point, effect: Effect, field: &'static str, key: &str) -> Finding {
        let sources = self.guideline.sources(key).to_vec();
        Finding { point, effect, field, about: String::new(), instead: None, sources }
    }

    /// What the law says, whatever the guideline does.
    fn by_law(point: Point, field: &'static str, law: &[&str]) -> Finding {
        let sources = law.iter().filter_map(|it| it.parse().ok()).collect();
        Finding { point, effect: Effect::Block, field, about: String::new(), instead: None, sources }
    }
}

const IDENTITY_NUMBERS: [&str; 2] = ["GDPR art. 87", "SFS 2018:218 3 kap. 10 §"];

fn of_text(it: &Examined<'_>, found: &mut Vec<Finding>) {
    if it.holds_number {
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

fn of_personal_data(it: &Examined<'_>, found: &mut Vec<Finding>) {
    const REQUIRED: &str = "publishing.post.basis_required";
    match it.content.personal.data {
        PersonalData::Unsaid => {
            found.push(it.finding(Point::PersonalUnsaid, Effect::Block, "personal", REQUIRED));
        }
        PersonalData::Absent => {}
        PersonalData::Present => {
            of_their_purpose(it, found);
            match it.content.personal.basis {
                None => found.push(it.finding(Point::BasisMissing, Effect::Block, "basis", REQUIRED)),
                Some(basis) => of_basis(it, basis, found),
            }
            of_exception(it, found);
            of_consents(it, found);
        }
    }
}

/// What personal data are published for is clear before they are, where the guideline says so (NYK-11.1-02).
fn of_their_purpose(it: &Examined<'_>, found: &mut Vec<Finding>) {
    let purpose = &it.content.purpose;
    let criterion = it.guideline.privacy.criteria.iter().find(|it| it.key == "purpose");
    let told = found.iter().any(|it| it.point == Point::PurposeMissing);
    if let Some(criterion) =
        criterion.filter(|_| !told && (purpose.need.is_empty() || purpose.message.is_empty()))
    {
        let field = if purpose.need.is_empty() { "need" } else { "message" };
        let effect = rules::effect(it.guideline, Effect::Block);
        let finding = it.finding(Point::PurposeMissing, effect, field, "");
        found.push(Finding { sources: criterion.sources.clone(), ..finding });
    }
}

fn of_basis(it: &Examined<'_>, basis: LegalBasis, found: &mut Vec<Finding>) {
    let rules = &it.guideline.publishing.post;
    let is_usual = rules::usual_basis(it.guideline).is_none_or(|usual| usual == basis);
    if !is_usual && it.content.personal.basis_reason.is_empty() && rules.other_basis != Effect::Nothing {
        let effect = rules::effect(it.guideline, rules.other_basis);
        found.push(it.finding(Point::OtherBasis, effect, "basis_reason", "publishing.post.other_basis"));
    }
    if basis == LegalBasis::LegitimateInterests {
        let by_law = Examined::by_law(Point::NoWeighing, "basis", &["GDPR art. 6"]);
        found.push(Finding { effect: Effect::Warn, ..by_law });
    }
    if !it.is_assessed && rules.basis_assessed != Effect::Nothing {
        let effect = rules::effect(it.guideline, rules.basis_assessed);
        found.push(it.finding(Point::BasisNotAssessed, effect, "judged", "publishing.post.basis_assessed"));
    }
}

fn of_exception(it: &Examined<'_>, found: &mut Vec<Finding>) {
    const KEY: &str = "privacy.group_pictures_without_consent";
    let personal = &it.content.personal;
    if !personal.exception {
        return;
    }
    let block = rules::effect(it.guideline, Effect::Block);
    if !it.guideline.privacy.group_pictures_without_consent {
        found.push(it.finding(Point::ExceptionBarred, block, "exception", KEY));
    }
    if personal.exception_reason.is_empty() {
        found.push(it.finding(Point::ExceptionReason, block, "exception_reason", KEY));
    }
    if personal.basis == Some(LegalBasis::Consent) {
        // That there is none is what the exception says: it rests on something else, or on nothing.
        let finding = it.finding(Point::ExceptionOnConsent, Effect::Block, "basis", "privacy.bases");
        let sources = [&finding.sources[..], it.guideline.sources(KEY)].concat();
        found.push(Finding { sources, ..finding });
    }
}

/// Whom it shows, and whether each has consented where that is what it rests on, or what the guideline demands.
fn of_consents(it: &Examined<'_>, found: &mut Vec<Finding>) {
    let personal = &it.content.personal;
    let rests_on_consent = personal.basis == Some(LegalBasis::Consent);
    let demanded = it.guideline.privacy.consent.strength == Strength::Must;
    if personal.exception || !(rests_on_consent || demanded) {
        return;
    }
    let (effect, key) = if rests_on_consent {
        (Effect::Block, "privacy.bases")
    } else {
        (rules::effect(it.guideline, Effect::Block), "privacy.consent.strength")
    };
    if personal.shown.is_empty() {
        found.push(it.finding(Point::ShownMissing, effect, "shown", key));
    }
    let has_consented = |name: &str| it.consents.iter().any(|one| one.is_of(name) && one.holds(it.day));
    for name in personal.shown.iter().filter(|name| !has_consented(name)) {
        let finding = it.finding(Point::ConsentMissing, effect, "shown", key);
        found.push(Finding { about: name.clone(), ..finding });
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
    let draft = draft::Draft {
        text: &it.content.text,
        pictures: &pictures[..n],
        limits: rules::limits(it.guideline),
        ..draft::Draft::default()
    };
    found.extend(draft::review(&draft).into_iter().filter_map(|remark| remarked(it, remark)));
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
        Place::Whole | Place::Film(_) | Place::Link(_) => ("text", ""),
    };
    let about = if place.is_empty() { remark.reason } else { format!("”{place}”: {}", remark.reason) };
    let sources = sources.to_vec();
    Some(Finding { point: Point::Accessibility, effect, field, about, instead: remark.instead, sources })
}

#[cfg(test)]
#[path = "checks_tests.rs"]
mod tests;

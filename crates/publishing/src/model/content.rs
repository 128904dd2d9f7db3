//! What a post says and what is said about it, wording by wording.

use guideline::LegalBasis;
use kernel::{ConsentId, Digest, Instant, PersonId, PostId, words};

use super::declaration::Declaration;
use super::film::Film;

words! {
    /// Whether somebody can be recognised in a post (sv. *personuppgifter*).
    PersonalData {
        /// Nobody has said.
        Unsaid = "unsaid",
        /// Nobody can.
        Absent = "absent",
        /// Somebody can: by name, picture, drawing, film or sound.
        Present = "present",
    }
}

/// What a post says and what is said about it (sv. *innehåll*).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// The heading; may be empty.
    pub title: String,
    /// The text.
    pub text: String,
    /// For whom and why.
    pub purpose: Purpose,
    /// The page that it belongs to.
    pub page: Page,
    /// The personal data in it.
    pub personal: Personal,
    /// The picture that goes with it.
    pub picture: Picture,
    /// The film that goes with it.
    pub film: Film,
    /// What others have made of it.
    pub material: Material,
    /// Whether it is about a larger matter (sv. *större fråga*).
    pub larger: bool,
    /// Whether society needs it now (sv. *samhällsviktig information*; ORE-OVG-02): it goes before the others.
    pub vital: bool,
    /// What is declared of it before it goes out.
    pub declaration: Declaration,
}

/// For whom a post is and why (MOT-VAR-02).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Purpose {
    /// For whom (sv. *målgrupp*).
    pub audience: String,
    /// What they need (sv. *behov*).
    pub need: String,
    /// What is to be said (sv. *budskap*).
    pub message: String,
}

/// The page on the organisation's website that says the same (KBA-KOM-02, ORE-UND-03).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Its address.
    pub address: String,
    /// Why there is none.
    pub reason: String,
}

/// The personal data in a post, and what publishing them rests on (GDPR art. 6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Personal {
    /// Whether there are any.
    pub data: PersonalData,
    /// On what it rests.
    pub basis: Option<LegalBasis>,
    /// Why it rests on that.
    pub basis_reason: String,
    /// Whom it shows, by name or by a reference that the unit understands.
    pub shown: Vec<String>,
    /// The consents that it rests on.
    pub consents: Vec<ConsentId>,
    /// Whether it is a picture of many whose purpose is nobody in particular (NYK-11.3-01).
    pub exception: bool,
    /// Why it is.
    pub exception_reason: String,
}

impl Default for Personal {
    fn default() -> Self {
        Self {
            data: PersonalData::Unsaid,
            basis: None,
            basis_reason: String::new(),
            shown: Vec::new(),
            consents: Vec::new(),
            exception: false,
            exception_reason: String::new(),
        }
    }
}

/// The picture that goes with a post (sv. *bild*).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// Where it is on the web; empty where there is none.
    pub address: String,
    /// What a screen reader reads aloud.
    pub description: String,
    /// Whether the text of the post describes it.
    pub described: bool,
    /// The text that stands in it.
    pub written: String,
    /// Whether it, or the film, shows people (NYK-11.1-01).
    pub people: bool,
}

/// What others have made of a post: text, picture, music (sv. *andras material*; URL 1 kap.).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Material {
    /// Whether there is any.
    pub borrowed: bool,
    /// Who has the right to it.
    pub right_holder: String,
    /// Under which licence, or by which permission, it may be used.
    pub licence: String,
}

/// That somebody judged the legal basis for one very post (sv. *prövning av rättslig grund*; STO-PER-06).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Instant,
}

/// That somebody let words through in which a machine saw the number of a person and there is none
/// (sv. *undantag för falsklarm*; NYK-10.2-01).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clearance {
    /// The digest of the words that were looked at; others are looked at anew.
    pub words: Digest,
    /// What the number is.
    pub reason: String,
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Instant,
    /// Under which guideline.
    pub guideline: String,
}

/// That a wording goes out although rules on accessibility keep it back (sv. *undantag från tillgänglighet*; MOT-TIL-01).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exemption {
    /// Of which post.
    pub post: PostId,
    /// The number of the wording.
    pub wording: i64,
    /// The rules, in words, with where they come from.
    pub rules: Vec<String>,
    /// Why.
    pub reason: String,
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Instant,
    /// Under which guideline.
    pub guideline: String,
}

/// One version of a post's content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// Its number, from 1.
    pub n: i64,
    /// The content.
    pub content: Content,
    /// Who judged the basis, if somebody has.
    pub assessed: Option<Assessment>,
    /// Who judged the risk, if somebody has.
    pub risked: Option<Assessment>,
    /// Who worded it.
    pub by: PersonId,
    /// When.
    pub at: Instant,
    /// Under which guideline.
    pub guideline: String,
}

impl Content {
    /// Of how many people it holds personal data: as many as somebody has counted, and no fewer than it names.
    #[must_use]
    pub fn persons(&self) -> u32 {
        let named = u32::try_from(self.personal.shown.len()).unwrap_or(u32::MAX);
        self.declaration.persons.unwrap_or(0).max(named)
    }

    /// Everything of it that a machine reads: heading, text, and what is written of picture and film.
    pub(crate) fn words(&self) -> String {
        let named = |address: &str| address.rsplit('/').next().unwrap_or_default().to_owned();
        let (picture, film) = (&self.picture, &self.film);
        let files = format!("{}\n{}", named(&picture.address), named(&film.address));
        [&self.title, &self.text, &picture.description, &picture.written, &files]
            .map(String::as_str)
            .join("\n")
    }

    /// Whether what an assessment of the basis is about is the same.
    pub(crate) fn rests_on_the_same(&self, other: &Self) -> bool {
        let same_material =
            self.picture.address == other.picture.address && self.film.address == other.film.address;
        self.personal == other.personal && same_material
    }
}

/// The assessment of a new wording: a new one by whoever says so now, the one before where nothing that it is about has
/// changed, and none where there is nothing to judge.
pub(crate) fn assessment(
    before: Option<&Wording>,
    content: &Content,
    judged: bool,
    now: Assessment,
) -> Option<Assessment> {
    if content.personal.data != PersonalData::Present || content.personal.basis.is_none() || !judged {
        return None;
    }
    let kept = before.filter(|it| it.content.rests_on_the_same(content)).and_then(|it| it.assessed);
    Some(kept.unwrap_or(now))
}

/// Who stands for the assessment of the risk in a new wording (MOT-RIS-03): whoever made it, as long as neither it nor
/// what it is about has changed.
pub(crate) fn risked(before: Option<&Wording>, content: &Content, now: Assessment) -> Option<Assessment> {
    let risk = &content.declaration.risk;
    let same = |it: &&Wording| it.content.declaration.risk == *risk && it.content.rests_on_the_same(content);
    let kept = before.filter(same).and_then(|it| it.risked);
    risk.is_made().then(|| kept.unwrap_or(now))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(n: u8) -> T {
        format!("01900000-0000-7000-8000-00000000000{n}").parse().unwrap()
    }

    #[test]
    fn an_assessment_belongs_to_one_post_and_to_what_it_is_about() {
        let at = |n| Assessment { by: id(n), at: Instant::from_micros(i64::from(n)) };
        let mut content = Content::default();
        content.personal.data = PersonalData::Present;
        content.personal.basis = Some(LegalBasis::PublicInterest);
        let judged = assessment(None, &content, true, at(1));
        assert_eq!(judged, Some(at(1)));
        let before = Wording {
            n: 1,
            content: content.clone(),
            assessed: judged,
            risked: None,
            by: id(1),
            at: Instant::from_micros(1),
            guideline: String::new(),
        };
        let mut retitled = content.clone();
        retitled.title = "Nytt".to_owned();
        assert_eq!(assessment(Some(&before), &retitled, true, at(2)), Some(at(1)), "the words alone changed");
        assert_eq!(assessment(Some(&before), &retitled, false, at(2)), None, "it was taken back");
        content.personal.basis = Some(LegalBasis::Consent);
        assert_eq!(assessment(Some(&before), &content, true, at(2)), Some(at(2)), "it is another basis");
        content.personal.data = PersonalData::Absent;
        assert_eq!(assessment(Some(&before), &content, true, at(2)), None, "there is nothing to judge");
    }

    #[test]
    fn an_assessment_of_the_risk_is_whose_who_made_it_until_it_or_its_matter_changes() {
        use super::super::{Harm, Risk};
        let at = |n| Assessment { by: id(n), at: Instant::from_micros(i64::from(n)) };
        let mut content = Content::default();
        assert_eq!(risked(None, &content, at(1)), None, "nothing was judged");
        content.declaration.risk =
            Risk { harm: Harm::NotExpected, conclusion: "Ingen skada".to_owned(), series: String::new() };
        let before = Wording {
            n: 1,
            content: content.clone(),
            assessed: None,
            risked: Some(at(1)),
            by: id(1),
            at: Instant::from_micros(1),
            guideline: String::new(),
        };
        let mut retitled = content.clone();
        retitled.title = "Nytt".to_owned();
        assert_eq!(risked(Some(&before), &retitled, at(2)), Some(at(1)));
        retitled.personal.shown = vec!["Elev B".to_owned()];
        assert_eq!(risked(Some(&before), &retitled, at(2)), Some(at(2)), "it shows somebody else");
    }
}

//! What a post says and what is said about it, wording by wording.

use guideline::LegalBasis;
use kernel::{ConsentId, Instant, PersonId, words};

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
    /// What others have made of it.
    pub material: Material,
    /// Whether it is about a larger matter (sv. *större fråga*).
    pub larger: bool,
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

/// One version of a post's content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// Its number, from 1.
    pub n: i64,
    /// The content.
    pub content: Content,
    /// Who judged the basis, if somebody has.
    pub assessed: Option<Assessment>,
    /// Who worded it.
    pub by: PersonId,
    /// When.
    pub at: Instant,
    /// Under which guideline.
    pub guideline: String,
}

impl Content {
    /// Whether what an assessment of the basis is about is the same.
    pub(crate) fn rests_on_the_same(&self, other: &Self) -> bool {
        self.personal == other.personal && self.picture.address == other.picture.address
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
}

//! What follows from the class of an item. No input or output.

use guideline::{Guideline, Party, Reply, Route, RouteKind};
use kernel::calendar::Label;
use kernel::{Instant, ItemId, PersonId, words};
use records::RegistryNumber;

use super::view::Standing;
use crate::manner::AnswerKind;

words! {
    /// What an item is about, as far as it decides what follows (sv. *slag*).
    ItemClass {
        /// A question that whoever watches can answer (NYK-06-01).
        Simple = "simple",
        /// A question that needs somebody who knows (NYK-06-02).
        Complex = "complex",
        /// A general opinion.
        Opinion = "opinion",
        /// Criticism of the organisation (KBA-TAN-22).
        Criticism = "criticism",
        /// A complaint or a suggestion (ORE-OVG-04).
        Complaint = "complaint",
        /// Somebody's own matter (KBA-TAN-16).
        IndividualCase = "individual-case",
        /// What belongs to a matter under way, with its number (STO-BSV-06).
        OngoingCase = "ongoing-case",
        /// A political question (NYK-07-05).
        Political = "political",
        /// Something that may be under secrecy (NYK-10-02).
        Secrecy = "secrecy",
    }

    /// What became of a complaint (ORE-OVG-04).
    ComplaintEnd {
        /// It was dealt with.
        Handled = "handled",
        /// It was passed on to the unit, or into the system for complaints.
        Forwarded = "forwarded",
    }
}

impl ItemClass {
    /// The route of the guideline that it goes.
    #[must_use]
    pub fn kind(self) -> RouteKind {
        match self {
            Self::Simple => RouteKind::Simple,
            Self::Complex => RouteKind::Complex,
            Self::Opinion => RouteKind::Opinion,
            Self::Criticism => RouteKind::Criticism,
            Self::Complaint => RouteKind::Complaint,
            Self::IndividualCase | Self::OngoingCase => RouteKind::IndividualCase,
            Self::Political => RouteKind::Political,
            Self::Secrecy => RouteKind::Secrecy,
        }
    }

    /// The route, as the guideline describes it.
    #[must_use]
    pub fn route(self, guideline: &Guideline) -> Option<&Route> {
        guideline.answer.route(self.kind())
    }

    /// Whether nothing but the referral may be answered.
    #[must_use]
    pub fn locks(self, guideline: &Guideline) -> bool {
        let is_elsewhere = |it: &Route| matches!(it.reply, Reply::Refer | Reply::Never);
        match self {
            Self::IndividualCase | Self::OngoingCase | Self::Secrecy => {
                self.route(guideline).is_none_or(is_elsewhere)
            }
            Self::Simple
            | Self::Complex
            | Self::Opinion
            | Self::Criticism
            | Self::Complaint
            | Self::Political => false,
        }
    }

    /// Whether the whole conversation is broken off with it, whatever else is said (NYK-10-02).
    #[must_use]
    pub fn breaks_off(self, guideline: &Guideline) -> bool {
        self == Self::Secrecy && guideline.secrecy.broken_off
    }

    /// Where whoever wrote turns instead; none where the class is answered in the channel.
    #[must_use]
    pub fn channels(self, guideline: &Guideline) -> &[Label] {
        let of_route = || self.route(guideline).map_or(&[][..], |it| &it.refer_to);
        match self {
            Self::Secrecy if !guideline.secrecy.refer_to.is_empty() => &guideline.secrecy.refer_to,
            Self::Simple | Self::Complex | Self::Opinion | Self::Criticism => &[],
            Self::Complaint | Self::IndividualCase | Self::OngoingCase | Self::Political | Self::Secrecy => {
                of_route()
            }
        }
    }

    /// What is answered where whoever wrote is pointed elsewhere (sv. *hänvisning*), in the language of the public.
    #[must_use]
    pub fn referral(self, guideline: &Guideline) -> Option<String> {
        let texts = &guideline.answer.referral;
        let text = match self {
            Self::Simple | Self::Complex | Self::Opinion | Self::Criticism => return None,
            Self::Complaint => &texts.complaint,
            Self::IndividualCase => &texts.individual_case,
            Self::OngoingCase => &texts.ongoing_case,
            Self::Political => &texts.political,
            Self::Secrecy => &texts.secrecy,
        };
        let channels = self.channels(guideline);
        (!channels.is_empty()).then(|| text.replace("{channels}", &listed(channels)))
    }

    /// Who is asked before anything of this class is answered or left.
    #[must_use]
    pub fn consulted(self, guideline: &Guideline) -> &[Party] {
        self.route(guideline).map_or(&[], |it| &it.consult)
    }
}

/// Where to, in Swedish: *telefon, e-post eller brev*.
pub(super) fn listed(channels: &[Label]) -> String {
    match channels {
        [] => String::new(),
        [one] => one.sv.clone(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(|it| it.sv.as_str()).collect();
            format!("{} eller {}", first.join(", "), last.sv)
        }
    }
}

/// That somebody said what an item is about (sv. *slag*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Classed {
    /// The item.
    pub item: ItemId,
    /// Its number at the item, from 1; the last holds.
    pub n: i64,
    /// What it is about.
    pub class: ItemClass,
    /// The matter that it belongs to, where that is known.
    pub number: Option<RegistryNumber>,
    /// Who said so.
    pub by: PersonId,
    /// When.
    pub at: Instant,
    /// Under which guideline.
    pub guideline: String,
}

/// That somebody was asked before an item was answered (sv. *avstämning*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consultation {
    /// Its number at the item, from 1.
    pub n: i64,
    /// The key of the role that was asked.
    pub role: String,
    /// What they said.
    pub said: String,
    /// Who noted it.
    pub by: PersonId,
    /// When.
    pub at: Instant,
}

/// What an answer is, once it may be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Given {
    /// An answer in words of one's own.
    Content,
    /// The referral of this class.
    Referral(ItemClass),
}

/// Why an answer may not be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unfit {
    /// Nothing but the referral of this class is.
    OnlyReferral(ItemClass),
    /// Nobody was asked before.
    NotConsulted(ItemClass),
}

/// Whether these words may be answered, as the item and its conversation stand.
pub(crate) fn judge(
    guideline: &Guideline,
    standing: &Standing,
    text: &str,
    kind: AnswerKind,
) -> Result<Given, Unfit> {
    let lock = standing.lock(guideline);
    if let Some(class) = lock.or(standing.class)
        && class.referral(guideline).as_deref() == Some(text.trim())
    {
        return Ok(Given::Referral(class));
    }
    if let Some(class) = lock {
        return Err(Unfit::OnlyReferral(class));
    }
    match standing.lacks_consultation(guideline) {
        Some(class) if kind == AnswerKind::Whole => Err(Unfit::NotConsulted(class)),
        _ => Ok(Given::Content),
    }
}

#[cfg(test)]
mod tests {
    use guideline::builtin;

    use super::*;

    fn standing(class: ItemClass) -> Standing {
        Standing { class: Some(class), ..Standing::default() }
    }

    #[test]
    fn what_is_somebodys_own_or_secret_is_answered_with_the_referral_alone_under_every_guideline() {
        for name in builtin::names() {
            let guideline = builtin::load(name).unwrap();
            for class in [ItemClass::IndividualCase, ItemClass::OngoingCase, ItemClass::Secrecy] {
                let said = |text: &str| judge(&guideline, &standing(class), text, AnswerKind::Whole);
                assert_eq!(said("Ditt ärende är klart."), Err(Unfit::OnlyReferral(class)), "{name}");
                let referral = class.referral(&guideline).unwrap_or_else(|| panic!("{class:?} in {name}"));
                assert!(!referral.contains('{'), "{referral}");
                assert_eq!(said(&format!(" {referral}\n")), Ok(Given::Referral(class)), "{name}");
            }
        }
    }

    #[test]
    fn a_conversation_that_is_broken_off_takes_the_referral_whatever_the_item_is() {
        let guideline = builtin::load("nykoping").unwrap();
        let broken = Standing { broken: Some(ItemClass::Secrecy), ..standing(ItemClass::Simple) };
        let said = |text: &str| judge(&guideline, &broken, text, AnswerKind::Holding);
        assert_eq!(said("Vi återkommer."), Err(Unfit::OnlyReferral(ItemClass::Secrecy)));
        let referral = ItemClass::Secrecy.referral(&guideline).unwrap();
        assert!(referral.contains("Telefon eller brev"), "{referral}");
        assert_eq!(said(&referral), Ok(Given::Referral(ItemClass::Secrecy)));
    }

    #[test]
    fn a_political_question_may_be_answered_and_is_offered_its_referral() {
        let guideline = builtin::load("nykoping").unwrap();
        let of_it = standing(ItemClass::Political);
        assert_eq!(judge(&guideline, &of_it, "Nämnden möts i maj.", AnswerKind::Whole), Ok(Given::Content));
        let referral = ItemClass::Political.referral(&guideline).unwrap();
        let given = judge(&guideline, &of_it, &referral, AnswerKind::Whole);
        assert_eq!(given, Ok(Given::Referral(ItemClass::Political)));
    }

    #[test]
    fn criticism_is_answered_once_somebody_was_asked_who_is_named() {
        let guideline = builtin::load("kungsbacka").unwrap();
        let of_it = standing(ItemClass::Criticism);
        let said = |it: &Standing, kind| judge(&guideline, it, "Vi håller med.", kind);
        let refused = Err(Unfit::NotConsulted(ItemClass::Criticism));
        assert_eq!(said(&of_it, AnswerKind::Whole), refused);
        assert_eq!(said(&of_it, AnswerKind::Holding), Ok(Given::Content), "that the answer follows");
        let asked = Standing { consulted: vec!["manager".to_owned()], ..of_it.clone() };
        assert_eq!(said(&asked, AnswerKind::Whole), Ok(Given::Content));
        let another = Standing { consulted: vec!["registrar".to_owned()], ..of_it.clone() };
        assert_eq!(said(&another, AnswerKind::Whole), refused);
        let themselves = Standing { roles: vec!["communicator".to_owned()], ..of_it };
        assert_eq!(said(&themselves, AnswerKind::Whole), Ok(Given::Content), "they are who would be asked");
        assert_eq!(said(&Standing::default(), AnswerKind::Whole), Ok(Given::Content), "nobody said so");
    }

    #[test]
    fn channels_are_listed_as_one_says_them() {
        let guideline = builtin::load("kungsbacka").unwrap();
        assert_eq!(listed(ItemClass::IndividualCase.channels(&guideline)), "telefon, e-post eller brev");
        assert_eq!(listed(&[]), "");
    }
}

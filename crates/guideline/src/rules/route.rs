use kernel::calendar::Label;

use super::Party;
use crate::Source;
use crate::choice::choices;

choices! {
    /// What somebody writes about, as far as it decides who answers (sv. *svarsväg*).
    RouteKind {
        /// A question that whoever watches can answer (sv. *enkel fråga*).
        Simple = "simple", "enkel fråga", "simple question";
        /// A question that needs somebody who knows (sv. *svår fråga*).
        Complex = "complex", "svårare fråga", "harder question";
        /// A general opinion (sv. *åsikt*).
        Opinion = "opinion", "allmän åsikt", "general opinion";
        /// Criticism of the organisation (sv. *kritik*).
        Criticism = "criticism", "kritik", "criticism";
        /// A complaint or a suggestion (sv. *klagomål, synpunkt*).
        Complaint = "complaint", "klagomål eller synpunkt", "complaint or suggestion";
        /// Somebody's own matter (sv. *enskilt ärende*).
        IndividualCase = "individual-case", "enskilt ärende", "somebody's own matter";
        /// A political question (sv. *politisk fråga*).
        Political = "political", "politisk fråga", "political question";
        /// Something that may be under secrecy (sv. *sekretess*).
        Secrecy = "secrecy", "sekretess", "secrecy";
    }

    /// What is done about it in the channel.
    Reply {
        /// It is answered there.
        Answer = "answer", "besvaras i kanalen", "answered in the channel";
        /// It is pointed elsewhere, in the channel.
        Refer = "refer", "hänvisas vidare", "referred elsewhere";
        /// It needs no answer.
        NeedNot = "need-not", "behöver inte besvaras", "needs no answer";
        /// It is never answered in the channel.
        Never = "never", "besvaras aldrig i kanalen", "never answered in the channel";
    }
}

/// Who answers what, and where to (sv. *svarsväg*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// What is written about.
    pub kind: RouteKind,
    /// What is done in the channel.
    pub reply: Reply,
    /// Who takes it, and whom they ask, in order.
    pub chain: Vec<Party>,
    /// Who is asked before it is answered.
    pub consult: Vec<Party>,
    /// Where it goes, where it does not stay in the channel.
    pub refer_to: Vec<Label>,
    /// Whether the staff carries it on where its author will not.
    pub carried_on: bool,
    /// What to think of.
    pub help: Label,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

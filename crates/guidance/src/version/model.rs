use std::fmt;
use std::str::FromStr;

use guideline::{Guideline, Problems, builtin};
use kernel::calendar::Date;
use kernel::{Digest, Instant, PersonId};
use webkit::Text;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident, $what:literal { $($(#[$variant_doc:meta])* $variant:ident = $word:literal, $key:literal);+ $(;)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word in tables and for programs.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// What people call it.
            #[must_use]
            pub fn text(self) -> Text {
                match self { $(Self::$variant => Text::key($key)),+ }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.word())
            }
        }

        impl FromStr for $name {
            type Err = String;
            fn from_str(word: &str) -> Result<Self, String> {
                Self::ALL.iter().copied().find(|it| it.word() == word).ok_or_else(|| format!("\"{word}\" is no {}", $what))
            }
        }
    };
}

words! {
    /// How far a version has come.
    Stage, "stage of a version" {
        /// It is being written.
        Draft = "draft", "guidance-version-stage-draft";
        /// It waits for somebody else's approval.
        Proposed = "proposed", "guidance-version-stage-proposed";
        /// It is approved and comes into force on its day.
        Approved = "approved", "guidance-version-stage-approved";
        /// Nothing came of it.
        Withdrawn = "withdrawn", "guidance-version-stage-withdrawn";
    }
}

words! {
    /// What somebody did with a version.
    StepKind, "step of a version" {
        /// Began it from the one in force.
        Begun = "begun", "guidance-version-step-begun";
        /// Wrote in it.
        Written = "written", "guidance-version-step-written";
        /// Put it forward for approval.
        Proposed = "proposed", "guidance-version-step-proposed";
        /// Gave it back to be written on, or took it back.
        Returned = "returned", "guidance-version-step-returned";
        /// Sent it out for comment.
        SentOut = "sent-out", "guidance-version-step-sent-out";
        /// Said something about it, for a role or noted for a body.
        Heard = "heard", "guidance-version-step-heard";
        /// Approved it.
        Approved = "approved", "guidance-version-step-approved";
        /// Gave it up.
        Withdrawn = "withdrawn", "guidance-version-step-withdrawn";
    }
}

/// Something that somebody did with a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionStep {
    /// What.
    pub kind: StepKind,
    /// What was said with it: which setting, why, under which decision.
    pub note: String,
    /// Who did it.
    pub by: PersonId,
    /// When.
    pub at: Instant,
}

/// The decision that a version rests on (sv. *beslutet bakom versionen*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The body that decided.
    pub body: String,
    /// The day of the decision.
    pub day: Date,
    /// Its registry number or paragraph.
    pub reference: String,
}

impl fmt::Display for Decision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}, {}", self.body, self.day, self.reference)
    }
}

/// A version without its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionLine {
    /// Its number, from 1.
    pub n: i64,
    /// Of the text as it stands.
    pub digest: Digest,
    /// The version that it was written from.
    pub written_from: String,
    /// The day from which it is to hold, once that is said.
    pub in_force_on: Option<Date>,
    /// Which reading of that day it is, from 1, once that is said.
    pub revision: Option<u32>,
    /// How far it has come.
    pub stage: Stage,
}

/// A version of the guideline as it is written here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// What is known of it without its text.
    pub line: VersionLine,
    /// The name of the guideline.
    pub name: String,
    /// The text as it stands.
    pub content: String,
    /// What was done with it, the first step first.
    pub steps: Vec<VersionStep>,
    /// The decision that it rests on, once it is approved.
    pub decision: Option<Decision>,
}

impl Version {
    /// What it says, or everything that is wrong with the text.
    ///
    /// # Errors
    ///
    /// The problems, in the order of the text.
    pub fn read(&self) -> Result<Guideline, Problems> {
        Guideline::parse(&format!("{}.toml", self.name), &self.content, builtin::BASE)
    }

    /// Whether this person wrote in it or put it forward: then somebody else approves it.
    #[must_use]
    pub fn was_the_work_of(&self, person: PersonId) -> bool {
        let wrote = [StepKind::Begun, StepKind::Written, StepKind::Proposed];
        self.steps.iter().any(|it| it.by == person && wrote.contains(&it.kind))
    }

    /// The last step of this kind.
    #[must_use]
    pub fn last(&self, kind: StepKind) -> Option<&VersionStep> {
        self.steps.iter().rev().find(|it| it.kind == kind)
    }
}

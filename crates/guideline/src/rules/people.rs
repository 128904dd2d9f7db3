use kernel::Permission;
use kernel::calendar::Label;

use super::Strength;
use crate::Source;
use crate::choice::choices;

choices! {
    /// What somebody may not do before a course is completed (sv. *spärr*).
    Gate {
        /// Publish posts.
        Publish = "publish", "publicera", "publish";
        /// Answer.
        Answer = "answer", "svara", "answer";
        /// Watch.
        Watch = "watch", "bevaka", "watch";
        /// Hide and remove.
        Moderate = "moderate", "dölja och ta bort", "hide and remove";
    }

    /// What a decider may not do before the guidance is acknowledged.
    GuideGate {
        /// Decide on an application for an account.
        Decide = "decide", "besluta om en ansökan", "decide on an application";
    }

    /// When absence needs somebody who stands in.
    Cover {
        /// Always.
        Always = "always", "alltid", "always";
        /// Where one person alone watches the account.
        WhenAlone = "when-alone", "när en person är ensam om kontot", "when one person is alone with the account";
    }
}

impl Gate {
    /// The permission that is withheld, where the house has one for it.
    #[must_use]
    pub fn permission(self) -> Option<Permission> {
        match self {
            Self::Publish => None,
            Self::Answer => Some(Permission::Answer),
            Self::Watch => Some(Permission::Watch),
            Self::Moderate => Some(Permission::Moderate),
        }
    }
}

/// What holds for the people who work with the accounts (sv. *medarbetare*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeopleRules {
    /// Who gives the mandate and who appoints.
    pub mandate: MandateRules,
    /// What has to be learned, and what waits for it.
    pub courses: Vec<Course>,
    /// How people behave in the organisation's name (sv. *förhållningsregler*).
    pub conduct: Vec<ConductRule>,
    /// What is read besides by those who do one kind of work (sv. *vägledning*).
    pub guides: Vec<Guide>,
    /// Whether each reads and acknowledges the conduct rules anew when the guideline gets a new version.
    pub conduct_acknowledged: bool,
    /// When absence needs somebody who stands in.
    pub absence_cover: Cover,
    /// Whether that somebody must be named before the absence is entered.
    pub cover_named_before: bool,
}

impl PeopleRules {
    /// The courses that somebody with this role needs.
    pub fn courses_for<'a>(&'a self, role: &'a str) -> impl Iterator<Item = &'a Course> {
        self.courses.iter().filter(move |it| it.for_roles.iter().any(|it| it == role))
    }

    /// The conduct rules that somebody with this role reads.
    pub fn conduct_for<'a>(&'a self, role: &'a str) -> impl Iterator<Item = &'a ConductRule> {
        self.conduct
            .iter()
            .filter(move |it| it.for_roles.is_empty() || it.for_roles.iter().any(|it| it == role))
    }

    /// The guidance with this key.
    #[must_use]
    pub fn guide(&self, key: &str) -> Option<&Guide> {
        self.guides.iter().find(|it| it.key == key)
    }

    /// The guidance that somebody with this role has acknowledged before they do this.
    pub fn guides_before<'a>(&'a self, gate: GuideGate, role: &'a str) -> impl Iterator<Item = &'a Guide> {
        self.guides.iter().filter(move |it| it.blocks.contains(&gate) && it.is_for(role))
    }
}

/// Who may speak for the organisation, and who says so (sv. *uppdrag*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MandateRules {
    /// Whether nobody works with an account without one.
    pub required: bool,
    /// The keys of the roles that give it.
    pub given_by: Vec<String>,
    /// The keys of the roles that appoint the editors of an account.
    pub editors_appointed_by: Vec<String>,
}

/// Something to be learned (sv. *utbildning*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// The name in guidelines and tables.
    pub key: String,
    /// What it is called.
    pub label: Label,
    /// Its parts, in order; empty where the document names none.
    pub modules: Vec<Label>,
    /// The keys of the roles that hold it; empty where it is a course on the web.
    pub trainers: Vec<String>,
    /// The keys of the roles that need it.
    pub for_roles: Vec<String>,
    /// For so many months it is valid; `None` where it never ends.
    pub valid_months: Option<u32>,
    /// What is withheld until it is completed.
    pub blocks: Vec<Gate>,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// Guidance for those who do one kind of work, read and acknowledged by itself (sv. *vägledning*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guide {
    /// The name in guidelines and tables.
    pub key: String,
    /// Its heading: whom it is for.
    pub label: Label,
    /// What it says, point by point.
    pub points: Vec<Label>,
    /// The keys of the roles that read it.
    pub for_roles: Vec<String>,
    /// What waits until it is acknowledged.
    pub blocks: Vec<GuideGate>,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

impl Guide {
    /// Whether somebody with this role reads it.
    #[must_use]
    pub fn is_for(&self, role: &str) -> bool {
        self.for_roles.iter().any(|it| it == role)
    }
}

/// How people behave in the organisation's name (sv. *förhållningsregel*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConductRule {
    /// The name in guidelines and tables.
    pub key: String,
    /// Its heading.
    pub label: Label,
    /// What it says.
    pub text: Label,
    /// The keys of the roles that read it; empty for all.
    pub for_roles: Vec<String>,
    /// How strongly it asks.
    pub strength: Strength,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

use kernel::calendar::Label;

use super::{Cadence, Fact, Strength};
use crate::Source;
use crate::choice::choices;

/// What an account is planned and followed up by (sv. *planering och uppföljning*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanningRules {
    /// The benefits that the organisation seeks, to choose from (sv. *nytta*).
    pub purposes: Vec<Purpose>,
    /// Whom an account may be for, to choose from (sv. *målgrupp*); empty where everybody words their own.
    pub audiences: Vec<AudienceGroup>,
    /// Whether the purpose is tied to a plan or an assignment.
    pub purpose_tied_to_plan: bool,
    /// How many measurable goals an account has at least.
    pub goals_at_least: u32,
    /// How often they are measured.
    pub goals_measured: Cadence,
    /// How many audiences it has at least.
    pub audiences_at_least: u32,
    /// How often audience and need are looked at again.
    pub audiences_reviewed: Cadence,
    /// Whether it has an editorial plan (sv. *redaktionell plan*).
    pub editorial_plan: bool,
    /// Whether time needed is set against the time there is.
    pub resources_estimated: bool,
    /// What may be counted.
    pub metrics: Vec<Metric>,
}

impl PlanningRules {
    /// What a question about the fact offers to choose from, by key and name (NYK-02.1-01, STO-BAK-01).
    #[must_use]
    pub fn offered(&self, fact: Fact) -> Vec<(&str, &Label)> {
        match fact {
            Fact::Benefits => self.purposes.iter().map(|it| (it.key.as_str(), &it.label)).collect(),
            Fact::Audience => self.audiences.iter().map(|it| (it.key.as_str(), &it.label)).collect(),
            _ => Vec::new(),
        }
    }
}

/// A group that an account may be for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AudienceGroup {
    /// The name in guidelines and tables.
    pub key: String,
    /// Who they are.
    pub label: Label,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// A benefit that the organisation seeks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Purpose {
    /// The name in guidelines and tables.
    pub key: String,
    /// What it is.
    pub label: Label,
    /// What is proposed to be counted where an account is for it (KBA-SYF-03).
    pub metric: Option<Label>,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// Something that may be counted (sv. *mått*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Metric {
    /// The name in guidelines and tables.
    pub key: String,
    /// What it counts.
    pub label: Label,
    /// How strongly it is asked for.
    pub strength: Strength,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// How often and where something is published (sv. *publicering*).
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one independent line of the guideline")]
pub struct PublishingRules {
    /// Posts a week at least; `None` where nothing is asked.
    pub posts_per_week: Option<u32>,
    /// How strongly that is asked.
    pub posts_strength: Strength,
    /// Whether a quieter time, such as a holiday, is permitted.
    pub pauses_allowed: bool,
    /// How strongly it is asked to announce it in a post.
    pub pauses_announced: Strength,
    /// How strongly the organisation's main channels go first.
    pub main_channel_first: Strength,
    /// Which these are.
    pub main_channels: Vec<Label>,
    /// Whether the unit's page must be up to date before the account is opened.
    pub web_page_first: bool,
    /// Whether what is said in different channels must agree.
    pub channels_agree: bool,
    /// The keys of the roles that write posts.
    pub authors: Vec<String>,
    /// Whether somebody confirms each post before it is published.
    pub confirmed_before: bool,
    /// How posts are written.
    pub language: Vec<Label>,
    /// How a single post is judged before it is published.
    pub post: PostRules,
}

choices! {
    /// What a rule that is not kept does to a post that is to be published (sv. *verkan*).
    Effect {
        /// It keeps the post from being published.
        Block = "block", "hindrar", "blocks";
        /// It has to be read and confirmed first.
        Warn = "warn", "varnar", "warns";
        /// It is shown, and no more.
        Nothing = "nothing", "ingenting", "nothing";
    }
}

/// How a single post is judged before it is published (sv. *prövning av inlägg*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PostRules {
    /// Whether personal data need a legal basis; the law says so.
    pub basis_required: bool,
    /// What it does that nobody has judged the basis for this very post.
    pub basis_assessed: Effect,
    /// What it does that the basis is another than the usual one, and nobody has said why.
    pub other_basis: Effect,
    /// What it does that the audience, the need or the message is not stated.
    pub audience: Effect,
    /// What it does that the right holder or the licence of somebody else's material is not stated.
    pub licence: Effect,
    /// Whether whoever publishes on several accounts confirms which one it is.
    pub account_confirmed: bool,
    /// Whether a second person approves each post.
    pub approved_by_second: bool,
    /// How many hashtags go without a word.
    pub hashtags_at_most: u32,
}

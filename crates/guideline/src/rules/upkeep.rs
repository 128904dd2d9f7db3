use kernel::calendar::Label;

use crate::Source;

/// How the document is kept up to date (sv. *förvaltning av riktlinjen*): who reviews it, and who is asked about a new
/// version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UpkeepRules {
    /// Who reviews it, and how often; `None` where nobody is named.
    pub review: Option<ReviewRules>,
    /// Who is asked before a new version is approved.
    pub consultation: ConsultationRules,
}

/// The review of the document (sv. *översyn*): it is told of until somebody has noted it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewRules {
    /// The key of the role that owns the document.
    pub owner: String,
    /// So many months after the last version or review it is time.
    pub every_months: u32,
    /// So many days before that the owner is told.
    pub lead_days: u32,
}

/// How a proposed version is sent out for comment (sv. *samråd, remiss*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsultationRules {
    /// The keys of the roles without whose statement, or silence, no version is approved.
    pub roles: Vec<String>,
    /// The bodies that are proposed to whoever sends it out.
    pub bodies: Vec<String>,
    /// So many days there is at least to answer.
    pub answer_days: u32,
    /// How a body may answer, where the document says so.
    pub reply_formats: Vec<Label>,
}

/// A word of the document, explained (sv. *begrepp*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The name in guidelines and addresses.
    pub key: String,
    /// The word.
    pub label: Label,
    /// What it means.
    pub text: Label,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

use crate::{Requirements, Templates};

/// What comes with a guideline and is read beside it (sv. *underlag*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Papers {
    /// What the document asks, one statement at a time.
    pub requirements: Requirements,
    /// The drafts and the organisation's own texts for what the document points to.
    pub templates: Templates,
}

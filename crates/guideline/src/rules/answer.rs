use kernel::calendar::DeadlineRule;

use crate::Signature;

/// How questions are answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerRules {
    /// How soon a question is answered.
    pub deadline: DeadlineRule,
    /// Another time for some platforms, by the key of the platform.
    pub platforms: Vec<(String, DeadlineRule)>,
    /// Whether an opinion without a question needs an answer.
    pub opinion_needs_answer: bool,
    /// How answers are signed, where they are.
    pub signature: Option<Signature>,
}

impl AnswerRules {
    /// How soon a question on this platform is answered.
    #[must_use]
    pub fn deadline_on(&self, platform: &str) -> DeadlineRule {
        self.platforms.iter().find(|it| it.0 == platform).map_or(self.deadline, |it| it.1)
    }

    /// The answer as it is published: the text and the signature; an answer that is already signed stays as it is.
    #[must_use]
    pub fn sign(&self, text: &str, signer_name: &str, unit: &str, organisation: &str) -> String {
        let text = text.trim_end();
        let Some(signature) = &self.signature else { return text.to_owned() };
        let signature = signature.fill(signer_name, unit, organisation);
        if text.ends_with(&signature) { text.to_owned() } else { format!("{text}\n\n{signature}") }
    }
}

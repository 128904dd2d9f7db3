//! Fields that take one of a few words: the description lists the words of the code itself, and a word that is none of
//! them is refused with the list.

use std::str::FromStr;

use kernel::calendar::{Date, TimeOfDay};
use serde_json::Value;
use utoipa::openapi::schema::{Object, ObjectBuilder, SchemaType, Type};

use super::ApiProblem;

/// Alternatives that each have a word.
pub(super) trait Words: FromStr + Copy + 'static {
    /// All alternatives.
    const EVERY: &'static [Self];

    /// The word of one.
    fn said(self) -> &'static str;
}

macro_rules! words {
    ($($type:ty),+ $(,)?) => {$(
        impl Words for $type {
            const EVERY: &'static [Self] = Self::ALL;

            fn said(self) -> &'static str {
                self.word()
            }
        }
    )+};
}

words!(
    accounts::Column,
    accounts::Fault,
    accounts::SignIn,
    accounts::Stage,
    accounts::StepOutcome,
    accounts::Verdict,
    accounts::attesting::Standing,
    accounts::changing::ChangeField,
    accounts::changing::Stage,
    accounts::closing::Preserved,
    accounts::closing::Stage,
    accounts::listing::ShownTo,
    accounts::platforms::PlatformKind,
    accounts::profile::Symbol,
    accounts::reporting::CheckOutcome,
    accounts::reporting::DeviationStage,
    accounts::reporting::Light,
    accounts::reporting::Reach,
    accounts::reporting::Rule,
    accounts::reporting::Section,
    accounts::reporting::Standing,
    accounts::reporting::StepKind,
    dialogue::AnswerKind,
    dialogue::AnswerStage,
    dialogue::ThreadOf,
    dialogue::assess::Assessed,
    dialogue::query::QueryKind,
    dialogue::query::QueryStage,
    dialogue::route::ComplaintEnd,
    dialogue::route::ItemClass,
    dialogue::hand::HandKind,
    dialogue::help::DraftAct,
    dialogue::help::DraftStage,
    dialogue::mark::MarkKind,
    dialogue::snapshot::Cause,
    dialogue::How,
    dialogue::Need,
    dialogue::Presence,
    dialogue::RoundStage,
    guidance::review::ReviewOutcome,
    guidance::version::Stage,
    guidance::version::StepKind,
    ::oversight::incidents::Act,
    ::oversight::incidents::Extent,
    ::oversight::incidents::Stage,
    guideline::AccountKind,
    guideline::Act,
    guideline::AnswerForm,
    guideline::Area,
    guideline::DecisionMode,
    guideline::DocumentState,
    guideline::EvidenceForm,
    guideline::Fact,
    guideline::Mailbox,
    guideline::Met,
    guideline::Police,
    guideline::RegistrationSign,
    guideline::Relation,
    guideline::Strength,
    guideline::TemplateKind,
    guideline::TemplatePart,
    kernel::item::Direction,
    kernel::item::Kind,
    kernel::item::Visibility,
    moderation::Act,
    moderation::complaint::ComplaintKind,
    moderation::complaint::Outcome,
    moderation::Form,
    moderation::PoliceDecision,
    moderation::RestorationStage,
    publishing::Captioned,
    publishing::Confirmation,
    publishing::DataKind,
    publishing::DeliveryStage,
    publishing::Harm,
    publishing::PersonalData,
    publishing::Point,
    publishing::PostAct,
    publishing::Standing,
    publishing::StopReason,
    publishing::consents::Capacity,
    publishing::consents::ConsentScope,
    guideline::Effect,
    guideline::LegalBasis,
    people::TaskKind,
    people::UnitKind,
    records::disclosure::Ending,
    records::disclosure::Judged,
    records::disclosure::LineState,
    records::disclosure::Subject,
    records::disclosure::Wanted,
);

/// How the description shows a field that takes these words.
pub(super) fn schema<T: Words>() -> Object {
    let words = T::EVERY.iter().map(|it| it.said());
    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(words)).build()
}

/// The same for a field in which nothing need be chosen.
pub(super) fn optional<T: Words>() -> Object {
    let words = T::EVERY.iter().map(|it| Value::from(it.said())).chain([Value::Null]);
    let kinds = SchemaType::from_iter([Type::String, Type::Null]);
    ObjectBuilder::new().schema_type(kinds).enum_values(Some(words)).build()
}

/// The same, with what is said about the field.
pub(super) fn told<T: Words>(about: &str) -> Object {
    let mut shown = schema::<T>();
    shown.description = Some(about.to_owned());
    shown
}

/// Reads a word.
pub(super) fn read<T: Words>(field: &'static str, text: &str) -> Result<T, ApiProblem> {
    text.parse().map_err(|_| {
        let words: Vec<&str> = T::EVERY.iter().map(|it| it.said()).collect();
        ApiProblem::wrong_word(field, &words)
    })
}

/// Reads a day.
pub(super) fn day(field: &'static str, text: &str) -> Result<Date, ApiProblem> {
    text.parse().map_err(|_| ApiProblem::wrong_form(field, "2026-11-23"))
}

/// Reads a time of the day.
pub(super) fn time(field: &'static str, text: &str) -> Result<TimeOfDay, ApiProblem> {
    text.parse().map_err(|_| ApiProblem::wrong_form(field, "10:00"))
}

/// Reads an identity that another answer gave.
pub(super) fn identity<T: FromStr>(field: &'static str, text: &str) -> Result<T, ApiProblem> {
    text.parse().map_err(|_| ApiProblem::not_given(field, "id"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_description_lists_the_words_that_are_read() {
        let shown = serde_json::to_value(schema::<people::UnitKind>()).unwrap();
        let listed = shown["enum"].as_array().unwrap();
        assert_eq!(listed.len(), people::UnitKind::ALL.len());
        for word in listed {
            assert!(read::<people::UnitKind>("kind", word.as_str().unwrap()).is_ok());
        }
        assert!(read::<people::UnitKind>("kind", "kingdom").is_err());
    }
}

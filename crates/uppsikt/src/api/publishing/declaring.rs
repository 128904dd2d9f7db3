use kernel::calendar::Date;
use publishing::{DataKind, Declaration, Harm, Informed, Risk};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::{ApiProblem, words};

/// What is declared of a post before it goes out.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(in crate::api) struct DeclaringPost {
    /// The guideline's keys of what is never published and stands in it.
    held: Vec<String>,
    /// That nothing of it does.
    holds_none: bool,
    /// The kinds of personal data, by their words: `name`, `picture`, `film`, `sound`, `contact`, `other`.
    kinds: Vec<String>,
    /// Of how many people.
    persons: Option<u32>,
    /// That all that is not needed was taken out.
    minimised: bool,
    /// Which other channels and forms were considered.
    alternatives: String,
    #[schema(schema_with = words::optional::<Harm>)]
    harm: Option<String>,
    /// The conclusion of the assessment of the risk.
    risk: String,
    /// The series for which it is made once.
    series: String,
    /// Who was told of the transfer to a third country.
    informed: Vec<String>,
    /// On which day, such as `2026-11-23`.
    informed_on: Option<String>,
    informed_means: String,
    informed_version: String,
    /// The guideline's keys of the conditions that the person of the token vouches for.
    met: Vec<String>,
}

impl DeclaringPost {
    pub(super) fn read(self) -> Result<Declaration, ApiProblem> {
        let kinds = self.kinds.iter().map(|it| words::read::<DataKind>("kinds", it));
        let day =
            |it: String| it.parse::<Date>().map_err(|_| ApiProblem::from(publishing::Refused::DayUnfit));
        Ok(Declaration {
            held: self.held,
            holds_none: self.holds_none,
            kinds: kinds.collect::<Result<_, _>>()?,
            persons: self.persons,
            minimised: self.minimised,
            alternatives: self.alternatives,
            risk: Risk {
                harm: self.harm.map_or(Ok(Harm::Unjudged), |it| words::read("harm", &it))?,
                conclusion: self.risk,
                series: self.series,
            },
            informed: Informed {
                whom: self.informed,
                on: self.informed_on.map(day).transpose()?,
                means: self.informed_means,
                version: self.informed_version,
            },
            met: self.met,
        })
    }
}

/// What is declared of a post.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct DeclarationView {
    /// The guideline's keys of what is never published and stands in it.
    held: Vec<String>,
    holds_none: bool,
    kinds: Vec<&'static str>,
    persons: Option<u32>,
    minimised: bool,
    alternatives: String,
    #[schema(schema_with = words::schema::<Harm>)]
    harm: &'static str,
    risk: String,
    series: String,
    informed: Vec<String>,
    informed_on: Option<String>,
    informed_means: String,
    informed_version: String,
    met: Vec<String>,
}

pub(super) fn view(it: &Declaration) -> DeclarationView {
    DeclarationView {
        held: it.held.clone(),
        holds_none: it.holds_none,
        kinds: it.kinds.iter().map(|it| it.word()).collect(),
        persons: it.persons,
        minimised: it.minimised,
        alternatives: it.alternatives.clone(),
        harm: it.risk.harm.word(),
        risk: it.risk.conclusion.clone(),
        series: it.risk.series.clone(),
        informed: it.informed.whom.clone(),
        informed_on: it.informed.on.map(|it| it.to_string()),
        informed_means: it.informed.means.clone(),
        informed_version: it.informed.version.clone(),
        met: it.met.clone(),
    }
}

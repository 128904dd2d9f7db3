//! What a case has to have before it is finished with (sv. *avsluta ärendet*; MOT-DOL-16, ORE-DIA-14). No input or output.

use guideline::Police;

use crate::model::PoliceDecision;

/// What a case still lacks before somebody may close it (sv. *avsluta ärendet*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacking {
    /// It is not carried out, or was stopped.
    Work,
    /// Nobody has decided whether the police are told.
    PoliceDecision,
    /// The report was decided on, and not noted as made.
    PoliceReport,
    /// The registrar has not decided about its entry.
    Registration,
    /// Nobody has assessed its item as a public record.
    Assessment,
}

/// How a case stands, as far as its end asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Standing {
    /// Whether everything that was decided is carried out.
    pub(crate) carried_out: bool,
    /// What the guideline asks about the police.
    pub(crate) police: Police,
    /// What was decided about the police.
    pub(crate) decision: Option<PoliceDecision>,
    /// Whether the report is noted, with day, number and who.
    pub(crate) is_reported: bool,
    /// How it is kept as a public record.
    pub(crate) kept: Kept,
}

/// What became of a case's item as a public record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// An entry was proposed, and the registrar has not decided.
    Proposed,
    /// The registrar registered it, or decided not to.
    Settled,
    /// No entry was proposed, and nobody has assessed it.
    Unassessed,
    /// Somebody has assessed it.
    Assessed,
}

/// What it lacks, in the order in which it is done.
pub(crate) fn lacking(it: Standing) -> Vec<Lacking> {
    let crime = it.police == Police::Decide;
    let reports = it.decision == Some(PoliceDecision::Report);
    let lacks = [
        (!it.carried_out, Lacking::Work),
        (crime && it.decision.is_none(), Lacking::PoliceDecision),
        (reports && !it.is_reported, Lacking::PoliceReport),
        (it.carried_out && it.kept == Kept::Proposed, Lacking::Registration),
        (it.carried_out && it.kept == Kept::Unassessed, Lacking::Assessment),
    ];
    lacks.into_iter().filter(|it| it.0).map(|it| it.1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DONE: Standing = Standing {
        carried_out: true,
        police: Police::Decide,
        decision: Some(PoliceDecision::Report),
        is_reported: true,
        kept: Kept::Settled,
    };

    #[test]
    fn a_crime_is_closed_only_with_a_decision_and_a_report_that_was_made() {
        assert_eq!(lacking(DONE), []);
        let undecided = Standing { decision: None, is_reported: false, ..DONE };
        assert_eq!(lacking(undecided), [Lacking::PoliceDecision]);
        assert_eq!(lacking(Standing { is_reported: false, ..DONE }), [Lacking::PoliceReport]);
        let not_reported = Some(PoliceDecision::NoReport);
        assert_eq!(lacking(Standing { decision: not_reported, is_reported: false, ..DONE }), []);
        for police in [Police::None, Police::Consider] {
            assert_eq!(lacking(Standing { police, ..undecided }), [], "nobody has to decide");
            let reported = Standing { police, is_reported: false, ..DONE };
            assert_eq!(lacking(reported), [Lacking::PoliceReport], "who decided to report does");
        }
    }

    #[test]
    fn what_was_taken_away_is_kept_somehow_before_the_case_is_closed() {
        assert_eq!(lacking(Standing { kept: Kept::Proposed, ..DONE }), [Lacking::Registration]);
        assert_eq!(lacking(Standing { kept: Kept::Unassessed, ..DONE }), [Lacking::Assessment]);
        assert_eq!(lacking(Standing { kept: Kept::Assessed, ..DONE }), []);
        let under_way = Standing { carried_out: false, kept: Kept::Unassessed, ..DONE };
        assert_eq!(lacking(under_way), [Lacking::Work], "the rest comes when it is done");
    }
}

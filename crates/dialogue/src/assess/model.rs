//! How an item is kept as a public record: what is proposed, and what may be decided. No input or output.

use std::collections::BTreeSet;

use guideline::{Asked, Registration, RegistrationGround, RegistrationRules, RegistrationSign};
use kernel::{Instant, PersonId, words};
use records::RegistryNumber;

words! {
    /// How an item is kept as a public record (sv. *diarieförs, hålls ordnad, ringa betydelse*; OSL 5:1).
    Assessed {
        /// It is registered: in a matter of its own, or in one that exists.
        Register = "register",
        /// It can be found where it stands, and whether it was received or drawn up is plain.
        KeepInOrder = "keep-in-order",
        /// It is plainly of minor importance.
        Minor = "minor",
    }
}

/// What is known about an item when it is assessed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Facts {
    /// What the text asks, what may be wrong with it, what was done about it.
    pub(crate) signs: BTreeSet<RegistrationSign>,
    /// The first registry number that stands in it.
    pub(crate) number: Option<RegistryNumber>,
}

impl Facts {
    fn shows(&self, sign: RegistrationSign) -> bool {
        self.signs.contains(&sign)
    }
}

/// What is proposed for an item, and why (sv. *förslag*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// How it would be kept.
    pub assessed: Assessed,
    /// The ground of the guideline that says so; none where the law alone does (OSL 5:1).
    pub ground: Option<String>,
    /// What speaks for it.
    pub sign: RegistrationSign,
    /// The matter that it seems to belong to.
    pub number: Option<RegistryNumber>,
}

/// What somebody chooses for an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// How it is kept.
    pub assessed: Assessed,
    /// The ground of the guideline, by its key; none where the law alone is followed.
    pub ground: Option<String>,
    /// Why, in words.
    pub reason: Option<String>,
    /// The matter that it belongs to.
    pub number: Option<RegistryNumber>,
    /// That it belongs to a matter whose number the registrar has to find (NYK-07-07).
    pub number_unknown: bool,
    /// That secrecy is suspected, whatever the text shows (NYK-10-03).
    pub secrecy: bool,
}

/// An assessment that was made (sv. *bedömning*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// Its number, from 1.
    pub n: i64,
    /// The number of the wording that was assessed.
    pub wording: i64,
    /// What was chosen.
    pub choice: Choice,
    /// What was proposed then.
    pub proposed: Assessed,
    /// Who decided.
    pub by: PersonId,
    /// Their name at that time.
    pub name: String,
    /// When.
    pub at: Instant,
    /// Under which version of the guideline.
    pub guideline: String,
}

/// Why an item can be nothing but registered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Secrecy is suspected (OSL 5:1 third paragraph).
    Secrecy,
    /// The guideline registers it by itself, on the ground with this key (MOT-DIA-06, ORE-DIA-16).
    Guideline(String),
}

/// Why a choice cannot be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unfit {
    Bound(Bound),
    UnknownGround,
    GroundDoesNotFit,
    ReasonMissing,
    NumberMissing,
}

impl Assessed {
    /// What a ground of the guideline leads to, for the item.
    #[must_use]
    pub fn of(outcome: Registration) -> Self {
        match outcome {
            Registration::Register | Registration::AddToMatter => Self::Register,
            Registration::LeaveOut => Self::KeepInOrder,
            Registration::Minor => Self::Minor,
        }
    }
}

/// What is proposed: secrecy before everything, then a matter that exists, then what the guideline registers, then what
/// it leaves out; what nothing speaks for is kept in order, as the law lets it be.
pub(crate) fn suggest(rules: &RegistrationRules, facts: &Facts) -> Suggestion {
    const ORDER: [Registration; 4] =
        [Registration::AddToMatter, Registration::Register, Registration::Minor, Registration::LeaveOut];
    let on = |ground: &RegistrationGround, sign| Suggestion {
        assessed: Assessed::of(ground.outcome),
        ground: Some(ground.key.clone()),
        sign,
        number: facts.number.clone(),
    };
    if facts.shows(RegistrationSign::Secrecy) {
        return secret(rules, facts);
    }
    let shown = |ground: &RegistrationGround| {
        let sign = ground.suggested_by.iter().copied().find(|it| facts.shows(*it))?;
        Some(on(ground, sign))
    };
    let found = ORDER
        .iter()
        .find_map(|outcome| rules.grounds.iter().filter(|it| it.outcome == *outcome).find_map(shown));
    let other = RegistrationSign::Other;
    let rest = || rules.grounds.iter().find(|it| it.suggested_by.contains(&other)).map(|it| on(it, other));
    let by_law = || Suggestion {
        assessed: Assessed::KeepInOrder,
        ground: None,
        sign: other,
        number: facts.number.clone(),
    };
    found.or_else(rest).unwrap_or_else(by_law)
}

/// What may be secret is registered, whatever else speaks for something else.
fn secret(rules: &RegistrationRules, facts: &Facts) -> Suggestion {
    let sign = RegistrationSign::Secrecy;
    let registers = |it: &&RegistrationGround| Assessed::of(it.outcome) == Assessed::Register;
    let ground = rules.grounds.iter().filter(registers).find(|it| it.suggested_by.contains(&sign));
    Suggestion {
        assessed: Assessed::Register,
        ground: ground.map(|it| it.key.clone()),
        sign,
        number: facts.number.clone(),
    }
}

/// Why nothing but `register` can be chosen, if so.
pub(crate) fn bound(rules: &RegistrationRules, facts: &Facts) -> Option<Bound> {
    if facts.shows(RegistrationSign::Secrecy) {
        return Some(Bound::Secrecy);
    }
    let removed = facts.shows(RegistrationSign::Removed);
    let registers = |it: &&RegistrationGround| it.automatic && Assessed::of(it.outcome) == Assessed::Register;
    let ground = rules.grounds.iter().filter(|_| removed).find(registers)?;
    Some(Bound::Guideline(ground.key.clone()))
}

/// Whether the choice can be made about what is known.
///
/// A reason is asked for by some grounds, by whoever registers or calls something minor on no ground at all, and by
/// whoever leaves out what is proposed to be registered (ORE-DIA-04).
pub(crate) fn check(rules: &RegistrationRules, facts: &Facts, choice: &Choice) -> Result<(), Unfit> {
    let suggestion = suggest(rules, facts);
    let ground = match &choice.ground {
        Some(key) => Some(rules.ground(key).ok_or(Unfit::UnknownGround)?),
        None => None,
    };
    let registers = choice.assessed == Assessed::Register;
    if choice.secrecy && !registers {
        return Err(Unfit::Bound(Bound::Secrecy));
    }
    if let Some(bound) = bound(rules, facts).filter(|_| !registers) {
        return Err(Unfit::Bound(bound));
    }
    if ground.is_some_and(|it| it.automatic && suggestion.ground.as_ref() != Some(&it.key)) {
        return Err(Unfit::UnknownGround);
    }
    if ground.is_some_and(|it| Assessed::of(it.outcome) != choice.assessed) {
        return Err(Unfit::GroundDoesNotFit);
    }
    let asks = |what| ground.is_some_and(|it| it.asks == Some(what));
    let secret = choice.secrecy || facts.shows(RegistrationSign::Secrecy);
    let groundless = ground.is_none() && !secret && choice.assessed != Assessed::KeepInOrder;
    let against = suggestion.assessed == Assessed::Register && !registers;
    if choice.reason.is_none() && (asks(Asked::Reason) || groundless || against) {
        return Err(Unfit::ReasonMissing);
    }
    if asks(Asked::RegistryNumber) && choice.number.is_none() && !choice.number_unknown {
        return Err(Unfit::NumberMissing);
    }
    Ok(())
}

impl Suggestion {
    /// The choice of whoever follows it.
    #[must_use]
    pub fn taken(&self) -> Choice {
        Choice {
            assessed: self.assessed,
            ground: self.ground.clone(),
            reason: None,
            number: self.number.clone().filter(|_| self.assessed == Assessed::Register),
            number_unknown: false,
            secrecy: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn five() -> Vec<RegistrationRules> {
        let names = ["motala", "nykoping", "orebro", "stockholm", "kungsbacka"];
        names.map(|it| guideline::builtin::load(it).unwrap().registration).into()
    }

    /// Every set of signs, with the number where one is shown.
    fn every_set_of_facts() -> impl Iterator<Item = Facts> {
        let all = RegistrationSign::ALL;
        (0..1_u32 << all.len()).map(move |bits| {
            let signs: BTreeSet<_> =
                all.iter().enumerate().filter(|it| bits & (1 << it.0) != 0).map(|it| *it.1).collect();
            let number = signs.contains(&RegistrationSign::Number);
            Facts { number: number.then(|| "KS-2026/00012".parse().unwrap()), signs }
        })
    }

    fn facts(signs: &[RegistrationSign]) -> Facts {
        Facts { signs: signs.iter().copied().collect(), number: None }
    }

    fn left_out(assessed: Assessed) -> Choice {
        let reason = Some("Saknar betydelse".to_owned());
        Choice { assessed, ground: None, reason, number: None, number_unknown: false, secrecy: false }
    }

    #[test]
    fn whatever_is_known_there_is_one_proposal_that_can_be_taken_as_it_stands() {
        for rules in five() {
            for facts in every_set_of_facts() {
                let it = suggest(&rules, &facts);
                let ground = it.ground.as_ref().map(|key| rules.ground(key).unwrap());
                assert!(
                    ground.is_none_or(|ground| Assessed::of(ground.outcome) == it.assessed),
                    "{facts:?}: {it:?}"
                );
                assert!(it.sign == RegistrationSign::Other || facts.shows(it.sign), "{facts:?}: {it:?}");
                assert!(ground.is_none_or(|ground| ground.suggested_by.contains(&it.sign)), "{it:?}");
                assert_eq!(check(&rules, &facts, &it.taken()), Ok(()), "{facts:?}: {it:?}");
            }
        }
    }

    #[test]
    fn where_secrecy_is_suspected_nothing_but_registering_is_proposed_or_allowed() {
        for rules in five() {
            for facts in every_set_of_facts().filter(|it| it.shows(RegistrationSign::Secrecy)) {
                assert_eq!(suggest(&rules, &facts).assessed, Assessed::Register, "{facts:?}");
                for assessed in [Assessed::KeepInOrder, Assessed::Minor] {
                    let refused = check(&rules, &facts, &left_out(assessed));
                    assert_eq!(refused, Err(Unfit::Bound(Bound::Secrecy)), "{facts:?}");
                }
            }
            let said = Choice { secrecy: true, ..left_out(Assessed::Minor) };
            assert_eq!(check(&rules, &Facts::default(), &said), Err(Unfit::Bound(Bound::Secrecy)));
        }
    }

    #[test]
    fn the_lists_of_the_guideline_decide_what_is_proposed() {
        use RegistrationSign::{AnsweredQuestion, Complaint, Fault, Opinion, Removed};
        let [motala, _, orebro, _, kungsbacka] = <[_; 5]>::try_from(five()).unwrap();
        let ground = |rules, signs: &[_]| suggest(rules, &facts(signs)).ground.unwrap_or_default();
        assert_eq!(ground(&motala, &[AnsweredQuestion]), "simple-or-temporary");
        assert_eq!(ground(&motala, &[AnsweredQuestion, Complaint]), "may-become-matter");
        assert_eq!(ground(&motala, &[Fault]), "action");
        assert_eq!(ground(&motala, &[Opinion]), "");
        assert_eq!(ground(&orebro, &[Opinion]), "complaint");
        assert_eq!(ground(&kungsbacka, &[AnsweredQuestion]), "kept-in-order");
        let refused = check(&motala, &facts(&[Removed]), &left_out(Assessed::Minor));
        assert_eq!(refused, Err(Unfit::Bound(Bound::Guideline("removed".to_owned()))));
    }

    #[test]
    fn what_a_ground_asks_for_is_stated() {
        let motala = &five()[0];
        let choice = |ground: &str| Choice {
            ground: Some(ground.to_owned()),
            reason: None,
            ..left_out(Assessed::Register)
        };
        let refused = |it: Choice| check(motala, &Facts::default(), &it).unwrap_err();
        assert_eq!(refused(choice("special-interest")), Unfit::ReasonMissing);
        assert_eq!(refused(choice("existing-matter")), Unfit::NumberMissing);
        assert_eq!(refused(choice("removed")), Unfit::UnknownGround);
        assert_eq!(refused(choice("no-such-ground")), Unfit::UnknownGround);
        assert_eq!(refused(choice("outside-responsibility")), Unfit::GroundDoesNotFit);
        let groundless = Choice { reason: None, ..left_out(Assessed::Minor) };
        assert_eq!(refused(groundless), Unfit::ReasonMissing);
        let unknown = Choice { number_unknown: true, ..choice("existing-matter") };
        assert_eq!(check(motala, &Facts::default(), &unknown), Ok(()));
        let kept = Choice { reason: None, ..left_out(Assessed::KeepInOrder) };
        assert_eq!(check(motala, &Facts::default(), &kept), Ok(()));
        let complaint = facts(&[RegistrationSign::Complaint]);
        assert_eq!(check(motala, &complaint, &kept), Err(Unfit::ReasonMissing), "against the proposal");
    }
}

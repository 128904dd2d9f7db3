use guideline::{ConductRule, Guideline, Requirement};
use kernel::{Instant, Outcome, PersonId};

use super::sql::{self, Kept};
use super::{ConductChange, KeptRule, changes};
use crate::{Assignment, Context, Person, roster};

/// The conduct rules for one's roles, and how one stands with them.
#[derive(Clone, Debug)]
pub struct Conduct {
    /// The rules, in the order of the guideline.
    pub rules: Vec<ConductRule>,
    /// What the document itself asks of their conduct, in its order.
    pub asked: Vec<Requirement>,
    /// When the version in force was acknowledged.
    pub acknowledged_at: Option<Instant>,
    /// The version that was acknowledged before, and what has changed since for the rules of one's roles.
    pub since: Option<(String, Vec<ConductChange>)>,
}

/// Somebody whose roles have conduct rules, and when they acknowledged the version in force.
#[derive(Clone, Debug)]
pub struct Acknowledgement {
    /// Who.
    pub person: Person,
    /// When; nothing where they have not.
    pub at: Option<Instant>,
    /// The latest version that they acknowledged before.
    pub before: Option<String>,
}

/// The conduct rules for the person's roles of today; those for every role are everybody's, also without one.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn own_conduct(cx: &Context, person: PersonId) -> Outcome<Conduct> {
    let reader = cx.store.reader();
    let held = roster::assignments_today(&reader).await?.remove(&person).unwrap_or_default();
    let rules = rules_for(&cx.guideline, &held);
    let asked = asked_by(cx, &rules);
    let acknowledged = sql::acknowledged_by(&reader, person).await?;
    let in_force = cx.guideline.version.to_string();
    let at = acknowledged.iter().find(|it| it.guideline == in_force).map(|it| it.at);
    let earlier = acknowledged.into_iter().rfind(|it| it.guideline != in_force);
    let since = match earlier.filter(|_| at.is_none()) {
        None => None,
        Some(before) => {
            let kept = sql::rules_of(&reader, &before.guideline).await?;
            Some((before.guideline, differences(&all_kept(cx), &kept, &kept_of(&rules, &asked))))
        }
    };
    Ok(Conduct { rules, asked, acknowledged_at: at, since })
}

/// What differs, as far as it concerns the rules that the person reads: what others read is not told.
fn differences(all: &[KeptRule], kept: &[KeptRule], own: &[KeptRule]) -> Vec<ConductChange> {
    let of_others = |key: &str| all.iter().any(|it| it.key == key) && own.iter().all(|it| it.key != key);
    let before: Vec<KeptRule> = kept.iter().filter(|it| !of_others(&it.key)).cloned().collect();
    changes(&before, own)
}

/// Every rule, and everything that the document asks of people's conduct: what an acknowledgement keeps.
pub(super) fn all_kept(cx: &Context) -> Vec<KeptRule> {
    let rules = &cx.guideline.people.conduct;
    kept_of(rules, &asked_by(cx, rules))
}

fn kept_of(rules: &[ConductRule], asked: &[Requirement]) -> Vec<KeptRule> {
    rules.iter().map(KeptRule::from).chain(asked.iter().map(KeptRule::from)).collect()
}

/// What the document asks of people's conduct in these rules; what no rule says concerns everybody.
fn asked_by(cx: &Context, rules: &[ConductRule]) -> Vec<Requirement> {
    let said_in = |rules: &[ConductRule], it: &Requirement| {
        rules.iter().any(|rule| rule.sources.iter().any(|source| source.as_str() == it.id))
    };
    let shown = |it: &&Requirement| said_in(rules, it) || !said_in(&cx.guideline.people.conduct, it);
    let conduct = cx.papers.requirements.list.iter().filter(|it| it.conduct);
    conduct.filter(shown).cloned().collect()
}

fn rules_for(guideline: &Guideline, roles: &[Assignment]) -> Vec<ConductRule> {
    let concerns = |it: &&ConductRule| {
        it.for_roles.is_empty() || roles.iter().any(|role| it.for_roles.contains(&role.role))
    };
    guideline.people.conduct.iter().filter(concerns).cloned().collect()
}

/// Everybody whose roles have conduct rules, those first who have not acknowledged the version in force.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn acknowledgements(cx: &Context) -> Outcome<Vec<Acknowledgement>> {
    let reader = cx.store.reader();
    let roles = roster::assignments_today(&reader).await?;
    let acknowledged = sql::acknowledged(&reader).await?;
    let in_force = cx.guideline.version.to_string();
    let concerns_all = !asked_by(cx, &[]).is_empty();
    let mut found = Vec::new();
    for person in roster::people(&reader).await?.into_iter().filter(|it| it.left_at.is_none()) {
        let theirs = roles.get(&person.id).map(Vec::as_slice).unwrap_or_default();
        if rules_for(&cx.guideline, theirs).is_empty() && !concerns_all {
            continue;
        }
        let own: Vec<&Kept> = acknowledged.iter().filter(|it| it.person == person.id).collect();
        let at = own.iter().find(|it| it.guideline == in_force).map(|it| it.at);
        let before = own.iter().rfind(|it| it.guideline != in_force).map(|it| it.guideline.clone());
        found.push(Acknowledgement { person, at, before });
    }
    found.sort_by_key(|it| it.at.is_some());
    Ok(found)
}

/// Those who have not acknowledged the version in force, where the guideline asks for it.
pub(crate) async fn unacknowledged(cx: &Context) -> Outcome<Vec<Person>> {
    if !cx.guideline.people.conduct_acknowledged {
        return Ok(Vec::new());
    }
    let waiting = acknowledgements(cx).await?.into_iter().filter(|it| it.at.is_none());
    Ok(waiting.map(|it| it.person).collect())
}

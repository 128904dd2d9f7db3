use guideline::{Extent, Guideline};
use kernel::calendar::{date_of, midnight};
use kernel::{Actor, Instant, Outcome, Permission, PersonId};
use people::{Bond, Context, CourseState, Lack as Waits, Person};
use webkit::Tongue;

use super::deviations::{RaiseDeviation, known, raise};
use super::lights::{Found, Judged, Light, Rule, after, by_moment, by_strength, gap, worst};
use super::model::Deviation;
use super::{Refused, rules, sql};
use crate::detail::{self, Share};
use crate::{Account, attesting, bring_in, planning, profile, publishers};

/// So many days ahead something is near.
const NEAR_DAYS: i64 = 14;
/// So many days there are to put right what became a deviation by one press.
const DAYS_TO_FIX: i64 = 30;

/// How an account stands with the rules (sv. *regelefterlevnad*), and what already became a deviation.
#[derive(Clone, Debug)]
pub struct Compliance {
    /// Which account.
    pub account: Account,
    /// The rules that are asked of it, in order.
    pub rules: Vec<Judged>,
    /// Its open deviations.
    pub deviations: Vec<Deviation>,
    /// The company that has not adopted the guideline, where the account is of one: nothing is a deviation there
    /// (STO-REM-02).
    pub not_adopted_by: Option<String>,
}

impl Compliance {
    /// How many rules stand so.
    #[must_use]
    pub fn count(&self, light: Light) -> usize {
        self.rules.iter().filter(|it| it.light == light).count()
    }

    /// The number of the open deviation that came from this rule.
    #[must_use]
    pub fn deviation_of(&self, rule: Rule) -> Option<i64> {
        self.deviations.iter().find(|it| it.rule.as_deref() == Some(rule.word())).map(|it| it.n)
    }
}

/// How an account stands with every rule that can be judged from what is known; a closed account with none.
///
/// # Errors
///
/// [`Refused::UnknownAccount`] when there is none that the actor may know of.
pub async fn compliance(cx: &Context, actor: &Actor, key: &str) -> Result<Compliance, Refused> {
    let account = known(cx, actor, key).await?;
    let mut deviations = sql::deviations_of(&cx.store.reader(), account.id).await?;
    deviations.retain(Deviation::is_open);
    let rules = if account.is_open() { judged(cx, &account).await? } else { Vec::new() };
    let not_adopted_by = not_adopted_by(cx, &account).await?;
    Ok(Compliance { account, rules, deviations, not_adopted_by })
}

async fn not_adopted_by(cx: &Context, account: &Account) -> Outcome<Option<String>> {
    let reader = cx.store.reader();
    let Bond::NotAdopted(company) = people::bond_of(cx, &reader, account.unit).await? else {
        return Ok(None);
    };
    let units = people::units(&reader).await?;
    Ok(units.into_iter().find(|it| it.id == company).map(|it| it.name))
}

/// Makes a deviation of a rule that is not kept: its owner is whoever is responsible, or the manager when nobody is. Asked
/// for twice while it is open, it is one; its number.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn raise_from_rule(
    cx: &Context,
    actor: &Actor,
    tongue: &Tongue,
    key: &str,
    rule: &str,
) -> Result<i64, Refused> {
    let found = compliance(cx, actor, key).await?;
    if !found.account.is_open() {
        return Err(Refused::Closed);
    }
    if let Some(company) = found.not_adopted_by {
        return Err(Refused::NotAdopted(company));
    }
    let judged = found.rules.iter().find(|it| it.rule.word() == rule).ok_or(Refused::UnknownRule)?;
    if judged.light != Light::Red {
        return Err(Refused::NotRed);
    }
    let people = people::people(&cx.store.reader()).await?;
    let there = |id: &PersonId| people.iter().any(|it| it.id == *id && it.left_at.is_none());
    let account = &found.account;
    let order = RaiseDeviation {
        what: tongue.say(&judged.rule.broken()),
        action: tongue.say(&judged.rule.todo()),
        owner: [account.responsible, account.manager, account.deputy].into_iter().find(there),
        due_day: date_of(cx.now().plus_seconds(DAYS_TO_FIX * 24 * 3_600)).to_string(),
    };
    raise(cx, actor, account, order, Some(rule)).await
}

async fn judged(cx: &Context, account: &Account) -> Outcome<Vec<Judged>> {
    let mut all = named(cx, account).await?;
    all.extend(able(cx, account).await?);
    all.push(custodians(cx, account).await?);
    all.extend(profiles(cx, account).await?);
    all.extend(plans(cx, account).await?);
    all.push(listed(cx, account).await?);
    all.push(connected(cx, account).await?);
    all.extend(attested(cx, account).await?);
    all.extend(circle(cx, account).await?);
    all.extend(completed(cx, account).await?);
    Ok(all)
}

fn by(guideline: &Guideline, rule: Rule, found: Found) -> Judged {
    Judged { rule, light: found.0, since: found.1, sources: rules::sources(guideline, rule.setting()) }
}

/// Red since the person left.
fn is_there(people: &[Person], id: PersonId) -> Found {
    match people.iter().find(|it| it.id == id) {
        Some(it) if it.left_at.is_none() => (Light::Green, None),
        Some(it) => (Light::Red, it.left_at),
        None => (Light::Red, None),
    }
}

async fn named(cx: &Context, account: &Account) -> Outcome<Vec<Judged>> {
    let people = people::people(&cx.store.reader()).await?;
    let rules = &cx.guideline;
    let mut deputy = is_there(&people, account.deputy);
    if deputy.0 == Light::Red && !rules.account.deputy_required {
        deputy.0 = Light::Yellow;
    }
    Ok(vec![
        by(rules, Rule::Responsible, is_there(&people, account.responsible)),
        by(rules, Rule::Deputy, deputy),
        by(rules, Rule::Manager, is_there(&people, account.manager)),
    ])
}

/// Whether whoever is responsible and whoever stands in may work with the account, are trained and have the mandate.
async fn able(cx: &Context, account: &Account) -> Outcome<Vec<Judged>> {
    let mut may = Vec::new();
    let mut trained = Vec::new();
    let mut mandated = Vec::new();
    let mut sources = Vec::new();
    for person in [account.responsible, account.deputy] {
        let Some(actor) = people::actor(cx, person).await? else { continue };
        may.push(actor.may_on(Permission::Watch, account.id));
        for line in people::own_courses(cx, person).await? {
            sources.extend(line.course.sources.iter().map(|it| it.as_str().to_owned()));
            trained.push(course(&line, cx.now()));
        }
        let (withheld, _) = people::withheld_from(cx, person).await?;
        let waits = withheld.iter().any(|it| matches!(it.lack, Waits::Mandate { .. }));
        mandated.push((if waits { Light::Red } else { Light::Green }, None));
    }
    let permitted = match (may.iter().any(|it| *it), may.iter().all(|it| *it)) {
        (true, true) => Light::Green,
        (true, false) => Light::Yellow,
        (false, _) => Light::Red,
    };
    let rules = &cx.guideline;
    let mut all = vec![by(rules, Rule::Permitted, (permitted, None))];
    if !trained.is_empty() {
        sources.sort();
        sources.dedup();
        let (light, since) = worst(trained);
        all.push(Judged { rule: Rule::Trained, light, since, sources });
    }
    if rules.people.mandate.required {
        all.push(by(rules, Rule::Mandated, worst(mandated)));
    }
    Ok(all)
}

fn course(line: &people::CourseLine, now: Instant) -> Found {
    let bars = if line.course.blocks.is_empty() { Light::Yellow } else { Light::Red };
    match line.state {
        CourseState::Missing(_) => (bars, None),
        CourseState::Expired(on) => (bars, Some(after(on))),
        CourseState::Valid { until: Some(until), .. } => by_moment(after(until), now, NEAR_DAYS),
        CourseState::Valid { since, until: None } => (Light::Green, Some(midnight(since))),
    }
}

async fn custodians(cx: &Context, account: &Account) -> Outcome<Judged> {
    let shares = detail::shares(&cx.store.reader(), account.id).await?;
    let can = shares.into_iter().filter(|it| it.1 == Share::Custodian);
    let lacking = bring_in::lacking(cx, account, &can.map(|it| it.0).collect::<Vec<_>>()).await?;
    let light = if lacking.is_empty() { Light::Green } else { Light::Red };
    Ok(by(&cx.guideline, Rule::Custodians, (light, None)))
}

async fn profiles(cx: &Context, account: &Account) -> Outcome<Vec<Judged>> {
    let profile = profile::profile(cx, account).await?;
    let amiss: Vec<_> = profile.lines.iter().filter(|it| it.is_amiss()).collect();
    let since = profile.seen.as_ref().and_then(|it| it.amiss_since);
    let unseen = (profile.seen.is_none()).then_some((Light::Yellow, None));
    let found = worst(amiss.iter().map(|it| (by_strength(it.line.strength), since)).chain(unseen));
    let mut drift = by(&cx.guideline, Rule::Profile, found);
    if !amiss.is_empty() {
        let each = amiss.iter().flat_map(|it| it.line.source.split(", "));
        drift.sources = each.map(str::to_owned).collect();
        drift.sources.sort();
        drift.sources.dedup();
    }
    let mut all = vec![drift];
    if let Some(due) = profile.due_at {
        let last = profile.confirmations.first();
        let found = match by_moment(due, cx.now(), NEAR_DAYS) {
            (Light::Green, _) if last.is_some_and(|it| !it.deviations.is_empty()) => (Light::Yellow, None),
            (Light::Green, _) => (Light::Green, last.map(|it| it.at)),
            other => other,
        };
        all.push(by(&cx.guideline, Rule::Confirmed, found));
    }
    Ok(all)
}

async fn plans(cx: &Context, account: &Account) -> Outcome<Vec<Judged>> {
    let mut gaps: Vec<(Rule, Found)> = planning::plan(cx, account).await?.gaps.iter().map(gap).collect();
    if account.purpose.trim().is_empty() {
        gaps.push((Rule::Planned, (Light::Red, None)));
    }
    let of = |rule: Rule| worst(gaps.iter().filter(|it| it.0 == rule).map(|it| it.1));
    let rules = &cx.guideline;
    let mut all = vec![by(rules, Rule::Planned, of(Rule::Planned))];
    if rules.planning.goals_at_least > 0 || of(Rule::Goals).0 != Light::Green {
        all.push(by(rules, Rule::Goals, of(Rule::Goals)));
    }
    if rules.publishing.posts_per_week.is_some_and(|it| it > 0) || of(Rule::Posts).0 != Light::Green {
        all.push(by(rules, Rule::Posts, of(Rule::Posts)));
    }
    Ok(all)
}

/// Where everything is listed the account is; where a selection is, or it was brought in, somebody has decided on it.
async fn listed(cx: &Context, account: &Account) -> Outcome<Judged> {
    if crate::listing::is_kept_back(cx, account).await? {
        return Ok(by(&cx.guideline, Rule::Listed, (Light::Yellow, None)));
    }
    let decisions = crate::listing::sql::decisions(&cx.store.reader(), account.id).await?;
    let found = match (cx.guideline.list.extent, decisions.first()) {
        (Extent::All, _) => (Light::Green, Some(account.opened_at)),
        (Extent::Selection, Some(it)) => (Light::Green, Some(it.decided_at)),
        (Extent::Selection, None) => (Light::Yellow, None),
    };
    Ok(by(&cx.guideline, Rule::Listed, found))
}

async fn connected(cx: &Context, account: &Account) -> Outcome<Judged> {
    let reader = cx.store.reader();
    let connection = crate::connection(&reader, account.id).await?;
    let found = match (connection, crate::state(&reader, account.id).await?) {
        (_, Some(it)) if it.trouble.is_some() => (Light::Red, Some(it.since)),
        (Some(_), Some(it)) => (Light::Green, Some(it.since)),
        (Some(it), None) => (Light::Yellow, Some(it.connected_at)),
        (None, _) => (Light::Yellow, None),
    };
    Ok(by(&cx.guideline, Rule::Connected, found))
}

/// Whether everything is vouched for that the guideline has somebody vouch for.
async fn attested(cx: &Context, account: &Account) -> Outcome<Option<Judged>> {
    let lines = attesting::of_account(cx, account).await?;
    let found = lines.iter().map(|it| {
        let given = it.given.iter().map(|it| it.at).max();
        match it.by.map(|by| by_moment(after(by), cx.now(), NEAR_DAYS)) {
            Some((Light::Green, _)) | None => (Light::Green, given),
            Some(found) => found,
        }
    });
    let (light, since) = worst(found);
    let mut sources: Vec<String> =
        lines.iter().flat_map(|it| &it.asked.sources).map(|it| it.as_str().to_owned()).collect();
    sources.sort();
    sources.dedup();
    Ok((!lines.is_empty()).then_some(Judged { rule: Rule::Attested, light, since, sources }))
}

/// Nobody publishes, or more than there is room for without a reason (MOT-ANS-14, MOT-RIS-08).
async fn circle(cx: &Context, account: &Account) -> Outcome<Option<Judged>> {
    let circle = publishers::circle(cx, account).await?;
    let light = |it: &publishers::Circle| {
        if it.n == 0 || it.unexplained { Light::Red } else { Light::Green }
    };
    Ok(circle.map(|it| by(&cx.guideline, Rule::Publishers, (light(&it), None))))
}

/// What an account that was there before still has to meet.
async fn completed(cx: &Context, account: &Account) -> Outcome<Option<Judged>> {
    let duties = bring_in::duties(cx, account.id).await?;
    let Some(due_on) = duties.first().map(|it| it.due_on) else { return Ok(None) };
    let met = duties.iter().filter_map(|it| it.met.as_ref()).map(|it| it.at).max();
    let found = if duties.iter().all(|it| it.met.is_some()) {
        (Light::Green, met)
    } else if due_on < date_of(cx.now()) {
        (Light::Red, Some(after(due_on)))
    } else {
        (Light::Yellow, None)
    };
    Ok(Some(by(&cx.guideline, Rule::Completed, found)))
}

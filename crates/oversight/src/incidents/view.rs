use std::collections::{BTreeMap, BTreeSet};

use accounts::Account;
use guideline::Party;
use kernel::{AccountId, Actor, IncidentId, Instant, Outcome, PersonId};
use people::{Assignment, Context};
use store::Reader;

use super::model::{Act, Course, Description, Extent, Incident, Stage, Standing, Step};
use super::{rules, sql};

/// An incident with everything that is known of it.
#[derive(Clone, Debug)]
pub struct IncidentView {
    /// The incident.
    pub incident: Incident,
    /// On which account.
    pub account: Option<Account>,
    /// What was done, the oldest first.
    pub steps: Vec<Step>,
    /// What the steps amount to.
    pub course: Course,
    /// What was last written down for the authority.
    pub description: Option<Description>,
    /// To whom it was told, and when.
    pub told: Vec<(String, PersonId, Instant)>,
    /// By when the authority has to be notified.
    pub notify_by: Option<Instant>,
    /// What this person has to do with it.
    pub standing: Standing,
}

impl IncidentView {
    /// What this person may do, and what they may try: closing says what is missing.
    #[must_use]
    pub fn offered(&self, police: bool) -> Vec<Act> {
        use super::model::Stop;

        let tried = |act: &Act| self.incident.after(&self.course, *act, self.standing, police);
        let offers = |act: &Act| match tried(act) {
            Ok(_) | Err(Stop::JudgeFirst | Stop::AuthorityFirst | Stop::PoliceFirst) => true,
            Err(Stop::NotTheirs | Stop::OutOfOrder) => false,
        };
        Act::OFFERED.into_iter().filter(offers).collect()
    }
}

/// How many incidents of a kind were reported, attempts among them (MOT-SAK-07).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The kind, by its key.
    pub kind: String,
    /// All of them.
    pub all: i64,
    /// Those in which nothing was harmed.
    pub attempts: i64,
}

/// Counts what was reported, by kind; what was no incident is not counted.
#[must_use]
pub fn counted(incidents: &[Incident]) -> Vec<Counted> {
    let mut kinds: BTreeMap<&str, (i64, i64)> = BTreeMap::new();
    for it in incidents {
        match it.stage {
            Stage::Reported | Stage::Closed => {
                let count = kinds.entry(&it.kind).or_default();
                count.0 += 1;
                count.1 += i64::from(it.extent == Extent::Attempt);
            }
            Stage::Draft | Stage::Dismissed => {}
        }
    }
    kinds
        .into_iter()
        .map(|(kind, (all, attempts))| Counted { kind: kind.to_owned(), all, attempts })
        .collect()
}

/// Who somebody is to incidents today: their roles, and those of whom they stand in for.
pub(crate) struct Hat {
    people: BTreeSet<PersonId>,
    roles: Vec<Assignment>,
}

impl Hat {
    pub(crate) async fn of(reader: &Reader, actor: &Actor) -> Outcome<Self> {
        let people: BTreeSet<PersonId> = actor.acts_for().collect();
        let mut roles = Vec::new();
        for (person, theirs) in people::assignments_today(reader).await? {
            if people.contains(&person) {
                roles.extend(theirs);
            }
        }
        Ok(Self { people, roles })
    }

    fn has(&self, role: &str, account: Option<AccountId>) -> bool {
        let covers = |it: &Assignment| account.is_none_or(|account| it.scope.covers(account));
        self.roles.iter().any(|it| it.role == role && covers(it))
    }

    /// What they have to do with an incident that concerns this account.
    pub(crate) fn standing(&self, cx: &Context, it: &Incident, account: Option<&Account>) -> Standing {
        let rules = &cx.guideline.incident;
        let is = |person: PersonId| self.people.contains(&person);
        let receives = rules.handling.received_by.iter().any(|role| self.has(role, it.account));
        let manages = match (account, &rules.reported_by) {
            (Some(account), _) => is(account.manager),
            (None, Party::Role(role)) => self.has(role, None),
            (None, Party::Applicant | Party::Responsible) => false,
        };
        Standing {
            wrote: it.by.is_some_and(is),
            receives,
            manages,
            tends: account.is_some_and(|it| is(it.responsible) || is(it.deputy)),
        }
    }
}

/// What this person has to do with the incident.
pub(crate) async fn standing(cx: &Context, actor: &Actor, it: &Incident) -> Outcome<Standing> {
    let reader = cx.store.reader();
    let account = match it.account {
        Some(id) => accounts::account(&reader, id).await?,
        None => None,
    };
    Ok(Hat::of(&reader, actor).await?.standing(cx, it, account.as_ref()))
}

/// The incident and what the person has to do with it; nothing where they may not know of it.
pub(super) async fn found(
    cx: &Context,
    actor: &Actor,
    id: IncidentId,
) -> Outcome<Option<(Incident, Standing)>> {
    let Some(it) = sql::one(&cx.store.reader(), id).await? else { return Ok(None) };
    let standing = standing(cx, actor, &it).await?;
    Ok(standing.sees().then_some((it, standing)))
}

/// The incidents that this person has something to do with, the latest first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn incidents(cx: &Context, actor: &Actor) -> Outcome<Vec<(Incident, Option<Account>)>> {
    let found = sorted(cx, actor, sql::all(&cx.store.reader()).await?).await?;
    Ok(found.into_iter().map(|(it, account, _)| (it, account)).collect())
}

/// Those of these that the person may know of, with what they have to do with each.
async fn sorted(
    cx: &Context,
    actor: &Actor,
    incidents: Vec<Incident>,
) -> Outcome<Vec<(Incident, Option<Account>, Standing)>> {
    let reader = cx.store.reader();
    let hat = Hat::of(&reader, actor).await?;
    let accounts: BTreeMap<AccountId, Account> =
        accounts::every_account(&reader).await?.into_iter().map(|it| (it.id, it)).collect();
    let known = incidents.into_iter().filter_map(|it| {
        let account = it.account.and_then(|id| accounts.get(&id)).cloned();
        let standing = hat.standing(cx, &it, account.as_ref());
        standing.sees().then_some((it, account, standing))
    });
    Ok(known.collect())
}

/// An incident that is not over.
pub(crate) struct Open {
    pub(crate) incident: Incident,
    pub(crate) account: Option<Account>,
    pub(crate) course: Course,
    /// What the person has to do with it.
    pub(crate) standing: Standing,
}

/// The incidents that are not over, with what the person has to do with each.
pub(crate) async fn open(cx: &Context, actor: &Actor) -> Outcome<Vec<Open>> {
    let reader = cx.store.reader();
    let mut steps = sql::steps_of_open(&reader).await?;
    let known = sorted(cx, actor, sql::open(&reader).await?).await?;
    let open = |(incident, account, standing): (Incident, Option<Account>, Standing)| {
        let course = Course::of(&steps.remove(&incident.id).unwrap_or_default());
        Open { incident, account, course, standing }
    };
    Ok(known.into_iter().map(open).collect())
}

/// One incident with everything that is known of it.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn incident(cx: &Context, actor: &Actor, id: IncidentId) -> Outcome<Option<IncidentView>> {
    let Some((it, standing)) = found(cx, actor, id).await? else { return Ok(None) };
    let reader = cx.store.reader();
    let account = match it.account {
        Some(id) => accounts::account(&reader, id).await?,
        None => None,
    };
    let steps = sql::steps(&reader, id).await?;
    Ok(Some(IncidentView {
        account,
        course: Course::of(&steps),
        steps,
        description: sql::description(&reader, id).await?,
        told: sql::told(&reader, id).await?,
        notify_by: rules::law_limit(&cx.guideline, &it),
        standing,
        incident: it,
    }))
}

/// The accounts on which this person may report an incident: those they see, and those that everybody sees.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn reportable(cx: &Context, actor: &Actor) -> Outcome<Vec<Account>> {
    let public = accounts::listing::public_list(cx).await?;
    let mut open = accounts::open_accounts(&cx.store.reader()).await?;
    open.retain(|it| actor.sees(it.id) || public.iter().any(|listed| listed.id == it.id));
    Ok(open)
}

/// How many incidents wait for this person.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn waiting_count(cx: &Context, actor: &Actor) -> Outcome<i64> {
    let open = sorted(cx, actor, sql::open(&cx.store.reader()).await?).await?;
    let waits = |it: &&(Incident, Option<Account>, Standing)| it.2.receives || it.2.manages;
    Ok(i64::try_from(open.iter().filter(waits).count()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attempt_is_counted_also_where_nothing_was_harmed() {
        let it = |kind: &str, extent, stage| Incident {
            id: "01900000-0000-7000-8000-000000000001".parse().unwrap(),
            stage,
            steps: 1,
            kind: kind.to_owned(),
            extent,
            account: None,
            item: None,
            post: None,
            origin: String::new(),
            what: String::new(),
            discovered_at: Instant::from_micros(0),
            breach: None,
            aware_at: None,
            by: None,
            made_at: Instant::from_micros(0),
            guideline: String::new(),
        };
        let all = [
            it("attack", Extent::Attempt, Stage::Reported),
            it("attack", Extent::Harm, Stage::Closed),
            it("leak", Extent::Harm, Stage::Reported),
            it("leak", Extent::Attempt, Stage::Draft),
            it("leak", Extent::Harm, Stage::Dismissed),
        ];
        let lines: Vec<_> = counted(&all).into_iter().map(|it| (it.kind, it.all, it.attempts)).collect();
        assert_eq!(lines, [("attack".to_owned(), 2, 1), ("leak".to_owned(), 1, 0)]);
    }
}

//! What is known when a report is filled in: loaded once; what it says is pure.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use guideline::Guideline;
use kernel::calendar::{date_of, midnight};
use kernel::{AccountId, Instant, Outcome, PersonId, UnitId};
use people::{Assignment, Context, Person, Unit};

use super::model::{Lack, Line, Reach, Report, ReportRound, Section};
use super::rules::{self, Signers};
use super::sql::{self, Signed};
use crate::{Account, AccountState};

/// The register and who is there, at one moment.
pub(super) struct Book<'a> {
    guideline: &'a Guideline,
    now: Instant,
    pub(super) accounts: Vec<Account>,
    pub(super) units: Vec<Unit>,
    pub(super) people: Vec<Person>,
    assignments: BTreeMap<PersonId, Vec<Assignment>>,
    states: HashMap<AccountId, AccountState>,
    connected: BTreeSet<AccountId>,
}

impl<'a> Book<'a> {
    pub(super) async fn open(cx: &'a Context) -> Outcome<Self> {
        let reader = cx.store.reader();
        Ok(Self {
            guideline: &cx.guideline,
            now: cx.now(),
            accounts: crate::every_account(&reader).await?,
            units: people::units(&reader).await?,
            people: people::people(&reader).await?,
            assignments: people::assignments_today(&reader).await?,
            states: crate::states(&reader).await?.into_iter().collect(),
            connected: crate::connected(&reader).await?,
        })
    }

    pub(super) fn signers(&self) -> Signers<'_> {
        Signers {
            guideline: self.guideline,
            units: &self.units,
            people: &self.people,
            assignments: &self.assignments,
        }
    }

    pub(super) fn unit_name(&self, unit: UnitId) -> String {
        self.units.iter().find(|it| it.id == unit).map(|it| it.name.clone()).unwrap_or_default()
    }

    /// Up to when the round looks: now, or where it ended.
    pub(super) fn until(&self, round: ReportRound) -> Instant {
        self.now.min(round.ends())
    }

    /// Where the report before ended: when it was signed, or where its month began if nobody signed it.
    fn since(&self, round: ReportRound, before: Option<&Signed>) -> Instant {
        let month = midnight(round.before(rules::months(self.guideline)).opens());
        before.map_or(month, |it| it.covered_to)
    }

    /// The report of every unit that has something to report or that signed, by its name. `before` is what was signed in
    /// the round before.
    pub(super) fn reports(
        &self,
        round: ReportRound,
        signed: &[Signed],
        before: &[Signed],
    ) -> Vec<(Report, Vec<AccountId>)> {
        let mut units: BTreeMap<UnitId, Vec<&Account>> = BTreeMap::new();
        let has_signed = |unit: UnitId| signed.iter().any(|it| it.report.unit == unit);
        for it in signed {
            units.entry(it.report.unit).or_default();
        }
        for account in &self.accounts {
            units.entry(rules::entity(&self.units, account.unit)).or_default().push(account);
        }
        let mut reports: Vec<_> = units
            .into_iter()
            .map(|(unit, accounts)| {
                let before = before.iter().find(|it| it.report.unit == unit);
                self.report(round, unit, self.since(round, before), &accounts)
            })
            .filter(|it| !it.1.is_empty() || has_signed(it.0.unit))
            .collect();
        reports.sort_by(|one, other| one.0.unit_name.cmp(&other.0.unit_name));
        reports
    }

    fn report(
        &self,
        round: ReportRound,
        unit: UnitId,
        since: Instant,
        accounts: &[&Account],
    ) -> (Report, Vec<AccountId>) {
        let until = self.until(round);
        let demanded = rules::demanded(self.guideline);
        let placed = accounts.iter().filter_map(|it| Some((section(it, since, until)?, *it)));
        let mut placed: Vec<_> = placed.collect();
        placed.sort_by(|one, other| {
            (one.0, &one.1.name, &one.1.key).cmp(&(other.0, &other.1.name, &other.1.key))
        });
        let lines = placed.iter().map(|(section, it)| self.line(*section, it, &demanded)).collect();
        let fields = self.guideline.reporting.fields.iter().map(|it| it.word().to_owned());
        let report =
            Report { round, unit, unit_name: self.unit_name(unit), since, fields: fields.collect(), lines };
        (report, placed.iter().map(|it| it.1.id).collect())
    }

    fn line(&self, section: Section, account: &Account, demanded: &[Lack]) -> Line {
        let person = self.people.iter().find(|it| it.id == account.responsible);
        let unit = self.unit_name(account.unit);
        let is_closed = section == Section::Closed;
        let state = self.states.get(&account.id);
        let trouble = state.filter(|it| it.trouble.is_some() && !is_closed);
        let is_missing = |it: &Lack| match it {
            Lack::Name => account.name.trim().is_empty(),
            Lack::Platform => account.platform.trim().is_empty(),
            Lack::Link => account.url.as_str().is_empty(),
            Lack::Unit => unit.is_empty(),
            Lack::Purpose => !is_closed && account.purpose.trim().is_empty(),
            Lack::Responsible => !is_closed && person.is_none_or(|it| it.left_at.is_some()),
        };
        Line {
            key: account.key.to_string(),
            section,
            name: account.name.clone(),
            platform: account.platform.clone(),
            link: account.url.as_str().to_owned(),
            purpose: account.purpose.clone(),
            responsible: person.map(|it| it.name.clone()).unwrap_or_default(),
            opened: date_of(account.opened_at),
            closed: account.closed_at.filter(|_| is_closed).map(date_of),
            reach: (!is_closed).then(|| self.reach(account.id, state)),
            unreached_since: trouble.map(|it| it.since),
            lacks: demanded.iter().copied().filter(is_missing).collect(),
            unit,
        }
    }

    fn reach(&self, account: AccountId, state: Option<&AccountState>) -> Reach {
        match state {
            Some(it) if it.trouble.is_some() => Reach::Trouble,
            Some(_) => Reach::Well,
            None if self.connected.contains(&account) => Reach::Untried,
            None => Reach::NotConnected,
        }
    }
}

/// Where an account stands in a report that looks from `since` up to `until`; one that was opened later or closed
/// before is in another.
fn section(account: &Account, since: Instant, until: Instant) -> Option<Section> {
    if account.opened_at > until {
        return None;
    }
    match account.closed_at.filter(|it| *it <= until) {
        Some(closed_at) if closed_at < since => None,
        Some(_) => Some(Section::Closed),
        None if account.opened_at >= since => Some(Section::New),
        None => Some(Section::Existing),
    }
}

/// What was signed in the round and in the one before it.
pub(super) async fn signed_in(cx: &Context, round: ReportRound) -> Outcome<(Vec<Signed>, Vec<Signed>)> {
    let reader = cx.store.reader();
    let before = round.before(rules::months(&cx.guideline));
    Ok((sql::signed(&reader, round).await?, sql::latest(sql::signed(&reader, before).await?)))
}

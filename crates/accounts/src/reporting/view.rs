use kernel::calendar::date_of;
use kernel::{AccountId, Actor, Digest, Instant, Outcome, PersonId, Scope, UnitId};
use people::{Context, Person};

use super::book::{Book, signed_in};
use super::model::{Capacity, Report, ReportRound, Standing, standing};
use super::sql::{self, Signed};
use super::{Refused, rules};

/// The report of a unit: what it would say now, and what was signed.
#[derive(Clone, Debug)]
pub struct UnitReport {
    /// What the register says now.
    pub now: Report,
    /// What was signed, the latest version first.
    pub signed: Vec<Signed>,
    /// How it stands.
    pub standing: Standing,
    /// Names what is shown: whoever signs, signs this.
    pub shown: Digest,
    /// As what the one who asked signs it off; none where it is somebody else's.
    pub signs: Option<Capacity>,
    /// Who signs it off.
    pub signers: Vec<Person>,
    /// Up to when it tells of accounts, were it signed now.
    pub covered_to: Instant,
}

impl UnitReport {
    /// What counts: what was signed, and before that what the register says.
    #[must_use]
    pub fn told(&self) -> &Report {
        self.signed.first().map_or(&self.now, |it| &it.report)
    }

    /// Whether the register has changed since it was signed.
    #[must_use]
    pub fn has_changed(&self) -> bool {
        self.signed.first().is_some_and(|it| it.report != self.now)
    }

    /// Whether whoever asked can sign: it is theirs, nothing is missing, and it is not signed as it is.
    #[must_use]
    pub fn can_be_signed(&self) -> bool {
        let is_new = self.signed.is_empty() || self.has_changed();
        self.signs.is_some() && is_new && self.now.lacking().next().is_none()
    }
}

/// What is named when somebody signs: this report, after that many versions of it.
pub(super) fn shown(report: &Report, versions: i64) -> Outcome<Digest> {
    Ok(Digest::of(format!("{versions}\n{}", sql::written(report)?).as_bytes()))
}

/// The round that is on, or the one of this month where the guideline asks for none.
#[must_use]
pub fn current_round(cx: &Context) -> ReportRound {
    let today = date_of(cx.now());
    ReportRound::latest(today, rules::months(&cx.guideline)).unwrap_or(ReportRound::of(today))
}

/// The rounds there is something to see of, the latest first: the current one, the month that is on, and those in which
/// something was signed.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn rounds(cx: &Context) -> Outcome<Vec<ReportRound>> {
    let mut rounds = sql::rounds(&cx.store.reader()).await?;
    rounds.extend([current_round(cx), ReportRound::of(date_of(cx.now()))]);
    rounds.sort_by_key(|it| std::cmp::Reverse(*it));
    rounds.dedup();
    Ok(rounds)
}

/// Whether there is such a round: it has opened, and the guideline asks for it, or it is the month that is on, or one in
/// which something was signed.
async fn is_there(cx: &Context, round: ReportRound) -> Outcome<bool> {
    let today = date_of(cx.now());
    let has_opened = round.opens() <= today;
    let is_plain = round.is_asked_for(rules::months(&cx.guideline)) || round == ReportRound::of(today);
    Ok(has_opened && (is_plain || sql::rounds(&cx.store.reader()).await?.contains(&round)))
}

/// The reports of a round that the actor may read, by the name of the unit: those they sign, and those of whose accounts
/// they may know every one.
///
/// # Errors
///
/// [`Refused::UnknownReport`] when there is no such round.
pub async fn overview(cx: &Context, actor: &Actor, round: ReportRound) -> Result<Vec<UnitReport>, Refused> {
    if !is_there(cx, round).await? {
        return Err(Refused::UnknownReport);
    }
    let mut reports = every(cx, actor, round).await?;
    reports.retain(|it| it.0.signs.is_some() || sees_all(actor, &it.1));
    Ok(reports.into_iter().map(|it| it.0).collect())
}

/// Whether the actor may know of all these accounts; where a signed report has none left, of all there are.
fn sees_all(actor: &Actor, accounts: &[AccountId]) -> bool {
    match accounts {
        [] => actor.scope() == Scope::All,
        accounts => accounts.iter().all(|it| actor.sees(*it)),
    }
}

/// Every report of the round with its accounts, whoever asks.
pub(super) async fn every(
    cx: &Context,
    actor: &Actor,
    round: ReportRound,
) -> Outcome<Vec<(UnitReport, Vec<AccountId>)>> {
    let book = Book::open(cx).await?;
    let (signed, before) = signed_in(cx, round).await?;
    let signers = book.signers();
    let today = date_of(cx.now());
    let months = rules::months(&cx.guideline);
    let mut reports = Vec::new();
    for (now, accounts) in book.reports(round, &signed, &before) {
        let unit = now.unit;
        let signed: Vec<Signed> = signed.iter().filter(|it| it.report.unit == unit).cloned().collect();
        let people: Vec<PersonId> = signers.all(unit, &accounts);
        let report = UnitReport {
            standing: standing(round, months, !signed.is_empty(), today),
            shown: shown(&now, signed.first().map_or(0, |it| it.n))?,
            signs: signers.signs(actor, unit, &accounts),
            signers: book.people.iter().filter(|it| people.contains(&it.id)).cloned().collect(),
            covered_to: book.until(round),
            signed,
            now,
        };
        reports.push((report, accounts));
    }
    Ok(reports)
}

/// The report of a unit in a round, if the actor may read it.
///
/// # Errors
///
/// [`Refused::UnknownReport`] otherwise.
pub async fn report(
    cx: &Context,
    actor: &Actor,
    round: ReportRound,
    unit: UnitId,
) -> Result<UnitReport, Refused> {
    let all = overview(cx, actor, round).await?;
    all.into_iter().find(|it| it.now.unit == unit).ok_or(Refused::UnknownReport)
}

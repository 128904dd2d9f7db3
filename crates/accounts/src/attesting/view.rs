use guideline::{Attestation, AttestationBasis, Party};
use kernel::calendar::{Date, date_of};
use kernel::{Actor, Instant, Outcome, PersonId};
use people::Context;

use super::model::{Attested, Standing, standing};
use super::refused::Refused;
use super::sql;
use crate::opening::{Town, Untrained, untrained};
use crate::{Account, AccountKey};

/// So many days before it has to be vouched for (again) somebody is told.
const NEAR_DAYS: i64 = 30;

/// What is vouched for about an account, as somebody looks at it.
#[derive(Clone, Debug)]
pub struct AttestationsView {
    /// The account.
    pub account: Account,
    /// Who is there.
    pub town: Town,
    /// Each thing, in the order of the guideline.
    pub lines: Vec<AttestationLine>,
    /// Those who work with the account and lack a course (MOT-ANS-06, STO-KOM-03).
    pub untrained: Vec<Untrained>,
}

/// Something that is vouched for, and how the account stands with it.
#[derive(Clone, Debug)]
pub struct AttestationLine {
    /// What, by whom and where it comes from.
    pub asked: Attestation,
    /// How it stands today.
    pub standing: Standing,
    /// The last day on which it has to be vouched for (again); `None` where once is enough.
    pub by: Option<Date>,
    /// Every time, the latest first.
    pub given: Vec<Attested>,
    /// Whether it is this person's to vouch for.
    pub mine: bool,
}

/// Whether the guideline has the person vouch for it on this account.
fn vouches(person: PersonId, asked: &Attestation, account: &Account, town: &Town) -> bool {
    match &asked.by {
        Party::Applicant | Party::Responsible => account.responsible == person,
        Party::Role(key) => town.roles_on(person, account).contains(key.as_str()),
    }
}

/// How an account stands with everything that is vouched for.
fn lines(
    cx: &Context,
    account: &Account,
    given: &[Attested],
    is_mine: impl Fn(&Attestation) -> bool,
) -> Vec<AttestationLine> {
    let rules = &cx.guideline.account;
    let today = date_of(cx.now());
    let line = |asked: &Attestation| {
        let given: Vec<Attested> = given.iter().filter(|it| it.what == asked.key).cloned().collect();
        let latest: Option<Instant> = given.iter().map(|it| it.at).max();
        let (standing, by) = standing(account.opened_at, latest, rules.attested.months(), today);
        AttestationLine { mine: is_mine(asked), asked: asked.clone(), standing, by, given }
    };
    rules.attestations.iter().map(line).collect()
}

/// How the account stands, whoever looks.
pub(crate) async fn of_account(cx: &Context, account: &Account) -> Outcome<Vec<AttestationLine>> {
    let given = sql::of_account(&cx.store.reader(), account.id).await?;
    Ok(lines(cx, account, &given, |_| false))
}

/// What is vouched for about the account with this key, if the actor may know of it.
///
/// # Errors
///
/// [`Refused::NotFound`] when not; [`kernel::Failed`] when the database is out of reach.
pub async fn attestations(cx: &Context, actor: &Actor, key: &str) -> Result<AttestationsView, Refused> {
    let key = key.parse::<AccountKey>().map_err(|_| Refused::NotFound)?;
    let account = crate::sql::by_key(&cx.store.reader(), &key).await?.ok_or(Refused::NotFound)?;
    let town = Town::look(cx).await?;
    let mine = |it: &Attestation| actor.id().is_some_and(|me| vouches(me, it, &account, &town));
    let given = sql::of_account(&cx.store.reader(), account.id).await?;
    let lines = lines(cx, &account, &given, mine);
    let answering = [account.responsible, account.deputy, account.manager];
    let concerns = |it: PersonId| answering.contains(&it) || lines.iter().any(|it| it.mine);
    if !actor.sees(account.id) && !actor.id().is_some_and(concerns) {
        return Err(Refused::NotFound);
    }
    let untrained = lacking(cx, &town, &account).await?;
    Ok(AttestationsView { account, town, lines, untrained })
}

/// Those who work with the account and lack a course, where something that is vouched for rests on courses.
async fn lacking(cx: &Context, town: &Town, account: &Account) -> Outcome<Vec<Untrained>> {
    let asked = &cx.guideline.account.attestations;
    if asked.iter().all(|it| it.rests_on != Some(AttestationBasis::Training)) {
        return Ok(Vec::new());
    }
    let shares = crate::shares(&cx.store.reader(), account.id).await?;
    let staff: Vec<PersonId> =
        [account.responsible, account.deputy].into_iter().chain(shares.into_iter().map(|it| it.0)).collect();
    untrained(cx, town, &staff).await
}

/// An account about which a person has something to vouch for soon, or too late.
#[derive(Clone, Debug)]
pub struct Duty {
    /// Which account.
    pub account: Account,
    /// How much.
    pub n: usize,
    /// The day by which the first of it has to be done.
    pub by: Date,
}

/// What this person has to vouch for, within a month or since longer.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn duties(cx: &Context, actor: &Actor) -> Outcome<Vec<Duty>> {
    let Some(me) = actor.id() else { return Ok(Vec::new()) };
    if cx.guideline.account.attestations.is_empty() {
        return Ok(Vec::new());
    }
    let reader = cx.store.reader();
    let (town, latest) = (Town::look(cx).await?, sql::latest(&reader).await?);
    let near = date_of(cx.now().plus_seconds(NEAR_DAYS * 24 * 3_600));
    let mut duties = Vec::new();
    for account in crate::open_accounts(&reader).await? {
        let given: Vec<Attested> = latest.iter().filter(|it| it.account == account.id).cloned().collect();
        let lines = lines(cx, &account, &given, |it| vouches(me, it, &account, &town));
        let days = lines.iter().filter(|it| it.mine).filter_map(|it| it.by).filter(|by| *by <= near);
        let days: Vec<Date> = days.collect();
        if let Some(by) = days.iter().min().copied() {
            duties.push(Duty { n: days.len(), account, by });
        }
    }
    Ok(duties)
}

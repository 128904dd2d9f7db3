use guideline::Guideline;
use kernel::calendar::{Date, date_of, day_words};
use kernel::{Actor, Outcome, Permission, PersonId};
use people::Context;
use webkit::Text;

use super::deviations::looks_after;
use super::model::{Deviation, DeviationStage, ReportRound, Standing};
use super::view::{UnitReport, every};
use super::{rules, sql};
use crate::Account;

/// Something to do about a report or a deviation.
#[derive(Clone, Debug)]
pub struct Duty {
    /// What.
    pub title: Text,
    /// Why, or by when.
    pub text: Text,
    /// Where it is done.
    pub href: String,
    /// Whether its day has passed.
    pub late: bool,
}

/// What this person has to do about reports and deviations, what is late first (STO-RAP-02, STO-UPP-02, MOT-ANS-09).
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn duties(cx: &Context, actor: &Actor) -> Outcome<Vec<Duty>> {
    let Some(me) = actor.id() else { return Ok(Vec::new()) };
    let mut duties = reports(cx, actor, me).await?;
    let reader = cx.store.reader();
    let open = sql::open_deviations(&reader).await?;
    if !open.is_empty() {
        let accounts = crate::every_account(&reader).await?;
        let today = date_of(cx.now());
        for it in &open {
            let account = accounts.iter().find(|one| one.id == it.account);
            duties.extend(account.and_then(|account| of_deviation(account, it, me, today)));
        }
        duties.extend(to_check(actor, me, &accounts, &open));
    }
    duties.sort_by_key(|it| !it.late);
    Ok(duties)
}

/// The reports of the round that is on and that this person signs off.
async fn reports(cx: &Context, actor: &Actor, me: PersonId) -> Outcome<Vec<Duty>> {
    let Some(round) = ReportRound::latest(date_of(cx.now()), rules::months(&cx.guideline)) else {
        return Ok(Vec::new());
    };
    if !may_sign_at_all(cx, &cx.guideline, me).await? {
        return Ok(Vec::new());
    }
    let waits = |it: &UnitReport| it.signs.is_some() && it.standing != Standing::Signed;
    let mine = every(cx, actor, round).await?.into_iter().map(|it| it.0).filter(waits);
    Ok(mine.map(|it| of_report(&it, round)).collect())
}

/// Most people have no role that signs, and for them nothing is put together.
async fn may_sign_at_all(cx: &Context, guideline: &Guideline, me: PersonId) -> Outcome<bool> {
    let mut roles = people::assignments_today(&cx.store.reader()).await?;
    let held = roles.remove(&me).unwrap_or_default();
    let named = &guideline.reporting.signed_off_by;
    let manages =
        |role: &str| guideline.permissions([role]).contains(&Permission::ManageAccounts) && named.is_empty();
    Ok(held.iter().any(|it| named.contains(&it.role) || manages(&it.role)))
}

fn day(on: Date) -> Text {
    let words = day_words(on);
    Text::both(words.sv, words.en)
}

fn of_report(it: &UnitReport, round: ReportRound) -> Duty {
    let late = it.standing == Standing::Overdue;
    let key = if late { "accounts-report-duty-late" } else { "accounts-report-duty-by" };
    Duty {
        title: Text::key("accounts-report-duty").with("unit", it.now.unit_name.as_str()),
        text: Text::key(key).with("day", day(round.due())).with("n", it.now.lacking().count()),
        href: format!("/reports/{round}/{}", it.now.unit),
        late,
    }
}

/// What the owner has to put right, and what the manager is told because its day has passed.
fn of_deviation(account: &Account, it: &Deviation, me: PersonId, today: Date) -> Option<Duty> {
    let late = it.is_overdue(today);
    let is_mine = it.owner == me && it.stage() == DeviationStage::Open;
    let key = match (is_mine, late && account.manager == me) {
        (true, _) => "accounts-deviation-duty",
        (false, true) => "accounts-deviation-duty-late",
        (false, false) => return None,
    };
    Some(Duty {
        title: Text::key(key).with("account", account.name.as_str()),
        text: Text::key("accounts-deviation-duty-by").with("what", it.what.as_str()).with("day", day(it.due)),
        href: format!("/accounts/{}/deviations/{}", account.key, it.n),
        late,
    })
}

/// What was put right and waits for somebody else to look: the manager, or where it was theirs, whoever noticed it.
fn to_check(actor: &Actor, me: PersonId, accounts: &[Account], open: &[Deviation]) -> Vec<Duty> {
    let fixed = open.iter().filter(|it| it.stage() == DeviationStage::Fixed);
    let mine = fixed.filter_map(|it| {
        let account = accounts.iter().find(|one| one.id == it.account)?;
        let may = looks_after(actor, account) || it.raised_by == me;
        let looks = if it.was_the_work_of(account.manager) { it.raised_by } else { account.manager };
        (may && looks == me && !it.was_the_work_of(me)).then_some((account, it))
    });
    mine.map(|(account, it)| Duty {
        title: Text::key("accounts-deviation-duty-check").with("account", account.name.as_str()),
        text: Text::same(it.what.as_str()),
        href: format!("/accounts/{}/deviations/{}", account.key, it.n),
        late: false,
    })
    .collect()
}

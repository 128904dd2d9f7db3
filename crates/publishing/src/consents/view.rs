use kernel::calendar::date_of;
use kernel::{Actor, ConsentId, Outcome, Permission};
use people::{Context, Unit};

use super::{Consent, Flaw, sql};

/// The units whose register this person keeps: those with an account on which they may answer.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn units(cx: &Context, actor: &Actor) -> Outcome<Vec<Unit>> {
    let reader = cx.store.reader();
    let accounts = accounts::list(&reader, actor).await?;
    let mut units = people::units(&reader).await?;
    let keeps = |unit: &Unit| {
        let of_unit = |it: &&accounts::Account| it.unit == unit.id;
        accounts.iter().filter(of_unit).any(|it| actor.may_on(Permission::Answer, it.id))
    };
    units.retain(keeps);
    Ok(units)
}

/// The consents that this person keeps, the latest first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn consents(cx: &Context, actor: &Actor) -> Outcome<Vec<Consent>> {
    let units = units(cx, actor).await?;
    let mut found = sql::all(&cx.store.reader()).await?;
    found.retain(|it| units.iter().any(|unit| unit.id == it.unit));
    Ok(found)
}

/// One consent, for whoever keeps it.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn consent(cx: &Context, actor: &Actor, id: ConsentId) -> Outcome<Option<Consent>> {
    Ok(consents(cx, actor).await?.into_iter().find(|it| it.id == id))
}

/// The consents of guardians that this person keeps, of people who have come of age since and were not asked themselves
/// yet (STO-PER-07).
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn to_ask_anew(cx: &Context, actor: &Actor) -> Outcome<Vec<Consent>> {
    let rules = &cx.guideline.privacy;
    let today = date_of(cx.now());
    if !actor.may(Permission::Answer) {
        return Ok(Vec::new());
    }
    let all = consents(cx, actor).await?;
    let flaw = |it: &Consent| it.assurance.flaw(rules, it.given_on, today);
    let asks = |it: &&Consent| it.withdrawn.is_none() && flaw(it) == Some(Flaw::CameOfAge);
    let asked = |it: &Consent| {
        let newer = |other: &&Consent| other.unit == it.unit && other.is_of(&it.subject);
        all.iter().filter(newer).any(|other| flaw(other) != Some(Flaw::CameOfAge))
    };
    Ok(all.iter().filter(asks).filter(|it| !asked(it)).cloned().collect())
}

use std::collections::BTreeMap;

use kernel::{AccountId, Actor};
use people::Context;
use store::Entry;

use super::model::Confirmation;
use super::state_fact::{answering, is_too_long};
use super::view::profile;
use super::{Refused, sql};

/// What somebody found when they looked at the profile themselves.
#[derive(Clone, Debug)]
pub struct ConfirmProfile {
    /// Which account.
    pub account: AccountId,
    /// Whether each item is right, by the item's key; every item that only an eye can judge must be here.
    pub judged: BTreeMap<String, bool>,
    /// What is done about what is not right.
    pub note: String,
}

/// Vouches for a profile (sv. *bekräfta*; MOT-PRO-08, lag 1998:112 3 §): every picture is judged, and what departs from
/// the guideline has a word on what is done about it.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn confirm_profile(cx: &Context, actor: &Actor, order: ConfirmProfile) -> Result<(), Refused> {
    let (by, account) = answering(cx, actor, order.account).await?;
    let wanted = profile(cx, &account).await?;
    let mut deviations: Vec<String> = Vec::new();
    for checked in &wanted.lines {
        let item = &checked.line.item;
        match order.judged.get(item) {
            None if checked.is_for_the_eye() => return Err(Refused::NotJudged(item.clone())),
            Some(false) => deviations.push(item.clone()),
            None if checked.is_amiss() => deviations.push(item.clone()),
            None | Some(true) => {}
        }
    }
    let note = order.note.trim().to_owned();
    if !deviations.is_empty() && note.is_empty() {
        return Err(Refused::NoteMissing);
    }
    if is_too_long(&note) {
        return Err(Refused::TooLong);
    }
    let mut tx = cx.store.begin().await?;
    let latest = sql::latest_confirmation(&mut tx, account.id).await?;
    let confirmation = Confirmation {
        n: latest.as_ref().map_or(1, |it| it.n + 1),
        due_at: wanted.due_at.unwrap_or(tx.now()),
        deviations,
        note,
        by,
        at: tx.now(),
    };
    if latest.is_some_and(|it| it.at == confirmation.at && it.by == by) {
        return Ok(());
    }
    let version = cx.guideline.version.to_string();
    sql::add_confirmation(&mut tx, account.id, &confirmation, &version).await?;
    let verb = if confirmation.deviations.is_empty() {
        "profile-confirmed"
    } else {
        "profile-confirmed-with-deviations"
    };
    tx.log(Entry::new(actor, verb, "account", account.id).under(&version));
    tx.commit().await?;
    Ok(())
}

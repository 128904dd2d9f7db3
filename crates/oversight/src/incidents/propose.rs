//! What the program sees by itself and proposes as an incident: that a platform lets us in no longer (MOT-SAK-04), and that
//! a post of ours no longer says what we published (MOT-SAK-03). A person decides whether it is one.

use accounts::Account;
use guideline::{Guideline, Property};
use kernel::{Actor, IncidentId, Instant, Outcome};
use people::Context;
use store::{Entry, Tx};

use super::model::{Act, Evidence, Extent, Incident, Stage, Step};
use super::{report, sql, tell};

/// Looks for both.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub(crate) async fn look(cx: &Context) -> Outcome<()> {
    let accounts = accounts::open_accounts(&cx.store.reader()).await?;
    look_at_sign_ins(cx, &accounts).await?;
    look_at_posts(cx, &accounts).await
}

/// Counts how often in a row each account did not let us in.
async fn look_at_sign_ins(cx: &Context, accounts: &[Account]) -> Outcome<()> {
    let limit = i64::from(cx.guideline.incident.handling.failed_sign_ins);
    for (id, state) in accounts::states(&cx.store.reader()).await? {
        let Some(account) = accounts.iter().find(|it| it.id == id) else { continue };
        let is_out = state.trouble.as_deref().is_some_and(accounts::needs_new_sign_in);
        let mut tx = cx.store.begin().await?;
        let known = sql::signs(&mut tx, id).await?;
        let Some(failures) = failures(known, is_out, state.checked_at) else { continue };
        sql::note_signs(&mut tx, id, failures, state.checked_at).await?;
        if failures >= limit {
            let what = format!(
                "Plattformen släpper inte längre in oss på {}: {failures} försök i rad har misslyckats.",
                account.name
            );
            let origin = format!("sign-in:{id}:{}", state.since.as_micros());
            let seen =
                Seen { origin, property: Property::Availability, what, account, item: None, post: None };
            propose(cx, &mut tx, seen).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

/// How many failures in a row that makes; nothing where nothing new was tried.
fn failures(known: Option<(i64, Instant)>, is_out: bool, checked_at: Instant) -> Option<i64> {
    match known {
        Some((_, at)) if at == checked_at => None,
        Some((n, _)) if is_out => Some(n + 1),
        None if is_out => Some(1),
        Some((0, _)) | None => None,
        Some(_) => Some(0),
    }
}

/// Compares the posts that went out from here with what stands on the platforms.
async fn look_at_posts(cx: &Context, accounts: &[Account]) -> Outcome<()> {
    let reader = cx.store.reader();
    let published = publishing::published(&reader).await?;
    for item in dialogue::item::reworded_posts(&reader).await? {
        let is_it = |it: &&(kernel::PostId, kernel::AccountId, kernel::item::ExternalId)| {
            it.1 == item.account && it.2 == item.external
        };
        let Some((post, _, _)) = published.iter().find(is_it) else { continue };
        let Some(account) = accounts.iter().find(|it| it.id == item.account) else { continue };
        let what = format!(
            "Ett inlägg på {} har ändrats på plattformen sedan det publicerades härifrån. Jämför ordalydelserna.",
            account.name
        );
        let seen = Seen {
            origin: format!("changed:{}:{}", item.id, item.content),
            property: Property::Integrity,
            what,
            account,
            item: Some(Evidence { item: item.id, wording: item.versions, digest: item.content }),
            post: Some(*post),
        };
        let mut tx = cx.store.begin().await?;
        propose(cx, &mut tx, seen).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// What was seen.
struct Seen<'a> {
    origin: String,
    property: Property,
    what: String,
    account: &'a Account,
    item: Option<Evidence>,
    post: Option<kernel::PostId>,
}

/// Begins a draft, once for what was seen.
async fn propose(cx: &Context, tx: &mut Tx, seen: Seen<'_>) -> Outcome<()> {
    let Some(kind) = kind_for(&cx.guideline, seen.property) else { return Ok(()) };
    if sql::proposed(tx, &seen.origin).await?.is_some() {
        return Ok(());
    }
    let now = tx.now();
    let it = Incident {
        id: IncidentId::new(now, tx.entropy()),
        stage: Stage::Draft,
        steps: 1,
        kind,
        extent: Extent::Harm,
        account: Some(seen.account.id),
        item: seen.item,
        post: seen.post,
        origin: seen.origin,
        what: seen.what,
        discovered_at: now,
        breach: None,
        aware_at: None,
        by: None,
        made_at: now,
        guideline: cx.guideline.version.to_string(),
    };
    sql::insert(tx, &it).await?;
    let (text, reference) = (String::new(), String::new());
    let step = Step { n: 1, act: Act::Proposed, by: None, at: now, text, reference };
    sql::add_step(tx, it.id, &step, &it.guideline).await?;
    let entry = Entry::new(&Actor::system("oversight"), "incident-proposed", "incident", it.id);
    tx.log(entry.under(&it.guideline));
    tell::order(tx, it.id, tell::What::Proposed, now).await?;
    report::remind_of_draft(cx, tx, &it).await
}

/// The first kind of the guideline that harms this; the first of all where none does.
fn kind_for(guideline: &Guideline, property: Property) -> Option<String> {
    let kinds = &guideline.incident.kinds;
    kinds.iter().find(|it| it.harms == property).or(kinds.first()).map(|it| it.key.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failures_are_counted_once_for_each_attempt_and_from_the_beginning_after_a_success() {
        let at = Instant::from_micros;
        assert_eq!(failures(None, false, at(1)), None, "nothing is wrong");
        assert_eq!(failures(None, true, at(1)), Some(1));
        assert_eq!(failures(Some((1, at(1))), true, at(1)), None, "the same attempt");
        assert_eq!(failures(Some((1, at(1))), true, at(2)), Some(2));
        assert_eq!(failures(Some((2, at(2))), false, at(3)), Some(0));
        assert_eq!(failures(Some((0, at(3))), false, at(4)), None);
        assert_eq!(failures(Some((0, at(3))), true, at(4)), Some(1));
    }
}
